"""Parts of a whole and percentages in prose."""

import pytest

from areasend.engines.figures.sums import check_sums

PARTS_RIGHT = [
    "Of 90 actions, 38 are complete, 35 green, 15 amber and 2 red.",
    "Of the nine weaknesses, five are green, three amber and one red.",
    "The plan has 90 actions: 38 complete, 35 green, 15 amber and 2 red.",
    "We ran 91 activities (40 online and 51 face to face).",
    "Of 40 replies, 30 were positive, leaving 10.",
    "Of our 588 schools, 400 are primary, 100 secondary and the remaining 88 special.",
    "Of 90 actions, 38 are complete and 35 are green.",
    "Of 90 children, 60 have autism and 50 have a learning difficulty.",
    "Of 40 parents, 30 wanted more sessions, 25 better information and 20 quicker replies.",
    "Of 40 parents, 25 could name their caseworker and 20 their school's SENCO.",
    "The 40 schools (including 12 primary and 6 secondary) met in June.",
    "Of 20 families, 12 wrote in March, of whom 9 wrote again.",
    "Of the £2.9m, £1.2m is for staff, £1.1m for places and £0.6m for training.",
    "Ages 5 to 16: 12 boys and 9 girls.",
    "Of over 90 actions, 38 are complete, 35 green, 15 amber and 4 red.",
    "3 workstreams: 12 actions are late and 9 early.",
    "Two sessions a week: 12 staff-weeks, one on leave, 11 due, 9 met.",
    "Of 12 of the 40 schools, 5 are special, 4 primary and 2 secondary.",
    "The 38 complete, 35 green, 15 amber and 2 red actions were looked at in turn.",
]

PARTS_WRONG = [
    ("Of 90 actions, 38 are complete, 35 green, 15 amber and 4 red.", "38 + 35 + 15 + 4 is 92; you wrote 90"),
    ("Of 90 actions, 38 are complete, 35 green, 13 amber and 2 red.", "38 + 35 + 13 + 2 is 88; you wrote 90"),
    ("Of the nine weaknesses, five are green, three amber and two red.", "5 + 3 + 2 is 10; you wrote 9"),
    (
        "The plan has 90 actions: 38 complete, 35 green, 15 amber and 4 red.",
        "38 + 35 + 15 + 4 is 92; you wrote 90",
    ),
    ("We ran 91 activities (40 online and 52 face to face).", "40 + 52 is 92; you wrote 91"),
    ("Of 40 replies, 30 were positive, leaving 12.", "30 + 12 is 42; you wrote 40"),
    (
        "Of our 588 schools, 400 are primary, 100 secondary and the remaining 98 special.",
        "400 + 100 + 98 is 598; you wrote 588",
    ),
    ("Of 60 replies, 35 said yes and 20 said no.", "35 + 20 is 55; you wrote 60"),
    ("Of 24 posts, 12 are filled, 9 advertised and 5 on hold.", "12 + 9 + 5 is 26; you wrote 24"),
    (
        "Of the £2.9m, £1.2m is for staff, £1.1m for places and the remaining £0.8m for training.",
        "£1.2m + £1.1m + £0.8m is £3.1m; you wrote £2.9m",
    ),
    ("There are 30 pupils, made up of 18 boys and 13 girls.", "18 + 13 is 31; you wrote 30"),
]

SHARES_RIGHT = [
    "12 of 40 (30%) went to stage 2.",
    "12 out of 40, or 30 per cent, went to stage 2.",
    "12 of the 40 schools replied (30%).",
    "30 per cent of 40 is 12.",
    "30% (12 of 40) went on.",
    "12 (30%) of the 40 schools replied.",
    "145 of 588 eligible schools (25%) took part.",
    "145 of 588 schools, that is 24.7 per cent, took part.",
    "1 of 3 (33%) and 2 of 3 (67%).",
    "9/60 (15%) against 12/40 (30%).",
    "£0.6m of £2.9m (21%) is spent.",
    "12 of 40 schools attended, against a target of 50%.",
    "12 of 40 (30% in 2019, 25% in 2018).",
    "12 of 40 schools, 50% of pupils, are in the north.",
    "In 2015 a total of 1,090 of the 29,015 children (3.76 per cent) were told no.",
    "At January 2019, 1.3 million pupils in England (14.9% of all pupils) were recorded as having needs.",
    "About 12 of 40 (33%) came.",
    "33% of 10 is 3.",
    "From 1 in 4 in London to more than 4 out of 5 in the east.",
    "Of 498 with a plan 91% were happy, and of 233 without 74%.",
    "The rate was 30% (95% interval 18 to 45) for 12 of 40.",
]

SHARES_WRONG = [
    ("12 of 40 (33%) went to stage 2.", "12 of 40 is 30%; you wrote 33%"),
    ("12 out of 40, or 35 per cent, went to stage 2.", "12 of 40 is 30%; you wrote 35%"),
    ("12 of the 40 schools replied (40%).", "12 of 40 is 30%; you wrote 40%"),
    ("30 per cent of 40 is 14.", "14 of 40 is 35%; you wrote 30%"),
    ("35% (12 of 40) went on.", "12 of 40 is 30%; you wrote 35%"),
    ("12 (35%) of the 40 schools replied.", "12 of 40 is 30%; you wrote 35%"),
    ("145 of 588 eligible schools (52%) took part.", "145 of 588 is 25%; you wrote 52%"),
    ("145 of 588 schools, that is 27.4 per cent, took part.", "145 of 588 is 24.7%; you wrote 27.4%"),
    ("9/60 (25%) went on.", "9 of 60 is 15%; you wrote 25%"),
    ("£0.6m of £2.9m (30%) is spent.", "£0.6m of £2.9m is 21%; you wrote 30%"),
    ("Nine of eleven staff-weeks, 91%, had two sessions.", "9 of 11 is 82%; you wrote 91%"),
    ("12 is 35 per cent of 40.", "12 of 40 is 30%; you wrote 35%"),
]


@pytest.mark.parametrize("text", PARTS_RIGHT + SHARES_RIGHT)
def test_parts_and_percentages_that_come_out_are_left_alone(text):
    assert check_sums(text) == []


@pytest.mark.parametrize(("text", "arithmetic"), PARTS_WRONG)
def test_parts_that_do_not_make_their_whole_are_found(text, arithmetic):
    [finding] = check_sums(text)
    assert (finding.kind, finding.arithmetic) == ("parts", arithmetic)


@pytest.mark.parametrize(("text", "arithmetic"), SHARES_WRONG)
def test_percentages_that_their_numbers_do_not_give_are_found(text, arithmetic):
    [finding] = check_sums(text)
    assert (finding.kind, finding.arithmetic) == ("share", arithmetic)


def test_a_wrong_percentage_is_told_what_it_would_take():
    """145 of 588 is 24.66 %, so 25 %; 52 % is 25 % with its digits swapped."""
    [finding] = check_sums("145 of 588 eligible schools (52%) took part.")
    assert finding.hint == "differs by 27 percentage points; two digits may be swapped"
    [finding] = check_sums("12 of 40 (33%) went to stage 2.")
    assert finding.hint == "differs by 3 percentage points; 33% would be 13"
