"""Commands of registers and their files."""

import argparse
import csv
import json
import time
from datetime import date
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from django.db import transaction

from areasend.cli.arguments import Commands, answer, command, day, say
from areasend.cli.run import Refusal, whoami
from areasend.kit.importing.actions import Brought, bring_in, day_stated, mapping_for
from areasend.kit.importing.guess import guess
from areasend.kit.importing.mapping import BadMapping
from areasend.kit.importing.merge import Counts
from areasend.kit.looks import log_look
from areasend.kit.registers import Register, all_registers, register_of
from areasend.kit.registers.files import as_csv, empty_sheet
from areasend.kit.registers.queries import rows_as_at
from areasend.kit.sheets.reading import open_book
from areasend.kit.sheets.refused import Refused

SUMMED = ("read", "added", "changed", "unchanged", "refused")


def add(commands: Commands) -> None:
    """Add these commands."""
    made = command(commands, "registers", "the registers and their fields", registers, database=False)
    made.add_argument("--json", action="store_true")
    made = command(commands, "template", "an empty sheet of a register", template, database=False)
    made.add_argument("register")
    made.add_argument("--out", type=Path, required=True)
    made = command(commands, "export", "a register's rows as at a day", export)
    made.add_argument("register")
    made.add_argument("--as-at", type=day, default=None)
    made.add_argument("--csv", action="store_true")
    made = command(commands, "import", "bring a file into a register", import_)
    made.add_argument("register", nargs="?")
    made.add_argument("file", nargs="?", type=Path)
    made.add_argument("--mapping", type=Path)
    made.add_argument("--set", dest="set_", type=Path, metavar="SET.json")
    made.add_argument("--files", type=Path, metavar="DIR", help="where the files of a set are, if not beside it")
    made.add_argument("--stated-on", type=day)
    made.add_argument("--dry-run", action="store_true")
    made.add_argument("--strict", action="store_true")
    made.add_argument("--refused", type=Path, metavar="FILE.csv")
    made.add_argument("--json", action="store_true")


def _register(key: str) -> Register:
    try:
        return register_of(key)
    except KeyError as error:
        raise Refusal(str(error.args[0])) from error


def registers(chosen: argparse.Namespace) -> int:
    """The registers and their fields."""
    described = [_described(register) for register in all_registers()]
    if chosen.json:
        answer(described)
        return 0
    for one in described:
        print(f"{one['register']}: {', '.join(field['name'] for field in one['fields'])}")
    return 0


def _described(register: Register) -> dict[str, Any]:
    fields = [
        {
            "name": column.name,
            "type": register.kind(column.name),
            "required": register.required(column.name),
            "usual_names": list(column.usual_names),
        }
        for column in register.columns
    ]
    return {"register": register.key, "name": register.many, "about": register.about, "fields": fields}


def template(chosen: argparse.Namespace) -> int:
    """An empty sheet."""
    chosen.out.write_bytes(empty_sheet(_register(chosen.register)))
    return 0


def export(chosen: argparse.Namespace) -> int:
    """Rows as at a day, as CSV on standard output."""
    register = _register(chosen.register)
    on = chosen.as_at or date.today()
    log_look(whoami(), "export", register.key, f"csv as at {on}")
    print(as_csv(register, rows_as_at(register, on)).decode("utf-8-sig"), end="")
    return 0


def import_(chosen: argparse.Namespace) -> int:
    """One file, or a whole set."""
    if chosen.set_:
        return _import_set(chosen)
    if not (chosen.register and chosen.file):
        raise Refusal("Say which register and which file: areasend import REGISTER FILE, or --set SET.json.")
    document = _document(chosen.mapping) if chosen.mapping else None
    brought, seconds = _import_one(chosen, _register(chosen.register), chosen.file, document, chosen.stated_on)
    report = _reported(brought, chosen.file, seconds)
    _told(chosen, report, [brought])
    return 1 if chosen.strict and brought.counts.refused else 0


def _import_one(
    chosen: argparse.Namespace, register: Register, path: Path, document: Any, stated_on: date | None
) -> tuple[Brought, float]:
    begun = time.monotonic()
    try:
        book = open_book(path)
        mapping = mapping_for(book, register, document)
        stated = day_stated(mapping, register, stated_on, book)
        if register.is_stated and stated is None and not mapping.stated_on:
            raise Refusal(f"Rows of {register.key} are statements: say the day they were made with stated_on.")
        brought = bring_in(
            book=book,
            register=register,
            mapping=mapping,
            stated_on=stated,
            who=whoami(),
            why=f"areasend import {register.key} {path.name}",
            only_look=chosen.dry_run,
        )
    except BadMapping as problem:
        if document is None:
            answer({"guess": guess(book, register).mapping.as_json()})
        raise Refusal(str(problem)) from problem
    except (Refused, KeyError, FileNotFoundError) as problem:
        raise Refusal(str(problem.args[0] if problem.args else problem)) from problem
    return brought, time.monotonic() - begun


