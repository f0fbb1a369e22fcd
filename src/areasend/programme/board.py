"""The programme board on one page: workstream, weakness, action, milestone, evidence, counts at each."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property
from operator import itemgetter
from typing import Any

from django.db.models import CharField, F, Func

from areasend.measures.monthly import days_before
from areasend.programme.models import Action, Evidence, Judgement, Milestone, PlanDate, Weakness, Workstream
from areasend.programme.rules.lights import (
    COMPLETE,
    GREEN,
    NO_DATA,
    Proposal,
    delivery_of,
    roll_up,
    roll_up_impact,
    say_counts,
)
from areasend.programme.rules.slip import PlanDates, Slip, slip
from areasend.programme.success import Success, successes

NOT_REVIEWED_AFTER = 30
ACTIVITY = "A"
EVIDENCE = re.compile(r"[A-Za-z]+-?\s?\d+")
MONTHS_SHOWN = 9


@dataclass(frozen=True)
class Light:
    """A light as it stands: given by a person or proposed by the rule, with the grounds."""

    given: str
    proposed: Proposal
    given_on: date | None = None
    reason: str = ""
    expires_on: date | None = None
    days_since: int | None = None

    @property
    def differs(self) -> bool:
        """Whether a person gave another light than the rule proposes."""
        return self.given_on is not None and self.given != self.proposed.light

    @property
    def not_reviewed(self) -> bool:
        """Whether nobody has looked for 30 days: a mark beside the colour, never instead of it."""
        return self.days_since is not None and self.days_since > NOT_REVIEWED_AFTER


@dataclass(frozen=True)
class Step:
    """A milestone or an action with its dates and slip as at the day."""

    row: Any
    dates: PlanDates
    slip: Slip
    past_due: bool


@dataclass(frozen=True)
class ActionLine:
    """One action of the board."""

    step: Step
    light: Light
    milestones: tuple[Step, ...]
    evidence: tuple[Any, ...]


@dataclass(frozen=True)
class WeaknessBlock:
    """One weakness of the board, with what stands under it."""

    weakness: Any
    delivery: Light
    strip: tuple[tuple[date, str], ...]
    actions: tuple[ActionLine, ...]
    evidence_kinds: Counter[str] = field(default_factory=Counter)
    impact: Light | None = None
    measures: tuple[Success, ...] = ()

    @property
    def milestones(self) -> list[Step]:
        """Every milestone under the weakness."""
        return [step for line in self.actions for step in line.milestones]

    @property
    def past_due(self) -> int:
        """Milestones past their due day and not done."""
        return sum(step.past_due for step in self.milestones)

    @property
    def worst_from_first(self) -> int:
        """The largest slip of an open milestone from its first baseline, in weeks."""
        return max((step.slip.weeks_from_first or 0 for step in self.milestones if not step.dates.done), default=0)

    @property
    def worst_from_current(self) -> int:
        """The largest slip of an open milestone from its current baseline, in weeks."""
        return max((step.slip.weeks_from_current or 0 for step in self.milestones if not step.dates.done), default=0)

    @property
    def claimed_not_shown(self) -> bool:
        """Whether all the evidence is of activity: something was done, nothing shows that it helps."""
        kinds = {kind for kind, count in self.evidence_kinds.items() if count}
        return kinds <= {"activity", ""}


@dataclass(frozen=True)
class WorkstreamBlock:
    """One workstream of the board."""

    workstream: Any
    weaknesses: tuple[WeaknessBlock, ...]


@dataclass(frozen=True)
class Board:
    """The whole board as at a day."""

    workstreams: tuple[WorkstreamBlock, ...]
    months: tuple[date, ...]
    unplaced: int

    @property
    def weaknesses(self) -> list[WeaknessBlock]:
        """Every weakness, in the order of the workstreams."""
        return [block for workstream in self.workstreams for block in workstream.weaknesses]

    @property
    def actions(self) -> list[ActionLine]:
        """Every action on the board."""
        return [line for block in self.weaknesses for line in block.actions]

    @property
    def lights(self) -> Counter[str]:
        """How many actions stand at each light."""
        return Counter(line.light.given for line in self.actions)

    @property
    def lights_in_words(self) -> str:
        """112 complete, 3 on track, 1 at risk."""
        return say_counts(self.lights)

    @property
    def differing(self) -> list[ActionLine]:
        """Actions whose light is another than the rule makes of their dates."""
        return [line for line in self.actions if line.light.differs]

    @property
    def on_track(self) -> int:
        """Weaknesses whose delivery is on track or complete."""
        return sum(block.delivery.given in ("green", "complete") for block in self.weaknesses)

    @property
    def shown(self) -> int:
        """Weaknesses whose impact is at target: by their measures of success, or by someone's word with a reason."""
        return sum(block.impact is not None and block.impact.given == GREEN for block in self.weaknesses)

    @property
    def milestones(self) -> list[Step]:
        """Every milestone on the board."""
        return [step for block in self.weaknesses for step in block.milestones]

    @property
    def evidence(self) -> int:
        """Pieces of evidence that an action names."""
        return len({row.pk for line in self.actions for row in line.evidence})


