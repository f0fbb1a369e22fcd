"""Places on a sheet as spreadsheets write them: "C7" and "B2:D4"."""

from __future__ import annotations

import re

from areasend.kit.sheets.book import MergedRange

_PLACE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


def place(said: str) -> tuple[int, int] | None:
    """The row (from 1) and column (from 0) of a place; None where it is not one."""
    found = _PLACE.fullmatch(said)
    return (int(found[2]), column_number(found[1])) if found else None


def column_number(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1


def column_letters(column: int) -> str:
    """The letters over a column counted from 0: A, B, ... Z, AA."""
    letters, left = "", column + 1
    while left:
        left, last = divmod(left - 1, 26)
        letters = chr(65 + last) + letters
    return letters


def merged_range(said: str) -> MergedRange | None:
    """A range of more than one cell; None for anything else."""
    first, _, last = said.partition(":")
    begin, end = place(first), place(last or first)
    if begin is None or end is None or begin == end:
        return None
    return MergedRange(begin[0], end[0], begin[1], end[1])
