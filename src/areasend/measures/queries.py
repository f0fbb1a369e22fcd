"""What the pages of measures read."""

from dataclasses import dataclass
from datetime import date, timedelta

from areasend.kit.asat import AsAt
from areasend.kit.documents.charts import ChartDrawing, LineChart, Series, line_chart
from areasend.kit.pages import say_day
from areasend.measures.catalogue import all_measures
from areasend.measures.charts import cached
from areasend.measures.counting import Group, breakdown, value
from areasend.measures.measure import Measure, Period, Value
from areasend.measures.monthly import Month, series
from areasend.measures.published.comparing import Comparison, compare
from areasend.measures.words import say_value


@dataclass(frozen=True)
class ListedMeasure:
    """A line of the list of figures."""

    measure: Measure
    words: str


@dataclass(frozen=True)
class MeasurePage:
    """One measure as at a day: its value, months and groups."""

    measure: Measure
    period: Period | None
    value: Value
    words: str
    months: list[Month]
    by: str
    groups: list[Group]
    drawing: ChartDrawing | None = None
    compared: Comparison | None = None


def year_to(on: date) -> Period:
    """The twelve months that end with the month of `on`."""
    first = date(on.year - 1, on.month + 1, 1) if on.month < 12 else date(on.year, 1, 1)
    return Period(first, on)


def list_measures(on: date) -> list[ListedMeasure]:
    """Every measure with its value: a flow's over the twelve months to the day."""
    period = year_to(on)
    return [
        ListedMeasure(one, say_value(one, value(one, on, period if one.kind == "flow" else None)))
        for one in all_measures()
    ]


def measure_page(measure: Measure, on: date, period: Period | None, by: str) -> MeasurePage:
    """What one measure's page shows."""
    asked = (period or year_to(on)) if measure.kind == "flow" else None
    found = value(measure, on, asked)
    dimension = by if by in measure.dimensions else next(iter(measure.dimensions), "")
    months = series(measure, on, asked) if asked else []
    return MeasurePage(
        measure,
        asked,
        found,
        say_value(measure, found),
        months,
        dimension,
        breakdown(measure, on, dimension, asked) if dimension else [],
        draw(measure, months),
        compare(measure, on),
    )


def then_words(measure: Measure, as_at: AsAt) -> str:
    """Where an earlier day was asked for: what a stock was on it, or what a flow made since."""
    if as_at.since is None:
        return ""
    if measure.kind == "stock":
        return f"It was {say_value(measure, value(measure, as_at.since))} on {say_day(as_at.since)}."
    since = value(measure, as_at.on, Period(as_at.since + timedelta(days=1), as_at.on))
    return f"From the day after {say_day(as_at.since)} to {say_day(as_at.on)}: {say_value(measure, since)}."


def draw(measure: Measure, months: list[Month]) -> ChartDrawing | None:
    """The months as a line; None where there are fewer than three to draw."""
    known = [month for month in months if month.value.value is not None]
    if len(known) < 3:
        return None
    scale = 100 if measure.is_ratio else 1
    points = tuple((month.first, _number(month, scale)) for month in months)
    return line_chart(
        LineChart(
            title=reading(measure, known),
            subtitle=f"{measure.title}, by month, {_month(months[0])} to {_month(months[-1])}",
            unit="per cent" if measure.is_ratio else measure.unit,
            series=(Series(name=measure.title, points=points, kind="actual"),),
        ),
        cached=cached,
    )


def _number(month: Month, scale: int) -> float | None:
    return None if month.value.value is None else float(month.value.value) * scale


def _month(month: Month) -> str:
    return f"{month.first:%B %Y}"


def reading(measure: Measure, known: list[Month]) -> str:
    """What the line says, in a sentence: the last month beside the first."""
    first, last = known[0], known[-1]
    words = (
        "is the same as"
        if first.value.value == last.value.value
        else ("is more than" if last.value.value > first.value.value else "is less than")
    )
    return f"{_month(last)} {words} {_month(first)}"
