"""Supplied series, and how findings were settled."""

from django.db import models

from areasend.kit.history import kept
from areasend.kit.registers.rows import StatedRow


@kept
class SeriesPoint(StatedRow):
    """One month's figure of a supplied series, as stated on a day. A correction is a later statement."""

    series = models.CharField(max_length=60)
    group = models.CharField(max_length=80, blank=True)
    month_end = models.DateField()
    value = models.DecimalField(max_digits=14, decimal_places=3)
    out_of = models.DecimalField(max_digits=14, decimal_places=3, null=True, blank=True)
    source = models.CharField(max_length=200, blank=True)
    given_by = models.CharField(max_length=120, blank=True)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [models.Index(fields=["series", "month_end", "-stated_on"], name="series_month")]

    def __str__(self) -> str:
        return f"{self.series} {self.group} {self.month_end:%B %Y}".replace("  ", " ")


@kept
class Settlement(models.Model):
    """Why a finding needs no more doing, said by someone on a day. Opened again by deleting it, with a reason."""

    finding = models.CharField(max_length=80, unique=True)
    settled_on = models.DateField()
    why = models.CharField(max_length=300)
    by = models.CharField(max_length=120)

    def __str__(self) -> str:
        return f"{self.finding}: {self.why}"
