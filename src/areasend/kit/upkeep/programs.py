"""pg_dump, pg_restore and psql for the database we use.

The embedded ones speak to their own server by its socket. A server elsewhere may ask for TLS, which
they have not got, and may be newer than they are: there the machine's own come first, if it has any.
"""

import os
import shutil
import subprocess
from pathlib import Path

from django.conf import settings
from django.db import connection

from areasend.kit import postgres
from areasend.kit.postgres.account import run_as_server


class ProgramFailed(Exception):
    """What a program said when it failed, in its last words."""


def program(name: str) -> Path:
    """The program of that name."""
    found = None if settings.EMBEDDED else shutil.which(name)
    return Path(found) if found else postgres.tool(name)


def major_version(name: str) -> int:
    """Which PostgreSQL a program belongs to."""
    _, said = run_as_server(program(name), "--version")
    return int(said.split()[2].split(".")[0])


def environment() -> dict[str, str]:
    """How the programs find the database: by environment, so that no password stands in a command line."""
    chosen = connection.settings_dict
    names = {"PGHOST": "HOST", "PGPORT": "PORT", "PGUSER": "USER", "PGPASSWORD": "PASSWORD", "PGDATABASE": "NAME"}
    found = {variable: str(chosen[name]) for variable, name in names.items() if chosen.get(name)}
    options = {f"PG{name.upper()}": str(value) for name, value in chosen.get("OPTIONS", {}).items() if name in SSL}
    return {"PATH": os.environ.get("PATH", os.defpath), "PGTZ": "UTC", "LC_ALL": "C"} | found | options


SSL = ("sslmode", "sslrootcert", "sslcert", "sslkey")


def last_words(said: bytes) -> str:
    """The line of an error, from all that a program said."""
    lines = [line for line in said.decode(errors="replace").splitlines() if line.strip()]
    wrong = [line for line in lines if "error" in line.lower()]
    return (wrong or lines or ["it said nothing"])[0].strip()


def run(name: str, *options: str, **more: object) -> None:
    """Run a program to its end; ProgramFailed if it did not do its work."""
    done = subprocess.run(
        [str(program(name)), *options],
        env=environment(),
        stderr=subprocess.PIPE,
        check=False,
        **more,  # type: ignore[call-overload]
    )
    if done.returncode:
        raise ProgramFailed(f"{name} failed: {last_words(done.stderr)}")
