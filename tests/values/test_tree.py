"""YAML as data that knows its lines."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusterbriefs.values.tree import read_tree


def test_data_and_lines() -> None:
    text = "title:\n  en: One\n  zh: 一\nfigures:\n  - value: 49.8\n  - value: 104\n"
    tree, problems = read_tree("seeds/a.yaml", text)
    assert problems == []
    assert tree is not None
    assert tree.data == {
        "title": {"en": "One", "zh": "一"},
        "figures": [{"value": Decimal("49.8")}, {"value": 104}],
    }
    assert tree.line(("title", "zh")) == 3
    assert tree.line(("figures", 1, "value")) == 6
    assert tree.line(("figures", 1, "unit")) == 6, "a missing field is told at its record"
    assert tree.part("figures", 1).line(("value",)) == 6, "a part keeps the lines of its file"


@pytest.mark.parametrize(
    ("written", "data"),
    [
        ("2022-07-29", "2022-07-29"),
        ("yes", "yes"),
        ("no", "no"),
        ("true", True),
        ("010", "010"),
        ("0x1f", "0x1f"),
        ("12:30", "12:30"),
        ("1e3", "1e3"),
        ("-5", -5),
        ("null", None),
        (".inf", ".inf"),
        ("1_000", "1_000"),
    ],
)
def test_only_what_looks_like_a_number_to_everybody_is_one(written: str, data: object) -> None:
    tree, _ = read_tree("a.yaml", f"key: {written}\n")
    assert tree is not None
    assert tree.data == {"key": data}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: 1\na: 2\n", "a.yaml:2: 'a' stands here twice; keep one"),
        (
            "a: &x [1]\nb: *x\n",
            "a.yaml:1: a YAML alias stands for this part; write it out",
        ),
        (
            "a: [1\nb: 2\n",
            "a.yaml:2: not YAML: did not find expected ',' or ']'; "
            "write YAML as in seeds/TEMPLATE.yaml (`make check` shows all such places)",
        ),
        (
            "",
            "a.yaml:1: the file is empty; "
            "write YAML as in seeds/TEMPLATE.yaml (`make check` shows all such places)",
        ),
    ],
)
def test_what_yaml_allows_and_we_do_not(text: str, message: str) -> None:
    _, problems = read_tree("a.yaml", text)
    assert [str(problem) for problem in problems] == [message]


def test_a_few_lines_that_stand_for_gigabytes_cost_nothing() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 30)]
    _, problems = read_tree("bomb.yaml", "\n".join(lines))
    assert len(problems) == 290
    assert problems[0].wrong == "a YAML alias stands for this part"


def test_nesting_too_deep_to_read_is_a_problem_not_a_crash() -> None:
    _, problems = read_tree("deep.yaml", "[" * 100_000)
    assert len(problems) == 1
    assert problems[0].path == "deep.yaml"


@given(st.text(max_size=200))
def test_no_text_breaks_the_reader(text: str) -> None:
    tree, problems = read_tree("a.yaml", text)
    assert tree is not None or problems


@given(
    st.recursive(
        st.booleans() | st.integers() | st.text("abc龙华", min_size=1),
        lambda inner: st.lists(inner) | st.dictionaries(st.text("abc", min_size=1), inner),
        max_leaves=20,
    )
)
def test_what_yaml_writes_is_read_back(data: object) -> None:
    import yaml

    tree, problems = read_tree("a.yaml", yaml.safe_dump(data, allow_unicode=True))
    assert problems == [] or "alias" in problems[0].wrong
    if not problems:
        assert tree is not None
        assert tree.data == data
