"""Inclusion: events for schools and settings, who came, who was written to, and the standards agreed."""

from datetime import date
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q

from areasend.kit.history import kept
from areasend.kit.registers.rows import RegisterRow, RowQuerySet, StatedRow
from areasend.places.kinds import SCHOOL
from areasend.places.models import School


@kept
class Event(RegisterRow):
    """One event for schools and settings, on one day."""

    COUNTS_FROM = "held_on"

    name = models.CharField(max_length=200)
    held_on = models.DateField()
    area = models.CharField(max_length=80, blank=True)
    topics = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return f"{self.name}, {self.held_on:%-d %B %Y}"


class AttenderQuerySet(RowQuerySet):
    """Rows that name a school or someone else, told apart."""

    def schools(self) -> Self:
        """Those known to be a school; not nurseries, officers or words not settled yet."""
        return self.filter(kind=SCHOOL).exclude(school=None)

    def to_settle(self) -> Self:
        """Those whose words a person has still to settle."""
        return self.standing().filter(Q(kind="") | Q(kind=SCHOOL, school=None)).exclude(as_written="")


class Attender(RegisterRow):
    """A row in which someone wrote who they are: the words, and the school or other attender they mean."""

    as_written = models.CharField(max_length=200)
    number = models.CharField(max_length=8, blank=True)
    district = models.CharField(max_length=60, blank=True)
    kind = models.CharField(max_length=30, blank=True)
    school = models.ForeignKey(School, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    objects: ClassVar[Any] = AttenderQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.as_written

    @property
    def question(self) -> str:
        """What a person was asked about the words, when they came in."""
        said: dict[str, Any] = self.as_said.get("school", {})
        return str(said.get("question", ""))


@kept
class EventAttendance(Attender):
    """One school's (or other attender's) attendance at one event: as signed in, and whom that means."""

    COUNTS_FROM = "event__held_on"

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="attendances")
    role = models.CharField(max_length=80, blank=True)
    came = models.PositiveSmallIntegerField(null=True, blank=True)
    joined = models.CharField(max_length=20, blank=True)

    class Meta:
        indexes = [models.Index(fields=["event", "school"], name="attendance_school")]


@kept
class Invitation(Attender):
    """One school or setting written to about inclusion, and what it answered."""

    COUNTS_FROM = "contacted_on"

    about = models.CharField(max_length=120, blank=True)
    contacted_on = models.DateField()
    reply = models.CharField(max_length=20, blank=True)


@kept
class Standard(StatedRow):
    """One version of a standard, as it stood when someone said so. Published is not the same as agreed."""

    document = models.CharField(max_length=160)
    version = models.CharField(max_length=40, blank=True)
    agreed_by = models.CharField(max_length=160, blank=True)
    agreed_on = models.DateField(null=True, blank=True)
    published_on = models.DateField(null=True, blank=True)
    status = models.CharField(max_length=80, blank=True)

    def __str__(self) -> str:
        return f"{self.document}, {self.version}" if self.version else self.document

    def state(self, on: date) -> str:
        """Whether it was agreed and published by the day, in words: the two are never taken for each other."""
        agreed = self.agreed_on is not None and self.agreed_on <= on
        published = self.published_on is not None and self.published_on <= on
        if published:
            return "agreed and published" if agreed else "draft published, not agreed"
        return "agreed, not published" if agreed else "not agreed"
