"""The database: does it answer, is it new enough, is it up to date, is its role no superuser."""

from collections.abc import Iterator
from datetime import timedelta

from django.conf import settings
from django.contrib.postgres.operations import CreateExtension
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone

from areasend.kit.area import Area
from areasend.kit.attachments.models import EvidenceFile
from areasend.kit.attachments.store import place_of
from areasend.kit.upkeep.doctor import Seen, look, well, wrong
from areasend.kit.upkeep.programs import major_version, program, server_version

OLDEST = 15
FARTHEST = timedelta(seconds=60)


def database() -> Iterator[Seen]:
    """It answers, and is new enough."""
    with connection.cursor() as cursor:
        version = cursor.connection.info.server_version // 10000
        cursor.execute("SELECT current_database(), current_user")
        name, role = cursor.fetchone()
    where = "embedded" if settings.EMBEDDED else "at DATABASE_URL"
    if version < OLDEST:
        yield wrong("database", f"It is PostgreSQL {version}.", f"Move it to PostgreSQL {OLDEST} or later.")
    else:
        yield well("database", f"PostgreSQL {version} ({where}) answers: database {name}, role {role}.")


def role() -> Iterator[Seen]:
    """The application's role can do no more than it must."""
    with connection.cursor() as cursor:
        cursor.execute(ROLE)
        name, may_all, owns = cursor.fetchone()
    if may_all:
        mend = f"As the server's administrator: ALTER ROLE {name} NOSUPERUSER NOCREATEROLE NOBYPASSRLS"
        yield wrong("role", f"The role {name} may do anything on the server.", mend)
    elif not owns:
        mend = f"As the server's administrator: ALTER DATABASE {connection.settings_dict['NAME']} OWNER TO {name}"
        yield look("role", f"The role {name} does not own the database: a backup cannot be brought back.", mend)
    else:
        yield well("role", f"The role {name} owns the database and is no superuser.")


ROLE = """
    SELECT rolname, rolsuper OR rolcreaterole OR rolbypassrls, datdba = pg_roles.oid
    FROM pg_roles, pg_database WHERE rolname = current_user AND datname = current_database()
"""


def migrations() -> Iterator[Seen]:
    """The tables are those of this version."""
    executor = MigrationExecutor(connection)
    if not executor.loader.applied_migrations:
        yield wrong("migrations", "The database is empty.", "Run `areasend setup`, or `areasend demo`.")
    elif waiting := executor.migration_plan(executor.loader.graph.leaf_nodes()):
        mend = "Run `areasend backup FILE`, then `areasend migrate`."
        yield wrong("migrations", f"The database is {len(waiting)} migrations behind this version.", mend)
    else:
        yield well("migrations", "The tables are those of this version.")


def extensions() -> Iterator[Seen]:
    """What the tables need can be had on this server."""
    operations = [step for one in MigrationLoader(None).disk_migrations.values() for step in one.operations]
    needed = sorted({step.name for step in operations if isinstance(step, CreateExtension)})
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT name FROM unnest(%s::text[]) name EXCEPT SELECT name FROM pg_available_extensions", [needed]
        )
        missing = ", ".join(name for (name,) in cursor.fetchall())
    if missing:
        mend = "Install the server's package of extensions (postgresql-contrib)."
        yield wrong("extensions", f"The server has no {missing}.", mend)
    else:
        yield well("extensions", f"The server has what is needed: {', '.join(needed) or 'nothing but itself'}.")


def clock() -> Iterator[Seen]:
    """The machine and the database agree what time it is, and know the area's time."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp(), now() AT TIME ZONE %s", [settings.TIME_ZONE])
        there, _ = cursor.fetchone()
    apart = abs(there - timezone.now())
    if apart > FARTHEST:
        mend = "Set both clocks by a time server (systemd-timesyncd or chrony)."
        yield wrong("clock", f"Machine and database are {apart.total_seconds():.0f} s apart.", mend)
    else:
        yield well("clock", f"It is {timezone.localtime():%H:%M} in {settings.TIME_ZONE}, for machine and database.")


def programs() -> Iterator[Seen]:
    """Backups need programs that are as new as the server."""
    server, ours = server_version(), major_version(program("pg_dump"))
    if ours < server:
        mend = f"Install the client programs of PostgreSQL {server} (postgresql-client-{server})."
        yield wrong("programs", f"pg_dump {ours} cannot back up PostgreSQL {server}.", mend)
    else:
        yield well("programs", f"pg_dump {ours} can back it up.")


def demonstration() -> Iterator[Seen]:
    """Anyone can be anyone in a demonstration: it has no place in a real area's database."""
    marked = Area.objects.filter(demonstration=True).exists()
    if marked and not settings.EMBEDDED:
        yield wrong("demonstration", "The database at DATABASE_URL holds the demonstration.", "Use an empty database.")
    elif marked:
        yield look(
            "demonstration", "This is the demonstration: anyone can be anyone.", "Keep real people's data out of it."
        )


def evidence() -> Iterator[Seen]:
    """Each evidence file that was not withdrawn has its content in the folder of files."""
    if EvidenceFile._meta.db_table not in connection.introspection.table_names():
        return
    standing = EvidenceFile.objects.standing()
    missing = [file for file in standing.only("place", "name") if not place_of(file.place).exists()]
    if missing:
        words = f"{len(missing)} of {standing.count()} evidence files are missing below {settings.FILES}."
        yield wrong("evidence", words, "Bring them back from a backup, or withdraw them with the reason.")
    else:
        yield well("evidence", f"All {standing.count()} evidence files are there.")
