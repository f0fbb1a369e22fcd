"""Answers to a survey of staff, without names. Restricted: few people may open them."""

from django.db import models

from areasend.kit.history import kept
from areasend.kit.registers.rows import RegisterRow


@kept
class SurveyResponse(RegisterRow):
    """One respondent's answers, 5 for strongly agree to 1 for strongly disagree; not knowing is an answer."""

    COUNTS_FROM = "submitted_on"

    response = models.CharField(max_length=40)
    survey = models.CharField(max_length=120, blank=True)
    submitted_on = models.DateField(null=True, blank=True)
    role = models.CharField(max_length=40, blank=True)
    district = models.CharField(max_length=60, blank=True)
    answer_1 = models.CharField(max_length=10, blank=True)
    answer_2 = models.CharField(max_length=10, blank=True)
    answer_3 = models.CharField(max_length=10, blank=True)
    answer_4 = models.CharField(max_length=10, blank=True)
    answer_5 = models.CharField(max_length=10, blank=True)
    comment = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.response


ANSWERS = ("answer_1", "answer_2", "answer_3", "answer_4", "answer_5")
