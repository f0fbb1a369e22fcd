"""Setting an area up and letting people in."""

from datetime import date

from areasend.accounts.links import link_for
from areasend.accounts.models import User
from areasend.accounts.people import begin_role
from areasend.accounts.roles import BY_KEY
from areasend.kit.acting import acting
from areasend.kit.area import Area, Partner


class SetUpTwice(Exception):
    """The area has a name already."""


class NoSuchRole(Exception):
    """A role that the table of roles does not have."""


def set_up(*, area: str, council: str, mail: str, who: str, on: date, forum: str = "", nhs: str = "") -> str:
    """Name the area and its partners and let its first administrator in; the link with which they set a password."""
    if Area.objects.exists():
        raise SetUpTwice(
            f"This database belongs to {Area.objects.get()} already; invite people with `areasend invite`."
        )
    with acting(who, "setting the area up"):
        Area.objects.create(id=1, name=area, council=council)
        for part, name in (("forum", forum), ("nhs", nhs)):
            if name:
                Partner.objects.create(part=part, name=name, from_on=on)
        return invite(mail=mail, role="administrator", who=who, on=on)


def invite(*, mail: str, role: str, who: str, on: date, name: str = "", until: date | None = None) -> str:
    """Let someone in, in a role from a day (to a day); the link with which they set a password.

    Someone who is here already keeps what they have; someone who was stopped may sign in again.
    """
    if role not in BY_KEY:
        raise NoSuchRole(f"There is no role {role!r}; there are: {', '.join(BY_KEY)}.")
    with acting(who, f"inviting {mail} as {BY_KEY[role].words.lower()}"):
        user = User.objects.filter(email__iexact=mail).first() or User.objects.create_user(mail, name or mail)
        if not user.is_active:
            user.is_active = True
            user.save(update_fields=["is_active"])
        if not user.holds(role, on):
            begin_role(user, role=role, on=on, until=until, who=who)
    return link_for(user)
