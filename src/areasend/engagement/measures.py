"""The measures of engagement. Contacts, attendances, unique people and mail-outs are four numbers."""

from areasend.engagement.models import Activity
from areasend.measures.catalogue import declare
from areasend.measures.measure import Definition, Measure

BY = {"audience": "audience", "district": "district", "kind": "kind"}

declare(
    Measure(
        key="engagement-activities",
        title="Engagement activities held",
        kind="flow",
        unit="activities",
        subject="engagement",
        register="activities",
        rows=lambda on: Activity.objects.all(),
        happened="held_on",
        dimensions=BY,
        better="neither",
        definition=Definition(
            counts="Activities of the engagement register, on the day they were held.",
            leaves_out="Activities only planned, or cancelled. Letters and handbooks: they are mail-outs.",
            source="Engagement register",
        ),
    ),
    Measure(
        key="engagement-attendances",
        title="Attendances at engagement activities",
        kind="flow",
        unit="attendances",
        subject="engagement",
        register="activities",
        rows=lambda on: Activity.objects.all(),
        happened="held_on",
        amount="attendances",
        dimensions=BY,
        better="neither",
        definition=Definition(
            counts="People who took part in each activity, added up: seats, not different people. "
            "Someone who came twice is counted twice.",
            leaves_out="Staff. People who were sent a letter.",
            source="Engagement register",
        ),
    ),
)
