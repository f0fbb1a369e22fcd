"""Workers: one in this process that ends when the queue is empty, and one that can be killed."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection, connections

from areasend.kit.assets import CHECKOUT
from areasend.kit.jobs import JobRefused, Outcome, Progress, job
from areasend.kit.jobs.worker import run_worker
from areasend.kit.postgres.places import place_for


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.django_db(transaction=True))


@pytest.fixture(autouse=True)
def an_empty_queue(transactional_db: None) -> None:
    """The queue's tables are not Django's own, so nobody else empties them between tests."""
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE procrastinate_jobs, procrastinate_workers CASCADE")


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Everything that waits is done, and the worker ends, its threads' connections with it."""
    monkeypatch.setitem(connections.settings["default"], "CONN_MAX_AGE", 0)

    def until_nothing_waits() -> None:
        run_worker(wait=False, listen_notify=False, install_signal_handlers=False)

    return until_nothing_waits


@pytest.fixture
def a_worker_elsewhere() -> Iterator[Callable[[str], "subprocess.Popen[str]"]]:
    """A worker in a process of its own, which first runs the program it is given."""
    started: list[subprocess.Popen[str]] = []

    def start(program: str) -> "subprocess.Popen[str]":
        address = place_for("tests").url(database=str(connection.settings_dict["NAME"]))
        environment = os.environ | {"DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": "config.settings"}
        environment["AREASEND_FILES"] = str(settings.FILES)
        text = f"import django; django.setup()\n{program}\nfrom areasend.cli.run import run; run(['worker'])"
        process = subprocess.Popen([sys.executable, "-c", text], cwd=CHECKOUT, env=environment, text=True)
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()


@job("count-sheep", "Counting sheep")
def count_sheep(progress: Progress, *, sheep: int) -> Outcome:
    for number in range(sheep):
        progress.says(number, sheep, f"sheep {number + 1}")
    return Outcome(f"{sheep} sheep were counted.", "/desk/")


@job("refuse", "Refusing")
def refuse(progress: Progress) -> Outcome:
    raise JobRefused("There are no sheep on a Sunday.")


@job("stumble", "Stumbling")
def stumble(progress: Progress) -> Outcome:
    raise ZeroDivisionError
