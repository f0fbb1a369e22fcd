"""What the database says of itself: its tables with their rows, and the migrations it has had."""

from importlib.metadata import version

from django.db import connection
from django.db.backends.utils import CursorWrapper
from django.utils import timezone

from areasend.kit.area import Area
from areasend.kit.upkeep.manifest import Manifest

QUEUE = "procrastinate_"  # it lives on while it is backed up: its rows are not compared
PASSING = ("django_session", "accounts_typedform", "accounts_signintry")  # nobody's to bring back: not kept


def describe(rows: dict[str, int], migrations: dict[str, list[str]]) -> Manifest:
    """The beginning of a manifest: everything but its parts."""
    area = Area.objects.first()
    return Manifest(
        made_at=timezone.now().isoformat(timespec="seconds"),
        area=area.name if area else "",
        demonstration=bool(area and area.demonstration),
        version=version("areasend"),
        postgres=connection.cursor().connection.info.server_version // 10000,
        migrations=migrations,
        rows=rows,
    )


def tables(cursor: CursorWrapper) -> list[str]:
    """Every table of ours."""
    cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename")
    return [name for (name,) in cursor.fetchall()]


def count_rows(cursor: CursorWrapper) -> dict[str, int]:
    """The rows of each table, but for those of the queue and those that are not kept."""
    counted = {}
    for name in [name for name in tables(cursor) if not name.startswith(QUEUE) and name not in PASSING]:
        cursor.execute(f'SELECT count(*) FROM "{name}"')  # noqa: S608 - a name from the catalogue itself
        counted[name] = cursor.fetchone()[0]
    return counted


def applied_migrations(cursor: CursorWrapper) -> dict[str, list[str]]:
    """The migrations of each app, in the order in which they were applied."""
    cursor.execute("SELECT app, name FROM django_migrations ORDER BY id")
    found: dict[str, list[str]] = {}
    for app, name in cursor.fetchall():
        found.setdefault(app, []).append(name)
    return found
