"""Settling who attenders are: as rows come in, and when a person says what some words mean."""

from typing import Any

from areasend.inclusion.models import Attender, EventAttendance, Invitation
from areasend.kit.area import area_names
from areasend.kit.registers.declaration import Complete
from areasend.places.finding_schools import school_finder
from areasend.places.kinds import SCHOOL

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
