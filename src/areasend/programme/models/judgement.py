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
    """What a measure should reach for an action or weakness, the floor below it, and by when.

    Polarity: H higher is better, L lower is better, T at the target (within `tolerance`), A an activity
    figure, which has a band and gets no colour.
    """

    measure = models.CharField(max_length=80)
    action = models.ForeignKey(Action, null=True, blank=True, on_delete=models.PROTECT, related_name="targets")
    weakness = models.ForeignKey(Weakness, null=True, blank=True, on_delete=models.PROTECT, related_name="targets")
    polarity = models.CharField(max_length=1, default="H")
    target = models.DecimalField(max_digits=14, decimal_places=3, null=True, blank=True)
    floor = models.DecimalField(max_digits=14, decimal_places=3, null=True, blank=True)
    tolerance = models.DecimalField(max_digits=14, decimal_places=3, null=True, blank=True)
    by_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(polarity__in=list("HLTA")), name="target_polarity")]

    def __str__(self) -> str:
        return f"{self.measure} to reach {self.target}"
