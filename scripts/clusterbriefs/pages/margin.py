"""What stands beside a brief's paragraphs: their figures with date and scope, and their caveats."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from clusterbriefs.brief.corpus import Said
from clusterbriefs.pages.parts import IndexView
from clusterbriefs.pages.view import environment
from clusterbriefs.verify.marks import figure_mark

_PARAGRAPH: Final = re.compile(r"<p>(?:(?!</p>).)*</p>", re.DOTALL)
_ANCHOR: Final = re.compile(r'<span class="statement" id="s-([\w-]+)">')


def with_margin(view: IndexView, html: str, said: Mapping[str, Said]) -> str:
    """Return a brief's safe HTML with a list beside each paragraph that has something to add.

    `said` holds the brief's statements by id. Paragraphs are found by the anchors that
    `statements.with_anchors` gave; one whose statements bear neither figure, claim, due
    date, inference nor repair stays as it is.
    """
    template = environment().get_template("margin.html")

    def beside(found: re.Match[str]) -> str:
        named = [said[key] for key in _ANCHOR.findall(found[0]) if key in said]
        items = [item for item in named if has_margin(item)]
        if not items:
            return found[0]
        proofs = {
            (item.statement.id, figure.id): figure_mark(view.corpus, item, figure, view.lang)
            for item in items
            for figure in item.statement.figures
        }
        aside = template.render(
            v=view, t=view.t, lang=view.lang, items=items, proofs=proofs
        ).strip()
        return f'<div class="para">{aside}{found[0]}</div>'

    return _PARAGRAPH.sub(beside, html)


def has_margin(said: Said) -> bool:
    """Tell whether a statement has something to say beside the text."""
    statement = said.statement
    return bool(
        statement.figures
        or statement.claim
        or (statement.plan and statement.plan.due)
        or statement.inferred
        or statement.repair
    )
