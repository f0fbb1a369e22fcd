"""Shares are read however they are written, must make the whole, and are split to the penny."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

from areasend.commissioning.models import PanelCase, Pilot
from areasend.commissioning.reviews import months_after
from areasend.commissioning.shares import per_cent, split
from areasend.kit.acting import acting
from areasend.measures.finding import Finding, open_findings

NOVEMBER = date(2020, 11, 18)


def shares(education: str, health: str, care: str) -> dict[str, Decimal]:
    read = per_cent({"education": education, "health": health, "care": care})
    return {body: share for body, share in read.items() if share is not None}


@pytest.mark.parametrize("written", [("50", "30", "20"), ("0.5", "0.3", "0.2")])
def test_fifty_and_a_half_are_the_same_share(written: tuple[str, str, str]) -> None:
    assert list(shares(*written).values()) == [50, 30, 20]


def test_a_weekly_cost_is_split_to_the_penny() -> None:
    # Case 28. 50% of £1,999.99 is £999.995, 30% £599.997, 20% £399.998: the two spare pennies go to the largest
    # remainders, care (.8) and health (.7).
    assert list(split(Decimal("1999.99"), shares("50", "30", "20")).values()) == [
        Decimal("999.99"),
        Decimal("600.00"),
        Decimal("400.00"),
    ]


def test_thirds_of_a_hundred_pounds_keep_every_penny() -> None:
    thirds = split(Decimal("100.00"), shares("1/3", "1/3", "1/3"))
    assert list(thirds.values()) == [Decimal("33.34"), Decimal("33.33"), Decimal("33.33")]


def test_shares_of_95_per_cent_are_refused() -> None:
    with pytest.raises(ValueError, match="make 95%"):
        split(Decimal("100.00"), shares("50", "30", "15"))


def test_a_review_is_due_on_the_corresponding_day_or_the_last_of_a_shorter_month() -> None:
    assert months_after(date(2020, 8, 19), 3) == date(2020, 11, 19)
    assert months_after(date(2020, 11, 30), 3) == date(2021, 2, 28)


@pytest.fixture
def panel(db: None) -> Iterator[None]:
    with acting("The office", "arranging a test"):
        case("Otter", "50", "30", "15")
        case("Heron", "50", "30", "20", review=date(2020, 10, 9), decided=date(2020, 7, 9))
        case("Finch", "33.333333", "33.333333", "33.333333")
        yield


def case(name: str, *parts: str, review: date = date(2020, 11, 19), decided: date = date(2020, 7, 1)) -> None:
    PanelCase.objects.create(
        case=name,
        decided_on=decided,
        decision="agreed",
        weekly_cost=Decimal("100.00"),
        starts_on=date(2020, 8, 19),
        review_on=review,
        **dict(zip(("education", "health", "care"), map(Decimal, parts), strict=True)),
    )


def found(kind: str, on: date = NOVEMBER) -> list[Finding]:
    return [finding for finding in open_findings(on) if finding.kind == kind]


def test_what_nobody_bears_is_found_and_holds_a_paper_back(panel: None) -> None:
    (bare,) = found("shares-not-whole")
    assert bare.message == "The shares of Otter make 95%: £5.00 a week is nobody’s."
    assert (bare.arithmetic, bare.blocks) == ("50 + 30 + 15 is 95, not 100", True)
    assert found("shares-not-whole", date(2020, 6, 30)) == []


def test_a_review_counted_from_the_panels_day_is_found(panel: None) -> None:
    (late,) = found("review-day")
    assert late.message == (
        "Heron starts on 19 August 2020, so its review is due on 19 November 2020; the list says 9 October 2020. It was "
        "counted from the panel's day."
    )


def test_thirds_say_what_each_pays(panel: None) -> None:
    (thirds,) = found("shares-in-thirds")
    assert thirds.arithmetic == "33.34 + 33.33 + 33.33 is 100.00"


def test_a_pilot_without_baseline_or_stop_rule_cannot_be_judged(db: None) -> None:
    with acting("The office", "arranging a test"):
        Pilot.objects.create(title="Therapy", stated_on=NOVEMBER, baseline="no", stop_rule="stop at 30 weeks")
        Pilot.objects.create(title="Pathway", stated_on=NOVEMBER, baseline="wait of 41 weeks", stop_rule="at 60 weeks")
    (bare,) = found("pilot-without-measure")
    assert bare.message == "Therapy has no baseline: whether it works cannot be shown."
