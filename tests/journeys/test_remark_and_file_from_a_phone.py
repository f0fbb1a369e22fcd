"""A workstream lead keeps a PDF with a milestone and says how it went, from a phone; the programme manager reads both."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from areasend.kit.acting import acting
from areasend.kit.attachments.models import EvidenceFile
from areasend.kit.attachments.tests.making import pdf
from areasend.kit.looks import Look
from areasend.programme.models import Milestone, PlanDate
from areasend.programme.tests.small_plan import small_plan
from tests.journeys.conftest import Visitor

Visit = Callable[..., Visitor]
SAID = "Two schools tried the drafts out. Both ask for an easy-read page."


@pytest.fixture
def drafts(wealdmere: object, files: Path) -> Milestone:
    """A milestone of workstream A that was due ten days ago."""
    with acting("The office", "arranging a test"):
        made: Milestone = Milestone.objects.create(
            ref="A3.2/M1", title="Drafts tried out", action=small_plan().profiles
        )
        due = timezone.localdate() - timedelta(days=10)
        PlanDate.objects.create(milestone=made, kind="baseline", due_on=due, stated_on=date(2019, 10, 18))
    return made


def test_lee_keeps_a_pdf_and_writes_a_remark_from_a_phone_and_robin_reads_both(
    visit: Visit, drafts: Milestone, tmp_path: Path
) -> None:
    # Given Lee, on a phone, who opens the late milestone from home
    note, disguised = tmp_path / "Note of the try-out.pdf", tmp_path / "holiday.pdf"
    note.write_bytes(pdf())
    disguised.write_bytes(b"MZ\x90\x00 not a paper")
    lee = visit("workstream-lead", 320)
    lee.go("/desk/")
    lee.follows("A3.2/M1 Drafts tried out")
    lee.sees("No file was kept with it yet.")
    # When Lee picks a file that is no PDF
    lee.follows("Add a file")
    assert lee.heading() == "Which file do you want to keep with this milestone?"
    lee.page.get_by_label("The file").set_input_files(disguised)
    lee.page.get_by_label("What does it show?").fill("What the two schools said")
    lee.presses("Keep this file")
    # Then it is refused in a sentence, and what was typed is still there
    lee.sees("holiday.pdf is really a program: save it as the kind its name says and add it again.")
    assert lee.page.get_by_label("What does it show?").input_value() == "What the two schools said"
    # When Lee picks the right one, and says how it went
    lee.page.get_by_label("The file").set_input_files(note)
    lee.presses("Keep this file")
    lee.sees("Kept: Note of the try-out.pdf")
    lee.follows("Add a remark")
    lee.page.get_by_label("Your remark").fill(SAID)
    lee.presses("Add the remark")
    # Then both are on the page, with who, role and day
    lee.sees("Your remark is on the page.")
    lee.sees(SAID)
    lee.sees("Lee Fairwater, workstream lead")
    # And Robin, at a desk, reads the remark and fetches the file
    robin = visit("programme-manager")
    robin.go("/desk/programme/slipped")
    robin.follows("A3.2/M1")
    robin.sees(SAID)
    robin.sees("What the two schools said")
    with robin.page.expect_download() as fetched:
        robin.page.get_by_role("link", name="Note of the try-out.pdf", exact=True).click()
    assert fetched.value.suggested_filename == "Note of the try-out.pdf"
    assert Path(fetched.value.path()).read_bytes() == pdf()
    assert Look.objects.filter(kind="download", who="Robin Ashdown", what="milestones").count() == 1


def test_lee_withdraws_a_file_and_its_line_stays(visit: Visit, drafts: Milestone, tmp_path: Path) -> None:
    # Given a file that Lee kept with the wrong milestone
    note = tmp_path / "List of names.txt"
    note.write_text("Names of those who came")
    lee = visit("workstream-lead", 320)
    lee.go(f"/desk/programme/registers/milestones/{drafts.pk}")
    lee.follows("Add a file")
    lee.page.get_by_label("The file").set_input_files(note)
    lee.page.get_by_label("What does it show?").fill("Who came")
    lee.presses("Keep this file")
    # When Lee withdraws it, at first without a reason
    lee.follows("Withdraw List of names.txt")
    lee.sees("The file is deleted for good")
    lee.presses("Withdraw it")
    lee.sees("Say why")
    lee.page.get_by_label("Reason").fill("It names families")
    lee.presses("Withdraw it")
    # Then its line stays with the reason and the checksum, and nobody can fetch it
    lee.sees("It names families. It can no longer be fetched.")
    lee.sees(EvidenceFile.objects.get().sha256)
    assert lee.page.get_by_role("link", name="List of names.txt").count() == 0
