"""Why figures may not share an axis, in few words: the picture shows the figures themselves."""

from __future__ import annotations

from collections.abc import Sequence

from clusterbriefs.brief.corpus import Measured
from clusterbriefs.pages.compare import why_not_comparable
from clusterbriefs.pages.view import View


def why_apart(view: View, items: Sequence[Measured]) -> str | None:
    """Return why figures may not share an axis; None where they may, as one figure alone does.

    Which figures are at odds, and in what, the comparison on the page of figures says in full.
    """
    if len(items) == 1:
        return None
    reason = why_not_comparable(view.corpus, items)
    if reason is None:
        return None
    *parts, last = [view.t(f"short-{kind}") for kind in reason.kinds]
    if view.lang == "zh":
        return view.t("picture-apart", reasons="，".join([*parts, last]))
    reasons = f"{', '.join(parts)} and {last}" if parts else last
    return view.t("picture-apart", reasons=reasons)
