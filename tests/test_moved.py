"""`?since=` lists what moved: rows added, changed, withdrawn or put back between two days, worked from the histories."""

import re
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import pytest
from django.db import connection
from django.db.models import Max
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from areasend.engagement.models import Activity
from areasend.kit.acting import acting
from areasend.kit.asat import AsAt
from areasend.kit.registers import register_of
from areasend.kit.registers.actions import restore_row, withdraw_row
from areasend.kit.registers.moved import Span, moved_of, rows_moved
from areasend.kit.registers.one_thing.deeds import merge_rows
from areasend.programme.models import Body, Membership

pytestmark = pytest.mark.django_db
ROBIN, CONNIE = "Robin Ashdown", "Connie Ebb"
OCTOBER, NOVEMBER, DECEMBER = date(2020, 10, 31), date(2020, 11, 30), date(2020, 12, 31)


def on(day: date, who: str, why: str, deed: Callable[[], object]) -> object:
    """Something done, its history stamped with a day, at noon."""
    made: list[object] = []
    histories: list[Any] = [model._meta.get_field("kept").related_model for model in (Activity, Body, Membership)]
    last = {events: events._default_manager.aggregate(last=Max("pgh_id"))["last"] or 0 for events in histories}
    with acting(who, why):
        made.append(deed())
    noon = timezone.make_aware(datetime.combine(day, time(12)))
    for events in histories:
        events._default_manager.filter(pgh_id__gt=last[events]).update(pgh_created_at=noon)
    return made[0]


def coffee(title: str = "Coffee morning", **values: object) -> Activity:
    made: Activity = Activity.objects.create(
        **{"number": 1, "held_on": date(2020, 1, 7), "title": title, "attendances": 9} | values
    )
    return made


def change(row: object, **values: object) -> None:
    for name, value in values.items():
        setattr(row, name, value)
    row.save()  # type: ignore[attr-defined]


@pytest.fixture
def autumn() -> dict[str, Activity]:
    """Four activities: one changed twice, one added, one withdrawn, one withdrawn and put back; and one left alone."""
    rows: dict[str, Activity] = {}
    for number, name in enumerate(("changed", "withdrawn", "put back", "left alone"), 1):
        made = on(date(2020, 10, 5), ROBIN, "the log", lambda n=number, t=name: coffee(t.capitalize(), number=n))  # type: ignore[misc]
        rows[name] = made  # type: ignore[assignment]
    on(date(2020, 11, 2), CONNIE, "eleven signed in", lambda: change(rows["changed"], attendances=11))
    on(date(2020, 12, 4), ROBIN, "so it was called", lambda: change(rows["changed"], title="Carers' coffee"))
    rows["added"] = on(date(2020, 11, 9), CONNIE, "from a note", lambda: coffee("Added", number=5))  # type: ignore[assignment]
    on(date(2020, 11, 10), ROBIN, "a staff meeting", lambda: withdraw(rows["withdrawn"]))
    on(date(2020, 10, 20), ROBIN, "no such event", lambda: withdraw(rows["put back"]))
    on(date(2020, 11, 12), ROBIN, "it was held", lambda: restore_row(rows["put back"], who=ROBIN, why="it was held"))
    return rows


def withdraw(row: Activity) -> None:
    withdraw_row(row, on=date(2020, 11, 10), who=ROBIN, why="a staff meeting")


def told(span: Span) -> dict[str, str]:
    _, rows = rows_moved(register_of("activities"), span)
    return {row.title.split(",")[0]: row.deed for row in rows}


def test_between_two_days_stands_what_became_of_each_row(autumn: dict[str, Activity]) -> None:
    assert told(Span(OCTOBER, NOVEMBER)) == {
        "Carers' coffee": "Changed",
        "Added": "Added",
        "Withdrawn": "Withdrawn",
        "Put back": "Put back",
    }
    assert told(Span(NOVEMBER, DECEMBER)) == {"Carers' coffee": "Changed"}
    assert told(Span(date(2020, 10, 4), OCTOBER)) == {
        "Carers' coffee": "Added",
        "Withdrawn": "Added",
        "Put back": "Added",
        "Left alone": "Added",
    }
    assert told(Span(date(2020, 12, 4), DECEMBER)) == {}


def test_a_change_says_the_column_before_and_after_who_and_why(autumn: dict[str, Activity]) -> None:
    row = autumn["changed"]
    both = moved_of(register_of("activities"), [row.pk], Span(OCTOBER, DECEMBER))[row.pk]
    said = [(move.who, move.why, [(one.heading, one.before, one.after) for one in move.fields]) for move in both.moves]
    assert said == [
        (CONNIE, "eleven signed in", [(register_of("activities").words("attendances"), "9", "11")]),
        (ROBIN, "so it was called", [("Title", "Changed", "Carers' coffee")]),
    ]


