"""Saying that two rows are one thing, and parting them again. Each refuses in a sentence, or is one act."""

from datetime import date
from typing import Any

from django.db import transaction

from areasend.kit.acting import acting
from areasend.kit.registers.declaration import Register
from areasend.kit.registers.one_thing.links import SameThing, forget_links, survivors_of
from areasend.kit.registers.one_thing.partition import LATEST
from areasend.kit.registers.rows import RegisterRow


class NotOneThing(Exception):
    """Two rows that cannot be merged, parted or withdrawn as asked; says why in a sentence."""


@transaction.atomic
def merge_rows(
    register: Register, merged: RegisterRow, survivor: RegisterRow, *, on: date, who: str, why: str
) -> SameThing:
    """From `on` on `merged` counts as `survivor`. Both stay where they are, and so does what refers to them.

    A row that others count as may itself be merged: they all count as the last of the chain. Raises NotOneThing.
    """
    _refuse_strangers(register, merged, survivor)
    # both rows are held, so that of two people who merge them either way round one comes second and is refused
    held = register.model._base_manager.select_for_update().order_by("pk").in_bulk([merged.pk, survivor.pk])
    merged, survivor = held[merged.pk], held[survivor.pk]
    forget_links()
    _refuse_withdrawn(merged, survivor)
    _refuse_taken(register, merged, survivor, on)
    with acting(who, why):
        made = SameThing.objects.create(
            register=register.key, merged_id=merged.pk, survivor_id=survivor.pk, since=on, by=who, why=why
        )
    forget_links()
    return made


@transaction.atomic
def part_rows(register: Register, merged: RegisterRow, *, on: date, who: str, why: str) -> SameThing:
    """From `on` on the row stands by itself again, with all that refers to it. Raises NotOneThing."""
    link = SameThing.objects.select_for_update().filter(register=register.key, merged_id=merged.pk, until=None).first()
    if link is None:
        raise NotOneThing(f"“{merged}” counts as no other {register.one}.")
    if on < link.since:
        raise NotOneThing(f"They have been one since {_day(link.since)}: choose that day or a later one.")
    link.until, link.parted_by, link.parted_why = on, who, why
    with acting(who, why):
        link.save()
    forget_links()
    return link


def refuse_of_others(row: RegisterRow) -> None:
    """Raise NotOneThing where a row counts as another, or another as it: such a row is not withdrawn."""
    leads = survivors_of(type(row), LATEST)
    if row.pk in leads or row.pk in leads.values():
        raise NotOneThing("This row and another are counted as one. Part them first.")


def _refuse_strangers(register: Register, merged: Any, survivor: Any) -> None:
    if not register.merges:
        raise NotOneThing(f"Rows of “{register.many}” say what was said on a day: they are withdrawn, never merged.")
    if type(merged) is not register.model or type(survivor) is not register.model:
        raise NotOneThing(f"Both rows must be of “{register.many}”.")
    if merged.pk == survivor.pk:
        raise NotOneThing("A row cannot be merged with itself.")


def _refuse_withdrawn(*rows: RegisterRow) -> None:
    for row in rows:
        if row.is_withdrawn:
            raise NotOneThing(f"“{row}” is withdrawn. Put it back first, or choose another row.")


def _refuse_taken(register: Register, merged: RegisterRow, survivor: RegisterRow, on: date) -> None:
    """Each must stand by itself from the day on; so no day ever sees a circle."""
    leads = survivors_of(register.model, LATEST)
    if leads.get(survivor.pk) == merged.pk:
        raise NotOneThing(f"“{survivor}” counts as “{merged}” already: the two would count as each other.")
    for row in (merged, survivor):
        if row.pk in leads:
            last = register.model._base_manager.get(pk=leads[row.pk])
            raise NotOneThing(f"“{row}” counts as “{last}” already. Choose “{last}”, or part them first.")
    closed = SameThing.objects.filter(register=register.key, merged_id__in=(merged.pk, survivor.pk), until__gt=on)
    if closed.exists():
        raise NotOneThing("One of them counted as another row on that day. Choose a later day.")


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
