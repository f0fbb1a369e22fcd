"""The invented people who sign in, one for each role."""

from datetime import date

from areasend.accounts.actions import invite
from areasend.accounts.roles import ROLES

NAMES = {
    "administrator": "Ade Marsh",
    "programme-manager": "Robin Ashdown",
    "workstream-lead": "Lee Fairwater",
    "contributor": "Connie Ebbs",
    "finance": "Fin Castle",
    "analyst": "Anna Lister",
    "director": "Dee Rectory",
    "complaints-officer": "Cleo Plaine",
    "board-member": "Bo Ardern",
    "adviser": "Addie Visser",
    "forum-representative": "Fay Rumney",
    "councillor": "Cass Iller",
}


def mail_of(role: str) -> str:
    """The address of a role's person."""
    return f"{role}@wealdmere.example"


def invite_everyone(on: date) -> None:
    """Let a person of each role in."""
    for role in ROLES:
        invite(mail=mail_of(role.key), role=role.key, who="The demonstration", on=on, name=NAMES[role.key])
