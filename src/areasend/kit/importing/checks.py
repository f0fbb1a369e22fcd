"""What a register's table itself refuses ("a seat ends after it begins"), found before any row is added."""

from dataclasses import dataclass

from django.db import connection, models


@dataclass(frozen=True)
class TableCheck:
    """One check of a table: its name in words, what must hold, and the columns that it speaks of."""

    words: str
    holds: str
    columns: frozenset[str]


def checks_of(model: type[models.Model]) -> list[TableCheck]:
    """The checks of a model's table as PostgreSQL has them, but for those of one column alone (its type's own)."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.conname, pg_get_expr(c.conbin, c.conrelid), array_agg(a.attname::text) FROM pg_constraint c "
            "JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY(c.conkey) "
            "WHERE c.conrelid = %s::regclass AND c.contype = 'c' GROUP BY c.oid, c.conname ORDER BY c.conname",
            [f'"{model._meta.db_table}"'],
        )
        found = cursor.fetchall()
    named = {constraint.name for constraint in model._meta.constraints}
    return [
        TableCheck(name.replace("_", " "), holds, frozenset(columns)) for name, holds, columns in found if name in named
    ]
