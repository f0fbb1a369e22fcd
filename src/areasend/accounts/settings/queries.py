"""What the pages about people read."""

from dataclasses import dataclass, replace
from datetime import date

from django.core.paginator import Page, Paginator
from django.db.models import Q

from areasend.accounts.models import RoleHeld, User
from areasend.accounts.roles import BY_KEY
from areasend.kit.history import Change, changes_of
from areasend.kit.pages import plural

A_PAGE = 25


def people_page(search: str, number: int) -> Page[User]:
    """People by name, 25 a page, those who were stopped last."""
    found = User.objects.prefetch_related("held").order_by("-is_active", "name", "pk")
    if search:
        found = found.filter(Q(name__icontains=search) | Q(email__icontains=search))
    return Paginator(found, A_PAGE).get_page(number)


@dataclass(frozen=True)
class Held:
    """One role of a person, as their page shows it."""

    row: RoleHeld
    words: str
    state: str

    @property
    def may_end(self) -> bool:
        """Whether a last day can still be set."""
        return self.state != "Ended"


def roles_of(user: User, on: date) -> list[Held]:
    """The roles of a person, the running ones first."""
    found = [Held(row, row.words, _state(row, on)) for row in user.held.order_by("-from_on", "-pk")]
    return sorted(found, key=lambda held: ("Held", "To come", "Ended").index(held.state))


def _state(row: RoleHeld, on: date) -> str:
    if row.from_on > on:
        return "To come"
    return "Held" if row.holds_on(on) else "Ended"


def history_of(user: User) -> list[Change]:
    """All that was changed about a person, their roles and resets of their second factor, newest first."""
    own = changes_of(user)
    of_roles = [_in_words(change) for held in user.held.all() for change in changes_of(held)]
    of_resets = [replace(change, fields=()) for reset in user.factor_resets.all() for change in changes_of(reset)]
    return sorted([*own, *of_roles, *of_resets], key=lambda change: change.at, reverse=True)


def second_factor_words(user: User) -> str:
    """What someone proves themselves with besides the password: “authenticator app, 2 passkeys”."""
    keys = user.passkeys.count()
    has = ["authenticator app"] if hasattr(user, "code_app") else []
    has += [plural(keys, "passkey")] if keys else []
    has += ["the area’s own sign-in"] if hasattr(user, "provider_link") else []
    return ", ".join(has)


WORDS = {
    "email": "email address",
    "is_active": "may sign in",
    "password_set_on": "password set on",
    "from_on": "role from",
    "to_on": "role to",
}


def _in_words(change: Change) -> Change:
    """A role's change without the number of its person, and with the role in words."""
    fields = tuple(
        (name, _role(before) if name == "role" else before, _role(after) if name == "role" else after)
        for name, before, after in change.fields
        if name != "user_id"
    )
    return replace(change, fields=fields)


def _role(key: str) -> str:
    return BY_KEY[key].words if key in BY_KEY else key
