"""The administrator asks for a backup, leaves the page, and finds it made."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from areasend.kit.jobs.models import Job
from areasend.kit.looks import Look
from areasend.kit.upkeep.archive import check

SETTINGS = "/desk/settings/upkeep/"


@pytest.fixture
def folder(settings, tmp_path: Path) -> Path:  # type: ignore[no-untyped-def]
    settings.BACKUPS, settings.FILES = tmp_path / "backups", tmp_path / "files"
    return tmp_path / "backups"


def test_ade_asks_for_a_backup_and_it_is_there(
    folder: Path, wealdmere: object, signed_in: Callable[[str], Client], work: Callable[[], None]
) -> None:
    ade = signed_in("administrator")
    assert "None was made here yet." in ade.get(SETTINGS).content.decode()
    page = ade.post(f"{SETTINGS}back-up", follow=True).content.decode()
    assert "You may leave this page" in page
    work()
    (made,) = folder.iterdir()
    assert check(made).area == "Wealdmere"
    assert made.name in ade.get(SETTINGS).content.decode()
    assert str(made) in Job.objects.get().sentence
    assert Look.objects.filter(what="backup", who="Ade Ministry").exists()


def test_a_disk_that_cannot_be_written_is_told_in_a_sentence(
    folder: Path, wealdmere: object, signed_in: Callable[[str], Client], work: Callable[[], None]
) -> None:
    folder.write_text("a file where the folder should be")
    ade = signed_in("administrator")
    ade.post(f"{SETTINGS}back-up")
    work()
    assert Job.objects.get().sentence.startswith("No backup was made.")


def test_only_the_administrator_asks_for_backups(wealdmere: object, signed_in: Callable[[str], Client]) -> None:
    assert signed_in("director").post(f"{SETTINGS}back-up").status_code == 403
    assert not Job.objects.exists()
