"""What an update has to speak of: the open actions of its workstream, each with its open milestones."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from areasend.kit.registers.rows import RowQuerySet
from areasend.programme.board import BoardReader, Light, Step, natural
from areasend.programme.models import Action, PlanDate, Update, Workstream


@dataclass(frozen=True)
class Due:
    """An action or a milestone whose day the update states.

    `before` is when it was expected until now: the last forecast, else the current plan. `said_done` is the day
    on which an earlier sending of the same update said it was done.
    """

    key: str
    step: Step
    before: date | None
    said_done: date | None = None

    @property
    def row(self) -> Any:
        """The action or the milestone."""
        return self.step.row

    @property
    def of(self) -> dict[str, Any]:
        """The row as a statement of its day names it."""
        return {"action" if isinstance(self.row, Action) else "milestone": self.row}


@dataclass(frozen=True)
class Spoken:
    """One action of the update with those of its milestones that are open."""

    due: Due
    milestones: tuple[Due, ...]
    light: Light

    @property
    def action(self) -> Any:
        """The action."""
        return self.due.row

    @property
    def dues(self) -> tuple[Due, ...]:
        """The action's own day and its milestones'."""
        return (self.due, *self.milestones)


def spoken_of(update: Update, on: date) -> tuple[Spoken, ...]:
    """The actions that an update speaks of: open, with an open milestone, or said to be done by the same update."""
    return open_of(update.workstream, on, _said_done(update))


def actions_of(workstream: Workstream, on: date) -> RowQuerySet:
    """A workstream's actions: its own, and those of its weaknesses that name no workstream."""
    found: RowQuerySet = Action.objects.as_at(on).filter(
        Q(workstream=workstream) | Q(workstream=None, weakness__workstream=workstream)
    )
    return found


def open_of(workstream: Workstream, on: date, said_done: Mapping[str, date] | None = None) -> tuple[Spoken, ...]:
    """What of a workstream is open on a day; and what `said_done` names, though it is done."""
    reader, said = BoardReader(on), said_done or {}
    found = []
    for row in sorted(actions_of(workstream, on), key=lambda row: natural(row.ref)):
        line = reader.action(row)
        steps = [_due("m", step, said) for step in sorted(line.milestones, key=lambda step: natural(step.row.ref))]
        spoken = Spoken(_due("a", line.step, said), tuple(_open(steps)), line.light)
        if spoken.milestones or list(_open([spoken.due])):
            found.append(spoken)
    return tuple(found)


def _open(dues: Iterable[Due]) -> Iterable[Due]:
    return (due for due in dues if due.step.dates.done is None or due.said_done)


def _due(letter: str, step: Step, said: Mapping[str, date]) -> Due:
    key = f"{letter}{step.row.pk}"
    return Due(key, step, step.dates.forecast or step.dates.current, said.get(key))


def _said_done(update: Update) -> dict[str, date]:
    rows = PlanDate.objects.standing().filter(sent__update=update, kind="done")
    return {f"m{row.milestone_id}" if row.milestone_id else f"a{row.action_id}": row.due_on for row in rows}
