"""The tracker's milestones, with two baselines, and its register of evidence."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

from openpyxl.worksheet.worksheet import Worksheet

from areasend.demo.samples.mess import bar, hand, put, spelt
from areasend.demo.samples.plan_story import REBASELINED, SAVED, Told

STEPS = ("Scope agreed", "Draft seen by the steering group", "Approved")
OWNERS = ("Head of SEND Service", "Programme Manager", "Principal EP", "Head of Inclusion", "Head of Therapies")
COUNT, TYPED = 150, 152
EVIDENCE = 58
NAMES = ("Minutes", "Survey extract", "Audit report", "Slides", "Letter", "Dashboard", "Notes of a visit")
KINDS = ("Activity", "ACTIVITY", "Output", "OUTPUT", "Outcome", "Voice", "Activity", "Output")
SHOWS = ("it took place", "a document exists", "difference for children", "parents' view", None)


def milestone_sheet(sheet: Worksheet, random: Random, told: Sequence[Told]) -> None:
    """150 milestones; the count typed below says 152."""
    bar(sheet, 1, "MILESTONES - never change Baseline 1", 9)
    headings = ["Milestone ref", "Action ref", "Milestone", "Baseline 1", "Baseline 2 (Sept 20)", "Forecast", "Actual"]
    put(sheet, 3, [*headings, "Status", "Owner"])
    row = 4
    for place, one in enumerate(told):
        for step in range(2 if place < COUNT - len(told) else 1):
            put(sheet, row, _step(random, one, step, place))
            row += 1
    put(sheet, row + 1, [f"{TYPED} milestones"])


def _step(random: Random, one: Told, step: int, place: int) -> list[Any]:
    before = timedelta(days=random.randint(10, 40) if step == 0 else 0)
    first = one.first - before
    done = _done(random, one, first)
    open_late = done is None and first < REBASELINED
    second = (one.revised or REBASELINED + timedelta(days=90)) - before if open_late else None
    forecast = (second or first) + timedelta(days=random.choice((0, 0, 10, 30))) if done is None else None
    status = "Done" if done else random.choice(("On track", "Delayed", "Not started"))
    number = f"{one.ref}/M{step + 1}" + ("b" if place and one.ref == "B5.6" and one.title.startswith("After") else "")
    days = [hand(random, day) if day else None for day in (first, second, forecast, done)]
    return [number, one.ref, STEPS[step + (1 if one.done else 0)], *days, status, random.choice(OWNERS)]


def _done(random: Random, one: Told, first: date) -> date | None:
    if one.done and one.done <= SAVED:
        return max(min(one.done, first + timedelta(days=random.randint(-12, 14))), date(2019, 10, 21))
    return first + timedelta(days=random.randint(-5, 20)) if first < date(2020, 6, 1) else None


def evidence_sheet(sheet: Worksheet, random: Random) -> None:
    """58 pieces of evidence."""
    put(sheet, 1, ["EVIDENCE - number, please, and where it is kept"])
    put(sheet, 2, ["Ev no", "Title", "Kind", "Dated", "Shows", "Where kept"])
    for number in range(1, EVIDENCE + 1):
        day = date(2020, 1, 6) + timedelta(days=random.randint(0, 290))
        dated = f"{day:%b-%y}" if random.random() < 0.2 else hand(random, day)
        title = f"{random.choice(NAMES)} {number}"
        kept = spelt(random, "Shared drive", "shared drive", "Teams", "lead's inbox")
        put(sheet, number + 2, [f"EV-{number:03}", title, random.choice(KINDS), dated, random.choice(SHOWS), kept])
