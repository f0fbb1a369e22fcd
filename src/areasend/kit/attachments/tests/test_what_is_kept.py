"""Files of the kinds that are kept, and each reason for which a file is not."""

import contextlib
import hashlib
import tempfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from areasend.kit.attachments.kinds import KINDS, kind_of_name
from areasend.kit.attachments.store import tidy_name
from areasend.kit.attachments.tests import making
from areasend.kit.sheets.refused import Refused

SOUND: dict[str, Callable[[], bytes]] = {
    "minutes.pdf": making.pdf,
    "Minutes.PDF": making.pdf,
    "note.docx": making.docx,
    "log.xlsx": making.xlsx,
    "note.odt": making.odt,
    "log.ods": making.ods,
    "log.csv": lambda: "name,café\n1,£5\n".encode("cp1252"),
    "note.txt": lambda: "Ŵy – agreed\n".encode("utf-16"),
    "hall.jpg": making.photo,
    "hall.jpeg": making.photo,
    "plan.png": making.drawing,
}


def check(name: str, content: bytes, folder: Path) -> Path:
    path = folder / "arrived"
    path.write_bytes(content)
    kind_of_name(name).check(path, name)
    return path


@pytest.fixture
def sentence(tmp_path: Path) -> Callable[[str, bytes], str]:
    """What is said to someone who adds a file that is not kept."""

    def of(name: str, content: bytes) -> str:
        with pytest.raises(Refused) as refused:
            check(name, content, tmp_path)
        assert refused.value.sentence.startswith(name) and refused.value.sentence.count(". ") == 0
        return refused.value.sentence

    return of


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_file_of_each_kind_is_kept(name: str, tmp_path: Path) -> None:
    content = SOUND[name]()
    kept = check(name, content, tmp_path).read_bytes()
    assert kept == content or kind_of_name(name).key in ("jpeg", "png")


def test_each_kind_has_a_sound_file_here() -> None:
    assert {kind_of_name(name) for name in SOUND} == set(KINDS)


@pytest.mark.parametrize(
    ("name", "mend"),
    [
        ("plan.docm", "it can run macros, so save it as .docx and add that"),
        ("plan.xlsm", "it can run macros, so save it as .xlsx and add that"),
        ("plan.doc", "save it as .docx and add that"),
        ("hall.heic", "send the photo as JPEG and add that"),
        ("all.zip", "add the files in it one by one"),
        ("set-up.exe", "what is kept is PDF, Word (.docx)"),
        ("page.html", "what is kept is PDF"),
        ("drawing.svg", "what is kept is PDF"),
        ("README", "what is kept is PDF"),
    ],
)
def test_another_kind_is_not_kept_and_the_way_out_is_said(
    name: str, mend: str, sentence: Callable[[str, bytes], str]
) -> None:
    assert f"is not of a kind that is kept here: {mend}" in sentence(name, b"anything")


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("a.pdf", making.docx, "a zipped file"),
        ("a.pdf", lambda: b"MZ\x90\x00 program", "a program"),
        ("a.pdf", lambda: b"<html><script>", "a web page"),
        ("a.docx", making.xlsx, "an Excel workbook"),
        ("a.docx", making.pdf, "a PDF"),
        ("a.docx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"W o r d", "a file of an old Office"),
        ("a.xlsx", making.docx, "a Word document"),
        ("a.xlsx", making.ods, "a zipped folder"),
        ("a.odt", making.ods, "an OpenDocument spreadsheet"),
        ("a.ods", making.docx, "a Word document"),
        ("a.csv", making.xlsx, "a zipped file"),
        ("a.csv", lambda: b"\x89PNG\r\n\x1a\n", "a picture (PNG)"),
        ("a.txt", lambda: b"\x7fELF\x02\x01\x01\x00", "a program"),
        ("a.txt", lambda: b"MZ" + bytes(60), "a program"),
        ("a.txt", lambda: bytes(range(256)) * 20, "no text"),
        ("a.txt", lambda: b"<!DOCTYPE html><p>", "a web page"),
        ("a.jpg", making.drawing, "a picture (PNG)"),
        ("a.png", making.photo, "a picture (JPEG)"),
        ("a.png", making.pdf, "a PDF"),
    ],
)
def test_what_is_in_a_file_must_be_what_its_name_says(
    name: str, content: Callable[[], bytes], what: str, sentence: Callable[[str, bytes], str]
) -> None:
    said = f"{name} is really {what}: save it as the kind its name says and add it again."
    assert sentence(name, content()) == said


def test_a_text_that_calls_itself_a_pdf_is_refused(sentence: Callable[[str, bytes], str]) -> None:
    assert sentence("a.pdf", b"Minutes").startswith("a.pdf is not what the end of its name says")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", lambda: making.pdf()[:200]),
        ("a.pdf", lambda: b"%PDF-1.7\nnothing else"),
        ("a.docx", lambda: making.docx()[:-200]),
        ("a.xlsx", lambda: making.xlsx().replace(b"xl/worksheets/sheet1.xml", b"xl/worksheets/sheet2.xml", 1)),
        ("a.jpg", lambda: making.photo()[:-60]),
        ("a.png", lambda: making.drawing()[:60]),
    ],
)
def test_a_damaged_file_is_refused(
    name: str, content: Callable[[], bytes], sentence: Callable[[str, bytes], str]
) -> None:
    assert sentence(name, content()).startswith(f"{name} is damaged and cannot be read")


