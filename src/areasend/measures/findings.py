"""Finding: a total or a count typed in a sheet that its rows do not make."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from areasend.kit.importing.models import TypedTotal
from areasend.measures import impossible
from areasend.measures.finding import Finding, Line, finder

__all__ = ["impossible", "typed_totals"]


@finder
def typed_totals(on: date) -> Iterator[Finding]:
    """Totals stated by the day that differ from what their rows made when they came in."""
    totals = TypedTotal.objects.filter(stated_on__lte=on, run__state="done").order_by("register", "sheet", "line")
    for total in totals:
        if total.typed != total.rows_make:
            yield _finding(total)


def _finding(total: TypedTotal) -> Finding:
    difference = abs(total.typed - total.rows_make)
    typed, made = say(total.typed), say(total.rows_make)
    return Finding(
        kind="typed-total",
        register=total.register,
        about=(total.register, total.field),
        message=_message(total, typed, made),
        arithmetic=f"{arithmetic(total)} is {made}; the sheet says {typed}, {say(difference)} apart{hint(typed, made)}",
        rows=(),
        mend=f"Whoever keeps {total.sheet}: row {total.line}, “{total.label}”",
        lines=_lines(total),
        settled=total.settled_why,
        key=f"typed-total-{total.pk}",
    )


def _message(total: TypedTotal, typed: str, made: str) -> str:
    if total.field:
        return f"The office's own sheet gives a total of {typed}. Its rows make {made}, and this paper uses the rows."
    return f"The office's own sheet says “{total.label}”. It has {made} rows, and this paper counts the rows."


def arithmetic(total: TypedTotal) -> str:
    """The parts added: 1,209 + 59; or the number of rows where the sheet has no parts."""
    if not total.field:
        return "the number of rows"
    if len(total.parts) > 1:
        return " + ".join(say(Decimal(str(part[1]))) for part in total.parts)
    return f"the sum of {total.rows_counted} rows"


def _lines(total: TypedTotal) -> tuple[Line, ...]:
    parts: list[Line] = [(str(words), say(Decimal(str(part))), False, False) for words, part in total.parts]
    made: Line = ("The rows make", say(total.rows_make), True, False)
    typed: Line = (f"Typed in row {total.line}", say(total.typed), False, True)
    return (*parts, made, typed)


def say(amount: Decimal) -> str:
    """1,286 or 4.5."""
    return f"{int(amount):,}" if amount == amount.to_integral_value() else f"{amount.normalize():,f}"


def hint(typed: str, made: str) -> str:
    """Whether two digits may have been swapped."""
    return "; two digits may be swapped" if sorted(typed) == sorted(made) and typed != made else ""
