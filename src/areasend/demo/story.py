"""Wealdmere's story, told through the apps' own actions."""

import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from django.db import connection, transaction

from areasend.accounts.actions import set_up
from areasend.demo.people import invite_everyone, mail_of
from areasend.demo.samples.catalogue import SAMPLES
from areasend.demo.samples.sample import Sample
from areasend.kit.acting import acting
from areasend.kit.area import Area, Partner
from areasend.kit.importing.actions import bring_in, day_stated, mapping_for
from areasend.kit.registers import register_of
from areasend.kit.sheets.reading import open_book

BEGINS = date(2018, 9, 1)
WHO = "The demonstration"
Progress = Callable[[str], None]


class AreaAlreadyHere(Exception):
    """The database belongs to an area already."""


def tell(progress: Progress) -> None:
    """Load the whole story into an empty database: all of it or, if we are stopped, nothing."""
    with transaction.atomic():
        _one_at_a_time()
        _tell(progress)


def _one_at_a_time() -> None:
    """A second demonstration waits for the first, and then finds its area."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('areasend demonstration'))")


def _tell(progress: Progress) -> None:
    if Area.objects.exists():
        raise AreaAlreadyHere("This database holds an area already; the demonstration needs an empty one.")
    progress("The area, its partners and its people")
    _found()
    for sample in SAMPLES:
        progress(sample.name)
        _bring(sample)


def _found() -> None:
    set_up(area="Wealdmere", council="Wealdmere Council", mail=mail_of("administrator"), who=WHO, on=BEGINS)
    with acting(WHO, "founding the area"):
        Area.objects.update(demonstration=True)
        Partner.objects.create(part="forum", name="Wealdmere Parent Carer Forum", short_name="WPCF", from_on=BEGINS)
        Partner.objects.create(part="nhs", name="NHS Wealdmere", from_on=BEGINS)
    invite_everyone(BEGINS)


def _bring(sample: Sample) -> None:
    register = register_of(sample.register)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / sample.name
        path.write_bytes(sample.content())
        book = open_book(path)
        mapping = mapping_for(book, register, sample.mapping)
        bring_in(
            book=book,
            register=register,
            mapping=mapping,
            stated_on=day_stated(mapping, register, None, book),
            who="Robin Ashdown",
            why=f"import of {sample.name}",
        )
