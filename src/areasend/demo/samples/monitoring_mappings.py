"""How the workbook of monitoring, risks and issues is read: the mappings of its sheets, and its files."""

from typing import Any

from areasend.demo.samples.monitoring import monitoring
from areasend.demo.samples.sample import Sample

ABOUT = "Quarterly meetings, what was asked, risks scored by hand (some wrongly), and issues."

RISK_REGISTER: dict[str, Any] = {
    "sheet": "Risk register",
    "header_rows": [3],
    "columns": {
        "ID": "ref",
        "Risk": "title",
        "Owner": "owner_role",
        "Raised": "raised_on",
        "Mitigation": "mitigation",
        "Target": "target",
        "Closed": "closed_on",
    },
    "stated_on": "2020-11-13",
    "also": [
        {
            "register": "risk-scores",
            "columns": {"ID": "risk", "L": "likelihood", "I": "impact", "Score": "score", "Nov-20": "words"},
            "lookup": {"risk": "@row"},
            "stated_on": "2020-11-13",
        },
        {
            "register": "risk-scores",
            "columns": {"ID": "risk"},
            "lookup": {"risk": "@row"},
            "unpivot": {"headings": ["Mar-20", "Jun-20", "Sep-20"], "into": "stated_on", "value": "words"},
            "stated_on": "2020-11-13",
        },
    ],
}
ASKED: dict[str, Any] = {
    "sheet": "Asks",
    "header_rows": [1],
    "columns": {
        "Ask ref": "ref",
        "Meeting": "meeting",
        "Ask": "ask",
        "Owner": "owner_role",
        "Due": "due_on",
        "Answer": "answer",
        "Answered on": "answered_on",
    },
    "lookup": {"meeting": "meetings.number"},
    "values": {"meeting": {"Thurs 16/10/20": "5"}},
    "stated_on": "2020-11-13",
}
MET: dict[str, Any] = {
    "sheet": "Monitoring meetings",
    "header_rows": [2],
    "columns": {"No": "number", "Date": "held_on", "How": "how", "Noted": "noted"},
    "constants": {"kind": "monitoring"},
    "stated_on": "2020-11-13",
}
ISSUE_LIST: dict[str, Any] = {
    "sheet": "Issues",
    "header_rows": [1],
    "columns": {
        "ID": "ref",
        "Issue": "title",
        "From risk": "risk_ref",
        "Raised": "raised_on",
        "Owner": "owner_role",
        "Status": "status_typed",
        "Closed": "closed_on",
    },
}
READ = (("meetings", MET), ("asks", ASKED), ("risks", RISK_REGISTER), ("issues", ISSUE_LIST))
FILES = tuple(
    Sample("monitoring-and-risks.xlsx", ABOUT, register, monitoring, mapping, 12 + place)
    for place, (register, mapping) in enumerate(READ)
)
