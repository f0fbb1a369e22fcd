"""How sure a share is, and the words for a change in it."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from areasend.engines.figures.compared import change_words, compare_shares, times_words
from areasend.engines.figures.intervals import PartOf, fisher, wilson

SPRING_2019, SUMMER_2020 = PartOf(12, 40), PartOf(9, 60)


def test_twelve_of_forty_is_18_to_45_per_cent():
    """Centre (0.3 + 0.0480) / 1.0960 = 0.3175, width 1.96 x sqrt(0.21/40 + 0.0006003) / 1.0960 = 0.1368."""
    interval = wilson(SPRING_2019)
    assert (round(interval.low, 3), round(interval.high, 3)) == (0.181, 0.454)
    assert str(interval) == "18 to 45"
    assert str(wilson(SUMMER_2020)) == "8 to 26"


def test_none_of_ten_is_not_surely_none():
    """The upper end of none of n is z²/(n + z²): 3.8415 / 13.8415 = 0.2775."""
    interval = wilson(PartOf(0, 10))
    assert (interval.low, round(interval.high, 4)) == (0.0, 0.2775)
    assert wilson(PartOf(10, 10)).high == 1.0


def test_the_halved_share_could_be_chance():
    assert round(float(fisher(SPRING_2019, SUMMER_2020)), 2) == 0.08


def test_fishers_lady_tasting_tea():
    """Fisher 1935: three of four cups right. Tables 0..4 have 1, 16, 36, 16, 1 ways of 70; all but the middle
    are no likelier than the one seen: 34 of 70."""
    assert fisher(PartOf(3, 4), PartOf(1, 4)) == Fraction(34, 70)


def test_like_shares_differ_by_nothing_but_chance():
    assert fisher(PartOf(5, 10), PartOf(5, 10)) == 1


def test_halving_is_a_rate_with_sizes():
    """30.0 % to 15.0 % is a halving; 12 to 9 is a quarter less."""
    comparison = compare_shares(SPRING_2019, SUMMER_2020)
    assert comparison.share == "halved"
    assert comparison.number == "fell by a quarter"
    assert comparison.certainty == "small numbers, difference could be chance"
    assert str(comparison) == (
        "share halved; number fell by a quarter; small numbers, difference could be chance (Fisher p = 0.08)"
    )


def test_large_numbers_can_be_sure():
    """600 of 1,000 against 400 of 1,000."""
    comparison = compare_shares(PartOf(600, 1000), PartOf(400, 1000))
    assert comparison.certainty == "difference is unlikely to be chance"
    assert str(comparison).endswith("(Fisher p = less than 0.01)")


def test_eleven_of_363_to_19_of_369_is_not_doubled():
    """3.03 % to 5.15 % is 1.699 times."""
    assert times_words(PartOf(11, 363).share, PartOf(19, 369).share) == "1.7 times"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (16, 8, "halved"),
        (10, 20, "doubled"),
        (3, 9, "trebled"),
        (3, 12, "quadrupled"),
        (12, 9, "fell by a quarter"),
        (12, 8, "fell by a third"),
        (100, 122, "rose by 22%"),
        (11, 19, "rose by 73%"),
        (412, 17, "fell by 96%"),
        (8, 8, "unchanged"),
        (0, 0, "unchanged"),
        (0, 4, "from none"),
        (10, 11, "rose by a tenth"),
    ],
)
def test_a_change_in_words(first, last, words):
    assert change_words(Fraction(first), Fraction(last)) == words


@pytest.mark.parametrize(("part", "whole"), [(1, 0), (0, 0), (5, 4), (-1, 4)])
def test_what_is_no_share_is_refused(part, whole):
    with pytest.raises(ValueError, match="is no share"):
        PartOf(part, whole)


@given(st.integers(0, 200), st.integers(1, 200))
def test_an_interval_holds_its_share_and_stays_within_bounds(part, rest):
    share = PartOf(part, part + rest)
    interval = wilson(share)
    assert 0 <= interval.low <= float(share.share) <= interval.high <= 1


@given(st.integers(0, 30), st.integers(1, 30), st.integers(0, 30), st.integers(1, 30))
def test_chance_is_the_same_either_way_round(a, more_a, b, more_b):
    one, other = PartOf(a, a + more_a), PartOf(b, b + more_b)
    assert 0 < fisher(one, other) == fisher(other, one) <= 1
