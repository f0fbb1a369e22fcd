"""What the pages of measures read."""

from dataclasses import dataclass
from datetime import date

from areasend.measures.catalogue import all_measures
from areasend.measures.counting import Group, Month, breakdown, series, value
from areasend.measures.measure import Measure, Period, Value
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
    return MeasurePage(
        measure,
        asked,
        found,
        say_value(measure, found),
        series(measure, on, asked) if asked else [],
        dimension,
        breakdown(measure, on, dimension, asked) if dimension else [],
    )
