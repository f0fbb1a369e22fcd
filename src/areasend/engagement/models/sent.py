"""What was sent to families: letters by batch, copies of handbooks by delivery. Neither is engagement."""

from datetime import date
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import F, Q

from areasend.kit.history import kept
from areasend.kit.registers.rows import RegisterRow, RowQuerySet, StatedRow


@kept
class MailOut(RegisterRow):
    """One batch of a mailing to a cohort. A reference is one batch, however often it is listed."""

    COUNTS_FROM = "sent_on"

    reference = models.CharField(max_length=40)
    sent_on = models.DateField(null=True, blank=True)
    cohort = models.CharField(max_length=200, blank=True)
    district = models.CharField(max_length=60, blank=True)
    sent = models.PositiveIntegerField(null=True, blank=True)
    returned = models.PositiveIntegerField(null=True, blank=True)
    cost = models.DecimalField(max_digits=10, decimal_places=2, null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(returned=None) | Q(sent=None) | Q(returned__lte=F("sent")), name="mailout_returned"
            )
        ]

    def __str__(self) -> str:
        return f"{self.reference}, {self.district}" if self.district else self.reference


class DeliveryQuerySet(RowQuerySet):
    """Deliveries as at a day: what was delivered by then, and what was by then said to be in store."""

    def as_at(self, on: date) -> Self:
        undelivered = Q(delivered_on=None, stated_on__lte=on)
        return self.standing().filter(Q(delivered_on__lte=on) | undelivered)

    def moved(self) -> Self:
        """Copies that were delivered or came back; not those printed, in store or only planned."""
        return self.filter(status__in=("delivered", "returned")).exclude(delivered_on=None)


@kept
class Delivery(StatedRow):
    """One batch of copies delivered; a return is a delivery of copies below nought."""

    batch = models.CharField(max_length=40)
    item = models.CharField(max_length=120, blank=True)
    provider = models.CharField(max_length=120, blank=True)
    delivered_on = models.DateField(null=True, blank=True)
    to_whom = models.CharField(max_length=80, blank=True)
    copies = models.IntegerField(null=True, blank=True)
    status = models.CharField(max_length=20, blank=True)
    delivery_note = models.CharField(max_length=60, blank=True)

    objects: ClassVar[Any] = DeliveryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "deliveries"

    def __str__(self) -> str:
        return f"{self.batch}, {self.provider}" if self.provider else self.batch
