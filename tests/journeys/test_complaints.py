"""The complaints officer brings the log in and sees the quarters; others see nothing of it."""

from collections.abc import Callable
from pathlib import Path

from areasend.demo.samples.complaints import FILES
from tests.journeys.conftest import Visitor

Visit = Callable[..., Visitor]


def test_complaints_officer_brings_the_log_in_and_sees_the_quarters(
    visit: Visit, wealdmere: object, tmp_path: Path
) -> None:
    # Given the complaints officer with the office's log as it is kept
    log = tmp_path / "Complaints log.xlsx"
    log.write_bytes(next(sample for sample in FILES if sample.register == "complaints").content())
    cleo = visit("complaints-officer")
    cleo.go("/desk/programme/complaints/")
    cleo.sees("No complaint is in the register yet")
    # When the sheet that fits best is looked at and brought in
    cleo.follows("Bring in the log")
    cleo.page.get_by_label("What is in the file?").select_option(label="Complaints")
    cleo.page.get_by_label("The file", exact=True).set_input_files(log)
    cleo.presses("Look at it")
    cleo.sees("rows of complaints are ready to come in")
    cleo.presses("Bring in")
    # Then the page counts them by quarter, and says what is due and why
    cleo.go("/desk/programme/complaints/?on=2020-11-18")
    cleo.sees("July to September 2020")
    cleo.sees("By calendar quarter")
    # And a number opens to its measure
    cleo.clicks(cleo.page.get_by_role("link", name="from January to March 2020").first)
    cleo.sees("Complaints received")
    # And one complaint has its clock
    cleo.go("/desk/programme/registers/complaints/")
    cleo.clicks(cleo.page.locator("tbody a").first)
    cleo.sees("Why this date")


def test_a_councillor_and_a_stranger_see_nothing_of_complaints(visit: Visit, wealdmere: object) -> None:
    for role in ("councillor", "stranger"):
        someone = visit(role, 320)
        assert someone.page.goto(f"{someone.base}/desk/programme/complaints/").status == 403
        assert someone.page.goto(f"{someone.base}/desk/programme/registers/complaints/").status == 403


def test_the_page_is_whole_on_a_phone(visit: Visit, wealdmere: object) -> None:
    cleo = visit("complaints-officer", 320)
    cleo.go("/desk/programme/complaints/")
    assert cleo.heading() == "No complaint waits for a reply"
