"""Who may approve how much: limits by role, each from a day on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class Limit:
    """From a day on, how much a role may approve at once; without an amount, any."""

    role: str
    up_to: Decimal | None
    from_on: date

    def allows(self, amount: Decimal) -> bool:
        """Whether it reaches so far."""
        return self.up_to is None or amount <= self.up_to


def in_force(limits: Sequence[Limit], on: date) -> dict[str, Limit]:
    """Each role's limit on a day: the last that began by then."""
    begun = sorted((limit for limit in limits if limit.from_on <= on), key=lambda limit: limit.from_on)
    return {_plain(limit.role): limit for limit in begun}


def refusal_of(limits: Sequence[Limit], *, role: str, amount: Decimal, on: date) -> str:
    """Why a role may not approve so much on a day, naming who may; empty where it may, or no limit is known.

    A role without a limit may approve nothing once any limit is in force.
    """
    known = in_force(limits, on)
    own = known.get(_plain(role))
    if not known or (own and own.allows(amount)):
        return ""
    able = " or ".join(limit.role for limit in known.values() if limit.allows(amount))
    may = f"£{own.up_to:,.0f} at most" if own and own.up_to else "nothing"
    return f"£{amount:,.0f} is more than the {role} may approve ({may}); {able or 'nobody on the list'} may"


def _plain(role: str) -> str:
    return " ".join(role.split()).casefold()
