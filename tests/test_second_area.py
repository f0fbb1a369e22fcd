"""Brackmoor, another invented area: its records make its own paper, and nothing of Wealdmere is in it."""

from datetime import date
from decimal import Decimal

import pytest

from areasend.budget.models import BudgetEnvelope
from areasend.engagement.models import Activity, MailOut
from areasend.kit.acting import acting
from areasend.kit.area import Area, Partner
from areasend.kit.documents.parts import Paragraph
from areasend.measures.models import SeriesPoint
from areasend.programme.models import Inspection, Weakness, Workstream
from areasend.reports.composing import Composed, compose
from areasend.reports.kinds import draft, kind_of

pytestmark = pytest.mark.django_db
MEETING = date(2024, 3, 6)


@pytest.fixture
def brackmoor(db: None) -> None:
    """An area with another council, forum and health body, two workstreams, three weaknesses, other years."""
    with acting("The office", "arranging a test"):
        Area.objects.create(id=1, name="Brackmoor", council="Brackmoor Metropolitan Borough Council")
        Partner.objects.create(part="forum", name="Voices of Brackmoor")
        Partner.objects.create(part="nhs", name="NHS Moor and Dale")
        visit = Inspection.objects.create(
            title="Inspection of Brackmoor", published_on=date(2022, 5, 4), required="a priority action plan"
        )
        for letter, title in (("1", "early help"), ("2", "plans in time")):
            stream = Workstream.objects.create(letter=letter, title=title, led_by="council", began_on=date(2022, 9, 1))
            Weakness.objects.create(
                number=int(letter), title=f"Too little of {title}", inspection=visit, workstream=stream
            )
        Weakness.objects.create(number=3, title="Too few are heard", inspection=visit, workstream=stream)
        for place, came in enumerate((12, 30, 8), 1):
            Activity.objects.create(number=place, held_on=date(2023, 10, place), title="Moor tea", attendances=came)
        for reference, sent in (("L1", 2_310), ("L2", 2_000)):
            MailOut.objects.create(reference=reference, sent_on=date(2023, 11, 6), cohort="Families", sent=sent)
        SeriesPoint.objects.create(
            series="ep-waiting", month_end=date(2024, 1, 31), value=Decimal(87), stated_on=date(2024, 2, 5)
        )
        BudgetEnvelope.objects.create(plan="2023-26", amount=Decimal(640_000), stands_from=date(2023, 2, 1))


def composed() -> Composed:
    kind = kind_of("committee")
    return compose(kind, draft(kind, MEETING))


def text(paper: Composed) -> str:
    blocks = [block for section in paper.document.sections for block in section.blocks]
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    return "\n".join("".join(r if isinstance(r, str) else r.text for r in one.runs) for one in paragraphs)


def test_another_areas_records_make_its_own_paper(brackmoor: None) -> None:
    paper = composed()
    quoted = {one.quoted.measure.key: one.quoted.words for one in paper.figures}
    assert quoted["engagement-attendances"] == "50"
    assert quoted["engagement-activities"] == "3"
    assert quoted["mailout-recipients"] == "4,310"
    assert quoted["weaknesses"] == "3"
    assert quoted["workstreams"] == "2"
    assert "A priority action plan, Brackmoor" in text(paper)


def test_nothing_of_wealdmere_or_of_its_years_is_in_it(brackmoor: None) -> None:
    said = text(composed())
    for word in ("Wealdmere", "WPCF", "Written Statement", "412", "1,268", "14,236", "2019", "October 2020"):
        assert word not in said, word
