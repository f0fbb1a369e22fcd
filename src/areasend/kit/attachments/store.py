"""Where evidence files lie: in the folder of files, each under a name of chance, so that none takes another's place.

`.arriving` holds uploads while they are checked; a backup leaves it out. What is in `evidence` is in every backup.
"""

import hashlib
import tempfile
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath, PureWindowsPath
from uuid import UUID

from django.conf import settings

from areasend.kit.attachments.limits import FILE_BYTES, MEGABYTE, NAME_CHARACTERS
from areasend.kit.sheets.refused import Refused

NAMELESS = "file"


@contextmanager
def arriving(pieces: Iterable[bytes], name: str) -> Iterator[Path]:
    """An upload on disk while it is checked, written piece by piece; it goes unless it was moved on."""
    with tempfile.NamedTemporaryFile(dir=_folder(".arriving"), delete=False) as file:
        path = Path(file.name)
        try:
            _write(file, pieces, name)
        except BaseException:
            path.unlink(missing_ok=True)
            raise
    try:
        yield path
    finally:
        path.unlink(missing_ok=True)


def _write(file: "tempfile._TemporaryFileWrapper[bytes]", pieces: Iterable[bytes], name: str) -> None:
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > FILE_BYTES:
            raise Refused(f"{name} is larger than {FILE_BYTES // MEGABYTE} MB: make it smaller, or add it in parts.")
        file.write(piece)
    if not size:
        raise Refused(f"{name} is empty: save it again and add that.")


def place_of(place: UUID) -> Path:
    """Where the content of a file lies."""
    folder: Path = settings.FILES / "evidence"
    return folder / place.hex


def settle(path: Path, place: UUID) -> None:
    """Move a file that was found fit to where it stays, for its owner's eyes only."""
    _folder("evidence")
    path.chmod(0o600)
    path.rename(place_of(place))


def _folder(name: str) -> Path:
    folder: Path = settings.FILES / name
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def sha256_of(path: Path) -> str:
    """The checksum of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def tidy_name(name: str) -> str:
    """A file's own name: no folders, no signs that cannot be seen or that turn the writing round, not too long."""
    last = PureWindowsPath(PurePosixPath(name).name).name
    seen = "".join(sign for sign in unicodedata.normalize("NFC", last) if unicodedata.category(sign)[0] != "C")
    path = Path(" ".join(seen.split()).strip(". ") or NAMELESS)
    return path.stem[: NAME_CHARACTERS - len(path.suffix)] + path.suffix[:NAME_CHARACTERS]
