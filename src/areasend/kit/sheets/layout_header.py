"""Finding the heading row: the first row that names what stands under it.

A row is tried against the rows below it. Words over numbers, dates or codes speak for it; a cell of the same
sort as those below, or a word that comes again in its column, speak against it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from areasend.kit.sheets.book import MergedRange, Row
from areasend.kit.sheets.layout_bands import band_over, joined_headings
from areasend.kit.sheets.shapes import Shape, shape_of, usual_shape
from areasend.kit.sheets.words import plain_words

ROWS_TRIED, ROWS_COMPARED = 40, 25
LEAST_COVERED = 0.6
_FIRM_SHAPES: tuple[Shape, ...] = ("number", "date", "code")
_LONGEST_HEADING = 250
SAID_BY_A_PERSON = "Said by a person."
_YEARS = range(1990, 2101)


@dataclass(frozen=True, slots=True)
class Header:
    """The heading rows found; none where no row names the others."""

    rows: tuple[int, ...]
    headings: tuple[str, ...]
    below: int
    certain: bool
    why: str


@dataclass(frozen=True, slots=True)
class _Trial:
    """How one row does as the heading row."""

    row: Row
    covered: float
    speaks_for: int
    speaks_against: int

    @property
    def names_firmly(self) -> bool:
        return self.speaks_for > 1 and self.speaks_against == 0

    @property
    def score(self) -> float:
        filled = sum(not cell.is_blank for cell in self.row.cells)
        return self.covered + (self.speaks_for - 2 * self.speaks_against) / max(filled, 1)


def find_header(rows: Sequence[Row], merged: Sequence[MergedRange]) -> Header:
    """The heading row that does best, with the band over it if it stands under one."""
    filled = [row for row in rows if not row.is_blank]
    tried = [_try(row, filled[at + 1 : at + 1 + ROWS_COMPARED]) for at, row in enumerate(filled[:ROWS_TRIED])]
    fit = [trial for trial in tried if trial is not None and trial.speaks_against <= trial.speaks_for]
    if not fit:
        return _no_header(filled)
    best = max(fit, key=lambda trial: (round(trial.score, 2), -trial.row.number))
    band = band_over(best.row, rows, merged)
    headings = joined_headings(best.row, band, merged)
    doubt = _doubt(best, headings) or _second_table(best, fit)
    return Header(
        rows=(band.number, best.row.number) if band else (best.row.number,),
        headings=headings,
        below=best.row.number + 1,
        certain=not doubt,
        why=doubt or f"Row {best.row.number} has words over {best.speaks_for} columns of numbers, dates or codes.",
    )


def given_header(rows: Sequence[Row], merged: Sequence[MergedRange], header_rows: tuple[int, ...]) -> Header:
    """The heading rows that a person names: the last of them, with the band in the one before."""
    named = [row for row in rows if row.number in header_rows]
    if not named:
        return _no_header([row for row in rows if not row.is_blank])
    band = named[-2] if len(named) > 1 else None
    headings = joined_headings(named[-1], band, merged)
    return Header(header_rows, headings, max(header_rows) + 1, certain=True, why=SAID_BY_A_PERSON)


def _doubt(trial: _Trial, headings: Sequence[str]) -> str:
    """Why a heading row is not certain; nothing where it is."""
    named = [plain_words(heading) for heading in headings if heading]
    if len(set(named)) < len(named):
        return f"Row {trial.row.number} looks like the headings, but two of them are the same."
    if trial.speaks_against or not trial.speaks_for:
        return f"Row {trial.row.number} may be the headings: little tells it from the rows below."
    return ""


def _second_table(best: _Trial, fit: Sequence[_Trial]) -> str:
    """A second row that names what stands under it, and says something else, heads another table."""
    for trial in fit:
        if trial.row.number > best.row.number and trial.names_firmly and not _repeats(best.row, trial.row):
            return f"Row {trial.row.number} looks like the headings of a second table: name the rows to read."
    return ""


def _no_header(filled: Sequence[Row]) -> Header:
    wide = (row.number for row in filled if sum(not cell.is_blank for cell in row.cells) > 1)
    below = next(wide, filled[0].number if filled else 1)
    return Header(rows=(), headings=(), below=below, certain=False, why="No row names what stands under it.")


def _try(row: Row, below: Sequence[Row]) -> _Trial | None:
    """Try a row against those below; None for one that is too narrow, or holds what no heading does."""
    filled = {column for column, cell in enumerate(row.cells) if not cell.is_blank}
    wide = [other for other in below if sum(not cell.is_blank for cell in other.cells) > 1]
    used = _used_columns(wide)
    if len(filled) < 2 or not used or any(len(cell.text) > _LONGEST_HEADING for cell in row.cells):
        return None
    covered = len(filled & used) / len(used)
    if covered < LEAST_COVERED:
        return None
    others = [other for other in wide if not _repeats(row, other)]
    votes = [_vote(row, column, others) for column in filled]
    return _Trial(row=row, covered=covered, speaks_for=votes.count(1), speaks_against=votes.count(-1))


def _used_columns(rows: Sequence[Row]) -> set[int]:
    """The columns in which at least a fifth of the rows hold something."""
    width = max((len(row.cells) for row in rows), default=0)
    counts = [sum(not row.cell(column).is_blank for row in rows) for column in range(width)]
    return {column for column, count in enumerate(counts) if count and count >= len(rows) / 5}


def _vote(row: Row, column: int, below: Sequence[Row]) -> int:
    """1 where a cell names its column, -1 where it is one of it, 0 where nothing tells."""
    cell, others = row.cell(column), [other.cell(column) for other in below]
    usual = usual_shape(others)
    shape = shape_of(cell)
    if shape in _FIRM_SHAPES and (shape == usual or shape == "number") and not _is_year(cell.text):
        return -1
    if any(plain_words(cell.text) == plain_words(other.text) for other in others if not other.is_blank):
        return -1
    return 1 if shape == "words" and usual in _FIRM_SHAPES else 0


def _repeats(row: Row, other: Row) -> bool:
    """Whether a later row gives the headings again."""
    pairs = [(cell.text, other.cell(column).text) for column, cell in enumerate(row.cells) if not cell.is_blank]
    same = sum(plain_words(first) == plain_words(second) for first, second in pairs)
    return same >= 2 and same >= len(pairs) * 0.6


def _is_year(text: str) -> bool:
    return text.strip().isdecimal() and len(text.strip()) == 4 and int(text) in _YEARS
