"""Mutations of seeds and briefs, each with the rules that should see it.

One digit, scale word, unit, qualifier, year, name, footnote or line number is changed.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from clusterbriefs.values import LANGS, Lang
from clusterbriefs.verify.dates import find_dates
from clusterbriefs.verify.names import names_of
from clusterbriefs.verify.numerals import Amount, find_amounts
from tests.verify.workbench import Found, Workbench

Loc = tuple[str | int, ...]

FIGURES: Final = frozenset({"figures", "parity", "names", "dates", "prose", "claims"})
"""The rules that read the numbers, dates and names of sentences."""


@dataclass(frozen=True)
class Mutation:
    """One change: what kind, where, from what to what, and which rules may catch it."""

    kind: str
    slug: str
    where: str
    before: str
    after: str
    rules: frozenset[str]
    apply: Callable[[Workbench], Found]

    def __str__(self) -> str:
        return f"{self.kind} in {self.slug} {self.where}: {self.before!r} -> {self.after!r}"


def _at(data: Any, loc: Loc) -> Any:
    for step in loc:
        data = data[step]
    return data


def in_seed(slug: str, loc: Loc, after: Any) -> Callable[[Workbench], Found]:
    """Return what sets one field of a seed."""

    def change(data: dict[str, Any]) -> None:
        _at(data, loc[:-1])[loc[-1]] = after

    return lambda bench: bench.with_seed(slug, change)


def in_brief(slug: str, lang: Lang, start: int, end: int, after: str) -> Callable[..., Found]:
    """Return what replaces columns of one language's file."""
    return lambda bench: bench.with_brief(slug, lang, lambda t: t[:start] + after + t[end:])


# ---- spots in a text -----------------------------------------------------------------------

Spot = tuple[str, int, int, str]
"""Kind of mutation, start, end, what stands there instead."""

_SCALES: Final = {
    "en": (("billion", "million"), ("million", "billion"), ("trillion", "billion")),
    "zh": (("万亿", "亿"), ("亿", "万"), ("万", "亿"), ("千", "百")),
}
_UNITS: Final = {
    "en": (
        ("firms", "hospitals"), ("companies", "patents"), ("firm", "park"), ("parks", "platforms"),
        ("square metres", "hectares"), ("%", " square metres"), ("CNY", "US$"),
        ("years", "months"), ("year", "month"), ("week", "month"), ("hospitals", "firms"),
        ("patents", "products"), ("platforms", "people"), ("countries", "firms"),
        ("people", "firms"), ("projects", "parks"), ("views", "people"), ("products", "patents"),
        ("reporters", "firms"), ("activities", "patents"), ("sub-chains", "parks"),
        ("institutions", "firms"), ("carriers", "parks"), ("industries", "patents"),
        ("manufacturers", "hospitals"), ("a year", "a month"),
    ),
    "zh": (
        ("家", "件"), ("平方米", "公顷"), ("%", "家"), ("元", "美元"), ("年", "个月"),
        ("件", "家"), ("周", "个月"), ("人次", "家"), ("人", "家"), ("所", "条"), ("条", "家"),
        ("位", "家"), ("国", "家"), ("次", "家"), ("项", "人"), ("大", "家"), ("载", "天"),
    ),
}  # fmt: skip
_QUALIFIERS: Final = {
    "en": (
        ("more than", "about"), ("nearly", "more than"), ("about", "at least"),
        ("at least", "fewer than"), ("nearly ", ""), ("more than ", ""), ("about ", ""),
        ("at least ", ""), ("Within", "After"), ("just over", "nearly"), ("Nearly", "More than"),
        ("More than", "Nearly"), ("or more", "or fewer"),
    ),
    "zh": (
        ("超过", "约"), ("近", "超过"), ("约", "不足"), ("至少", "至多"), ("余", ""), ("多", ""),
        ("近", ""), ("约", ""), ("超过", ""), ("至少", ""), ("不少于", "不足"), ("内", ""),
    ),
}  # fmt: skip
_HAN_DIGITS: Final = "一二三四五六七八九"
_WORDS: Final = "one two three four five six seven eight nine ten".split()


def _digit(char: str, rng: random.Random) -> str:
    return rng.choice([d for d in "0123456789" if d != char])


