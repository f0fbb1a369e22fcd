"""Files that are not spreadsheets, or mean harm, are refused in one sentence that says how to mend them."""

import io
import zipfile

import pytest
from docx import Document
from openpyxl import Workbook

from areasend.kit.sheets import limits
from areasend.kit.sheets.notes import LINKS_NOTE
from areasend.kit.sheets.reading import Refused, open_book
from areasend.kit.sheets.tests.making import (
    MAIN,
    raw_ods,
    raw_workbook,
    sheet_xml,
    write_text,
    write_workbook,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
CELL = '<row r="1"><c r="A1"><v>7</v></c></row>'


def sentence(path, name=None):
    with pytest.raises(Refused) as refusal:
        for sheet in open_book(path, name=name).sheets:
            for _ in sheet.rows():
                pass
    said = refusal.value.sentence
    assert said.endswith(".")
    assert ". " not in said.replace("(.", "(")
    return said


def file(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("report.pdf", b"%PDF-1.7\n", "a PDF"),
        ("report.xlsx", b"%PDF-1.7\n", "a PDF"),
        ("page.xls", b"<html><table><tr><td>1</td></tr></table></html>", "a web page"),
        ("page.csv", b"\xef\xbb\xbf<!DOCTYPE html><p>", "a web page"),
        ("photo.png", b"\x89PNG\r\n\x1a\n", "a picture (PNG)"),
        ("photo.jpg", b"\xff\xd8\xff\xe0", "a picture (JPEG)"),
        ("photo.bmp", b"BM\x36\x00\x00\x00", "a picture"),
        ("book.xml", b'<?xml version="1.0"?><Workbook/>', "an XML file"),
        ("letter.doc", OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le"), "an old Word document (.doc)"),
        ("notes.rtf", b"{\\rtf1 hello}", "a rich text document"),
        ("data.gz", b"\x1f\x8b\x08\x00", "a compressed file (gzip)"),
    ],
)
def test_another_kind_of_file_is_named(tmp_path, name, content, what):
    assert sentence(file(tmp_path, name, content)) == (
        f"{name} is {what}, which is not read here: save the sheet as .xlsx, .ods or .csv and send that."
    )


def test_a_word_document_a_binary_workbook_and_a_zip_folder_are_named(tmp_path):
    Document().save(str(tmp_path / "letter.docx"))
    assert "is a Word document" in sentence(tmp_path / "letter.docx")
    for name, part, what in (
        ("book.xlsb", "xl/workbook.bin", "a binary Excel workbook (.xlsb)"),
        ("folder.zip", "readme.txt", "a zip folder"),
        ("talk.pptx", "ppt/presentation.xml", "a PowerPoint presentation"),
    ):
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            archive.writestr(part, "x")
        assert f"is {what}," in sentence(tmp_path / name)


def test_an_open_document_text_is_named(tmp_path):
    path = raw_ods(tmp_path / "a.ods", "", extra={"mimetype": "application/vnd.oasis.opendocument.text"})
    assert "a.ods is an OpenDocument text" in sentence(path)


def test_an_empty_file_is_refused(tmp_path):
    assert sentence(file(tmp_path, "a.csv", b"")) == "a.csv is empty: save the spreadsheet again and send that."


def test_a_wrong_ending_is_refused_with_the_right_one(tmp_path):
    workbook = write_workbook(tmp_path / "a.xlsx", lambda book: None)
    assert sentence(workbook, name="log.csv") == (
        "log.csv is really an Excel workbook (.xlsx) although its name ends in .csv: "
        "open it, save it as the kind you mean and send it again."
    )
    assert "really plain text (CSV)" in sentence(write_text(tmp_path / "b.xlsx", "A,B\n1,2\n"))
    assert "really an OpenDocument spreadsheet" in sentence(raw_ods(tmp_path / "c.xlsx", ""))
    macros = raw_workbook(tmp_path / "d.xlsx", sheet_xml(CELL), {"xl/vbaProject.bin": b"x"})
    assert "really an Excel workbook with macros (.xlsm)" in sentence(macros)


def test_a_locked_workbook_is_refused(tmp_path):
    locked = file(tmp_path, "a.xlsx", OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"))
    assert sentence(locked) == ("a.xlsx is locked with a password: take the password off, save it and send it again.")


def test_a_workbook_cut_short_or_spoilt_is_refused(tmp_path):
    whole = write_workbook(tmp_path / "a.xlsx", lambda book: book["Sheet"].append(["a"] * 50)).read_bytes()
    middle = len(whole) // 2
    for name, content in (
        ("short.xlsx", whole[:middle]),
        ("head.xlsx", whole[:40]),
        ("spoilt.xlsx", whole[:100] + bytes(200) + whole[300:]),
    ):
        assert "is damaged and cannot be read" in sentence(file(tmp_path, name, content)), name


@pytest.mark.parametrize(
    "sheet",
    [
        "",
        "not xml",
        "<worksheet>",
        sheet_xml('<row r="2"/><row r="1"/>'),
        sheet_xml('<row><c t="s"><v>5</v></c></row>'),
        sheet_xml('<row><c t="s"><v>-1</v></c></row>'),
        sheet_xml("<row><c><v>one</v></c></row>"),
        sheet_xml("<row><c><v>1e999</v></c></row>"),
        sheet_xml('<row><c r="B1"/><c r="A1"/></row>'),
    ],
)
def test_a_sheet_that_does_not_hang_together_is_refused(tmp_path, sheet):
    assert "is damaged" in sentence(raw_workbook(tmp_path / "a.xlsx", sheet))


def test_a_workbook_without_its_parts_is_refused(tmp_path):
    for missing in (
        "xl/worksheets/sheet1.xml",
        "xl/_rels/workbook.xml.rels",
        "_rels/.rels",
        "xl/workbook.xml",
    ):
        whole = raw_workbook(tmp_path / "whole.xlsx", sheet_xml(CELL))
        with zipfile.ZipFile(whole) as old, zipfile.ZipFile(tmp_path / "a.xlsx", "w") as new:
            for part in old.namelist():
                if part != missing:
                    new.writestr(part, old.read(part))
        assert "is damaged" in sentence(tmp_path / "a.xlsx"), missing


def test_entities_and_document_types_are_refused(tmp_path):
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    for begins in (laughs, outside):
        sheet = f'<?xml version="1.0"?>{begins}<worksheet xmlns="{MAIN}"><sheetData/></worksheet>'
        assert "is damaged" in sentence(raw_workbook(tmp_path / "a.xlsx", sheet))


def test_a_zip_bomb_is_refused(tmp_path):
    bomb = raw_workbook(tmp_path / "a.xlsx", sheet_xml(CELL), {"xl/media/x.bin": bytes(50_000_000)})
    assert bomb.stat().st_size < 100_000
    assert sentence(bomb) == (
        "a.xlsx unpacks to far more than a spreadsheet should (the limit is 400 MB): "
        "copy the rows you need into a new workbook and send that."
    )


def test_a_flood_of_elements_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "XML_ELEMENTS", 1_000)
    assert "unpacks to far more" in sentence(raw_workbook(tmp_path / "a.xlsx", sheet_xml("<a/>" * 1_001)))
    assert open_book(raw_workbook(tmp_path / "b.xlsx", sheet_xml("<a/>" * 900)))


def test_a_zip_of_too_many_parts_is_refused(tmp_path):
    many = {f"xl/media/{number}": "" for number in range(limits.PACKAGE_PARTS + 1)}
    assert "unpacks to far more" in sentence(raw_workbook(tmp_path / "a.xlsx", sheet_xml(CELL), many))


def test_a_part_that_lies_about_its_size_is_refused(tmp_path):
    path = raw_workbook(tmp_path / "a.xlsx", sheet_xml(CELL + " " * 5_000))
    size = len(sheet_xml(CELL + " " * 5_000)).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(size, (50).to_bytes(4, "little")))
    assert "is damaged" in sentence(path)


