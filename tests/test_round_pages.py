"""The round's pages on a past day, and Wealdmere's rounds as its story tells them."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from areasend.demo.years import rounds
from areasend.kit.acting import acting
from areasend.programme.models import Workstream
from areasend.programme.round.keeping import chase, close_round, open_round

pytestmark = pytest.mark.django_db


def test_on_a_past_day_the_round_stands_as_it_stood_and_nothing_can_be_done(
    wealdmere: object, signed_in: Callable[[str], Client]
) -> None:
    with acting("The office", "arranging a test"):
        Workstream.objects.create(letter="A", title="Parents", began_on=date(2019, 8, 1))
    opened, due, closed = date(2020, 12, 1), date(2020, 12, 8), date(2020, 12, 10)
    made = open_round(month_end=date(2020, 11, 30), due_on=due, words="", who="Robin", on=opened)
    chase(list(made.updates.all()), words="Today, please", who="Robin", on=date(2020, 12, 9))
    close_round(made, who="Robin", on=closed)
    robin = signed_in("programme-manager")

    def page(on: date, path: str = "") -> str:
        return robin.get(f"/desk/programme/round/{path}?on={on}").content.decode()

    assert "No month has been asked about yet" in page(opened - timedelta(days=1))
    assert "0 of 1 workstreams have answered" in page(due)
    assert "9 Dec 2020" not in page(due)
    assert "1 update is late" in page(date(2020, 12, 9))
    assert "November 2020 is closed: 0 of 1 workstreams answered" in page(closed)
    assert "Today, please" in page(closed, "2020-11/A/")
    for way in ("round/2020-11/close", "/chase", "/write"):
        assert way not in page(date(2020, 12, 9))
    assert robin.get(f"/desk/programme/round/2020-11/?on={opened - timedelta(days=1)}").status_code == 404
    assert robin.get("/desk/programme/round/2020-99/").status_code == 404
    assert robin.post(f"/desk/programme/round/2020-11/close?on={due}").status_code == 400


def test_wealdmeres_rounds_follow_one_another_and_one_lead_a_month_is_silent() -> None:
    told = [deed for deed in rounds.deeds(timezone.localdate().replace(2027, 3, 1)) if deed.on.year == 2026]
    opened = [deed.on for deed in told if deed.why == "the month's round"]
    closed = [deed.on for deed in told if deed.why == "the month is over"]
    assert len(opened) == 7
    assert all(before < after for before, after in zip(closed, opened[1:], strict=False))
    assert sum(deed.why == "the month's update" for deed in told) == 7 * 4
