"""Commands that serve: web, worker, and both with the database under one process."""

import argparse
import os

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from areasend.accounts.models import User
from areasend.cli.arguments import Commands, command
from areasend.cli.run import Refusal
from areasend.kit import supervisor
from areasend.kit.area import Area, area_names
from areasend.kit.jobs.worker import run_worker


def add(commands: Commands) -> None:
    """Add these commands."""
    made = command(commands, "serve", "serve the site, with its worker and database, until Ctrl-C", serve)
    made.add_argument("--port", type=int, default=8000)
    made.add_argument("--host", default="127.0.0.1")
    command(commands, "worker", "run jobs until Ctrl-C", worker)


def serve(chosen: argparse.Namespace) -> int:
    """Web, worker and database under one process."""
    _refuse_what_cannot_be_served()
    welcome = _sign_ins(chosen.port)
    connection.close()
    os.environ.setdefault("AREASEND_SITE", f"http://localhost:{chosen.port}")  # where links lead
    return supervisor.serve(port=chosen.port, host=chosen.host, welcome=welcome)


def _sign_ins(port: int) -> str:
    """In a demonstration: who one can be, a line for each role; of a real area nothing."""
    if not area_names().demonstration:
        return ""
    people = User.objects.filter(is_active=True).prefetch_related("held").order_by("pk")
    lines = [f"  {person.name:<24}{person.role_words}" for person in people]
    return "\n".join([f"Sign in at http://localhost:{port}/be, with one click and no password, as any of:", *lines])


def _refuse_what_cannot_be_served() -> None:
    executor = MigrationExecutor(connection)
    if not executor.loader.applied_migrations:
        raise Refusal("The database is empty: run `areasend setup` first, or `areasend demo` for the invented area.")
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise Refusal("The database is of an earlier version: run `areasend backup FILE`, then `areasend migrate`.")
    if not settings.EMBEDDED and Area.objects.filter(demonstration=True).exists():
        raise Refusal(NO_DEMONSTRATION)


NO_DEMONSTRATION = (
    "A demonstration lets anyone be anyone, so it runs in the embedded database only: unset DATABASE_URL."
)


def worker(_: argparse.Namespace) -> int:
    """Run jobs."""
    run_worker()
    return 0
