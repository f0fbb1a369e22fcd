"""Everything is kept in one file and brought back whole, or nothing is changed."""

import json
import shutil
import signal
import subprocess
import sys
import tarfile
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from areasend.kit.postgres.places import ADMIN_ROLE, place_for
from tests.commands.conftest import Machine, a_demonstration

LIVING = ("kit_look", "django_session", "django_migrations")

KILLED = """
import os, signal, sys, django
django.setup()
from areasend.kit.upkeep import {module}
{module}.{name} = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
from areasend.cli.run import run
run(sys.argv[1:])
"""


@pytest.fixture(scope="module")
def upkeep(tables: Path) -> Iterator[Machine]:
    """A machine with the demonstration and two files of evidence, which tests wreck and mend."""
    for machine in a_demonstration(tables):
        for name, content in (("evidence/minutes.pdf", b"%PDF minutes"), ("uploads/Log – draft.xlsx", b"PK rows")):
            (machine.home / "files" / name).parent.mkdir(parents=True)
            (machine.home / "files" / name).write_bytes(content)
        yield machine


@pytest.fixture
def kept(upkeep: Machine, tmp_path: Path) -> Path:
    """A backup of it, made now."""
    path = tmp_path / "kept.tar"
    done = upkeep.run("backup", str(path))
    assert done.returncode == 0, done.stderr
    return path


@pytest.fixture
def fingerprint(monkeypatch: pytest.MonkeyPatch) -> Callable[[Machine], dict[str, str]]:
    """All rows of every table of a machine, history among them, and all its files."""

    def taken(machine: Machine) -> dict[str, str]:
        monkeypatch.setenv("AREASEND_HOME", str(machine.home))
        folder = machine.home / "files"
        files = {str(f.relative_to(folder)): f.read_bytes().hex() for f in folder.glob("[!.]*/*")}
        with a_server(machine), psycopg.connect(place_for("data").url()) as connection:
            names = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
            return files | {name: rows_of(connection, name) for (name,) in names if not name.startswith("procr")}

    return taken


def rows_of(connection: "psycopg.Connection[tuple[str]]", name: str) -> str:
    if name in LIVING:
        return ""
    query = f"SELECT coalesce(md5(string_agg(t::text, chr(10) ORDER BY t::text)), '') FROM {name} t"  # noqa: S608
    found = connection.execute(query.encode()).fetchone()
    assert found is not None
    return found[0]


