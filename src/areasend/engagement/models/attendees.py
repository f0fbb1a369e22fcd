"""Who came to which session, by code: never by name."""

from django.db import models

from areasend.engagement.models.activities import Activity
from areasend.kit.history import kept
from areasend.kit.registers.rows import RegisterRow


@kept
class Attendee(RegisterRow):
    """One person, known by a code only, at one activity. Two codes found to be one person become one code."""

    COUNTS_FROM = "activity__held_on"

    code = models.CharField(max_length=20)
    series = models.CharField(max_length=60, blank=True)
    session = models.PositiveSmallIntegerField(null=True, blank=True)
    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="attendees")
    came = models.BooleanField(default=True)

    def __str__(self) -> str:
        return f"{self.code} at {self.activity}"
