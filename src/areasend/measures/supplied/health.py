"""What health providers supply by month: checks on the children most at risk."""

from areasend.measures.catalogue import declare
from areasend.measures.measure import Definition, Measure
from areasend.measures.models import SeriesPoint
from areasend.measures.supplied.shape import SOURCE, supplied

declare(
    Measure(
        key="vulnerability-checks",
        title="Checks made on the most vulnerable children",
        kind="flow",
        unit="checks",
        subject="series",
        register="series",
        rows=lambda on: SeriesPoint.objects.all(),
        above_amount="value",
        below_amount="out_of",
        supplied="vulnerability-checks",
        better="higher",
        definition=Definition(
            counts="Checks made in the month on children whom providers call most vulnerable.",
            out_of="Checks due in the month by the criteria that all providers use.",
            source=SOURCE,
        ),
    ),
    supplied(
        "vulnerability-concerns-escalated",
        "Concerns escalated after a check",
        "flow",
        "concerns",
        "Concerns that a check raised and a provider passed on in the month.",
    ),
)
