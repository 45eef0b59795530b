"""Corrections: what was corrected, when, from what to what and why, and how to report one."""

from __future__ import annotations

from collections.abc import Iterator

from clusterbriefs.brief.corpus import Corpus
from clusterbriefs.pages.page import Anchor, Page
from clusterbriefs.pages.view import View, render
from clusterbriefs.seed.corrections import newest_first
from clusterbriefs.values import Lang

CAUSES = ("new-fact", "source-corrected", "our-error")


def build(corpus: Corpus, lang: Lang) -> Iterator[Page]:
    """Yield the page of all corrections, the newest first."""
    view = View(corpus, lang, "corrections/")
    yield render(
        view,
        "corrections.html",
        kind="index",
        title=view.t("corrections"),
        description=view.t("corrections-description"),
        contents=(
            Anchor("made", view.t("corrections-made")),
            Anchor("causes", view.t("corrections-causes")),
            Anchor("report", view.t("corrections-report")),
        ),
        corrections=list(newest_first(corpus.corrections)),
        causes=CAUSES,
    )
