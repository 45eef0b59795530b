"""Regular expressions that are compiled when first used."""

from __future__ import annotations

import importlib
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest

import clusterbriefs.clean
from clusterbriefs.clean.regex import _Lazy, regex


def test_a_pattern_does_what_the_compiled_one_does() -> None:
    lazy, compiled = regex(r"(\d+)年"), re.compile(r"(\d+)年")
    text = "2021年到2024年"
    assert lazy.findall(text) == compiled.findall(text)
    assert lazy.sub("", text) == compiled.sub("", text)
    assert lazy.split(text) == compiled.split(text)
    assert [match.span() for match in lazy.finditer(text)] == [(0, 5), (6, 11)]
    assert lazy.groups == 1
    assert lazy.pattern == compiled.pattern


def test_flags_hold() -> None:
    assert regex("a", re.IGNORECASE).match("A") is not None


def test_what_is_wrong_with_one_shows_when_it_is_used() -> None:
    wrong = regex("(")
    with pytest.raises(re.error, match="unterminated subpattern"):
        wrong.search("a")


def _patterns(value: object) -> Iterator[_Lazy]:
    """Yield the patterns among the values of a module, those in its tuples too."""
    if isinstance(value, _Lazy):
        yield value
    elif isinstance(value, tuple):
        for inner in value:
            yield from _patterns(inner)


def test_every_pattern_of_the_rules_compiles() -> None:
    found = pkgutil.walk_packages(clusterbriefs.clean.__path__, "clusterbriefs.clean.")
    modules = [importlib.import_module(module.name) for module in found]
    patterns = {one for module in modules for one in _patterns(tuple(vars(module).values()))}
    assert len(patterns) > 700
    assert all(re.compile(one.pattern, one.flags) for one in patterns)


def test_few_are_compiled_where_the_rules_are_loaded() -> None:
    count = (
        "import re; compile, made = re.compile, []\n"
        "re.compile = lambda *given: made.append(given) or compile(*given)\n"
        "import clusterbriefs.clean; print(len(made))"
    )
    done = subprocess.run([sys.executable, "-c", count], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 60
