"""How the tracker is read: the mappings of its sheets, and the files that the office brings."""

from typing import Any

from areasend.demo.samples.plan_story import MONTHS
from areasend.demo.samples.sample import Sample
from areasend.demo.samples.tracker import FILLS, tracker

ABOUT = (
    "The tracker of the action plan: five sheets of actions with lights by word or colour, milestones with two "
    "baselines, evidence, and counts typed wrong."
)
SAVED = "2020-11-13"
COUNCIL = {
    "Ref": "ref",
    "Area of weakness": "weakness",
    "Action": "title",
    "Lead": "lead_role",
    "Partner(s)": "partners",
    "Start": "starts_on",
    "Measure of success": "measure_words",
    "Evidence ref": "evidence_refs",
    "Comments": "comment",
}
HEALTH = {
    "Health ref": "ref",
    "Weakness no.": "weakness",
    "What health will do": "title",
    "Who (NHS)": "lead_role",
    "Council link": "partners",
    "Planned start": "starts_on",
    "How we will know": "measure_words",
    "Evidence": "evidence_refs",
    "Story": "comment",
}
# For each column of days: what kind of date it states, and on what day it was stated (or the column that says so).
COUNCIL_DAYS = {
    "Baseline end": ("baseline", "2019-10-18"),
    "Revised end (18/9/20)": ("baseline", "2020-09-18"),
    "Forecast": ("forecast", SAVED),
    "Date completed": ("done", "Date completed"),
}
HEALTH_DAYS = {
    "Planned finish": ("baseline", "2019-10-18"),
    "Finish after Covid": ("baseline", "2020-09-18"),
    "Expected now": ("forecast", SAVED),
    "Done on": ("done", "Done on"),
}
MILESTONE_DAYS = {
    "Baseline 1": ("baseline", "2019-10-18"),
    "Baseline 2 (Sept 20)": ("baseline", "2020-09-18"),
    "Forecast": ("forecast", SAVED),
    "Actual": ("done", "Actual"),
}


def _stated(of: str, ref: str, days: dict[str, tuple[str, str]]) -> list[dict[str, Any]]:
    return [
        {
            "register": "plan-dates",
            "columns": {ref: of, heading: "due_on"},
            "constants": {"kind": kind},
            "lookup": {of: "@row"},
            "key": [of, "kind", "stated_on"],
            "stated_on": stated,
        }
        for heading, (kind, stated) in days.items()
    ]


def _lights(ref: str, months: dict[str, str]) -> dict[str, Any]:
    return {
        "register": "judgements",
        "columns": {ref: "action"},
        "constants": {"light": "delivery", "given_by": "Programme office"},
        "lookup": {"action": "@row"},
        "unpivot": {"headings": months, "into": "stated_on", "value": "given"},
        "fills": {"given": {fill: light for light, fill in FILLS.items()}},
        "stated_on": SAVED,
        "key": ["action", "light", "stated_on"],
    }


def _actions(letter: str) -> dict[str, Any]:
    health = letter == "E"
    columns, days = (HEALTH, HEALTH_DAYS) if health else (COUNCIL, COUNCIL_DAYS)
    ref = next(iter(columns))
    months = {f"{month:%B}" if health else f"{month:%b-%y}": f"{month:%b-%y}" for month in MONTHS}
    return {
        "sheet": "WS E HEALTH" if health else f"WS {letter}",
        "header_rows": [4],
        "rows_to_leave": ["*counted in d*"] if health else [],
        "columns": columns,
        "constants": {"workstream": letter},
        "stated_on": SAVED,
        "also": [*_stated("action", ref, days), _lights(ref, months)],
    }


MILESTONES = {
    "sheet": "Milestones",
    "header_rows": [3],
    "columns": {"Milestone ref": "ref", "Action ref": "action", "Milestone": "title", "Owner": "owner_role"},
    "lookup": {"action": "actions.ref"},
    "stated_on": SAVED,
    "also": _stated("milestone", "Milestone ref", MILESTONE_DAYS),
}
EVIDENCE = {
    "sheet": "Evidence",
    "header_rows": [2],
    "columns": {
        "Ev no": "ref",
        "Title": "title",
        "Kind": "kind",
        "Dated": "dated_on",
        "Shows": "shows",
        "Where kept": "kept_where",
    },
    "stated_on": SAVED,
}

NAME = "action-plan-tracker.xlsx"
FILES = (
    *(Sample(NAME, ABOUT, "actions", tracker, _actions(letter), 4) for letter in "ABCDE"),
    Sample(NAME, ABOUT, "milestones", tracker, MILESTONES, 5),
    Sample(NAME, ABOUT, "evidence", tracker, EVIDENCE, 6),
)
