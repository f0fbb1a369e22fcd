"""What the departments asked at a monitoring meeting, and what was answered."""

from django.db import models

from areasend.kit.history import kept
from areasend.kit.registers.rows import RegisterRow
from areasend.programme.models.governance import Meeting


@kept
class Ask(RegisterRow):
    """One thing asked for: by whom it is owed, by when, what was answered and when."""

    COUNTS_FROM = "meeting__held_on"
    ref = models.CharField(max_length=20)
    meeting = models.ForeignKey(Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="asks")
    asked_on = models.DateField(null=True, blank=True)
    ask = models.CharField(max_length=300)
    owner_role = models.CharField(max_length=120, blank=True)
    due_on = models.DateField(null=True, blank=True)
    answer = models.CharField(max_length=400, blank=True)
    answered_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.ref} {self.ask}"
