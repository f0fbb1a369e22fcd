"""Pages ask the database as often with many rows as with few, and the board reads of many statements those that count."""

from calendar import monthrange
from collections import defaultdict
from typing import Any

import pytest
from bench.pages import ON, begun, grown, pages, queries

from areasend.kit.acting import acting
from areasend.programme.board import BoardReader, month_ends, plain_ref, read_board
from areasend.programme.models import Evidence, Judgement, PlanDate

pytestmark = pytest.mark.django_db


def test_a_list_the_board_and_a_measure_ask_as_often_with_1000_rows_as_with_10() -> None:
    robin = begun()
    grown(10)
    few = {page.what: queries(robin, page) for page in pages()}
    grown(1000)
    assert {page.what: queries(robin, page) for page in pages()} == few
    assert len(few) == 3 and min(few.values()) > 3


@pytest.fixture
def statements() -> None:
    """Six hundred dates and three hundred lights said about ninety actions and their milestones, over eight years."""
    begun()
    grown(1000)


@pytest.mark.usefixtures("statements")
def test_the_board_takes_of_each_date_the_last_statement_and_of_baselines_the_first_too() -> None:
    expected: dict[tuple[str, int], dict[str, Any]] = defaultdict(dict)
    for row in PlanDate.objects.as_at(ON).order_by("stated_on", "pk"):
        of = expected[("milestone", row.milestone_id) if row.milestone_id else ("action", row.action_id)]
        if row.kind == "baseline":
            of.setdefault("first", row.due_on)
        of["current" if row.kind == "baseline" else row.kind] = row.due_on
    assert BoardReader(ON).dates == expected
    assert any(of["first"] != of["current"] for of in expected.values() if "first" in of)


@pytest.mark.usefixtures("statements")
def test_the_board_shows_the_light_that_stood_at_each_months_end() -> None:
    reader = BoardReader(ON)
    for line in read_board(ON).actions:
        said = list(Judgement.objects.as_at(ON).filter(action=line.step.row).order_by("stated_on", "pk"))
        for month in month_ends(ON):
            stood = [one.given for one in said if one.stated_on <= month][-1:]
            judged = reader.judged.get(("action", line.step.row.pk), [])
            assert [one.given for one in judged if one.stated_on <= month][-1:] == stood
        assert not said or line.light.given == said[-1].given


@pytest.mark.usefixtures("statements")
def test_the_board_finds_evidence_however_its_reference_is_written() -> None:
    with acting("The office", "arranging a test"):
        Evidence.objects.filter(ref="EV-7").update(ref="ev 007")
    named = [row.ref for line in read_board(ON).actions for row in line.evidence]
    assert "ev 007" in named
    assert {plain_ref(ref) for ref in named} <= {f"EV{number}" for number in range(1, 181)}


def test_the_months_of_a_strip_end_with_the_day_itself() -> None:
    *earlier, last = month_ends(ON)
    assert last == ON and all(day.day == monthrange(day.year, day.month)[1] for day in earlier)
