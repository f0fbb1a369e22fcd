"""The registers of joint commissioning."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from areasend.commissioning.models import CommissioningDocument, PanelCase, Pilot
from areasend.commissioning.shares import per_cent
from areasend.kit.registers import Choice, Column, Register
from areasend.kit.registers.catalogue import declare

DECISIONS = (
    Choice("comments", "Comments only", ("comments", "commented", "noted")),
    Choice("approved", "Approved", ("approved", "agreed", "signed off")),
    Choice("in-principle", "Approved in principle", ("approved in principle", "agreed in principle", "in principle")),
    Choice("published", "Published", ("published", "issued")),
    Choice("adopted", "Adopted", ("adopted",)),
    Choice("to-come", "Still to come", ("to come", "due", "planned", "not yet")),
)
PANEL = (
    Choice("agreed", "Agreed", ("agreed", "approved", "yes")),
    Choice("not-agreed", "Not agreed", ("not agreed", "refused", "declined", "no")),
    Choice("deferred", "Deferred", ("deferred", "more information")),
)
BODIES = ("education", "health", "care")


def shares_mean(values: dict[str, Any], said: dict[str, Any]) -> None:
    """0.5, 50 and 1/3 as per cent; what was written is kept where it was not per cent."""
    written = {body: said.get(body, {}).get("said") or values.get(body) for body in BODIES}
    found = per_cent(written)
    for body, share in found.items():
        if share is not None and share != values.get(body):
            said[body] = {"said": str(written[body])}
            values[body] = share


def not_a_share(values: Mapping[str, Any], stated: date | None) -> str | None:
    """A share is between nothing and everything."""
    wrong = next((body for body in BODIES if not 0 <= Decimal(values.get(body) or 0) <= 100), None)
    return f"has {values[wrong]} as the share of {wrong}; a share is from 0 to 100" if wrong else None


DOCUMENTS = Register(
    key="commissioning-documents",
    model=CommissioningDocument,
    one="decision on a document",
    many="Commissioning documents",
    subject="commissioning",
    title="title",
    about="Frameworks and assessments: which version which body approved, and when. A draft published is not a "
    "document adopted.",
    natural_key=("title", "version", "body"),
    order=("title", "version", "decided_on"),
    columns=(
        Column("title", "Document", ("document", "title", "paper"), vocabulary=True, listed=True),
        Column("version", "Version", ("version", "v"), listed=True),
        Column("body", "By", ("body", "approved by", "by", "group"), vocabulary=True, listed=True),
        Column("decision", "Decision", ("decision", "outcome"), DECISIONS, listed=True, filtered=True),
        Column("decided_on", "On", ("meeting", "date", "approved on", "decided on"), listed=True),
        Column("listed_on", "On the list since", ("listed",)),
    ),
)

PILOTS = Register(
    key="pilots",
    model=Pilot,
    one="pilot",
    many="Pilots",
    subject="commissioning",
    title="title",
    about="Pilots, each with what was said of it on a day: whether it has a baseline to measure against and a rule "
    "for stopping.",
    natural_key=("title", "stated_on"),
    order=("title", "-stated_on"),
    columns=(
        Column("title", "Pilot", ("pilot", "name", "title"), listed=True),
        Column("lead_role", "Lead, as a role", ("lead", "lead role", "led by"), vocabulary=True, listed=True),
        Column("began_on", "Began", ("began", "start", "started"), listed=True),
        Column("review_on", "Review", ("review", "review date"), listed=True),
        Column("benefit_expected", "Benefit expected", ("benefit expected", "expected benefit", "aim"), listed=True),
        Column("benefit_to_date", "Benefit to date", ("benefit to date", "benefit so far"), listed=True),
        Column("baseline", "Baseline", ("baseline?", "baseline"), listed=True),
        Column("stop_rule", "Rule for stopping", ("stop rule?", "stop rule")),
    ),
)

CASES = Register(
    key="panel-cases",
    model=PanelCase,
    one="panel decision",
    many="Joint panel decisions",
    subject="commissioning",
    title="case",
    about="Decisions of the joint panel, by made-up name: weekly cost, who bears what share of it, start and review.",
    about_persons=True,
    natural_key=("case", "decided_on"),
    order=("-decided_on", "case"),
    complete=shares_mean,
    refuse=not_a_share,
    columns=(
        Column("case", "Case", ("case", "pseudonym", "name used"), listed=True),
        Column("decided_on", "Panel", ("panel date", "panel", "decided on", "date"), listed=True, happened=True),
        Column("decision", "Decision", ("decision", "outcome"), PANEL, listed=True, filtered=True),
        Column("weekly_cost", "Weekly cost", ("weekly cost", "cost pw", "cost per week"), listed=True, money=True),
        Column("education", "Education, per cent", ("education %", "education", "edn %"), listed=True),
        Column("health", "Health, per cent", ("health %", "health", "nhs %"), listed=True),
        Column("care", "Social care, per cent", ("social care %", "care %", "social care"), listed=True),
        Column("starts_on", "Starts", ("starts", "start", "from")),
        Column("review_on", "Review", ("review (3 months from start)", "review", "review date"), listed=True),
        Column("note", "Note", ("note", "notes")),
    ),
)

declare(DOCUMENTS, PILOTS, CASES)
