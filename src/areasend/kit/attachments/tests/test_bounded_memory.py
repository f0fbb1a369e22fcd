"""Files that swell when they are unpacked are refused in little memory, measured in a process of their own."""

import json
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path

import pytest

from areasend.kit.attachments.tests import making

MEASURE = """
import json, re, sys
from pathlib import Path
from areasend.kit.attachments.kinds import kind_of_name
from areasend.kit.sheets.refused import Refused

def most():
    return int(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1]) // 1024

before, said, name = most(), "", Path(sys.argv[1]).name
try:
    kind_of_name(name).check(Path(sys.argv[1]), name)
except Refused as refusal:
    said = refusal.sentence
print(json.dumps({"megabytes": most() - before, "said": said}))
"""
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="peak memory is read from /proc")
PIECE = bytes(1024 * 1024)


def measure(path: Path) -> tuple[int, str]:
    run = [sys.executable, "-c", MEASURE, str(path)]
    done = json.loads(subprocess.run(run, capture_output=True, text=True, check=True, timeout=120).stdout)
    return done["megabytes"], done["said"]


def swollen(path: Path, megabytes: int) -> Path:
    """A Word document with one huge part of noughts."""
    path.write_bytes(making.docx())
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("word/media/a.bmp", "w") as part:
        for _ in range(megabytes):
            part.write(PIECE)
    return path


def test_a_zip_bomb_is_refused(tmp_path: Path) -> None:
    megabytes, said = measure(swollen(tmp_path / "a.docx", 450))
    assert "a.docx unpacks to far more" in said
    assert megabytes < 40


def test_a_zip_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    path = swollen(tmp_path / "a.docx", 100)
    real, said_to_be = (100 * len(PIECE)).to_bytes(4, "little"), (1000).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(real, said_to_be))
    megabytes, said = measure(path)
    assert said.startswith("a.docx is damaged")
    assert megabytes < 40


def test_a_large_document_is_unpacked_a_piece_at_a_time(tmp_path: Path) -> None:
    megabytes, said = measure(swollen(tmp_path / "a.docx", 19))
    assert said == ""
    assert megabytes < 40


def test_a_pdf_that_swells_is_refused(tmp_path: Path) -> None:
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(PIECE) for _ in range(1000)) + packer.flush()
    head = b"%PDF-1.5\n"
    about = b"1 0 obj\n<</Type/XRef/Size 9/W[1 4 1]/Root 2 0 R/Filter/FlateDecode/Length %d>>\n" % len(packed)
    path = tmp_path / "a.pdf"
    path.write_bytes(head + about + b"stream\n" + packed + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(head))
    megabytes, said = measure(path)
    assert said.startswith("a.pdf is damaged")
    assert megabytes < 300


def test_a_picture_that_swells_is_refused_before_it_is_drawn(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(making.drawing(30_000, 30_000, "1"))
    megabytes, said = measure(path)
    assert "more than 50 million dots" in said
    assert megabytes < 40
