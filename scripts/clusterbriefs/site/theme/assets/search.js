/* The search page: asks Pagefind's index (made after the build) and lists what it finds.

   Chinese is indexed as overlapping pairs of characters, spelt in Armenian letters (why: see
   clusterbriefs.site.search). A query is spelt likewise, and what comes back is turned back. */

const PAGE = 10;
const NAME = "\u0582";
const LAST = "\u0581";
const FIRST_HAN = 0x3400;
const FIRST_LETTER = 0x561;
const HAN = /[\u3400-\u9fff]+/g;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}.,’'-]*/gu;
const WORDS = 12;
const SPELT = /^\u0581?[\u0561-\u0580]+$/;

/* Titles count by the weight of the heading that they come from; long pages are briefs. */
const RANKING = { metaWeights: { title: 0, kind: 0, place: 0, address: 0 }, pageLength: 0.2 };

/* What a question in Chinese is put with, and what tells nothing of what it is about. */
const ASKING = /有没有|有多少|是什么|有哪些|为什么|怎么样|多少家|多少|哪些|什么|哪里|如何|请问|[的吗呢和与及在]/g;

export async function start() {
  const input = document.getElementById("search-query");
  const list = document.getElementById("search-results");
  const status = document.getElementById("search-status");
  const more = document.getElementById("search-more");
  const query = (new URLSearchParams(location.search).get("q") ?? "").trim().slice(0, 200);
  input.value = query;
  if (!query) {
    input.focus();
    return;
  }
  status.textContent = status.dataset.wait;
  let found;
  try {
    const base = new URL("../pagefind/", import.meta.url);
    const pagefind = await import(new URL("pagefind.js", base));
    await pagefind.options({ excerptLength: 40, ranking: RANKING });
    found = await search(pagefind, query);
  } catch (error) {
    status.textContent = status.dataset.error;
    throw error;
  }
  const text =
    found.length === 0 ? status.dataset.none : found.length === 1 ? status.dataset.one : status.dataset.many;
  status.textContent = text.replaceAll(/\{[qn]\}/g, (place) => (place === "{q}" ? query : String(found.length)));
  let shown = 0;
  async function show() {
    const next = await Promise.all(found.slice(shown, shown + PAGE).map((item) => item.data()));
    shown += next.length;
    for (const item of next) list.append(entry(item));
    more.hidden = shown >= found.length;
  }
  more.addEventListener("click", show);
  await show();
}

/* A page must have every word; what is called exactly so comes first. A question that finds nothing
   is asked again without its frame. */
async function search(pagefind, query) {
  const ask = async (text) => (text ? (await pagefind.search(text)).results : []);
  const named = new Map((await ask(whole(query) && `"${whole(query)}"`)).map((item) => [item.id, item]));
  let results = await every(ask, query);
  const bare = query.replace(ASKING, " ").trim();
  if (!results.length && !named.size && bare !== query) results = await every(ask, bare);
  const ranked = results.filter((item) => named.has(item.id));
  for (const item of ranked) named.delete(item.id);
  return [...ranked, ...named.values(), ...results.filter((item) => !ranked.includes(item))];
}

/* Pagefind passes over words that it does not know, and knows no order of words: what it ranks is
   held against each word alone, and against each run of Chinese as a phrase. */
async function every(ask, query) {
  const parts = spell(query).split("  ").filter((part) => part.trim());
  let results = await ask(parts.join(" "));
  const single = parts.flatMap((part) => (/[\u0561-\u0580]/.test(part) ? [part] : part.match(WORD) ?? []));
  for (const part of single.slice(0, WORDS)) {
    if (!results.length) break;
    const have = new Set((await ask(/[\u0561-\u0580] /.test(part) ? `"${part}"` : part)).map((item) => item.id));
    results = results.filter((item) => have.has(item.id));
  }
  return results;
}

/* A name as one word, as the index spells it. */
function whole(query) {
  const word = (query.normalize("NFKC").toLowerCase().match(/[\p{L}\p{N}]/gu) ?? [])
    .map((char) => (/[\u3400-\u9fff]/.test(char) ? letters(char) : char))
    .join("");
  return word ? NAME + word : "";
}

function letters(char) {
  const number = char.charCodeAt(0) - FIRST_HAN;
  return String.fromCharCode(...[10, 5, 0].map((shift) => FIRST_LETTER + ((number >> shift) & 31)));
}

/* A run of Chinese as its pairs, two spaces around it. A single character begins all its pairs. */
function spell(query) {
  return query
    .normalize("NFKC")
    .replace(/\s+/g, " ")
    .replace(HAN, (run) => {
      const chars = [...run].map(letters);
      const pairs = chars.slice(1).map((next, at) => chars[at] + next);
      return `  ${(pairs.length ? pairs : chars).join(" ")}  `;
    })
    .replaceAll('"', " ");
}

function character(spelling) {
  const number = [0, 1, 2].reduce((sum, at) => (sum << 5) | (spelling.charCodeAt(at) - FIRST_LETTER), 0);
  return String.fromCharCode(FIRST_HAN + number);
}

/* Text of the index (escaped, with <mark>) as words that can be read. A pair stands for its first
   character; what was found is marked to the end of its last pair. */
function words(text) {
  const list = [];
  let second = "";
  for (const node of new DOMParser().parseFromString(text, "text/html").body.childNodes) {
    for (const word of node.textContent.split(/\s+/)) {
      if (!word || word.startsWith(NAME)) continue;
      const han = SPELT.test(word);
      const shown = han ? character(word.replace(LAST, "")) : word;
      const found = node.nodeName === "MARK";
      list.push({ shown, han, marked: found || (han && shown === second) });
      second = found && han && word.length > 3 ? character(word.slice(3)) : "";
    }
  }
  return list;
}

/* Appends words to an element; Chinese is written without spaces. */
function write(element, list) {
  const close = /[\u3000-\u303f\uff00-\uffef“”‘’]/;
  let before = null;
  let mark = null;
  for (const word of list) {
    const tight =
      !before ||
      (before.han && word.han) ||
      ((before.han || word.han) && document.documentElement.lang !== "en") ||
      ((before.han || word.han) && close.test(before.shown.at(-1) + word.shown[0]));
    if (!word.marked) mark = null;
    const gap = tight ? "" : " ";
    if (word.marked && mark) mark.append(gap + word.shown);
    else if (word.marked) {
      element.append(gap, (mark = document.createElement("mark")));
      mark.append(word.shown);
    } else element.append(gap + word.shown);
    before = word;
  }
}

/* The statement that holds the words which count most, by its anchor. */
function statement(item) {
  const top = [...item.weighted_locations].sort((one, other) => other.balanced_score - one.balanced_score)[0];
  const before = item.anchors.filter((anchor) => anchor.id.startsWith("s-") && anchor.location <= (top?.location ?? -1));
  return before.length ? `#${before.at(-1).id}` : "";
}

function entry(item) {
  const row = document.createElement("li");
  const link = document.createElement("a");
  link.href = new URL(`../${item.meta.address ?? ""}`, import.meta.url);
  write(link, words(item.meta.title ?? item.url));
  const kind = document.createElement("p");
  kind.className = "result-kind";
  kind.textContent = item.meta.kind ?? "";
  if (item.meta.place) {
    for (const part of item.meta.place.split("·")) {
      kind.append(" · ");
      write(kind, words(part));
    }
  }
  const excerpt = document.createElement("p");
  write(excerpt, words(item.excerpt));
  row.append(link, kind, excerpt);
  return row;
}
