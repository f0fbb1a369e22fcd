"""Remarks on a paper."""

from django.utils import timezone

from areasend.accounts.models import User
from areasend.kit.acting import acting
from areasend.reports.actions.refused import Refused
from areasend.reports.models import Paper, PaperComment, PaperSection


def comment(paper: Paper, *, text: str, section: PaperSection | None, by: User) -> PaperComment:
    """Say something of a paper or of one of its sections."""
    if not text.strip():
        raise Refused("Write the comment first.")
    with acting(str(by), "a comment"):
        return PaperComment.objects.create(paper=paper, section=section, text=text.strip(), by=by)


def deal_with(found: PaperComment, *, by: User) -> None:
    """A comment is dealt with."""
    with acting(str(by), "the comment is dealt with"):
        found.done_by, found.done_at = by, timezone.now()
        found.save()
