"""`make setup` for real: in copies of this checkout whose names have spaces, killed in the middle, two side by side."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from areasend.kit.assets import CHECKOUT, STYLE
from tests.commands.conftest import as_an_ordinary_user

MADE_HERE = (
    ".git",
    ".venv",
    ".venv.*",
    "node_modules",
    "build",
    "var",
    "static",
    "__pycache__",
    ".*_cache",
    ".hypothesis",
)
OURS = ("AREASEND_", "DATABASE_URL", "DJANGO_", "PYTEST_", "MAKE", "MFLAGS")
LONGEST_SOCKET = 107  # bytes, which the kernel allows

LIVE = """
import psycopg
from areasend.kit import postgres
server = postgres.ensure_running("data")
with psycopg.connect(server.url) as connection:
    connection.execute("CREATE TABLE ours AS SELECT %s AS whose", [{name!r}])
print(server.url, server.place.sockets / ".s.PGSQL.5432", postgres.home(), sep="\\n", flush=True)
input()
with psycopg.connect(server.url) as connection:
    print(connection.execute("SELECT whose FROM ours").fetchall(), flush=True)
"""


@dataclass(frozen=True)
class Checkout:
    """A copy of this checkout as it was before anything was made in it."""

    folder: Path

    @property
    def ready(self) -> Path:
        return self.folder / ".venv/.ready"

    @property
    def packages_of_npm(self) -> Path:
        return self.folder / "node_modules/.areasend-key"

    def make(self, target: str) -> "subprocess.Popen[str]":
        """Begin it as a terminal does, in a group of its own."""
        return self.start("make", target)

    def start(self, *words: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            words,
            cwd=self.folder,
            env={name: value for name, value in os.environ.items() if not name.startswith(OURS)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )

    def make_until(self, begun: Callable[[], bool]) -> None:
        """Begin to make it, and kill -9 all of it as soon as something has begun."""
        making = self.make("setup")
        while not begun():
            assert making.poll() is None, "it ended before it could be killed"
            time.sleep(0.002)
        os.killpg(making.pid, signal.SIGKILL)
        making.communicate()

    def packages(self) -> int:
        return len([*self.folder.glob(".venv/lib/python3*/site-packages/*")])


def copied(folder: Path) -> Checkout:
    shutil.copytree(CHECKOUT, folder, symlinks=True, ignore=shutil.ignore_patterns(*MADE_HERE))
    return Checkout(folder)


def test_it_is_made_whole_however_often_it_was_killed_and_beside_another(parent: Path) -> None:
    first, second = copied(parent / "Area SEND"), copied(parent / "Area SEND, the second")
    parent.chmod(0o555)
    killed_three_times_it_is_nowhere_whole(first)
    both_at_once_are_made_whole(first, second)
    again_nothing_is_done(first)
    each_has_a_database_of_its_own(first, second)


def killed_three_times_it_is_nowhere_whole(checkout: Checkout) -> None:
    folder = checkout.folder
    checkout.make_until((folder / ".venv.uv.unfinished/bin/python").exists)
    assert not [*folder.glob(".venv.uv-*")]
    checkout.make_until(lambda: checkout.packages() > 10)
    assert not checkout.ready.exists()
    checkout.make_until((folder / "node_modules").exists)
    assert checkout.ready.exists()
    assert not checkout.packages_of_npm.exists()


def both_at_once_are_made_whole(*checkouts: Checkout) -> None:
    making = [checkout.make("setup") for checkout in checkouts]
    for checkout, made in zip(checkouts, making, strict=True):
        said, _ = made.communicate(timeout=600)
        assert made.returncode == 0, said
        assert checkout.packages_of_npm.exists()
        assert (checkout.folder / STYLE).stat().st_size > 10_000
        registers = checkout.start(".venv/bin/areasend", "registers")
        said, _ = registers.communicate(timeout=60)
        assert registers.returncode == 0, said
        assert "\nactivities: " in said


def again_nothing_is_done(checkout: Checkout) -> None:
    kept = (checkout.ready, checkout.folder / STYLE, checkout.packages_of_npm)
    before = [path.stat().st_mtime_ns for path in kept]
    again = checkout.make("setup")
    said, _ = again.communicate(timeout=60)
    assert (again.returncode, said) == (0, "")
    assert [path.stat().st_mtime_ns for path in kept] == before


def each_has_a_database_of_its_own(*checkouts: Checkout) -> None:
    before = modes_above(*checkouts)
    live = [one.start(".venv/bin/python", "-c", LIVE.format(name=one.folder.name)) for one in checkouts]
    told = [[read(each) for _ in range(3)] for each in live]
    homes = {Path(home) for _, _, home in told}
    try:
        assert len({url for url, _, _ in told}) == len(homes) == len(checkouts)
        assert all(len(socket.encode()) <= LONGEST_SOCKET for _, socket, _ in told)
        rows = [each.communicate("\n", timeout=60)[0] for each in live]
        assert rows == [f"[({one.folder.name!r},)]\n" for one in checkouts]
        assert modes_above(*checkouts) == before
    finally:
        for home in homes:
            shutil.rmtree(home)


def read(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def modes_above(*checkouts: Checkout) -> dict[Path, int]:
    """The permissions of every folder that stood there before: above the checkouts, and of the machine's own."""
    above = {folder for one in checkouts for folder in (one.folder, *one.folder.parents)}
    return {folder: folder.stat().st_mode for folder in above | {Path("/var"), Path("/var/lib")}}


def test_a_checkout_that_may_not_be_written_is_refused_in_a_sentence(parent: Path) -> None:
    checkout = copied(parent / "Area SEND")
    checkout.folder.chmod(0o555)
    done = as_an_ordinary_user("python3", "scripts/setup.py", folder=checkout.folder)
    checkout.folder.chmod(0o755)
    assert done.returncode == 1
    assert done.stdout + done.stderr == f"{checkout.folder} cannot be written: give it to the user who sets it up.\n"
