/* The engine behind the search: asks Pagefind's index and puts what it finds in order.

   Its interface is all that search.js knows of it:

     const engine = await open(lang, assets);   // lang "en" or "zh"; assets: address of this folder
     const found = await engine.search(query, {kind, region, year}, count);
     // {total, kinds: {brief: 2, …}, partial, results: [{url, title, kind, region, date, detail, excerpt}]}
     const {years, regions} = await engine.filters();   // ["2024", …], [[id, name, depth], …]

   `url` is an address below the language's root; `excerpt` is a list of [text, isFound]; `partial`
   tells that no text has all the words, and these have many of them; filters are "" where unset.
   A copy of the site that is read from disk, where browsers refuse modules, fetch and WebAssembly,
   puts another engine with the same two functions in its place. */

import { readData } from "./data.js";
import { bare, hasHan, placeWord, read, yearWord } from "./search-words.js";

/* As clusterbriefs.site.search.bundle has them. */
const STRIDE = 160;
const SMALLEST = 256;
const STEP = 1.25;
const TIGHT = "\u2060";
const APART = "\u241e";
const KINDS = { b: "brief", f: "figure", r: "region", e: "entity", t: "topic", g: "term", s: "source", p: "page" };

/* What is called exactly as was asked comes in this order; all else counts by score times weight. */
const ORDER = ["region", "topic", "entity", "brief", "term", "figure", "source", "page"];
const WEIGHT = { brief: 1, figure: 0.93, region: 1, entity: 1, topic: 1, term: 0.8, source: 0.4, page: 0.6 };
/* A number is looked for as a figure. */
const WITH_NUMBER = 1.5;
/* Each further figure counts so much less, lest the many push out everything else. */
const NEXT_FIGURE = 0.9;
/* For what is called as was asked, but for its end or its beginning: part of the best score. */
const BEGINS = 0.6;
const ENDS = 0.4;
/* What a query may cost of the index, in bytes, whatever is typed; past it, the words that few texts
   have are asked for alone: they cost least and tell most. With all else that a first search takes,
   200 kB at 1,000 briefs. */
const ROOM = 48_000;
/* What comes with each file besides its bytes. */
const HEAD = 350;
/* A run of more pairs than this is long: most of those stand nowhere, and so many pairs show it. */
const LONG = 8;
const FAR_APART = 3;
/* Part of its words' weight that a text must have where none has all. */
const ENOUGH = 0.5;

/* Length is left out: a brief is long, and it is what most readers look for. */
const RANKING = { pageLength: 0, termSimilarity: 2, metaWeights: {} };
const EXCERPT = { en: 30, zh: 70 };

export async function open(lang, assets) {
  const folder = new URL(`../pagefind/${lang}/`, assets);
  const { PagefindInstance } = await import(new URL("pagefind.js", folder));
  return new Engine(new PagefindInstance({ basePath: folder.href, primary: true, ranking: RANKING }), lang, folder);
}

class Engine {
  #tables = {};
  #asked = new Map();
  #begun = null;
  #come = new Set();
  #spent = 0;
  #until = 0;

  constructor(index, lang, folder) {
    this.index = index;
    this.lang = lang;
    this.folder = folder;
  }

  filters() {
    return this.#table("filters", () => readData(new URL("filters.json", this.folder)));
  }

