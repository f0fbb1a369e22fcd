"""One complaint with the dates of its stages."""

from datetime import date
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Case, ExpressionWrapper, Q, Value, When

from areasend.kit.history import kept
from areasend.kit.registers.rows import RegisterRow, RowQuerySet

UPHELD = ("upheld", "partly-upheld")
WITHDRAWN = "withdrawn"
OUTCOMES = (*UPHELD, "not-upheld", WITHDRAWN)


class ComplaintQuerySet(RowQuerySet):
    """Complaints, counted once however often they were written down or opened."""

    def counted_once(self) -> Self:
        """Without re-openings of a complaint and without rows that say they repeat another."""
        return self.filter(reopens="", same_as="")

    def reopenings(self) -> Self:
        """Complaints opened again after their answer."""
        return self.exclude(reopens="")

    def answered(self) -> Self:
        """Those answered at stage 1: withdrawn ones were not."""
        return self.exclude(answered_on=None).exclude(outcome=WITHDRAWN)

    def to_be_answered(self) -> Self:
        """Those that need an answer, given or not: withdrawn ones do not."""
        return self.exclude(outcome=WITHDRAWN)

    def reaching_stage_2(self, on: date) -> Self:
        """Marks those that had asked for stage 2 by a day, as `reached`."""
        asked = Q(stage_2_asked_on__lte=on)
        return self.annotate(
            reached=Case(When(asked, then=Value(True)), default=Value(False), output_field=models.BooleanField())
        )

    def with_window_over(self, over: Q) -> Self:
        """Marks those whose window to ask for stage 2 is over, as `window_over`."""
        return self.annotate(window_over=ExpressionWrapper(over, output_field=models.BooleanField()))


@kept
class Complaint(RegisterRow):
    """One complaint: when it came, when it was answered, what was found, whether it went further.

    `family` is a pseudonym. A reference that ends in /R opens an earlier complaint again: `reopens` names
    it, and it is one complaint still. `same_as` names the complaint that a row says it repeats.
    """

    COUNTS_FROM = "received_on"

    reference = models.CharField(max_length=30)
    family = models.CharField(max_length=20, blank=True)
    received_on = models.DateField()
    acknowledged_on = models.DateField(null=True, blank=True)
    cause = models.CharField(max_length=80, blank=True)
    district = models.CharField(max_length=60, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=20, blank=True)
    extension_reason = models.CharField(max_length=200, blank=True)
    stage_2_asked_on = models.DateField(null=True, blank=True)
    stage_2_acknowledged_on = models.DateField(null=True, blank=True)
    stage_2_answered_on = models.DateField(null=True, blank=True)
    stage_2_outcome = models.CharField(max_length=20, blank=True)
    stage_2_extension_reason = models.CharField(max_length=200, blank=True)
    ombudsman = models.BooleanField(null=True, blank=True)
    remedy = models.DecimalField(max_digits=9, decimal_places=2, null=True, blank=True)
    reopens = models.CharField(max_length=30, blank=True)
    same_as = models.CharField(max_length=30, blank=True)
    quarter_typed = models.CharField(max_length=20, blank=True)
    notes = models.TextField(blank=True)
    learning = models.TextField(blank=True)

    objects: ClassVar[Any] = ComplaintQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["received_on"], name="complaint_received"),
            models.Index(fields=["answered_on"], name="complaint_answered"),
            models.Index(fields=["family", "cause"], name="complaint_family"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(outcome__in=["", *OUTCOMES]), name="complaint_outcome_known"),
            models.CheckConstraint(condition=Q(stage_2_outcome__in=["", *OUTCOMES]), name="complaint_stage_2_known"),
            models.CheckConstraint(
                condition=Q(remedy__isnull=True) | Q(remedy__gte=0), name="remedy_is_not_below_nought"
            ),
            models.CheckConstraint(
                condition=Q(reopens="") | ~Q(reopens=models.F("reference")), name="complaint_reopens_another"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reference}{' (re-opened)' if self.reopens else ''}"
