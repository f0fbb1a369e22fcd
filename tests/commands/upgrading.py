"""Run as a program: a database of the first version, with a row in each table, is brought to this version.

Prints one JSON document: how many tables had rows, and every row, column or event that is not as it was.
"""

import json
import sys
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import django

django.setup()

from django.apps import apps  # noqa: E402 - Django comes first
from django.db import DatabaseError, connection, models, transaction  # noqa: E402
from django.db.migrations.executor import MigrationExecutor  # noqa: E402

from areasend.kit.acting import acting  # noqa: E402

OURS = [config.label for config in apps.get_app_configs() if config.name.startswith("areasend.")]
VALUES: tuple[tuple[type[Any], Any], ...] = (
    (models.BooleanField, True),
    (models.DateTimeField, datetime(2020, 1, 7, 10, 30, tzinfo=UTC)),
    (models.DateField, date(2020, 1, 7)),
    (models.DecimalField, Decimal("3")),
    (models.IntegerField, 3),
    (models.JSONField, {}),
    (models.UUIDField, UUID(int=7)),
)
Rows = dict[str, list[dict[str, Any]]]


def first_migrations() -> list[tuple[str, str]]:
    """The first migration of each of our apps."""
    graph = MigrationExecutor(connection).loader.graph
    return [node for node in graph.root_nodes() if node[0] in OURS]


def row_of(model: type[models.Model], known: dict[str, Any]) -> dict[str, Any]:
    """Values for every column that needs one."""
    row: dict[str, Any] = {}
    for field in model._meta.concrete_fields:
        if (field.primary_key and isinstance(field, models.AutoField)) or field.has_default() or field.null:
            continue
        if field.is_relation:
            row[field.attname] = known[field.related_model._meta.label]
        elif field.choices:
            row[field.name] = field.choices[0][0]
        else:
            row[field.name] = next(
                (value for kind, value in VALUES if isinstance(field, kind)), field.name[: field.max_length]
            )
    return row | ({"id": 1} if model._meta.label == "kit.Area" else {})


def fill(state: Any) -> None:
    """One row in each table whose needs can be met, each changed once, so that there is history."""
    known: dict[str, Any] = {}
    waiting = [m for m in state.get_models() if m._meta.app_label in OURS and not m.__name__.endswith("Event")]
    for _ in waiting:
        for model in [model for model in waiting if model._meta.label not in known]:
            try:
                with acting("Robin Ashdown", "keeping the tracker"), transaction.atomic():
                    made = model.objects.create(**row_of(model, known))
                    change(model)
                    known[model._meta.label] = made.pk
            except (DatabaseError, KeyError):
                continue


def change(model: Any) -> None:
    """Another word in its first column of free words, if it has one."""
    words = [f for f in model._meta.concrete_fields if isinstance(f, models.CharField) and not f.choices]
    if words:
        model.objects.update(**{words[0].name: "twice"[: words[0].max_length]})


def all_rows() -> Rows:
    """Every row of our tables, by table."""
    found: Rows = {}
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        for (name,) in cursor.fetchall():
            if name.split("_")[0] in OURS or name.startswith("pghistory_"):
                cursor.execute(f'SELECT to_jsonb(t) FROM "{name}" t ORDER BY 1::text')  # noqa: S608
                found[name] = [json.loads(row) if isinstance(row, str) else row for (row,) in cursor.fetchall()]
    return found


def differences(before: Rows, after: Rows) -> list[str]:
    """What was there and is not as it was. New columns and new events are no difference."""
    wrong = []
    for name, rows in before.items():
        if name not in after:
            wrong.append(f"the table {name} is gone")
            continue
        now = [{column: row.get(column) for column in rows[0]} for row in after[name]] if rows else []
        wrong += [f"{name}: {row}" for row in rows if row not in now]
    return wrong


def main() -> None:
    executor = MigrationExecutor(connection)
    state = executor.migrate(first_migrations()).apps
    fill(state)
    before = all_rows()
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())
    filled = [name for name, rows in before.items() if rows]
    json.dump({"filled": filled, "wrong": differences(before, all_rows())}, sys.stdout)


main()
