"""Explaining a variance: why it is, and what is being done about it."""

from datetime import date
from typing import Any

from django import forms

from areasend.budget.models import BudgetLine, VarianceExplanation
from areasend.kit.acting import acting


class ExplanationForm(forms.Form):
    """Both are needed: a reason without an action explains nothing to those who must act."""

    why = forms.CharField(
        label="Why is the forecast so far from the budget?",
        max_length=400,
        help_text="A sentence that a councillor understands. It is printed beside the figure.",
        widget=forms.Textarea(attrs={"rows": 3, "class": "govuk-textarea"}),
        error_messages={"required": "Say why the forecast is so far from the budget"},
    )
    action = forms.CharField(
        label="What is being done about it?",
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3, "class": "govuk-textarea"}),
        error_messages={"required": "Say what is being done about it; if nothing need be, say why"},
    )


def what_is_missing(explanation: VarianceExplanation | None) -> str:
    """What an explanation lacks, in words; empty where nothing is."""
    if explanation is None or not explanation.why.strip():
        return "nobody has said why"
    return "" if explanation.action.strip() else "nobody has said what is being done"


def explain(*, line: BudgetLine, why: str, action: str, who: str, on: date) -> VarianceExplanation:
    """Say why, and what is being done; said again on the same day, the later words stand."""
    said: dict[str, Any] = {"why": why, "action": action}
    with acting(who, f"explaining the variance of {line}"):
        row, _ = VarianceExplanation.objects.update_or_create(line=line, stated_on=on, withdrawn_on=None, defaults=said)
    return row
