"""pg_dump, pg_restore and psql for the database we use.

The embedded ones speak to their own server by its socket. A server elsewhere may ask for TLS, which
they have not got: there the machine's own come first, if it has any that are as new as the server.
"""

import os
import shutil
import subprocess
from pathlib import Path

from django.conf import settings
from django.db import connection

from areasend.kit import postgres


class ProgramFailed(Exception):
    """What a program said when it failed, in its last words."""


def program(name: str) -> Path:
    """The program of that name that speaks to the server: as new as the server, if there is one."""
    embedded = postgres.tool(name)
    found = None if settings.EMBEDDED else shutil.which(name)
    if found is None:
        return embedded
    new_enough = (path for path in (Path(found), embedded) if major_version(path) >= server_version())
    return next(new_enough, Path(found))


def reader() -> Path:
    """The newest pg_restore: it reads the dumps of every earlier one, and need not speak to the server."""
    return max(program("pg_restore"), postgres.tool("pg_restore"), key=major_version)


def server_version() -> int:
    """Which PostgreSQL the server is: 15 for 15.20. Asks it."""
    with connection.cursor() as cursor:
        version: int = cursor.connection.info.server_version // 10000
    return version


def major_version(of: Path) -> int:
    """Which PostgreSQL a program belongs to; 0 if it does not run."""
    done = subprocess.run([str(of), "--version"], capture_output=True, text=True, check=False)
    return int(done.stdout.split()[2].split(".")[0]) if done.returncode == 0 else 0


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
