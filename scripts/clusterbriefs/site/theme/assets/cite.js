/* The dialog of a citation: text, CSL-JSON, BibTeX and RIS of a brief, a statement or a figure.

   Loaded when a reader first asks for a citation. All formats are made in Python; here the slots of
   their templates are filled (publish/citations.py tells which there are). */

import { readData } from "./data.js";

const SITE = new URL("../", import.meta.url);
const LANG = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
const FORMATS = [
  { name: "text", label: null, ending: "txt", type: "text/plain" },
  { name: "csl", label: "CSL-JSON", ending: "json", type: "application/vnd.citationstyles.csl+json" },
  { name: "bibtex", label: "BibTeX", ending: "bib", type: "application/x-bibtex" },
  { name: "ris", label: "RIS", ending: "ris", type: "application/x-research-info-systems" },
];

const files = new Map();
let chosen = "text";
let parts = null;

/* A file below the site's root, fetched once; a failure is forgotten, so that a retry can succeed. */
function load(path) {
  if (!files.has(path)) {
    const reading = readData(new URL(path, SITE));
    reading.catch(() => files.delete(path));
    files.set(path, reading);
  }
  return files.get(path);
}

let style = null;
function dressed() {
  style ??= new Promise((done) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL("cite.css", import.meta.url).href;
    link.onload = link.onerror = done;
    document.head.append(link);
  });
  return style;
}

/* Today by the reader's clock, in the forms of citation.Day. */
function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  const iso = `${year}-${two(month)}-${two(day)}`;
  // APA writes the day as Americans do, GB/T 7714 as ISO 8601 does.
  const words = LANG === "en" ? new Intl.DateTimeFormat("en-US", { dateStyle: "long" }).format(now) : iso;
  return {
    "day.iso": iso,
    "day.slashed": iso.replaceAll("-", "/"),
    "day.year": year,
    "day.month": month,
    "day.day": day,
    "day.words": words,
  };
}

/* Text with its slots filled; one that is nothing but a slot takes the value's own type. */
function filled(text, values) {
  const whole = /^⟦([\w.]+)⟧$/.exec(text);
  if (whole && whole[1] in values) return values[whole[1]];
  return text.replace(/⟦([\w.]+)⟧/g, (mark, name) => values[name] ?? mark);
}

function filledAll(data, values) {
  if (typeof data === "string") return filled(data, values);
  if (Array.isArray(data)) return data.map((item) => filledAll(item, values));
  if (data && typeof data === "object") {
    return Object.fromEntries(Object.entries(data).map(([key, item]) => [key, filledAll(item, values)]));
  }
  return data;
}

