"""Savings, envelopes, approvals and significance: pure sums, worked by hand."""

from datetime import date
from decimal import Decimal

import pytest

from areasend.engines.figures.approval import Limit, refusal_of
from areasend.engines.figures.envelope import fit
from areasend.engines.figures.savings import NotASaving, Outturn
from areasend.engines.figures.variance import Rule, percent_of, rule_on

MILLION = 1_000_000


def millions(said: str) -> Decimal:
    return Decimal(said) * MILLION


def test_avoided_growth_is_not_a_saving() -> None:
    # 63.5 − 63.0 = 0.5 avoided; 63.0 is more than last year's 60.0, so nothing is saved; up 3.0
    year = Outturn(last_year=millions("60.0"), do_nothing=millions("63.5"), spent=millions("63.0"))
    assert year.in_words() == "£0.5m growth avoided, £0 cash saved, spend up £3.0m"
    with pytest.raises(NotASaving, match=r"not a saving: £0.5m growth avoided"):
        year.call_saving()


def test_spending_less_than_last_year_saves_cash_and_the_rest_is_growth_avoided() -> None:
    # 60.0 − 59.0 = 1.0 saved; 63.5 − 60.0 = 3.5 avoided: 4.5 in all, none of it counted twice
    year = Outturn(last_year=millions("60.0"), do_nothing=millions("63.5"), spent=millions("59.0"))
    assert year.in_words() == "£3.5m growth avoided, £1.0m cash saved, spend down £1.0m"
    assert year.call_saving() == MILLION


def test_years_under_their_envelope_leave_some_unallocated() -> None:
    # 0.9 + 1.0 + 0.9 = 2.8 of 2.9
    found = fit(millions("2.9"), [millions("0.9"), millions("1.0"), millions("0.9")])
    assert (found.in_words(), found.is_refused) == ("£0.1m unallocated", False)
    assert found.arithmetic() == "£0.9m + £1.0m + £0.9m is £2.8m, of £2.9m"


def test_years_over_their_envelope_are_refused_without_authority() -> None:
    # 0.9 + 1.1 + 1.0 = 3.0 of 2.9
    years = [millions("0.9"), millions("1.1"), millions("1.0")]
    assert fit(millions("2.9"), years).is_refused
    assert fit(millions("2.9"), years).in_words() == "£0.1m over, with no authority"
    assert not fit(millions("2.9"), years, "the Cabinet").is_refused


def test_years_that_fill_their_envelope_need_no_word() -> None:
    assert fit(millions("2.9"), [millions("1.15"), millions("0.95"), millions("0.8")]).in_words() == ""


APRIL = Rule(date(2020, 4, 1), Decimal(100_000), Decimal(5))


@pytest.mark.parametrize(
    ("variance", "budget", "met"),
    [(120_000, 1_000_000, True), (99_999, 2_004_000, False), (100_000, 2_004_000, True), (-100_000, 2_004_000, True)],
)
def test_a_variance_is_significant_by_amount_or_by_share(variance: int, budget: int, met: bool) -> None:
    # 99,999 of 2,004,000 is 4.99%: neither £100,000 nor 5%
    assert APRIL.is_met(variance=Decimal(variance), budget=Decimal(budget)) is met


def test_a_rule_may_need_both() -> None:
    both = Rule(date(2020, 4, 1), Decimal(100_000), Decimal(5), needs="both")
    assert not both.is_met(variance=Decimal(100_000), budget=Decimal(2_004_000))
    assert both.in_words() == "£100,000 and 5% or more, over or under the revised budget"


def test_the_rule_is_that_of_the_day() -> None:
    later = Rule(date(2021, 4, 1), Decimal(50_000), None)
    assert rule_on([later, APRIL], date(2021, 3, 31)) == APRIL
    assert rule_on([later, APRIL], date(2021, 4, 1)) == later
    assert rule_on([later, APRIL], date(2020, 3, 31)) is None
    assert percent_of(Decimal(120_000), Decimal(1_000_000)) == Decimal("12.0")


def test_what_is_beyond_an_approver_names_who_may() -> None:
    limits = [
        Limit("Head of Service", Decimal(10_000), date(2020, 4, 1)),
        Limit("Corporate Director", Decimal(40_000), date(2019, 4, 1)),
        Limit("Corporate Director", Decimal(250_000), date(2020, 4, 1)),
    ]
    on = date(2020, 11, 1)
    said = refusal_of(limits, role="head of service", amount=Decimal(50_000), on=on)
    assert said == ("£50,000 is more than the head of service may approve (£10,000 at most); Corporate Director may")
    assert refusal_of(limits, role="Corporate Director", amount=Decimal(50_000), on=on) == ""
    assert "nobody on the list may" in refusal_of(limits, role="Corporate Director", amount=Decimal(300_000), on=on)
    assert "nobody on the list may" in refusal_of(
        limits, role="Corporate Director", amount=Decimal(50_000), on=date(2020, 3, 1)
    )
    assert refusal_of([], role="anyone", amount=Decimal(50_000), on=on) == ""
