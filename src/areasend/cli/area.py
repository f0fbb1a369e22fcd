"""Commands of the area itself: set up, invite, reset a sign-in, demonstration."""

import argparse
from datetime import date

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from rich.console import Console
from rich.progress import Progress

from areasend.accounts.actions import SetUpTwice, set_up
from areasend.accounts.actions import invite as let_in
from areasend.accounts.factors.actions import reset_factors
from areasend.accounts.models import User
from areasend.accounts.roles import BY_KEY
from areasend.cli.arguments import Commands, answer, command, day, mail, say
from areasend.cli.run import Refusal, whoami
from areasend.cli.server import NO_DEMONSTRATION
from areasend.demo.story import PAPER, AreaAlreadyHere, steps, tell
from areasend.kit.area import Area


def add(commands: Commands) -> None:
    """Add these commands."""
    made = command(commands, "setup", "make an empty database and name the area", setup)
    made.add_argument("--area", required=True, help="what the area is called")
    made.add_argument("--council", required=True, help="the council's full name")
    made.add_argument("--forum", metavar="NAME", default="", help="the parent carer forum")
    made.add_argument("--nhs", metavar="NAME", default="", help="the NHS commissioner")
    made.add_argument("--administrator", metavar="MAIL", type=mail, required=True, help="who may let others in")
    made.add_argument("--json", action="store_true")
    made = command(commands, "invite", "let someone in: gives a link with which they set a password", invite)
    made.add_argument("mail", metavar="MAIL", type=mail)
    made.add_argument("role", metavar="ROLE", choices=BY_KEY, help=", ".join(BY_KEY))
    made.add_argument("--name", default="", help="what they are called")
    made.add_argument("--until", type=day, help="the last day on which they hold the role")
    made.add_argument("--json", action="store_true")
    made = command(commands, "reset-sign-in", "take away someone's second factor: they set up another", reset_sign_in)
    made.add_argument("mail", metavar="MAIL", type=mail)
    made.add_argument("--why", metavar="WORDS", required=True, help="the reason, which the person is told")
    made = command(commands, "demo", "load the invented area", demo)
    made.add_argument("--small", action="store_true", help="only what the office brought by November 2020, for tests")
    made.add_argument("--today", type=day, help="tell the story as far as this day, instead of today")
    command(commands, "migrate", "bring the database up to this version", migrate)


def migrate(_: argparse.Namespace) -> int:
    """Bring the database up to this version."""
    call_command("migrate", verbosity=0)
    return 0


def setup(chosen: argparse.Namespace) -> int:
    """Name the area and let its first administrator in."""
    migrate(chosen)
    names = {"area": chosen.area, "council": chosen.council, "forum": chosen.forum, "nhs": chosen.nhs}
    try:
        link = set_up(**names, mail=chosen.administrator, who=whoami(), on=today())
    except SetUpTwice as problem:
        raise Refusal(str(problem)) from problem
    say(f"{chosen.area} is set up.")
    return _given(chosen, chosen.administrator, "administrator", link)


def invite(chosen: argparse.Namespace) -> int:
    """Let someone in."""
    if not Area.objects.exists():
        raise Refusal("This database has no area yet: run `areasend setup` first.")
    if chosen.until and chosen.until < today():
        raise Refusal(f"The last day ({chosen.until}) is past; it must be today or after.")
    link = let_in(mail=chosen.mail, role=chosen.role, name=chosen.name, until=chosen.until, who=whoami(), on=today())
    return _given(chosen, chosen.mail, chosen.role, link)


def reset_sign_in(chosen: argparse.Namespace) -> int:
    """For the administrator who lost phone and passkey, and has nobody to ask."""
    user = User.objects.filter(email__iexact=chosen.mail).first()
    if user is None:
        raise Refusal(f"Nobody here has the address {chosen.mail}.")
    if not chosen.why.strip():
        raise Refusal("Say why: the reason is kept, and the person is told.")
    reset_factors(user, who=whoami(), reason=chosen.why.strip()[:300])
    say(f"{user} is signed out everywhere, and sets up a second factor at the next sign-in.")
    return 0


def _given(chosen: argparse.Namespace, address: str, role: str, link: str) -> int:
    """The link, alone on standard output, or in a document."""
    if chosen.json:
        answer({"mail": address, "role": role, "link": link})
        return 0
    say(f"{address} sets a password with this link. It works once, and for seven days; give it to nobody else:")
    print(link)
    return 0


def demo(chosen: argparse.Namespace) -> int:
    """Load the invented area, if it is not there yet."""
    if not settings.EMBEDDED:
        raise Refusal(NO_DEMONSTRATION)
    until = PAPER if chosen.small else chosen.today or today()
    if not connection.introspection.table_names():
        say("Making the tables (half a minute)")
    migrate(chosen)
    try:
        with Progress(console=Console(stderr=True)) as bar:
            task = bar.add_task("Wealdmere", total=steps(until))
            tell(lambda words: bar.update(task, advance=1, description=words), until=until)
    except AreaAlreadyHere as problem:
        if not Area.objects.filter(demonstration=True).exists():
            raise Refusal(str(problem)) from problem
        say("The demonstration area is there already.")
    return 0


def today() -> date:
    """Today, here."""
    return timezone.localdate()
