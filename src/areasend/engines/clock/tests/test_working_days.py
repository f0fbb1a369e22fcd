"""Working days counted by hand against England's bank holidays at Christmas and Easter."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from areasend.engines.clock.working_days import WorkingDays

CHRISTMAS = {
    date(2026, 12, 25): "Christmas Day",
    date(2026, 12, 28): "Boxing Day (substitute)",
    date(2027, 1, 1): "New Year's Day",
}
CALENDAR = WorkingDays(CHRISTMAS)


def test_five_working_days_from_a_friday_before_christmas_end_on_the_tuesday_after_boxing_day() -> None:
    # Mon 21, Tue 22, Wed 23, Thu 24 are 1 to 4; Fri 25 and Mon 28 are bank holidays; Tue 29 is 5
    assert CALENDAR.after(date(2026, 12, 18), 5).last == date(2026, 12, 29)


def test_the_count_names_the_bank_holidays_it_left_out() -> None:
    words = CALENDAR.after(date(2026, 12, 18), 5).because()
    assert words == (
        "5 working days after 18 Dec 2026, leaving out 25 Dec (Christmas Day), 28 Dec (Boxing Day (substitute))"
    )


def test_a_holiday_on_a_saturday_takes_no_working_day() -> None:
    calendar = WorkingDays({date(2020, 12, 26): "Boxing Day"})
    assert calendar.after(date(2020, 12, 24), 1).closed == ()


def test_no_days_after_a_day_is_that_day() -> None:
    assert CALENDAR.after(date(2026, 12, 19), 0).last == date(2026, 12, 19)


def test_working_days_between_two_days_count_the_last_and_not_the_first() -> None:
    # from Tue 22 December: Wed 23, Thu 24, Tue 29
    assert CALENDAR.between(date(2026, 12, 22), date(2026, 12, 29)) == 3
    assert CALENDAR.between(date(2026, 12, 29), date(2026, 12, 22)) == 0


def test_a_period_is_over_only_when_its_last_day_is_past() -> None:
    # 5 working days from Fri 18 December end on Tue 29: on the 29th that period is not over, on the 30th it is
    assert CALENDAR.latest_start_over_by(date(2026, 12, 29), 5) < date(2026, 12, 18)
    assert CALENDAR.latest_start_over_by(date(2026, 12, 30), 5) == date(2026, 12, 20)


@given(st.dates(date(2026, 12, 1), date(2027, 1, 31)), st.integers(0, 40))
def test_counting_forward_and_back_agree(start: date, days: int) -> None:
    last = CALENDAR.after(start, days).last
    assert CALENDAR.between(start, last) == days


@pytest.mark.parametrize("day", [date(2026, 12, 26), date(2026, 12, 25)])
def test_nobody_works_on_a_weekend_or_a_bank_holiday(day: date) -> None:
    assert not CALENDAR.is_working(day)
