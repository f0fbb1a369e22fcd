"""Documents and who approved them, pilots, and what the joint panel decided."""

from django.db import models
from django.db.models import Q

from areasend.kit.history import kept
from areasend.kit.registers.rows import RegisterRow, StatedRow


@kept
class CommissioningDocument(RegisterRow):
    """What one body did with one version of a document. Published is not approved, and neither is adopted."""

    COUNTS_FROM = ("decided_on", "listed_on")

    title = models.CharField(max_length=150)
    version = models.CharField(max_length=20, blank=True)
    body = models.CharField(max_length=120)
    decision = models.CharField(max_length=30)
    decided_on = models.DateField(null=True, blank=True)
    listed_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.title} {self.version}: {self.decision}"


@kept
class Pilot(StatedRow):
    """What was said of a pilot on a day: when it began, what it should bring and has brought, and its safeguards."""

    title = models.CharField(max_length=150)
    lead_role = models.CharField(max_length=120, blank=True)
    began_on = models.DateField(null=True, blank=True)
    review_on = models.DateField(null=True, blank=True)
    benefit_expected = models.CharField(max_length=200, blank=True)
    benefit_to_date = models.CharField(max_length=200, blank=True)
    baseline = models.CharField(max_length=200, blank=True)
    stop_rule = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return self.title


@kept
class PanelCase(RegisterRow):
    """One decision of the joint panel about one child, by a made-up name: its weekly cost and who bears what of it.

    Shares are per cent of the weekly cost; what was written (0.5, 50, 1/3) is kept beside them. The review is due
    three months after the start, not after the decision.
    """

    COUNTS_FROM = "decided_on"

    case = models.CharField(max_length=40)
    decided_on = models.DateField()
    decision = models.CharField(max_length=20)
    weekly_cost = models.DecimalField(max_digits=10, decimal_places=2, null=True, blank=True)
    education = models.DecimalField(max_digits=9, decimal_places=6, null=True, blank=True)
    health = models.DecimalField(max_digits=9, decimal_places=6, null=True, blank=True)
    care = models.DecimalField(max_digits=9, decimal_places=6, null=True, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    review_on = models.DateField(null=True, blank=True)
    note = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(weekly_cost__gte=0), name="panel_cost_not_below_nought"),
            *(
                models.CheckConstraint(
                    condition=Q(**{f"{body}__gte": 0, f"{body}__lte": 100}), name=f"panel_{body}_is_a_share"
                )
                for body in ("education", "health", "care")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case}, {self.decided_on:%-d %B %Y}"
