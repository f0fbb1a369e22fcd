"""One data folder: making it, its settings, and whether anyone works in it.

Only users whom the kernel vouches for get in (`peer`), by a socket in a folder closed to others;
there is no network port and no password. The settings are written afresh at every start, so a
checkout can be moved.
"""

import shutil
from pathlib import Path

from areasend.kit.postgres.account import client_name, make_private_folder, run_as_server
from areasend.kit.postgres.errors import PostgresError
from areasend.kit.postgres.places import ADMIN_ROLE, APP_ROLE, Place
from areasend.kit.postgres.programs import server_programs

INITDB = (
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    "--encoding=UTF8",
    "--auth=peer",
)
SAFE = {"listen_addresses": "", "unix_socket_permissions": "0700", "timezone": "UTC", "log_timezone": "UTC"}
FAST = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
}  # test data need not survive a crash


def make_cluster(place: Place) -> None:
    """Make the data folder if there is none. A kill in the middle leaves only a folder that is made anew."""
    if place.cluster.exists():
        _check_version(place.cluster)
        return
    unfinished = place.folder / "cluster.unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    make_private_folder(unfinished)
    options = [*INITDB, "--no-sync"] if place.purpose == "tests" else INITDB
    status, said = run_as_server(server_programs() / "initdb", "-D", unfinished, "-U", ADMIN_ROLE, *options)
    if status:
        raise PostgresError(f"PostgreSQL could not make its data folder in {place.folder}: {said}")
    unfinished.rename(place.cluster)


def write_settings(place: Place) -> Path:
    """Write the server's three settings files and give the main one."""
    access = _write(place.folder / "access.conf", "local all all peer map=areasend\n")
    people = _write(
        place.folder / "people.conf",
        "".join(f'areasend "{client_name()}" {role}\n' for role in (ADMIN_ROLE, APP_ROLE)),
    )
    settings = SAFE | (FAST if place.purpose == "tests" else {})
    settings |= {
        "unix_socket_directories": str(place.sockets),
        "hba_file": str(access),
        "ident_file": str(people),
    }
    lines = [f"include {_quoted(str(place.cluster / 'postgresql.conf'))}"]
    lines += [f"{name} = {_quoted(value)}" for name, value in settings.items()]
    return _write(place.folder / "settings.conf", "\n".join(lines) + "\n")


def forget_dead_server(place: Place) -> None:
    """Remove the note of a server that was killed, whose process number someone else may have by now.

    While a process of the old server still works in the folder the note stays: PostgreSQL then
    refuses to start, as it must.
    """
    proc = Path("/proc")
    if proc.exists() and not any(_works_in(process, place.cluster) for process in proc.glob("[0-9]*")):
        (place.cluster / "postmaster.pid").unlink(missing_ok=True)


def _works_in(process: Path, folder: Path) -> bool:
    try:
        return (process / "cwd").readlink() == folder
    except OSError:
        return False


def _check_version(cluster: Path) -> None:
    made_by = (cluster / "PG_VERSION").read_text().strip()
    _, said = run_as_server(server_programs() / "postgres", "--version")
    if said.split()[-1].split(".")[0] != made_by:
        raise PostgresError(
            f"{cluster} was made by PostgreSQL {made_by}, and this is {said}: "
            "back it up with the version of Area SEND that made it, move it away and restore."
        )


def _write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    path.chmod(0o644)
    return path


def _quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"
