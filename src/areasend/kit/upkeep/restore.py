"""Bringing a backup back: checked first, then its database in one transaction, then its files."""

import shutil
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from areasend.kit.upkeep.archive import check, unpack
from areasend.kit.upkeep.loading import load
from areasend.kit.upkeep.manifest import DUMP, BadBackup, Manifest
from areasend.kit.upkeep.state import tables

UNPACKED, COMING, GOING = ".unpacked", ".coming", ".going"


class NotEmpty(Exception):
    """A database in which something stands already."""


def restore(path: Path, *, instead: bool) -> Manifest:
    """Bring a backup back into an empty database, or with `instead` in place of what is there."""
    manifest = check(path)
    _refuse_what_does_not_fit(manifest, instead)
    files: Path = settings.FILES
    files.mkdir(parents=True, exist_ok=True)
    _clear(files)
    try:
        unpack(path, manifest, files / UNPACKED / DUMP, files / COMING)
        load(files / UNPACKED / DUMP, manifest, instead=instead)
        _take_over(files)
    finally:
        _clear(files)
    return manifest


def _clear(files: Path) -> None:
    """What a restore leaves while it goes on, or left when it was killed."""
    for name in (UNPACKED, COMING):
        shutil.rmtree(files / name, ignore_errors=True)


def _refuse_what_does_not_fit(manifest: Manifest, instead: bool) -> None:
    if manifest.demonstration and not settings.EMBEDDED:
        raise BadBackup("This is a backup of the demonstration, which stays in the embedded database.")
    if later := _later_than_ours(manifest):
        raise BadBackup(f"The backup was made by a later version of Area SEND ({later}): install that version first.")
    with connection.cursor() as cursor:
        standing = tables(cursor)
    connection.close()
    if standing and not instead:
        raise NotEmpty("The database is not empty. With --replace the backup comes in place of all that is in it.")


def _later_than_ours(manifest: Manifest) -> str:
    """A migration that the backup had and that we do not know."""
    known = MigrationLoader(None).disk_migrations
    had = [(app, name) for app, names in manifest.migrations.items() for name in names]
    return next((f"{app} {name}" for app, name in had if (app, name) not in known), "")


def _take_over(files: Path) -> None:
    """The files that came in stand in place of those that were there."""
    going = files / GOING
    shutil.rmtree(going, ignore_errors=True)
    going.mkdir()
    for old in [path for path in files.iterdir() if path.name not in (COMING, GOING)]:
        old.rename(going / old.name)
    for new in [*(files / COMING).iterdir()] if (files / COMING).exists() else []:
        new.rename(files / new.name)
    shutil.rmtree(going)
