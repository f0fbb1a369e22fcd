"""Children who wait, counted from the list by child."""

from datetime import date
from typing import Any

from django.db.models import F, Window
from django.db.models.functions import RowNumber

from areasend.measures.catalogue import declare
from areasend.measures.measure import Definition, Measure
from areasend.workforce.models import WaitingListRow
from areasend.workforce.models.waiting import bare_code, waits


def latest_list(on: date) -> Any:
    """The rows of the last list stated by a day."""
    rows = WaitingListRow.objects.as_at(on)
    last = rows.order_by("-stated_on").values("stated_on")[:1]
    return rows.filter(stated_on=last)


def still_waiting(on: date) -> Any:
    """Of the last list, each child who still waited on its day, once."""
    rows = latest_list(on).filter(waits())
    nth = Window(RowNumber(), partition_by=[bare_code()], order_by=[F("requested_on").asc(), F("pk").asc()])
    return rows.annotate(nth=nth).filter(nth=1).by_key()


declare(
    Measure(
        key="waiting-list",
        title="Children on the waiting list for educational psychology advice",
        kind="stock",
        unit="children",
        subject="persons",
        register="waiting-list-rows",
        rows=still_waiting,
        entered="requested_on",
        dimensions={"district": "district", "priority": "priority", "team": "team"},
        better="lower",
        definition=Definition(
            counts="Children who waited on the day of the last list, each once.",
            leaves_out="Rows whose advice is in, rows withdrawn, and a second row of the same child.",
            source="List by child, of codes",
        ),
    ),
)
