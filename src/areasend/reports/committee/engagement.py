"""Workstream A: what was done with parents, carers and young people."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.utils.text import slugify

from areasend.kit.importing.values import month_end
from areasend.reports.day import Day, month_words
from areasend.reports.kinds import Paragraphs
from areasend.reports.national import LOCKDOWN, SCHOOLS_BACK
from areasend.reports.words import lower_first


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


def letters(day: Day) -> Iterator[str]:
    """Letters to families, by cohort. Nobody took part by being sent one."""
    rows = day.rows("mailouts").filter(cohort__istartswith="famil", sent__gt=0).order_by("sent_on", "reference")
    for cohort in dict.fromkeys(rows.values_list("cohort", flat=True)):
        batches = [row for row in rows if row.cohort == cohort]
        if len(batches) > 1:
            yield _letter(day, cohort, batches)


def _letter(day: Day, cohort: str, batches: list[Any]) -> str:
    first, last = batches[0].sent_on.replace(day=1), month_end(batches[-1].sent_on)
    whom, _, about = cohort.partition(" – ") if " – " in cohort else cohort.partition(": ")
    sent = f"[mailout-recipients by cohort {slugify(cohort)} from {first} to {last}]"
    whom = f"{lower_first(whom)}{f' ({about})' if about else ''}"
    if month_end(first) == last:
        told = f"In {month_words(first)} we wrote to {sent} {whom}."
    else:
        told = (
            f"From {month_words(first)} to {month_words(last)} we sent {sent} letters to {whom}, some of them several."
        )
    return f"{told} A letter reaches people and asks nothing of them, so it is not counted as taking part."


def since_schools_returned(day: Day) -> Iterator[str]:
    """Engagement since all pupils went back to school."""
    held = day.rows("activities").filter(held_on__gte=SCHOOLS_BACK.on)
    if day.on >= SCHOOLS_BACK.on and held.exists():
        yield (
            f"Since all pupils returned to school in {month_words(SCHOOLS_BACK.on)} we have held "
            f"{day.figure('engagement-activities', SCHOOLS_BACK.on, day.on)} activities, at which people took part "
            f"{_attendances(day, SCHOOLS_BACK.on, day.on)} times."
        )


def ways_of_working(day: Day) -> Iterator[str]:
    """Agreements with partners that stand on the day."""
    for row in day.rows("agreements").order_by("from_on"):
        if row.to_on is None or row.to_on > day.on:
            about = f": {lower_first(row.about)}" if row.about else ""
            yield f"From {month_words(row.from_on)} {row.parties} and we work by an agreement{about}."


PARAGRAPHS: tuple[Paragraphs, ...] = (taking_part, letters, since_schools_returned, ways_of_working)
