"""Excel workbooks are read with what a person sees on them: colours, strikes and comments too."""

from datetime import date, datetime, time

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.colors import Color
from openpyxl.utils.datetime import MAC_EPOCH

from areasend.kit.sheets.book import MergedRange
from areasend.kit.sheets.notes import RULES_NOTE
from areasend.kit.sheets.reading import open_book
from areasend.kit.sheets.tests.making import raw_workbook, sheet_xml, texts, write_workbook

DAY = datetime.fromisoformat("2020-03-12")
MOMENT = datetime.fromisoformat("2020-03-12 09:30")


def test_values_keep_their_kind(tmp_path):
    def fill(workbook):
        workbook.active.append(["word", 412, 0.5, True, DAY, MOMENT, time(9, 20), " 19,706 ", None, "end"])

    row = next(open_book(write_workbook(tmp_path / "a.xlsx", fill)).sheets[0].rows())
    assert [cell.value for cell in row.cells] == [
        "word",
        412,
        0.5,
        True,
        date(2020, 3, 12),
        MOMENT,
        time(9, 20),
        " 19,706 ",
        None,
        "end",
    ]


def test_texts_are_what_a_person_reads(tmp_path):
    formats = [
        (DAY, "DD/MM/YYYY", "12/03/2020"),
        (DAY, "MMM-YY", "Mar-20"),
        (DAY, "MMMM YYYY", "March 2020"),
        (MOMENT, "dd/mm/yyyy hh:mm", "12/03/2020 09:30"),
        (0.298, "0.0%", "29.8%"),
        (1286, "#,##0", "1,286"),
        (-1286.5, '"£"#,##0.00', "-£1,286.50"),
        (0.1 + 0.2, "General", "0.3"),
        (412, "General", "412"),
    ]

    def fill(workbook):
        for column, (value, number_format, _) in enumerate(formats, start=1):
            workbook.active.cell(1, column, value).number_format = number_format

    row = next(open_book(write_workbook(tmp_path / "a.xlsx", fill)).sheets[0].rows())
    assert list(row.texts) == [text for _, _, text in formats]


def test_fills_are_read_and_a_colour_alone_is_a_cell(tmp_path):
    def fill(workbook):
        sheet = workbook.active
        sheet.append(["A1.1", None, None, None, None])
        sheet["B1"].fill = PatternFill("solid", fgColor="ffc000")
        sheet["C1"].fill = PatternFill("solid", fgColor=Color(indexed=10))
        sheet["D1"].fill = PatternFill("gray125")
        sheet["E1"].fill = PatternFill("solid", fgColor=Color(theme=7))

    row = next(open_book(write_workbook(tmp_path / "a.xlsx", fill)).sheets[0].rows())
    assert [cell.fill for cell in row.cells] == [None, "FFC000", "FF0000", None, "8064A2"]
    assert row.cells[1].is_blank


def test_a_theme_colour_made_lighter_is_lighter(tmp_path):
    def fill(workbook):
        workbook.active["A1"] = "x"
        workbook.active["A1"].fill = PatternFill("solid", fgColor=Color(theme=1, tint=0.5))
        workbook.active["B1"] = "y"
        workbook.active["B1"].fill = PatternFill("solid", fgColor=Color(theme=0, tint=-0.5))

    row = next(open_book(write_workbook(tmp_path / "a.xlsx", fill)).sheets[0].rows())
    assert [cell.fill for cell in row.cells] == ["808080", "808080"]


def test_struck_out_cells_and_comments_are_kept(tmp_path):
    def fill(workbook):
        sheet = workbook.active
        sheet.append(["B2.12", "WITHDRAWN", None])
        sheet["B1"].font = Font(strike=True)
        sheet["B1"].comment = Comment("agreed with the Board", "PMO")

    row = next(open_book(write_workbook(tmp_path / "a.xlsx", fill)).sheets[0].rows())
    assert [cell.struck for cell in row.cells] == [False, True]
    assert [cell.comment for cell in row.cells] == [None, "agreed with the Board"]


def test_hidden_rows_columns_and_sheets_are_told(tmp_path):
    def fill(workbook):
        first = workbook.active
        first.title = "Posts"
        first.append(["a", "b", "c"])
        first.append(["d", "e", "f"])
        first.column_dimensions["B"].hidden = True
        first.row_dimensions[2].hidden = True
        workbook.create_sheet("Lists").sheet_state = "veryHidden"

    book = open_book(write_workbook(tmp_path / "a.xlsx", fill))
    assert [sheet.hidden for sheet in book.sheets] == [False, True]
    assert book.sheet("posts ").hidden_columns == {1}
    assert [row.hidden for row in book.sheet("Posts").rows()] == [False, True]


def test_merged_cells_are_told_and_hold_their_value_once(tmp_path):
    def fill(workbook):
        workbook.active.append(["Month", "North", None, "South"])
        workbook.active.merge_cells("B1:C1")
        workbook.active["A2"] = "Oct"
        workbook.active.merge_cells("A2:A4")

    sheet = open_book(write_workbook(tmp_path / "a.xlsx", fill)).sheets[0]
    assert set(sheet.merged) == {MergedRange(1, 1, 1, 2), MergedRange(2, 4, 0, 0)}
    assert texts(sheet)[0] == ("Month", "North", "", "South")


