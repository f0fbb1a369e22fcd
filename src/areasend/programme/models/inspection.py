"""What inspectors found, who answers for it, and what they found when they came again."""

from django.db import models

from areasend.kit.history import kept
from areasend.kit.registers.rows import RegisterRow


@kept
class Inspection(RegisterRow):
    """An inspection or revisit of the area, from the day its letter was published."""

    COUNTS_FROM = "published_on"
    published_on = models.DateField()
    inspected_on = models.DateField(null=True, blank=True)
    title = models.CharField(max_length=160)
    kind = models.CharField(max_length=20, blank=True)
    outcome = models.CharField(max_length=300, blank=True)
    required = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return self.title


@kept
class Workstream(RegisterRow):
    """A part of the programme with its leads in council and health."""

    COUNTS_FROM = "began_on"
    letter = models.CharField(max_length=20)
    title = models.CharField(max_length=200, blank=True)
    led_by = models.CharField(max_length=20, blank=True)
    council_lead = models.CharField(max_length=120, blank=True)
    health_lead = models.CharField(max_length=120, blank=True)
    began_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return f"Workstream {self.letter}: {self.title}" if self.title else f"Workstream {self.letter}"


@kept
class Weakness(RegisterRow):
    """An area of weakness that an inspection found, numbered as in its letter."""

    COUNTS_FROM = None
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=300, blank=True)
    inspection = models.ForeignKey(Inspection, null=True, blank=True, on_delete=models.PROTECT)
    workstream = models.ForeignKey(Workstream, null=True, blank=True, on_delete=models.PROTECT)

    def __str__(self) -> str:
        return f"{self.number}. {self.title}" if self.title else f"Weakness {self.number}"


@kept
class Verdict(RegisterRow):
    """What a revisit said of one weakness, from the day it was published."""

    COUNTS_FROM = "given_on"
    weakness = models.ForeignKey(Weakness, on_delete=models.PROTECT)
    inspection = models.ForeignKey(Inspection, null=True, blank=True, on_delete=models.PROTECT)
    given_on = models.DateField()
    sufficient = models.BooleanField()
    words = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return f"{self.weakness}: {'sufficient' if self.sufficient else 'not sufficient'} progress"
