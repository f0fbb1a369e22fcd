"""Sending a paper for approval, and approving it: never one's own."""

from datetime import date

from areasend.accounts.models import User
from areasend.kit.acting import acting
from areasend.reports.actions.refused import Refused
from areasend.reports.models import Approval, Paper, PaperSection
from areasend.reports.writing import composed_of, figures_said, text_sha

OWN = "You wrote part of this paper, so someone else must approve it."


def send_for_approval(paper: Paper, *, by: User) -> Approval:
    """Ask for approval of the text as it stands; what blocks publishing is mended first."""
    if paper.state != "draft":
        raise Refused("This paper was sent already.")
    blocks = composed_of(paper).blocks
    if blocks:
        raise Refused("Mend these first:", *(check.sentence for check in blocks))
    with acting(str(by), "sending the paper for approval"):
        asked = Approval.objects.create(paper=paper, text_sha=text_sha(paper), asked_by=by)
        paper.state = "sent"
        paper.save()
    return asked


def why_not_approve(paper: Paper, by: User) -> str:
    """Why someone may not approve this paper; nothing where they may."""
    if paper.state != "sent":
        return "This paper is not waiting for approval."
    if by.pk in writers(paper):
        return OWN
    if not by.may("approve", "papers"):
        return "Only someone whose role approves papers may approve this one."
    return ""


def decide(paper: Paper, *, approve: bool, why: str, by: User, on: date) -> None:
    """Approve the paper as it reads now, or send it back with what is to be mended."""
    if refusal := why_not_approve(paper, by):
        raise Refused(refusal)
    if not approve and not why.strip():
        raise Refused("Say what is to be mended.")
    with acting(str(by), "approving the paper" if approve else f"sending the paper back: {why}"):
        asked = paper.approvals.get(decision="")
        asked.decision, asked.why, asked.decided_by, asked.decided_on = _decision(approve), why.strip(), by, on
        asked.figures = figures_said(composed_of(paper)) if approve else {}
        asked.save()
        paper.state = "approved" if approve else "draft"
        paper.save()


def _decision(approve: bool) -> str:
    return "approved" if approve else "back"


def writers(paper: Paper) -> set[int]:
    """Everyone who made the paper, wrote in it or sent it, as the history has it."""
    event = PaperSection.kept.rel.related_model  # type: ignore[attr-defined]
    wrote = event.objects.filter(paper_id=paper.pk).values_list("changed_by_id", flat=True)
    sent = paper.approvals.values_list("asked_by_id", flat=True)
    return {paper.made_by_id, *wrote, *sent}
