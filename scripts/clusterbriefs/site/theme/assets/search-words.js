/* Reads what a reader typed: how each word of it is spelt in the index.

   The index has Chinese as overlapping pairs of characters in Armenian letters (why: see
   clusterbriefs.site.search.spelling, whose rules these are), names as one word, and a Chinese name
   also by its sound. A query in traditional characters or American spelling is turned into what the
   texts have by two tables of the index. Nothing here knows how the index is asked. */

export const LONGEST = 200;
const LAST = "\u0581";
const NAME = "\u0582";
const SOUND = "\u0583";
const ENDING = "\u0586";
const YEAR = "\u0584";
const PLACE = "\u0585";
const FIRST_HAN = 0x3400;
const FIRST_LETTER = 0x561;
const HAN = /[\u3400-\u9fff]/;
const TOKEN = /[\u3400-\u9fff]+|[^\s\u3400-\u9fff]+/gu;
const LETTERS = /[\p{L}\p{N}]+/gu;

/* With what a question is put, and what tells nothing of what it is about. In Chinese, what is part
   of no name is passed over at once; a single character can be part of one, so that it is left out
   only where nothing is found with it. */
const QUESTION = /请问|有没有|有多少|是什么|什么是|有哪些|为什么|怎么样|多少[家个项亿]?|哪些|哪里|什么|如何|怎么|[？?]/g;
const PARTICLES = /[的了吗呢和与及在是有]/g;
const FRAME = new Set(
  ("a an and any are as at by did do does for from has have how in into is it its many much of on or that the their " +
    "there these this to was were what when where which who whom whose why will with about tell me").split(" "),
);

/* What a reader typed, as the box keeps it: no control characters, no end of blanks, not endless. */
export function tidied(text) {
  return [...text.normalize("NFC").replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim()].slice(0, LONGEST).join("");
}

export function hasHan(text) {
  return HAN.test(text);
}

/* A query as the index spells it.

   tables: {traditional: Map, british: Map}, empty where they are not there.
   Returns {name, ending, sound, terms}: the whole as a name, as the end of one, and, where it is
   Latin, as a sound ("" if it is none); its words in order, without those with which an English question is put. A word is {pairs, steps,
   length} of a run of Chinese, or {word, parts} in Latin
   letters or digits; all of a hyphenated word's parts do as well as the word. */
export function read(text, tables) {
  const plain = simple(folded(text), tables.traditional);
  const terms = [];
  const frame = [];
  for (const [token] of plain.matchAll(TOKEN)) {
    if (HAN.test(token)) terms.push(han(token));
    else {
      const parts = (token.match(LETTERS) ?? []).map((part) => meant(part, tables.british));
      if (!parts.length) continue;
      // A number's comma or point, and an apostrophe, part nothing.
      const split = /\p{L}[-–/·&+]\p{L}/u.test(token) && parts.length > 1;
      const term = { word: split ? parts.join("") : meant(parts.join(""), tables.british), parts: split ? parts : [] };
      (!split && FRAME.has(parts.join("")) ? frame : terms).push(term);
    }
  }
  const name = (plain.match(LETTERS) ?? []).flatMap((part) => part.match(/[\u3400-\u9fff]+|[^\u3400-\u9fff]+/g));
  const whole = name.map((part) => (HAN.test(part) ? spelt(part) : singular(meant(part, tables.british)))).join("");
  const latin = name.join("");
  const sound = latin && !HAN.test(latin) ? SOUND + latin : "";
  // Nothing but such words: then they are what is meant ("IT").
  return { name: whole && NAME + whole, ending: whole && ENDING + whole, sound, terms: terms.length ? terms : frame };
}

/* A question without what it is put with; the same text where it is none. `particles`: without
   single characters that tell nothing, too. */
export function bare(text, { particles = false } = {}) {
  const words = text.split(/\s+/).filter((word) => !FRAME.has(word.toLowerCase().replace(/[?!.,]+$/, "")));
  const short = words.join(" ").replace(QUESTION, " ");
  return (particles ? short.replace(PARTICLES, " ") : short).replace(/\s+/g, " ").trim() || text;
}

/* Words for filters; they end in what ends no other word. */
export function yearWord(year) {
  return YEAR + year + ENDING;
}

export function placeWord(region) {
  return PLACE + region.replaceAll("-", "") + ENDING;
}

/* Lower case, without accents, full-width forms as half-width ones. */
export function folded(text) {
  return text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").normalize("NFC");
}

export function simple(text, traditional) {
  return traditional.size ? [...text].map((char) => traditional.get(char) ?? char).join("") : text;
}

/* The word that the texts have for one in another spelling. */
export function meant(word, british) {
  if (british.has(word)) return british.get(word);
  const one = singular(word);
  return one !== word && british.has(one) ? `${british.get(one)}s` : word;
}

export function singular(word) {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

/* A run of Chinese: all its pairs, and the least of them that cover it, which in a row prove it as
   well as all do and cost half of the index. A single character begins pairs, or ends a run. */
function han(run) {
  const chars = [...run].map(letters);
  if (chars.length === 1) return { pairs: [chars[0]], steps: [0], length: 1, last: LAST + chars[0] };
  const pairs = chars.slice(1).map((next, at) => chars[at] + next);
  const steps = pairs.map((_, at) => at).filter((at) => at % 2 === 0 || at === pairs.length - 1);
  return { pairs, steps, length: chars.length };
}

function spelt(run) {
  return [...run].map(letters).join("");
}

function letters(char) {
  const number = char.charCodeAt(0) - FIRST_HAN;
  return String.fromCharCode(...[10, 5, 0].map((shift) => FIRST_LETTER + ((number >> shift) & 31)));
}
