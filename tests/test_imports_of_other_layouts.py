"""Layouts that other offices use: sums of columns, pairs of rows over months, rows named by number, checks of a table."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from areasend.engagement.models import Activity, MailOut
from areasend.kit.acting import acting
from areasend.kit.importing.actions import Brought
from areasend.kit.importing.mapping import BadMapping
from areasend.kit.importing.models import ImportLine
from areasend.measures.models import SeriesPoint
from areasend.places.models import SchoolAlias
from areasend.programme.models import Body, Membership, Milestone
from tests.sheets import bring, sheet

pytestmark = pytest.mark.django_db
AS_OF = date(2023, 4, 20)


def brought(path: Path, register: str, mapping: dict[str, Any]) -> Brought:
    return bring(path, register, mapping, AS_OF)


def the_log(folder: Path) -> Brought:
    path = sheet(
        folder,
        ("When", "What", "Parents", "Young people", "Staff"),
        ("05/05/22", "Coffee morning", 14, 8, 3),
        ("12/05/22", "Webinar", "~19", None, 5),
        ("19/05/22", "Open evening", "full!", 4, 5),
        ("26/05/22", "Family day", None, None, 2),
        ("Total", None, 33, 12, 15),
    )
    mapping = {"columns": {"When": "held_on", "What": "title"}, "adds": {"attendances": ["Parents", "Young people"]}}
    return brought(path, "activities", mapping)


def test_a_column_may_be_the_sum_of_several(tmp_path: Path) -> None:
    """14 + 8 is 22, without the 3 staff; "~19" and a blank is about 19; with "full!" the sum is not known."""
    the_log(tmp_path)
    found = {one.title: (one.attendances, one.as_said.get("attendances")) for one in Activity.objects.all()}
    assert found["Coffee morning"] == (22, None)
    assert found["Webinar"] == (19, {"said": "~19", "about": True})
    assert found["Open evening"] == (None, {"said": "full! + 4", "kind": "word"})
    assert found["Family day"] == (None, None)


def test_a_typed_total_is_held_against_the_sum_of_the_columns(tmp_path: Path) -> None:
    # 33 + 12 is 45 typed; the rows that can be read make 22 + 19 = 41.
    (total,) = the_log(tmp_path).totals
    assert (total.field, total.typed, total.rows_make) == ("attendances", Decimal(45), Decimal(41))


def test_a_sum_goes_to_a_column_of_the_register(tmp_path: Path) -> None:
    path = sheet(tmp_path, ("When", "What", "Parents"), ("05/05/22", "Coffee morning", 14))
    with pytest.raises(BadMapping, match="A sum goes to “heads”"):
        brought(path, "activities", {"columns": {"When": "held_on", "What": "title"}, "adds": {"heads": ["Parents"]}})


def test_a_count_and_out_of_how_many_in_two_rows_with_months_across(tmp_path: Path) -> None:
    """The quarter's column stands between the months and is not a month."""
    path = sheet(
        tmp_path,
        ("Measure", "Jan-23", "Feb-23", "Q4", "Mar-23"),
        ("ALL PLANS",),
        ("Issued", 40, 60, 157, 57),
        ("In time", 18, 38, 89, 33),
        ("WITHOUT EXCEPTIONS",),
        ("Issued", 36, 58, 145, 51),
        ("In time", 18, 39, 90, None),
    )
    result = brought(
        path,
        "series",
        {
            "header_rows": [1],
            "section": "series",
            "values": {"series": {"ALL PLANS": "plans-in-time", "WITHOUT EXCEPTIONS": "plans-in-time-excluding"}},
            "pair_rows": {
                "key": "series",
                "kind": "Measure",
                "rows": {"Issued": {"*": "out_of"}, "In time": {"*": "value"}},
            },
            "unpivot": {"headings": ["Jan-23", "Feb-23", "Mar-23"], "into": "month_end", "value": "value"},
        },
    )
    found = SeriesPoint.objects.order_by("series", "month_end").values_list("series", "month_end", "value", "out_of")
    assert [(series, month.month, int(value), int(of)) for series, month, value, of in found] == [
        ("plans-in-time", 1, 18, 40),
        ("plans-in-time", 2, 38, 60),
        ("plans-in-time", 3, 33, 57),
        ("plans-in-time-excluding", 1, 18, 36),
        ("plans-in-time-excluding", 2, 39, 58),
    ]
    (refused,) = result.refused  # 51 plans in March, and nobody said how many of them in time
    assert (refused.field, refused.reason) == ("value", "is empty")


