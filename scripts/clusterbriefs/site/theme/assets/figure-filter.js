/* What the page of figures shows, and in which order: the state in the address, which figures it
   lets through, how many each further choice would leave. Nothing here touches the page. */

/* The parts of an address besides the facets. */
const WORDS = "q";
const ORDER = "order";
const COMPARE = "compare";

/* Read a state from the query of an address. What the page does not have is left out and kept in
   `unknown`, as [part, value]. */
export function readState(search, data, orders) {
  const query = new URLSearchParams(search);
  const state = { facets: new Map(), words: "", order: orders[0], compare: [], unknown: [], named: 0 };
  for (const [part, text] of query) {
    if (part === WORDS) {
      state.words = text.trim().slice(0, 100);
    } else if (part === ORDER) {
      if (orders.includes(text)) state.order = text;
      else if (text) state.unknown.push([part, text]);
    } else if (part === COMPARE) {
      readCompared(text, data, state);
    } else if (part in data.facets) {
      const known = new Set(data.facets[part].map(([key]) => key));
      for (const value of text.split(",").filter(Boolean)) {
        if (known.has(value)) choose(state, part, value, true);
        else state.unknown.push([part, value]);
      }
    }
  }
  return state;
}

function readCompared(text, data, state) {
  const known = new Set(data.figures.map((one) => one.key));
  const named = [...new Set(text.split(",").filter(Boolean))];
  const found = named.filter((key) => known.has(key));
  state.unknown.push(...named.filter((key) => !known.has(key)).map((key) => [COMPARE, key]));
  state.named = found.length;
  state.compare = found.slice(0, data.most);
}

/* Return the query of a state, the same for the same state. */
export function writeState(state, data, orders) {
  const parts = [];
  for (const facet of Object.keys(data.facets)) {
    const chosen = state.facets.get(facet);
    if (!chosen) continue;
    const values = data.facets[facet].map(([key]) => key).filter((key) => chosen.has(key));
    parts.push(`${facet}=${values.map(encodeURIComponent).join(",")}`);
  }
  if (state.words) parts.push(`${WORDS}=${encodeURIComponent(state.words)}`);
  if (state.order !== orders[0]) parts.push(`${ORDER}=${state.order}`);
  if (state.compare.length) parts.push(`${COMPARE}=${state.compare.map(encodeURIComponent).join(",")}`);
  return parts.length ? `?${parts.join("&")}` : "";
}

/* Choose a value of a facet, or no longer. */
export function choose(state, facet, value, wanted) {
  const chosen = state.facets.get(facet) ?? new Set();
  if (wanted) chosen.add(value);
  else chosen.delete(value);
  if (chosen.size) state.facets.set(facet, chosen);
  else state.facets.delete(facet);
}

/* Text as it is compared: without case, and without the differences of width and composition. */
export function plain(text) {
  return text.normalize("NFKC").toLowerCase();
}

/* Return the values that a figure has in a facet. */
function valuesOf(figure, facet) {
  const value = figure[facet];
  return Array.isArray(value) ? value : [value];
}

/* Return which figures a state shows, and for each facet how many figures each of its values would
   show if it were the only choice there. `texts` are the words of each figure, for narrowing. */
export function sift(data, state, texts) {
  const facets = Object.keys(data.facets);
  const active = facets.filter((facet) => state.facets.has(facet));
  const words = plain(state.words).split(/\s+/).filter(Boolean);
  const counts = new Map(facets.map((facet) => [facet, new Map()]));
  const shown = data.figures.map((figure, place) => {
    if (words.length && !words.every((word) => texts()[place].includes(word))) return false;
    const failed = active.filter(
      (facet) => !valuesOf(figure, facet).some((value) => state.facets.get(facet).has(value)),
    );
    if (failed.length > 1) return false;
    for (const facet of failed.length ? failed : facets) {
      const of = counts.get(facet);
      for (const value of valuesOf(figure, facet)) of.set(value, (of.get(value) ?? 0) + 1);
    }
    return failed.length === 0;
  });
  return { shown, counts };
}

/* Return the places of figures in groups, as an order has them: [[name, places], …]. The name is
   the unit where numbers are ordered, and null elsewhere; the first order has no groups of its own,
   since the page has them. */
export function arranged(data, order) {
  const places = data.figures.map((_, place) => place);
  const figure = (place) => data.figures[place];
  const rank = (facet) => {
    const ranks = new Map(data.facets[facet].map(([key], place) => [key, place]));
    return (place) => ranks.get(figure(place)[facet]);
  };
  const by = (...keys) => places.sort((a, b) => {
    for (const key of keys) {
      const difference = key(a) - key(b);
      if (difference) return difference;
    }
    return a - b;
  });
  const undated = (place) => (figure(place).lower ? 0 : 1);
  const vague = (place) => (figure(place).vague ? 1 : 0);
  if (order === "newest") return [[null, by(undated, (p) => -figure(p).upper, (p) => -figure(p).lower)]];
  if (order === "oldest") return [[null, by(undated, (p) => figure(p).lower, (p) => figure(p).upper)]];
  if (order === "largest" || order === "smallest") {
    const sign = order === "largest" ? -1 : 1;
    by(vague, (p) => sign * (figure(p).value ?? 0));
    /* By the name, since Chinese counts firms and institutions in one unit. */
    const groups = new Map(Object.values(data.names.unit).map((name) => [name, []]));
    for (const p of places) groups.get(data.names.unit[figure(p).unit]).push(p);
    return [...groups];
  }
  return [[null, by(rank(order))]];
}
