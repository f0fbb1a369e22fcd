"""Shares of a cost are paid to the penny and make the whole."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from areasend.engines.figures.shares import SharesError, equal_shares, split_to_the_penny


def test_a_weekly_cost_is_split_between_education_health_and_care():
    """50 % of £1,999.99 is 999.995, 30 % is 599.997, 20 % is 399.998: rounded down they lack two pennies,
    which go to the largest remainders, care's 0.8 and health's 0.7."""
    paid = split_to_the_penny(Decimal("1999.99"), {"education": 50, "health": 30, "care": 20})
    assert paid == {"education": Decimal("999.99"), "health": Decimal("600.00"), "care": Decimal("400.00")}


def test_thirds_of_a_hundred_pounds_give_the_odd_penny_to_the_first():
    paid = split_to_the_penny(Decimal(100), equal_shares(["education", "health", "care"]))
    assert list(paid.values()) == [Decimal("33.34"), Decimal("33.33"), Decimal("33.33")]


def test_shares_that_do_not_make_the_whole_are_refused_with_their_sum():
    with pytest.raises(SharesError, match=r"50 \+ 30 \+ 15 is 95%, not 100%"):
        split_to_the_penny(Decimal(100), {"education": 50, "health": 30, "care": 15})


def test_three_times_33_per_cent_are_refused():
    with pytest.raises(SharesError, match="is 99%, not 100%"):
        split_to_the_penny(Decimal(100), {"education": 33, "health": 33, "care": 33})


def test_a_share_below_nothing_is_refused():
    with pytest.raises(SharesError, match="care has a share below nothing"):
        split_to_the_penny(Decimal(100), {"education": 60, "health": 50, "care": -10})


def test_no_shares_at_all_are_refused():
    with pytest.raises(SharesError, match="no shares is 0%"):
        split_to_the_penny(Decimal(100), {})


def test_parts_of_a_penny_are_refused():
    with pytest.raises(SharesError, match="parts of a penny"):
        split_to_the_penny(Decimal("0.005"), {"education": 100})


def test_a_refund_is_split_as_the_cost_was():
    cost = split_to_the_penny(Decimal("1999.99"), {"education": 50, "health": 30, "care": 20})
    refund = split_to_the_penny(Decimal("-1999.99"), {"education": 50, "health": 30, "care": 20})
    assert refund == {name: -part for name, part in cost.items()}


@given(pennies=st.integers(0, 10**9), weights=st.lists(st.integers(1, 100), min_size=1, max_size=8))
def test_the_parts_always_make_the_whole_and_none_is_a_penny_out(pennies, weights):
    shares = {str(place): Fraction(100 * weight, sum(weights)) for place, weight in enumerate(weights)}
    paid = split_to_the_penny(Decimal(pennies) / 100, shares)
    assert sum(paid.values()) == Decimal(pennies) / 100
    assert all(abs(Fraction(paid[n]) * 100 - pennies * shares[n] / 100) < 1 for n in shares)
