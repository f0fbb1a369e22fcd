"""One cell read as one column's value, or refused with a reason."""

from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from fnmatch import fnmatchcase
from functools import cached_property
from typing import Any

from areasend.kit.registers import Column, Register
from areasend.kit.sheets.book import Cell
from areasend.kit.sheets.dates import DateSaid, read_date
from areasend.kit.sheets.numbers import NumberSaid, read_number, without_text_mark
from areasend.kit.sheets.words import plain_words

OFTEN_SAID, MOST_KNOWN = 40, 4096  # characters, and texts
FIGURES = 18  # of a number that says nothing else


@dataclass(frozen=True)
class Read:
    """A value as read: the value, the words kept beside it, or why it cannot be taken."""

    value: Any = None
    said: dict[str, Any] = field(default_factory=dict)
    refused: str = ""


@dataclass(frozen=True)
class Ways:
    """How one column of one sheet is read: day first, word by word, and where references lead."""

    register: Register
    column: Column
    day_first: bool
    words: Mapping[str, Any]
    references: Mapping[str, int]
    scaled: bool = False
    known: dict[str, Read] = field(default_factory=dict, compare=False)

    @cached_property
    def required(self) -> bool:
        """Whether a blank refuses the row."""
        return self.register.required(self.column.name)

    @cached_property
    def kind(self) -> str:
        """What the column holds."""
        return self.register.kind(self.column.name)

    @cached_property
    def limit(self) -> int | None:
        """How many characters fit; None where any number does."""
        return getattr(self.register.field(self.column.name), "max_length", None)

    @cached_property
    def choices(self) -> Mapping[str, str]:
        """Each way of writing a choice, and the choice's key; of two choices written alike the first."""
        found: dict[str, str] = {}
        for choice in self.column.choices:
            for written in (choice.key, choice.words, *choice.usual):
                found.setdefault(plain(written), choice.key)
        return found

    @cached_property
    def not_below_nought(self) -> bool:
        """Whether the column holds no negative numbers."""
        return "Positive" in type(self.register.field(self.column.name)).__name__


def read_cell(cell: Cell, ways: Ways) -> Read:
    """What a cell says for its column. Blank is nothing; a value that cannot be read is said, not guessed.

    What a short text says is worked out once for a column.
    """
    if cell.value is not cell.text or cell.not_calculated:
        return _read(cell, ways)
    read = ways.known.get(cell.text)
    if read is None:
        read = _read(cell, ways)
        if len(cell.text) <= OFTEN_SAID and len(ways.known) < MOST_KNOWN:
            ways.known[cell.text] = read
    return read


def _read(cell: Cell, ways: Ways) -> Read:
    if cell.not_calculated:
        return Read(refused="is a formula whose answer was never saved; open the file, save it, and bring it again")
    if cell.is_blank:
        return Read(refused="is empty") if ways.required else Read()
    if ways.words:
        words = plain(cell.text)
        if words in ways.words:
            translated = ways.words[words]
            return Read() if translated is None else _translated(translated, cell, ways)
    return READERS[ways.kind](cell, ways)


def plain(text: str) -> str:
    """Words as compared: case, spaces and punctuation aside."""
    return plain_words(text)


def _translated(value: Any, cell: Cell, ways: Ways) -> Read:
    said = {"said": cell.text.strip()}
    if ways.kind == "reference":
        return Read(ways.references.get(plain(str(value))), said)
    if ways.kind == "date":
        return Read(date.fromisoformat(value) if value else None, said)
    return Read(value if value != "" else None, said if value == "" else {})


def _text(cell: Cell, ways: Ways) -> Read:
    words = without_text_mark(" ".join(cell.text.split()) if "\n" not in cell.text else cell.text.strip())
    if ways.column.tidy:
        try:
            words = ways.column.tidy(words)
        except ValueError as wrong:
            return Read(refused=str(wrong))
    if ways.limit and len(words) > ways.limit:
        return Read(refused=f"is {len(words)} characters long; {ways.limit} fit")
    return Read(words)