def spots(text: str, lang: Lang, rng: random.Random, bare: str = "") -> Iterator[Spot]:
    """Yield every spot of a sentence at which a number, unit, qualifier or year can change.

    `bare` is the text with the names that hold digits blanked: 近 before a name qualifies nothing.
    """
    dates = find_dates(text, lang)
    in_date = {at for mention in dates for at in range(mention.start, mention.end)}
    for at, char in enumerate(text):
        if char.isdigit() and char.isascii():
            kind = "year or date" if at in in_date else "digit"
            yield kind, at, at + 1, _digit(char, rng)
    for mention in dates:
        if mention.year:
            at = text.find(str(mention.year), mention.start)
            yield "year", at, at + 4, str(mention.year + rng.choice((-1, 1, 10)))
        if mention.about:
            word = "约" if lang == "zh" else mention.text.split(" ")[0] + " "
            yield "qualifier", mention.start, mention.start + len(word), ""
    for amount in find_amounts(bare or text, lang):
        yield from _numerals(amount.text, amount.start, lang, rng)
        for kind, table in (("scale word", _SCALES), ("unit", _UNITS), ("qualifier", _QUALIFIERS)):
            for before, after in table[lang]:
                at = amount.text.find(before)
                if at >= 0:
                    start = amount.start + at
                    yield kind, start, start + len(before), after
        yield from _per(text, amount, lang)
        if amount.qualifier == "exact" and amount.unit != "rank":
            yield _qualified(text, amount, lang)


def _per(text: str, amount: Amount, lang: Lang) -> Iterator[Spot]:
    """A yearly flow loses its year."""
    if amount.per and lang == "en" and text.find(" a year", amount.end) == amount.end:
        yield "unit", amount.end, amount.end + 7, ""
    for before in ("年均", "每年的", "每年") if amount.per and lang == "zh" else ():
        at = text.find(before, max(0, amount.start - 24), amount.start)
        if at >= 0:
            yield "unit", at, at + len(before), ""
            return


def _qualified(text: str, amount: Amount, lang: Lang) -> Spot:
    """An exact figure gets a qualifier that it does not have."""
    if lang == "zh":
        return "qualifier", amount.start, amount.start, "近"
    first = text[amount.start]
    if first.isupper() and amount.text[:3] != "CNY":
        return "qualifier", amount.start, amount.start + 1, "about " + first.lower()
    return "qualifier", amount.start, amount.start, "about "


def _numerals(part: str, start: int, lang: Lang, rng: random.Random) -> Iterator[Spot]:
    if lang == "zh":
        for at, char in enumerate(part):
            if char in _HAN_DIGITS:
                other = rng.choice([c for c in _HAN_DIGITS[1:] if c != char])
                yield "digit", start + at, start + at + 1, other
        return
    for match in re.finditer(r"[A-Za-z]+", part):
        if match[0].lower() in _WORDS:
            word = rng.choice([w for w in _WORDS[1:] if w != match[0].lower()])
            word = word.capitalize() if match[0][0].isupper() else word
            yield "digit", start + match.start(), start + match.end(), word


def name_spots(
    bench: Workbench, text: str, lang: Lang, entities: Sequence[str], rng: random.Random
) -> Iterator[Spot]:
    """Yield names that can be taken for another: of an entity, and of a region."""
    vocabulary = bench.corpus.vocabulary
    for name in bench.names.find(text, lang):
        key = next((k for k in name.ids if k in entities), None)
        if key is not None:
            kind = vocabulary.entity_types[key]
            others = [
                k for k, t in vocabulary.entity_types.items()
                if t == kind and k not in entities and k not in name.ids
                and vocabulary.entities[k].name[lang] not in text
            ]  # fmt: skip
            if others:
                other = vocabulary.entities[rng.choice(sorted(others))].name[lang]
                yield "name", name.start, name.end, other
        elif name.ids[0] in vocabulary.regions:
            own = vocabulary.regions[name.ids[0]]
            near = {own.id, *own.members, *(r.id for r in vocabulary.ancestors(own.id))}
            below = {
                k for k in vocabulary.regions
                if own.id in {r.id for r in vocabulary.ancestors(k)}
            }  # fmt: skip
            others = [
                k for k, r in vocabulary.regions.items()
                if k not in near | below and not r.members and own.id not in r.members
                and not any(word in text for word in names_of(r, lang))
            ]  # fmt: skip
            if others:
                record = vocabulary.regions[rng.choice(sorted(others))]
                yield "name", name.start, name.end, (record.short or record.name)[lang]


