"""The texts of docs/entities/: what there is to explain about an entity beyond its definition."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from clusterbriefs.brief.parse import Body, parse_body, split_front
from clusterbriefs.values import LANGS, Lang
from clusterbriefs.values.problem import Problem, shown
from clusterbriefs.vocabulary import Vocabulary

_NAME: Final = re.compile(r"^(?P<key>.+)\.(?P<lang>en|zh)\.md$")

NAME_RULE: Final = "name it <entity id>.en.md or <entity id>.zh.md"


@dataclass(frozen=True)
class Explanation:
    """One language of an entity's text."""

    entity: str
    lang: Lang
    path: str
    body: Body


def load_explanations(
    root: Path, vocabulary: Vocabulary
) -> tuple[dict[tuple[str, Lang], Explanation], list[Problem]]:
    """Load docs/entities/ below `root`.

    Returns the texts by entity and language, and every problem: a name that is no entity's, an
    entity without a page of its own, footnotes at odds, a sentence without a footnote, and
    languages that do not carry the same footnotes.
    """
    texts: dict[tuple[str, Lang], Explanation] = {}
    problems: list[Problem] = []
    for path in sorted((root / "docs" / "entities").glob("*.md")):
        name = path.relative_to(root).as_posix()
        match = _NAME.match(path.name)
        if match is None:
            wrong = f"the file name {shown(path.name)} does not say its language"
            problems.append(Problem(name, 1, wrong, NAME_RULE))
            continue
        key, lang = match["key"], LANGS[0] if match["lang"] == LANGS[0] else LANGS[1]
        entity = vocabulary.entities.get(key)
        if entity is None or entity.page != "own":
            problems.append(
                Problem(
                    name,
                    1,
                    f"{shown(key)} is no entity with a page of its own",
                    "name the file by an entity of seeds/vocabulary/entities/ with `page: own`",
                )
            )
            continue
        try:
            text = path.read_bytes().decode("utf-8").replace("\r\n", "\n")
        except UnicodeDecodeError:
            problems.append(Problem(name, 1, "the file is not UTF-8", "save it as UTF-8"))
            continue
        _, body, first = split_front(text) or ("", text, 1)
        parsed, found = parse_body(name, body, first)
        problems.extend(found)
        problems.extend(_unproven(name, parsed))
        texts[key, lang] = Explanation(key, lang, name, parsed)
    problems.extend(_unequal(texts))
    return texts, problems


def _unproven(name: str, body: Body) -> Iterator[Problem]:
    """Each sentence of these texts has evidence."""
    for run in body.runs:
        if not run.labels:
            yield Problem(
                name,
                run.line,
                f"{shown(run.text, 40)} has no footnote",
                "end it with the mark of a footnote that names its evidence",
            )


def _unequal(texts: Mapping[tuple[str, Lang], Explanation]) -> Iterator[Problem]:
    """Both languages say the same, so they carry the same footnotes in the same order."""
    for (key, lang), mine in texts.items():
        other = texts.get((key, LANGS[1]))
        if lang != LANGS[0] or other is None:
            continue
        if list(mine.body.footnotes) != list(other.body.footnotes):
            differ = sorted(set(mine.body.footnotes) ^ set(other.body.footnotes))
            yield Problem(
                other.path,
                1,
                f"its footnotes are not those of {mine.path} ({', '.join(differ) or 'order'})",
                "give both the same footnotes in the same order",
            )
