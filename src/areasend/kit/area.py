"""The local area this database belongs to, and its partners: names that pages and papers read."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from areasend.kit.history import kept


@kept
class Area(models.Model):
    """The one local area of this database (its council, its brand, its words)."""

    name = models.CharField(max_length=80)
    council = models.CharField(max_length=120)
    brand_colour = models.CharField(max_length=7, default="#0b4144")
    phone = models.CharField(max_length=40, blank=True)
    demonstration = models.BooleanField(default=False)
    compared_as = models.CharField(max_length=3, blank=True)  # the Department's number of an authority

    def __str__(self) -> str:
        return self.name

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="one_area")]


class PartnerQuerySet(models.QuerySet["Partner"]):
    """Partners, asked about by day."""

    def standing_on(self, on: date) -> Self:
        """Those who are partners on a day (their last day included), the newest of each part last."""
        began = Q(from_on=None) | Q(from_on__lte=on)
        return self.filter(began, Q(to_on=None) | Q(to_on__gte=on)).order_by(F("from_on").asc(nulls_first=True))


@kept
class Partner(models.Model):
    """A body of the partnership in its standing part: the forum, the NHS commissioner, a provider."""

    PARTS = [("forum", "Parent carer forum"), ("nhs", "NHS commissioner"), ("other", "Other partner")]
    part = models.CharField(max_length=10, choices=PARTS)
    name = models.CharField(max_length=120)
    short_name = models.CharField(max_length=40, blank=True)
    from_on = models.DateField(null=True, blank=True)
    to_on = models.DateField(null=True, blank=True)

    objects = PartnerQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class AreaNames:
    """What the area and its partners are called on a day."""

    name: str
    council: str
    brand_colour: str
    phone: str
    demonstration: bool
    forum: str
    nhs: str
    forum_short: str = ""


NOT_SET_UP = AreaNames("Your area", "Your council", "#0b4144", "", False, "the parent carer forum", "the NHS")


def area_names() -> AreaNames:
    """Today's names; plain words stand in until the area is set up.

    A demonstration lets anyone be anyone, so its mark counts only in the embedded database.
    """
    area = Area.objects.first()
    if area is None:
        return NOT_SET_UP
    standing = {partner.part: partner for partner in Partner.objects.standing_on(timezone.localdate())}
    partners = {part: partner.name for part, partner in standing.items()}
    return AreaNames(
        area.name,
        area.council,
        area.brand_colour,
        area.phone,
        area.demonstration and settings.EMBEDDED,
        partners.get("forum", NOT_SET_UP.forum),
        partners.get("nhs", NOT_SET_UP.nhs),
        standing["forum"].short_name if "forum" in standing else "",
    )
