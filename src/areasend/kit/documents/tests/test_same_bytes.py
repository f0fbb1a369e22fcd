"""The same lock builds the same paper again: on another day, in another place, in another language."""

import os
import subprocess
import sys

ON_ANOTHER_MACHINE = """
from hashlib import sha256
from areasend.kit.documents.pdf import as_pdf
from areasend.kit.documents.word import as_docx
from areasend.kit.documents.charts import line_chart
from areasend.kit.documents.tests.sample import DAY, DRAFT, WAITING_OVER_TIME
drawing = line_chart(WAITING_OVER_TIME)
for made in (as_pdf(DRAFT, on=DAY), as_docx(DRAFT, on=DAY), repr(drawing).encode()):
    print(sha256(made).hexdigest())
"""


def started_where(**surroundings: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", ON_ANOTHER_MACHINE],
        env={**os.environ, **surroundings},
        stdout=subprocess.PIPE,
        text=True,
    )


def test_two_processes_make_the_same_bytes():
    here = started_where(PYTHONHASHSEED="1", TZ="Europe/London", LC_ALL="C.UTF-8")
    there = started_where(PYTHONHASHSEED="2", TZ="Pacific/Auckland", LC_ALL="C")
    hashes = here.communicate()[0].split()
    assert hashes == there.communicate()[0].split()
    assert len(set(hashes)) == 3
