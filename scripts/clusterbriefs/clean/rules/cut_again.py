"""cut-again: takes out what other rules left of a phrase, and where the same phrase stands again.

A program put it in word for word. What stands beside it at each of its places belongs to it; what
one place has more of than another shows how it goes on; and where it stands whole, in the midst of
a clause too, it goes.

    leaves (body)| 园区去年新增企业二十家，其中三家来自外省，费用由财政补贴一半。
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Final, NamedTuple

from clusterbriefs.clean.clause_edges import clause_edges
from clusterbriefs.clean.cut_out import KIND, cut
from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.governed import PURSUED
from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.rules.planted_names import TAIL_WORDS, TAILS
from clusterbriefs.clean.rules.strewn_names import NAME as STREWN
from clusterbriefs.clean.weak_words import GOES_ON, tokens

NAME: Final = "cut-again"

_MARKS: Final = "，。；、：！？ "
_OPENS: Final = frozenset("“‘《「『（(")
_ENDS: Final = regex(r"[^\u4e00-\u9fffA-Za-z]")
"""What no phrase goes across."""
_CALLED: Final = regex("(?:所谓|名为|叫做?|名叫|称为?)$")
_SEEN: Final = 12
"""Characters in front of a phrase in which a report says what is done about it."""
_SAID, _LONG = 6, 8
"""Characters of a phrase that stands again by no chance where it was cut twice, and once. Ours."""
_NAMED: Final = 3
"""Characters of a name that phrases begin with alike by no chance at three places. Ours."""
_PART: Final = 4
"""Characters of a phrase that is the beginning or end of another by no chance. Ours."""
_TWICE, _ALIKE, _FURTHER = 2, 2, 6
"""Places of a phrase, and characters beside it that are alike at all of them by no chance; how many
belong to it at most. Ours."""
_WELL: Final = 0.0
"""How well two characters may begin or end a clause at most to belong to a phrase (`clause_edges`).
Ours."""
_SURE: Final = 4
"""Characters that no two clauses begin with by chance. Ours."""
_EVERYDAY: Final = 3
"""Band of frequency of an everyday word. Ours."""
_JOINS: Final = frozenset("的了在是和与把被到说称对向从为将以也都已")
"""Words of one character that sentences are joined by."""
_MUCH: Final = 1.0
"""How much better a clause must begin without a short word that news has, for it to be a name."""
_BETTER: Final = 1.5
"""How much better the clause begins without a word of sites that was left. Ours."""
_OF_SITES: Final = (
    "官方网站",
    "客户端",
    "俱乐部",
    "客服",
    "平台",
    "中心",
    "官网",
    "网站",
    "入口",
    "大厅",
)
"""What the name of a site ends with."""
_LEAD, _FEW = (2, 10), 4
"""Characters of what is left of a seller; one pair of them in so many may stand elsewhere. Ours."""
_PARTED: Final = regex("[^\u4e00-\u9fffA-Za-z0-9.%％]")
_NAMED_RULES: Final = frozenset([STREWN, "dressed-names", "sought-names"])
"""Rules that know where the name of a seller begins."""
_EXACT: Final = frozenset(["header-names", "coded-names"])
"""Rules that know where it ends, too: nothing beside it is theirs."""
_HAN: Final = regex("[\u4e00-\u9fff0-9]")
_SAYS: Final = tuple(
    "的了在是和与把被到说称对向从为将以也都已他她我这那两几个些各每第请全广凡中里上下后前时年月日不没会能"
)
"""Words of one character that sentences have and names of sellers have not. Ours."""
_MOST: Final = 200
"""Cuts of a page that are looked at: time stays bounded. Ours."""
_LONGEST_LINE, _EDITS = 4_000, 100
"""Characters and edits of a line that is looked at, for the same reason. Ours."""


class _Place(NamedTuple):
    """Where a phrase was cut out of a line: the column as the line is now, the phrase, its rule."""

    line: Line
    at: int
    said: str
    rule: str


def apply(doc: Document) -> None:
    """Take out such rests, then such repetitions."""
    places = _places(doc)
    for rests in (_of_longer, _of_all, _of_name, _of_sites, _of_seller):
        if places and _extend(doc, rests(doc, places)):
            places = _places(doc)
    if places:
        _again(doc, places)


def _places(doc: Document) -> list[_Place]:
    """Return where phrases were cut out of clauses that go on without them."""
    found: list[_Place] = []
    cut_on = {edit.line for edit in doc.account if edit.kind == KIND}
    for line in doc.prose if cut_on else ():
        if len(line.text) > _LONGEST_LINE or len(line.edits) > _EDITS:
            continue
        for number, edit in enumerate(line.edits if line.number in cut_on else ()):
            if edit.kind != KIND or edit.action != "removed" or edit.start < 0 or edit.after:
                continue
            if edit.rule in _EXACT:
                continue
            at = edit.start
            for later in line.edits[number + 1 :]:
                if 0 <= later.start < at:
                    at = max(later.start, at - len(later.before)) + len(later.after)
            if at <= len(line.text):
                found.append(_Place(line, at, edit.before.strip(_MARKS), edit.rule))
    return found[:_MOST]


def _extend(doc: Document, rests: dict[_Place, tuple[str, str]]) -> bool:
    """Cut what belongs to a phrase in front of where it stood and behind; tell if there was any."""
    found = [(place, sides) for place, sides in rests.items() if any(sides)]
    for (line, at, *_), (before, behind) in sorted(
        found, key=lambda one: (one[0].line.at, -one[0].at)
    ):
        # Where two phrases stood side by side, the rest of one can be gone with the other's.
        if line.text.endswith(before, 0, at) and line.text.startswith(behind, at):
            cut(doc, line, at - len(before), at + len(behind), NAME)
    return bool(found)


def _of_longer(_: Document, places: list[_Place]) -> dict[_Place, tuple[str, str]]:
    """Return what is left at some places of a phrase that stands whole at another."""
    phrases = {place.said for place in places}
    found: dict[_Place, tuple[str, str]] = {}
    for place in places:
        text, said = place.line.text, place.said
        if len(said) < _PART:
            continue
        for longer in phrases:
            if len(longer) > len(said):
                front, rest = longer.removesuffix(said), longer.removeprefix(said)
                if rest != longer and text.startswith(rest, place.at):
                    found[place] = ("", rest)
                elif front != longer and text.endswith(front, 0, place.at):
                    found[place] = (front, "")
    return found


def _of_all(doc: Document, places: list[_Place]) -> dict[_Place, tuple[str, str]]:
    """Return what stands beside a phrase alike at all of its places."""
    by_phrase: dict[str, list[_Place]] = defaultdict(list)
    for place in places:
        by_phrase[place.said].append(place)
    found: dict[_Place, tuple[str, str]] = {}
    edges, prose = clause_edges(), "\n".join([line.text for line in doc.prose])
    for said, same in by_phrase.items():
        if len(same) < _TWICE or len(said) < _PART:
            continue
        before = _common([place.line.text[: place.at][::-1] for place in same])
        behind = _common([place.line.text[place.at :] for place in same])
        front, often = before[::-1], len(same)
        if len(front) < _ALIKE + (edges.ends(front) > _WELL) or _is_own(prose, front, often):
            front = ""
        rests = [place.line.text[place.at + len(behind) :] for place in same]
        begins = sum(map(edges.begins, rests)) / often
        if (
            len(behind) < _ALIKE + (edges.begins(behind) > _WELL)
            or (len(behind) < _SURE and begins < edges.begins(behind))
            or _is_own(prose, behind, often)
        ):
            behind = ""
        for place in same:
            found[place] = (front, behind)
    return found


def _is_own(prose: str, words: str, places: int) -> bool:
    """Tell whether what stands beside a phrase is the article's: elsewhere too, or everyday words.

    Of such words those of sites are none where they stand there three times.
    """
    if prose.count(words) > places:
        return True
    common = lexicon().words
    parts = lexicon().segments(words)
    plain = all(common.get(part, 0) >= _EVERYDAY or part in _JOINS for part in parts)
    return plain and not (words in _OF_SITES and places > _TWICE)


def _common(texts: list[str]) -> str:
    """Return what some texts begin with alike, up to a mark."""
    first = texts[0][:_FURTHER]
    size = 0
    while size < len(first) and all(text[size : size + 1] == first[size] for text in texts):
        if _ENDS.match(first[size]):
            break
        size += 1
    return first[:size]


def _of_name(doc: Document, places: list[_Place]) -> dict[_Place, tuple[str, str]]:
    """Return the words of sites that are left behind a name which has others at other places."""
    named: dict[str, list[_Place]] = defaultdict(list)
    for place in places:
        named[place.said[:_NAMED]].append(place)
    found: dict[_Place, tuple[str, str]] = {}
    edges = clause_edges()
    for same in named.values():
        # The same each time tells nothing of what else belongs to it.
        if len({place.line.number for place in same}) <= _TWICE or len({p.said for p in same}) == 1:
            continue
        for place in same:
            if place.rule == STREWN:  # where such a one ends is known
                continue
            tail = TAILS.match(place.line.text, place.at)
            if tail is None or sum(line.text.count(tail[0]) for line in doc.prose) > 1:
                continue
            rest = place.line.text[tail.end() : tail.end() + 2]
            words = len(TAIL_WORDS.findall(tail[0]))
            better = edges.begins(rest) - edges.begins(tail[0])
            if words > 1 or not rest or _ENDS.match(rest) or better >= _BETTER:
                found[place] = ("", tail[0])
    return found


def _of_sites(doc: Document, places: list[_Place]) -> dict[_Place, tuple[str, str]]:
    """Return a word of sites that is left at the beginning of a clause, and the article never has."""
    edges = clause_edges() if places else None
    found: dict[_Place, tuple[str, str]] = {}
    for place in places:
        text, at = place.line.text, place.at
        word = next((word for word in _OF_SITES if text.startswith(word, at)), "")
        if not word or place.rule == STREWN or edges is None or (at and text[at - 1] not in _MARKS):
            continue
        rest = text[at + len(word) : at + len(word) + 2]
        own = sum(line.text.count(word) for line in doc.prose)
        better = edges.begins(rest) - edges.begins(word)
        if own == 1 and better >= _BETTER and not _ENDS.search(rest):
            found[place] = ("", word)
    return found


def _of_seller(doc: Document, places: list[_Place]) -> dict[_Place, tuple[str, str]]:
    """Return who sells, or what, where it is left alone between a mark and the sentence."""
    edges = clause_edges()
    found: dict[_Place, tuple[str, str]] = {}
    for place in places:
        text, at = place.line.text, place.at
        lead = _PARTED.split(text[max(0, at - _LEAD[1] - 1) : at])
        front, behind = lead[-1], text[at : at + 2]
        if place.rule in _NAMED_RULES or (len(lead) == 1 and at > len(front)):
            continue  # the sentence's, or longer than such a rest
        if not (_LEAD[0] <= len(front) <= _LEAD[1]) or _ENDS.search(behind) or not behind:
            continue
        if edges.tie(front[-1], behind[0]) > _WELL or not _HAN.match(front[-1]):
            continue
        if any(word in front for word in _SAYS):
            continue
        sells = [t for t in tokens(front) if len(t.word) > 1 and t.word not in GOES_ON]
        better = edges.begins(behind) - edges.begins(front[:2])
        if not sells and edges.is_seen(front[:2]) and (better < _MUCH or len(front) > _NAMED):
            continue
        own = [front[n : n + 2] for n in range(len(front) - 1)]
        others = sum(sum(line.text.count(pair) for line in doc.prose) > 1 for pair in own)
        if others * _FEW > len(own):
            continue
        if better >= 0:
            found[place] = (front, "")
    return found


def _again(doc: Document, places: list[_Place]) -> None:
    """Cut a phrase where it stands whole, in the midst of a clause too."""
    counts = Counter(place.said for place in places)
    for said, often in counts.items():
        if len(said) < (_LONG if often < _TWICE else _SAID) or said in lexicon().words:
            continue
        for line in doc.prose if said in doc.blob else ():
            at = line.text.find(said)
            while at >= 0 and len(line.text) <= _LONGEST_LINE:
                end = at + len(said)
                before = line.text[max(0, at - _SEEN) : at]
                told = before[-1:] in _OPENS or PURSUED.search(before) or _CALLED.search(before)
                if not told:
                    cut(doc, line, at, end, NAME)
                    end = at
                at = line.text.find(said, end)
