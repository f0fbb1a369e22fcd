"""The texts that the sheets of an Excel workbook share, packed in one buffer."""

from __future__ import annotations

from array import array
from collections.abc import Mapping

from areasend.kit.sheets import limits
from areasend.kit.sheets.package import Package, damaged
from areasend.kit.sheets.refused import Refused
from areasend.kit.sheets.xml_stream import Listener, read_part


class SharedStrings(Listener):
    """Shared texts by number. Phonetic guides, which Excel keeps beside Japanese text, are not heard."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._buffer = bytearray()
        self._begins = array("Q", [0])
        self._in_text = False
        self._phonetic = False

    def __len__(self) -> int:
        return len(self._begins) - 1

    def __getitem__(self, number: int) -> str:
        """The text of a number. Raises Refused for a number the workbook does not have."""
        if not 0 <= number < len(self):
            raise damaged(self._name)
        return self._buffer[self._begins[number] : self._begins[number + 1]].decode()

    def starts(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "t":
            self._in_text = not self._phonetic
        elif tag == "rPh":
            self._phonetic = True

    def ends(self, tag: str) -> None:
        if tag == "t":
            self._in_text = False
        elif tag == "rPh":
            self._phonetic = False
        elif tag == "si":
            self._begins.append(len(self._buffer))
            self._check_size()

    def says(self, text: str) -> None:
        if self._in_text:
            self._buffer += text.encode()
            self._check_size()

    def _check_size(self) -> None:
        if len(self._buffer) > limits.SHARED_STRING_BYTES or len(self) > limits.SHARED_STRINGS:
            raise Refused(
                f"{self._name} holds more text than can be read at once: "
                "split it into smaller workbooks and send those."
            )


def read_strings(package: Package, part: str) -> SharedStrings:
    """The shared texts of a workbook; none where it shares none."""
    strings = SharedStrings(package.name)
    if package.has(part):
        read_part(package, part, strings)
    return strings
