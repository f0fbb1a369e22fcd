"""Long work is asked for once, done by a worker, and told to the person who asked."""

import logging
import subprocess
import time
from collections.abc import Callable

import pytest
from asgiref.sync import async_to_sync
from django.db import connection, transaction
from django.test import Client
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from areasend.accounts.models import User
from areasend.kit.jobs import Progress, run_later
from areasend.kit.jobs.models import Job
from areasend.kit.jobs.running import run_job
from areasend.kit.jobs.sweep import sweep

Person = Callable[[str], User]
Work = Callable[[], None]


def page_of(client: Client, job: Job) -> str:
    return client.get(f"/desk/jobs/{job.pk}").content.decode()


@pytest.fixture
def robin(wealdmere: object, person: Person) -> User:
    return person("programme-manager")


@pytest.fixture
def robins_browser(robin: User) -> Client:
    client = Client()
    client.force_login(robin)
    return client


def test_robin_asks_for_sheep_and_finds_them_counted(robin: User, robins_browser: Client, work: Work) -> None:
    job = run_later("count-sheep", asked_by=robin, sheep=40)
    assert "It waits for its turn." in page_of(robins_browser, job)
    work()
    page = page_of(robins_browser, job)
    assert "It is done" in page
    assert "40 sheep were counted." in page
    assert 'href="/desk/"' in page


def test_the_page_tells_how_far_it_is(robin: User, robins_browser: Client) -> None:
    job = run_later("count-sheep", asked_by=robin, sheep=4)
    job.begin()
    with Progress(job.pk) as progress, transaction.atomic():
        progress.says(3, 4, "sheep 4")
        transaction.set_rollback(True)
    page = page_of(robins_browser, job)
    assert "75% done" in page
    assert "sheep 4" in page
    assert "You may leave this page" in page


def test_nobody_asked_when_the_transaction_was_rolled_back(robin: User) -> None:
    with transaction.atomic():
        run_later("count-sheep", asked_by=robin, sheep=1)
        transaction.set_rollback(True)
    assert not Job.objects.exists()
    assert not ProcrastinateJob.objects.exists()


def test_a_refusal_is_told_in_its_own_words(robin: User, robins_browser: Client, work: Work) -> None:
    job = run_later("refuse", asked_by=robin)
    work()
    assert "There are no sheep on a Sunday." in page_of(robins_browser, job)


def test_our_mistake_is_told_without_its_trace(
    robin: User, robins_browser: Client, work: Work, caplog: pytest.LogCaptureFixture
) -> None:
    job = run_later("stumble", asked_by=robin)
    with caplog.at_level(logging.CRITICAL, "areasend.kit.jobs.running"):
        work()
    page = page_of(robins_browser, job)
    assert "This is our mistake, not yours." in page
    assert "ZeroDivisionError" not in page


def test_a_job_that_was_done_is_not_done_again(robin: User) -> None:
    job = run_later("count-sheep", asked_by=robin, sheep=4)
    run_job(job.pk)
    first = Job.objects.get().ended_at
    run_job(job.pk)
    assert Job.objects.get().ended_at == first


def test_an_unknown_job_names_those_there_are(robin: User) -> None:
    with pytest.raises(KeyError, match=r"no job 'count-goats'; there are: .*count-sheep"):
        run_later("count-goats", asked_by=robin)


def test_nobody_else_sees_the_job(robin: User, person: Person) -> None:
    job = run_later("count-sheep", asked_by=robin, sheep=1)
    others = Client()
    others.force_login(person("director"))
    assert others.get(f"/desk/jobs/{job.pk}").status_code == 403


WORKER_THAT_HANGS = """
import time
from areasend.kit.jobs import job
@job("count-sheep", "Counting sheep")
def count_sheep(progress, *, sheep): time.sleep(60)
"""


def wait_until(true: Callable[[], bool]) -> None:
    give_up = time.monotonic() + 20
    while not true():
        assert time.monotonic() < give_up
        time.sleep(0.05)


def the_worker_died_a_minute_ago() -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_workers SET last_heartbeat = now() - interval '1 minute'")


def swept() -> int:
    @async_to_sync
    async def once() -> int:
        with app.replace_connector(app.connector.get_worker_connector()):
            async with app.open_async():
                return await sweep()

    return once()


def test_a_job_whose_worker_was_killed_is_done_by_another(
    robin: User, work: Work, a_worker_elsewhere: Callable[[str], "subprocess.Popen[str]"]
) -> None:
    job = run_later("count-sheep", asked_by=robin, sheep=3)
    worker = a_worker_elsewhere(WORKER_THAT_HANGS)
    wait_until(lambda: Job.objects.get().state == "running")
    worker.kill()
    worker.wait()
    work()
    assert Job.objects.get().state == "running", "nobody takes it while it may still be alive"
    the_worker_died_a_minute_ago()
    assert swept() == 1
    work()
    job.refresh_from_db()
    assert (job.state, job.sentence) == ("done", "3 sheep were counted.")


def test_a_job_that_kills_its_workers_is_given_up(
    robin: User, a_worker_elsewhere: Callable[[str], "subprocess.Popen[str]"]
) -> None:
    run_later("count-sheep", asked_by=robin, sheep=3)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET attempts = 2")
    worker = a_worker_elsewhere(WORKER_THAT_HANGS)
    wait_until(lambda: Job.objects.get().state == "running")
    worker.kill()
    worker.wait()
    the_worker_died_a_minute_ago()
    assert swept() == 1
    assert Job.objects.get().sentence.startswith("It was begun 3 times")
    assert swept() == 0


def test_the_sweep_runs_every_minute() -> None:
    periodic = {task.task.name: task.cron for task in app.periodic_registry.periodic_tasks.values()}
    assert periodic["areasend.sweep"] == "* * * * *"
