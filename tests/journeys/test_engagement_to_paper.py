"""The office's engagement log comes in, and the paper's paragraph comes out with its sum."""

from collections.abc import Callable
from pathlib import Path

from areasend.demo.samples.catalogue import SAMPLES
from tests.journeys.conftest import Visitor

Visit = Callable[..., Visitor]


def the_office_log(folder: Path) -> Path:
    path = folder / "Engagement log MASTER.xlsx"
    path.write_bytes(next(sample for sample in SAMPLES if sample.register == "activities").content())
    return path


def test_programme_manager_brings_the_log_in_and_the_paper_says_1268(
    visit: Visit, wealdmere: object, tmp_path: Path
) -> None:
    # Given the programme manager with the office's log as it is kept
    robin = visit("programme-manager")
    robin.go("/desk/")
    robin.follows("Data")
    robin.presses("Bring in a spreadsheet")
    robin.page.get_by_label("What is in the file?").select_option(label="Engagement activities")
    robin.page.get_by_label("The file", exact=True).set_input_files(the_office_log(tmp_path))
    # When the file is looked at
    robin.presses("Look at it")
    # Then it says what would come in, what is refused, and that the typed total is wrong; nothing has changed
    assert robin.heading() == "91 rows of engagement activities are ready to come in"
    robin.sees("The sheet's own total says 1,286; its rows make 1,268")
    robin.sees("it has not happened yet")
    robin.sees("Nothing has been changed yet")
    # When the rows are brought in
    robin.presses("Bring in 91 rows")
    robin.sees("91 added")
    # Then the paper as at 18 November 2020 counts them, shows the sum, and quotes no typed total as its own
    robin.go("/desk/papers/committee/draft?on=2020-11-18")
    robin.sees("1,209")
    robin.sees("1,268")
    robin.sees("Typed in row")
    # And the figure opens down to its 91 records
    robin.clicks(robin.page.locator("#figure-3").get_by_role("link", name="91"))
    assert robin.heading() == "91 records counted"


def test_analyst_opens_the_figure_and_councillor_gets_no_further_than_its_definition(
    visit: Visit, wealdmere: object, tmp_path: Path
) -> None:
    anna = visit("analyst", 320)
    anna.go("/desk/figures/engagement-attendances/?from=2019-05-01&to=2020-11-18")
    anna.follows("0 records")
    cass = visit("councillor", 320)
    cass.go("/desk/figures/engagement-attendances/?from=2019-05-01&to=2020-11-18")
    cass.sees("Someone who came twice is counted twice")
    assert cass.page.get_by_role("link", name="0 records").count() == 0
