"""The registers of money moved between lines, and of who may approve it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from areasend.budget.models import Virement, VirementLimit, limits_known
from areasend.engines.figures.approval import refusal_of
from areasend.kit.registers import Column, Register
from areasend.kit.registers.catalogue import declare
from areasend.kit.registers.declaration import Refuse

NOBODY = {"", "tbc", "tba", "n/a", "none", "not yet", "pending", "-", "no", "requested", "awaited"}


def asked_or_approved(values: dict[str, Any], said: dict[str, Any]) -> None:
    """Where nobody has approved it, the row's date is the day on which it was asked for."""
    if str(values.get("approved_by") or "").strip().casefold() not in NOBODY:
        return
    values["approved_by"] = ""
    if values.get("approved_on"):
        values["requested_on"] = values.get("requested_on") or values["approved_on"]
        values["approved_on"] = None
    if "approved_on" in said:
        said["requested_on"] = said.pop("approved_on")


def beyond_limit() -> Refuse:
    """Refuses what an approver may not approve, and moves that go nowhere."""
    limits = limits_known()

    def refuse(values: Mapping[str, Any], day: date | None) -> str | None:
        if values["amount"] <= 0:
            return "moves nothing: write from which line to which, and an amount above nought"
        if values["from_line"] == values["to_line"]:
            return "leaves and comes to the same line"
        if not values.get("approved_by"):
            return None
        if not values.get("approved_on"):
            return "says who approved it, but not when"
        role, on = values["approved_by"], values["approved_on"]
        return refusal_of(limits, role=role, amount=values["amount"], on=on) or None

    return refuse


VIREMENTS = Register(
    key="virements",
    model=Virement,
    one="virement",
    many="Virements",
    subject="budget",
    title="amount",
    about="Money moved from one budget line to another, on the day it is approved. Asked for, it moves nothing.",
    natural_key=("from_line", "to_line", "amount"),
    order=("-approved_on", "-requested_on"),
    complete=asked_or_approved,
    refusing=beyond_limit,
    columns=(
        Column("from_line", "From line", ("from", "from line", "out of"), listed=True),
        Column("to_line", "To line", ("to", "to line", "into"), listed=True),
        Column("amount", "Amount (£)", ("amount", "value", "£"), listed=True, money=True),
        Column("requested_on", "Asked for on", ("requested", "requested on", "asked on"), listed=True, happened=True),
        Column(
            "approved_on",
            "Approved on",
            ("date", "approved", "approved on", "date approved"),
            listed=True,
            happened=True,
        ),
        Column("approved_by", "Approved by, as a role", ("approved by", "authority", "approver"), listed=True),
        Column("reason", "Why", ("reason", "why", "purpose", "comment")),
    ),
)
LIMITS = Register(
    key="virement-limits",
    model=VirementLimit,
    one="limit for virements",
    many="Limits for virements",
    subject="budget",
    title="role",
    about="How much each role may approve in one virement, from a day on. Without an amount, any.",
    natural_key=("role", "from_on"),
    order=("role", "-from_on"),
    columns=(
        Column("role", "Role", ("role", "approver", "who", "authority"), listed=True),
        Column("up_to", "Up to (£)", ("up to", "limit", "amount", "£"), listed=True, money=True),
        Column("from_on", "From", ("from", "from on", "effective from", "date"), listed=True),
    ),
)

declare(LIMITS, VIREMENTS)
