"""Dates as offices write them are read with how exact they are, and what is no date is kept as said."""

from datetime import date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from areasend.kit.sheets.dates import DateSaid, NotADate, read_date


def said(words, **how):
    found = read_date(words, **how)
    assert isinstance(found, DateSaid), found
    return found


def refused(words, **how):
    found = read_date(words, **how)
    assert isinstance(found, NotADate), found
    return found


@pytest.mark.parametrize(
    "words",
    [
        "12/03/20",
        "12.03.20",
        "12-03-2020",
        "12 03 20",
        "2020-03-12",
        "2020-03-12 23:59:00",
        "2020-03-12T23:59:00Z",
        "12/03/2020 07:35",
        "12th March 2020",
        "12 Mar 20",
        "12-Mar-20",
        " 12\u00a0March\u00a02020 ",
        "12 Mar \u201920",
        "March 12, 2020",
        "12th of March 2020",
        "by 12/03/20",
        "43902",
        "43902.0",
        43902,
        43902.75,
        date(2020, 3, 12),
        datetime.fromisoformat("2020-03-12 09:30"),
    ],
)
def test_the_twelfth_of_march_however_it_is_written(words):
    found = said(words)
    assert (found.first, found.last, found.precision) == (date(2020, 3, 12), date(2020, 3, 12), "day")


@pytest.mark.parametrize("words", ["Mar-20", "March 2020", "MARCH 2020", "Mar 20", "Mar\u201320", "3/2020", "2020-03"])
def test_a_month_runs_to_its_last_day(words):
    found = said(words)
    assert (found.first, found.last, found.precision) == (date(2020, 3, 1), date(2020, 3, 31), "month")


def test_september_is_known_by_four_letters_and_its_end_by_the_month():
    assert said("Sept 20").last == date(2020, 9, 30)
    assert said("end Sept 2020").last == date(2020, 9, 30)
    assert said("by end of Feb 2020").last == date(2020, 2, 29)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("Q1 20/21", date(2020, 4, 1), date(2020, 6, 30)),
        ("Q3 20/21", date(2020, 10, 1), date(2020, 12, 31)),
        ("Q3 2020/21", date(2020, 10, 1), date(2020, 12, 31)),
        ("Q4 20-21", date(2021, 1, 1), date(2021, 3, 31)),
        ("Q1 2019", date(2019, 1, 1), date(2019, 3, 31)),
        ("Q4 2018", date(2018, 10, 1), date(2018, 12, 31)),
    ],
)
def test_quarters_of_two_years_are_financial_and_of_one_are_calendar(words, first, last):
    found = said(words)
    assert (found.first, found.last, found.precision) == (first, last, "quarter")


@pytest.mark.parametrize("words", ["2020-21", "2020/21", "20/21", "FY 20/21", "2020/2021"])
def test_a_financial_year_ends_in_march(words):
    found = said(words)
    assert (found.first, found.last, found.precision) == (date(2020, 4, 1), date(2021, 3, 31), "year")


def test_a_week_commencing_runs_from_monday_to_sunday_and_is_kept_as_said():
    found = said("w/c 15/06/20")
    assert (found.first, found.last, found.precision) == (date(2020, 6, 15), date(2020, 6, 21), "week")
    assert found.said == "w/c 15/06/20"


def test_a_week_commencing_on_a_wednesday_is_the_week_around_it():
    assert said("week commencing 17 June 2020").first == date(2020, 6, 15)


def test_a_right_weekday_is_kept():
    found = said("Fri 16 October 2020")
    assert (found.first, found.weekday_said, found.weekday_wrong) == (date(2020, 10, 16), "Friday", False)


def test_a_wrong_weekday_is_told():
    found = said("Thurs 16/10/20")
    assert (found.first, found.weekday_said, found.weekday_wrong) == (date(2020, 10, 16), "Thursday", True)


@pytest.mark.parametrize(
    "words",
    [
        "tbc",
        "Ongoing",
        "n/a",
        "before reinspection",
        "before Dec 2020",
        "tbc - paused",
        "-",
        "re-opened",
        "not held",
    ],
)
def test_words_are_not_dates_and_are_kept_as_said(words):
    found = refused(words)
    assert (found.said, found.kind) == (words, "word")


