"""Writing a section: the form, what its figures are as it stands, and what does not add up in it."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone

from areasend.accounts.models import User
from areasend.measures.catalogue import all_measures, measure_of
from areasend.measures.finding import Finding
from areasend.reports.checks import Check, QuotedAt
from areasend.reports.in_hand import places_in
from areasend.reports.models import Paper, PaperSection, SectionOpened
from areasend.reports.tokens import TOKEN, quote
from areasend.reports.writing import composed_of

OPEN_FOR = timedelta(minutes=15)


class SectionForm(forms.Form):
    """A section's heading and text, the version they were written from, and a figure to put in."""

    heading = forms.CharField(label="Heading", max_length=200, error_messages={"required": "Enter the heading"})
    text = forms.CharField(label="Text", required=False, widget=forms.Textarea(attrs={"rows": 22}))
    version = forms.IntegerField(widget=forms.HiddenInput)
    measure = forms.ChoiceField(label="Figure", required=False, choices=[])
    first = forms.DateField(label="From", required=False)
    last = forms.DateField(label="To, or on", required=False)

    def __init__(self, data: Any, *, section: PaperSection) -> None:
        written = {"heading": section.heading, "text": section.text, "version": section.version}
        super().__init__(data, initial=written)
        self.section = section
        self.note = ""
        choices = [("", "Choose a figure"), *((one.key, one.title) for one in all_measures())]
        self.fields["measure"] = forms.ChoiceField(label="Figure", required=False, choices=choices)

    def written(self, name: str) -> str:
        """What stands in a field: as sent, else as saved."""
        return str(self[name].value() or "")

    def acted(self, act: str) -> "SectionForm":
        """The form after a press of "Put it in": the figure's name at the end of the text."""
        if act == "insert" and self.is_valid():
            name, self.note = _name(self.cleaned_data, self.section.paper.on)
            if name:
                data: Any = self.data.copy()  # type: ignore[attr-defined]
                data["text"] = f"{self.cleaned_data['text'].rstrip()} {name}".strip()
                self.data = data
        return self


def _name(given: dict[str, Any], on: date) -> tuple[str, str]:
    """The name of the figure chosen and what it is; or no name, and what is missing."""
    key, first, last = given["measure"], given["first"], given["last"]
    if not key:
        return "", "Choose a figure to put in."
    if measure_of(key).kind == "flow" and not (first and last):
        return "", f"{measure_of(key).title} counts what happened between two days: give both."
    when = f" from {first} to {last}" if first and last else f" on {last}" if last else ""
    name = f"[{key}{when}]"
    try:
        found = TOKEN.fullmatch(name)
        assert found is not None
        return name, f"Put in at the end of the text: {name}, which is {quote(found, on).words}."
    except ValueError as error:
        return "", str(error)


class HeadForm(forms.ModelForm):  # type: ignore[type-arg]
    """The lines at the head of a paper."""

    class Meta:
        model = Paper
        fields = (
            "title", "committee", "from_words", "summary", "recommendation", "classification", "past_pathway",
            "future_pathway", "electoral_division",
        )  # fmt: skip
        labels = {
            "title": "Title",
            "committee": "For which committee",
            "from_words": "From",
            "classification": "Classification",
            "past_pathway": "Past pathway",
            "future_pathway": "Future pathway",
            "electoral_division": "Electoral division",
            "summary": "Summary",
            "recommendation": "Recommendation",
        }
        help_texts = {
            "from_words": "One office a line, by role.",
            "past_pathway": "Which meetings have seen it.",
            "future_pathway": "Where it goes next.",
            "summary": "A figure may be named here as in the text.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            is_long = isinstance(field.widget, forms.Textarea)
            field.widget.attrs |= {"class": "govuk-textarea", "rows": 3} if is_long else {"class": "govuk-input"}
            field.error_messages["required"] = f"Enter the {str(field.label).lower()}"


@dataclass(frozen=True)
class SectionPage:
    """A section as it is being written."""

    section: PaperSection
    figures: tuple[QuotedAt, ...]
    wrong: tuple[Check, ...]
    unsourced: tuple[Check, ...]
    notes: tuple[Finding, ...]
    comments: tuple[Any, ...]


def section_page(section: PaperSection, form: SectionForm) -> SectionPage:
    """The whole paper composed with the section as it stands in the form, and what of that is this section's."""
    rewritten = {section.pk: (form.written("heading"), form.written("text"))}
    composed = composed_of(section.paper, rewritten=rewritten)
    place = [one.pk for one in section.paper.sections.all()].index(section.pk)
    places = places_in(composed.document.sections[place])
    checks = [check for check in composed.checks if check.paragraph in places]
    figures = tuple(one for one in composed.figures if one.paragraph in places)
    quoted = {(one.quoted.measure.register, one.quoted.measure.amount) for one in figures}
    return SectionPage(
        section,
        figures,
        tuple(check for check in checks if check.blocks),
        tuple(check for check in checks if check.kind == "unsourced"),
        tuple(finding for finding in composed.findings if finding.about in quoted),
        tuple(section.comments.filter(done_at=None).select_related("by")),
    )


def tell_opened(section: PaperSection, by: User) -> SectionOpened | None:
    """Who else has this section open now, if anyone; and keep that this person has."""
    other = SectionOpened.objects.filter(section=section, at__gt=timezone.now() - OPEN_FOR).exclude(by=by)
    found = other.select_related("by").first()
    SectionOpened.objects.update_or_create(section=section, defaults={"by": by})
    return found
