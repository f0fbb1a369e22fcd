"""Children are counted once each, on the day of the list that has them."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from areasend.demo.samples.waiting import LISTED
from areasend.kit.acting import acting
from areasend.kit.importing.actions import bring_in, mapping_for
from areasend.kit.registers import register_of
from areasend.kit.sheets.reading import open_book
from areasend.measures.catalogue import measure_of
from areasend.measures.counting import value
from areasend.measures.finding import open_findings
from areasend.measures.models import SeriesPoint
from areasend.workforce.models import WaitingListRow

pytestmark = pytest.mark.django_db
LIST = measure_of("waiting-list")
AUGUST, MEETING = date(2020, 8, 31), date(2020, 11, 18)


@pytest.fixture(autouse=True)
def office() -> Iterator[None]:
    with acting("The office", "arranging a test"):
        yield


def child(code: str, status: str = "waiting", weeks: int = 10, on: date = AUGUST, typed: int | None = None) -> None:
    asked = on - timedelta(weeks=weeks)
    WaitingListRow.objects.create(
        child_code=code, requested_on=asked, status=status, stated_on=on, weeks_typed=typed, district="Saltings"
    )


def test_a_child_written_in_two_ways_is_one_child() -> None:
    child("WP-5098")
    child("WP 5098")
    child("WP-5099", "allocated")
    assert value(LIST, MEETING).value == 2
    (found,) = [one for one in open_findings(MEETING) if one.kind == "same-child-twice"]
    assert (len(found.rows), found.arithmetic) == (2, "2 rows, 1 child")


def test_a_child_whose_advice_is_in_or_who_was_withdrawn_does_not_wait() -> None:
    for code, status in (("A1", "waiting"), ("A2", "advice-in"), ("A3", "withdrawn")):
        child(code, status)
    assert value(LIST, MEETING).value == 1


def test_the_last_list_by_the_day_counts_and_none_is_known_before_the_first() -> None:
    child("A1")
    child("A2", on=date(2020, 9, 30))
    child("A3", on=date(2020, 9, 30))
    values = [value(LIST, on).value for on in (date(2020, 8, 30), AUGUST, date(2020, 9, 30))]
    assert values == [0, 1, 2]


def test_weeks_typed_when_the_list_was_younger_are_called_stale() -> None:
    child("A1", weeks=10, typed=8)
    child("A2", weeks=4, typed=4)
    (found,) = [one for one in open_findings(MEETING) if one.kind == "weeks-stale"]
    assert found.arithmetic == "A1: 10 weeks; the sheet says 8"
    assert found.message.startswith("The weeks typed beside 1 of 2 rows")


def test_a_list_that_differs_from_the_count_supplied_is_found() -> None:
    child("A1")
    SeriesPoint.objects.create(series="ep-waiting", month_end=AUGUST, value=3, stated_on=AUGUST)
    (found,) = [one for one in open_findings(MEETING) if one.kind == "list-and-count-differ"]
    assert found.arithmetic == "3 − 1 is 2"


def test_names_and_addresses_are_no_column_and_a_request_after_the_lists_day_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "Child code,Name,Address,District,Date advice requested,Due (6 weeks),Status,"
        "Advice rec'd,Priority,Weeks,EP (role)\n"
        "WP-1,Ivy Marsh,1 Ebb Lane,Fairwater,12/06/20,24/07/20,WAITING,,,,\n"
        "WP-2,Tom Reed,2 Ebb Lane,Fairwater,02.09.20,14.10.20,Waiting,,,,\n"
    )
    book, register = open_book(path), register_of("waiting-list-rows")
    mapping = mapping_for(book, register, {**LISTED, "sheet": "list", "header_rows": [1]})
    done = bring_in(book=book, register=register, mapping=mapping, stated_on=AUGUST, who="Robin", why="a test")
    assert (done.counts.added, done.counts.refused) == (1, 1)
    assert "it has not happened yet" in done.refused[0].reason
    row = WaitingListRow.objects.get()
    held = {field.name: getattr(row, field.name) for field in row._meta.fields}
    assert "Ivy" not in str(held) and "Ebb Lane" not in str(held)
