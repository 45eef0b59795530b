"""What a template sees: the corpus, its language, and helpers that print values and addresses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Literal

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from clusterbriefs.brief.corpus import Corpus, Measured, Said
from clusterbriefs.pages.labels import LABELS
from clusterbriefs.pages.limits import figure_page
from clusterbriefs.pages.page import Anchor, Body, Page, PageKind, relative_url
from clusterbriefs.pages.terms import linked, terms_of
from clusterbriefs.seed import Figure
from clusterbriefs.values import HTML_LANG, LANGS, Lang
from clusterbriefs.values.edtf import EdtfDate
from clusterbriefs.values.quantity import QUALIFIER_NAMES, STATUS_NAMES, quantity_words
from clusterbriefs.verify.marks import Mark, figure_mark, statement_mark
from clusterbriefs.vocabulary import Vocabulary

_TOLD_BY_OBJECT: Final = ("count", "duration", "floor-space")
"""Measures that the name of the object tells already: firms are counted, an area has a size."""

TEMPLATES: Final = Path(__file__).with_name("templates")

_UNITS_PLACE: Final = re.compile(r"\D*[\d,]*\d")
_HAN: Final = r"[\u3400-\u9fff\uf900-\ufaff]+"
_HAN_RUN: Final = re.compile(rf"{_HAN}(?:[·、—（）]*{_HAN})*")
_PLAIN_DATE: Final = re.compile(r"\d{4}(?:-\d{2}){0,2}")
_ESCAPED: Final = re.compile(r"\\([\\`*_{}\[\]()#+.!<>|~-])")
_EMPHASIS: Final = re.compile(r"\*([^*\s][^*]*)\*")


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Return the environment of all page templates: escaping on, unknown names an error."""
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


