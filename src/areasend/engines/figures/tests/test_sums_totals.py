"""Totals written in prose: those that come out stay silent, those that do not are found."""

from decimal import Decimal

import pytest

from areasend.engines.figures.sums import check_sums

RIGHT = [
    "1,209 and 59, making 1,268.",
    "1,209 + 59 = 1,268",
    "1,209 + 59 is 1,268.",
    "1209 plus 59 makes 1268.",
    "5 green, 3 amber and 1 red, nine in all.",
    "Five are green, three amber and one red, nine in all.",
    "We trained 12 staff in May and a further 9 in June, bringing the total to 21.",
    "We heard from 40 parents, 12 carers and 7 young people, a total of 59.",
    "Twelve schools and nine nurseries took part, 21 settings in all.",
    "There were 18 visits in Ashby, 7 in Bexford and 5 in Coley, altogether 30.",
    "The service issued 31 plans in spring and 44 in summer, giving 75 plans.",
    "We spent £1.15m, £0.95m and £0.8m, a total of £2.9m.",
    "Staff cost £612,000 and travel £38,500, coming to £650,500.",
    "Grants of £1.2 million and £300,000 amount to £1.5 million.",
    "Some 30% came by bus and 15% on foot, 45% in all.",
    "The north has 110 pupils and the south 95, totalling 205.",
    "Before lockdown 900 parents came, and 309 children, making 1,209 people.",
    "We held 12 workshops and 9 drop-ins, with a total of 340 people.",
    "We held 12 events for 40 parents and 30 carers, 70 people in all.",
    "Five officers saw 120 families in March and 80 in April, 200 in all.",
    "Since lockdown a further 59 participants and 12 carers joined, making 71.",
    "40 parents (12 of them new) and 30 children (10 new), making 70.",
    "40 parents, of whom 12 were new, and 30 children, making 70 people.",
    "40 parents and 30 children came to 3 events.",
    "One hundred and five letters and forty-five emails, making one hundred and fifty.",
    "12 complaints took 20 weeks and 8 took 26 weeks, 20 in all.",
    "We visited 12 schools, giving 30 talks.",
    "About 1,200 parents and 59 carers came, making 1,300 people.",
    "Sue saw 14 families and Tom 16, or 30 altogether.",
    "The panel met 4 times in 2019 and 5 times in 2020, nine times in all.",
    "Spending was £612,400 on staff and £300,000 on places, a total of £912,000.",
    "12 + 9 = 21, and 21 + 5 = 26.",
    "The team has 3 leads, 12 caseworkers and 2 apprentices; 17 posts in total.",
]

WRONG = [
    ("1,209 and 59, making 1,286.", "1,209 + 59 is 1,268; you wrote 1,286"),
    ("1,209 + 59 = 1,286", "1,209 + 59 is 1,268; you wrote 1,286"),
    ("1,209 + 59 is 1,286.", "1,209 + 59 is 1,268; you wrote 1,286"),
    ("1209 plus 59 makes 1286.", "1209 + 59 is 1,268; you wrote 1286"),
    ("5 green, 3 amber and 1 red, ten in all.", "5 + 3 + 1 is 9; you wrote 10"),
    ("Five are green, three amber and one red, eight in all.", "5 + 3 + 1 is 9; you wrote 8"),
    (
        "We trained 12 staff in May and a further 9 in June, bringing the total to 22.",
        "12 + 9 is 21; you wrote 22",
    ),
    (
        "We heard from 40 parents, 12 carers and 7 young people, a total of 95.",
        "40 + 12 + 7 is 59; you wrote 95",
    ),
    ("Twelve schools and nine nurseries took part, 22 settings in all.", "12 + 9 is 21; you wrote 22"),
    (
        "There were 18 visits in Ashby, 7 in Bexford and 5 in Coley, altogether 31.",
        "18 + 7 + 5 is 30; you wrote 31",
    ),
    (
        "The service issued 31 plans in spring and 44 in summer, giving 57 plans.",
        "31 + 44 is 75; you wrote 57",
    ),
    (
        "We spent £1.15m, £0.95m and £0.8m, a total of £3.1m.",
        "£1.15m + £0.95m + £0.8m is £2.9m; you wrote £3.1m",
    ),
    (
        "Staff cost £612,000 and travel £38,500, coming to £605,500.",
        "£612,000 + £38,500 is £650,500; you wrote £605,500",
    ),
    (
        "Grants of £1.2 million and £300,000 amount to £1.6 million.",
        "£1.2 million + £300,000 is £1.5m; you wrote £1.6 million",
    ),
    ("The north has 110 pupils and the south 95, totalling 215.", "110 + 95 is 205; you wrote 215"),
    ("We held 12 events for 40 parents and 30 carers, 80 people in all.", "40 + 30 is 70; you wrote 80"),
    (
        "Five officers saw 120 families in March and 80 in April, 210 in all.",
        "120 + 80 is 200; you wrote 210",
    ),
    (
        "One hundred and five letters and forty-five emails, making one hundred and sixty.",
        "105 + 45 is 150; you wrote 160",
    ),
    ("40 parents (12 of them new) and 30 children (10 new), making 80.", "40 + 30 is 70; you wrote 80"),
    (
        "The team has 3 leads, 12 caseworkers and 2 apprentices; 18 posts in total.",
        "3 + 12 + 2 is 17; you wrote 18",
    ),
    (
        "£0.9m in 2020, £1.0m in 2021 and £0.9m in 2022, making £2.9m.",
        "£0.9m + £1.0m + £0.9m is £2.8m; you wrote £2.9m",
    ),
    ("12 + 9 = 21, and 21 + 5 = 27.", "21 + 5 is 26; you wrote 27"),
]


