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
from areasend.demo.years.deed import noon
from areasend.demo.years.telling import stamp, stamp_history, tell_years
from areasend.kit.acting import acting
from areasend.kit.area import Area, Partner
from areasend.kit.importing.actions import bring_in, day_stated, mapping_for
from areasend.kit.importing.models import ImportRun
from areasend.kit.registers import register_of
from areasend.kit.registers.one_thing.links import links_read_once
from areasend.kit.sheets.reading import open_book

BEGINS = date(2018, 9, 1)
PAPER = date(2020, 11, 13)
LIKE = "886"  # the authority that an invented county of this size is compared as
WHO = "The demonstration"
Progress = Callable[[str], None]


class AreaAlreadyHere(Exception):
    """The database belongs to an area already."""


def tell(progress: Progress, *, until: date = PAPER) -> None:
    """Load the story into an empty database as far as a day: all of it or, if we are stopped, nothing.

    The office's own spreadsheets of November 2020 are always there; what was done later is told month by
    month. History is absolute: a later day only adds.
    """
    with transaction.atomic(), links_read_once():
        _one_at_a_time()
        _tell(progress, until)


def _one_at_a_time() -> None:
    """A second demonstration waits for the first, and then finds its area."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('areasend demonstration'))")


def steps(until: date) -> int:
    """How often the telling of the story says what it has come to."""
    return 1 + len(SAMPLES) + max(0, until.year - PAPER.year + 1)


def _tell(progress: Progress, until: date) -> None:
    if Area.objects.exists():
        raise AreaAlreadyHere("This database holds an area already; the demonstration needs an empty one.")
    progress("The area, its partners and its people")
    _found()
    for sample in SAMPLES:
        progress(sample.name)
        _bring(sample)
    if until > PAPER:
        tell_years(until, progress)
    stamp_history()


def _found() -> None:
    set_up(area="Wealdmere", council="Wealdmere Council", mail=mail_of("administrator"), who=WHO, on=BEGINS)
    with acting(WHO, "founding the area"):
        Area.objects.update(demonstration=True, compared_as=LIKE)
        Partner.objects.create(part="forum", name="Wealdmere Parent Carer Forum", short_name="WPCF", from_on=BEGINS)
        Partner.objects.create(part="nhs", name="NHS Wealdmere", from_on=BEGINS)
    invite_everyone(BEGINS)
    stamp(BEGINS)


def _bring(sample: Sample) -> None:
    register = register_of(sample.register)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / sample.name
        path.write_bytes(sample.content())
        book = open_book(path)
        mapping = mapping_for(book, register, sample.mapping)
        stated_on = day_stated(mapping, register, None, book)
        brought = bring_in(
            book=book,
            register=register,
            mapping=mapping,
            stated_on=stated_on,
            who="Robin Ashdown",
            why=f"import of {sample.name}",
        )
    on = stated_on or book.saved_on or PAPER
    ImportRun.objects.filter(pk=brought.run.pk).update(at=noon(on))
    stamp(on)
