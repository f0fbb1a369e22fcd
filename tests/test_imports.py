"""A file comes in, says where each row came from, changes nothing the second time, and can be taken back."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import Workbook
from openpyxl.styles import PatternFill

from areasend.cli.run import run as areasend
from areasend.demo.samples.catalogue import SAMPLES
from areasend.engagement.models import Activity
from areasend.kit.acting import acting
from areasend.kit.importing.actions import Brought, undo_import
from areasend.kit.importing.mapping import BadMapping
from areasend.kit.importing.queries import source_of
from areasend.programme.models import Action, Judgement, PlanDate
from tests.sheets import bring

pytestmark = pytest.mark.django_db

AS_OF = date(2020, 11, 13)


def the_log(folder: Path) -> Path:
    path = folder / "log.xlsx"
    path.write_bytes(next(sample for sample in SAMPLES if sample.register == "activities").content())
    return path


def brought(path: Path, register: str, mapping: dict[str, object] | None = None, stated_on: date = AS_OF) -> Brought:
    return bring(path, register, mapping, stated_on)


def test_the_same_file_again_changes_nothing(tmp_path: Path) -> None:
    first = brought(the_log(tmp_path), "activities").counts
    again = brought(the_log(tmp_path), "activities").counts
    assert (first.added, first.refused) == (91, 2)
    assert (again.added, again.changed, again.unchanged) == (0, 0, 91)


def test_the_same_file_again_takes_back_nothing_that_was_said_since(tmp_path: Path) -> None:
    brought(the_log(tmp_path), "activities")
    with acting("Robin, programme manager", "read from the minutes"):
        Activity.objects.filter(number=1).update(attendances=33)
    again = brought(the_log(tmp_path), "activities")
    assert (again.counts.added, again.counts.changed, again.counts.unchanged) == (0, 0, 91)
    assert again.run.get_state_display() == "brought in again"
    assert Activity.objects.get(number=1).attendances == 33


def test_two_sheets_that_differ_on_one_row_do_not_change_it_to_and_fro(tmp_path: Path) -> None:
    """The row stands as the sheet brought in later has it, however often both come again."""
    first, second = tmp_path / "2019.csv", tmp_path / "2020.csv"
    first.write_text("No.,Date,Activity,Participants\n1,11/05/19,Coffee morning,32\n")
    second.write_text("No.,Date,Activity,Participants\n1,11/05/19,Coffee morning,31\n")
    for path in (first, second):
        brought(path, "activities")
    changes = [brought(path, "activities").counts.changed for path in (first, second, first)]
    assert changes == [0, 0, 0]
    assert Activity.objects.get(number=1).attendances == 31


def test_after_its_import_was_undone_a_file_comes_in_as_if_new(tmp_path: Path) -> None:
    first = brought(the_log(tmp_path), "activities")
    undo_import(first.run, who="Robin, programme manager")
    assert brought(the_log(tmp_path), "activities").counts.added == 91


def test_a_withdrawn_row_does_not_come_back_with_next_months_file(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text("No.,Date,Activity,Participants\n1,11/05/19,Coffee morning,32\n2,13/05/19,Drop-in,17\n")
    brought(path, "activities")
    with acting("Robin, programme manager", "it never took place"):
        Activity.objects.filter(number=2).update(withdrawn_on=date(2020, 3, 5), withdrawn_why="it never took place")
    path.write_text(path.read_text() + "3,20/05/19,Workshop,9\n")
    found = brought(path, "activities")
    assert (found.counts.added, found.counts.unchanged, found.counts.left) == (1, 1, 1)
    assert [line.reason for line in found.left] == ["its row was withdrawn on 5 March 2020; put it back if it counts"]
    assert Activity.objects.filter(number=2).count() == 1


def test_a_row_says_which_file_and_row_it_came_from(tmp_path: Path) -> None:
    brought(the_log(tmp_path), "activities")
    first = Activity.objects.order_by("number").first()
    assert first is not None
    source = source_of("activities", first.pk)
    assert source is not None
    assert (source.file_name, source.sheet, source.line) == ("log.xlsx", "LOG", 7)


def test_words_that_say_more_than_the_number_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text("No.,Date,Activity,Participants\n1,11/05/19,Coffee morning,32 (8 dads)\n2,13/05/19,Drop-in,~17\n")
    brought(path, "activities")
    coffee, drop_in = Activity.objects.order_by("number")
    assert (coffee.attendances, coffee.said("attendances")) == (32, "32 (8 dads)")
    assert (drop_in.attendances, drop_in.as_said["attendances"]["about"]) == (17, True)


def test_an_import_can_be_undone_and_what_changed_since_is_left(tmp_path: Path) -> None:
    run = brought(the_log(tmp_path), "activities").run
    with acting("Lee Fairwater", "the sign-in sheet has eleven names"):
        Activity.objects.filter(number=1).update(attendances=11)
    left = undo_import(run, who="Robin Ashdown")
    assert [line.line for line in left] == [7]
    assert list(Activity.objects.values_list("number", "attendances")) == [(1, 11)]


def test_refused_rows_come_back_with_a_reason(tmp_path: Path, signed_in: Callable[[str], Client]) -> None:
    run = brought(the_log(tmp_path), "activities").run
    answer = signed_in("programme-manager").get(reverse("imports:refused", args=[run.pk])).content.decode()
    assert answer.count("it has not happened yet") == 2
    assert answer.startswith("row,why,field,value")


def test_a_file_that_could_be_read_in_two_ways_is_not_guessed(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Thing,Stuff\nCoffee,7\nTea,9\n")
    with pytest.raises(BadMapping, match="Correct the mapping"):
        brought(path, "activities")
    assert not Activity.objects.exists()


def a_tracker(path: Path) -> Path:
    """Two actions, one done; March by word, April by colour alone, and May's word against its colour."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Ref", "Action", "Baseline", "Revised", "Done", "Mar-20", "Apr-20", "May-20"])
    sheet.append(
        ["A1.1", "Ask parents what they think", date(2020, 7, 31), date(2020, 9, 30), "14/10/20", "G", None, "A"]
    )
    sheet.append(["A1.2", "Write to every family", date(2020, 6, 30), None, None, "amber", None, "Red"])
    for cell, colour in (("G2", "FFC000"), ("G3", "FF0000"), ("H2", "00B050"), ("H3", "FF0000")):
        sheet[cell].fill = PatternFill("solid", fgColor=colour)
    book.save(path)
    return path


