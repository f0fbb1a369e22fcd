"""However a file is spoilt, it is read or refused: nothing else ever happens."""

import zipfile
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.styles import PatternFill

from areasend.kit.sheets.layout import guess_layout
from areasend.kit.sheets.reading import Refused, open_book
from areasend.kit.sheets.tests.making import raw_ods, write_text, write_workbook

LINES: list[list[str | int | None]] = [
    ["Ref", "Sent", "Copies"],
    ["ML1", "12/03/20", "1,281"],
    ["café", "Q3 20/21", None],
    ["Total", None, 4],
]
CELL = '<table:table-cell office:value-type="float" office:value="4"><text:p>4</text:p></table:table-cell>'


def fill(workbook):
    for line in LINES:
        workbook.active.append([*line, date(2020, 3, 12), 0.5, True])
    workbook.active["B2"].fill = PatternFill("solid", fgColor="ffc000")
    workbook.active.merge_cells("A4:B4")


def write(folder, ending):
    if ending == "xlsx":
        return write_workbook(folder / "a.xlsx", fill)
    if ending == "ods":
        table = f"<table:table><table:table-row>{CELL * 3}</table:table-row></table:table>"
        return raw_ods(folder / "a.ods", table)
    return write_text(folder / "a.csv", "\n".join(",".join(map(str, line)) for line in LINES))


@cache
def whole(ending):
    with TemporaryDirectory() as folder:
        return write(Path(folder), ending).read_bytes()


def spoilt(content, at, new):
    place = at % (len(content) + 1)
    return content[:place] + new + content[place + max(len(new) - 1, 0) :]


def spoilt_within(content, part, at, new):
    """The same zip with one of its parts spoilt."""
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(buffer, "w") as made:
        chosen = old.namelist()[part % len(old.namelist())]
        for name in old.namelist():
            made.writestr(name, spoilt(old.read(name), at, new) if name == chosen else old.read(name))
    return buffer.getvalue()


def read_or_refused(content, ending):
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"a.{ending}"
        path.write_bytes(content)
        try:
            for sheet in open_book(path).sheets:
                guess_layout(sheet.rows(), sheet.merged)
        except Refused as refusal:
            assert refusal.sentence.endswith(".")


@pytest.mark.parametrize("ending", ["xlsx", "ods", "csv"])
@settings(max_examples=60, deadline=None)
@given(at=st.integers(0, 100_000), new=st.binary(max_size=40))
def test_a_file_with_other_bytes_in_it(ending, at, new):
    read_or_refused(spoilt(whole(ending), at, new), ending)


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
@settings(max_examples=60, deadline=None)
@given(part=st.integers(0, 50), at=st.integers(0, 100_000), new=st.binary(max_size=40))
def test_a_part_with_other_bytes_in_it(ending, part, at, new):
    read_or_refused(spoilt_within(whole(ending), part, at, new), ending)


@pytest.mark.parametrize("ending", ["xlsx", "ods", "csv"])
@settings(max_examples=30, deadline=None)
@given(at=st.integers(0, 100_000))
def test_a_file_cut_short(ending, at):
    content = whole(ending)
    read_or_refused(content[: at % len(content)], ending)
