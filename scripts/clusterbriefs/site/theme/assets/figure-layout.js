/* Has the rows of the table of figures laid out, one after the other: on a phone the style sheet
   leaves out those that are not in sight until they have the class `laid`. All in one piece they
   would keep a slow phone from answering. */

/* When the first of them has its turn, in milliseconds: the reader, who may want to choose a filter
   at once, comes first. */
const LATER = 2000;

/* Lay out the rows from the first to the last; `atOnce` before anything else happens, for a reader
   who was sent to one of them, so that it does not move away afterwards. */
export function layOut(rows, atOnce) {
  if (atOnce) {
    for (const row of rows) row.classList.add("laid");
    return;
  }
  let place = 0;
  const next = () => {
    rows[place].classList.add("laid");
    /* Asking for the height is what makes the browser do the work now, for this row alone. */
    rows[place].getBoundingClientRect();
    place += 1;
    if (place < rows.length) whenIdle(next);
  };
  if (rows.length) setTimeout(() => whenIdle(next), LATER);
}

function whenIdle(work) {
  if ("requestIdleCallback" in window) requestIdleCallback(work);
  else setTimeout(work);
}
