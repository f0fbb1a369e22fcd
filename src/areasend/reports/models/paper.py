"""A paper in hand: its head and its sections, written by people from a draft of the records."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from areasend.kit.history import kept

STATES = ("draft", "sent", "approved", "published")


@kept
class Paper(models.Model):
    """One paper as at one day. Its head has the lines that councils put at the head of a paper.

    `from_words` holds a line for each office that the paper comes from. Once published nothing in it changes.
    """

    kind = models.CharField(max_length=40)
    title = models.CharField(max_length=200)
    on = models.DateField()
    state = models.CharField(max_length=10, default="draft")
    committee = models.CharField(max_length=200)
    from_words = models.TextField()
    classification = models.CharField(max_length=80, default="Unrestricted")
    past_pathway = models.CharField(max_length=200, default="None")
    future_pathway = models.CharField(max_length=200, default="None")
    electoral_division = models.CharField(max_length=80, default="All")
    summary = models.TextField(blank=True)
    recommendation = models.TextField(blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(state__in=STATES), name="paper_state")]

    def __str__(self) -> str:
        return self.title

    @property
    def is_published(self) -> bool:
        """Whether it can no longer be changed."""
        return self.state == "published"


@kept
class PaperSection(models.Model):
    """One section's heading and text, paragraphs parted by blank lines. Each saving counts `version` up by one."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="sections")
    order = models.PositiveIntegerField()
    level = models.PositiveSmallIntegerField(default=1)
    heading = models.CharField(max_length=200)
    text = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(
                fields=["paper", "order"], name="one_section_at_a_place", deferrable=models.Deferrable.DEFERRED
            ),
            models.CheckConstraint(condition=Q(level__in=[1, 2]), name="section_level"),
        ]

    def __str__(self) -> str:
        return self.heading


class SectionOpened(models.Model):
    """Who opened a section's editor last, and when: told to the next who opens it; it holds nobody off."""

    section = models.OneToOneField(PaperSection, on_delete=models.CASCADE, related_name="opened")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"{self.section} opened by {self.by}"
