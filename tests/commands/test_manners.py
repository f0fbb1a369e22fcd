"""No stack trace, no noise: whatever stops a command is said in one sentence, or in none."""

import os
import signal
import subprocess
import sys
import time

import pytest

from areasend.cli import files
from areasend.cli.run import run
from tests.commands.conftest import Machine


def test_an_answer_that_nobody_reads_ends_quietly(machine: Machine) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "areasend", "registers", "--json"]
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, text=True, env=machine.environment)
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, "")


@pytest.mark.parametrize("after", [0.1, 0.6, 1.5])
def test_ctrl_c_ends_a_command_quietly_at_any_moment(machine: Machine, after: float) -> None:
    running = machine.start("migrate")
    time.sleep(after)
    running.send_signal(signal.SIGINT)
    said, _ = running.communicate(timeout=30)
    assert said == ""
    assert running.returncode in (130, -signal.SIGINT, 0)


def test_a_command_before_the_tables_says_what_to_do(machine: Machine) -> None:
    done = machine.run("export", "activities", "--csv")
    assert done.returncode == 3
    assert done.stderr == "The database is empty or of an earlier version: run `areasend migrate`.\n"


def test_a_database_that_does_not_answer_is_said_in_a_sentence(machine: Machine) -> None:
    done = machine.run("findings", DATABASE_URL="postgresql://nobody@127.0.0.1:1/none")
    assert done.returncode == 3
    assert done.stderr.startswith("The database could not be reached: ")
    assert done.stderr.count("\n") == 1


def test_our_own_mistake_is_owned_up_to_without_a_trace(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def mistaken() -> list[object]:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(files, "all_registers", mistaken)
    assert run(["registers"]) == 1
    said = capfd.readouterr().err
    assert said.startswith("This is our mistake, not yours: ZeroDivisionError: division by zero")
    assert said.count("\n") == 1


def test_a_folder_that_is_not_there_is_named(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["template", "activities", "--out", "/nowhere/at-all.xlsx"]) == 1
    assert capfd.readouterr().err == "/nowhere/at-all.xlsx: No such file or directory.\n"