class View:
    """The helpers of one page in one language; templates call them `v`."""

    def __init__(self, corpus: Corpus, lang: Lang, address: str) -> None:
        self.corpus = corpus
        self.lang: Lang = lang
        self.address = address
        self.anchors: list[Anchor] = []

    @property
    def vocabulary(self) -> Vocabulary:
        """The vocabulary."""
        return self.corpus.vocabulary

    @property
    def other(self) -> Lang:
        """The other language."""
        return LANGS[1 - LANGS.index(self.lang)]

    def t(self, name: str, /, **values: object) -> str:
        """Return a label in the page's language. Raises KeyError for one that does not exist."""
        text = LABELS[name][0 if self.lang == "en" else 1]
        return text.format(**values) if values else text

    def phrase(self, name: str, /, **values: object) -> Markup:
        """Return a label with HTML (a link, a span) in its places; other values are escaped."""
        return escape(self.t(name)).format(**values)

    def counted(self, name: str, number: int) -> str:
        """Return a number with its noun, from a label that has `singular|plural` in English."""
        one, _, other = self.t(name).partition("|")
        digits = f"{number:,}" if self.lang == "en" else str(number)
        return (one if number == 1 or not other else other).format(n=digits)

    def heading(
        self, level: Literal[2, 3], anchor: str, title: str, *, listed: bool = True
    ) -> Markup:
        """Return a heading with its id, and list it in the page's contents unless told not to."""
        text = title.striptags() if isinstance(title, Markup) else title
        if listed:
            self.anchors.append(Anchor(anchor, text, level))
        return Markup('<h{0} id="{1}">{2}</h{0}>').format(level, anchor, title)

    def url(self, to: str, anchor: str = "", *, lang: Lang | None = None) -> str:
        """Return the address of page `to` as seen from this page."""
        return relative_url(self.lang, self.address, to, anchor, to_lang=lang or self.lang)

    def date(self, date: EdtfDate | None) -> str:
        """Return a date in words, or that none is given."""
        return date.words(self.lang) if date else self.t("no-date")

    def when(self, date: EdtfDate | None) -> Markup:
        """Return a date in words as HTML: `<time>` where it is a plain day, month or year.

        Any other keeps its EDTF text in `data-edtf`, since `<time>` has no word for uncertainty.
        """
        if date is None or date.unknown:
            return Markup('<span class="date no-date">{}</span>').format(self.t("no-date"))
        return _dated(date, self.lang)

    def quantity(self, figure: Figure) -> str:
        """Return value, unit and qualifier of a figure in words."""
        unit = self.vocabulary.units[figure.unit]
        words = figure.words[self.lang] if figure.words else ""
        form = unit.form_in(figure.text)
        return quantity_words(figure.value, form, figure.qualifier, self.lang, words=words)

    def quantity_parts(self, figure: Figure) -> tuple[str, str]:
        """Return a quantity cut at its decimal point, so that a column can align on it.

        The first part ends with the last digit before the point; a vague one is not cut.
        """
        words = self.quantity(figure)
        found = _UNITS_PLACE.match(words)
        return (found[0], words[found.end() :]) if found else (words, "")

    def qualifier(self, figure: Figure) -> str:
        """Return the name of a figure's qualifier, or what it is where no qualifier applies."""
        if figure.words is not None and figure.value is not None:
            return self.t("qualifier-words")
        if figure.qualifier == "exact" and self.vocabulary.units[figure.unit].kind == "rank":
            return self.t("qualifier-rank")
        return QUALIFIER_NAMES[figure.qualifier][self.lang]

    def status(self, figure: Figure) -> str:
        """Return the name of a figure's status."""
        return STATUS_NAMES[figure.status][self.lang]

    def what(self, figure: Figure) -> str:
        """Return what a figure counts or measures, as in a table head."""
        item = self.vocabulary.objects[figure.object].name[self.lang]
        name = self.vocabulary.measures[figure.measure].name[self.lang]
        if figure.whole is not None:
            name = self.t("share-of", whole=self.scope(figure.whole))
        if figure.measure in _TOLD_BY_OBJECT or name.casefold() in item.casefold():
            return item
        if self.lang == "en":
            return f"{item}, {name[0].lower()}{name[1:]}"
        # 医疗器械市场 and 市场规模 are one word: 医疗器械市场规模.
        shared = max((n for n in range(2, len(name)) if item.endswith(name[:n])), default=0)
        return item + name[shared:]

    def scope(self, key: str) -> str:
        """Return the short name of a region or entity."""
        return self.vocabulary.scope_name(key, self.lang)

    def speaker(self, key: str) -> str:
        """Return the name of a speaker."""
        return self.vocabulary.speaker(key, self.lang)

    def place_url(self, key: str) -> str | None:
        """Return the address of the page of a region or entity, None where it has none."""
        if key in self.vocabulary.regions:
            return self.url(f"regions/{key}/")
        if key not in self.vocabulary.entities:
            return None
        home = self.vocabulary.page_of(key)
        if home is None:
            return self.url("entities/", key)
        return self.url(f"entities/{home}/", "" if home == key else key)

    def link(self, key: str, text: str | None = None) -> Markup:
        """Return the name of a region, entity or office, linked where it has a page."""
        if key in self.vocabulary.regions or key in self.vocabulary.entities:
            name = text or self.scope(key)
        else:
            name = text or self.speaker(key)
        office = self.vocabulary.offices.get(key)
        url = self.place_url(key)
        if url is None and office is not None and office.of is not None:
            url = self.place_url(office.of)
        return escape(name) if url is None else link_to(url, name)

    def title_of(self, slug: str) -> str:
        """Return a brief's title in this language, or in the other where this one is missing."""
        pair = self.corpus.briefs[slug]
        return (pair.get(self.lang) or pair[self.other]).front.title

    def brief_lang(self, slug: str) -> Lang:
        """Return the language in which a brief can be read: this one, or else the other."""
        return self.lang if self.lang in self.corpus.briefs[slug] else self.other

    def brief_link(self, slug: str) -> Markup:
        """Return a brief's title, linked; one that exists in the other language only says so."""
        shown = self.brief_lang(slug)
        url = self.url(f"briefs/{slug}/", lang=shown)
        if shown == self.lang:
            return link_to(url, self.title_of(slug))
        html = Markup(
            '<a href="{}" hreflang="{}" lang="{}">{}</a> <span class="mark mark-language">{}</span>'
        )
        code = HTML_LANG[shown]
        return html.format(url, code, code, self.title_of(slug), self.t("only-other-language"))

    def said_lang(self, said: Said) -> Lang:
        """Return the language in which a statement can be shown here."""
        return self.lang if self.lang in said.text else self.other

    def words(self, said: Said) -> Markup:
        """Return a statement's words as HTML: escaped, with its emphasis."""
        return inline(said.text[self.said_lang(said)])

    def said_url(self, said: Said) -> str:
        """Return the permanent address of a statement."""
        return self.url(f"briefs/{said.slug}/", f"s-{said.statement.id}", lang=self.said_lang(said))

    def figure_url(self, item: Measured) -> str:
        """Return the permanent address of a figure: its row on the page that holds it."""
        return self.url(figure_page(self.corpus, item), figure_anchor(item))

    def mixed(self, text: str) -> Markup:
        """Return text as HTML; on an English page its Chinese words are marked as Chinese."""
        safe = str(escape(text))
        return Markup(marked_chinese(safe) if self.lang == "en" else safe)  # noqa: S704 - escaped

    def explained(self, html: str, without: str = "") -> Markup:
        """Return safe HTML with the terms of the glossary linked to their definitions.

        One term can be left out: that whose definition the text is.
        """
        terms = terms_of(self.vocabulary, self.lang)
        return Markup(linked(terms, html, self.url("glossary/"), [without]))  # noqa: S704 - safe

    def proof(self, kind: Mark) -> Markup:
        """Return the mark of what was verified: a shape, its meaning in words for everyone."""
        meaning = self.t(f"proof-{kind}")
        return Markup(
            '<span class="proof proof-{}" title="{}"><span class="proof-words">{}</span></span>'
        ).format(kind, meaning, meaning)

    def figure_proof(self, item: Measured) -> Markup:
        """Return the mark of a figure, from the recorded result."""
        lang = self.said_lang(item.said)
        return self.proof(figure_mark(self.corpus, item.said, item.figure, lang))

    def said_proof(self, said: Said) -> Markup:
        """Return the mark of a statement, from the recorded result."""
        return self.proof(statement_mark(self.corpus, said, self.said_lang(said)))

    def join(self, parts: Iterable[str]) -> Markup:
        """Join names as the language does."""
        glue = Markup(", ") if self.lang == "en" else Markup("、")
        return glue.join(escape(part) for part in parts)


