/* Makes elements of a page. Text goes in as text, never as HTML. */

/* What stands between two sentences. */
export const SPACE = document.documentElement.lang === "en" ? " " : "";

export function element(name, className = "", text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

export function button(className, text, onClick) {
  const made = element("button", className, text);
  made.type = "button";
  made.addEventListener("click", onClick);
  return made;
}

export function listed(child, className = "") {
  const item = element("li", className);
  item.append(child);
  return item;
}

/* The name space of drawings, asked of a drawing: no address stands in a script of ours. */
const SVG = Object.assign(document.createElement("div"), { innerHTML: "<svg></svg>" }).firstChild.namespaceURI;

export function drawn(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
