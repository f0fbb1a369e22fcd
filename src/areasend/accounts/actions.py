"""Setting an area up and letting people in."""

from datetime import date

from django.contrib.auth.tokens import default_token_generator
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from areasend.accounts.models import RoleHeld, User
from areasend.accounts.roles import BY_KEY
from areasend.kit.acting import acting
from areasend.kit.area import Area


class SetUpTwice(Exception):
    """The area has a name already."""


class NoSuchRole(Exception):
    """A role that the table of roles does not have."""


def set_up(*, area: str, council: str, mail: str, who: str, on: date) -> str:
    """Name the area and let its first administrator in; the address at which they set a password."""
    if Area.objects.exists():
        raise SetUpTwice(
            f"This database belongs to {Area.objects.get()} already; invite people with `areasend invite`."
        )
    with acting(who, "setting the area up"):
        Area.objects.create(id=1, name=area, council=council)
    return invite(mail=mail, role="administrator", who=who, on=on)


def invite(*, mail: str, role: str, who: str, on: date, name: str = "") -> str:
    """Let someone in, in a role from a day; the address at which they set a password."""
    if role not in BY_KEY:
        raise NoSuchRole(f"There is no role {role!r}; there are: {', '.join(BY_KEY)}.")
    with acting(who, f"inviting {mail} as {BY_KEY[role].words.lower()}"):
        user = User.objects.filter(email__iexact=mail).first() or User.objects.create_user(mail, name or mail)
        RoleHeld.objects.get_or_create(user=user, role=role, to_on=None, defaults={"from_on": on})
    return f"/invited/{urlsafe_base64_encode(force_bytes(user.pk))}/{default_token_generator.make_token(user)}"
