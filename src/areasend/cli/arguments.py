"""Arguments that several commands share."""

import argparse
import json
import sys
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

Follow = Callable[[argparse.Namespace], int]
Commands = Any


def command(
    commands: Commands, name: str, help_: str, follow: Follow, *, database: bool = True
) -> argparse.ArgumentParser:
    """One command: its name, what it gives, what runs."""
    made: argparse.ArgumentParser = commands.add_parser(name, help=help_, description=help_)
    made.set_defaults(follow=follow, needs_database=database)
    return made


def day(written: str) -> date:
    """A day as 2020-11-18."""
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{written!r} is not a day; write it as 2020-11-18") from error


def mail(written: str) -> str:
    """A mail address."""
    try:
        validate_email(written)
    except ValidationError as error:
        raise argparse.ArgumentTypeError(f"{written!r} is not a mail address") from error
    return written


def say(words: str) -> None:
    """A message, on standard error, so that answers can be piped."""
    print(words, file=sys.stderr)


def answer(document: Any) -> None:
    """One JSON document on standard output."""
    json.dump(document, sys.stdout, indent=2, ensure_ascii=False, default=_plain)
    print()


def _plain(value: Any) -> Any:
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return str(value)
