"""Changing what the area and its partners are called."""

from datetime import date
from typing import Any

from areasend.kit.acting import acting
from areasend.kit.area import Area, Partner


class PartnerEndsBeforeItBegins(Exception):
    """A last day before the first."""


def change_area(*, field: str, value: Any, who: str, why: str) -> None:
    """Another name, council, telephone number or colour, from now on; papers that were published keep theirs."""
    with acting(who, why):
        Area.objects.update(**{field: value})


def add_partner(*, part: str, name: str, short_name: str, from_on: date | None, who: str) -> Partner:
    """A new partner; one that had the part before goes on beside it until it is ended."""
    with acting(who, f"adding the partner {name}"):
        return Partner.objects.create(part=part, name=name, short_name=short_name, from_on=from_on)


def change_partner(partner: Partner, *, name: str, short_name: str, who: str) -> None:
    """The same partner under another name."""
    with acting(who, f"changing the name of {partner}"):
        Partner.objects.filter(pk=partner.pk).update(name=name, short_name=short_name)


def end_partner(partner: Partner, *, last_day: date, who: str) -> None:
    """The partner's last day: from the next day on its name is on no page."""
    if partner.from_on and last_day < partner.from_on:
        raise PartnerEndsBeforeItBegins("The last day must be the day it became a partner or after")
    with acting(who, f"ending the partnership with {partner}"):
        Partner.objects.filter(pk=partner.pk).update(to_on=last_day)
