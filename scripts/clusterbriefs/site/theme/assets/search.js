/* The search as readers see it: a box, filters, a list of results; in a dialog and on a page.

   It knows nothing of how the index is asked. That is the engine's part (search-pagefind.js, whose
   head tells its interface); `use` puts another one in its place. The dialog is made of the search
   page's own HTML, fetched when it is first opened: one place for all words and links, and nothing
   of it on any other page. What stands in the address (`?q=…&kind=…&region=…&year=…`) is what the
   page shows, and changes with it. */

import { readText } from "./data.js";
import { LONGEST, tidied } from "./search-words.js";

const IN_DIALOG = 8;
const ON_PAGE = 10;
/* How long typing must rest before it is searched for, in milliseconds. */
const REST = 160;
const FILTERS = ["kind", "region", "year"];
const lang = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
const HAN_RUN = /([\u3400-\u9fff]+)/;

let opening = async () => (await import("./search-pagefind.js")).open(lang, import.meta.url);
let engine = null;

/* Take another engine: `open` returns it, or a promise of it. */
export function use(open) {
  opening = async () => open();
  engine = null;
}

/* The engine is opened once; where that failed, the next search tries anew. */
function opened() {
  engine ??= opening().catch((error) => {
    engine = null;
    throw error;
  });
  return engine;
}

class Search {
  #asked = 0;
  #timer = 0;
  #filtersThere = null;

  /* `home` is the address of the search page; results and suggestions are resolved against it. */
  constructor(element, home, size, { onPage }) {
    const find = (selector) => element.querySelector(selector);
    this.element = element;
    this.home = home;
    this.size = size;
    this.count = size;
    this.onPage = onPage;
    this.form = find("form");
    this.input = this.form.elements.q;
    this.status = find(".search-status");
    this.list = find(".search-results");
    this.more = find(".search-more");
    this.start = find(".search-start");
    this.clear = find(".search-clear");
    this.page = find(".search-page");
    for (const other of element.querySelectorAll(onPage ? ".only-dialog" : ".only-page")) other.remove();
    this.filters = find(".search-filters");
    this.#listen();
  }

  /* What is asked for: {q, kind, region, year}. */
  get state() {
    const of = (name) => this.form.elements[name].value;
    return { q: tidied(this.input.value), ...Object.fromEntries(FILTERS.map((name) => [name, of(name)])) };
  }

  async set({ q = "", kind = "", region = "", year = "" }) {
    this.input.value = q;
    const chip = [...this.form.elements.kind].find((one) => one.value === kind);
    this.form.elements.kind.value = chip ? kind : "";
    if (region || year) await this.#offer();
    for (const [name, value] of Object.entries({ region, year })) {
      const select = this.form.elements[name];
      select.value = value;
      if (select.selectedIndex < 0) select.value = "";
    }
    return this.run();
  }

  /* The address that shows the same on the page. */
  address(state = this.state) {
    const url = new URL(this.home);
    url.search = new URLSearchParams(Object.entries(state).filter(([, value]) => value)).toString();
    return url;
  }

