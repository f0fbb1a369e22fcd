"""Finding: a percentage typed beside the figures that the figures do not make. It is never taken as a value."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from areasend.measures.counting import latest_said
from areasend.measures.finding import Finding, finder
from areasend.measures.models import SeriesPoint
from areasend.measures.supplied.points import month, number

ROUNDING = Decimal("0.00051")
WRITTEN = re.compile(r"\d+(?:\.(?P<places>\d+))?\s*%")


@finder
def typed_shares(on: date) -> Iterator[Finding]:
    """Typed shares that differ by more than their rounding."""
    points = SeriesPoint.objects.as_at(on).exclude(typed_share=None).exclude(out_of=None).exclude(out_of=0)
    for point in latest_said(points).order_by("series", "month_end"):
        made = point.value / point.out_of
        if abs(made - as_fraction(point)) > rounding(point):
            yield _finding(point, made)


def rounding(point: SeriesPoint) -> Decimal:
    """How far a share may lie from what its figures make: half of the last figure that was written of a percentage."""
    written = WRITTEN.fullmatch(point.said("typed_share").strip())
    places = len(written["places"] or "") if written else 1
    return max(ROUNDING, ROUNDING.scaleb(1 - places))


def as_fraction(point: SeriesPoint) -> Decimal:
    """34.8% and 0.348 are one share."""
    typed = point.typed_share or Decimal(0)
    return typed / 100 if "%" in point.said("typed_share") or typed > 1 else typed


def _finding(point: SeriesPoint, made: Decimal) -> Finding:
    typed, right = f"{as_fraction(point) * 100:.1f}", f"{made * 100:.1f}"
    swapped = "; two digits may be swapped" if sorted(typed) == sorted(right) else ""
    of = f"{number(point.value)} of {number(point.out_of or Decimal(0))}"
    return Finding(
        kind="typed-share",
        register="series",
        about=("series", "typed_share"),
        message=f"{month(point.month_end)} is given as {typed}% in the sheet. Its figures, {of}, make {right}%, and "
        "the figures are used.",
        arithmetic=f"{of} is {right}%; the sheet says {typed}%{swapped}",
        rows=(point.pk,),
        mend=point.given_by or "Whoever gave it",
    )
