"""A section for each workstream: its lights, its milestones of the month, what is done and what comes next."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from areasend.programme.board import ActionLine, Step, WorkstreamBlock, read_board
from areasend.programme.round.reading import Asked
from areasend.programme.rules.lights import COMPLETE, WORDS
from areasend.reports.day import Day, day_words
from areasend.reports.highlight.month import Month, month_after
from areasend.reports.highlight.round import in_their_words, month_told, round_told
from areasend.reports.kinds import SectionKind
from areasend.reports.words import short, table


@dataclass(frozen=True)
class Told:
    """One workstream as the report tells it: what the board holds, the month, what its lead was asked and said."""

    block: WorkstreamBlock
    month: Month
    asked: Asked | None


def workstreams(day: Day) -> Iterator[SectionKind]:
    """One part for each workstream that has actions by the day, or was asked for an update."""
    month, page = month_told(day.on), round_told(day.on)
    for block in read_board(day.on).workstreams:
        asked = page.of(block.workstream.letter) if page else None
        if actions_of(block) or asked:
            told = Told(block, month, asked)
            yield SectionKind(str(block.workstream), tuple(_of(function, told) for function in TOLD))


def _of(function: Any, told: Told) -> Any:
    return lambda day: function(day, told)


def said(day: Day, told: Told) -> Iterator[str]:
    """What the lead said of the month, or that no update came."""
    yield from in_their_words(told.asked)


def actions_of(block: WorkstreamBlock) -> list[ActionLine]:
    """The workstream's actions, in the order of the board."""
    return [line for weakness in block.weaknesses for line in weakness.actions]


def steps_of(block: WorkstreamBlock) -> list[Step]:
    """The workstream's milestones."""
    return [step for line in actions_of(block) for step in line.milestones]


def milestones(day: Day, told: Told) -> Iterator[str]:
    """How many milestones fell due in the month, and how many of them were met."""
    month, letter = told.month, told.block.workstream.letter
    if any(month.holds(step.dates.current) for step in steps_of(told.block)):
        when = f"by workstream {letter} from {month.first} to {month.last}"
        yield (
            f"In {month.words} [milestones-due {when}] milestones fall due on the current plan; by "
            f"{day_words(day.on)}, [milestones-met above {when}] of them are met."
        )


def lights(day: Day, told: Told) -> Iterator[str]:
    """Each action with the light that stands, when it was given, and why where it differs from the rule's."""
    rows = [_light(line) for line in actions_of(told.block)]
    yield table(("Action", "Delivery", "Given on", "Why it differs from its dates"), rows)


def _light(line: ActionLine) -> tuple[str, ...]:
    differs = line.light.reason or "No reason is recorded" if line.light.differs else "–"
    given = f"{short(line.light.given_on)}{', not reviewed for a month' if _is_stale(line) else ''}"
    return str(line.step.row), WORDS[line.light.given], given, differs


def _is_stale(line: ActionLine) -> bool:
    """A light nobody looked at for a month; what is complete needs no more looking."""
    return line.light.not_reviewed and line.light.given != COMPLETE


def due_and_done(day: Day, told: Told) -> Iterator[str]:
    """Milestones due or done in the month."""
    month = told.month
    steps = [step for step in steps_of(told.block) if month.holds(step.dates.current) or month.holds(step.dates.done)]
    yield table(("Milestone", "Due", "First planned", "State"), [_step(step, day) for step in steps])


def _step(step: Step, day: Day) -> tuple[str, ...]:
    return str(step.row), short(step.dates.current), short(step.dates.first), _state(step, day)


def _state(step: Step, day: Day) -> str:
    if step.dates.done:
        return f"Done {short(step.dates.done)}"
    return "Late, not done" if step.past_due else "Not done yet"


def next_month(day: Day, told: Told) -> Iterator[str]:
    """Milestones that fall due in the month after."""
    month = month_after(told.month.last)
    coming = [step for step in steps_of(told.block) if step.dates.done is None and month.holds(step.dates.current)]
    if coming:
        lines = "\n".join(f"- {step.row}, due {day_words(step.dates.current)}" for step in coming if step.dates.current)
        yield f"Next, in {month.words}:\n{lines}"


TOLD = (said, milestones, lights, due_and_done, next_month)