  #listen() {
    this.input.addEventListener("input", (event) => {
      // Pinyin on its way to characters is no query.
      if (!event.isComposing) this.#soon();
    });
    this.input.addEventListener("compositionend", () => this.#soon());
    this.form.addEventListener("change", (event) => {
      if (event.target === this.input) return;
      this.count = this.size;
      this.run({ step: true });
    });
    this.form.addEventListener("submit", (event) => {
      if (this.onPage) {
        event.preventDefault();
        this.count = this.size;
        this.run({ step: true });
      } else if (this.state.q) {
        event.preventDefault();
        location.assign(this.address());
      } else event.preventDefault();
    });
    this.clear.addEventListener("click", () => {
      for (const name of FILTERS) this.form.elements[name].value = "";
      this.count = this.size;
      this.input.focus();
      this.run({ step: true });
    });
    this.more.addEventListener("click", async () => {
      const before = this.list.children.length;
      this.count += this.size;
      await this.run();
      this.list.children[before]?.querySelector("a").focus();
    });
    this.start.addEventListener("click", (event) => {
      const example = event.target.closest("a[data-query]");
      if (!example || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.input.value = example.dataset.query;
      this.input.focus();
      this.run({ step: true });
    });
    this.element.addEventListener("keydown", (event) => this.#move(event));
  }

  #soon() {
    clearTimeout(this.#timer);
    this.count = this.size;
    this.#timer = setTimeout(() => this.run(), REST);
  }

  /* Arrows go from the box to the results and among them; what is typed on a result goes on in the
     box. */
  #move(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...this.list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    const inBox = document.activeElement === this.input;
    let next = null;
    if (event.key === "ArrowDown" && (inBox || at >= 0)) next = links[Math.min(at + 1, links.length - 1)];
    else if (event.key === "ArrowUp" && at >= 0) next = at ? links[at - 1] : this.input;
    else if (event.key === "Home" && at >= 0) next = links[0];
    else if (event.key === "End" && at >= 0) next = links.at(-1);
    else if (at >= 0 && (event.key === "Backspace" || (event.key.length === 1 && /[\p{L}\p{N}]/u.test(event.key)))) {
      this.input.focus();
      return;
    }
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  /* Search for what stands in the box. `step`: a step that Back undoes. */
  async run({ step = false } = {}) {
    clearTimeout(this.#timer);
    const mine = ++this.#asked;
    const state = this.state;
    const { q, ...filters } = state;
    const filtered = FILTERS.some((name) => filters[name]);
    this.clear.hidden = !filtered;
    if (this.page) this.page.href = this.address(state);
    if (this.onPage) this.#remember(state, step);
    if (!q && !filters.region && !filters.year) {
      this.#show({ total: 0, kinds: {}, results: [] }, "");
      this.start.hidden = false;
      return;
    }
    this.list.ariaBusy = "true";
    // Said only where it takes long, lest a screen reader hears of every search twice.
    const waiting = setTimeout(() => {
      this.status.textContent = this.element.dataset.wait;
    }, 1000);
    try {
      const found = await (await opened()).search(q, filters, this.count);
      if (mine !== this.#asked) return;
      this.#show(found, this.#told(found, q, filtered));
      this.start.hidden = found.total > 0;
      this.#offer();
    } catch (error) {
      if (mine !== this.#asked) return;
      this.#show({ total: 0, kinds: {}, results: [] }, this.element.dataset.error);
      this.start.hidden = false;
      throw error;
    } finally {
      clearTimeout(waiting);
    }
  }

  #told({ total, partial }, query, filtered) {
    const words = this.element.dataset;
    if (!total) return (filtered ? words.noneFiltered : words.none).replace("{q}", () => query);
    const [one, many = one] = (partial ? words.some : words.count).split("|");
    return (total === 1 ? one : many).replace("{n}", total.toLocaleString(lang)).replace("{q}", () => query);
  }

  #show({ total, kinds, results }, told) {
    this.status.textContent = told;
    this.list.removeAttribute("aria-busy");
    this.list.replaceChildren(...results.map((result) => this.#entry(result)));
    this.more.hidden = results.length >= total;
    const all = Object.values(kinds).reduce((sum, number) => sum + number, 0);
    for (const chip of this.form.elements.kind) {
      const number = chip.value ? (kinds[chip.value] ?? 0) : all;
      const label = chip.closest("label");
      label.querySelector(".search-number").textContent = number ? number.toLocaleString(lang) : "";
      // A kind of which there is nothing is not offered; the one chosen stays.
      label.hidden = chip.value !== "" && !number && !chip.checked;
    }
    // Without results there is nothing to narrow down.
    this.filters.hidden = !all && this.clear.hidden;
  }

  #entry({ url, title, kind, region, date, detail, excerpt }) {
    const row = document.createElement("li");
    row.dataset.kind = kind;
    const link = document.createElement("a");
    link.href = new URL(`../${url}`, this.home);
    written(link, [[title, false]]);
    const about = document.createElement("p");
    about.className = "result-about";
    const chip = this.form.querySelector(`input[name="kind"][value="${kind}"]`);
    const name = document.createElement("span");
    name.className = "result-kind";
    name.textContent = chip?.dataset.one ?? kind;
    about.append(name);
    for (const part of [region, date, kind === "entity" ? detail : ""].filter(Boolean)) {
      const span = document.createElement("span");
      written(span, [[part, false]]);
      about.append(span);
    }
    row.append(link, about);
    if (excerpt.some(([text]) => text)) {
      const text = document.createElement("p");
      text.className = "result-excerpt";
      written(text, excerpt);
      row.append(text);
    }
    return row;
  }

  /* Regions and years to filter by come from the index, with the first results. */
  #offer() {
    this.#filtersThere ??= this.#fill().catch(() => {
      this.#filtersThere = null;
    });
    return this.#filtersThere;
  }

  async #fill() {
    const { years, regions } = await (await opened()).filters();
    const { region, year } = this.form.elements;
    for (const one of years) year.add(new Option(one, one));
    for (const [id, name, depth] of regions) region.add(new Option(`${"\u2003".repeat(depth)}${name}`, id));
  }

