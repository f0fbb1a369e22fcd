"""Old Excel workbooks (.xls) are read: `old_excel.xls` holds two sheets, one of them hidden."""

from datetime import date
from pathlib import Path

import pytest

from areasend.kit.sheets.book import MergedRange
from areasend.kit.sheets.layout import guess_layout
from areasend.kit.sheets.notes import OLD_EXCEL_NOTE
from areasend.kit.sheets.reading import Refused, open_book

OLD = Path(__file__).parent / "old_excel.xls"


def test_an_old_workbook_is_read_with_its_sheets():
    book = open_book(OLD)
    assert (book.kind, book.notes) == ("xls", (OLD_EXCEL_NOTE,))
    assert [(sheet.name, sheet.hidden) for sheet in book.sheets] == [("Letters ", False), ("old", True)]
    assert len(book.sha256) == 64


def test_its_cells_are_days_whole_numbers_and_words():
    rows = {row.number: row for row in open_book(OLD).sheet("Letters").rows()}
    assert [cell.value for cell in rows[4].cells] == ["M1", date(2021, 3, 9), 120, 61.5]
    assert rows[4].texts == ("M1", "09/03/2021", "120", "61.5")
    assert rows[5].texts == ("M2", "w/c 15 March 21", "1,200")
    assert rows[2].is_blank


def test_its_layout_is_guessed_like_any_other():
    sheet = open_book(OLD).sheet("Letters")
    layout = guess_layout(sheet.rows(), sheet.merged)
    assert sheet.merged == (MergedRange(7, 7, 0, 3),)
    assert (layout.header_rows, layout.headings, layout.last_row) == ((3,), ("Ref", "Sent", "How many", "Cost"), 5)


def test_its_rows_can_be_read_again_and_stop_half_way():
    sheet = open_book(OLD).sheets[0]
    assert next(iter(sheet.rows())).number == 1
    assert len(list(sheet.rows())) == len(list(sheet.rows())) == 7


@pytest.mark.parametrize("length", [600, 1536, 3000])
def test_one_cut_short_is_refused_as_damaged(tmp_path, length):
    path = tmp_path / "short.xls"
    path.write_bytes(OLD.read_bytes()[:length] + b"\0" * 512 + "Workbook".encode("utf-16-le"))
    with pytest.raises(Refused, match=r"short\.xls is damaged and cannot be read"):
        open_book(path)
