"""How a measure of success has gone: its value at each month's end, drawn beside its target and floor."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from areasend.kit.documents.charts import ChartDrawing, LineChart, Series, line_chart
from areasend.measures.charts import cached
from areasend.measures.counting import value
from areasend.measures.measure import Measure, Period, Value
from areasend.measures.words import say_value
from areasend.programme.rules.lights import IMPACT_WORDS
from areasend.programme.success import OVER, Success, as_written, over_of, period_of

MONTHS_DRAWN = 12
FEWEST = 3


@dataclass(frozen=True)
class Point:
    """A measure's value as it stood at the end of a month: of what happens, over the months that ended then."""

    on: date
    value: Value
    number: Decimal | None
    words: str


@dataclass(frozen=True)
class Course:
    """One measure of success with its months and their drawing; None where fewer than three are known."""

    success: Success
    points: tuple[Point, ...]
    drawing: ChartDrawing | None


def course(success: Success) -> Course:
    """How it has gone, month by month, by what is known on the day asked about."""
    measure = success.measure
    if measure is None or success.value is None:
        return Course(success, (), None)
    points = tuple(_point(success, measure, day) for day in _month_ends(success.on))
    known = [point for point in points if point.number is not None]
    drawing = _draw(success, measure, points) if len(known) >= FEWEST else None
    return Course(success, points, drawing)


def _month_ends(on: date) -> list[date]:
    """The last days of the twelve months up to the day: of the month that it ends, else of the one before."""
    ends = [on if (on + timedelta(days=1)).day == 1 else on.replace(day=1) - timedelta(days=1)]
    for _ in range(MONTHS_DRAWN - 1):
        ends.append(ends[-1].replace(day=1) - timedelta(days=1))
    return ends[::-1]


def _point(success: Success, measure: Measure, day: date) -> Point:
    target = success.target
    of = (target.by, target.group) if target.by else None
    if measure.kind == "flow" or measure.supplied:
        # counted by what is known on the day asked about; of a supplied stock, its figure for the month
        period = period_of(target, measure, day) or Period(day.replace(day=1), day)
        found = value(measure, success.on, period, of)
    else:
        found = value(measure, day, None, of)
    return Point(day, found, as_written(measure, found), say_value(measure, found))


def _draw(success: Success, measure: Measure, points: tuple[Point, ...]) -> ChartDrawing:
    lines = [Series(success.title, tuple((point.on, _float(point.number)) for point in points))]
    for name, limit in (("Target", success.target.target), ("Floor", success.target.floor)):
        if limit is not None:
            lines.append(Series(name, tuple((point.on, float(limit)) for point in points), "plan"))
    counted = f"{OVER[over_of(success.target)]} to each month's end" if success.period else "each month's end"
    return line_chart(
        LineChart(
            title=f"{success.title}: {IMPACT_WORDS[success.light.light].lower()}",
            subtitle=f"Over {counted}" if success.period else f"At {counted}",
            unit="per cent" if measure.is_ratio else measure.unit,
            series=tuple(lines),
        ),
        cached=cached,
    )


def _float(number: Decimal | None) -> float | None:
    return None if number is None else float(number)
