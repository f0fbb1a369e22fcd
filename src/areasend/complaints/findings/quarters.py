"""Finding: a quarter typed beside a day that lies in another quarter.

Offices type quarters of two kinds on one log: "Q1 2019" runs from January, "Q1 20/21" from April. Neither is
counted by; the day is. Where they disagree one of the two was mistyped.
"""

from collections.abc import Iterator
from datetime import date

from areasend.complaints.models import Complaint
from areasend.kit.sheets.dates import DateSaid, read_date
from areasend.measures.finding import Finding, finder


@finder
def quarter_typed_wrong(on: date) -> Iterator[Finding]:
    """Typed quarters that do not hold the day received."""
    rows = Complaint.objects.as_at(on).exclude(quarter_typed="").order_by("reference")
    for row in rows.iterator(2000):
        typed = read_date(row.quarter_typed)
        if isinstance(typed, DateSaid) and not typed.first <= row.received_on <= typed.last:
            yield _finding(row, typed)


def _finding(row: Complaint, typed: DateSaid) -> Finding:
    received = _day(row.received_on)
    return Finding(
        kind="contradiction",
        register="complaints",
        about=("complaints", "quarter_typed"),
        message=f"{row.reference}: received on {received}, but its quarter is typed as {row.quarter_typed}.",
        arithmetic=f"{row.quarter_typed} is {_day(typed.first)} to {_day(typed.last)}; {received} lies outside it",
        rows=(row.pk,),
        mend="The complaints officer: correct the day received, or the quarter",
    )


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"
