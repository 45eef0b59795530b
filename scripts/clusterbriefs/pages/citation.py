"""What a citation says: the brief, statement or figure that is cited, in one language.

The quoted unit is our own wording with all that keeps it honest: speaker, qualifier, date and
caveat. `issued` is the day on which it appeared on this site, as the state of the brief remembers
it; the date of the source, however uncertain, is that of the original. Our text can change, so a
citation names its version (`brief.version`) and the day of access, which the reader's browser
fills in.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, Literal

from clusterbriefs.brief.corpus import Corpus, Measured, Said
from clusterbriefs.brief.first import brief_day, read_first
from clusterbriefs.pages.limits import figure_page
from clusterbriefs.pages.page import full_address
from clusterbriefs.pages.parts import IndexView
from clusterbriefs.pages.typeset import quoted_inside
from clusterbriefs.pages.view import figure_anchor, inline
from clusterbriefs.seed import Evidence
from clusterbriefs.values import Lang
from clusterbriefs.values.edtf import EdtfDate
from clusterbriefs.verify.marks import figure_mark, statement_mark

Kind = Literal["brief", "statement", "figure"]

_UNBRACKETED: Final = ((" (", ", "), (")", ""), ("（", "，"), ("）", ""))
"""The brackets of a date, and what stands in their place within other brackets."""

_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]+")


def tidy(text: str) -> str:
    """Return text on one line, without control characters and without the marks of our slots."""
    text = " ".join(_CONTROL.sub(" ", text).split())
    return text.replace("⟦", "[").replace("⟧", "]")


def slot(name: str) -> str:
    """Return the mark of a place that is filled in later, as `⟦day.iso⟧`."""
    return f"⟦{name}⟧"


@dataclass(frozen=True, slots=True)
class Day:
    """A day in the forms that formats print, or slots for them."""

    iso: str
    slashed: str
    year: int | str
    month: int | str
    day: int | str

    @staticmethod
    def of(date: datetime.date) -> Day:
        """Return a day that is known."""
        iso = date.isoformat()
        return Day(iso, iso.replace("-", "/"), date.year, date.month, date.day)

    @staticmethod
    def slots(name: str) -> Day:
        """Return a day that is filled in later: `⟦name.iso⟧`, `⟦name.year⟧` and so on."""
        parts = (slot(f"{name}.{part}") for part in ("iso", "slashed", "year", "month", "day"))
        return Day(*parts)


@dataclass(frozen=True, slots=True)
class Original:
    """The source behind a brief: title as printed, publisher, date."""

    title: str | None
    publisher: str | None
    publisher_inferred: bool
    date: EdtfDate


@dataclass(frozen=True, slots=True)
class Citation:
    """One thing cited, in words; every text is on one line.

    `part` names a statement or figure within its brief, `quote` is what it says, `evidence` where
    in the capture it stands. `issued_words` is `issued` as the language writes it.
    """

    kind: Kind
    lang: Lang
    key: str
    site: str
    title: str
    part: str
    quote: str
    evidence: str
    url: str
    version: str
    original: Original
    issued: Day | None
    issued_words: str
    accessed: Day | None
    accessed_words: str


class Citing(IndexView):
    """Makes the citations of one brief in one language.

    `site_url` ends in a slash; where the site does not know its own address it is a slot.
    """

    def __init__(self, corpus: Corpus, lang: Lang, slug: str, version: str, site_url: str) -> None:
        super().__init__(corpus, lang, f"briefs/{slug}/")
        self.slug = slug
        self.version = version
        self.site_url = site_url or slot("site")
        self.first = read_first(corpus.states[slug].extra)
        front = corpus.front(slug)
        added = front.added.lower if front.added else None
        self.day = brief_day(self.first) or added

    def brief(self) -> Citation:
        """Return the citation of the brief as a whole; its day of access is not known yet."""
        return self._brief

    @cached_property
    def _brief(self) -> Citation:
        front = self.corpus.front(self.slug)
        evidence = self.t("cited-capture", capture=front.capture) if front.capture else ""
        shown = self.brief_lang(self.slug)
        return Citation(
            kind="brief",
            lang=self.lang,
            key=f"cluster-briefs:{self.slug}",
            site=self.t("site-name"),
            title=tidy(self.title_of(self.slug)),
            part="",
            quote="",
            evidence=evidence,
            url=self.site_url + full_address(shown, self.address),
            version=self.version,
            original=self._original(),
            issued=Day.of(self.day) if self.day else None,
            issued_words=day_words(self.day, self.lang) if self.day else "",
            accessed=None,
            accessed_words="",
        )

    def statement(self, said: Said) -> Citation:
        """Return the citation of a statement."""
        statement = said.statement
        shown = self.said_lang(said)
        words = tidy(inline(said.text[shown]).striptags())
        notes = [figure.note[self.lang] for figure in statement.figures if figure.note]
        quote = [
            self.t("cited-words", words=quoted_inside(words)),
            self.t("cited-by", speaker=self.speaker(statement.stated_by)),
            self._told(said),
            *self._caveats(said),
            *(self.t("cited-note", note=note) for note in dict.fromkeys(notes)),
        ]
        mark = self.t(f"proof-{statement_mark(self.corpus, said, shown)}")
        anchor = f"#s-{statement.id}"
        return self._part(
            said,
            "statement",
            f"{self.slug}:{statement.id}",
            self.t("cited-statement", id=statement.id),
            self._sentences(quote),
            self._evidence(statement.evidence, mark),
            full_address(shown, self.address) + anchor,
        )

    def figure(self, item: Measured) -> Citation:
        """Return the citation of a figure."""
        figure, said = item.figure, item.said
        told = {"what": self.what(figure), "quantity": self.quantity(figure)}
        scope = self.scope(figure.scope)
        quantity = self.t("cited-quantity", scope=scope, **told)
        if self.lang == "zh":
            quantity = run_together(scope, quantity.removeprefix(scope))
        if scope in told["what"]:
            quantity = self.t("cited-quantity-of", **told)
        quantity = quantity[:1].upper() + quantity[1:]
        kind = self.t("cited-kind", qualifier=self.qualifier(figure), status=self.status(figure))
        brackets = (kind, self._as_of(item))
        quote = [
            f"{quantity} ({'; '.join(brackets)})."
            if self.lang == "en"
            else f"{quantity}（{'；'.join(brackets)}）。",
            self.t("cited-by", speaker=self.speaker(said.statement.stated_by)),
            self.t("cited-derived", formula=figure.derived.formula) if figure.derived else "",
            self.t("cited-note", note=figure.note[self.lang]) if figure.note else "",
            *self._caveats(said),
        ]
        shown = self.said_lang(said)
        mark = self.t(f"proof-{figure_mark(self.corpus, said, figure, shown)}")
        places = [p for p in said.statement.evidence if figure.line in (None, p.line)]
        return self._part(
            said,
            "figure",
            f"{self.slug}:figure:{figure.id}",
            tidy(quantity),
            self._sentences(quote),
            self._evidence(places or said.statement.evidence, mark),
            full_address(self.lang, figure_page(self.corpus, item)) + f"#{figure_anchor(item)}",
        )

    def _part(
        self, said: Said, kind: Kind, key: str, part: str, quote: str, evidence: str, path: str
    ) -> Citation:
        day = self.first.get(said.statement.id) or self.day
        return replace(
            self._brief,
            kind=kind,
            key=f"cluster-briefs:{key}",
            part=part,
            quote=quote,
            evidence=evidence,
            url=self.site_url + path,
            issued=Day.of(day) if day else None,
            issued_words=day_words(day, self.lang) if day else "",
        )

    def _sentences(self, parts: list[str]) -> str:
        return tidy((" " if self.lang == "en" else "").join(part for part in parts if part))

    def _as_of(self, item: Measured) -> str:
        figure = item.figure
        if figure.as_of.unknown:
            return self.t("cited-undated")
        words = figure.as_of.words(self.lang)
        if figure.as_of_basis == "inferred" and not figure.as_of.inferred:
            words = self.t("cited-date-inferred", date=words)
        # The date stands within brackets, so its own give way to a comma.
        for mark, instead in _UNBRACKETED:
            words = words.replace(mark, instead)
        return self.t("cited-as-of", date=words)

    def _told(self, said: Said) -> str:
        date = said.statement.date
        return self.t("cited-told", date=date.words(self.lang)) if date else ""

    def _caveats(self, said: Said) -> list[str]:
        """Return what keeps a statement honest: claim, plan, inference, repair."""
        statement = said.statement
        caveats = []
        if statement.claim:
            kind = self.t(f"mark-claim-{statement.claim.kind}")
            scope = statement.claim.scope[self.lang]
            caveats.append(self.t("cited-claim", kind=kind, scope=scope))
        if statement.plan:
            due = statement.plan.due
            caveats.append(
                self.t("cited-due", date=due.words(self.lang)) if due else self.t("cited-plan")
            )
        if statement.inferred:
            caveats.append(self.t("cited-note", note=statement.inferred[self.lang]))
        if statement.repair:
            caveats.append(self.t("cited-repair", repair=self.t(f"repair-{statement.repair}")))
        return caveats

    def _evidence(self, places: tuple[Evidence, ...] | list[Evidence], proof: str) -> str:
        named = (self.t("cited-line", line=place.line, hash=place.hash) for place in places)
        lines = (", " if self.lang == "en" else "、").join(named)
        capture = self.capture_of(self.slug)
        return self.t("cited-evidence", capture=capture, lines=lines, proof=proof)

    def _original(self) -> Original:
        front = self.corpus.briefs[self.slug][self.brief_lang(self.slug)].front
        file = self.corpus.seed_of(self.slug)
        title = front.source.title
        publisher = front.source.publisher
        inferred = False
        if file is not None:
            source = file.seed.source
            inferred = source.publisher_basis == "inferred"
            if title and source.title.state == "cut":
                title += "…"
        return Original(
            tidy(title) if title else None,
            tidy(publisher) if publisher else None,
            inferred,
            front.date,
        )


def day_words(day: datetime.date, lang: Lang) -> str:
    """Return a day of issue as the style of the language writes it.

    That is `2026, November 22` in English (APA 7) and `2026-11-22` in Chinese (GB/T 7714—2015).
    """
    return f"{day.year}, {day:%B} {day.day}" if lang == "en" else day.isoformat()


def run_together(name: str, words: str) -> str:
    """Return a Chinese name and what follows it, with what both have at the seam once.

    >>> run_together("“国创杯”大赛", "大赛奖金")
    '“国创杯”大赛奖金'
    """
    most = min(len(name), len(words))
    shared = next((n for n in range(most, 0, -1) if name.endswith(words[:n])), 0)
    return name + words[shared:]
