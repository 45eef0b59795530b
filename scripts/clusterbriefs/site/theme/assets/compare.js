/* Which figures may share an axis, and why others may not: the rule of pages/compare.py, for what
   a reader chooses. That module explains it; the facts of the figures, the names and the sentences
   come from there, and a test holds that both say the same. Nothing here touches the page. */

function grouped(list, of) {
  const groups = new Map();
  for (const one of list) {
    const key = of(one);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(one.key);
  }
  return [...groups];
}

/* Return { basis, drawn, reasons, notes }: `basis` is null where the comparison is refused.
   `year`: the most days between the first and the last bound of the dates. */
export function judge(facts, year) {
  const ordered = [...new Map(facts.map((one) => [one.key, one])).values()];
  ordered.sort((a, b) => (a.key < b.key ? -1 : 1));
  const notes = [];
  const leaveOut = (kind, out, some) => {
    const found = some.filter(out);
    if (found.length) notes.push({ kind, groups: [], figures: found.map((one) => one.key) });
    return some.filter((one) => !out(one));
  };
  const printed = new Map(grouped(ordered, (one) => one.same));
  const firsts = new Set([...printed.values()].map((keys) => keys[0]));
  let left = ordered.filter((one) => firsts.has(one.key));
  const again = [...printed.values()].filter((keys) => keys.length > 1).map((keys) => keys[0]);
  if (again.length) notes.push({ kind: "reprint", groups: [], figures: again });
  left = leaveOut("vague", (one) => one.vague, left);
  left = leaveOut("forecast", (one) => one.status === "forecast" && !one.lower, left);
  if (left.length < 2) {
    return { basis: null, drawn: [], reasons: [{ kind: "few", groups: [], figures: [] }], notes };
  }
  const basis = basisOf(left);
  const reasons = reasonsOf(left, basis, year);
  if (reasons.length) return { basis: null, drawn: [], reasons, notes };
  return { basis, drawn: left.map((one) => one.key), reasons, notes };
}

function basisOf(left) {
  const fromIt = (start) => left.every((one) => one === start || one.baseline === start.key);
  if (left.some(fromIt)) return "target";
  const first = Math.min(...left.map((one) => one.upper));
  const last = Math.max(...left.map((one) => one.lower));
  const dated = left.every((one) => one.lower);
  const scopes = new Set(left.map((one) => one.scope));
  return dated && last <= first && scopes.size === 1 ? "profile" : "scopes";
}

function reasonsOf(left, basis, year) {
  const found = [];
  const differ = (kind, of) => {
    const groups = grouped(left, of);
    if (groups.length > 1) found.push({ kind, groups, figures: [] });
  };
  differ("measure", (one) => one.measure);
  if (!found.length) {
    const keys = left.map((one) => one.key);
    if (!left[0].drawn) found.push({ kind: "never", groups: [[left[0].measure, keys]], figures: [] });
    differ("unit", (one) => one.unit);
    differ("whole", (one) => one.whole);
    if (basis === "scopes") differ("object", (one) => one.object);
  }
  if (basis === "target") return found;
  differ("status", (one) => (one.status === "derived" ? "reported" : one.status));
  const undated = left.filter((one) => !one.lower).map((one) => one.key);
  if (undated.length) found.push({ kind: "undated", groups: [], figures: undated });
  const dated = left.filter((one) => one.lower);
  if (dated.length) {
    const first = dated.reduce((a, b) => (b.lower < a.lower ? b : a));
    const last = dated.reduce((a, b) => (b.upper > a.upper || (b.upper === a.upper && b.key > a.key) ? b : a));
    if (last.upper - first.lower > year) {
      const ends = first === last ? [first] : [first, last];
      found.push({ kind: "dates", groups: ends.map((one) => [one.key, [one.key]]), figures: [] });
    }
  }
  return found;
}

/* Return each finding as a sentence. `words`: { t: labels, names: { measure,
   unit, … }, named: how many groups, and figures of a group, a sentence names }. */
export function sentences(facts, found, words) {
  const known = new Map(facts.map((one) => [one.key, one]));
  const t = (name, values = {}) => fill(words.t[name], values);
  const some = (parts) => {
    if (parts.length <= words.named) return parts;
    return [...parts.slice(0, words.named - 1), t("groups-more", { n: parts.length - words.named + 1 })];
  };
  const figures = (keys) => some(keys.map((key) => known.get(key).name)).join(t("figures-semicolon"));
  const name = (kind, key) => {
    if (kind === "dates") return known.get(key).date;
    return words.names[kind === "never" ? "measure" : kind][key];
  };
  return found.map((one) => {
    const parts = some(
      one.groups.map(([key, keys]) => t("group-of", { name: name(one.kind, key), figures: figures(keys) })),
    );
    const last = parts.pop() ?? "";
    const groups = parts.length ? parts.join(t("groups-comma")) + t("groups-and") + last : last;
    return t(`why-${one.kind}`, { groups, figures: figures(one.figures) });
  });
}

/* Put values into the places of a label: `{n}`. */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (place, key) => (key in values ? String(values[key]) : place));
}
