/* The lists from which a reader chooses what the table of figures shall show. */

import { element } from "./dom.js";
import { plain } from "./figure-filter.js";

/* From how many names on a list has a box to narrow it by. */
const LONG = 12;

/* `pick` is told what a reader chooses: the facet, the value, and whether it is wanted. */
export function facetLists(data, { t, digits, pick }) {
  const sheet = document.getElementById("figure-filters");
  const facets = [...sheet.querySelectorAll(".facet")];
  let chosen = new Map();
  let counts = new Map();

  for (const facet of facets) {
    /* Before it opens: the next key may already be for the list. */
    facet.querySelector("summary").addEventListener("click", () => fillList(facet));
    facet.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !facet.open || sheet.matches(":popover-open")) return;
      facet.open = false;
      facet.querySelector("summary").focus();
    });
  }
  addEventListener("pointerdown", (event) => {
    if (sheet.matches(":popover-open")) return;
    for (const facet of facets) {
      if (facet.open && !facet.contains(event.target)) facet.open = false;
    }
  });

  /* Lists are made when they are opened: a page with a thousand figures has hundreds of names. */
  function fillList(facet) {
    const name = facet.dataset.facet;
    const list = facet.querySelector(".options");
    if (!list.childElementCount) {
      const values = data.facets[name];
      const box = element("ul");
      for (const [key, text, depth] of values) box.append(option(name, key, text, depth));
      if (values.length > LONG) list.append(narrower(box));
      if (name === "region") list.append(element("p", "options-note", t("facet-within")));
      list.append(box);
    }
    const own = chosen.get(name) ?? new Set();
    for (const item of list.querySelectorAll("li")) {
      const { value } = item.dataset;
      const n = counts.get(name)?.get(value) ?? 0;
      item.querySelector("input").checked = own.has(value);
      item.querySelector(".n").textContent = digits.format(n);
      item.classList.toggle("no-hits", n === 0);
    }
  }

  function option(facet, key, text, depth = 0) {
    const item = element("li", `depth-${Math.min(depth, 4)}`);
    item.dataset.value = key;
    const label = element("label");
    const box = element("input");
    box.type = "checkbox";
    box.addEventListener("change", () => pick(facet, key, box.checked));
    label.append(box, element("span", "option-name", text), element("span", "n"));
    item.append(label);
    return item;
  }

  function narrower(list) {
    const input = element("input", "option-words");
    input.type = "search";
    input.placeholder = t("facet-narrow");
    input.setAttribute("aria-label", t("facet-narrow"));
    input.addEventListener("input", () => {
      const wanted = plain(input.value.trim());
      for (const item of list.children) item.hidden = !plain(item.textContent).includes(wanted);
    });
    return input;
  }

  /* Show what is chosen, and how many figures each further choice would leave. */
  function renew(facetsChosen, facetCounts) {
    chosen = facetsChosen;
    counts = facetCounts;
    for (const facet of facets) {
      const n = chosen.get(facet.dataset.facet)?.size ?? 0;
      facet.querySelector("summary .n").textContent = n ? digits.format(n) : "";
      facet.classList.toggle("active", n > 0);
      if (facet.open) fillList(facet);
    }
  }

  return { renew };
}