# ---- seeds ---------------------------------------------------------------------------------


def of_seeds(bench: Workbench, rng: random.Random) -> Iterator[Mutation]:
    """Yield every mutation of every seed."""
    for slug, data in bench.data.items():
        for s, section in enumerate(data["sections"]):
            for lang in LANGS:
                loc: Loc = ("sections", s, "heading", lang)
                yield from _text(bench, slug, data, loc, lang, rng, FIGURES)
            for i, statement in enumerate(section["statements"]):
                yield from _statement(bench, slug, data, ("sections", s, "statements", i), rng)
                assert statement
        for field in ("title", "summary"):
            for lang in LANGS:
                yield from _text(bench, slug, data, (field, lang), lang, rng, FIGURES)
        yield from _source(slug, data, rng)
        for m, missing in enumerate(data.get("missing", [])):
            for e in range(len(missing.get("evidence", []))):
                yield from _place(slug, data, ("missing", m, "evidence", e), rng)


def _text(
    bench: Workbench,
    slug: str,
    data: Any,
    loc: Loc,
    lang: Lang,
    rng: random.Random,
    rules: frozenset[str],
) -> Iterator[Mutation]:
    text = _at(data, loc)
    for kind, start, end, after in spots(text, lang, rng, bench.names.bare(text, lang)):
        new = text[:start] + after + text[end:]
        where = f"{'.'.join(map(str, loc))} at {start}"
        yield Mutation(
            kind, slug, where, text[max(0, start - 8) : end + 8], after, rules,
            in_seed(slug, loc, new),
        )  # fmt: skip


def _statement(
    bench: Workbench, slug: str, data: Any, loc: Loc, rng: random.Random
) -> Iterator[Mutation]:
    statement = _at(data, loc)
    entities = statement.get("entities", [])
    for lang in LANGS:
        yield from _text(bench, slug, data, (*loc, lang), lang, rng, FIGURES | {"prove"})
        text = statement[lang]
        for kind, start, end, after in name_spots(bench, text, lang, entities, rng):
            yield Mutation(
                kind, slug, f"{statement['id']}.{lang}", text[start:end], after,
                frozenset({"names", "prove"}),
                in_seed(slug, (*loc, lang), text[:start] + after + text[end:]),
            )  # fmt: skip
    for e in range(len(statement["evidence"])):
        yield from _place(slug, data, (*loc, "evidence", e), rng)
    for n, key in enumerate(entities):
        types = bench.corpus.vocabulary.entity_types
        others = sorted(k for k in types if types[k] == types[key] and k not in entities)
        if others:
            other = rng.choice(others)
            yield Mutation(
                "name", slug, f"{statement['id']}.entities", key, other,
                frozenset({"names", "prove"}), in_seed(slug, (*loc, "entities", n), other),
            )  # fmt: skip
    if statement["stated_by"].startswith("office-"):
        others = sorted(k for k in bench.corpus.vocabulary.offices if k != statement["stated_by"])
        other = rng.choice(others)
        yield Mutation(
            "name", slug, f"{statement['id']}.stated_by", statement["stated_by"], other,
            frozenset({"prove"}), in_seed(slug, (*loc, "stated_by"), other),
        )  # fmt: skip
    for field in ("date",):
        if statement.get(field):
            yield from _year(slug, data, (*loc, field), rng)
    if (statement.get("plan") or {}).get("due"):
        yield from _year(slug, data, (*loc, "plan", "due"), rng)
    for f in range(len(statement.get("figures", []))):
        yield from _figure(bench, slug, data, (*loc, "figures", f), rng)


def _year(slug: str, data: Any, loc: Loc, rng: random.Random) -> Iterator[Mutation]:
    text = _at(data, loc)
    for match in re.finditer(r"(?:19|20)\d\d", text):
        year = str(int(match[0]) + rng.choice((-1, 1)))
        new = text[: match.start()] + year + text[match.end() :]
        if ".." in text and year > text[-5:-1]:
            continue
        yield Mutation(
            "year", slug, ".".join(map(str, loc)), text, new,
            FIGURES | {"prove", "consistency", "schema"}, in_seed(slug, loc, new),
        )  # fmt: skip


