/* Line hashes and clean hashes, as clusterbriefs.capture and clusterbriefs.clean take them.
   The same vectors are tested in Python and in the browser. */

const WHITE = /[\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]/g;
const NOT_LETTER_OR_NUMBER = /[^\p{L}\p{N}]+/gu;

/* Pinyin in brackets behind a Chinese character, as some mirrors insert it. */
const PINYIN = /(?<=\p{Script=Han})[(（][a-zɡāáǎàēéěèêīíǐìōóǒòūúǔùüǖǘǚǜ]{1,7}[)）]/gu;

/* Characters of numerals and classifiers that a mirror may have turned traditional. */
const TRADITIONAL = new Map(
  Object.entries({
    億: "亿", 萬: "万", 餘: "余", 項: "项", 個: "个", 條: "条", 臺: "台", 兩: "两", 數: "数", 約: "约",
    過: "过", 國: "国", 場: "场", 種: "种", 屆: "届", 間: "间", 週: "周", 鏈: "链", 總: "总", 產: "产", 幾: "几", 業: "业",
  }),
);

async function sha256(bytes) {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export async function captureHash(buffer) {
  return sha256(buffer);
}

async function hashOf(text) {
  const squeezed = text.normalize("NFC").replace(WHITE, "");
  return (await sha256(new TextEncoder().encode(squeezed))).slice(0, 12);
}

export const lineHash = hashOf;

export async function cleanHash(paragraph) {
  return hashOf(paragraph.normalize("NFC").replace(NOT_LETTER_OR_NUMBER, ""));
}

export function splitLines(text) {
  const lines = text.replace(/^\ufeff/, "").split("\n");
  return lines.map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
}

/* A line as numerals are looked for in it: no white space, no pinyin, full-width digits folded. */
export function plain(text) {
  return text
    .normalize("NFKC")
    .replace(PINYIN, "")
    .replace(WHITE, "")
    .replace(/./gu, (char) => TRADITIONAL.get(char) ?? char);
}

export function hasNumeral(line, numeral) {
  return plain(line).includes(plain(numeral));
}
