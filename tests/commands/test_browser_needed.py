"""`make test` without a browser: as root it is installed, else it stops before anything and says what to install."""

import os
import shutil
from pathlib import Path

import pytest

from areasend.kit.assets import CHECKOUT
from tests.commands.conftest import as_an_ordinary_user

ASK = "The browser tests need Chromium. No test was run. Please:  sudo apt install chromium fonts-liberation\n"
APT = """#!/bin/sh
echo "$@" >> "$(dirname "$0")/asked-of-apt"
[ "$1" = update ] || exit {status}
"""


@pytest.fixture
def bare(parent: Path) -> Path:
    """The project's Makefile and scripts, on a machine whose programs are few: `programs` is all its PATH."""
    shutil.copy(CHECKOUT / "Makefile", parent)
    shutil.copytree(CHECKOUT / "scripts", parent / "scripts")
    programs = parent / "programs"
    programs.mkdir()
    for name in ("make", "sh", "id", "dirname"):
        found = shutil.which(name)
        assert found is not None
        (programs / name).symlink_to(found)
    return parent


def add(folder: Path, name: str, script: str) -> None:
    program = folder / "programs" / name
    program.unlink(missing_ok=True)
    program.write_text(script)
    program.chmod(0o755)


def make_test(folder: Path, target: str = "test"):
    return as_an_ordinary_user("make", target, folder=folder, path=str(folder / "programs"))


def asked_of_apt(folder: Path) -> list[str]:
    asked = folder / "programs/asked-of-apt"
    return asked.read_text().splitlines() if asked.exists() else []


def test_an_ordinary_user_is_told_what_to_install_before_anything_is_done(bare: Path) -> None:
    if os.geteuid() == 0:
        (bare / "programs").chmod(0o777)
    add(bare, "apt-get", APT.format(status=0))
    done = make_test(bare)
    assert done.returncode == 2
    assert done.stderr.startswith(ASK)
    assert "python" not in done.stdout + done.stderr
    assert asked_of_apt(bare) == []
    assert {path.name for path in bare.iterdir()} == {"Makefile", "scripts", "programs"}


def test_root_has_it_installed(bare: Path) -> None:
    (bare / "programs").chmod(0o777)
    add(bare, "id", "#!/bin/sh\necho 0\n")
    add(bare, "apt-get", APT.format(status=0))
    done = make_test(bare, "browser")
    assert (done.returncode, done.stderr) == (0, "Installing Chromium for the browser tests\n")
    assert asked_of_apt(bare) == ["update -qq", "install -y -qq chromium fonts-liberation"]


def test_root_is_told_when_it_could_not_be_installed(bare: Path) -> None:
    (bare / "programs").chmod(0o777)
    add(bare, "id", "#!/bin/sh\necho 0\n")
    add(bare, "apt-get", APT.format(status=100))
    done = make_test(bare)
    assert done.returncode == 2
    assert ASK in done.stderr
    assert "python" not in done.stdout + done.stderr


def test_where_it_is_nothing_is_asked(bare: Path) -> None:
    add(bare, "chromium", "#!/bin/sh\n")
    done = make_test(bare, "browser")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_every_other_thing_of_make_test_waits_for_the_browser() -> None:
    (line,) = [line for line in (CHECKOUT / "Makefile").read_text().splitlines() if line.startswith("test:")]
    assert line.partition("##")[0].split()[1] == "browser"
    assert ".NOTPARALLEL:" in (CHECKOUT / "Makefile").read_text()
