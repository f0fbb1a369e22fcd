"""Every change of a kept row, by trigger: the ORM, raw SQL and COPY alike."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

import pghistory
from django.db import models

M = TypeVar("M", bound=type[models.Model])


def kept(model: M) -> M:
    """Class decorator: keep every insert, update and delete of this model with who and why.

    Triggers run once a statement, so that COPY of many rows stays cheap. The context may not be null:
    a write with neither who nor why is refused by the database itself.
    """
    return kept_without()(model)


def kept_without(*fields: str) -> Callable[[M], M]:
    """The same, without the fields named: they are not in the history, and a change of them alone is none."""

    def keep(model: M) -> M:
        return _tracked(model, fields)

    return keep


def _tracked(model: M, without: tuple[str, ...]) -> M:
    track = pghistory.track(
        pghistory.InsertEvent(level=pghistory.Statement),
        pghistory.UpdateEvent(level=pghistory.Statement),
        pghistory.DeleteEvent(level=pghistory.Statement),
        context_field=pghistory.ContextForeignKey(null=False, on_delete=models.PROTECT),
        obj_field=pghistory.ObjForeignKey(related_name="kept", related_query_name="kept"),
        exclude=list(without),
        base_model=KeptEvent,
        model_name=f"{model.__name__}Event",
    )
    tracked: M = track(model)
    return tracked


class KeptEvent(pghistory.models.Event):
    """What every history row has: when, what happened, the row's values, who and why."""

    class Meta:
        abstract = True


@dataclass(frozen=True)
class Change:
    """One change of one row, as a history list shows it."""

    at: datetime
    deed: str
    who: str
    why: str
    fields: tuple[tuple[str, str, str], ...]


DEEDS = {"insert": "added", "update": "changed", "delete": "deleted"}


def changes_of(row: models.Model) -> list[Change]:
    """The row's changes, newest first, each with the fields that differ from the one before."""
    events = list(row.kept.select_related("pgh_context").order_by("pgh_id"))  # type: ignore[attr-defined]
    before: dict[str, Any] = {}
    changes = []
    for event in events:
        now = _values(event)
        changes.append(_change(event, before, now))
        before = now
    return changes[::-1]


def _values(event: Any) -> dict[str, Any]:
    return {
        field.attname: getattr(event, field.attname)
        for field in event._meta.fields
        if not field.name.startswith("pgh_") and field.name != "id"
    }


def _change(event: Any, before: dict[str, Any], now: dict[str, Any]) -> Change:
    moved = tuple(
        (name, _say(before.get(name)), _say(value))
        for name, value in now.items()
        if before.get(name) != value and not (value in (None, "", {}) and name not in before)
    )
    metadata = event.pgh_context.metadata
    return Change(event.pgh_created_at, DEEDS[event.pgh_label], metadata["who"], metadata["why"], moved)


def _say(value: Any) -> str:
    if isinstance(value, date) and not isinstance(value, datetime):
        return f"{value.day} {value:%B %Y}"
    return "" if value is None else str(value)
