"""The words on the lines themselves, so that no key has to be looked up."""

from dataclasses import replace
from datetime import date
from textwrap import wrap

from areasend.kit.documents.charts.boxes import Box, box_of, is_free, spread, within
from areasend.kit.documents.charts.data import LineChart, Series
from areasend.kit.documents.charts.frame import Frame
from areasend.kit.documents.charts.numbers import said
from areasend.kit.documents.charts.shapes import Dot, Shape, Words
from areasend.kit.documents.charts.sheet import PALETTE, TEXT_IN, Sheet
from areasend.kit.documents.wording import MONTHS

_BESIDE = 10
_ABOVE = 16


def labels(frame: Frame, chart: LineChart) -> list[Shape]:
    """Every line's name with its last value; of a single course also where it began and how high it went."""
    told = [(series, PALETTE[place]) for place, series in enumerate(chart.series) if series.known]
    beside = [_beside(frame, *one, chart) for one in told if reaches_edge(frame, one[0])]
    before = [_before_edge(frame, *one, chart) for one in told if not reaches_edge(frame, one[0])]
    words = [*spread(beside, frame.sheet), *before]
    dots: list[Shape] = [Dot(*frame.place(series.known[-1]), colour) for series, colour in told]
    for dot, label in _turning_points(frame, chart):
        taken = [*(box_of(other, frame.sheet) for other in words), *_event_lines(frame, chart)]
        free = [moved for moved in _sides(label) if is_free(moved, taken, frame.sheet)]
        if free:
            dots.append(dot)
            words.append(free[0])
    return [*dots, *sorted(words, key=lambda said: said.align)]


def _sides(label: Words) -> tuple[Words, ...]:
    """A label where it is best, then on either side of its point."""
    return (label, replace(label, align="right"), replace(label, align="left"))


def _event_lines(frame: Frame, chart: LineChart) -> list[Box]:
    places = (frame.x(event.on) for event in chart.annotations)
    return [Box(x - 3, 0, x + 3, frame.sheet.plot_height) for x in places]


def name_and_value(series: Series, chart: LineChart, sheet: Sheet) -> str:
    """What stands at the end of a line: on one line where there is room, else name over value.

    A line that is alone is what the chart's heading says it is, and has its value only.
    """
    if len(chart.series) == 1:
        return said(series.known[-1][1], chart.unit)
    name = "\n".join(wrap(series.name, 11 if sheet.is_narrow else 18, break_long_words=False))
    joint = "\n" if sheet.is_narrow or "\n" in name else " "
    return f"{name}{joint}{said(series.known[-1][1], chart.unit)}"


def reaches_edge(frame: Frame, series: Series) -> bool:
    return series.known[-1][0] == frame.days[-1]


def _turning_points(frame: Frame, chart: LineChart) -> list[tuple[Dot, Words]]:
    happened = [series for series in chart.series if series.kind == "actual" and len(series.known) > 2]
    if len(happened) != 1:
        return []
    known, colour = happened[0].known, PALETTE[chart.series.index(happened[0])]
    highest = max(known, key=lambda point: point[1])
    first = [_first(frame, known, colour, chart.unit)]
    return first if highest in (known[0], known[-1]) else [*first, _highest(frame, highest, colour, chart.unit)]


def _first(frame: Frame, known: tuple[tuple[date, float], ...], colour: str, unit: str) -> tuple[Dot, Words]:
    """Below a line that sets out upwards, if there is room, else above it."""
    x, y = frame.place(known[0])
    is_below = known[1][1] > known[0][1] and frame.sheet.plot_height - y > 2 * _ABOVE
    label = Words(x, y + _ABOVE if is_below else y - _ABOVE, said(known[0][1], unit), "left", _text(colour), True)
    return Dot(x, y, colour), label


def _highest(frame: Frame, point: tuple[date, float], colour: str, unit: str) -> tuple[Dot, Words]:
    x, y = frame.place(point)
    text = f"{_month(frame, point[0])} {said(point[1], unit)}"
    return Dot(x, y, colour), Words(x, y - _ABOVE, text, "center", _text(colour), True)


def _beside(frame: Frame, series: Series, colour: str, chart: LineChart) -> Words:
    x, y = frame.place(series.known[-1])
    return Words(x + _BESIDE, y, name_and_value(series, chart, frame.sheet), "left", _text(colour), True)


def _before_edge(frame: Frame, series: Series, colour: str, chart: LineChart) -> Words:
    """On the side of the end where no other line goes on."""
    day, value = series.known[-1]
    text = name_and_value(series, chart, frame.sheet)
    later = [v for other in chart.series if other is not series for d, v in other.known if d > day]
    is_below = bool(later) and max(later) > value
    lift = _ABOVE if is_below else -_ABOVE - text.count("\n") * frame.sheet.line
    return within(Words(frame.x(day) + 4, frame.y(value) + lift, text, "left", _text(colour), True), frame.sheet)


def _month(frame: Frame, day: date) -> str:
    month = MONTHS[day.month - 1]
    return month[:3] if frame.sheet.is_narrow else month


def _text(colour: str) -> str:
    return TEXT_IN.get(colour, colour)