def test_a_locked_file_is_refused(sentence: Callable[[str, bytes], str]) -> None:
    locked = "is locked with a password: take the password off, save it and add it again."
    secret = making.pdf_with(lambda writer: writer.encrypt("secret", algorithm="AES-256"))
    assert sentence("a.pdf", secret) == f"a.pdf {locked}"
    wrapped = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    assert sentence("a.docx", wrapped) == f"a.docx {locked}"
    manifest = "META-INF/manifest.xml"
    closed = making.repacked(
        making.odt(), swap=(manifest, "</manifest:manifest>", "<m:encryption-data/></manifest:manifest>")
    )
    assert sentence("a.odt", closed) == f"a.odt {locked}"


def test_a_pdf_that_may_be_read_but_not_printed_is_kept(tmp_path: Path) -> None:
    only_read = making.pdf_with(lambda writer: writer.encrypt("", "owner", algorithm="AES-256"))
    check("a.pdf", only_read, tmp_path)


def action(kind: str) -> DictionaryObject:
    return DictionaryObject({NameObject("/S"): NameObject(kind), NameObject("/JS"): TextStringObject("app.alert(1)")})


def runs_a_named_script(writer: PdfWriter) -> None:
    named = ArrayObject([TextStringObject("begin"), writer._add_object(action("/JavaScript"))])
    scripts = DictionaryObject({NameObject("/Names"): named})
    writer.root_object[NameObject("/Names")] = DictionaryObject({NameObject("/JavaScript"): scripts})


def launches(writer: PdfWriter) -> None:
    writer.root_object[NameObject("/OpenAction")] = writer._add_object(action("/Launch"))


def acts_when_a_page_opens(writer: PdfWriter) -> None:
    writer.pages[0][NameObject("/AA")] = DictionaryObject({NameObject("/O"): action("/JavaScript")})


def has_a_note_that_starts_something(writer: PdfWriter) -> None:
    note = DictionaryObject({NameObject("/Subtype"): NameObject("/Link"), NameObject("/A"): action("/Launch")})
    writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(note)])


def has_a_field_that_runs_a_script(writer: PdfWriter) -> None:
    calculates = DictionaryObject({NameObject("/AA"): DictionaryObject({NameObject("/C"): action("/JavaScript")})})
    inner = DictionaryObject({NameObject("/Kids"): ArrayObject([writer._add_object(calculates)])})
    fields = ArrayObject([writer._add_object(inner)])
    writer.root_object[NameObject("/AcroForm")] = DictionaryObject({NameObject("/Fields"): fields})


def goes_on_to_a_script(writer: PdfWriter) -> None:
    first = DictionaryObject({NameObject("/S"): NameObject("/GoTo"), NameObject("/Next"): action("/JavaScript")})
    writer.root_object[NameObject("/OpenAction")] = writer._add_object(first)


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (runs_a_named_script, "a script"),
        (lambda writer: writer.add_open_action(action("/JavaScript")), "a script"),
        (lambda writer: writer.add_attachment("set-up.exe", b"MZ"), "other files"),
        (launches, "a link that starts a program"),
        (acts_when_a_page_opens, "a script"),
        (has_a_note_that_starts_something, "a link that starts a program"),
        (has_a_field_that_runs_a_script, "a script"),
        (goes_on_to_a_script, "a script"),
    ],
)
def test_a_pdf_that_does_or_holds_something_is_refused(
    change: Callable[[PdfWriter], Any], what: str, sentence: Callable[[str, bytes], str]
) -> None:
    said = sentence("a.pdf", making.pdf_with(change))
    assert said == (
        f"a.pdf holds {what}, which could run on the computer of whoever opens it: print it to a new PDF and add that."
    )


def test_a_pdf_without_a_page_is_refused(sentence: Callable[[str, bytes], str]) -> None:
    empty = BytesIO()
    PdfWriter().write(empty)
    assert "is damaged" in sentence("a.pdf", empty.getvalue())


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.docx", lambda: making.repacked(making.docx(), {"word/vbaProject.bin": b"x"})),
        ("a.docx", lambda: making.repacked(making.docx(), {"word/activeX/activeX1.xml": b"x"})),
        ("a.docx", lambda: making.repacked(making.docx(), {"word/embeddings/Book.xlsm": b"x"})),
        (
            "a.docx",
            lambda: making.repacked(making.docx(), swap=("[Content_Types].xml", making.WORD, making.WORD_WITH_MACROS)),
        ),
        ("a.xlsx", lambda: making.repacked(making.xlsx(), {"xl/vbaProject.bin": b"x"})),
        ("a.xlsx", lambda: making.repacked(making.xlsx(), {"xl/embeddings/run.EXE": b"x"})),
        ("a.odt", lambda: making.repacked(making.odt(), {"Basic/Standard/Module1.xml": b"x"})),
        ("a.ods", lambda: making.repacked(making.ods(), {"Scripts/python/run.py": b"x"})),
    ],
)
def test_an_office_file_with_macros_is_refused(
    name: str, content: Callable[[], bytes], sentence: Callable[[str, bytes], str]
) -> None:
    said = sentence(name, content())
    assert said.startswith(f"{name} holds macros")
    assert said.endswith("save it as a file without macros and add that.")


