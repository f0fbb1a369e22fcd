"""People say things of rows and keep files with them; who may not see the row gets nothing."""

import hashlib
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from areasend.accounts.models import User
from areasend.engagement.models import Activity, Attendee
from areasend.kit.acting import acting
from areasend.kit.attachments import actions
from areasend.kit.attachments.models import EvidenceFile, Remark
from areasend.kit.attachments.store import place_of
from areasend.kit.attachments.tests.making import pdf
from areasend.kit.history import changes_of
from areasend.kit.importing.actions import undo_import
from areasend.kit.importing.models import ImportLine, ImportRun
from areasend.kit.looks import Look
from areasend.kit.registers import register_of
from areasend.kit.upkeep.backup import back_up
from areasend.kit.upkeep.checks.database import evidence
from areasend.programme.models import Action, Milestone, Weakness, Workstream

pytestmark = pytest.mark.django_db
MINUTES = b"The group agreed the guidance on 3 December 2020.\n"
SAID = "The group met, and the guidance is agreed."


@pytest.fixture
def guidance(files: Path) -> Milestone:
    """A milestone of workstream A, Lee's own."""
    return milestone_of("A")


def milestone_of(letter: str) -> Milestone:
    with acting("The office", "arranging a test"):
        stream = Workstream.objects.create(letter=letter)
        action = Action.objects.create(ref=f"{letter}1.1", title="Guidance for schools", workstream=stream)
        made: Milestone = Milestone.objects.create(ref=f"{letter}1.1.1", title="Guidance agreed", action=action)
    return made


def address(name: str, row: Milestone, *more: int) -> str:
    return reverse(f"registers:{name}", args=["milestones", row.pk, *more])


def page(client: Client, row: Milestone, day: str = "") -> str:
    return client.get(address("row", row) + day).content.decode()


def says(client: Client, row: Milestone, text: str = SAID) -> Remark:
    client.post(address("remark-add", row), {"text": text})
    remark: Remark = Remark.objects.latest("pk")
    return remark


def keeps(client: Client, row: Milestone, name: str = "minutes.txt", content: bytes = MINUTES) -> HttpResponse:
    given = {"file": SimpleUploadedFile(name, content), "shows": "The guidance was agreed"}
    return client.post(address("file-add", row), given)  # type: ignore[return-value]


def fetched(client: Client, file: EvidenceFile) -> Any:
    return client.get(reverse("registers:file", args=[file.register, file.row_id, file.pk]))


def contents(files: Path) -> list[Path]:
    """Every file that lies in the folder of files."""
    return [path for path in files.rglob("*") if path.is_file()]


def test_robin_reads_what_lee_said_and_fetches_what_lee_kept(
    guidance: Milestone, signed_in: Callable[[str], Client]
) -> None:
    lee, robin = signed_in("workstream-lead"), signed_in("programme-manager")
    says(lee, guidance)
    keeps(lee, guidance, "Minutes.pdf", pdf())
    shown = page(robin, guidance)
    assert SAID in shown and "Lee Fairwater</b>, workstream lead" in shown
    assert "Minutes.pdf" in shown and "The guidance was agreed" in shown
    answer = fetched(robin, EvidenceFile.objects.get())
    assert answer.content == pdf()
    assert answer["Content-Disposition"] == 'attachment; filename="Minutes.pdf"'
    assert answer["Content-Type"] == "application/pdf"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "no-store"


def test_each_download_is_a_look(guidance: Milestone, signed_in: Callable[[str], Client]) -> None:
    keeps(signed_in("workstream-lead"), guidance)
    file = EvidenceFile.objects.get()
    fetched(signed_in("analyst"), file)
    look = Look.objects.get(kind="download")
    assert (look.who, look.what, look.which) == ("Anna List", "milestones", f"{guidance.pk} file {file.pk}")


def test_who_may_not_see_the_row_gets_the_answer_of_a_row_that_is_not_there(
    guidance: Milestone, signed_in: Callable[[str], Client]
) -> None:
    keeps(signed_in("workstream-lead"), guidance)
    file = EvidenceFile.objects.get()
    nothing = reverse("registers:file", args=["milestones", 999_999, file.pk])
    for role in ("stranger", "councillor", "board-member"):
        client = signed_in(role)
        there, not_there = fetched(client, file), client.get(nothing)
        assert there.status_code == not_there.status_code == 403
        assert b"minutes.txt" not in there.content
    assert Client().get(address("file", guidance, file.pk)).status_code == 302
    assert not Look.objects.filter(kind="download").exists()


