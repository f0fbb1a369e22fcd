"""Who comes in where: a register opened for someone, and whether a row is theirs to change."""

from django.core.exceptions import PermissionDenied
from django.http import Http404

from areasend.kit.registers.catalogue import register_of
from areasend.kit.registers.declaration import Register
from areasend.kit.registers.rows import RegisterRow
from areasend.kit.requests import Request


def open_register(request: Request, key: str, act: str = "see") -> Register:
    """The register, if this person may do that with its rows on the day asked about."""
    try:
        register = register_of(key)
    except KeyError as error:
        raise Http404(str(error)) from error
    if not register.is_open_to(request.user, act):
        raise PermissionDenied
    if act == "edit" and request.as_at.is_past:
        raise PermissionDenied("Nothing can be changed on a past day.")
    return register


def is_own(request: Request, register: Register, row: RegisterRow) -> bool:
    """Whether a row is of a workstream that this person may change."""
    if register.workstream is None:
        return True
    return bool(request.user.may_change(register.subject, register.workstream(row)))


def may(request: Request, act: str, register: Register) -> bool:
    """Whether this person may do this with the register's rows."""
    return register.is_open_to(request.user, act)


def refuse_anothers(request: Request, register: Register, row: RegisterRow) -> None:
    """Refuse to change a row of a workstream that is not theirs."""
    if not is_own(request, register, row):
        raise PermissionDenied("This stands under another workstream.")
