"""Sheets that tell of corrections, words that say nothing, months in rows, blanks that count, totals of one year."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from areasend.kit.importing.actions import Brought, bring_in, mapping_for
from areasend.kit.importing.models import TypedTotal
from areasend.kit.importing.year_totals import year_of
from areasend.kit.registers import register_of
from areasend.kit.sheets.reading import open_book
from areasend.measures.models import SeriesPoint
from areasend.workforce.models import TrainingWeek

pytestmark = pytest.mark.django_db
AS_OF = date(2020, 11, 13)
MONTHS = {"columns": {"Month": "month_end", "Hits": "value", "Note": "note"}, "constants": {"series": "hits"}}


def brought(folder: Path, text: str, mapping: dict[str, Any], register: str = "series") -> Brought:
    path = folder / "sheet.csv"
    path.write_text(text)
    book, found = open_book(path), register_of(register)
    return bring_in(
        book=book,
        register=found,
        mapping=mapping_for(book, found, {"header_rows": [1], **mapping}),
        stated_on=AS_OF,
        who="Robin Ashdown",
        why="a test",
    )


def said() -> list[tuple[str, str, int]]:
    points = SeriesPoint.objects.order_by("month_end", "stated_on")
    return [(str(point.month_end), str(point.stated_on), int(point.value)) for point in points]


def test_any_day_of_a_month_means_the_month_and_its_figure_is_said_at_its_end(tmp_path: Path) -> None:
    text = "Month,Hits,Note\n01/08/2020,17060,\nSep-20,22460,\nNovember 2020,9000,\n"
    brought(tmp_path, text, {**MONTHS, "stated_on": "Month"})
    # November was not over when the sheet was saved, so its figure is said on that day.
    assert said() == [
        ("2020-08-31", "2020-08-31", 17060),
        ("2020-09-30", "2020-09-30", 22460),
        ("2020-11-30", "2020-11-13", 9000),
    ]


def test_a_row_that_tells_of_its_own_correction_is_dated_by_it(tmp_path: Path) -> None:
    text = 'Month,Hits,Note\n01/08/2019,15590,first count\nAug-19,14980,"corrected 02/10/19, bots out"\n'
    corrected = [{"says": "corrected 02/10/19, bots out", "stated_on": "2019-10-02"}]
    brought(tmp_path, text, {**MONTHS, "stated_on": "Month", "corrections": corrected})
    assert said() == [("2019-08-31", "2019-08-31", 15590), ("2019-08-31", "2019-10-02", 14980)]


def test_a_note_of_what_it_was_before_makes_an_earlier_statement_of_the_headings_named(tmp_path: Path) -> None:
    text = (
        "Month,Within,Issued,%,Updated on,Note\n"
        "Feb-20,54,193,28.0%,09/03/2020,\n"
        "Mar-20,49,193,25.4%,05/06/2020,was 46 until corrected 05/06/20 (late keyed plans)\n"
    )
    mapping = {
        "columns": {"Month": "month_end", "Within": "value", "Issued": "out_of", "%": "typed_share", "Note": "note"},
        "constants": {"series": "within"},
        "stated_on": "Updated on",
        "corrections": [
            {
                "says": "was 46 until corrected*",
                "stated_on": "2020-04-09",
                "was": {"Within": 46, "Issued": None, "%": ""},
            }
        ],
    }
    assert brought(tmp_path, text, mapping).counts.added == 3
    assert said()[1:] == [("2020-03-31", "2020-04-09", 46), ("2020-03-31", "2020-06-05", 49)]
    before = SeriesPoint.objects.get(stated_on=date(2020, 4, 9))
    assert (before.out_of, before.typed_share) == (193, None)


def test_of_a_heading_that_the_correction_does_not_name_nothing_earlier_is_said(tmp_path: Path) -> None:
    text = "Month,Requests,Refused,Updated on,Note\nMar-20,314,74,05/06/2020,was 300 until corrected 05/06/20\n"
    mapping = {
        "columns": {"Month": "month_end"},
        "unpivot": {"headings": {"Requests": "requests", "Refused": "refused"}, "into": "series", "value": "value"},
        "stated_on": "Updated on",
        "corrections": [{"says": "was 300 until*", "stated_on": "2020-04-09", "was": {"Requests": 300}}],
    }
    brought(tmp_path, text, mapping)
    points = SeriesPoint.objects.order_by("series", "stated_on").values_list("series", "value")
    assert [(series, int(number)) for series, number in points] == [
        ("refused", 74),
        ("requests", 300),
        ("requests", 314),
    ]


def test_a_word_that_says_nothing_is_as_a_blank_cell_and_no_refusal(tmp_path: Path) -> None:
    text = "Month,Hits,Services\nJan-20,21020,n/k\nMay-20,16990,3610\n"
    mapping = {
        "columns": {"Month": "month_end"},
        "unpivot": {"headings": {"Hits": "hits", "Services": "services"}, "into": "series", "value": "value"},
        "values": {"value": {"n/k": None}},
        "stated_on": "Month",
    }
    counts = brought(tmp_path, text, mapping).counts
    assert (counts.added, counts.refused) == (3, 0)


def test_a_blank_week_is_a_row_where_the_mapping_says_that_blanks_count(tmp_path: Path) -> None:
    text = "Staff,02/03/2020,09/03/2020,16/03/2020\nS01,2,,AL\nS02,1,-,0\n"
    mapping = {
        "columns": {"Staff": "staff_code"},
        "unpivot": {"headings": "*", "into": "week", "value": "mark", "blank": True},
    }
    brought(tmp_path, text, mapping, "training-weeks")
    rows = TrainingWeek.objects.order_by("staff_code", "week").values_list("sessions", "absence")
    assert list(rows) == [(2, ""), (None, ""), (None, "leave"), (1, ""), (None, "not-employed"), (0, "")]


def test_a_total_of_a_year_is_held_against_the_rows_of_that_year_as_last_said(tmp_path: Path) -> None:
    text = (
        "Month,Hits,Note\nDec-18,10,\nJan-19,20,\nAug-19,35,first count\nAug-19,30,corrected 02/10/19\nJan-20,40,\n\n"
        "Total 2019,50,\nYear 2020,45,\n"
    )
    corrected = [{"says": "corrected 02/10/19", "stated_on": "2019-10-02"}]
    brought(tmp_path, text, {**MONTHS, "stated_on": "Month", "corrections": corrected})
    # 2019: 20 + 30, the corrected August; 2020: 40, typed 45.
    totals = TypedTotal.objects.order_by("line").values_list("label", "typed", "rows_make")
    assert list(totals) == [("Total 2019: Hits", 50, 50), ("Year 2020: Hits", 45, 40)]


def test_a_financial_year_is_no_calendar_year() -> None:
    assert [year_of(label) for label in ("Total 2019", "Year 2020", "Total 2019-20", "TOTAL")] == [
        2019,
        2020,
        None,
        None,
    ]
