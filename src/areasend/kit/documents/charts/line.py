"""Something over time, as lines: what happened drawn through, what is planned drawn in dashes."""

from collections.abc import Iterator
from itertools import groupby

from areasend.kit.documents.charts.data import Cached, ChartDrawing, LineChart, Series, drawn_anew
from areasend.kit.documents.charts.drawing import draw
from areasend.kit.documents.charts.frame import Frame, annotated, days_named, frame_of, grid
from areasend.kit.documents.charts.identity import key_of
from areasend.kit.documents.charts.labels import labels, name_and_value
from areasend.kit.documents.charts.shapes import Dot, Shape, Stroke
from areasend.kit.documents.charts.sheet import DASHES_OF_PLANS, PAGE, PALETTE, PHONE, Sheet
from areasend.kit.documents.charts.words import line_in_words, line_table

_WEIGHT = 2.5
_OUTSIDE = 16


def line_chart(chart: LineChart, *, cached: Cached = drawn_anew) -> ChartDrawing:
    """Drawn once for the same data, as far as the caller's `cached` remembers."""
    key = key_of(chart)
    return cached(key, lambda: _drawn(chart, key))


def _drawn(chart: LineChart, key: str) -> ChartDrawing:
    words = line_in_words(chart)
    return ChartDrawing(
        svg=draw(*_picture(chart, PAGE), words=words, key=key),
        svg_phone=draw(*_picture(chart, PHONE), words=words, key=f"{key}-phone"),
        alt=words,
        table=line_table(chart),
    )


def _picture(chart: LineChart, sheet: Sheet) -> tuple[Sheet, list[Shape]]:
    frame = frame_of(chart, sheet, right=_room_on_the_right(chart, sheet))
    dashes = iter(DASHES_OF_PLANS)
    lines: list[Shape] = []
    for series, colour in zip(chart.series, PALETTE, strict=False):
        lines += _line(frame, series, colour, next(dashes) if series.kind == "plan" else ())
    return frame.sheet, [
        *grid(frame, chart.unit),
        *days_named(frame),
        *annotated(frame, chart.annotations),
        *lines,
        *labels(frame, chart),
    ]


def _line(frame: Frame, series: Series, colour: str, dash: tuple[int, ...]) -> Iterator[Shape]:
    """One stroke for each unbroken run; a lone value between unknown ones is a dot."""
    for is_known, run in groupby(series.points, key=lambda point: point[1] is not None):
        points = tuple(frame.place((day, value)) for day, value in run if value is not None)
        if is_known and len(points) > 1:
            yield Stroke(points, colour, _WEIGHT, dash)
        elif is_known:
            yield Dot(*points[0], colour)


def _room_on_the_right(chart: LineChart, sheet: Sheet) -> int:
    last = max(day for series in chart.series for day, _ in series.points)
    ends_there = [series for series in chart.series if series.known and series.known[-1][0] == last]
    names = (sheet.room_for(name_and_value(series, chart, sheet)) for series in ends_there)
    return max(names, default=0) + _OUTSIDE
