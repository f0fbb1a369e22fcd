"""What was promised, by when, by when now, and when it was done: every date a dated statement."""

from typing import Any

from django.db import models
from django.db.models import Q

from areasend.kit.history import kept
from areasend.kit.registers.rows import RegisterRow, StatedRow
from areasend.programme.models.inspection import Weakness, Workstream


@kept
class Action(RegisterRow):
    """Something the area promised to do about a weakness, on the day it promised it if that is known."""

    COUNTS_FROM = "promised_on"
    ref = models.CharField(max_length=20)
    title = models.CharField(max_length=300)
    workstream = models.ForeignKey(Workstream, null=True, blank=True, on_delete=models.PROTECT)
    weakness = models.ForeignKey(Weakness, null=True, blank=True, on_delete=models.PROTECT)
    lead_role = models.CharField(max_length=120, blank=True)
    partners = models.CharField(max_length=120, blank=True)
    promised_on = models.DateField(null=True, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    measure_words = models.CharField(max_length=200, blank=True)
    evidence_refs = models.CharField(max_length=200, blank=True)
    comment = models.TextField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["ref"], name="action_ref")]

    def __str__(self) -> str:
        return f"{self.ref} {self.title}"


def letter_of(row: Any) -> str:
    """The letter of the workstream that answers for an action, milestone, weakness or what is said of one."""
    if isinstance(row, Workstream):
        return str(row.letter)
    above = (getattr(row, name, None) for name in ("workstream", "milestone", "action", "weakness"))
    return next((letter_of(one) for one in above if one is not None), "")


@kept
class Milestone(RegisterRow):
    """A step of an action that can be seen to be done. It counts from when its action does."""

    COUNTS_FROM = "action__promised_on"
    ref = models.CharField(max_length=30)
    title = models.CharField(max_length=200)
    action = models.ForeignKey(Action, null=True, blank=True, on_delete=models.PROTECT)
    owner_role = models.CharField(max_length=120, blank=True)

    def __str__(self) -> str:
        return f"{self.ref} {self.title}"


@kept
class Rebaseline(RegisterRow):
    """The approved act of setting new dates: by which body, when, and why."""

    COUNTS_FROM = "approved_on"
    approved_on = models.DateField()
    body = models.CharField(max_length=120)
    reason = models.CharField(max_length=300)
    minute = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(body="") & ~Q(reason=""), name="rebaseline_has_body_and_reason")
        ]

    def __str__(self) -> str:
        return f"Re-baselined {self.approved_on:%-d %B %Y} by {self.body}"


@kept
class PlanDate(StatedRow):
    """A date stated for an action or a milestone: its baseline, a forecast, or the day it was done.

    A second baseline stands on the approved act that made it. A forecast of "tbc" has no day. What was
    done counts from the day it was done. `reason` says why a forecast moved; `sent` is the monthly update that
    said so.
    """

    action = models.ForeignKey(Action, null=True, blank=True, on_delete=models.PROTECT, related_name="dates")
    milestone = models.ForeignKey(Milestone, null=True, blank=True, on_delete=models.PROTECT, related_name="dates")
    kind = models.CharField(max_length=10)
    due_on = models.DateField(null=True, blank=True)
    rebaseline = models.ForeignKey(Rebaseline, null=True, blank=True, on_delete=models.PROTECT)
    reason = models.CharField(max_length=300, blank=True)
    sent = models.ForeignKey(
        "programme.UpdateSent", null=True, blank=True, editable=False, on_delete=models.PROTECT, related_name="dates"
    )

    class Meta:
        indexes = [models.Index(fields=["milestone", "kind", "-stated_on"], name="plan_date_of_milestone")]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=["baseline", "forecast", "done"]), name="plan_date_kind"),
            models.CheckConstraint(condition=~Q(kind="done") | Q(due_on__isnull=False), name="done_has_a_day"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.milestone or self.action}: {self.due_on or self.said('due_on') or 'not known'}"


@kept
class Evidence(RegisterRow):
    """Something that shows what an action did: an activity, an output, an outcome or a voice."""

    COUNTS_FROM = "dated_on"
    ref = models.CharField(max_length=20)
    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, blank=True)
    dated_on = models.DateField(null=True, blank=True)
    shows = models.CharField(max_length=200, blank=True)
    kept_where = models.CharField(max_length=120, blank=True)
    action = models.ForeignKey(Action, null=True, blank=True, on_delete=models.PROTECT)

    def __str__(self) -> str:
        return f"{self.ref} {self.title}"