class a_server:  # noqa: N801 - read as a word
    """The machine's database, kept up by a worker."""

    def __init__(self, machine: Machine) -> None:
        self.machine = machine

    def __enter__(self) -> None:
        program = "from areasend.kit import postgres; postgres.ensure_running('data'); print('up', flush=True); input()"
        self.process = subprocess.Popen(
            [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=self.machine.environment
        )
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == b"up\n"

    def __exit__(self, *_: object) -> None:
        self.process.communicate(b"\n", timeout=20)


def wreck(machine: Machine) -> None:
    """Someone drops the log, forges a name in the history, and empties the files."""
    with a_server(machine), psycopg.connect(place_for("data").url()) as connection:
        connection.execute("DROP TABLE engagement_activity CASCADE")
        connection.execute("UPDATE kit_areaevent SET name = 'Forged'")
    shutil.rmtree(machine.home / "files")


Fingerprint = Callable[[Machine], dict[str, str]]


def test_what_was_wrecked_is_brought_back_row_by_row_with_its_history(
    upkeep: Machine, kept: Path, fingerprint: Fingerprint
) -> None:
    before = fingerprint(upkeep)
    assert len([name for name in before if name.endswith("event")]) > 5
    wreck(upkeep)
    refused = upkeep.run("restore", str(kept))
    assert refused.returncode == 1
    assert refused.stderr.startswith("The database is not empty. With --replace")
    restored = upkeep.run("restore", str(kept), "--replace")
    assert restored.returncode == 0, restored.stderr
    assert fingerprint(upkeep) == before


def test_a_backup_comes_to_life_on_another_machine(
    upkeep: Machine, machine: Machine, kept: Path, fingerprint: Fingerprint
) -> None:
    done = machine.run("restore", str(kept))
    assert done.returncode == 0, done.stderr
    assert "Wealdmere as of 20" in done.stderr
    assert "2 files." in done.stderr
    assert fingerprint(machine) == fingerprint(upkeep)
    assert machine.run("export", "activities", "--csv").stdout.count("\n") == 92


def test_a_backup_says_what_is_in_it(kept: Path, upkeep: Machine) -> None:
    with tarfile.open(kept) as archive:
        content = archive.extractfile("manifest.json")
        assert content is not None
        manifest = json.load(content)
    assert manifest["area"] == "Wealdmere"
    assert manifest["rows"]["engagement_activity"] == 91
    assert [part["name"] for part in manifest["parts"]] == [
        "database.dump",
        "files/evidence/minutes.pdf",
        "files/uploads/Log – draft.xlsx",
    ]
    assert kept.stat().st_mode & 0o077 == 0
    assert [path.name for path in kept.parent.iterdir()] == ["kept.tar"]


def altered(kept: Path, change: Callable[[bytes], bytes]) -> Path:
    content = change(kept.read_bytes())
    path = kept.with_name(f"altered-{len(content)}.tar")
    path.write_bytes(content)
    return path


def rewritten(kept: Path, change: Callable[[dict[str, object]], None]) -> Path:
    """The same backup with another manifest."""
    path = kept.with_name(f"rewritten-{len([*kept.parent.iterdir()])}.tar")
    with tarfile.open(kept) as old, tarfile.open(path, "w") as new:
        for entry in old.getmembers():
            content = old.extractfile(entry)
            assert content is not None
            if entry.name == "manifest.json":
                manifest = json.load(content)
                change(manifest)
                written = kept.with_name("manifest")
                written.write_text(json.dumps(manifest))
                new.add(written, "manifest.json")
            else:
                new.addfile(entry, content)
    return path


def test_a_backup_that_is_not_whole_changes_nothing(upkeep: Machine, kept: Path, fingerprint: Fingerprint) -> None:
    before = fingerprint(upkeep)
    spoilt = {
        "is damaged: files/evidence/minutes.pdf": altered(kept, lambda all_: all_.replace(b"%PDF", b"%FDP")),
        "is no backup of Area SEND": altered(kept, lambda all_: all_[: len(all_) // 2]),
        "holds a part that is not ours": rewritten(kept, lambda m: m["parts"][1].update(name="files/../../x")),  # type: ignore[index]
        "made by a later version": rewritten(kept, lambda m: m["migrations"]["kit"].append("0999_tomorrow")),  # type: ignore[index]
        "rows are missing in engagement_activity": rewritten(kept, lambda m: m["rows"].update(engagement_activity=92)),  # type: ignore[attr-defined]
    }
    for sentence, path in list(spoilt.items()):
        done = upkeep.run("restore", str(path), "--replace")
        assert done.returncode == 1
        assert sentence in done.stderr
        assert done.stderr.count("\n") == 1
    assert fingerprint(upkeep) == before


def test_a_restore_killed_in_the_middle_leaves_everything_as_it_was(
    upkeep: Machine, kept: Path, fingerprint: Fingerprint
) -> None:
    before = fingerprint(upkeep)
    program = KILLED.format(module="loading", name="_compared")
    done = upkeep.python("-c", program, "restore", str(kept), "--replace", DJANGO_SETTINGS_MODULE="config.settings")
    assert done.returncode == -signal.SIGKILL
    assert fingerprint(upkeep) == before


def test_a_backup_killed_in_the_middle_leaves_none_under_its_name(upkeep: Machine, kept: Path) -> None:
    good = kept.read_bytes()
    program = KILLED.format(module="backup", name="check")
    done = upkeep.python("-c", program, "backup", str(kept), DJANGO_SETTINGS_MODULE="config.settings")
    assert done.returncode == -signal.SIGKILL
    assert kept.read_bytes() == good
    assert upkeep.run("backup", str(kept)).returncode == 0
    assert [path.name for path in kept.parent.iterdir()] == ["kept.tar"]


def test_a_backup_into_no_folder_is_refused_in_a_sentence(upkeep: Machine) -> None:
    done = upkeep.run("backup", "/nowhere/kept.tar")
    assert (done.returncode, done.stderr) == (1, "/nowhere is no folder: make it first.\n")


def test_no_demonstration_is_brought_into_a_named_database(
    upkeep: Machine, machine: Machine, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AREASEND_HOME", str(machine.home))
    with a_server(machine):
        done = upkeep.run("restore", str(kept), DATABASE_URL=place_for("data").url())
    assert done.returncode == 1
    assert done.stderr == "This is a backup of the demonstration, which stays in the embedded database.\n"


def seen(done: "subprocess.CompletedProcess[str]") -> dict[str, dict[str, str]]:
    return {one["check"]: one for one in json.loads(done.stdout)}


def test_a_sound_set_up_has_nothing_wrong(loaded: Machine) -> None:
    done = loaded.run("doctor")
    assert done.returncode == 0, done.stdout
    assert "well   database: PostgreSQL 18 (embedded) answers" in done.stdout
    assert "WRONG" not in done.stdout


def test_the_doctor_says_what_is_wrong_and_how_to_mend_it(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    machine.run("registers")
    (machine.home / "secret-key").chmod(0o644)
    empty = machine.run("doctor", "--json")
    assert empty.returncode == 1
    found = seen(empty)
    assert found["migrations"]["mend"] == "Run `areasend setup`, or `areasend demo`."
    assert found["secret key"]["mend"] == f"chmod 600 {machine.home}/secret-key"
    monkeypatch.setenv("AREASEND_HOME", str(machine.home))
    with a_server(machine):
        mighty = seen(machine.run("doctor", "--json", DATABASE_URL=place_for("data").url(role=ADMIN_ROLE)))
    assert mighty["role"]["state"] == "wrong"
    assert "NOSUPERUSER" in mighty["role"]["mend"]
    assert mighty["address"]["state"] == "wrong"


def test_the_doctor_looks_at_the_rest_when_the_database_does_not_answer(machine: Machine) -> None:
    done = machine.run("doctor", "--json", DATABASE_URL="postgresql://nobody@127.0.0.1:1/none")
    assert done.returncode == 1
    found = seen(done)
    assert found["database"]["says"].startswith("It does not answer: ")
    assert found["room"]["state"] == "well"
