"""What follows from it all: conclusions, the recommendation, background documents, contacts by role."""

from collections.abc import Iterator
from datetime import date

from areasend.measures.measure import Period
from areasend.reports.day import Day, month_words
from areasend.reports.kinds import Paragraphs


def milestones_met(day: Day) -> Iterator[str]:
    """Of the milestones due in the last six months, how many were met: on the current plan and on the first."""
    period = half_year(day.on)
    due = day.value("milestones-met", period.first, period.last)
    if not due.denominator:
        return
    figures = [day.figure(key, period.first, period.last) for key in ("milestones-due", "milestones-met")]
    first = day.figure("milestones-met-first-baseline", period.first, period.last)
    yield (
        f"From {month_words(period.first)} to {month_words(period.last)}, {figures[0]} milestones fell due on the "
        f"current plan, of which {figures[1]} were met by their day. Counted against the first plan, {first} were met. "
        f"{day.figure('actions-open')} actions are not yet done."
    )


def what_is_next(day: Day) -> Iterator[str]:
    """What the committee should watch."""
    red = day.value("risks-red")
    if red.records:
        yield (
            f"{day.figure('risks-red')} open risks are scored high. "
            "What is still thin is evidence that the work helps children."
        )


def half_year(on: date) -> Period:
    """The six whole months before the month of a day."""
    month = on.year * 12 + on.month - 1
    first, end = month - 6, on.replace(day=1).toordinal() - 1
    return Period(date(first // 12, first % 12 + 1, 1), date.fromordinal(end))


def recommendation(day: Day) -> Iterator[str]:
    """What the committee is asked, once there is anything to report."""
    if day.rows("activities").exists() or day.rows("actions").exists():
        yield "The committee is asked to note this report."


def documents(day: Day) -> Iterator[str]:
    """The statement that the inspection required."""
    found = day.rows("inspections").exclude(required="").order_by("published_on").first()
    if found is not None:
        yield f"{found.required[:1].upper()}{found.required[1:]}, {day.area.name}."


def contacts(day: Day) -> Iterator[str]:
    """Whom to ask, by role."""
    if day.rows("actions").exists():
        phone = f" Telephone: {day.area.phone}." if day.area.phone else ""
        yield f"Report author: programme manager, SEND improvement. Relevant director: director of SEND.{phone}"


PARAGRAPHS: tuple[Paragraphs, ...] = (milestones_met, what_is_next)
RECOMMENDATION: tuple[Paragraphs, ...] = (recommendation,)
DOCUMENTS: tuple[Paragraphs, ...] = (documents,)
CONTACTS: tuple[Paragraphs, ...] = (contacts,)
