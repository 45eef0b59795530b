"""Rule: entities that a statement lists are named in both languages, and none else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from clusterbriefs.values import Lang
from clusterbriefs.values.problem import Problem, shown
from clusterbriefs.verify.context import Context, Sentence
from clusterbriefs.verify.names import names_of
from clusterbriefs.vocabulary import Vocabulary

_WORD: Final = re.compile(r"(?<![A-Za-z0-9’'&+-])[A-Z][A-Za-z]+(?:[-–][A-Za-z]+)*(?![A-Za-z0-9&+])")
_NOT_FIRST: Final = re.compile(r"[a-z0-9,;)”’] $|[–-]$|\($")
_NATION: Final = re.compile(r"全国|国内|我国|国产|国人")
_PLAIN: Final = frozenset(
    (
        "January February March April May June July August September October November December "
        "CNY RMB US IT BT AI TCM R&D CRO CDMO API ICH Class General Secretary Party State Chinese "
        "Board New Third Top II III IV I COVID"
    ).split()
)
"""Capitalised words that are no names of the vocabulary."""


def problems(context: Context) -> Iterator[Problem]:
    """Yield each entity that is listed and not named, named and not listed, or not known."""
    if context.file is None:
        yield from _by_hand(context)
        return
    for lang, sentences in context.sentences.items():
        for sentence in sentences:
            if sentence.statements:
                yield from _listed(context, sentence, lang)
                yield from _unlisted(context, sentence, lang)
                if lang == "en":
                    yield from _unknown(context, sentence)
    for one, other in context.pairs():
        yield from _regions(context, one, other)


def _listed(context: Context, sentence: Sentence, lang: Lang) -> Iterator[Problem]:
    for statement in sentence.statements:
        for key in statement.entities:
            if key in context.vocabulary.entities and not context.names.meant(
                key, sentence.text, lang
            ):
                names = context.vocabulary.entities[key].name[lang]
                yield Problem(
                    sentence.path, sentence.line,
                    f"{shown(sentence.name)} lists {shown(key)}, but does not name it",
                    f"name it as the vocabulary does ({names}), or take it off the list",
                )  # fmt: skip


def _unlisted(context: Context, sentence: Sentence, lang: Lang) -> Iterator[Problem]:
    vocabulary = context.vocabulary
    listed = {key for statement in sentence.statements for key in statement.entities}
    for statement in sentence.statements:
        office = vocabulary.offices.get(statement.stated_by)
        listed.add((office.of if office else statement.stated_by) or "")
    inside = {
        name for key in listed if key in vocabulary.entities
        for name in context.names.find_longest(key, sentence.text, lang)
    }  # fmt: skip
    for name in context.names.find(sentence.text, lang):
        if set(name.ids) & listed or any(key in vocabulary.regions for key in name.ids):
            continue
        if any(start <= name.start and name.end <= end for start, end in inside):
            continue
        yield Problem(
            sentence.path, sentence.line,
            f"{shown(sentence.name)} names {shown(name.text)}, which its entities do not list",
            f"add {' or '.join(name.ids)} to the statement's entities",
        )  # fmt: skip


def _unknown(context: Context, sentence: Sentence) -> Iterator[Problem]:
    """Capitals inside a sentence are names: each such word must be part of one that we know."""
    known = known_words(context.vocabulary)
    text = sentence.text
    own = " ".join(title for title in _titles(context))
    for match in _WORD.finditer(text):
        before = text[: match.start()]
        if not _NOT_FIRST.search(before):
            continue
        for part in re.split(r"[-–]", match[0]):
            word = part.removesuffix("’s").removesuffix("'s")
            if word[:1].isupper() and word not in known and word not in _PLAIN and word not in own:
                yield Problem(
                    sentence.path, sentence.line,
                    f"{shown(sentence.name)} has the name {shown(match[0])}, which no record of "
                    "the vocabulary has",
                    "mend the name, or add the record or alias",
                )  # fmt: skip


def _titles(context: Context) -> Iterator[str]:
    if context.file is not None:
        yield context.file.seed.source.title.text or ""


_KNOWN: dict[int, tuple[Vocabulary, frozenset[str]]] = {}


def known_words(vocabulary: Vocabulary) -> frozenset[str]:
    """Return all words that stand in an English name, term or office of the vocabulary."""
    held = _KNOWN.get(id(vocabulary))
    if held is not None and held[0] is vocabulary:
        return held[1]
    texts = [o.name.en for o in vocabulary.offices.values()]
    texts += [t.term.en for t in vocabulary.terms.values()]
    for key in (*vocabulary.entities, *vocabulary.regions):
        texts += names_of(vocabulary.entities.get(key) or vocabulary.regions[key], "en")
    texts += [word for entity in vocabulary.entities.values() for word in entity.called.en]
    words = frozenset(w for text in texts for w in re.findall(r"[A-Za-z][A-Za-z0-9&]*", text))
    _KNOWN.clear()
    _KNOWN[id(vocabulary)] = (vocabulary, words)
    return words


def regions_in(context: Context, text: str, lang: Lang) -> set[str]:
    """Return the regions that a text names, functional regions with their members."""
    regions = context.vocabulary.regions
    found = {key for name in context.names.find(text, lang) for key in name.ids if key in regions}
    if lang == "zh" and "cn" in regions and _NATION.search(text):
        found.add("cn")
    for key, members in context.vocabulary.functional_regions.items():
        if key in found or members <= found:
            found |= {key, *members}
    return found


def context_regions(context: Context) -> set[str]:
    """Return the regions that a brief is about, with those above them: they go without saying."""
    regions = context.vocabulary.regions
    own = {key for key in next(iter(context.pair.values())).front.region if key in regions}
    own |= {member for key in own for member in regions[key].members}
    return own | {above.id for key in own for above in context.vocabulary.ancestors(key)}


def _regions(context: Context, one: Sentence, other: Sentence) -> Iterator[Problem]:
    mine = regions_in(context, one.text, "en")
    theirs = regions_in(context, other.text, "zh")
    about = context_regions(context)
    # A place inside another name (石家庄四药集团) is named as well.
    only = {key for key in mine - theirs if not context.names.named(key, other.text, "zh")}
    missing = {key for key in theirs - mine if not context.names.named(key, one.text, "en")}
    above: set[str] = set()
    for key in mine | theirs:
        above |= {record.id for record in context.vocabulary.ancestors(key)}
    odd = {key for key in only | missing if key not in about and key not in above}
    if odd or (only and missing):
        yield Problem(
            one.path, one.line,
            f"{shown(one.name)} names {_names(context, only, 'en')}, at {other.path}:{other.line} "
            f"{_names(context, missing, 'zh')}",
            "name the same places in both languages",
        )  # fmt: skip


def _names(context: Context, keys: set[str], lang: Lang) -> str:
    regions: Mapping[str, object] = context.vocabulary.regions
    return (
        ", ".join(
            shown(context.vocabulary.scope_name(key, lang))
            for key in sorted(keys)
            if key in regions
        )
        or "no other place"
    )


def _by_hand(context: Context) -> Iterator[Problem]:
    """Without a seed, the names that the vocabulary knows must be the same in both languages."""
    for one, other in context.pairs():
        sides = []
        for sentence in (one, other):
            found = context.names.find(sentence.text, sentence.lang)
            sides.append({key for name in found for key in name.ids[:1]})
        if sides[0] != sides[1]:
            yield Problem(
                one.path, one.line,
                f"{shown(one.name)} names {_more(sides[0] - sides[1])}, at "
                f"{other.path}:{other.line} {_more(sides[1] - sides[0])}",
                "name the same in both languages",
            )  # fmt: skip


def _more(keys: set[str]) -> str:
    return ", ".join(sorted(keys)) or "nothing more"
