"""What a person reads in a cell: its value through its number format, near enough to know it again."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import Decimal

from areasend.kit.sheets.book import Value

_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.')
_DECIMALS = re.compile(r"\.([0#?]+)")


def show(value: Value, number_format: str = "General") -> str:
    """The text of a value. Dates are shown day first, or as "Mar-20" where the format has no day."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, date | time):
        return _show_day(value, number_format)
    if isinstance(value, str):
        return value
    return _show_number(value, number_format)


def _show_day(value: date | time, number_format: str) -> str:
    if isinstance(value, time):
        return value.strftime("%H:%M:%S" if value.second else "%H:%M")
    letters = _QUOTED.sub("", number_format).lower()
    if "d" not in letters and "mm" in letters and "y" in letters:
        return value.strftime("%B %Y" if "mmmm" in letters else "%b-%y")
    clock = " %H:%M" if isinstance(value, datetime) else ""
    return value.strftime(f"%d/%m/%Y{clock}")


def _show_number(value: int | float | Decimal, number_format: str) -> str:
    pattern = _QUOTED.sub("", number_format).split(";")[0]
    pounds = "£" if "£" in number_format else ""
    if not any(mark in pattern for mark in "0#"):
        return pounds + _plain_number(value)
    percent = "%" if "%" in pattern else ""
    found = _DECIMALS.search(pattern)
    decimals = len(found[1]) if found else 0
    exact = Decimal(str(value)) * (100 if percent else 1)
    shown = f"{abs(exact):{',' if ',' in pattern else ''}.{decimals}f}"
    return f"{'-' if value < 0 else ''}{pounds}{shown}{percent}"


def _plain_number(value: int | float | Decimal) -> str:
    """A number without a format: a spreadsheet shows no more than 15 figures."""
    return format(value, ".15g") if isinstance(value, float) else str(value)
