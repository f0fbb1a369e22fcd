"""Files for the tests, as offices and phones make them, and as someone with bad intent might."""

import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from io import BytesIO
from typing import Any

from docx import Document
from odf.opendocument import OpenDocumentSpreadsheet, OpenDocumentText
from openpyxl import Workbook
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from pypdf import PdfReader, PdfWriter

from areasend.kit.documents.pdf import as_pdf
from areasend.kit.documents.tests.short import paper_saying

DAY = date(2031, 3, 4)
ORIENTATION, MAKE, GPS = 0x0112, 0x010F, 0x8825
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
WORD_WITH_MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"


@cache
def pdf(words: str = "The group agreed the guidance.") -> bytes:
    """A PDF of our own making."""
    return as_pdf(paper_saying(words), on=DAY)


def pdf_with(change: Callable[[PdfWriter], Any]) -> bytes:
    """The same, changed by someone."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf())))
    change(writer)
    return _written(writer.write)


@cache
def docx() -> bytes:
    """A Word document."""
    document = Document()
    document.add_paragraph("The group agreed the guidance.")
    return _written(document.save)


@cache
def xlsx() -> bytes:
    """An Excel workbook."""
    return _written(Workbook().save)


@cache
def odt() -> bytes:
    """An OpenDocument text."""
    return _written(OpenDocumentText().write)


@cache
def ods() -> bytes:
    """An OpenDocument spreadsheet."""
    return _written(OpenDocumentSpreadsheet().write)


def repacked(
    content: bytes, extra: Mapping[str, bytes] | None = None, swap: tuple[str, str, str] | None = None
) -> bytes:
    """A zipped file with more parts in it, or with words of one part swapped (part, from, to)."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            inside = old.read(part)
            if swap and part == swap[0]:
                inside = inside.replace(swap[1].encode(), swap[2].encode())
            new.writestr(part, inside)
        for part, inside in (extra or {}).items():
            new.writestr(part, inside)
    return made.getvalue()


def photo(orientation: int = 6) -> bytes:
    """A photo from a phone held upright: 40 by 20 dots as stored, left half red, with the place it was taken at."""
    picture = Image.new("RGB", (40, 20), "white")
    picture.paste((200, 0, 0), (0, 0, 20, 20))
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKE] = orientation, "Harbourphone"
    exif.get_ifd(GPS).update({1: "N", 2: (51.0, 5.0, 30.0), 3: "E", 4: (1.0, 10.0, 0.0)})
    return _written(lambda made: picture.save(made, "JPEG", exif=exif, comment=b"taken at home", quality=95))


def drawing(width: int = 30, height: int = 20, mode: str = "RGBA") -> bytes:
    """A PNG with a note in it that nobody sees."""
    note = PngInfo()
    note.add_text("Author", "A parent of Elmbridge")
    return _written(lambda made: Image.new(mode, (width, height)).save(made, "PNG", pnginfo=note))


def moving() -> bytes:
    """A PNG of two pictures that take turns."""
    first, second = Image.new("RGB", (4, 4), "red"), Image.new("RGB", (4, 4), "blue")
    return _written(lambda made: first.save(made, "PNG", save_all=True, append_images=[second]))


def _written(write: Callable[[BytesIO], Any]) -> bytes:
    made = BytesIO()
    write(made)
    return made.getvalue()
