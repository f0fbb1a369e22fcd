"""A paper is approved by another than its writers, as they wrote it, with the figures as they stood."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError

from areasend.accounts.models import RoleHeld, User
from areasend.kit.acting import acting
from areasend.measures.models import SeriesPoint
from areasend.reports.actions.approving import OWN, decide, send_for_approval, why_not_approve
from areasend.reports.actions.publishing import publish, what_blocks
from areasend.reports.actions.refused import Refused
from areasend.reports.actions.writing import change_section
from areasend.reports.models import Approval, Paper
from areasend.reports.tests.office import MEETING
from areasend.reports.writing import composed_of

pytestmark = pytest.mark.django_db


def write(paper: Paper, text: str, by: User) -> None:
    section = paper.sections.select_related("paper").get(order=1)
    change_section(section, heading=section.heading, text=text, version=section.version, by=by)
    paper.refresh_from_db()


def test_the_director_approves_what_robin_sent(in_hand: Paper, robin: User, dee: User) -> None:
    send_for_approval(in_hand, by=robin)
    decide(in_hand, approve=True, why="", by=dee, on=MEETING)
    given = Approval.objects.get()
    assert (given.decision, given.asked_by, given.decided_by) == ("approved", robin, dee)
    assert given.figures["[list-waiting on 2020-08-31]"] == "412"


def test_robin_may_not_approve_what_robin_wrote(in_hand: Paper, robin: User) -> None:
    send_for_approval(in_hand, by=robin)
    assert why_not_approve(in_hand, robin) == OWN
    with pytest.raises(Refused, match="someone else must approve it"):
        decide(in_hand, approve=True, why="", by=robin, on=MEETING)


def test_not_even_a_director_approves_a_paper_they_wrote_in(in_hand: Paper, robin: User, dee: User) -> None:
    write(in_hand, "The director's own words.", dee)
    write(in_hand, "Robin's words again.", robin)
    send_for_approval(in_hand, by=robin)
    assert why_not_approve(in_hand, dee) == OWN


def test_the_database_itself_refuses_an_approval_by_who_asked(in_hand: Paper, robin: User) -> None:
    asked = send_for_approval(in_hand, by=robin)
    with pytest.raises(IntegrityError), acting("Robin", "trying"):
        Approval.objects.filter(pk=asked.pk).update(decision="approved", decided_by=robin)


def test_a_role_that_approves_no_papers_may_not(in_hand: Paper, robin: User, person: Callable[[str], User]) -> None:
    send_for_approval(in_hand, by=robin)
    assert why_not_approve(in_hand, person("analyst")).startswith("Only someone whose role approves papers")


def test_a_director_whose_role_has_ended_may_not(in_hand: Paper, robin: User, dee: User) -> None:
    send_for_approval(in_hand, by=robin)
    with acting("The office", "Dee has left"):
        RoleHeld.objects.filter(user=dee).update(to_on="2020-12-31")
    assert why_not_approve(in_hand, User.objects.get(pk=dee.pk)) != ""


def test_a_wrong_sum_is_mended_before_anyone_is_asked(in_hand: Paper, robin: User) -> None:
    write(in_hand, "1,209 came and a further 59 since, 1,286 in all.", robin)
    with pytest.raises(Refused, match="1,209 \\+ 59 is 1,268; you wrote 1,286"):
        send_for_approval(in_hand, by=robin)
    write(in_hand, "1,209 came and a further 59 since, 1,268 in all.", robin)
    send_for_approval(in_hand, by=robin)
    assert in_hand.state == "sent"


def test_writing_in_a_paper_that_was_approved_makes_it_a_draft_again(in_hand: Paper, robin: User, dee: User) -> None:
    send_for_approval(in_hand, by=robin)
    decide(in_hand, approve=True, why="", by=dee, on=MEETING)
    write(in_hand, "A last word.", robin)
    assert in_hand.state == "draft"
    assert Approval.objects.get().decision == "lapsed"
    with pytest.raises(Refused, match="Nobody has approved it yet"):
        publish(in_hand, by=robin, on=MEETING)


def test_a_paper_sent_back_says_what_is_to_be_mended(in_hand: Paper, robin: User, dee: User) -> None:
    send_for_approval(in_hand, by=robin)
    with pytest.raises(Refused, match="Say what is to be mended"):
        decide(in_hand, approve=False, why=" ", by=dee, on=MEETING)
    decide(in_hand, approve=False, why="Say what families told us.", by=dee, on=MEETING)
    assert (in_hand.state, Approval.objects.get().why) == ("draft", "Say what families told us.")


def test_a_figure_that_moved_since_it_was_approved_is_approved_again(in_hand: Paper, robin: User, dee: User) -> None:
    send_for_approval(in_hand, by=robin)
    decide(in_hand, approve=True, why="", by=dee, on=MEETING)
    with acting("The psychology service", "three were recorded late"):
        SeriesPoint.objects.filter(value=412).update(value=415)
    assert what_blocks(in_hand, composed_of(in_hand)) == [
        "[list-waiting on 2020-08-31] was 412 when the paper was approved and is 415 now: have it approved again."
    ]
