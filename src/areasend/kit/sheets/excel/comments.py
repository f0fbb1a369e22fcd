"""The comments on an Excel sheet, by place."""

from __future__ import annotations

from collections.abc import Mapping

from areasend.kit.sheets import limits
from areasend.kit.sheets.excel.parts import relations
from areasend.kit.sheets.package import Package
from areasend.kit.sheets.places import place
from areasend.kit.sheets.refused import Refused
from areasend.kit.sheets.sheet_limits import check_text
from areasend.kit.sheets.xml_stream import Listener, read_part

# Excel keeps a copy of a threaded comment for older programs under a preamble that ends so.
_PREAMBLE, _PREAMBLE_ENDS = "[Threaded comment]", "Comment:\n"


class _CommentsListener(Listener):
    def __init__(self, name: str, sheet: str) -> None:
        self._name, self._sheet = name, sheet
        self.found: dict[tuple[int, int], str] = {}
        self._place: tuple[int, int] | None = None
        self._said: list[str] = []
        self._in_text = False
        self._characters = 0
        self._length = 0

    def starts(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "comment":
            self._place, self._said, self._length = place(attributes.get("ref", "")), [], 0
        elif tag == "t":
            self._in_text = True

    def ends(self, tag: str) -> None:
        if tag == "t":
            self._in_text = False
        elif tag == "comment" and self._place is not None:
            self.found[self._place] = _without_preamble("".join(self._said))

    def says(self, text: str) -> None:
        if self._in_text and self._place is not None:
            self._said.append(text)
            self._length += len(text)
            self._characters += len(text)
            check_text(self._length, self._name, self._sheet, self._place[0])
            self._check_count()

    def _check_count(self) -> None:
        if len(self.found) > limits.COMMENTS or self._characters > limits.COMMENT_CHARACTERS:
            raise Refused(
                f"{self._name}: sheet '{self._sheet}' has more comments than can be read: "
                "delete them and send it again."
            )


def _without_preamble(text: str) -> str:
    if text.startswith(_PREAMBLE) and _PREAMBLE_ENDS in text:
        text = text.partition(_PREAMBLE_ENDS)[2]
    return text.strip()


def read_comments(package: Package, part: str, *, sheet: str) -> dict[tuple[int, int], str]:
    """The comments of the sheet in a part, by row (from 1) and column (from 0)."""
    listener = _CommentsListener(package.name, sheet)
    for related in relations(package, part).values():
        if related.kind == "comments" and not related.elsewhere:
            read_part(package, related.part, listener)
    return listener.found
