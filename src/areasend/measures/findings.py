"""Findings of every register: totals, counts and figures typed that rows or records do not make; and what supplied
series contradict.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from areasend.kit.importing.models import TypedTotal
from areasend.kit.registers import register_of
from areasend.measures import impossible
from areasend.measures.finding import Finding, Line, finder
from areasend.measures.supplied import faces, rolling, said_twice, typed_shares
from areasend.measures.typed_figures import typed_figures

__all__ = ["EXPLAINED", "faces", "impossible", "rolling", "said_twice", "typed_figures", "typed_shares", "typed_totals"]

# Registers and columns whose typed totals an app explains in a finding of its own.
EXPLAINED: set[tuple[str, str]] = set()


@finder
def typed_totals(on: date) -> Iterator[Finding]:
    """Totals stated by the day that differ from what their rows made when they came in."""
    totals = TypedTotal.objects.filter(stated_on__lte=on, run__state="done").order_by("register", "sheet", "line")
    for total in totals:
        if total.typed != total.rows_make and (total.register, total.field) not in EXPLAINED:
            yield _finding(total)


def _finding(total: TypedTotal) -> Finding:
    apart = _said(total, abs(total.typed - total.rows_make))
    typed, made = _said(total, total.typed), _said(total, total.rows_make)
    return Finding(
        kind="typed-total",
        register=total.register,
        about=(total.register, total.field),
        message=_message(total, typed, made),
        arithmetic=f"{arithmetic(total)} is {made}; the sheet says {typed}, {apart} apart{hint(typed, made)}",
        rows=(),
        mend=f"Whoever keeps {total.sheet}: row {total.line}, “{total.label}”",
        lines=_lines(total),
        settled=total.settled_why,
        key=f"typed-total-{total.pk}",
    )


def _message(total: TypedTotal, typed: str, made: str) -> str:
    if total.is_of_row:
        return (
            f"The office's own sheet gives {typed} as “{total.label}”. The cells of that row make {made}; cells count."
        )
    if not total.field:
        return f"The office's own sheet says “{total.label}”. It has {made} rows, and this paper counts the rows."
    return f"The office's own sheet gives a total of {typed}. Its rows make {made}, and this paper uses the rows."


def _said(total: TypedTotal, amount: Decimal) -> str:
    """An amount as its column is said: £426,000."""
    column = register_of(total.register).by_name.get(total.field)
    return f"{'−' if amount < 0 else ''}£{say(abs(amount))}" if column and column.money else say(amount)


def arithmetic(total: TypedTotal) -> str:
    """The parts added: 1,209 + 59; or the number of rows where the sheet has no parts."""
    if not total.field:
        return "the number of rows"
    if len(total.parts) > 1:
        return " + ".join(say(Decimal(str(part[1]))) for part in total.parts).replace("+ -", "− ")
    return f"the sum of {total.rows_counted} rows"


def _lines(total: TypedTotal) -> tuple[Line, ...]:
    parts: list[Line] = [(str(words), _said(total, Decimal(str(part))), False, False) for words, part in total.parts]
    made: Line = ("The cells make" if total.is_of_row else "The rows make", _said(total, total.rows_make), True, False)
    typed: Line = (f"Typed in row {total.line}", _said(total, total.typed), False, True)
    return (*parts, made, typed)


def say(amount: Decimal) -> str:
    """1,286 or 4.5."""
    return f"{int(amount):,}" if amount == amount.to_integral_value() else f"{amount.normalize():,f}"


def hint(typed: str, made: str) -> str:
    """Whether two digits may have been swapped."""
    return "; two digits may be swapped" if sorted(typed) == sorted(made) and typed != made else ""


@finder
def typed_columns(on: date) -> Iterator[Finding]:
    """Columns of typed totals whose own typed grand total they do not make, with what the cells make."""
    totals = TypedTotal.objects.filter(stated_on__lte=on, run__state="done").order_by("register", "sheet", "line", "pk")
    columns: dict[tuple[str, str, str], list[TypedTotal]] = defaultdict(list)
    for total in totals:
        if total.is_of_row:
            columns[total.register, total.sheet, total.label.rpartition(": ")[2]].append(total)
    for total in totals:
        parts = columns.get((total.register, total.sheet, total.label.rpartition(", ")[2]), [])
        if not total.is_of_row and parts and sum(part.typed for part in parts) != total.typed:
            yield _column(total, parts)


def _column(total: TypedTotal, parts: list[TypedTotal]) -> Finding:
    made, typed = _said(total, sum((part.typed for part in parts), Decimal(0))), _said(total, total.typed)
    cells = _said(total, total.rows_make)
    added = " + ".join(say(part.typed) for part in parts)
    return Finding(
        kind="typed-column",
        register=total.register,
        about=(total.register, "typed totals"),
        message=f"The totals typed for each line of {total.sheet} make {made}, not the {typed} typed below them. "
        f"The cells make {cells}; cells count.",
        arithmetic=f"{added} is {made}; the sheet says {typed}; the cells make {cells}",
        rows=(),
        mend=f"Whoever keeps {total.sheet}: row {total.line}, “{total.label}”",
        settled=total.settled_why,
        key=f"typed-column-{total.pk}",
    )
