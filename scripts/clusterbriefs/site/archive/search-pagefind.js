/* The engine of the search on disk: takes the place of the site's (whose head tells the interface),
   which asks an index by ways that a browser refuses to a page from disk.

   It reads the list of all that can be found (clusterbriefs.site.archive.search) once, and looks
   through it at each query: every word must stand in a text; what is called so comes first. */

import { readData } from "./data.js";
import { bare, folded, meant, simple, singular } from "./search-words.js";

/* What is called exactly as was asked comes in this order. */
const ORDER = ["region", "topic", "entity", "brief", "term", "figure", "source", "page"];
const WEIGHT = { brief: 1, figure: 0.7, region: 1, entity: 1, topic: 1, term: 0.8, source: 0.4, page: 0.6 };
const NEXT_FIGURE = 0.9;
const TOKEN = /[\u3400-\u9fff]+|[\p{L}\p{N}]+/gu;
const HAN = /[\u3400-\u9fff]/;
/* Part of its words that a text must have where none has all. */
const ENOUGH = 0.5;
const EXCERPT = { en: 160, zh: 70 };

export async function open(lang, assets) {
  const list = await readData(new URL(`disk/search.${lang}.json`, assets));
  return new Engine(list, lang);
}

class Engine {
  constructor(list, lang) {
    this.lang = lang;
    this.offered = list.filters;
    this.traditional = new Map(Object.entries(list.traditional));
    this.british = new Map(Object.entries(list.british));
    this.entries = list.entries;
  }

  async filters() {
    return this.offered;
  }

  async search(query, { kind = "", region = "", year = "" } = {}, count = 10) {
    const within = this.entries.filter(
      (entry) => (!region || entry.places.includes(region)) && (!year || entry.years.includes(year)),
    );
    let words = this.#words(query);
    let ranked = words.length ? this.#ranked(within, words, 1) : query ? [] : within;
    let partial = false;
    if (!ranked.length && words.length) {
      const short = this.#words(bare(query));
      if (short.length) ranked = this.#ranked(within, (words = short), 1);
      if (!ranked.length) {
        // Where the whole is unknown, its pairs of characters may be known.
        words = words.flatMap((word) => (HAN.test(word) && word.length > 2 ? pairs(word) : [word]));
        if (words.length > 1) ranked = this.#ranked(within, words, ENOUGH);
        partial = ranked.length > 0;
      }
    }
    const kinds = {};
    for (const entry of ranked) kinds[entry.kind] = (kinds[entry.kind] ?? 0) + 1;
    const chosen = kind ? ranked.filter((entry) => entry.kind === kind) : ranked;
    const results = chosen.slice(0, count).map((entry) => ({ ...entry, excerpt: this.#excerpt(entry, words) }));
    return { total: chosen.length, kinds, partial, results };
  }

  #words(query) {
    const plain = simple(folded(query), this.traditional);
    const words = (plain.match(TOKEN) ?? []).map((word) => (HAN.test(word) ? word : singular(meant(word, this.british))));
    return [...new Set(words)];
  }

  #ranked(entries, words, share) {
    const name = words.join("");
    const found = [];
    for (const entry of entries) {
      const named = entry.names.includes(name) || (name.length > 1 && entry.sounds.includes(name));
      const have = words.filter((word) => stands(word, entry.text));
      if (!named && have.length < words.length * share) continue;
      const inTitle = words.filter((word) => stands(word, entry.title_text)).length / words.length;
      const begins = entry.names.some((one) => one.startsWith(name)) ? 1 : 0;
      const often = have.reduce((sum, word) => sum + Math.log(1 + times(word, entry.text)), 0) / words.length;
      const score = (4 * inTitle + 2 * begins + often) * WEIGHT[entry.kind] * (have.length / words.length);
      const place = named && entry.kind !== "figure" ? 1000 - 10 * ORDER.indexOf(entry.kind) : 0;
      found.push([score + place, entry]);
    }
    found.sort(([one], [other]) => other - one);
    let figures = 0;
    for (const pair of found) if (pair[1].kind === "figure") pair[0] *= NEXT_FIGURE ** figures++;
    return found.sort(([one], [other]) => other - one).map(([, entry]) => entry);
  }

  /* Words around the first that was found, with what was found told apart. */
  #excerpt({ kind, detail, shown }, words) {
    if (kind === "figure") return [[detail, false]];
    const pattern = new RegExp(words.map((word) => RegExp.escape?.(word) ?? word).join("|") || "$^", "giu");
    const length = EXCERPT[this.lang];
    const first = shown.search(pattern);
    const room = this.lang === "en" ? shown.lastIndexOf(" ", Math.max(0, first - length / 3)) + 1 : first - length / 3;
    const start = first < 0 ? 0 : Math.max(0, Math.floor(room));
    const part = `${start ? "…" : ""}${shown.slice(start, start + length)}${start + length < shown.length ? "…" : ""}`;
    const parts = [];
    let at = 0;
    for (const match of part.matchAll(pattern)) {
      parts.push([part.slice(at, match.index), false], [match[0], true]);
      at = match.index + match[0].length;
    }
    return [...parts, [part.slice(at), false]].filter(([text]) => text);
  }
}

/* A Latin word begins where no letter stands before it; Chinese is found anywhere. */
function stands(word, text) {
  if (HAN.test(word)) return text.includes(word);
  return text.includes(` ${word}`);
}

function times(word, text) {
  return text.split(HAN.test(word) ? word : ` ${word}`).length - 1;
}

function pairs(word) {
  return [...word].slice(1).map((_, at) => word.slice(at, at + 2));
}
