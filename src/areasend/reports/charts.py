"""A chart named in text: its points counted from a measure month by month, drawn once for the same data.

    [chart ep-waiting from 2019-04-01 to 2020-10-31 title The list has fallen since August]
    [chart ep-waiting and ep-waiting-planned from 2019-04-01 to 2021-03-31 title ...]

A stock is shown at the end of each month, a flow by whole months: a month still running would look like a
fall. A series whose key ends in `-planned` is drawn in dashes, and its months may lie ahead of the paper's day.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.cache import caches
from django.db.models import Sum

from areasend.kit.area import area_names
from areasend.kit.documents.charts import ChartDrawing, LineChart, Series, line_chart
from areasend.kit.documents.charts.data import Cached
from areasend.kit.documents.parts import Chart
from areasend.kit.importing.values import month_end
from areasend.measures.catalogue import measure_of
from areasend.measures.counting import latest_said
from areasend.measures.measure import Measure, Period
from areasend.measures.monthly import series

Points = tuple[tuple[date, float | None], ...]


@dataclass(frozen=True)
class PaperChart:
    """A chart's data and where they come from: enough to draw it again."""

    chart: LineChart
    source: str

    def as_part(self, *, cached: Cached) -> Chart:
        """The chart as it stands in a paper."""
        return line_chart(self.chart, cached=cached).as_part(self.chart, source=self.source)


def remembered(key: str, make: Callable[[], ChartDrawing]) -> ChartDrawing:
    """A drawing as made before for the same data, by any process; one takes about a third of a second."""
    kept: ChartDrawing | None = caches["charts"].get(key)
    if kept is None:
        kept = make()
        caches["charts"].set(key, kept)
    return kept


def read_chart(found: re.Match[str], on: date) -> PaperChart:
    """The chart that a token names, as at a day. KeyError: no such measure; ValueError: no period, no values."""
    measures = tuple(measure_of(key) for key in found["keys"].split(" and "))
    period = Period(date.fromisoformat(found["first"]), date.fromisoformat(found["last"]))
    lines = tuple(_line(one, len(measures), points(one, on, period)) for one in measures)
    chart = LineChart(found["title"] or measures[0].title, _subtitle(measures, lines), _unit(measures[0]), lines)
    return PaperChart(chart, _source(measures, on))


def points(measure: Measure, on: date, period: Period) -> Points:
    """The measure at each month's end of a period, as known on a day."""
    if measure.supplied:
        return _supplied(measure, on, period)
    counted = [(month_end(month.first), month.value.value) for month in series(measure, on, period)]
    return tuple((end, _number(measure, amount)) for end, amount in counted if end <= on)


def _supplied(measure: Measure, on: date, period: Period) -> Points:
    """The months of a supplied series as last said by the day; groups of one month are added up."""
    rows = measure.rows(on).as_at(on).filter(series=measure.supplied)
    last = month_end(period.last) if is_plan(measure) else min(month_end(period.last), on)
    said = latest_said(rows.filter(month_end__range=(period.first, last)))
    sums = {"above": Sum(measure.above_amount or measure.amount or "value")}
    if measure.below_amount:
        sums["below"] = Sum(measure.below_amount)
    return tuple((row["month_end"], _said(measure, row)) for row in _by_month(said, sums))


def _by_month(said: Any, sums: dict[str, Sum]) -> Any:
    return said.order_by().values("month_end").annotate(**sums).order_by("month_end")


def _said(measure: Measure, row: dict[str, Any]) -> float | None:
    if not measure.below_amount:
        return _number(measure, row["above"])
    return _number(measure, row["above"] / row["below"] if row["below"] else None)


def _number(measure: Measure, amount: Any) -> float | None:
    if amount is None:
        return None
    return round(float(amount) * (100 if measure.is_ratio else 1), 3)


def is_plan(measure: Measure) -> bool:
    """Whether a measure is what is planned, not what happened."""
    return measure.key.endswith("-planned")


def _line(measure: Measure, of: int, counted: Points) -> Series:
    if is_plan(measure):
        return Series("Plan", counted, "plan")
    return Series(_name(measure, of), counted)


def _name(measure: Measure, of: int) -> str:
    """What stands on the line and above its column; a line that is alone needs no short name."""
    if of == 1:
        return measure.title if measure.is_ratio else measure.unit.capitalize()
    return measure.short or measure.title


def _unit(measure: Measure) -> str:
    return "%" if measure.is_ratio else "£" if measure.money else measure.unit


def _subtitle(measures: tuple[Measure, ...], lines: tuple[Series, ...]) -> str:
    """What is counted, where and over which months; and until when the plan runs."""
    told = [_months(line) for line in lines if line.points]
    counted = measures[0].title
    when = told[0] if told else ""
    plan = next((line for line in lines if line.kind == "plan" and line.points), None)
    ahead = f", and the plan to {plan.points[-1][0]:%B %Y}" if plan and len(lines) > 1 else ""
    how = "at the end of each month" if measures[0].kind == "stock" else "by month"
    return f"{counted}, {how}, {area_names().name}{f', {when}' if when else ''}{ahead}"


def _months(line: Series) -> str:
    return f"{line.points[0][0]:%B %Y} to {line.points[-1][0]:%B %Y}"


def _source(measures: tuple[Measure, ...], on: date) -> str:
    sources = "; ".join(dict.fromkeys(one.definition.source for one in measures))
    counted = ", ".join(f"{one.key} version {one.definition.version}" for one in measures)
    return f"Source: {sources}, as at {on.day} {on:%B %Y}. Counted as {counted}."
