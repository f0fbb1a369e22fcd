"""What a sample file is, and its bytes: the same each time, whatever today is."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from openpyxl import Workbook


@dataclass(frozen=True)
class Sample:
    """One sample file: its name, what is in it, the register it belongs to, how it is made."""

    name: str
    about: str
    register: str
    make: Callable[[], Workbook]
    mapping: dict[str, Any] | None = None
    order: int = 50

    def content(self) -> bytes:
        """The file's bytes."""
        return _made(self.make)


@cache
def _made(make: Callable[[], Workbook]) -> bytes:
    """A workbook's bytes, made once however many sheets of it are brought in."""
    book = make()
    out = io.BytesIO()
    book.save(out)
    return as_saved_on(out.getvalue(), book.properties.created)


MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def as_saved_on(workbook: bytes, moment: datetime) -> bytes:
    """The same workbook as saved at a moment: same bytes each time, whatever today is."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook)) as made,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as kept,
    ):
        for name in made.namelist():
            content = made.read(name)
            if name == "docProps/core.xml":
                content = MODIFIED.sub(rb"\g<1>" + f"{moment:%Y-%m-%dT%H:%M:%SZ}".encode(), content)
            kept.writestr(zipfile.ZipInfo(name, (moment.year, moment.month, moment.day, 12, 0, 0)), content)
    return out.getvalue()
