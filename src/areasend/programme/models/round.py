"""The monthly round: who was asked for an update, what they sent, who was chased, what went back, when it closed."""

from datetime import date

from django.db import models
from django.db.models import F, Q

from areasend.kit.history import kept
from areasend.kit.registers.rows import RegisterRow, StatedRow
from areasend.programme.models.inspection import Workstream
from areasend.programme.models.plan import Action


@kept
class Round(RegisterRow):
    """One month's round: opened on a day, its updates due on a day, closed on a day.

    `month_end` is the last day of the month that the updates tell of. Once closed, nothing in it changes but by
    a dated correction.
    """

    COUNTS_FROM = "opened_on"
    month_end = models.DateField()
    opened_on = models.DateField()
    due_on = models.DateField()
    words = models.CharField(max_length=300, blank=True)
    opened_by = models.CharField(max_length=120)
    closed_on = models.DateField(null=True, blank=True)
    closed_by = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["month_end"], condition=Q(withdrawn_on=None), name="one_round_a_month"),
            models.CheckConstraint(condition=Q(due_on__gte=F("opened_on")), name="round_due_after_it_opens"),
            models.CheckConstraint(
                condition=Q(closed_on=None, closed_by="") | (Q(closed_on__gte=F("opened_on")) & ~Q(closed_by="")),
                name="round_closed_by_someone",
            ),
        ]

    def __str__(self) -> str:
        return f"The round for {self.month_words}"

    @property
    def month_words(self) -> str:
        """November 2020."""
        return f"{self.month_end:%B %Y}"

    @property
    def month(self) -> str:
        """2020-11, as addresses have it."""
        return f"{self.month_end:%Y-%m}"

    def is_closed(self, on: date) -> bool:
        """Whether it was closed by a day."""
        return self.closed_on is not None and self.closed_on <= on


@kept
class Update(RegisterRow):
    """What one workstream was asked for in a round."""

    COUNTS_FROM = "asked_on"
    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="updates")
    workstream = models.ForeignKey(Workstream, on_delete=models.PROTECT, related_name="updates")
    asked_on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["round", "workstream"], name="one_update_a_workstream")]

    def __str__(self) -> str:
        return f"The update of workstream {self.workstream.letter} for {self.round.month_words}"


@kept
class UpdateSent(StatedRow):
    """One sending of an update, with its sentence for the highlight report. The last one counts."""

    update = models.ForeignKey(Update, on_delete=models.PROTECT, related_name="sendings")
    sentence = models.CharField(max_length=300)
    sent_by = models.CharField(max_length=120)

    class Meta:
        ordering = ["stated_on", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(sentence=""), name="update_has_a_sentence")]

    def __str__(self) -> str:
        return f"{self.update}, sent"


@kept
class ActionSaid(RegisterRow):
    """What was done for one action in the month, as the update says."""

    COUNTS_FROM = "sent__stated_on"
    sent = models.ForeignKey(UpdateSent, on_delete=models.PROTECT, related_name="said_of_actions")
    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="said_of")
    words = models.CharField(max_length=400)

    def __str__(self) -> str:
        return f"{self.action.ref}: {self.words}"


@kept
class UpdateReturned(StatedRow):
    """A sending that went back to its lead with a question."""

    sent = models.OneToOneField(UpdateSent, on_delete=models.PROTECT, related_name="returned")
    question = models.CharField(max_length=300)
    returned_by = models.CharField(max_length=120)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(question=""), name="update_returned_with_a_question")]

    def __str__(self) -> str:
        return f"Sent back: {self.question}"


@kept
class Chase(StatedRow):
    """A lead reminded of an update on a day."""

    update = models.ForeignKey(Update, on_delete=models.PROTECT, related_name="chases")
    words = models.CharField(max_length=300, blank=True)
    chased_by = models.CharField(max_length=120)

    class Meta:
        ordering = ["stated_on", "pk"]

    def __str__(self) -> str:
        return f"{self.update}, chased"


@kept
class UpdateCorrection(StatedRow):
    """What a closed month's update should have said, told on a later day; the update itself stays as it was."""

    update = models.ForeignKey(Update, on_delete=models.PROTECT, related_name="corrections")
    words = models.CharField(max_length=400)
    said_by = models.CharField(max_length=120)

    class Meta:
        ordering = ["stated_on", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(words=""), name="correction_says_something")]

    def __str__(self) -> str:
        return f"Corrected: {self.words}"


class UpdateDraft(models.Model):
    """What is typed of an update and not sent: as typed, for those of the workstream alone."""

    update = models.OneToOneField(Update, on_delete=models.CASCADE, related_name="draft")
    said = models.JSONField(default=dict)
    saved_at = models.DateTimeField(auto_now=True)
    saved_by = models.CharField(max_length=120)
    version = models.PositiveIntegerField(default=1)

    def __str__(self) -> str:
        return f"{self.update}, not sent"
