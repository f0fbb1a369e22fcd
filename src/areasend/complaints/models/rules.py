"""How long the area gives itself for each step of a complaint, from a day on."""

from django.db import models
from django.db.models import Q

from areasend.kit.history import kept
from areasend.kit.registers.rows import RegisterRow


@kept
class ComplaintRuleSet(RegisterRow):
    """Working days for each step, for complaints received from a day on. An earlier complaint keeps its own."""

    COUNTS_FROM = "from_on"

    name = models.CharField(max_length=120)
    from_on = models.DateField()
    acknowledge_within = models.PositiveSmallIntegerField()
    answer_within = models.PositiveSmallIntegerField()
    answer_counts_from = models.CharField(max_length=20)
    answer_extension = models.PositiveSmallIntegerField(null=True, blank=True)
    ask_stage_2_within = models.PositiveSmallIntegerField()
    stage_2_acknowledge_within = models.PositiveSmallIntegerField(null=True, blank=True)
    stage_2_answer_within = models.PositiveSmallIntegerField()
    stage_2_extension = models.PositiveSmallIntegerField(null=True, blank=True)
    source = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(answer_counts_from__in=["receipt", "acknowledgement"]), name="answer_counts_from_known"
            ),
            models.UniqueConstraint(
                fields=["from_on"], condition=Q(withdrawn_on=None), name="one_complaint_rule_set_a_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}, from {self.from_on:%-d %B %Y}"
