"""A paper goes from its draft to the public, and each reader gets as far as they may."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from areasend.demo.samples.catalogue import SAMPLES
from areasend.engagement.models import Activity
from areasend.kit.acting import acting
from areasend.kit.importing.actions import bring_in, mapping_for
from areasend.kit.registers import register_of
from areasend.kit.sheets.reading import open_book
from areasend.programme.models import Ask, Meeting
from tests.journeys.conftest import Visitor

Visit = Callable[..., Visitor]


@pytest.fixture
def the_log(wealdmere: object, tmp_path: Path) -> None:
    """The office's engagement log, brought in."""
    path = tmp_path / "log.xlsx"
    path.write_bytes(next(sample for sample in SAMPLES if sample.register == "activities").content())
    book, register = open_book(path), register_of("activities")
    mapping = mapping_for(book, register, None)
    bring_in(book=book, register=register, mapping=mapping, stated_on=book.saved_on, who="Robin", why="a test")


@pytest.fixture
def two_asks(wealdmere: object) -> None:
    """What the departments asked in October, not answered."""
    with acting("The office", "arranging a test"):
        meeting = Meeting.objects.create(number=5, kind="monitoring", held_on=date(2020, 10, 16))
        for ref, words in (("M5.1", "Evidence of impact"), ("M5.2", "Statutory time limits met")):
            Ask.objects.create(ref=ref, meeting=meeting, ask=words, owner_role="Programme Manager")


def write(visitor: Visitor, text: str) -> None:
    visitor.page.get_by_label("Text", exact=True).fill(text)
    visitor.presses("Save")


def start(visitor: Visitor, kind: str, title: str) -> None:
    visitor.follows("Papers")
    visitor.clicks(visitor.page.locator(f"a[href$='/{kind}/start']"))
    visitor.page.get_by_label("Day", exact=True).fill("2020-11-18")
    visitor.page.get_by_label("Title").fill(title)
    visitor.presses("Start the paper")
    assert visitor.heading() == title


def approve(visitor: Visitor, title: str) -> None:
    visitor.go("/desk/papers/")
    visitor.follows(title)
    visitor.page.get_by_label("Yes, it may be published").check()
    visitor.presses("Record the decision")
    visitor.sees("Approved. It can be published now.")


def publish(visitor: Visitor, title: str) -> None:
    visitor.go("/desk/papers/")
    visitor.follows(title)
    visitor.clicks(visitor.page.get_by_role("button", name="Check and publish"))
    visitor.presses("Publish")
    assert visitor.heading() == title


