"""Settling who attenders are: as rows come in, and when a person says what some words mean."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db import transaction

from areasend.inclusion.models import Attender, EventAttendance, Invitation
from areasend.kit.acting import acting
from areasend.kit.area import area_names
from areasend.kit.registers.declaration import Complete
from areasend.kit.sheets.words import plain_words
from areasend.places.finding_schools import school_finder
from areasend.places.kinds import SCHOOL
from areasend.places.models import School, SchoolAlias

MODELS: tuple[type[Attender], ...] = (EventAttendance, Invitation)


def prepare() -> Complete:
    """For one file: fills in the school or the kind of attender, or keeps the question with the row."""
    finder = school_finder(area_names().council)

    def complete(values: dict[str, Any], said: dict[str, Any]) -> None:
        if values.get("school") or values.get("kind", SCHOOL) not in (SCHOOL, None, "") or not values.get("as_written"):
            return
        words, number, district = (str(values.get(name) or "") for name in ("as_written", "number", "district"))
        found = finder.find(words, number, district)
        if found.question:
            said["school"] = {"said": words, "question": found.question}
            return
        values["kind"], values["school"] = found.kind, found.school
        if found.how in ("settled", "former number"):
            said["school"] = {"said": words, "how": found.how}

    return complete


def unsettled() -> Iterator[Attender]:
    """Every row that waits for a person to say whom its words mean."""
    for model in MODELS:
        yield from model.objects.to_settle()


@transaction.atomic
def settle_words(
    *, words: str, district: str = "", school: School | None = None, kind: str = SCHOOL, who: str, role: str, on: date
) -> int:
    """Say once what some words mean: remembered for files to come, and true of every row that waits. How many did."""
    with acting(who, f"“{words}” is {school or kind}"):
        SchoolAlias.objects.update_or_create(
            words=words,
            district=district,
            withdrawn_on=None,
            defaults={"school": school, "kind": kind, "settled_on": on, "settled_by": role},
        )
        return sum(_settle_rows(model, words, district, school, kind) for model in MODELS)


def _settle_rows(model: type[Attender], words: str, district: str, school: School | None, kind: str) -> int:
    """Rows with these words, beside this district if the words were settled with one."""
    meant = (plain_words(words), plain_words(district))
    rows = [row for row in model.objects.to_settle() if _meant(row, bool(district)) == meant]
    for row in rows:
        row.school, row.kind = school, kind
        row.as_said = row.as_said | {"school": {"said": row.as_written, "how": "settled"}}
    model.objects.bulk_update(rows, ["school", "kind", "as_said"])
    return len(rows)


def _meant(row: Attender, with_district: bool) -> tuple[str, str]:
    return plain_words(row.as_written), plain_words(row.district) if with_district else ""
