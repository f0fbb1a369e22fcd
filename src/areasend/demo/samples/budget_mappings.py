"""How each sheet of the sample budget is read: the same mappings as a real office's."""

from calendar import monthrange
from typing import Any

MONTHS = (
    "Apr-20", "May-20", "Jun-20", "Jul-20", "Aug-20", "Sep-20",
    "Oct-20", "Nov-20", "Dec-20", "Jan-21", "Feb-21", "Mar-21",
)  # fmt: skip
NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
THIS_YEAR = "budget-lines.code where financial_year is 2020-21"
MONITORING = {"sheet": "2020-21 monitoring", "header_rows": [4], "stated_on": "2020-10-31"}


def month_end(said: str) -> str:
    """The last day of Apr-20."""
    year, month = 2000 + int(said[-2:]), NAMES.index(said[:3]) + 1
    return f"{year}-{month:02d}-{monthrange(year, month)[1]}"


LINES: dict[str, Any] = {
    "sheet": "Plan 2020-23",
    "header_rows": [3],
    "columns": {"Line": "code", "Budget heading": "heading"},
    "unpivot": {"headings": ["2020-21", "2021-22", "2022-23"], "into": "financial_year", "value": "original"},
    "constants": {"plan": "2020-23"},
    "scale": {"original": 1000},
    "typed_totals": {"Total": "*"},
    "typed_notes": {"i.e. £*": {"original": {}}},
    "stated_on": "2020-04-01",
}
PLANS: dict[str, Any] = {
    "sheet": "Plan 2020-23",
    "header_rows": [1],
    "columns": {"2": "amount"},
    "constants": {"plan": "2020-23", "stands_from": "2020-04-01"},
    "rows_to_read": [18],
    "stated_on": "2020-04-01",
}
RULE: dict[str, Any] = {
    "sheet": "2020-21 monitoring",
    "header_rows": [1],
    "columns": {"1": "words"},
    "constants": {"from_on": "2020-04-01", "at_least_amount": 25000, "needs": "either", "against": "revised"},
    "rows_to_read": [2],
}
PLANNED: dict[str, Any] = {
    **MONITORING,
    "columns": {"Line": "line", "Row": "kind"},
    "lookup": {"line": THIS_YEAR},
    "unpivot": {"headings": {said: {"month_end": month_end(said)} for said in MONTHS}, "value": "amount"},
    "rows_to_leave": ["actual*"],
    "typed_totals": {"Year (typed)": "*"},
}
SPENT: dict[str, Any] = {
    **MONITORING,
    "columns": {"Line": "line", "Row": "kind"},
    "lookup": {"line": THIS_YEAR},
    "unpivot": {
        "headings": {said: {"month_end": month_end(said), "stated_on": said} for said in MONTHS},
        "value": "amount",
    },
    "rows_to_leave": ["profile"],
    "typed_totals": {
        "Year (typed)": "*",
        "Forecast outturn": "*",
        "Revised budget": ["Original budget", "Virement"],
        "Variance": ["Forecast outturn", "-Revised budget"],
    },
    "typed_notes": {"spend to date*": {"amount": {"kind": "actual"}}},
    "also": [
        {
            "register": "variance-explanations",
            "columns": {"Line": "line", "Comment": "why"},
            "lookup": {"line": THIS_YEAR},
            "rows_to_leave": ["profile"],
        }
    ],
}
LIMITS: dict[str, Any] = {
    "sheet": "Who may approve",
    "header_rows": [1],
    "columns": {"Role": "role", "Up to": "up_to", "From": "from_on"},
}
MOVES: dict[str, Any] = {
    "sheet": "Virements",
    "header_rows": [1],
    "columns": {
        "Date": "approved_on",
        "From": "from_line",
        "To": "to_line",
        "Amount": "amount",
        "Approved by": "approved_by",
    },
    "lookup": {"from_line": THIS_YEAR, "to_line": THIS_YEAR},
    "stated_on": "2020-11-13",
}
