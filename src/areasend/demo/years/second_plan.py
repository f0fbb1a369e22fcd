"""The revisit that found too little, and the second plan after it: fewer promises, each with its measure."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from areasend.demo.samples.programme_outline import WEAKNESSES
from areasend.demo.years.deed import Deed, Rows, month_end, months, working_day
from areasend.demo.years.plan import lights
from areasend.demo.years.second_plan_outline import PLAN, Promise
from areasend.programme.board import Step, read_board
from areasend.programme.models import (
    Action,
    Evidence,
    Inspection,
    Judgement,
    Milestone,
    PlanDate,
    Target,
    Verdict,
    Weakness,
)

BOUGHT = date(2021, 1, 22)
REVISITED, LETTER = date(2022, 9, 27), date(2022, 11, 9)
AGREED = date(2023, 4, 28)
NEAR = 60  # days before a date in which its lead says that it will be missed
AGAIN_LETTER = date(2025, 7, 16)
SUFFICIENT_2025 = (1, 3, 5, 7, 9)
LEADS = {"A": "Head of SEND Service", "B": "Head of Inclusion", "C": "County Manager, Plans",
         "D": "Strategic Commissioner", "E": "Head of Therapies"}  # fmt: skip

# What each weakness is judged by: measure, polarity, and the first and second plan's target and floor.
Marks = tuple[int, int]
SHOWN_BY: dict[int, tuple[str, str, Marks, Marks]] = {
    1: ("satisfaction-index", "H", (25, 15), (20, 10)),
    2: ("milestones-met", "H", (80, 60), (80, 60)),
    3: ("engagement-attendances", "A", (400, 250), (400, 250)),
    4: ("special-schools-staffed", "H", (92, 83), (92, 83)),
    6: ("ehc-plans-20-weeks-supplied", "H", (60, 45), (60, 40)),
    8: ("ep-waiting", "L", (60, 120), (60, 150)),
}


def deeds(until: date) -> Iterator[Deed]:
    """Targets of the first plan, the area's own view, the revisit, the second plan and how it went."""
    yield Deed(
        BOUGHT, "programme-manager", "the board agreed what shows that it helps", lambda: _targets(BOUGHT, first=True)
    )
    yield Deed(date(2022, 7, 15), "director", "the area's own view before the revisit", _own_view)
    yield Deed(LETTER, "programme-manager", "the letter of the revisit was published", _revisit)
    yield Deed(AGREED, "programme-manager", "the second plan was agreed by the board", _second_plan)
    yield Deed(AGREED, "programme-manager", "the second plan's measures", lambda: _targets(AGREED, first=False))
    for month in months(until, date(2023, 5, 1)):
        told = working_day(month_end(month) - timedelta(days=4))
        yield Deed(told, "workstream-lead", "the month's update of the second plan", lambda told=told: _update(told))  # type: ignore[misc]
        yield Deed(told, "programme-manager", "the month's lights", lambda told=told: lights(told))  # type: ignore[misc]
    yield Deed(AGAIN_LETTER, "programme-manager", "the letter of the second revisit was published", _second_revisit)


def _targets(on: date, *, first: bool) -> Rows:
    by_number = {weakness.number: weakness for weakness in Weakness.objects.standing()}
    for number, shown in SHOWN_BY.items():
        measure, polarity, *plans = shown
        target, floor = plans[0] if first else plans[1]
        yield Target(
            measure=measure,
            weakness=by_number[number],
            polarity=polarity,
            target=Decimal(target),
            floor=Decimal(floor),
            by_on=date(2022, 3, 31) if first else date(2026, 12, 31),
            stated_on=on,
        )


def _own_view() -> Rows:
    """The summer before the revisit the area gave every weakness a green light of impact, without figures."""
    for weakness in Weakness.objects.standing():
        yield Judgement(
            weakness=weakness,
            light="impact",
            given="green",
            proposed="red",
            because="what is measured was below its floor",
            reason="All actions of the plan are complete",
            expires_on=date(2022, 10, 14),
            given_by="Dee Rectory",
            stated_on=date(2022, 7, 15),
        )


def _revisit() -> Rows:
    visit = Inspection.objects.create(
        title="Local area SEND revisit 2022",
        kind="revisit",
        inspected_on=REVISITED,
        published_on=LETTER,
        outcome="Inspectors found too little progress in eight of nine areas.",
        required="a second plan, with measures of what changes for children",
    )
    for weakness in Weakness.objects.standing():
        enough = weakness.number == 7
        words = "Both now answer for one plan" if enough else "Work was done; children and families do not yet feel it"
        yield Verdict(weakness=weakness, inspection=visit, given_on=LETTER, sufficient=enough, words=words)


