"""A complaint's clock: what is due by when under the rules of the day it was received, and why.

Facts are dated; nothing that happened after the day asked about is known. A rule set never moves the dates of
a complaint received before it. States are those of every clock: met, late, due, overdue, not_needed.
Sources of the usual rule sets: the Local Government and Social Care Ombudsman's Complaint Handling Code (used
from April 2026): acknowledge in 5 working days, answer 10 working days from acknowledgement, 10 more with a
reason; stage 2 in 5 and 20, 20 more. Before it councils set their own; 3 and 20 from receipt were common.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from areasend.engines.clock.working_days import Count, WorkingDays

CountsFrom = Literal["receipt", "acknowledgement"]
State = Literal["met", "late", "due", "overdue", "not_needed"]


@dataclass(frozen=True)
class ComplaintRules:
    """One rule set: working days for each step, from which day on. None: the rule set has no such step."""

    name: str
    from_on: date
    acknowledge_within: int
    answer_within: int
    answer_counts_from: CountsFrom
    answer_extension: int | None
    ask_stage_2_within: int
    stage_2_acknowledge_within: int | None
    stage_2_answer_within: int
    stage_2_extension: int | None


@dataclass(frozen=True)
class ComplaintFacts:
    """What is known of one complaint. An extension counts once it was told, with its reason."""

    received_on: date
    acknowledged_on: date | None = None
    answered_on: date | None = None
    extension_reason: str = ""
    withdrawn: bool = False
    stage_2_asked_on: date | None = None
    stage_2_acknowledged_on: date | None = None
    stage_2_answered_on: date | None = None
    stage_2_extension_reason: str = ""


@dataclass(frozen=True)
class Step:
    """One step: its last day, what became of it, and the count and rule set behind the day.

    `days` are working days: past the last day when late or overdue, left when due, else 0. `latest_on` is
    the last day that an extension could give.
    """

    step: str
    started_on: date
    due_on: date
    latest_on: date | None
    done_on: date | None
    state: State
    days: int
    because: str
    rule_set: str


@dataclass(frozen=True)
class ComplaintClock:
    """The whole course of one complaint as at a day."""

    steps: tuple[Step, ...]

    @property
    def next(self) -> Step | None:
        """The reply that is due first; the family's own window is not a reply."""
        waiting = [step for step in self.steps if step.state in ("due", "overdue") and step.step != "ask_for_stage_2"]
        return min(waiting, key=lambda step: step.due_on, default=None)


@dataclass(frozen=True)
class _Asked:
    """What one step needs to be worked out."""

    step: str
    count: Count
    more: int | None
    extended: str
    done_on: date | None


def rules_for(received_on: date, rules: tuple[ComplaintRules, ...]) -> ComplaintRules | None:
    """The rule set that was in force on the day of receipt, if any was."""
    in_force = [one for one in rules if one.from_on <= received_on]
    return max(in_force, key=lambda one: one.from_on, default=None)


def complaint_clock(facts: ComplaintFacts, rules: ComplaintRules, calendar: WorkingDays, on: date) -> ComplaintClock:
    """Every step that has begun by the day."""
    if facts.received_on > on:
        return ComplaintClock(())
    known = _known_by(facts, on)
    steps = [_worked_out(asked, known, rules, calendar, on) for asked in _asked(known, rules, calendar)]
    return ComplaintClock(tuple(steps))


def _known_by(facts: ComplaintFacts, on: date) -> ComplaintFacts:
    """The facts dated no later than the day."""

    def by(day: date | None) -> date | None:
        return day if day is not None and day <= on else None

    return ComplaintFacts(
        facts.received_on,
        by(facts.acknowledged_on),
        by(facts.answered_on),
        facts.extension_reason,
        facts.withdrawn,
        by(facts.stage_2_asked_on),
        by(facts.stage_2_acknowledged_on),
        by(facts.stage_2_answered_on),
        facts.stage_2_extension_reason,
    )


def _asked(facts: ComplaintFacts, rules: ComplaintRules, calendar: WorkingDays) -> Iterator[_Asked]:
    acknowledge = calendar.after(facts.received_on, rules.acknowledge_within)
    yield _Asked("acknowledge", acknowledge, None, "", facts.acknowledged_on or facts.answered_on)
    start = facts.received_on if rules.answer_counts_from == "receipt" else facts.acknowledged_on or acknowledge.last
    answer = calendar.after(start, rules.answer_within)
    yield _Asked("answer", answer, rules.answer_extension, facts.extension_reason, facts.answered_on)
    if facts.answered_on is not None:
        window = calendar.after(facts.answered_on, rules.ask_stage_2_within)
        yield _Asked("ask_for_stage_2", window, None, "", facts.stage_2_asked_on)
    if facts.stage_2_asked_on is not None:
        yield from _asked_at_stage_2(facts.stage_2_asked_on, facts, rules, calendar)


def _asked_at_stage_2(
    asked_on: date, facts: ComplaintFacts, rules: ComplaintRules, calendar: WorkingDays
) -> Iterator[_Asked]:
    start = asked_on
    if rules.stage_2_acknowledge_within is not None:
        acknowledge = calendar.after(asked_on, rules.stage_2_acknowledge_within)
        done_on = facts.stage_2_acknowledged_on or facts.stage_2_answered_on
        yield _Asked("stage_2_acknowledge", acknowledge, None, "", done_on)
        if rules.answer_counts_from == "acknowledgement":
            start = facts.stage_2_acknowledged_on or acknowledge.last
    answer = calendar.after(start, rules.stage_2_answer_within)
    extended = facts.stage_2_extension_reason
    yield _Asked("stage_2_answer", answer, rules.stage_2_extension, extended, facts.stage_2_answered_on)


def _worked_out(asked: _Asked, facts: ComplaintFacts, rules: ComplaintRules, calendar: WorkingDays, on: date) -> Step:
    latest = calendar.after(asked.count.last, asked.more) if asked.more is not None else None
    extended = bool(asked.extended and latest)
    due_on = latest.last if extended and latest else asked.count.last
    state, days = _state(asked, due_on, facts, calendar, on)
    because = asked.count.because()
    if extended and latest:
        because += f"; then {latest.because()}, because {asked.extended}"
    latest_on = latest.last if latest else None
    return Step(asked.step, asked.count.start, due_on, latest_on, asked.done_on, state, days, because, rules.name)


def _state(asked: _Asked, due_on: date, facts: ComplaintFacts, calendar: WorkingDays, on: date) -> tuple[State, int]:
    if asked.step == "ask_for_stage_2":
        return _window(asked, due_on, facts, calendar, on)
    if asked.done_on is not None:
        return ("met", 0) if asked.done_on <= due_on else ("late", calendar.between(due_on, asked.done_on))
    if facts.withdrawn:
        return "not_needed", 0
    return ("due", calendar.between(on, due_on)) if on <= due_on else ("overdue", calendar.between(due_on, on))


def _window(asked: _Asked, due_on: date, facts: ComplaintFacts, calendar: WorkingDays, on: date) -> tuple[State, int]:
    """The family's own window to ask for stage 2: never late, and over when it is over."""
    if asked.done_on is not None:
        return "met", 0
    if facts.withdrawn or on > due_on:
        return "not_needed", 0
    return "due", calendar.between(on, due_on)
