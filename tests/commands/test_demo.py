"""The demonstration is there whole or not at all, serves until Ctrl-C, and never in a real area's database."""

import os
import re
import signal
import socket
import urllib.request
from pathlib import Path

import psycopg
import pytest

from areasend.accounts.roles import ROLES
from areasend.cli.run import run
from areasend.kit.area import Area, area_names
from areasend.kit.postgres.places import place_for
from areasend.kit.postgres.server import is_ready
from tests.commands.conftest import Machine, a_free_port, copy_home

KILLED_AS_IT_LOADS = """
import os, signal, django
django.setup()
from areasend.cli import area, run
tell = area.tell
area.tell = lambda progress, **more: tell(lambda words: progress(words) or "area" in words or os.kill(os.getpid(), signal.SIGKILL))
run.run(["demo", "--small"])
"""


@pytest.fixture
def at_home(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """The machine, with this process looking at its database too."""
    monkeypatch.setenv("AREASEND_HOME", str(machine.home))
    return machine


def front_page(port: int) -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as page:
        return str(page.read().decode())


def rows_of(machine: Machine) -> int:
    return len(machine.run("export", "activities", "--csv").stdout.splitlines()) - 1


def test_ctrl_c_stops_web_worker_and_database(loaded: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AREASEND_HOME", str(loaded.home))
    port = a_free_port()
    serving = loaded.start("serve", "--port", str(port))
    assert serving.stdout is not None
    assert serving.stdout.readline() == f"Area SEND is at http://localhost:{port}  (Ctrl-C stops it)\n"
    assert "Wealdmere" in front_page(port)
    os.killpg(serving.pid, signal.SIGINT)
    said = serving.stdout.read()
    serving.communicate(timeout=20)
    assert serving.returncode == 0
    assert said.startswith(f"Sign in at http://localhost:{port}/be, with one click and no password, as any of:\n")
    assert all(re.search(rf"  {role.words}(,|$)", said, re.MULTILINE) for role in ROLES)
    assert not is_ready(place_for("data"))
    with socket.create_server(("127.0.0.1", port)):
        pass


def test_a_second_run_finds_the_demonstration_there(loaded: Machine) -> None:
    before = rows_of(loaded)
    again = loaded.run("demo")
    assert again.returncode == 0
    assert "The demonstration area is there already." in again.stderr
    assert rows_of(loaded) == before


def test_a_load_killed_in_the_middle_leaves_nothing_and_the_next_one_loads_it_all(at_home: Machine) -> None:
    killed = at_home.python("-c", KILLED_AS_IT_LOADS, DJANGO_SETTINGS_MODULE="config.settings")
    assert killed.returncode == -signal.SIGKILL
    with psycopg.connect(place_for("data").url()) as connection:
        assert connection.execute("SELECT count(*) FROM kit_area").fetchone() == (0,)
    loaded = at_home.run("demo", "--small")
    assert loaded.returncode == 0, loaded.stderr
    assert "already" not in loaded.stderr
    assert rows_of(at_home) == 91


def test_two_at_once_load_it_once(machine: Machine, tables: Path) -> None:
    copy_home(tables, machine.home)
    both = [machine.start("demo", "--small") for _ in range(2)]
    said = [each.communicate(timeout=60)[0] for each in both]
    assert [each.returncode for each in both] == [0, 0], said
    assert rows_of(machine) == 91


def test_a_taken_port_is_one_sentence(loaded: Machine) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = loaded.run("serve", "--port", str(port))
    assert done.returncode == 1
    assert done.stderr == f"Port {port} cannot be used (Address already in use): choose another, such as {port + 1}.\n"


def test_an_empty_database_is_not_served(machine: Machine) -> None:
    done = machine.run("serve")
    assert done.returncode == 1
    assert done.stderr.startswith("The database is empty: run `areasend setup` first")


def test_no_demonstration_is_loaded_into_a_named_database(machine: Machine) -> None:
    done = machine.run("demo", DATABASE_URL="postgresql://council@127.0.0.1:1/live")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "A demonstration lets anyone be anyone, so it runs in the embedded database only: unset DATABASE_URL.\n"
    )


def test_in_a_named_database_nobody_can_be_someone_else(wealdmere: Area, as_office: None, settings, client) -> None:
    Area.objects.update(demonstration=True)
    assert area_names().demonstration
    settings.EMBEDDED = False
    assert not area_names().demonstration
    assert client.get("/be").status_code == 404


def test_serving_a_marked_area_from_a_named_database_is_refused(
    wealdmere: Area, as_office: None, settings, capfd: pytest.CaptureFixture[str]
) -> None:
    Area.objects.update(demonstration=True)
    settings.EMBEDDED = False
    assert run(["serve"]) == 1
    assert capfd.readouterr().err.startswith("A demonstration lets anyone be anyone")
