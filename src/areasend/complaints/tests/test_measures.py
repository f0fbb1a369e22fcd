"""What is counted of complaints, and when. Case 24 is worked by hand."""

from collections.abc import Callable
from datetime import date

from areasend.complaints.models import Complaint
from areasend.complaints.queries import read_complaints
from areasend.measures.catalogue import measure_of
from areasend.measures.counting import records, value
from areasend.measures.measure import Period

Made = Callable[..., Complaint]
SPRING_2019 = Period(date(2019, 4, 1), date(2019, 6, 30))
SUMMER_2020 = Period(date(2020, 7, 1), date(2020, 9, 30))
COMMITTEE = date(2020, 11, 18)


def of(key: str, on: date, period: Period) -> tuple[object, object]:
    counted = value(measure_of(key), on, period)
    return counted.numerator, counted.denominator


def two_cohorts(complaint: Made) -> None:
    """Case 24: 40 answered in spring 2019, 12 went on; 60 answered in summer 2020, 9 went on."""
    for number in range(40):
        asked = date(2019, 5, 20) if number < 12 else None
        complaint(answered_on=date(2019, 5, 8), outcome="not-upheld", stage_2_asked_on=asked)
    for number in range(60):
        asked = date(2020, 9, 1) if number < 9 else None
        complaint(
            received_on=date(2020, 7, 20), answered_on=date(2020, 8, 18), outcome="upheld", stage_2_asked_on=asked
        )


def test_halving_is_a_rate_with_sizes(complaint: Made) -> None:
    two_cohorts(complaint)
    # 12 of 40 = 30%, 9 of 60 = 15%
    assert of("stage-2-rate", COMMITTEE, SPRING_2019) == (12, 40)
    assert of("stage-2-rate", COMMITTEE, SUMMER_2020) == (9, 60)
    compared = read_complaints(COMMITTEE).compared
    assert str(compared) == (
        "share halved; number fell by a quarter; small numbers, difference could be chance (Fisher p = 0.08)"
    )
    assert compared and str(compared.first_interval) == "18 to 45"
    assert compared and str(compared.last_interval) == "8 to 26"


def test_a_complaint_whose_window_is_open_is_left_out_and_counted_apart(complaint: Made) -> None:
    # answered Wed 2 September 2020 under 20 working days: 3, 4 (2), 7-11 (7), 14-18 (12), 21-25 (17), 28, 29, 30 (20)
    complaint(
        received_on=date(2020, 8, 20), answered_on=date(2020, 9, 2), outcome="upheld",
        stage_2_asked_on=date(2020, 9, 10),
    )  # fmt: skip
    assert of("stage-2-rate", date(2020, 9, 30), SUMMER_2020) == (0, 0)
    assert of("stage-2-window-open", date(2020, 9, 30), SUMMER_2020) == (1, None)
    assert of("stage-2-rate", date(2020, 10, 1), SUMMER_2020) == (1, 1)
    assert of("stage-2-window-open", date(2020, 10, 1), SUMMER_2020) == (0, None)


def test_what_was_asked_later_was_not_asked_then(complaint: Made) -> None:
    complaint(answered_on=date(2019, 5, 8), outcome="upheld", stage_2_asked_on=date(2019, 9, 1))
    assert of("stage-2-rate", date(2019, 8, 1), SPRING_2019) == (0, 1)
    assert of("stage-2-rate", date(2019, 9, 1), SPRING_2019) == (1, 1)


def test_upheld_is_of_those_answered_by_the_day_of_the_answer(complaint: Made) -> None:
    complaint(answered_on=date(2019, 4, 1), outcome="upheld")
    complaint(answered_on=date(2019, 6, 30), outcome="partly-upheld")
    complaint(answered_on=date(2019, 5, 1), outcome="not-upheld")
    complaint(answered_on=date(2019, 5, 2), outcome="")
    complaint(answered_on=date(2019, 7, 1), outcome="upheld")
    complaint(outcome="withdrawn")
    # 2 of the 4 answered from April to June; the withdrawn one was not answered, the last was answered in July
    assert of("complaints-upheld-stage-1", COMMITTEE, SPRING_2019) == (2, 4)
    assert of("complaints-upheld-stage-1", date(2019, 5, 1), SPRING_2019) == (1, 2)


def test_a_reopened_complaint_and_a_repeated_row_are_counted_once(complaint: Made) -> None:
    complaint(reference="WC/19/7", received_on=date(2019, 4, 3), answered_on=date(2019, 4, 30), outcome="not-upheld")
    complaint(
        reference="WC/19/7/R", reopens="WC/19/7", received_on=date(2019, 5, 20), answered_on=date(2019, 6, 4),
        outcome="upheld",
    )  # fmt: skip
    complaint(reference="WC/19/8", same_as="WC/19/7", received_on=date(2019, 4, 3))
    assert of("complaints-received", COMMITTEE, SPRING_2019) == (1, None)
    assert of("complaints-reopened", COMMITTEE, SPRING_2019) == (1, None)
    assert of("complaints-upheld-stage-1", COMMITTEE, SPRING_2019) == (0, 1)


def test_a_figure_opens_to_as_many_records(complaint: Made) -> None:
    two_cohorts(complaint)
    for key in ("complaints-received", "complaints-upheld-stage-1", "complaints-reaching-stage-2", "stage-2-rate"):
        counted = value(measure_of(key), COMMITTEE, SPRING_2019)
        assert records(measure_of(key), COMMITTEE, SPRING_2019).count() == counted.records


def test_the_page_counts_quarters_as_the_measures_do(complaint: Made) -> None:
    two_cohorts(complaint)
    lines = {line.quarter.first: line for line in read_complaints(COMMITTEE).quarters}
    assert lines[date(2020, 7, 1)].upheld.words == "100% (60 of 60)"
    assert lines[date(2019, 4, 1)].cohort.words == "30% (12 of 40)"
    assert lines[date(2019, 1, 1)].received == 40
