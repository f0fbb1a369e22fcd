"""Training kept: the analyst opens it to its rows; a workstream lead sees weeks and no person; a stranger nothing."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from areasend.kit.acting import acting
from areasend.workforce.models import TrainingWeek
from tests.journeys.conftest import Visitor

Visit = Callable[..., Visitor]
MONDAY = date(2020, 3, 2)
PAGE = "/desk/programme/training/?on=2020-11-18"


@pytest.fixture
def three_officers(wealdmere: object) -> None:
    """Four weeks of three officers, one of them a week on leave: 9 of 11 kept."""
    marks = {"S01": (2, 2, 2, 2), "S02": (2, None, 2, 2), "S03": (2, 1, 2, 0)}
    with acting("The office", "arranging a test"):
        for code, weeks in marks.items():
            for place, sessions in enumerate(weeks):
                TrainingWeek.objects.create(
                    staff_code=code,
                    week=MONDAY + timedelta(weeks=place),
                    sessions=sessions,
                    absence="leave" if sessions is None else "",
                )


def test_analyst_opens_training_to_its_rows_and_the_lead_sees_weeks_only(visit: Visit, three_officers: None) -> None:
    # Given the analyst at the page of training
    anna = visit("analyst")
    anna.go("/desk/programme/?on=2020-11-18")
    anna.follows("Training", exact=True)
    assert anna.heading() == "Both sessions were kept in 82% (9 of 11) of the weeks due"
    anna.sees("1 week on leave")
    # When the figure is opened
    anna.follows("Open the 11 weeks due")
    # Then it has as many rows as it counted, by code
    assert anna.heading() == "11 records counted"
    anna.sees("S03")
    # And the workstream lead sees each week's share on a phone, and no one's own weeks
    lee = visit("workstream-lead", 320)
    lee.go(PAGE)
    lee.sees("1 of 2")
    lee.sees_not("S03")
    assert lee.page.get_by_role("link", name="Open the 11 weeks due").count() == 0
    assert lee.page.goto(f"{lee.base}/desk/figures/training-kept/records").status == 403  # type: ignore[union-attr]


def test_a_stranger_and_someone_not_signed_in_see_nothing_of_training(visit: Visit, three_officers: None) -> None:
    stranger = visit("stranger")
    assert stranger.page.goto(f"{stranger.base}{PAGE}").status == 403  # type: ignore[union-attr]
    stranger.sees_not("of the weeks due")
    anyone = visit("public")
    anyone.page.goto(f"{anyone.base}{PAGE}")
    assert "/sign-in" in anyone.page.url
    anyone.sees_not("of the weeks due")
