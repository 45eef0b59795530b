"""The pictures that stand for pages where they are shared.

`og/<slug>.<lang>.png` is that of a brief, `og/site.<lang>.png` that of all other pages.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Final

from clusterbriefs.brief.corpus import Corpus, Measured
from clusterbriefs.pages.brief import summary_first
from clusterbriefs.pages.parts import IndexView
from clusterbriefs.pages.typeset import quotable
from clusterbriefs.publish.card import DRAWING, Card, draw
from clusterbriefs.values import LANGS, Lang
from clusterbriefs.values.files import write_whole

KEPT: Final = Path("build", "og")
"""Where drawn cards are kept, below the project: by a hash of all that they are drawn from."""

_LAST: Final = b"IEND\xaeB`\x82"
"""How every whole PNG ends: its last chunk, with the chunk's checksum."""

_DRAWN_WITH: Final = ("pillow", "fontpkg-source-serif-4", "manimgx-fonts-cjk")


def write_cards(corpus: Corpus, site: Path) -> int:
    """Write the cards of all briefs and of the site below `site`; return how many were drawn.

    A card is drawn once and kept in `build/og/`, so that only what changed is drawn when the site
    is built again. What no page shows any more is thrown away there.
    """
    kept = corpus.root / KEPT
    (site / "og").mkdir(parents=True, exist_ok=True)
    tools = [DRAWING, *(version(name) for name in _DRAWN_WITH)]
    used: set[str] = set()
    drawn = 0
    for name, card in cards(corpus):
        text = json.dumps([tools, asdict(card)], ensure_ascii=False)
        file = kept / f"{hashlib.sha256(text.encode()).hexdigest()[:32]}.png"
        used.add(file.name)
        try:
            data = file.read_bytes()
        except FileNotFoundError:
            data = b""
        if not data.endswith(_LAST):  # not kept, or cut short when a machine went down
            data = draw(card)
            write_whole(file, data, durable=False)
            drawn += 1
        (site / "og" / name).write_bytes(data)
    for file in kept.glob("*.png"):
        if file.name not in used:
            file.unlink(missing_ok=True)
    return drawn


def cards(corpus: Corpus) -> Iterator[tuple[str, Card]]:
    """Yield the file name and the card of each brief and of the site, in both languages."""
    for lang in LANGS:
        view = IndexView(corpus, lang, "")
        yield f"site.{lang}.png", _site_card(view)
        for slug in corpus.slugs:
            yield f"{slug}.{lang}.png", _brief_card(view, slug)


def _site_card(view: IndexView) -> Card:
    corpus = view.corpus
    return Card(
        lang=view.lang,
        site=view.t("site-name"),
        kicker="",
        title=view.t("home-title"),
        text=view.t("card-site"),
        told=_dotted(view.lang).join(
            view.counted(name, number)
            for name, number in (
                ("n-briefs", len(corpus.briefs)),
                ("n-statements", len(corpus.said)),
                ("n-figures", len(corpus.figures)),
            )
        ),
    )


def _brief_card(view: IndexView, slug: str) -> Card:
    """Return the card of a brief; one that this language lacks bears the other's title and says so.

    The figure is the one that stands first on the brief's page.
    """
    corpus, lang = view.corpus, view.lang
    pair = corpus.briefs[slug]
    shown: Lang = view.brief_lang(slug)
    front = pair[shown].front
    figures = corpus.figures_of_brief.get(slug, [])
    key = [item for item in figures if item.figure.key] or figures
    key = summary_first(view, key[:8], front.description or "")
    places = view.join(view.scope(region) for region in front.region)
    source = front.source
    title = f"《{quotable(source.title, lang)}》" if source.title and lang == "zh" else source.title
    named = (", " if lang == "en" else "，").join(p for p in (title, source.publisher) if p)
    told = view.t("card-source", source=named) if named else ""
    value, what = "", ""
    if key:
        value, what, told = _figure(view, key[0])
    description = "" if key else (front.description or "")
    return Card(
        lang=lang,
        site=view.t("site-name"),
        kicker=_dotted(lang).join((places.unescape(), view.date(front.date))),
        title=front.title.replace("|", "｜"),
        mark="" if shown == lang else view.t("only-other-language"),
        value=value,
        what=what,
        told=told if key or description else "",
        text=description or ("" if key else told),
        names=_names(view, slug, front.title),
    )


def _figure(view: IndexView, item: Measured) -> tuple[str, str, str]:
    """Return a figure in three lines: its value, what it counts where, as of when and who says."""
    figure = item.figure
    told = [] if figure.status == "reported" else [view.status(figure)]
    if figure.as_of.unknown:
        told.append(view.t("no-date"))
    else:
        name = "card-as-of-inferred" if figure.as_of_basis == "inferred" else "card-as-of"
        told.append(view.t(name, date=view.date(figure.as_of)))
    told.append(view.t("card-speaker", speaker=view.speaker(item.said.statement.stated_by)))
    line = (" · " if view.lang == "en" else "；").join(told)
    what = _dotted(view.lang).join((view.what(figure), view.scope(figure.scope)))
    return view.quantity(figure), _capital(what), _capital(line)


def _dotted(lang: Lang) -> str:
    """Return the dot between two words; in a Chinese face it has room of its own."""
    return " · " if lang == "en" else "·"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _names(view: IndexView, slug: str, title: str) -> tuple[str, ...]:
    """Return the Chinese names of a brief's regions and entities that stand in its title."""
    vocabulary = view.vocabulary
    said = view.corpus.said_of_brief.get(slug, [])
    keys = dict.fromkeys(view.corpus.front(slug).region)
    keys.update(dict.fromkeys(key for item in said for key in item.statement.entities))
    found: dict[str, None] = {}
    for key in keys:
        record = vocabulary.regions.get(key) or vocabulary.entities.get(key)
        if record is not None:
            names = (record.name["zh"], *view.other_names(record, "zh"))
            found.update(dict.fromkeys(name for name in names if name in title))
    return tuple(found)
