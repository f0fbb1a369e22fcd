"""The day a file says it was last saved, from its own properties."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from areasend.kit.sheets.package import Package
from areasend.kit.sheets.xml_stream import Listener, read_part

_DAY_LENGTH = len("2020-11-13")


class _PropertyListener(Listener):
    def __init__(self, tag: str) -> None:
        self._tag = tag
        self._hearing = False
        self.said = ""

    def starts(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._hearing = tag == self._tag

    def ends(self, tag: str) -> None:
        self._hearing = False

    def says(self, text: str) -> None:
        if self._hearing and len(self.said) < _DAY_LENGTH:
            self.said += text[:_DAY_LENGTH]


def read_saved_on(package: Package, part: str, tag: str) -> date | None:
    """The day in a property such as "modified"; None where the file does not say, or says no day."""
    if not package.has(part):
        return None
    listener = _PropertyListener(tag)
    read_part(package, part, listener)
    try:
        return date.fromisoformat(listener.said.strip()[:_DAY_LENGTH])
    except ValueError:
        return None
