"""A cell read as a date or a number, with what its format adds to its value."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from areasend.kit.sheets.book import Cell
from areasend.kit.sheets.dates import DateSaid, NotADate, read_date
from areasend.kit.sheets.numbers import NotANumber, NumberSaid, read_number


def date_in(cell: Cell, *, day_first: bool = True, about: int | None = None) -> DateSaid | NotADate | None:
    """The date a cell says. A real date shown as "Mar-20" means the month, as whoever typed it meant."""
    if isinstance(cell.value, date):
        shown = read_date(cell.text, day_first=True)
        if isinstance(shown, DateSaid) and shown.precision == "month":
            return shown
    return read_date(cell.value, day_first=day_first, about=about)


def number_in(cell: Cell) -> NumberSaid | NotANumber | None:
    """The number a cell says. A share shown as "29.8%" is 29.8, and money shown as such is pounds."""
    found = read_number(cell.value)
    if isinstance(cell.value, str) or not isinstance(found, NumberSaid):
        return found
    if cell.text.strip().endswith("%"):
        return replace(found, value=found.value * Decimal(100), said=cell.text, unit="%")
    return replace(found, unit="£") if "£" in cell.text else found
