/* The little script there is: the switch between light and dark, and the search page. */

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

if (document.getElementById("search-results")) {
  import("./search.js").then((search) => search.start());
}
