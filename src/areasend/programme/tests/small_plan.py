"""A small clean programme: one workstream, one weakness, two actions, a board that met, a risk and an ask."""

from dataclasses import dataclass
from datetime import date

from areasend.programme.models import (
    Action,
    Ask,
    Attendance,
    Body,
    Evidence,
    Judgement,
    Meeting,
    Milestone,
    PlanDate,
    Risk,
    RiskScore,
    Weakness,
    Workstream,
)

PLANNED = date(2019, 10, 18)


@dataclass(frozen=True)
class SmallPlan:
    """The rows that a test changes."""

    workstream: Workstream
    weakness: Weakness
    charter: Action
    profiles: Action
    board: Body
    meeting: Meeting
    ask: Ask
    risk: Risk


def small_plan() -> SmallPlan:
    """Nothing in it contradicts, repeats, is missing or stale as at 18 November 2020."""
    workstream = Workstream.objects.create(letter="A", title="Parents", began_on=date(2019, 8, 1))
    weakness = Weakness.objects.create(number=3, title="Too small a part for parents", workstream=workstream)
    charter = _action(workstream, weakness, "A3.1", "Charter agreed", evidence_refs="EV-001")
    profiles = _action(workstream, weakness, "A3.2", "Profiles written with young people")
    Evidence.objects.create(ref="EV-001", title="The charter", kind="output", dated_on=date(2020, 7, 1))
    planned(charter, due=date(2020, 7, 31), done=date(2020, 7, 14))
    planned(profiles, due=date(2021, 1, 31))
    lit(charter, "complete")
    lit(profiles, "green")
    Milestone.objects.create(ref="A3.1/M1", title="Draft", action=charter)
    board = Body.objects.create(name="SEND Improvement Board", chair_role="Corporate Director", quorum=2)
    Body.objects.create(name="Steering Group", reports_to=board.name)
    meeting = Meeting.objects.create(body=board, held_on=date(2020, 10, 23), quorate_typed=True)
    for role in ("Corporate Director", "WPCF chair"):
        Attendance.objects.create(meeting=meeting, role=role, present="present")
    monitoring = Meeting.objects.create(kind="monitoring", number=5, held_on=date(2020, 10, 16))
    ask = Ask.objects.create(
        ref="M5.1", meeting=monitoring, ask="Show the impact", answer="Sent", answered_on=date(2020, 11, 2)
    )
    risk = Risk.objects.create(ref="R01", title="Second wave", raised_on=date(2019, 11, 5))
    RiskScore.objects.create(risk=risk, likelihood=4, impact=4, score=16, stated_on=date(2020, 11, 13))
    return SmallPlan(workstream, weakness, charter, profiles, board, meeting, ask, risk)


def _action(workstream: Workstream, weakness: Weakness, ref: str, title: str, evidence_refs: str = "") -> Action:
    made: Action = Action.objects.create(
        ref=ref,
        title=title,
        workstream=workstream,
        weakness=weakness,
        lead_role="Head of SEND Service",
        starts_on=date(2019, 11, 4),
        evidence_refs=evidence_refs,
    )
    return made


def planned(action: Action, *, due: date, done: date | None = None) -> None:
    """A baseline stated when the plan was made, and the day it was done, stated then."""
    PlanDate.objects.create(action=action, kind="baseline", due_on=due, stated_on=PLANNED)
    if done:
        PlanDate.objects.create(action=action, kind="done", due_on=done, stated_on=done)


def lit(action: Action, given: str, on: date = date(2020, 11, 13)) -> Judgement:
    """A light given to an action."""
    made: Judgement = Judgement.objects.create(
        action=action, light="delivery", given=given, stated_on=on, given_by="Programme office"
    )
    return made
