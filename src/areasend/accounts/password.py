"""What a password must be, said as the rest of the site says things."""

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from areasend.accounts.models import User

SAID = {
    "password_too_short": "Password must be 12 characters or more",
    "password_too_common": "Password must be harder to guess: this one is on lists of common passwords",
    "password_too_similar": "Password must not be like your name or email address",
}


def refuse_weak_password(password: str, user: User) -> None:
    """Raises ValidationError with one sentence for each thing that is wrong."""
    try:
        validate_password(password, user)
    except ValidationError as problem:
        said = [SAID.get(str(error.code), str(error.message)) for error in problem.error_list]
        raise ValidationError(said) from problem


class ChoosePassword(forms.Form):
    """Someone says which password they will use."""

    password = forms.CharField(
        label="Password",
        strip=False,
        help_text="12 characters or more. Three words that have nothing to do with each other make a good one.",
        error_messages={"required": "Enter a password"},
        widget=forms.PasswordInput(attrs={"class": "govuk-input", "autocomplete": "new-password"}),
    )

    def __init__(self, *args: object, user: User) -> None:
        super().__init__(*args)  # type: ignore[arg-type]
        self.user = user

    def clean_password(self) -> str:
        """Long enough, not common, not like the person's name."""
        password: str = self.cleaned_data["password"]
        self.user.name = self.cleaned_data.get("name", self.user.name)
        refuse_weak_password(password, self.user)
        return password


class ChooseNameAndPassword(ChoosePassword):
    """Someone invited says besides what they are called."""

    name = forms.CharField(
        label="Your name",
        max_length=120,
        help_text="As your colleagues know you. It is shown beside what you change.",
        error_messages={"required": "Enter your name"},
        widget=forms.TextInput(attrs={"class": "govuk-input", "autocomplete": "name"}),
    )
    field_order = ["name", "password"]

    def __init__(self, *args: object, user: User) -> None:
        super().__init__(*args, user=user)
        self.initial.setdefault("name", "" if user.name == user.email else user.name)
