"""The office's sheets of schools, events, letters and surveys come in, make their figures, and say what is wrong."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from areasend.demo.samples.catalogue import SAMPLES
from areasend.engagement.models import Consultation, Delivery, MailOut, SurveyResponse
from areasend.inclusion.models import EventAttendance
from areasend.kit.importing.actions import Brought, bring_in, day_stated, mapping_for
from areasend.kit.registers import register_of
from areasend.kit.sheets.reading import open_book
from areasend.measures.catalogue import measure_of
from areasend.measures.counting import breakdown, value
from areasend.measures.finding import open_findings
from areasend.measures.measure import Period, Value
from areasend.places.models import School, SchoolAlias
from areasend.reports.composing import Composed, compose
from areasend.reports.kinds import draft, kind_of

pytestmark = pytest.mark.django_db

MEETING = date(2020, 11, 18)
OURS = ("engagement-log.xlsx", "schools.xlsx", "inclusion-events.xlsx", "mail-outs.xlsx", "consultations.xlsx",
        "staff-survey.xlsx")  # fmt: skip


def bring_all(folder: Path) -> list[Brought]:
    """Every sheet of our files, in the office's order."""
    found = []
    for sample in SAMPLES:
        if sample.name in OURS:
            path = folder / sample.name
            path.write_bytes(sample.content())
            book, register = open_book(path), register_of(sample.register)
            mapping = mapping_for(book, register, sample.mapping)
            stated = day_stated(mapping, register, None, book)
            found.append(
                bring_in(book=book, register=register, mapping=mapping, stated_on=stated, who="Robin", why="a test")
            )
    return found


@pytest.fixture
def brought(wealdmere: object, tmp_path: Path) -> Iterator[list[Brought]]:
    yield bring_all(tmp_path)


def over(key: str, first: date, last: date) -> Value:
    return value(measure_of(key), MEETING, Period(first, last))


def paper() -> Composed:
    kind = kind_of("committee")
    return compose(kind, draft(kind, MEETING))


def text(composed: Composed) -> str:
    """The paper's paragraphs as read."""
    runs = [run for s in composed.document.sections for b in s.blocks for run in getattr(b, "runs", ())]
    return "".join(run if isinstance(run, str) else run.text for run in runs)


def test_every_figure_of_the_paper_stands(brought: list[Brought]) -> None:
    schools = over("schools-reached", date(2020, 10, 1), date(2020, 10, 31))
    assert (schools.numerator, schools.denominator, schools.records) == (149, 430, 196)
    assert over("mailout-recipients", date(2020, 6, 1), date(2020, 6, 30)).value == 14236
    # 10,460 delivered less 230 that came back; the 600 in store are not delivered.
    assert over("handbooks-delivered", date(2020, 3, 23), MEETING).value == 10230
    assert over("survey-responses", date(2020, 9, 1), MEETING).value == 213


def test_phases_add_up_to_all_schools(brought: list[Brought]) -> None:
    groups = breakdown(measure_of("schools-reached"), MEETING, "phase", Period(date(2020, 10, 1), date(2020, 10, 31)))
    assert sum(one.value.numerator for one in groups) == 149
    assert sum(one.value.denominator or 0 for one in groups) == 430


def test_only_rows_that_are_wrong_are_refused(brought: list[Brought]) -> None:
    refused = [(one.run.register, line.reason) for one in brought for line in one.refused]
    assert [pair for pair in refused if pair[0] != "activities"] == [
        ("survey-responses", "answers none of the questions")
    ]


def test_a_batch_listed_twice_is_counted_once(brought: list[Brought]) -> None:
    assert MailOut.objects.filter(reference="ML20-07").count() == 1
    found = {one.register: one.message for one in open_findings(MEETING) if one.kind == "listed-twice"}
    assert "ML20-07" in found["mailouts"]
    assert "HB05" in found["deliveries"]


def test_a_week_and_a_month_are_kept_as_said(brought: list[Brought]) -> None:
    week = MailOut.objects.filter(as_said__sent_on__precision="week").first()
    assert week is not None
    assert (week.sent_on, week.said("sent_on")) == (date(2020, 6, 21), "w/c 15/06/20")
    assert MailOut.objects.get(reference="ML20-13").said("sent_on") == "Sep-20"


