"""Weighs the features of a stretch by small decision trees (`data/clause_trees.json`).

They were learned on made pages (`data/README.md`).
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from clusterbriefs.clean.lexicon import data_text

Tree = tuple[int, float, "Tree | None", "Tree | None"]
"""The number of a feature, a bound, and what is next up to the bound and beyond it.

A leaf has nothing next: its bound is what it adds.
"""

AT_ONCE: Final = (
    "length",
    "sold",
    "sold at its end",
    "grammar",
    "place",
    "label",
    "labels",
    "share of labels",
    "telling words",
    "plain words",
    "two words of sellers",
    "token first",
    "token last",
    "head",
    "asks",
    "asks at its end",
    "again",
    "tie",
    "rest",
    "fit",
)
"""The features that the first trees ask for."""
FEATURES: Final = (
    *AT_ONCE,
    "foreign",
    "unseen",
    "name first",
    "most sold",
    "sold at its beginning",
    "sold before a head",
    "latin",
    "digits",
    "trade",
    "begins well",
    "ends well",
    "side",
    "governed",
    "heals",
)
"""The features of a stretch in the order of their values, all that a tree asks for."""


_FIRST, HOPELESS = 20, -2.9
"""Trees after which a score is left so that can hardly become enough: of those that do, one in a
hundred is lost, and fourteen of fifteen are left."""


@cache
def _trees() -> tuple[float, tuple[Tree, ...], tuple[Tree, ...]]:
    """Return the bias, the first trees and the others."""
    import orjson

    found = orjson.loads(data_text("clause_trees.json"))
    numbers = [FEATURES.index(name) for name in found["features"]]

    def tree(node: Any) -> Tree:
        if isinstance(node, list):
            feature, bound, low, high = node
            return (numbers[feature], float(bound), tree(low), tree(high))
        return (0, float(node), None, None)

    trees = tuple(map(tree, found["trees"]))
    return found["bias"], trees[:_FIRST], trees[_FIRST:]


def score_at_once(values: list[float]) -> float:
    """Return the score by the first trees, of the features `AT_ONCE`."""
    bias, first, _ = _trees()
    return bias + _sum(first, values)


def score_further(values: list[float]) -> float:
    """Return what the other trees add, of all `FEATURES`."""
    return _sum(_trees()[2], values)


def _sum(trees: tuple[Tree, ...], values: list[float]) -> float:
    """Return the sum of the leaves that some features lead to."""
    total = 0.0
    for node in trees:
        feature, bound, low, high = node
        while low is not None and high is not None:
            feature, bound, low, high = low if values[feature] <= bound else high
        total += bound
    return total
