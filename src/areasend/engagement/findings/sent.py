"""Findings: batches listed twice, and returns that no delivery explains."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from areasend.engagement.models import Delivery
from areasend.kit.importing.models import ImportLine, TypedTotal
from areasend.kit.registers import register_of
from areasend.measures.finding import Finding, finder
from areasend.measures.findings import EXPLAINED, say

EXPLAINED.add(("deliveries", "copies"))
LISTED = ("mailouts", "deliveries", "survey-responses")


@finder
def listed_twice(on: date) -> Iterator[Finding]:
    """Rows that a file gives again, word for word: each is counted once."""
    lines = ImportLine.objects.filter(
        register__in=LISTED, outcome="left", reason__startswith="says again", run__state="done", run__stated_on__lte=on
    ).select_related("run")
    by_register: dict[str, list[ImportLine]] = defaultdict(list)
    for line in lines.order_by("run_id", "line"):
        by_register[line.register].append(line)
    for key, found in sorted(by_register.items()):
        yield _twice(key, found)


def _twice(key: str, lines: list[ImportLine]) -> Finding:
    register = register_of(key)
    which = ", ".join(dict.fromkeys(line.cells[0] for line in lines if line.cells and not register.about_persons))
    where = ", ".join(f"row {line.line} {line.reason}" for line in lines[:5])
    return Finding(
        kind="listed-twice",
        register=key,
        about=(key, "listed"),
        message=f"{register.many}: the file lists {which or 'some rows'} more than once. Each is counted once.",
        arithmetic=where,
        rows=(),
        mend=f"Whoever keeps {lines[0].run.file_name}",
        key=f"listed-twice-{key}",
    )


@finder
def returns_unexplained(on: date) -> Iterator[Finding]:
    """Copies that came back from no delivery, from another provider than had them, or more than it had."""
    moved = list(Delivery.objects.as_at(on).moved())
    for back in moved:
        wrong = _wrong_return(back, moved) if (back.copies or 0) < 0 else ""
        if wrong:
            yield Finding(
                kind="return-unexplained",
                register="deliveries",
                about=("deliveries", "delivery_note"),
                message=f"{back.batch} gives back {-(back.copies or 0):,} copies. {wrong}",
                arithmetic=f"{back.batch}: {back.copies:,} copies, delivery note {back.delivery_note or 'not known'}",
                rows=(back.pk,),
                mend="Whoever keeps the deliveries",
            )


def _wrong_return(back: Delivery, moved: list[Delivery]) -> str:
    """What is wrong with a return, or nothing."""
    given = [one for one in moved if one.delivery_note == back.delivery_note and (one.copies or 0) > 0]
    if not back.delivery_note or not given:
        return "No delivery has its delivery note."
    first = given[0]
    if sum(one.copies or 0 for one in given) + (back.copies or 0) < 0:
        return f"{first.batch}, which has its delivery note, was of fewer."
    if first.provider != back.provider:
        return f"Its delivery note is that of {first.batch}, which went to {first.provider}, not {back.provider}."
    return ""


@finder
def totals_of_copies(on: date) -> Iterator[Finding]:
    """A total typed under deliveries that neither the copies printed nor those delivered make."""
    rows = list(Delivery.objects.as_at(on))
    given = sum(one.copies or 0 for one in rows if one.status == "delivered" and (one.copies or 0) > 0)
    store = sum(one.copies or 0 for one in rows if one.status == "in-store")
    back = -sum(one.copies or 0 for one in rows if (one.copies or 0) < 0)
    for total in TypedTotal.objects.filter(register="deliveries", field="copies", stated_on__lte=on, run__state="done"):
        if total.typed not in (given + store, given - back, given):
            yield _copies_differ(total, given, store, back)


def _copies_differ(total: TypedTotal, given: int, store: int, back: int) -> Finding:
    made, typed = given + store, say(total.typed)
    return Finding(
        kind="typed-total",
        register="deliveries",
        about=("deliveries", "copies"),
        message=f"The office's sheet gives “{total.label}”, read as {typed}. Its rows make {made:,} copies printed: "
        f"{given:,} delivered and {store:,} in store. {back:,} came back, so {given - back:,} are with families.",
        arithmetic=f"{given:,} + {store:,} is {made:,}; the sheet says {typed}, {say(abs(total.typed - made))} apart",
        rows=(),
        mend=f"Whoever keeps {total.sheet}: row {total.line}",
        lines=(
            ("Delivered", f"{given:,}", False, False),
            ("In store", f"{store:,}", False, False),
            ("Printed, as the rows make it", f"{made:,}", True, False),
            (f"Typed in row {total.line}", typed, False, True),
        ),
        settled=total.settled_why,
        key=f"typed-total-{total.pk}",
    )
