"""A machine's own home for the embedded database, and commands run in it as a person would."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from areasend.kit.assets import CHECKOUT
from areasend.kit.postgres.hold import one_at_a_time

UNSET = ("DATABASE_URL", "AREASEND_PURPOSE", "AREASEND_FILES", "AREASEND_SECRET_KEY")


@dataclass
class Machine:
    """Runs commands whose database and files are in `home` and nowhere else."""

    home: Path

    @property
    def environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name not in UNSET}
        return kept | {"AREASEND_HOME": str(self.home)}

    def run(self, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """One command, to its end."""
        return self.python("-m", "areasend", *words, **environment)

    def python(self, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, *words],
            capture_output=True,
            text=True,
            env=self.environment | environment,
            cwd=CHECKOUT,
            timeout=900,
        )

    def start(self, *words: str, **environment: str) -> "subprocess.Popen[str]":
        """One command that goes on, in a group of its own as a terminal gives it."""
        return subprocess.Popen(
            [sys.executable, "-m", "areasend", *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env=self.environment | environment,
            cwd=CHECKOUT,
            start_new_session=True,
        )


def a_free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def a_home() -> Iterator[Path]:
    """A folder that the server's user may pass through, as a machine's own are."""
    folder = Path(tempfile.mkdtemp(prefix="areasend-machine-"))
    folder.chmod(0o755)
    yield folder / "home"
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory, testrun_uid: str) -> Path:
    """A home with every table and no row, for others to start from: made once, as that takes half a minute."""
    kept = tmp_path_factory.getbasetemp().parent / f"tables-{testrun_uid}"
    with one_at_a_time(kept.parent):
        if not kept.exists():
            for home in a_home():
                done = Machine(home).run("migrate")
                assert done.returncode == 0, done.stderr
                copy_home(home, kept)
    return kept


def copy_home(home: Path, to: Path) -> None:
    """With its owners, whole or not at all."""
    unfinished = to.with_suffix(".unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    subprocess.run(["cp", "--archive", home, unfinished], check=True)
    unfinished.rename(to)


@pytest.fixture(scope="session")
def loaded(tables: Path) -> Iterator[Machine]:
    """A machine on which the demonstration was loaded; tests leave it as it is."""
    yield from a_demonstration(tables)


def a_demonstration(tables: Path) -> Iterator[Machine]:
    for home in a_home():
        copy_home(tables, home)
        done = Machine(home).run("demo", "--small")
        assert done.returncode == 0, done.stderr
        yield Machine(home)


@pytest.fixture
def machine() -> Iterator[Machine]:
    """A machine on which nothing was ever done."""
    for home in a_home():
        yield Machine(home)


@pytest.fixture
def parent() -> Iterator[Path]:
    """A folder for checkouts, with a space in its name, that other users may pass through."""
    folder = Path(tempfile.mkdtemp(prefix="area send "))
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def as_an_ordinary_user(*words: str, folder: Path, path: str = "") -> "subprocess.CompletedProcess[str]":
    """Run a command as the user we are, or as `nobody` when we are root."""
    root = os.geteuid() == 0
    return subprocess.run(
        words,
        cwd=folder,
        env={"PATH": path or os.environ["PATH"]},
        user="nobody" if root else None,
        group="nogroup" if root else None,
        extra_groups=() if root else None,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