def test_what_a_row_refers_to_is_said_in_words() -> None:
    board = on(date(2020, 10, 1), ROBIN, "x", lambda: Body.objects.create(name="Board"))
    group = on(date(2020, 10, 1), ROBIN, "x", lambda: Body.objects.create(name="Group"))
    seat = on(date(2020, 10, 1), ROBIN, "x", lambda: Membership.objects.create(body=board, role="Chair"))
    on(date(2020, 11, 3), ROBIN, "moved", lambda: change(seat, body=group))
    found = moved_of(register_of("memberships"), [seat.pk], Span(OCTOBER, NOVEMBER))[seat.pk]  # type: ignore[attr-defined]
    assert [(one.heading, one.before, one.after) for one in found.moves[0].fields] == [("Body", "Board", "Group")]


def page(client: Client, name: str, *args: object, **asked: str) -> str:
    found = client.get(reverse(name, args=args), asked)
    assert found.status_code == 200
    return re.sub(r"\s+", " ", found.content.decode())


def test_a_list_marks_its_rows_and_counts_those_that_left_it(
    autumn: dict[str, Activity], signed_in: Callable[[str], Client]
) -> None:
    anna = signed_in("analyst")
    shown = page(anna, "registers:rows", "activities", on="2020-11-30", since="2020-10-31")
    plain = page(anna, "registers:rows", "activities", on="2020-11-30")
    assert "4 rows moved behind this page" in shown
    assert shown.count("govuk-tag--yellow") == shown.count("govuk-tag--green") == 1  # changed, added
    assert shown.count("govuk-tag--purple") == 1 and "govuk-tag--red" not in shown  # the withdrawn one is in no list
    assert "rows moved" not in plain and "govuk-tag--yellow" not in plain


def test_a_row_page_lists_its_changes_since_the_day(
    autumn: dict[str, Activity], signed_in: Callable[[str], Client]
) -> None:
    anna = signed_in("analyst")
    row = page(anna, "registers:row", "activities", autumn["changed"].pk, on="2020-11-30", since="2020-10-31")
    alone = page(anna, "registers:row", "activities", autumn["left alone"].pk, on="2020-11-30", since="2020-10-31")
    assert "Changed since 31 October 2020" in row and "9 → 11" in row
    assert "Nothing was changed in this row since 31 October 2020" in alone


def test_all_that_moved_stands_by_register_with_who_and_why(
    autumn: dict[str, Activity], signed_in: Callable[[str], Client]
) -> None:
    bodies = [on(date(2020, 11, 3), ROBIN, "typed", lambda n=n: Body.objects.create(name=n)) for n in ("CDC", "C.D.C.")]  # type: ignore[misc]
    merge_rows(register_of("bodies"), bodies[1], bodies[0], on=date(2020, 11, 18), who=ROBIN, why="one set of minutes")  # type: ignore[arg-type]
    all_of_it = page(signed_in("programme-manager"), "desk:moved", on="2020-11-30", since="2020-10-31")
    of_bodies = page(signed_in("board-member"), "desk:moved", on="2020-11-30", since="2020-10-31")
    assert "6 rows moved from 31 October 2020 to 30 November 2020" in all_of_it
    assert "by Connie Ebb<br>eleven signed in" in all_of_it and "Governance bodies: 2 rows" in all_of_it
    assert "6 rows moved in the registers you may open, and 1 row was merged or parted" in all_of_it
    assert "counts as CDC from 18 November 2020, said by Robin Ashdown: one set of minutes" in all_of_it
    # a board member may not open activities
    assert "2 rows moved from 31 October 2020" in of_bodies and "eleven signed in" not in of_bodies


def test_one_register_alone_is_paged_and_others_are_left_out(signed_in: Callable[[str], Client]) -> None:
    for number in range(30):
        on(date(2020, 11, 3), ROBIN, "the log", lambda n=number: coffee(f"Event {n}", number=n))  # type: ignore[misc]
    on(date(2020, 11, 3), ROBIN, "typed", lambda: Body.objects.create(name="CDC"))
    robin = signed_in("programme-manager")
    asked = {"on": "2020-11-30", "since": "2020-10-31"}
    both = page(robin, "desk:moved", **asked)
    first, second = (page(robin, "desk:moved", of="activities", page=str(n), **asked) for n in (1, 2))
    assert "31 rows moved" in both and "All 30 in" in both
    assert (both.count("Event "), first.count(">Event "), second.count(">Event ")) == (5, 25, 5)
    assert "Page 1 of 2" in first and "CDC" not in first
    assert "All 30" not in page(
        robin, "desk:moved", of="no-such-register", page="x", since="2020-10-31", on="2020-11-01"
    )


