"""The kinds of file that are kept with a row: what their names end in, and what must be true of what is in them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from areasend.kit.attachments.limits import FILE_BYTES, MEGABYTE
from areasend.kit.attachments.offices import check_excel, check_open_sheet, check_open_text, check_word
from areasend.kit.attachments.pdfs import check_pdf
from areasend.kit.attachments.pictures import keep_jpeg, keep_png
from areasend.kit.attachments.texts import check_text
from areasend.kit.sheets.refused import Refused

_OFFICE, _OPEN = "application/vnd.openxmlformats-officedocument.", "application/vnd.oasis.opendocument."


@dataclass(frozen=True)
class FileKind:
    """One kind of file.

    `check(path, name)` raises Refused where the content is not of this kind or could do harm; for pictures it also
    writes the file anew without what the camera added.
    """

    key: str
    words: str
    endings: tuple[str, ...]
    mime: str
    check: Callable[[Path, str], None]


KINDS = (
    FileKind("pdf", "PDF", (".pdf",), "application/pdf", check_pdf),
    FileKind("docx", "Word", (".docx",), f"{_OFFICE}wordprocessingml.document", check_word),
    FileKind("xlsx", "Excel", (".xlsx",), f"{_OFFICE}spreadsheetml.sheet", check_excel),
    FileKind("odt", "OpenDocument text", (".odt",), f"{_OPEN}text", check_open_text),
    FileKind("ods", "OpenDocument spreadsheet", (".ods",), f"{_OPEN}spreadsheet", check_open_sheet),
    FileKind("csv", "CSV", (".csv",), "text/csv", check_text),
    FileKind("txt", "Plain text", (".txt",), "text/plain", check_text),
    FileKind("png", "Picture (PNG)", (".png",), "image/png", keep_png),
    FileKind("jpeg", "Picture (JPEG)", (".jpg", ".jpeg"), "image/jpeg", keep_jpeg),
)
BY_KEY = {kind.key: kind for kind in KINDS}
ENDINGS = tuple(ending for kind in KINDS for ending in kind.endings)
WHICH = "PDF, Word (.docx), Excel (.xlsx), OpenDocument (.odt, .ods), CSV, plain text (.txt), PNG or JPEG"
MOST = f"at most {FILE_BYTES // MEGABYTE} MB"
_MEND = {
    ".doc": "save it as .docx and add that",
    ".xls": "save it as .xlsx and add that",
    ".docm": "it can run macros, so save it as .docx and add that",
    ".xlsm": "it can run macros, so save it as .xlsx and add that",
    ".heic": "send the photo as JPEG and add that",
    ".zip": "add the files in it one by one",
}


def kind_of_name(name: str) -> FileKind:
    """The kind that a file's name promises. Raises Refused for a kind that is not kept."""
    ending = Path(name).suffix.lower()
    for kind in KINDS:
        if ending in kind.endings:
            return kind
    mend = _MEND.get(ending, f"what is kept is {WHICH}")
    raise Refused(f"{name} is not of a kind that is kept here: {mend}.")
