"""What was learnt from complaints, what was done about it, and when the families were told."""

from django.db import models

from areasend.kit.history import kept
from areasend.kit.registers.rows import RegisterRow


@kept
class Lesson(RegisterRow):
    """One lesson: the cause it is about, what was learnt, what is done, when it was told.

    Whether it helped is counted: complaints of that cause received since.
    """

    COUNTS_FROM = "learnt_on"

    cause = models.CharField(max_length=80)
    lesson = models.CharField(max_length=300)
    learnt_on = models.DateField()
    action = models.CharField(max_length=300, blank=True)
    action_ref = models.CharField(max_length=20, blank=True)
    done_on = models.DateField(null=True, blank=True)
    told_on = models.DateField(null=True, blank=True)
    told_whom = models.CharField(max_length=120, blank=True)
    lead_role = models.CharField(max_length=120, blank=True)

    class Meta:
        indexes = [models.Index(fields=["cause"], name="lesson_cause")]

    def __str__(self) -> str:
        return self.lesson
