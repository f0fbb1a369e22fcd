"""What the programme did with families, young people and partners."""

from django.db import models

from areasend.kit.history import kept
from areasend.kit.registers.rows import RegisterRow


@kept
class Activity(RegisterRow):
    """One engagement activity that was held. Letters and handbooks are not activities."""

    COUNTS_FROM = "held_on"

    number = models.PositiveIntegerField(null=True, blank=True)
    held_on = models.DateField()
    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=60, blank=True)
    audience = models.CharField(max_length=60, blank=True)
    district = models.CharField(max_length=60, blank=True)
    held_how = models.CharField(max_length=20, blank=True)
    partner = models.CharField(max_length=80, blank=True)
    attendances = models.PositiveIntegerField(null=True, blank=True)
    lead_role = models.CharField(max_length=120, blank=True)
    themes = models.CharField(max_length=200, blank=True)
    follow_up = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = [models.Index(fields=["held_on"], name="activity_held")]

    def __str__(self) -> str:
        return f"{self.title}, {self.held_on:%-d %B %Y}"
