"""The lines and records of a text file, with true line numbers and never much of the file in memory."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from areasend.kit.sheets.refused import Refused
from areasend.kit.sheets.text.encoding import not_text

# One record may run over many lines inside quotation marks, but not through the whole file.
RECORD_CHARACTERS = 4_000_000
_SEPARATOR_LINE = "sep="


@dataclass(frozen=True, slots=True)
class Record:
    """One record and the line on which it begins."""

    line: int
    fields: tuple[str, ...]


@dataclass(frozen=True)
class TextFile:
    """A text file with its encoding and, once known, what separates its fields."""

    path: Path
    name: str
    encoding: str
    separator: str = ","

    def records(self) -> Iterator[Record]:
        """Every record. Raises Refused where the text cannot be read or a quotation mark is never closed."""
        try:
            with self.path.open(encoding=self.encoding, newline="") as file:
                yield from self._records(file)
        except UnicodeError as problem:
            raise self._unreadable() from problem

    def _unreadable(self) -> Refused:
        """A refusal that names the line, where lines can be told apart without reading their letters."""
        if not self.encoding.startswith("utf-8"):
            return not_text(self.name)
        with self.path.open(encoding=self.encoding, errors="surrogateescape", newline="") as file:
            numbered = enumerate(_Lines(file, self.name), start=1)
            line = next((number for number, text in numbered if not _is_utf8(text)), 1)
        return Refused(
            f"{self.name} has a letter on line {line:,} that is in another alphabet than the rest: "
            "type that line again, or save the file as CSV UTF-8, and send it again."
        )

    def _records(self, file: TextIO) -> Iterator[Record]:
        lines = _Lines(file, self.name)
        reader = csv.reader(lines, delimiter=self.separator)
        while True:
            begins, lines.characters = reader.line_num + 1, 0
            try:
                fields = next(reader)
            except StopIteration:
                return
            except csv.Error as problem:
                raise _endless(self.name, begins) from problem
            if begins > 1 or not is_separator_line("".join(fields)):
                yield Record(line=begins, fields=tuple(fields))


def _is_utf8(text: str) -> bool:
    return not any("\udc80" <= letter <= "\udcff" for letter in text)


def is_separator_line(text: str) -> bool:
    """Whether a first line only tells Excel what separates the fields ("sep=;")."""
    return text.casefold().startswith(_SEPARATOR_LINE) and len(text) <= len(_SEPARATOR_LINE) + 1


class _Lines:
    """The lines of a file for the csv reader, counting how much one record has taken."""

    def __init__(self, file: TextIO, name: str) -> None:
        self._file = file
        self._name = name
        self._number = 0
        self.characters = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._file.readline(RECORD_CHARACTERS)
        if not line:
            raise StopIteration
        self._number += 1
        self.characters += len(line)
        if self.characters >= RECORD_CHARACTERS:
            raise _endless(self._name, self._number)
        if "\0" in line:
            raise not_text(self._name)
        return line


def _endless(name: str, line: int) -> Refused:
    return Refused(
        f"{name}: the row on line {line:,} does not end, as when a quotation mark is never closed: "
        "mend that line and send it again."
    )
