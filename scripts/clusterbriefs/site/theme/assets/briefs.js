/* The little script there is: the switch between light and dark, entries that open when an address
   leads to them, sheets that close behind a link, and the way to the search. */

const root = document.documentElement;

function dark() {
  return root.dataset.theme
    ? root.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
}

const toggle = document.querySelector(".theme-toggle");
if (toggle) {
  toggle.setAttribute("aria-pressed", String(dark()));
  toggle.addEventListener("click", () => {
    root.dataset.theme = dark() ? "light" : "dark";
    toggle.setAttribute("aria-pressed", String(dark()));
    try {
      localStorage.setItem("theme", root.dataset.theme);
    } catch {
      /* The choice then holds for this page alone. */
    }
  });
}

/* An address can lead into a folded entry, or to one. */
function unfold() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = target?.closest("details") ?? target?.querySelector(":scope > details");
  if (folded) {
    folded.open = true;
    target.scrollIntoView();
  }
}
addEventListener("hashchange", unfold);
unfold();

for (const sheet of document.querySelectorAll(".contents[popover]")) {
  sheet.addEventListener("click", (event) => {
    if (event.target.closest("a") && sheet.matches(":popover-open")) sheet.hidePopover();
  });
}

/* A citation names the page where it is being read. */
for (const place of document.querySelectorAll(".cite-url")) {
  if (location.protocol.startsWith("http") && !/^https?:/.test(place.textContent)) place.textContent = location.href.split(/[?#]/)[0];
}

/* Its styles write the day of access as Americans do (APA), or as ISO 8601 does (GB/T 7714). */
for (const place of document.querySelectorAll(".cite-day")) {
  const day = root.lang === "en" ? new Intl.DateTimeFormat("en-US", { dateStyle: "long" }) : new Intl.DateTimeFormat("sv");
  place.textContent = place.dataset.words.replace("{day}", day.format(new Date()));
}

/* The search comes when it is first asked for: by its field in the header, `/`, or Ctrl or Command
   and K. What is typed until it is there goes into its box; where it fails, its page is one link
   away. */
const opener = document.querySelector(".search-open");
let typed = null;

async function openSearch(words) {
  if (typed !== null) return;
  typed = words;
  try {
    const search = await import("./search.js");
    await search.show(opener.href, () => typed);
  } catch {
    location.assign(opener.href);
  } finally {
    typed = null;
  }
}

if (opener) {
  opener.setAttribute("aria-haspopup", "dialog");
  opener.setAttribute("aria-keyshortcuts", "/ Control+K");
  opener.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    openSearch("");
  });
  addEventListener("keydown", (event) => {
    if (event.isComposing || event.defaultPrevented || event.altKey) return;
    const command = event.ctrlKey || event.metaKey;
    if (typed !== null && event.key.length === 1 && !command) {
      typed += event.key;
      event.preventDefault();
      return;
    }
    const slash = event.key === "/" && !command;
    const field = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (!(slash && !field) && !(command && event.key.toLowerCase() === "k")) return;
    if (document.querySelector("dialog[open]")) return;
    event.preventDefault();
    openSearch("");
  });
}

if (document.getElementById("check-data")) {
  import("./check.js").then((check) => check.start());
}

/* Citations come when somebody asks for one. */
document.addEventListener("click", (event) => {
  const button = event.target.closest(".cite-button");
  if (button) import("./cite.js").then((cite) => cite.openCite(button));
});

/* Terms of the glossary are explained where they stand, once a reader meets one. A first tap
   explains, a second one follows the link; a mouse explains by pointing, and follows at once. */
function meet(event) {
  const term = event.target.closest?.("a.term");
  if (!term) return;
  if (event.type === "click") {
    if (event.pointerType !== "touch" || term.hasAttribute("aria-describedby")) return;
    event.preventDefault();
  } else if (event.type === "focusin" ? !term.matches(":focus-visible") : event.pointerType === "touch") return;
  import("./terms.js").then((terms) => terms.explain(term, event.type));
}
for (const kind of ["pointerover", "focusin", "click"]) document.addEventListener(kind, meet);
