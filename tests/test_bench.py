"""The benches count what they time: subject and baseline give the same numbers. How long they take is no test."""

import pytest
from bench import measures
from bench.thirty import PAIRS, Pair
from bench.timing import Line

pytestmark = pytest.mark.django_db


def test_thirty_measures_give_the_numbers_of_their_sql_by_hand() -> None:
    measures.filled(2000)
    assert len(PAIRS) == 30
    for pair in PAIRS:
        measures.same(pair)


def test_a_baseline_that_counts_something_else_is_refused() -> None:
    measures.filled(200)
    received, reopened = PAIRS[:2]
    with pytest.raises(AssertionError, match="is not the same by hand"):
        measures.same(Pair(received.measure, received.by, reopened.sql))


def test_a_line_says_whether_its_target_is_met() -> None:
    assert [Line("b", "w", 3.0, 2.0, "SQL", target).met for target in (1.4, 1.5, None)] == [False, True, None]
