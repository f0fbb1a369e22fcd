"""Reads a PDF as a screen reader would: its tags, its alternative texts, its words."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pypdf import PdfReader


def catalogue(pdf: bytes) -> Any:
    return PdfReader(BytesIO(pdf)).trailer["/Root"]


def metadata(pdf: bytes) -> str:
    return str(catalogue(pdf)["/Metadata"].get_object().get_data().decode())


def tags(pdf: bytes) -> list[Any]:
    """Every structure element, in reading order."""
    return list(_walk(catalogue(pdf)["/StructTreeRoot"]))


def tag_names(pdf: bytes) -> list[str]:
    return [tag["/S"] for tag in tags(pdf)]


def words(pdf: bytes) -> str:
    """All words of all pages, without the spaces, which a PDF does not keep as they were."""
    return squeezed(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages))


def squeezed(text: str) -> str:
    return "".join(text.split())


def _walk(node: Any) -> Iterator[Any]:
    node = node.get_object()
    if isinstance(node, list):
        for child in node:
            yield from _walk(child)
    elif isinstance(node, dict):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from _walk(node["/K"])
