"""A spelling is settled once by a person: the rows that wait follow, and so do files to come."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from areasend.inclusion.models import Event, EventAttendance
from areasend.inclusion.queries import questions
from areasend.inclusion.settling import prepare, settle_words
from areasend.kit.acting import acting
from areasend.places.models import School, SchoolAlias

pytestmark = pytest.mark.django_db

PAGE = "/desk/programme/schools/to-settle/"


@pytest.fixture
def linnetwick() -> Iterator[School]:
    with acting("The office", "arranging a test"):
        school = School.objects.create(number="998/2044", name="Linnetwick Infant School", district="Saltings")
        event = Event.objects.create(name="Inclusion discussion", held_on=date(2020, 10, 6))
        for role in ("SENCO", "Headteacher"):
            EventAttendance.objects.create(event=event, as_written="Linnetwick  Infants", role=role)
        EventAttendance.objects.create(event=event, as_written="guest list", role="guest")
    yield school


def settle(school: School, words: str = "Linnetwick Infants") -> int:
    return settle_words(
        words=words, school=school, who="Robin Ashdown", role="Programme manager", on=date(2020, 11, 12)
    )


def test_rows_with_the_same_words_are_one_question_with_the_close_school_proposed(linnetwick: School) -> None:
    first, second = questions()
    assert (first.words, first.rows) == ("Linnetwick  Infants", 2)
    assert [one.school.pk for one in first.proposed] == [linnetwick.pk]
    assert (second.words, second.proposed) == ("guest list", ())


def test_settling_once_settles_every_row_with_these_words_and_no_other(linnetwick: School) -> None:
    assert settle(linnetwick) == 2
    assert EventAttendance.objects.filter(school=linnetwick, kind="school").count() == 2
    assert [one.words for one in questions()] == ["guest list"]


def test_what_was_settled_is_remembered_for_files_to_come(linnetwick: School) -> None:
    settle(linnetwick)
    values: dict[str, object] = {"as_written": "LINNETWICK INFANTS"}
    prepare()(values, {})
    assert (values["school"], values["kind"]) == (linnetwick.pk, "school")


def test_words_may_be_settled_as_someone_who_is_no_school(linnetwick: School) -> None:
    settle_words(words="guest list", kind="other", who="Robin", role="Programme manager", on=date(2020, 11, 12))
    assert EventAttendance.objects.get(as_written="guest list").kind == "other"
    assert SchoolAlias.objects.get().school is None


def test_settling_again_replaces_what_was_settled(linnetwick: School) -> None:
    settle(linnetwick)
    with acting("The office", "arranging a test"):
        other = School.objects.create(number="998/2045", name="Linnetwick Junior School")
    settle(other)
    assert SchoolAlias.objects.get().school == other


def test_programme_manager_settles_with_one_click(linnetwick: School, signed_in: Callable[[str], Client]) -> None:
    robin = signed_in("programme-manager")
    answer = robin.post(PAGE, {"words": "Linnetwick  Infants", "meant": str(linnetwick.pk)}, follow=True)
    assert "2 rows settled" in answer.content.decode()
    assert SchoolAlias.objects.get().settled_by == "Programme manager"


def test_another_school_is_chosen_by_its_number_in_any_way_it_is_written(
    linnetwick: School, signed_in: Callable[[str], Client]
) -> None:
    signed_in("programme-manager").post(PAGE, {"words": "guest list", "number": "9982044"})
    assert EventAttendance.objects.get(as_written="guest list").school == linnetwick


def test_analyst_sees_the_questions_and_can_settle_none(linnetwick: School, signed_in: Callable[[str], Client]) -> None:
    anna = signed_in("analyst")
    page = anna.get(reverse("inclusion:to-settle")).content.decode()
    assert "Linnetwick  Infants" in page
    assert "It is Linnetwick" not in page
    anna.post(PAGE, {"words": "Linnetwick  Infants", "meant": str(linnetwick.pk)})
    assert not SchoolAlias.objects.exists()


def test_nothing_is_settled_on_a_past_day(linnetwick: School, signed_in: Callable[[str], Client]) -> None:
    signed_in("programme-manager").post(f"{PAGE}?on=2020-11-18", {"words": "guest list", "meant": "other"})
    assert not SchoolAlias.objects.exists()


def test_the_page_asks_as_many_queries_for_two_questions_as_for_forty(
    linnetwick: School, signed_in: Callable[[str], Client], django_assert_max_num_queries: Callable[[int], object]
) -> None:
    event = Event.objects.get()
    with acting("The office", "arranging a test"):
        EventAttendance.objects.bulk_create(
            EventAttendance(event=event, as_written=f"Nowhere {n} Infants") for n in range(40)
        )
    robin = signed_in("programme-manager")
    with django_assert_max_num_queries(14):  # type: ignore[attr-defined]
        robin.get(PAGE)
