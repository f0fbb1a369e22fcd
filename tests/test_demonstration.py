"""Wealdmere from September 2018 to today: its figures stand as told, its pages open, and a later day only adds."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client
from django.urls import resolve
from pytest_django import DjangoDbBlocker

from areasend.accounts.models import User
from areasend.demo.people import mail_of
from areasend.demo.story import tell
from areasend.demo.years import papers, telling
from areasend.demo.years.deed import Deed, month_end, months
from areasend.kit.attachments.models import EvidenceFile, Remark
from areasend.kit.attachments.store import place_of
from areasend.kit.history import changes_of
from areasend.kit.registers import register_of
from areasend.measures.catalogue import measure_of
from areasend.measures.counting import value
from areasend.measures.finding import open_findings
from areasend.measures.measure import Period
from areasend.measures.models import SeriesPoint
from areasend.programme.board import read_board
from areasend.programme.models import Inspection, Verdict
from areasend.reports.models import Publication

TODAY, NOVEMBER = date(2026, 11, 24), date(2020, 11, 18)
LINK = re.compile(r'<a [^>]*href="(/[^"#]*)"')
FILES = re.compile(r"/files/\d+$|\.(csv|xlsx|pdf|docx|json|svg)$|/template$|/export|/sample/|/sign-out|/file/")


@pytest.fixture(scope="module", autouse=True)
def told(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """The whole story in one transaction, with the first and the last of its papers."""
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch, transaction.atomic():
        patch.setattr(settings, "FILES", tmp_path_factory.mktemp("files"))
        patch.setattr(papers, "COMMITTEE", (papers.COMMITTEE[0], papers.COMMITTEE[-1]))
        tell(lambda _: None, until=TODAY)
        yield
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def inside(told: None, db: None) -> None:
    """Each test may use the database, and leaves the story as it was."""


def test_as_at_november_2020_the_papers_figures_stand() -> None:
    until_then = Period(date(2019, 5, 1), NOVEMBER)
    assert value(measure_of("engagement-attendances"), NOVEMBER, until_then).value == 1268
    assert value(measure_of("engagement-activities"), NOVEMBER, until_then).value == 91
    assert value(measure_of("ep-waiting"), date(2020, 8, 31)).value == 412
    assert value(measure_of("budget-envelope"), NOVEMBER).value == 2_900_000
    assert value(measure_of("weaknesses"), NOVEMBER).value == 9


def test_the_area_judged_itself_well_and_the_revisit_found_too_little() -> None:
    before = read_board(date(2022, 9, 1))
    assert before.lights == Counter({"complete": len(before.actions)})
    assert before.on_track == 9
    letter = Inspection.objects.get(kind="revisit").published_on
    found = Counter(Verdict.objects.as_at(letter).values_list("sufficient", flat=True))
    assert found == Counter({False: 8, True: 1})
    assert Verdict.objects.as_at(letter - timedelta(days=1)).count() == 0


def test_the_second_plan_shows_today_what_is_open_and_what_it_helps() -> None:
    board = read_board(TODAY, measured=True)
    still_open = [line for line in board.actions if line.light.given != "complete"]
    assert {line.step.row.ref[0] for line in still_open} == {"S"}
    assert 0 < board.shown < 9
    assert board.shown == sum(block.impact is not None and block.impact.given == "green" for block in board.weaknesses)
    first, now = (value(measure_of("ehc-plans-20-weeks-supplied"), TODAY, Period(month, month_end(month)))
                  for month in (date(2023, 6, 1), date(2026, 9, 1)))  # fmt: skip
    assert first.value is not None and now.value is not None
    assert first.value < 0.2 < 0.5 < now.value


def test_what_waits_for_psychologists_rolls_from_month_to_month() -> None:
    said = {
        (point.series, point.month_end): point.value
        for point in SeriesPoint.objects.filter(series__startswith="ep-", month_end__gte=date(2020, 11, 30))
    }
    for month in months(date(2026, 10, 31), date(2020, 11, 1)):
        end = month_end(month)
        came, left = said["ep-requests", end], said["ep-withdrawn", end]
        done = said["ep-done-in-house", end] + said["ep-done-external", end]
        assert said["ep-waiting-at-start", end] + came - left - done == said["ep-waiting", end]
        after = month_end(end + timedelta(days=1))
        assert said.get(("ep-waiting-at-start", after), said["ep-waiting", end]) == said["ep-waiting", end]


def test_the_history_has_the_storys_own_days() -> None:
    letter = Inspection.objects.get(kind="revisit")
    [added] = changes_of(letter)
    assert (added.at.date(), added.who) == (letter.published_on, "Robin Ashdown")
    march = SeriesPoint.objects.filter(series="ehc-plans-20-weeks-supplied", month_end=date(2020, 3, 31)).latest(
        "stated_on"
    )
    assert [change.at.date() for change in changes_of(march)] == [march.stated_on]


def test_the_papers_were_published_on_their_days_and_the_first_was_corrected() -> None:
    first, last = Publication.objects.order_by("on")
    assert (first.published_on, last.on) == (NOVEMBER, papers.COMMITTEE[-1])
    assert first.corrections.count() == 1
    assert first.published_by != first.paper.approvals.get(decision="approved").decided_by


def test_what_was_found_long_ago_is_settled_and_what_was_found_lately_is_open() -> None:
    found = open_findings(TODAY)
    assert 3 <= len(found) <= 40
    assert not [one for one in found if one.kind == "typed-total"]


def test_people_said_things_of_rows_and_kept_papers_with_them_on_the_storys_days() -> None:
    said, kept = Remark.objects.order_by("at"), EvidenceFile.objects.order_by("at")
    assert [one.at.date().year for one in said] == [2021, 2021, 2022, 2022, 2024, 2026, 2026, 2026]
    assert [one.withdrawn_why for one in said if one.is_withdrawn] == ["Written on the wrong milestone"]
    assert [(one.kind, one.by.name) for one in kept] == [
        ("txt", "Robin Ashdown"),
        ("pdf", "Connie Ebbs"),
        ("csv", "Robin Ashdown"),
        ("csv", "Lee Fairwater"),
    ]
    for one in kept:
        assert hashlib.sha256(place_of(one.place).read_bytes()).hexdigest() == one.sha256
        assert [change.at.date() for change in changes_of(one)] == [one.at.date()]
    answers = place_of(kept.get(name="Answers by theme.csv").place).read_text().splitlines()
    assert sum(int(line.rsplit(",", 1)[1]) for line in answers[1:]) == 1134
    of_rows = {(one.register, one.row_id) for one in [*said, *kept]}
    assert all(register_of(key).model.objects.standing().filter(pk=pk).exists() for key, pk in of_rows)


def test_a_later_today_only_adds() -> None:
    def told_by(until: date) -> list[tuple[date, str, str]]:
        return [(deed.on, deed.by, deed.why) for deed in telling.all_deeds(until) if deed.on <= date(2023, 12, 31)]

    assert told_by(date(2023, 12, 31)) == told_by(date(2024, 6, 30))
    assert all(isinstance(deed, Deed) and deed.on <= TODAY for deed in telling.all_deeds(TODAY))


def links_of(page: str) -> list[str]:
    return [link.replace("&amp;", "&") for link in LINK.findall(page)]


@pytest.mark.parametrize("role", ["programme-manager", "finance", "adviser", "councillor"])
def test_one_page_of_each_kind_that_is_reachable_opens(role: str) -> None:
    client = Client()
    client.force_login(User.objects.get(email=mail_of(role)))
    waiting, seen, failed = ["/desk/"], set(), []
    while waiting:
        address = waiting.pop(0)
        path = urlsplit(address).path
        kind = (
            path if path.startswith("/desk/programme/registers/") and path.count("/") == 5 else resolve(path).view_name
        )
        if kind in seen or FILES.search(path):
            continue
        seen.add(kind)
        answer = client.get(address)
        if answer.status_code not in (200, 302):
            failed.append((answer.status_code, address))
        elif answer.status_code == 200 and answer["Content-Type"].startswith("text/html"):
            waiting += links_of(answer.content.decode())
    assert failed == []
    assert len(seen) > 8
