"""Every address, walked by every role and by a stranger, beside the hand-kept table."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from areasend.accounts.links import link_for
from areasend.accounts.models import RoleHeld, User
from areasend.accounts.roles import ROLES
from areasend.budget.models import BudgetLine
from areasend.engagement.models import Activity
from areasend.kit.acting import acting
from areasend.kit.area import Partner, area_names
from areasend.kit.attachments.actions import keep_with_row, say_of_row
from areasend.kit.importing.models import ImportRun
from areasend.kit.jobs.models import Job
from areasend.kit.registers import all_registers, register_of
from areasend.kit.registers.one_thing.deeds import merge_rows
from areasend.measures.catalogue import all_measures
from areasend.programme.models import Action, Body, Round, Update, UpdateSent, Weakness, Workstream
from areasend.reports.actions.writing import start_paper
from areasend.reports.frozen.freezing import freeze
from areasend.reports.frozen.lock import canonical, lock_of
from areasend.reports.kinds import kind_of
from areasend.reports.models import Paper, Publication, PublicationFile
from areasend.reports.writing import composed_of, draft_of
from tests.access_table import (
    BY_FORM,
    EVERYONE,
    FILE_PAGES,
    MEASURES,
    REGISTER_PAGES,
    REGISTERS,
    REMARK_PAGES,
    RIGHTS,
    ROW_PAGES,
    SEE_FIGURES,
    TABLE,
)

MEASURE_PAGES = {"measures:measure", "measures:series", "measures:records"}


def names(patterns: list[URLPattern | URLResolver], space: str = "") -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from names(pattern.url_patterns, f"{pattern.namespace}:" if pattern.namespace else space)
        else:
            yield f"{space}{pattern.name}"


def test_every_address_stands_in_the_access_table() -> None:
    rows = {*REGISTER_PAGES, *ROW_PAGES, *FILE_PAGES, *REMARK_PAGES}
    walked = {name for name, _, _ in TABLE} | BY_FORM | rows | MEASURE_PAGES
    assert set(names(get_resolver().url_patterns)) == walked


def test_every_register_stands_in_the_access_table() -> None:
    assert {register.key: register.subject for register in all_registers()} == REGISTERS


def test_every_measure_stands_in_the_access_table() -> None:
    assert {measure.key: measure.subject for measure in all_measures()} == MEASURES


def test_the_table_knows_every_role() -> None:
    assert {role.key for role in ROLES} == set(EVERYONE)


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.key)
def test_each_role_has_the_rights_that_the_table_gives_it(role: object) -> None:
    wrong = [
        f"{act} {subject}"
        for subject, acts in RIGHTS.items()
        for act, roles in acts.items()
        if role.may(act, subject) != (role.key in roles)  # type: ignore[attr-defined]
    ]
    assert wrong == []


@pytest.fixture
def someone_invited(wealdmere: object, person: Callable[[str], User]) -> dict[str, object]:
    """An invited stranger, the two halves of their link, a role and a partner."""
    invited = person("someone invited")
    with acting("The office", "arranging a test"):
        held = RoleHeld.objects.create(user=invited, role="finance", from_on=date(2019, 1, 1))
    number, token = link_for(invited).split("/")[-2:]
    known = {"invited": invited.pk, "role-held": held.pk, "partner": Partner.objects.earliest("pk").pk}
    return known | {"invited-number": number, "invited-token": token}


@pytest.fixture
def things(someone_invited: dict[str, object], files: Path) -> dict[str, object]:
    with acting("The office", "arranging a test"):
        activity = Activity.objects.create(number=1, held_on=date(2020, 1, 7), title="Coffee morning", attendances=9)
        streams = [Workstream.objects.create(letter=letter) for letter in "AB"]
        actions = [
            Action.objects.create(ref=f"{one.letter}1.1", title="Ask parents what they think", workstream=one)
            for one in streams
        ]
        Weakness.objects.create(number=1, title="Parents are not heard", workstream=streams[0])
        two_rounds(streams)
        bodies = three_bodies()
        line = BudgetLine.objects.create(
            code="L01", heading="Team", financial_year="2020-21", original=240_000, stands_from=date(2020, 4, 1)
        )
    run = ImportRun.objects.create(register="activities", file_name="log.csv", sha256="0" * 64, by="x", state="done")
    job = Job.objects.create(name="x", words="Someone's own")
    papers = a_paper_and_two_published()
    beside = a_remark_and_a_file(activity)
    rows = {"activity": activity.pk, "a-line": line.pk, "import": run.pk, "job": job.pk}
    rows |= {"an-action": actions[0].pk, "an-action-of-b": actions[1].pk}
    return rows | bodies | papers | beside | someone_invited


def three_bodies() -> dict[str, object]:
    """A body typed three times; the third was said to be the first."""
    board, again, third = (Body.objects.create(name=name) for name in ("Board", "The Board", "Bord"))
    merge_rows(register_of("bodies"), third, board, on=date(2020, 11, 18), who="The office", why="typed twice")
    return {"a-body": board.pk, "the-same-body": again.pk, "a-merged-body": third.pk}


def two_rounds(streams: list[Workstream]) -> None:
    """October is closed; for November workstream A has answered and B has not."""
    closed = {"closed_on": date(2020, 11, 9), "closed_by": "Robin Ashdown"}
    for month_end, how in ((date(2020, 10, 31), closed), (date(2020, 11, 30), {})):
        opened = month_end + timedelta(days=1)
        of_month = Round.objects.create(
            month_end=month_end, opened_on=opened, due_on=opened + timedelta(days=7), opened_by="Robin Ashdown", **how
        )
        for one in streams:
            Update.objects.create(round=of_month, workstream=one, asked_on=opened)
    answered = Update.objects.get(round=of_month, workstream=streams[0])
    UpdateSent.objects.create(update=answered, sentence="It went well", sent_by="Lee", stated_on=date(2020, 12, 3))


def a_paper_and_two_published() -> dict[str, int]:
    """One in hand; one published for everyone, one for those who may see what the departments asked."""
    with acting("The office", "arranging a test"):
        robin = User.objects.create_user("robin@wealdmere.example", "Robin Ashdown")
    kind = kind_of("committee")
    paper = start_paper(kind, on=date(2020, 11, 18), title="In hand", by=robin)
    for slug, readers in (("for-everyone", ""), ("for-advisers", "asks")):
        published_as(slug, readers, start_paper(kind, on=date(2020, 11, 18), title=slug, by=robin), robin)
    return {"paper": paper.pk, "section": paper.sections.all()[0].pk}


def published_as(slug: str, readers: str, paper: Paper, by: User) -> None:
    approved = {"by": "Director", "on": "2020-11-18"}
    frozen = canonical(
        freeze(composed_of(paper), draft_of(paper), area_names(), published_on=paper.on, approved=approved)
    )
    publication = Publication.objects.create(
        paper=paper,
        slug=slug,
        kind=paper.kind,
        title=paper.title,
        on=paper.on,
        readers=readers,
        published_on=paper.on,
        published_by=by,
        lock=lock_of(frozen),
        frozen=frozen,
    )
    PublicationFile.objects.create(publication=publication, form="pdf", content=b"%PDF", sha256="0" * 64)


def a_remark_and_a_file(activity: Activity) -> dict[str, int]:
    """Both put there by Robin, who is none of the people who walk."""
    robin, register = User.objects.get(email="robin@wealdmere.example"), register_of("activities")
    now = timezone.now()
    remark = say_of_row(register, activity, text="Nine came", by=robin, at=now)
    file = keep_with_row(
        register, activity, name="notes.txt", pieces=[b"Nine came"], shows="Who came", by=robin, at=now
    )
    return {"remark": remark.pk, "file": file.pk}


def pages(things: dict[str, object]) -> Iterator[tuple[str, str, bool, list[str]]]:
    """Each page: its name, its address, whether it can be public, and the roles it opens to."""
    for name, arguments, opens_to in TABLE:
        yield name, reverse(name, kwargs={key: things.get(str(v), v) for key, v in arguments.items()}), True, opens_to
    for register in all_registers():
        for name, act in REGISTER_PAGES.items():
            kwargs = {"key": register.key} | ({"kind": "csv"} if name == "registers:export" else {})
            yield f"{name} {register.key}", reverse(name, kwargs=kwargs), True, may(act, register)
    for name, act in ROW_PAGES.items():
        kwargs = {"key": "activities", "pk": things["activity"]}
        yield name, reverse(name, kwargs=kwargs), True, RIGHTS["engagement"][act]
    for name in (*FILE_PAGES, *REMARK_PAGES):
        number = things["file" if name in FILE_PAGES else "remark"]
        kwargs = {"key": "activities", "pk": things["activity"], "number": number}
        yield (
            name,
            reverse(name, kwargs=kwargs),
            True,
            RIGHTS["engagement"][FILE_PAGES[name]] if name in FILE_PAGES else [],
        )
    for measure in all_measures():
        yield measure.key, reverse("measures:measure", args=[measure.key]), True, SEE_FIGURES
        yield f"records {measure.key}", reverse("measures:records", args=[measure.key]), True, drill(measure)
        if measure.kind == "flow":
            yield f"series {measure.key}", reverse("measures:series", args=[measure.key]), True, SEE_FIGURES


def may(act: str, register: object) -> list[str]:
    """The roles that may do this with the register; rows about persons need that right besides."""
    roles = RIGHTS[register.subject][act]  # type: ignore[attr-defined]
    persons = RIGHTS["persons"][act]
    return [role for role in roles if not register.about_persons or role in persons]  # type: ignore[attr-defined]


def drill(measure: object) -> list[str]:
    """The roles that may open a measure's records."""
    about = next(register for register in all_registers() if register.key == measure.register)  # type: ignore[attr-defined]
    roles = RIGHTS[measure.subject]["drill"]  # type: ignore[attr-defined]
    return [role for role in roles if not about.about_persons or role in RIGHTS["persons"]["drill"]]


@pytest.mark.parametrize("role", ["public", "stranger", *EVERYONE])
def test_each_page_opens_to_whom_the_table_says(
    role: str, things: dict[str, object], signed_in: Callable[[str], Client]
) -> None:
    client = Client() if role == "public" else signed_in(role)
    wrong = []
    for name, address, _, opens_to in pages(things):
        status = client.get(address).status_code
        expected = 200 if role in opens_to else 302 if role == "public" else 403
        if status != expected:
            wrong.append(f"{name}: {status}, expected {expected}")
    assert wrong == []