@pytest.mark.parametrize("text", RIGHT)
def test_a_total_that_comes_out_is_left_alone(text):
    assert check_sums(text) == []


@pytest.mark.parametrize(("text", "arithmetic"), WRONG)
def test_a_total_that_does_not_come_out_is_found(text, arithmetic):
    [finding] = check_sums(text)
    assert finding.kind == "total"
    assert finding.arithmetic == arithmetic
    assert text[finding.start : finding.end] == finding.quoted


def test_the_paper_of_november_2020_has_its_participants_added_up():
    """1,209 + 59 = 1,268, and the office typed 1,286: eighteen more, the last two digits swapped."""
    text = (
        "Between May 2019 and February 2020 our programme reached 1,209 participants. The pandemic had an "
        "effect, parents having little time, though work went on by telephone on 03000 418230. "
        "Since lockdown we have reached a further 59 participants giving a total of 1,286 participants over "
        "91 engagement activities. In June 2020 a letter was sent to over 14000 families."
    )
    [finding] = check_sums(text)
    assert finding.arithmetic == "1,209 + 59 is 1,268; you wrote 1,286"
    assert (finding.expected, finding.written) == (Decimal(1268), Decimal(1286))
    assert finding.hint == "differs by 18; two digits may be swapped"
    assert finding.quoted == "59 participants giving a total of 1,286"


GROWN_RIGHT = [
    "We had 1,209 participants at 12 events. A further 59 came online. The total is 1,268 participants.",
    "The team saw 400 children. Another 50 children came in June, bringing the total to 450.",
    "In spring we issued 31 plans. In summer 44 more plans followed, making 75.",
    "We saw 400 children. A further 50 were referred. A total of 30 complaints came in.",
    "In 2019 we issued 400 plans. In 2020 we issued 500 more plans. In total 1,250 families wrote.",
    "Ashby has 40 pupils. Bexford has 31. In total the area has 900 settings.",
    "Before lockdown 900 parents and 309 children came. A further 59 people since gives a total of 1,268.",
    "We reached 1,209 participants. 300 were carers. A further 59 participants came, a total of 1,268.",
    "The programme reached 1,209 people, of whom 300 were carers. A further 59 brought the total to 1,268.",
]

GROWN_WRONG = [
    (
        "We had 1,209 participants at 12 events. A further 59 came online. The total is 1,286 participants.",
        "1,209 + 59 is 1,268; you wrote 1,286",
    ),
    (
        "The team saw 400 children. Another 50 children came in June, bringing the total to 540.",
        "400 + 50 is 450; you wrote 540",
    ),
    (
        "In spring we issued 31 plans. In summer 44 more plans followed, making 76.",
        "31 + 44 is 75; you wrote 76",
    ),
    (
        "We reached 1,209 participants. 300 were carers. A further 59 participants came, a total of 1,286.",
        "1,209 + 59 is 1,268; you wrote 1,286",
    ),
    (
        "We had 40 replies in May. A further 12 came in June and another 8 in July, giving a total of 70.",
        "40 + 12 + 8 is 60; you wrote 70",
    ),
    (
        "The grant was £1.2m. A further £300,000 followed in June, taking the total to £1.8m.",
        "£1.2m + £300,000 is £1.5m; you wrote £1.8m",
    ),
]


@pytest.mark.parametrize("text", GROWN_RIGHT)
def test_a_total_grown_over_sentences_that_comes_out_is_left_alone(text):
    assert check_sums(text) == []


@pytest.mark.parametrize(("text", "arithmetic"), GROWN_WRONG)
def test_a_total_grown_over_sentences_that_does_not_come_out_is_found(text, arithmetic):
    assert [finding.arithmetic for finding in check_sums(text)] == [arithmetic]


def test_a_further_number_in_another_paragraph_is_another_matter():
    text = "We had 1,209 participants.\n\nSince lockdown a further 59 participants came, a total of 1,286."
    assert check_sums(text) == []


HINTS = [
    ("1,209 and 59, making 1,286.", "differs by 18; two digits may be swapped"),
    ("1,209 and 59, making 1,468.", "differs by 200"),
    ("1,209 and 59, making 128.", "differs by 1,140; a digit may be missing"),
    ("1,209 and 59, making 12,168.", "differs by 10,900; there may be a digit too many"),
    ("1,209 and 59, making 12,368.", "differs by 11,100; there may be a digit too many"),
    ("1,209 and 59, making 12,680.", "differs by 11,412; a nought or the decimal point may have slipped"),
    ("£1.15m and £0.85m, making £20m.", "differs by £18m; a nought or the decimal point may have slipped"),
    ("12 and 9, making 22.", "differs by 1"),
]


@pytest.mark.parametrize(("text", "hint"), HINTS)
def test_the_hint_guesses_at_the_slip(text, hint):
    assert [finding.hint for finding in check_sums(text)] == [hint]
