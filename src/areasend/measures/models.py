"""Supplied series, figures typed by an office about what we count ourselves, and how findings were settled."""

from django.db import models

from areasend.kit.history import kept
from areasend.kit.registers.rows import StatedRow


@kept
class SeriesPoint(StatedRow):
    """One month's figure of a supplied series, as stated on a day. A correction is a later statement.

    `typed_share` is the percentage that its giver typed beside it, as 34.8 or 0.348: only ever compared.
    """

    series = models.CharField(max_length=60)
    group = models.CharField(max_length=80, blank=True)
    month_end = models.DateField()
    value = models.DecimalField(max_digits=14, decimal_places=3)
    out_of = models.DecimalField(max_digits=14, decimal_places=3, null=True, blank=True)
    typed_share = models.DecimalField(max_digits=9, decimal_places=4, null=True, blank=True)
    source = models.CharField(max_length=200, blank=True)
    given_by = models.CharField(max_length=120, blank=True)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [models.Index(fields=["series", "month_end", "-stated_on"], name="series_month")]
        constraints = [models.CheckConstraint(condition=models.Q(out_of__gte=0), name="series_out_of_not_below_nought")]

    def __str__(self) -> str:
        return f"{self.series} {self.group} {self.month_end:%B %Y}".replace("  ", " ")


@kept
class TypedFigure(StatedRow):
    """A figure that an office typed for something that is counted here: kept beside the count, never in its place.

    `part` says which number of the measure it is: its value, or of a share what is above or below the line.
    A stock has no `from_on`: it stands on `to_on`.
    """

    measure = models.CharField(max_length=60)
    part = models.CharField(max_length=10, default="value")
    from_on = models.DateField(null=True, blank=True)
    to_on = models.DateField()
    typed = models.DecimalField(max_digits=14, decimal_places=3)
    where = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(part__in=["value", "above", "below"]), name="typed_figure_part_known"
            ),
            models.CheckConstraint(
                condition=models.Q(from_on__isnull=True) | models.Q(from_on__lte=models.F("to_on")),
                name="typed_figure_period_runs_forward",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.measure}, {self.said('to_on') or f'{self.to_on:%-d %B %Y}'}: {self.typed.normalize():f}"


@kept
class Settlement(models.Model):
    """Why a finding needs no more doing, said by someone on a day. Opened again by deleting it, with a reason."""

    finding = models.CharField(max_length=80, unique=True)
    settled_on = models.DateField()
    why = models.CharField(max_length=300)
    by = models.CharField(max_length=120)

    def __str__(self) -> str:
        return f"{self.finding}: {self.why}"
