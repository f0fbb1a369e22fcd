"""Finding: a figure that an office typed in a summary, and that its records do not make."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from areasend.measures.catalogue import all_measures
from areasend.measures.counting import value
from areasend.measures.finding import Finding, finder
from areasend.measures.measure import Measure, Period, Value
from areasend.measures.models import TypedFigure
from areasend.measures.words import say_amount


@finder
def typed_figures(on: date) -> Iterator[Finding]:
    """Figures stated by the day that differ from what is counted, as at the day they were stated."""
    measures = {measure.key: measure for measure in all_measures()}
    typed = TypedFigure.objects.as_at(on).filter(measure__in=measures)
    for row in typed.order_by("measure", "part", "to_on", "stated_on", "pk"):
        measure = measures[row.measure]
        made = _made(row, value(measure, _day_of(row), _period_of(row)))
        if made is not None and made != _typed(row):
            yield _finding(row, measure, made)


def _day_of(row: TypedFigure) -> date:
    """A flow is counted as it stood when the figure was typed; a stock on its own day."""
    return row.stated_on if row.from_on else min(row.to_on, row.stated_on)


def _period_of(row: TypedFigure) -> Period | None:
    return Period(row.from_on, row.to_on) if row.from_on else None


def _made(row: TypedFigure, counted: Value) -> Decimal | None:
    """The number of the measure that was typed, to as many places as were typed."""
    parts = {"value": counted.value, "above": counted.numerator, "below": counted.denominator}
    found = parts[row.part]
    if found is None:
        return None
    return Decimal(str(found)).quantize(Decimal(1).scaleb(min(0, int(_typed(row).normalize().as_tuple().exponent))))


def _typed(row: TypedFigure) -> Decimal:
    """The figure typed; 44% of a share is 0.44."""
    return row.typed / 100 if "%" in row.said("typed") else row.typed


def _finding(row: TypedFigure, measure: Measure, made: Decimal) -> Finding:
    typed, counted = say_amount(measure, _typed(row)), say_amount(measure, made)
    when, where = _when(row), row.where or "A summary"
    return Finding(
        kind="typed-total",
        register=measure.register,
        about=(measure.register, measure.key),
        message=f"{where} gives {typed} for “{measure.title}”, {when}. The records make {counted}.",
        arithmetic=f"{counted} counted, {typed} typed: {say_amount(measure, abs(_typed(row) - made))} apart",
        rows=(),
        mend=f"Whoever keeps {where}",
        lines=(("The records make", counted, True, False), ("Typed", typed, False, True)),
        key=f"typed-figure-{row.measure}-{row.part}-{row.from_on}-{row.to_on}-{row.stated_on}"[:80],
    )


def _when(row: TypedFigure) -> str:
    said = row.said("to_on")
    if said:
        return said
    return f"{_day(row.from_on)} to {_day(row.to_on)}" if row.from_on else _day(row.to_on)


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"
