"""PDFs: they open, have pages, need no password, and do nothing when they are opened."""

import logging
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from pypdf import PdfReader
from pypdf.errors import FileNotDecryptedError

from areasend.kit.attachments.limits import PDF_PAGES, PDF_PARTS
from areasend.kit.attachments.refusing import damaged, locked, really, runs_something
from areasend.kit.attachments.texts import beginning
from areasend.kit.sheets.refused import Refused

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong with a file is said to whoever added it

_PRINT = "print it to a new PDF and add that"
_DOING = {"/JavaScript": "a script", "/Launch": "a link that starts a program", "/ImportData": "a script"}
_HOLDING = {"/FileAttachment": "other files", "/RichMedia": "a film or a program", "/Movie": "a film"}
# Where what a page, a note on it or a field of a form does is said, and where it goes on (ISO 32000-1, 12.5 and 12.6).
_FURTHER = ("/A", "/Next", "/Kids")


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
    """What the file does or holds besides its pages, in words, or nothing."""
    pages = len(reader.pages)
    if not pages:
        raise damaged(name)
    if pages > PDF_PAGES:
        raise Refused(f"{name} has {pages:,} pages, more than {PDF_PAGES:,}: add the part that shows what you mean.")
    root = reader.root_object
    names, form = _plain(root.get("/Names")) or {}, _plain(root.get("/AcroForm")) or {}
    if "/JavaScript" in names:
        return "a script"
    if "/EmbeddedFiles" in names or "/Collection" in root:
        return "other files"
    if "/XFA" in form:
        return "a form that runs a script"
    notes = chain.from_iterable(_list(page.get("/Annots")) for page in reader.pages)
    parts = chain([root, root.get("/OpenAction")], reader.pages, notes, _list(form.get("/Fields")))
    return next((word for part in _with_what_follows(parts) if (word := _word_of(part))), "")


def _word_of(part: dict[str, Any]) -> str:
    return _DOING.get(str(part.get("/S")), "") or _HOLDING.get(str(part.get("/Subtype")), "")


def _with_what_follows(parts: Iterator[Any]) -> Iterator[dict[str, Any]]:
    """Each part, what it does and what follows on that; each once, and no more than any file needs."""
    waiting, seen = [], set()
    for first in parts:
        waiting = [first]
        while waiting:
            part = _plain(waiting.pop())
            if isinstance(part, list):
                waiting += part
            if not isinstance(part, dict) or id(part) in seen:
                continue
            seen.add(id(part))
            if len(seen) > PDF_PARTS:
                raise ValueError("more parts than any paper has")
            yield part
            waiting += [part[key] for key in _FURTHER if key in part]
            on_events = _plain(part.get("/AA"))
            waiting += list(on_events.values()) if isinstance(on_events, dict) else []


def _list(part: Any) -> list[Any]:
    found = _plain(part)
    return list(found) if isinstance(found, list) else []


def _plain(part: Any) -> Any:
    return part.get_object() if hasattr(part, "get_object") else part