def _place(slug: str, data: Any, loc: Loc, rng: random.Random) -> Iterator[Mutation]:
    place = _at(data, loc)
    where = ".".join(map(str, loc))
    rules = frozenset({"prove", "schema"})
    line = place["line"] + rng.choice((-1, 1, 2))
    yield Mutation(
        "line number", slug, where, str(place["line"]), str(line), rules,
        in_seed(slug, (*loc, "line"), line),
    )  # fmt: skip
    for field in ("hash", "clean"):
        if field == "clean" and (field not in place or loc[0] == "missing"):
            continue
        at = rng.randrange(12)
        char = rng.choice([c for c in "0123456789abcdef" if c != place[field][at]])
        new = place[field][:at] + char + place[field][at + 1 :]
        yield Mutation(
            "digit", slug, f"{where}.{field}", place[field], new, rules,
            in_seed(slug, (*loc, field), new),
        )  # fmt: skip


def _figure(
    bench: Workbench, slug: str, data: Any, loc: Loc, rng: random.Random
) -> Iterator[Mutation]:
    figure = _at(data, loc)
    where = f"figure {figure['id']}"
    rules = FIGURES | {"prove", "consistency", "schema"}

    def change(kind: str, field: str, after: Any) -> Mutation:
        return Mutation(
            kind, slug, f"{where}.{field}", str(figure.get(field)), str(after), rules,
            in_seed(slug, (*loc, field), after),
        )  # fmt: skip

    value = figure["value"]
    if value is not None:
        digits = str(value)
        at = rng.choice([i for i, c in enumerate(digits) if c.isdigit()])
        new = digits[:at] + _digit(digits[at], rng) + digits[at + 1 :]
        yield change("digit", "value", type(value)(new))
        yield change("scale word", "value", value * 10)
        yield change("scale word", "value", value * 10000)
    units = sorted(set(bench.corpus.vocabulary.units) - {figure["unit"]})
    unit = rng.choice(units)
    yield change("unit", "unit", unit)
    if value is not None:
        qualifiers = ["exact", "about", "nearly", "more-than", "at-least", "fewer-than", "at-most"]
        others = [q for q in qualifiers if q != figure["qualifier"]]
        for other in rng.sample(others, 2):
            yield change("qualifier", "qualifier", other)
    for kind, start, end, after in spots(figure["text"], "zh", rng):
        yield Mutation(
            kind, slug, f"{where}.text", figure["text"], after, rules,
            in_seed(slug, (*loc, "text"), figure["text"][:start] + after + figure["text"][end:]),
        )  # fmt: skip
    yield from _year(slug, data, (*loc, "as_of"), rng)
    if figure.get("line"):
        yield change("line number", "line", figure["line"] + 1)


def _source(slug: str, data: Any, rng: random.Random) -> Iterator[Mutation]:
    sha256 = data["capture"]["sha256"]
    at = rng.randrange(64)
    char = rng.choice([c for c in "0123456789abcdef" if c != sha256[at]])
    yield Mutation(
        "digit", slug, "capture.sha256", sha256[:12], char, frozenset({"prove"}),
        in_seed(slug, ("capture", "sha256"), sha256[:at] + char + sha256[at + 1 :]),
    )  # fmt: skip
    lines = data["capture"]["lines"]
    yield Mutation(
        "line number", slug, "capture.lines", str(lines), str(lines + 1), frozenset({"prove"}),
        in_seed(slug, ("capture", "lines"), lines + 1),
    )  # fmt: skip
    for field in ("published", "event"):
        if data["dates"].get(field):
            yield from _year(slug, data, ("dates", field), rng)
    for lang in LANGS:
        text = data["dates"]["basis"][lang]
        for match in re.finditer(r"(?:19|20)\d\d", text):
            year = str(int(match[0]) + 7)
            yield Mutation(
                "year", slug, f"dates.basis.{lang}", match[0], year, frozenset({"dates"}),
                in_seed(
                    slug, ("dates", "basis", lang),
                    text[: match.start()] + year + text[match.end() :],
                ),
            )  # fmt: skip


