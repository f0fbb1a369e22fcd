"""The highlight report tells the month from the registers; the monitoring pack waits for every answer."""

from collections.abc import Callable
from datetime import date

import pytest

from areasend.accounts.models import User
from areasend.kit.acting import acting
from areasend.kit.documents.parts import Bullets, Chart, Table
from areasend.programme.models import (
    Action,
    Ask,
    Evidence,
    Judgement,
    Meeting,
    Milestone,
    PlanDate,
    Risk,
    RiskScore,
    Weakness,
    Workstream,
)
from areasend.reports.actions.approving import decide, send_for_approval
from areasend.reports.actions.publishing import publish
from areasend.reports.actions.refused import Refused
from areasend.reports.actions.writing import start_paper
from areasend.reports.composing import Composed, compose
from areasend.reports.kinds import draft, kind_of
from areasend.reports.published import may_read
from areasend.reports.tests.office import blocks, text

pytestmark = pytest.mark.django_db
END_OF_NOVEMBER = date(2020, 11, 30)
FIRST_SAID = date(2020, 3, 2)


@pytest.fixture
def programme(wealdmere: object, as_office: None) -> None:
    """Workstream A with one weakness, one action, three milestones, a light that differs; and one high risk."""
    stream = Workstream.objects.create(letter="A", title="Parents", began_on=FIRST_SAID)
    weakness = Weakness.objects.create(number=1, title="Parents are not heard", workstream=stream)
    action = Action.objects.create(
        ref="A1.1", title="Agree how we work together", workstream=stream, weakness=weakness, evidence_refs="EV-1"
    )
    said(action=action, baseline=date(2021, 3, 31))
    said(milestone=milestone("A1.1.1", "Charter agreed", action), baseline=date(2020, 11, 13), done=date(2020, 11, 12))
    said(milestone=milestone("A1.1.2", "Charter published", action), baseline=date(2020, 11, 20))
    said(milestone=milestone("A1.1.3", "First review", action), baseline=date(2020, 12, 11))
    Judgement.objects.create(
        action=action, given="amber", proposed="green", reason="the forum's chair has left",
        expires_on=date(2020, 12, 31), stated_on=date(2020, 11, 6),
    )  # fmt: skip
    Evidence.objects.create(ref="EV-1", title="Minutes", kind="activity", dated_on=date(2020, 10, 1))
    risk = Risk.objects.create(ref="R1", title="Waits grow", owner_role="Health lead", raised_on=FIRST_SAID)
    RiskScore.objects.create(risk=risk, likelihood=4, impact=5, stated_on=date(2020, 11, 2))


def milestone(ref: str, title: str, action: Action) -> Milestone:
    return Milestone.objects.create(ref=ref, title=title, action=action)


def said(*, baseline: date, done: date | None = None, **of: Action | Milestone) -> None:
    PlanDate.objects.create(kind="baseline", due_on=baseline, stated_on=FIRST_SAID, **of)
    if done:
        PlanDate.objects.create(kind="done", due_on=done, stated_on=done, **of)


@pytest.fixture
def asks(programme: None) -> None:
    """The meeting of 16 October 2020 asked two things."""
    meeting = Meeting.objects.create(number=5, kind="monitoring", held_on=date(2020, 10, 16), noted="better relations")
    for ref, words in (("M5.1", "Evidence of impact on outcomes"), ("M5.2", "Statutory time limits met")):
        Ask.objects.create(ref=ref, meeting=meeting, ask=words, owner_role="Programme Manager")


def paper(key: str, on: date = END_OF_NOVEMBER) -> Composed:
    kind = kind_of(key)
    return compose(kind, draft(kind, on))


def tables(composed: Composed) -> list[Table]:
    return [block for block in blocks(composed) if isinstance(block, Table)]


def test_the_highlight_report_gives_each_action_its_light_and_why_it_differs(programme: None) -> None:
    lights = tables(paper("highlight"))[0]
    assert lights.rows == (("A1.1 Agree how we work together", "At risk", "6 Nov 2020", "the forum's chair has left"),)


def test_it_counts_milestones_from_the_registered_measure(programme: None) -> None:
    # two fall due in November; the first was done a day early, the second is not done
    composed = paper("highlight")
    assert (
        "2.1 In November 2020 2 milestones fall due on the current plan; by 30 November 2020, 1 of them are met."
        in text(composed)
    )
    assert {one.quoted.measure.key for one in composed.figures} >= {"milestones-due", "milestones-met", "actions-open"}