def test_row_numbers_count_the_blank_rows_between(tmp_path):
    def fill(workbook):
        workbook.active["A1"] = "title"
        workbook.active["A4"] = "head"

    rows = list(open_book(write_workbook(tmp_path / "a.xlsx", fill)).sheets[0].rows())
    assert [(row.number, row.is_blank) for row in rows] == [(1, False), (2, True), (3, True), (4, False)]


def test_formulas_are_read_by_their_saved_answer_and_marked_where_there_is_none(tmp_path):
    cells = (
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>NOW()</f></c><c r="C1" t="str"><f>""</f><v/></c></row>'
    )
    book = open_book(raw_workbook(tmp_path / "a.xlsx", sheet_xml(cells)))
    row = next(book.sheets[0].rows())
    assert [(cell.value, cell.not_calculated) for cell in row.cells] == [
        (2, False),
        (None, True),
        (None, False),
    ]
    assert book.notes == ("It has formulas: their answers are read as they were last saved.",)


def test_a_formula_written_by_another_program_is_never_worked_out(tmp_path):
    def fill(workbook):
        workbook.active["A1"] = "=cmd|' /C calc'!A0"

    row = next(open_book(write_workbook(tmp_path / "a.xlsx", fill)).sheets[0].rows())
    assert (row.cells[0].value, row.cells[0].not_calculated) == (None, True)


def test_a_workbook_with_macros_is_read_and_says_so(tmp_path):
    path = raw_workbook(
        tmp_path / "a.xlsm",
        sheet_xml('<row r="1"><c r="A1"><v>7</v></c></row>'),
        {"xl/vbaProject.bin": b"\xd0\xcf"},
    )
    book = open_book(path)
    assert (book.kind, texts(book.sheets[0])) == ("xlsm", [("7",)])
    assert book.notes == ("It has macros, which are never run.",)


def test_days_counted_from_1904_are_the_right_days(tmp_path):
    def fill(workbook):
        workbook.epoch = MAC_EPOCH
        workbook.active["A1"] = DAY

    assert texts(open_book(write_workbook(tmp_path / "a.xlsx", fill)).sheets[0]) == [("12/03/2020",)]


def test_days_written_as_words_of_the_standard_are_days(tmp_path):
    cells = '<row><c t="d"><v>2020-03-12T00:00:00Z</v></c><c t="d"><v>2020-03-12T09:30</v></c></row>'
    row = next(open_book(raw_workbook(tmp_path / "a.xlsx", sheet_xml(cells))).sheets[0].rows())
    assert [cell.value for cell in row.cells] == [date(2020, 3, 12), MOMENT]


def test_a_sheet_with_names_in_another_space_is_read(tmp_path):
    strict = (
        '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData>'
        "<x:row><x:c><x:v>412</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    )
    assert texts(open_book(raw_workbook(tmp_path / "a.xlsx", strict)).sheets[0]) == [("412",)]


def test_colours_set_by_rules_are_noted_as_not_read(tmp_path):
    sheet = sheet_xml("<row><c><v>1</v></c></row>", '<conditionalFormatting sqref="A1"/>')
    assert open_book(raw_workbook(tmp_path / "a.xlsx", sheet)).notes == (RULES_NOTE,)


def test_a_length_of_time_is_words(tmp_path):
    def fill(workbook):
        workbook.active["A1"] = 1.5
        workbook.active["A1"].number_format = "[h]:mm:ss"

    assert texts(open_book(write_workbook(tmp_path / "a.xlsx", fill)).sheets[0]) == [("36:00:00",)]


def test_phonetic_guides_are_not_part_of_the_text(tmp_path):
    strings = (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        "<si><r><t>東</t></r><r><t>京</t></r><rPh><t>トウキョウ</t></rPh></si></sst>"
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>'
        '<Relationship Id="rId2" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>'
    )
    path = raw_workbook(
        tmp_path / "a.xlsx",
        sheet_xml('<row><c t="s"><v>0</v></c></row>'),
        {"xl/sharedStrings.xml": strings, "xl/_rels/workbook.xml.rels": relations},
    )
    assert texts(open_book(path).sheets[0]) == [("東京",)]


def test_the_day_it_was_saved_and_its_mark_are_kept(tmp_path):
    def fill(workbook):
        workbook.active["A1"] = 1
        workbook.properties.modified = datetime.fromisoformat("2020-11-13 16:42")

    path = write_workbook(tmp_path / "kept under another name", fill)
    book = open_book(path, name="tracker v14 FINAL (2).xlsx")
    assert (book.name, len(book.sha256)) == ("tracker v14 FINAL (2).xlsx", 64)
    assert book.saved_on is not None


@pytest.mark.parametrize("rows", [1, 300])
def test_every_value_is_as_openpyxl_reads_it(tmp_path, rows):
    def fill(workbook):
        for number in range(rows):
            workbook.active.append([number, number / 7, f"row {number}", None, DAY, bool(number % 2)])

    path = write_workbook(tmp_path / "a.xlsx", fill)
    theirs = [list(row) for row in load_workbook(path)["Sheet"].iter_rows(values_only=True)]
    ours = [[cell.value for cell in row.cells] for row in open_book(path).sheets[0].rows()]
    assert ours == [[value.date() if isinstance(value, datetime) else value for value in row] for row in theirs]


def test_reading_twice_gives_the_same_rows(tmp_path):
    path = write_workbook(tmp_path / "a.xlsx", lambda workbook: workbook["Sheet"].append(["a", 1]))
    sheet = open_book(path).sheets[0]
    assert list(sheet.rows()) == list(sheet.rows())