@pytest.mark.parametrize(
    "words",
    ["31/11/2020", "29/02/2021", "31st Feb 2021", "06/25/2020", "0/3/20", "Q2 19/21", date(1, 1, 1)],
)
def test_a_day_no_calendar_has_is_impossible(words):
    assert refused(words).kind == "impossible"


def test_an_impossible_date_says_why():
    assert refused("31/11/2020").reason == "There is no day 31 in month 11 of 2020."


@pytest.mark.parametrize(
    "words", ["M4.1", "09:20", "Q1-Q2 2020", "44,130", "1/3", "EP-3208", 5, 29999, 60001, -44130, True]
)
def test_figures_that_are_no_date_are_unclear(words):
    assert refused(words).kind == "unclear"


def test_a_time_of_day_is_no_date():
    assert refused(time(9, 20)).kind == "unclear"


def test_a_very_long_text_is_words():
    assert refused("12/03/20 " * 50).kind == "word"


@pytest.mark.parametrize("blank", [None, "", "  ", "\u00a0"])
def test_a_blank_is_nothing_said(blank):
    assert read_date(blank) is None


def test_a_month_alone_needs_the_year_the_sheet_is_about():
    assert refused("March").kind == "no year"
    assert refused("3 March").kind == "no year"
    assert said("March", about=2020).last == date(2020, 3, 31)
    assert said("3 March", about=2020).first == date(2020, 3, 3)


def test_two_digit_years_fall_nearest_the_year_the_sheet_is_about():
    assert said("12/03/98").first == date(1998, 3, 12)
    assert said("12/03/69").first == date(2069, 3, 12)
    assert said("12/03/69", about=2000).first == date(1969, 3, 12)


def test_months_come_first_only_when_told():
    assert said("03/12/20").first == date(2020, 12, 3)
    assert said("03/12/20", day_first=False).first == date(2020, 3, 12)
    assert said("2020-03-12", day_first=False).first == date(2020, 3, 12)


def _ordinal(day):
    ending = {1: "st", 2: "nd", 3: "rd"}.get(day % 10 if day not in (11, 12, 13) else 0, "th")
    return f"{day}{ending}"


STYLES = [
    lambda day: day.strftime("%d/%m/%y"),
    lambda day: day.strftime("%d.%m.%y"),
    lambda day: day.strftime("%d-%m-%Y"),
    lambda day: day.strftime("%Y-%m-%d"),
    lambda day: day.strftime("%Y-%m-%d %H:%M:%S"),
    lambda day: f"{_ordinal(day.day)} {day:%B %Y}",
    lambda day: f"{day.day} {day:%b %y}",
    lambda day: f"{day.day}-{day:%b-%y}",
    lambda day: f"{day:%a} {day.day} {day:%B %Y}",
    lambda day: f"{day:%A} {day:%d/%m/%Y}",
    lambda day: str((day - date(1899, 12, 30)).days),
]


@given(st.dates(date(1983, 1, 1), date(2060, 12, 31)), st.sampled_from(STYLES))
def test_every_day_written_in_each_style_reads_back(day, style):
    found = said(style(day), about=day.year)
    assert (found.first, found.last, found.weekday_wrong) == (day, day, False)


@given(st.dates(date(1970, 1, 1), date(2069, 12, 31)), st.sampled_from(["%b-%y", "%B %Y", "%b %y", "%B-%y"]))
def test_every_month_written_in_each_style_reads_back(day, style):
    found = said(day.strftime(style))
    assert found.first == day.replace(day=1)
    assert (found.last + timedelta(days=1)).day == 1
    assert found.first <= day <= found.last


@given(st.integers(1970, 2060))
def test_the_four_financial_quarters_follow_each_other_through_the_year(year):
    quarters = [said(f"Q{number} {year % 100:02}/{(year + 1) % 100:02}", about=year) for number in (1, 2, 3, 4)]
    assert quarters[0].first == date(year, 4, 1)
    assert quarters[3].last == date(year + 1, 3, 31)
    for before, after in pairwise(quarters):
        assert before.last + timedelta(days=1) == after.first


@given(st.text(max_size=80))
def test_no_text_makes_it_fail(text):
    found = read_date(text)
    assert found is None or found.said


@given(st.one_of(st.integers(), st.floats(), st.booleans(), st.none(), st.times(), st.datetimes(), st.decimals()))
def test_no_value_makes_it_fail(value):
    read_date(value)