def test_a_file_is_fetched_under_its_own_row_alone(guidance: Milestone, signed_in: Callable[[str], Client]) -> None:
    robin, other = signed_in("programme-manager"), milestone_of("B")
    keeps(robin, guidance)
    file = EvidenceFile.objects.get()
    assert robin.get(address("file", other, file.pk)).status_code == 404
    assert robin.get(reverse("registers:file", args=["actions", guidance.pk, file.pk])).status_code == 404


def test_those_who_only_read_are_offered_nothing(guidance: Milestone, signed_in: Callable[[str], Client]) -> None:
    anna, lee = signed_in("analyst"), signed_in("workstream-lead")
    assert "Add a remark" in page(lee, guidance) and "Add a file" in page(lee, guidance)
    assert "Add a remark" not in page(anna, guidance) and "Add a file" not in page(anna, guidance)
    assert anna.post(address("remark-add", guidance), {"text": SAID}).status_code == 403
    assert keeps(anna, guidance).status_code == 403
    assert not Remark.objects.exists() and not EvidenceFile.objects.exists()


def test_lee_adds_nothing_to_another_workstreams_row(files: Path, signed_in: Callable[[str], Client]) -> None:
    lee, theirs = signed_in("workstream-lead"), milestone_of("B")
    assert "Add a remark" not in page(lee, theirs)
    assert lee.get(address("remark-add", theirs)).status_code == 403
    assert keeps(lee, theirs).status_code == 403
    assert not EvidenceFile.objects.exists()


def test_a_remark_is_withdrawn_by_its_writer_and_its_words_leave_the_page(
    guidance: Milestone, signed_in: Callable[[str], Client]
) -> None:
    lee, robin, connie = signed_in("workstream-lead"), signed_in("programme-manager"), signed_in("contributor")
    remark = says(lee, guidance)
    withdraw = address("remark-withdraw", guidance, remark.pk)
    for other in (robin, connie):
        assert withdraw not in page(other, guidance)
        assert other.post(withdraw, {"why": "I do not like it"}).status_code == 403
    assert withdraw in page(lee, guidance)
    assert "Say why" in lee.post(withdraw, {"why": " "}).content.decode()
    assert SAID in page(robin, guidance)
    lee.post(withdraw, {"why": "It was another group"})
    for reader in (lee, robin):
        shown = page(reader, guidance)
        assert SAID not in shown and withdraw not in shown
        assert f"Withdrawn on {said_today()} by Lee Fairwater: It was another group" in shown
    assert lee.get(withdraw).status_code == 403


def said_today() -> str:
    today = timezone.localdate()
    return f"{today.day} {today:%B %Y}"


def test_a_remark_is_nowhere_changed(guidance: Milestone, signed_in: Callable[[str], Client]) -> None:
    lee = signed_in("workstream-lead")
    remark = says(lee, guidance)
    withdraw = address("remark-withdraw", guidance, remark.pk)
    lee.post(withdraw, {"why": "It was another group", "text": "Something else"})
    remark.refresh_from_db()
    assert remark.text == SAID


def test_a_withdrawn_file_is_gone_and_its_line_stays_with_its_checksum(
    guidance: Milestone,
    signed_in: Callable[[str], Client],
    django_capture_on_commit_callbacks: Any,
) -> None:
    lee, robin = signed_in("workstream-lead"), signed_in("programme-manager")
    keeps(lee, guidance)
    file = EvidenceFile.objects.get()
    assert place_of(file.place).read_bytes() == MINUTES
    assert file.sha256 == hashlib.sha256(MINUTES).hexdigest()
    with django_capture_on_commit_callbacks(execute=True):
        robin.post(address("file-withdraw", guidance, file.pk), {"why": "A parent is named in it"})
    assert not place_of(file.place).exists()
    shown = page(lee, guidance)
    assert "by Robin Ashdown: A parent is named in it" in shown
    assert file.sha256 in shown and "minutes.txt" in shown
    assert address("file", guidance, file.pk) not in shown
    assert fetched(lee, file).status_code == 404
    assert fetched(lee, file).status_code == lee.get(address("file", guidance, 999_999)).status_code


def test_a_file_is_withdrawn_by_nobody_who_may_not_change_its_row(
    files: Path, signed_in: Callable[[str], Client]
) -> None:
    theirs = milestone_of("B")
    keeps(signed_in("programme-manager"), theirs)
    file = EvidenceFile.objects.get()
    for role in ("workstream-lead", "analyst", "stranger"):
        assert signed_in(role).post(address("file-withdraw", theirs, file.pk), {"why": "x"}).status_code == 403
    file.refresh_from_db()
    assert not file.is_withdrawn


