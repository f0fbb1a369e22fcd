"""Findings on joint commissioning: shares that are not the whole, reviews counted from the wrong day, bare pilots."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from areasend.commissioning.models import PanelCase, Pilot
from areasend.commissioning.registers import BODIES
from areasend.commissioning.reviews import months_after
from areasend.commissioning.shares import exact, split
from areasend.measures.finding import Finding, finder

REVIEW_AFTER = 3
NOTHING = ("", "no", "none", "none yet", "n/a", "-", "tbc")
CASES = "panel-cases"


def agreed(on: date) -> list[PanelCase]:
    """Cases agreed by a day that have a cost to share."""
    cases = PanelCase.objects.as_at(on).filter(decision="agreed").exclude(weekly_cost=None)
    return list(cases.order_by("decided_on", "case"))


def cost_of(case: PanelCase) -> Decimal:
    """What it costs a week."""
    return case.weekly_cost or Decimal(0)


def shares_of(case: PanelCase) -> dict[str, Decimal]:
    """Who bears how many per cent."""
    return {body: getattr(case, body) or Decimal(0) for body in BODIES}


@finder
def shares_that_are_not_the_whole(on: date) -> Iterator[Finding]:
    """Cases of which part of the cost is nobody's, or is borne twice."""
    for case in agreed(on):
        shares = shares_of(case)
        made = sum(exact(share) for share in shares.values()) * 100
        if made != 100:
            said = " + ".join(f"{share.normalize():f}" for share in shares.values())
            bare = abs(cost_of(case) * (100 - Decimal(float(made))) / 100)
            yield _of_case(
                case,
                "shares-not-whole",
                f"The shares of {case.case} make {float(made):g}%: £{bare:,.2f} a week is "
                f"{'nobody’s' if made < 100 else 'borne twice'}.",
                f"{said} is {float(made):g}, not 100",
                blocks=True,
            )


@finder
def shares_written_in_two_ways(on: date) -> Iterator[Finding]:
    """0.5 beside 50: both are read as per cent, and the writers should settle on one."""
    written = {case: [case.said(body) for body in BODIES] for case in agreed(on)}
    as_parts = [case for case, said in written.items() if any(words.startswith("0.") for words in said)]
    if as_parts and len(as_parts) < len(written):
        yield Finding(
            kind="shares-two-ways",
            register=CASES,
            about=(CASES, "education"),
            message=f"Shares are written as parts of one (0.5) in {len(as_parts)} cases and otherwise (50) in "
            f"{len(written) - len(as_parts)}. All are read as per cent.",
            arithmetic="0.5 is 50%",
            rows=tuple(case.pk for case in as_parts),
            mend="Whoever keeps the list of panel cases",
        )


@finder
def shares_in_thirds(on: date) -> Iterator[Finding]:
    """Thirds have no end in decimals: what each pays a week, to the penny."""
    for case in agreed(on):
        shares = shares_of(case)
        parts = [exact(share) for share in shares.values()]
        if sum(parts) == 1 and any(100 % part.denominator for part in parts):
            paid = split(cost_of(case), shares)
            said = ", ".join(f"{body} £{amount:,.2f}" for body, amount in paid.items())
            yield _of_case(
                case,
                "shares-in-thirds",
                f"The shares of {case.case} are thirds. To the penny, each week: {said}.",
                f"{' + '.join(f'{amount:,.2f}' for amount in paid.values())} is {case.weekly_cost:,.2f}",
            )


@finder
def reviews_counted_from_another_day(on: date) -> Iterator[Finding]:
    """Reviews that are not three months after the start."""
    for case in agreed(on):
        if case.starts_on is None or case.review_on is None:
            continue
        due = months_after(case.starts_on, REVIEW_AFTER)
        if due != case.review_on:
            from_decision = case.review_on == months_after(case.decided_on, REVIEW_AFTER)
            why = " It was counted from the panel's day." if from_decision else ""
            yield _of_case(
                case,
                "review-day",
                f"{case.case} starts on {_day(case.starts_on)}, so its review is due on {_day(due)}; the list says "
                f"{_day(case.review_on)}.{why}",
                f"three months from {_day(case.starts_on)} is {_day(due)}",
            )


@finder
def pilots_that_cannot_be_judged(on: date) -> Iterator[Finding]:
    """Pilots with nothing to measure against, or with no rule for stopping."""
    said = Pilot.objects.as_at(on).order_by("title", "-stated_on").distinct("title")
    for pilot in said:
        lacks = [
            words
            for words, value in (("baseline", pilot.baseline), ("rule for stopping", pilot.stop_rule))
            if _is_none(value)
        ]
        if lacks:
            yield Finding(
                kind="pilot-without-measure",
                register="pilots",
                about=("pilots", "baseline"),
                message=f"{pilot.title} has no {' and no '.join(lacks)}: whether it works cannot be shown.",
                arithmetic=f"baseline “{pilot.baseline or 'blank'}”, rule for stopping “{pilot.stop_rule or 'blank'}”",
                rows=(pilot.pk,),
                mend=pilot.lead_role or "The pilot's lead",
            )


def _is_none(words: str) -> bool:
    return words.strip().casefold() in NOTHING


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _of_case(case: PanelCase, kind: str, message: str, arithmetic: str, *, blocks: bool = False) -> Finding:
    return Finding(
        kind=kind,
        register=CASES,
        about=(CASES, kind),
        message=message,
        arithmetic=arithmetic,
        rows=(case.pk,),
        mend="The panel's secretary",
        blocks=blocks,
    )
