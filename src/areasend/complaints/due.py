"""Replies that are due now, each with the reason for its day."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from areasend.complaints.clock import clock_of, rule_sets
from areasend.complaints.models import Complaint
from areasend.engines.clock.complaint import Step

STEPS = {
    "acknowledge": "Acknowledge",
    "answer": "Answer at stage 1",
    "ask_for_stage_2": "The family may ask for stage 2",
    "stage_2_acknowledge": "Acknowledge stage 2",
    "stage_2_answer": "Answer at stage 2",
}
STATES = {
    "met": ("In time", "green"),
    "late": ("Late", "red"),
    "due": ("Due", "blue"),
    "overdue": ("Not done, late", "red"),
    "not_needed": ("Not needed", "grey"),
}


@dataclass(frozen=True)
class StepLine:
    """One step in words: what, by when, its state, and why that day."""

    step: Step
    words: str
    state: str
    colour: str
    days: str

    @property
    def is_late(self) -> bool:
        """Whether its last day is past and it is not done."""
        return self.step.state == "overdue"


@dataclass(frozen=True)
class DueReply:
    """One complaint that waits for us."""

    complaint: Complaint
    line: StepLine


def step_line(step: Step) -> StepLine:
    """A step in the words of pages."""
    state, colour = STATES[step.state]
    if step.step == "ask_for_stage_2":
        state, colour = {"due": ("Open", "blue"), "met": ("Asked", "blue")}.get(step.state, ("Over", "grey"))
    return StepLine(step, STEPS[step.step], state, colour, _days(step))


def _days(step: Step) -> str:
    words = f"{step.days:,} working {'day' if step.days == 1 else 'days'}"
    return {"late": f"{words} late", "overdue": f"{words} late", "due": f"{words} left"}.get(step.state, "")


def clock_panel(complaint: Any, on: date) -> list[StepLine]:
    """The clock of one complaint's page: every step that has begun."""
    return [step_line(step) for step in clock_of(complaint, on).steps]


def due_replies(on: date) -> list[DueReply]:
    """Every complaint that waits for an acknowledgement or a reply, the one due first at the top."""
    rules = rule_sets()
    found = []
    for complaint in _waiting(on):
        step = clock_of(complaint, on, rules).next
        if step is not None:
            found.append(DueReply(complaint, step_line(step)))
    return sorted(found, key=lambda one: (one.line.step.due_on, one.complaint.reference))


def _waiting(on: date) -> "list[Complaint]":
    """Complaints without an answer by the day, at either stage."""
    first = Q(answered_on=None) | Q(answered_on__gt=on)
    second = Q(stage_2_asked_on__lte=on) & (Q(stage_2_answered_on=None) | Q(stage_2_answered_on__gt=on))
    rows = Complaint.objects.as_at(on).filter(same_as="").to_be_answered()
    return list(rows.filter(first | second).order_by("received_on", "reference"))
