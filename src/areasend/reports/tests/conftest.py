"""The waiting list, registered and supplied; a paper on it, in hand and published."""

from collections.abc import Callable
from datetime import date

import pytest

from areasend.accounts.models import User
from areasend.engagement.models import Activity
from areasend.kit.acting import acting
from areasend.measures import catalogue
from areasend.reports import kinds
from areasend.reports.actions.approving import decide, send_for_approval
from areasend.reports.actions.publishing import publish
from areasend.reports.actions.writing import start_paper
from areasend.reports.models import Paper, Publication
from areasend.reports.tests.office import LIST, MEETING, MONTH_ENDS, PLAN, PLANNED, WAITING, WAITS, supply


@pytest.fixture
def the_list(wealdmere: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """A list of children waiting from June to October 2020, and the plan made in October."""
    for measure in (WAITING, PLANNED):
        monkeypatch.setitem(catalogue._measures, measure.key, measure)
    for end, count in zip(MONTH_ENDS, LIST, strict=True):
        supply(WAITING.key, {end: count}, end)
    supply(PLANNED.key, PLAN, date(2020, 10, 5))


@pytest.fixture
def robin(person: Callable[[str], User]) -> User:
    """The programme manager, who writes."""
    return person("programme-manager")


@pytest.fixture
def dee(person: Callable[[str], User]) -> User:
    """The director, who approves."""
    return person("director")


@pytest.fixture
def in_hand(the_list: None, robin: User, monkeypatch: pytest.MonkeyPatch) -> Paper:
    """A paper on the waiting list, written by Robin from the draft of the records."""
    monkeypatch.setitem(kinds._kinds, "waits", WAITS)
    with acting("The office", "arranging a test"):
        for number, day in enumerate((date(2020, 9, 3), date(2020, 10, 5))):
            Activity.objects.create(number=number, held_on=day, title="Coffee morning", attendances=20 + number)
    return start_paper(WAITS, on=MEETING, title="Who waits", by=robin)


@pytest.fixture
def published(in_hand: Paper, robin: User, dee: User) -> Publication:
    """The paper sent, approved and published."""
    send_for_approval(in_hand, by=robin)
    decide(in_hand, approve=True, why="", by=dee, on=MEETING)
    return publish(in_hand, by=robin, on=MEETING)
