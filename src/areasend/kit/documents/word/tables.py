"""Tables in Word: the head row is a real one and stands again on each page."""

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Emu
from docx.table import Table as WordTable
from docx.table import _Cell, _Row

from areasend.kit.documents.columns import shares
from areasend.kit.documents.legible import legible
from areasend.kit.documents.parts import Table
from areasend.kit.documents.word.page import width_of_line
from areasend.kit.documents.word.styles import CELL, CELL_HEAD
from areasend.kit.documents.word.xml import element


def write_table(word: WordDocument, table: Table) -> WordTable:
    """The table under its caption, as wide as the text."""
    if table.caption:
        word.add_paragraph(legible(table.caption), style="Caption")
    made: WordTable = word.add_table(rows=1 + len(table.rows), cols=len(table.head))
    _set_lines(made, legible(table.caption))
    made.autofit = False
    _set_widths(word, made, shares(table))
    head, *rows = made.rows
    _write_row(head, table.head, table.numeric, style=CELL_HEAD)
    head._tr.get_or_add_trPr().append(element("tblHeader"))
    for row, texts in zip(rows, table.rows, strict=True):
        _write_row(row, texts, table.numeric, style=CELL)
    return made


def _write_row(row: _Row, texts: tuple[str, ...], numeric: frozenset[int], *, style: str) -> None:
    row._tr.get_or_add_trPr().append(element("cantSplit"))
    for column, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
        _write_cell(cell, text, style, is_number=column in numeric)
        if style == CELL_HEAD:
            _rule_off(cell)
    _end_flush(row.cells[-1])


def _write_cell(cell: _Cell, text: str, style: str, *, is_number: bool) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.add_run(legible(text))
    paragraph.style = style
    if is_number:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _rule_off(cell: _Cell) -> None:
    borders = element("tcBorders")
    borders.append(element("bottom", val="single", sz="8", space="0", color="0B0C0C"))
    cell._tc.get_or_add_tcPr().append(borders)


def _end_flush(cell: _Cell) -> None:
    """The last column ends where the text ends."""
    margins = element("tcMar")
    margins.append(element("right", w="0", type="dxa"))
    cell._tc.get_or_add_tcPr().append(margins)


def _set_lines(made: WordTable, caption: str) -> None:
    """Hairlines under rows and none between columns; the caption is also what is read aloud."""
    properties = made._tbl.tblPr
    for given in properties.xpath("w:tblStyle | w:tblLook | w:tblLayout"):
        properties.remove(given)
    for part in (_borders(), _margins(), element("tblLook", val="0020", firstRow="1")):
        properties.append(part)
    if caption:
        properties.append(element("tblCaption", val=caption))


def _borders() -> BaseOxmlElement:
    borders = element("tblBorders")
    for side in ("bottom", "insideH"):
        borders.append(element(side, val="single", sz="4", space="0", color="CECECE"))
    return borders


def _margins() -> BaseOxmlElement:
    """The first column stands flush with the text; the space between columns is all on the right."""
    margins = element("tblCellMar")
    margins.append(element("left", w="0", type="dxa"))
    margins.append(element("right", w="140", type="dxa"))
    return margins


def _set_widths(word: WordDocument, made: WordTable, wanted: tuple[int, ...]) -> None:
    for column, share in zip(made.columns, wanted, strict=True):
        column.width = Emu(int(width_of_line(word) * share / sum(wanted)))
        for cell in column.cells:
            cell.width = column.width