def test_an_office_file_with_a_chart_and_its_numbers_is_kept(tmp_path: Path) -> None:
    check("a.docx", making.repacked(making.docx(), {"word/embeddings/Microsoft_Excel_Sheet1.xlsx": b"x"}), tmp_path)


def test_an_open_document_with_empty_libraries_is_kept(tmp_path: Path) -> None:
    empty = {"Basic/script-lc.xml": b"x", "Basic/Standard/script-lb.xml": b"x"}
    check("a.ods", making.repacked(making.ods(), empty), tmp_path)


def test_a_photo_is_kept_upright_and_without_where_it_was_taken(tmp_path: Path) -> None:
    taken = making.photo()
    assert b"Harbourphone" in taken
    kept = check("hall.jpg", taken, tmp_path)
    content = kept.read_bytes()
    assert b"Harbourphone" not in content and b"taken at home" not in content and b"Exif" not in content
    with Image.open(kept) as picture:
        assert picture.size == (20, 40)
        assert dict(picture.getexif()) == {}
        top, bottom = picture.getpixel((10, 5)), picture.getpixel((10, 35))
    assert isinstance(top, tuple) and isinstance(bottom, tuple)
    assert top[0] > 150 and top[1] < 60 and min(bottom) > 200  # what was left, as stored, is above


def test_a_picture_loses_its_notes_and_what_is_hidden_behind_its_end(tmp_path: Path) -> None:
    kept = check("plan.png", making.drawing() + b"MZ\x90 a program", tmp_path).read_bytes()
    assert b"Elmbridge" not in kept and b"program" not in kept
    kept = check("hall.jpg", making.photo() + b"<script>", tmp_path).read_bytes()
    assert b"<script>" not in kept


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "I;16"])
def test_a_png_keeps_how_its_colours_are_written(mode: str, tmp_path: Path) -> None:
    with Image.open(check("plan.png", making.drawing(mode=mode), tmp_path)) as picture:
        assert (picture.mode, picture.size) == (mode, (30, 20))


def test_a_photo_in_the_colours_of_print_is_kept(tmp_path: Path) -> None:
    made = BytesIO()
    Image.new("CMYK", (10, 10)).save(made, "JPEG")
    with Image.open(check("hall.jpg", made.getvalue(), tmp_path)) as picture:
        assert picture.mode == "CMYK"


def test_the_same_picture_twice_has_the_same_checksum(tmp_path: Path) -> None:
    first, second = (hashlib.sha256(check("a.jpg", making.photo(), tmp_path).read_bytes()) for _ in range(2))
    assert first.digest() == second.digest()


def test_a_moving_picture_is_refused(sentence: Callable[[str, bytes], str]) -> None:
    assert sentence("a.png", making.moving()) == (
        "a.png is a moving picture: add the one picture that shows what you mean."
    )


def test_a_picture_of_too_many_dots_is_refused_before_it_is_drawn(sentence: Callable[[str, bytes], str]) -> None:
    huge = making.drawing(20_000, 20_000, "1")
    assert len(huge) < 100_000
    assert sentence("a.png", huge) == ("a.png has more than 50 million dots: make it smaller and add that.")


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("C:\\Users\\lee\\Minutes.pdf", "Minutes.pdf"),
        ("../../etc/passwd.txt", "passwd.txt"),
        ("photo\u202egpj.exe", "photogpj.exe"),
        ("two\r\nlines.txt", "twolines.txt"),
        ("  many   spaces .txt", "many spaces .txt"),
        ("...", "file"),
        ("", "file"),
        ("Cafe\u0301.txt", "Café.txt"),
        (f"{'long' * 60}.docx", f"{'long' * 28}lon.docx"),
    ],
)
def test_a_name_is_kept_without_folders_and_signs_that_mislead(given_name: str, kept: str) -> None:
    assert tidy_name(given_name) == kept


@given(st.text())
def test_any_name_is_tidied_into_one_that_fits(name: str) -> None:
    tidied = tidy_name(name)
    assert 0 < len(tidied) <= 120
    assert tidied == tidy_name(tidied)
    assert "/" not in tidied and "\\" not in tidied and tidied.isprintable()


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(SOUND)), st.data())
def test_a_spoilt_file_is_kept_or_refused_and_nothing_else(name: str, data: st.DataObject) -> None:
    content = bytearray(SOUND[name]())
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=12)):
        content[place] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(content)))
    spoilt = bytes(content[: cut or None])
    with tempfile.TemporaryDirectory() as folder, contextlib.suppress(Refused):
        check(name, spoilt, Path(folder))
