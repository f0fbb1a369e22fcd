"""The clock of complaints with England's own bank holidays, the rule sets of the area, and what is due (case 25)."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from areasend.complaints.clock import clock_of
from areasend.complaints.due import due_replies
from areasend.complaints.models import Complaint, ComplaintRuleSet
from areasend.kit.acting import acting

Made = Callable[..., Complaint]


def due(complaint: Complaint, step: str, on: date) -> tuple[date, date | None]:
    found = next(one for one in clock_of(complaint, on).steps if one.step == step)
    return found.due_on, found.latest_on


def page_of(row: Complaint) -> str:
    return reverse("registers:row", args=["complaints", row.pk])


def write_rule_set(**said: object) -> None:
    usual = {
        "name": "Ten and ten", "answer_counts_from": "receipt", "acknowledge_within": 2, "answer_within": 10,
        "ask_stage_2_within": 20, "stage_2_answer_within": 20,
    }  # fmt: skip
    with acting("Cleo Plaine", "arranging a test"):
        ComplaintRuleSet.objects.create(**usual | said)


def test_two_clocks_two_rule_sets(complaint: Made) -> None:
    later = complaint(received_on=date(2026, 12, 18), acknowledged_on=date(2026, 12, 22))
    earlier = complaint(received_on=date(2020, 12, 18))
    assert due(later, "acknowledge", date(2026, 12, 22))[0] == date(2026, 12, 29)
    assert due(later, "answer", date(2026, 12, 22)) == (date(2027, 1, 8), date(2027, 1, 22))
    assert due(earlier, "acknowledge", date(2020, 12, 18))[0] == date(2020, 12, 23)
    assert due(earlier, "answer", date(2020, 12, 18))[0] == date(2021, 1, 20)


def test_a_new_rule_set_does_not_move_an_earlier_complaint(complaint: Made) -> None:
    earlier = complaint(received_on=date(2020, 12, 18))
    write_rule_set(name="3 and 20", from_on=date(2010, 1, 1), acknowledge_within=3, answer_within=20)
    before = clock_of(earlier, date(2021, 6, 1))
    write_rule_set(from_on=date(2021, 1, 1))
    assert clock_of(earlier, date(2021, 6, 1)) == before
    after = complaint(received_on=date(2021, 1, 4))
    # ten working days from Mon 4 January 2021: 5-8 (4), 11-15 (9), 18
    assert due(after, "answer", date(2021, 1, 4))[0] == date(2021, 1, 18)


def test_before_the_areas_first_rule_set_there_is_no_clock(complaint: Made) -> None:
    write_rule_set(from_on=date(2021, 1, 1))
    assert clock_of(complaint(received_on=date(2020, 12, 18)), date(2021, 6, 1)).steps == ()


def test_what_is_due_now_is_listed_with_its_reason_the_latest_first(complaint: Made) -> None:
    complaint(reference="late", received_on=date(2020, 9, 24), acknowledged_on=date(2020, 9, 28))
    complaint(reference="new", received_on=date(2020, 11, 17))
    complaint(reference="withdrawn", received_on=date(2020, 11, 2), outcome="withdrawn")
    complaint(reference="done", received_on=date(2020, 9, 1), answered_on=date(2020, 9, 20), outcome="upheld")
    complaint(reference="to come", received_on=date(2020, 11, 19))
    found = due_replies(date(2020, 11, 18))
    assert [one.complaint.reference for one in found] == ["late", "new"]
    # 20 working days from Thu 24 September: 25 (1), 28-2 October (6), 5-9 (11), 12-16 (16), 19-22 (20)
    assert found[0].line.step.due_on == date(2020, 10, 22)
    # then 23 (1), 26-30 (6), 2-6 November (11), 9-13 (16), 16, 17, 18 (19)
    assert found[0].line.days == "19 working days late"
    assert found[0].line.step.because == "20 working days after 24 Sep 2020"
    assert found[1].line.words == "Acknowledge"


def test_a_complaints_page_has_its_clock_and_why(
    wealdmere: object, complaint: Made, signed_in: Callable[[str], Client]
) -> None:
    row = complaint(received_on=date(2020, 12, 18))
    page = signed_in("complaints-officer").get(page_of(row) + "?on=2020-12-21")
    text = page.content.decode()
    assert "Why this date" in text
    assert "20 Jan 2021" in text
    assert "leaving out 25 Dec (Christmas Day)" in text


@pytest.mark.parametrize("role", ["councillor", "forum-representative", "stranger"])
def test_others_do_not_open_complaints(
    role: str, wealdmere: object, complaint: Made, signed_in: Callable[[str], Client]
) -> None:
    row = complaint()
    client = signed_in(role)
    assert client.get("/desk/programme/complaints/").status_code == 403
    assert client.get(page_of(row)).status_code == 403
