"""Training sessions, and each member of staff's week of them (by code, never by name)."""

from datetime import timedelta
from typing import Any

from django.db import models
from django.db.models import Q

from areasend.kit.history import kept
from areasend.kit.registers.rows import RegisterRow

A_WEEK_KEPT = 2
FRIDAY = timedelta(days=4)


@kept
class TrainingSession(RegisterRow):
    """One session of training. A cancelled one stands in the register but was not held."""

    COUNTS_FROM = "held_on"

    held_on = models.DateField()
    topic = models.CharField(max_length=120)
    by = models.CharField(max_length=120, blank=True)
    invited = models.PositiveIntegerField(null=True, blank=True)
    attended = models.PositiveIntegerField(null=True, blank=True)
    cancelled = models.BooleanField(default=False)
    note = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = [models.Index(fields=["held_on"], name="training_held")]

    def __str__(self) -> str:
        return f"{self.topic}, {self.held_on:%-d %B %Y}"


@kept
class TrainingWeek(RegisterRow):
    """What one member of staff did in one week: sessions attended, or why none was due. `week` is its first day.

    A week with nothing in it is a week due in which nothing is shown. It counts once it is over, from its Friday.
    """

    COUNTS_FROM = "over_on"

    staff_code = models.CharField(max_length=20)
    week = models.DateField()
    over_on = models.DateField(null=True, blank=True)
    mark = models.CharField(max_length=20, blank=True)
    sessions = models.PositiveSmallIntegerField(null=True, blank=True)
    absence = models.CharField(max_length=20, blank=True)

    class Meta:
        indexes = [models.Index(fields=["week", "staff_code"], name="training_week")]
        constraints = [
            models.CheckConstraint(condition=Q(sessions__lte=14), name="sessions_of_one_week"),
            models.CheckConstraint(condition=Q(absence="") | Q(sessions__isnull=True), name="absent_or_attending"),
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """A week typed by hand is over on its Friday too."""
        self.over_on = self.week + FRIDAY
        super().save(*args, **kwargs)

    def __str__(self) -> str:
        return f"{self.staff_code}, week of {self.week:%-d %B %Y}"
