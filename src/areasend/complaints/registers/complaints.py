"""The register of complaints: pseudonymous rows about families, so held to those who may see persons."""

import re
from typing import Any

from areasend.complaints.due import clock_panel
from areasend.complaints.models import Complaint
from areasend.kit.registers import Choice, Column, Panel, Register
from areasend.kit.registers.catalogue import declare
from areasend.kit.registers.declaration import Complete

OUTCOMES = (
    Choice("upheld", "Upheld", ("u", "upheld", "fully upheld", "full", "justified", "yes")),
    Choice(
        "partly-upheld",
        "Partly upheld",
        ("p/u", "pu", "part upheld", "partly upheld", "partially upheld", "upheld in part", "partially justified"),
    ),
    Choice("not-upheld", "Not upheld", ("n/u", "nu", "not upheld", "no fault", "not justified", "rejected", "no")),
    Choice("withdrawn", "Withdrawn", ("w", "w/d", "withdrawn", "withdrawn by family", "withdrawn*", "did not proceed")),
)
REOPENED = re.compile(r"(?P<first>.+?)\s*/\s*R\d*", re.IGNORECASE)
REPEATS = re.compile(r"\s*(?:same as above|duplicate of above|logged twice|repeat of above)\b", re.IGNORECASE)


def read_in_order() -> Complete:
    """Reads what a row says of another: /R opens an earlier complaint again, "same as above" repeats the last row."""
    above = ""

    def complete(values: dict[str, Any], said: dict[str, Any]) -> None:
        nonlocal above
        reference = str(values.get("reference") or "").strip()
        reopened = REOPENED.fullmatch(reference)
        if reopened:
            values["reopens"] = reopened["first"]
        words = f"{values.get('notes') or ''}\n{values.get('learning') or ''}"
        if above and any(REPEATS.match(line) for line in words.splitlines()):
            values["same_as"] = above
        else:
            above = reference

    return complete


COMPLAINTS = Register(
    key="complaints",
    model=Complaint,
    one="complaint",
    many="Complaints",
    subject="complaints",
    title="reference",
    about="Every complaint with its stages. Families are known by a code only. A re-opened complaint is one complaint.",
    about_persons=True,
    natural_key=("reference",),
    merges=True,
    order=("-received_on", "reference"),
    prepare=read_in_order,
    panel=Panel("complaints/clock.html", clock_panel),
    columns=(
        Column(
            "reference",
            "Reference",
            ("complaint ref", "ref no", "reference", "ref", "case ref", "complaint no", "case number"),
            listed=True,
        ),
        Column(
            "family",
            "Family code",
            ("family code", "family", "family ref", "pseudonym"),
            hint="A code, never a name",
        ),
        Column(
            "received_on",
            "Received on",
            ("date rec'd", "received", "date received", "received on", "rec'd", "date of complaint"),
            listed=True,
            happened=True,
        ),
        Column(
            "acknowledged_on",
            "Acknowledged on",
            ("acknowledged", "ack'd on", "acknowledged on", "date acknowledged", "ack"),
        ),
        Column(
            "cause",
            "Cause",
            ("cause", "theme", "category", "subject", "nature of complaint", "reason"),
            vocabulary=True,
            listed=True,
            filtered=True,
        ),
        Column("district", "District", ("district", "area", "locality"), vocabulary=True, filtered=True),
        Column(
            "answered_on",
            "Answered at stage 1 on",
            ("stage 1 reply", "s1 responded", "stage 1 response", "responded", "date of response", "answered on"),
            listed=True,
        ),
        Column(
            "outcome",
            "Stage 1 outcome",
            ("stage 1 outcome", "s1 decision", "stage 1 decision", "outcome", "finding", "decision"),
            OUTCOMES,
            listed=True,
            filtered=True,
        ),
        Column("extension_reason", "Reason for answering later", ("extension reason", "reason for extension")),
        Column(
            "stage_2_asked_on",
            "Stage 2 asked for on",
            ("stage 2 requested", "s2 date", "stage 2 date", "escalated on", "stage 2 asked", "review requested"),
            listed=True,
        ),
        Column("stage_2_acknowledged_on", "Stage 2 acknowledged on", ("stage 2 acknowledged", "s2 ack'd")),
        Column(
            "stage_2_answered_on",
            "Answered at stage 2 on",
            ("stage 2 reply", "s2 responded", "stage 2 response", "stage 2 answered"),
        ),
        Column(
            "stage_2_outcome",
            "Stage 2 outcome",
            ("stage 2 outcome", "s2 decision", "stage 2 decision"),
            OUTCOMES,
            filtered=True,
        ),
        Column("stage_2_extension_reason", "Reason for answering stage 2 later", ("stage 2 extension reason",)),
        Column("ombudsman", "Went to the Ombudsman", ("ombudsman", "lgsco", "lgo", "to ombudsman"), filtered=True),
        Column(
            "remedy",
            "Remedy paid",
            ("remedy £", "remedy", "compensation", "financial remedy", "amount paid"),
            money=True,
        ),
        Column(
            "reopens",
            "Opens again",
            ("re-opens", "reopens", "original ref"),
            filtered=True,
            hint="The reference of the complaint that this one opens again",
        ),
        Column(
            "same_as",
            "Is the same as",
            ("same as", "duplicate of"),
            filtered=True,
            hint="The reference of the complaint that this row repeats; it is then counted once",
        ),
        Column("quarter_typed", "Quarter, as typed", ("qtr", "quarter"), hint="Never counted by: the dates are"),
        Column("notes", "Notes", ("learning / notes", "notes", "comments")),
        Column("learning", "Learning", ("lessons", "learning", "lessons learnt", "lessons learned")),
    ),
)

declare(COMPLAINTS)
