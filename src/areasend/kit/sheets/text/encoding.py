"""Which alphabet a text file is written in, from all of its bytes and in little memory."""

from __future__ import annotations

import codecs
import string
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from charset_normalizer import from_bytes

from areasend.kit.sheets import limits
from areasend.kit.sheets.refused import Refused

_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ASCII = bytes(range(128))
# What English offices type beyond ASCII. The Windows and the old Mac alphabet hold the same signs at
# different bytes, so the one that makes more sense of a file is the one it was written in.
_USUAL = frozenset("£€–—‘’“”…•·°½¼¾²×÷±§©®™éèêëáàâäíîïóôöúûüçñÉÈÀÇÖÜ\u00a0")
# English, Welsh and French stay well below this share of letters beyond ASCII; Greek and Russian far above.
_FOREIGN_SHARE = 0.25
_ASCII_LETTERS = string.ascii_letters.encode()
_CONTROLS = bytes(set(range(1, 32)) - {9, 10, 11, 12, 13, 26, 28, 29, 30, 31})
# A stray control character slips into text now and then; a share of them is no text.
_STRAY_SHARE = 0.01
_SPOILT_SHARE = 0.1
_SAMPLE_BYTES = 64 * 1024


@dataclass
class _Bytes:
    """What a walk through a file finds."""

    signs: Counter[int] = field(default_factory=Counter)
    spoilt: int = 0
    has_nul: bool = False
    mac_line_ends: bool = False
    controls: int = 0
    letters: int = 0


def find_encoding(path: Path, *, name: str) -> str:
    """The encoding of a text file. Raises Refused for a file that is no text in any."""
    with path.open("rb") as file:
        head = file.read(_SAMPLE_BYTES)
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            return encoding
    found = _walk(path)
    if found.has_nul:
        return _two_byte_encoding(head, name)
    if found.controls > _STRAY_SHARE * path.stat().st_size:
        raise not_text(name)
    # A few bytes that are no UTF-8 among much that is are a spoilt line, to be told, not another alphabet.
    is_utf8 = found.spoilt <= _SPOILT_SHARE * found.signs.total()
    return "utf-8" if is_utf8 else _one_byte_encoding(found, path)


def not_text(name: str) -> Refused:
    return Refused(f"{name} is not a spreadsheet or a text file, or it is damaged: save it as CSV and send that.")


def _walk(path: Path) -> _Bytes:
    found, decoder = _Bytes(), codecs.getincrementaldecoder("utf-8")("replace")
    with path.open("rb") as file:
        while chunk := file.read(limits.MEGABYTE):
            found.signs.update(chunk.translate(None, _ASCII))
            found.letters += len(chunk) - len(chunk.translate(None, _ASCII_LETTERS))
            found.has_nul = found.has_nul or b"\0" in chunk
            found.mac_line_ends = found.mac_line_ends or (b"\r" in chunk and b"\n" not in chunk)
            found.controls += len(chunk) - len(chunk.translate(None, _CONTROLS))
            found.spoilt += decoder.decode(chunk).count("\ufffd")
    found.spoilt += decoder.decode(b"", True).count("\ufffd")
    return found


def _two_byte_encoding(head: bytes, name: str) -> str:
    """UTF-16 without its mark: in English every other byte is nought. Other noughts are not text."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > len(head) * 0.4 and even == 0:
        return "utf-16-le"
    if even > len(head) * 0.4 and odd == 0:
        return "utf-16-be"
    raise not_text(name)


def _one_byte_encoding(found: _Bytes, path: Path) -> str:
    windows, mac = _sense(found.signs, "cp1252"), _sense(found.signs, "mac_roman") + found.mac_line_ends
    foreign = found.signs.total() > _FOREIGN_SHARE * (found.signs.total() + found.letters)
    if max(windows, mac) > 0 and not foreign:
        return "cp1252" if windows >= mac else "mac_roman"
    return _foreign_encoding(path)


def _sense(signs: Counter[int], encoding: str) -> int:
    """How much sense an alphabet makes of the bytes above ASCII: usual signs for it, others against."""
    return sum(
        count if bytes([sign]).decode(encoding, "replace") in _USUAL else -count for sign, count in signs.items()
    )


def _foreign_encoding(path: Path) -> str:
    """The likeliest alphabet of a file that is not in a Western European one."""
    with path.open("rb") as file:
        best = from_bytes(file.read(_SAMPLE_BYTES)).best()
    return best.encoding if best else "cp1252"
