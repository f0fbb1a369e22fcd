"""What a file really is, told by what is in it and never by its name."""

from __future__ import annotations

import re
from mmap import ACCESS_READ, mmap
from pathlib import Path

from areasend.kit.sheets import limits
from areasend.kit.sheets.book import Kind
from areasend.kit.sheets.package import Package, locked, open_package
from areasend.kit.sheets.refused import Refused

_HEAD_BYTES = 4096
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIPS = (b"PK\x03\x04", b"PK\x05\x06")
_ENDINGS: dict[Kind, tuple[str, ...]] = {
    "csv": (".csv", ".tsv", ".tab", ".txt", ".psv"),
    "xlsx": (".xlsx", ".xltx"),
    "xlsm": (".xlsm", ".xltm"),
    "xls": (".xls", ".xlt"),
    "ods": (".ods", ".ots"),
}
KIND_NAMES: dict[Kind, str] = {
    "csv": "plain text (CSV)",
    "xlsx": "an Excel workbook (.xlsx)",
    "xlsm": "an Excel workbook with macros (.xlsm)",
    "xls": "an old Excel workbook (.xls)",
    "ods": "an OpenDocument spreadsheet (.ods)",
}
_BY_FIRST_BYTES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"II*\x00", "a picture (TIFF)"),
    (b"MM\x00*", "a picture (TIFF)"),
    (b"{\\rtf", "a rich text document"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"7z\xbc\xaf", "a compressed file (7-Zip)"),
    (b"Rar!", "a compressed file (RAR)"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)
_BY_PART: tuple[tuple[str, str], ...] = (
    ("xl/workbook.bin", "a binary Excel workbook (.xlsb)"),
    ("word/", "a Word document"),
    ("ppt/", "a PowerPoint presentation"),
    ("Index/", "an Apple Numbers file"),
)
_BY_OLE_STREAM: tuple[tuple[str, str], ...] = (
    ("WordDocument", "an old Word document (.doc)"),
    ("PowerPoint Document", "an old PowerPoint presentation (.ppt)"),
)
_OLD_WORKBOOKS = ("Workbook", "Book")
_OPEN_DOCUMENT = re.compile(r"application/vnd\.oasis\.opendocument\.([a-z]+)")
_HTML = re.compile(rb"(?i)\A(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html|<head|<table|<meta)")
_XML = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*<\?xml")


def kind_of(path: Path, *, name: str) -> Kind:
    """The kind of a file. Raises Refused, naming what it is, for one that is not read here."""
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    if not head:
        raise Refused(f"{name} is empty: save the spreadsheet again and send that.")
    kind = _zip_kind(path, name) if head.startswith(_ZIPS) else _plain_kind(path, head, name)
    _check_ending(kind, name)
    return kind


def _check_ending(kind: Kind, name: str) -> None:
    ending = Path(name).suffix.lower()
    if ending and ending not in _ENDINGS[kind]:
        raise Refused(
            f"{name} is really {KIND_NAMES[kind]} although its name ends in {ending}: "
            f"open it, save it as the kind you mean and send it again."
        )


def _zip_kind(path: Path, name: str) -> Kind:
    package = open_package(path, name=name)
    if package.has("xl/workbook.xml") or _office_main(package):
        return "xlsm" if _has_macros(package) else "xlsx"
    if package.has("mimetype") and package.has("content.xml"):
        return _open_document(package)
    for part, what in _BY_PART:
        if any(one.startswith(part) for one in package.parts):
            raise _another(name, what)
    raise _another(name, "a zip folder")


def _office_main(package: Package) -> bool:
    """Whether it holds a workbook that does not lie in the usual place, as some programs write."""
    return package.has("[Content_Types].xml") and b"spreadsheetml" in _beginning(package, "[Content_Types].xml")


def _has_macros(package: Package) -> bool:
    types = _beginning(package, "[Content_Types].xml")
    return b"macroEnabled" in types or any(part.endswith("vbaProject.bin") for part in package.parts)


def _open_document(package: Package) -> Kind:
    found = _OPEN_DOCUMENT.match(_beginning(package, "mimetype").decode("ascii", "replace").strip())
    if found is None or found[1] != "spreadsheet":
        raise _another(package.name, f"an OpenDocument {found[1] if found else 'file'}")
    if package.has("META-INF/manifest.xml") and b"encryption-data" in _beginning(package, "META-INF/manifest.xml"):
        raise locked(package.name)
    return "ods"


def _beginning(package: Package, part: str) -> bytes:
    if not package.has(part):
        return b""
    with package.part(part) as stream:
        return stream.read(limits.MEGABYTE)


def _plain_kind(path: Path, head: bytes, name: str) -> Kind:
    if head.startswith(_OLE):
        return _old_office_kind(path, name)
    if what := named_by_first_bytes(head):
        raise _another(name, what)
    return "csv"


def named_by_first_bytes(head: bytes) -> str:
    """What a file is ("a PDF") by how it begins; nothing where that does not tell, as with plain text."""
    for mark, what in _BY_FIRST_BYTES:
        if head.startswith(mark):
            return what
    if head[8:12] == b"WEBP" or head[4:12] == b"ftypheic" or (head.startswith(b"BM") and b"\0" in head[:14]):
        return "a picture"
    if _HTML.match(head):
        return "a web page"
    return "an XML file" if _XML.match(head) else ""


def _old_office_kind(path: Path, name: str) -> Kind:
    """What the container of older Office holds; newer Office wraps locked files in it too."""
    with path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as inside:
        if inside.find(_utf16("EncryptedPackage")) >= 0:
            raise locked(name)
        for mark, what in _BY_OLE_STREAM:
            if inside.find(_utf16(mark)) >= 0:
                raise _another(name, what)
        if any(inside.find(_utf16(mark)) >= 0 for mark in _OLD_WORKBOOKS):
            return "xls"
    raise _another(name, "an old Office file")


def _utf16(words: str) -> bytes:
    return words.encode("utf-16-le")


def _another(name: str, what: str) -> Refused:
    return Refused(f"{name} is {what}, which is not read here: save the sheet as .xlsx, .ods or .csv and send that.")
