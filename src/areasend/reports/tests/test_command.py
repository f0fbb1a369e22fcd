"""The report command: always a draft; a published paper is built again, and said to be the same or not."""

import json
from pathlib import Path
from typing import Any

import pytest

from areasend.cli import run
from areasend.cli.run import DONE, REFUSED
from areasend.kit.acting import acting
from areasend.measures.models import SeriesPoint
from areasend.reports.frozen.lock import short
from areasend.reports.models import Paper, Publication

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def the_tests_database(settings: Any) -> None:
    settings.EMBEDDED = False


def test_a_draft_is_written_with_what_blocks_it_and_exit_status_0(
    in_hand: Paper, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run.run(["report", "waits", "--as-at", "2020-11-18", "--out", str(tmp_path)]) == DONE
    told = json.loads((tmp_path / "waits.json").read_text())
    assert told["status"] == "draft"
    assert [(one["key"], one["value"], one["records"]) for one in told["figures"]] == [
        ("list-waiting", 412, 1),
        ("engagement-attendances", 41, 2),
    ]
    printed = capsys.readouterr().out.split()
    assert [Path(path).suffix for path in printed] == [".html", ".docx", ".pdf", ".json"]
    assert all(Path(path).stat().st_size > 1000 for path in printed[:3])


@pytest.mark.parametrize("how", ["number", "address", "lock", "printed lock"])
def test_a_published_paper_is_built_again_whatever_became_of_its_rows(
    published: Publication, tmp_path: Path, capsys: pytest.CaptureFixture[str], how: str
) -> None:
    with acting("The psychology service", "three were recorded late"):
        SeriesPoint.objects.filter(value=412).update(value=415)
    name = {"number": str(published.pk), "address": "waits-2020-11-18", "lock": published.lock}
    called = name.get(how, short(published.lock))
    assert run.run(["report", "--from", called, "--out", str(tmp_path)]) == DONE
    assert capsys.readouterr().out.count("the same as published, byte for byte") == 3
    files = {file.form: bytes(file.content) for file in published.files.all()}
    assert {form: (tmp_path / f"waits-2020-11-18.{form}").read_bytes() for form in files} == files


def test_a_paper_that_comes_out_otherwise_is_said_to(
    published: Publication, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("areasend.reports.frozen.rebuilding.as_html", lambda document: "<html></html>")
    monkeypatch.setattr("areasend.reports.frozen.rebuilding.version", lambda part: "0.0.0")
    assert run.run(["report", "--from", "waits-2020-11-18", "--out", str(tmp_path), "--json"]) == REFUSED
    out, err = capsys.readouterr()
    assert {one["form"]: one["same"] for one in json.loads(out)["files"]} == {"docx": True, "html": False, "pdf": True}
    assert "typst was" in err and "is 0.0.0" in err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["nothing", "--as-at", "2020-11-18"], "no paper is called 'nothing'"),
        (["committee"], "Name the paper and its day"),
        (["--from", "404"], "No published paper has the number, address or lock 404."),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    wealdmere: object, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    assert run.run(["report", *arguments, "--out", str(tmp_path)]) == REFUSED
    assert sentence in capsys.readouterr().err
