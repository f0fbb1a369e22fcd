"""What others say of a paper: comments, and approval, which is never given to one's own."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from areasend.kit.history import kept
from areasend.reports.models.paper import Paper, PaperSection


@kept
class PaperComment(models.Model):
    """A remark on a paper or one of its sections, until someone says that it is dealt with."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="comments")
    section = models.ForeignKey(PaperSection, null=True, blank=True, on_delete=models.SET_NULL, related_name="comments")
    text = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.by}: {self.text[:60]}"


@kept
class Approval(models.Model):
    """One asking for approval of the text as it stood, and what was decided.

    `text_sha` names that text; `figures` are the values that the approver read, so that one that has moved by the
    day of publishing is noticed. `decision` is empty while it waits, "lapsed" once the text was changed.
    """

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="approvals")
    text_sha = models.CharField(max_length=64)
    figures = models.JSONField(default=dict)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    decision = models.CharField(max_length=10, blank=True)
    why = models.CharField(max_length=400, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["asked_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(decision__in=["", "approved", "back", "lapsed"]), name="approval_decision"
            ),
            models.CheckConstraint(
                condition=~Q(decision="approved") | (Q(decided_by__isnull=False) & ~Q(decided_by=F("asked_by"))),
                name="approval_by_another",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.paper}: {self.decision or 'waiting'}"
