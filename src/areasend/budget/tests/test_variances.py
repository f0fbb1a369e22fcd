"""Cases 13, 14 and 16 of the programme: a significant variance, a virement, a plan's envelope."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from areasend.budget.explaining import explain
from areasend.budget.models import BudgetEntry, BudgetEnvelope, BudgetLine, VarianceRule, Virement, VirementLimit
from areasend.budget.queries import LineShown, budget_page
from areasend.kit.acting import acting
from areasend.measures.catalogue import measure_of
from areasend.measures.counting import value
from areasend.measures.finding import Finding, all_findings

pytestmark = pytest.mark.django_db
ON = date(2020, 11, 18)
OCTOBER = date(2020, 10, 31)


def a_line(code: str = "L1", original: int = 1_000_000, year: str = "2020-21") -> BudgetLine:
    return BudgetLine.objects.create(
        code=code,
        heading="Placements",
        financial_year=year,
        original=original,
        plan="2020-23",
        stands_from=date(2020, 4, 1),
    )


def say(line: BudgetLine, kind: str, amount: int, month_end: date = OCTOBER, stated_on: date = OCTOBER) -> None:
    BudgetEntry.objects.create(line=line, kind=kind, amount=amount, month_end=month_end, stated_on=stated_on)


@pytest.fixture
def placements() -> BudgetLine:
    """£1,000,000; to date planned 550,000, spent 470,000, committed 60,000; in all 1,120,000 is expected."""
    with acting("Fin Castle", "arranging a test"):
        line = a_line()
        a_line("L2", 2_000_000)
        VarianceRule.objects.create(from_on=date(2020, 4, 1), at_least_amount=100_000, at_least_percent=5)
        say(line, "profile", 550_000)
        say(line, "actual", 470_000)
        say(line, "commitment", 60_000)
        # What is left of the year in one sum: 470,000 + 650,000 = 1,120,000
        say(line, "forecast", 650_000, date(2021, 3, 31))
    return line


def shown(code: str = "L1", on: date = ON) -> LineShown:
    return next(line for line in budget_page(on).lines if line.code == code)


def unexplained(on: date = ON) -> list[Finding]:
    return [one for one in all_findings(on) if one.kind == "unexplained-variance"]


def test_a_significant_variance_is_forecast_less_revised_and_must_be_explained(placements: BudgetLine) -> None:
    line = shown()
    assert (line.amounts.variance, line.amounts.percent) == (Decimal(120_000), Decimal("12.0"))
    assert line.is_significant
    assert [(one.rows, one.blocks) for one in unexplained()] == [((placements.pk,), True)]


def test_to_date_stands_beside_and_is_never_the_variance(placements: BudgetLine) -> None:
    amounts = shown().amounts
    # 470,000 − 550,000 = −80,000; with what is committed −20,000
    assert amounts.to_date == -80_000
    assert amounts.to_date_committed == -20_000
    assert amounts.variance == 120_000


def test_a_reason_alone_does_not_explain_and_an_action_does(placements: BudgetLine) -> None:
    explain(line=placements, why="Six more children", action="", who="Fin Castle", on=ON)
    assert [one.message.endswith("nobody has said what is being done.") for one in unexplained()] == [True]
    explain(line=placements, why="Six more children", action="A panel looks at each", who="Fin Castle", on=ON)
    assert unexplained() == []
    assert shown().explanation.why == "Six more children"  # type: ignore[union-attr]


def test_an_explanation_counts_from_the_day_it_was_said(placements: BudgetLine) -> None:
    explain(line=placements, why="Six more children", action="A panel looks", who="Fin Castle", on=date(2020, 12, 1))
    assert len(unexplained()) == 1
    assert unexplained(date(2020, 12, 1)) == []


def test_just_under_both_thresholds_is_not_flagged(placements: BudgetLine) -> None:
    with acting("Fin Castle", "arranging a test"):
        near, there = a_line("L3", 2_004_000), a_line("L4", 2_004_000)
        say(near, "forecast", 2_103_999, date(2021, 3, 31))
        say(there, "forecast", 2_104_000, date(2021, 3, 31))
    # 99,999 is 4.99% of 2,004,000; 100,000 is the amount itself
    assert [shown(code).is_significant for code in ("L3", "L4")] == [False, True]
    assert value(measure_of("budget-lines-significant"), ON).value == 2


def test_a_line_with_no_forecast_has_no_variance_and_is_not_called_on_budget(placements: BudgetLine) -> None:
    assert shown("L2").amounts.variance is None
    # Of two lines one is forecast: the sum is that line's, and says so by its records.
    found = value(measure_of("budget-forecast-variance"), ON)
    assert (found.value, found.records) == (120_000, 1)


def test_where_no_rule_is_in_force_nothing_is_significant(placements: BudgetLine) -> None:
    with acting("Fin Castle", "the rule began later"):
        VarianceRule.objects.update(from_on=date(2020, 12, 1))
    assert not shown().is_significant
    assert unexplained() == []
    assert shown(on=date(2020, 12, 1)).is_significant


@pytest.fixture
def moved(placements: BudgetLine) -> Virement:
    with acting("Fin Castle", "arranging a test"):
        return Virement.objects.create(
            from_line=BudgetLine.objects.get(code="L2"),
            to_line=placements,
            amount=50_000,
            approved_on=date(2020, 11, 1),
            approved_by="Corporate Director",
        )


def test_a_virement_counts_from_its_approval_and_moves_add_up_to_nothing(moved: Virement) -> None:
    amounts = shown().amounts
    assert amounts.revised == 1_050_000
    assert (amounts.variance, amounts.against_original) == (Decimal(70_000), Decimal(120_000))
    assert sum(line.amounts.moved or 0 for line in budget_page(ON).lines) == 0
    assert shown(on=OCTOBER).amounts.revised == 1_000_000


def test_a_virement_only_asked_for_moves_nothing(moved: Virement) -> None:
    with acting("Fin Castle", "not approved after all"):
        Virement.objects.update(approved_on=None, approved_by="", requested_on=date(2020, 11, 1))
    page = budget_page(ON)
    assert shown().amounts.revised == 1_000_000
    assert ([len(page.asked), len(page.approved)]) == [1, 0]


def test_a_virement_beyond_the_approvers_limit_is_refused_naming_who_may(moved: Virement) -> None:
    with acting("Fin Castle", "arranging a test"):
        VirementLimit.objects.create(role="Head of Service", up_to=10_000, from_on=date(2020, 4, 1))
        VirementLimit.objects.create(role="Cabinet", from_on=date(2020, 4, 1))
    moved.approved_by = "Head of Service"
    with pytest.raises(ValidationError, match=r"may approve \(£10,000 at most\); Cabinet may"):
        moved.full_clean()
    moved.approved_by = "Cabinet"
    moved.full_clean()


def test_a_virement_recorded_before_its_limit_is_found(moved: Virement) -> None:
    with acting("Fin Castle", "arranging a test"):
        VirementLimit.objects.create(role="Corporate Director", up_to=10_000, from_on=date(2020, 4, 1))
    assert [one.rows for one in all_findings(ON) if one.kind == "virement-beyond-limit"] == [(moved.pk,)]


def test_an_approval_has_a_day_and_an_approver(placements: BudgetLine) -> None:
    with pytest.raises(IntegrityError), transaction.atomic(), acting("Fin Castle", "a half approval"):
        Virement.objects.create(
            from_line=placements, to_line=BudgetLine.objects.get(code="L2"), amount=1, approved_on=ON
        )


def test_a_correction_replaces_what_it_corrects_from_the_day_it_is_said(placements: BudgetLine) -> None:
    with acting("Fin Castle", "the ledger was corrected"):
        say(placements, "actual", 475_000, OCTOBER, date(2020, 11, 20))
    assert shown().amounts.forecast == 1_120_000
    assert shown(on=date(2020, 11, 20)).amounts.forecast == 1_125_000


def test_what_was_spent_replaces_what_was_expected(placements: BudgetLine) -> None:
    with acting("Fin Castle", "the year is over"):
        say(placements, "actual", 600_000, date(2021, 3, 31), date(2021, 4, 20))
    # 470,000 + 600,000
    assert budget_page(date(2021, 4, 20)).lines[0].amounts.forecast == 1_070_000


def a_plan(*years: int, authority: str = "") -> list[Finding]:
    with acting("Fin Castle", "arranging a test"):
        BudgetEnvelope.objects.create(
            plan="2020-23", amount=2_900_000, authority=authority, stands_from=date(2020, 4, 1)
        )
        for year, amount in zip(("2020-21", "2021-22", "2022-23"), years, strict=True):
            a_line("L1", amount, year)
    return [one for one in all_findings(ON) if one.kind in ("unallocated", "over-envelope")]


def test_a_plan_under_its_envelope_is_said_and_does_not_block() -> None:
    found = a_plan(900_000, 1_000_000, 900_000)
    assert [(one.kind, one.message, one.blocks) for one in found] == [
        ("unallocated", "The lines of the plan 2020-23 leave £0.1m unallocated.", False)
    ]


def test_a_plan_over_its_envelope_blocks_until_someone_with_authority_allowed_it() -> None:
    found = a_plan(900_000, 1_100_000, 1_000_000)
    assert [(one.kind, one.blocks) for one in found] == [("over-envelope", True)]
    with acting("Fin Castle", "the Cabinet allowed it"):
        BudgetEnvelope.objects.update(authority="Cabinet, 12 October 2020")
    allowed = [one for one in all_findings(ON) if one.kind == "over-envelope"]
    assert [(one.blocks, one.message) for one in allowed] == [
        (False, "The lines of the plan 2020-23 are £0.1m over, allowed by Cabinet, 12 October 2020.")
    ]


def test_a_line_that_would_go_over_the_envelope_is_refused_in_its_form() -> None:
    a_plan(900_000, 1_000_000, 900_000)
    over = BudgetLine(code="L9", heading="More", financial_year="2022-23", original=200_000, plan="2020-23")
    with pytest.raises(ValidationError, match=r"£0.1m over, with no authority"):
        over.full_clean()
    over.original = Decimal(100_000)
    over.full_clean()
