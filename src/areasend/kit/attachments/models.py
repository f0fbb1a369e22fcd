"""Remarks and evidence files on rows, each with who and when. Neither is edited: they are withdrawn with a reason."""

from datetime import date
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from areasend.kit.history import kept


class OfRowQuerySet(models.QuerySet[Any]):
    """What hangs on rows of registers."""

    def of_row(self, register: str, row_id: int) -> Self:
        """On one row, oldest first."""
        return self.filter(register=register, row_id=row_id).order_by("at", "pk")

    def added_by(self, on: date) -> Self:
        """There by the end of a day, here."""
        return self.filter(at__date__lte=on)

    def standing(self) -> Self:
        """Not withdrawn."""
        return self.filter(withdrawn_at=None)


class OfRow(models.Model):
    """Something that a person put beside a row of a register, and may have taken back.

    `by_role` are the roles held when it was put there, in words.
    """

    register = models.CharField(max_length=60)
    row_id = models.BigIntegerField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    by_role = models.CharField(max_length=200)
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    withdrawn_why = models.CharField(max_length=300, blank=True)

    objects = OfRowQuerySet.as_manager()

    class Meta:
        abstract = True
        indexes = [models.Index(fields=["register", "row_id", "at"], name="%(class)s_of_row")]
        constraints = [
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, withdrawn_by=None, withdrawn_why="")
                | (Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False) & ~Q(withdrawn_why="")),
                name="%(class)s_withdrawn_with_a_reason",
            )
        ]

    @property
    def is_withdrawn(self) -> bool:
        """Whether it was taken back."""
        return self.withdrawn_at is not None


@kept
class Remark(OfRow):
    """What someone said of a row. Once withdrawn its words are on no page; the history keeps them."""

    text = models.TextField()

    def __str__(self) -> str:
        return f"{self.by}: {self.text[:60]}"


@kept
class EvidenceFile(OfRow):
    """One file kept with a row. Its content lies in the folder of files under `place`, a name of chance.

    `size` is in bytes; `sha256` is of the content as it is kept, which for a picture is without what its camera
    wrote into it. `shows` says what it is evidence of.
    """

    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=10)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    shows = models.CharField(max_length=300)
    place = models.UUIDField(unique=True)

    def __str__(self) -> str:
        return self.name
