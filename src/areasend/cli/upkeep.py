"""Commands of upkeep: doctor, backup, restore."""

import argparse
import contextlib
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from django.core.management import call_command
from django.db.utils import OperationalError

from areasend.accounts.checks import SIGN_IN
from areasend.cli.arguments import Commands, answer, command, say
from areasend.cli.run import Refusal, database, whoami
from areasend.kit import postgres
from areasend.kit.looks import log_look
from areasend.kit.upkeep.backup import back_up
from areasend.kit.upkeep.checks import ALONE, ANSWERS, CONNECTED
from areasend.kit.upkeep.doctor import Seen, examine, wrong
from areasend.kit.upkeep.manifest import BadBackup, Manifest
from areasend.kit.upkeep.programs import ProgramFailed
from areasend.kit.upkeep.restore import NotEmpty
from areasend.kit.upkeep.restore import restore as bring_back

SIGNS = {"well": "well ", "look": "look ", "wrong": "WRONG"}


def add(commands: Commands) -> None:
    """Add these commands."""
    made = command(commands, "doctor", "say what is wrong with this set-up and how to mend it", doctor, database=False)
    made.add_argument("--json", action="store_true")
    made = command(commands, "backup", "keep everything in one file", backup)
    made.add_argument("file", type=Path)
    made.add_argument("--json", action="store_true")
    made = command(commands, "restore", "bring everything back from a backup", restore)
    made.add_argument("file", type=Path)
    made.add_argument("--replace", action="store_true", help="in place of all that is in the database")


def doctor(chosen: argparse.Namespace) -> int:
    """What is wrong, and how to mend it."""
    seen = [*examine(ALONE), *_connected()]
    if chosen.json:
        answer([asdict(one) for one in seen])
    else:
        for one in seen:
            print(f"{SIGNS[one.state]}  {one.check}: {one.says}{f' {one.mend}' if one.mend else ''}")
    return 1 if any(one.state == "wrong" for one in seen) else 0


def _connected() -> list[Seen]:
    """What can be seen only when the database answers."""
    try:
        with database():
            first = next(ANSWERS())
            return [first, *examine((*CONNECTED, *SIGN_IN))]
    except (OperationalError, postgres.PostgresError) as problem:
        words = next(iter(str(problem).splitlines()), "")
        return [wrong("database", f"It does not answer: {words}", "Start it, or set DATABASE_URL right.")]


def backup(chosen: argparse.Namespace) -> int:
    """Everything in one file, whole or not at all."""
    if not chosen.file.absolute().parent.is_dir():
        raise Refusal(f"{chosen.file.absolute().parent} is no folder: make it first.")
    log_look(whoami(), "export", "backup", chosen.file.name)
    with _sentences():
        manifest = back_up(chosen.file.absolute(), _on_a_terminal)
    _told(chosen.file, manifest)
    if chosen.json:
        answer({"file": str(chosen.file), **asdict(manifest)})
    return 0


def restore(chosen: argparse.Namespace) -> int:
    """Bring a backup back, then up to this version."""
    with _sentences():
        manifest = bring_back(chosen.file.absolute(), instead=chosen.replace)
    call_command("migrate", verbosity=0)
    log_look(whoami(), "restore", "backup", f"{chosen.file.name} of {manifest.made_at}")
    _told(chosen.file, manifest)
    say("Everyone signs in again.")
    return 0


@contextlib.contextmanager
def _sentences() -> Iterator[None]:
    try:
        yield
    except (BadBackup, NotEmpty, ProgramFailed) as problem:
        raise Refusal(str(problem)) from problem


def _told(path: Path, manifest: Manifest) -> None:
    rows, files = sum(manifest.rows.values()), len(manifest.parts) - 1
    say(f"{path}: {manifest.area or 'no area'} as of {manifest.made_at}, {rows:,} rows, {files:,} files.")


def _on_a_terminal(done: int, of: int, doing: str) -> None:
    if sys.stderr.isatty():
        say(f"{doing} ...")
