"""The invented people who sign in, one for each role."""

from datetime import date

from areasend.accounts.actions import invite
from areasend.accounts.models import User
from areasend.accounts.roles import ROLES
from areasend.kit.acting import acting

WHO = "The demonstration"

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

# Each workstream's lead; that of A is the one of the role.
LEADS = {
    "A": NAMES["workstream-lead"],
    "B": "Bea Shipley",
    "C": "Col Hartley",
    "D": "Dot Marlow",
    "E": "Ed Quarry",
}
POSTS = {
    "programme-manager": "Programme Manager",
    "workstream-lead": "Head of SEND Service",
    "director": "Corporate Director",
}


def mail_of(role: str) -> str:
    """The address of a role's person."""
    return f"{role}@wealdmere.example"


def invite_everyone(on: date) -> None:
    """Let a person of each role in."""
    for role in ROLES:
        invite(mail=mail_of(role.key), role=role.key, who=WHO, on=on, name=NAMES[role.key])
    for letter, name in LEADS.items():
        if name != NAMES["workstream-lead"]:
            invite(mail=mail_of(f"lead-{letter.lower()}"), role="workstream-lead", who=WHO, on=on, name=name)
    _place()


def _place() -> None:
    """Leads and contributor get their workstream; who holds a post of the plan, that post."""
    with acting(WHO, "saying who leads what"):
        User.objects.filter(email=mail_of("administrator")).update(name=NAMES["administrator"])
        for letter, name in LEADS.items():
            User.objects.filter(name=name).update(workstream=letter)
        User.objects.filter(email=mail_of("contributor")).update(workstream="A")
        for role, post in POSTS.items():
            User.objects.filter(email=mail_of(role)).update(post=post)
