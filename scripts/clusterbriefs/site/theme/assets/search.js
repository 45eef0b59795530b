/* The search page: asks Pagefind's index (made after the build) and lists what it finds. */

const PAGE = 10;

export async function start() {
  const input = document.getElementById("search-query");
  const list = document.getElementById("search-results");
  const status = document.getElementById("search-status");
  const more = document.getElementById("search-more");
  const query = (new URLSearchParams(location.search).get("q") ?? "").trim().slice(0, 200);
  input.value = query;
  if (!query) {
    input.focus();
    return;
  }
  status.textContent = status.dataset.wait;
  let found;
  try {
    const base = new URL("../pagefind/", import.meta.url);
    const pagefind = await import(new URL("pagefind.js", base));
    await pagefind.options({ excerptLength: 30 });
    found = (await pagefind.search(query)).results;
  } catch (error) {
    status.textContent = status.dataset.error;
    throw error;
  }
  const text =
    found.length === 0 ? status.dataset.none : found.length === 1 ? status.dataset.one : status.dataset.many;
  status.textContent = text.replace("{q}", query).replace("{n}", String(found.length));
  let shown = 0;
  async function show() {
    const next = await Promise.all(found.slice(shown, shown + PAGE).map((item) => item.data()));
    shown += next.length;
    for (const item of next) list.append(entry(item));
    more.hidden = shown >= found.length;
  }
  more.addEventListener("click", show);
  await show();
}

function entry(item) {
  const row = document.createElement("li");
  const link = document.createElement("a");
  link.href = item.url;
  link.textContent = item.meta.title ?? item.url;
  const excerpt = document.createElement("p");
  /* Pagefind escapes the excerpt; it adds nothing but <mark>. */
  excerpt.innerHTML = item.excerpt;
  row.append(link, excerpt);
  return row;
}
