"""What a template sees: the corpus, its language, and helpers that print values and addresses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from clusterbriefs.brief.corpus import Corpus, Measured, Said
from clusterbriefs.pages.labels import LABELS
from clusterbriefs.pages.page import Anchor, Page, PageKind, relative_url
from clusterbriefs.seed import Figure
from clusterbriefs.values import LANGS, Lang
from clusterbriefs.values.edtf import EdtfDate
from clusterbriefs.values.quantity import QUALIFIER_NAMES, STATUS_NAMES, quantity_words
from clusterbriefs.vocabulary import Vocabulary

TEMPLATES: Final = Path(__file__).with_name("templates")

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

    @property
    def vocabulary(self) -> Vocabulary:
        """The vocabulary."""
        return self.corpus.vocabulary

    @property
    def other(self) -> Lang:
        """The other language."""
        return LANGS[1 - LANGS.index(self.lang)]

    def t(self, name: str, **values: object) -> str:
        """Return a label in the page's language. Raises KeyError for one that does not exist."""
        text = LABELS[name][0 if self.lang == "en" else 1]
        return text.format(**values) if values else text

    def url(self, to: str, anchor: str = "", *, lang: Lang | None = None) -> str:
        """Return the address of page `to` as seen from this page."""
        return relative_url(self.lang, self.address, to, anchor, to_lang=lang or self.lang)

    def date(self, date: EdtfDate | None) -> str:
        """Return a date in words, or that none is given."""
        return date.words(self.lang) if date else self.t("no-date")

    def quantity(self, figure: Figure) -> str:
        """Return value, unit and qualifier of a figure in words."""
        unit = self.vocabulary.units[figure.unit]
        words = figure.words[self.lang] if figure.words else ""
        return quantity_words(figure.value, unit.form, figure.qualifier, self.lang, vague=words)

    def qualifier(self, figure: Figure) -> str:
        """Return the name of a figure's qualifier."""
        return QUALIFIER_NAMES[figure.qualifier][self.lang]

    def status(self, figure: Figure) -> str:
        """Return the name of a figure's status."""
        return STATUS_NAMES[figure.status][self.lang]

    def what(self, figure: Figure) -> str:
        """Return what a figure counts or measures, as in a table head."""
        measure = self.vocabulary.measures[figure.measure]
        item = self.vocabulary.objects[figure.object].name[self.lang]
        if figure.measure == "count":
            return item
        return f"{item}: {measure.name[self.lang]}" if self.lang == "en" else (
            f"{item}：{measure.name['zh']}"
        )

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
        entity = self.vocabulary.entities.get(key)
        if entity is None:
            return None
        if entity.page == "section" and entity.section_of:
            return self.url(f"entities/{entity.section_of}/", key)
        if entity.page == "none":
            return self.url("entities/", key)
        return self.url(f"entities/{key}/")

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
        if url is None:
            return escape(name)
        return Markup('<a href="{}">{}</a>').format(url, name)

    def title_of(self, slug: str) -> str:
        """Return a brief's title in this language, or in the other where this one is missing."""
        pair = self.corpus.briefs[slug]
        return (pair.get(self.lang) or pair[self.other]).front.title

    def said_lang(self, said: Said) -> Lang:
        """Return the language in which a statement can be shown here."""
        return self.lang if self.lang in said.text else self.other

    def words(self, said: Said) -> Markup:
        """Return a statement's words as HTML: escaped, with its emphasis."""
        return inline(said.text[self.said_lang(said)])

    def said_url(self, said: Said) -> str:
        """Return the permanent address of a statement."""
        return self.url(
            f"briefs/{said.slug}/", f"s-{said.statement.id}", lang=self.said_lang(said)
        )

    def figure_url(self, item: Measured) -> str:
        """Return the permanent address of a figure: its row on the figures page."""
        return self.url("figures/", f"f-{item.slug}-{item.figure.id}")

    def join(self, parts: Iterable[str]) -> Markup:
        """Join names as the language does."""
        glue = Markup(", ") if self.lang == "en" else Markup("、")
        return glue.join(escape(part) for part in parts)


def inline(text: str) -> Markup:
    """Return inline Markdown of a statement as safe HTML: emphasis alone has markup."""
    safe = str(escape(text))
    held: list[str] = []

    def hold(found: re.Match[str]) -> str:
        held.append(found[1])
        return f"\0{len(held) - 1}\0"

    safe = _ESCAPED.sub(hold, safe)
    safe = _EMPHASIS.sub(r"<em>\1</em>", safe)
    return Markup(re.sub(r"\0(\d+)\0", lambda found: held[int(found[1])], safe))


def render(
    view: View,
    template: str,
    *,
    kind: PageKind,
    title: str,
    description: str,
    contents: Iterable[Anchor] = (),
    **values: Any,
) -> Page:
    """Render a template of `pages/templates/` to a page; it sees `v`, `t` and the values."""
    t: Callable[..., str] = view.t
    contents = tuple(contents)
    body = environment().get_template(template).render(
        v=view, t=t, lang=view.lang, title=title, description=description, contents=contents,
        **values,
    )
    return Page(view.address, view.lang, kind, title, description, body, contents)
