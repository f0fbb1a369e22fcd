"""Looks: who opened, downloaded or drilled into what, and when. Kept for ever, never edited."""

from django.db import models


class Look(models.Model):
    """One look of one person at one thing: a row's page, a download, an export, a drill-down."""

    KINDS = [
        ("page", "opened"),
        ("download", "downloaded"),
        ("export", "exported"),
        ("drill", "opened the records of"),
        ("restore", "brought back"),
    ]
    at = models.DateTimeField(auto_now_add=True)
    who = models.CharField(max_length=150)
    kind = models.CharField(max_length=10, choices=KINDS)
    what = models.CharField(max_length=60)
    which = models.CharField(max_length=120, blank=True)

    class Meta:
        indexes = [models.Index(fields=["what", "which", "-at"], name="look_of_what")]

    def __str__(self) -> str:
        return f"{self.who} {self.get_kind_display()} {self.what} {self.which}"


def log_look(who: str, kind: str, what: str, which: str = "") -> None:
    """Keep one look."""
    Look.objects.create(who=who, kind=kind, what=what, which=which)
