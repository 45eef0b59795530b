/* Runs before the page is drawn: sets the reader's choice of light or dark, so nothing flashes. */
(() => {
  const root = document.documentElement;
  root.classList.remove("no-js");
  // A page whose address has a state of its own shows it at once, and nothing else before.
  if (location.search) root.classList.add("stateful");
  let choice = null;
  try {
    choice = localStorage.getItem("theme");
  } catch {
    /* Storage can be switched off; the system's setting holds then. */
  }
  if (choice === "dark" || choice === "light") root.dataset.theme = choice;
})();
