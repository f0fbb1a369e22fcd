"""Reads the command line, makes sure the database answers, runs the command, says what went wrong in a sentence."""

import argparse
import contextlib
import getpass
import os
import sys
from collections.abc import Iterator

import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line
from django.db.utils import OperationalError, ProgrammingError
from psycopg.errors import UndefinedColumn, UndefinedTable

from areasend.kit import postgres

DONE, REFUSED, WRONG_USAGE, NO_DATABASE = 0, 1, 2, 3
INTERRUPTED, NOBODY_READS = 130, 141  # as a shell gives them for SIGINT and SIGPIPE


class Refusal(Exception):
    """A command that cannot be followed, in one sentence."""


def run(arguments: list[str]) -> int:
    """Run one command; its exit status. What stops a command is said in a sentence, never as a trace."""
    try:
        status = _run(arguments)
        sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        return INTERRUPTED
    except ImproperlyConfigured as problem:
        print(problem, file=sys.stderr)
        return WRONG_USAGE
    except BrokenPipeError:
        _stop_writing()
        return NOBODY_READS


def _run(arguments: list[str]) -> int:
    if arguments[:1] == ["manage"]:
        with database():
            execute_from_command_line(["areasend manage", *arguments[1:]])
        return DONE
    django.setup()
    from areasend.cli.commands import parser  # noqa: PLC0415 - registers and measures are found by django.setup

    return _follow(parser().parse_args(arguments))


def _follow(chosen: argparse.Namespace) -> int:
    try:
        with database() if chosen.needs_database else contextlib.nullcontext():
            status: int = chosen.follow(chosen)
            return status
    except (BrokenPipeError, KeyboardInterrupt):
        raise
    except Exception as problem:
        status, sentence = _told(problem)
        print(sentence, file=sys.stderr)
        if os.environ.get("AREASEND_LOG") == "DEBUG":
            raise
        return status


def _told(problem: Exception) -> tuple[int, str]:
    """The exit status and the sentence for what stopped a command."""
    if isinstance(problem, Refusal):
        return REFUSED, str(problem)
    if isinstance(problem, ProgrammingError) and isinstance(problem.__cause__, UndefinedTable | UndefinedColumn):
        return NO_DATABASE, "The database is empty or of an earlier version: run `areasend migrate`."
    if isinstance(problem, OperationalError | postgres.PostgresError):
        return NO_DATABASE, f"The database could not be reached: {_first_line(problem)}"
    if isinstance(problem, OSError):
        return REFUSED, f"{problem.filename or 'A file'}: {problem.strerror or problem}."
    return REFUSED, (
        f"This is our mistake, not yours: {type(problem).__name__}: {_first_line(problem)} "
        "(with AREASEND_LOG=DEBUG it is told in full)."
    )


def _first_line(problem: Exception) -> str:
    return next(iter(str(problem).splitlines()), "")


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


def _stop_writing() -> None:
    """Whoever read our answer has gone (`| head`): what is still unwritten goes nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