def test_it_lists_what_was_due_and_done_and_what_comes_next(programme: None) -> None:
    composed = paper("highlight")
    assert [row[0::3] for row in tables(composed)[1].rows] == [
        ("A1.1.1 Charter agreed", "Done 12 Nov 2020"),
        ("A1.1.2 Charter published", "Late, not done"),
    ]
    coming = next(block for block in blocks(composed) if isinstance(block, Bullets))
    assert coming == Bullets((("A1.1.3 First review, due 11 December 2020",),))


def test_before_the_second_was_due_it_was_not_late(programme: None) -> None:
    assert [row[3] for row in tables(paper("highlight", date(2020, 11, 13)))[1].rows] == [
        "Done 12 Nov 2020",
        "Not done yet",
    ]


def test_it_shows_the_highest_risks_with_their_scores(programme: None) -> None:
    risks = tables(paper("highlight"))[2]
    assert risks.rows == (("R1 Waits grow", "Health lead", "20", "–"),)


def test_before_the_programme_began_there_is_nothing_to_report(wealdmere: object) -> None:
    assert blocks(paper("highlight", date(2019, 1, 31))) == []


def test_the_pack_names_every_ask_and_cannot_be_published_while_one_has_neither(asks: None) -> None:
    composed = paper("monitoring")
    assert any("M5.1. Evidence of impact on outcomes." in one and "No answer yet" in one for one in text(composed))
    assert [check.sentence for check in composed.blocks] == [
        "Ask M5.1 (evidence of impact on outcomes) has neither an answer nor a “not yet, because”. "
        "Mend: Programme Manager, in the register of asks.",
        "Ask M5.2 (statutory time limits met) has neither an answer nor a “not yet, because”. "
        "Mend: Programme Manager, in the register of asks.",
    ]


def test_not_yet_without_a_because_is_no_answer(asks: None) -> None:
    Ask.objects.update(answer="Not yet")
    assert len(paper("monitoring").blocks) == 2
    Ask.objects.update(answer="Not yet, because the survey of families closes in January")
    assert paper("monitoring").blocks == []


def test_an_answer_given_later_is_none_yet(asks: None) -> None:
    Ask.objects.update(answer="The impact report", answered_on=date(2020, 12, 4))
    assert len(paper("monitoring").blocks) == 2
    assert paper("monitoring", date(2020, 12, 4)).blocks == []


def test_the_pack_shows_what_is_claimed_and_not_shown_and_draws_its_course(asks: None) -> None:
    PlanDate.objects.filter(milestone__ref="A1.1.2", kind="baseline").update(due_on=date(2020, 10, 9))
    composed = paper("monitoring")
    assert tables(composed)[0].rows == (("1. Parents are not heard", "At risk", "activity: claimed, not shown"),)
    assert any(isinstance(block, Chart) for block in blocks(composed))


def test_publishing_the_pack_is_refused_until_the_last_ask_is_answered(
    asks: None, person: Callable[[str], User]
) -> None:
    robin, dee = person("programme-manager"), person("director")
    pack = start_paper(kind_of("monitoring"), on=END_OF_NOVEMBER, title="Pack", by=robin)
    with pytest.raises(Refused, match=r"Ask M5\.1"):
        send_for_approval(pack, by=robin)
    with acting("Robin", "answering"):
        Ask.objects.update(answer="Not yet, because the survey closes in January")
    send_for_approval(pack, by=robin)
    decide(pack, approve=True, why="", by=dee, on=END_OF_NOVEMBER)
    with acting("Robin", "taking an answer back"):
        Ask.objects.filter(ref="M5.2").update(answer="")
    with pytest.raises(Refused, match=r"Ask M5\.2"):
        publish(pack, by=robin, on=END_OF_NOVEMBER)
    with acting("Robin", "answering again"):
        Ask.objects.filter(ref="M5.2").update(answer="Not yet, because plans are still late")
    publication = publish(pack, by=robin, on=END_OF_NOVEMBER)
    assert may_read(person("adviser"), publication) and not may_read(person("councillor"), publication)
