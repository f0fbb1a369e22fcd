"""Workstream A: the Local Offer and what families say of it."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from areasend.kit.importing.values import month_end
from areasend.measures.models import SeriesPoint
from areasend.measures.supplied.points import last_said, month
from areasend.measures.supplied.said_twice import is_partly_counted
from areasend.reports.committee.people import started_and_to_come
from areasend.reports.committee.satisfaction import satisfaction
from areasend.reports.day import Day
from areasend.reports.kinds import Paragraphs

HITS = "local-offer-hits"
PARTS = {
    Decimal("0.1"): "a tenth",
    Decimal("0.2"): "a fifth",
    Decimal("0.25"): "a quarter",
    Decimal("0.34"): "a third",
    Decimal("0.5"): "a half",
}
SMALLEST = Decimal("0.01")


def directory(day: Day) -> Iterator[str]:
    """How many services the directory lists, and what the team noted of the site."""
    listed = last_said(day.on, "directory-services")
    if listed:
        last = listed[-1].month_end
        yield f"At the end of {month(last)} the directory listed {day.figure_on('directory-services', last)} services."
    live = [point for point in last_said(day.on, HITS) if " live " in f" {point.note} "]
    for point in live:
        yield f"The Local Offer team's note for {month(point.month_end)} reads: {point.note}."


def people(day: Day) -> Iterator[str]:
    """Who has come to work on it, as roles."""
    yield from started_and_to_come(day, day.rows("posts").filter(workstream="A"))


def hits(day: Day) -> Iterator[str]:
    """The last whole month beside the December before, and beside the same month a year earlier."""
    whole = {point.month_end: point for point in last_said(day.on, HITS) if not is_partly_counted(point)}
    base = whole.get(date(day.on.year - 1, 12, 31))
    last = whole.get(max(whole)) if whole else None
    if base is None or last is None or last.month_end <= base.month_end:
        return
    yield (
        f"Page views of the Local Offer went from {_of(day, base)} in {month(base.month_end)} to {_of(day, last)} in "
        f"{month(last.month_end)}, {_change(base, last)}."
    )
    year_ago = whole.get(month_end(last.month_end.replace(year=last.month_end.year - 1, day=1)))
    if year_ago is not None:
        quiet = f"{base.month_end:%B} is a quiet month, though. " if _is_lowest_nearby(base, whole) else ""
        yield (
            f"{quiet}In {month(year_ago.month_end)}, the same month a year before, there were {_of(day, year_ago)}; "
            f"from there to {_of(day, last)} is {_change(year_ago, last)}."
        )


def _of(day: Day, point: SeriesPoint) -> str:
    return day.figure(HITS, point.month_end.replace(day=1), point.month_end)


def _change(first: SeriesPoint, last: SeriesPoint) -> str:
    share = (last.value - first.value) / first.value
    if abs(share) < SMALLEST:
        return "about the same"
    if share >= 1:
        return "more than double"
    least = max((part for part in PARTS if part <= abs(share)), default=None)
    size = f"more than {PARTS[least]}" if least else f"less than {PARTS[min(PARTS)]}"
    return f"{'a rise' if share >= 0 else 'a fall'} of {size}"


def _is_lowest_nearby(base: SeriesPoint, whole: dict[date, SeriesPoint]) -> bool:
    near = [point for day, point in whole.items() if 0 < abs((day - base.month_end).days) < 70]
    return bool(near) and all(point.value > base.value for point in near)


PARAGRAPHS: tuple[Paragraphs, ...] = (directory, people, hits, satisfaction)
