"""The value of one cell of an Excel sheet, from its type, its style and what its XML says."""

from __future__ import annotations

import math
from datetime import date, datetime, time, timedelta

from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel

from areasend.kit.sheets.book import Cell, Value
from areasend.kit.sheets.excel.strings import SharedStrings
from areasend.kit.sheets.excel.styles import PLAIN, Look
from areasend.kit.sheets.package import damaged
from areasend.kit.sheets.shown import show


class CellReader:
    """Reads the cells of one workbook with its shared texts and styles."""

    def __init__(self, *, name: str, strings: SharedStrings, looks: tuple[Look, ...], from_1904: bool) -> None:
        self._name = name
        self._strings = strings
        self._looks = looks
        self._epoch = MAC_EPOCH if from_1904 else WINDOWS_EPOCH

    def look(self, style: str) -> Look:
        return self._looks[int(style)] if style.isdecimal() and int(style) < len(self._looks) else PLAIN

    def read(self, *, kind: str, look: Look, said: str, formula: bool, comment: str | None) -> Cell:
        """A cell, with its look and comment. `said` is what stands in the XML, of the type `kind`."""
        value = self._value(kind, look, said)
        return Cell(
            value=value,
            text=show(value, look.number_format),
            fill=look.fill,
            struck=look.struck,
            comment=comment,
            not_calculated=formula and value is None and kind != "str",
        )

    def _value(self, kind: str, look: Look, said: str) -> Value:
        if kind == "s":
            return self._strings[_whole(said, self._name)] if said else None
        if kind in ("str", "inlineStr", "e"):
            return said or None
        if not said.strip():
            return None
        if kind == "b":
            return said.strip() in ("1", "true")
        if kind == "d":
            return self._iso_day(said)
        return self._number_or_day(said, look)

    def _number_or_day(self, said: str, look: Look) -> Value:
        number = _number(said, self._name)
        if not look.is_date:
            return number
        try:
            return _tidy(from_excel(number, self._epoch, timedelta=look.is_duration))
        except (OverflowError, ValueError):
            return number

    def _iso_day(self, said: str) -> Value:
        try:
            return _tidy(datetime.fromisoformat(said.strip()).replace(tzinfo=None))
        except ValueError:
            return said


def _whole(said: str, name: str) -> int:
    if not said.strip().isdecimal() or len(said) > 12:
        raise damaged(name)
    return int(said)


def _number(said: str, name: str) -> int | float:
    try:
        number = float(said)
    except ValueError as problem:
        raise damaged(name) from problem
    if not math.isfinite(number):
        raise damaged(name)
    whole = said.strip()
    return int(whole) if whole.lstrip("-").isdecimal() and len(whole) <= 20 else number


def _tidy(found: object) -> Value:
    """Midnight is a day; a length of time is words, since it is neither a number nor a date."""
    if isinstance(found, timedelta):
        minutes, seconds = divmod(round(found.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    if isinstance(found, datetime):
        return found.date() if found.time() == time() else found
    return found if isinstance(found, date | time) else None