  #remember(state, step) {
    const url = this.address(state);
    const title = state.q ? this.element.dataset.title.replace("{q}", () => state.q) : "";
    this.title ??= document.title;
    document.title = title ? `${title} – ${this.title}` : this.title;
    if (url.href === location.href) return;
    history[step ? "pushState" : "replaceState"](null, "", url);
  }
}

/* Text into an element: what was found is marked, and Chinese on an English page is marked as such,
   so that it is read and set as Chinese. Text only: nothing in it becomes an element. */
function written(element, parts) {
  for (const [text, found] of parts) {
    let to = element;
    if (found) element.append((to = document.createElement("mark")));
    if (lang === "zh") {
      to.append(text);
      continue;
    }
    for (const piece of text.split(HAN_RUN)) {
      if (!HAN_RUN.test(piece)) {
        to.append(piece);
        continue;
      }
      const span = document.createElement("span");
      span.lang = "zh-Hans";
      span.textContent = piece;
      to.append(span);
    }
  }
}

/* ---- The page ---- */

function started() {
  const element = document.querySelector("main .search");
  if (!element) return null;
  const search = new Search(element, location.href.split(/[?#]/)[0], ON_PAGE, { onPage: true });
  const given = () => {
    const params = new URLSearchParams(location.search);
    return { q: (params.get("q") ?? "").slice(0, 4 * LONGEST), ...Object.fromEntries(FILTERS.map((name) => [name, params.get(name) ?? ""])) };
  };
  addEventListener("popstate", () => search.set(given()));
  const state = given();
  search.set(state);
  if (!state.q.trim()) search.input.focus({ preventScroll: true });
  return search;
}

const onPage = started();

/* ---- The dialog ---- */

let dialog = null;
let search = null;

/* Open the search: on its own page the box there, anywhere else the dialog.

   `home` is the address of the search page; `typed` is what the reader typed meanwhile. */
export async function show(home, typed = () => "") {
  if (onPage) {
    onPage.input.focus();
    onPage.input.select();
    return;
  }
  dialog ??= made(home);
  const element = await dialog.catch((error) => {
    dialog = null;
    throw error;
  });
  if (element.open) return;
  element.showModal();
  search.input.focus();
  search.input.value += typed();
  search.input.select();
  if (search.input.value) {
    search.input.setSelectionRange(search.input.value.length, search.input.value.length);
    search.run();
  }
}

async function made(home) {
  const [html] = await Promise.all([readText(home), styled()]);
  const there = new DOMParser().parseFromString(html, "text/html");
  const part = document.importNode(there.querySelector("main .search"), true);
  // What was relative to the search page stays so.
  for (const link of part.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), home);
  part.querySelector("form").action = home;
  const element = document.createElement("dialog");
  element.className = "search-dialog";
  element.setAttribute("aria-label", part.querySelector(".search-label").textContent);
  element.append(part);
  document.body.append(element);
  search = new Search(part, home, IN_DIALOG, { onPage: false });
  part.querySelector(".search-close").addEventListener("click", () => element.close());
  element.addEventListener("keydown", (event) => {
    // A browser's own Escape would first empty some boxes; here it always closes.
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    element.close();
  });
  element.addEventListener("click", (event) => {
    if (event.target === element) element.close();
    // An address on this very page leads nowhere new: the dialog would stay before it.
    if (event.target.closest(".search-results a")) setTimeout(() => element.close());
  });
  return element;
}

/* The dialog waits for its style, so that it never shows without. */
function styled() {
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL("search.css", import.meta.url);
    link.addEventListener("load", resolve, { once: true });
    link.addEventListener("error", reject, { once: true });
    document.head.append(link);
  });
}
