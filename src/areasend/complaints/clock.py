"""The working-day clock of complaints: England's bank holidays, the rule sets in force, and what they make due."""

from datetime import date
from functools import cache

import holidays
from django.db.models import Q

from areasend.complaints.models import Complaint, ComplaintRuleSet
from areasend.complaints.models.complaint import WITHDRAWN
from areasend.engines.clock.complaint import (
    ComplaintClock,
    ComplaintFacts,
    ComplaintRules,
    complaint_clock,
    rules_for,
)
from areasend.engines.clock.working_days import WorkingDays

USUAL: tuple[ComplaintRules, ...] = (
    ComplaintRules("3 and 20 working days from receipt", date(1990, 1, 1), 3, 20, "receipt", None, 20, None, 20, None),
    ComplaintRules("The Ombudsman's code", date(2026, 4, 1), 5, 10, "acknowledgement", 10, 20, 5, 20, 20),
)
"""What is used until an area writes rule sets of its own."""


@cache
def calendar() -> WorkingDays:
    """England's working days; the library knows the bank holidays of any year that is asked about."""
    return WorkingDays(holidays.country_holidays("GB", subdiv="ENG", years=range(1990, 2041)))


def rule_sets() -> tuple[ComplaintRules, ...]:
    """The area's own rule sets, or the usual ones where it has none."""
    own = tuple(_rules(row) for row in ComplaintRuleSet.objects.standing().order_by("from_on"))
    return own or USUAL


def _rules(row: ComplaintRuleSet) -> ComplaintRules:
    return ComplaintRules(
        row.name,
        row.from_on,
        row.acknowledge_within,
        row.answer_within,
        "receipt" if row.answer_counts_from == "receipt" else "acknowledgement",
        row.answer_extension,
        row.ask_stage_2_within,
        row.stage_2_acknowledge_within,
        row.stage_2_answer_within,
        row.stage_2_extension,
    )


def clock_of(complaint: Complaint, on: date, rules: tuple[ComplaintRules, ...] | None = None) -> ComplaintClock:
    """One complaint's steps as at a day. Before the first rule set there is no clock: no step."""
    in_force = rules_for(complaint.received_on, rules if rules is not None else rule_sets())
    if in_force is None:
        return ComplaintClock(())
    return complaint_clock(_facts(complaint), in_force, calendar(), on)


def _facts(complaint: Complaint) -> ComplaintFacts:
    return ComplaintFacts(
        complaint.received_on,
        complaint.acknowledged_on,
        complaint.answered_on,
        complaint.extension_reason,
        complaint.outcome == WITHDRAWN,
        complaint.stage_2_asked_on,
        complaint.stage_2_acknowledged_on,
        complaint.stage_2_answered_on,
        complaint.stage_2_extension_reason,
    )


def window_over(on: date) -> Q:
    """Answers whose window to ask for stage 2 is past on a day, by the rule set of each complaint's receipt."""
    rules = sorted(rule_sets(), key=lambda one: one.from_on)
    ends = [one.from_on for one in rules[1:]] + [date.max]
    found = Q(pk__in=[])
    for one, end in zip(rules, ends, strict=True):
        answered_by = calendar().latest_start_over_by(on, one.ask_stage_2_within)
        found |= Q(received_on__gte=one.from_on, received_on__lt=end, answered_on__lte=answered_by)
    return found
