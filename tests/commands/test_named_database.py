"""DATABASE_URL points the same code at any PostgreSQL from 15 on: the whole way, on each that this machine has.

One test a server, as most of its time goes into making an area from empty.
"""

import json
import subprocess
import urllib.request
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from areasend.kit.upkeep.loading import LEFT_OUT
from tests.commands.conftest import Machine, a_free_port
from tests.commands.servers import Addresses, Programs, found, serving

SETUP = (
    "setup",
    "--area",
    "Saltings",
    "--council",
    "Saltings County Council",
    "--administrator",
    "ade@saltings.gov.uk",
)
LOG = "Date,Activity,Attendances\n03/09/2020,Forum coffee morning,12\n17/09/2020,Drop-in at the library,30\n"
SUMMER = ("--from", "2020-07-01", "--to", "2020-09-30", "--json")


@dataclass
class Office:
    """A machine whose commands use a database elsewhere."""

    machine: Machine
    database: Addresses

    @property
    def environment(self) -> dict[str, str]:
        return {"DATABASE_URL": self.database.url, "AREASEND_SITE": "https://send.saltings.gov.uk"}

    def run(self, *words: str) -> "subprocess.CompletedProcess[str]":
        return self.machine.run(*words, **self.environment)

    def does(self, *words: str) -> str:
        """What a command that goes well says, on both streams."""
        done = self.run(*words)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout + done.stderr

    def attendances(self) -> int:
        return int(json.loads(self.does("measure", "engagement-attendances", *SUMMER))["value"])


@pytest.mark.parametrize("programs", found(), ids=str)
def test_an_area_lives_in_a_postgresql_elsewhere(programs: Programs, machine: Machine, tmp_path: Path) -> None:
    with serving(programs) as database:
        office = Office(machine, database)
        an_empty_database_becomes_an_area(office)
        its_log_comes_in_and_12_and_30_are_42(office, tmp_path / "Engagement log.csv")
        the_doctor_finds_nothing_wrong_and_a_role_that_is_no_superuser(office, programs)
        the_site_is_served_and_no_embedded_server_is_started(office)
        kept = tmp_path / "kept.tar"
        office.does("backup", str(kept))
        a_role_that_does_not_own_the_database_is_told_so_and_nothing_changes(office, kept)
        what_was_wrecked_comes_back(office, kept)
        a_wrong_password_is_one_sentence_without_the_password(office)
    for other in found():
        with serving(other) as database:
            a_backup_comes_to_life(Office(machine, database), kept)


def an_empty_database_becomes_an_area(office: Office) -> None:
    assert "https://send.saltings.gov.uk/invited/" in office.does(*SETUP)


def its_log_comes_in_and_12_and_30_are_42(office: Office, log: Path) -> None:
    log.write_text(LOG)
    told = json.loads(office.does("import", "activities", str(log), "--json"))
    assert told["rows"]["activities"]["added"] == 2
    assert office.attendances() == 42


def the_doctor_finds_nothing_wrong_and_a_role_that_is_no_superuser(office: Office, programs: Programs) -> None:
    said = {one["check"]: one["says"] for one in json.loads(office.does("doctor", "--json"))}
    answers = f"PostgreSQL {programs.version} (at DATABASE_URL) answers: database partnership, role send_office."
    assert said["database"] == answers
    assert said["role"] == "The role send_office owns the database and is no superuser."
    assert said["programs"].endswith("can back it up.")


def the_site_is_served_and_no_embedded_server_is_started(office: Office) -> None:
    port = a_free_port()
    site = office.machine.start("serve", "--port", str(port), **office.environment)
    try:
        assert site.stdout is not None
        assert site.stdout.readline().startswith("Area SEND is at http")
        asked = urllib.request.Request(f"http://127.0.0.1:{port}/", headers={"X-Forwarded-Proto": "https"})
        with urllib.request.urlopen(asked) as page:
            assert "Saltings" in page.read().decode()
    finally:
        site.terminate()
        site.communicate(timeout=20)
    assert site.returncode == 0
    assert not (office.machine.home / "postgres" / "data").exists()


def a_role_that_does_not_own_the_database_is_told_so_and_nothing_changes(office: Office, kept: Path) -> None:
    with psycopg.connect(office.database.admin_url, autocommit=True) as connection:
        connection.execute("ALTER DATABASE partnership OWNER TO keeper")
        refused = office.run("restore", str(kept), "--replace")
        connection.execute("ALTER DATABASE partnership OWNER TO send_office")
    assert refused.returncode == 1
    assert refused.stderr.startswith("Nothing was changed: ")
    assert "must be owner of schema public" in refused.stderr
    assert refused.stderr.count("\n") == 1
    assert office.attendances() == 42


def what_was_wrecked_comes_back(office: Office, kept: Path) -> None:
    with psycopg.connect(office.database.url) as connection:
        connection.execute("DROP TABLE engagement_activity CASCADE")
    office.does("restore", str(kept), "--replace")
    assert office.attendances() == 42


def a_wrong_password_is_one_sentence_without_the_password(office: Office) -> None:
    done = office.machine.run("findings", DATABASE_URL=office.database.url.replace("@", "-guessed@"))
    assert done.returncode == 3
    assert done.stderr.startswith("The database could not be reached: ")
    assert "password authentication failed" in done.stderr
    assert done.stderr.count("\n") == 1
    assert "-guessed" not in done.stderr


def a_backup_comes_to_life(office: Office, kept: Path) -> None:
    """In an empty database, of whichever version the server is."""
    assert "Saltings as of 20" in office.does("restore", str(kept))
    assert office.attendances() == 42


@pytest.mark.parametrize(
    ("line", "is_left_out"),
    [
        (b"SET transaction_timeout = 0;", True),
        (b"ALTER TABLE ONLY public.kit_area ALTER COLUMN name SET (pg_attver=29903728);", True),
        (b"ALTER TABLE ONLY public.kit_area ALTER COLUMN name SET (n_distinct=5);", False),
        (b"SET statement_timeout = 0;", False),
    ],
)
def test_of_a_dump_only_that_is_left_out_which_some_servers_refuse(line: bytes, is_left_out: bool) -> None:
    assert bool(LEFT_OUT.fullmatch(line)) is is_left_out
