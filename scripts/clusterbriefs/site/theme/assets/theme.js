/* Runs before the page is drawn: sets the reader's choice of light or dark, so nothing flashes. */
(() => {
  const root = document.documentElement;
  root.classList.remove("no-js");
  let choice = null;
  try {
    choice = localStorage.getItem("theme");
  } catch {
    /* Storage can be switched off; the system's setting holds then. */
  }
  if (choice === "dark" || choice === "light") root.dataset.theme = choice;
})();
