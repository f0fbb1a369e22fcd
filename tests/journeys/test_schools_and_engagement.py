"""A spelling settled once changes the count; the forum reads engagement; a stranger reads you said, we did."""

from collections.abc import Callable
from datetime import date

import pytest

from areasend.engagement.models import Activity, YouSaid
from areasend.inclusion.models import Event, EventAttendance
from areasend.kit.acting import acting
from areasend.kit.importing.models import ImportRun, TypedTotal
from areasend.places.models import School
from tests.journeys.conftest import Visitor

Visit = Callable[..., Visitor]

REACHED = "/desk/figures/schools-reached/?from=2020-10-01&to=2020-10-31"


@pytest.fixture
def autumn(wealdmere: object) -> None:
    """Two schools, one of which signed in twice under a name that nobody has settled; two activities."""
    with acting("The office", "arranging a test"):
        rookford = School.objects.create(
            number="998/4031", name="Rookford Academy", phase="secondary", district="Ashdown"
        )
        School.objects.create(number="998/2044", name="Linnetwick Infant School", phase="primary", district="Saltings")
        for day in (6, 8):
            event = Event.objects.create(name="Inclusion discussion", held_on=date(2020, 10, day))
            EventAttendance.objects.create(event=event, as_written="Linnetwick Infants", district="Saltings")
        EventAttendance.objects.create(event=event, as_written="Rookford Academy", kind="school", school=rookford)
        Activity.objects.create(
            number=1, held_on=date(2020, 9, 7), title="Listening event", district="Ashdown", audience="parents-carers",
            attendances=9,
        )  # fmt: skip
        Activity.objects.create(
            number=2, held_on=date(2020, 9, 14), title="Drop-in", district="Ashdown", audience="parents-carers",
            attendances=4,
        )  # fmt: skip
        YouSaid.objects.create(
            you_said="I leave messages and hear nothing", who="Parents", said_on=date(2020, 3, 3),
            did="A call back within two days",
        )  # fmt: skip
    run = ImportRun.objects.create(register="activities", file_name="log.xlsx", sha256="0" * 64, by="x", state="done")
    TypedTotal.objects.create(
        run=run, register="activities", field="attendances", sheet="LOG", line=9, label="TOTAL", typed=19,
        rows_make=13, rows_counted=2, stated_on=date(2020, 11, 13),
    )  # fmt: skip


def test_programme_manager_settles_a_spelling_once_and_one_more_school_counts(visit: Visit, autumn: None) -> None:
    # Given one school known of two, and a spelling that two rows wait for
    robin = visit("programme-manager")
    robin.go(REACHED)
    robin.sees("50% (1 of 2)")
    robin.go("/desk/programme/schools/to-settle/")
    assert robin.heading() == "1 spelling waits for you"
    robin.sees("2 rows")
    # When the school proposed is the one meant
    robin.presses("It is Linnetwick Infant School, Saltings")
    # Then both rows follow at one click, and both schools count, each once
    robin.sees("2 rows settled")
    assert robin.heading() == "Every spelling is settled"
    robin.go(REACHED)
    robin.sees("100% (2 of 2)")
    robin.follows("3 records")
    assert robin.heading() == "3 records counted"
    # And the spelling is remembered, with who settled it
    robin.go("/desk/programme/schools/to-settle/")
    robin.follows("Spellings settled so far")
    robin.sees("Linnetwick Infants")


@pytest.mark.parametrize("width", [320, 1280])
def test_forum_representative_reads_who_was_not_heard(visit: Visit, autumn: None, width: int) -> None:
    fay = visit("forum-representative", width)
    fay.go("/desk/programme/engagement/")
    assert "have not been heard: Saltings, Young people" in fay.heading()
    fay.sees("9 to 13")
    fay.sees("No single number would be true")
    fay.sees("the sheet says 19")
    fay.follows("attendances")
    assert fay.heading() == "2 records counted"


@pytest.mark.parametrize("width", [320, 1280])
def test_a_stranger_sees_what_was_said_and_done_and_nothing_else(visit: Visit, autumn: None, width: int) -> None:
    stranger = visit("public", width)
    stranger.go("/")
    stranger.follows("You said, we did")
    stranger.sees("I leave messages and hear nothing")
    stranger.sees("A call back within two days")
    stranger.sees("Not yet")
    stranger.go("/desk/programme/engagement/")
    assert "Sign in" in stranger.heading()
