"""The monthly round: asked, answered, chased, sent back, closed; and each of it as it stood on a day."""

from datetime import date

import pytest

from areasend.measures.finding import all_findings
from areasend.programme.board import read_board
from areasend.programme.models import (
    Action,
    Judgement,
    Milestone,
    PlanDate,
    Round,
    UpdateDraft,
    UpdateSent,
    Weakness,
    Workstream,
)
from areasend.programme.round.form import UpdateForm
from areasend.programme.round.keeping import (
    NotNow,
    chase,
    close_round,
    correct,
    months_to_open,
    open_round,
    send_back,
)
from areasend.programme.round.plan import Spoken, spoken_of
from areasend.programme.round.reading import Asked, read_round, read_sent
from areasend.programme.round.sending import SomeoneElse, initial_of, save_draft, send_update
from areasend.programme.tests.small_plan import SmallPlan, planned, small_plan

pytestmark = pytest.mark.django_db

NOVEMBER, OPENED, DUE = date(2020, 11, 30), date(2020, 12, 1), date(2020, 12, 8)
ROBIN, LEE = "Robin Ashdown", "Lee Fairwater"


@pytest.fixture
def plan(db: None, as_office: None) -> SmallPlan:
    """The small plan of workstream A, one milestone of it due on 18 December; and a workstream B without actions."""
    plan = small_plan()
    draft = Milestone.objects.create(ref="A3.2/M1", title="Drafts tried out", action=plan.profiles)
    PlanDate.objects.create(milestone=draft, kind="baseline", due_on=date(2020, 12, 18), stated_on=date(2019, 10, 18))
    Milestone.objects.filter(ref="A3.1/M1").update(withdrawn_on=date(2020, 1, 1))
    Workstream.objects.create(letter="B", title="Schools", began_on=date(2019, 8, 1))
    return plan


@pytest.fixture
def november(plan: SmallPlan) -> Round:
    return open_round(month_end=NOVEMBER, due_on=DUE, words="Short, please", who=ROBIN, on=OPENED)


def of(round: Round, letter: str, on: date) -> Asked:
    found = read_round(Round.objects.get(pk=round.pk), on).of(letter)
    assert found is not None
    return found


def profiles_of(round: Round, on: date) -> Spoken:
    [spoken] = spoken_of(of(round, "A", on).update, on)
    return spoken


def typed(spoken: Spoken, **changed: str) -> dict[str, str]:
    """The page of workstream A as it is filled in: days stay as they are, but for what is changed."""
    [step] = spoken.milestones
    said = {
        "sentence": "Profiles are being tried out in two schools.",
        f"{spoken.due.key}-expected": "2021-01-31",
        f"{step.key}-expected": "2020-12-18",
    }
    names = {"own": spoken.due.key, "step": step.key}
    return said | {f"{names[name.split('_')[0]]}-{name.split('_')[1]}": value for name, value in changed.items()}


def form_of(round: Round, on: date, **changed: str) -> UpdateForm:
    spoken = profiles_of(round, on)
    return UpdateForm(typed(spoken, **changed), spoken=(spoken,), today=on)


def sends(round: Round, on: date, **changed: str) -> UpdateSent:
    form = form_of(round, on, **changed)
    assert form.errors == {}
    return send_update(of(round, "A", on).update, form=form, who=LEE, on=on)


def test_every_workstream_is_asked_and_it_shows_from_the_day_it_was_opened(november: Round) -> None:
    assert [(one.letter, one.state) for one in read_round(november, OPENED).asked] == [
        ("A", "waiting"),
        ("B", "waiting"),
    ]
    assert list(Round.objects.as_at(date(2020, 11, 30))) == []


def test_a_workstream_whose_every_step_is_done_is_not_asked(plan: SmallPlan) -> None:
    for row in (plan.profiles, Milestone.objects.get(ref="A3.2/M1")):
        of = {"milestone" if isinstance(row, Milestone) else "action": row}
        PlanDate.objects.create(kind="done", due_on=date(2020, 11, 20), stated_on=date(2020, 11, 20), **of)
    made = open_round(month_end=NOVEMBER, due_on=DUE, words="", who=ROBIN, on=OPENED)
    assert [one.letter for one in read_round(made, OPENED).asked] == ["B"]


def test_one_month_at_a_time_and_none_twice(november: Round) -> None:
    with pytest.raises(NotNow, match="November 2020 is still open"):
        open_round(month_end=date(2020, 12, 31), due_on=date(2021, 1, 8), words="", who=ROBIN, on=date(2020, 12, 20))
    close_round(november, who=ROBIN, on=date(2020, 12, 9))
    assert months_to_open(date(2020, 12, 20)) == [date(2020, 12, 31), date(2020, 10, 31), date(2020, 9, 30)]
    with pytest.raises(NotNow, match="That month has its round already"):
        open_round(month_end=NOVEMBER, due_on=date(2021, 1, 8), words="", who=ROBIN, on=date(2020, 12, 20))