class BoardReader:
    """Reads the board in a fixed number of queries, whatever its size.

    Trackers state the same dates and lights again every month: the database gives only those that count.
    """

    def __init__(self, on: date) -> None:
        self.on = on
        self.dates = self._dates()
        self.judged = self._judged("delivery")
        self.steps: dict[int, list[Step]] = defaultdict(list)
        for milestone in Milestone.objects.as_at(on).order_by("ref"):
            if milestone.action_id:
                self.steps[milestone.action_id].append(self._step(milestone, ("milestone", milestone.pk)))

    def _dates(self) -> dict[tuple[str, int], dict[str, Any]]:
        found: dict[tuple[str, int], dict[str, Any]] = defaultdict(dict)
        of = ("milestone", "action", "kind")
        stated = PlanDate.objects.as_at(self.on)
        last = stated.order_by(*of, "-stated_on", "-pk").distinct(*of)
        first = stated.filter(kind="baseline").order_by(*of, "stated_on", "pk").distinct(*of)
        for baseline, rows in (("current", last), ("first", first)):
            said = rows.values_list("stated_on", "pk", "milestone_id", "action_id", "kind", "due_on")
            in_order = sorted(said, key=itemgetter(0, 1), reverse=baseline == "first")
            for _, _, milestone, action, kind, due_on in in_order:
                key = ("milestone", milestone) if milestone else ("action", action or 0)
                found[key][baseline if kind == "baseline" else kind] = due_on
        return found

    @cached_property
    def evidence(self) -> dict[str, Evidence]:
        """The evidence that some action names, by its plain reference."""
        refs = Action.objects.as_at(self.on).exclude(evidence_refs="").values_list("evidence_refs", flat=True)
        named = {plain_ref(ref) for written in refs for ref in EVIDENCE.findall(written)}
        rows = Evidence.objects.as_at(self.on).annotate(plain=PLAIN_REF).filter(plain__in=named).order_by("pk")
        return {row.plain: row for row in rows}

    def _judged(self, light: str) -> dict[tuple[str, int], list[Judgement]]:
        """The lights that stood at each month's end that is shown, in order: each month's last, and the last before."""
        found: dict[tuple[str, int], list[Judgement]] = defaultdict(list)
        months = list(month_ends(self.on))
        rows = Judgement.objects.as_at(self.on).filter(light=light).annotate(month=days_before(F("stated_on"), months))
        of = ("action", "weakness", "month")
        last = rows.order_by(*of, "-stated_on", "-pk").distinct(*of)
        for row in sorted(last, key=lambda row: (row.stated_on, row.pk)):
            key = ("action", row.action_id) if row.action_id else ("weakness", row.weakness_id or 0)
            found[key].append(row)
        return found

    def _step(self, row: Any, key: tuple[str, int]) -> Step:
        dates = PlanDates(**self.dates.get(key, {}))
        return Step(row, dates, slip(dates, self.on), dates.is_past_due(self.on))

    def light(self, key: tuple[str, int], proposed: Proposal) -> Light:
        """What stands: the last given light while it has not expired, else the rule's proposal."""
        return self._standing(self.judged.get(key, []), proposed)

    def impact(self, key: tuple[str, int], measures: Iterable[Success]) -> Light:
        """The impact that stands: given by a person, else what the measures of success propose."""
        coloured = [one.light.light for one in measures if one.target.polarity != ACTIVITY]
        return self._standing(self.judged_impact.get(key, []), roll_up_impact(coloured))

    def _standing(self, judged: list[Judgement], proposed: Proposal) -> Light:
        given = judged[-1:]
        if not given or (given[0].expires_on and given[0].expires_on < self.on):
            return Light(proposed.light, proposed)
        last = given[0]
        return Light(
            last.given, proposed, last.stated_on, last.reason, last.expires_on, (self.on - last.stated_on).days
        )

    @cached_property
    def judged_impact(self) -> dict[tuple[str, int], list[Judgement]]:
        """The impact lights given by the day."""
        return self._judged("impact")

    def action(self, row: Action) -> ActionLine:
        """One action with its milestones and the evidence that it names."""
        key = ("action", row.pk)
        step = self._step(row, key)
        named = [plain_ref(ref) for ref in EVIDENCE.findall(row.evidence_refs)]
        evidence = tuple(self.evidence[ref] for ref in named if ref in self.evidence)
        light = self.light(key, delivery_of(step.dates, self.on))
        return ActionLine(step, light, tuple(self.steps.get(row.pk, ())), evidence)

    def weakness(self, row: Weakness, actions: Iterable[ActionLine], months: tuple[date, ...]) -> WeaknessBlock:
        """One weakness with everything under it."""
        lines = tuple(actions)
        proposed = roll_up(line.light.given for line in lines)
        kinds = Counter(evidence.kind for line in lines for evidence in line.evidence)
        strip = tuple((month, self._light_in(lines, month)) for month in months)
        return WeaknessBlock(row, self.light(("weakness", row.pk), proposed), strip, lines, kinds)

    def _light_in(self, lines: Iterable[ActionLine], month_end: date) -> str:
        """The roll-up of the lights that stood at the end of a month."""
        return roll_up(self._stood(line, month_end) for line in lines).light

    def _stood(self, line: ActionLine, month_end: date) -> str:
        """The light last given by then; once that has expired, or where none was given, what is done is complete."""
        judged = self.judged.get(("action", line.step.row.pk), [])
        last = next((one for one in reversed(judged) if one.stated_on <= month_end), None)
        if last and not (last.expires_on and last.expires_on < month_end):
            return str(last.given)
        done = line.step.dates.done
        return COMPLETE if done and done <= month_end else NO_DATA


