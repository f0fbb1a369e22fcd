"""The office's workbook comes in sheet by sheet, and the figures and findings are those worked out by hand."""

from datetime import date
from decimal import Decimal

import pytest

from areasend.budget.queries import budget_page
from areasend.demo.samples.budget import FILES
from areasend.demo.story import _bring
from areasend.kit.acting import acting
from areasend.kit.importing.models import ImportRun
from areasend.measures.catalogue import measure_of
from areasend.measures.counting import value
from areasend.measures.finding import all_findings
from areasend.measures.measure import Period
from areasend.reports.composing import compose
from areasend.reports.kinds import draft, kind_of

pytestmark = pytest.mark.django_db
NOVEMBER = date(2020, 11, 18)


@pytest.fixture
def brought(wealdmere: object) -> None:
    with acting("The office", "arranging a test"):
        for sample in FILES:
            _bring(sample)


def on(key: str, day: date = NOVEMBER) -> object:
    return value(measure_of(key), day).value


def test_nothing_of_the_workbook_is_refused(brought: None) -> None:
    runs = ImportRun.objects.order_by("pk").values_list("register", "added", "refused")
    # 11 lines x 3 years; 11 x 12 months planned; 11 x 12 spent or expected.
    assert list(runs) == [
        ("budget-lines", 33, 0),
        ("budget-envelopes", 1, 0),
        ("variance-rules", 1, 0),
        ("budget-entries", 132, 0),
        ("budget-entries", 132, 0),
        ("virement-limits", 3, 0),
        ("virements", 2, 0),
    ]


def test_the_plan_is_two_million_nine_hundred_thousand(brought: None) -> None:
    # 1,160 + 955 + 785 = 2,900 thousand
    assert on("budget-envelope") == 2_900_000
    assert on("budget-original") == 1_160_000


def test_the_year_ends_5200_under_and_moves_change_no_total(brought: None) -> None:
    assert on("budget-revised") == 1_160_000
    # 5.4 + 46.0 − 4.1 + 2.3 − 1.9 − 39.0 − 6.8 + 0 + 0.7 − 5.2 − 2.6 = −5.2 thousand
    assert (on("budget-forecast"), on("budget-forecast-variance")) == (1_154_800, -5_200)
    assert on("budget-forecast-variance-original") == -5_200


def test_before_the_forecast_was_made_it_is_not_known(brought: None) -> None:
    august = date(2020, 8, 31)
    assert (on("budget-forecast-variance", august), on("budget-commitments", august)) == (None, None)
    assert on("budget-profile-to-date", august) is None
    spent = value(measure_of("budget-actual"), august, Period(date(2020, 4, 1), august))
    assert spent.records == 11 * 5


def test_the_page_adds_up_to_the_measures(brought: None) -> None:
    total = budget_page(NOVEMBER).total
    year = Period(date(2020, 4, 1), NOVEMBER)
    assert total.original == on("budget-original")
    assert total.revised == on("budget-revised")
    assert total.planned == on("budget-profile-to-date")
    assert total.forecast == on("budget-forecast")
    assert total.variance == on("budget-forecast-variance")
    assert total.spent == value(measure_of("budget-actual"), NOVEMBER, year).value


def test_two_lines_are_far_off_and_neither_is_fully_explained(brought: None) -> None:
    page = budget_page(NOVEMBER)
    assert [(line.code, line.amounts.variance, line.missing) for line in page.significant] == [
        ("B02", Decimal(46_000), "nobody has said what is being done"),
        ("B06", Decimal(-39_000), "nobody has said why"),
    ]
    assert on("budget-lines-significant") == 2


def test_what_was_only_asked_for_is_shown_and_moves_nothing(brought: None) -> None:
    page = budget_page(NOVEMBER)
    (asked,) = page.asked
    assert (asked.move.from_line.code, asked.move.to_line.code, asked.move.said("requested_on")) == (
        "B06",
        "B02",
        "Nov-20",
    )
    # Approved, it would bring both under £25,000: −39,000 + 30,000 and 46,000 − 30,000.
    assert (asked.from_would, asked.to_would) == (Decimal(-9_000), Decimal(16_000))
    revised = {line.code: line.amounts.revised for line in page.lines}
    # B04: 100,000 + 15,000; B05: 75,000 − 15,000; B02 and B06 as they were.
    assert [revised[code] for code in ("B02", "B04", "B05", "B06")] == [320_000, 115_000, 60_000, 125_000]


def test_what_the_office_typed_and_its_cells_do_not_make_is_found(brought: None) -> None:
    found = {(one.kind, one.mend.partition(": ")[2]) for one in all_findings(NOVEMBER) if one.kind.startswith("typed")}
    assert found == {
        ("typed-total", "row 6, “B03 Writers of plans: Total”"),
        ("typed-total", "row 20, “B08 Actual / forecast: Year (typed)”"),
        ("typed-total", f"row 30, “Spend to date {typed_to_date()}”"),
        ("typed-column", "row 16, “TOTAL, Total”"),
        ("typed-column", "row 28, “TOTAL, Year (typed)”"),
    }
    line = next(one for one in all_findings(NOVEMBER) if "B03" in one.mend and one.kind == "typed-total")
    assert (
        line.arithmetic
        == "160,000 + 145,000 + 125,000 is £430,000; the sheet says £403,000, £27,000 apart; two digits may be swapped"
    )


def typed_to_date() -> str:
    """What is spent to October in millions, its last two digits the wrong way round."""
    spent = value(measure_of("budget-actual"), NOVEMBER).value
    said = f"{spent / 1_000_000:.3f}"
    return f"£{said[:-2]}{said[-1]}{said[-2]}m"


def test_the_unexplained_variances_block_and_say_their_sum(brought: None) -> None:
    found = [one for one in all_findings(NOVEMBER) if one.kind == "unexplained-variance"]
    assert [(one.arithmetic, one.blocks) for one in found] == [
        (
            "£366,000 − £320,000 is £46,000; significant is £25,000 or more, over or under the revised budget, "
            "since 1 April 2020",
            True,
        ),
        (
            "£86,000 − £125,000 is −£39,000; significant is £25,000 or more, over or under the revised budget, "
            "since 1 April 2020",
            True,
        ),
    ]


def paragraphs() -> str:
    composed = compose(kind_of("committee"), draft(kind_of("committee"), NOVEMBER))
    section = next(one for one in composed.document.sections if one.heading == "Financial implications")
    runs = [run for block in section.blocks for run in getattr(block, "runs", ())]
    return "".join(run if isinstance(run, str) else run.text for run in runs)


def test_the_paper_says_the_plan_the_spending_the_forecast_and_what_is_not_explained(brought: None) -> None:
    said = paragraphs()
    assert "a budget of £2,900,000 in the plan for 2020-23" in said
    assert "made on 31 October 2020, is £1,154,800" in said
    assert "The difference is −£5,200" in said
    assert "Psychologists from outside is over budget (£46,000)." in said
    assert "Schools helping schools is under budget (−£39,000). It has not been explained." in said
    assert "for every month from April 2020 to October 2020" in said


def test_the_paper_says_nothing_of_money_before_there_is_any(wealdmere: object) -> None:
    composed = compose(kind_of("committee"), draft(kind_of("committee"), NOVEMBER))
    assert "Financial implications" not in [section.heading for section in composed.document.sections]
