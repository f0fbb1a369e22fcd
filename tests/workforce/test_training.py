"""Training is kept when someone attended both sessions of a week that was due; a claim about everyone needs it whole."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from areasend.kit.acting import acting
from areasend.measures.catalogue import measure_of
from areasend.measures.counting import records, value
from areasend.measures.finding import open_findings
from areasend.measures.measure import Period
from areasend.reports.claims import check_claims
from areasend.workforce.models import TrainingSession, TrainingWeek
from areasend.workforce.queries import training_page
from areasend.workforce.registers.training import mark_means

pytestmark = pytest.mark.django_db

KEPT = measure_of("training-kept")
MONDAYS = [date(2020, 3, 2) + timedelta(weeks=week) for week in range(4)]
ON = date(2020, 3, 31)


@pytest.fixture(autouse=True)
def office() -> Iterator[None]:
    with acting("The office", "arranging a test"):
        yield


def weeks(code: str, *marks: str) -> None:
    """One officer's weeks as the register has them: 2, 1, 0, AL, S, - or nothing."""
    for monday, mark in zip(MONDAYS, marks, strict=True):
        values: dict[str, object] = {"mark": mark, "week": monday}
        mark_means(values, {})
        TrainingWeek.objects.create(staff_code=code, **values)


def three_officers() -> None:
    """Case 29: three officers, four weeks: 12 staff-weeks; Bea is on leave for one; 9 of the other 11 are met."""
    weeks("Ann", "2", "2", "2", "2")
    weeks("Bea", "2", "AL", "2", "2")
    weeks("Cal", "2", "1", "2", "0")


def test_nine_of_eleven_weeks_due_were_kept() -> None:
    three_officers()
    found = value(KEPT, ON)
    # 12 staff-weeks less 1 on leave is 11; Cal missed two of them: 9 / 11 = 81.8%
    assert (found.numerator, found.denominator, round(found.value, 3)) == (9, 11, 0.818)
    assert records(KEPT, ON).count() == 11


def test_the_claim_that_everyone_was_trained_twice_a_week_blocks_the_paper() -> None:
    three_officers()
    claims = ("All staff were trained twice a week.", "The whole team has been trained twice a week since March.")
    for claim in claims:
        (check,) = check_claims(claim, "3.15", ON)
        assert check.blocks
        assert check.sentence == (
            "Paragraph 3.15 says that everyone was trained twice a week; by the records it was 9 of 11 staff-weeks."
        )


def test_the_claim_stands_once_every_week_due_was_kept() -> None:
    weeks("Ann", "2", "2", "AL", "2")
    assert list(check_claims("All staff were trained twice a week.", "3.15", ON)) == []


def test_a_paper_may_say_that_not_everyone_was_trained() -> None:
    three_officers()
    assert list(check_claims("The records do not show that everyone was trained twice every week.", "3.15", ON)) == []


def test_leave_sickness_and_weeks_before_employment_are_not_due_and_nothing_written_is() -> None:
    weeks("Dee", "-", "S", "al", "")
    page = training_page(ON, None)
    assert (page.kept.numerator, page.kept.denominator) == (0, 1)
    assert page.left_out == (("on leave", 1), ("off sick", 1), ("before someone was employed, or after", 1))


def test_a_week_counts_once_its_friday_has_come() -> None:
    three_officers()
    thursday, friday = date(2020, 3, 5), date(2020, 3, 6)
    assert (value(KEPT, thursday).denominator, value(KEPT, friday).denominator) == (0, 3)


def test_nothing_due_is_not_nought() -> None:
    assert value(KEPT, ON, Period(MONDAYS[0], MONDAYS[-1])).value is None


def test_a_cancelled_session_is_not_held_and_nobody_can_have_come_to_it() -> None:
    tuesday, thursday = date(2020, 3, 3), date(2020, 3, 5)
    TrainingSession.objects.create(held_on=tuesday, topic="Writing outcomes", invited=3, attended=3)
    TrainingSession.objects.create(held_on=thursday, topic="Annual reviews", invited=3, attended=2, cancelled=True)
    weeks("Ann", "2", "2", "2", "2")
    assert value(measure_of("training-sessions-held"), ON).value == 1
    found = {finding.kind: finding.message for finding in open_findings(ON)}
    assert found["cancelled-attended"] == (
        "The session of 5 March 2020 was cancelled, yet 2 are said to have come. It is not counted as held."
    )
    assert "1 session was held, and 1 staff" in found["more-than-held"]
