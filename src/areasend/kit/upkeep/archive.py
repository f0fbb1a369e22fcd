"""Reading a backup: what it says of itself, whether it is whole, and its parts."""

import hashlib
import shutil
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from areasend.kit.upkeep.manifest import DUMP, FILES, MANIFEST, BadBackup, Manifest, read_manifest

PIECE = 1024 * 1024


@contextmanager
def opened(path: Path) -> Iterator[tarfile.TarFile]:
    """The backup as an archive; BadBackup if it is none, or ends in the middle."""
    try:
        with tarfile.open(path, "r:") as archive:
            yield archive
    except (tarfile.TarError, EOFError) as error:
        raise BadBackup(f"{path} is no backup of Area SEND, or ends in the middle.") from error


def check(path: Path) -> Manifest:
    """The manifest, when every part is there, as long as it says and with the checksum it says."""
    with opened(path) as archive:
        entries = {entry.name: entry for entry in archive.getmembers()}
        if MANIFEST not in entries:
            raise BadBackup(f"{path} is no backup of Area SEND, or ends in the middle.")
        manifest = read_manifest(_read(archive, entries[MANIFEST]))
        for part in manifest.parts:
            _refuse_strange_name(part.name)
            entry = entries.get(part.name)
            if entry is None or not entry.isfile() or entry.size != part.size or _sum(archive, entry) != part.sha256:
                raise BadBackup(f"{path} is damaged: {part.name} is not as it was written.")
    if DUMP not in {part.name for part in manifest.parts}:
        raise BadBackup(f"{path} holds no database.")
    return manifest


def unpack(path: Path, manifest: Manifest, dump: Path, files: Path) -> None:
    """The database's dump and the files, each where it is wanted. `check` comes first."""
    with opened(path) as archive:
        for part in manifest.parts:
            target = dump if part.name == DUMP else files / part.name.removeprefix(FILES)
            target.parent.mkdir(parents=True, exist_ok=True)
            content = archive.extractfile(part.name)
            assert content is not None
            with target.open("wb") as written:
                shutil.copyfileobj(content, written, PIECE)


def _refuse_strange_name(name: str) -> None:
    """A name in a backup that someone made by hand must not lead out of the folder."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or not (name == DUMP or name.startswith(FILES)):
        raise BadBackup(f"The backup holds a part that is not ours: {name}.")


def _read(archive: tarfile.TarFile, entry: tarfile.TarInfo) -> bytes:
    content = archive.extractfile(entry)
    return content.read() if content else b""


def _sum(archive: tarfile.TarFile, entry: tarfile.TarInfo) -> str:
    digest, content = hashlib.sha256(), archive.extractfile(entry)
    while content and (piece := content.read(PIECE)):
        digest.update(piece)
    return digest.hexdigest()
