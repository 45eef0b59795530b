"""From an HTML page to the lines of a text capture: title, line of source and time, body.

The page is parsed by lxml. The body is found by a measure for Chinese pages (text, stops and commas
weighed against links), and by readability-lxml, which is taken where it finds twice the prose. The
cleaning rules then run on the lines as on any other capture.
"""

from __future__ import annotations

from clusterbriefs.clean.html.around import lines_around, lines_below
from clusterbriefs.clean.html.body import best, block_lines, by_readability, prose_in
from clusterbriefs.clean.html.head import hints_of
from clusterbriefs.clean.html.tree import drop, parse
from clusterbriefs.clean.titles import letters

__all__ = ["to_lines"]


def to_lines(source: str) -> tuple[tuple[str, ...], dict[str, str]]:
    """Return the lines of the text capture of a page, and what its head says (title, date, …).

    Never raises for bad markup: what cannot be parsed gives no lines.
    """
    tree = parse(source)
    if tree is None:
        return (), {}
    hints = hints_of(tree, source)
    drop(tree)
    body = best(tree)
    lines: list[str] = []
    title = hints.get("title", "")
    if title:
        lines.append(title)
    inside = block_lines(body) if body is not None else []
    second = by_readability(source)
    if prose_in(second) > 2 * prose_in(inside):
        inside = second
    seen = {letters(line) for line in inside}
    lines.extend(line for line in lines_around(tree, body, title) if letters(line) not in seen)
    hints["front"] = str(len(lines))
    lines.extend(inside)
    seen.update(letters(line) for line in lines)
    lines.extend(line for line in lines_below(tree, body) if letters(line) not in seen)
    return tuple(lines), hints
