"""YAML read as plain data that still knows on which line each part stands."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from clusterbriefs.values.problem import Problem, shown

Loc = Sequence[str | int]
"""A place in the data: keys and list positions from the root, as ("sections", 0, "heading")."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_RIGHT_YAML = "write YAML as in seeds/TEMPLATE.yaml (`make check` shows all such places)"


_DEEPEST = 64
"""Deepest nesting of brackets. Ours: seeds need 3; libyaml crashes at some ten thousand."""

_WIDEST = 200
"""Widest indentation, in columns, which bounds the nesting of blocks."""

_BRACKET = re.compile(r"[\[\]{}]")
_INDENT = re.compile(rf"(?m)^[ \-?:\t]{{{_WIDEST}}}")


def _too_deep(text: str) -> bool:
    """Tell whether text may nest deeper than the C parser survives (quotes are not looked at)."""
    depth = 0
    for bracket in _BRACKET.findall(text):
        depth = depth + 1 if bracket in "[{" else max(depth - 1, 0)
        if depth > _DEEPEST:
            return True
    return _INDENT.search(text) is not None


@dataclass(frozen=True, slots=True)
class Tree:
    """One YAML file: its path, its data, and the nodes that know their lines."""

    path: str
    data: Any
    node: Node | None
    first_line: int = 1

    def line(self, loc: Loc = ()) -> int:
        """Return the line (from 1) of the place `loc`, or of its nearest parent that exists."""
        if self.node is None:
            return self.first_line
        node, line = self.node, int(self.node.start_mark.line)
        for step in loc:
            child: Node | None = None
            if isinstance(node, MappingNode):
                for key, value in node.value:
                    if key.value == step:
                        child, line = value, int(key.start_mark.line)
            elif (
                isinstance(node, SequenceNode)
                and isinstance(step, int)
                and 0 <= step < len(node.value)
            ):
                child = node.value[step]
                line = int(child.start_mark.line)
            if child is None:
                break
            node = child
        return line + self.first_line

    def problem(self, loc: Loc, wrong: str, right: str) -> Problem:
        """Return a problem at the place `loc` of this file."""
        return Problem(self.path, self.line(loc), wrong, right)

    def part(self, *loc: str | int) -> Tree:
        """Return the tree below `loc`, which must exist. Lines stay those of the file."""
        node: Any = self.node
        data = self.data
        for step in loc:
            data = data[step]
            if isinstance(node, MappingNode):
                node = next(value for key, value in node.value if key.value == step)
            else:
                node = node.value[step]
        return Tree(self.path, data, node, self.first_line)


def read_tree(path: str, text: str, *, first_line: int = 1) -> tuple[Tree | None, list[Problem]]:
    """Read YAML text into a tree; `first_line` is the line of the file on which `text` begins.

    Returns the tree, or None where it cannot be read, and all problems found: syntax, a key
    twice, an alias (a few lines of them can stand for gigabytes). Dates stay text, decimals
    become `Decimal`, and only `true` and `false` are truth values.
    """
    if _too_deep(text):
        return None, [Problem(path, first_line, "not YAML: nested too deep", _RIGHT_YAML)]
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = (mark.line if mark else 0) + first_line
        return None, [Problem(path, line, f"not YAML: {error.problem}", _RIGHT_YAML)]
    except yaml.YAMLError as error:
        position = getattr(error, "position", 0) or 0
        line = text.count("\n", 0, position) + first_line
        reason = getattr(error, "reason", "unreadable")
        return None, [Problem(path, line, f"not YAML: {reason}", _RIGHT_YAML)]
    if node is None:
        return None, [Problem(path, first_line, "the file is empty", _RIGHT_YAML)]
    builder = _Builder(path, first_line)
    return Tree(path, builder.build(node), node, first_line), builder.problems


class _Builder:
    """Turns nodes into data and notes what YAML allows and we do not."""

    def __init__(self, path: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.problems: list[Problem] = []
        self.seen: set[int] = set()

    def build(self, node: Node) -> Any:
        line = int(node.start_mark.line) + self.first_line
        if isinstance(node, ScalarNode):
            return _scalar(node.tag, node.value)
        if id(node) in self.seen:
            self.problems.append(
                Problem(self.path, line, "a YAML alias stands for this part", "write it out")
            )
            return None
        self.seen.add(id(node))
        if isinstance(node, SequenceNode):
            return [self.build(child) for child in node.value]
        data: dict[str, Any] = {}
        for key, value in node.value:
            name = key.value if isinstance(key, ScalarNode) else "?"
            key_line = int(key.start_mark.line) + self.first_line
            if name in data:
                self.problems.append(
                    Problem(self.path, key_line, f"{shown(name)} stands here twice", "keep one")
                )
            data[name] = self.build(value)
        return data


@functools.lru_cache(maxsize=8192)
def _scalar(tag: str, value: str) -> Any:
    """Give a scalar its type: only null, true, false, decimal integers and decimals have one."""
    kind = tag.rpartition(":")[2]
    if kind == "null":
        return None
    if kind == "bool" and value.lower() in ("true", "false"):
        return value.lower() == "true"
    if kind in ("int", "float"):
        digits = value.lstrip("+-")
        if digits.isdigit() and (digits == "0" or not digits.startswith("0")):
            return int(value)
        try:
            if kind == "float" and digits.replace(".", "", 1).isdigit():
                return Decimal(value)
        except ArithmeticError:  # pragma: no cover - isdigit admits no such text
            return value
    return value
