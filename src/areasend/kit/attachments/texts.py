"""Plain text and CSV: text in some alphabet, and no web page, program or picture under another name."""

from pathlib import Path

from areasend.kit.attachments.refusing import really
from areasend.kit.sheets.kinds import named_by_first_bytes
from areasend.kit.sheets.refused import Refused
from areasend.kit.sheets.text.encoding import find_encoding

HEAD_BYTES = 4096
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def check_text(path: Path, name: str) -> None:
    """Raises Refused for what is no text."""
    if what := beginning(path):
        raise really(name, what)
    try:
        find_encoding(path, name=name)
    except Refused as problem:
        raise really(name, "no text") from problem


def beginning(path: Path) -> str:
    """What a file is by how it begins, or nothing."""
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    if head.startswith(_ZIP):
        return "a zipped file"
    if head.startswith(_OLE):
        return "a file of an old Office"
    if head.startswith(b"MZ"):
        return "a program"
    return named_by_first_bytes(head)
