"""A whole paper, from its title to the appendix that says where each figure came from."""

from datetime import UTC, date, datetime
from io import BytesIO

import docx
from docx.document import Document as WordDocument

from areasend.kit.documents.appendix import HEADING, HOW_TO_READ, as_table
from areasend.kit.documents.legible import legible
from areasend.kit.documents.parts import Document, Section
from areasend.kit.documents.word.blocks import Writer
from areasend.kit.documents.word.frame import (
    write_contents,
    write_draft_box,
    write_frame,
    write_running_foot,
    write_running_head,
    write_title,
)
from areasend.kit.documents.word.page import set_page
from areasend.kit.documents.word.runs import place_of_line
from areasend.kit.documents.word.steady import with_fixed_times
from areasend.kit.documents.word.styles import SMALL
from areasend.kit.documents.word.styling import set_styles
from areasend.kit.documents.word.tables import write_table
from areasend.kit.documents.word.xml import add_bookmark
from areasend.kit.documents.wording import in_full

_APPENDIX = "appendix"


def as_docx(document: Document, *, on: date) -> bytes:
    """The paper with its figures as at `on`; the same paper and day give the same bytes."""
    word = docx.Document()
    set_styles(word, lang=document.lang)
    set_page(word)
    _set_properties(word, document, on)
    _write_front(word, document, in_full(on))
    for place, section in enumerate(document.sections):
        _write_section(word, section, Writer(word, document.colour), place)
    _write_appendix(word, document)
    packed = BytesIO()
    word.save(packed)
    return with_fixed_times(packed.getvalue())


def _write_front(word: WordDocument, document: Document, as_at: str) -> None:
    write_running_head(word, document, as_at)
    write_running_foot(word, document)
    write_title(word, document)
    if document.is_draft:
        write_draft_box(word, document)
    write_frame(word, document)
    write_contents(word, _contents(document))


def _contents(document: Document) -> tuple[tuple[str, str], ...]:
    sections = tuple(
        (section.full_heading, _place(place)) for place, section in enumerate(document.sections) if section.level == 1
    )
    return (*sections, (HEADING, _APPENDIX)) if document.appendix else sections


def _write_section(word: WordDocument, section: Section, writer: Writer, place: int) -> None:
    add_bookmark(word.add_heading(legible(section.full_heading), section.level), _place(place))
    for block in section.blocks:
        writer.write(block)


def _write_appendix(word: WordDocument, document: Document) -> None:
    if document.appendix:
        add_bookmark(word.add_heading(HEADING, 1), _APPENDIX)
        word.add_paragraph(HOW_TO_READ).paragraph_format.keep_with_next = True
        table = write_table(word, as_table(document.appendix))
        for line, cell in zip(document.appendix, table.columns[0].cells[1:], strict=True):
            add_bookmark(cell.paragraphs[0], place_of_line(line.number))
    word.add_paragraph(f"Lock {legible(document.lock)}. The same lock builds the same paper again.", style=SMALL)


def _set_properties(word: WordDocument, document: Document, on: date) -> None:
    """What Word shows about a file; nothing in it may come from this machine or this moment."""
    properties = word.core_properties
    properties.title, properties.author = legible(document.head.title)[:255], legible(document.area)[:255]
    properties.last_modified_by, properties.comments = properties.author, ""
    properties.language, properties.revision = document.lang, 1
    properties.created = properties.modified = datetime(on.year, on.month, on.day, tzinfo=UTC)


def _place(place: int) -> str:
    return f"section_{place}"
