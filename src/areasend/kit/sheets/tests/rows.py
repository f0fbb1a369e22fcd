"""Rows for the tests, written as they stand on a sheet."""

from __future__ import annotations

from areasend.kit.sheets.book import EMPTY_CELL, Cell, Row
from areasend.kit.sheets.shown import show


def cell(value, **more):
    return EMPTY_CELL if value is None and not more else Cell(value=value, text=show(value), **more)


def rows(*lines, first=1):
    """Rows from lists of values; None is an empty cell."""
    return [Row(number=number, cells=tuple(map(cell, values))) for number, values in enumerate(lines, start=first)]
