"""Rule: a derived figure is recomputed from its inputs, with exact arithmetic."""

from __future__ import annotations

import ast
import operator
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Final

from clusterbriefs.values.problem import Problem, shown
from clusterbriefs.verify.context import Context

_OPERATORS: Final = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def compute(formula: str, inputs: Mapping[str, Fraction]) -> Fraction:
    """Return the value of `formula` (+ - * / and brackets over inputs and numbers).

    Raises ValueError where it cannot be computed.
    """

    def walk(node: ast.expr) -> Fraction:
        if isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
            result = _OPERATORS[type(node.op)](walk(node.left), walk(node.right))
            return Fraction(result)
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            return -walk(node.operand)
        if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
            return Fraction(str(node.value))
        if isinstance(node, ast.Name) and node.id in inputs:
            return inputs[node.id]
        raise ValueError(formula)

    try:
        return walk(ast.parse(formula, mode="eval").body)
    except (SyntaxError, ZeroDivisionError, RecursionError, MemoryError):
        raise ValueError(formula) from None


def problems(context: Context) -> Iterator[Problem]:
    """Yield each derived figure whose value is not what its formula gives."""
    if context.file is None:
        return
    figures = {figure.id: figure for _, figure in context.file.seed.figures()}
    for statement, figure in context.file.seed.figures():
        if figure.derived is None:
            continue
        line = context.file.line(statement.id)
        inputs = {
            name: Fraction(source.value)
            for name, key in figure.derived.inputs.items()
            if (source := figures.get(key)) is not None and source.value is not None
        }
        try:
            value = compute(figure.derived.formula, inputs)
        except ValueError:
            yield Problem(
                context.file.path, line,
                f"the formula {shown(figure.derived.formula)} of {shown(figure.id)} cannot be "
                f"computed from {', '.join(inputs) or 'no input'}",
                "use + - * / and brackets over the inputs, each a figure with a value",
            )  # fmt: skip
            continue
        if figure.value is None or not _rounds_to(value, Fraction(figure.value), figure.value):
            yield Problem(
                context.file.path, line,
                f"{shown(figure.id)} is {figure.value}, but its formula gives {float(value):.10g}",
                "mend the value, the formula or the inputs",
            )  # fmt: skip


def _rounds_to(value: Fraction, printed: Fraction, digits: object) -> bool:
    """Tell whether a value is the printed one, rounded at the last decimal that is printed."""
    decimals = len(str(digits).partition(".")[2])
    return bool(abs(value - printed) * 10**decimals <= Fraction(1, 2))
