"""How a register's values are said on pages and in files."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from areasend.kit.registers.declaration import Register
from areasend.kit.registers.rows import RegisterRow


@dataclass(frozen=True)
class Shown:
    """One value as a page shows it: its heading, words, the words typed, whether it is a number."""

    heading: str
    words: str
    said: str = ""
    numeric: bool = False


def shown(register: Register, row: RegisterRow, name: str) -> Shown:
    """A column of a row, in words."""
    value = getattr(row, name)
    said = row.said(name)
    numeric = register.kind(name) in ("number", "whole number")
    words = in_words(register, name, value)
    return Shown(register.words(name), words, said if said != words else "", numeric)


def in_words(register: Register, name: str, value: Any) -> str:
    """A value in words; nothing is empty."""
    column = register.by_name[name]
    if value is None or value == "":
        return ""
    if column.choices:
        return column.choice_words(value)
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, date):
        return f"{value.day} {value:%b %Y}"
    if register.kind(name) in ("number", "whole number"):
        return f"{'£' if column.money else ''}{_plain(value):,}"
    return str(value)


def _plain(value: Any) -> Any:
    """A whole number kept with places is said without them: 175, not 175.000."""
    return int(value) if isinstance(value, Decimal) and value == value.to_integral_value() else value
