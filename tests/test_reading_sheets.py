"""Texts with one right form, choices known by their beginning, single rows, and what a typed total may count."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from django.test import Client
from openpyxl import Workbook

from areasend.engagement.models import Delivery
from areasend.inclusion.models import Event
from areasend.kit.importing.actions import Brought
from areasend.places.models import School
from tests.sheets import bring

pytestmark = pytest.mark.django_db

AS_OF = date(2020, 11, 13)


def brought(path: Path, register: str, mapping: dict[str, object] | None = None) -> Brought:
    return bring(path, register, mapping, AS_OF)


def csv(folder: Path, text: str) -> Path:
    path = folder / "sheet.csv"
    path.write_text(text)
    return path


def test_a_number_written_in_two_ways_is_one_school(tmp_path: Path) -> None:
    rows = "DfE no,School,District,Phase\n998/2044,Linnetwick Infant School,Saltings,Primary\n"
    brought(csv(tmp_path, rows), "schools")
    again = brought(csv(tmp_path, rows.replace("998/2044", "9982044")), "schools")
    assert (again.counts.added, again.counts.unchanged) == (0, 1)
    assert School.objects.get().number == "998/2044"


def test_what_is_no_number_is_refused_with_the_reason(tmp_path: Path) -> None:
    found = brought(csv(tmp_path, "DfE no,School\n2044,Linnetwick\n998/2045,Rookford\n"), "schools")
    assert [(line.line, line.reason) for line in found.refused] == [
        (2, "is not a DfE number: three figures and four, as 886/9101")
    ]
    assert found.counts.added == 1


def test_a_number_typed_by_hand_is_put_into_its_form(signed_in: Callable[[str], Client]) -> None:
    robin = signed_in("programme-manager")
    given = {
        "number": "998 2044",
        "name": "Linnetwick",
        "district": "",
        "phase": "primary",
        "change_reason": "a new school",
    }
    robin.post("/desk/programme/registers/schools/add", given)
    assert School.objects.get().number == "998/2044"


def test_a_choice_is_known_by_its_beginning_and_its_words_are_kept(tmp_path: Path) -> None:
    rows = (
        'Batch,Copies,Date delivered,Status\nHB1,-5,14/08/20,returned - wrong edition\nHB2,9,tbc,"Printed, in store"\n'
    )
    brought(csv(tmp_path, rows), "deliveries")
    back, store = Delivery.objects.order_by("batch")
    assert (back.status, back.said("status")) == ("returned", "returned - wrong edition")
    assert (store.status, store.delivered_on) == ("in-store", None)


def test_the_head_of_a_sheet_can_be_read_as_one_row(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Inclusion discussion", None, "06/10/20"])
    sheet.append(["Topics: statement and standards"])
    for values in ([None], ["School", "Role"], ["Rookford Academy", "SENCO"], ["Linnetwick", "Head"]):
        sheet.append(values)
    book.save(tmp_path / "sign-in.xlsx")
    mapping = {"sheet": "Sheet", "header_rows": [0], "rows_to_read": [1], "columns": {"1": "name", "3": "held_on"}}
    found = brought(tmp_path / "sign-in.xlsx", "events", mapping)
    assert (found.counts.added, found.counts.refused) == (1, 0)
    assert Event.objects.get().held_on == date(2020, 10, 6)


def test_a_total_may_be_the_number_of_rows(tmp_path: Path) -> None:
    rows = "Batch,Copies,Date delivered,Status\nHB1,10,14/08/20,delivered\nHB2,20,15/08/20,delivered\nTotal,{},,\n"
    assert [total.rows_make for total in brought(csv(tmp_path, rows.format(2)), "deliveries").totals] == [2]
    assert [total.rows_make for total in brought(csv(tmp_path, rows.format(31)), "deliveries").totals] == [30]


def test_a_batch_listed_again_after_itself_is_not_added_twice(tmp_path: Path) -> None:
    row = "HB1,10,14/08/20,delivered\n"
    rows = f"Batch,Copies,Date delivered,Status\n{row}HB2,20,15/08/20,delivered\n{row}Total,30,,\n"
    found = brought(csv(tmp_path, rows), "deliveries")
    assert (found.counts.added, [total.rows_make for total in found.totals]) == (2, [30])


def test_thousands_with_a_point_are_thousands_under_whole_numbers_and_said_so(tmp_path: Path) -> None:
    rows = "Batch,Copies,Date delivered,Status\nHB1,11.400,14/08/20,delivered\nTotal,11.400,,\n"
    (total,) = brought(csv(tmp_path, rows), "deliveries").totals
    assert (total.typed, total.rows_make, total.label) == (11400, 11400, "Total (written 11.400)")
    copies = Delivery.objects.get()
    assert (copies.copies, copies.as_said["copies"]["ambiguous"]) == (11400, True)
