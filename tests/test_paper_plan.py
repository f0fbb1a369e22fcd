"""What a paper says of each workstream's plan: what was completed, what comes next, and nothing later."""

from datetime import date

import pytest

from areasend.kit.acting import acting
from areasend.measures.catalogue import measure_of
from areasend.measures.counting import value
from areasend.measures.measure import Period
from areasend.programme.models import Action, PlanDate, Weakness, Workstream
from areasend.reports.committee.plan import of_workstream
from areasend.reports.composing import compose
from areasend.reports.day import Day
from areasend.reports.kinds import draft, kind_of

pytestmark = pytest.mark.django_db

MEETING = date(2020, 11, 18)


def action(weakness: Weakness, ref: str, title: str, due: date, done: date | None = None) -> None:
    made = Action.objects.create(ref=ref, title=title, weakness=weakness, workstream=weakness.workstream)
    PlanDate.objects.create(action=made, kind="baseline", due_on=due, stated_on=date(2019, 10, 18))
    if done:
        PlanDate.objects.create(action=made, kind="done", due_on=done, stated_on=done)


@pytest.fixture
def plans(wealdmere: object) -> None:
    """Workstream C: two done, one of them long ago, one late, two to come. Workstream D: nothing done."""
    with acting("The office", "arranging a test"):
        streams = [Workstream.objects.create(letter=one, title=one, began_on=date(2019, 8, 1)) for one in "CD"]
        plans, joint = (
            Weakness.objects.create(number=number, title="A weakness", workstream=stream)
            for number, stream in enumerate(streams, 6)
        )
        action(plans, "C6.1", "New template approved", date(2020, 7, 31), date(2020, 7, 17))
        action(plans, "C6.2", "Casework review", date(2019, 9, 1), date(2019, 9, 2))
        action(plans, "C6.3", "Staff trained", date(2020, 10, 1))
        action(plans, "C6.4", "Health advice in six weeks", date(2021, 5, 6))
        action(plans, "C6.5", "List as planned", date(2021, 3, 31))
        action(joint, "D7.1", "Dashboard", date(2021, 1, 4))


def told(letter: str, on: date = MEETING) -> list[str]:
    return list(of_workstream(letter)(Day(on)))


def test_what_was_completed_within_a_year_and_what_comes_next_with_their_days(plans: None) -> None:
    done, coming = told("C")
    assert done == (
        "Completed since 17 July 2020 by the leads' word: [actions-done by workstream c from 2020-07-17 to 2020-11-18] "
        "action, the last first, “New template approved” on 17 July 2020."
    )
    assert coming == (
        "Not yet done of the workstream's actions: [actions-open by workstream c]. Next: “List as planned”, due on "
        "31 March 2021 and “Health advice in six weeks”, due on 6 May 2021."
    )


def test_as_at_a_day_before_it_was_done_it_is_still_to_come(plans: None) -> None:
    assert told("C", date(2020, 7, 16))[-1].count("New template approved") == 1
    assert "New template approved" not in told("C", date(2020, 7, 16))[0]


def test_a_workstream_without_a_plan_says_nothing(plans: None) -> None:
    assert told("E") == []
    assert len(told("D")) == 1


def test_its_figures_are_counted_in_the_paper(plans: None) -> None:
    kind = kind_of("committee")
    composed = compose(kind, draft(kind, MEETING))
    runs = [run for s in composed.document.sections for b in s.blocks for run in getattr(b, "runs", ())]
    read = "".join(run if isinstance(run, str) else run.text for run in runs)
    assert "by the leads' word: 1 action, the last first, “New template approved” on 17 July 2020." in read
    assert "Not yet done of the workstream's actions: 3." in read
    year = Period(date(2019, 8, 1), MEETING)
    assert value(measure_of("actions-done"), MEETING, year).value == 2
    assert value(measure_of("actions-done"), MEETING, year, ("workstream", "C")).value == 2
    assert value(measure_of("actions-open"), MEETING, None, ("workstream", "C")).value == 3
