"""Consultations as planned and as held, and what people were told of what they said."""

from datetime import date, timedelta

from django.db import models
from django.db.models import Q

from areasend.kit.history import kept
from areasend.kit.registers.rows import RegisterRow, StatedRow

# Cabinet Office, Consultation Principles (2018), E: government's own custom of answering within 12 weeks of
# closing or saying why not. It is no law, and there is no lawful least length since 2012.
REPLY_WEEKS = 12


@kept
class Consultation(StatedRow):
    """One consultation as someone stated it: planned days are a plan, opened and closed are what happened."""

    title = models.CharField(max_length=200)
    opens_planned = models.DateField(null=True, blank=True)
    closes_planned = models.DateField(null=True, blank=True)
    opened_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    comms_plan = models.BooleanField(null=True, blank=True)
    replied_on = models.DateField(null=True, blank=True)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(closed_on=None) | Q(opened_on=None) | Q(closed_on__gte=models.F("opened_on")),
                name="consultation_opens_before_it_closes",
            )
        ]

    def __str__(self) -> str:
        return self.title

    def days_open(self) -> int | None:
        """How long it was open, counting both ends."""
        return (self.closed_on - self.opened_on).days + 1 if self.opened_on and self.closed_on else None

    def reply_due(self) -> date | None:
        """Twelve weeks after it closed."""
        return self.closed_on + timedelta(weeks=REPLY_WEEKS) if self.closed_on else None


@kept
class YouSaid(RegisterRow):
    """What people said, what was done, and when they were told of it."""

    COUNTS_FROM = "said_on"

    you_said = models.CharField(max_length=300)
    who = models.CharField(max_length=80, blank=True)
    said_on = models.DateField(null=True, blank=True)
    did = models.CharField(max_length=300, blank=True)
    told_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "you said"

    def __str__(self) -> str:
        return self.you_said