/* The four formats of one unit of a file of citations. */
export function formats(data, key) {
  const { tex = {}, ...own } = data.units[key];
  const values = { ...data.common, ...own, ...today() };
  // A copy that is read from disk has no address to cite.
  values.url = filled(values.url, { site: SITE.protocol.startsWith("http") ? SITE.href : "" });
  const template = data.templates[values.kind];
  return {
    text: filled(template.text, values),
    csl: JSON.stringify(filledAll(template.csl, values), null, 2),
    bibtex: filled(template.bibtex, { ...values, ...tex, url: tex.url ?? values.url }),
    ris: filled(template.ris, values),
  };
}

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/* The dialog, made once; `words` are its labels. */
function made(words) {
  const title = element("h2", { id: "cite-dialog-title" });
  const close = element("button", { type: "button", class: "cite-close", "aria-label": words.close }, "×");
  const tabs = FORMATS.map(({ name, label }) =>
    element(
      "button",
      { type: "button", role: "tab", id: `cite-tab-${name}`, "aria-controls": "cite-panel", "data-format": name },
      label ?? words.style,
    ),
  );
  const list = element("div", { role: "tablist", class: "cite-tabs", "aria-label": words.formats }, ...tabs);
  const shown = element("pre");
  const panel = element("div", { role: "tabpanel", id: "cite-panel", class: "cite-panel", tabindex: "0" }, shown);
  const copy = element("button", { type: "button", class: "cite-copy" }, words.copy);
  const download = element("button", { type: "button", class: "cite-download" }, words.download);
  const status = element("p", { role: "status", class: "cite-status" });
  const actions = element("div", { class: "cite-actions" }, copy, download, status);
  const note = element("p", { class: "cite-access" }, words.access);
  const head = element("div", { class: "cite-head" }, title, close);
  const dialog = element(
    "dialog",
    { class: "cite-dialog", "aria-labelledby": "cite-dialog-title" },
    head, list, panel, actions, note,
  );
  document.body.append(dialog);

  close.addEventListener("click", () => dialog.close());
  // A press on the dialog itself is one beside its content: on what lies behind it.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => parts.opener?.focus());
  list.addEventListener("click", (event) => {
    const tab = event.target.closest("[role=tab]");
    if (tab) show(tab.dataset.format);
  });
  list.addEventListener("keydown", (event) => {
    const at = FORMATS.findIndex(({ name }) => name === chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: FORMATS.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    show(FORMATS.at(to % FORMATS.length).name);
    list.querySelector("[aria-selected=true]").focus();
  });
  copy.addEventListener("click", () => copied(words));
  download.addEventListener("click", save);
  return { dialog, title, list, panel, shown, status, actions, note, words, opener: null, texts: {}, name: "" };
}

function show(name) {
  chosen = name;
  for (const tab of parts.list.children) {
    const selected = tab.dataset.format === name;
    tab.setAttribute("aria-selected", String(selected));
    tab.tabIndex = selected ? 0 : -1;
  }
  parts.panel.setAttribute("aria-labelledby", `cite-tab-${name}`);
  parts.panel.dataset.format = name;
  parts.panel.scrollTop = 0;
  parts.shown.textContent = parts.texts[name].replaceAll("\r\n", "\n").trimEnd();
  parts.status.textContent = "";
}

async function copied(words) {
  parts.status.textContent = "";
  try {
    await navigator.clipboard.writeText(parts.texts[chosen]);
    parts.status.textContent = words.copied;
  } catch {
    // No clipboard without a secure address, or the reader refused.
    parts.panel.focus();
    getSelection().selectAllChildren(parts.shown);
    parts.status.textContent = words.selected;
  }
}

function save() {
  const { ending, type } = FORMATS.find(({ name }) => name === chosen);
  const address = URL.createObjectURL(new Blob([parts.texts[chosen]], { type: `${type};charset=utf-8` }));
  element("a", { href: address, download: `${parts.name}.${ending}` }).click();
  // The browser has taken the file by the time that the event loop comes round again.
  setTimeout(() => URL.revokeObjectURL(address));
}

/* Show the citation of what a button names by data-brief, data-statement and data-figure. */
export async function openCite(button) {
  if (parts?.dialog.open || button.ariaBusy === "true") return;
  const { brief, statement, figure } = button.dataset;
  const kind = figure ? "figure" : statement ? "statement" : "brief";
  const key = figure ? `f/${figure}` : statement ? `s/${statement}` : "";
  button.ariaBusy = "true";
  try {
    const [words] = await Promise.all([load(`cite/words.${LANG}.json`), dressed()]);
    parts ??= made(words);
    let texts = null;
    try {
      texts = formats(await load(`cite/${brief}.${LANG}.json`), key);
    } catch {
      /* Told below: the page's own address is left to cite. */
    }
    parts.opener = button;
    parts.title.textContent = words[`title-${kind}`];
    parts.name = ["cluster-briefs", brief, figure ?? statement].filter(Boolean).join("-");
    for (const part of [parts.list, parts.actions, parts.note]) part.hidden = !texts;
    parts.texts = texts ?? Object.fromEntries(FORMATS.map(({ name }) => [name, words.failed]));
    show(texts ? chosen : "text");
    parts.dialog.showModal();
    (texts ? parts.list.querySelector("[aria-selected=true]") : parts.panel).focus();
  } finally {
    button.ariaBusy = null;
  }
}
