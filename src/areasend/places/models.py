"""Schools, and the other ways in which people write their names."""

from datetime import date
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q

from areasend.kit.history import kept
from areasend.kit.registers.rows import RegisterRow, RowQuerySet


class SchoolQuerySet(RowQuerySet):
    """Schools, asked about as at a day."""

    def eligible(self, on: date) -> Self:
        """Schools open on the day; one whose opening or closing is not known is taken to be open."""
        opened = Q(opened_on=None) | Q(opened_on__lte=on)
        return self.as_at(on).filter(opened).filter(Q(closed_on=None) | Q(closed_on__gt=on))


@kept
class School(RegisterRow):
    """One school. A new number after conversion is the same school: the old one is kept beside it."""

    number = models.CharField(max_length=8)
    name = models.CharField(max_length=160)
    district = models.CharField(max_length=60, blank=True)
    phase = models.CharField(max_length=20, blank=True)
    former_number = models.CharField(max_length=8, blank=True)
    opened_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)

    objects: ClassVar[Any] = SchoolQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(number__regex=r"^\d{3}/\d{4}$"), name="school_number"),
            models.UniqueConstraint(fields=["number"], condition=Q(withdrawn_on=None), name="one_school_a_number"),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.district}" if self.district else self.name


@kept
class SchoolAlias(RegisterRow):
    """What some words mean, settled once by a person: a school, or someone who is not one.

    Where two schools share a name the words mean one of them only together with a district.
    """

    COUNTS_FROM = "settled_on"

    words = models.CharField(max_length=200)
    district = models.CharField(max_length=60, blank=True)
    school = models.ForeignKey(School, on_delete=models.CASCADE, null=True, blank=True, related_name="aliases")
    kind = models.CharField(max_length=30, default="school")
    settled_on = models.DateField()
    settled_by = models.CharField(max_length=150, blank=True)

    class Meta:
        verbose_name_plural = "school aliases"
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="school", school__isnull=False) | (~Q(kind="school") & Q(school=None)),
                name="alias_means_a_school_or_none",
            ),
            models.UniqueConstraint(
                fields=["words", "district"], condition=Q(withdrawn_on=None), name="one_meaning_of_words"
            ),
        ]

    def __str__(self) -> str:
        return f"“{self.words}” is {self.school or self.kind}"
