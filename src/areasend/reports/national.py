"""National events that every area's paper may speak of, dated from public record."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class NationalEvent:
    """Something that happened to every area in England on a day."""

    key: str
    on: date
    words: str


LOCKDOWN = NationalEvent("lockdown", date(2020, 3, 23), "the first national lockdown")
SCHOOLS_BACK = NationalEvent("schools-back", date(2020, 9, 1), "the return of all pupils to school")
EVENTS = (LOCKDOWN, SCHOOLS_BACK)
