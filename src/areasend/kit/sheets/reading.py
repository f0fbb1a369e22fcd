"""Opening a spreadsheet of any kind that is read here."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from areasend.kit.sheets import limits
from areasend.kit.sheets.book import Book
from areasend.kit.sheets.excel.book import open_xlsx
from areasend.kit.sheets.kinds import kind_of
from areasend.kit.sheets.old_excel.book import open_xls
from areasend.kit.sheets.opendocument.book import open_ods
from areasend.kit.sheets.refused import Refused
from areasend.kit.sheets.text.book import open_csv

__all__ = ["Refused", "open_book"]


def open_book(path: Path, *, name: str | None = None) -> Book:
    """The book in a file, walked through from end to end but not held: rows are read as they are asked for.

    `name` is what its owner calls the file, where it is kept under another name. Raises Refused with one
    sentence for a file that is not a spreadsheet, is damaged, locked or too large.
    """
    called = name or path.name
    _check_size(path, called)
    kind = kind_of(path, name=called)
    if kind == "csv":
        book = open_csv(path, name=called)
    elif kind == "xls":
        book = open_xls(path, name=called)
    elif kind == "ods":
        book = open_ods(path, name=called)
    else:
        book = open_xlsx(path, kind=kind, name=called)
    return replace(book, sha256=_sha256(path))


def _check_size(path: Path, name: str) -> None:
    if path.stat().st_size > limits.FILE_BYTES:
        raise Refused(
            f"{name} is larger than {limits.FILE_BYTES // limits.MEGABYTE} MB: "
            "take out pictures and sheets that are not needed, or split it, and send it again."
        )


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
