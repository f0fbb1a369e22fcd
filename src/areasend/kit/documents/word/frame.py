"""What stands around the text: running head and foot, title, the committee's frame, contents."""

from docx.document import Document as WordDocument
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph

from areasend.kit.documents.legible import legible
from areasend.kit.documents.parts import Document
from areasend.kit.documents.word.page import width_of_line
from areasend.kit.documents.word.styles import ALARM, CONTENTS, FRAME, QUIET
from areasend.kit.documents.word.xml import add_border, add_field, add_link
from areasend.kit.documents.wording import in_full


def write_running_head(word: WordDocument, document: Document, as_at: str) -> None:
    line = _running_line(word, word.sections[0].header.paragraphs[0])
    area = line.add_run(legible(document.area))
    area.bold, area.font.color.rgb = True, RGBColor.from_string(document.colour.removeprefix("#").upper())
    if document.is_draft:
        draft = line.add_run("   DRAFT")
        draft.bold, draft.font.color.rgb = True, RGBColor.from_string(ALARM)
    line.add_run(f"\tFigures as at {as_at}")
    _make_small(line)
    add_border(line, {"bottom": document.colour.removeprefix("#")}, eighths=6)


def write_running_foot(word: WordDocument, document: Document) -> None:
    line = _running_line(word, word.sections[0].footer.paragraphs[0])
    line.add_run(f"{legible(document.head.title)}\tPage ")
    add_field(line, "PAGE", shown="1")
    line.add_run(" of ")
    add_field(line, "NUMPAGES", shown="1")
    _make_small(line)


def write_title(word: WordDocument, document: Document) -> None:
    head = document.head
    word.add_paragraph(legible(f"{head.committee}, {in_full(head.on)}"), style="Subtitle")
    word.add_paragraph(legible(head.title), style="Title")


def write_draft_box(word: WordDocument, document: Document) -> None:
    blocks = document.blocks_publishing
    lines = ["Before it can be published:", *blocks] if blocks else ["Nothing blocks its publishing."]
    paragraph = word.add_paragraph()
    paragraph.add_run("This is a draft. ").bold = True
    paragraph.add_run(lines[0])
    for line in lines[1:]:
        paragraph.add_run().add_break()
        paragraph.add_run(f"•\u00a0 {legible(line)}")
    add_border(paragraph, dict.fromkeys(("top", "left", "bottom", "right"), ALARM), eighths=6)
    paragraph.paragraph_format.space_after = Pt(18)
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Pt(6)


def write_frame(word: WordDocument, document: Document) -> None:
    head = document.head
    lines = (*head.lines(), ("Summary", head.summary), ("Recommendation", head.recommendation))
    for label, text in lines:
        paragraph = word.add_paragraph(style=FRAME)
        paragraph.add_run(label).bold = True
        paragraph.add_run(f"\t{legible(text)}")


def write_contents(word: WordDocument, entries: tuple[tuple[str, str], ...]) -> None:
    """Links to the sections; the page numbers are the PDF's, for here they change with every edit."""
    word.add_paragraph("Contents", style="TOC Heading")
    for text, bookmark in entries:
        paragraph = word.add_paragraph(style=CONTENTS)
        add_link(paragraph, paragraph.add_run(legible(text)), bookmark=bookmark)


def _running_line(word: WordDocument, line: WordParagraph) -> WordParagraph:
    for tab in list(line.style.paragraph_format.tab_stops) if line.style else []:
        line.paragraph_format.tab_stops.add_tab_stop(tab.position, WD_TAB_ALIGNMENT.CLEAR)
    line.paragraph_format.tab_stops.add_tab_stop(width_of_line(word), WD_TAB_ALIGNMENT.RIGHT)
    return line


def _make_small(line: WordParagraph) -> None:
    for run in line.runs:
        run.font.size = Pt(8.5)
        if run.font.color.rgb is None:
            run.font.color.rgb = QUIET