def test_as_at_a_past_day_only_what_was_there_by_then_shows(
    guidance: Milestone, person: Callable[[str], User], signed_in: Callable[[str], Client]
) -> None:
    lee, register = person("workstream-lead"), register_of("milestones")
    for day, words in ((date(2021, 3, 1), "Said in March"), (date(2021, 5, 1), "Said in May")):
        at = timezone.make_aware(datetime.combine(day, time(12)))
        actions.say_of_row(register, guidance, text=words, by=lee, at=at)
        name = f"{words.split()[-1]}.txt"
        actions.keep_with_row(
            register, guidance, name=name, pieces=[words.encode()], shows="What was said", by=lee, at=at
        )
    robin = signed_in("programme-manager")
    before, april = page(robin, guidance, "?on=2021-02-28"), page(robin, guidance, "?on=2021-04-01")
    assert "Nothing was said of it by then" in before and "No file was kept with it by then" in before
    assert "Said in March" in april and "March.txt" in april
    assert "Said in May" not in april and "May.txt" not in april
    may = EvidenceFile.objects.get(name="May.txt")
    assert robin.get(address("file", guidance, may.pk) + "?on=2021-04-01").status_code == 404
    assert "Said in May" in page(robin, guidance, "?on=2021-05-01")


def test_on_a_past_day_nothing_is_added_and_nothing_withdrawn(
    guidance: Milestone, signed_in: Callable[[str], Client]
) -> None:
    lee, day = signed_in("workstream-lead"), "?on=2021-04-01"
    remark = says(lee, guidance)
    shown = page(lee, guidance, day)
    assert "Add a remark" not in shown and "Add a file" not in shown and "Withdraw" not in shown
    for name, more in (("remark-add", ()), ("file-add", ()), ("remark-withdraw", (remark.pk,))):
        assert lee.get(address(name, guidance, *more) + day).status_code == 403
        assert lee.post(address(name, guidance, *more) + day, {"text": SAID, "why": "x"}).status_code == 400
    assert Remark.objects.count() == 1


def test_nothing_is_added_to_a_row_that_was_withdrawn(guidance: Milestone, signed_in: Callable[[str], Client]) -> None:
    robin = signed_in("programme-manager")
    says(robin, guidance)
    robin.post(address("withdraw", guidance), {"why": "It stands twice"})
    shown = page(robin, guidance)
    assert SAID in shown and "Add a remark" not in shown
    assert robin.get(address("remark-add", guidance)).status_code == 403


def test_the_history_keeps_each_with_who_and_why_and_nothing_is_written_without(
    guidance: Milestone, person: Callable[[str], User], signed_in: Callable[[str], Client]
) -> None:
    remark = says(signed_in("workstream-lead"), guidance)
    [added] = changes_of(remark)
    assert (added.deed, added.who, added.why) == (
        "added",
        "Lee Fairwater",
        "a remark on milestone A1.1.1 Guidance agreed",
    )
    with pytest.raises(IntegrityError), transaction.atomic():
        Remark.objects.filter(pk=remark.pk).update(text="Something else")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("minutes.pdf", MINUTES, "minutes.pdf is not what the end of its name says"),
        ("plan.docm", b"PK", "plan.docm is not of a kind that is kept here: it can run macros"),
        ("empty.txt", b"", "empty.txt is empty"),
        ("long.txt", b"a line of text\n" * 800_000, "long.txt is larger than 10 MB"),
    ],
)
def test_a_file_that_is_not_fit_is_refused_in_one_sentence_at_its_field(
    name: str, content: bytes, said: str, guidance: Milestone, files: Path, signed_in: Callable[[str], Client]
) -> None:
    refused = keeps(signed_in("workstream-lead"), guidance, name, content).content.decode()
    assert refused.count(said) == 2  # in the summary and at the field
    assert "The guidance was agreed" in refused  # what was typed is kept
    assert not EvidenceFile.objects.exists()
    assert contents(files) == []


def test_a_form_without_a_file_or_without_what_it_shows_says_so(
    guidance: Milestone, signed_in: Callable[[str], Client]
) -> None:
    refused = signed_in("workstream-lead").post(address("file-add", guidance), {}).content.decode()
    assert "Choose a file" in refused and "Say what the file shows" in refused


