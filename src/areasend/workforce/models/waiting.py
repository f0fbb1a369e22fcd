"""Children on a waiting list, as a list of one day has them: by code, without name or address."""

from django.db import models
from django.db.models import Func, Q, Value
from django.db.models.functions import Replace, Upper

from areasend.kit.history import kept
from areasend.kit.registers.rows import StatedRow

STILL_WAITING = ("waiting", "allocated")


@kept
class WaitingListRow(StatedRow):
    """One row of a list of children who wait for an educational psychologist's advice, as the list of a day says.

    A row that has its advice, or was withdrawn, stays on the list but does not wait.
    """

    child_code = models.CharField(max_length=30)
    district = models.CharField(max_length=60, blank=True)
    requested_on = models.DateField()
    due_on = models.DateField(null=True, blank=True)
    status = models.CharField(max_length=20, blank=True)
    received_on = models.DateField(null=True, blank=True)
    priority = models.CharField(max_length=20, blank=True)
    weeks_typed = models.IntegerField(null=True, blank=True)
    team = models.CharField(max_length=60, blank=True)

    class Meta:
        indexes = [models.Index(fields=["stated_on", "child_code"], name="waiting_child")]
        constraints = [
            models.CheckConstraint(condition=Q(requested_on__lte=models.F("stated_on")), name="asked_by_then")
        ]

    def __str__(self) -> str:
        return f"{self.child_code}, asked {self.requested_on:%-d %B %Y}"


def waits() -> Q:
    """What makes a row wait on the day of its list: advice that came, or is said to have come, only later is not in."""
    on_the_list = Q(status__in=STILL_WAITING, received_on=None)
    came_later = Q(received_on__gt=models.F("stated_on")) & ~Q(status="withdrawn")
    return on_the_list | came_later


def bare_code() -> Func:
    """A child's code as compared: EP-6386, EP 6386 and ep6386 are one child."""
    bare: Func = Upper("child_code")
    for mark in ("-", " ", "."):
        bare = Replace(bare, Value(mark), Value(""))
    return bare