def test_a_paper_is_written_mended_approved_by_another_published_and_read(visit: Visit, the_log: None) -> None:
    # Given the programme manager, who starts the committee's paper as at its meeting
    robin = visit("programme-manager")
    robin.go("/desk/")
    start(robin, "committee", "Progress in November")
    # When a section gets a sum that does not come out
    robin.follows("Workstream A: parent engagement and co-production")
    robin.sees("1,268")
    write(robin, "Before lockdown 1,209 took part and a further 59 since, 1,286 in all.")
    # Then the editor says so, and the paper cannot be sent
    robin.sees("1,209 + 59 is 1,268; you wrote 1,286")
    robin.sees("typed by hand")
    robin.follows("Back to Progress in November")
    robin.sees("Cannot be published yet")
    assert robin.page.get_by_role("button", name="Send for approval").count() == 0
    # When the typed numbers give way to named figures, picked from the list
    robin.follows("Workstream A: parent engagement and co-production")
    robin.page.get_by_label("Text", exact=True).fill("People took part in our engagement this many times:")
    robin.page.get_by_label("Figure", exact=True).select_option("engagement-attendances")
    robin.page.get_by_label("From").fill("2019-05-01")
    robin.page.get_by_label("To, or on").fill("2020-11-18")
    robin.presses("Put it in")
    robin.sees("which is 1,268")
    robin.presses("Save")
    robin.sees("Sums and figures in this section agree")
    # Then it is sent; and its writer may not approve it
    robin.follows("Back to Progress in November")
    robin.presses("Send for approval")
    robin.sees("You wrote part of this paper, so someone else must approve it.")
    assert robin.page.get_by_label("Yes, it may be published").count() == 0
    # When the director approves it, it is published and everyone can read it
    approve(visit("director", 320), "Progress in November")
    publish(robin, "Progress in November")
    cass = visit("councillor", 320)
    cass.go("/reports/")
    cass.follows("Progress in November")
    cass.sees("1,268")
    # And the councillor opens a figure to its definition and no further
    cass.follows("How it is counted for 1,268")
    cass.sees("Someone who came twice is counted twice")
    assert cass.page.get_by_role("link", name="Its records").count() == 0
    # When a record is changed later, the public reads what the figure would be now, and the text stays
    with acting("Lee Fairwater", "the sign-in sheet has ten more names"):
        first = Activity.objects.order_by("held_on", "pk")[0]
        Activity.objects.filter(pk=first.pk).update(attendances=first.attendances + 10)
    someone = visit("public")
    someone.go("/reports/committee-2020-11-18")
    someone.sees("1 figure has changed since publication")
    someone.sees("now 1,278")
    someone.sees("1 record changed since")
    someone.sees_not("the sign-in sheet has ten more names")
    # And the correction stands beside it with its date
    robin.go("/reports/committee-2020-11-18")
    robin.sees("the sign-in sheet has ten more names")
    robin.follows("Add a correction")
    robin.page.get_by_label("What was wrong, and what is right?").fill("Ten more came than we first counted.")
    robin.page.get_by_label("Which figure").fill("1")
    robin.presses("Add the correction")
    someone.go("/reports/committee-2020-11-18")
    someone.sees("Ten more came than we first counted.")
    with someone.page.expect_download() as pdf:
        someone.page.get_by_role("link", name="PDF").click()
    assert Path(pdf.value.path()).read_bytes().startswith(b"%PDF")


def test_the_pack_waits_for_its_answers_and_the_adviser_reads_it(visit: Visit, two_asks: None) -> None:
    # Given a monitoring pack while two asks have no answer
    robin = visit("programme-manager")
    robin.go("/desk/")
    start(robin, "monitoring", "Pack for January")
    robin.sees("Ask M5.1 (evidence of impact) has neither an answer nor a “not yet, because”")
    assert robin.page.get_by_role("button", name="Send for approval").count() == 0
    # When each has its answer or its reason in the register
    for ref in ("M5.1", "M5.2"):
        ask = Ask.objects.get(ref=ref)
        robin.go(f"/desk/programme/registers/asks/{ask.pk}/edit")
        robin.page.get_by_label("Answer (optional)", exact=True).fill("Not yet, because the survey closes in January")
        robin.page.get_by_label("Why are you making this change?").fill("agreed with the director")
        robin.presses("Save")
    # Then the pack can be sent, approved and published
    robin.go("/desk/papers/")
    robin.follows("Pack for January")
    robin.presses("Send for approval")
    approve(visit("director"), "Pack for January")
    publish(robin, "Pack for January")
    # And the departments' adviser reads it, who sees no other paper in hand
    addie = visit("adviser", 320)
    addie.go("/reports/")
    addie.follows("Pack for January")
    addie.sees("M5.1. Evidence of impact.")
    addie.follows("How it is counted")
    assert "asks" in addie.heading().lower() or addie.heading()
    # But the public does not
    someone = visit("public")
    someone.go("/reports/")
    someone.sees_not("Pack for January")


def test_two_who_write_in_one_section_choose_between_their_texts(visit: Visit, the_log: None) -> None:
    robin = visit("programme-manager")
    robin.go("/desk/")
    start(robin, "committee", "Progress in November")
    robin.follows("Recommendation", exact=True)
    elsewhere = robin.page.context.new_page()
    again = Visitor(elsewhere, robin.base, [])
    elsewhere.goto(robin.page.url)
    write(again, "The committee is asked to note this report and to come back to it.")
    robin.page.get_by_label("Text", exact=True).fill("The committee is asked to agree.")
    robin.presses("Save")
    assert robin.heading() == "Robin Ashdown saved this section while you were writing"
    robin.sees("to come back to it")
    robin.presses("Save this text")
    robin.sees("Saved: Recommendation")
