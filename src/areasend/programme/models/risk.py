"""Risks with dated scores, banded by a dated matrix; and issues, which are risks that happened."""

from django.db import models
from django.db.models import Q

from areasend.kit.history import kept
from areasend.kit.registers.rows import RegisterRow, StatedRow


@kept
class Risk(RegisterRow):
    """Something that may happen to the programme."""

    COUNTS_FROM = "raised_on"
    ref = models.CharField(max_length=20)
    title = models.CharField(max_length=300)
    owner_role = models.CharField(max_length=120, blank=True)
    raised_on = models.DateField(null=True, blank=True)
    mitigation = models.CharField(max_length=400, blank=True)
    target = models.CharField(max_length=20, blank=True)
    closed_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.ref} {self.title}"


@kept
class RiskScore(StatedRow):
    """A risk's score on a day: likelihood and impact from 1 to 5 where both were said, else only their product."""

    risk = models.ForeignKey(Risk, on_delete=models.PROTECT, related_name="scores")
    likelihood = models.PositiveIntegerField(null=True, blank=True)
    impact = models.PositiveIntegerField(null=True, blank=True)
    score = models.PositiveIntegerField(null=True, blank=True)
    words = models.CharField(max_length=20, blank=True)

    def __str__(self) -> str:
        return f"{self.risk}: {self.worked_out}"

    @property
    def worked_out(self) -> int | None:
        """Likelihood times impact; the typed score only where one of them is missing."""
        if self.likelihood is not None and self.impact is not None:
            return self.likelihood * self.impact
        return self.score


@kept
class RiskBand(RegisterRow):
    """Which scores make a band, from a day: a new matrix does not recolour earlier scores."""

    COUNTS_FROM = "from_on"
    from_on = models.DateField()
    band = models.CharField(max_length=10)
    least = models.PositiveIntegerField()
    most = models.PositiveIntegerField()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(most__gte=models.F("least")), name="band_runs_upwards")]

    def __str__(self) -> str:
        return f"{self.band} {self.least} to {self.most} from {self.from_on:%-d %B %Y}"


@kept
class Issue(RegisterRow):
    """Something that has happened and must be dealt with; often a risk that came true."""

    COUNTS_FROM = "raised_on"
    ref = models.CharField(max_length=20)
    title = models.CharField(max_length=300)
    risk_ref = models.CharField(max_length=20, blank=True)
    raised_on = models.DateField(null=True, blank=True)
    owner_role = models.CharField(max_length=120, blank=True)
    status_typed = models.CharField(max_length=40, blank=True)
    closed_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.ref} {self.title}"
