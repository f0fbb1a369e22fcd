"""The first plan goes on until every action of it is done; what that shows for children is another matter."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from areasend.demo.years.deed import Deed, Rows, chance, month_end, months, working_day
from areasend.programme.board import ActionLine, read_board
from areasend.programme.models import Action, Evidence, Judgement, Milestone, PlanDate
from areasend.programme.rules.lights import AMBER, COMPLETE, NO_DATA, RED, Proposal, delivery_of
from areasend.programme.rules.slip import PlanDates

ENDS = date(2022, 7, 29)
FIRST_DONE = date(2020, 12, 14)
LAST_EVIDENCE = 58
LOOSE = date(2021, 6, 18)
SHOWS = ("Notes of the group", "Attendance list", "Page as published", "Slides", "Guidance as issued")
OPTIMISTS = ("The work is in hand and the group is content", "Partners tell us that it goes well")


def deeds(until: date) -> Iterator[Deed]:
    """Month by month: new forecasts, what was done, evidence, and lights as the office gives them."""
    for month in months(min(until, month_end(ENDS)), date(2020, 12, 1)):
        told = working_day(month_end(month) - timedelta(days=4))
        yield Deed(told, "programme-manager", "the month's update of the tracker", lambda told=told: _update(told))  # type: ignore[misc]
        yield Deed(told, "programme-manager", "the month's lights", lambda told=told: lights(told))  # type: ignore[misc]

    yield Deed(LOOSE, "programme-manager", "steps whose action could not be told apart were done too", _loose_ends)


def _loose_ends() -> Rows:
    """Steps that name an action which two rows bear, so that they stand under neither."""
    for row in Milestone.objects.standing().filter(action=None):
        yield PlanDate(milestone=row, kind="done", due_on=LOOSE, stated_on=LOOSE)


def finish_of(ref: str) -> date:
    """The day on which something that was open in November 2020 was done: most in 2021, all by July 2022."""
    random = Random(f"finished {ref}")
    span = (ENDS - FIRST_DONE).days
    return working_day(FIRST_DONE + timedelta(days=round(span * random.random() ** 1.6)))


def _update(told: date) -> Rows:
    evidence = Evidence.objects.filter(ref__startswith="EV-").count()
    for line in _open_lines(told):
        action: Action = line.step.row
        ready = finish_of(action.ref)
        for step in line.milestones:
            if not step.dates.done:
                yield from _milestone(step.row, step.dates, ready, told)
        if ready <= told:
            yield PlanDate(action=action, kind="done", due_on=ready, stated_on=told)
            evidence += 1
            yield _evidence(action, ready, max(evidence, LAST_EVIDENCE + 1))


def _open_lines(on: date) -> list[ActionLine]:
    return [line for line in read_board(on).actions if not line.step.dates.done]


def _milestone(row: Milestone, dates: PlanDates, ready: date, told: date) -> Rows:
    done = working_day(ready - timedelta(days=Random(f"step {row.ref}").randint(0, 60)))
    if done <= told:
        yield PlanDate(milestone=row, kind="done", due_on=done, stated_on=told)
    elif (dates.forecast or date.min) <= told or told.month % 3 == 0:
        hoped = told + (done - told) * 2 // 3  # forecasts were hopeful
        if hoped != dates.forecast:
            yield PlanDate(milestone=row, kind="forecast", due_on=working_day(hoped), stated_on=told)


def _evidence(action: Action, on: date, number: int) -> Evidence:
    random = chance(f"evidence {action.ref}", on)
    ref = f"EV-{number:03}"
    action.evidence_refs = ", ".join(filter(None, (action.evidence_refs, ref)))
    action.save()
    kind = random.choice(("activity", "activity", "activity", "output", "output"))
    return Evidence(
        ref=ref,
        title=f"{random.choice(SHOWS)}: {action.title}"[:200],
        kind=kind,
        dated_on=on,
        kept_where="shared drive",
    )


def lights(told: date) -> Rows:
    """The lights of what is open or just done, as the rule proposes; now and then someone hopes for better, and why."""
    for line in read_board(told).actions:
        proposed = delivery_of(line.step.dates, told)
        if proposed.light in (NO_DATA, COMPLETE) and line.light.given == COMPLETE and line.light.given_on:
            continue
        yield _light(line.step.row, proposed, told)


def _light(action: Action, proposed: Proposal, told: date) -> Judgement:
    random = Random(f"hope {action.ref} {told}")
    hopeful = proposed.light == RED and random.random() < 0.35
    no_date = proposed.light == NO_DATA
    return Judgement(
        action=action,
        light="delivery",
        given=AMBER if hopeful or no_date else proposed.light,
        proposed="" if no_date else proposed.light,
        because=proposed.because,
        reason=random.choice(OPTIMISTS) if hopeful else "",
        expires_on=told + timedelta(days=31) if hopeful else None,
        given_by="Robin Ashdown",
        stated_on=told,
    )
