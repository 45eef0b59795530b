"""Each rule's docstring holds its examples; here they are run inside a small article."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from types import ModuleType

import pytest

from clusterbriefs.clean import clean_text
from clusterbriefs.clean.rules import OF_SIGNS, ORDER, is_unusual

ARTICLE = (
    "滨河新区生物产业加速集聚",
    "滨河新区管委会上周公布了产业运行情况，辖区内规模以上企业数量继续增加，其中研发类企业增长最快。",
    "负责人说，新区今年把重点放在中试环节，两处共用车间已经交付，入驻团队可以按小时预约设备，费用由财政补贴一半。",
    "对于外地来的团队，新区另外提供三年免租的公寓，申请人须在当地缴纳社会保险，名额按季度公布。",
)
EXAMPLE = re.compile(
    r"^ *(removes|repairs|leaves) *(?:\((head|tail|body)\))? *\| (.*)$", re.MULTILINE
)


def examples() -> Iterator[tuple[ModuleType, str, str, str]]:
    """Yield (rule, what it does, where the line stands, the example)."""
    for rule in ORDER:
        text = rule.__doc__ or ""
        for does, where, example in EXAMPLE.findall(text):
            yield rule, does, where or "body", example


def placed(line: str, where: str) -> str:
    """Return the article with a line in its head, in its body, or behind it."""
    title, *body = ARTICLE
    at = {"head": 0, "body": 2, "tail": len(body)}[where]
    return "\n".join([title, *body[:at], line, *body[at:]])


@pytest.mark.parametrize(
    ("rule", "does", "where", "example"),
    list(examples()),
    ids=lambda value: getattr(value, "NAME", None) or str(value)[:24],
)
def test_a_rule_does_what_its_examples_say(
    rule: ModuleType, does: str, where: str, example: str
) -> None:
    before, _, after = example.partition(" -> ")
    result = clean_text(placed(before, where))
    kept = [paragraph.text for paragraph in result.paragraphs]
    done = [edit for edit in result.account if edit.rule == rule.NAME and edit.action != "left"]
    if does == "leaves":
        assert before in kept
    elif does == "removes":
        assert before not in kept
        assert kept == list(ARTICLE[1:])
    else:
        assert after in kept
        assert done


def test_every_rule_has_a_name_a_docstring_and_examples_of_what_it_leaves() -> None:
    names = [rule.NAME for rule in ORDER]
    assert len(names) == len(set(names))
    for rule in ORDER:
        doc = rule.__doc__ or ""
        assert doc.startswith(f"{rule.NAME}: ")
        assert "leaves" in doc


def test_no_sign_of_a_rule_that_is_left_out_without_it_is_overlooked() -> None:
    signs = re.compile(f"[{''.join(rule.SIGNS for rule in OF_SIGNS)}]")
    chars = (chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code <= 0xDFFF)
    around = "滨河新区生物产业加速集聚，三年引来百余支研发团队，其中研发类企业增长最快。" * 3
    overlooked = [char for char in chars if signs.match(char) and not is_unusual(f"{char}{around}")]
    assert overlooked == []
    assert not is_unusual(f"{around}\n\té•‰¥®…")
