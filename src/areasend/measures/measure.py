"""A measure is a relation: which records, when they count, how much each counts, by what they divide."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from django.db.models import Q

Rows = Callable[[date], Any]


@dataclass(frozen=True)
class Definition:
    """What a measure counts, in words, and since when it is counted so."""

    counts: str
    source: str
    version: int = 1
    from_on: date | None = None
    out_of: str = ""
    leaves_out: str = ""
    law: str = ""


@dataclass(frozen=True)
class Whole:
    """What a measure's records are set against: other records, standing on the day asked about.

    `dimensions` gives, for each dimension that the measure can be shown by, the column of these records.
    """

    rows: Rows
    dimensions: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Measure:
    """One registered measure, declared once.

    `kind`: a flow happened within a period, on `happened`; a stock stands on a day, from `entered` (or always)
    until `left` (exclusive; never, when null). `amount` is the column added up (a count of rows without it).
    `distinct` is the column whose different values are counted instead (a school that came twice is one).
    A ratio has `above`: the rows that count above the line, of all its rows; or `above_amount` and
    `below_amount`, columns added up above and below it; or `whole`, other records of which these are a part
    (schools that came, of all schools): then `distinct` counts above the line. `supplied` names a series of
    monthly figures given by someone: the measure is that series, a stock at the last month's end, a flow
    added over months. Of a `planned` series, months that lie ahead of the day count as last planned by it.
    `rows(on)` gives a register's queryset, annotated where needed; standing rows as at `on` are taken from
    it. `published` names the series of the Department's that counts the same, set beside it on its page.
    `short` is what it is called on one of several lines of a chart.
    `register` is where its records open, `subject` the right needed to see them.
    """

    key: str
    title: str
    kind: Literal["flow", "stock"]
    unit: str
    subject: str
    register: str
    rows: Rows
    definition: Definition
    happened: str = ""
    entered: str = ""
    left: str = ""
    amount: str = ""
    above: Q | None = None
    above_amount: str = ""
    below_amount: str = ""
    distinct: str = ""
    whole: Whole | None = None
    supplied: str = ""
    published: str = ""
    planned: bool = False
    better: Literal["higher", "lower", "neither"] = "neither"
    dimensions: Mapping[str, str] = field(default_factory=dict)
    money: bool = False
    short: str = ""

    @property
    def is_ratio(self) -> bool:
        """Whether its value is a share of something."""
        return self.above is not None or bool(self.above_amount) or self.whole is not None


@dataclass(frozen=True)
class Period:
    """From a day to a day, both counted."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"A period cannot end ({self.last}) before it begins ({self.first}).")


@dataclass(frozen=True)
class Value:
    """A measure's value with what is above and below the line, and the records behind it."""

    value: Any
    numerator: Any
    denominator: int | Decimal | None
    records: int
