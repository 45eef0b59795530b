"""recurring-phrase: takes out a phrase that recurs on a page at the edge of clauses whole without it.

No list needs to know it whole. A program strews its phrase word for word: each time something else
stands behind it, and it has words of sellers that the article has nowhere else. Where the page has
been tampered with for sure, a long one without such words goes too, if clauses begin (or end) better
without it and it is not the name of a body: what an article comes back to is mostly one.

    leaves (body)| 与此同时，新区在建厂房；与此同时，新区在招人；与此同时，新区的人也在等，等第一笔订单。
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import compress
from operator import itemgetter
from typing import Final, NamedTuple

from clusterbriefs.clean.clause_edges import clause_edges
from clusterbriefs.clean.cut_out import cut, cuts_in_prose
from clusterbriefs.clean.document import Document, Line
from clusterbriefs.clean.governed import PURSUED
from clusterbriefs.clean.lexicon import lexicon
from clusterbriefs.clean.regex import regex
from clusterbriefs.clean.weak_words import WEIGHTS, tokens

NAME: Final = "recurring-phrase"

_CHAR: Final = "\u4e00-\u9fffA-Za-z0-9"
_SIZE: Final = 4
"""Characters at the edge of a clause that show it, and of such a phrase at least. Ours."""
_PARTS: Final = "，。：；！？“”（）、 "
_CLAUSE: Final = 2 * _SIZE
"""Marks that part clauses, and characters of one that can hold such a phrase and a rest."""
_EDGE: Final = {1: itemgetter(slice(_SIZE)), -1: itemgetter(slice(-_SIZE, None))}
_MARK: Final = regex(rf"[^{_CHAR}]")
_OFTEN, _LONG = 3, 6
"""Places of a phrase of four characters; characters of one at two places. Ours."""
_BETTER, _BETTER_TWICE = 0.8, 1.2
"""How much better clauses must begin or end without it, in the mean, as a logarithm
(`clause_edges`): at three places, and at two. Ours."""
_SOLD, _SOLD_MUCH, _VERY_LONG, _NO_WORSE = 2, 4, 8, -2.5
"""What words of sellers in it weigh, the article having none of them elsewhere, for a phrase to be one
that is long or stands three times, if clauses are not much worse without it; and for any. Ours."""
_TIED: Final = 0.5
"""How close it may be to what stands beside it, in the mean. Ours."""
_FOREIGN: Final = 0.75
"""Share of its pairs that the article has nowhere else. Ours."""
_BODY: Final = regex(
    "[区院委站行部厅局司会校园馆所厂村镇乡县市省店社团队]$|部门|单位|中心$|集团|公司|业主|负责人"
)
"""What the names of bodies end with, and of those who speak for them."""
_MOST, _LINE = 40, 4_000
"""Phrases, and characters of a line, that are looked at: time stays bounded. Ours."""
_JOINS: Final = frozenset("的了在和与是为把被对从向将给让就也都及或着过把由")
_GOES_ON: Final = frozenset("的与和会将也都是为把被有在已曾向对")
"""What a sentence goes on with behind a name that stands in it as in the place of another."""
_OPENS: Final = tuple("“‘《")
_SEEN: Final = 12


class _Place(NamedTuple):
    """A line and the column at which a phrase begins, or ends."""

    line: Line
    at: int


def apply(doc: Document) -> None:
    """Take such phrases out."""
    lines = [line for line in doc.prose if len(line.text) <= _LINE]
    # What is said twice whole has nothing else behind it each time.
    prose = text = "\n".join([line.text for line in lines])
    for mark in _PARTS:
        text = text.replace(mark, "\n")
    clauses = [clause for clause in set(text.split("\n")) if len(clause) >= _CLAUSE]
    tampered = len(cuts_in_prose(doc)) > 0
    for step in (1, -1):
        for phrase in _phrases(clauses, step)[:_MOST]:
            places = list(_places(lines, phrase, step))
            if _is_strewn(phrase, places, step, prose, tampered=tampered):
                for line, at in sorted(places, key=lambda one: (one.line.at, -one.at)):
                    start = at if step > 0 else at - len(phrase)
                    if line.text.startswith(phrase, start):
                        cut(doc, line, start, start + len(phrase), NAME)
                        tampered = True


def _phrases(clauses: list[str], step: int) -> list[str]:
    """Return what several of some clauses begin with (`step` 1) or end with (-1)."""
    edges = list(map(_EDGE[step], clauses))
    if len(set(edges)) == len(edges):
        return []
    again = {edge for edge, count in Counter(edges).items() if count > 1}
    by_edge: dict[str, list[str]] = {}
    for clause in compress(clauses, map(again.__contains__, edges)):
        by_edge.setdefault(_EDGE[step](clause), []).append(clause[::step])
    found = [
        said[::step]
        for alike in by_edge.values()
        for said, texts in _grouped(alike, _SIZE)
        if _is_likely(said, texts, step)
    ]
    return sorted(found)


def _grouped(texts: list[str], size: int) -> list[tuple[str, list[str]]]:
    """Return what some texts begin with alike, or parts of them, with these."""
    # What the first and the last in order have alike all have.
    first, last = min(texts), max(texts)
    while size < len(first) and first[size] == last[size]:
        size += 1
    by_next: dict[str, list[str]] = {}
    for text in texts:
        by_next.setdefault(text[size : size + 1], []).append(text)
    parted = [group for char, group in by_next.items() if char and len(group) > 1]
    if len(texts) > 2 and parted and size < _LONG:
        return [found for group in parted for found in _grouped(group, size + 1)]
    return [(first[:size], texts)]


def _is_likely(said: str, texts: list[str], step: int) -> bool:
    """Tell whether what clauses have alike at an edge can be such a phrase: few can.

    `said` and `texts` run from the edge on: backwards where `step` is -1.
    """
    often = len(texts) >= _OFTEN
    size = len(said)
    if size < (_SIZE if often else _LONG) or said[-1] in _JOINS:
        return False  # it belongs to what stands beside it
    phrase = said[::step]
    if phrase in lexicon().words:
        return False
    fits = clause_edges().begins if step > 0 else clause_edges().ends
    better = sum([fits(text[size : size + 2][::step]) for text in texts]) - len(texts) * fits(
        phrase
    )
    if better >= (_BETTER if often else _BETTER_TWICE) * len(texts):
        return True
    return (
        size >= _LONG
        and sum(WEIGHTS[token.word] for token in tokens(phrase) if len(token.word) > 1) >= _SOLD
    )


def _places(lines: list[Line], phrase: str, step: int) -> Iterator[_Place]:
    """Yield where clauses begin or end with a phrase."""
    for line in lines:
        text = line.text
        at = text.find(phrase)
        while at >= 0:
            end = at + len(phrase)
            beside = text[at - 1 : at] if step > 0 else text[end : end + 1]
            if (at if step > 0 else beside) and _MARK.match(beside):
                yield _Place(line, at if step > 0 else end)
            at = text.find(phrase, end)


def _is_strewn(phrase: str, places: list[_Place], step: int, prose: str, *, tampered: bool) -> bool:
    """Tell whether a phrase fits its clauses ill on the whole and sells something.

    `prose` is all the text. Where a page has been `tampered` with for sure a long one need sell
    nothing. The name of a body is what a clause is on, though clauses begin well without it.
    """
    if len(places) < _OFTEN - 1:
        return False
    said = prose.count(phrase)
    often = said >= _OFTEN
    if len({place.line.at for place in places}) < _OFTEN - 1:
        return False
    if any(_is_told(place, phrase, step) for place in places):
        return False
    edges = clause_edges()
    own = edges.begins(phrase) if step > 0 else edges.ends(phrase)
    better = tied = 0.0
    weighed = goes_on = 0
    for line, at in places:
        rest = line.text[at + len(phrase) :] if step > 0 else line.text[: at - len(phrase)]
        beside = rest[:1] if step > 0 else rest[-1:]
        if step > 0 and beside in _OPENS:
            continue  # what is quoted stands behind it
        if not beside or _MARK.match(beside):
            return False  # a clause by itself
        weighed += 1
        goes_on += step > 0 and beside in _GOES_ON
        better += (edges.begins(rest) if step > 0 else edges.ends(rest)) - own
        tied += edges.tie(phrase[-1], beside) if step > 0 else edges.tie(beside, phrase[0])
    if not weighed or tied > _TIED * weighed or 2 * goes_on > weighed:
        return False
    sold = sum(
        WEIGHTS[word]
        for word in {token.word for token in tokens(phrase)}
        if len(word) > 1 and prose.count(word) <= said  # the article speaks of it nowhere else
    )
    long = len(phrase) >= _VERY_LONG
    if sold >= _SOLD_MUCH or (sold >= _SOLD and (often or long) and better >= _NO_WORSE * weighed):
        return True
    if not (tampered and long) or _BODY.search(phrase) is not None:
        return False
    if better < (_BETTER if often else _BETTER_TWICE) * weighed:
        return False
    pairs = [phrase[at : at + 2] for at in range(len(phrase) - 1)]
    return sum(prose.count(pair) <= said for pair in pairs) >= _FOREIGN * len(pairs)


def _is_told(place: _Place, phrase: str, step: int) -> bool:
    """Tell whether a report says what is done about it."""
    start = place.at if step > 0 else place.at - len(phrase)
    return PURSUED.search(place.line.text, max(0, start - _SEEN), start) is not None
