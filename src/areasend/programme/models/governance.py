"""Who decides: bodies, who sits on them, when they met, what they decided, what they asked to be done."""

from django.db import models
from django.db.models import F, Q

from areasend.kit.history import kept
from areasend.kit.registers.rows import RegisterRow


@kept
class Body(RegisterRow):
    """A governance body and the body it reports to."""

    COUNTS_FROM = "from_on"
    name = models.CharField(max_length=160)
    reports_to = models.CharField(max_length=160, blank=True)
    chair_role = models.CharField(max_length=120, blank=True)
    terms = models.CharField(max_length=60, blank=True)
    terms_agreed_on = models.DateField(null=True, blank=True)
    quorum = models.PositiveIntegerField(null=True, blank=True)
    meets = models.CharField(max_length=60, blank=True)
    from_on = models.DateField(null=True, blank=True)
    to_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


@kept
class Membership(RegisterRow):
    """A role's seat on a body, from a day to a day."""

    COUNTS_FROM = "from_on"
    UNDATED_COUNTS = False
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="members")
    role = models.CharField(max_length=120)
    from_on = models.DateField(null=True, blank=True)
    to_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(to_on=None) | Q(from_on=None) | Q(to_on__gte=F("from_on")), name="seat_ends_after_it_begins"
            )
        ]

    def __str__(self) -> str:
        return f"{self.role} on {self.body}"


@kept
class Meeting(RegisterRow):
    """A meeting of a body, or with the departments, on the day it was held."""

    COUNTS_FROM = "held_on"
    number = models.PositiveIntegerField(null=True, blank=True)
    body = models.ForeignKey(Body, null=True, blank=True, on_delete=models.PROTECT, related_name="meetings")
    kind = models.CharField(max_length=20, default="board")
    held_on = models.DateField()
    how = models.CharField(max_length=40, blank=True)
    noted = models.CharField(max_length=300, blank=True)
    quorate_typed = models.BooleanField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.body or 'Monitoring meeting'}, {self.held_on:%-d %B %Y}"


@kept
class Attendance(RegisterRow):
    """Whether a role was at a meeting: there, by deputy, or with apologies."""

    COUNTS_FROM = None
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="attended")
    role = models.CharField(max_length=120)
    present = models.CharField(max_length=12)

    def __str__(self) -> str:
        return f"{self.role}: {self.present}"


@kept
class Decision(RegisterRow):
    """What a body decided, on the day it did."""

    COUNTS_FROM = "decided_on"
    ref = models.CharField(max_length=20)
    decided_on = models.DateField()
    body_name = models.CharField(max_length=160, blank=True)
    decision = models.CharField(max_length=400)
    minute = models.CharField(max_length=40, blank=True)
    subject = models.CharField(max_length=60, blank=True)

    def __str__(self) -> str:
        return f"{self.ref} {self.decision}"


@kept
class ActionPoint(RegisterRow):
    """Something a meeting asked someone to do; carried forward until it is done."""

    COUNTS_FROM = None
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="action_points")
    what = models.CharField(max_length=300)
    owner_role = models.CharField(max_length=120, blank=True)
    due_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return self.what
