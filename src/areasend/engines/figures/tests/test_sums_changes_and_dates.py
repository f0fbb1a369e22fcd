"""Changes, multiples, weekdays and months counted in prose."""

from decimal import Decimal

import pytest

from areasend.engines.figures.sums import check_sums

RIGHT = [
    "Complaints fell from 16 to 8, a fall of 50%.",
    "Hits are up 22% from 100 to 122.",
    "Hits rose by 22 per cent, from 100 in December to 122 in March.",
    "The waiting list came down from 412 in August 2020 to 17 by March 2021, a reduction of 395.",
    "The rate rose from 41% to 53%, up 12 percentage points.",
    "The rate rose from 41% to 53%, up 29%.",
    "The rate rose from 41 to 53 per cent, a rise of 12 percentage points.",
    "There were 122 visits, up 22% from 100 the year before.",
    "There were 122 visits compared with 100 last year, an increase of 22%.",
    "Spending went from £1.2m to £1.5m, up 25%.",
    "Spending went from £1.2m to £1.5m, up 22%.",
    "It fell from 12 (30%) to 9 (15%).",
    "It fell from 16 to 8 and referrals rose by 30%.",
    "The total number of plans was 473,255 in 2021, up 9.9 per cent from 430,697 in 2020.",
    "There was an increase of nearly 1,000 cases, from 4,135 in 2020 to 5,097.",
    "Requests rose from 75,951 in 2020 to 93,302 in 2021, the highest since 2016.",
    "Complaints, from 16 to 8, halved.",
    "Complaints have halved from 16 to 8.",
    "Complaints more than doubled from 11 to 23.",
    "Complaints nearly doubled from 11 to 19.",
    "It has doubled from 10 to 20 and is now four times the 2018 level.",
    "Four times as many: 3 and 12.",
    "12 against 3, four times as many.",
    "The pupils are 5 to 16 years old.",
    "The number has halved since the first quarter of 2019.",
    "We met on Friday 16 October 2020.",
    "We met on Thursday, 15th October 2020.",
    "We met on Fri 16 Oct 2020.",
    "The last day is 30 November 2020 (Monday).",
    "We met on Friday 16<sup>th</sup> October.",
    "The next meeting is Friday 15 January.",
    "We met on Thursday 16 of the 20 families.",
    "We had 96 replies from March 2021 to January 2022, 8.7 a month.",
    "We had 96 replies between March 2021 and January 2022, an average of 8.7 per month.",
    "We had 96 replies from March 2021 to January 2022, and 12 a month before.",
    "We had 66 replies from March to August 2021, 11 a month.",
]

WRONG = [
    ("Complaints fell from 16 to 8, a fall of 60%.", "from 16 to 8 is a fall of 50%; you wrote 60%"),
    ("Hits are up 25% from 100 to 122.", "from 100 to 122 is a rise of 22%; you wrote 25%"),
    (
        "Hits rose by 25 per cent, from 100 in December to 122 in March.",
        "from 100 to 122 is a rise of 22%; you wrote 25%",
    ),
    (
        "The waiting list came down from 412 in August 2020 to 17 by March 2021, a reduction of 359.",
        "from 412 to 17 is 395 apart; you wrote 359",
    ),
    (
        "The rate rose from 41% to 53%, up 14 percentage points.",
        "from 41% to 53% is 12 percentage points apart; you wrote 14 percentage points",
    ),
    (
        "There were 122 visits, up 25% from 100 the year before.",
        "from 100 to 122 is a rise of 22%; you wrote 25%",
    ),
    (
        "There were 122 visits compared with 100 last year, an increase of 32%.",
        "from 100 to 122 is a rise of 22%; you wrote 32%",
    ),
    ("Spending went from £1.2m to £1.5m, up 40%.", "from £1.2m to £1.5m is a rise of 25%; you wrote 40%"),
    (
        "The total number of plans was 473,255 in 2021, up 19.9 per cent from 430,697 in 2020.",
        "from 430,697 to 473,255 is a rise of 9.9%; you wrote 19.9%",
    ),
    ("A 40% fall from 16 to 8 was seen.", "from 16 to 8 is a fall of 50%; you wrote 40%"),
    ("Complaints doubled from 11 to 19.", "19 is 1.7 times 11; you wrote doubled"),
    (
        "Complaints doubled, from 11 of 363 (3.0%) to 19 of 369 (5.1%).",
        "19 is 1.7 times 11; you wrote doubled",
    ),
    ("Complaints, from 16 to 9, more than halved.", "9 is 0.6 times 16; you wrote halved"),
    ("Complaints more than doubled from 11 to 19.", "19 is 1.7 times 11; you wrote doubled"),
    ("Requests trebled from 10 to 25.", "25 is 2.5 times 10; you wrote trebled"),
    ("Four times as many: 3 and 15.", "15 is 5 times 3; you wrote 4 times"),
    ("15 against 3, four times as many.", "15 is 5 times 3; you wrote 4 times"),
    ("Twice as many: 11 and 19.", "19 is 1.7 times 11; you wrote twice"),
]

