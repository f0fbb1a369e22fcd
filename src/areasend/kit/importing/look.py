"""A file looked at before it comes in: what would happen, and everything that was guessed."""

from collections import Counter, defaultdict
from collections.abc import Callable
from collections.abc import Mapping as MappingType
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any

from areasend.kit.importing.actions import Brought, Watcher, bring_in
from areasend.kit.importing.guess import layout_of
from areasend.kit.importing.mapping import Mapping, read_mapping
from areasend.kit.importing.merge import Counts
from areasend.kit.importing.models import ImportRun, TypedTotal
from areasend.kit.importing.records import position_of
from areasend.kit.importing.values import plain
from areasend.kit.registers import Register, register_of
from areasend.kit.registers.cells import in_words
from areasend.kit.sheets.book import Book, Sheet
from areasend.kit.sheets.layout import Layout
from areasend.kit.sheets.reading import open_book

EXAMPLES = 3
LISTED = 100
NOT_LISTED = "not in our list: kept as written"


@dataclass(frozen=True)
class GoesTo:
    """One heading of the sheet, the column it goes to, and some of its values."""

    position: int
    heading: str
    name: str
    words: str
    examples: tuple[str, ...]


@dataclass(frozen=True)
class SameWord:
    """Several spellings that are read as one word."""

    column: str
    written: tuple[str, ...]
    read: str
    rows: int
    name: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    unknown: bool = False


@dataclass(frozen=True)
class RefusedLine:
    """A line that cannot come in as it is."""

    line: int
    field: str
    value: str
    reason: str


@dataclass(frozen=True)
class WrongTotal:
    """A total typed in the sheet that its rows do not make."""

    line: int
    field: str
    typed: Decimal
    rows_make: Decimal
    parts: tuple[tuple[str, str], ...]

    @classmethod
    def from_document(cls, document: MappingType[str, Any]) -> "WrongTotal":
        """The same after a way through JSON, where numbers are told as texts."""
        numbers = {name: Decimal(document[name]) for name in ("typed", "rows_make")}
        return cls(**{**_without_lists(document), **numbers})


def _without_lists(document: MappingType[str, Any]) -> dict[str, Any]:
    """JSON knows lists alone; ours are tuples all the way down."""

    def plainly(value: Any) -> Any:
        return tuple(plainly(one) for one in value) if isinstance(value, list) else value

    return {name: plainly(value) for name, value in document.items()}


@dataclass(frozen=True)
class Looked:
    """What the page of a file being looked at shows."""

    sheet_names: tuple[str, ...]
    header_rows: tuple[int, ...]
    counts: Counts
    refused: tuple[RefusedLine, ...]
    left: tuple[tuple[str, int], ...]
    columns: tuple[GoesTo, ...]
    words: tuple[SameWord, ...]
    totals: tuple[WrongTotal, ...]
    notes: tuple[str, ...]

    @classmethod
    def from_document(cls, document: MappingType[str, Any]) -> "Looked":
        """What `dataclasses.asdict` made of it, after a way through JSON."""
        made: dict[str, Callable[[Any], Any]] = {
            "header_rows": tuple,
            "sheet_names": tuple,
            "notes": tuple,
            "counts": lambda counts: Counts(**counts),
            "refused": lambda lines: tuple(RefusedLine(**line) for line in lines),
            "left": lambda left: tuple((why, count) for why, count in left),
            "columns": lambda columns: tuple(GoesTo(**_without_lists(one)) for one in columns),
            "words": lambda words: tuple(SameWord(**_without_lists(one)) for one in words),
            "totals": lambda totals: tuple(WrongTotal.from_document(one) for one in totals),
        }
        return cls(**{name: make(document[name]) for name, make in made.items()})

    @property
    def read(self) -> int:
        """Lines below the headings, whatever becomes of them."""
        return self.counts.read + self.counts.left

    @property
    def coming(self) -> int:
        """Rows that would come in or change."""
        return self.counts.added + self.counts.changed


def upload_path(files: Path, run: ImportRun) -> Path:
    """Where the run's file waits."""
    return files / "uploads" / run.sha256


