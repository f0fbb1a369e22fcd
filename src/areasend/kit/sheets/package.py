"""A zipped office file, opened with care: parts are counted and weighed before any is unpacked."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from areasend.kit.sheets import limits
from areasend.kit.sheets.refused import Refused

_ENTRY_MARK = b"PK\x01\x02"
_PLAIN_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


@dataclass(frozen=True)
class Package:
    """The parts of one zipped file, by name. Each reading opens the file again, so nothing is held open."""

    path: Path
    name: str
    parts: frozenset[str]

    def has(self, part: str) -> bool:
        return part in self.parts

    @contextmanager
    def part(self, part: str) -> Iterator[IO[bytes]]:
        """One part to read from. Raises Refused if it is missing or does not unpack."""
        if part not in self.parts:
            raise damaged(self.name)
        try:
            with zipfile.ZipFile(self.path) as archive, archive.open(part) as stream:
                yield stream
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            NotImplementedError,
            RuntimeError,
            OSError,
        ) as problem:
            raise damaged(self.name) from problem

    def beside(self, part: str, target: str) -> str:
        """The name of the part that a part's relationship points to."""
        if target.startswith("/"):
            return posixpath.normpath(target.lstrip("/"))
        return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))


def damaged(name: str) -> Refused:
    return Refused(f"{name} is damaged and cannot be read: open it, save it again under a new name and send that.")


def open_package(path: Path, *, name: str) -> Package:
    """The parts of a zipped file. Raises Refused for a damaged, locked or bloated one."""
    if _entry_marks(path) > limits.PACKAGE_PARTS:
        raise bloated(name)
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as problem:
        raise damaged(name) from problem
    _check_entries(entries, path.stat().st_size, name)
    return Package(path=path, name=name, parts=frozenset(entry.filename for entry in entries))


def _check_entries(entries: list[zipfile.ZipInfo], packed: int, name: str) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    swollen = unpacked > max(limits.RATIO_COUNTS_FROM_BYTES, packed * limits.UNPACKED_RATIO)
    if unpacked > limits.UNPACKED_BYTES or swollen:
        raise bloated(name)
    if any(entry.flag_bits & 1 for entry in entries):
        raise locked(name)
    if any(entry.compress_type not in _PLAIN_METHODS for entry in entries):
        raise damaged(name)


def locked(name: str) -> Refused:
    return Refused(f"{name} is locked with a password: take the password off, save it and send it again.")


def bloated(name: str) -> Refused:
    megabytes = limits.UNPACKED_BYTES // limits.MEGABYTE
    return Refused(
        f"{name} unpacks to far more than a spreadsheet should (the limit is {megabytes} MB): "
        "copy the rows you need into a new workbook and send that."
    )


def _entry_marks(path: Path) -> int:
    """How many entries the zip's own list can hold, counted without building that list in memory."""
    count, tail = 0, b""
    with path.open("rb") as file:
        while chunk := file.read(limits.MEGABYTE):
            window = tail + chunk
            count += window.count(_ENTRY_MARK)
            tail = window[-(len(_ENTRY_MARK) - 1) :]
    return count
