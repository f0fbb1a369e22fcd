"""What every measure of a supplied series has in common."""

from collections.abc import Mapping
from typing import Literal

from areasend.measures.measure import Definition, Measure
from areasend.measures.models import SeriesPoint

Kind = Literal["flow", "stock"]
Better = Literal["higher", "lower", "neither"]
SOURCE = "Supplied figures, as last stated by the day"
BY_AREA: Mapping[str, str] = {"area": "group"}


def supplied(
    key: str,
    title: str,
    kind: Kind,
    unit: str,
    counts: str,
    *,
    better: Better = "neither",
    leaves_out: str = "",
    planned: bool = False,
    published: str = "",
    short: str = "",
) -> Measure:
    """A measure that is a supplied series of the same name: its months' figures."""
    return Measure(
        key=key,
        title=title,
        kind=kind,
        unit=unit,
        subject="series",
        register="series",
        rows=lambda on: SeriesPoint.objects.all(),
        amount="value",
        supplied=key,
        planned=planned,
        published=published,
        short=short,
        better=better,
        definition=Definition(counts=counts, source=SOURCE, leaves_out=leaves_out),
    )


def supplied_ratio(
    key: str, title: str, counts: str, out_of: str, *, leaves_out: str = "", published: str = ""
) -> Measure:
    """A supplied share: each month's figure of the number it is out of. The typed percentage is never used."""
    return Measure(
        key=key,
        title=title,
        kind="flow",
        unit="plans",
        subject="series",
        register="series",
        rows=lambda on: SeriesPoint.objects.all(),
        above_amount="value",
        below_amount="out_of",
        supplied=key,
        published=published,
        better="higher",
        definition=Definition(counts=counts, out_of=out_of, source=SOURCE, leaves_out=leaves_out),
    )