def _second_plan() -> Rows:
    by_number = {weakness.number: weakness for weakness in Weakness.objects.standing().select_related("workstream")}
    for number, promises in PLAN.items():
        for place, promise in enumerate(promises, 1):
            yield from _promised(by_number[number], f"S{number}.{place}", promise)


def _promised(weakness: Weakness, ref: str, promise: Promise) -> Rows:
    letter = WEAKNESSES[weakness.number][0]
    action = Action.objects.create(
        ref=ref,
        title=promise.title,
        weakness=weakness,
        workstream=weakness.workstream,
        lead_role=LEADS[letter],
        promised_on=AGREED,
        starts_on=AGREED,
        measure_words=SHOWN_BY[weakness.number][0] if weakness.number in SHOWN_BY else "",
    )
    due = due_of(promise)
    yield PlanDate(action=action, kind="baseline", due_on=due, stated_on=AGREED)
    for place, title in enumerate(promise.steps, 1):
        step = Milestone.objects.create(ref=f"{ref}/M{place}", title=title, action=action, owner_role=LEADS[letter])
        yield PlanDate(milestone=step, kind="baseline", due_on=_step_due(due, place), stated_on=AGREED)


def due_of(promise: Promise) -> date:
    """When an action of the second plan was to be done: some months after April 2023, on a working day."""
    years, month = divmod(3 + promise.months, 12)
    return working_day(date(2023 + years, month + 1, 15))


def _step_due(due: date, place: int) -> date:
    return due if place == 2 else working_day(AGREED + (due - AGREED) // 2)


def finish_of(ref: str, due: date) -> date:
    """The second plan keeps most of its dates: a few weeks early or late, some months late."""
    random = Random(f"second plan {ref}")
    return working_day(due + timedelta(days=random.choice((-20, -12, -6, -3, 0, 4, 10, 25, 70))))


def _update(told: date) -> Rows:
    number = Evidence.objects.count()
    for line in read_board(told).actions:
        action: Action = line.step.row
        due = line.step.dates.current
        if line.step.dates.done or due is None or not action.ref.startswith("S"):
            continue
        ready = finish_of(action.ref, due)
        yield from _stated({"action": action}, line.step, ready, told)
        for step in line.milestones:
            if not step.dates.done and step.dates.current:
                yield from _stated(
                    {"milestone": step.row}, step, step_finish(step.row, step.dates.current, ready), told
                )
        if ready <= told:
            number += 1
            yield shown(action, ready, number)


def step_finish(row: Milestone, due: date, ready: date) -> date:
    """A step is done no later than its action."""
    return min(finish_of(row.ref, due), ready)


def _stated(of: dict[str, Any], step: Step, ready: date, told: date) -> Rows:
    """Done once it is; expected later once its day is near and will be missed."""
    due = step.dates.current
    assert due is not None
    if ready <= told:
        yield PlanDate(**of, kind="done", due_on=ready, stated_on=told)
    elif ready > due and (due - told).days < NEAR and step.dates.forecast != ready:
        yield PlanDate(**of, kind="forecast", due_on=ready, stated_on=told)


def shown(action: Action, on: date, number: int) -> Evidence:
    """What the second plan shows is what came of it, not what was done."""
    kind = Random(f"shown {action.ref}").choice(("outcome", "outcome", "voice", "output"))
    title = {"outcome": "Figures before and after", "voice": "What families say of it", "output": "As published"}[kind]
    ref = f"EV-{number:03}"
    action.evidence_refs = ref
    action.save()
    return Evidence(
        ref=ref,
        title=f"{title}: {action.title}"[:200],
        kind=kind,
        dated_on=on,
        kept_where="shared drive",
        action=action,
    )


def _second_revisit() -> Rows:
    visit = Inspection.objects.create(
        title="Local area SEND inspection 2025",
        kind="inspection",
        inspected_on=date(2025, 5, 13),
        published_on=AGAIN_LETTER,
        outcome="Inspectors found that experiences are improving and still uneven.",
        required="improvement in four of the nine areas",
    )
    for weakness in Weakness.objects.standing():
        enough = weakness.number in SUFFICIENT_2025
        words = (
            "Families say so and the figures show it" if enough else "Better, and not yet good enough for every child"
        )
        yield Verdict(weakness=weakness, inspection=visit, given_on=AGAIN_LETTER, sufficient=enough, words=words)