def test_the_same_file_is_kept_once_and_twenty_are_the_most(
    guidance: Milestone, signed_in: Callable[[str], Client]
) -> None:
    lee = signed_in("workstream-lead")
    keeps(lee, guidance)
    assert "again.txt is kept here already, as minutes.txt." in keeps(lee, guidance, "again.txt").content.decode()
    for number in range(19):
        keeps(lee, guidance, f"{number}.txt", f"number {number}".encode())
    assert EvidenceFile.objects.count() == 20
    assert "20 files are kept here, which is the most" in keeps(lee, guidance, "more.txt", b"more").content.decode()
    assert EvidenceFile.objects.count() == 20


def test_when_the_database_refuses_no_content_is_left(
    guidance: Milestone, person: Callable[[str], User], files: Path
) -> None:
    lee = person("workstream-lead")
    gone = Milestone(pk=999_999, ref="X")
    with pytest.raises(Milestone.DoesNotExist):
        actions.keep_with_row(
            register_of("milestones"), gone, name="a.txt", pieces=[b"words"], shows="x", by=lee, at=timezone.now()
        )
    assert contents(files) == []


def test_a_row_about_a_person_keeps_its_files_from_those_who_may_not_see_persons(
    files: Path, signed_in: Callable[[str], Client], person: Callable[[str], User]
) -> None:
    with acting("The office", "arranging a test"):
        coffee = Activity.objects.create(number=1, held_on=date(2020, 1, 7), title="Coffee morning")
        parent = Attendee.objects.create(activity=coffee, code="P-017")
    file = actions.keep_with_row(
        register_of("attendees"),
        parent,
        name="form.txt",
        pieces=[b"Wants to be asked again"],
        shows="What was agreed",
        by=person("programme-manager"),
        at=timezone.now(),
    )
    assert fetched(signed_in("workstream-lead"), file).status_code == 403
    assert fetched(signed_in("analyst"), file).status_code == 200


def test_an_import_that_is_undone_leaves_rows_of_which_something_was_said(
    files: Path, person: Callable[[str], User]
) -> None:
    with acting("The office", "import of log.csv"):
        kept, plain = (Activity.objects.create(number=n, held_on=date(2020, 1, 7), title="Coffee") for n in (1, 2))
    run = ImportRun.objects.create(register="activities", file_name="log.csv", sha256="0" * 64, by="x", state="done")
    for line, row in enumerate((kept, plain), 1):
        ImportLine.objects.create(run=run, register="activities", line=line, outcome="added", row_id=row.pk)
    robin = person("programme-manager")
    actions.say_of_row(register_of("activities"), kept, text="Nine came", by=robin, at=timezone.now())
    assert [line.row_id for line in undo_import(run, who="Robin Ashdown")] == [kept.pk]
    assert [*Activity.objects.all()] == [kept]


def test_the_doctor_says_when_the_content_of_a_file_is_missing(
    guidance: Milestone, signed_in: Callable[[str], Client]
) -> None:
    keeps(signed_in("workstream-lead"), guidance)
    [sound] = evidence()
    place_of(EvidenceFile.objects.get().place).unlink()
    [missing] = evidence()
    assert sound.says == "All 1 evidence files are there."
    assert missing.says.startswith("1 of 1 evidence files are missing below ")


def test_the_page_of_a_weakness_leads_to_what_was_said_of_it(
    guidance: Milestone, wealdmere: object, signed_in: Callable[[str], Client]
) -> None:
    with acting("The office", "arranging a test"):
        weakness = Weakness.objects.create(number=1, title="Parents are not heard", workstream=Workstream.objects.get())
    there = reverse("registers:row", args=["weaknesses", weakness.pk])
    lead_there = [
        role
        for role in ("programme-manager", "workstream-lead", "board-member")
        if there in signed_in(role).get(reverse("programme:weakness", args=[1])).content.decode()
    ]
    assert lead_there == ["programme-manager", "workstream-lead"]


@pytest.mark.django_db(transaction=True)
def test_a_backup_holds_the_file_and_its_line(
    guidance: Milestone, wealdmere: object, signed_in: Callable[[str], Client], tmp_path: Path
) -> None:
    keeps(signed_in("workstream-lead"), guidance)
    file = EvidenceFile.objects.get()
    manifest = back_up(tmp_path / "kept.tar")
    kept = {part.name: part.sha256 for part in manifest.parts}
    assert kept[f"files/evidence/{file.place.hex}"] == file.sha256
    assert manifest.rows["kit_evidencefile"] == 1
