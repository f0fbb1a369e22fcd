"""Findings on satisfaction: months with few answers, and faces that do not make the typed total."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from areasend.measures.finding import Finding, finder
from areasend.measures.models import SeriesPoint
from areasend.measures.supplied.points import last_said, month, number
from areasend.measures.supplied.satisfaction import FACES, SMALL, TYPED_ALL

Groups = dict[str, list[SeriesPoint]]


def months_of_faces(on: date) -> dict[date, Groups]:
    """For each month and area, its faces."""
    found: dict[date, Groups] = defaultdict(lambda: defaultdict(list))
    for point in last_said(on, *FACES):
        found[point.month_end][point.group].append(point)
    return found


@finder
def small_months(on: date) -> Iterator[Finding]:
    """Months in which an area had fewer than thirty answers: chance alone moves them."""
    for month_end, groups in months_of_faces(on).items():
        small = {group: points for group, points in groups.items() if _answers(points) < SMALL}
        if small:
            said = ", ".join(f"{group} {number(_answers(points))}" for group, points in small.items())
            yield Finding(
                kind="small-month",
                register="series",
                about=("series", "group"),
                message=f"{month(month_end)} has fewer than {SMALL} answers on satisfaction in {len(small)} of "
                f"{len(groups)} areas; it is compared with no other month.",
                arithmetic=f"Answers: {said}",
                rows=tuple(point.pk for points in small.values() for point in points),
                mend="Nobody: few people answered",
            )


@finder
def faces_and_their_total(on: date) -> Iterator[Finding]:
    """Typed totals of happy, neutral and sad that the three do not make."""
    found = months_of_faces(on)
    for typed in last_said(on, TYPED_ALL):
        points = found.get(typed.month_end, {}).get(typed.group, [])
        made = _answers(points)
        if points and made != typed.value:
            yield Finding(
                kind="typed-total",
                register="series",
                about=("series", "value"),
                message=f"The sheet gives {number(typed.value)} answers for {typed.group} in "
                f"{month(typed.month_end)}. Happy, neutral and sad make {number(made)}, and these are used.",
                arithmetic=" + ".join(number(point.value) for point in points) + f" is {number(made)}",
                rows=(typed.pk, *(point.pk for point in points)),
                mend=typed.given_by or "Whoever gave it",
            )


def _answers(points: list[SeriesPoint]) -> Decimal:
    return sum((point.value for point in points), Decimal(0))
