"""OpenDocument spreadsheets are read as LibreOffice and odfpy write them, however often a row is repeated."""

from datetime import date, time

import pytest
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from areasend.kit.sheets.book import MergedRange
from areasend.kit.sheets.reading import Refused, open_book
from areasend.kit.sheets.tests.making import raw_ods, texts


def table(rows, name="Sheet1", more=""):
    return f'<table:table table:name="{name}"{more}>{rows}</table:table>'


def row(*cells, more=""):
    return f"<table:table-row{more}>{''.join(cells)}</table:table-row>"


def word(text, more=""):
    return f'<table:table-cell office:value-type="string"{more}><text:p>{text}</text:p></table:table-cell>'


def valued(kind, value, text, name="value"):
    return (
        f'<table:table-cell office:value-type="{kind}" office:{name}="{value}">'
        f"<text:p>{text}</text:p></table:table-cell>"
    )


def only_sheet(tmp_path, rows, styles=""):
    return open_book(raw_ods(tmp_path / "a.ods", table(rows), styles)).sheets[0]


def test_values_keep_their_kind_and_text(tmp_path):
    cells = [
        word("May-19"),
        valued("float", "2992", "2,992"),
        valued("percentage", "0.298", "29.8%"),
        valued("currency", "100.5", "£100.50"),
        valued("date", "2019-02-09", "09/02/2019", "date-value"),
        valued("time", "PT09H20M00S", "09:20", "time-value"),
        valued("time", "PT36H00M00S", "36:00:00", "time-value"),
        valued("boolean", "true", "TRUE", "boolean-value"),
    ]
    found = next(only_sheet(tmp_path, row(*cells)).rows())
    assert [cell.value for cell in found.cells] == [
        "May-19",
        2992,
        0.298,
        100.5,
        date(2019, 2, 9),
        time(9, 20),
        "36:00:00",
        True,
    ]
    assert found.texts[1:4] == ("2,992", "29.8%", "£100.50")


def test_odfpy_files_are_read(tmp_path):
    document = OpenDocumentSpreadsheet()
    sheet = Table(name="2019")
    line = TableRow()
    for text in ("Month", "Requests received"):
        cell = TableCell(valuetype="string")
        cell.addElement(P(text=text))
        line.addElement(cell)
    sheet.addElement(line)
    document.spreadsheet.addElement(sheet)
    document.save(str(tmp_path / "a.ods"))
    book = open_book(tmp_path / "a.ods")
    assert (book.kind, book.sheets[0].name, texts(book.sheets[0])) == (
        "ods",
        "2019",
        [("Month", "Requests received")],
    )


def test_a_million_blank_rows_are_only_counted(tmp_path):
    blank = (
        '<table:table-row table:number-rows-repeated="{}">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    rows = row(word("head")) + blank.format(3) + row(word("foot")) + blank.format(1_048_571)
    found = list(only_sheet(tmp_path, rows).rows())
    assert [(one.number, one.texts) for one in found if not one.is_blank] == [(1, ("head",)), (5, ("foot",))]
    assert len(found) == 5


def test_a_million_rows_that_say_something_are_refused(tmp_path):
    with pytest.raises(Refused, match="sheet 'Sheet1' has something in row 1,048,576"):
        only_sheet(tmp_path, row(word("x"), more=' table:number-rows-repeated="1048576"'))


def test_a_word_repeated_across_the_sheet_is_refused(tmp_path):
    with pytest.raises(Refused, match="something in column XFD"):
        only_sheet(tmp_path, row(word("x", ' table:number-columns-repeated="16384"')))


def test_repeated_rows_and_cells_are_written_out(tmp_path):
    cells = word("al", ' table:number-columns-repeated="2"') + word("end")
    rows = row(cells, more=' table:number-rows-repeated="2"')
    assert texts(only_sheet(tmp_path, rows)) == [("al", "al", "end"), ("al", "al", "end")]


def test_fills_and_strikes_come_from_styles(tmp_path):
    styles = (
        '<style:style style:name="Base">'
        '<style:table-cell-properties fo:background-color="#ffc000"/></style:style>'
        '<style:style style:name="ce1" style:parent-style-name="Base">'
        '<style:text-properties style:text-line-through-style="solid"/></style:style>'
    )
    found = next(only_sheet(tmp_path, row(word("A", ' table:style-name="ce1"'), word("B")), styles).rows())
    assert [(cell.fill, cell.struck) for cell in found.cells] == [("FFC000", True), (None, False)]


def test_paragraphs_spaces_and_comments_are_told_apart(tmp_path):
    cell = (
        '<table:table-cell office:value-type="string"><office:annotation><dc:creator>PMO</dc:creator>'
        "<text:p>seen</text:p><text:p>by PM</text:p></office:annotation>"
        '<text:p>two<text:s text:c="3"/>words</text:p><text:p>and <text:span>more</text:span></text:p>'
        "</table:table-cell>"
    )
    found = next(only_sheet(tmp_path, row(cell)).rows()).cells[0]
    assert (found.text, found.comment) == ("two   words\nand more", "seen\nby PM")


def test_a_billion_spaces_are_refused(tmp_path):
    with pytest.raises(Refused, match="holds more than 32,767 characters"):
        only_sheet(tmp_path, row(word('<text:s text:c="1000000000"/>')))


def test_hidden_and_merged_parts_are_told(tmp_path):
    styles = '<style:style style:name="ta1"><style:table-properties table:display="false"/></style:style>'
    rows = (
        "<table:table-column/>"
        '<table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>'
        + row(word("title", ' table:number-columns-spanned="3" table:number-rows-spanned="1"'))
        + row(word("x"), more=' table:visibility="filter"')
    )
    path = raw_ods(tmp_path / "a.ods", table(rows) + table("", "Lists", ' table:style-name="ta1"'), styles)
    book = open_book(path)
    assert book.sheets[0].hidden_columns == {1, 2}
    assert book.sheets[0].merged == (MergedRange(1, 1, 0, 2),)
    assert [one.hidden for one in book.sheets[0].rows()] == [False, True]
    assert [sheet.hidden for sheet in book.sheets] == [False, True]


def test_each_sheet_has_its_own_rows(tmp_path):
    path = raw_ods(tmp_path / "a.ods", table(row(word("one")), "2019") + table(row(word("two")), "2020"))
    assert [(sheet.name, texts(sheet)) for sheet in open_book(path).sheets] == [
        ("2019", [("one",)]),
        ("2020", [("two",)]),
    ]


def test_a_formula_without_an_answer_is_marked(tmp_path):
    path = raw_ods(tmp_path / "a.ods", table(row('<table:table-cell table:formula="of:=1+1"/>', word("x"))))
    book = open_book(path)
    assert next(book.sheets[0].rows()).cells[0].not_calculated
    assert book.notes == ("It has formulas: their answers are read as they were last saved.",)


def test_a_locked_one_is_refused(tmp_path):
    path = raw_ods(tmp_path / "a.ods", table(""), extra={"META-INF/manifest.xml": "<m:encryption-data/>"})
    with pytest.raises(Refused, match="locked with a password"):
        open_book(path)
