"""Word, Excel and OpenDocument files: whole, of the kind their name says, and without macros."""

import re
import zipfile
import zlib
from pathlib import Path

from areasend.kit.attachments.refusing import damaged, locked, really, runs_something
from areasend.kit.attachments.texts import beginning
from areasend.kit.sheets.limits import MEGABYTE
from areasend.kit.sheets.package import Package, open_package

_TYPES, _MANIFEST = "[Content_Types].xml", "META-INF/manifest.xml"
_WORD = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_EXCEL = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_OPEN = b"application/vnd.oasis.opendocument."
_PROGRAMS = re.compile(
    r"(?i)(vbaproject\.bin|vbadata\.xml|\.(docm|dotm|xlsm|xltm|xlam|pptm|exe|dll|com|scr|bat|cmd|ps1|vbs|js|hta|jar))$"
    r"|(^|/)activex/|^basic/(?!script-lc\.xml$).*(?<!script-lb\.xml)$|^scripts/."
)
_LATER = "save it as a file without macros and add that"


def check_word(path: Path, name: str) -> None:
    """Raises Refused for what is no Word document, or one that is damaged, locked, swollen or with macros."""
    _check_office(path, name, _WORD)


def check_excel(path: Path, name: str) -> None:
    """Raises Refused for what is no Excel workbook, or one that is damaged, locked, swollen or with macros."""
    _check_office(path, name, _EXCEL)


def check_open_text(path: Path, name: str) -> None:
    """Raises Refused for what is no OpenDocument text (.odt)."""
    _check_open(path, name, b"text")


def check_open_sheet(path: Path, name: str) -> None:
    """Raises Refused for what is no OpenDocument spreadsheet (.ods)."""
    _check_open(path, name, b"spreadsheet")


def _check_office(path: Path, name: str, main: bytes) -> None:
    package = _opened(path, name)
    types = _part(package, _TYPES)
    if b"macroEnabled" in types:
        raise runs_something(name, "macros", _LATER)
    if main not in types:
        raise really(name, _other_office(package, types))
    _whole_and_harmless(package)


def _check_open(path: Path, name: str, kind: bytes) -> None:
    package = _opened(path, name)
    said = _part(package, "mimetype").strip()
    if said != _OPEN + kind or not package.has("content.xml"):
        another = said.removeprefix(_OPEN).decode("ascii", "replace") if said.startswith(_OPEN) else ""
        raise really(name, f"an OpenDocument {another}" if another else _other_office(package, _part(package, _TYPES)))
    if b"encryption-data" in _part(package, _MANIFEST):
        raise locked(name)
    _whole_and_harmless(package)


def _opened(path: Path, name: str) -> Package:
    what = beginning(path)
    if what == "a file of an old Office" and _is_locked(path):
        raise locked(name)
    if what != "a zipped file":
        raise really(name, what)
    return open_package(path, name=name)


def _is_locked(path: Path) -> bool:
    """Newer Office wraps a file with a password in the container of the older."""
    return "EncryptedPackage".encode("utf-16-le") in path.read_bytes()


def _other_office(package: Package, types: bytes) -> str:
    if _WORD in types:
        return "a Word document"
    if _EXCEL in types:
        return "an Excel workbook"
    return "a PowerPoint presentation" if any(part.startswith("ppt/") for part in package.parts) else "a zipped folder"


def _whole_and_harmless(package: Package) -> None:
    if any(_PROGRAMS.search(part) for part in package.parts):
        raise runs_something(package.name, "macros or a program", _LATER)
    try:
        with zipfile.ZipFile(package.path) as archive:
            broken = archive.testzip()  # unpacks a piece at a time; how much there is was weighed before
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError) as problem:
        raise damaged(package.name) from problem
    if broken:
        raise damaged(package.name)


def _part(package: Package, part: str) -> bytes:
    """The beginning of a part, at most a megabyte; nothing where it is missing."""
    if not package.has(part):
        return b""
    with package.part(part) as stream:
        return stream.read(MEGABYTE)
