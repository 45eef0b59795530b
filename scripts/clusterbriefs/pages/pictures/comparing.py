"""The sentence that says why figures may not share an axis, in the language of a picture."""

from __future__ import annotations

from collections.abc import Sequence

from clusterbriefs.brief.corpus import Measured
from clusterbriefs.pages.compare import why_not_comparable
from clusterbriefs.pages.view import View


def why_apart(view: View, items: Sequence[Measured]) -> str | None:
    """Return why figures may not share an axis; None where they may, as one figure alone does."""
    if len(items) == 1:
        return None
    reason = why_not_comparable(view.corpus, items)
    return None if reason is None else view.t("picture-apart", reason=reason[view.lang])
