"""Inspections, weaknesses, verdicts and workstreams."""

import re
from typing import Any

from areasend.kit.registers import Choice, Column, Register
from areasend.kit.registers.catalogue import declare
from areasend.programme.models import Inspection, Verdict, Weakness, Workstream, letter_of

LED_BY = (
    Choice("council", "The council", ("council", "leads: council", "la", "local authority", "education")),
    Choice("health", "Health", ("health", "leads: health", "nhs", "ccg", "icb")),
    Choice("joint", "Council and health together", ("joint", "both", "council and health", "council & health")),
)
NUMBERED = re.compile(r"\s*(\d+)\s*[.):-]\s*(.+)", re.DOTALL)


def split_number(values: dict[str, Any], said: dict[str, Any]) -> None:
    """ "3. Limited part of parents" is weakness 3, with its words."""
    found = NUMBERED.fullmatch(str(values.get("title") or ""))
    if found and not values.get("number"):
        values["number"], values["title"] = int(found[1]), found[2].strip()


def first_letter(values: dict[str, Any], said: dict[str, Any]) -> None:
    """ "A1.4" and "Workstream A" speak of workstream A."""
    letter = str(values.get("letter") or "").removeprefix("Workstream ").removeprefix("WS ")
    values["letter"] = letter[:1].upper()


declare(
    Register(
        key="inspections",
        model=Inspection,
        one="inspection",
        many="Inspections",
        subject="programme",
        title="title",
        about="Inspections and revisits of the area, and what they required.",
        natural_key=("published_on",),
        merges=True,
        order=("-published_on",),
        columns=(
            Column("title", "Inspection", ("inspection", "title", "name"), listed=True),
            Column("published_on", "Letter published on", ("published", "letter published", "date"), listed=True),
            Column("inspected_on", "Inspected on", ("inspected", "visit")),
            Column("kind", "Kind", ("kind", "type"), vocabulary=True, listed=True),
            Column("outcome", "Outcome", ("outcome", "result", "findings"), listed=True),
            Column("required", "What it required", ("required", "requirement")),
        ),
    ),
    Register(
        key="workstreams",
        model=Workstream,
        one="workstream",
        many="Workstreams",
        subject="programme",
        workstream=letter_of,
        title="letter",
        about="The parts of the programme, with their leads in council and health.",
        natural_key=("letter",),
        merges=True,
        order=("letter",),
        complete=first_letter,
        columns=(
            Column("letter", "Workstream", ("workstream", "ws", "letter"), listed=True),
            Column("title", "What it is about", ("title", "name", "about"), listed=True),
            Column("led_by", "Led by", ("led by", "leads", "lead body"), LED_BY, listed=True),
            Column("council_lead", "Lead in the council, as a role", ("council lead",)),
            Column("health_lead", "Lead in health, as a role", ("health lead", "nhs lead")),
            Column("began_on", "Began on", ("began", "start", "from")),
        ),
    ),
    Register(
        key="weaknesses",
        model=Weakness,
        one="weakness",
        many="Areas of weakness",
        subject="programme",
        workstream=letter_of,
        title="title",
        about="What the inspection found to be weak, numbered as in its letter.",
        natural_key=("number",),
        merges=True,
        order=("number",),
        complete=split_number,
        columns=(
            Column("number", "Number", ("weakness no.", "number", "no"), listed=True),
            Column("title", "Weakness", ("area of weakness", "weakness", "finding"), listed=True),
            Column("workstream", "Workstream", ("workstream", "ws"), listed=True),
            Column("inspection", "Found by", ("inspection",)),
        ),
    ),
    Register(
        key="verdicts",
        model=Verdict,
        one="verdict",
        many="Verdicts of revisits",
        subject="programme",
        workstream=letter_of,
        title="words",
        about="What a revisit said of each weakness.",
        natural_key=("weakness", "given_on"),
        order=("-given_on", "weakness__number"),
        columns=(
            Column("weakness", "Weakness", ("weakness", "weakness no."), listed=True),
            Column("given_on", "Published on", ("given", "date", "published"), listed=True),
            Column("sufficient", "Sufficient progress", ("sufficient", "sufficient progress"), listed=True),
            Column("words", "In their words, shortened", ("words", "verdict"), listed=True),
            Column("inspection", "Revisit", ("inspection", "revisit")),
        ),
    ),
)