def test_a_day_before_it_is_opened_cannot_be_the_day_it_is_due(plan: SmallPlan) -> None:
    with pytest.raises(NotNow, match="must be today or later"):
        open_round(month_end=NOVEMBER, due_on=date(2020, 11, 30), words="", who=ROBIN, on=OPENED)


def test_what_is_sent_becomes_dated_statements_and_a_light(november: Round, plan: SmallPlan) -> None:
    moved = date(2020, 12, 3)
    sent = sends(november, moved, step_expected="2021-01-15", step_why="Schools shut early", own_words="Two drafts")
    said = read_sent(sent)
    assert [(one.milestone_id is None, one.due_on, one.reason, one.stated_on) for one in said.dates] == [
        (True, date(2021, 1, 31), "", moved),
        (False, date(2021, 1, 15), "Schools shut early", moved),
    ]
    assert [one.words for one in said.actions] == ["Two drafts"]
    given = Judgement.objects.get(action=plan.profiles, stated_on=moved)
    assert (given.given, given.proposed, given.given_by) == ("green", "green", LEE)
    # the board before and after: 18 December to 15 January is 28 days
    before, after = (read_board(day).milestones for day in (date(2020, 12, 2), moved))
    assert ([step.slip.from_current for step in before], [step.slip.from_current for step in after]) == ([0], [28])


def test_a_day_that_moves_without_saying_why_is_refused(november: Round) -> None:
    form = form_of(november, date(2020, 12, 3), step_expected="2021-01-15")
    assert [str(error) for errors in form.errors.values() for error in errors] == [
        "A3.2/M1: it was expected by 18 December 2020 and now by 15 January 2021; say why in a few words"
    ]


def test_a_day_gone_by_is_not_sent_again_unread(november: Round, plan: SmallPlan) -> None:
    late = date(2021, 2, 2)
    spoken = profiles_of(november, late)
    form = UpdateForm({"sentence": "All well", "version": "0"}, spoken=(spoken,), today=late)
    assert [fields.has_passed for one in form.actions for fields in (one.own, *one.milestones)] == [True, True]
    assert len(form.errors) == 2
    again = form_of(november, late)
    assert "A3.2: that day has gone by: give the day it was done, or a day to come" in str(again.errors)


def test_done_tomorrow_is_refused(november: Round) -> None:
    form = form_of(november, date(2020, 12, 3), step_done="2020-12-04")
    assert "the day it was done must be today or earlier" in str(form.errors)


def test_the_light_is_shown_as_it_would_be_with_what_is_typed(november: Round) -> None:
    on = date(2020, 12, 3)
    for day, light in (("2021-01-31", "green"), ("2021-02-20", "amber"), ("2021-03-01", "red"), ("", "green")):
        # 28 days after 31 January is 28 February: later than that is off track
        [fields] = form_of(november, on, own_expected=day).actions
        assert fields.own.light.light == light
    [fields] = form_of(november, on, own_done="2020-12-02").actions
    assert fields.own.light.light == "complete"


def test_a_light_that_differs_needs_its_reason_and_its_end(november: Round, plan: SmallPlan) -> None:
    on = date(2020, 12, 3)
    form = form_of(november, on, own_light="amber")
    assert {name.split("-")[1] for name in form.errors} == {"reason", "until"}
    sends(november, on, own_light="amber", own_reason="Two writers are ill", own_until="2020-12-31")
    given = Judgement.objects.get(action=plan.profiles, stated_on=on)
    assert (given.given, given.proposed, given.reason) == ("amber", "green", "Two writers are ill")


def test_sent_again_the_same_day_it_is_said_once(november: Round, plan: SmallPlan) -> None:
    on = date(2020, 12, 3)
    sends(november, on, step_expected="2021-01-15", step_why="Schools shut early")
    sends(november, on, step_expected="2021-01-08", step_why="Schools shut early")
    forecasts = PlanDate.objects.filter(milestone__ref="A3.2/M1", kind="forecast")
    assert [one.due_on for one in forecasts] == [date(2021, 1, 8)]
    assert len(of(november, "A", on).sendings) == 2


def test_said_done_by_mistake_and_sent_again_it_is_open(november: Round) -> None:
    sends(november, date(2020, 12, 3), step_done="2020-12-02")
    assert [step.dates.done for step in read_board(date(2020, 12, 3)).milestones] == [date(2020, 12, 2)]
    sends(november, date(2020, 12, 4))
    assert [step.dates.done for step in read_board(date(2020, 12, 4)).milestones] == [None]


