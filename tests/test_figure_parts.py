"""A paper may name what is above and below the line of a share, and one group of a breakdown."""

from datetime import date

import pytest

from areasend.inclusion.models import Event, EventAttendance
from areasend.kit.acting import acting
from areasend.places.models import School
from areasend.reports.tokens import TOKEN, quote

pytestmark = pytest.mark.django_db

ON = date(2020, 11, 18)


@pytest.fixture(autouse=True)
def three_schools() -> None:
    """Two primary schools, one of which came twice, and a special school that did not come."""
    with acting("The office", "arranging a test"):
        first = School.objects.create(number="998/2001", name="Rookford", phase="primary", district="Castle Marsh")
        School.objects.create(number="998/2002", name="Linnetwick", phase="primary", district="Castle Marsh")
        School.objects.create(number="998/7001", name="Marlstow", phase="special", district="Saltings")
        for day in (6, 8):
            event = Event.objects.create(name="Discussion", held_on=date(2020, 10, day))
            EventAttendance.objects.create(event=event, as_written="Rookford", kind="school", school=first)


@pytest.mark.parametrize(
    ("named", "words", "title"),
    [
        ("schools-reached", "33%", "Schools that took part in inclusion events"),
        ("schools-reached above", "1", "Schools that took part in inclusion events: how many"),
        ("schools-reached below", "3", "Schools that took part in inclusion events: out of how many"),
        ("schools-reached above by phase primary", "1", "Schools that took part in inclusion events: how many, Primary"),
        ("schools-reached below by phase special", "1",
         "Schools that took part in inclusion events: out of how many, Special"),
        ("schools-reached by district castle-marsh", "50%", "Schools that took part in inclusion events, Castle Marsh"),
        ("schools-reached above by phase nursery", "0", "Schools that took part in inclusion events: how many, nursery"),
    ],
)  # fmt: skip
def test_parts_and_groups_are_counted_and_named(named: str, words: str, title: str) -> None:
    found = TOKEN.fullmatch(f"[{named} from 2020-10-01 to 2020-10-31]")
    assert found is not None
    quoted = quote(found, ON)
    assert (quoted.words, quoted.title) == (words, title)


def test_parts_of_one_share_are_different_figures() -> None:
    keys = set()
    for part in ("", " above", " below", " above by phase primary"):
        found = TOKEN.fullmatch(f"[schools-reached{part} from 2020-10-01 to 2020-10-31]")
        assert found is not None
        keys.add(quote(found, ON).key)
    assert len(keys) == 4
