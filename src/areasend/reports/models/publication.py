"""What was published: frozen for good, with its files, and dated corrections beside it."""

import json
from typing import Any

import pgtrigger
from django.conf import settings
from django.db import models

from areasend.kit.history import kept
from areasend.reports.models.paper import Paper

NEVER_CHANGED = pgtrigger.Protect(name="never_changed", operation=pgtrigger.Update | pgtrigger.Delete)


class Publication(models.Model):
    """A paper as it was published: the database refuses to change or delete it.

    `frozen` is everything the paper is built from, as canonical JSON text; `lock` is its SHA-256. `readers` is the
    part of the programme whose readers may open it; empty means everyone.
    """

    paper = models.OneToOneField(Paper, on_delete=models.PROTECT, related_name="publication")
    slug = models.SlugField(max_length=80, unique=True)
    kind = models.CharField(max_length=40)
    title = models.CharField(max_length=200)
    on = models.DateField()
    readers = models.CharField(max_length=30, blank=True)
    published_on = models.DateField()
    published_at = models.DateTimeField(auto_now_add=True)
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    lock = models.CharField(max_length=64, unique=True)
    frozen = models.TextField()

    class Meta:
        ordering = ["-published_on", "-pk"]
        triggers = [NEVER_CHANGED]

    def __str__(self) -> str:
        return self.title

    @property
    def content(self) -> dict[str, Any]:
        """What was frozen, read."""
        read: dict[str, Any] = json.loads(self.frozen)
        return read


class PublicationFile(models.Model):
    """One of a publication's files, its bytes and their SHA-256."""

    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="files")
    form = models.CharField(max_length=5)
    content = models.BinaryField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["form"]
        triggers = [NEVER_CHANGED]
        constraints = [models.UniqueConstraint(fields=["publication", "form"], name="one_file_of_a_form")]

    def __str__(self) -> str:
        return f"{self.publication}.{self.form}"


@kept
class Correction(models.Model):
    """What was found to be wrong in a published paper, said on a day, beside it; the paper itself stays as it was."""

    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="corrections")
    corrected_on = models.DateField()
    text = models.CharField(max_length=500)
    figure = models.PositiveIntegerField(null=True, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["corrected_on", "pk"]

    def __str__(self) -> str:
        return f"{self.corrected_on}: {self.text}"
