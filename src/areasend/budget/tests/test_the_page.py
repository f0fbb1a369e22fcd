"""The page of the budget, and a variance explained on it."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from areasend.budget.models import BudgetEntry, BudgetLine, VarianceExplanation, VarianceRule
from areasend.budget.years import first_day, last_day, tidy_year, year_of
from areasend.kit.acting import acting

pytestmark = pytest.mark.django_db
In = Callable[[str], Client]


def a_line(code: str, heading: str, original: int, forecast: int, year: str) -> BudgetLine:
    """A line of a year whose whole forecast was said on the year's first day."""
    first = first_day(year)
    with acting("The office", "arranging a test"):
        line = BudgetLine.objects.create(
            code=code, heading=heading, financial_year=year, original=original, stands_from=first
        )
        BudgetEntry.objects.create(
            line=line, kind="forecast", amount=forecast, month_end=last_day(year), stated_on=first
        )
    return line


@pytest.fixture
def pupils(wealdmere: object) -> BudgetLine:
    """This year's line "Peer mentors", forecast 41,500 under its budget, by a rule of £25,000."""
    with acting("The office", "arranging a test"):
        VarianceRule.objects.create(from_on=date(2020, 4, 1), at_least_amount=25_000)
    a_line("L01", "Team", 240_000, 246_200, year_of(timezone.localdate()))
    return a_line("L06", "Peer mentors", 120_000, 78_500, year_of(timezone.localdate()))


def page(client: Client, query: str = "") -> str:
    return client.get(reverse("budget:budget") + query).content.decode()


def test_the_page_says_how_the_year_ends_and_what_is_not_explained(pupils: BudgetLine, signed_in: In) -> None:
    said = page(signed_in("director"))
    # 246,200 + 78,500 − 360,000 = −35,300
    assert "£35,300 under the revised budget" in said
    assert "1 significant variance is not explained" in said
    assert "Significant is £25,000 or more, over or under the revised budget" in said
    assert "the rule since 1 April 2020" in said
    assert reverse("budget:explain", args=[pupils.pk]) not in said


def test_finance_explains_and_the_page_says_so(pupils: BudgetLine, signed_in: In) -> None:
    fin = signed_in("finance")
    address = reverse("budget:explain", args=[pupils.pk])
    assert address in page(fin)
    fin.post(address, {"why": "Schools were shut", "action": "Mentors begin in January"})
    row = VarianceExplanation.objects.get()
    assert (row.line, row.why, row.stated_on) == (pupils, "Schools were shut", timezone.localdate())
    assert "Every significant variance is explained" in page(fin)
    # Said again on the same day, the later words stand.
    fin.post(address, {"why": "Schools were shut", "action": "Mentors begin in March"})
    assert VarianceExplanation.objects.get().action == "Mentors begin in March"


def test_an_explanation_without_an_action_is_sent_back(pupils: BudgetLine, signed_in: In) -> None:
    answer = signed_in("finance").post(reverse("budget:explain", args=[pupils.pk]), {"why": "Schools were shut"})
    assert "Say what is being done about it" in answer.content.decode()
    assert not VarianceExplanation.objects.exists()


def test_nothing_is_explained_on_a_past_day(pupils: BudgetLine, signed_in: In) -> None:
    fin, yesterday = signed_in("finance"), "?on=2025-11-18"
    assert fin.post(reverse("budget:explain", args=[pupils.pk]) + yesterday, {}).status_code == 400
    assert fin.get(reverse("budget:explain", args=[pupils.pk]) + yesterday).status_code == 403


def test_where_nothing_is_known_of_the_day_the_last_known_year_is_shown(wealdmere: object, signed_in: In) -> None:
    a_line("L01", "Team", 240_000, 246_200, "2020-21")
    said = page(signed_in("finance"), "?on=2022-06-01")
    assert "This is 2020-21, the last year that anything is known of" in said
    assert "£6,200 over the revised budget" in said


def test_an_empty_budget_says_what_to_do(wealdmere: object, signed_in: In) -> None:
    said = page(signed_in("finance"))
    assert "No budget is recorded" in said
    assert "Bring in a spreadsheet" in said


def test_ten_more_lines_ask_no_more_of_the_database(pupils: BudgetLine, signed_in: In) -> None:
    fin = signed_in("finance")
    page(fin)
    with CaptureQueriesContext(connection) as few:
        page(fin)
    for number in range(10, 20):
        a_line(f"L{number}", "Another", 10_000, 90_000, year_of(timezone.localdate()))
    with CaptureQueriesContext(connection) as many:
        page(fin)
    assert len(many) == len(few)


def test_years_are_written_in_many_ways_and_are_one() -> None:
    assert {tidy_year(said) for said in ("2020-21", "2020/21", "20/21", "FY 2020-2021")} == {"2020-21"}
    assert [year_of(date(2021, 3, 31)), year_of(date(2021, 4, 1))] == ["2020-21", "2021-22"]
    assert last_day("2020-23") == date(2023, 3, 31)
    with pytest.raises(ValueError, match="is not a financial year"):
        tidy_year("next year")
