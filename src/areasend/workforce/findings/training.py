"""Findings on training: sessions that were cancelled and are counted all the same."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from areasend.measures.catalogue import measure_of
from areasend.measures.counting import value
from areasend.measures.finding import Finding, finder
from areasend.workforce.findings.typed_counts import typed_counts
from areasend.workforce.models import TrainingSession, TrainingWeek


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
    for week, (held, rows) in sorted(_more_than_held(on).items()):
        yield Finding(
            kind="more-than-held",
            register="training-weeks",
            about=("training-weeks", "sessions"),
            message=f"In the week of {week.day} {week:%B %Y} {held} {'session was' if held == 1 else 'sessions were'} "
            f"held, and {len(rows)} staff are said to have attended more.",
            arithmetic=f"{len(rows)} staff-weeks above {held}",
            rows=tuple(rows),
            mend="Whoever keeps the register of training",
        )


def _more_than_held(on: date) -> dict[date, tuple[int, list[int]]]:
    """For each week with a session in the register: how many were held, and the staff-weeks that say more."""
    found: dict[date, tuple[int, list[int]]] = {}
    weeks = _held_by_week(on)
    for held in set(weeks.values()):
        these = [week for week, count in weeks.items() if count == held]
        rows = TrainingWeek.objects.as_at(on).filter(week__in=these, sessions__gt=held).order_by("week", "staff_code")
        for week, pk in rows.values_list("week", "pk"):
            found.setdefault(week, (held, []))[1].append(pk)
    return found


def _held_by_week(on: date) -> dict[date, int]:
    """How many sessions were held in each week that has one in the register, by its Monday."""
    held: dict[date, int] = defaultdict(int)
    for day, cancelled in TrainingSession.objects.as_at(on).values_list("held_on", "cancelled"):
        held[day - timedelta(days=day.weekday())] += not cancelled
    return held
