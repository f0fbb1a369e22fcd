"""Slip and lights, worked by hand."""

from datetime import date
from decimal import Decimal

import pytest

from areasend.programme.judging import LightForm
from areasend.programme.rules.lights import Aim, delivery_of, impact_of, roll_up
from areasend.programme.rules.risk_band import Band, band_of
from areasend.programme.rules.slip import PlanDates, slip

TODAY = date(2020, 11, 18)


def test_slip_keeps_the_first_baseline() -> None:
    # Planned 31 July, re-baselined to 30 September, done 14 October 2020: 31 + 30 + 14 = 75 days, and 14.
    dates = PlanDates(first=date(2020, 7, 31), current=date(2020, 9, 30), done=date(2020, 10, 14))
    found = slip(dates, TODAY)
    assert (found.from_first, found.from_current) == (75, 14)


def test_what_is_past_due_slips_with_every_day() -> None:
    dates = PlanDates(first=date(2020, 11, 8), current=date(2020, 11, 8), forecast=date(2020, 11, 10))
    assert slip(dates, TODAY).from_current == 10


def test_past_due_and_forecast_far_off_is_seriously_late() -> None:
    # due 8 November: 10 days ago; forecast for 8 December, 30 days after it was due
    dates = PlanDates(first=date(2020, 11, 8), current=date(2020, 11, 8), forecast=date(2020, 12, 8))
    found = delivery_of(dates, TODAY)
    assert (found.light, found.because) == (
        "red",
        "was due 8 Nov 2020, 10 days ago, and is expected 30 days after that",
    )
    assert delivery_of(PlanDates(first=dates.first, current=dates.current), TODAY).light == "amber"


@pytest.mark.parametrize(
    ("value", "aim", "light"),
    [
        ("60", Aim("H", Decimal(60), Decimal(50)), "green"),
        ("59.9", Aim("H", Decimal(60), Decimal(50)), "amber"),
        ("50", Aim("H", Decimal(60), Decimal(50)), "amber"),
        ("49.9", Aim("H", Decimal(60), Decimal(50)), "red"),
        ("10", Aim("L", Decimal(10), Decimal(15)), "green"),
        ("12", Aim("L", Decimal(10), Decimal(15)), "amber"),
        ("15", Aim("L", Decimal(10), Decimal(15)), "amber"),
        ("15.1", Aim("L", Decimal(10), Decimal(15)), "red"),
        ("97", Aim("T", Decimal(100), tolerance=Decimal(5)), "green"),
        ("93", Aim("T", Decimal(100), tolerance=Decimal(5)), "red"),
        ("500", Aim("A", Decimal(100)), "no data"),
    ],
)
def test_three_colours_from_target_and_floor(value: str, aim: Aim, light: str) -> None:
    assert impact_of(Decimal(value), aim).light == light


def test_no_data_is_never_green() -> None:
    assert impact_of(None, Aim("H", Decimal(60), Decimal(50))).light == "no data"


def test_a_roll_up_counts_and_does_not_average() -> None:
    found = roll_up(["green"] * 5 + ["amber"] * 3 + ["red"])
    assert found.because == "5 on track, 3 at risk, 1 off track"
    assert roll_up(["green"] * 6 + ["amber"] * 3 + ["red"]).light != "green"


def test_a_light_that_differs_needs_a_reason_and_an_expiry() -> None:
    bare = LightForm({"light": "green"}, proposed="red", today=TODAY)
    said = {"light": "green", "reason": "The board has agreed the new dates", "expires_on": "2020-12-18"}
    assert set(bare.errors) == {"reason", "expires_on"}
    assert LightForm(said, proposed="red", today=TODAY).is_valid()
    assert LightForm({"light": "red"}, proposed="red", today=TODAY).is_valid()


def test_a_new_matrix_does_not_recolour_an_old_score() -> None:
    later = [Band("low", 1, 4, date(2021, 4, 1)), Band("high", 5, 25, date(2021, 4, 1))]
    assert band_of(12, date(2021, 3, 31), later) == "medium"
    assert band_of(12, date(2021, 4, 1), later) == "high"