def _import_set(chosen: argparse.Namespace) -> int:
    """Many files in order, a transaction each: of a file whose sheet cannot be read, no sheet comes in."""
    entries = _entries(chosen.set_)
    reports: list[dict[str, Any]] = []
    done: list[Brought] = []
    failed = 0
    for name, sheets in groupby(entries, key=itemgetter("file")):
        try:
            found = _import_file(chosen, name, list(sheets))
        except Refusal as refusal:
            say(f"{name}: {refusal} Nothing of this file came in.")
            failed += 1
            continue
        if unread := _unread((chosen.files or chosen.set_.parent) / name, [brought.run.sheet for brought, _ in found]):
            say(f"{name}: no mapping of the set reads {unread}.")
        for brought, report in found:
            done.append(brought)
            reports.append(report)
            if not chosen.json:
                _print(report)
    _told_set(chosen, reports, done)
    return 1 if failed or (chosen.strict and any(one.counts.refused for one in done)) else 0


def _entries(path: Path) -> list[dict[str, Any]]:
    """The sheets that a set names, in order; a Refusal says what is missing, and in which entry."""
    try:
        entries = json.loads(path.read_text())
    except (OSError, ValueError) as problem:
        raise Refusal(f"{path} cannot be read as a set: {problem}") from problem
    if not isinstance(entries, list):
        raise Refusal(f"{path} is no set: it must be a list of sheets.")
    for number, entry in enumerate(entries, 1):
        missing = [name for name in ("register", "file") if not isinstance(entry, dict) or not entry.get(name)]
        if missing:
            raise Refusal(f"{path}, entry {number}: say its {' and its '.join(missing)}.")
    return entries


def _import_file(
    chosen: argparse.Namespace, name: str, sheets: list[dict[str, Any]]
) -> list[tuple[Brought, dict[str, Any]]]:
    folder = chosen.set_.parent
    path = (chosen.files or folder) / name
    found = []
    with transaction.atomic():
        for entry in sheets:
            document = entry.get("mapping")
            if isinstance(document, str):
                document = _document(folder / document)
            stated = date.fromisoformat(entry["stated_on"]) if entry.get("stated_on") else None
            try:
                brought, seconds = _import_one(chosen, _register(entry["register"]), path, document, stated)
            except Refusal as refusal:
                raise Refusal(f"into {entry['register']}: {refusal}") from refusal
            found.append((brought, _reported(brought, path, seconds)))
    return found


def _unread(path: Path, read: list[str]) -> str:
    """The sheets of a book that nothing was read from, each with whether it is hidden; nothing if there are none."""
    sheets = [sheet for sheet in open_book(path).sheets if sheet.name not in read]
    return " or ".join(f"“{sheet.name}”{' (hidden)' if sheet.hidden else ''}" for sheet in sheets)


def _document(path: Path) -> Any:
    try:
        return json.loads(path.read_text())
    except (OSError, ValueError) as problem:
        raise Refusal(f"the mapping {path.name} cannot be read: {problem}") from problem


def _told_set(chosen: argparse.Namespace, reports: list[dict[str, Any]], done: list[Brought]) -> None:
    if chosen.refused:
        _write_refused(chosen.refused, done)
    if chosen.json:
        answer(reports)
        return
    counted = [counts for one in reports for counts in one["rows"].values()]
    told = ", ".join(f"{sum(counts[name] for counts in counted):,} {name}" for name in SUMMED)
    files = len({one["file"] for one in reports})
    print(f"{len(reports)} sheets of {files} files: {told}")


def _reported(brought: Brought, path: Path, seconds: float) -> dict[str, Any]:
    counts = {brought.run.register: brought.counts, **brought.also}
    return {
        "kind": "register",
        "file": path.name,
        "sheet": brought.run.sheet,
        "year": None,
        "rows": {key: _counted(found) for key, found in counts.items()},
        "refused": [
            {
                "line": line.line,
                "element": "row",
                "field": line.field,
                "value": line.value,
                "rule": "",
                "reason": line.reason,
            }
            for line in brought.refused
        ],
        "to_decide": 0,
        "seconds": round(seconds, 3),
    }


def _counted(counts: Counts) -> dict[str, int]:
    return {
        "read": counts.read,
        "added": counts.added,
        "changed": counts.changed,
        "unchanged": counts.unchanged,
        "refused": counts.refused,
        "left_out": counts.left,
    }


def _told(chosen: argparse.Namespace, report: dict[str, Any], brought: list[Brought]) -> None:
    if chosen.refused:
        _write_refused(chosen.refused, brought)
    if chosen.json:
        answer(report)
        return
    _print(report)


def _print(report: dict[str, Any]) -> None:
    for key, counts in report["rows"].items():
        told = ", ".join(f"{number} {words.replace('_', ' ')}" for words, number in counts.items())
        print(f"{report['file']} ({report['sheet']}) into {key}: {told}")
    for line in report["refused"]:
        say(f"  line {line['line']}, {line['field'] or 'row'}, {line['value'] or '-'}: {line['reason']}")


def _write_refused(path: Path, brought: list[Brought]) -> None:
    with path.open("w", newline="", encoding="utf-8-sig") as out:
        writer = csv.writer(out)
        writer.writerow(["file", "row", "why", "field", "value", "the row as written"])
        for one in brought:
            for line in one.refused:
                writer.writerow([one.run.file_name, line.line, line.reason, line.field, line.value, *line.cells])
