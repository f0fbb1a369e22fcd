"""Bringing a file's sheet into a register, looking first, and undoing it."""

import re
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from django.db import transaction

from areasend.kit.acting import acting
from areasend.kit.attachments.queries import anything_hangs_on
from areasend.kit.importing.guess import Guess, guess, guess_sheet, layout_of
from areasend.kit.importing.mapping import BadMapping, Mapping, also_mappings, check_mapping, read_mapping
from areasend.kit.importing.merge import Counts, Merge
from areasend.kit.importing.models import ImportLine, ImportRun, TypedTotal
from areasend.kit.importing.parsing import SAME_ROW, STATED, Parsed, Parser
from areasend.kit.importing.totals import TotalsWatch
from areasend.kit.registers import Register, register_of
from areasend.kit.registers.one_thing.links import linked_rows
from areasend.kit.sheets.book import Book, Sheet

DAY = re.compile(r"\d{4}-\d\d-\d\d")


Watcher = Callable[[str, int], None]
"""Told, while rows are read, into which register they go and how many have been read."""


class LookedOnly(Exception):
    """Raised inside a transaction so that nothing of a look stays."""


@dataclass
class Brought:
    """What an import did, or would do."""

    run: ImportRun
    counts: Counts
    refused: list[ImportLine] = field(default_factory=list)
    left: list[ImportLine] = field(default_factory=list)
    totals: list[TypedTotal] = field(default_factory=list)
    also: dict[str, Counts] = field(default_factory=dict)


def mapping_for(book: Book, register: Register, document: MappingType[str, Any] | None) -> Mapping:
    """The mapping given, or the guess if it is certain; BadMapping carries the guess to be corrected."""
    if document is not None:
        mapping = read_mapping(document)
        check_mapping(mapping, register)
        return mapping
    found = guess(book, register)
    if not found.certain:
        raise BadMapping(_doubt(found, register))
    return found.mapping


def _doubt(found: Guess, register: Register) -> str:
    if found.missing:
        words = ", ".join(register.words(name) for name in found.missing)
        return f"No column of “{found.sheet.name}” is surely {words}. Correct the mapping and try again."
    return f"It is not certain how “{found.sheet.name}” is to be read ({found.layout.why}). Look at the guess first."


def day_stated(mapping: Mapping, register: Register, given: date | None, book: Book) -> date | None:
    """The day on which what the rows say was said: given, else the mapping's, else the day the file was saved."""
    return given or stated_of(mapping) or (None if register.is_stated else book.saved_on)


def bring_in(
    *,
    book: Book,
    register: Register,
    mapping: Mapping,
    stated_on: date | None,
    who: str,
    why: str,
    only_look: bool = False,
    watcher: Watcher | None = None,
) -> Brought:
    """Bring one sheet into one register, all good rows or none, in one transaction.

    `only_look` does everything and then lets it all go, so that what is shown is what would happen.
    """
    sheet = book.sheet(mapping.sheet) if mapping.sheet else guess(book, register).sheet
    found: list[Brought] = []
    try:
        with acting(who, why):
            found.append(_bring(book, sheet, register, mapping, stated_on, who, watcher))
            if only_look:
                raise LookedOnly
    except LookedOnly:
        pass
    return found[0]


def _bring(
    book: Book,
    sheet: Sheet,
    register: Register,
    mapping: Mapping,
    stated_on: date | None,
    who: str,
    watcher: Watcher | None,
) -> Brought:
    before = _brought_before(book, sheet, register, mapping, stated_on)
    run = ImportRun.objects.create(
        register=register.key,
        file_name=book.name,
        sha256=book.sha256,
        sheet=sheet.name,
        mapping=mapping.as_json(),
        stated_on=stated_on,
        by=who,
        state="done",
    )
    counts, totals = _merged(run, before, sheet, register, mapping, stated_on, watcher)
    also: dict[str, Counts] = {}
    for key, other in also_mappings(mapping):
        fed, more = _merged(run, before, sheet, register_of(key), other, stated_of(other) or stated_on, watcher)
        also[key] = also.get(key, Counts()) + fed
        totals += more
    _keep_totals(totals)
    everything = sum(also.values(), counts)
    if before and not everything.added and not everything.changed:
        run.state = "again"
    _keep_counts(run, counts)
    lines = run.lines.order_by("line", "pk")
    refused, left = lines.filter(outcome="refused"), lines.filter(outcome="left", register=register.key)
    return Brought(run, counts, list(refused[:500]), list(left[:500]), totals, also)


