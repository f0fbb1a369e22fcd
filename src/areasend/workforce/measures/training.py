"""Whether training was kept: two sessions in each week that was due."""

from django.db.models import Q

from areasend.measures.catalogue import declare
from areasend.measures.measure import Definition, Measure
from areasend.workforce.models import TrainingSession, TrainingWeek
from areasend.workforce.models.training import A_WEEK_KEPT

declare(
    Measure(
        key="training-kept",
        title="Training kept: two sessions a week",
        kind="flow",
        unit="staff-weeks",
        subject="workforce",
        register="training-weeks",
        rows=lambda on: TrainingWeek.objects.filter(absence=""),
        happened="week",
        above=Q(sessions__gte=A_WEEK_KEPT),
        better="higher",
        definition=Definition(
            counts="Weeks of one member of staff in which they attended two sessions.",
            out_of="Weeks due: each member of staff in each week. A week in which a session was cancelled is due, and "
            "so is a week in which nothing was written.",
            leaves_out="Weeks on leave, weeks off sick, and weeks before someone was employed.",
            source="Register of training by week",
        ),
    ),
    Measure(
        key="training-sessions-held",
        title="Training sessions held",
        kind="flow",
        unit="sessions",
        subject="workforce",
        register="training-sessions",
        rows=lambda on: TrainingSession.objects.filter(cancelled=False),
        happened="held_on",
        dimensions={"topic": "topic"},
        definition=Definition(
            counts="Sessions of training, on the day they were held.",
            leaves_out="Sessions that were cancelled.",
            source="Register of training sessions",
        ),
    ),
)