def test_a_row_named_by_its_number_is_read_though_it_stands_apart(tmp_path: Path) -> None:
    """A title over the headings or a list without any may hold what a register needs."""
    path = sheet(
        tmp_path,
        ("Open door sessions in the north",),
        ("Code", "Came"),
        ("P1", "x"),
        ("P2", "x"),
    )
    mapping = {
        "header_rows": [2],
        "rows_to_read": [1],
        "columns": {"1": "title"},
        "constants": {"held_on": "2022-05-05"},
    }
    brought(path, "activities", mapping)
    assert Activity.objects.get().title == "Open door sessions in the north"


def test_a_row_that_says_the_same_with_less_waits_for_nobody(tmp_path: Path) -> None:
    path = sheet(
        tmp_path,
        ("Ref", "Sent", "No. sent", "Cost"),
        ("M1", "17/10/22", 407, 248.27),
        ("M1", "17/10/22", 407, None),
        ("M2", "18/10/22", 120, 50),
        ("M2", "18/10/22", 210, None),
    )
    columns = {"Ref": "reference", "Sent": "sent_on", "No. sent": "sent", "Cost": "cost"}
    result = brought(path, "mailouts", {"columns": columns})
    assert list(MailOut.objects.values_list("reference", "sent", "cost")) == [("M1", 407, Decimal("248.27"))]
    assert [line.reason for line in result.left] == ["says again, with less, what row 2 says"]
    # 120 and 210 differ, so that a person has to say which is right.
    assert {line.line for line in result.refused} == {4, 5}


def test_what_the_table_does_not_allow_is_refused_by_itself(tmp_path: Path) -> None:
    with acting("Robin Ashdown", "a test"):
        Body.objects.create(name="Delivery Group")
    path = sheet(
        tmp_path,
        ("Body", "Role", "From", "To"),
        ("Delivery Group", "Forum chair", "20/01/22", None),
        ("Delivery Group", "Clinical officer", "12/09/22", "01/06/22"),
    )
    result = brought(
        path,
        "memberships",
        {
            "columns": {
                name: name.lower() if name in ("Body", "Role") else f"{name.lower()}_on"
                for name in ("Body", "Role", "From", "To")
            }
        },
    )
    assert [one.role for one in Membership.objects.all()] == ["Forum chair"]
    (refused,) = result.refused
    assert (refused.line, refused.reason) == (3, "cannot be so: seat ends after it begins")


def test_a_change_that_the_table_does_not_allow_is_refused_too(tmp_path: Path) -> None:
    """The file gives the last day alone; the first stands in the register already."""
    with acting("Robin Ashdown", "a test"):
        body = Body.objects.create(name="Delivery Group")
        Membership.objects.create(body=body, role="Forum chair", from_on=date(2022, 9, 12))
    path = sheet(tmp_path, ("Body", "Role", "To"), ("Delivery Group", "Forum chair", "01/06/22"))
    columns = {"Body": "body", "Role": "role", "To": "to_on"}
    result = brought(path, "memberships", {"columns": columns, "key": ["body", "role"]})
    assert [line.reason for line in result.refused] == ["cannot be so: seat ends after it begins"]
    assert ImportLine.objects.get(outcome="refused").row_id is None
    assert Membership.objects.get().to_on is None


def test_a_spelling_of_no_school_is_refused_with_a_sentence(tmp_path: Path) -> None:
    path = sheet(tmp_path, ("Words", "Means", "On"), ("Highmoor Primary", "987/4113", "31/08/22"))
    columns = {"Words": "words", "Means": "school", "On": "settled_on"}
    result = brought(path, "school-aliases", {"columns": columns})
    assert [line.reason for line in result.refused] == ["names no school of the register that it could mean"]
    assert not SchoolAlias.objects.exists()


def test_the_mark_that_keeps_figures_as_text_is_not_part_of_them(tmp_path: Path) -> None:
    path = sheet(tmp_path, ("Ref", "Sent", "No. sent"), ("'7", "17/10/22", "'407"))
    brought(path, "mailouts", {"columns": {"Ref": "reference", "Sent": "sent_on", "No. sent": "sent"}})
    assert MailOut.objects.values_list("reference", "sent").get() == ("7", 407)


def test_one_reference_for_two_milestones_can_be_kept_apart_by_the_key(tmp_path: Path) -> None:
    path = sheet(tmp_path, ("No", "Milestone"), ("M1", "Contract let"), ("M1", "Dashboard live"))
    brought(path, "milestones", {"columns": {"No": "ref", "Milestone": "title"}, "key": ["ref", "title"]})
    assert Milestone.objects.filter(ref="M1").count() == 2