def _brought_before(
    book: Book, sheet: Sheet, register: Register, mapping: Mapping, stated_on: date | None
) -> ImportRun | None:
    """The run that brought this very sheet in, read in the same way and dated the same; undone ones are forgotten."""
    runs = ImportRun.objects.filter(state="done", register=register.key, sha256=book.sha256, sheet=sheet.name)
    return runs.filter(mapping=mapping.as_json(), stated_on=stated_on).order_by("-pk").first()


def _merged(
    run: ImportRun,
    before: ImportRun | None,
    sheet: Sheet,
    register: Register,
    mapping: Mapping,
    stated_on: date | None,
    watcher: Watcher | None,
) -> tuple[Counts, list[TypedTotal]]:
    """One sheet's rows into one register, watching the totals typed in it."""
    links = {name: rows_of(run) for name, said in mapping.lookup.items() if said == SAME_ROW}
    parser = Parser(sheet, layout_of(sheet, mapping.header_rows), mapping, register, stated_on, links)
    watch = TotalsWatch(parser, run, stated_on or date.max)
    names = [*parser.filled, *(mapping.key or register.natural_key), *([STATED] if register.is_stated else [])]
    rows = _told(watch.watch(iter(parser)), register, watcher) if watcher else watch.watch(iter(parser))
    counts = Merge(register, names, mapping.key, parser.records.read_positions).run(rows, run, before)
    return counts, watch.found


def _told(rows: Iterable[Parsed], register: Register, watcher: Watcher) -> Iterator[Parsed]:
    """The same rows; the watcher hears of every hundredth."""
    for number, row in enumerate(rows):
        if number % 100 == 0:
            watcher(register.key, number)
        yield row


def rows_of(run: ImportRun) -> dict[int, int]:
    """For each line of the file, the row of the run's own register that it became."""
    lines = run.lines.filter(register=run.register).exclude(row_id=None)
    return {line: row for line, row in lines.values_list("line", "row_id") if row is not None}


def stated_of(mapping: Mapping) -> date | None:
    """The day that a mapping says its sheet speaks of, where it names a day."""
    return date.fromisoformat(mapping.stated_on) if DAY.fullmatch(mapping.stated_on) else None


def _keep_totals(found: list[TypedTotal]) -> None:
    TypedTotal.objects.bulk_create(found, ignore_conflicts=True)


def _keep_counts(run: ImportRun, counts: Counts) -> None:
    run.added, run.changed, run.unchanged = counts.added, counts.changed, counts.unchanged
    run.refused, run.left_out = counts.refused, counts.left
    run.save()


@transaction.atomic
def undo_import(run: ImportRun, *, who: str) -> list[ImportLine]:
    """Take a whole import back. Rows changed since are left as they are, and given back in a list."""
    register = register_of(run.register)
    left = []
    with acting(who, f"undoing the import of {run.file_name}"):
        for line in run.lines.filter(outcome__in=("added", "changed")).exclude(row_id=None):
            if not _undo_line(register, line):
                left.append(line)
        run.state = "undone"
        run.save(update_fields=["state"])
    return left


def _undo_line(register: Register, line: ImportLine) -> bool:
    """Undo one line; False where the row was changed since, or anything was said of it, kept with it, or merged."""
    row = register.model.objects.filter(pk=line.row_id).first()
    if row is None:
        return True
    if line.outcome == "added" and row.pk in linked_rows(register.key):
        return False
    events = row.kept.order_by("-pgh_id")
    if line.outcome == "added" and (events.count() > 1 or anything_hangs_on(register.key, row.pk)):
        return False
    if line.outcome == "added":
        row.delete()
        return True
    register.model.objects.filter(pk=row.pk).update(**(line.before or {}))
    return True


def open_for_guess(book: Book, register: Register, sheet_name: str = "") -> Guess:
    """The guess for a chosen sheet, or for the best one."""
    return guess_sheet(book.sheet(sheet_name), register) if sheet_name else guess(book, register)


def uploads(files: Path) -> Path:
    """Where uploaded sheets wait to be looked at."""
    folder = files / "uploads"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
