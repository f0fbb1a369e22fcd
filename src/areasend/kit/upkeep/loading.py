"""A dump into the database: all of it in one transaction, or none.

pg_restore turns the dump into a script, and psql runs it between what comes before (in place of an old
area: dropping that) and what comes after (the rows counted, and compared with the manifest).
"""

import re
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from psycopg import sql

from areasend.kit.upkeep.manifest import Manifest
from areasend.kit.upkeep.programs import ProgramFailed, environment, last_words, program, reader

BEGIN = b"BEGIN;\nSET LOCAL client_min_messages = warning;\n"
EMPTY = b"SET LOCAL lock_timeout = '30s';\nDROP SCHEMA public CASCADE; CREATE SCHEMA public;\n"
COMMIT = b"COMMIT;\n"
# What some servers refuse and none needs: a setting that came with 17; and a mark that servers since
# 15.20 put on columns for themselves, which a pg_dump older than its server takes for an option.
LEFT_OUT = re.compile(rb"SET transaction_timeout = 0;|ALTER TABLE ONLY .* SET \(pg_attver=\d+\);")
PSQL = ("--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--output=/dev/null")


def load(dump: Path, manifest: Manifest, *, instead: bool) -> None:
    """Load the dump; ProgramFailed, and nothing changed, if any of it fails or is killed."""
    with tempfile.TemporaryFile() as said:
        command = [str(program("psql")), *PSQL]
        psql = subprocess.Popen(command, env=environment(), stdin=subprocess.PIPE, stderr=said)
        with suppress(BrokenPipeError), psql:  # it stops at an error, and then tells it
            assert psql.stdin is not None
            for piece in _script(dump, manifest, instead):
                psql.stdin.write(piece)
        if psql.returncode:
            said.seek(0)
            raise ProgramFailed(f"Nothing was changed: {last_words(said.read())}")


def _script(dump: Path, manifest: Manifest, instead: bool) -> Iterator[bytes]:
    """The whole transaction. If we are killed before its last word, the server takes all of it back."""
    yield BEGIN
    if instead:
        yield EMPTY
    yield from _statements(dump)
    yield _compared(manifest).encode()
    yield COMMIT


def _statements(dump: Path) -> Iterator[bytes]:
    """The dump as statements; what some servers refuse is left out of those before the first rows."""
    command = [str(reader()), "--no-owner", "--no-privileges", "--file=-", str(dump)]
    with subprocess.Popen(command, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as made:
        assert made.stdout is not None
        assert made.stderr is not None
        in_head = True
        for line in made.stdout:
            in_head = in_head and not line.startswith(b"COPY ")
            if not (in_head and LEFT_OUT.fullmatch(line.strip())):
                yield line
        said = made.stderr.read()
        if made.wait():
            raise ProgramFailed(f"Nothing was changed: pg_restore failed: {last_words(said)}")


def _compared(manifest: Manifest) -> str:
    """Statements that fail unless each table has the rows that the manifest counted."""
    one = sql.SQL("SELECT {}, {} - (SELECT count(*) FROM {})")
    counts = [one.format(name, rows, sql.Identifier("public", name)) for name, rows in manifest.rows.items()]
    return COMPARED.format(sql.SQL(" UNION ALL ").join(counts)).as_string(None)


COMPARED = sql.SQL(
    "DO $$ DECLARE wrong text; BEGIN "
    "SELECT string_agg(name, ', ') INTO wrong FROM ({}) counted(name, missing) WHERE missing <> 0; "
    "IF wrong IS NOT NULL THEN RAISE EXCEPTION 'rows are missing in %', wrong; END IF; END $$;\n"
)
