"""What is read of published papers: who may read which, and the page of one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from areasend.kit.documents.parts import Document
from areasend.reports.charts import remembered
from areasend.reports.drift import Drift, drift_of
from areasend.reports.frozen.rebuilding import document_of
from areasend.reports.models import Correction, Publication

LOCK = re.compile(r"[0-9a-f]{16,64}")


def publication_called(name: str) -> Publication:
    """A publication by its number, its address or its lock, whole or as a paper prints it."""
    lock = name.replace("-", "")
    if name.isdigit() and len(name) < 16:
        return Publication.objects.get(pk=int(name))
    if LOCK.fullmatch(lock):
        return Publication.objects.get(lock__startswith=lock)
    return Publication.objects.get(slug=name)


def may_read(user: Any, publication: Publication) -> bool:
    """Whether someone, signed in or not, may open a published paper."""
    if not publication.readers:
        return True
    return bool(user.is_authenticated and user.may("see", publication.readers))


def readable(user: Any) -> Iterator[Publication]:
    """The published papers that someone may open, newest first."""
    return (one for one in Publication.objects.defer("frozen") if may_read(user, one))


@dataclass(frozen=True)
class PublishedFigure:
    """One figure as it was published, with what it would be now and what was corrected."""

    line: dict[str, Any]
    drift: Drift | None
    corrections: tuple[Correction, ...]


@dataclass(frozen=True)
class PublishedPage:
    """A published paper as its page shows it."""

    publication: Publication
    document: Document
    figures: tuple[PublishedFigure, ...]
    corrections: tuple[Correction, ...]
    files: tuple[tuple[str, int], ...]
    content: dict[str, Any]

    @property
    def drifts(self) -> dict[int, Drift]:
        """What would be said differently now, by the figure's line in the appendix."""
        return {figure.line["number"]: figure.drift for figure in self.figures if figure.drift}

    @property
    def by_number(self) -> dict[int, PublishedFigure]:
        """The figures by their line in the appendix."""
        return {figure.line["number"]: figure for figure in self.figures}

    @property
    def approved_on(self) -> date:
        """When it was approved."""
        return date.fromisoformat(self.content["approved"]["on"])


def published_page(publication: Publication) -> PublishedPage:
    """The page of a published paper: what was frozen, and what has become of its figures. A query or two a figure."""
    content = publication.content
    corrections = tuple(publication.corrections.all())
    drifts = {one.number: one for one in drift_of(publication)}
    figures = tuple(_figure(line, drifts, corrections) for line in content["figures"])
    document = document_of(content, publication.lock, cached=remembered)
    files = tuple((file.form, len(file.content)) for file in publication.files.exclude(form="html"))
    return PublishedPage(publication, document, figures, corrections, files, content)


def _figure(line: dict[str, Any], drifts: dict[int, Drift], corrections: tuple[Correction, ...]) -> PublishedFigure:
    number = line["number"]
    return PublishedFigure(line, drifts.get(number), tuple(one for one in corrections if one.figure == number))