TRACKER = {
    "columns": {"Ref": "ref", "Action": "title"},
    "also": [
        {
            "register": "plan-dates",
            "columns": {"Ref": "action", heading: "due_on"},
            "constants": {"kind": kind},
            "lookup": {"action": "@row"},
            "key": ["action", "kind", "stated_on"],
            "stated_on": stated,
        }
        for heading, kind, stated in (
            ("Baseline", "baseline", "2019-10-18"),
            ("Revised", "baseline", "2020-09-18"),
            ("Done", "done", "Done"),
        )
    ]
    + [
        {
            "register": "judgements",
            "columns": {"Ref": "action"},
            "constants": {"light": "delivery"},
            "lookup": {"action": "@row"},
            "unpivot": {"headings": ["Mar-20", "Apr-20", "May-20"], "into": "stated_on", "value": "given"},
            "fills": {"given": {"FFC000": "amber", "FF0000": "red", "00B050": "green"}},
            "key": ["action", "light", "stated_on"],
        }
    ],
}


def test_one_sheet_feeds_several_registers(tmp_path: Path) -> None:
    done = brought(a_tracker(tmp_path / "tracker.xlsx"), "actions", TRACKER)
    assert done.counts.added == 2
    assert (done.also["plan-dates"].added, done.also["judgements"].added) == (4, 6)


def test_the_tracker_comes_in_with_every_date_a_statement(tmp_path: Path) -> None:
    brought(a_tracker(tmp_path / "tracker.xlsx"), "actions", TRACKER)
    asked = Action.objects.get(ref="A1.1")
    dates = PlanDate.objects.filter(action=asked).order_by("stated_on").values_list("kind", "due_on", "stated_on")
    assert list(dates) == [
        ("baseline", date(2020, 7, 31), date(2019, 10, 18)),
        ("baseline", date(2020, 9, 30), date(2020, 9, 18)),
        ("done", date(2020, 10, 14), date(2020, 10, 14)),
    ]


