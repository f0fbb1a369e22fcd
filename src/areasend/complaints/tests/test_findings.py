"""What does not add up among complaints is found, in words that someone can act on."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from areasend.complaints.models import Complaint
from areasend.kit.acting import acting
from areasend.measures.finding import Finding, all_findings
from areasend.measures.models import TypedFigure

Made = Callable[..., Complaint]
ON = date(2020, 11, 18)


def found(on: date = ON) -> list[Finding]:
    return [one for one in all_findings(on) if one.register == "complaints"]


def test_stage_2_before_the_reply(complaint: Made) -> None:
    row = complaint(reference="WC/19/1", answered_on=date(2019, 6, 13), stage_2_asked_on=date(2019, 6, 4))
    complaint(answered_on=date(2019, 6, 13), outcome="upheld", stage_2_asked_on=date(2019, 6, 14))
    mine = [one for one in found() if one.about[1] == "stage_2_asked_on"]
    assert [(one.message, one.arithmetic, one.rows) for one in mine] == [
        ("WC/19/1: stage 2 before the reply.", "4 Jun 2019 is 9 days before 13 Jun 2019", (row.pk,))
    ]


def test_acknowledged_or_answered_before_it_was_received(complaint: Made) -> None:
    complaint(reference="A", received_on=date(2019, 4, 7), acknowledged_on=date(2019, 4, 6))
    complaint(reference="B", received_on=date(2019, 4, 7), answered_on=date(2019, 4, 4), outcome="upheld")
    assert [one.message for one in found()] == [
        "A: acknowledged before it was received.",
        "B: answered before it was received.",
    ]


def test_logged_twice_is_one_family_one_cause_and_near_days(complaint: Made) -> None:
    complaint(reference="A", family="W7B", received_on=date(2020, 2, 10))
    complaint(reference="B", family="W7B", received_on=date(2020, 2, 14))
    complaint(reference="C", family="W7B", received_on=date(2020, 9, 1))
    complaint(reference="D", family="W7B", cause="Content of plan", received_on=date(2020, 2, 14))
    complaint(reference="A/R", reopens="A", family="W7B", received_on=date(2020, 2, 20))
    assert [one.arithmetic for one in found()] == ["received 4 days apart, both about Transport"]
    assert "Both are counted until one is said to be the same" in found()[0].message


def test_a_quarter_typed_wrong_calendar_or_financial(complaint: Made) -> None:
    complaint(received_on=date(2020, 5, 2), quarter_typed="Q2 2020")
    complaint(received_on=date(2020, 5, 2), quarter_typed="Q1 20/21")
    complaint(received_on=date(2020, 5, 2), quarter_typed="re-opened")
    complaint(reference="WC/20/320", received_on=date(2002, 5, 2), quarter_typed="Q1 20/21")
    assert [one.message for one in found()] == [
        "WC/20/320: received on 2 May 2002, but its quarter is typed as Q1 20/21."
    ]


def test_answered_without_an_outcome(complaint: Made) -> None:
    complaint(reference="A", answered_on=date(2019, 4, 4))
    assert [one.message for one in found()] == ["1 answered complaint has no stage 1 outcome: A."]


@pytest.mark.parametrize(("typed", "says"), [(2, []), (3, ["2 counted, 3 typed: 1 apart"])])
def test_a_typed_figure_is_set_beside_the_count(complaint: Made, typed: int, says: list[str]) -> None:
    complaint(received_on=date(2020, 1, 9))
    complaint(received_on=date(2020, 3, 31))
    with acting("Robin Ashdown", "arranging a test"):
        TypedFigure.objects.create(
            measure="complaints-received",
            from_on=date(2020, 1, 1),
            to_on=date(2020, 3, 31),
            typed=Decimal(typed),
            stated_on=date(2020, 11, 13),
            where="Summary",
        )
    assert [one.arithmetic for one in found()] == says
    assert found(date(2020, 11, 12)) == []


def test_a_typed_number_of_a_share_is_held_against_that_number(complaint: Made) -> None:
    complaint(answered_on=date(2020, 1, 9), outcome="upheld")
    complaint(answered_on=date(2020, 1, 10), outcome="not-upheld")
    with acting("Robin Ashdown", "arranging a test"):
        for part, typed in (("above", 1), ("below", 2), ("above", 9)):
            TypedFigure.objects.create(
                measure="complaints-upheld-stage-1",
                part=part,
                from_on=date(2020, 1, 1),
                to_on=date(2020, 3, 31),
                typed=Decimal(typed),
                stated_on=date(2020, 11, 13),
            )
    assert [one.arithmetic for one in found()] == ["1 counted, 9 typed: 8 apart"]


def test_what_is_not_known_yet_is_not_found_yet(complaint: Made) -> None:
    complaint(received_on=date(2019, 5, 1), answered_on=date(2019, 6, 13), stage_2_asked_on=date(2019, 6, 4))
    assert found(date(2019, 6, 3)) == []
