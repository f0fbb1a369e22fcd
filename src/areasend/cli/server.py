"""Commands that serve: web, worker, and both with the database under one process."""

import argparse

from django.core.management import call_command

from areasend.cli.arguments import Commands, command
from areasend.kit import supervisor


def add(commands: Commands) -> None:
    """Add these commands."""
    made = command(
        commands, "serve", "serve the site, with its worker and database, until Ctrl-C", serve, database=False
    )
    made.add_argument("--port", type=int, default=8000)
    made.add_argument("--host", default="127.0.0.1")
    command(commands, "worker", "run jobs until Ctrl-C", worker)


def serve(chosen: argparse.Namespace) -> int:
    """Web, worker and database under one process."""
    return supervisor.serve(port=chosen.port, host=chosen.host)


def worker(_: argparse.Namespace) -> int:
    """Run jobs."""
    call_command("procrastinate", "worker")
    return 0
