"""The committee paper comes from records: as at a day, changed by a row, true to its sums."""

from datetime import date
from pathlib import Path

import pytest

from areasend.demo.samples.catalogue import SAMPLES
from areasend.engagement.models import Activity
from areasend.kit.acting import acting
from areasend.kit.documents.parts import Note, Paragraph
from areasend.kit.importing.actions import bring_in, mapping_for
from areasend.kit.registers import register_of
from areasend.kit.sheets.reading import open_book
from areasend.reports.composing import Composed, compose
from areasend.reports.kinds import draft, kind_of

pytestmark = pytest.mark.django_db
MEETING = date(2020, 11, 18)


@pytest.fixture
def the_log(tmp_path: Path, wealdmere: object) -> None:
    path = tmp_path / "log.xlsx"
    path.write_bytes(next(sample for sample in SAMPLES if sample.register == "activities").content())
    book, register = open_book(path), register_of("activities")
    mapping = mapping_for(book, register, None)
    bring_in(book=book, register=register, mapping=mapping, stated_on=book.saved_on, who="Robin", why="a test")


def paper(on: date) -> Composed:
    kind = kind_of("committee")
    return compose(kind, draft(kind, on))


def text(composed: Composed) -> str:
    blocks = [block for section in composed.document.sections for block in section.blocks]
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    return "\n".join("".join(r if isinstance(r, str) else r.text for r in one.runs) for one in paragraphs)


def test_the_paragraph_counts_1268_and_shows_the_wrong_total(the_log: None) -> None:
    composed = paper(MEETING)
    quoted = [one.quoted.words for one in composed.figures if one.quoted.measure.key.startswith("engagement")]
    notes = [b for s in composed.document.sections for b in s.blocks if isinstance(b, Note)]
    assert quoted[:4] == ["1,209", "59", "1,268", "91"]
    assert [(line.value, line.is_wrong) for line in notes[0].sums] == [
        ("1,209", False),
        ("59", False),
        ("1,268", False),
        ("1,286", True),
    ]


def test_a_paper_as_at_june_holds_nothing_later(the_log: None) -> None:
    # By 30 June 2020 the log's November total had not been typed, and nothing held in July or later had happened.
    composed = paper(date(2020, 6, 30))
    since = sum(
        Activity.objects.filter(held_on__range=("2020-03-01", "2020-06-30")).values_list("attendances", flat=True)
    )
    words = [one.quoted.words for one in composed.figures if one.quoted.measure.key == "engagement-attendances"]
    assert words == ["1,209", str(since), f"{1209 + since:,}"]
    assert not [b for s in composed.document.sections for b in s.blocks if isinstance(b, Note)]


def test_before_anything_was_held_the_paper_is_empty(the_log: None) -> None:
    assert paper(date(2019, 1, 1)).document.sections == ()


def test_changing_one_row_changes_its_figure(the_log: None) -> None:
    with acting("Lee Fairwater", "the sign-in sheet has ten more names"):
        first = Activity.objects.order_by("held_on", "pk").first()
        assert first is not None
        Activity.objects.filter(pk=first.pk).update(attendances=first.attendances + 10)
    assert [one.quoted.words for one in paper(MEETING).figures][:1] == ["1,219"]
    assert "1,278" in text(paper(MEETING))
