"""What was agreed with partners, and what was promised."""

from django.db import models

from areasend.kit.history import kept
from areasend.kit.registers.rows import RegisterRow


@kept
class Agreement(RegisterRow):
    """An agreed way of working with partners, from a day."""

    COUNTS_FROM = "from_on"

    title = models.CharField(max_length=200)
    parties = models.CharField(max_length=200, blank=True)
    from_on = models.DateField()
    to_on = models.DateField(null=True, blank=True)
    signed_on = models.DateField(null=True, blank=True)
    about = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return self.title


@kept
class Pledge(RegisterRow):
    """One promise of a charter: made, due, kept."""

    COUNTS_FROM = "made_on"

    pledge = models.CharField(max_length=300)
    charter = models.CharField(max_length=160, blank=True)
    made_by = models.CharField(max_length=120, blank=True)
    made_on = models.DateField()
    due_on = models.DateField(null=True, blank=True)
    kept_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return self.pledge
