"""Findings on training: sessions that were cancelled and are counted all the same."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Count, Q

from areasend.measures.catalogue import measure_of
from areasend.measures.counting import value
from areasend.measures.finding import Finding, finder
from areasend.workforce.findings.typed_counts import typed_counts
from areasend.workforce.models import TrainingSession, TrainingWeek

WEEK = timedelta(days=6)


@finder
def cancelled_sessions_counted(on: date) -> Iterator[Finding]:
    """A typed count of sessions that only comes out with the cancelled ones in it."""
    sessions = TrainingSession.objects.as_at(on)
    cancelled = sessions.filter(cancelled=True)
    held = value(measure_of("training-sessions-held"), on).value
    typed = next(iter(typed_counts("training-sessions", on)), None)
    if typed is None or typed.count == held or not cancelled.exists():
        return
    yield Finding(
        kind="cancelled-counted",
        register="training-sessions",
        about=("training-sessions", ""),
        message=f"The sheet says “{typed.words}”. {cancelled.count()} of its {sessions.count()} sessions were "
        f"cancelled, so {held} were held.",
        arithmetic=f"{sessions.count()} − {cancelled.count()} is {held}; the sheet says {typed.count}",
        rows=tuple(cancelled.order_by("held_on").values_list("pk", flat=True)),
        mend=f"Whoever keeps {typed.sheet}: row {typed.line}",
    )


@finder
def cancelled_sessions_attended(on: date) -> Iterator[Finding]:
    """Cancelled sessions to which people are said to have come."""
    for session in TrainingSession.objects.as_at(on).filter(cancelled=True, attended__gt=0):
        yield Finding(
            kind="cancelled-attended",
            register="training-sessions",
            about=("training-sessions", "attended"),
            message=f"The session of {session.held_on.day} {session.held_on:%B %Y} was cancelled, yet "
            f"{session.attended} are said to have come. It is not counted as held.",
            arithmetic=f"{session.attended} of 0 held",
            rows=(session.pk,),
            mend="Whoever keeps the register of training",
        )


@finder
def more_attended_than_held(on: date) -> Iterator[Finding]:
    """Weeks in which someone is said to have attended more sessions than were held."""
    for week, held in _held_by_week(on).items():
        rows = TrainingWeek.objects.as_at(on).filter(week=week, sessions__gt=held)
        if rows.exists():
            yield Finding(
                kind="more-than-held",
                register="training-weeks",
                about=("training-weeks", "sessions"),
                message=f"In the week of {week.day} {week:%B %Y} {held} sessions were held, and {rows.count()} staff "
                "are said to have attended more.",
                arithmetic=f"{rows.count()} staff-weeks above {held}",
                rows=tuple(rows.order_by("staff_code").values_list("pk", flat=True)),
                mend="Whoever keeps the register of training",
            )


def _held_by_week(on: date) -> dict[date, int]:
    """For each week of the register, how many sessions were held in it; weeks before any session are left out."""
    sessions = TrainingSession.objects.as_at(on)
    if not sessions.exists():
        return {}
    weeks = TrainingWeek.objects.as_at(on).values_list("week", flat=True).distinct().order_by("week")
    held = sessions.aggregate(
        **{
            f"w{place}": Count("pk", filter=Q(cancelled=False, held_on__range=(week, week + WEEK)))
            for place, week in enumerate(weeks)
        }
    )
    return {week: held[f"w{place}"] for place, week in enumerate(weeks)}
