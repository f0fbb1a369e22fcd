"""What stands in a backup, and how it is known to be whole."""

import json
from dataclasses import asdict, dataclass, field
from typing import Any

FORMAT = 1
MANIFEST = "manifest.json"
DUMP = "database.dump"
FILES = "files/"


class BadBackup(Exception):
    """A file that is no backup of ours, or not a whole one, in a sentence."""


@dataclass(frozen=True)
class Part:
    """One part of a backup: its name in it, its length, its SHA-256."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """Everything a backup says of itself. `rows` are the rows of each table, counted as they were dumped."""

    made_at: str
    area: str
    demonstration: bool
    version: str
    postgres: int
    migrations: dict[str, list[str]]
    rows: dict[str, int]
    parts: list[Part] = field(default_factory=list)
    format: int = FORMAT

    def as_json(self) -> bytes:
        """The manifest as it stands in the file."""
        return json.dumps(asdict(self), indent=1, ensure_ascii=False).encode()


def read_manifest(content: bytes) -> Manifest:
    """The manifest of a backup; BadBackup if it cannot be one of this version's."""
    try:
        found: dict[str, Any] = json.loads(content)
        if found["format"] != FORMAT:
            raise BadBackup(f"The backup has format {found['format']}; this version of Area SEND reads {FORMAT}.")
        return Manifest(**found | {"parts": [Part(**part) for part in found["parts"]]})
    except (ValueError, KeyError, TypeError) as error:
        raise BadBackup("The file is no backup of Area SEND: its manifest cannot be read.") from error