def _date(cell: Cell, ways: Ways) -> Read:
    found = read_date(cell.value if cell.value is not None else cell.text, day_first=ways.day_first)
    if found is None:
        return Read()
    if isinstance(found, DateSaid):
        said: dict[str, Any] = {}
        if found.precision != "day":
            said = {"said": found.said, "precision": found.precision}
        if found.weekday_wrong:
            said = {"said": found.said, "weekday_wrong": found.weekday_said}
        return Read(month_end(found.last) if ways.column.month else found.last, {} if ways.column.month else said)
    if ways.required:
        return Read(refused=found.reason.removesuffix("."))
    return Read(None, {"said": found.said, "kind": found.kind})


def month_end(day: date) -> date:
    """The last day of a day's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def _number(cell: Cell, ways: Ways) -> Read:
    found = read_number(cell.value if cell.value is not None else cell.text)
    if found is None:
        return Read()
    if not isinstance(found, NumberSaid):
        if ways.required:
            return Read(refused=found.reason.removesuffix("."))
        return Read(None, {"said": found.said, "kind": "word"})
    said = {"said": found.said} if found.about or found.note or found.ambiguous else {}
    if found.about:
        said["about"] = True  # type: ignore[assignment]
    if ways.column.money and not ways.scaled and found.ambiguous and found.value * 1000 == int(found.value * 1000):
        # Three figures after the point are no pence: "2.640" can only be two thousand six hundred and forty pounds.
        return Read(found.value * 1000, {**said, "ambiguous": True})
    if found.unit == "%":
        return Read(found.value, {"said": found.said})
    return Read(found.value, said)


def _whole_number(cell: Cell, ways: Ways) -> Read:
    if cell.text.isascii() and cell.text.isdecimal() and cell.value is cell.text and len(cell.text) <= FIGURES:
        return Read(int(cell.text))
    read = _number(cell, ways)
    if read.value is None or read.refused:
        return read
    whole = int(read.value)
    if read.value != whole:
        thousands = read.value * 1000
        if thousands == int(thousands):
            return Read(int(thousands), {**read.said, "said": cell.text.strip(), "ambiguous": True})
        return Read(refused="is not a whole number")
    if whole < 0 and ways.not_below_nought:
        return Read(refused="is below nought")
    return Read(whole, read.said)


YES, NO = {"yes", "y", "true", "1", "x", "✓"}, {"no", "n", "false", "0"}


def _yes_no(cell: Cell, ways: Ways) -> Read:
    words = cell.text.strip().casefold()
    if words in YES:
        return Read(True)
    if words in NO:
        return Read(False)
    return Read(refused="is neither yes nor no") if ways.required else Read(None, {"said": cell.text.strip()})


def _choice(cell: Cell, ways: Ways) -> Read:
    words = plain(cell.text)
    if words in ways.choices:
        return Read(ways.choices[words])
    for choice in ways.column.choices:
        if any(fnmatchcase(words, usual) for usual in choice.usual if "*" in usual):
            return Read(choice.key, {"said": cell.text.strip()})
    known = ", ".join(choice.words for choice in ways.column.choices)
    if ways.required:
        return Read(refused=f"is none of: {known}")
    return Read("", {"said": cell.text.strip(), "kind": "unknown word"})


def _reference(cell: Cell, ways: Ways) -> Read:
    """The row that the words name, or the one whose code they begin with: "L06 Inclusion" is L06."""
    found = ways.references.get(plain(cell.text))
    if found is not None:
        return Read(found)
    code = plain(cell.text.split()[0])
    if not code.isdigit() and any(letter.isdigit() for letter in code) and code in ways.references:
        return Read(ways.references[code], {"said": cell.text.strip()})
    if ways.required:
        return Read(refused="is in no register row that it could mean")
    return Read(None, {"said": cell.text.strip(), "kind": "not found"})


READERS: Mapping[str, Callable[[Cell, Ways], Read]] = {
    "text": _text,
    "date": _date,
    "number": _number,
    "whole number": _whole_number,
    "yes-no": _yes_no,
    "choice": _choice,
    "reference": _reference,
}
