/* What has been chosen to compare, at the foot of the screen, and the comparison: bars where the
   rule lets figures share an axis, and always a card for each figure, made from its row. */

import { judge, sentences } from "./compare.js";
import { SPACE, button, drawn, element, listed } from "./dom.js";

const at = (id) => document.getElementById(id);

/* What a bar's end says of a number that is no exact one. */
const MORE = ["more-than", "at-least"];
const LESS = ["nearly", "fewer-than", "at-most"];

export function comparison(data, { t, counted, places, rows, drop, close }) {
  const section = at("compare");
  const body = at("compare-body");
  const tray = at("figure-tray");
  const place = (key) => data.figures[places.get(key)];
  const rowOf = (key) => rows[places.get(key)];
  let open = false;
  let picked = [];
  let named = 0;
  let message = "";

  at("compare-close").addEventListener("click", () => {
    close();
    at("figure-words").focus({ preventScroll: true });
  });
  at("compare-copy").addEventListener("click", async ({ currentTarget }) => {
    try {
      await navigator.clipboard.writeText(location.href);
      currentTarget.textContent = t("comparison-copied");
    } catch {
      /* Not allowed here; the address bar has it. */
    }
  });

  function pick(keys) {
    if (keys.join() === picked.join() && !message) return;
    if (keys.length !== picked.length) named = 0;
    picked = [...keys];
    message = "";
    show();
  }

  function set(keys, wanted, focus, fromAddress = 0) {
    picked = [...keys];
    named = fromAddress;
    open = wanted && picked.length > 0;
    show();
    if (!open || !focus) return;
    section.scrollIntoView({ block: "start" });
    at("compare-title").focus({ preventScroll: true });
  }

  function full() {
    message = t("chosen-full", { n: data.most });
    show();
  }

  function show() {
    if (open && !picked.length) open = false;
    showTray();
    section.hidden = !open;
    if (!open) return;
    at("compare-copy").textContent = t("comparison-copy");
    body.replaceChildren(...shown());
  }

  function showTray() {
    tray.hidden = !picked.length;
    document.body.classList.toggle("choosing", picked.length > 0);
    const few = picked.length === 1 ? t("chosen-more") : "";
    at("tray-number").textContent = [counted("chosen-n", picked.length), few, message].filter(Boolean).join(SPACE);
    at("tray-compare").disabled = picked.length < 2;
    at("tray-chips").replaceChildren(
      ...picked.map((key) => {
        const { name } = place(key);
        const chip = button("chip", name, () => drop(key));
        chip.setAttribute("aria-label", t("chosen-remove", { figure: name }));
        return listed(chip);
      }),
    );
  }

  /* ---- The comparison ---- */

  function shown() {
    const facts = picked.map(place);
    if (facts.length < 2) return [element("p", "empty", t("chosen-more")), cards()];
    const verdict = judge(facts, data.year);
    const told = sentences(facts, [...verdict.notes, ...verdict.reasons], data);
    const parts = [verdictOf(verdict, told)];
    if (named > picked.length) parts.push(element("p", "figure-note", t("chosen-cut", { all: named, n: picked.length })));
    if (verdict.basis) parts.push(chart(verdict), element("h3", "", t("compare-behind")));
    parts.push(cards());
    return parts;
  }

  function verdictOf(verdict, told) {
    const box = element("div", verdict.basis ? "verdict verdict-yes" : "verdict verdict-no");
    box.append(element("p", "verdict-title", t(`compare-${verdict.basis ?? "no"}`)));
    if (told.length) {
      const list = element("ul", "reasons");
      list.append(...told.map((sentence) => element("li", "", sentence)));
      box.append(list);
    }
    box.append(element("p", "", t(`compare-${verdict.basis ?? "no"}-text`)));
    return box;
  }

  /* A brief's title in the marks of the language, its own marks turned into inner ones. */
  function inMarks(title) {
    const inner = document.documentElement.lang === "en" ? title.replaceAll("“", "‘").replaceAll("”", "’") : title;
    return t("chart-brief", { title: inner });
  }

  function chart(verdict) {
    const order = verdict.drawn.map(place);
    const later = (a, b) => a.lower - b.lower || a.value - b.value;
    order.sort(verdict.basis === "target" ? later : (a, b) => b.value - a.value);
    const low = Math.min(0, ...order.map((one) => one.value));
    const high = Math.max(0, ...order.map((one) => one.value));
    /* Shares are parts of a whole: the axis ends at all of it. */
    const span = (order[0].unit === "percent" ? Math.max(100, high) : high) - low || 1;
    const figure = element("figure", "chart");
    const list = element("ul", "bars");
    const same = new Set(order.map((one) => one.date)).size === 1;
    for (const one of order) list.append(bar(one, verdict.basis, low, span, same));
    const head = element("figcaption", "chart-title", titleOf(order, verdict.basis, same));
    const doubt = rowOf(order[0].key).cells[5].querySelector(".mark");
    if (same && doubt) head.append(" ", doubt.cloneNode(true));
    const foot = element("p", "chart-foot");
    const briefs = [...new Set(order.map((one) => one.brief))];
    const titles = new Map(data.facets.brief);
    const told = [t("chart-zero", { briefs: briefs.map((slug) => inMarks(titles.get(slug))).join(t("figures-semicolon")) })];
    if (order.some((one) => hollow(one))) told.push(t("chart-hollow"));
    if (order.some((one) => end(one))) told.push(t("chart-open"));
    foot.textContent = told.join(SPACE);
    figure.append(head, list, foot);
    return figure;
  }

  function titleOf(order, basis, same) {
    const [one] = order;
    const scope = new Map(data.facets.scope).get(one.scope);
    const parts = basis === "profile" ? [scope] : [one.what, ...(basis === "target" ? [scope] : [])];
    return [...parts, ...(same ? [one.date] : [])].join(t("chart-comma"));
  }

  function bar(one, basis, low, span, same) {
    const row = element("li", `bar-row figure-${one.status}`);
    const label = element("p", "bar-label");
    const cells = rowOf(one.key).cells;
    const from = basis === "profile" ? cells[1].querySelector("a") : cells[2];
    if (basis === "target") label.append(new Map(data.facets.status).get(one.status));
    else label.append(...[...from.childNodes].map((node) => node.cloneNode(true)));
    if (!same) {
      const date = element("span", "bar-date");
      date.append(...copied(cells[5]));
      label.append(" ", date);
    }
    const value = element("p", "bar-value");
    value.append(cells[3].querySelector(".quantity").textContent);
    const mark = cells[4].querySelector(".mark");
    if (mark && basis !== "target") value.append(" ", mark.cloneNode(true));
    row.append(label, drawnBar(one, low, span), value);
    return row;
  }

  function drawnBar(one, low, span) {
    const percent = (value) => `${((value / span) * 100).toFixed(3)}%`;
    const picture = drawn("svg", { class: "bar-drawn", width: "100%", height: "22", "aria-hidden": "true", focusable: "false" });
    const start = Math.min(0, one.value) - low;
    /* Room for the arrow at the end of the longest bar. */
    const inner = drawn("svg", { x: "1", width: "96%", height: "22", overflow: "visible" });
    inner.append(
      drawn("line", { class: "zero", x1: percent(-low), x2: percent(-low), y1: "0", y2: "22" }),
      drawn("rect", {
        class: hollow(one) ? "hollow" : "full", x: percent(start), y: "3",
        width: percent(Math.abs(one.value)), height: "16",
      }),
    );
    const way = end(one);
    if (way) {
      const tip = drawn("svg", { x: percent(start + Math.abs(one.value)), overflow: "visible" });
      tip.append(drawn("path", { class: `tip ${way}`, d: way === "more" ? "M2 5l6 6-6 6z" : "M-2 5l-6 6 6 6z" }));
      inner.append(tip);
    }
    picture.append(inner);
    return picture;
  }

  const hollow = (one) => one.status === "target" || one.status === "forecast";
  function end(one) {
    if (MORE.includes(one.qualifier)) return "more";
    return LESS.includes(one.qualifier) ? "less" : "";
  }

  function cards() {
    const list = element("ul", "cards");
    list.append(...picked.map(card));
    return list;
  }

  function card(key) {
    const one = place(key);
    const cells = [...rowOf(key).cells];
    const item = element("li", `card ${rowOf(key).className.replace("chosen", "")}`);
    const head = element("p", "card-value");
    head.append(...copied(cells[3]).filter((node) => node.className !== "row-tools"));
    const object = new Map(data.facets.object).get(one.object);
    item.append(element("h4", "card-scope", new Map(data.facets.scope).get(one.scope)), head);
    const list = element("dl", "card-facts");
    const entry = (name, nodes) => {
      const pair = element("div");
      const value = element("dd");
      value.append(...nodes);
      pair.append(element("dt", "", name), value);
      list.append(pair);
    };
    entry(t("facet-object"), [object, ...copied(cells[1]).slice(1).filter((node) => node.className !== "of-measure")]);
    const definition = at(`o-${one.object}`)?.nextElementSibling;
    if (definition) entry(t("card-definition"), copied(definition));
    entry(t("facet-measure"), [new Map(data.facets.measure).get(one.measure)]);
    for (const cell of cells.slice(4)) entry(cell.dataset.label, copied(cell));
    const off = button("quiet", t("chosen-leave"), () => drop(key));
    off.setAttribute("aria-label", t("chosen-remove", { figure: one.name }));
    const tools = rowOf(key).querySelector(".row-tools").cloneNode(true);
    tools.prepend(off);
    item.append(list, tools);
    return item;
  }

  /* Copies of what a cell holds; nothing that stands twice may have the id of the first. */
  function copied(cell) {
    return [...cell.childNodes].map((node) => node.cloneNode(true));
  }

  return {
    get open() {
      return open;
    },
    pick,
    set,
    full,
  };
}
