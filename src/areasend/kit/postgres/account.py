"""Who runs the server: you, or `nobody` when you are root (PostgreSQL refuses to run as root)."""

import os
import pwd
import subprocess
import tempfile
from pathlib import Path

from areasend.kit.postgres.errors import PostgresError


def client_name() -> str:
    """The operating-system user who is let in. Raises PostgresError if it has no name."""
    try:
        return pwd.getpwuid(os.geteuid()).pw_name
    except KeyError:
        raise PostgresError(
            f"User number {os.geteuid()} has no name on this machine, and PostgreSQL needs one: "
            "add it to /etc/passwd, or set DATABASE_URL."
        ) from None


def server_account() -> pwd.struct_passwd:
    return pwd.getpwnam("nobody" if os.geteuid() == 0 else client_name())


def run_as_server(*command: str | Path) -> tuple[int, str]:
    """Run a program as the server's user and give its exit status and all it said.

    The output goes to a file: a server started by the program would keep a pipe open for ever.
    """
    account, root = server_account(), os.geteuid() == 0
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said:
        try:
            done = subprocess.run(
                [str(part) for part in command],
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                cwd="/",
                env={"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"},
                check=False,
                umask=0o077,
                user=account.pw_uid if root else None,
                group=account.pw_gid if root else None,
                extra_groups=() if root else None,
            )
        except OSError as error:
            return 126, str(error)
        said.seek(0)
        return done.returncode, said.read().strip()


def make_folder(folder: Path) -> None:
    """Make a folder and its missing parents; what exists already keeps its permissions.

    For root they can be passed through, not listed, so that `nobody` gets to its data.
    """
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    for path in reversed(missing):
        path.mkdir(exist_ok=True)
        path.chmod(0o711 if os.geteuid() == 0 else 0o700)


def make_private_folder(folder: Path) -> None:
    """Make a folder that only the server's user may enter, or check that it is one."""
    account = server_account()
    try:
        folder.mkdir(mode=0o700)
    except FileExistsError:
        _refuse_unless_private(folder, account.pw_uid)
        return
    folder.chmod(0o700)
    os.chown(folder, account.pw_uid, account.pw_gid)


def check_reachable(folder: Path) -> None:
    """Raise PostgresError if the server's user cannot get to the folder."""
    status, _ = run_as_server("/bin/sh", "-c", 'cd "$0"', folder)
    if status:
        raise PostgresError(
            f"User '{server_account().pw_name}', who runs the database, cannot reach {folder}: "
            "set AREASEND_HOME to a folder whose parents anyone may pass through."
        )


def _refuse_unless_private(folder: Path, owner: int) -> None:
    found = folder.lstat()
    if folder.is_symlink() or found.st_uid != owner or found.st_mode & 0o077:
        raise PostgresError(f"{folder} was made by someone else or is open to others: remove it.")
