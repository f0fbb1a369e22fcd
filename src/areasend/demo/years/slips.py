"""What went wrong on paper since: one slip of someone's pen a month, and twice a year all that was found is settled."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import cycle

from areasend.complaints.models import Complaint
from areasend.demo.people import NAMES
from areasend.demo.years.board import SEATS
from areasend.demo.years.deed import Deed, Rows, chance, month_end, months, working_day
from areasend.engagement.models import Activity
from areasend.measures.finding import open_findings, settle
from areasend.programme.models import Action, Attendance, Body, Meeting, Risk, RiskScore

AS_COUNTED = "Looked at with whoever keeps the record: it stands as counted."
SETTLED = {
    "typed-total": "The sheet's own total was typed by hand. The rows count.",
    "typed-column": "The sheet's own total was typed by hand. The cells count.",
    "duplicate": "Seen by both who wrote it. The second is kept for reference.",
    "gap": "What was named was never registered; the lead has been told.",
    "contradiction": "The day was typed wrong and the paper file agrees with the other.",
    "stale": "Looked at on the day of settling; the lights stand.",
}
FIRST_SETTLED = date(2021, 1, 15)


def deeds(until: date) -> Iterator[Deed]:
    """A slip a month in turn, and what was found settled in the middle of January and July."""
    kinds = cycle((_not_quorate, _second_before_first, _off_the_scale, _twice, _no_such_evidence))
    for month in months(until, date(2021, 2, 1)):
        day = working_day(month + timedelta(days=chance("slip", month).randint(3, 20)))
        yield from _slip(next(kinds), day)
    day = FIRST_SETTLED
    while day <= until:
        yield _settling(working_day(day))
        day = (month_end(day) + timedelta(days=160)).replace(day=15)


def _slip(kind: Callable[[date], Rows], day: date) -> Iterator[Deed]:
    yield Deed(day, "contributor", "typed from a note", lambda: kind(day))


def _settling(on: date) -> Deed:
    return Deed(on, "programme-manager", "going through what was found", lambda: _settle(on))


def _settle(on: date) -> None:
    for finding in open_findings(on):
        settle(finding, why=SETTLED.get(finding.kind, AS_COUNTED), who=NAMES["programme-manager"], on=on)


def _not_quorate(day: date) -> Rows:
    """A meeting typed as quorate to which three of the five came."""
    body = Body.objects.standing().get(name="SEND Steering Group")
    meeting = Meeting.objects.create(body=body, kind="board", held_on=day, quorate_typed=True)
    for role, present in zip(SEATS, ("present", "present", "apologies", "present", "apologies"), strict=False):
        yield Attendance(meeting=meeting, role=role, present=present)


def _second_before_first(day: date) -> Rows:
    """Stage 2 asked for before the first answer."""
    open_still = Complaint.objects.standing().filter(answered_on=None, stage_2_asked_on=None, received_on__lt=day)
    row = open_still.order_by("-received_on", "pk").first()
    if row:
        row.stage_2_asked_on = day
        row.save()
    return ()


def _off_the_scale(day: date) -> Rows:
    """A likelihood of six on a scale of five."""
    risk = Risk.objects.standing().order_by("pk")[day.month % 12]
    yield RiskScore(risk=risk, likelihood=6, impact=3, score=18, stated_on=day)


def _twice(day: date) -> Rows:
    """An activity logged twice by two people."""
    row = Activity.objects.standing().filter(held_on__lt=day).order_by("-held_on", "-pk")[0]
    yield Activity(
        number=row.number,
        held_on=row.held_on,
        title=row.title,
        kind=row.kind,
        audience=row.audience,
        district=row.district,
        held_how=row.held_how,
        attendances=(row.attendances or 0) + 1,
    )


def _no_such_evidence(day: date) -> Rows:
    """An action that names evidence nobody registered."""
    row = Action.objects.standing().order_by("-pk")[day.month]
    row.evidence_refs = ", ".join(filter(None, (row.evidence_refs, "EV-9O1")))
    row.save()
    return ()