def test_copies_in_store_have_no_day_and_a_return_is_below_nought(brought: list[Brought]) -> None:
    store, back = Delivery.objects.get(batch="HB27"), Delivery.objects.get(batch="HB11R")
    assert (store.delivered_on, store.status, store.said("delivered_on")) == (None, "in-store", "tbc")
    assert (back.copies, back.status, back.said("status")) == (-230, "returned", "returned - wrong edition")


def test_11_400_is_read_as_thousands_and_said_to_have_been_written_so(brought: list[Brought]) -> None:
    found = next(
        one for one in open_findings(MEETING) if one.key.startswith("typed-total") and one.register == "deliveries"
    )
    assert "written 11.400" in found.message
    # 10,460 + 600 = 11,060; 11,400 - 11,060 = 340.
    assert found.arithmetic == "10,460 + 600 is 11,060; the sheet says 11,400, 340 apart"


def test_the_other_findings_are_all_there(brought: list[Brought]) -> None:
    found = open_findings(MEETING)
    kinds = {one.kind for one in found}
    assert {"attendances-called-schools", "sheet-total", "to-settle", "return-unexplained", "not-told",
            "heads-and-names", "small-group"} <= kinds  # fmt: skip
    called = next(one for one in found if one.kind == "attendances-called-schools")
    assert called.arithmetic == "196 attendances by 149 different schools; the office says 198"


def test_a_survey_in_many_words_is_one_scale(brought: list[Brought]) -> None:
    answers = set(SurveyResponse.objects.values_list("answer_1", flat=True))
    assert answers <= {"1", "2", "3", "4", "5", "dk", ""}
    assert not SurveyResponse.objects.filter(response__startswith="TEST").exists()
    assert SurveyResponse.objects.filter(role="health-visitor").count() == 77


def test_the_number_from_before_a_school_converted_is_that_school(brought: list[Brought]) -> None:
    rookery = School.objects.get(former_number="998/5031")
    assert EventAttendance.objects.filter(number="998/5031", school=rookery).exists()


def test_a_plan_is_a_plan(brought: list[Brought]) -> None:
    strategy = Consultation.objects.get(title__startswith="Draft SEND strategy")
    assert (strategy.opens_planned, strategy.opened_on, strategy.comms_plan) == (date(2020, 11, 30), None, True)
    charter = Consultation.objects.get(title__startswith="Co-production")
    assert (charter.said("opens_planned"), charter.said("closes_planned")) == ("Jan-21", "tbc")


def test_the_paper_tells_it_and_every_number_is_counted(brought: list[Brought]) -> None:
    composed = paper()
    said = text(composed)
    for words in (
        "In June 2020 we wrote to 14,236 families of children and young people with SEND",
        "In October 2020 149 schools took part in 7 events",
        "35% of the 430 schools on our list: 113 of 332 primary, 26 of 70 secondary, 9 of 22 special",
        "is planned to open on 30 November 2020 and to close on 31 January 2021, with a communications plan",
        "On 8 July 2020 the County Education Reference Group agreed",
        "Agreed but not yet published: the Core Mainstream Standards",
        "213 staff answered the early years and health visiting workforce survey",
        "10,230 copies of the neurodevelopmental handbook",
        "From October 2020 the Wealdmere Parent Carer Forum, NHS Wealdmere and we work by an agreement",
    ):
        assert words in said, words
    assert [check.sentence for check in composed.checks if check.blocks] == []


def test_before_any_of_it_the_paper_says_nothing_of_it(brought: list[Brought]) -> None:
    kind = kind_of("committee")
    assert "schools" not in text(compose(kind, draft(kind, date(2020, 3, 1))))


def test_the_same_files_again_change_nothing(brought: list[Brought], tmp_path: Path) -> None:
    aliases = SchoolAlias.objects.count()
    again = bring_all(tmp_path)
    assert [(one.run.register, one.run.sheet) for one in again if one.counts.added or one.counts.changed] == []
    assert SchoolAlias.objects.count() == aliases
