"""Groups under 5 are hidden, with whatever would give them away, and their words are never quoted."""

from datetime import date

import pytest

from areasend.engagement.models import SurveyResponse
from areasend.engagement.small_numbers import hidden
from areasend.engagement.survey_groups import quotable, survey_groups
from areasend.kit.acting import acting
from areasend.measures.finding import open_findings

ON = date(2020, 11, 18)


def test_4_of_47_in_college_is_hidden_with_one_more_group() -> None:
    # Case 20: 47 - 31 - 12 would give 4, so special is hidden too.
    assert hidden({"mainstream": 31, "special": 12, "college": 4}) == {"college", "special"}


def test_two_small_groups_that_make_5_together_hide_each_other() -> None:
    # 4 + 2 = 6: the total less the shown groups gives 6, which is no one's number.
    assert hidden({"mainstream": 31, "special": 12, "college": 4, "home": 2}) == {"college", "home"}


def test_two_small_groups_that_make_less_than_5_take_a_third_with_them() -> None:
    assert hidden({"mainstream": 31, "special": 12, "college": 2, "home": 1}) == {"college", "home", "special"}


def test_nothing_is_hidden_where_no_group_is_small_and_nought_is_no_one() -> None:
    assert hidden({"mainstream": 31, "special": 12, "college": 0}) == frozenset()


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


def test_a_survey_shows_only_roles_from_which_no_one_can_be_told(answered: None) -> None:
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
