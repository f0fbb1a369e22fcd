"""PostgreSQL servers that are not ours: reached over TCP with a password, as a council's own would be."""

import os
import secrets
import shlex
import shutil
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql

from areasend.kit.postgres.account import run_as_server, server_account
from areasend.kit.postgres.programs import server_programs

OLDEST = 15
DATABASE, ROLE, ADMIN = "partnership", "send_office", "keeper"


@dataclass(frozen=True)
class Programs:
    """The programs of one PostgreSQL."""

    folder: Path
    version: int

    def __str__(self) -> str:
        return f"PostgreSQL {self.version}"


def found() -> list[Programs]:
    """The embedded PostgreSQL, and each that the machine itself has and that is new enough; never none."""
    folders = [server_programs(), *Path("/usr/lib/postgresql").glob("*/bin"), *Path("/usr").glob("pgsql-*/bin")]
    if beside := shutil.which("postgres"):
        folders.append(Path(beside).resolve().parent)
    every = {folder: Programs(folder, version_of(folder)) for folder in folders if (folder / "initdb").exists()}
    return sorted((one for one in every.values() if one.version >= OLDEST), key=lambda one: one.version)


def version_of(folder: Path) -> int:
    """Which PostgreSQL the programs of a folder are; 0 if they do not run."""
    status, said = run_as_server(folder / "postgres", "--version")
    return 0 if status else int(said.split()[2].split(".")[0])


@dataclass(frozen=True)
class Addresses:
    """An empty database: `url` for its owner, who may do nothing else; `admin_url` for who keeps the server."""

    url: str
    admin_url: str


@contextmanager
def serving(programs: Programs) -> Iterator[Addresses]:
    """A new server on a port of its own, for scram sign-in only."""
    folder = Path(tempfile.mkdtemp(prefix="areasend-elsewhere-"))
    account = server_account()
    shutil.chown(folder, account.pw_uid, account.pw_gid)
    try:
        port, password = _make(programs, folder)
        start = ("start", "--wait", "--silent", "-l", folder / "log", "-o", _options(port))
        _run(programs, "pg_ctl", "-D", folder / "data", *start)
        try:
            yield _with_a_database(port, password)
        finally:
            _run(programs, "pg_ctl", "-D", folder / "data", "stop", "--mode=immediate", "--silent")
    finally:
        shutil.rmtree(folder)


def _make(programs: Programs, folder: Path) -> tuple[int, str]:
    password = folder / "password"
    password.write_text(secrets.token_urlsafe())
    os.chown(password, server_account().pw_uid, server_account().pw_gid)
    ways = ("--auth=scram-sha-256", f"--pwfile={password}", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")
    _run(programs, "initdb", "-D", folder / "data", "-U", ADMIN, *ways)
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1]), password.read_text()


def _options(port: int) -> str:
    settings = {"port": port, "listen_addresses": "127.0.0.1", "unix_socket_directories": "", "fsync": "off"}
    return " ".join(f"-c {name}={shlex.quote(str(value))}" for name, value in settings.items())


def _with_a_database(port: int, password: str) -> Addresses:
    own = secrets.token_urlsafe()
    server = f"127.0.0.1:{port}"
    admin_url = f"postgresql://{ADMIN}:{password}@{server}/postgres"
    with psycopg.connect(admin_url, autocommit=True) as connection:
        make_role = sql.SQL("CREATE ROLE {} LOGIN PASSWORD {} NOSUPERUSER NOCREATEDB NOCREATEROLE")
        connection.execute(make_role.format(sql.Identifier(ROLE), own))
        connection.execute(sql.SQL("CREATE DATABASE {} OWNER {}").format(*map(sql.Identifier, (DATABASE, ROLE))))
    return Addresses(f"postgresql://{ROLE}:{own}@{server}/{DATABASE}", admin_url)


def _run(programs: Programs, name: str, *options: str | Path) -> None:
    status, said = run_as_server(programs.folder / name, *options)
    assert status == 0, f"{name}: {said}"
