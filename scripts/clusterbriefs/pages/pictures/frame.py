"""The frame of every picture: title, description, drawing, notes, source and as-of in one SVG.

A picture has two layouts: wide, and narrow for phones, where the wide one would be unreadable.
A page holds both and its style sheet shows one. A file holds the wide one, with its own style for
light and dark, since it travels alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal

from markupsafe import Markup, escape

from clusterbriefs.pages.labels import LABELS
from clusterbriefs.pages.pictures.canvas import BODY, SMALL, Canvas, number
from clusterbriefs.pages.pictures.picture import Picture
from clusterbriefs.pages.typeset import quotable
from clusterbriefs.values import HTML_LANG, LANGS, Lang

Layout = Literal["wide", "narrow"]

WIDTHS: Final[dict[Layout, float]] = {"wide": 720, "narrow": 328}
"""Width in px: that of the text column, and that of a phone of 360 px without its margins."""

PAD: Final = 28
"""Paper around the drawing in a file, px."""

SOURCES: Final = 4
"""How many sources the picture names; the rest is counted. Ours: two lines at most."""

STYLE: Final = Path(__file__).with_name("pictures.css")
"""The style sheet: first the classes of drawings, then, after a marked line, those of pages."""

LIGHT: Final = {
    "paper": "#fdfdfb",
    "tint": "#f2f4f3",
    "rule": "#d5dad9",
    "rule-strong": "#868f92",
    "ink": "#181c1f",
    "ink-2": "#515a60",
    "accent": "#12597a",
    "accent-strong": "#0b425d",
    "accent-tint": "#e3eef3",
    "warn": "#8a4b0b",
    "warn-tint": "#fbf1e2",
    "target": "#fdf0c4",
}
DARK: Final = {
    "paper": "#15191b",
    "tint": "#1e2427",
    "rule": "#343c40",
    "rule-strong": "#76828a",
    "ink": "#dde1e1",
    "ink-2": "#a3adb1",
    "accent": "#86c2dc",
    "accent-strong": "#abd7ea",
    "accent-tint": "#1c323c",
    "warn": "#e3b271",
    "warn-tint": "#2f2618",
    "target": "#403718",
}
"""The colours of briefs.css by day and night; a test holds them to it."""

_FACES: Final[dict[Lang, tuple[str, str]]] = {
    "en": (
        "-apple-system,'Segoe UI',Roboto,'Noto Sans','Helvetica Neue',Arial,sans-serif",
        "'Iowan Old Style','Source Serif 4',Charter,'Noto Serif',Cambria,Georgia,serif",
    ),
    "zh": (
        "'PingFang SC','Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei',sans-serif",
        "'Songti SC','Noto Serif CJK SC','Source Han Serif SC',STSong,'PingFang SC',serif",
    ),
}
_VARIABLE: Final = re.compile(r"var\(--([a-z0-9-]+)\)")


def inline(picture: Picture, *, place: str = "") -> Markup:
    """Return a picture in both layouts as HTML of a page, in the page's colours.

    `place` tells two drawings of one picture on one page apart.
    """
    layouts: tuple[Layout, ...] = ("wide", "narrow")
    parts = [
        drawing(picture, layout, f"{place}{picture.id}-{layout[0]}", standalone=False)
        for layout in layouts
    ]
    return Markup("\n".join(parts))  # noqa: S704 - made here, its texts escaped


def file(picture: Picture) -> str:
    """Return a picture as an SVG file, with its style inside."""
    return drawing(picture, "wide", picture.id, standalone=True) + "\n"


def drawing(picture: Picture, layout: Layout, prefix: str, *, standalone: bool) -> str:
    """Return one layout of a picture as SVG; `prefix` begins its ids."""
    canvas = Canvas(WIDTHS[layout], picture.lang, prefix)
    _head(canvas, picture)
    picture.draw(canvas)
    _foot(canvas, picture)
    pad = PAD if standalone else 0
    width, height = canvas.width + 2 * pad, canvas.y + 2 * pad
    box = f"{number(-pad)} {number(-pad)} {number(width)} {number(height)}"
    head = (
        f'<svg class="drawing drawing-{layout}" viewBox="{box}" width="{number(width)}" '
        f'height="{number(height)}" role="img" aria-labelledby="{prefix}-t {prefix}-d"'
    )
    if standalone:
        code = HTML_LANG[picture.lang]
        head += f' xmlns="http://www.w3.org/2000/svg" xml:lang="{code}"'
    parts = [
        f"{head}>",
        f'<title id="{prefix}-t">{escape(picture.title)}</title>',
        f'<desc id="{prefix}-d">{escape(_spoken(picture))}</desc>',
    ]
    if standalone:
        parts.append(f"<style>{style(picture.lang)}</style>")
        parts.append(
            f'<rect class="p-paper" x="{-pad}" y="{-pad}" '
            f'width="{number(width)}" height="{number(height)}"/>'
        )
    return "\n".join([*parts, *canvas.parts, "</svg>"])


def _spoken(picture: Picture) -> str:
    """Return what a screen reader says of a picture; the data are in the table below it."""
    glue = " " if picture.lang == "en" else ""
    spoken = [part for part in (picture.description, *picture.notes, picture.as_of) if part]
    return glue.join(spoken)


def _head(canvas: Canvas, picture: Picture) -> None:
    size = 19.0 if canvas.narrow else 21.0
    canvas.y = canvas.block(
        0, 0, picture.title, canvas.width, "p-ink p-head", size=size, bold=True, even=True
    )
    if picture.description:
        canvas.y = canvas.block(
            0, canvas.y + 6, picture.description, canvas.width * 0.96, "p-soft", size=BODY
        )
    canvas.y += 20


def _foot(canvas: Canvas, picture: Picture) -> None:
    canvas.y += 12
    for note in picture.notes:
        canvas.y = canvas.block(0, canvas.y + 4, note, canvas.width, "p-soft", size=13)
    canvas.y += 14
    canvas.line(0, canvas.y, canvas.width, canvas.y, "p-rule")
    canvas.y += 8
    if picture.sources:
        canvas.y = canvas.block(
            0, canvas.y, source_line(picture), canvas.width, "p-soft", size=SMALL
        )
    name = label(picture.lang, "site-name")
    room = canvas.width - canvas.width_of(name, size=SMALL, bold=True) - 16
    end = canvas.block(0, canvas.y + 2, picture.as_of, room, "p-soft", size=SMALL)
    canvas.block(
        canvas.width, canvas.y + 2, name, 200, "p-ink", size=SMALL, anchor="end", bold=True
    )
    canvas.y = end + 2


def source_line(picture: Picture) -> str:
    """Return the line that names a picture's sources; beyond `SOURCES` they are counted."""
    names = [in_marks(link.words, picture.lang) for link in picture.sources[:SOURCES]]
    glue = "; " if picture.lang == "en" else "；"
    words = glue.join(names)
    rest = len(picture.sources) - len(names)
    if rest:
        words += glue + label(picture.lang, "picture-sources-more").format(n=rest)
    name = "picture-source" if len(picture.sources) == 1 else "picture-sources"
    return label(picture.lang, name).format(sources=words)


