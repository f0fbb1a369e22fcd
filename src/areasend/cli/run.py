"""Reads the command line, makes sure the database answers, runs the command, says what went wrong in a sentence."""

import argparse
import contextlib
import getpass
import sys
from collections.abc import Iterator

import django
from django.conf import settings
from django.core.management import execute_from_command_line
from django.db.utils import OperationalError

from areasend.kit import postgres

DONE, REFUSED, WRONG_USAGE, NO_DATABASE = 0, 1, 2, 3


class Refusal(Exception):
    """A command that cannot be followed, in one sentence."""


def run(arguments: list[str]) -> int:
    """Run one command; its exit status."""
    if arguments[:1] == ["manage"]:
        with database():
            execute_from_command_line(["areasend manage", *arguments[1:]])
        return DONE
    django.setup()
    from areasend.cli.commands import parser  # noqa: PLC0415 - registers and measures are found by django.setup

    chosen = parser().parse_args(arguments)
    return _follow(chosen)


def _follow(chosen: argparse.Namespace) -> int:
    try:
        with database() if chosen.needs_database else contextlib.nullcontext():
            status: int = chosen.follow(chosen)
            return status
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return REFUSED
    except (OperationalError, postgres.PostgresError) as problem:
        print(f"The database could not be reached: {str(problem).splitlines()[0]}", file=sys.stderr)
        return NO_DATABASE
    except KeyboardInterrupt:
        return 130


@contextlib.contextmanager
def database() -> Iterator[None]:
    """The embedded database running while the command does; nothing to do with DATABASE_URL."""
    if settings.EMBEDDED:
        with postgres.start(settings.PURPOSE):
            yield
    else:
        yield


def whoami() -> str:
    """The operating-system user, who is kept as having run the command."""
    return f"{getpass.getuser()} (command line)"