def test_a_month_is_said_on_its_last_day_and_colours_speak_where_words_are_missing(tmp_path: Path) -> None:
    brought(a_tracker(tmp_path / "tracker.xlsx"), "actions", TRACKER)
    lights = Judgement.objects.filter(action__ref="A1.1").order_by("stated_on")
    assert [(light.stated_on, light.given) for light in lights] == [
        (date(2020, 3, 31), "green"),
        (date(2020, 4, 30), "amber"),
        (date(2020, 5, 31), "amber"),
    ]
    assert lights[2].as_said["given"]["colour_says"] == "green"


def test_a_set_of_files_comes_in_by_one_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    the_log(tmp_path)
    (tmp_path / "set.json").write_text('[{"register": "activities", "file": "log.xlsx"}]')
    assert areasend(["import", "--set", str(tmp_path / "set.json")]) == 0
    assert "91 added" in capsys.readouterr().out
    assert Activity.objects.count() == 91


@pytest.mark.parametrize("words", ["=1+1", "+44", "-5", "@SUM(A1)"])
def test_a_text_that_a_spreadsheet_would_run_is_made_safe(words: str, signed_in: Callable[[str], Client]) -> None:
    with acting("The office", "arranging a test"):
        Activity.objects.create(number=1, held_on=date(2020, 1, 7), title=words)
    answer = signed_in("analyst").get(reverse("registers:export", args=["activities", "csv"])).content.decode()
    assert f",'{words}," in answer


def test_a_correction_of_the_guess_is_remembered_for_next_months_file(
    tmp_path: Path, signed_in: Callable[[str], Client]
) -> None:
    robin = signed_in("programme-manager")
    march = "No.,Date,Activity,Who with,Participants\n1,11/03/20,Coffee morning,Dads,9\n"
    april = "No.,Date,Activity,Who with,Participants\n2,14/04/20,Drop-in,Dads,7\n"
    first = _looked_at(robin, tmp_path, march)
    columns = {f"column-{heading}": name for heading, name in _COLUMNS.items()}
    robin.post(first, {**columns, "sheet": "", "stated_on": "2020-04-01", "dates": "day-first"})
    robin.post(first, {**columns, "word-audience-Dads": "parents-carers", "sheet": "", "dates": "day-first"})
    robin.post(f"{first}/bring-in")
    robin.post(f"{_looked_at(robin, tmp_path, april)}/bring-in")
    assert list(Activity.objects.order_by("number").values_list("number", "audience")) == [
        (1, "parents-carers"),
        (2, "parents-carers"),
    ]


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"sheet": "None such"}, "There is no sheet"),
        ({"sheet": "", "stated_on": "1st of May"}, "is not a day"),
        ({"sheet": "", "column-No.": "no-such-field"}, "no-such-field"),
    ],
)
def test_a_correction_that_makes_no_sense_is_told_in_a_sentence(
    sent: dict[str, str], sentence: str, tmp_path: Path, signed_in: Callable[[str], Client]
) -> None:
    robin = signed_in("programme-manager")
    waiting = _looked_at(robin, tmp_path, "No.,Date,Activity,Participants\n1,11/03/20,Coffee morning,9\n")
    answer = robin.post(waiting, sent)
    assert answer.status_code == 200
    assert "Nothing was changed" in answer.content.decode()
    assert sentence in answer.content.decode()


_COLUMNS = {
    "No.": "number",
    "Date": "held_on",
    "Activity": "title",
    "Who with": "audience",
    "Participants": "attendances",
}


def _looked_at(client: Client, folder: Path, text: str) -> str:
    path = folder / "log.csv"
    path.write_text(text)
    with path.open("rb") as file:
        answer = client.post(reverse("imports:new"), {"register": "activities", "file": file})
    return str(answer["Location"])
