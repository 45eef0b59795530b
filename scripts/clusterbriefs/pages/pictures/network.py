"""Lines with stops that share some of them, drawn across where there is room, downwards if not."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from clusterbriefs.pages.pictures.canvas import SMALL, Canvas, number

_NAME: Final = 13.5
_TRACKS: Final = ("p-track", "p-track-second", "p-track-third")
_MOST_ACROSS: Final = 6
"""Stops that stand side by side in a wide picture: each has 120 px for its name."""

_LANE: Final = 150.0
"""Least width of a line drawn downwards, with its names, px."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A stop: its id, name, where it lies, that several lines share it, that it is inferred."""

    id: str
    name: str
    within: str = ""
    shared: str = ""
    inferred: str = ""

    @property
    def told(self) -> list[str]:
        """The lines under the name."""
        return [text for text in (self.within, self.shared, self.inferred) if text]


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its name, a few words on it, its stops in order."""

    name: str
    text: str
    stops: tuple[Stop, ...]


@dataclass(frozen=True, slots=True)
class _Lane:
    """A line in its place: where it begins, and in which lane."""

    line: Line
    number: int
    first: int

    @property
    def last(self) -> int:
        return self.first + len(self.line.stops) - 1

    def at(self, step: int) -> Stop | None:
        """Return the stop at a step of the whole drawing."""
        if self.first <= step <= self.last:
            return self.line.stops[step - self.first]
        return None


def placed(lines: list[Line]) -> list[_Lane]:
    """Return lines moved along so that a stop which a later one shares lies beside itself.

    Where two lines share several stops in another order, only the first of them can.
    """
    steps: dict[str, int] = {}
    firsts: list[int] = []
    for line in lines:
        known = [(i, steps[stop.id]) for i, stop in enumerate(line.stops) if stop.id in steps]
        first = known[0][1] - known[0][0] if known else 0
        firsts.append(first)
        for index, stop in enumerate(line.stops):
            steps.setdefault(stop.id, first + index)
    least = min(firsts)
    return [
        _Lane(line, lane, first - least)
        for lane, (line, first) in enumerate(zip(lines, firsts, strict=True))
    ]


def draw_network(canvas: Canvas, lines: list[Line]) -> None:
    """Draw lines on the canvas, from `canvas.y` down."""
    lanes = placed(lines)
    if not canvas.narrow and max(lane.last for lane in lanes) < _MOST_ACROSS:
        _across(canvas, lanes)
        return
    side_by_side = max(1, int(canvas.width // _LANE))
    for start in range(0, len(lines), side_by_side):
        _down(canvas, placed(lines[start : start + side_by_side]))
        canvas.y += 12


def _joins(lanes: list[_Lane], step: int) -> list[list[_Lane]]:
    """Return the lanes at a step, those that have the same stop there together."""
    groups: dict[str, list[_Lane]] = {}
    for lane in lanes:
        stop = lane.at(step)
        if stop is not None:
            groups.setdefault(stop.id, []).append(lane)
    return list(groups.values())


def _across(canvas: Canvas, lanes: list[_Lane]) -> None:
    """Draw each line from left to right, its names under it."""
    steps = max(lane.last for lane in lanes) + 1
    step = canvas.width / steps
    room = step - 8
    heads = [canvas.height_of(lane.line.text, 430, size=SMALL) + 22 for lane in lanes]
    names = [max(_label_height(canvas, stop, room) for stop in lane.line.stops) for lane in lanes]
    ys: list[float] = []
    y = canvas.y
    for index, lane in enumerate(lanes):
        # A line that begins further right has its head beside it, at the left.
        beside = lane.first * step > 190
        y += 14 if beside else heads[index] + 18
        ys.append(y)
        y += names[index] + 30
    for lane, at in zip(lanes, ys, strict=True):
        x1 = lane.first * step + 8
        _tracks(canvas, lane, [(x1 + i * step, at) for i in range(len(lane.line.stops))])
        if lane.first * step > 190:
            width = lane.first * step - 6
            top = at - 11
            end = canvas.block(0, top, lane.line.name, width, _ink(lane.number), bold=True)
            canvas.block(0, end, lane.line.text, width, "p-soft", size=SMALL)
        else:
            top = at - heads[lane.number] - 14
            end = canvas.block(0, top, lane.line.name, canvas.width, _ink(lane.number), bold=True)
            canvas.block(0, end, lane.line.text, 430, "p-soft", size=SMALL)
    for index in range(steps):
        x = index * step + 8
        for group in _joins(lanes, index):
            top, bottom = ys[group[0].number], ys[group[-1].number]
            stop = group[0].at(index)
            if stop is None:
                continue
            if len(group) > 1:
                canvas.rect(x - 9, top - 9, 18, bottom - top + 18, "p-station", radius=9)
                _label(canvas, stop, x + 18, (top + bottom) / 2 - 30, room - 26)
            else:
                canvas.circle(x, top, 7, "p-station")
                _label(canvas, stop, x - 8, top + 14, room)
    canvas.y = y - 14


def _down(canvas: Canvas, lanes: list[_Lane]) -> None:
    """Draw each line downwards, its names at its right."""
    steps = max(lane.last for lane in lanes) + 1
    lane_width = canvas.width / len(lanes)
    room = lane_width - 30
    heads = [
        canvas.height_of(lane.line.name, lane_width - 8, bold=True)
        + canvas.height_of(lane.line.text, lane_width - 8, size=SMALL)
        + 20
        for lane in lanes
    ]
    heights = [
        max(
            (_label_height(canvas, stop, room) for lane in lanes if (stop := lane.at(index))),
            default=0.0,
        )
        + 24
        for index in range(steps)
    ]
    for index in range(steps):
        if any(len(group) > 1 for group in _joins(lanes, index)):
            heights[index] += 14  # its name stands under the line that joins
    before = [sum(heights[: lane.first]) for lane in lanes]
    top = canvas.y + max(head - gone for head, gone in zip(heads, before, strict=True))
    ys = [top + sum(heights[:index]) + 8 for index in range(steps)]
    for lane in lanes:
        x = lane.number * lane_width + 10
        _tracks(canvas, lane, [(x, y) for y in ys[lane.first : lane.last + 1]])
        head = ys[lane.first] - heads[lane.number] - 2
        end = canvas.block(
            x - 10, head, lane.line.name, lane_width - 8, _ink(lane.number), bold=True
        )
        canvas.block(x - 10, end, lane.line.text, lane_width - 8, "p-soft", size=SMALL)
    for index in range(steps):
        for group in _joins(lanes, index):
            left = group[0].number * lane_width + 10
            right = group[-1].number * lane_width + 10
            stop = group[0].at(index)
            if stop is None:
                continue
            if len(group) > 1:
                canvas.rect(left - 9, ys[index] - 9, right - left + 18, 18, "p-station", radius=9)
                _label(canvas, stop, left + 18, ys[index] + 12, room)
            else:
                canvas.circle(left, ys[index], 7, "p-station")
                _label(canvas, stop, left + 18, ys[index] - 10, room)
    canvas.y = ys[-1] + heights[-1] - 24


def _ink(lane: int) -> str:
    return "p-blue" if lane == 0 else "p-ink"


def _tracks(canvas: Canvas, lane: _Lane, points: list[tuple[float, float]]) -> None:
    """Draw the way between the stops of a lane; to an inferred stop it is broken."""
    css = _TRACKS[min(lane.number, len(_TRACKS) - 1)]
    stops = lane.line.stops
    for index, ((x1, y1), (x2, y2)) in enumerate(pairwise(points)):
        broken = " p-broken" if stops[index].inferred or stops[index + 1].inferred else ""
        data = f"M{number(x1)} {number(y1)}L{number(x2)} {number(y2)}"
        canvas.path(data, f"{css}{broken}")


def _label_height(canvas: Canvas, stop: Stop, width: float) -> float:
    height = canvas.height_of(stop.name, width, size=_NAME, bold=True)
    return height + sum(canvas.height_of(text, width, size=SMALL) for text in stop.told)


def _label(canvas: Canvas, stop: Stop, x: float, y: float, width: float) -> None:
    """Write a stop's name and what is told of it, below `y`."""
    y = canvas.block(x, y, stop.name, width, "p-ink", size=_NAME, bold=True)
    for text in stop.told:
        y = canvas.block(x, y, text, width, "p-soft", size=SMALL)
