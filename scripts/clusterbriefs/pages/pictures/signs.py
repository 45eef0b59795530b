"""Signs that tell things apart by shape: six shapes, filled, then hollow, then all over again."""

from __future__ import annotations

from clusterbriefs.pages.pictures.canvas import Canvas

SHAPES = 6


def sign(canvas: Canvas, x: float, y: float, number: int, *, radius: float = 7) -> None:
    """Draw the sign of a number (from 0) around a point."""
    css = "p-fill" if number // SHAPES % 2 == 0 else "p-hollow"
    r = radius
    match number % SHAPES:
        case 0:
            canvas.circle(x, y, r * 0.92, css)
        case 1:
            canvas.rect(x - r * 0.84, y - r * 0.84, r * 1.68, r * 1.68, css)
        case 2:
            canvas.polygon(
                [(x, y - r * 1.1), (x + r * 1.1, y), (x, y + r * 1.1), (x - r * 1.1, y)], css
            )
        case 3:
            canvas.polygon([(x, y - r), (x + r, y + r * 0.8), (x - r, y + r * 0.8)], css)
        case 4:
            canvas.polygon([(x - r, y - r * 0.8), (x + r, y - r * 0.8), (x, y + r)], css)
        case _:
            a, b = r, r * 0.36
            points = [(-b, -a), (b, -a), (b, -b), (a, -b), (a, b), (b, b)]
            points += [(b, a), (-b, a), (-b, b), (-a, b), (-a, -b), (-b, -b)]
            canvas.polygon([(x + dx, y + dy) for dx, dy in points], css)
