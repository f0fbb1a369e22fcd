"""A measure is a relation: its value, months, groups and records agree."""

from datetime import date

import pytest

from areasend.engagement.models import Activity
from areasend.kit.acting import acting
from areasend.measures.catalogue import measure_of
from areasend.measures.counting import breakdown, latest_said, records, value
from areasend.measures.finding import Finding, all_findings, reopen, settle
from areasend.measures.measure import Period
from areasend.measures.models import SeriesPoint
from areasend.measures.monthly import series

pytestmark = pytest.mark.django_db
YEAR = Period(date(2020, 1, 1), date(2020, 12, 31))
ON = date(2020, 12, 31)


@pytest.fixture
def held() -> None:
    days = [
        (date(2020, 1, 7), 9, "parents-carers"),
        (date(2020, 1, 9), 4, "schools"),
        (date(2020, 3, 2), 30, "schools"),
    ]
    with acting("The office", "arranging a test"):
        for number, (on, heads, audience) in enumerate(days, 1):
            Activity.objects.create(number=number, held_on=on, title="Drop-in", attendances=heads, audience=audience)


def test_groups_add_up_and_records_are_as_many_as_counted(held: None) -> None:
    measure = measure_of("engagement-attendances")
    whole = value(measure, ON, YEAR)
    groups = breakdown(measure, ON, "audience", YEAR)
    # 9 + 4 + 30 = 43: parents 9, schools 34
    assert (whole.value, whole.records) == (43, 3)
    assert [(group.label, group.value.value) for group in groups] == [
        ("Schools and settings", 34),
        ("Parents and carers", 9),
    ]
    assert records(measure, ON, YEAR).count() == whole.records


def test_a_series_has_every_month_and_adds_up_to_the_whole(held: None) -> None:
    months = series(measure_of("engagement-attendances"), ON, YEAR)
    assert [month.value.value for month in months] == [13, 0, 30, *[0] * 9]


def test_what_happened_later_is_not_counted_on_a_past_day(held: None) -> None:
    assert value(measure_of("engagement-attendances"), date(2020, 1, 8), YEAR).value == 9


def test_a_correction_is_a_later_statement() -> None:
    said = {"series": "hits", "month_end": date(2020, 3, 31), "given_by": "Web team"}
    with acting("The office", "arranging a test"):
        SeriesPoint.objects.create(value=46, stated_on=date(2020, 4, 9), **said)
        SeriesPoint.objects.create(value=49, stated_on=date(2020, 6, 5), **said)
    points = SeriesPoint.objects
    assert [point.value for point in latest_said(points.as_at(date(2020, 5, 1)))] == [46]
    assert [point.value for point in latest_said(points.as_at(date(2020, 6, 5)))] == [49]


def test_a_finding_is_settled_with_a_reason_and_opened_again(monkeypatch: pytest.MonkeyPatch) -> None:
    found = Finding(
        "gap", "activities", ("activities", "title"), "A month has no activity", "0 in June", (), "the office"
    )
    monkeypatch.setattr("areasend.measures.finding._finders", [lambda on: iter([found])])
    settle(found, why="nothing was held in June", who="Robin Ashdown", on=ON)
    assert [one.settled for one in all_findings(ON)] == ["nothing was held in June"]
    reopen(found, why="two were", who="Robin Ashdown")
    assert [one.settled for one in all_findings(ON)] == [""]
