"""What is said to someone whose file is not kept: what is wrong with it, and what to do."""

from areasend.kit.sheets.refused import Refused


def damaged(name: str) -> Refused:
    return Refused(f"{name} is damaged and cannot be read: open it, save it again under a new name and add that.")


def locked(name: str) -> Refused:
    return Refused(f"{name} is locked with a password: take the password off, save it and add it again.")


def really(name: str, what: str) -> Refused:
    """Its name promises another kind than it is; `what` may be unknown."""
    if not what:
        return Refused(f"{name} is not what the end of its name says: save it as the kind you mean and add it again.")
    return Refused(f"{name} is really {what}: save it as the kind its name says and add it again.")


def runs_something(name: str, what: str, mend: str) -> Refused:
    return Refused(f"{name} holds {what}, which could run on the computer of whoever opens it: {mend}.")
