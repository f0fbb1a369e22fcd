"""What happens to people who sign in: roles begin and end, names change, someone is stopped."""

from datetime import date
from typing import Any

from areasend.accounts.models import RoleHeld, User
from areasend.accounts.roles import BY_KEY
from areasend.kit.acting import acting


class NotSo(Exception):
    """Something that cannot be done to a person, in a sentence."""


def begin_role(user: User, *, role: str, on: date, who: str, until: date | None = None) -> RoleHeld:
    """Give a role from a day, to a day if one is named (that day included)."""
    words = BY_KEY[role].words
    if until and until < on:
        raise NotSo("The last day must be the first day or after")
    if user.holds(role, on):
        raise NotSo(f"{user} is {words.lower()} on that day already")
    with acting(who, f"giving the role {words.lower()}"):
        return RoleHeld.objects.create(user=user, role=role, from_on=on, to_on=until)


def end_role(held: RoleHeld, *, last_day: date, today: date, who: str) -> None:
    """The role's last day: its rights are gone the next day. What was done before stays done."""
    if last_day < held.from_on:
        raise NotSo("The last day must be the day the role began or after")
    if last_day < today:
        raise NotSo("The last day must be today or after: rights that were used cannot be taken back")
    with acting(who, f"ending the role {BY_KEY[held.role].words.lower()}"):
        RoleHeld.objects.filter(pk=held.pk).update(to_on=last_day)
        if held.role == "administrator":
            _keep_an_administrator()


def stop(user: User, *, who: str) -> None:
    """Nobody signs in as this person from now on; their pages close at once, their roles stay as they were."""
    _switch(user, False, who, "stopping this person from signing in")


def let_in_again(user: User, *, who: str) -> None:
    """Someone who was stopped may sign in as before."""
    _switch(user, True, who, "letting this person sign in again")


def _switch(user: User, active: bool, who: str, why: str) -> None:
    with acting(who, why):
        User.objects.filter(pk=user.pk).update(is_active=active)
        _keep_an_administrator()


def change_person(user: User, *, field: str, value: Any, who: str) -> None:
    """Another name, or another workstream."""
    with acting(who, f"changing the {field}"):
        User.objects.filter(pk=user.pk).update(**{field: value})


def choose_password(user: User, *, name: str, password: str, on: date) -> None:
    """The invited person sets a name and a password; links made before work no longer."""
    user.name, user.password_set_on = name, on
    user.set_password(password)
    with acting(name, "setting a password"):
        user.save(update_fields=["name", "password", "password_set_on"])


def _keep_an_administrator() -> None:
    """Somebody must be left who can let others in, with no last day in sight."""
    left = RoleHeld.objects.filter(role="administrator", to_on=None, user__is_active=True)
    if not left.exists():
        raise NotSo("Nobody would be left who can let people in. Make someone else an administrator first.")
