"""What an office typed beside and below its figures is held against the figures themselves."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from areasend.budget.models import BudgetEntry, BudgetLine, Virement
from areasend.kit.importing.actions import Brought
from areasend.kit.importing.mapping import BadMapping
from areasend.kit.importing.note_totals import figure_in
from areasend.measures.finding import all_findings
from tests.sheets import bring, sheet

pytestmark = pytest.mark.django_db
AS_OF = date(2020, 10, 31)
LINE = "budget-lines.code where financial_year is 2020-21"


def brought(path: Path, register: str, mapping: dict[str, Any], stated_on: date = AS_OF) -> Brought:
    return bring(path, register, mapping, stated_on)


def the_plan(folder: Path) -> Brought:
    """Two lines over two years in thousands: L03 is typed 426 where its years make 165 + 150 = 315."""
    path = sheet(
        folder,
        ("Plan (£'000)",),
        ("Line", "Heading", "2020-21", "2021-22", "Total"),
        ("L01", "Team", 240, 230, 470),
        ("L03", "Plan writers", 165, 150, 426),
        (),
        (None, "TOTAL", 405, 380, 785),
        (),
        (None, "i.e. £0.8m"),
    )
    mapping = {
        "columns": {"Line": "code", "Heading": "heading"},
        "unpivot": {"headings": ["2020-21", "2021-22"], "into": "financial_year", "value": "original"},
        "scale": {"original": 1000},
        "typed_totals": {"Total": "*"},
        "typed_notes": {"i.e.*": {"original": {}}},
    }
    return brought(path, "budget-lines", mapping)


def test_a_sheet_in_thousands_comes_in_as_pounds(tmp_path: Path) -> None:
    assert the_plan(tmp_path).counts.added == 4
    assert BudgetLine.objects.get(code="L03", financial_year="2020-21").original == 165_000


def test_a_typed_total_of_a_row_is_held_against_its_cells(tmp_path: Path) -> None:
    wrong = [total for total in the_plan(tmp_path).totals if total.typed != total.rows_make]
    # 165,000 + 150,000 = 315,000. The column totals 405 and 380, the grand total 785 and £0.8m all stand.
    assert [(total.label, total.typed, total.rows_make) for total in wrong] == [
        ("L03 Plan writers: Total", 426_000, 315_000)
    ]
    finding = next(one for one in all_findings(AS_OF) if one.kind == "typed-total")
    assert finding.arithmetic == "165,000 + 150,000 is £315,000; the sheet says £426,000, £111,000 apart"


def test_typed_totals_that_do_not_add_up_themselves_are_said_once_more(tmp_path: Path) -> None:
    the_plan(tmp_path)
    # The typed line totals: 470 + 426 = 896; the typed grand total is 785, which the cells make too.
    finding = next(one for one in all_findings(AS_OF) if one.kind == "typed-column")
    assert finding.arithmetic == "470,000 + 426,000 is £896,000; the sheet says £785,000; the cells make £785,000"


def the_months(folder: Path, note: str = "Spend to date £0.019m") -> Brought:
    """Spent in September, expected in November; L01 was planned 10,000 and 9,000."""
    path = sheet(
        folder,
        ("Line", "Row", "Sep-20", "Nov-20", "Year", "Budget", "Variance"),
        ("L01", "Profile", "10,000", 9000, 19000, None, None),
        ("L01", "Actual / forecast", "£9,500", "(1,250)", 8250, 19000, "(10,750)"),
        ("L03", "Profile", 9000, 9000, 18000, None, None),
        ("L03", "Actual / forecast", 9500, 9500, 19000, 18000, 2000),
        (None, None),
        ("TOTAL", "Actual / forecast", 19000, 8250, 27250, None, None),
        (None, None),
        (note,),
    )
    months = {"Sep-20": "2020-09-30", "Nov-20": "2020-11-30"}
    mapping = {
        "columns": {"Line": "line", "Row": "kind"},
        "lookup": {"line": LINE},
        "unpivot": {
            "headings": {said: {"month_end": end, "stated_on": said} for said, end in months.items()},
            "value": "amount",
        },
        "typed_totals": {"Year": "*", "Variance": ["Year", "-Budget"]},
        "typed_notes": {"spend to date*": {"amount": {"kind": "actual"}}},
        "stated_on": "2020-10-31",
    }
    return brought(path, "budget-entries", mapping)


def test_one_row_is_spent_to_the_day_of_the_sheet_and_expected_after(tmp_path: Path) -> None:
    the_plan(tmp_path)
    assert the_months(tmp_path).counts.added == 8
    rows = BudgetEntry.objects.filter(line__code="L01").exclude(kind="profile").order_by("month_end")
    assert [(row.kind, row.amount, row.stated_on) for row in rows] == [
        ("actual", 9500, date(2020, 9, 30)),
        ("forecast", -1250, AS_OF),
    ]


def test_a_total_row_is_held_against_rows_of_its_own_kind_and_a_difference_against_its_two_sides(
    tmp_path: Path,
) -> None:
    the_plan(tmp_path)
    wrong = [total for total in the_months(tmp_path).totals if total.typed != total.rows_make]
    # Only L03's variance is wrong: 19,000 − 18,000 = 1,000, typed 2,000. 9,500 + 9,500 = 19,000 is £0.019m.
    assert [(total.label, total.typed, total.rows_make) for total in wrong] == [
        ("L03 Actual / forecast: Variance", 2000, 1000)
    ]


def test_a_figure_in_a_note_is_held_against_the_rows_as_finely_as_it_is_typed(tmp_path: Path) -> None:
    the_plan(tmp_path)
    wrong = [total for total in the_months(tmp_path, "Spend to date £0.029m").totals if total.typed != total.rows_make]
    assert [(total.typed, total.rows_make) for total in wrong if total.label.startswith("Spend")] == [(29_000, 19_000)]
    assert figure_in("i.e. £2.9m").unit == 100_000  # type: ignore[union-attr]
    assert figure_in("nothing typed") is None


def the_virements(folder: Path) -> Brought:
    path = sheet(
        folder,
        ("Date", "From", "To", "Amount", "Approved by"),
        (date(2020, 9, 24), "L01 Team", "L03 Plan writers", "£20,000", "Corporate Director"),
        ("Requested, not approved:",),
        ("Oct-20", "L03 Writers", "L01", "30,000", "tbc"),
    )
    mapping = {
        "columns": {
            "Date": "approved_on",
            "From": "from_line",
            "To": "to_line",
            "Amount": "amount",
            "Approved by": "approved_by",
        },
        "lookup": {"from_line": LINE, "to_line": LINE},
    }
    return brought(path, "virements", mapping, date(2020, 10, 13))


def test_a_code_with_words_behind_it_is_that_code_in_the_year_that_is_meant(tmp_path: Path) -> None:
    the_plan(tmp_path)
    assert the_virements(tmp_path).counts.added == 2
    asked = Virement.objects.get(amount=Decimal(30_000))
    assert (asked.from_line.code, asked.from_line.financial_year) == ("L03", "2020-21")
    assert asked.said("from_line") == "L03 Writers"


def test_what_nobody_approved_was_asked_for_and_a_month_not_over_ends_with_the_sheet(tmp_path: Path) -> None:
    the_plan(tmp_path)
    the_virements(tmp_path)
    asked, approved = Virement.objects.order_by("-amount")
    # The sheet is of 13 October: "Oct-20" was by then.
    assert (asked.requested_on, asked.approved_on, asked.approved_by) == (date(2020, 10, 13), None, "")
    assert asked.said("requested_on") == "Oct-20"
    assert (approved.approved_on, approved.approved_by) == (date(2020, 9, 24), "Corporate Director")


def test_a_scale_for_a_column_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadMapping, match="The scale goes to “heads”"):
        brought(sheet(tmp_path, ("Line",)), "budget-lines", {"columns": {"Line": "code"}, "scale": {"heads": 1000}})


def test_how_many_rows_a_sheet_says_it_has_is_held_against_its_rows(tmp_path: Path) -> None:
    path = sheet(
        tmp_path,
        ("No.", "Date", "Activity", "Participants"),
        (1, date(2020, 1, 7), "Coffee morning", 9),
        (2, date(2020, 2, 4), "Drop-in", 12),
        ("Total", None, "3 rows", 21),
    )
    columns = {"No.": "number", "Date": "held_on", "Activity": "title", "Participants": "attendances"}
    brought(path, "activities", {"columns": columns})
    found = [one for one in all_findings(AS_OF) if one.kind == "typed-total"]
    assert [one.message.endswith("It has 2 rows, and this paper counts the rows.") for one in found] == [True]
    assert found[0].arithmetic == "the number of rows is 2; the sheet says 3, 1 apart"
