"""The register of survey responses: pseudonymous and restricted."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from areasend.engagement.models import SurveyResponse
from areasend.engagement.models.survey import ANSWERS
from areasend.kit.registers import Choice, Column, Register
from areasend.kit.registers.catalogue import declare

SCALE = (
    Choice("5", "Strongly agree", ("sa", "5 - strongly agree")),
    Choice("4", "Agree", ("a", "4 - agree")),
    Choice("3", "Neither agree nor disagree", ("neither", "n", "3 - neither", "neutral")),
    Choice("2", "Disagree", ("d", "2 - disagree")),
    Choice("1", "Strongly disagree", ("sd", "1 - strongly disagree")),
    Choice("dk", "Does not know, or does not apply", ("don't know", "dont know", "dk", "n/a", "na")),
)

ROLES = (
    Choice("health-visitor", "Health visitor", ("hv", "health visiting")),
    Choice("nursery-practitioner", "Nursery practitioner", ("early years practitioner",)),
    Choice("childminder", "Childminder", ("childminding",)),
    Choice("early-years-senco", "Early years SENCO", ("ey senco", "early years senco")),
    Choice("community-nursery-nurse", "Community nursery nurse", ("cnn",)),
    Choice("childrens-centre", "Children's centre worker", ("children's centre",)),
    Choice("portage", "Portage worker", ("portage",)),
    Choice("other", "Another role", ("other*",)),
)


def _refuse(values: Mapping[str, Any], stated_on: date | None) -> str | None:
    """A form sent with nothing answered is no response."""
    answered = any(values.get(name) for name in (*ANSWERS, "comment"))
    return None if answered else "answers none of the questions"


SURVEY_RESPONSES = Register(
    key="survey-responses",
    model=SurveyResponse,
    one="survey response",
    many="Survey responses",
    subject="workforce",
    title="response",
    about="Staff's answers to a survey, without names. Groups under 5 are never shown, nor are their words quoted.",
    about_persons=True,
    natural_key=("survey", "response"),
    order=("submitted_on", "response"),
    leaves=("test[0-9]*",),
    refuse=_refuse,
    columns=(
        Column("response", "Response", ("response id", "id", "respondent", "response"), listed=True),
        Column("survey", "Survey", ("survey", "survey name"), vocabulary=True, filtered=True),
        Column("submitted_on", "Submitted on", ("submitted", "completed", "date", "end date"), listed=True,
               happened=True),
        Column("role", "Role", ("which best describes you?", "role", "job role"), ROLES, listed=True, filtered=True),
        Column("district", "District", ("district", "area"), vocabulary=True, filtered=True),
        *(Column(name, f"Answer {name[-1]}", (f"q{name[-1]}", f"question {name[-1]}"), SCALE) for name in ANSWERS),
        Column("comment", "Comment", ("anything else?", "comment", "comments", "free text")),
    ),
)  # fmt: skip

declare(SURVEY_RESPONSES)
