"""The sheet that holds a table is found among those that do not."""

from areasend.kit.sheets.matching import FieldNames
from areasend.kit.sheets.reading import open_book
from areasend.kit.sheets.tables import find_tables
from areasend.kit.sheets.tests.making import write_workbook

RISK = (FieldNames("risk"), FieldNames("owner"), FieldNames("raised_on", ("Raised",)), FieldNames("score"))


def fill(workbook):
    cover = workbook.active
    cover.title = "Cover"
    cover.append(["Risks and decisions"])
    decisions = workbook.create_sheet("Decisions")
    for line in (["No", "Owner", "Decision"], [1, "Board", "go"], [2, "Panel", "wait"]):
        decisions.append(line)
    risks = workbook.create_sheet("Risk register")
    for line in (["RISKS"], ["Risk", "Owner", "Raised", "Score"], ["Late advice", "Asha", "05/11/19", 9]):
        risks.append(line)


def test_the_sheet_whose_headings_fit_best_comes_first(tmp_path):
    tables = find_tables(open_book(write_workbook(tmp_path / "a.xlsx", fill)), RISK)
    assert [table.sheet.name for table in tables] == ["Risk register", "Decisions", "Cover"]
    assert tables[0].certain
    assert tables[0].layout.header_rows == (2,)
    assert not tables[2].certain


def test_a_hidden_copy_comes_after_the_sheet_that_is_seen(tmp_path):
    def twice(workbook):
        fill(workbook)
        hidden = workbook.copy_worksheet(workbook["Risk register"])
        hidden.title, hidden.sheet_state = "Risks old", "hidden"
        workbook.move_sheet("Risks old", offset=-3)

    tables = find_tables(open_book(write_workbook(tmp_path / "a.xlsx", twice)), RISK)
    assert [table.sheet.name for table in tables][:2] == ["Risk register", "Risks old"]
