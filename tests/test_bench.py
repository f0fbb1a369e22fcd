"""The benches count what they time: subject and baseline give the same numbers. How long they take is no test."""

from pathlib import Path

import pytest
from bench import importing, measures, paper
from bench.thirty import PAIRS, Pair
from bench.timing import Line

pytestmark = pytest.mark.django_db


def test_thirty_measures_give_the_numbers_of_their_sql_by_hand() -> None:
    measures.filled(2000)
    assert len(PAIRS) == 30
    for pair in PAIRS:
        measures.same(pair)


def test_an_import_leaves_the_rows_and_the_history_that_copy_leaves(tmp_path: Path) -> None:
    importing.same(importing.written(tmp_path / "activities.csv", 300))


def test_an_import_that_leaves_other_rows_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        importing, "INSERTED", importing.INSERTED.replace("lead_role, themes,", "themes, lead_role,", 1)
    )
    with pytest.raises(AssertionError, match="20 rows apart"):
        importing.same(importing.written(tmp_path / "activities.csv", 10))


def test_a_paper_has_the_figures_charts_and_pages_of_its_bare_calls() -> None:
    paper.written(300)
    calls = paper.same()
    assert (len(calls.charts), len(calls.pages)) == (24, 1)


def test_a_baseline_that_counts_something_else_is_refused() -> None:
    measures.filled(200)
    received, reopened = PAIRS[:2]
    with pytest.raises(AssertionError, match="is not the same by hand"):
        measures.same(Pair(received.measure, received.by, reopened.sql))


def test_a_line_says_whether_its_target_is_met() -> None:
    assert [Line("b", "w", 3.0, 2.0, "SQL", target).met for target in (1.4, 1.5, None)] == [False, True, None]
