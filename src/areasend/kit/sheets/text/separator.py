"""What separates the fields of a text file, from how evenly each sign would divide its first records."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import islice

from areasend.kit.sheets.refused import Refused
from areasend.kit.sheets.text.lines import TextFile, is_separator_line

SEPARATORS = (",", ";", "\t", "|")
_RECORDS_LOOKED_AT = 200


def find_separator(file: TextFile) -> str:
    """The separator of a file; a comma where nothing divides it."""
    told = _told_separator(file)
    if told:
        return told
    return max(SEPARATORS, key=lambda sign: _evenness(replace(file, separator=sign)))


def _told_separator(file: TextFile) -> str:
    with file.path.open(encoding=file.encoding, errors="replace", newline="") as opened:
        line = opened.readline(100).strip("\r\n").strip('"')
    sign = line[-1:]
    return sign if is_separator_line(line) and sign in SEPARATORS else ""


def _evenness(file: TextFile) -> tuple[float, int]:
    """The share of records that have the commonest width, a width of one counting for nothing."""
    try:
        widths = Counter(len(one.fields) for one in islice(file.records(), _RECORDS_LOOKED_AT) if any(one.fields))
    except Refused:
        return (0.0, 0)
    wide = {width: count for width, count in widths.items() if width > 1}
    if not wide:
        return (0.0, 0)
    width, count = max(wide.items(), key=lambda one: (one[1], one[0]))
    return (count / widths.total(), width)
