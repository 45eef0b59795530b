/* A term of the glossary explained where it stands: its definition beside the link, while the
   pointer is on either, while the link has the focus, or after a tap.

   Loaded when a reader first meets a term (briefs.js). Escape puts it away (WCAG 1.4.13). */

import { readData } from "./data.js";

const root = document.documentElement;
const LANG = root.lang.startsWith("zh") ? "zh" : "en";
const OTHER = LANG === "zh" ? "en" : "zh-Hans";
/* Milliseconds: ours. Long enough to pass over a term, and to cross from it to its definition. */
const [BEFORE, AFTER] = [200, 250];

const tip = document.createElement("span");
tip.className = "term-tip";
tip.id = "term-tip";
tip.popover = "manual";
tip.setAttribute("role", "tooltip");

let definitions = null;
let shown = null;
let wanted = null;
let timer = 0;

const ready = Promise.all([
  readData(new URL(`../glossary/terms.${LANG}.json`, import.meta.url)),
  new Promise((done) => {
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = new URL("terms.css", import.meta.url).href;
    style.onload = style.onerror = done;
    document.head.append(style);
  }),
]).then(([read]) => {
  definitions = read;
});
// Without definitions a term stays what it is: a link to the glossary.
ready.catch(() => {});

function span(name, text, lang) {
  const made = document.createElement("span");
  made.className = name;
  if (lang) made.lang = lang;
  made.textContent = text;
  return made;
}

/* A definition in English marks the Chinese words in it as Chinese. */
function told(text) {
  const made = span("term-definition", "");
  for (const part of text.split(/([\u3400-\u9fff]+)/)) {
    made.append(LANG === "en" && /^[\u3400-\u9fff]/.test(part) ? span("", part, "zh-Hans") : part);
  }
  return made;
}

/* Below the link, or above it where there is no room; never outside the screen. */
function place(link) {
  const rects = link.getClientRects();
  const [first, last] = [rects[0], rects[rects.length - 1]];
  const { width, height } = tip.getBoundingClientRect();
  const below = last.bottom + 6 + height <= innerHeight || first.top - 6 - height < 0;
  const edge = 8;
  const left = Math.max(edge, Math.min((below ? last : first).left, root.clientWidth - width - edge));
  tip.style.left = `${left + scrollX}px`;
  tip.style.top = `${(below ? last.bottom + 6 : first.top - 6 - height) + scrollY}px`;
}

function show(link, tapped) {
  const entry = definitions?.[link.hash.replace(/^#term-/, "")];
  if (!entry || !link.isConnected) return;
  hide();
  const [term, other, definition] = entry;
  tip.replaceChildren(span("term-name", term), " ", span("term-other", other, OTHER), " ", told(definition));
  if (tapped) tip.append(" ", span("term-again", definitions[""][0]));
  // Behind the link, so that it comes next for whoever reads on.
  link.after(tip);
  tip.showPopover();
  place(link);
  link.setAttribute("aria-describedby", tip.id);
  shown = link;
}

export function hide() {
  clearTimeout(timer);
  if (!shown) return;
  shown.removeAttribute("aria-describedby");
  tip.hidePopover();
  tip.remove();
  shown = wanted = null;
}

/* Explain a term; `kind` is the event by which the reader met it: pointerover, focusin, click. */
export async function explain(link, kind) {
  clearTimeout(timer);
  if (link === shown) return;
  wanted = link;
  try {
    if (!definitions) await ready;
  } catch {
    return;
  }
  if (wanted !== link) return;
  if (kind === "pointerover") timer = setTimeout(() => show(link, false), BEFORE);
  else show(link, kind === "click");
}

function later() {
  clearTimeout(timer);
  wanted = null;
  timer = setTimeout(() => {
    // A link that has the focus goes on being explained.
    if (!shown?.matches(":focus-visible")) hide();
  }, AFTER);
}

document.addEventListener("pointerout", (event) => {
  if (event.pointerType !== "touch" && event.target.closest?.("a.term, .term-tip")) later();
});
tip.addEventListener("pointerover", () => clearTimeout(timer));
document.addEventListener("focusout", (event) => {
  if (event.target === shown) hide();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
});
document.addEventListener("pointerdown", (event) => {
  if (shown && !event.target.closest?.("a.term, .term-tip")) hide();
});