def test_a_part_squeezed_in_an_unusual_way_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("xl/workbook.xml", "x")
    assert "is damaged" in sentence(tmp_path / "a.xlsx")


def test_too_large_a_file_is_refused_before_it_is_read(tmp_path):
    with (tmp_path / "a.csv").open("wb") as big:
        big.truncate(limits.FILE_BYTES + 1)
    assert sentence(tmp_path / "a.csv").startswith("a.csv is larger than 60 MB: ")


def test_something_far_below_or_beside_the_table_is_refused_with_its_place(tmp_path):
    below = sheet_xml('<row r="1048576"><c r="A1048576"><v>1</v></c></row>')
    assert sentence(raw_workbook(tmp_path / "a.xlsx", below)) == (
        "a.xlsx: sheet 'Sheet1' has something in row 1,048,576, and only 200,000 rows are read: "
        "delete what is under the table, or split the sheet, and send it again."
    )
    beside = sheet_xml('<row r="1"><c r="XFD1"><v>1</v></c></row>')
    assert "something in column XFD of row 1" in sentence(raw_workbook(tmp_path / "b.xlsx", beside))


def test_colours_far_below_the_table_do_no_harm(tmp_path):
    path = raw_workbook(tmp_path / "a.xlsx", sheet_xml(CELL + '<row r="1048576"><c r="XFD1048576" s="0"/></row>'))
    assert [row.number for row in open_book(path).sheets[0].rows()] == [1]


