"""Each kind of block as Word paragraphs, pictures and tables."""

from dataclasses import dataclass
from io import BytesIO

from docx.document import Document as WordDocument
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph

from areasend.kit.documents.legible import legible
from areasend.kit.documents.parts import (
    Block,
    Bullets,
    Chart,
    Diagram,
    Note,
    Paragraph,
    SumLine,
    Table,
)
from areasend.kit.documents.picture import as_png
from areasend.kit.documents.word.page import width_of_line
from areasend.kit.documents.word.runs import write_runs
from areasend.kit.documents.word.styles import ALARM, DRAWING, NOTE, NUMBERED, PALE, SMALL
from areasend.kit.documents.word.tables import write_table
from areasend.kit.documents.word.xml import add_border, add_shade

_DEEPEST = 3
_SUMS_END = Cm(11)


@dataclass(frozen=True)
class Writer:
    """Writes block after block into one Word file."""

    word: WordDocument
    brand: str

    @property
    def colour(self) -> RGBColor:
        return RGBColor.from_string(self.brand.removeprefix("#").upper())

    def write(self, block: Block) -> None:
        match block:
            case Paragraph():
                self._write_paragraph(block)
            case Bullets():
                self.write_bullets(block)
            case Note():
                self._write_note(block)
            case Table():
                write_table(self.word, block)
                self._write_small("")
            case Chart():
                self._write_chart(block)
            case Diagram():
                self._write_diagram(block)

    def write_bullets(self, block: Bullets, *, depth: int = 1) -> None:
        style = "List Bullet" if depth == 1 else f"List Bullet {min(depth, _DEEPEST)}"
        for item in block.items:
            words = tuple(part for part in item if not isinstance(part, Bullets))
            write_runs(self.word.add_paragraph(style=style), words, colour=self.colour)
            for inner in (part for part in item if isinstance(part, Bullets)):
                self.write_bullets(inner, depth=depth + 1)

    def _write_paragraph(self, block: Paragraph) -> None:
        paragraph = self.word.add_paragraph(f"{legible(block.number)}\t", style=NUMBERED)
        write_runs(paragraph, block.runs, colour=self.colour)

    def _write_note(self, block: Note) -> None:
        write_runs(self._add_boxed(), block.runs, colour=self.colour)
        for line in block.sums:
            self._write_sum(line)
        self._write_small("")

    def _write_sum(self, line: SumLine) -> None:
        paragraph = self._add_boxed()
        tabs = paragraph.paragraph_format.tab_stops
        tabs.add_tab_stop(_SUMS_END, WD_TAB_ALIGNMENT.RIGHT)
        tabs.add_tab_stop(_SUMS_END + Cm(0.3))
        words = paragraph.add_run(f"{legible(line.label)}\t{legible(line.value)}")
        words.bold = line.is_total or line.is_wrong
        if line.is_wrong:
            words.add_text("\tdoes not add up")
            words.font.color.rgb = RGBColor.from_string(ALARM)

    def _add_boxed(self) -> WordParagraph:
        paragraph = self.word.add_paragraph(style=NOTE)
        paragraph.paragraph_format.keep_together = True
        add_border(paragraph, {"top": PALE, "left": self.brand.removeprefix("#"), "bottom": PALE}, eighths=24)
        add_shade(paragraph, PALE)
        return paragraph

    def _write_chart(self, block: Chart) -> None:
        self.word.add_paragraph(legible(block.title), style=DRAWING)
        self._write_small(block.subtitle).paragraph_format.keep_with_next = True
        self._write_drawing(block.svg, block.title, block.alt)
        write_table(self.word, block.table)
        self._write_small(block.source)

    def _write_diagram(self, block: Diagram) -> None:
        self.word.add_paragraph(legible(block.title), style=DRAWING)
        self._write_drawing(block.svg, block.title, block.alt)
        self.write_bullets(block.as_list)

    def _write_drawing(self, svg: str, title: str, alt: str) -> None:
        run = self.word.add_paragraph().add_run()
        inline = run.add_picture(BytesIO(as_png(svg)), width=width_of_line(self.word))._inline
        for side in ("distT", "distB", "distL", "distR"):
            inline.set(side, "0")
        inline.docPr.set("title", legible(title))
        inline.docPr.set("descr", legible(alt))

    def _write_small(self, text: str) -> WordParagraph:
        return self.word.add_paragraph(legible(text), style=SMALL)
