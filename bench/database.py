"""A server and databases of the benches' own: made for a bench, dropped after it, never the user's."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory

import psycopg
from psycopg import sql

from areasend.kit import postgres
from areasend.kit.postgres.places import ADMIN_ROLE, APP_ROLE


@contextmanager
def own_server() -> Iterator[None]:
    """The embedded server in a folder of the benches' own, with Django set up on it; files go to a folder that goes.

    It is set as the data's own server is, every commit safe on the disk.
    """
    with TemporaryDirectory(prefix="areasend-bench-") as files, postgres.start("bench") as server:
        os.environ |= {"DATABASE_URL": server.url, "AREASEND_FILES": files, "DJANGO_SETTINGS_MODULE": "config.settings"}
        import django  # noqa: PLC0415 - settings read the environment

        django.setup()
        yield


@contextmanager
def fresh(name: str) -> Iterator[None]:
    """An empty database, brought up to date, for the length of a block."""
    from django.core.management import call_command  # noqa: PLC0415 - after own_server
    from django.db import connection  # noqa: PLC0415

    called = f"bench_{name}"
    admin = postgres.places.place_for("bench").url(role=ADMIN_ROLE, database="postgres")
    _drop(admin, called)
    with psycopg.connect(admin, autocommit=True) as asked:
        asked.execute(sql.SQL("CREATE DATABASE {} OWNER {}").format(sql.Identifier(called), sql.Identifier(APP_ROLE)))
    connection.close()
    connection.settings_dict["NAME"] = called
    try:
        call_command("migrate", verbosity=0)
        yield
    finally:
        connection.close()
        _drop(admin, called)


def address() -> dict[str, str]:
    """The environment of a process that works in the same database."""
    from django.db import connection  # noqa: PLC0415 - after own_server

    return {
        **os.environ,
        "DATABASE_URL": postgres.places.place_for("bench").url(database=connection.settings_dict["NAME"]),
    }


def _drop(admin: str, called: str) -> None:
    with psycopg.connect(admin, autocommit=True) as asked:
        asked.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(called)))
