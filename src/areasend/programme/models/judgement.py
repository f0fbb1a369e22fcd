"""What someone judged, on what day, on what grounds; and what a measure should reach."""

from django.db import models
from django.db.models import Q

from areasend.kit.history import kept
from areasend.kit.registers.rows import StatedRow
from areasend.programme.models.inspection import Weakness
from areasend.programme.models.plan import Action


@kept
class Judgement(StatedRow):
    """A light given on a day: delivery or impact, of an action or a whole weakness.

    `proposed` is what the rule made of the records then. A light that differs from it needs a reason and
    an expiry.
    """

    action = models.ForeignKey(Action, null=True, blank=True, on_delete=models.PROTECT, related_name="judgements")
    weakness = models.ForeignKey(Weakness, null=True, blank=True, on_delete=models.PROTECT, related_name="judgements")
    light = models.CharField(max_length=10, default="delivery")
    given = models.CharField(max_length=12)
    proposed = models.CharField(max_length=12, blank=True)
    because = models.CharField(max_length=300, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    expires_on = models.DateField(null=True, blank=True)
    given_by = models.CharField(max_length=120, blank=True)

    class Meta:
        indexes = [models.Index(fields=["action", "light", "-stated_on"], name="light_of_action")]
        constraints = [
            models.CheckConstraint(condition=Q(light__in=["delivery", "impact"]), name="light_is_one_of_two"),
            models.CheckConstraint(
                condition=Q(proposed="")
                | Q(proposed=models.F("given"))
                | (~Q(reason="") & Q(expires_on__isnull=False)),
                name="differing_light_has_reason_and_expiry",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.light} of {self.action or self.weakness}: {self.given}"


@kept
class Target(StatedRow):
    """A measure of success: what a registered measure should reach for an action or weakness, and by when.

    `measure` is the measure's key; `by` and `group` name one group of one of its breakdowns. Target, floor and
    baseline are written as people say them: a share in per cent (60, not 0.6). `over` says over what period a
    measure of what happens is counted: the twelve months, the quarter or the month to the day. Polarity: H higher
    is better, L lower is better, T at the target (within `tolerance`), A an activity figure, which has a band and
    gets no colour.
    """

    measure = models.CharField(max_length=80)
    by = models.CharField(max_length=40, blank=True)
    group = models.CharField(max_length=80, blank=True)
    over = models.CharField(max_length=10, blank=True)
    action = models.ForeignKey(Action, null=True, blank=True, on_delete=models.PROTECT, related_name="targets")
    weakness = models.ForeignKey(Weakness, null=True, blank=True, on_delete=models.PROTECT, related_name="targets")
    polarity = models.CharField(max_length=1, default="H")
    baseline = models.DecimalField(max_digits=14, decimal_places=3, null=True, blank=True)
    baseline_on = models.DateField(null=True, blank=True)
    target = models.DecimalField(max_digits=14, decimal_places=3, null=True, blank=True)
    floor = models.DecimalField(max_digits=14, decimal_places=3, null=True, blank=True)
    tolerance = models.DecimalField(max_digits=14, decimal_places=3, null=True, blank=True)
    by_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(polarity__in=list("HLTA")), name="target_polarity"),
            models.CheckConstraint(condition=Q(over__in=["", "year", "quarter", "month"]), name="target_period"),
        ]

    def __str__(self) -> str:
        return f"{self.measure} to reach {self.target}"
