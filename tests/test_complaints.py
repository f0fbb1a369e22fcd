"""Wealdmere's complaints log as the office keeps it: what comes in, what is counted, what is found, what is written."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from areasend.complaints.causes import read_causes
from areasend.complaints.models import Complaint, ComplaintRuleSet
from areasend.complaints.quarters import Quarter
from areasend.demo.samples.catalogue import SAMPLES
from areasend.demo.samples.complaints import FILES, QUARTERS
from areasend.demo.samples.sample import Sample
from areasend.kit.acting import acting
from areasend.kit.importing.actions import Brought, bring_in, day_stated, mapping_for
from areasend.kit.registers import register_of
from areasend.kit.sheets.reading import open_book
from areasend.measures.catalogue import measure_of
from areasend.measures.counting import value
from areasend.measures.finding import Finding, all_findings
from areasend.reports.committee.complaints import PARAGRAPHS
from areasend.reports.day import Day
from areasend.reports.tokens import pieces, quote

pytestmark = pytest.mark.django_db
ON = date(2020, 11, 18)


@pytest.fixture
def the_log(db: None, tmp_path: Path) -> list[Brought]:
    """The policy, the log's sheets, its summary and its lessons, in the office's order."""
    return [bring(sample, tmp_path) for sample in FILES]


def bring(sample: Sample, folder: Path) -> Brought:
    path = folder / sample.name
    path.write_bytes(sample.content())
    book, register = open_book(path), register_of(sample.register)
    mapping = mapping_for(book, register, sample.mapping)
    stated_on = day_stated(mapping, register, None, book)
    return bring_in(book=book, register=register, mapping=mapping, stated_on=stated_on, who="Cleo Plaine", why="a test")


@pytest.fixture
def complaint(db: None) -> Callable[..., Complaint]:
    """`complaint(answered_on=...)`: one complaint; what is not said is as usual."""

    def of(**said: Any) -> Complaint:
        number = Complaint.objects.count() + 1
        usual = {"reference": f"WC/20/{number}", "family": f"W{number}B", "received_on": date(2019, 1, 2)}
        with acting("Cleo Plaine", "arranging a test"):
            return Complaint.objects.create(**usual | said)

    return of


def of(key: str, first: date) -> tuple[int, int | None]:
    counted = value(measure_of(key), ON, Quarter(first).period)
    return counted.numerator, counted.denominator


def found(kind: str = "", on: date = ON) -> list[Finding]:
    return [one for one in all_findings(on) if one.register == "complaints" and kind in ("", one.kind)]


def text_of(on: date) -> str:
    drafted = [text for function in PARAGRAPHS for text in function(Day(on))]
    return " ".join(words_of(text, on) for text in drafted)


def words_of(text: str, on: date) -> str:
    return "".join(piece if isinstance(piece, str) else quote(piece, on).words for piece in pieces(text))


def test_the_samples_are_in_the_catalogue() -> None:
    assert [sample for sample in FILES if sample not in SAMPLES] == []


def test_every_row_of_both_layouts_comes_in_and_none_is_refused(the_log: list[Brought]) -> None:
    assert [one.counts.refused for one in the_log] == [0, 0, 0, 0, 0]
    _, first, second, typed, lessons = (one.counts for one in the_log)
    # the last two of 2019 stand on the second sheet too: they change, and no row is added for them
    assert second.changed == 2
    assert first.added + second.added == Complaint.objects.count()
    assert (typed.added, lessons.added) == (21, 3)
    assert ComplaintRuleSet.objects.count() == 2


def test_a_dozen_spellings_are_three_outcomes_and_withdrawn(the_log: list[Brought]) -> None:
    outcomes = Counter(Complaint.objects.values_list("outcome", flat=True))
    assert set(outcomes) == {"", "upheld", "partly-upheld", "not-upheld", "withdrawn"}
    assert outcomes["withdrawn"] == 5
    assert outcomes[""] == 3  # the three that wait for an answer
    assert not [row for row in Complaint.objects.all() if row.said("outcome")]


@pytest.mark.parametrize(("first", "answered", "upheld", "asked"), QUARTERS)
def test_each_quarter_is_what_the_office_did(
    the_log: list[Brought], first: date, answered: int, upheld: int, asked: int
) -> None:
    assert of("complaints-upheld-stage-1", first) == (upheld, answered)
    assert of("complaints-reaching-stage-2", first) == (asked, None)


def test_the_figures_of_the_committee_paper_stand(the_log: list[Brought]) -> None:
    assert of("complaints-reaching-stage-2", date(2019, 1, 1)) == (16, None)
    assert of("complaints-reaching-stage-2", date(2020, 7, 1)) == (8, None)
    said = text_of(ON)
    assert "A larger share of complaints is upheld at stage 1." in said
    assert "37 of 58 (64%)" in said and "16 of 49 (33%)" in said
    assert "Stage 2 was asked for 8 times from July to September 2020, half of the 16 from January to March" in said
    assert "This share has no good direction." in said


def test_re_opened_and_repeated_complaints_are_counted_once(the_log: list[Brought]) -> None:
    again = Complaint.objects.exclude(reopens="")
    assert [row.reference for row in again] == [f"{row.reopens}/R" for row in again]
    assert again.count() == 2
    repeated = Complaint.objects.exclude(same_as="")
    assert [row.reference for row in repeated] == [f"{row.same_as}9" for row in repeated]
    assert repeated.count() == 2
    # every row but these four is a complaint received
    counted = value(measure_of("complaints-received"), ON).numerator
    assert counted == Complaint.objects.count() - 4


def test_what_the_office_typed_wrong_is_found(the_log: list[Brought]) -> None:
    assert Counter(one.kind for one in found()) == {
        "typed-total": 2,  # the summary's Q1 2020, four too many; "N rows" below the sheet of 2019, two too many
        "contradiction": 3,  # stage 2 before the reply, twice; a quarter typed wrong
        "duplicate": 2,  # logged twice
        "two-values": len(two_sheets()),
    }
    assert {one.arithmetic.rpartition(": ")[2] for one in found("typed-total") if "counted" in one.arithmetic} == {
        "4 apart"
    }
    assert len([one for one in found("contradiction") if "stage 2 before the reply" in one.message]) == 2


def two_sheets() -> list[Finding]:
    differing = found("two-values")
    assert 1 <= len(differing) <= 2
    assert all("2019 and 2020 onwards" in one.message for one in differing)
    return differing


def test_nothing_of_the_log_is_found_before_it_was_kept(the_log: list[Brought]) -> None:
    assert found(on=date(2018, 10, 1)) == []


def test_causes_show_what_came_after_each_lesson(the_log: list[Brought]) -> None:
    causes = {cause.words: cause for cause in read_causes(ON).rows}
    learnt = causes["Calls not returned"].lessons[0]
    # 14 February to 18 November 2020 are 278 days
    assert learnt.days == 278
    once = Complaint.objects.filter(cause="Calls not returned", reopens="", same_as="")
    assert learnt.since == once.filter(received_on__gt="2020-02-14", received_on__lte="2020-11-18").count()
    assert learnt.before == once.filter(received_on__gt="2019-05-12", received_on__lte="2020-02-14").count()
    assert causes["Transport"].lessons == ()


def test_the_paper_does_not_say_half_of_what_fell_by_a_quarter_and_says_it_could_be_chance(
    complaint: Callable[..., Complaint],
) -> None:
    # case 24: 12 of 40 answered in spring 2019 went on, 9 of 60 answered in summer 2020
    for number in range(40):
        asked = date(2019, 5, 20) if number < 12 else None
        complaint(answered_on=date(2019, 5, 8), outcome="not-upheld", stage_2_asked_on=asked)
    for number in range(60):
        asked = date(2020, 9, 1) if number < 9 else None
        complaint(
            received_on=date(2020, 7, 20), answered_on=date(2020, 8, 18), outcome="upheld", stage_2_asked_on=asked
        )
    said = text_of(ON)
    assert "half" not in said
    assert "12 of 40 (30%)" in said and "9 of 60 (15%)" in said
    assert "18% to 45%" in said and "8% to 26%" in said
    assert "the difference could be chance" in said


def test_half_is_said_of_a_half_only(complaint: Callable[..., Complaint]) -> None:
    for _ in range(4):
        complaint(answered_on=date(2019, 1, 20), stage_2_asked_on=date(2019, 2, 1))
    for _ in range(2):
        complaint(received_on=date(2020, 6, 1), answered_on=date(2020, 7, 20), stage_2_asked_on=date(2020, 8, 1))
    assert "2 times from July to September 2020, half of the 4 from January to March 2019" in text_of(ON)
    assert "half" not in text_of(date(2020, 8, 30))


def test_without_complaints_nothing_is_written(db: None) -> None:
    assert text_of(ON) == ""