DATES_WRONG = [
    ("We met on Thursday 16 October 2020.", "16 October 2020 is a Friday; you wrote Thursday"),
    ("We met on Thurs 16th Oct 2020.", "16 October 2020 is a Friday; you wrote Thursday"),
    ("We met on Thursday 16<sup>th</sup> October.", "16 October 2020 is a Friday; you wrote Thursday"),
    ("The last day is 30 November 2020 (Tuesday).", "30 November 2020 is a Monday; you wrote Tuesday"),
    ("The last day is 30 November 2020, a Tuesday.", "30 November 2020 is a Monday; you wrote Tuesday"),
    ("By Monday 01/12/2020 all is done.", "1 December 2020 is a Tuesday; you wrote Monday"),
    ("Wednesday, October 16, 2020 was the day.", "16 October 2020 is a Friday; you wrote Wednesday"),
]

MONTHS_WRONG = [
    (
        "We had 96 replies from March 2021 to January 2022, 9.6 a month.",
        "March 2021 to January 2022 is 11 months, and 96 in 11 is 8.7 a month; you wrote 9.6",
    ),
    (
        "We had 96 replies between March 2021 and January 2022, an average of 9.6 per month.",
        "March 2021 to January 2022 is 11 months, and 96 in 11 is 8.7 a month; you wrote 9.6",
    ),
    (
        "There were 66 requests from March to August 2021, 13 a month.",
        "March 2021 to August 2021 is 6 months, and 66 in 6 is 11 a month; you wrote 13",
    ),
]


@pytest.mark.parametrize("text", RIGHT)
def test_what_comes_out_is_left_alone(text):
    assert check_sums(text, year_hint=2020) == []


@pytest.mark.parametrize(("text", "arithmetic"), WRONG)
def test_a_change_that_its_numbers_do_not_bear_out_is_found(text, arithmetic):
    [finding] = check_sums(text)
    assert finding.kind in ("change", "times")
    assert finding.arithmetic == arithmetic


@pytest.mark.parametrize(("text", "arithmetic"), DATES_WRONG)
def test_a_date_on_another_weekday_is_found(text, arithmetic):
    [finding] = check_sums(text, year_hint=2020)
    assert (finding.kind, finding.arithmetic) == ("weekday", arithmetic)


def test_a_date_without_a_year_is_left_alone_when_no_year_is_given():
    assert check_sums("We met on Thursday 16th October.") == []


def test_the_monitoring_meeting_was_a_friday():
    [finding] = check_sums("Formal meetings took place, the last on Thursday 16 October 2020.")
    assert (finding.expected, finding.written) == ("Friday", "Thursday")
    assert finding.hint == "the Thursday of that week is 15 October"


@pytest.mark.parametrize(("text", "arithmetic"), MONTHS_WRONG)
def test_months_are_counted_with_both_ends(text, arithmetic):
    [finding] = check_sums(text)
    assert (finding.kind, finding.arithmetic) == ("months", arithmetic)


def test_eleven_months_divided_by_ten_are_explained():
    """96 / 11 = 8.727, so 8.7; 96 / 10 = 9.6 is what was typed."""
    [finding] = check_sums("We had 96 replies from March 2021 to January 2022, 9.6 a month.")
    assert finding.expected == Decimal("8.7")
    assert finding.hint == "9.6 is 96 in 10 months; both ends count"


def test_doubled_says_what_double_would_be():
    """19 / 11 = 1.73; twice 11 is 22."""
    [finding] = check_sums("Complaints doubled from 11 to 19.")
    assert (finding.expected, finding.hint) == (Decimal("1.7"), "doubled would be 22")
    assert finding.quoted == "doubled from 11 to 19"
