"""The registers of supplied series and of typed figures."""

from datetime import date
from typing import Any

from areasend.kit.registers import Choice, Column, Register
from areasend.kit.registers.catalogue import declare
from areasend.measures.models import SeriesPoint, TypedFigure

SERIES = Register(
    key="series",
    model=SeriesPoint,
    one="supplied figure",
    many="Supplied figures",
    subject="series",
    title="series",
    about="Monthly figures that others give us. A correction is a later statement; nothing is overwritten.",
    natural_key=("series", "group", "month_end", "stated_on"),
    order=("series", "group", "-month_end", "-stated_on"),
    columns=(
        Column("series", "Series", ("series", "measure", "indicator"), listed=True, filtered=True, vocabulary=True),
        Column("group", "Area or group", ("area", "group", "locality"), listed=True, vocabulary=True),
        Column("month_end", "Month (its last day)", ("month", "month end", "period"), listed=True, month=True),
        Column("value", "Figure", ("value", "figure", "number", "count"), listed=True),
        Column("out_of", "Out of", ("out of", "of", "denominator")),
        Column(
            "typed_share",
            "Share as typed beside it",
            ("%", "share", "percentage"),
            hint="Compared with the figures, never used as a value.",
        ),
        Column("source", "Source", ("source", "from")),
        Column("given_by", "Given by", ("given by", "supplied by", "by")),
        Column("note", "Note", ("note", "notes", "comment", "comments")),
    ),
)

MONTHS = {"month": 1, "quarter": 3, "year": 12}
PARTS = (
    Choice("value", "The figure", ("value", "figure", "number")),
    Choice("above", "How many, of a share", ("above", "numerator", "how many")),
    Choice("below", "Out of how many", ("below", "denominator", "out of")),
)


def begin_period(values: dict[str, Any], said: dict[str, Any]) -> None:
    """A month, quarter or year written as one word has its first day too."""
    months = MONTHS.get(said.get("to_on", {}).get("precision", ""))
    if values.get("from_on") is None and values.get("to_on") and months:
        values["from_on"] = _first_of(values["to_on"], months)


def _first_of(last: date, months: int) -> date:
    """The first day of a period of so many whole months that ends on a month's last day."""
    number = last.year * 12 + last.month - months
    return date(number // 12, number % 12 + 1, 1)


TYPED = Register(
    key="typed-figures",
    model=TypedFigure,
    one="typed figure",
    many="Figures as the office typed them",
    subject="findings",
    title="measure",
    about="Figures that the office typed in a summary, for things that are counted here from records. They are never "
    "used: each is set beside the count, and what differs is a finding.",
    natural_key=("measure", "part", "from_on", "to_on", "stated_on"),
    order=("measure", "part", "-to_on", "-stated_on"),
    complete=begin_period,
    columns=(
        Column("measure", "Measure", ("measure", "figure", "indicator"), listed=True, filtered=True),
        Column("part", "Which number", ("part", "which number"), PARTS),
        Column("from_on", "From", ("from",), listed=True),
        Column("to_on", "To, or on", ("to", "period", "quarter", "month", "as at"), listed=True),
        Column("typed", "As typed", ("typed", "value", "figure typed"), listed=True),
        Column("where", "Where", ("sheet", "where", "source"), vocabulary=True, listed=True),
    ),
)

declare(SERIES, TYPED)
