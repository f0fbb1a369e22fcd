"""Workstream A: what was done with parents, carers and young people."""

from collections.abc import Iterator
from datetime import date, timedelta

from areasend.reports.day import Day, month_words
from areasend.reports.kinds import Paragraphs
from areasend.reports.national import LOCKDOWN
from areasend.reports.tokens import month_end


def taking_part(day: Day) -> Iterator[str]:
    """How many took part: before the first lockdown, since, and in all."""
    held = day.rows("activities").order_by("held_on")
    first = held.first()
    if first is None:
        return
    before = held.filter(held_on__lt=LOCKDOWN.on).last() if day.on >= LOCKDOWN.on else None
    since = held.filter(held_on__gte=LOCKDOWN.on).exists()
    start = first.held_on.replace(day=1)
    if before is not None and since:
        yield _before_and_since(day, start, month_end(before.held_on))
    else:
        yield (
            f"Since {month_words(start)} people have taken part {_attendances(day, start, day.on)} times, at "
            f"{day.figure('engagement-activities', start, day.on)} engagement activities."
        )


def _attendances(day: Day, first: date, last: date) -> str:
    return day.figure("engagement-attendances", first, last)


def _before_and_since(day: Day, start: date, until: date) -> str:
    after = until + timedelta(days=1)
    return (
        f"From {month_words(start)} to {month_words(until)} people took part in our engagement "
        f"{_attendances(day, start, until)} times. Since the first national lockdown, when meeting in person had to "
        f"stop and many families had little time to spare, they have taken part a further "
        f"{_attendances(day, after, day.on)} times, mostly online. That makes "
        f"{_attendances(day, start, day.on)} attendances in all, at "
        f"{day.figure('engagement-activities', start, day.on)} activities. Someone who came twice is counted twice."
    )


PARAGRAPHS: tuple[Paragraphs, ...] = (taking_part,)
