"""Commands of the area itself: set up, invite, demonstration."""

import argparse
from datetime import date

from django.conf import settings
from django.core.management import call_command
from django.utils import timezone
from rich.console import Console
from rich.progress import Progress

from areasend.accounts.actions import SetUpTwice, set_up
from areasend.cli.arguments import Commands, command, day, say
from areasend.cli.run import Refusal, whoami
from areasend.cli.server import NO_DEMONSTRATION
from areasend.demo.samples.catalogue import SAMPLES
from areasend.demo.story import AreaAlreadyHere, tell
from areasend.kit.area import Area


def add(commands: Commands) -> None:
    """Add these commands."""
    made = command(commands, "setup", "make an empty database and name the area", setup)
    made.add_argument("--area", required=True, help="what the area is called")
    made.add_argument("--council", required=True, help="the council's full name")
    made.add_argument("--administrator", metavar="MAIL", required=True, help="who may let others in")
    made = command(commands, "demo", "load the invented area", demo)
    made.add_argument("--small", action="store_true", help="a small part of it, for tests")
    made.add_argument("--today", type=day, help="load the story as far as this day")
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


def demo(chosen: argparse.Namespace) -> int:
    """Load the invented area, if it is not there yet."""
    if not settings.EMBEDDED:
        raise Refusal(NO_DEMONSTRATION)
    migrate(chosen)
    try:
        with Progress(console=Console(stderr=True)) as bar:
            task = bar.add_task("Wealdmere", total=len(SAMPLES) + 1)
            tell(lambda words: bar.update(task, advance=1, description=words))
    except AreaAlreadyHere as problem:
        if not Area.objects.filter(demonstration=True).exists():
            raise Refusal(str(problem)) from problem
        say("The demonstration area is there already.")
    say("Sign in at /sign-in: choose who to be with one click.")
    return 0


def today() -> date:
    """Today, here."""
    return timezone.localdate()
