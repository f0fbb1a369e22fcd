"""All files of an office come in by one command, with mappings that were saved before."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from areasend.cli.run import run as areasend
from areasend.demo.samples.catalogue import SAMPLES
from areasend.kit.importing.mapping import also_mappings, check_mapping, read_mapping
from areasend.kit.importing.models import ImportRun
from areasend.kit.registers import register_of
from areasend.programme.models import Action

pytestmark = pytest.mark.django_db

OFFICE = Path(__file__).parent.parent / "mappings" / "office-2020"
ENTRIES = json.loads((OFFICE / "set.json").read_text())


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Path]:
    """Every file that Wealdmere's office keeps, its mappings, and the set that names them in order."""
    entries = []
    for number, sample in enumerate(SAMPLES, 1):
        (tmp_path / sample.name).write_bytes(sample.content())
        (tmp_path / f"{number:02}.json").write_text(json.dumps(sample.mapping))
        entries.append({"register": sample.register, "file": sample.name, "mapping": f"{number:02}.json"})
    (tmp_path / "set.json").write_text(json.dumps(entries))
    yield tmp_path


def imported(*arguments: str) -> int:
    return areasend(["import", "--set", *arguments])


def test_every_file_of_the_office_comes_in_by_one_command_and_again_without_change(
    wealdmere: object, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert imported(str(office / "set.json")) == 0
    first = capsys.readouterr()
    assert Action.objects.filter(withdrawn_on=None).count() == 90
    assert f"{len(SAMPLES)} sheets of {len({sample.name for sample in SAMPLES})} files" in first.out.splitlines()[-1]
    assert imported(str(office / "set.json")) == 0
    assert ", 0 added, 0 changed, " in capsys.readouterr().out.splitlines()[-1]
    assert ImportRun.objects.filter(state="done").count() == len(SAMPLES)


def test_of_a_file_with_one_unreadable_sheet_nothing_comes_in_and_the_others_do(
    wealdmere: object, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (office / "more.csv").write_text("No.,Date,Activity,Participants\n900,11/05/19,Coffee morning,32\n")
    entries = json.loads((office / "set.json").read_text())
    more = {"register": "activities", "file": "more.csv"}
    wrong = {"register": "activities", "file": "more.csv", "mapping": {"sheet": "None such", "columns": {}}}
    (office / "set.json").write_text(json.dumps([more, wrong, *entries]))
    assert imported(str(office / "set.json")) == 1
    said = capsys.readouterr().err
    assert "more.csv: into activities: " in said
    assert "Nothing of this file came in." in said
    assert not ImportRun.objects.filter(file_name="more.csv").exists()
    assert Action.objects.count() == 90


def test_the_sheets_that_no_mapping_reads_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A sheet that nobody thought of, an old one and a hidden one: none is passed over in silence."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "Log"
    page.append(("Date", "Activity"))
    page.append(("11/05/19", "Coffee morning"))
    book.create_sheet("OLD do not use")
    book.create_sheet("scratch").sheet_state = "hidden"
    book.save(tmp_path / "log.xlsx")
    mapping = {"sheet": "Log", "columns": {"Date": "held_on", "Activity": "title"}}
    entries = [{"register": "activities", "file": "log.xlsx", "mapping": mapping}]
    (tmp_path / "set.json").write_text(json.dumps(entries))
    assert imported(str(tmp_path / "set.json")) == 0
    said = capsys.readouterr().err
    assert "log.xlsx: no mapping of the set reads “OLD do not use” or “scratch” (hidden)." in said


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("[", "cannot be read as a set"),
        ("{}", "is no set: it must be a list of sheets"),
        ('[{"file": "log.xlsx"}]', "entry 1: say its register"),
        ("[3]", "entry 1: say its register and its file"),
    ],
)
def test_a_set_that_cannot_be_followed_is_told_with_its_entry(
    content: str, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "set.json").write_text(content)
    assert imported(str(tmp_path / "set.json")) == 1
    assert sentence in capsys.readouterr().err


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.get("mapping", entry["file"]))
def test_each_saved_mapping_names_fields_that_its_registers_have(entry: dict[str, str]) -> None:
    mapping = read_mapping(json.loads((OFFICE / entry["mapping"]).read_text()))
    check_mapping(mapping, register_of(entry["register"]))
    for key, other in also_mappings(mapping):
        check_mapping(other, register_of(key))
    if entry.get("stated_on"):
        assert date.fromisoformat(entry["stated_on"]).year in {2020, 2021}


def test_no_saved_mapping_is_named_by_no_set() -> None:
    assert {entry["mapping"] for entry in ENTRIES} == {path.name for path in OFFICE.glob("[0-9]*.json")}
