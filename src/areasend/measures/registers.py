"""The register of supplied series."""

from areasend.kit.registers import Column, Register
from areasend.kit.registers.catalogue import declare
from areasend.measures.models import SeriesPoint

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
        Column("month_end", "Month (its last day)", ("month", "month end", "period"), listed=True),
        Column("value", "Figure", ("value", "figure", "number", "count"), listed=True),
        Column("out_of", "Out of", ("out of", "of", "denominator")),
        Column("source", "Source", ("source", "from")),
        Column("given_by", "Given by", ("given by", "supplied by", "by")),
        Column("note", "Note", ("note", "notes", "comment", "comments")),
    ),
)

declare(SERIES)
