"""Groups under 5 are hidden, with whatever would give them away, and their words are never quoted."""

from datetime import date

import pytest

from areasend.engagement.models import SurveyResponse
from areasend.engagement.survey_groups import quotable, survey_groups
from areasend.kit.acting import acting
from areasend.measures.finding import open_findings

ON = date(2020, 11, 18)


@pytest.fixture
def answered(db: None) -> None:
    """31 health visitors, 12 childminders and 4 Portage workers, each with a comment."""
    roles = ["health-visitor"] * 31 + ["childminder"] * 12 + ["portage"] * 4
    with acting("The office", "arranging a test"):
        SurveyResponse.objects.bulk_create(
            SurveyResponse(
                response=f"R{n}",
                survey="Staff survey",
                submitted_on=date(2020, 9, 20),
                role=role,
                answer_1="4",
                comment=f"said by a {role}",
            )
            for n, role in enumerate(roles)
        )


def test_4_of_47_are_hidden_with_one_more_group_so_that_no_subtraction_gives_them(answered: None) -> None:
    # Case 20: 47 - 31 - 12 would give 4, so the 12 are hidden too.
    shown = {group.label: group.count for group in survey_groups(ON)["Staff survey"]}
    assert shown == {"Health visitor": 31, "Childminder": None, "Portage worker": None}


def test_comments_of_hidden_groups_are_not_quoted(answered: None) -> None:
    assert set(quotable(ON, "Staff survey")) == {"said by a health-visitor"}


def test_six_answers_in_all_are_not_broken_down_at_all(db: None) -> None:
    with acting("The office", "arranging a test"):
        SurveyResponse.objects.bulk_create(
            SurveyResponse(response=f"R{n}", survey="Small", submitted_on=date(2020, 9, 20), role="childminder")
            for n in range(6)
        )
    assert survey_groups(ON) == {}


def test_hidden_groups_are_found_without_their_numbers(answered: None) -> None:
    found = next(one for one in open_findings(ON) if one.kind == "small-group")
    assert "portage worker" in found.message
    assert "4" not in found.message.replace("Staff survey", "")