def look(run: ImportRun, files: Path, watcher: Watcher | None = None) -> Looked:
    """Everything about a waiting file; changes nothing."""
    register = register_of(run.register)
    book = open_book(upload_path(files, run), name=run.file_name)
    mapping = read_mapping(run.mapping)
    sheet = book.sheet(mapping.sheet)
    layout = layout_of(sheet, mapping.header_rows)
    brought = _would(book, register, mapping, run, watcher)
    return Looked(
        sheet_names=tuple(one.name for one in book.sheets),
        header_rows=tuple(layout.header_rows),
        counts=brought.counts,
        refused=tuple(RefusedLine(one.line, one.field, one.value, one.reason) for one in brought.refused[:LISTED]),
        left=tuple(Counter(line.reason for line in brought.left).most_common()),
        columns=tuple(_columns(register, sheet, layout, mapping)),
        words=tuple(_same_words(register, sheet, layout, mapping)),
        totals=tuple(_wrong(total) for total in brought.totals if total.typed != total.rows_make),
        notes=book.notes,
    )


def _wrong(total: TypedTotal) -> WrongTotal:
    parts = tuple((str(label), str(part)) for label, part in total.parts)
    return WrongTotal(total.line, total.field, total.typed, total.rows_make, parts)


def _would(book: Book, register: Register, mapping: Mapping, run: ImportRun, watcher: Watcher | None) -> Brought:
    return bring_in(
        book=book,
        register=register,
        mapping=mapping,
        stated_on=run.stated_on,
        who=run.by,
        why="looking before bringing in",
        only_look=True,
        watcher=watcher,
    )


def _columns(register: Register, sheet: Sheet, layout: Layout, mapping: Mapping) -> list[GoesTo]:
    by_position = {position_of(layout.headings, heading): name for heading, name in mapping.columns.items()}
    left = {item.row for item in layout.left_out} | set(layout.header_rows)
    rows = [row for row in islice(sheet.rows(), 400) if row.number not in left and row.number >= layout.first_row]
    found = []
    for position, heading in enumerate(layout.headings):
        if not heading.strip():
            continue
        texts = dict.fromkeys(row.cell(position).text.strip() for row in rows if not row.cell(position).is_blank)
        name = by_position.get(position, "")
        words = register.words(name) if name else ""
        found.append(GoesTo(position, heading, name, words, tuple(islice(texts, EXAMPLES))))
    return found


def _same_words(register: Register, sheet: Sheet, layout: Layout, mapping: Mapping) -> list[SameWord]:
    """Words written in more than one way, or written otherwise than we read them."""
    found = []
    for heading, name in mapping.columns.items():
        position = position_of(layout.headings, heading)
        if position is None or name not in register.by_name:
            continue
        column = register.by_name[name]
        if not (column.vocabulary or column.choices):
            continue
        said = {plain(written): read for written, read in mapping.values.get(name, {}).items()}
        found.extend(_spellings(register, name, _written(sheet, layout, position), said))
    return found


def _written(sheet: Sheet, layout: Layout, position: int) -> Counter[str]:
    left = {item.row for item in layout.left_out} | set(layout.header_rows)
    return Counter(
        row.cell(position).text.strip()
        for row in sheet.rows()
        if row.number not in left and row.number >= layout.first_row and not row.cell(position).is_blank
    )


def _spellings(register: Register, name: str, written: Counter[str], said: dict[str, str]) -> list[SameWord]:
    column = register.by_name[name]
    groups: dict[str, Counter[str]] = defaultdict(Counter)
    for text, count in written.items():
        translated = said.get(plain(text))
        read = in_words(register, name, translated) if translated is not None else _read_as(register, name, text)
        groups[read][text] += count
    return [
        SameWord(
            register.words(name),
            tuple(sorted(texts)),
            read,
            texts.total(),
            name,
            tuple((choice.key, choice.words) for choice in column.choices),
            read == NOT_LISTED,
        )
        for read, texts in groups.items()
        if len(texts) > 1 or (column.choices and next(iter(texts)) != read)
    ]


def _read_as(register: Register, name: str, text: str) -> str:
    column = register.by_name[name]
    words = plain(text)
    for choice in column.choices:
        if words in {plain(choice.key), plain(choice.words), *map(plain, choice.usual)}:
            return in_words(register, name, choice.key)
    if column.choices:
        return NOT_LISTED
    return " ".join(text.split()).title() if text.isupper() and len(text) > 4 else _calm(words, text)


def _calm(words: str, text: str) -> str:
    return " ".join(text.split()).capitalize() if text.islower() else " ".join(text.split())


def default_stated_on(book: Book, today: date) -> date:
    """The day a sheet most likely speaks of: when it was last saved, else today."""
    return book.saved_on or today
