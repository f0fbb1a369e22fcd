"""Consultations as planned and as held, and what people were told of what they said."""

from django.db import models
from django.db.models import Q

from areasend.kit.history import kept
from areasend.kit.registers.rows import RegisterRow, StatedRow


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
