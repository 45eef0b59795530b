"""Text of a drawn card: faces that packages carry, widths, and lines that break well.

Nothing is taken from the machine: Source Serif 4 and Noto Sans CJK come as pinned packages, and
Pillow's own layout engine is asked for by name, since the other one (Raqm) looks for a library of
the system. So the same card comes out wherever it is drawn.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Final, Literal

from PIL import ImageFont

from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.values import Lang

FaceName = Literal["serif", "latin", "han"]
Role = Literal["head", "text", "strong"]

_FILES: Final[dict[FaceName, tuple[str, str, int]]] = {
    "serif": ("fontpkg_source_serif_4", "files/SourceSerif4[opsz,wght].ttf", 0),
    # The Korean face of the collection: its quotation marks are as narrow as Latin ones.
    "latin": ("manimgx_fonts_cjk", "NotoSansCJK-VF.otf.ttc", 1),
    "han": ("manimgx_fonts_cjk", "NotoSansCJK-VF.otf.ttc", 2),
}
"""Package, file and place in the collection of each face."""

_FACES: Final[dict[tuple[Role, Lang], tuple[FaceName, ...]]] = {
    ("head", "en"): ("serif", "han"),
    ("head", "zh"): ("han",),
    ("text", "en"): ("latin", "han"),
    ("text", "zh"): ("han",),
    ("strong", "en"): ("latin", "han"),
    ("strong", "zh"): ("han",),
}
"""Faces of a role, the first that has a letter draws it."""

_WEIGHT: Final[dict[Role, int]] = {"head": 600, "text": 400, "strong": 600}

_HAN: Final = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_OPENING: Final = "“‘（《〈「『【(["
_CLOSING: Final = "”’）》〉」』】)],.;:!?%、，。；：！？…—·"
_LEFT_HALF: Final = "”’）》〉」』】、，。；："
_HALVES: Final = f"{_LEFT_HALF}（《〈「『【"
_PIECE: Final = re.compile(r"[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+|\s+|.", re.DOTALL)

_IN_WORD: Final = 0.3
_IN_NAME: Final = 1.5
_AFTER_PAUSE: Final = -0.1
_AFTER_DOT: Final = -0.25
"""What a break costs beside the unevenness of lines (1: a line is empty). Ours, by eye."""


@cache
def _face(name: FaceName, size: int, weight: int) -> ImageFont.FreeTypeFont:
    package, file, index = _FILES[name]
    path = resources.files(package).joinpath(file)
    font = ImageFont.truetype(str(path), size, index=index, layout_engine=ImageFont.Layout.BASIC)
    # The serif's second axis is the optical size, drawn for 8 to 60 points.
    font.set_variation_by_axes([weight, min(size, 60)] if name == "serif" else [weight])
    return font


@cache
def _missing(name: FaceName) -> bytes:
    return bytes(_face(name, 24, 400).getmask("\U0010fffe"))


@lru_cache(maxsize=16384)
def _has(name: FaceName, char: str) -> bool:
    """Tell whether a face has a letter: another picture than that of a missing one."""
    return bytes(_face(name, 24, 400).getmask(char)) != _missing(name)


def _squeezed(mark: str, after: str) -> bool:
    """Tell whether a mark fills but the left half of its room, and another mark follows it."""
    return bool(after) and mark in _LEFT_HALF and after in _HALVES


@dataclass(frozen=True, slots=True)
class Type:
    """A way to set text: role, language and size in pixels."""

    role: Role
    lang: Lang
    size: int

    def runs(self, text: str) -> list[tuple[ImageFont.FreeTypeFont, str, float]]:
        """Return text in stretches of one face, each with its width in pixels.

        Letters that no face has are left out. A Chinese mark that another follows gives up the
        empty half of its room.
        """
        runs: list[tuple[FaceName, str]] = []
        for char in text:
            name = next((n for n in _FACES[self.role, self.lang] if _has(n, char)), None)
            if char == " ":
                name = runs[-1][0] if runs else _FACES[self.role, self.lang][0]
            if name is None:
                continue
            last = runs[-1] if runs else None
            if last and last[0] == name and not _squeezed(last[1][-1], char):
                runs[-1] = (name, last[1] + char)
            else:
                runs.append((name, char))
        measured: list[tuple[ImageFont.FreeTypeFont, str, float]] = []
        for index, (name, part) in enumerate(runs):
            font = _face(name, self.size, _WEIGHT[self.role])
            after = runs[index + 1][1][0] if index + 1 < len(runs) else ""
            saved = self.size / 2 if name == "han" and _squeezed(part[-1], after) else 0.0
            measured.append((font, part, font.getlength(part) - saved))
        return measured

    def width(self, text: str) -> float:
        """Return the width of text in pixels."""
        return sum(width for _, _, width in self.runs(text))

    def hang(self, line: str) -> float:
        """Return how far an opening mark at the head of a line stands out into the margin."""
        if not line or line[0] not in _OPENING:
            return 0.0
        width = self.width(line[0])
        # A Chinese mark has the room of a letter, of which it fills the right half.
        return width / 2 if self.lang == "zh" else width

    def cut(self, text: str, width: float) -> str:
        """Return text that fits into a width, with … in place of what does not."""
        if self.width(text) <= width:
            return text
        # The faces set the one-letter … in the middle of the line, as Chinese has it.
        more = "..." if self.lang == "en" else "…"
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self.width(text[:middle].rstrip() + more) <= width:
                low = middle
            else:
                high = middle - 1
        kept = text[:low]
        if self.lang == "en" and " " in kept[1:] and text[low : low + 1] not in ("", " "):
            kept = kept[: kept.rindex(" ")]
        return kept.rstrip(" ,;:，、；：") + more


@dataclass(frozen=True, slots=True)
class _Piece:
    """Text that stays together, what a break behind it costs, and whether a space follows."""

    text: str
    cost: float
    space: bool = False


def _pieces(text: str, names: Iterable[str]) -> list[_Piece]:
    """Return the pieces between which a line may break."""
    parts = list(_units(text))
    inside = _inside(text, names)
    pieces: list[_Piece] = []
    held, at = "", 0
    for index, part in enumerate(parts):
        at += len(part)
        if part.isspace():
            continue
        held += part
        after = parts[index + 1] if index + 1 < len(parts) else " "
        if held[-1] in _OPENING or after[0] in _CLOSING:
            continue
        cost = _AFTER_PAUSE if held[-1] in "：，；、,:;—" else 0.0
        if held == "·":
            cost = _AFTER_DOT
        pieces.append(_Piece(held, inside.get(at, cost), after.isspace()))
        held = ""
    if held:
        pieces.append(_Piece(held, 0.0))
    return pieces


def _units(text: str) -> Iterator[str]:
    """Yield Latin words, white space and single Chinese letters."""
    for found in _PIECE.finditer(text):
        yield found[0]


def _inside(text: str, names: Iterable[str]) -> dict[int, float]:
    """Return the places at which a break would cut a Chinese word or a name, with their cost."""
    cost: dict[int, float] = {}
    for run in re.finditer(rf"(?:{_HAN.pattern})+", text):
        at = run.start()
        for word in lexicon().segments(run[0]):
            cost.update(dict.fromkeys(range(at + 1, at + len(word)), _IN_WORD))
            at += len(word)
    for name in names:
        at = text.find(name) if name else -1
        if at >= 0 and _HAN.search(name):
            cost.update(dict.fromkeys(range(at + 1, at + len(name)), _IN_NAME))
    return cost


def _joined(pieces: Sequence[_Piece]) -> str:
    return "".join(piece.text + " " * piece.space for piece in pieces).rstrip()


def _short(pieces: Sequence[_Piece], kind: Type, width: float) -> list[_Piece]:
    """Return pieces none of which is wider than a line: a longer one is cut into letters."""
    short: list[_Piece] = []
    for piece in pieces:
        if kind.width(piece.text) <= width:
            short.append(piece)
        else:
            letters = [_Piece(char, _IN_NAME) for char in piece.text[:-1]]
            short += [*letters, _Piece(piece.text[-1], piece.cost, piece.space)]
    return short


def balanced(
    text: str, kind: Type, width: float, most: int, names: Iterable[str] = ()
) -> list[str] | None:
    """Return text in as few lines as it needs, of like length; None if it needs more than `most`.

    Chinese breaks between words rather than inside one, after a pause rather than elsewhere, and
    never inside one of `names` where another break is to be had.
    """
    pieces = _short(_pieces(" ".join(text.split()), names), kind, width)
    count = len(pieces)
    own = [kind.width(piece.text) for piece in pieces]
    space = kind.width(" ")
    widths = [[float("inf")] * (count + 1) for _ in range(count)]
    for start in range(count):
        found = -kind.hang(pieces[start].text)
        for end in range(start + 1, count + 1):
            found += own[end - 1]
            if found > width:
                break
            widths[start][end] = found
            found += space * pieces[end - 1].space
    whole = sum(own) + space * sum(piece.space for piece in pieces)
    for lines in range(1, most + 1):
        ends = _best(pieces, widths, lines, whole / lines, width)
        if ends is not None:
            bounds = [0, *ends]
            return [_joined(pieces[a:b]) for a, b in zip(bounds, ends, strict=False)]
    return None


def _best(
    pieces: Sequence[_Piece],
    widths: Sequence[Sequence[float]],
    lines: int,
    even: float,
    width: float,
) -> list[int] | None:
    """Return where each of so many lines ends, at the least cost; None if they do not hold it."""
    count = len(pieces)
    nothing: tuple[float, list[int]] = (0.0, [])
    best: dict[int, tuple[float, list[int]]] = {0: nothing}
    for number in range(lines):
        reached: dict[int, tuple[float, list[int]]] = {}
        for start, (cost, ends) in best.items():
            for end in range(start + 1, count + 1):
                if widths[start][end] > width:
                    break
                if number == lines - 1 and end < count:
                    continue
                price = cost + ((widths[start][end] - even) / width) ** 2
                price += pieces[end - 1].cost if end < count else 0.0
                if end not in reached or price < reached[end][0]:
                    reached[end] = (price, [*ends, end])
        best = reached
    return best[count][1] if count in best else None


def filled(text: str, kind: Type, width: float, most: int) -> list[str]:
    """Return running text in at most so many full lines; what is left over ends in …."""
    pieces = _short(_pieces(" ".join(text.split()), ()), kind, width)
    own = [kind.width(piece.text) for piece in pieces]
    space = kind.width(" ")
    lines: list[str] = []
    start = 0
    while start < len(pieces) and len(lines) < most:
        end, found = start + 1, own[start]
        while end < len(pieces):
            found += space * pieces[end - 1].space + own[end]
            if found > width:
                break
            end += 1
        if len(lines) == most - 1 and end < len(pieces):
            rest = _joined(pieces[start:])
            lines.append(kind.cut(rest, width))
            break
        lines.append(_joined(pieces[start:end]))
        start = end
    return lines