def test_the_day_since_stays_in_every_link_and_is_picked_in_the_strip(
    autumn: dict[str, Activity], signed_in: Callable[[str], Client]
) -> None:
    robin = signed_in("programme-manager")
    past = page(robin, "registers:rows", "activities", on="2020-11-30", since="2020-10-31")
    today = page(robin, "desk:home", since="2020-10-31")
    assert f"/activities/{autumn['changed'].pk}?on=2020-11-30&amp;since=2020-10-31" in past
    assert 'name="since" value="2020-10-31"' in past
    assert "/desk/programme/registers/?since=2020-10-31" in today
    assert "in the registers you may open" in today
    assert 'name="since"' in page(robin, "desk:home")


def test_a_bad_or_later_day_is_refused_in_one_sentence(signed_in: Callable[[str], Client]) -> None:
    robin = signed_in("programme-manager")
    bad = page(robin, "desk:home", since="2020-13-40")
    later = page(robin, "desk:home", on="2020-11-18", since="2020-11-18")
    assert "“2020-13-40” is not a day: write it as 2020-11-18." in bad
    assert "18 November 2020 is not before the day you look at: choose an earlier day." in later
    assert "rows moved" not in bad and "rows moved" not in later


def test_whoever_may_not_open_the_rows_behind_a_figure_is_told_so(
    autumn: dict[str, Activity], signed_in: Callable[[str], Client]
) -> None:
    asked = {"on": "2020-11-30", "since": "2020-10-31"}
    fin = page(signed_in("finance"), "measures:measure", "engagement-activities", **asked)
    anna = page(signed_in("analyst"), "measures:measure", "engagement-activities", **asked)
    assert "rows behind this page may have moved; they are not open to you" in fin
    assert "4 rows moved behind this page" in anna
    assert "From the day after 31 October 2020 to 30 November 2020: 0" in anna


def test_findings_say_which_came_and_which_went(signed_in: Callable[[str], Client]) -> None:
    names = ("SEND Steering Group", "SEND Steering Grp")
    group, double = (
        on(date(2020, 10, 1), ROBIN, "typed", lambda n=n: Body.objects.create(name=n, from_on=date(2020, 10, 1)))  # type: ignore[misc]
        for n in names
    )
    robin = signed_in("programme-manager")
    came = page(robin, "desk:findings", on="2020-10-31", since="2020-09-30")
    merge_rows(register_of("bodies"), double, group, on=date(2020, 11, 18), who=ROBIN, why="one set")  # type: ignore[arg-type]
    went = page(robin, "desk:findings", on="2020-11-30", since="2020-10-31")
    assert "Since 30 September 2020 1 came and 0 went." in came and "New</strong>" in came
    assert "Since 31 October 2020 0 came and 1 went." in went and "are likely one body" in went


def test_pages_ask_as_often_with_many_moved_rows_as_with_few(signed_in: Callable[[str], Client]) -> None:
    robin = signed_in("programme-manager")
    board = on(date(2020, 10, 1), ROBIN, "typed", lambda: Body.objects.create(name="Board"))

    def seats(first: int, last: int) -> None:
        for number in range(first, last):
            seat = on(
                date(2020, 11, 3),
                ROBIN,
                "x",
                lambda n=number: Membership.objects.create(body=board, role=f"R{n}", from_on=date(2020, 1, 1)),
            )  # type: ignore[misc]
            on(date(2020, 11, 4), ROBIN, "y", lambda s=seat: change(s, to_on=date(2021, 1, 1)))  # type: ignore[misc]

    def asked() -> list[int]:
        counts = []
        for name, args, more in (
            ("registers:rows", ["memberships"], {}),
            ("desk:moved", [], {}),
            ("desk:moved", [], {"of": "memberships"}),
        ):
            with CaptureQueriesContext(
                connection,
            ) as found:
                robin.get(reverse(name, args=args), {"on": "2020-11-30", "since": "2020-10-31", **more})
            counts.append(len(found))
        return counts

    seats(0, 2)
    asked()
    few = asked()
    seats(2, 22)
    assert asked() == few


def test_an_address_keeps_both_days_and_its_own_where_it_names_one() -> None:
    as_at = AsAt(date(2020, 11, 30), date(2026, 11, 24), date(2020, 10, 31))
    assert as_at.keep("/a?mission=1#b") == "/a?mission=1&on=2020-11-30&since=2020-10-31#b"
    assert as_at.keep("/a?on=2020-01-01") == "/a?on=2020-01-01&since=2020-10-31"
    assert as_at.keep("#b") == "#b"
    assert AsAt(as_at.today, as_at.today).keep("/a") == "/a"
