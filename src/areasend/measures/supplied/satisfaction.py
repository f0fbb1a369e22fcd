"""What people say at the end of a contact: happy, neutral or sad, by area and month."""

from datetime import date
from typing import Any

from django.db.models import Case, F, When

from areasend.measures.catalogue import declare
from areasend.measures.counting import latest_said
from areasend.measures.measure import Definition, Measure
from areasend.measures.models import SeriesPoint
from areasend.measures.supplied.shape import BY_AREA, SOURCE

HAPPY, NEUTRAL, SAD, TYPED_ALL = "satisfaction-happy", "satisfaction-neutral", "satisfaction-sad", "satisfaction-all"
FACES = (HAPPY, NEUTRAL, SAD)
SMALL = 30


def faces(on: date) -> Any:
    """Each area's month and face as last said by the day, with what it adds to happy less sad."""
    said = latest_said(SeriesPoint.objects.as_at(on).filter(series__in=FACES))
    return said.annotate(
        net=Case(When(series=HAPPY, then=F("value")), When(series=SAD, then=-F("value")), default=0 * F("value"))
    )


declare(
    Measure(
        key="satisfaction-index",
        title="Satisfaction: happy less sad",
        kind="flow",
        unit="answers",
        subject="series",
        register="series",
        rows=faces,
        happened="month_end",
        above_amount="net",
        below_amount="value",
        dimensions=BY_AREA,
        better="higher",
        definition=Definition(
            counts="Happy answers less sad ones.",
            out_of="All answers: happy, neutral and sad.",
            source=SOURCE,
            leaves_out="Everyone who did not answer: people choose themselves whether to answer.",
        ),
    ),
    Measure(
        key="satisfaction-answers",
        title="Answers on satisfaction",
        kind="flow",
        unit="answers",
        subject="series",
        register="series",
        rows=faces,
        happened="month_end",
        amount="value",
        dimensions=BY_AREA,
        definition=Definition(counts="Happy, neutral and sad answers.", source=SOURCE),
    ),
)
