"""Saying something of a row, keeping a file with it, and taking either back."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import uuid4

from django.db import transaction

from areasend.kit.acting import acting
from areasend.kit.attachments.kinds import kind_of_name
from areasend.kit.attachments.limits import FILES_A_ROW
from areasend.kit.attachments.models import EvidenceFile, OfRow, Remark
from areasend.kit.attachments.store import arriving, place_of, settle, sha256_of, tidy_name
from areasend.kit.registers.declaration import Register
from areasend.kit.registers.rows import RegisterRow
from areasend.kit.sheets.refused import Refused


def say_of_row(register: Register, row: RegisterRow, *, text: str, by: Any, at: datetime) -> Remark:
    """Someone says something of a row. `by` is whoever is signed in."""
    with acting(str(by), f"a remark on {register.one} {row}"):
        remark: Remark = Remark.objects.create(
            register=register.key, row_id=row.pk, text=text, by=by, by_role=by.role_words, at=at
        )
    return remark


def keep_with_row(
    register: Register, row: RegisterRow, *, name: str, pieces: Iterable[bytes], shows: str, by: Any, at: datetime
) -> EvidenceFile:
    """Check a file and keep it with a row. Raises Refused, and keeps nothing, where it is not fit to be kept."""
    name = tidy_name(name)
    kind = kind_of_name(name)
    with arriving(pieces, name) as path:
        kind.check(path, name)
        file = EvidenceFile(
            register=register.key, row_id=row.pk, by=by, by_role=by.role_words, at=at, name=name, kind=kind.key
        )
        file.size, file.sha256, file.shows, file.place = path.stat().st_size, sha256_of(path), shows, uuid4()
        with acting(str(by), f"{name} kept with {register.one} {row}"):
            _refuse_one_too_many(file, register)
            file.save()
            settle(path, file.place)
    return file


def _refuse_one_too_many(file: EvidenceFile, register: Register) -> None:
    """Under a lock of the row, so that two who add at once are counted one after the other."""
    register.model.objects.select_for_update(of=("self",)).get(pk=file.row_id)
    there = EvidenceFile.objects.of_row(file.register, file.row_id).standing()
    same = there.filter(sha256=file.sha256).first()
    if same:
        raise Refused(f"{file.name} is kept here already, as {same.name}.")
    if there.count() >= FILES_A_ROW:
        raise Refused(f"{FILES_A_ROW} files are kept here, which is the most: withdraw one that is no longer needed.")


def withdraw_from_row(thing: OfRow, *, by: Any, at: datetime, why: str) -> None:
    """Take back a remark or a file, with a reason. The content of a file is deleted; that it was there stays."""
    thing.withdrawn_by, thing.withdrawn_at, thing.withdrawn_why = by, at, why
    with acting(str(by), why):
        thing.save(update_fields=["withdrawn_by", "withdrawn_at", "withdrawn_why"])
        if isinstance(thing, EvidenceFile):
            path = place_of(thing.place)
            transaction.on_commit(lambda: path.unlink(missing_ok=True))