  async search(query, filters = {}, count = 10) {
    this.#until = this.#spent + ROOM;
    const limits = await this.#limits(filters);
    const asked = bare(query);
    const shorter = bare(query, { particles: true });
    let ranked = await this.#ranked(asked, limits, query);
    let partial = false;
    if (!ranked.length && shorter !== asked) ranked = await this.#ranked(shorter, limits);
    if (!ranked.length && query) {
      ranked = await this.#some(shorter, limits);
      partial = ranked.length > 0;
    }
    const kinds = {};
    for (const { kind } of ranked) kinds[kind] = (kinds[kind] ?? 0) + 1;
    const chosen = filters.kind ? ranked.filter(({ kind }) => kind === filters.kind) : ranked;
    const results = await Promise.all(chosen.slice(0, count).map((entry) => this.#shown(entry)));
    return { total: chosen.length, kinds, partial, results };
  }

  /* What stands within region and year: a term each, which every result must have. */
  async #limits({ region, year }) {
    const words = [region && placeWord(region), year && yearWord(year)].filter(Boolean);
    // Not as an exact phrase: of that, Pagefind tells the first place alone.
    return Promise.all(words.map(async (word) => hits(await this.#ask(word))));
  }

  /* Entries {id, row, kind, item, at, score}, best first. `full` is the query as it was typed: an
     English name may have words in it that a question has, too. Names are asked for first: what is
     called so is worth more than all else. */
  async #ranked(query, limits, full = query) {
    const asked = await this.#read(query);
    if (!asked.terms.length) return limits.length && !query ? this.#listed(limits) : [];
    await this.#ready();
    const named = await this.#named(asked);
    if (full !== query && !hasHan(full)) {
      const { name } = await this.#read(full);
      named.exact = united(named.exact, hits(await this.#ask(`"${name}"`)));
    }
    const found = await this.#found(asked.terms);
    const entries = new Map(all([...found, ...(found.length ? limits : [])], found.length).map((entry) => [entry.key, entry]));
    const digits = asked.terms.some(({ word }) => /\d/.test(word ?? ""));
    let best = 0;
    for (const entry of entries.values()) {
      entry.score *= WEIGHT[entry.kind];
      if (digits && entry.kind === "figure") entry.score *= WITH_NUMBER;
      best = Math.max(best, entry.score);
    }
    for (const [ids, bonus] of [
      [named.begins, BEGINS],
      [named.ends, ENDS],
      [named.sounds, 1000],
      [named.exact, 2000],
    ]) {
      for (const entry of all([ids, ...limits], 0)) {
        if (entry.kind === "figure") continue;
        const have = entries.get(entry.key) ?? entry;
        const place = ORDER.indexOf(entry.kind);
        const order = bonus > 1 ? bonus - 10 * place : bonus * WEIGHT[entry.kind] - 0.03 * place;
        have.bonus = Math.max(have.bonus ?? 0, order);
        entries.set(entry.key, have);
      }
    }
    const ranked = [...entries.values()].map((entry) => ({ ...entry, score: (best ? entry.score / best : 0) + (entry.bonus ?? 0) }));
    ranked.sort(byScore);
    let figures = 0;
    for (const entry of ranked) if (entry.kind === "figure") entry.score *= NEXT_FIGURE ** figures++;
    return ranked.sort(byScore);
  }

  /* Everything within region and year, in the order of kinds and of the index. */
  #listed(limits) {
    return all(limits, 0).sort(
      (one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind) || one.number - other.number || one.row - other.row,
    );
  }

  /* What each of the words finds; of a query that costs too much, of as many as may be asked for. */
  #found(terms) {
    return Promise.all(this.#within(terms).map((term) => this.#term(term)));
  }

  /* What has many of the words, where nothing has them all; rare words weigh more. The pairs that
     cover a run of Chinese are there already; the others are fetched only where those find nothing. */
  async #some(query, limits) {
    const { terms } = await this.#read(query);
    const single = (pairs, term) => pairs.map((pair) => ({ ...term, pairs: [pair], steps: [0] }));
    const least = terms.flatMap((term) => (term.pairs ? single(term.steps.map((step) => term.pairs[step]), term) : [term]));
    const every = terms.flatMap((term) => (term.pairs ? single(term.pairs, term) : [term]));
    const found = await this.#most(this.#within(least), limits);
    return found.length || every.length === least.length ? found : this.#most(this.#within(every), limits);
  }

  async #most(words, limits) {
    if (words.length < 2) return [];
    const found = (await Promise.all(words.map((word) => this.#term(word)))).filter((hit) => hit.size);
    const weights = found.map((hit) => 1 / Math.log(3 + hit.size));
    const least = ENOUGH * weights.reduce((sum, weight) => sum + weight, 0) * (words.length / Math.max(found.length, 1));
    const entries = new Map();
    found.forEach((hit, at) => {
      for (const entry of all([hit, ...limits], 1)) {
        const have = entries.get(entry.key) ?? { ...entry, score: 0, weight: 0, at: [] };
        have.weight += weights[at];
        have.score += entry.score * WEIGHT[entry.kind];
        have.at.push(...entry.at);
        entries.set(entry.key, have);
      }
    });
    const enough = [...entries.values()].filter((entry) => entry.weight >= least);
    const best = Math.max(...enough.map((entry) => entry.score), 0) || 1;
    const most = Math.max(...enough.map((entry) => entry.weight), 0);
    // Among those that have as much of it, the ones that tell most of it.
    return enough.map((entry) => ({ ...entry, score: entry.weight / most + entry.score / best / 2 })).sort(byScore);
  }

  async #read(query) {
    const traditional = hasHan(query) ? await this.#table("traditional", () => this.#map("traditional")) : new Map();
    const british = /[a-z]/i.test(query) ? await this.#table("spellings", () => this.#map("spellings")) : new Map();
    return read(query, { traditional, british });
  }

  async #map(name) {
    const table = await readData(new URL(`../${name}.json`, this.folder));
    if (typeof table !== "string") return new Map(Object.entries(table));
    const chars = [...table];
    return new Map(chars.flatMap((char, at) => (at % 2 ? [] : [[char, chars[at + 1]]])));
  }

  /* A table is fetched once; search goes on without one that cannot be had. */
  #table(name, get) {
    this.#tables[name] ??= get().catch(() => new Map());
    return this.#tables[name];
  }

  /* What has a word: a map from id to {item, score, at}, the places of its words. */
  async #term({ word, parts, pairs, steps, length, last }) {
    if (word) {
      const whole = await this.#word(word);
      if (!parts?.length) return whole;
      const each = await Promise.all(parts.map((part) => this.#word(part)));
      return united(whole, meeting(each));
    }
    if (last) return united(...(await this.#each([pairs[0], last])));
    // Most long runs stand nowhere: a few pairs that are far apart show it.
    const order = steps.length > LONG ? spread(steps, FAR_APART) : steps;
    const rest = steps.filter((step) => !order.includes(step));
    const reach = pairs.length > 1 ? length : 2;
    const ahead = inRow(await this.#each(order.map((step) => pairs[step])), order, reach);
    if (!rest.length || !ahead.size) return ahead;
    return inRow(await this.#each(steps.map((step) => pairs[step])), steps, reach);
  }

  #each(words) {
    return Promise.all(words.map(async (word) => hits(await this.#ask(word))));
  }

  /* Pagefind takes a word for the beginning of others; where it knows none, for one that begins
     with another that it knows ("smartphone" for "smart"), which it does not tell. With a letter
     that ends no word only the latter is left: so the two are told apart. */
  async #word(word) {
    const [found, exact] = await this.#each([word, `"${word}"`]);
    if (exact.size || !found.size) return found;
    const beyond = this.#files(`${word}\u0587`);
    if (beyond.length && this.#spent + cost(beyond) > this.#until) return found;
    const shorter = hits(await this.#ask(`${word}\u0587`));
    const same = shorter.size === found.size && [...found.keys()].every((id) => shorter.has(id));
    return same ? new Map() : found;
  }

  /* A long query is the name of nothing but a text, which is known by all of it. */
  async #named({ name, ending, sound, terms }) {
    const none = new Map();
    const short = terms.flatMap(wordsOf).length <= LONG;
    const exact = name ? hits(await this.#ask(`"${name}"`)) : none;
    const sounds = short && sound.length > 2 ? hits(await this.#ask(`"${sound}"`)) : none;
    const ends = short && name.length > 3 ? hits(await this.#ask(`"${ending}"`)) : none;
    const begins = name.length > 3 ? await this.#word(name) : none;
    const begun = short && sound.length > 4 ? await this.#word(sound) : none;
    return { exact, sounds, ends, begins: united(begins, begun) };
  }

  async #ask(text) {
    await this.#ready();
    if (!this.#asked.has(text)) {
      const files = this.#files(text.replaceAll('"', ""));
      this.#spent += cost(files);
      for (const file of files) this.#come.add(file);
      this.#asked.set(text, this.index.search(text).then(({ results }) => results));
    }
    return this.#asked.get(text);
  }

  /* The index begins to come with the first word that is asked for. Both languages have an English
     one: Chinese in it is nothing that a program could cut. */
  #ready() {
    this.#begun ??= this.index.init("en", { load_wasm: true });
    return this.#begun;
  }

  /* The files of the index that a word stands in and that nobody has asked for. */
  #files(word) {
    const names = JSON.parse(this.index.backend.request_indexes(this.index.raw_ptr, word));
    return names.filter((name) => name && !this.#come.has(name));
  }

  /* So much of a query as there is room for: the words whose files are there or small, and one in any
     case. Of a query that is cut, a hyphen is a space. */
  #within(terms) {
    const words = [...new Set(terms.flatMap(wordsOf))];
    if (this.#spent + cost(words.flatMap((word) => this.#files(word))) <= this.#until) return terms;
    const simple = terms.flatMap((term) => (term.parts?.length ? term.parts.map((word) => ({ word, parts: [] })) : [{ ...term, last: "" }]));
    const priced = [...new Set(simple.flatMap(wordsOf))].map((word) => ({ word, files: this.#files(word) }));
    const chosen = new Set();
    const files = new Set();
    for (const one of priced.sort((a, b) => cost(a.files) - cost(b.files))) {
      if (chosen.size && this.#spent + cost([...files, ...one.files]) > this.#until) break;
      chosen.add(one.word);
      for (const file of one.files) files.add(file);
    }
    return simple
      .map((term) => (term.word ? term : { ...term, steps: term.steps.filter((step) => chosen.has(term.pairs[step])) }))
      .filter((term) => (term.word ? chosen.has(term.word) : term.steps.length));
  }

  async #shown({ item, kind, row, at }) {
    const { content, meta } = await item.data();
    const [url, title, region, date, detail] = meta.told[row];
    const excerpt = kind === "figure" ? [[detail, false]] : excerptOf(content, meta.skip, at, EXCERPT[this.lang]);
    return { url, title, kind, region, date, detail, excerpt };
  }
}

/* The words of the index by which a term is asked for. */
function wordsOf({ word, parts, pairs, steps, last }) {
  if (word) return [word, ...(parts ?? [])];
  return last ? [pairs[0], last] : steps.map((step) => pairs[step]);
}

/* What files of the index cost, each once, as their names tell it. */
function cost(names) {
  return [...new Set(names)].reduce((sum, name) => sum + HEAD + SMALLEST * STEP ** Number.parseInt(name.at(-1), 36), 0);
}

/* At most `count` of some things: the first, the last and others at even distances. */
function spread(things, count) {
  if (things.length <= count) return things;
  if (count < 2) return things.slice(0, Math.max(count, 0));
  return Array.from({ length: count }, (_, at) => things[Math.round((at * (things.length - 1)) / (count - 1))]);
}

function byScore(one, other) {
  return other.score - one.score || ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind) || one.number - other.number || one.row - other.row;
}

function hits(results) {
  return new Map(results.map((item) => [item.id, { item, score: item.score, at: item.words }]));
}

function united(one, other) {
  const both = new Map(one);
  for (const [id, hit] of other) {
    const have = both.get(id);
    both.set(id, have ? { ...have, score: Math.max(have.score, hit.score), at: [...have.at, ...hit.at] } : hit);
  }
  return both;
}

/* Ids that all maps have. */
function meeting([first, ...others]) {
  const both = new Map();
  for (const [id, hit] of first) {
    const rest = others.map((other) => other.get(id));
    if (rest.every(Boolean)) {
      both.set(id, {
        item: hit.item,
        score: rest.reduce((sum, next) => sum + next.score, hit.score),
        at: [hit, ...rest].flatMap((one) => one.at),
      });
    }
  }
  return both;
}

/* Pairs that stand where a run of Chinese has them, `steps` from its beginning; the places are those
   of its characters. */
function inRow(each, steps, length) {
  const both = new Map();
  for (const [id, { item }] of each[0]) {
    const rows = each.map((hit) => hit.get(id));
    if (!rows.every(Boolean)) continue;
    const places = rows.map((row) => new Set(row.at));
    const begun = [...places[0]].map((place) => place - steps[0]);
    const starts = begun.filter((start) => places.every((set, at) => set.has(start + steps[at])));
    if (!starts.length) continue;
    const score = rows.reduce((sum, row) => sum + row.score, 0);
    both.set(id, { item, score, at: starts.flatMap((start) => Array.from({ length }, (_, step) => start + step)) });
  }
  return both;
}

/* By row, the place in it at which something first stands. */
function firstInRows(places) {
  const first = new Map();
  for (const place of places) {
    const row = Math.floor(place / STRIDE);
    first.set(row, Math.min(first.get(row) ?? STRIDE, place % STRIDE));
  }
  return first;
}

/* Entries that all maps have: a document, or the rows of one that holds figures. Scores and places
   are those of the first `scored` maps. */
function all(maps, scored) {
  const entries = [];
  const [least, ...others] = [...maps].sort((one, other) => one.size - other.size);
  for (const id of least?.keys() ?? []) {
    if (!others.every((map) => map.has(id))) continue;
    const have = maps.map((map) => map.get(id));
    const { item } = have[0];
    const score = have.slice(0, scored).reduce((sum, hit) => sum + hit.score, 0);
    const at = have.slice(0, scored).flatMap((hit) => hit.at);
    const kind = KINDS[id[0]];
    const base = { id, item, kind, score, number: Number.parseInt(id.slice(1), 16) };
    if (kind !== "figure") {
      entries.push({ ...base, row: 0, at, key: id });
      continue;
    }
    const rows = have.map((hit) => firstInRows(hit.at));
    for (const row of rows[0].keys()) {
      if (!rows.every((one) => one.has(row))) continue;
      // What is counted stands before where and when: the further on, the less it is about that.
      const deep = rows.slice(0, scored).reduce((sum, one) => sum + one.get(row), 0) / (scored || 1);
      entries.push({ ...base, row, at: [], score: score / (1 + deep / STRIDE), key: `${id} ${row}` });
    }
  }
  return entries;
}

/* The words of a text around most of those that were found, from its beginning where none was. */
function excerptOf(content, skip, at, length) {
  const words = content.split(" ");
  const found = new Set(at);
  const places = [...found].filter((place) => place >= skip && place < words.length).sort((one, other) => one - other);
  let start = skip;
  let most = 0;
  for (const place of places) {
    const from = Math.max(skip, place - Math.round(length / 6));
    const within = places.filter((other) => other >= from && other < from + length).length;
    if (within > most) [most, start] = [within, from];
  }
  start = Math.max(skip, Math.min(start, words.length - length));
  const parts = start > skip ? [["… ", false]] : [];
  for (let place = start; place < Math.min(words.length, start + length); place++) {
    const word = words[place];
    const apart = word.startsWith(APART);
    const shown = apart ? word.slice(1) : word;
    const close = shown.startsWith(TIGHT) || (hasHan(shown[0]) && hasHan(words[place - 1]?.at(-1) ?? ""));
    const gap = place === start ? "" : apart ? " · " : close ? "" : " ";
    const text = shown.replace(TIGHT, "");
    const marked = found.has(place);
    const before = parts.at(-1);
    if (before && before[1] === marked) before[0] += gap + text;
    else if (gap && before) {
      if (!before[1]) before[0] += gap;
      else if (marked) before[0] += gap;
      else parts.push([gap, false]);
      if (parts.at(-1)[1] === marked) parts.at(-1)[0] += text;
      else parts.push([text, marked]);
    } else parts.push([text, marked]);
  }
  if (start + length < words.length) parts.push([" …", false]);
  return parts;
}
