"""Invented rows in any number, the same each time, written as the product writes: with who, why and history."""

import json
from collections.abc import Mapping
from typing import Any

from django.db import connection, models
from psycopg import sql

from areasend.kit.acting import acting

SPAN = ("2015-01-01", 3012)
DRAWN = (
    "SELECT n, {first}::date + floor(random() * {days})::int AS day, random() AS a, random() AS b, random() AS c, "
    "random() AS d FROM generate_series(1, {count}) n"
)


def fill(model: type[models.Model], count: int, columns: Mapping[str, str], span: tuple[str, int] = SPAN) -> None:
    """Add rows by one INSERT..SELECT. Each column is SQL over n, a day, and four draws a, b, c and d from 0 to 1.

    Days are drawn from the first of the span on, over so many days. Columns not named have their defaults.
    """
    first, days = span
    drawn = sql.SQL(DRAWN).format(first=sql.Literal(first), days=sql.Literal(days), count=sql.Literal(count))
    given: dict[str, sql.Composable] = {_column(model, name): sql.SQL(said) for name, said in columns.items()}
    for field in model._meta.concrete_fields:
        if not field.primary_key:
            given.setdefault(str(field.column), _default(field))
    statement = sql.SQL("INSERT INTO {} ({}) SELECT {} FROM ({} ORDER BY n) drawn").format(
        sql.Identifier(model._meta.db_table),
        sql.SQL(", ").join(map(sql.Identifier, given)),
        sql.SQL(", ").join(given.values()),
        drawn,
    )
    with acting("The bench", "filling a register"), connection.cursor() as cursor:
        cursor.execute("SELECT setseed(0.5)")
        cursor.execute(statement.as_string(None))


def settled(*made: type[models.Model]) -> None:
    """What a database does by itself a while after many rows came in."""
    with connection.cursor() as cursor:
        for model in made:
            cursor.execute(sql.SQL("VACUUM ANALYZE {}").format(sql.Identifier(model._meta.db_table)).as_string(None))


def one_of(draw: str, *words: str) -> str:
    """SQL: one of some words, by a draw; the first ones more often."""
    listed = ", ".join(f"'{word}'" for word in words)
    return f"(ARRAY[{listed}])[1 + floor({draw} * {draw} * {len(words)})::int]"


def _column(model: type[models.Model], name: str) -> str:
    found = model._meta.get_field(name)
    assert isinstance(found, models.Field)
    return str(found.column)


def _default(field: "models.Field[Any, Any]") -> sql.Composable:
    value = field.get_default()
    return sql.Literal(json.dumps(value)) if isinstance(field, models.JSONField) else sql.Literal(value)
