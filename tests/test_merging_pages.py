"""The pages on which two rows are found to be one thing, what findings and imports make of it."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from areasend.kit.acting import acting
from areasend.kit.importing.actions import bring_in, mapping_for, undo_import
from areasend.kit.registers import register_of
from areasend.kit.registers.one_thing.deeds import merge_rows, part_rows
from areasend.kit.registers.one_thing.links import SameThing
from areasend.kit.sheets.reading import open_book
from areasend.measures.finding import open_findings
from areasend.places.finding_schools import school_finder
from areasend.places.models import School
from areasend.programme.models import Body, Membership

pytestmark = pytest.mark.django_db
ROBIN = "Robin Ashdown"
TODAY = timezone.localdate


@pytest.fixture
def twice() -> tuple[Body, Body]:
    """The steering group and its shortened double, which has a seat."""
    with acting("The office", "arranging a test"):
        group = Body.objects.create(name="SEND Steering Group", reports_to="Board", from_on=date(2019, 1, 1))
        double = Body.objects.create(name="SEND Steering Grp", reports_to="Board", quorum=5, from_on=date(2019, 1, 1))
        Membership.objects.create(body=double, role="Parent", from_on=date(2019, 1, 1))
    return group, double


def at(name: str, row: Body, *more: int) -> str:
    return reverse(f"registers:{name}", args=["bodies", row.pk, *more])


def words(client: Client, address: str) -> str:
    return re.sub(r"\s+", " ", client.get(address).content.decode())


def test_robin_finds_the_other_row_sees_both_and_says_which_stands(
    twice: tuple[Body, Body], signed_in: Callable[[str], Client]
) -> None:
    group, double = twice
    robin = signed_in("programme-manager")
    assert at("same-as", double) in words(robin, at("row", double))
    assert at("compare", double, group.pk) in words(robin, at("same-as", double))
    both = words(robin, at("compare", double, group.pk))
    assert both.count("Differs") == 2  # name and quorum
    assert "1 in seats on bodies" in both
    missing = robin.post(at("compare", double, group.pk), {}).content.decode()
    assert "Choose the row that stands for both" in missing and "Say how you know that they are one" in missing
    robin.post(at("compare", double, group.pk), {"survivor": str(group.pk), "why": "one set of minutes"})
    link = SameThing.objects.get()
    assert (link.merged_id, link.survivor_id, link.since, link.by) == (double.pk, group.pk, TODAY(), ROBIN)
    told = words(robin, at("row", double))
    assert "Counted as" in told and at("row", group) in told and "one set of minutes" in told
    assert "SEND Steering Grp</a> is counted as this body" in words(robin, at("row", group))
    assert "SEND Steering Grp" not in words(robin, reverse("registers:rows", args=["bodies"]))
    assert "SEND Steering Grp" in words(robin, reverse("registers:rows", args=["bodies"]) + "?on=2020-11-18")
    assert "SEND Steering Grp" not in words(robin, reverse("registers:rows", args=["memberships"]))
    sheet = robin.get(reverse("registers:export", args=["bodies", "csv"])).content.decode()
    assert "SEND Steering Group" in sheet and "Grp" not in sheet


def test_robin_parts_them_again_with_a_day_and_a_reason(
    twice: tuple[Body, Body], signed_in: Callable[[str], Client]
) -> None:
    group, double = twice
    robin = signed_in("programme-manager")
    assert robin.get(at("part", double)).status_code == 404
    robin.post(at("compare", double, group.pk), {"survivor": str(group.pk), "why": "one set of minutes"})
    early = robin.post(at("part", double), {"on": "2020-01-01", "why": "two sets"}).content.decode()
    ahead = robin.post(at("part", double), {"on": "2999-01-01", "why": "two sets"}).content.decode()
    assert "They have been one since" in early and "Choose today or an earlier day" in ahead
    robin.post(at("part", double), {"on": TODAY().isoformat(), "why": "two sets of minutes"})
    assert SameThing.objects.get().until == TODAY()
    assert "parted them: two sets of minutes" in words(robin, at("row", double))
    assert "SEND Steering Grp" in words(robin, reverse("registers:rows", args=["bodies"]))


def test_a_merge_that_cannot_be_is_refused_on_the_page(
    twice: tuple[Body, Body], signed_in: Callable[[str], Client]
) -> None:
    group, double = twice
    robin = signed_in("programme-manager")
    same = robin.post(at("compare", group, group.pk), {"survivor": str(group.pk), "why": "it is"}).content.decode()
    robin.post(at("compare", double, group.pk), {"survivor": str(group.pk), "why": "one set of minutes"})
    again = robin.post(at("compare", double, group.pk), {"survivor": str(double.pk), "why": "rather so"})
    gone = robin.post(at("withdraw", group), {"why": "it is a mistake"}).content.decode()
    assert "A row cannot be merged with itself." in same
    assert "the two would count as each other" in again.content.decode()
    assert "counted as one. Part them first." in gone
    assert robin.get(reverse("registers:same-as", args=["memberships", 1])).status_code == 404


def test_whoever_may_not_change_the_register_sees_the_link_and_no_way_to_make_one(
    twice: tuple[Body, Body], signed_in: Callable[[str], Client]
) -> None:
    group, double = twice
    merge_rows(register_of("bodies"), double, group, on=date(2020, 11, 18), who=ROBIN, why="one set of minutes")
    anna, stranger = signed_in("analyst"), signed_in("stranger")
    told = words(anna, at("row", double))
    assert "Counted as" in told and at("part", double) not in told
    assert anna.post(at("compare", double, group.pk), {"survivor": str(group.pk), "why": "x"}).status_code == 403
    assert stranger.get(at("row", double)).status_code == 403
    assert "Counted as" not in words(anna, at("row", double) + "?on=2020-11-17")


def test_the_finding_leads_to_both_vanishes_when_merged_and_comes_back_when_parted(
    twice: tuple[Body, Body], signed_in: Callable[[str], Client]
) -> None:
    group, double = twice
    robin, anna = signed_in("programme-manager"), signed_in("analyst")

    def found() -> int:
        return sum(finding.kind == "duplicate" for finding in open_findings(TODAY()))

    assert at("compare", group, double.pk) in words(robin, reverse("desk:findings"))
    assert at("compare", group, double.pk) not in words(anna, reverse("desk:findings"))
    assert found() == 1
    merge_rows(register_of("bodies"), double, group, on=TODAY(), who=ROBIN, why="one set of minutes")
    assert found() == 0
    part_rows(register_of("bodies"), double, on=TODAY(), who=ROBIN, why="two sets")
    assert found() == 1


def test_a_row_that_refers_is_changed_without_moving(
    twice: tuple[Body, Body], signed_in: Callable[[str], Client]
) -> None:
    group, double = twice
    merge_rows(register_of("bodies"), double, group, on=date(2020, 11, 18), who=ROBIN, why="one set of minutes")
    seat = Membership.objects.get()
    robin = signed_in("programme-manager")
    address = reverse("registers:edit", args=["memberships", seat.pk])
    page = words(robin, address)
    assert f'value="{group.pk}" selected' in page and f'value="{double.pk}"' not in page
    sent = {"body": group.pk, "role": "Carer", "from_on": "2019-01-01", "change_reason": "as the minutes say"}
    robin.post(address, sent)
    seat.refresh_from_db()
    assert (seat.role, seat.body_id) == ("Carer", double.pk)


def brought(tmp_path: Path, key: str, *lines: str) -> tuple[object, tuple[int, int, int, int]]:
    """A file brought into a register: the run, and how many rows were added, changed, unchanged, refused."""
    path = tmp_path / "again.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    register = register_of(key)
    book = open_book(path)
    mapping = mapping_for(book, register, None)
    done = bring_in(
        book=book, register=register, mapping=mapping, stated_on=TODAY(), who=ROBIN, why="the office's list"
    )
    return done.run, (done.counts.added, done.counts.changed, done.counts.unchanged, done.counts.refused)


def test_a_file_that_brings_the_merged_rows_key_changes_that_row_and_makes_no_third(
    twice: tuple[Body, Body], tmp_path: Path
) -> None:
    group, double = twice
    merge_rows(register_of("bodies"), double, group, on=date(2020, 11, 18), who=ROBIN, why="one set of minutes")
    _, counts = brought(tmp_path, "bodies", "Body,Reports to,Quorum", "SEND Steering Grp,Board,7")
    double.refresh_from_db()
    group.refresh_from_db()
    assert counts == (0, 1, 0, 0)
    assert (Body.objects.count(), double.quorum, group.quorum) == (2, 7, None)


def test_a_file_that_names_either_body_finds_the_seat_that_is_there(twice: tuple[Body, Body], tmp_path: Path) -> None:
    group, double = twice
    merge_rows(register_of("bodies"), double, group, on=date(2020, 11, 18), who=ROBIN, why="one set of minutes")
    head = "Body,Role,From,To"
    _, named_first = brought(tmp_path, "memberships", head, "SEND Steering Group,Parent,2019-01-01,2021-03-31")
    _, named_second = brought(tmp_path, "memberships", head, "SEND Steering Grp,Parent,2019-01-01,2021-04-30")
    seat = Membership.objects.get()
    assert (named_first, named_second) == ((0, 1, 0, 0), (0, 1, 0, 0))
    assert (seat.body_id, seat.to_on) == (double.pk, date(2021, 4, 30))


def test_undoing_an_import_leaves_a_row_that_was_said_to_be_another(tmp_path: Path) -> None:
    run, counts = brought(tmp_path, "bodies", "Body,Reports to,Quorum", "Forum,Board,3", "The Forum,Board,4")
    first, second = Body.objects.order_by("pk")
    merge_rows(register_of("bodies"), second, first, on=date(2020, 11, 18), who=ROBIN, why="one forum")
    left = undo_import(run, who=ROBIN)  # type: ignore[arg-type]
    assert counts == (2, 0, 0, 0)
    assert [line.row_id for line in left] == [first.pk, second.pk]


def test_a_school_signed_in_under_either_number_or_name_is_the_one_school() -> None:
    with acting("The office", "arranging a test"):
        school = School.objects.create(number="998/2001", name="Rookford Academy", district="Ashdown")
        double = School.objects.create(number="998/2002", name="Rookford Academy", district="Ashdown")
    before = school_finder().find("Rookford Academy")
    merge_rows(register_of("schools"), double, school, on=date(2020, 11, 18), who=ROBIN, why="one gate")
    finder = school_finder()
    assert before.question == "2 schools are called this"
    assert finder.find("Rookford Academy").school == school.pk
    assert finder.find("Rookford Academy", "998/2002").school == double.pk  # as the file says; it counts as the one
    assert finder.find("Rookford Academy", "998/2001").school == school.pk
