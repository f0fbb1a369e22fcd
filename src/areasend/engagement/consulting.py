"""Consultations as at a day: the plan as last stated, and what had happened by then."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from areasend.engagement.models import Consultation

# Cabinet Office, Consultation Principles (2018), E: government's own custom of answering within 12 weeks of
# closing, or saying why not. It is no law; nor has there been a lawful least length since 2012.
REPLY_WEEKS = 12


@dataclass(frozen=True)
class ConsultationOn:
    """One consultation as it stood on a day. Days that had not come yet are not here, only planned ones are."""

    title: str
    plan: Consultation
    opened_on: date | None
    closed_on: date | None
    replied_on: date | None
    rows: tuple[int, ...]

    @property
    def days_open(self) -> int | None:
        """How long it was open, counting both ends."""
        return (self.closed_on - self.opened_on).days + 1 if self.opened_on and self.closed_on else None

    @property
    def reply_due(self) -> date | None:
        """The day by which government's own custom would have it answered, once it has closed."""
        return self.closed_on + timedelta(weeks=REPLY_WEEKS) if self.closed_on else None


def consultations_on(on: date) -> list[ConsultationOn]:
    """Every consultation that had been stated or had opened by the day, in the order planned."""
    by_title: dict[str, list[Consultation]] = defaultdict(list)
    for row in Consultation.objects.standing().order_by("stated_on", "pk"):
        by_title[row.title].append(row)
    found = [one for title, rows in by_title.items() if (one := _as_at(title, rows, on))]
    return sorted(found, key=lambda one: (one.plan.opens_planned or date.max, one.title))


def _as_at(title: str, rows: list[Consultation], on: date) -> ConsultationOn | None:
    stated = [row for row in rows if row.stated_on <= on]
    opened = _happened(rows, "opened_on", on)
    if not stated and not opened:
        return None
    plan = stated[-1] if stated else rows[0]
    closed, replied = _happened(rows, "closed_on", on), _happened(rows, "replied_on", on)
    return ConsultationOn(title, plan, opened, closed, replied, tuple(row.pk for row in rows))


def _happened(rows: list[Consultation], column: str, on: date) -> date | None:
    """The day on which something happened, as last said, if it had happened by the day asked about."""
    days = [day for row in rows if (day := getattr(row, column)) is not None]
    return days[-1] if days and days[-1] <= on else None
