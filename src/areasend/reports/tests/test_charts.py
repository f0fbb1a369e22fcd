"""A chart named in text is drawn from the measure's months, with its table and its source."""

from datetime import date

import pytest
from django.core.cache import caches

from areasend.kit.documents.parts import Chart, Diagram
from areasend.kit.documents.pdf import as_pdf
from areasend.kit.documents.word import as_docx
from areasend.reports import charts, diagrams
from areasend.reports.files import as_html
from areasend.reports.tests.office import MEETING, blocks, saying, supply, text, told

pytestmark = pytest.mark.django_db
CHART = "[chart list-waiting from 2020-06-01 to 2020-10-31 title The list has fallen since August]"
BOTH = "[chart list-waiting and list-waiting-planned from 2020-06-01 to 2021-03-31 title A steep plan]"


def drawn(*paragraphs: str, on: date = MEETING) -> Chart:
    return next(block for block in blocks(saying(*paragraphs, on=on)) if isinstance(block, Chart))


def test_a_stock_is_drawn_at_each_months_end_with_its_table_and_source(the_list: None) -> None:
    chart = drawn(CHART)
    assert chart.title == "The list has fallen since August"
    assert chart.subtitle == (
        "Children waiting for advice, at the end of each month, Wealdmere, June 2020 to October 2020"
    )
    assert chart.table.rows[0] == ("October 2020", "324")
    assert [row[1] for row in chart.table.rows] == ["324", "371", "412", "388", "361"]
    assert chart.source == ("Source: Psychology service, as at 18 November 2020. Counted as list-waiting version 1.")
    assert chart.svg.startswith("<svg") and chart.svg_phone.startswith("<svg") and chart.svg != chart.svg_phone


def test_a_plan_is_drawn_beside_what_happened_and_goes_on_after_the_papers_day(the_list: None) -> None:
    chart = drawn(BOTH)
    assert chart.table.head == ("Month", "Children waiting for advice", "Plan")
    assert chart.table.rows[0] == ("March 2021", "", "17")
    assert chart.subtitle.endswith("June 2020 to October 2020, and the plan to March 2021")


def test_a_plan_said_later_is_not_known_yet(the_list: None) -> None:
    supply("list-waiting-planned", {date(2021, 3, 31): 90}, date(2020, 12, 1))
    assert drawn(BOTH).table.rows[0][2] == "17"
    assert drawn(BOTH, on=date(2020, 12, 2)).table.rows[0][2] == "90"


def test_a_chart_as_at_august_knows_nothing_of_september(the_list: None) -> None:
    assert [row[0] for row in drawn(CHART, on=date(2020, 8, 4)).table.rows] == ["July 2020", "June 2020"]


def test_a_month_still_running_is_not_drawn_as_a_fall(the_list: None, as_office: None) -> None:
    from areasend.engagement.models import Activity  # noqa: PLC0415

    for number, day in enumerate((date(2020, 9, 3), date(2020, 10, 5), date(2020, 11, 2))):
        Activity.objects.create(number=number, held_on=day, title="Coffee morning", attendances=9)
    chart = drawn("[chart engagement-activities from 2020-09-01 to 2020-11-30]")
    assert [row[0] for row in chart.table.rows] == ["October 2020", "September 2020"]


def test_the_drawing_is_on_the_page_in_the_pdf_and_in_the_word_file(the_list: None) -> None:
    composed = saying("Fewer wait.", CHART)
    assert "chart__drawing--phone" in as_html(composed.document)
    assert as_pdf(composed.document, on=MEETING).startswith(b"%PDF")
    assert b"word/media/image" in as_docx(composed.document, on=MEETING)


def test_the_same_data_are_drawn_once(the_list: None, monkeypatch: pytest.MonkeyPatch) -> None:
    caches["charts"].clear()
    times: list[str] = []
    monkeypatch.setattr(charts, "caches", {"charts": Counting(times)})
    drawn(CHART)
    drawn(CHART)
    assert times == ["set"]


class Counting:
    def __init__(self, times: list[str]) -> None:
        self.times = times
        self.kept: dict[str, object] = {}

    def get(self, key: str) -> object:
        return self.kept.get(key)

    def set(self, key: str, value: object) -> None:
        self.times.append("set")
        self.kept[key] = value


@pytest.mark.parametrize(
    ("token", "why"),
    [
        ("[chart no-such from 2020-06-01 to 2020-10-31]", "no measure is called 'no-such'"),
        ("[chart list-waiting from 2020-10-31 to 2020-06-01]", "cannot end (2020-06-01) before it begins"),
        ("[chart list-waiting from 2019-01-01 to 2019-03-31]", "has no known value"),
        ("[chart list-waiting from 2020-02-30 to 2020-03-31]", "day is out of range for month"),
        ("[diagram no-such]", "no drawing is called 'no-such'"),
    ],
)
def test_a_chart_that_cannot_be_drawn_is_told_in_a_sentence(the_list: None, token: str, why: str) -> None:
    composed = saying("Fewer wait.", token)
    sentence = told(composed, "unknown")[0]
    assert sentence.startswith(f"Paragraph 1.1 names {token}, but ") and why in sentence
    assert text(composed) == ["1.1 Fewer wait."]
    assert composed.blocks


def test_a_drawing_is_found_by_the_name_it_was_declared_under(the_list: None, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[date] = []

    def nothing(on: date) -> Diagram | None:
        asked.append(on)
        return None

    monkeypatch.setitem(diagrams._drawings, "whole", nothing)
    assert blocks(saying("[diagram whole]")) == [] and asked == [MEETING]
    with pytest.raises(ValueError, match="two drawings are called 'whole'"):
        diagrams.declare("whole", lambda on: None)
