"""The waiting list, registered and supplied."""

from datetime import date

import pytest

from areasend.measures import catalogue
from areasend.reports.tests.office import LIST, MONTH_ENDS, PLAN, PLANNED, WAITING, supply


@pytest.fixture
def the_list(wealdmere: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """A list of children waiting from June to October 2020, and the plan made in October."""
    for measure in (WAITING, PLANNED):
        monkeypatch.setitem(catalogue._measures, measure.key, measure)
    for end, count in zip(MONTH_ENDS, LIST, strict=True):
        supply(WAITING.key, {end: count}, end)
    supply(PLANNED.key, PLAN, date(2020, 10, 5))
