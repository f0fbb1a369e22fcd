"""What the pages of signing in ask."""

import json
from typing import Any

from django import forms

from areasend.kit.page_form import PageForm
from areasend.kit.requests import Request


class CodeForm(PageForm):
    """The six figures that an app shows."""

    one_time_code = forms.CharField(
        label="Code",
        max_length=20,
        help_text="Six figures, such as 123 456. The app shows another every 30 seconds.",
        error_messages={"required": "Enter the code that your app shows"},
        widget=forms.TextInput(
            attrs={
                "class": "govuk-input govuk-input--width-10",
                "inputmode": "numeric",
                "autocomplete": "one-time-code",
            }
        ),
    )


class RecoveryCodeForm(PageForm):
    """A recovery code, however it is written."""

    one_time_code = forms.CharField(
        label="Recovery code",
        max_length=40,
        help_text="Twelve letters and figures, such as 7KQM-X2PA-9TWD. It works once.",
        error_messages={"required": "Enter a recovery code"},
        widget=forms.TextInput(
            attrs={"class": "govuk-input govuk-input--width-20", "autocomplete": "off", "spellcheck": "false"}
        ),
    )


class PasskeyName(PageForm):
    """What someone calls the device that holds a passkey."""

    name = forms.CharField(
        label="What do you call the device?",
        max_length=60,
        help_text="So that you know it again, such as “Work laptop” or “My phone”.",
        error_messages={"required": "Enter what you call the device"},
    )


def passkey_of(request: Request) -> Any:
    """The device's answer as the page's script sent it; empty if it sent none, as without JavaScript."""
    try:
        sent = json.loads(request.POST.get("passkey_answer", ""))
    except ValueError:
        return {}
    return sent if isinstance(sent, dict) else {}
