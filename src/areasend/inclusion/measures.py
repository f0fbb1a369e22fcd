"""The measures of inclusion."""

from areasend.inclusion.models import Event, EventAttendance
from areasend.measures.catalogue import declare
from areasend.measures.measure import Definition, Measure, Whole
from areasend.places.models import School

declare(
    Measure(
        key="schools-reached",
        title="Schools that took part in inclusion events",
        kind="flow",
        unit="schools",
        subject="inclusion",
        register="event-attendances",
        rows=lambda on: EventAttendance.objects.schools().filter(event__withdrawn_on=None),
        happened="event__held_on",
        distinct="school",
        whole=Whole(School.objects.eligible, {"phase": "phase", "district": "district"}),
        dimensions={"phase": "school__phase", "district": "school__district"},
        better="higher",
        definition=Definition(
            counts="Different schools that signed in to at least one inclusion event in the period. A school that "
            "came twice is one school; so is a school whose number changed.",
            out_of="Every school of the register of schools that was open on the day asked about.",
            leaves_out="Nurseries, early years associations, officers and others; words that no one has yet said "
            "which school they mean.",
            source="Register of attendances at inclusion events, and register of schools",
        ),
    ),
    Measure(
        key="inclusion-events",
        title="Inclusion events held",
        kind="flow",
        unit="events",
        subject="inclusion",
        register="events",
        rows=lambda on: Event.objects.all(),
        happened="held_on",
        dimensions={"area": "area"},
        definition=Definition(
            counts="Events for schools and settings, on the day they were held.",
            leaves_out="Events cancelled or only planned.",
            source="Register of inclusion events",
        ),
    ),
)
