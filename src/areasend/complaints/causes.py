"""Causes of complaints, what was learnt about each, and how many came of it since."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from areasend.complaints.models import Lesson
from areasend.measures.catalogue import measure_of
from areasend.measures.counting import breakdown, records
from areasend.measures.measure import Period
from areasend.measures.queries import year_to


@dataclass(frozen=True)
class Learnt:
    """One lesson and the complaints of its cause before and since, over equally many days."""

    lesson: Lesson
    days: int
    before: int
    since: int


@dataclass(frozen=True)
class Cause:
    """One cause: complaints in the twelve months to the day and in the twelve before, and its lessons."""

    group: str
    words: str
    year: int
    year_before: int
    lessons: tuple[Learnt, ...]


@dataclass(frozen=True)
class Causes:
    """All causes of two years, most frequent first."""

    period: Period
    earlier: Period
    rows: tuple[Cause, ...]


def read_causes(on: date) -> Causes:
    """Causes as at a day; the same few queries however many there are."""
    measure = measure_of("complaints-received")
    period = year_to(on)
    last = period.first - timedelta(days=1)
    earlier = Period(period.first.replace(year=period.first.year - 1), last)
    now, then = (breakdown(measure, on, "cause", one) for one in (period, earlier))
    before = {group.group: group.value.numerator for group in then}
    learnt = _learnt(on)
    words = {group.group: (group.label, group.value.numerator) for group in now}
    words |= {group.group: (group.label, 0) for group in then if group.group not in words}
    rows = [Cause(key, *said, before.get(key, 0), tuple(learnt.get(key, ()))) for key, said in words.items()]
    return Causes(period, earlier, tuple(sorted(rows, key=lambda row: (-row.year, row.words))))


def _learnt(on: date) -> dict[str, list[Learnt]]:
    """Each cause's lessons; complaints are counted in days since the lesson and in as many before."""
    lessons = list(Lesson.objects.as_at(on).order_by("learnt_on"))
    days = defaultdict(list)
    causes = {lesson.cause for lesson in lessons}
    received = records(measure_of("complaints-received"), on).filter(cause__in=causes)
    for cause, day in received.values_list("cause", "received_on"):
        days[cause].append(day)
    found = defaultdict(list)
    for lesson in lessons:
        found[lesson.cause].append(_counted(lesson, days[lesson.cause], on))
    return found


def _counted(lesson: Lesson, days: list[date], on: date) -> Learnt:
    length = on - lesson.learnt_on
    since = sum(lesson.learnt_on < day <= on for day in days)
    before = sum(lesson.learnt_on - length < day <= lesson.learnt_on for day in days)
    return Learnt(lesson, length.days, before, since)
