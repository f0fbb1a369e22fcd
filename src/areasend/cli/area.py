"""Commands of the area itself: set up, invite, demonstration."""

import argparse
from datetime import date

from django.core.management import call_command
from django.utils import timezone

from areasend.accounts.actions import SetUpTwice, set_up
from areasend.cli.arguments import Commands, command, say
from areasend.cli.run import Refusal, whoami


def add(commands: Commands) -> None:
    """Add these commands."""
    made = command(commands, "setup", "make an empty database and name the area", setup)
    made.add_argument("--area", required=True, help="what the area is called")
    made.add_argument("--council", required=True, help="the council's full name")
    made.add_argument("--administrator", metavar="MAIL", required=True, help="who may let others in")
    command(commands, "migrate", "bring the database up to this version", migrate)


def migrate(_: argparse.Namespace) -> int:
    """Bring the database up to this version."""
    call_command("migrate", verbosity=0)
    return 0


def setup(chosen: argparse.Namespace) -> int:
    """Name the area and let its first administrator in."""
    migrate(chosen)
    try:
        link = set_up(area=chosen.area, council=chosen.council, mail=chosen.administrator, who=whoami(), on=today())
    except SetUpTwice as problem:
        raise Refusal(str(problem)) from problem
    say(f"{chosen.area} is set up. The administrator sets a password at {link}")
    return 0


def today() -> date:
    """Today, here."""
    return timezone.localdate()
