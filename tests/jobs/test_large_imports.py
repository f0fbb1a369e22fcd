"""A large file is looked at and brought in by a worker, and its page says how far it is."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from areasend.accounts.models import User
from areasend.engagement.models import Activity
from areasend.kit.importing import background
from areasend.kit.importing.jobs import look_at_file
from areasend.kit.importing.look import Looked
from areasend.kit.importing.models import ImportRun
from areasend.kit.jobs import Progress, run_later
from areasend.kit.jobs.models import Job

Work = Callable[[], None]
ROWS = 400


@pytest.fixture
def robin(wealdmere: object, person: Callable[[str], User]) -> Client:
    browser = Client()
    browser.force_login(person("programme-manager"))
    return browser


@pytest.fixture(autouse=True)
def everything_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(background, "LARGE", 1_000)


def the_file(*more: str) -> SimpleUploadedFile:
    rows = [f"{number},11/05/19,Coffee morning {number},{number % 30}" for number in range(1, ROWS + 1)]
    text = "\n".join(["No.,Date,Activity,Participants", *rows, *more])
    return SimpleUploadedFile("log.csv", text.encode())


def sent(robin: Client, file: SimpleUploadedFile) -> HttpResponse:
    return robin.post(reverse("imports:new"), {"register": "activities", "file": file})


def words(answer: HttpResponse) -> str:
    return " ".join(answer.content.decode().split())


def test_robin_watches_a_large_file_being_looked_at_and_brought_in(robin: Client, work: Work) -> None:
    answer = sent(robin, the_file("401,nineteen hundred,No day,3"))
    job = Job.objects.get()
    assert answer["Location"] == reverse("jobs:job", args=[job.pk])
    work()
    assert "400 rows would be added, 0 changed and 1 refused. Nothing has been changed yet." in words(
        robin.get(answer["Location"])
    )
    waiting = ImportRun.objects.get(state="looking")
    look = words(robin.get(reverse("imports:run", args=[waiting.pk])))
    assert "nineteen hundred" in look
    assert "Bring in 400 rows" in look
    assert not Activity.objects.exists()
    answer = robin.post(reverse("imports:bring-in", args=[waiting.pk]))
    work()
    assert "400 rows added, 0 changed, 1 refused." in words(robin.get(answer["Location"]))
    assert Activity.objects.count() == ROWS
    assert [run.state for run in ImportRun.objects.all()] == ["done"]


def test_until_the_worker_has_looked_the_files_page_leads_to_the_jobs(robin: Client) -> None:
    sent(robin, the_file())
    waiting = ImportRun.objects.get()
    answer = robin.get(reverse("imports:run", args=[waiting.pk]))
    assert answer["Location"] == reverse("jobs:job", args=[Job.objects.get().pk])


def test_a_correction_of_the_guess_is_looked_at_again(robin: Client, work: Work) -> None:
    sent(robin, the_file())
    work()
    waiting = ImportRun.objects.get()
    columns = {"column-No.": "number", "column-Date": "held_on", "column-Activity": "title"}
    robin.post(reverse("imports:run", args=[waiting.pk]), {**columns, "sheet": "", "dates": "day-first"})
    assert Job.objects.count() == 2
    work()
    robin.post(reverse("imports:bring-in", args=[waiting.pk]))
    work()
    assert set(Activity.objects.values_list("attendances", flat=True)) == {None}


def test_it_tells_how_many_rows_have_been_read(robin: Client) -> None:
    sent(robin, the_file())
    job = Job.objects.get()
    job.begin()
    with Progress(job.pk) as progress:
        progress.says = _every_time(progress)  # type: ignore[method-assign]
        look_at_file(progress, run=ImportRun.objects.get().pk)
    job.refresh_from_db()
    assert (job.percent, job.doing) == (74, "300 rows read into engagement activities")  # 300 of 401 lines


def _every_time(progress: Progress) -> Callable[..., None]:
    """Says each number, however soon after the one before."""
    says = progress.says

    def say(*arguments: object) -> None:
        progress._said_at = 0.0
        says(*arguments)  # type: ignore[arg-type]

    return say


def test_a_file_brought_in_twice_comes_in_once(robin: Client, work: Work) -> None:
    sent(robin, the_file())
    work()
    waiting = ImportRun.objects.get()
    robin.post(reverse("imports:bring-in", args=[waiting.pk]))
    run_later("bring a file in", run=waiting.pk, who="Robin")
    work()
    assert Activity.objects.count() == ROWS
    assert Job.objects.order_by("pk").last().sentence.startswith("The file is not waiting any more")  # type: ignore[union-attr]


def test_what_was_seen_is_the_same_after_it_was_kept(robin: Client, tmp_path: Path) -> None:
    sent(robin, the_file("Total,,,9999", "402,never,No day,3"))
    waiting = ImportRun.objects.get()
    seen = background.look_and_keep(waiting, lambda register, read: None)
    kept = background.seen_before(waiting)
    assert isinstance(kept, Looked)
    assert kept.totals
    assert kept.refused
    assert kept == seen


def test_what_stops_a_look_is_told_on_the_jobs_page(robin: Client, work: Work) -> None:
    answer = sent(robin, the_file())
    ImportRun.objects.update(mapping={"sheet": "None such", "columns": {"No.": "number"}})
    work()
    page = words(robin.get(answer["Location"]))
    assert "It could not be done" in page
    assert "None such" in page
