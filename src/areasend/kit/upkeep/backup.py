"""Everything in one file: the database as of one moment, the files, and a manifest with checksums.

The file is a tar of `database.dump` (pg_dump's own format), `files/...` and `manifest.json`. It is
written under another name, read back, and renamed only when it is whole: a backup that is there is good.
"""

import hashlib
import os
import shutil
import tarfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction

from areasend.kit.upkeep.archive import check
from areasend.kit.upkeep.manifest import DUMP, FILES, MANIFEST, Manifest, Part
from areasend.kit.upkeep.programs import run
from areasend.kit.upkeep.state import PASSING, applied_migrations, count_rows, describe

PLAINLY = ("--format=custom", "--no-owner", "--no-privileges")
Says = Callable[[int, int, str], None]


def back_up(path: Path, says: Says = lambda done, of, doing: None) -> Manifest:
    """Write a backup of everything to `path`, in place of whatever stands there."""
    with _unfinished(path) as unfinished, _parts_of(path) as folder:
        says(0, 100, "The database")
        dump = folder / DUMP
        manifest = _dump(dump)
        says(60, 100, "The files")
        with tarfile.open(unfinished, "w") as archive:
            parts = [_add(archive, dump, DUMP), *_add_files(archive)]
            manifest = replace(manifest, parts=parts)
            _add_manifest(archive, manifest, folder / MANIFEST)
        says(80, 100, "Reading it back")
        check(unfinished)
    return manifest


@contextmanager
def _unfinished(path: Path) -> Iterator[Path]:
    """A name beside `path` that becomes `path` when all went well, for its owner's eyes only."""
    unfinished = path.with_name(f"{path.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    unfinished.touch(mode=0o600)
    try:
        yield unfinished
        with unfinished.open("rb") as written:
            os.fsync(written.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


@contextmanager
def _parts_of(path: Path) -> Iterator[Path]:
    """A folder for the parts; what a backup that was killed left there goes first."""
    folder = path.with_name(f"{path.name}.parts")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def _dump(dump: Path) -> Manifest:
    """The database as of one moment, with its rows counted at that same moment."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        (snapshot,) = cursor.fetchone()
        manifest = describe(count_rows(cursor), applied_migrations(cursor))
        without = [f"--exclude-table-data={name}" for name in PASSING]
        run("pg_dump", *PLAINLY, *without, f"--snapshot={snapshot}", f"--file={dump}")
    return manifest


def _add(archive: tarfile.TarFile, path: Path, name: str) -> Part:
    """One file into the archive, read once, its checksum taken on the way."""
    digest = hashlib.sha256()
    with path.open("rb") as content:
        entry = archive.gettarinfo(arcname=name, fileobj=content)
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = ""
        archive.addfile(entry, _Watched(content, digest.update))
    return Part(name, entry.size, digest.hexdigest())


def _add_files(archive: tarfile.TarFile) -> Iterator[Part]:
    folder: Path = settings.FILES
    for path in sorted(folder.rglob("*")) if folder.exists() else []:
        if path.is_symlink() or not path.is_file() or path.relative_to(folder).parts[0].startswith("."):
            continue
        try:
            yield _add(archive, path, FILES + str(path.relative_to(folder)))
        except FileNotFoundError:
            continue  # an upload that was looked at and left in the meantime


def _add_manifest(archive: tarfile.TarFile, manifest: Manifest, path: Path) -> None:
    path.write_bytes(manifest.as_json())
    _add(archive, path, MANIFEST)


class _Watched:
    """A file whose reader is watched by another."""

    def __init__(self, file: object, sees: Callable[[bytes], None]) -> None:
        self.file, self.sees = file, sees

    def read(self, size: int = -1) -> bytes:
        piece: bytes = self.file.read(size)  # type: ignore[attr-defined]
        self.sees(piece)
        return piece
