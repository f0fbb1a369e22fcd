"""Small numbers are hidden, and cannot be worked out from what is shown."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from areasend.engines.figures.suppress import TableError, suppress
from areasend.engines.figures.suppress_two_way import suppress_two_way


def test_the_four_from_colleges_are_hidden_and_so_are_the_special_schools():
    """47 - 31 - 12 would give the 4, so the next smallest goes too."""
    hidden = suppress({"mainstream": 31, "special": 12, "college": 4}, total=47)
    assert hidden.counts == {"mainstream": 31, "special": None, "college": None}
    assert (hidden.small, hidden.others) == (frozenset(["college"]), frozenset(["special"]))
    assert hidden.total == 47


def test_six_young_people_have_no_breakdown_at_all():
    hidden = suppress({"under 12": 0, "12 to 15": 5, "16 and over": 1}, total=6)
    assert not hidden.breakdown
    assert set(hidden.counts.values()) == {None}
    assert hidden.total == 6


def test_four_in_all_are_not_told_either():
    assert suppress({"north": 4, "south": 0}, total=4).total is None


def test_a_nought_is_shown():
    assert suppress({"north": 20, "south": 0}, total=20).counts == {"north": 20, "south": 0}


def test_two_small_counts_guard_each_other():
    """2 and 3 hidden: 5 in all may be 1 and 4, 2 and 3, and so on."""
    hidden = suppress({"north": 20, "south": 2, "east": 3}, total=25)
    assert hidden.counts == {"north": 20, "south": None, "east": None}
    assert hidden.others == frozenset()


def test_two_ones_do_not_guard_each_other():
    """Two hidden counts that make 2 can only be 1 and 1."""
    hidden = suppress({"north": 20, "west": 9, "south": 1, "east": 1}, total=31)
    assert hidden.counts == {"north": 20, "west": None, "south": None, "east": None}


def test_three_fours_with_nothing_to_hide_behind_have_no_breakdown():
    """Twelve in three small counts can only be 4, 4 and 4."""
    assert not suppress({"north": 4, "south": 4, "east": 4, "west": 0}, total=12).breakdown


def test_an_empty_table_is_as_it_was():
    assert suppress({}, total=0).counts == {}


def test_a_table_that_does_not_make_its_total_is_refused():
    with pytest.raises(TableError, match=r"31 \+ 12 \+ 4 is 47, not 48"):
        suppress({"mainstream": 31, "special": 12, "college": 4}, total=48)


def test_a_count_below_nothing_is_refused():
    with pytest.raises(TableError, match="below nothing"):
        suppress({"north": -1, "south": 2}, total=1)


NEED_BY_SETTING = {
    ("autism", "mainstream"): 3,
    ("autism", "special"): 20,
    ("speech", "mainstream"): 30,
    ("speech", "special"): 15,
    ("hearing", "mainstream"): 8,
    ("hearing", "special"): 9,
}


def test_in_two_ways_a_ring_of_four_is_hidden():
    """The 3 alone would follow from its row or column; with the 20 beside it, and the 8 and 9 of the smallest
    other row, none can be worked out."""
    hidden = suppress_two_way(NEED_BY_SETTING)
    assert hidden.counts == {
        ("autism", "mainstream"): None,
        ("autism", "special"): None,
        ("speech", "mainstream"): 30,
        ("speech", "special"): 15,
        ("hearing", "mainstream"): None,
        ("hearing", "special"): None,
    }
    assert hidden.row_totals == {"autism": 23, "speech": 45, "hearing": 17}
    assert (hidden.column_totals, hidden.total) == ({"mainstream": 41, "special": 44}, 85)


def test_in_two_ways_a_small_total_is_hidden_too():
    table = {("a", "x"): 2, ("a", "y"): 1, ("b", "x"): 30, ("b", "y"): 15, ("c", "x"): 8, ("c", "y"): 9}
    hidden = suppress_two_way(table)
    assert hidden.row_totals["a"] is None
    assert hidden.counts["a", "x"] is None


def test_in_two_ways_too_few_have_no_breakdown():
    hidden = suppress_two_way({("a", "x"): 3, ("b", "y"): 3})
    assert not hidden.breakdown
    assert set(hidden.counts.values()) | set(hidden.row_totals.values()) == {None}
    assert hidden.total == 6


def test_in_two_ways_a_table_with_nothing_small_is_as_it_was():
    table = {("a", "x"): 30, ("a", "y"): 0, ("b", "x"): 5, ("b", "y"): 15}
    assert suppress_two_way(table).counts == table


counts = st.lists(st.integers(0, 7), min_size=2, max_size=4)


@given(counts)
def test_whoever_subtracts_finds_no_small_count(values):
    """Tries every table that agrees with what is shown; each small count must have two possible values."""
    hidden = suppress({str(place): count for place, count in enumerate(values)}, sum(values))
    if hidden.total is None or not hidden.breakdown:
        return
    left = sum(values) - sum(count for count in hidden.counts.values() if count is not None)
    gone = [group for group, count in hidden.counts.items() if count is None]
    possible = [t for t in product(range(1, 30), repeat=len(gone)) if sum(t) == left] if len(gone) < 4 else []
    for place, _ in enumerate(gone if possible else []):
        assert len({table[place] for table in possible}) > 1


small_tables = st.lists(st.lists(st.integers(0, 7), min_size=3, max_size=3), min_size=2, max_size=3)


@settings(deadline=None)
@given(small_tables)
def test_whoever_subtracts_in_two_ways_finds_no_hidden_count(rows):
    """Looks among the tables one away at most for one that shows the same and differs in the hidden count."""
    table = {(f"row {i}", f"column {j}"): count for i, row in enumerate(rows) for j, count in enumerate(row)}
    hidden = suppress_two_way(table)
    gone = [cell for cell, count in hidden.counts.items() if count is None]
    if not hidden.breakdown or len(gone) > 7:
        return
    steps = [step for step in product((-1, 0, 1), repeat=len(gone)) if _shows_the_same(table, gone, step, hidden)]
    for place, _ in enumerate(gone):
        assert any(step[place] for step in steps)


def _shows_the_same(table, gone, step, hidden):
    """Whether the hidden counts moved by the step leave the totals shown as they are, and make no nought."""
    moved = dict(zip(gone, step, strict=True))
    if any(table[cell] + by < 1 for cell, by in moved.items()) or (hidden.total is not None and sum(step)):
        return False
    rows_hold = all(not _along(moved, 0, row) for row, total in hidden.row_totals.items() if total is not None)
    return rows_hold and all(
        not _along(moved, 1, column) for column, total in hidden.column_totals.items() if total is not None
    )


def _along(moved, side, name):
    return sum(by for cell, by in moved.items() if cell[side] == name)
