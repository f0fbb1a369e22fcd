"""The highlight report follows from the month's round: the leads' words, and who did not answer."""

from datetime import date

import pytest

from areasend.kit.documents.parts import Bullets
from areasend.programme.models import Action, ActionSaid, Milestone, PlanDate, Round, UpdateSent, Weakness, Workstream
from areasend.programme.round.keeping import chase, close_round, correct, open_round, send_back
from areasend.programme.round.reading import read_round
from areasend.reports.composing import Composed, compose
from areasend.reports.highlight.round import plain
from areasend.reports.kinds import draft, kind_of
from areasend.reports.tests.office import blocks, text

pytestmark = pytest.mark.django_db
NOVEMBER, OPENED, DUE, CLOSED = date(2020, 11, 30), date(2020, 12, 1), date(2020, 12, 8), date(2020, 12, 10)
ROBIN, LEE = "Robin Ashdown", "Lee Fairwater"


@pytest.fixture
def november(wealdmere: object, as_office: None) -> Round:
    """Workstream A answered on 3 December, workstream B (without an action) did not and was chased on the 9th."""
    streams = {
        letter: Workstream.objects.create(letter=letter, title=title, began_on=date(2019, 8, 1))
        for letter, title in (("A", "Parents"), ("B", "Schools"))
    }
    weakness = Weakness.objects.create(number=1, title="Parents are not heard", workstream=streams["A"])
    action = Action.objects.create(ref="A1.1", title="Charter", workstream=streams["A"], weakness=weakness)
    step = Milestone.objects.create(ref="A1.1/M1", title="Charter agreed", action=action)
    PlanDate.objects.create(milestone=step, kind="baseline", due_on=date(2020, 11, 20), stated_on=date(2020, 3, 2))
    PlanDate.objects.create(milestone=step, kind="done", due_on=date(2020, 12, 2), stated_on=date(2020, 12, 2))
    made = open_round(month_end=NOVEMBER, due_on=DUE, words="", who=ROBIN, on=OPENED)
    sent = UpdateSent.objects.create(
        update=made.updates.get(workstream__letter="A"), sentence="The forum agreed.", sent_by=LEE,
        stated_on=date(2020, 12, 3),
    )  # fmt: skip
    ActionSaid.objects.create(sent=sent, action=action, words="Three evenings with parents")
    chase([made.updates.get(workstream__letter="B")], words="", who=ROBIN, on=date(2020, 12, 9))
    return made


def report(on: date) -> Composed:
    kind = kind_of("highlight")
    return compose(kind, draft(kind, on))


def whole(on: date) -> str:
    composed = report(on)
    bullets = [str(item) for block in blocks(composed) if isinstance(block, Bullets) for item in block.items]
    return "\n".join([*text(composed), *bullets])


def test_it_tells_of_the_closed_month_in_the_leads_words_and_names_who_did_not_answer(november: Round) -> None:
    close_round(november, who=ROBIN, on=CLOSED)
    told = whole(CLOSED)
    assert "No update came for November 2020 from workstream B." in told
    assert "The lead says: “The forum agreed.”" in told
    assert "A1.1 Charter: Three evenings with parents" in told
    assert (
        "No update came for November 2020. It was asked by 8 December 2020, and it was chased on 9 December 2020."
        in told
    )
    # one milestone fell due in November; it was done on 2 December, so it was not met
    assert "In November 2020 1 milestones fall due on the current plan; by 10 December 2020, 0 of them are met." in told
    assert "as the records stand on 10 December 2020" in draft(kind_of("highlight"), CLOSED).frame.summary
    assert report(CLOSED).blocks == []


def test_while_the_month_is_open_it_cannot_be_published(november: Round) -> None:
    assert "The round for November 2020 is still open: workstream B has not answered." in whole(date(2020, 12, 9))
    assert [one.kind for one in report(date(2020, 12, 9)).blocks] == ["open round"]


def test_as_at_a_day_before_it_was_sent_there_is_no_word_of_it(november: Round) -> None:
    told = whole(date(2020, 12, 2))
    assert "The forum agreed" not in told
    assert "workstream A and workstream B have not answered" in told
    assert "Decided in November 2020" not in told
    assert "The round" not in whole(NOVEMBER)


def test_an_update_sent_back_and_not_sent_again_is_no_answer(november: Round) -> None:
    send_back(UpdateSent.objects.get(), question="Which evening?", who=ROBIN, on=date(2020, 12, 4))
    close_round(november, who=ROBIN, on=CLOSED)
    told = whole(CLOSED)
    assert "The update for November 2020 was sent back with a question and has not come again." in told
    assert "The forum agreed" not in told


def test_a_correction_stands_with_its_day_and_a_round_two_months_old_is_no_longer_told(november: Round) -> None:
    close_round(november, who=ROBIN, on=CLOSED)
    update = read_round(november, CLOSED).asked[0].update
    correct(update, words="The forum agreed in part.", who=LEE, on=date(2020, 12, 14))
    assert "Corrected on 14 December 2020: “The forum agreed in part.”" in whole(date(2020, 12, 14))
    assert "Corrected" not in whole(date(2020, 12, 13))
    assert "November 2020" not in whole(date(2021, 1, 15))


def test_a_leads_words_are_words_and_never_a_figures_name() -> None:
    assert plain("We met [milestones-met]\n| twice |  **yes**") == "We met (milestones-met) / twice / yes"
