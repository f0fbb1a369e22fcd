"""A process's hold on a server: a shared file lock, which the kernel drops if the process dies."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path


@contextmanager
def one_at_a_time(folder: Path) -> Iterator[None]:
    """Wait for our turn to start or stop the server of this folder."""
    file = _open(folder / "turn.lock")
    try:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
    finally:
        os.close(file)


@dataclass
class Hold:
    """Taken and let go only inside `one_at_a_time`. A forked child does not own its parent's hold."""

    file: int
    owner: int
    times: int = 0

    @classmethod
    def take(cls, folder: Path) -> "Hold":
        file = _open(folder / "users.lock")
        fcntl.flock(file, fcntl.LOCK_SH)
        return cls(file=file, owner=os.getpid())

    def is_ours(self) -> bool:
        return self.owner == os.getpid()

    @contextmanager
    def let_go(self) -> Iterator[bool]:
        """Give up the hold; says whether nobody else has one. They cannot take one until this ends."""
        alone = False
        with suppress(BlockingIOError):
            fcntl.flock(self.file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            alone = True
        try:
            yield alone
        finally:
            os.close(self.file)


def _open(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
