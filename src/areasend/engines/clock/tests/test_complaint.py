"""Case 25: two clocks, two rule sets. Every day is worked out by hand beside the calendar."""

from dataclasses import replace
from datetime import date

from areasend.engines.clock.complaint import ComplaintFacts, ComplaintRules, Step, complaint_clock, rules_for
from areasend.engines.clock.working_days import WorkingDays

CALENDAR = WorkingDays(
    {
        date(2020, 12, 25): "Christmas Day",
        date(2020, 12, 28): "Boxing Day (substitute)",
        date(2021, 1, 1): "New Year's Day",
        date(2026, 12, 25): "Christmas Day",
        date(2026, 12, 28): "Boxing Day (substitute)",
        date(2027, 1, 1): "New Year's Day",
    }
)
OLDER = ComplaintRules("3 and 20", date(2010, 1, 1), 3, 20, "receipt", None, 20, None, 20, None)
CODE = ComplaintRules("The code", date(2026, 4, 1), 5, 10, "acknowledgement", 10, 20, 5, 20, 20)


def step(facts: ComplaintFacts, name: str, on: date, rules: ComplaintRules = CODE) -> Step:
    clock = complaint_clock(facts, rules, CALENDAR, on)
    return next(one for one in clock.steps if one.step == name)


FRIDAY_2026 = ComplaintFacts(date(2026, 12, 18))
ACKNOWLEDGED = replace(FRIDAY_2026, acknowledged_on=date(2026, 12, 22))


def test_under_the_code_a_friday_before_christmas_is_acknowledged_by_tuesday_29_december() -> None:
    # 21, 22, 23, 24, then 29 December: 25 and 28 are bank holidays
    assert step(FRIDAY_2026, "acknowledge", date(2026, 12, 21)).due_on == date(2026, 12, 29)


def test_the_answer_counts_from_acknowledgement_and_may_be_ten_days_later_with_a_reason() -> None:
    # from Tue 22 December: 23, 24, 29, 30, 31 December (25 and 28 out), 4, 5, 6, 7, 8 January (1 out)
    answer = step(ACKNOWLEDGED, "answer", date(2026, 12, 22))
    assert answer.due_on == date(2027, 1, 8)
    # ten more: 11 to 15 and 18 to 22 January
    assert answer.latest_on == date(2027, 1, 22)
    extended = step(replace(ACKNOWLEDGED, extension_reason="the school was closed"), "answer", date(2026, 12, 22))
    assert extended.due_on == date(2027, 1, 22)
    assert extended.because.endswith("because the school was closed")


def test_under_the_older_rule_both_count_from_receipt() -> None:
    friday = ComplaintFacts(date(2020, 12, 18))
    # 21, 22, 23 December
    assert step(friday, "acknowledge", date(2020, 12, 18), OLDER).due_on == date(2020, 12, 23)
    # 21 to 24 (4), 29 to 31 (7), 4 to 8 January (12), 11 to 15 (17), 18, 19, 20 (20)
    assert step(friday, "answer", date(2020, 12, 18), OLDER).due_on == date(2021, 1, 20)


def test_changing_the_rule_does_not_move_the_earlier_complaint() -> None:
    assert rules_for(date(2020, 12, 18), (OLDER, CODE)) is OLDER
    assert rules_for(date(2026, 3, 31), (OLDER, CODE)) is OLDER
    assert rules_for(date(2026, 4, 1), (OLDER, CODE)) is CODE
    assert rules_for(date(2009, 12, 31), (OLDER, CODE)) is None


def test_a_reply_is_due_on_its_last_day_and_overdue_the_day_after() -> None:
    assert step(ACKNOWLEDGED, "answer", date(2027, 1, 8)).state == "due"
    monday = step(ACKNOWLEDGED, "answer", date(2027, 1, 11))
    assert (monday.state, monday.days) == ("overdue", 1)


def test_a_late_answer_stays_late_by_so_many_working_days() -> None:
    # due Fri 8 January; answered Tue 12: Mon 11 and Tue 12 are two working days past
    late = step(replace(ACKNOWLEDGED, answered_on=date(2027, 1, 12)), "answer", date(2027, 6, 1))
    assert (late.state, late.days) == ("late", 2)


def test_what_happens_later_is_not_known_yet() -> None:
    facts = replace(ACKNOWLEDGED, answered_on=date(2027, 1, 5), stage_2_asked_on=date(2027, 1, 20))
    assert [one.step for one in complaint_clock(facts, CODE, CALENDAR, date(2027, 1, 4)).steps] == [
        "acknowledge",
        "answer",
    ]
    assert step(facts, "answer", date(2027, 1, 4)).state == "due"
    assert complaint_clock(facts, CODE, CALENDAR, date(2026, 12, 17)).steps == ()


def test_stage_2_has_its_own_five_and_twenty() -> None:
    facts = replace(ACKNOWLEDGED, answered_on=date(2027, 1, 5), stage_2_asked_on=date(2027, 1, 11))
    # acknowledge: 12, 13, 14, 15, 18 January
    assert step(facts, "stage_2_acknowledge", date(2027, 1, 11)).due_on == date(2027, 1, 18)
    # acknowledged Wed 13 January; 20 working days: 14, 15 (2), 18-22 (7), 25-29 (12), 1-5 February (17), 8, 9, 10 (20)
    facts = replace(facts, stage_2_acknowledged_on=date(2027, 1, 13))
    answer = step(facts, "stage_2_answer", date(2027, 1, 13))
    assert answer.due_on == date(2027, 2, 10)
    # twenty more: 11, 12 (2), 15-19 (7), 22-26 (12), 1-5 March (17), 8, 9, 10 (20)
    assert answer.latest_on == date(2027, 3, 10)


def test_the_familys_window_is_never_late() -> None:
    facts = replace(ACKNOWLEDGED, answered_on=date(2027, 1, 5))
    # 20 working days: 6, 7, 8 (3), 11-15 (8), 18-22 (13), 25-29 (18), 1, 2 February
    assert step(facts, "ask_for_stage_2", date(2027, 2, 2)).state == "due"
    assert step(facts, "ask_for_stage_2", date(2027, 2, 3)).state == "not_needed"
    assert complaint_clock(facts, CODE, CALENDAR, date(2027, 1, 20)).next is None


def test_a_withdrawn_complaint_needs_no_answer() -> None:
    assert step(replace(FRIDAY_2026, withdrawn=True), "answer", date(2027, 6, 1)).state == "not_needed"


def test_the_next_reply_is_the_one_due_first() -> None:
    due = complaint_clock(FRIDAY_2026, CODE, CALENDAR, date(2026, 12, 21)).next
    assert due is not None and due.step == "acknowledge"
