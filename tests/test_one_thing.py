"""Two rows for one thing: counted as one from the day of their link, as two before it and after they are parted."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db.models import Count
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from areasend.inclusion.models import Event, EventAttendance
from areasend.kit.acting import acting
from areasend.kit.registers import register_of
from areasend.kit.registers.one_thing.deeds import NotOneThing, merge_rows, part_rows
from areasend.kit.registers.one_thing.links import SameThing
from areasend.kit.registers.queries import rows_as_at
from areasend.measures.catalogue import measure_of
from areasend.measures.counting import breakdown, value
from areasend.measures.measure import Period
from areasend.measures.monthly import series
from areasend.places.models import School
from areasend.programme.governance import read_governance
from areasend.programme.models import Action, Body, Meeting, Membership, PlanDate, Workstream

BEFORE, MERGED, AFTER, PARTED = date(2020, 11, 1), date(2020, 11, 18), date(2020, 12, 1), date(2021, 1, 11)
ROBIN = "Robin Ashdown"


def merge(merged: object, survivor: object, on: date = MERGED, key: str = "bodies") -> SameThing:
    return merge_rows(register_of(key), merged, survivor, on=on, who=ROBIN, why="typed twice")  # type: ignore[arg-type]


def part(merged: object, on: date = PARTED, key: str = "bodies") -> SameThing:
    return part_rows(register_of(key), merged, on=on, who=ROBIN, why="two after all")  # type: ignore[arg-type]


@pytest.fixture
def bodies(db: None) -> list[Body]:
    """The steering group, typed twice: under each name it has seats and meetings. And the board."""
    with acting("The office", "arranging a test"):
        made = [
            Body.objects.create(name=name, from_on=date(2019, 1, 1), reports_to=above)
            for name, above in (("SEND Steering Group", "Board"), ("SEND Steering Grp", "Board"), ("Board", ""))
        ]
        for body, roles in zip(made, (("Chair", "Clerk"), ("Parent",), ("Chair",)), strict=True):
            for role in roles:
                Membership.objects.create(body=body, role=role, from_on=date(2019, 1, 1))
            Meeting.objects.create(body=body, held_on=date(2020, 10, 1 + made.index(body)))
    return made


def test_two_rows_are_one_from_the_day_of_their_link_and_two_before_it(bodies: list[Body]) -> None:
    group, again, board = bodies
    merge(again, group)
    assert [one.pk for one in Body.objects.as_at(BEFORE).order_by("pk")] == [group.pk, again.pk, board.pk]
    assert [one.pk for one in Body.objects.as_at(MERGED).order_by("pk")] == [group.pk, board.pk]
    assert [value(measure_of("bodies"), on).value for on in (BEFORE, MERGED, AFTER)] == [3, 2, 2]
    assert [rows_as_at(register_of("bodies"), on).count() for on in (BEFORE, AFTER)] == [3, 2]


def test_what_referred_to_the_merged_row_stands_under_the_survivor(bodies: list[Body]) -> None:
    group, again, _ = bodies
    merge(again, group)
    seats = Membership.objects.as_at(AFTER).filter(body=group).order_by("role")
    assert [(seat.role, seat.body.name) for seat in seats.select_related("body")] == [
        ("Chair", "SEND Steering Group"),
        ("Clerk", "SEND Steering Group"),
        ("Parent", "SEND Steering Group"),
    ]
    counted = Body.objects.as_at(AFTER).annotate(seats=Count("members", distinct=True)).order_by("pk")
    assert [one.seats for one in counted] == [3, 1]
    assert Membership.objects.as_at(BEFORE).filter(body=group).count() == 2
    assert list(Meeting.objects.as_at(AFTER).filter(body__name__endswith="Grp")) == []


def test_no_row_moves(bodies: list[Body]) -> None:
    group, again, _ = bodies
    merge(again, group)
    read = Membership.objects.as_at(AFTER).get(role="Parent")
    read.to_on = date(2021, 3, 1)
    with acting(ROBIN, "the parent left"):
        read.save()
    stands = Membership.objects.get(pk=read.pk)
    assert (stands.body_id, stands.to_on) == (again.pk, date(2021, 3, 1))
    assert Body.objects.count() == 3


def test_parted_they_are_two_again_from_that_day(bodies: list[Body]) -> None:
    group, again, _ = bodies
    merge(again, group)
    part(again)
    assert [value(measure_of("bodies"), on).value for on in (BEFORE, AFTER, PARTED)] == [3, 2, 3]
    assert Membership.objects.as_at(PARTED).get(body=again).role == "Parent"
    link = SameThing.objects.get()
    assert (link.since, link.until, link.by, link.parted_why) == (MERGED, PARTED, ROBIN, "two after all")
    assert [event.pgh_label for event in link.kept.order_by("pgh_id")] == ["insert", "update"]  # type: ignore[attr-defined]


def test_a_chain_is_followed_to_its_last_row_and_parted_in_the_middle(bodies: list[Body]) -> None:
    group, again, board = bodies
    merge(again, group)
    merge(group, board, AFTER)
    assert Membership.objects.as_at(AFTER).filter(body=board).count() == 4
    part(group)
    assert Membership.objects.as_at(PARTED).filter(body=board).count() == 1
    assert Membership.objects.as_at(PARTED).filter(body=group).count() == 3


def test_a_school_that_came_under_two_numbers_is_one_school_of_those_there_are(db: None) -> None:
    """Three schools, one typed twice: 3 of 4 came; merged, 2 of 3."""
    with acting("The office", "arranging a test"):
        schools = [School.objects.create(number=f"998/200{n}", name=f"School {n}", phase="primary") for n in range(4)]
        event = Event.objects.create(name="Inclusion", held_on=date(2020, 10, 5))
        for school in schools[:3]:
            EventAttendance.objects.create(event=event, school=school, kind="school", as_written=school.name)
    merge(schools[1], schools[0], key="schools")
    reached = measure_of("schools-reached")
    assert [(value(reached, on).numerator, value(reached, on).denominator) for on in (BEFORE, AFTER)] == [
        (3, 4),
        (2, 3),
    ]
    assert [(one.value.numerator, one.value.denominator) for one in breakdown(reached, AFTER, "phase")] == [(2, 3)]


def test_a_stock_month_by_month_falls_in_the_month_of_the_link_and_rises_when_parted(bodies: list[Body]) -> None:
    merge(bodies[1], bodies[0])
    part(bodies[1])
    months = series(measure_of("bodies"), date(2021, 2, 28), Period(date(2020, 9, 1), date(2021, 2, 28)))
    assert [month.value.value for month in months] == [3, 3, 2, 2, 3, 3]
    assert [month.value.value for month in months] == [
        value(measure_of("bodies"), day).value
        for day in (
            date(2020, 9, 30),
            date(2020, 10, 31),
            date(2020, 11, 30),
            date(2020, 12, 31),
            date(2021, 1, 31),
            date(2021, 2, 28),
        )
    ]


def test_what_was_said_of_either_action_is_said_of_the_one(db: None) -> None:
    with acting("The office", "arranging a test"):
        stream = Workstream.objects.create(letter="A")
        one, again = (Action.objects.create(ref=ref, title="Ask parents", workstream=stream) for ref in ("A1", "A01"))
        PlanDate.objects.create(action=again, kind="done", due_on=date(2020, 9, 1), stated_on=date(2020, 9, 2))
    merge(again, one, key="actions")
    assert PlanDate.objects.as_at(AFTER).get().action_id == one.pk
    assert value(measure_of("actions-open"), BEFORE).value == 1
    assert value(measure_of("actions-open"), AFTER).value == 0


def refused(deed: Callable[[], object]) -> str:
    with pytest.raises(NotOneThing) as why:
        deed()
    return str(why.value)


def test_what_cannot_be_merged_is_refused_in_a_sentence(bodies: list[Body]) -> None:
    group, again, board = bodies
    with acting("The office", "arranging a test"):
        gone = Body.objects.create(name="Gone", withdrawn_on=BEFORE, withdrawn_why="never met")
        school = School.objects.create(number="998/2001", name="School")
    seat = Membership.objects.filter(body=board).get()
    assert refused(lambda: merge(group, group)) == "A row cannot be merged with itself."
    assert refused(lambda: merge(group, gone)) == "“Gone” is withdrawn. Put it back first, or choose another row."
    assert refused(lambda: merge(gone, group)) == "“Gone” is withdrawn. Put it back first, or choose another row."
    assert refused(lambda: merge(school, group)) == "Both rows must be of “Governance bodies”."
    assert "they are withdrawn, never merged" in refused(lambda: merge(seat, seat, key="memberships"))
    merge(again, group)
    assert refused(lambda: merge(group, again)).endswith("already: the two would count as each other.")
    assert refused(lambda: merge(again, board)).endswith("Choose “SEND Steering Group”, or part them first.")
    assert refused(lambda: merge(board, again)).endswith("Choose “SEND Steering Group”, or part them first.")
    assert refused(lambda: part(board)) == "“Board” counts as no other body."
    assert refused(lambda: part(again, BEFORE)).startswith("They have been one since 18 November 2020")


class Partitions(TestCase):
    """Any order of merges gives the classes that union-find gives; parting them all gives back what was."""

    @given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=12), st.randoms(use_true_random=False))
    @settings(max_examples=40, deadline=None)
    def test_any_order_of_merges_gives_the_partition_of_union_find(self, pairs: list[tuple[int, int]], chance) -> None:  # type: ignore[no-untyped-def]
        with acting("The office", "arranging a test"):
            rows = [Body.objects.create(name=f"Body {n}") for n in range(7)]
            for row in rows:
                Membership.objects.create(body=row, role="Chair", from_on=date(2019, 1, 1))
        before = self.counts()
        classes = union_find(7, pairs)
        chance.shuffle(pairs)
        merged = [link for pair in pairs if (link := self.merge_last_rows(rows, *pair))]
        found = {one.name: one.body.pk for one in self.read()}
        for a in range(7):
            for b in range(7):
                assert (found[f"Body {a}"] == found[f"Body {b}"]) == (classes[a] == classes[b])
        assert value(measure_of("bodies"), AFTER).value == len(set(classes))
        assert sum(one.seats for one in Body.objects.as_at(AFTER).annotate(seats=Count("members"))) == 7
        chance.shuffle(merged)
        for link in merged:
            part(Body.objects.get(pk=link.merged_id))
        assert self.counts() == before

    def merge_last_rows(self, rows: list[Body], a: int, b: int) -> SameThing | None:
        """The two that stand for the rows are merged; None where they are one already."""
        found = {one.name: one.body for one in self.read()}
        first, second = found[rows[a].name], found[rows[b].name]
        return None if first.pk == second.pk else merge(first, second)

    def read(self) -> list["Named"]:
        seats = Membership.objects.as_at(AFTER).select_related("body")
        own = dict(Membership.objects.values_list("pk", "body__name"))
        return [Named(own[seat.pk], seat.body) for seat in seats]

    def counts(self) -> list[object]:
        day = date(2022, 1, 1)
        return [
            value(measure_of("bodies"), day),
            list(Membership.objects.as_at(day).order_by("pk").values_list("body", "body__name")),
            [month.value for month in series(measure_of("bodies"), day, Period(date(2021, 9, 1), day))],
        ]


class Named:
    """A row's own name, and the row that it counts as."""

    def __init__(self, name: str, body: Body) -> None:
        self.name, self.body = name, body


def union_find(size: int, pairs: list[tuple[int, int]]) -> list[int]:
    """The oracle: the class of each of `size` things once the pairs are joined."""
    parents = list(range(size))

    def root(one: int) -> int:
        while parents[one] != one:
            one = parents[one]
        return one

    for a, b in pairs:
        parents[root(a)] = root(b)
    return [root(one) for one in range(size)]


def test_bodies_that_report_to_the_merged_name_stand_under_the_survivor(bodies: list[Body]) -> None:
    with acting("The office", "arranging a test"):
        Body.objects.create(name="Panel", reports_to="SEND Steering Grp", from_on=date(2019, 1, 1))
    merge(bodies[1], bodies[0])

    def under(on: date) -> list[str]:
        (board,) = read_governance(on).roots
        group = next(node for node in board.children if node.body.name == "SEND Steering Group")
        return [node.body.name for node in group.children]

    assert under(BEFORE) == []
    assert under(AFTER) == ["Panel"]
