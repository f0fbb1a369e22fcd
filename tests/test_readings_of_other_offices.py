"""What other offices write that is easily read wrongly: percentages, points for thousands, pounds, days that came later."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from areasend.budget.models import BudgetEntry, BudgetLine
from areasend.budget.sums import outturns_on
from areasend.commissioning.models import PanelCase
from areasend.kit.acting import acting
from areasend.kit.importing.actions import Brought
from areasend.kit.importing.mapping import BadMapping
from areasend.kit.importing.models import ImportLine
from areasend.measures.catalogue import measure_of
from areasend.measures.counting import value
from areasend.measures.finding import Finding, all_findings
from areasend.measures.models import TypedFigure
from areasend.programme.models import Action, PlanDate, Workstream
from areasend.workforce.models import Post, WaitingListRow
from tests.sheets import bring, sheet

pytestmark = pytest.mark.django_db
AS_OF = date(2023, 3, 31)


def brought(path: Path, register: str, mapping: dict[str, Any], stated_on: date = AS_OF) -> Brought:
    return bring(path, register, mapping, stated_on)


def findings(kind: str) -> list[Finding]:
    return [one for one in all_findings(AS_OF) if one.kind == kind]


@pytest.mark.parametrize(("heading", "day"), [("By (Nov 21)", date(2022, 6, 13)), ("By (reset)", date(2022, 9, 30))])
def test_two_headings_that_differ_in_their_aside_are_two_columns(tmp_path: Path, heading: str, day: date) -> None:
    with acting("Robin Ashdown", "a test"):
        Action.objects.create(ref="1.1", title="Charter")
    path = sheet(tmp_path, ("No.", "By (Nov 21)", "By (reset)"), ("1.1", "13/06/22", "30/09/22"))
    brought(path, "plan-dates", {"columns": {"No.": "action", heading: "due_on"}, "constants": {"kind": "baseline"}})
    assert PlanDate.objects.get().due_on == day


def test_a_column_that_the_sheet_does_not_have_is_told_and_nothing_comes_in(tmp_path: Path) -> None:
    path = sheet(tmp_path, ("No.", "Title"), ("1", "Caseworker"))
    with pytest.raises(BadMapping, match=r"“Sheet1” has no one column called “Hours”; it has “No.”, “Title”"):
        brought(path, "posts", {"columns": {"No.": "number", "Title": "title", "Hours": "fte"}})
    assert not Post.objects.exists()


def test_a_remark_between_the_rows_of_a_section_does_not_begin_another(tmp_path: Path) -> None:
    with acting("Robin Ashdown", "a test"):
        Workstream.objects.create(letter="3", title="Plans")
    path = sheet(
        tmp_path,
        ("No.", "Action", "Lead"),
        ("WORKSTREAM 3: PLANS",),
        ("3.1", "New template", "Principal psychologist"),
        ("*** lead changed in January, see minutes ***",),
        ("3.2", "Audit every month", "Programme lead"),
    )
    mapping = {
        "header_rows": [1],
        "columns": {"No.": "ref", "Action": "title", "Lead": "lead_role"},
        "section": "workstream",
        "values": {"workstream": {"WORKSTREAM 3: PLANS": "3"}},
    }
    brought(path, "actions", mapping)
    assert [one.workstream.letter for one in Action.objects.all() if one.workstream] == ["3", "3"]


def test_a_percentage_of_full_time_is_a_part_of_one(tmp_path: Path) -> None:
    path = sheet(
        tmp_path, ("No.", "Title", "FTE"), ("P1", "Therapist", "60%"), ("P2", "Therapist", ".5 fte"), ("P3", "Lead", 1)
    )
    brought(path, "posts", {"columns": {"No.": "number", "Title": "title", "FTE": "fte"}})
    assert list(Post.objects.order_by("number").values_list("fte", flat=True)) == [Decimal("0.6"), Decimal("0.5"), 1]


def test_three_figures_after_the_point_of_pounds_are_thousands(tmp_path: Path) -> None:
    path = sheet(tmp_path, ("Case", "Panel", "Cost"), ("Merlin", "16/01/23", "2.640"), ("Dipper", "16/01/23", 1999.99))
    columns = {"Case": "case", "Panel": "decided_on", "Cost": "weekly_cost"}
    brought(path, "panel-cases", {"columns": columns, "constants": {"decision": "agreed"}})
    merlin, dipper = (PanelCase.objects.get(case=name) for name in ("Merlin", "Dipper"))
    assert (merlin.weekly_cost, merlin.as_said["weekly_cost"]) == (2640, {"said": "2.640", "ambiguous": True})
    assert dipper.weekly_cost == Decimal("1999.99")


def the_line() -> BudgetLine:
    with acting("Fin Castle", "a test"):
        return BudgetLine.objects.create(
            code="B4", heading="Engagement", financial_year="2022-23", original=90_000, stands_from=date(2022, 4, 1)
        )


def monitoring(folder: Path, forecast: object, spent: object = 90.4, stated_on: date = AS_OF) -> Brought:
    path = sheet(folder, ("Line", "Spent", "Outturn"), ("B4", spent, forecast))
    mapping = {
        "columns": {"Line": "line"},
        "constants": {"month_end": "2023-03-31"},
        "scale": {"amount": 1000},
        "unpivot": {"headings": {"Spent": {"kind": "actual"}, "Outturn": {"kind": "forecast"}}, "value": "amount"},
    }
    return brought(path, "budget-entries", mapping, stated_on)


def test_pounds_among_thousands_of_pounds_are_refused(tmp_path: Path) -> None:
    the_line()
    (refused,) = monitoring(tmp_path, "97,400").refused  # 97,400 thousand pounds, for a line of 90,000
    assert "comes to £97,400,000, more than 100 times the £90,000 of its line" in refused.reason
    assert BudgetEntry.objects.get().kind == "actual"


def test_a_forecast_said_with_the_spending_of_its_month_is_what_the_month_will_come_to(tmp_path: Path) -> None:
    the_line()
    monitoring(tmp_path, 97.4)
    assert outturns_on(AS_OF).get().forecast == 97_400
    # Spending said later takes the place of the forecast: 96,000.
    monitoring(tmp_path, None, 96, date(2023, 4, 20))
    assert outturns_on(date(2023, 3, 31)).get().forecast == 97_400
    later = outturns_on(date(2023, 4, 20), "2022-23").get()
    assert later.forecast == 96_000


def the_list(folder: Path) -> Brought:
    path = sheet(
        folder,
        ("Forename", "Case no", "Asked", "Due", "Advice in", "Status", "Notes"),
        ("Bram", "EP/1", "07/02/2023", "21/03/2023", None, "Waiting", "mum rang"),
        ("Nell", "EP/2", "14/11/2022", "26/12/2022", "03/03/2023", "Waiting", None),
        ("Idris", "EP/3", "05/12/2022", "16/01/2023", "05/04/2023", "Advice in", None),
        ("Wren", "EP/4", "27/01/2023", "24/02/2023", None, "Waiting", None),
        ("Juno", "EP/5", "27/01/2023", "10/03/2023", None, "Withdrawn", None),
        ("Corin", "EP/6", "33/10/2022", "14/11/2022", None, "Waiting", "01632 960914"),
        ("6 children",),
    )
    columns = {
        "Case no": "child_code",
        "Asked": "requested_on",
        "Due": "due_on",
        "Advice in": "received_on",
        "Status": "status",
    }
    return brought(path, "waiting-list-rows", {"columns": columns})


def test_a_child_waits_until_the_advice_has_come(tmp_path: Path) -> None:
    """EP/1, EP/4, and EP/3 whose advice came five days after the list; not EP/2, EP/5, and EP/6 is refused."""
    the_list(tmp_path)
    assert value(measure_of("waiting-list"), AS_OF).value == 3
    (told,) = findings("waiting-with-advice")
    assert told.message.startswith("EP/2 is said to wait, though advice came by the list's day.")
    (due,) = findings("due-not-six-weeks")
    assert due.message.startswith("The advice on EP/4 is typed as due on 24 February 2023; six weeks after")


def test_the_way_from_the_typed_count_to_the_children_who_wait_adds_up(tmp_path: Path) -> None:
    the_list(tmp_path)
    (typed,) = [one for one in findings("typed-count") if one.register == "waiting-list-rows"]
    # 6 rows: 1 with its advice in, 1 withdrawn, 1 asked for on a day that cannot be read.
    assert typed.arithmetic == "6 − 1 − 1 − 1 is 3"


def test_of_a_sheet_about_persons_only_the_columns_read_are_kept(tmp_path: Path) -> None:
    the_list(tmp_path)
    kept = " ".join(str(line.cells) for line in ImportLine.objects.all())
    assert "EP/6" in kept and "33/10/2022" in kept  # a refused row can still be mended
    assert not [words for words in ("Bram", "Corin", "mum rang", "01632", "Forename") if words in kept]
    assert WaitingListRow.objects.count() == 5


def test_a_percentage_typed_in_a_summary_is_held_against_the_share_as_counted(tmp_path: Path) -> None:
    path = sheet(
        tmp_path,
        ("Ref", "Received", "Answered", "Outcome"),
        ("C1", "01/11/22", "10/11/22", "Upheld"),
        ("C2", "02/11/22", "10/11/22", "Not upheld"),
    )
    columns = {"Ref": "reference", "Received": "received_on", "Answered": "answered_on", "Outcome": "outcome"}
    brought(path, "complaints", {"columns": columns})
    summary = sheet(tmp_path, ("What", "2022-23"), ("Upheld", "44%"))
    mapping = {
        "columns": {"What": "measure"},
        "values": {"measure": {"Upheld": "complaints-upheld-stage-1"}},
        "constants": {"part": "value"},
        "unpivot": {"headings": {"2022-23": {"from_on": "2022-04-01", "to_on": "2023-03-31"}}, "value": "typed"},
    }
    brought(summary, "typed-figures", mapping)
    assert TypedFigure.objects.get().typed == 44
    (told,) = [one for one in findings("typed-total") if one.register == "complaints"]
    assert told.arithmetic == "0.5 counted, 0.44 typed: 0.06 apart"


@pytest.mark.parametrize(("typed", "told"), [("35%", 0), ("34.8%", 0), ("36%", 1), ("34.9%", 1), (0.35, 1)])
def test_a_share_is_held_against_its_figures_as_exactly_as_it_was_written(
    tmp_path: Path, typed: object, told: int
) -> None:
    """23 of 66 is 34.848…%: 35% and 34.8% say that; 0.35 beside shares of three figures does not."""
    path = sheet(tmp_path, ("Month", "In time", "Issued", "%"), ("May-22", 23, 66, typed))
    columns = {"Month": "month_end", "In time": "value", "Issued": "out_of", "%": "typed_share"}
    brought(path, "series", {"columns": columns, "constants": {"series": "plans-in-time"}})
    assert len(findings("typed-share")) == told
