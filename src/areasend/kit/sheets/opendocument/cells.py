"""The value of one cell of an OpenDocument sheet."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time

from areasend.kit.sheets.book import Cell, Value
from areasend.kit.sheets.opendocument.styles import Style
from areasend.kit.sheets.xml_stream import attribute

_DURATION = re.compile(r"PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S")


@dataclass
class CellSaid:
    """A cell as its XML goes past: its attributes, then the text shown and any comment."""

    attributes: Mapping[str, str]
    style: Style
    text: list[str] = field(default_factory=list)
    comment: list[str] = field(default_factory=list)
    length: int = 0

    def cell(self) -> Cell:
        text = "".join(self.text)
        value = self._value(text)
        return Cell(
            value=value,
            text=text if text or value is None else str(value),
            fill=self.style.fill,
            struck=self.style.struck,
            comment="".join(self.comment).strip() or None,
            not_calculated=value is None and bool(attribute(self.attributes, "formula")),
        )

    def _value(self, text: str) -> Value:
        kind = attribute(self.attributes, "value-type")
        if kind in ("float", "percentage", "currency"):
            return _number(attribute(self.attributes, "value"), text)
        if kind == "date":
            return _day(attribute(self.attributes, "date-value"), text)
        if kind == "time":
            return _time(attribute(self.attributes, "time-value"), text)
        if kind == "boolean":
            return attribute(self.attributes, "boolean-value") == "true"
        return text or attribute(self.attributes, "string-value") or None


def _number(said: str, text: str) -> Value:
    try:
        number = float(said)
    except ValueError:
        return text or None
    if not math.isfinite(number):
        return text or None
    return int(said) if said.lstrip("-").isdecimal() and len(said) <= 20 else number


def _day(said: str, text: str) -> Value:
    try:
        found = datetime.fromisoformat(said[:19])
    except ValueError:
        return text or None
    return found.date() if found.time() == time() else found


def _time(said: str, text: str) -> Value:
    """A time of day, or the text shown for a length of time."""
    found = _DURATION.fullmatch(said)
    if found is None or int(found[1][:4]) > 23 or int(found[2][:4]) > 59 or int(found[3][:4]) > 59:
        return text or said or None
    return time(int(found[1]), int(found[2]), int(found[3]))
