"""Publishing freezes a paper; it is rebuilt byte for byte from what was frozen, whatever becomes of the records."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from django.db import Error, connection, transaction

from areasend.accounts.models import User
from areasend.engagement.models import Activity
from areasend.kit.acting import acting
from areasend.kit.documents.parts import Chart
from areasend.measures import finding
from areasend.measures.finding import Finding
from areasend.measures.models import SeriesPoint
from areasend.reports.actions.publishing import correct, publish, what_blocks
from areasend.reports.actions.refused import Refused
from areasend.reports.drift import drift_of
from areasend.reports.frozen.lock import canonical, lock_of, short
from areasend.reports.frozen.parts import Freezer, part_of
from areasend.reports.frozen.rebuilding import rebuild
from areasend.reports.models import Correction, Paper, Publication, PublicationFile
from areasend.reports.tests.office import MEETING
from areasend.reports.writing import composed_of

pytestmark = pytest.mark.django_db


def change_everything() -> None:
    """What the office does to its records after the paper went out."""
    with acting("Lee Fairwater", "the sign-in sheet has ten more names"):
        Activity.objects.filter(number=0).update(attendances=30)
    with acting("The psychology service", "three children were recorded in December"):
        SeriesPoint.objects.filter(value=412).update(value=415)


def test_everything_the_paper_stands_on_is_frozen(published: Publication) -> None:
    content = published.content
    waiting = content["figures"][0]
    assert (waiting["words"], waiting["value"], waiting["records"], waiting["on"]) == ("412", 412, 1, "2020-08-31")
    assert waiting["definition"]["counts"] == "Children waiting for psychology advice at the month's end."
    assert [key for key, _ in waiting["rows"]] == [SeriesPoint.objects.get(value=412, series="list-waiting").pk]
    assert content["figures"][1]["words"] == "41" and len(content["figures"][1]["rows"]) == 2
    assert content["charts"][0]["data"]["series"][0]["points"][2] == [{"day": "2020-08-31"}, 412.0]
    assert content["approved"] == {"by": "Director", "on": "2020-11-18"}
    assert content["area"]["name"] == "Wealdmere"
    assert "typst" in content["made_with"]
    assert published.lock == lock_of(published.frozen) and canonical(content) == published.frozen


def test_the_published_files_carry_the_lock_and_no_sign_of_a_draft(published: Publication) -> None:
    files = {file.form: bytes(file.content) for file in published.files.all()}
    assert set(files) == {"html", "pdf", "docx"}
    page = files["html"].decode()
    assert short(published.lock) in page and "This is a draft" not in page
    assert "How each figure is counted" in page
    assert files["pdf"].startswith(b"%PDF") and b"pdfuaid" in files["pdf"]


def test_it_is_rebuilt_byte_for_byte_after_its_rows_changed(published: Publication) -> None:
    change_everything()
    made = rebuild(Publication.objects.get())
    assert [(one.form, one.is_same) for one in made] == [("docx", True), ("html", True), ("pdf", True)]


def test_the_database_refuses_to_change_or_delete_what_was_published(published: Publication) -> None:
    with pytest.raises(Error), transaction.atomic():
        Publication.objects.filter(pk=published.pk).update(title="Another")
    with pytest.raises(Error), transaction.atomic():
        PublicationFile.objects.all().delete()
    with pytest.raises(Error), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE reports_publication SET frozen = ''")


def test_later_the_page_shows_what_each_figure_would_be_now_and_why(published: Publication) -> None:
    assert drift_of(published) == []
    change_everything()
    waiting, came = drift_of(published)
    assert (waiting.published, waiting.now, waiting.why) == ("412", "415", "1 record changed since.")
    assert waiting.reasons == ("three children were recorded in December",)
    assert (came.published, came.now, came.why) == ("41", "51", "1 record changed since.")
    assert came.reasons == ("the sign-in sheet has ten more names",)


def test_a_record_that_comes_in_later_is_told_as_such(published: Publication) -> None:
    with acting("Lee Fairwater", "a session nobody had logged"):
        Activity.objects.create(number=9, held_on=date(2020, 10, 9), title="Coffee morning", attendances=4)
    (came,) = drift_of(published)
    assert (came.published, came.now, came.why) == ("41", "45", "1 record came in since.")
    assert came.reasons == ("a session nobody had logged",)


def test_what_happens_after_the_papers_day_is_no_drift(published: Publication) -> None:
    with acting("Lee Fairwater", "December's session"):
        Activity.objects.create(number=9, held_on=date(2020, 12, 9), title="Coffee morning", attendances=4)
    assert drift_of(published) == []


def test_a_correction_is_dated_and_stands_beside_the_paper(published: Publication, robin: User) -> None:
    correct(published, text="Three more were waiting in August.", figure=1, by=robin, on=date(2020, 12, 4))
    made = Correction.objects.get()
    assert (made.corrected_on, made.figure, made.text) == (date(2020, 12, 4), 1, "Three more were waiting in August.")
    with pytest.raises(Refused, match="no figure 99"):
        correct(published, text="Wrong.", figure=99, by=robin, on=date(2020, 12, 4))


def test_it_is_published_once(published: Publication, robin: User) -> None:
    with pytest.raises(Refused, match="published already"):
        publish(Paper.objects.get(), by=robin, on=MEETING)


def test_without_approval_nothing_is_published(in_hand: Paper, robin: User) -> None:
    with pytest.raises(Refused, match="Nobody has approved it yet"):
        publish(in_hand, by=robin, on=MEETING)
    assert not Publication.objects.exists()


def test_a_finding_that_blocks_holds_a_paper_that_quotes_its_register(
    in_hand: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unexplained(register: str) -> Finding:
        return Finding(
            "unexplained-variance", register, (register, ""), "The line is 9% over and nobody said why.", "", (), "Fin",
            blocks=True,
        )  # fmt: skip

    monkeypatch.setattr(finding, "_finders", [lambda on: iter([unexplained("activities"), unexplained("milestones")])])
    blocked = [one for one in what_blocks(in_hand, composed_of(in_hand)) if "9% over" in one]
    assert blocked == ["The line is 9% over and nobody said why. Mend: Fin."]


def test_parts_come_back_from_data_as_they_were(published: Publication) -> None:
    document = composed_of(Paper.objects.get()).document
    charts = [block for section in document.sections for block in section.blocks if isinstance(block, Chart)]
    data = json.loads(json.dumps(Freezer().data(document)))
    assert part_of(data, lambda place: charts[place]) == document


IN_ANOTHER_PROCESS = """
import sys, django
django.setup()
from areasend.reports.frozen.rebuilding import files_of, document_of, sha_of
from areasend.reports.frozen.lock import lock_of
import json
from datetime import date
frozen = open(sys.argv[1], encoding="utf-8").read()
content = json.loads(frozen)
made = files_of(document_of(content, lock_of(frozen)), date.fromisoformat(content["on"]))
print(json.dumps({form: sha_of(made[form]) for form in made}))
"""


def test_another_process_without_the_records_builds_the_same_bytes(published: Publication, tmp_path: Path) -> None:
    frozen = tmp_path / "frozen.json"
    frozen.write_text(published.frozen, encoding="utf-8")
    said = subprocess.run(
        [sys.executable, "-c", IN_ANOTHER_PROCESS, str(frozen)],
        env={"DJANGO_SETTINGS_MODULE": "config.settings", "DATABASE_URL": "postgresql://nobody@127.0.0.1:1/nothing",
             "AREASEND_SECRET_KEY": "another", "PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "LC_ALL": "C",
             "AREASEND_FILES": str(tmp_path)},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    published_files = dict(published.files.values_list("form", "sha256"))
    assert json.loads(said.stdout) == published_files
