"""How many different people came; and figures set against what they cannot fairly be set against."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from areasend.engines.figures.bounds import unique_reach
from areasend.engines.figures.plausible import (
    GroupRate,
    PartYear,
    check_benchmark,
    check_rate_unit,
    compare_mix,
    overall_rate,
)


def test_ana_came_three_times_and_ben_once():
    reach = unique_reach(named=["Ana", "Ben", "Ana", "Ana"])
    assert (reach.attendances, str(reach)) == (4, "2")


def test_three_events_of_unnamed_people_give_bounds():
    """Everybody at the smaller events may have been at the largest (40); nobody may have come twice (90)."""
    reach = unique_reach([40, 30, 20])
    assert (reach.attendances, str(reach)) == (90, "between 40 and 90")


def test_twelve_named_people_who_are_none_of_the_unnamed_are_added_to_both():
    named = [f"person {n}" for n in range(12)]
    assert str(unique_reach([40, 30, 20], named)) == "between 52 and 102"


def test_twelve_named_people_who_may_be_among_the_unnamed_raise_only_the_most():
    named = [f"person {n}" for n in range(12)]
    assert str(unique_reach([40, 30, 20], named, named_may_be_unnamed_too=True)) == "between 40 and 102"


def test_one_event_is_exact_and_none_is_nobody():
    assert str(unique_reach([40])) == "40"
    assert str(unique_reach()) == "0"


def test_a_headcount_below_nothing_is_refused():
    with pytest.raises(ValueError, match="below nothing"):
        unique_reach([40, -1])


@given(st.lists(st.lists(st.integers(0, 30), unique=True), max_size=5))
def test_the_true_number_lies_within_the_bounds(events):
    """Each event as the people who came; counted, their names are lost."""
    reach = unique_reach([len(event) for event in events])
    assert reach.at_least <= len({person for event in events for person in event}) <= reach.at_most


def test_three_months_are_not_judged_against_a_year():
    autumn = PartYear(Decimal("3.7"), months=3, of_months=12, same_months_before=Decimal("14.48"))
    assert not autumn.is_judged
    assert str(autumn) == "3 months of 12, cumulative; 14.48 in the same months a year earlier"


def test_a_whole_year_is_judged():
    assert PartYear(Decimal("24.1"), 12, 12, None).is_judged


def test_a_fair_comparison_that_is_not_known_is_said_so():
    words = str(PartYear(Decimal("3.7"), 3, 12, None))
    assert words == "3 months of 12, cumulative; the same months a year earlier are not known"


def test_a_benchmark_with_its_decimal_point_slipped_is_doubted():
    """30.8 / 3.99 = 7.72."""
    assert check_benchmark(Decimal("3.99"), Decimal("30.8")) == "7.7 times the local value: check the decimal point"
    assert check_benchmark(Decimal("3.99"), Decimal("3.08")) == ""
    assert check_benchmark(Decimal("30.8"), Decimal("3.99")).startswith("the local value is 7.7 times it")
    assert check_benchmark(Decimal(0), Decimal("3.08")) == ""


def test_a_per_cent_sign_in_a_column_of_rates_is_doubted():
    doubt = "typed as a percentage in a column of rates per 100: which is meant?"
    assert check_rate_unit("3.99%", per=100) == doubt
    assert check_rate_unit("3.99 per cent", per=100) == doubt
    assert check_rate_unit("3.99", per=100) == ""


WITH_PLAN, WITHOUT = Decimal(91), Decimal(74)


def test_an_overall_rate_moves_though_neither_group_does():
    """(498 x 91 + 233 x 74) / 731 is 62,560 / 731 = 85.58; (100 x 91 + 400 x 74) / 500 = 77.4."""
    mixed = compare_mix(
        [GroupRate("with a plan", 498, WITH_PLAN), GroupRate("without", 233, WITHOUT)],
        [GroupRate("with a plan", 100, WITH_PLAN), GroupRate("without", 400, WITHOUT)],
    )
    assert mixed is not None
    assert (mixed.first, mixed.last) == (Decimal("85.6"), Decimal("77.4"))
    assert mixed.words == "groups unchanged; mix changed"


def test_a_mix_that_stays_is_said_to_stay():
    mixed = compare_mix([GroupRate("all", 10, Decimal(50))], [GroupRate("all", 20, Decimal(60))])
    assert mixed is not None
    assert mixed.words == "groups changed; mix unchanged"


def test_nobody_has_no_rate():
    assert overall_rate([]) is None
    assert overall_rate([GroupRate("all", 0, Decimal(50))]) is None
    assert compare_mix([], [GroupRate("all", 1, Decimal(50))]) is None
