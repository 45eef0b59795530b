/* The page of figures: sorts, filters and compares. The address tells the whole state, so that it
   can be shared and the browser's back button works. What can be computed without the page is in
   figure-filter.js and compare.js; figure-facets.js has the lists of the filters, figure-compare.js
   shows the comparison. */

import { arranged, choose, plain, readState, sift, writeState } from "./figure-filter.js";
import { fill } from "./compare.js";
import { SPACE, button, element, listed } from "./dom.js";
import { comparison } from "./figure-compare.js";
import { facetLists } from "./figure-facets.js";
import { layOut } from "./figure-layout.js";

const root = document.documentElement;
const at = (id) => document.getElementById(id);
const block = at("figure-data");

if (block) start(JSON.parse(block.textContent));
else along();
root.classList.remove("stateful");

/* On a page that only leads to those with rows, the filter goes along with the links. */
function along() {
  if (!location.search) return;
  at("filter-along")?.removeAttribute("hidden");
  for (const link of document.querySelectorAll(".entity-list a")) link.search = location.search;
}

function start(data) {
  const t = (name, values = {}) => fill(data.t[name], values);
  /* The browser's own writer of numbers takes longer to get ready than all else here, and differs
     from the next line only from a thousand on. */
  let grouping = null;
  const digits = {
    format(n) {
      if (n < 1000 || root.lang !== "en") return String(n);
      return (grouping ??= new Intl.NumberFormat("en-GB")).format(n);
    },
  };
  const counted = (name, n) => {
    const [one, other] = data.t[name].split("|");
    return fill(n === 1 || !other ? one : other, { n: digits.format(n) });
  };
  const table = at("figure-list");
  const order = at("figure-order");
  const words = at("figure-words");
  const orders = [...order.options].map((option) => option.value);
  const bodies = [...table.tBodies];
  const places = new Map(data.figures.map((figure, place) => [figure.key, place]));
  const rows = [...table.querySelectorAll("tr.figure")];
  const boxes = rows.map((row) => row.querySelector(".pick input"));
  const names = new Map();
  for (const [facet, values] of Object.entries(data.facets)) {
    names.set(facet, new Map(values.map(([key, name]) => [key, name])));
  }
  let spelt = null;
  const texts = () => (spelt ??= rows.map((row) => plain(row.textContent)));
  let state = readState(location.search, data, orders);
  let standing = orders[0];
  let sifted = null;
  let typing = false;

  const shownComparison = comparison(data, { t, counted, places, rows, drop, close });
  const lists = facetLists(data, {
    t,
    digits,
    pick: (facet, value, wanted) => {
      choose(state, facet, value, wanted);
      go("push");
    },
  });

  /* ---- The state and the address ---- */

  function go(how) {
    const open = shownComparison.open;
    const address = writeState(state, data, orders) || location.pathname;
    try {
      if (how === "push") history.pushState({ open }, "", address);
      else history.replaceState({ open }, "", address);
    } catch {
      /* Read from disk: the browser lets no address change there. The page still works. */
    }
    if (how === "push") pinned = null;
    show();
  }

  addEventListener("popstate", (event) => {
    state = readState(location.search, data, orders);
    words.value = state.words;
    pinned = target();
    show();
    if (event.state) shownComparison.set(state.compare, Boolean(event.state.open), false);
  });

  /* A row that the address names is shown, whatever the filter says. */
  let pinned = target();

  function target() {
    let name = "";
    try {
      name = decodeURIComponent(location.hash.slice(1));
    } catch {
      /* No name of ours. */
    }
    return name.startsWith("f-") ? (places.get(name.slice(2)) ?? null) : null;
  }

  function lead() {
    if (pinned !== null) rows[pinned].scrollIntoView({ block: "center" });
  }

  /* ---- What is shown ---- */

  function show() {
    sifted = sift(data, state, texts);
    const hits = sifted.shown.filter(Boolean).length;
    const outside = pinned !== null && !sifted.shown[pinned];
    rows.forEach((row, place) => {
      const visible = sifted.shown[place] || place === pinned;
      if (row.hidden === visible) row.hidden = !visible;
      boxes[place].checked = state.compare.includes(data.figures[place].key);
      row.classList.toggle("chosen", boxes[place].checked);
    });
    arrange();
    for (const body of table.tBodies) {
      body.hidden = ![...body.rows].some((row) => !row.hidden && row.classList.contains("figure"));
    }
    const all = counted("figures-n", rows.length);
    at("figure-status").textContent =
      hits === rows.length ? all : t("some-shown", { n: digits.format(hits), all });
    showFilters(hits);
    showNotes(outside);
    showNone(hits);
    shownComparison.pick(state.compare);
  }

  function arrange() {
    order.value = state.order;
    for (const head of table.tHead.querySelectorAll("[data-orders]")) {
      const own = head.dataset.orders.split(" ");
      const mine = own.indexOf(state.order);
      if (mine < 0) head.removeAttribute("aria-sort");
      else head.setAttribute("aria-sort", ["largest", "newest"].includes(state.order) ? "descending" : "ascending");
    }
    if (standing === state.order) return;
    standing = state.order;
    table.classList.toggle("flat", standing !== orders[0]);
    for (const body of [...table.tBodies]) body.remove();
    if (standing === orders[0]) {
      let place = 0;
      for (const body of bodies) {
        const own = Number(body.dataset.rows);
        body.append(...rows.slice(place, place + own));
        place += own;
        table.append(body);
      }
      return;
    }
    for (const [name, found] of arranged(data, standing)) {
      const body = document.createElement("tbody");
      if (name !== null) body.append(groupRow(name));
      body.append(...found.map((place) => rows[place]));
      table.append(body);
    }
  }

  function groupRow(name) {
    const row = element("tr", "group");
    const head = element("th");
    head.scope = "rowgroup";
    head.colSpan = 7;
    head.append(element("span", "group-name", name));
    row.append(head);
    return row;
  }

  /* ---- Filters ---- */

  /* Everything that narrows the list, as [words for it, what takes it off]. */
  function conditions() {
    const found = [];
    for (const [facet, chosen] of state.facets) {
      for (const value of chosen) {
        const text = t("filter-chip", { facet: t(`facet-${facet}`), value: names.get(facet).get(value) });
        found.push([text, () => choose(state, facet, value, false), facet]);
      }
    }
    if (state.words) {
      const text = t("filter-chip", { facet: t("facet-words"), value: state.words });
      found.push([text, () => { state.words = ""; words.value = ""; }, "words"]);
    }
    return found;
  }

  function clear() {
    state.facets.clear();
    state.words = "";
    words.value = "";
    go("push");
  }

  function clearButton() {
    return button("quiet", t("filter-clear"), () => { clear(); words.focus(); });
  }

  function showFilters(hits) {
    const found = conditions();
    const chips = at("figure-chips");
    const focused = chips.contains(document.activeElement);
    chips.hidden = !found.length;
    chips.replaceChildren(
      ...found.map(([text, off]) => {
        const chip = button("chip", text, () => { off(); go("push"); });
        chip.setAttribute("aria-label", t("filter-remove", { what: text }));
        return listed(chip);
      }),
    );
    if (found.length) chips.append(listed(clearButton()));
    if (focused) (chips.querySelector("button") ?? words).focus();
    lists.renew(state.facets, sifted.counts);
    at("filter-number").textContent = found.length ? digits.format(found.length) : "";
    at("sheet-show").textContent = t("filter-show", { n: counted("figures-n", hits) });
  }

  function showNotes(outside) {
    const notes = [];
    if (outside) notes.push(t("filter-pinned"));
    if (state.unknown.length) {
      const some = state.unknown.slice(0, 3).map(([part, value]) => `${part}=${value.slice(0, 40)}`);
      notes.push(t("filter-unknown", { what: some.join(t("groups-comma")) + (state.unknown.length > 3 ? "…" : "") }));
    }
    at("figure-note").textContent = notes.join(SPACE);
    at("figure-note").hidden = !notes.length;
  }

  /* Nothing left: say which single condition to give up, and what that would bring. */
  function showNone(hits) {
    const place = at("none-shown");
    place.hidden = hits > 0 || pinned !== null;
    table.hidden = !place.hidden;
    if (place.hidden) return;
    const list = element("ul", "loosen");
    const tried = new Set();
    for (const [text, , facet] of conditions()) {
      if (tried.has(facet)) continue;
      tried.add(facet);
      const without = { ...state, facets: new Map(state.facets) };
      if (facet === "words") without.words = "";
      else without.facets.delete(facet);
      const n = sift(data, without, texts).shown.filter(Boolean).length;
      if (!n) continue;
      const what = facet === "words" || state.facets.get(facet).size === 1 ? text : t(`facet-${facet}`);
      const offer = t("loosen-one", { what, n: counted("figures-n", n) });
      list.append(listed(button("quiet", offer, () => {
        if (facet === "words") { state.words = ""; words.value = ""; } else state.facets.delete(facet);
        go("push");
        words.focus();
      })));
    }
    const some = list.childElementCount > 0;
    list.append(listed(clearButton()));
    place.replaceChildren(
      element("p", "empty", t("none-shown")),
      element("p", "", some ? t("loosen") : t("loosen-none")),
      list,
    );
  }

  words.addEventListener("input", () => {
    const first = !typing && !state.words;
    typing = true;
    state.words = words.value.trim();
    /* One step back undoes all of the typing. */
    go(first ? "push" : "replace");
  });
  words.addEventListener("blur", () => { typing = false; });
  order.addEventListener("change", () => { state.order = order.value; go("push"); });
  at("sheet-clear").addEventListener("click", clear);

  for (const head of table.tHead.querySelectorAll("[data-orders]")) {
    const own = head.dataset.orders.split(" ");
    const turn = button("order-button", "", () => {
      state.order = own[own.indexOf(state.order) + 1] ?? orders[0];
      go("push");
    });
    turn.append(...head.childNodes);
    head.append(turn);
  }

  /* ---- Choosing figures ---- */

  table.addEventListener("change", (event) => {
    const place = boxes.indexOf(event.target);
    if (place < 0) return;
    const { key } = data.figures[place];
    if (!event.target.checked) drop(key);
    else if (state.compare.length < data.most) {
      state.compare.push(key);
      go("replace");
    } else {
      event.target.checked = false;
      shownComparison.full();
    }
  });

  function drop(key) {
    state.compare = state.compare.filter((one) => one !== key);
    go("replace");
  }

  at("tray-clear").addEventListener("click", () => {
    state.compare = [];
    close();
    words.focus({ preventScroll: true });
  });
  at("tray-compare").addEventListener("click", () => {
    shownComparison.set(state.compare, true, true);
    go("push");
  });

  function close() {
    const was = shownComparison.open;
    shownComparison.set(state.compare, false, false);
    go(was ? "push" : "replace");
  }

  /* ---- The beginning ---- */

  words.value = state.words;
  for (const body of bodies) body.dataset.rows = body.querySelectorAll("tr.figure").length;
  const named = state.named;
  show();
  if (state.compare.length > 1) {
    shownComparison.set(state.compare, true, false, named);
    try {
      history.replaceState({ open: true }, "");
    } catch {
      /* Read from disk. */
    }
  }
  addEventListener("hashchange", () => {
    pinned = target();
    if (pinned !== null) { show(); lead(); }
  });
  layOut(rows, pinned !== null);
  if (pinned !== null && (location.search || !sifted.shown[pinned])) lead();
}
