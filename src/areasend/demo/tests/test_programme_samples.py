"""Wealdmere's programme files come in: the paper's figures stand, and every fault typed in them is found."""

import re
from collections import Counter
from datetime import date

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from areasend.demo import story
from areasend.demo.samples import governance, inspection, monitoring_mappings, tracker_mappings
from areasend.demo.samples.tracker import tracker
from areasend.kit.importing.models import ImportLine
from areasend.measures.catalogue import measure_of
from areasend.measures.counting import value
from areasend.measures.finding import Finding, all_findings
from areasend.programme.board import read_board
from areasend.programme.models import Action, Judgement, Meeting, Milestone, Weakness, Workstream
from areasend.reports.composing import compose
from areasend.reports.kinds import draft, kind_of

pytestmark = pytest.mark.django_db

NOVEMBER, JUNE = date(2020, 11, 18), date(2020, 6, 30)
PROGRAMME = (*inspection.FILES, *tracker_mappings.FILES, *governance.FILES, *monitoring_mappings.FILES)


@pytest.fixture
def told(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty database with the programme's files brought in, in order."""
    monkeypatch.setattr(story, "SAMPLES", tuple(sorted(PROGRAMME, key=lambda sample: sample.order)))
    story.tell(lambda _: None)


def test_the_tracker_is_the_same_each_time_it_is_made() -> None:
    first, second = tracker(), tracker()
    assert [_cells(sheet) for sheet in first] == [_cells(sheet) for sheet in second]


def _cells(sheet: Worksheet) -> list[tuple[object, ...]]:
    return list(sheet.iter_rows(values_only=True))


def test_the_figures_of_the_paper_stand(told: None) -> None:
    assert Weakness.objects.count() == 9
    assert Counter(Workstream.objects.values_list("letter", "led_by")) == Counter(
        [("A", "council"), ("B", "council"), ("C", "council"), ("D", "joint"), ("E", "health")]
    )
    assert Workstream.objects.filter(began_on__year=2019, began_on__month=8).count() == 5
    assert Action.objects.count() == 90
    assert Milestone.objects.count() == 150
    last = Meeting.objects.filter(kind="monitoring").latest("held_on").held_on
    assert f"{last:%A %-d %B %Y}" == "Friday 16 October 2020"
    assert value(measure_of("asks-open"), NOVEMBER).value == 2
    refused = ImportLine.objects.filter(outcome="refused").values_list("value", flat=True)
    assert sorted(refused) == ["27/11/2020", "Jan-21"]  # meetings that had not happened yet


def test_april_and_august_are_read_from_colour_alone(told: None) -> None:
    by_colour = Judgement.objects.filter(as_said__given__by_colour=True).values_list("stated_on", flat=True)
    assert set(by_colour) == {date(2020, 4, 30), date(2020, 8, 31)}
    assert Judgement.objects.filter(stated_on=date(2020, 4, 30)).count() == 90


def test_every_fault_is_found_and_nothing_else(told: None) -> None:
    found = all_findings(NOVEMBER)
    assert _kinds(found) == {
        "past due and on track": 2,
        "complete on no day": 1,
        "before it begins": 1,
        "no calendar": 1,
        "words against colour": 2,
        "one reference, two actions": 1,
        "milestones of either": 1,
        "on two sheets": 1,
        "evidence not there": 2,
        "typed counts": 2,
        "short of quorum": 1,
        "a Saturday": 1,
        "answered before asked": 1,
        "not a Thursday": 1,
        "body twice": 1,
        "off the scale": 1,
        "wrong product": 2,
        "issue from no risk": 1,
        "claimed, not shown": len([one for one in found if "Claimed, not shown" in one.message]),
    }


SAID = {
    "past due and on track": "but it was due on",
    "complete on no day": "no day says when",
    "before it begins": "before it begins",
    "no calendar": "no calendar has it",
    "words against colour": "by its colour",
    "one reference, two actions": "is the reference of 2 actions",
    "milestones of either": "could be of any of 2",
    "on two sheets": "stands on two sheets",
    "evidence not there": "not in the register of evidence",
    "typed counts": "this paper counts the rows",
    "short of quorum": "typed as quorate",
    "a Saturday": "a Saturday",
    "answered before asked": "asked it",
    "not a Thursday": "names its meeting as",
    "body twice": "listed twice",
    "off the scale": "the scale runs",
    "wrong product": "has a typed score",
    "issue from no risk": "not in the register of risks",
    "claimed, not shown": "Claimed, not shown",
}


def _kinds(found: list[Finding]) -> dict[str, int]:
    counts = Counter(next((name for name, words in SAID.items() if words in one.message), one.message) for one in found)
    return dict(counts)


def test_the_board_holds_all_but_none_twice(told: None) -> None:
    board = read_board(NOVEMBER)
    assert (len(board.actions), len(board.weaknesses), board.unplaced) == (90, 9, 0)


def test_the_paper_has_its_sections_of_the_programme(told: None) -> None:
    kind = kind_of("committee")
    composed = compose(kind, draft(kind, NOVEMBER))
    headings = [section.heading for section in composed.document.sections]
    for words in ("Introduction", "Governance", "Recovery", "Working with the departments", "Conclusions"):
        assert any(heading.startswith(words) for heading in headings), headings


DUE = re.compile(r", due on \d+ \w+ \d{4}")  # the plan's days lay ahead, and were known
LATER = re.compile(r"\b(?:July|August|September|October|November|December) 2020|\b202[1-9]\b")


def test_the_paper_as_at_june_mentions_nothing_later(told: None) -> None:
    text = "\n".join(text for section in draft(kind_of("committee"), JUNE).sections for text in section.paragraphs)
    assert "Friday 24 April 2020" in text
    assert LATER.findall(DUE.sub("", text)) == []
