"""Our figures beside those that the Department published of England, the region and the statistical neighbours."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from areasend.kit.acting import acting
from areasend.kit.area import Area
from areasend.kit.area_actions import change_area
from areasend.kit.authorities import authorities
from areasend.measures.catalogue import all_measures, measure_of
from areasend.measures.models import SeriesPoint
from areasend.measures.published.comparing import compare
from areasend.measures.published.figures import FIRST_PUBLISHED, PublishedFigure, published

pytestmark = pytest.mark.django_db

IN_TIME = "ehc-plans-20-weeks-excluding-supplied"
REQUESTS = "ehc-requests-supplied"


def supplied(series: str, month: date, value: int, out_of: int | None = None) -> None:
    with acting("Robin, programme manager", "figures from casework"):
        SeriesPoint.objects.create(series=series, month_end=month, value=value, out_of=out_of, stated_on=month)


@pytest.fixture
def like_kent(wealdmere: object) -> None:
    change_area(field="compared_as", value="886", who="Ade, administrator", why="a county of this size")


def test_shares_of_2019_as_the_department_published_them() -> None:
    """Read by hand in the release of June 2025: 29,895 of 49,519 plans of England, 546 of 1,903 of Kent."""
    found = published("ehc-plans-20-weeks-excluding")
    assert found[2019, "E92000001"] == PublishedFigure(29_895, 49_519)
    assert found[2019, "886"] == PublishedFigure(546, 1_903)
    assert published("ehc-requests")[2020, "E92000001"] == PublishedFigure(75_951)


def test_every_measure_that_names_a_published_series_has_figures_of_each_year() -> None:
    named = [one.published for one in all_measures() if one.published]
    assert len(named) == 3
    for series in named:
        assert {year for year, area in published(series) if area == "E92000001"} == set(FIRST_PUBLISHED)


def test_each_authority_has_a_region_and_neighbours_that_are_authorities() -> None:
    known = authorities()
    assert len(known) == 155
    assert {one.region_name for one in known.values()} >= {"London", "South East"}
    for one in known.values():
        assert set(one.neighbours) <= set(known)


def test_a_year_stands_beside_england_the_region_and_the_middle_of_the_neighbours(like_kent: None) -> None:
    """30 of 100 is 30%. England 29,895 of 49,519 is 60%. The middle of ten is between the fifth and the sixth."""
    supplied(IN_TIME, date(2019, 3, 31), 12, 60)
    supplied(IN_TIME, date(2019, 9, 30), 18, 40)
    found = compare(measure_of(IN_TIME), date(2020, 11, 18))
    assert found is not None
    (only,) = found.years
    assert (only.year, only.our_words, only.england_words) == (2019, "30% (30 of 100)", "60% (29,895 of 49,519)")
    shares = sorted(one.reading for one in found.neighbours if one.reading is not None)
    assert len(shares) == 10
    assert only.neighbours == pytest.approx((shares[4] + shares[5]) / 2)
    assert found.sentence.startswith("In 2019: Wealdmere 30%, England 60%, in the middle of Kent's ten neighbours ")


def test_a_count_is_compared_by_its_change_alone(like_kent: None) -> None:
    """200 after 160 is a quarter more; England 75,951 after 82,329 is 8% fewer."""
    supplied(REQUESTS, date(2019, 6, 30), 160)
    supplied(REQUESTS, date(2020, 6, 30), 200)
    found = compare(measure_of(REQUESTS), date(2021, 6, 1))
    assert found is not None
    assert [one.year for one in found.years] == [2020, 2019]
    assert found.years[0].our_reading == pytest.approx(25)
    assert found.years[0].england_words == "75,951 (−8% on the year before)"
    assert found.sentence == "In 2020: Wealdmere +25% on the year before, England −8% on the year before."


def test_on_a_day_before_a_years_figures_were_published_they_are_not_there(like_kent: None) -> None:
    supplied(IN_TIME, date(2019, 3, 31), 12, 60)
    assert compare(measure_of(IN_TIME), date(2020, 5, 6)) is None
    assert compare(measure_of(IN_TIME), date(2020, 5, 7)) is not None


def test_nothing_is_compared_until_the_administrator_says_with_whom(
    wealdmere: object, signed_in: Callable[[str], Client]
) -> None:
    page = reverse("measures:measure", args=[IN_TIME])
    analyst = signed_in("analyst")
    assert "Beside England" not in analyst.get(page).content.decode()
    asked = reverse("settings:area", args=["compared_as"])
    answer = signed_in("administrator").post(asked, {"value": "886"}, follow=True)
    assert "Kent" in answer.content.decode()
    assert Area.objects.get().compared_as == "886"
    assert "Beside England, the region and neighbours" in analyst.get(page).content.decode()


def test_an_authority_that_is_none_is_refused_in_a_sentence(
    wealdmere: object, signed_in: Callable[[str], Client]
) -> None:
    answer = signed_in("administrator").post(reverse("settings:area", args=["compared_as"]), {"value": "999"})
    assert "999 is not one of the available choices" in answer.content.decode()
    assert Area.objects.get().compared_as == ""


def test_a_stranger_is_asked_to_sign_in(client: Client, like_kent: None) -> None:
    answer = client.get(reverse("measures:measure", args=[IN_TIME]))
    assert answer.status_code == 302
