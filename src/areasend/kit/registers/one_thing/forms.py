"""The questions of merging two rows and of parting them."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from areasend.kit.page_form import PageForm, day_field


class MergeForm(PageForm):
    """Which of two rows stands for both, and why they are one."""

    survivor = forms.ChoiceField(
        label="Which row stands for both?",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose the row that stands for both"},
    )
    why = forms.CharField(
        label="How do you know that they are one?",
        max_length=300,
        error_messages={"required": "Say how you know that they are one"},
    )

    def __init__(self, *args: Any, rows: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["survivor"].choices = rows  # type: ignore[attr-defined]


class PartForm(PageForm):
    """From which day the two stand apart, and why."""

    on = day_field("From which day are they two again?", hint="Today, or a day since they were merged")
    why = forms.CharField(
        label="Why are they two after all?",
        max_length=300,
        error_messages={"required": "Say why they are two after all"},
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_on(self) -> date:
        """Not a day to come."""
        day: date = self.cleaned_data["on"]
        if day > self.today:
            raise ValidationError("Choose today or an earlier day")
        return day