def plain_ref(ref: str) -> str:
    """EV-017 and "ev 17" are one reference."""
    letters = re.sub(r"[^A-Za-z]", "", ref).upper()
    digits = re.sub(r"[^0-9]", "", ref).lstrip("0")
    return f"{letters}{digits}"


PLAIN_REF = Func(
    F("ref"),
    template="upper(regexp_replace(%(expressions)s, '[^A-Za-z]', '', 'g')) "
    "|| ltrim(regexp_replace(%(expressions)s, '[^0-9]', '', 'g'), '0')",
    output_field=CharField(),
)
"""The same, worked out by the database."""


def month_ends(on: date, count: int = MONTHS_SHOWN) -> tuple[date, ...]:
    """The last days of the months up to the month of `on`, whose last day is `on` itself."""
    ends = [on]
    for _ in range(count - 1):
        ends.append(ends[-1].replace(day=1) - timedelta(days=1))
    return tuple(reversed(ends))


def read_board(on: date, *, measured: bool = False) -> Board:
    """The board as at a day; `measured`: with the measures of success counted, and the impact they propose."""
    reader = BoardReader(on)
    months = month_ends(on)
    actions: dict[int, list[ActionLine]] = defaultdict(list)
    unplaced = 0
    for row in Action.objects.as_at(on).order_by("ref", "pk"):
        if row.weakness_id:
            actions[row.weakness_id].append(reader.action(row))
        else:
            unplaced += 1
    weaknesses: dict[int, list[WeaknessBlock]] = defaultdict(list)
    for weakness in Weakness.objects.as_at(on).order_by("number"):
        weaknesses[weakness.workstream_id or 0].append(
            reader.weakness(weakness, sorted(actions[weakness.pk], key=_natural), months)
        )
    if measured:
        weaknesses = _measured(reader, weaknesses)
    blocks = tuple(
        WorkstreamBlock(workstream, tuple(weaknesses[workstream.pk]))
        for workstream in Workstream.objects.as_at(on).order_by("letter")
    )
    return Board(blocks, months, unplaced)


def _measured(reader: BoardReader, weaknesses: dict[int, list[WeaknessBlock]]) -> dict[int, list[WeaknessBlock]]:
    found = successes(reader.on)
    measured: dict[int, list[WeaknessBlock]] = defaultdict(list)
    for workstream, blocks in weaknesses.items():
        for block in blocks:
            measures = found.get(block.weakness.pk, ())
            impact = reader.impact(("weakness", block.weakness.pk), measures)
            measured[workstream].append(replace(block, impact=impact, measures=measures))
    return measured


def _natural(line: ActionLine) -> tuple[Any, ...]:
    return natural(line.step.row.ref)


def natural(ref: str) -> tuple[Any, ...]:
    """A1.2 before A1.10."""
    parts = re.findall(r"\d+|\D+", ref)
    return tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in parts)