def test_a_cell_of_too_many_characters_is_refused(tmp_path):
    long = sheet_xml(f'<row r="3"><c t="inlineStr"><is><t>{"x" * 40_000}</t></is></c></row>')
    assert "a cell in row 3 of sheet 'Sheet1' holds more than 32,767 characters" in sentence(
        raw_workbook(tmp_path / "a.xlsx", long)
    )


def test_two_hundred_and_one_sheets_are_refused(tmp_path):
    def fill(workbook: Workbook):
        for number in range(limits.SHEETS):
            workbook.create_sheet(f"S{number}")

    assert "has more than 200 sheets" in sentence(write_workbook(tmp_path / "a.xlsx", fill))
    tables = "".join(f'<table:table table:name="{number}"/>' for number in range(limits.SHEETS + 1))
    assert "has more than 200 sheets" in sentence(raw_ods(tmp_path / "a.ods", tables))


def test_too_many_merged_cells_and_styles_are_refused(tmp_path):
    merged = '<mergeCell ref="A1:B2"/>' * (limits.MERGED_RANGES + 1)
    path = raw_workbook(tmp_path / "a.xlsx", sheet_xml(CELL, f"<mergeCells>{merged}</mergeCells>"))
    assert "merged cells" in sentence(path)
    styles = f'<styleSheet xmlns="{MAIN}"><cellXfs>{"<xf/>" * (limits.STYLES + 1)}</cellXfs></styleSheet>'
    relations = (
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>'
        '<Relationship Id="rId2" Type="x/styles" Target="styles.xml"/></Relationships>'
    )
    more = {"xl/styles.xml": styles, "xl/_rels/workbook.xml.rels": relations}
    assert "more than 70,000 cell styles" in sentence(raw_workbook(tmp_path / "b.xlsx", sheet_xml(CELL), more))


def test_links_to_other_files_are_noted_and_never_followed(tmp_path):
    relations = (
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>'
        '<Relationship Id="rId2" Type="x/externalLink" Target="externalLinks/1.xml"/></Relationships>'
    )
    cells = '<row r="1"><c r="A1"><f>[1]Other!A1</f><v>412</v></c></row>'
    path = raw_workbook(tmp_path / "a.xlsx", sheet_xml(cells), {"xl/_rels/workbook.xml.rels": relations})
    book = open_book(path)
    assert next(book.sheets[0].rows()).texts == ("412",)
    assert LINKS_NOTE in book.notes


def test_a_sheet_said_to_be_elsewhere_is_not_fetched(tmp_path):
    relations = (
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" TargetMode="External" '
        'Target="http://example.org/sheet1.xml"/></Relationships>'
    )
    path = raw_workbook(tmp_path / "a.xlsx", sheet_xml(CELL), {"xl/_rels/workbook.xml.rels": relations})
    assert "is damaged" in sentence(path)


def test_a_refusal_says_nothing_of_where_the_file_is_kept(tmp_path):
    path = file(tmp_path, "5f2a", io.BytesIO(b"%PDF-1.7").getvalue())
    assert sentence(path, name="log.xlsx").startswith("log.xlsx is a PDF")
    assert str(tmp_path) not in sentence(path, name="log.xlsx")
