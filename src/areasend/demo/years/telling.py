"""The years told in the order of their days, each deed as its person's, history stamped with the story's own days."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import groupby
from typing import Any

from django.apps import apps
from django.db import connection, models
from psycopg import sql

from areasend.demo.people import NAMES
from areasend.demo.years import (
    board,
    complaints,
    families,
    figures,
    money,
    one_thing,
    papers,
    plan,
    remarks,
    rounds,
    second_plan,
    slips,
    staff,
)
from areasend.demo.years.deed import Deed, noon
from areasend.kit.acting import acting
from areasend.kit.history import KeptEvent

CHAPTERS = (
    board,
    complaints,
    families,
    figures,
    money,
    plan,
    second_plan,
    rounds,
    staff,
    one_thing,
    slips,
    papers,
    remarks,
)
Progress = Callable[[str], None]


def tell_years(until: date, progress: Progress) -> None:
    """Everything that was done by `until`, day by day; says each year that it comes to."""
    for year, told in groupby(all_deeds(until), key=lambda deed: deed.on.year):
        progress(f"The year {year}")
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")  # the planner knows nothing yet of what this transaction has written
        for deed in told:
            play(deed)


def all_deeds(until: date) -> list[Deed]:
    """Every deed until a day, in order. Those of a month are told once the month is over."""
    deeds = [deed for chapter in CHAPTERS for deed in chapter.deeds(until)]
    return sorted((deed for deed in deeds if deed.on <= until), key=lambda deed: deed.on)


def play(deed: Deed) -> None:
    """One deed: its rows are added, and its history is of its day."""
    with acting(NAMES[deed.by], deed.why):
        rows = list(deed.do() or ())
        for model, of_model in _by_model(rows):
            model._default_manager.bulk_create(of_model)
    stamp(deed.on)


def _by_model(rows: list[Any]) -> Iterator[tuple[type[models.Model], list[Any]]]:
    for model in dict.fromkeys(type(row) for row in rows):
        yield model, [row for row in rows if type(row) is model]


def stamp(on: date) -> None:
    """What was done since the last stamp was done on this day."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE pghistory_context SET created_at = %s, updated_at = %s WHERE created_at = now()", [noon(on)] * 2
        )


def stamp_history() -> None:
    """Each row of the history gets the day of the act that made it; a dated statement that of its own day."""
    with connection.cursor() as cursor:
        for model in apps.get_models():
            if issubclass(model, KeptEvent):
                stated = any(field.name == "stated_on" for field in model._meta.fields)
                day = "least(act.created_at, event.stated_on + time '12:00')" if stated else "act.created_at"
                cursor.execute(
                    sql.SQL(
                        "UPDATE {} AS event SET pgh_created_at = {} FROM pghistory_context AS act "
                        "WHERE act.id = event.pgh_context_id AND event.pgh_created_at = now()"
                    ).format(sql.Identifier(model._meta.db_table), sql.SQL(day))
                )