def in_marks(words: str, lang: Lang) -> str:
    """Return a brief's title in the marks of its language."""
    inner = quotable(words, lang)
    return f"“{inner}”" if lang == "en" else f"《{inner}》"


def label(lang: Lang, name: str) -> str:
    """Return a label in a language."""
    return LABELS[name][LANGS.index(lang)]


@lru_cache(maxsize=2)
def style(lang: Lang) -> str:
    """Return the style of a file: colours as values, not variables, which few programs know."""
    rules = _rules()
    sans, serif = _FACES[lang]
    day = _coloured(rules, LIGHT)
    night = _coloured(rules, DARK)
    return (
        f"text{{font-family:{sans}}}.p-head{{font-family:{serif}}}{day}"
        f"@media (prefers-color-scheme:dark){{{night}}}"
    )


def drawing_rules(palette: Mapping[str, str]) -> str:
    """Return the classes of drawings in one set of colours."""
    return _coloured(_rules(), palette)


def _rules() -> str:
    """Return the classes of drawings, without comments and white space."""
    text = STYLE.read_text(encoding="utf-8").partition("/* ---------- Page ---------- */")[0]
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    text = re.sub(r"\s+", " ", text)
    return re.sub(r" ?([{}:;,]) ?", r"\1", text).replace(";}", "}").strip()


def _coloured(rules: str, palette: Mapping[str, str]) -> str:
    return _VARIABLE.sub(lambda found: palette[found[1]], rules)
