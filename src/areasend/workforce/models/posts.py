"""Posts, and sites that are recruited for in phases. Appointed is not in post: only a start counts."""

from datetime import date

from django.db import models
from django.db.models import F, Q

from areasend.kit.history import kept
from areasend.kit.registers.rows import RegisterRow


@kept
class Post(RegisterRow):
    """One post that the programme pays for or needs, as a role; who holds it is no column.

    It is known from the first of the days it holds, or from the day of the list it stands on. `ended_on` is the
    last day of the post.
    """

    COUNTS_FROM = ("advertised_on", "appointed_on", "started_on", "listed_on")

    number = models.CharField(max_length=20)
    title = models.CharField(max_length=120)
    body = models.CharField(max_length=60, blank=True)
    fte = models.DecimalField(max_digits=5, decimal_places=2)
    workstream = models.CharField(max_length=10, blank=True)
    advertised_on = models.DateField(null=True, blank=True)
    appointed_on = models.DateField(null=True, blank=True)
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    listed_on = models.DateField(null=True, blank=True)
    status = models.CharField(max_length=60, blank=True)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(fte__gte=0), name="post_fte_not_below_nought"),
            models.CheckConstraint(condition=Q(ended_on__gte=F("started_on")), name="post_ends_after_it_starts"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"

    def is_filled(self, on: date) -> bool:
        """Whether someone is in post on a day."""
        return self.started_on is not None and self.started_on <= on and not self.has_ended(on)

    def has_ended(self, on: date) -> bool:
        """Whether the post itself is over by a day."""
        return self.ended_on is not None and self.ended_on < on


@kept
class RecruitmentPhase(RegisterRow):
    """One site of a phase of recruiting: what it needs, who was recruited when, and the start."""

    COUNTS_FROM = ("recruited_on", "started_on", "listed_on")

    phase = models.PositiveSmallIntegerField()
    site = models.CharField(max_length=120)
    district = models.CharField(max_length=60, blank=True)
    fte_needed = models.DecimalField(max_digits=5, decimal_places=2)
    recruited_on = models.DateField(null=True, blank=True)
    started_on = models.DateField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    listed_on = models.DateField(null=True, blank=True)
    status = models.CharField(max_length=60, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(fte_needed__gte=0), name="phase_fte_not_below_nought")]

    def __str__(self) -> str:
        return f"Phase {self.phase}, {self.site}"

    def is_staffed(self, on: date) -> bool:
        """Whether the site's nurse has started by a day."""
        return self.started_on is not None and self.started_on <= on
