"""What people do with single register rows. Files of rows come in through importing."""

from datetime import date
from typing import Any

from areasend.kit.acting import acting
from areasend.kit.registers.one_thing.deeds import refuse_of_others
from areasend.kit.registers.rows import RegisterRow


def save_row(form: Any, *, who: str) -> RegisterRow:
    """Add or change one row from its checked form; typed words of changed columns no longer speak for it."""
    row: RegisterRow = form.save(commit=False)
    row.as_said = {name: said for name, said in row.as_said.items() if name not in form.changed_data}
    with acting(who=who, why=form.cleaned_data["change_reason"]):
        row.save()
    return row


def withdraw_row(row: RegisterRow, *, on: date, who: str, why: str) -> None:
    """Take a mistaken row out of every count and list; its history stays. Raises NotOneThing while two are one."""
    refuse_of_others(row)
    row.withdrawn_on = on
    row.withdrawn_why = why
    with acting(who=who, why=why):
        row.save()


def restore_row(row: RegisterRow, *, who: str, why: str) -> None:
    """Put a withdrawn row back."""
    row.withdrawn_on = None
    row.withdrawn_why = ""
    with acting(who=who, why=why):
        row.save()