# ---- briefs --------------------------------------------------------------------------------

_MARK: Final = re.compile(r"\[\^([a-z0-9-]+)\](?!:)")
_NOTE: Final = re.compile(r"(?m)^\[\^([a-z0-9-]+)\]: (.*)$")


def of_briefs(bench: Workbench, rng: random.Random) -> Iterator[Mutation]:
    """Yield every mutation of every brief, in either language."""
    for (slug, lang), text in bench.texts.items():
        statements = {s.id: s for s in bench.corpus.seeds[slug].seed.statements()}
        body = text.index("\n---\n", 4)
        for match in re.finditer(r"(?m)^(?!\[\^|---).+$", text):
            line = match[0]
            if match.start() < body and not line.startswith(("title:", "description:")):
                yield from _front(slug, lang, match, rng)
                continue
            mark = _MARK.search(line)
            words = line[: mark.start()] if mark else line
            for kind, start, end, after in spots(words, lang, rng, bench.names.bare(words, lang)):
                yield _in_file(kind, slug, lang, match.start(), line, start, end, after, FIGURES)
            if mark:
                entities = statements[mark[1]].entities
                for kind, start, end, after in name_spots(bench, words, lang, entities, rng):
                    yield _in_file(
                        kind, slug, lang, match.start(), line, start, end, after,
                        frozenset({"names", "prove"}),
                    )  # fmt: skip
                other = rng.choice([key for key in statements if key != mark[1]])
                yield _in_file(
                    "footnote", slug, lang, match.start(), line, mark.start(1), mark.end(1), other,
                    frozenset({"schema", "parity", "figures"}),
                )  # fmt: skip
        yield from _notes(slug, lang, text, rng)


def _in_file(
    kind: str, slug: str, lang: Lang, offset: int, line: str, start: int, end: int, after: str,
    rules: frozenset[str],
) -> Mutation:  # fmt: skip
    return Mutation(
        kind, slug, f"{lang} file at {offset + start}", line[max(0, start - 8) : end + 8], after,
        rules, in_brief(slug, lang, offset + start, offset + end, after),
    )  # fmt: skip


def _front(slug: str, lang: Lang, match: re.Match[str], rng: random.Random) -> Iterator[Mutation]:
    line = match[0]
    if line.startswith(("date:", "capture:")):
        at = rng.choice([i for i, c in enumerate(line) if c.isdigit()])
        yield _in_file(
            "year" if line.startswith("date:") else "digit", slug, lang, match.start(), line, at,
            at + 1, _digit(line[at], rng), frozenset({"front", "schema"}),
        )  # fmt: skip
    if line.startswith("region:"):
        yield _in_file(
            "name", slug, lang, match.start(), line, 9, len(line) - 1, "sz-futian",
            frozenset({"front"}),
        )  # fmt: skip


def _notes(slug: str, lang: Lang, text: str, rng: random.Random) -> Iterator[Mutation]:
    for note in _NOTE.finditer(text):
        line = note[0]
        for place in re.finditer(r"(\d+)(行)?[ （]?\(?`([0-9a-f]{12})`", line):
            number = str(int(place[1]) + rng.choice((1, 2)))
            yield _in_file(
                "line number", slug, lang, note.start(), line, place.start(1), place.end(1),
                number, frozenset({"footnotes", "parity", "front"}),
            )  # fmt: skip
            at = place.start(3) + rng.randrange(12)
            char = rng.choice([c for c in "0123456789abcdef" if c != line[at]])
            yield _in_file(
                "digit", slug, lang, note.start(), line, at, at + 1, char,
                frozenset({"footnotes", "parity"}),
            )  # fmt: skip
        for mention in find_dates(line, lang):
            if mention.year:
                at = line.find(str(mention.year), mention.start)
                yield _in_file(
                    "year", slug, lang, note.start(), line, at, at + 4, str(mention.year + 1),
                    frozenset({"footnotes", "schema"}),
                )  # fmt: skip
        label = note.start(1) - note.start()
        yield _in_file(
            "footnote", slug, lang, note.start(), line, label, label + 1, "x-",
            frozenset({"schema"}),
        )  # fmt: skip
