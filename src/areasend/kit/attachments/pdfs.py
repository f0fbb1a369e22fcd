"""PDFs: they open, have pages, need no password, and do nothing when they are opened."""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.errors import FileNotDecryptedError

from areasend.kit.attachments.limits import PDF_PAGES
from areasend.kit.attachments.refusing import damaged, locked, really, runs_something
from areasend.kit.attachments.texts import beginning
from areasend.kit.sheets.refused import Refused

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong with a file is said to whoever added it

_PRINT = "print it to a new PDF and add that"
_DOING = {"/JavaScript": "a script", "/Launch": "a link that starts a program", "/ImportData": "a script"}
_HOLDING = {"/FileAttachment": "other files", "/RichMedia": "a film or a program", "/Movie": "a film"}


def check_pdf(path: Path, name: str) -> None:
    """Raises Refused for what is no PDF, or one that is damaged, locked, or can run or unpack something."""
    what = beginning(path)
    if what != "a PDF":
        raise really(name, what)
    try:
        held = _what_it_holds(PdfReader(path), name)
    except Refused:
        raise
    except FileNotDecryptedError as problem:
        raise locked(name) from problem
    except Exception as problem:  # a spoilt file can break its reader in any way
        raise damaged(name) from problem
    if held:
        raise runs_something(name, held, _PRINT)


def _what_it_holds(reader: PdfReader, name: str) -> str:
    root: Any = reader.root_object
    pages = len(reader.pages)
    if not pages:
        raise damaged(name)
    if pages > PDF_PAGES:
        raise Refused(f"{name} has {pages:,} pages, more than {PDF_PAGES:,}: add the part that shows what you mean.")
    return next((one for one in _active(root, reader) if one), "")


def _active(root: Any, reader: PdfReader) -> Iterator[str]:
    """What the file does or holds besides its pages, in words; blank where it is nothing."""
    yield _deed(root.get("/OpenAction"))
    yield from _deeds(root.get("/AA"))
    names = _plain(root.get("/Names")) or {}
    if "/JavaScript" in names:
        yield "a script"
    if "/EmbeddedFiles" in names or "/Collection" in root:
        yield "other files"
    form = _plain(root.get("/AcroForm")) or {}
    if "/XFA" in form:
        yield "a form that runs a script"
    yield from (word for field in _list(form.get("/Fields")) for word in _of_part(field))
    for page in reader.pages:
        yield from _of_page(page)


def _of_page(page: PageObject) -> Iterator[str]:
    yield from _deeds(page.get("/AA"))
    for note in _list(page.get("/Annots")):
        yield from _of_part(note)


def _of_part(part: Any) -> Iterator[str]:
    """A note on a page or a field of a form."""
    found = _plain(part)
    if isinstance(found, dict):
        yield _HOLDING.get(str(found.get("/Subtype")), "")
        yield _deed(found.get("/A"))
        yield from _deeds(found.get("/AA"))


def _deeds(actions: Any) -> Iterator[str]:
    found = _plain(actions)
    yield from (_deed(one) for one in found.values()) if isinstance(found, dict) else ()


def _deed(action: Any) -> str:
    found = _plain(action)
    return _DOING.get(str(found.get("/S")), "") if isinstance(found, dict) else ""


def _list(part: Any) -> list[Any]:
    found = _plain(part)
    return list(found) if isinstance(found, list) else []


def _plain(part: Any) -> Any:
    return part.get_object() if part is not None else None
