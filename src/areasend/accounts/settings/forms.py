"""The questions of the administrator's pages."""

from typing import Any

from django import forms

from areasend.accounts.roles import ROLES
from areasend.kit.area import Partner
from areasend.kit.authorities import Authority, authorities
from areasend.kit.contrast import COLOUR, ENOUGH, contrast_with_white
from areasend.kit.page_form import PageForm, day_field


def words_field(label: str, *, longest: int, missing: str = "", hint: str = "") -> forms.CharField:
    """Some words; without `missing`, the sentence for none, they may be left out."""
    return forms.CharField(
        label=label,
        max_length=longest,
        help_text=hint,
        required=bool(missing),
        error_messages={"required": missing, "max_length": f"{label} must be {longest} characters or fewer"},
    )


def colour_field() -> forms.CharField:
    """A colour on which white words can be read."""
    hint = "As # and six figures, such as #0b4144. White words stand on it in the header."
    return forms.CharField(
        label="Colour", help_text=hint, validators=[_readable], error_messages={"required": "Enter a colour"}
    )


def _readable(colour: str) -> None:
    if not COLOUR.fullmatch(colour):
        raise forms.ValidationError("Colour must be # and six figures or letters a to f, such as #0b4144")
    if (ratio := contrast_with_white(colour)) < ENOUGH:
        raise forms.ValidationError(
            f"White words on {colour} are too hard to read: their contrast is {ratio:.1f} to 1, and must be 4.5"
        )


def _by_name() -> list[Authority]:
    return sorted(authorities().values(), key=lambda one: one.name)


AREA: dict[str, forms.Field] = {
    "name": words_field("Name of the area", longest=80, missing="Enter the name of the area"),
    "council": words_field("Name of the council", longest=120, missing="Enter the name of the council"),
    "phone": words_field("Telephone number", longest=40, hint="For families who would rather ring."),
    "brand_colour": colour_field(),
    "compared_as": forms.ChoiceField(
        label="Figures are set beside those of",
        help_text="Those published of it, its region and its ten statistical neighbours stand beside ours.",
        choices=[("", "No authority"), *((one.number, one.name) for one in _by_name())],
        required=False,
    ),
}

PERSON: dict[str, forms.Field] = {
    "name": words_field("Name", longest=120, missing="Enter a name"),
    "workstream": words_field(
        "Workstream",
        longest=4,
        hint="For leads and contributors: the letter of their workstream, such as A. They change that one only.",
    ),
    "post": words_field(
        "Post",
        longest=120,
        hint="As the action plan names it, such as Head of SEND Service. What names it is theirs to do.",
    ),
}


def one_question(fields: dict[str, forms.Field], name: str) -> type[PageForm]:
    """A form that asks one thing."""
    return type("OneQuestion", (PageForm,), {"value": fields[name]})


class PartnerForm(PageForm):
    """A new partner."""

    part = forms.ChoiceField(
        label="What is it?",
        choices=Partner.PARTS,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what it is"},
    )
    name = words_field("Name", longest=120, missing="Enter its name")
    short_name = words_field("Short name", longest=40, hint="As it is spoken of, if it has one: WPCF.")
    from_on = day_field("The day it became a partner", required=False)


class PartnerNames(PageForm):
    """What a partner is called."""

    name = words_field("Name", longest=120, missing="Enter its name")
    short_name = words_field("Short name", longest=40, hint="As it is spoken of, if it has one: WPCF.")


class LastDay(PageForm):
    """When something ends."""

    last_day = day_field("The last day", hint="That day still counts; the next day does not.")


class RoleForm(PageForm):
    """A role, and for how long."""

    role = forms.ChoiceField(
        label="Role",
        choices=[(role.key, role.words) for role in ROLES],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose a role"},
    )
    until = day_field("The last day", hint="Leave it out if no end is in sight.", required=False)


class ResetForm(PageForm):
    """Why someone's second factor is taken away."""

    reason = words_field(
        "Reason",
        longest=300,
        missing="Enter a reason",
        hint="First make sure that it is they who ask: ring a number you know. They read this when they sign in.",
    )


class Invitation(RoleForm):
    """Someone to let in."""

    mail = forms.EmailField(
        label="Email address",
        error_messages={
            "required": "Enter an email address",
            "invalid": "Enter an email address like name@council.gov.uk",
        },
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    name = words_field("Name", longest=120, hint="They can change it when they set their password.")
    field_order: Any = ["mail", "name", "role", "until"]
