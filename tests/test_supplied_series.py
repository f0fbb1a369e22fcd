"""What others supply counts as they last said it by the day; months not said are not known; plans are plans."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

from areasend.kit.acting import acting
from areasend.measures.catalogue import measure_of
from areasend.measures.counting import breakdown, value
from areasend.measures.finding import Finding, open_findings
from areasend.measures.measure import Period
from areasend.measures.models import SeriesPoint
from areasend.measures.monthly import series
from areasend.reports.tokens import TOKEN, quote

pytestmark = pytest.mark.django_db
JUNE, JULY, AUGUST, MARCH = date(2020, 6, 30), date(2020, 7, 31), date(2020, 8, 31), date(2021, 3, 31)
MEETING = date(2020, 11, 18)


@pytest.fixture(autouse=True)
def office() -> Iterator[None]:
    with acting("The office", "arranging a test"):
        yield


def said(key: str, month: date, number: float, stated: date | None = None, group: str = "", **more: object) -> None:
    SeriesPoint.objects.create(
        series=key, group=group, month_end=month, value=number, stated_on=stated or month, **more
    )


def quoted(token: str, on: date = MEETING) -> str:
    found = TOKEN.fullmatch(token)
    assert found
    return quote(found, on).words


def found(kind: str) -> list[Finding]:
    return [finding for finding in open_findings(MEETING) if finding.kind == kind]


def test_a_stock_is_the_last_month_end_said_by_the_day() -> None:
    said("ep-waiting", JULY, 388)
    said("ep-waiting", AUGUST, 412)
    measure = measure_of("ep-waiting")
    values = [value(measure, on).value for on in (date(2020, 7, 30), date(2020, 8, 30), AUGUST)]
    assert values == [None, 388, 412]


def test_a_month_that_nobody_has_said_is_not_known_and_not_nought() -> None:
    said("local-offer-hits", JUNE, 19_240)
    said("local-offer-hits", AUGUST, 17_060)
    months = series(measure_of("local-offer-hits"), MEETING, Period(date(2020, 6, 1), AUGUST))
    assert [month.value.value for month in months] == [19_240, None, 17_060]


def test_an_earlier_days_figure_is_quoted_as_last_said_by_the_papers_day() -> None:
    said("ep-waiting", AUGUST, 412)
    said("ep-waiting", AUGUST, 415, date(2020, 9, 20))
    assert (quoted("[ep-waiting on 2020-08-31]"), quoted("[ep-waiting on 2020-08-31]", AUGUST)) == ("415", "412")


def test_a_plan_is_quoted_ahead_of_the_day_as_last_planned_by_it() -> None:
    said("ep-waiting-planned", AUGUST, 416, date(2020, 9, 18))
    said("ep-waiting-planned", MARCH, 17, date(2020, 9, 18))
    said("ep-waiting-planned", MARCH, 60, date(2021, 1, 20))
    assert quoted("[ep-waiting-planned on 2021-03-31]") == "17"
    assert quoted("[ep-waiting-planned on 2021-03-31]", date(2021, 2, 1)) == "60"
    # What is counted never lies ahead: on the day itself the plan is that of its last month.
    assert value(measure_of("ep-waiting-planned"), MEETING).value == 416


def test_a_share_is_worked_out_and_never_the_percentage_typed() -> None:
    said("ehc-plans-20-weeks-supplied", JUNE, 57, out_of=166, typed_share=Decimal("0.443"))
    measure = measure_of("ehc-plans-20-weeks-supplied")
    assert round(value(measure, MEETING).value, 3) == Decimal("0.343")
    (wrong,) = found("typed-share")
    assert wrong.arithmetic == "57 of 166 is 34.3%; the sheet says 44.3%"


def test_a_percentage_typed_right_is_no_finding_however_it_is_written() -> None:
    said("ehc-plans-20-weeks-supplied", JUNE, 57, out_of=166, typed_share=Decimal("0.343"))
    more = {"as_said": {"typed_share": {"said": "36.1%"}}}
    said("ehc-plans-20-weeks-supplied", JULY, 65, out_of=180, typed_share=Decimal("36.1"), **more)
    assert found("typed-share") == []


def test_a_month_that_does_not_roll_is_found_within_and_between() -> None:
    # 287 + 83 - 73 - 1 = 296, typed 290; February starts with 296.
    january, february = date(2020, 1, 31), date(2020, 2, 29)
    flows = (("ep-waiting-at-start", 287), ("ep-requests", 83), ("ep-done-in-house", 73), ("ep-withdrawn", 1))
    for key, number in (*flows, ("ep-waiting", 290)):
        said(key, january, number)
    said("ep-waiting-at-start", february, 296)
    said("ep-waiting", february, 296)
    assert [finding.arithmetic for finding in found("does-not-roll")] == [
        "287 + 83 − 73 − 1 is 296; the sheet says 290",
        "296 − 290 is 6 that no month explains",
    ]


def test_a_correction_counts_from_its_day_and_is_told() -> None:
    august = date(2019, 8, 31)
    said("local-offer-hits", august, 15_590)
    said("local-offer-hits", august, 14_980, date(2019, 10, 2))
    measure = measure_of("local-offer-hits")
    assert [value(measure, on).value for on in (date(2019, 10, 1), date(2019, 10, 2))] == [15_590, 14_980]
    (twice,) = found("month-twice")
    assert twice.arithmetic == "14,980 − 15,590 is -610"


def test_a_correction_told_of_one_figure_leaves_the_one_beside_it_unknown_before() -> None:
    note = "was 46 until corrected 05/06/20"
    said("ehc-plans-20-weeks-excluding-supplied", date(2020, 3, 31), 48, date(2020, 6, 5), out_of=187, note=note)
    assert value(measure_of("ehc-plans-20-weeks-excluding-supplied"), date(2020, 6, 4)).value is None
    (half,) = found("correction-half-told")
    assert "not known before 5 June 2020" in half.message


def faces(group: str, month: date, happy: int, neutral: int, sad: int) -> None:
    for kind, number in (("happy", happy), ("neutral", neutral), ("sad", sad)):
        said(f"satisfaction-{kind}", month, number, group=group)


def test_satisfaction_is_happy_less_sad_of_all_by_area() -> None:
    faces("Saltings", JULY, 40, 20, 30)
    faces("Ashdown", JULY, 10, 0, 30)
    measure = measure_of("satisfaction-index")
    # Saltings (40 - 30) / 90; Ashdown (10 - 30) / 40; together (50 - 60) / 130.
    groups = {
        group.label: (group.value.numerator, group.value.denominator) for group in breakdown(measure, MEETING, "area")
    }
    assert groups == {"Saltings": (10, 90), "Ashdown": (-20, 40)}
    assert round(value(measure, MEETING).value, 4) == Decimal("-0.0769")
    assert value(measure, MEETING, of=("area", "Saltings")).numerator == 10


def test_a_month_with_few_answers_is_said_to_be_small() -> None:
    faces("Saltings", JUNE, 1, 0, 2)
    faces("Ashdown", JUNE, 20, 10, 20)
    (small,) = found("small-month")
    assert (small.arithmetic, len(small.rows)) == ("Answers: Saltings 3", 3)
