"""Jobs as the people who asked for them see them."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class Job(models.Model):
    """One job that someone asked for: how far it is, and what came of it."""

    STATES = [("waiting", "waiting"), ("running", "running"), ("done", "done"), ("failed", "failed")]
    name = models.CharField(max_length=60)
    words = models.CharField(max_length=120)
    arguments = models.JSONField(default=dict)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    state = models.CharField(max_length=10, choices=STATES, default="waiting")
    percent = models.PositiveSmallIntegerField(default=0)
    doing = models.CharField(max_length=200, blank=True)
    begun_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    sentence = models.TextField(blank=True)
    address = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return f"{self.words}: {self.get_state_display()}"

    @property
    def has_ended(self) -> bool:
        """Whether nothing more will happen."""
        return self.state in ("done", "failed")

    def begin(self) -> None:
        """It runs, for the first time or again from its start."""
        self.state, self.percent, self.begun_at = "running", 0, timezone.now()
        self.save(update_fields=["state", "percent", "begun_at"])

    def end(self, state: str, sentence: str, address: str = "") -> None:
        """It ended, done or failed."""
        self.state, self.sentence, self.address, self.ended_at = state, sentence, address, timezone.now()
        self.percent = 100 if state == "done" else self.percent
        self.save(update_fields=["state", "sentence", "address", "ended_at", "percent"])