def test_sent_back_with_a_question_it_is_not_answered_until_it_comes_again(november: Round) -> None:
    sent = sends(november, date(2020, 12, 3))
    send_back(sent, question="Which two schools?", who=ROBIN, on=date(2020, 12, 4))
    states = [of(november, "A", date(2020, 12, day)).state for day in (2, 3, 4)]
    assert states == ["waiting", "answered", "sent back"]
    again = initial_of(sent.update, spoken_of(sent.update, date(2020, 12, 4)))
    assert again["sentence"] == "Profiles are being tried out in two schools."
    sends(november, date(2020, 12, 7))
    assert of(november, "A", date(2020, 12, 7)).is_answered
    with pytest.raises(NotNow, match="sent again, meanwhile"):
        send_back(sent, question="And?", who=ROBIN, on=date(2020, 12, 7))


def test_a_chase_is_dated_and_an_answered_update_is_not_chased(november: Round) -> None:
    page = read_round(november, date(2020, 12, 9))
    chase([one.update for one in page.missing], words="Today, please", who=ROBIN, on=date(2020, 12, 9))
    assert [len(of(november, "B", date(2020, 12, day)).chases) for day in (8, 9)] == [0, 1]
    sends(november, date(2020, 12, 9))
    with pytest.raises(NotNow, match="has come in meanwhile"):
        chase([of(november, "A", date(2020, 12, 9)).update], words="", who=ROBIN, on=date(2020, 12, 9))


def test_past_its_day_with_updates_missing_it_is_found_until_the_month_is_closed(november: Round) -> None:
    sends(november, date(2020, 12, 3))

    def messages(on: date) -> list[str]:
        return [one.message for one in all_findings(on) if one.key == "updates-missing-2020-11"]

    assert messages(DUE) == []
    assert messages(date(2020, 12, 10)) == [
        "The updates for November 2020 were due by 8 December 2020, and none has come from workstream B."
    ]
    close_round(november, who=ROBIN, on=date(2020, 12, 11))
    assert messages(date(2020, 12, 10)) != []
    assert messages(date(2020, 12, 11)) == []


def test_in_a_closed_month_nothing_changes_but_by_a_dated_correction(november: Round) -> None:
    sent = sends(november, date(2020, 12, 3))
    close_round(november, who=ROBIN, on=date(2020, 12, 9))
    page = read_round(Round.objects.get(), date(2020, 12, 9))
    assert [(one.letter, one.state) for one in page.asked] == [("A", "answered"), ("B", "never")]
    on, update = date(2020, 12, 10), sent.update
    for change in (
        lambda: sends(november, on),
        lambda: save_draft(update, typed={}, version=0, who=LEE),
        lambda: send_back(sent, question="Really?", who=ROBIN, on=on),
        lambda: chase([of(november, "B", on).update], words="", who=ROBIN, on=on),
        lambda: close_round(november, who=ROBIN, on=on),
    ):
        with pytest.raises(NotNow, match="was closed on 9 December 2020"):
            change()
    correct(update, words="It was three schools", who=LEE, on=on)
    assert [len(of(november, "A", date(2020, 12, day)).corrections) for day in (9, 10)] == [0, 1]
    assert UpdateSent.objects.get().sentence == "Profiles are being tried out in two schools."


def test_an_open_month_is_changed_and_not_corrected(november: Round) -> None:
    sent = sends(november, date(2020, 12, 3))
    with pytest.raises(NotNow, match="still open"):
        correct(sent.update, words="Three schools", who=LEE, on=date(2020, 12, 4))


def test_a_draft_is_kept_as_typed_and_another_writer_is_not_overwritten(november: Round) -> None:
    update = of(november, "A", OPENED).update
    first = save_draft(update, typed={"sentence": "Begun", "a1-expected": "soon"}, version=0, who=LEE)
    assert isinstance(first, UpdateDraft)
    assert initial_of(update, ()) == {"sentence": "Begun", "a1-expected": "soon"}
    refused = save_draft(update, typed={"sentence": "Mine", "a1-expected": "soon"}, version=0, who="Connie Ebb")
    assert isinstance(refused, SomeoneElse)
    assert (refused.who, refused.differs) == (LEE, (("sentence", "Begun"),))
    taken_over = save_draft(update, typed={"sentence": "Both"}, version=refused.version, who="Connie Ebb")
    assert isinstance(taken_over, UpdateDraft)
    assert not read_round(november, OPENED).answered


def test_actions_without_a_workstream_of_their_own_are_of_their_weaknesses(november: Round, plan: SmallPlan) -> None:
    other = Weakness.objects.create(number=2, title="Schools", workstream=Workstream.objects.get(letter="B"))
    action = Action.objects.create(ref="B2.1", title="Statement", weakness=other)
    planned(action, due=date(2021, 3, 31))
    assert [one.action.ref for one in spoken_of(of(november, "B", OPENED).update, OPENED)] == ["B2.1"]
    assert [one.action.ref for one in spoken_of(of(november, "A", OPENED).update, OPENED)] == ["A3.2"]
