"""Hostile and huge files are read or refused in little memory, measured in a process of their own."""

import json
import subprocess
import sys
import zipfile

import pytest

from areasend.kit.sheets.tests.making import MAIN, raw_ods, raw_workbook, sheet_xml

MEASURE = """
import json, re, sys
from pathlib import Path
from areasend.kit.sheets.layout import guess_layout
from areasend.kit.sheets.reading import Refused, open_book

def most():
    return int(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1]) // 1024

before, said, rows = most(), "", 0
try:
    for sheet in open_book(Path(sys.argv[1])).sheets:
        rows += sum(1 for _ in sheet.rows())
        guess_layout(sheet.rows(), sheet.merged)
except Refused as refusal:
    said = refusal.sentence
print(json.dumps({"megabytes": most() - before, "said": said, "rows": rows}))
"""

SHEET = "xl/worksheets/sheet1.xml"
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="peak memory is read from /proc")


def measure(path):
    run = [sys.executable, "-c", MEASURE, str(path)]
    done = subprocess.run(run, capture_output=True, text=True, check=True, timeout=300)
    return json.loads(done.stdout)


def write_parts(path, part, begins, piece, pieces, ends, level=6):
    """A zipped file with one huge part, written a piece at a time."""
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED, compresslevel=level) as archive,
        archive.open(part, "w", force_zip64=True) as stream,
    ):
        stream.write(begins.encode())
        for _ in range(pieces):
            stream.write(piece)
        stream.write(ends.encode())


def bare_workbook(path, **parts):
    """A workbook without its sheet, for one to be written into."""
    whole = raw_workbook(path.with_suffix(".whole"), sheet_xml(""), parts)
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(path, "w") as new:
        for part in old.namelist():
            if part != SHEET:
                new.writestr(part, old.read(part))
    return path


def test_a_million_lines_are_refused(tmp_path):
    with (tmp_path / "a.csv").open("w") as file:
        file.write("Ref,Sent,Copies\n")
        for number in range(1_000_000):
            file.write(f"ML{number},12/03/20,1281\n")
    found = measure(tmp_path / "a.csv")
    assert "something in row 200,001" in found["said"]
    assert found["megabytes"] < 30


def test_a_line_without_end_is_refused(tmp_path):
    with (tmp_path / "a.csv").open("w") as file:
        for _ in range(50):
            file.write("x," * 500_000)
    found = measure(tmp_path / "a.csv")
    assert "the row on line 1 does not end" in found["said"]
    assert found["megabytes"] < 120


def test_a_zip_bomb_is_refused_unopened(tmp_path):
    path = bare_workbook(tmp_path / "a.xlsx")
    write_parts(path, SHEET, "<worksheet>", b"<c/>" * 262_144, 500, "")
    found = measure(path)
    assert "unpacks to far more than a spreadsheet should" in found["said"]
    assert found["megabytes"] < 30


def test_a_row_of_millions_of_cells_is_refused(tmp_path):
    path = bare_workbook(tmp_path / "a.xlsx")
    begins = f'<worksheet xmlns="{MAIN}"><sheetData><row r="1">'
    write_parts(path, SHEET, begins, b"<c/>" * 262_144, 50, "</row></sheetData></worksheet>", 0)
    found = measure(path)
    assert "is damaged" in found["said"]
    assert found["megabytes"] < 30


def test_elements_within_elements_without_end_are_refused(tmp_path):
    path = bare_workbook(tmp_path / "a.xlsx")
    write_parts(path, SHEET, f'<worksheet xmlns="{MAIN}">', b"<a>" * 300_000, 50, "", 0)
    found = measure(path)
    assert "is damaged" in found["said"]
    assert found["megabytes"] < 30


def test_one_endless_tag_is_refused(tmp_path):
    path = bare_workbook(tmp_path / "a.xlsx")
    begins = f'<worksheet xmlns="{MAIN}"><sheetData><row r="'
    write_parts(path, SHEET, begins, b"1" * 1_000_000, 50, '"/></sheetData></worksheet>', 0)
    found = measure(path)
    assert "is damaged" in found["said"]
    assert found["megabytes"] < 60


def test_a_million_empty_shared_texts_are_held_small(tmp_path):
    relations = (
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>'
        '<Relationship Id="rId2" Type="x/sharedStrings" Target="strings.xml"/></Relationships>'
    )
    path = raw_workbook(tmp_path / "a.xlsx", sheet_xml(""), {"xl/_rels/workbook.xml.rels": relations})
    write_parts(path, "xl/strings.xml", f'<sst xmlns="{MAIN}">', b"<si/>" * 100_000, 50, "</sst>", 0)
    found = measure(path)
    assert "holds more text than can be read at once" in found["said"]
    assert found["megabytes"] < 80


def test_a_full_sheet_is_read_in_little_memory(tmp_path):
    path = bare_workbook(tmp_path / "a.xlsx")
    cells = "".join(f'<c t="inlineStr"><is><t>cell {column}</t></is></c>' for column in range(8))
    begins = f'<worksheet xmlns="{MAIN}"><sheetData>'
    write_parts(
        path,
        SHEET,
        begins,
        f"<row>{cells}</row>".encode(),
        25_000,
        "</sheetData></worksheet>",
        1,
    )
    found = measure(path)
    assert (found["said"], found["rows"]) == ("", 25_000)
    assert found["megabytes"] < 40


def test_a_million_repeated_rows_take_no_room(tmp_path):
    row = '<table:table-row table:number-rows-repeated="1048575"><table:table-cell/></table:table-row>'
    words = '<table:table-row><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
    table = f'<table:table table:name="A">{words}</table:table-row>{row}</table:table>'
    found = measure(raw_ods(tmp_path / "a.ods", table * 100))
    assert (found["said"], found["rows"]) == ("", 100)
    assert found["megabytes"] < 20
