"""Starting and stopping the server. First start about 0.8 s, later ones 0.15 s."""

import atexit
import os
import shlex
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from types import FrameType

import psycopg
from psycopg import sql

from areasend.kit.postgres.account import check_reachable, make_folder, make_private_folder, run_as_server
from areasend.kit.postgres.cluster import forget_dead_server, make_cluster, write_settings
from areasend.kit.postgres.errors import PostgresError
from areasend.kit.postgres.hold import Hold, one_at_a_time
from areasend.kit.postgres.places import ADMIN_ROLE, APP_ROLE, DATABASE, Place, Purpose, place_for
from areasend.kit.postgres.programs import server_programs, tool

PATIENCE = 10.0  # seconds of trying again: killed servers leave memory held for a second or two
RECOVERY = "120"  # seconds that one attempt may take, with a large log to replay

_holds: dict[Place, Hold] = {}


@dataclass(frozen=True)
class Server:
    """A running server. `url` is the application's database, `admin_url` is for extensions and repairs."""

    place: Place

    @property
    def url(self) -> str:
        return self.place.url()

    @property
    def admin_url(self) -> str:
        return self.place.url(role=ADMIN_ROLE)


def ensure_running(purpose: Purpose) -> Server:
    """Start the server if it is not running, and keep it until this process ends. May be called often.

    A SIGTERM or SIGHUP that nobody handles then ends the process in order, so that the server is stopped.
    """
    place = place_for(purpose)
    make_folder(place.folder)
    with one_at_a_time(place.folder):
        hold = _holds.get(place)
        if hold is None or not hold.is_ours():
            hold = Hold.take(place.folder)
        _make_ready(place)
        hold.times += 1
        _holds[place] = hold
    _leave_in_order()
    return Server(place)


@contextmanager
def start(purpose: Purpose) -> Iterator[Server]:
    """The server for the length of a block."""
    server = ensure_running(purpose)
    try:
        yield server
    finally:
        _let_go(server.place)


def is_ready(place: Place) -> bool:
    command = [str(tool("pg_isready")), "--quiet", "--host", str(place.sockets), "--timeout", "5"]
    return subprocess.run(command, check=False, env={"PATH": os.defpath}).returncode == 0


def _make_ready(place: Place) -> None:
    check_reachable(place.folder)
    make_private_folder(place.sockets)
    if not is_ready(place):
        make_cluster(place)
        _start(place)
    _make_database(place)


def _start(place: Place) -> None:
    options = f"-c config_file={shlex.quote(str(write_settings(place)))}"
    where = ("-D", place.cluster, "-l", place.log, "-o", options)
    command = (server_programs() / "pg_ctl", "start", "--wait", "--timeout", RECOVERY, "--silent", *where)
    give_up = time.monotonic() + PATIENCE
    while True:
        forget_dead_server(place)
        status, said = run_as_server(*command)
        if status == 0 or is_ready(place):
            return
        if time.monotonic() > give_up:
            raise PostgresError(f"PostgreSQL did not start: {said} {_last_words(place)}")
        time.sleep(0.2)


def _make_database(place: Place) -> None:
    """The application's role, never a superuser, and the database it owns. Tests make more of them."""
    with psycopg.connect(place.url(role=ADMIN_ROLE, database="postgres"), autocommit=True) as connection:
        role, database = sql.Identifier(APP_ROLE), sql.Identifier(DATABASE)
        may = sql.SQL("LOGIN CREATEDB" if place.purpose == "tests" else "LOGIN")
        if not connection.execute("SELECT FROM pg_roles WHERE rolname = %s", [APP_ROLE]).rowcount:
            connection.execute(sql.SQL("CREATE ROLE {} {}").format(role, may))
        if not connection.execute("SELECT FROM pg_database WHERE datname = %s", [DATABASE]).rowcount:
            connection.execute(sql.SQL("CREATE DATABASE {} OWNER {}").format(database, role))


def _let_go(place: Place) -> None:
    hold = _holds.get(place)
    if hold is None or not hold.is_ours():
        return
    hold.times -= 1
    if hold.times:
        return
    del _holds[place]
    with one_at_a_time(place.folder), hold.let_go() as alone:
        if alone:
            _stop(place)


def _stop(place: Place) -> None:
    run_as_server(server_programs() / "pg_ctl", "stop", "--mode=fast", "--silent", "-D", place.cluster)
    with suppress(OSError):  # not empty: the server would not stop
        place.sockets.rmdir()


@atexit.register
def _let_go_of_all() -> None:
    for place, hold in list(_holds.items()):
        hold.times = 1
        _let_go(place)


def _leave_in_order() -> None:
    if threading.current_thread() is not threading.main_thread():
        return
    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _exit)


def _exit(number: int, frame: FrameType | None) -> None:
    sys.exit(128 + number)


def _last_words(place: Place) -> str:
    try:
        return " ".join(place.log.read_text(errors="replace").splitlines()[-3:])
    except OSError:
        return ""
