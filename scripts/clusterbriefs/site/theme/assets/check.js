/* Check it yourself: holds a file that the reader chose to the evidence that the page carries.
   Everything happens here; no request is made, unless there are so many briefs that the page cannot
   carry them: then it asks for their list, and for the record of the brief that fits. */

import { readData } from "./data.js";
import { captureHash, cleanHash, hasNumeral, lineHash, splitLines } from "./hash.js";

const DECODERS = ["utf-8", "gb18030", "big5"];

export function start() {
  const briefs = JSON.parse(document.getElementById("check-data").textContent);
  const input = document.getElementById("check-file");
  const drop = document.getElementById("check-drop");
  input.addEventListener("change", () => input.files[0] && check(input.files[0], briefs));
  /* A file can have been chosen before this script was there. */
  if (input.files[0]) check(input.files[0], briefs);
  drop.addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    const file = event.dataTransfer.files[0];
    if (file) check(file, briefs);
  });
}

function decode(buffer) {
  for (const name of DECODERS) {
    try {
      return new TextDecoder(name, { fatal: true }).decode(buffer);
    } catch {
      /* Not of this encoding; the last one takes what is left. */
    }
  }
  return new TextDecoder("utf-8").decode(buffer);
}

async function check(file, briefs) {
  const status = document.getElementById("check-status");
  const results = document.getElementById("check-results");
  results.replaceChildren();
  status.textContent = status.dataset.reading;
  const buffer = await file.arrayBuffer();
  if (buffer.byteLength === 0) {
    status.textContent = status.dataset.empty;
    return;
  }
  const sha256 = await captureHash(buffer);
  const lines = splitLines(decode(buffer));
  const byLine = new Map();
  const byClean = new Map();
  for (const [index, line] of lines.entries()) {
    if (!line.trim()) continue;
    keep(byLine, await lineHash(line), index + 1);
    keep(byClean, await cleanHash(line), index + 1);
  }
  let found;
  let exact;
  try {
    [found, exact] = await fitting(briefs, sha256, byLine, byClean);
  } catch (error) {
    status.textContent = status.dataset.error;
    throw error;
  }
  if (!found) {
    status.textContent = status.dataset.none;
    return;
  }
  status.textContent = (exact ? status.dataset.exact : status.dataset.copy).replace("{title}", found.title);
  results.append(...report(found, lines, byLine, byClean, results.dataset));
}

function keep(map, key, line) {
  map.set(key, [...(map.get(key) ?? []), line]);
}

/* The line of the file that an evidence names: at its place, elsewhere, or by its clean text. */
export function place([line, hash, clean], byLine, byClean) {
  const same = byLine.get(hash) ?? [];
  if (same.includes(line)) return { line, how: "found" };
  if (same.length) return { line: same[0], how: "moved" };
  const alike = clean ? (byClean.get(clean) ?? []) : [];
  return alike.length ? { line: alike[0], how: "moved" } : null;
}

/* The brief whose capture the file is, or of whose capture it is a copy, and whether it is the very
   one. Where the page carries no evidence, a list of captures tells which record to ask for. */
async function fitting(briefs, sha256, byLine, byClean) {
  if (Array.isArray(briefs)) {
    const exact = briefs.find((brief) => brief.sha256 === sha256);
    const places = (brief) => brief.statements.flatMap((statement) => statement.evidence);
    return [exact ?? best(briefs, places, byLine, byClean), Boolean(exact)];
  }
  const index = new URL(briefs.index, location.href);
  const list = await readData(index.href);
  const exact = list.find(([known]) => known === sha256);
  const entry = exact ?? best(list, ([, , places]) => places, byLine, byClean);
  return [entry && (await readData(new URL(entry[1], index).href)), Boolean(exact)];
}

function best(briefs, places, byLine, byClean) {
  let top = null;
  let most = 0;
  for (const brief of briefs) {
    const hits = places(brief).filter((evidence) => place(evidence, byLine, byClean)).length;
    if (hits > most) [top, most] = [brief, hits];
  }
  return top;
}

function report(brief, lines, byLine, byClean, words) {
  const list = document.createElement("ol");
  list.className = "check-list";
  const sum = { lines: 0, all: 0, numbers: 0, allNumbers: 0 };
  for (const statement of brief.statements) {
    const places = statement.evidence.map((evidence) => [evidence, place(evidence, byLine, byClean)]);
    const texts = places.filter(([, at]) => at).map(([, at]) => lines[at.line - 1]);
    const row = element("li", { className: "check-row" });
    const link = element("a", { href: `${brief.url}#s-${statement.id}`, textContent: statement.text });
    const marks = element("ul", { className: "check-marks" });
    for (const [[line], at] of places) {
      sum.all += 1;
      sum.lines += at ? 1 : 0;
      const told = words[at ? at.how : "lost"].replace("{line}", line).replace("{at}", at?.line ?? "");
      marks.append(mark(at ? "yes" : "no", told));
    }
    for (const [shown, numeral] of statement.figures) {
      const there = texts.some((text) => hasNumeral(text, numeral));
      sum.allNumbers += 1;
      sum.numbers += there ? 1 : 0;
      marks.append(mark(there ? "yes" : "no", words[there ? "number" : "noNumber"].replace("{number}", shown)));
    }
    row.append(link, marks);
    list.append(row);
  }
  const text = words.sum
    .replace("{lines}", sum.lines)
    .replace("{all}", sum.all)
    .replace("{numbers}", sum.numbers)
    .replace("{allnumbers}", sum.allNumbers);
  return [element("p", { className: "check-sum", textContent: text }), list];
}

function mark(kind, text) {
  return element("li", { className: `check-mark check-${kind}`, textContent: text });
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}
