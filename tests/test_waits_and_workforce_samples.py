"""The office's sheets of waits, plans, the Local Offer, posts, training and panel come in, and make the paper's figures."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from areasend.demo.samples.catalogue import SAMPLES
from areasend.kit.importing.actions import bring_in, day_stated, mapping_for
from areasend.kit.registers import register_of
from areasend.kit.sheets.reading import open_book
from areasend.measures.catalogue import measure_of
from areasend.measures.counting import value
from areasend.measures.finding import open_findings
from areasend.measures.measure import Period, Value
from areasend.measures.words import say_value
from areasend.reports.composing import Composed, compose
from areasend.reports.kinds import draft, kind_of
from areasend.reports.runs import said

pytestmark = pytest.mark.django_db

MEETING = date(2020, 11, 18)
OURS = ("ep-waiting-list.xlsx", "ehc-timeliness.xlsx", "local-offer-web.xlsx", "smileys.xlsx", "workforce.xlsx",
        "joint-commissioning.xlsx")  # fmt: skip


@pytest.fixture
def office(wealdmere: object, tmp_path: Path) -> Counter[str]:
    """Every sheet of our files in the office's order; gives how many rows each register refused."""
    refused: Counter[str] = Counter()
    for sample in [sample for sample in SAMPLES if sample.name in OURS]:
        path = tmp_path / sample.name
        path.write_bytes(sample.content())
        book, register = open_book(path), register_of(sample.register)
        mapping = mapping_for(book, register, sample.mapping)
        stated = day_stated(mapping, register, None, book)
        done = bring_in(book=book, register=register, mapping=mapping, stated_on=stated, who="Robin", why="a test")
        refused[register.key] += done.counts.refused
    return refused


def on(key: str, day: date = MEETING, period: Period | None = None) -> Value:
    return value(measure_of(key), day, period)


def month(key: str, first: date, last: date) -> Value:
    return on(key, MEETING, Period(first, last))


def paper(day: date = MEETING) -> Composed:
    kind = kind_of("committee")
    return compose(kind, draft(kind, day))


def text(composed: Composed) -> str:
    blocks = [block for section in composed.document.sections for block in section.blocks]
    return "\n".join("".join(map(said, block.runs)) for block in blocks if hasattr(block, "number"))


def test_the_figures_of_the_paper_stand(office: Counter[str]) -> None:
    # 412 by month and by child; plan 17 by March 2021, resting on 70 a month; over 4,000 services; up over 20%.
    assert (on("ep-waiting", date(2020, 8, 31)).value, on("waiting-list").value) == (412, 412)
    assert on("ep-waiting-planned", MEETING, Period(date(2021, 3, 1), date(2021, 3, 31))).value == 17
    assert month("ep-external-planned", date(2020, 10, 1), date(2020, 10, 31)).value == 70
    assert on("directory-services").value > 4000
    december = month("local-offer-hits", date(2019, 12, 1), date(2019, 12, 31)).value
    october = month("local-offer-hits", date(2020, 10, 1), date(2020, 10, 31)).value
    assert october / december > 1.2
    # 3.6 of 5.4 plan writers: 1 + 1 + .6 + 1 have started; posts 19.7 less the 1 that ended.
    assert say_value(measure_of("plan-writer-posts-filled"), on("plan-writer-posts-filled")) == "67% (3.6 of 5.4)"
    assert say_value(measure_of("posts-filled"), on("posts-filled")) == "77% (14.4 of 18.7)"
    # 37 weeks of two sessions, five cancelled
    assert on("training-sessions-held").value == 37 * 2 - 5
    assert say_value(measure_of("special-schools-staffed"), on("special-schools-staffed")) == "32% (7 of 22)"


def test_only_requests_after_the_lists_day_are_refused(office: Counter[str]) -> None:
    assert {register: count for register, count in office.items() if count} == {"waiting-list-rows": 2}


def test_months_added_in_january_are_not_known_in_november(office: Counter[str]) -> None:
    november = Period(date(2020, 11, 1), date(2020, 11, 30))
    assert on("ehc-requests-supplied", MEETING, november).value is None
    assert on("ehc-requests-supplied", date(2021, 1, 14), november).value > 0


def test_march_is_as_it_stood_before_its_correction_and_after(office: Counter[str]) -> None:
    march = Period(date(2020, 3, 1), date(2020, 3, 31))
    before, after = (on("ehc-plans-20-weeks-supplied", day, march) for day in (date(2020, 4, 30), date(2020, 6, 5)))
    assert (after.numerator - before.numerator, after.denominator - before.denominator) == (3, 0)
    assert on("ehc-plans-20-weeks-supplied", date(2020, 4, 8), march).value is None


def test_every_fault_typed_in_the_sheets_is_found(office: Counter[str]) -> None:
    kinds = Counter(finding.kind for finding in open_findings(MEETING))
    assert {
        "does-not-roll": 2,
        "typed-share": 1,
        "part-month": 1,
        "small-month": 2,
        "correction-half-told": 2,
        "same-child-twice": 3,
        "typed-count": 1,
        "weeks-stale": 1,
        "appointed-not-in-post": 1,
        "phase-behind": 1,
        "cancelled-counted": 1,
        "shares-not-whole": 1,
        "shares-two-ways": 1,
        "shares-in-thirds": 1,
        "review-day": 1,
        "pilot-without-measure": 4,
    }.items() <= kinds.items()
    assert kinds["month-twice"] >= 2 and kinds["typed-total"] == 1


def test_a_typed_count_of_rows_says_what_lies_between(office: Counter[str]) -> None:
    # 412 waiting + 3 again + 9 with advice + 2 withdrawn + 2 asked for later = 428 rows
    (count,) = [finding for finding in open_findings(MEETING) if finding.kind == "typed-count"]
    assert count.arithmetic == "428 − 9 − 2 − 3 − 2 is 412"


def test_the_paper_says_what_the_records_show_and_no_more(office: Counter[str]) -> None:
    composed = paper()
    told = text(composed)
    assert "At the end of August 2020 412 children were waiting for an educational psychologist's advice." in told
    assert "17 will be by the end of March 2021" in told and "add 70 pieces of advice a month from October 2020" in told
    assert "December is a quiet month, though." in told
    assert "went up in all five areas" in told
    assert "Too few answered in April 2020 and May 2020" in told
    assert "The records do not show that everyone was trained twice every week." in told
    assert (
        "was approved by the SEND Steering Group on 8 July 2020 and by the SEND Improvement Board on 17 July 2020"
        in told
    )
    assert "was approved in principle by the SEND Improvement Board on 17 July 2020" in told
    assert "7 of 8 in the first, 0 of 7 in the second and 0 of 7 in the third" in told
    assert "the Clinical Lead for Specialist Nursing, appointed, who starts on 7 December 2020" in told
    assert [check for check in composed.checks if check.kind in ("sum", "claim", "two values", "unknown")] == []
    assert [chart.chart.title for chart in composed.charts] == [
        "Children waiting for educational psychology advice at each month's end, and the plan",
        "Plans issued within 20 weeks by month",
    ]


def test_the_paper_as_at_june_knows_no_plan_and_no_later_start(office: Counter[str]) -> None:
    told = text(paper(date(2020, 6, 30)))
    assert "The plan is that" not in told and "joint commissioning framework" not in told
    assert "Clinical Lead for Autism, to whose post nobody is appointed" in told
    assert "September" not in told.split("Of six plan writers")[0]
