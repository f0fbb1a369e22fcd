"""Workstream E: the clinical leads, and the checks on children most at risk."""

from collections.abc import Iterator

from areasend.kit.importing.values import month_end
from areasend.measures.supplied.points import last_said, month
from areasend.reports.committee.people import started_and_to_come
from areasend.reports.day import Day, day_words

CHECKS = "vulnerability-checks"
CRITERIA = "criteria for checks"


def vulnerability_checks(day: Day) -> Iterator[str]:
    """Checks made of those due, concerns passed on, and the criteria that all providers use."""
    months = last_said(day.on, CHECKS)
    if not months:
        return
    first, last = months[0].month_end.replace(day=1), month_end(months[-1].month_end)
    criteria = day.rows("commissioning-documents").filter(title__icontains=CRITERIA, decision="approved").first()
    agreed = f" All providers use the same criteria, agreed on {day_words(criteria.decided_on)}." if criteria else ""
    yield (
        f"Providers checked regularly on the children most at risk: from {month(first)} to {month(last)} they made "
        f"{day.counted(CHECKS, first, last)} checks due, and passed on "
        f"{day.figure('vulnerability-concerns-escalated', first, last)} concerns.{agreed}"
    )


def clinical_leads(day: Day) -> Iterator[str]:
    """Which clinical leads have started, and which are appointed."""
    posts = day.rows("posts").filter(title__istartswith="clinical lead")
    told = list(started_and_to_come(day, posts))
    if told:
        some = any(post.is_filled(day.on) for post in posts)
        yield f"Health services {'have' if some else 'are recruiting'} clinical leads. {' '.join(told)}"
