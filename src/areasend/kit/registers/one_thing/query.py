"""Queries that read rows for one thing as one: the only place where lists, counts, measures and files get it from.

A query as at a day reads each table through a view of that day, put before it under the table's own name (WITH):
rows that count as another are not in it, and a reference to one of them leads to its survivor. So joins, sums,
subqueries and the values that Python gets all agree, and nothing that asks needs to know. Where no link holds on
the day the query is as if there were no links: no cost.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any

from django.apps import apps
from django.db import connection, models
from django.db.models import sql
from django.db.models.sql.compiler import SQLCompiler

from areasend.kit.registers.one_thing.links import all_links, mergeable
from areasend.kit.registers.one_thing.partition import survivors

SCHEMA = "public"


class OneThingQuery(sql.Query):
    """A query that may be told the day whose links it follows."""

    one_thing_on: date | None = None
    with_merged = False
    """Whether the query's own rows stay in it even where they count as another: for a row's own page."""

    def get_compiler(self, using: Any = None, connection: Any = None, elide_empty: bool = True) -> Any:
        """The compiler of a query that reads; updates and deletions have their own."""
        found = super().get_compiler(using, connection, elide_empty)
        return OneThingCompiler(self, found.connection, found.using, elide_empty)


class OneThingCompiler(SQLCompiler):
    """Puts the day's views before the query."""

    query: OneThingQuery

    def as_sql(self, with_limits: bool = True, with_col_aliases: bool = False) -> Any:
        """The query's text and values, with the views of the tables that it names and that differ that day."""
        text, params = super().as_sql(with_limits, with_col_aliases)
        if self.query.one_thing_on is None or self.query.select_for_update:
            return text, params
        views = ", ".join(self._views(text))
        return (f"WITH {views} {text}" if views else text), params

    def _views(self, text: str) -> Iterator[str]:
        assert self.query.one_thing_on is not None
        model: Any = self.query.model
        stays = model._meta.db_table if self.query.with_merged else ""
        for table, view in views_on(self.query.one_thing_on, stays).items():
            if f'"{table}"' in text:
                yield f'"{table}" AS NOT MATERIALIZED ({view})'

    def collapse_group_by(self, expressions: Any, having: Any) -> Any:
        """A view has no primary key to group by: every column is named, once there are links."""
        return expressions if all_links() else super().collapse_group_by(expressions, having)


def views_on(on: date, stays: str = "") -> dict[str, str]:
    """For each table that reads otherwise because of the links of a day: how it reads."""
    merged = {key: one for key, one in survivors(all_links(), on).items() if one}
    if not merged:
        return {}
    return dict(_views(merged, stays))


def _views(merged: Mapping[str, Mapping[int, int]], stays: str) -> Iterator[tuple[str, str]]:
    for model in _concerned():
        table = model._meta.db_table
        columns = [_column(field, merged) for field in model._meta.concrete_fields]
        own = merged.get(mergeable.get(model, ""), {}) if table != stays else {}
        if own or any(" AS " in column for column in columns):
            without = f" WHERE id NOT IN ({', '.join(map(str, sorted(own)))})" if own else ""
            read = f'SELECT {", ".join(columns)} FROM "{SCHEMA}"."{table}"'  # noqa: S608 - our own names
            yield table, read + without


def _column(field: Any, merged: Mapping[str, Mapping[int, int]]) -> str:
    name = connection.ops.quote_name(field.column)
    leads = merged.get(mergeable.get(field.related_model, ""), {}) if field.is_relation else {}
    if not leads:
        return name
    cases = " ".join(f"WHEN {merged_id} THEN {survivor}" for merged_id, survivor in sorted(leads.items()))
    return f"CASE {name} {cases} ELSE {name} END AS {name}"


@cache
def _concerned() -> tuple[type[models.Model], ...]:
    """The models whose rows may be merged, and those that refer to them; histories are left as they were written."""
    found = [model for model in apps.get_models() if model in mergeable or _refers(model)]
    return tuple(model for model in found if not hasattr(model, "pgh_tracked_model"))


def _refers(model: type[models.Model]) -> bool:
    return any(references(model))


def references(model: type[models.Model]) -> "Iterator[models.Field[Any, Any]]":
    """The columns of a model that refer to rows which may be merged."""
    for field in model._meta.concrete_fields:
        if field.is_relation and field.related_model in mergeable:
            yield field
