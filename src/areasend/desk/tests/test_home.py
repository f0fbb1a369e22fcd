"""A home shows what waits for its person: papers for whoever may decide, complaints for whoever answers them."""

from collections.abc import Callable
from datetime import date

import pytest

from areasend.accounts.models import User
from areasend.complaints.models import Complaint
from areasend.desk.home import Block, home_of
from areasend.kit.acting import acting
from areasend.reports.models import Paper

pytestmark = pytest.mark.django_db

Person = Callable[[str], User]
ON = date(2020, 11, 18)
PAPERS, COMPLAINTS = "Papers that wait for you", "Complaints due for a reply"


def block(user: User, heading: str) -> Block | None:
    return next((one for one in home_of(user, ON) if one.heading == heading), None)


def words(user: User, heading: str) -> list[tuple[str, bool]]:
    found = block(user, heading)
    assert found is not None
    return [(item.words, item.late) for item in found.items]


def paper(by: User, state: str) -> Paper:
    with acting(str(by), "arranging a test"):
        return Paper.objects.create(
            kind="committee", title="Progress", on=ON, state=state, committee="C", from_words="D", made_by=by
        )


def test_a_paper_waits_for_the_director_then_for_its_writer_and_then_for_nobody(
    wealdmere: object, person: Person
) -> None:
    robin, dee = person("programme-manager"), person("director")
    made = paper(robin, "draft")
    assert words(robin, PAPERS) == [("Go on writing: Progress, as at 18 November 2020", False)]
    assert words(dee, PAPERS) == []
    for state, robins, dees in (
        ("sent", [], [("Approve: Progress, as at 18 November 2020", False)]),
        ("approved", [("Publish, it is approved: Progress, as at 18 November 2020", False)], []),
        ("published", [], []),
    ):
        with acting(str(robin), "arranging a test"):
            Paper.objects.filter(pk=made.pk).update(state=state)
        assert (words(robin, PAPERS), words(dee, PAPERS)) == (robins, dees)


def test_the_complaints_officer_sees_what_is_late_first(wealdmere: object, person: Person) -> None:
    """20 working days from Thu 24 September end on 22 October, 19 before 18 November; 3 from 17 November on the 20th."""
    with acting("Cleo Plaine", "arranging a test"):
        for reference, received, acknowledged in (
            ("WC/20/9", date(2020, 11, 17), None),
            ("WC/20/1", date(2020, 9, 24), date(2020, 9, 28)),
        ):
            Complaint.objects.create(
                reference=reference, family=reference, received_on=received, acknowledged_on=acknowledged
            )
    assert words(person("complaints-officer"), COMPLAINTS) == [
        ("WC/20/1: answer at stage 1, 19 working days late", True),
        ("WC/20/9: acknowledge, due 20 November 2020", False),
    ]


@pytest.mark.parametrize("role", ["councillor", "board-member", "contributor", "forum-representative"])
def test_whoever_neither_writes_nor_decides_has_neither_block(role: str, wealdmere: object, person: Person) -> None:
    someone = person(role)
    assert block(someone, PAPERS) is None
    assert block(someone, COMPLAINTS) is None
