"""Finance explains a significant variance from a phone; a councillor and a stranger see nothing of the budget."""

from collections.abc import Callable

import pytest
from django.utils import timezone

from areasend.budget.models import BudgetEntry, BudgetLine, VarianceRule
from areasend.budget.years import first_day, last_day, year_of
from areasend.kit.acting import acting
from tests.journeys.conftest import Visitor

Visit = Callable[..., Visitor]


@pytest.fixture
def mentors(wealdmere: object) -> BudgetLine:
    """This year's line "Peer mentors": 120,000 given, 78,500 expected; significant is £25,000."""
    year = year_of(timezone.localdate())
    with acting("The office", "arranging a test"):
        VarianceRule.objects.create(from_on=first_day(year), at_least_amount=25_000)
        line = BudgetLine.objects.create(
            code="L06", heading="Peer mentors", financial_year=year, original=120_000, stands_from=first_day(year)
        )
        BudgetEntry.objects.create(
            line=line, kind="forecast", amount=78_500, month_end=last_day(year), stated_on=first_day(year)
        )
    return line


def test_finance_explains_a_variance_from_a_phone(visit: Visit, mentors: BudgetLine) -> None:
    # Given Fin of finance, with a phone, and a line far under its budget
    fin = visit("finance", 320)
    fin.go("/desk/programme/budget/")
    assert "£41,500 under the revised budget" in fin.heading()
    fin.sees("Not explained: nobody has said why.")
    # When the flagged line is explained in one click, first without saying what is done
    fin.presses("Explain L06 Peer mentors")
    fin.page.get_by_label("Why is the forecast so far from the budget?").fill("Schools were shut until September")
    fin.presses("Save the explanation")
    fin.sees("Say what is being done about it")
    fin.page.get_by_label("What is being done about it?").fill("Mentors begin in January")
    fin.presses("Save the explanation")
    # Then the page says why and what is done, and that nothing is left to explain
    fin.sees("L06 Peer mentors is explained.")
    fin.sees("Schools were shut until September")
    fin.sees("Every significant variance is explained")
    # And at a desk the same page is sound
    desk = visit("director")
    desk.go("/desk/programme/budget/")
    desk.sees("Mentors begin in January")


@pytest.mark.parametrize("role", ["councillor", "stranger"])
def test_a_councillor_and_a_stranger_see_nothing_of_it(visit: Visit, mentors: BudgetLine, role: str) -> None:
    someone = visit(role)
    for address in ("/desk/programme/budget/", f"/desk/programme/budget/{mentors.pk}/explain"):
        answer = someone.page.goto(f"{someone.base}{address}")
        assert answer is not None
        assert answer.status == 403
        someone.sees_not("Peer mentors")
