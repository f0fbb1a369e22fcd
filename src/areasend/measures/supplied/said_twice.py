"""Findings: a month's figure said twice, a correction whose earlier figure is not known, a month partly counted."""

import re
from collections.abc import Iterator
from datetime import date

from areasend.measures.finding import Finding, finder
from areasend.measures.models import SeriesPoint
from areasend.measures.supplied.points import day_said, month, number, series_words, statements

WAS = re.compile(r"\bwas (?P<was>\d[\d,]*)\b.*\bcorrected\b", re.IGNORECASE)
PARTLY = re.compile(r"not comparable|part[ -]month|tracking .*missing|incomplete", re.IGNORECASE)


@finder
def figures_said_twice(on: date) -> Iterator[Finding]:
    """Months of which different figures were said; the last counts from the day it was said."""
    for points in statements(on).values():
        first, last = points[0], points[-1]
        if first.value != last.value:
            yield Finding(
                kind="month-twice",
                register="series",
                about=("series", "value"),
                message=f"{series_words(last.series)}: {month(last.month_end)} has two figures, "
                f"{number(first.value)}, said by {day_said(first.stated_on)}, and {number(last.value)}, said on "
                f"{day_said(last.stated_on)}. The later one counts from its day, the earlier one until then.",
                arithmetic=f"{number(last.value)} − {number(first.value)} is {number(last.value - first.value)}",
                rows=tuple(point.pk for point in points),
                mend=f"{last.given_by or 'Whoever gave it'}: is the later figure the right one?",
            )


@finder
def corrections_half_told(on: date) -> Iterator[Finding]:
    """A note that tells of a correction, beside a figure of which nothing earlier is known."""
    for points in statements(on).values():
        told = WAS.search(points[-1].note)
        if told and len(points) == 1:
            yield _half_told(points[0], told["was"])


def _half_told(point: SeriesPoint, was: str) -> Finding:
    return Finding(
        kind="correction-half-told",
        register="series",
        about=("series", "note"),
        message=f"A note beside {month(point.month_end)} says that a figure was {was} until it was corrected. Whether "
        f"“{series_words(point.series)}” was corrected too is not written, so it is not known before "
        f"{day_said(point.stated_on)}.",
        arithmetic=f"“{point.note}”",
        rows=(point.pk,),
        mend=f"{point.given_by or 'Whoever gave it'}: what was said before, and when?",
    )


@finder
def months_partly_counted(on: date) -> Iterator[Finding]:
    """Months whose note says that they were not counted whole: one finding a month."""
    found: dict[tuple[date, str], list[SeriesPoint]] = {}
    for points in statements(on).values():
        if is_partly_counted(points[-1]):
            found.setdefault((points[-1].month_end, points[-1].note), []).append(points[-1])
    for (month_end, note), points in found.items():
        yield Finding(
            kind="part-month",
            register="series",
            about=("series", "note"),
            message=f"{month(month_end)} was not counted whole, and is compared with no other month.",
            arithmetic=f"“{note}”",
            rows=tuple(point.pk for point in points),
            mend=points[0].given_by or "Whoever gave it",
        )


def is_partly_counted(point: SeriesPoint) -> bool:
    """Whether the month's note says that it is not comparable."""
    return PARTLY.search(point.note) is not None
