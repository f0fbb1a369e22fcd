"""A published paper built again from its frozen data alone: no record is read."""

from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from areasend.kit.documents.charts.data import Cached, drawn_anew
from areasend.kit.documents.parts import Chart, Document
from areasend.kit.documents.pdf import as_pdf
from areasend.kit.documents.word import as_docx
from areasend.reports.charts import PaperChart
from areasend.reports.files import as_html
from areasend.reports.frozen.lock import short
from areasend.reports.frozen.parts import part_of
from areasend.reports.models import Publication


def document_of(content: dict[str, Any], lock: str, *, cached: Cached = drawn_anew) -> Document:
    """The document that was frozen, with its lock in it and its charts drawn again."""

    def chart(place: int) -> Chart:
        held = content["charts"][place]
        return PaperChart(part_of(held["data"], chart), held["source"]).as_part(cached=cached)

    document: Document = part_of(content["document"], chart)
    return replace(document, lock=short(lock))


def files_of(document: Document, on: date) -> dict[str, bytes]:
    """A paper's three files."""
    return {
        "html": as_html(document).encode(),
        "docx": as_docx(document, on=on),
        "pdf": as_pdf(document, on=on),
    }


@dataclass(frozen=True)
class Rebuilt:
    """One file built again beside the one published."""

    form: str
    content: bytes
    sha256: str
    published_sha256: str

    @property
    def is_same(self) -> bool:
        """Whether it is the published file byte for byte."""
        return self.sha256 == self.published_sha256


def rebuild(publication: Publication) -> list[Rebuilt]:
    """The publication's files, built again from what was frozen."""
    document = document_of(publication.content, publication.lock)
    made = files_of(document, publication.on)
    published = dict(publication.files.values_list("form", "sha256"))
    return [Rebuilt(form, made[form], sha_of(made[form]), published[form]) for form in sorted(published)]


def sha_of(content: bytes) -> str:
    """The fingerprint of a file."""
    return sha256(content).hexdigest()


def other_parts(content: dict[str, Any]) -> list[str]:
    """Parts of the engine that are not what they were when the paper was published."""
    return [
        f"{part} was {was} and is {now}"
        for part, was in content["made_with"].items()
        if (now := _version_now(part)) != was
    ]


def _version_now(part: str) -> str:
    try:
        return version(part)
    except PackageNotFoundError:
        return "not here"