def marked_chinese(text: str, element: str = "span", attribute: str = "lang") -> str:
    """Return text of an English page, free of tags, with its Chinese words marked as Chinese."""
    opening = f'<{element} {attribute}="{HTML_LANG["zh"]}">'
    return _HAN_RUN.sub(rf"{opening}\g<0></{element}>", text)


def figure_anchor(item: Measured) -> str:
    """Return the permanent anchor of a figure; no slug has two hyphens in a row, so none clash."""
    return f"f-{item.slug}--{item.figure.id}"


def link_to(url: str, words: str) -> Markup:
    """Return a link. No `Markup.format`: links are the commonest piece of HTML, and it is slow."""
    return Markup(f'<a href="{escape(url)}">{escape(words)}</a>')  # noqa: S704 - both escaped


def unmarked(text: str) -> str:
    """Return a statement's words without the marks of their Markdown."""
    plain = _EMPHASIS.sub(r"\1", _ESCAPED.sub("\0\\1", text))
    return plain.replace("\0", "")


@lru_cache(maxsize=4096)
def _dated(date: EdtfDate, lang: Lang) -> Markup:
    if _PLAIN_DATE.fullmatch(date.text):
        html = Markup('<time class="date" datetime="{}">{}</time>')
    else:
        html = Markup('<span class="date" data-edtf="{}">{}</span>')
    return html.format(date.text, date.words(lang))


def inline(text: str) -> Markup:
    """Return inline Markdown of a statement as safe HTML: emphasis alone has markup."""
    safe = str(escape(text))
    held: list[str] = []

    def hold(found: re.Match[str]) -> str:
        held.append(found[1])
        return f"\0{len(held) - 1}\0"

    safe = _ESCAPED.sub(hold, safe)
    safe = _EMPHASIS.sub(r"<em>\1</em>", safe)
    safe = re.sub(r"\0(\d+)\0", lambda found: held[int(found[1])], safe)
    return Markup(safe)  # noqa: S704 - escaped at the beginning


def render(
    view: View,
    template: str,
    *,
    kind: PageKind,
    title: str,
    description: str,
    contents: Iterable[Anchor] = (),
    listed: bool = True,
    assets: tuple[str, ...] = (),
    **values: Any,
) -> Page:
    """Return the page that a template of `pages/templates/` makes; it sees `v`, `t` and the values.

    The page's contents are those given, or else the headings that the template made. The template
    is rendered when the page's body is asked for. `assets`: see `Page`.
    """
    given = tuple(contents)

    def make() -> Body:
        view.anchors.clear()
        t: Callable[..., str] = view.t
        html = (
            environment()
            .get_template(template)
            .render(
                v=view,
                t=t,
                lang=view.lang,
                title=title,
                description=description,
                contents=given,
                **values,
            )
        )
        return Body(html, given or tuple(view.anchors))

    return Page(view.address, view.lang, kind, title, description, make, listed, assets)
