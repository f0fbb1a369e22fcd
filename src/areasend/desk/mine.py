"""My actions: what is open and somebody's own, by the post they hold, their role or their workstream."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Model, Q
from django.urls import reverse
from django.utils import timezone

from areasend.kit.looks import Look, log_look
from areasend.kit.registers import register_of
from areasend.measures.finding import Finding, open_findings
from areasend.programme.board import BoardReader, natural
from areasend.programme.models import Action, ActionPoint, Ask, Issue, Milestone, PlanDate, Risk, RiskScore
from areasend.programme.round.reading import latest_round
from areasend.programme.rules.slip import PlanDates

SOON = timedelta(days=28)
LOOKED_AT = "my-actions"
LATE, NEXT, LATER, UNDATED = "Late", "Due in 28 days", "Later", "Without a day"
MOST_FINDINGS = 10


@dataclass(frozen=True)
class Mine:
    """One thing that is somebody's to do: what kind it is, where it leads, by when, and what changed."""

    kind: str
    words: str
    href: str
    due: date | None
    forecast: date | None = None
    changed: str = ""
    row: Any = None

    def days_late(self, on: date) -> int:
        """Days past its day."""
        return max((on - self.due).days, 0) if self.due else 0

    def group(self, on: date) -> str:
        """Late, due in 28 days, later, or without a day."""
        if self.due is None:
            return UNDATED
        if self.due < on:
            return LATE
        return NEXT if self.due <= on + SOON else LATER


@dataclass(frozen=True)
class MyActions:
    """What is one person's on a day."""

    on: date
    mine: tuple[Mine, ...]
    findings: tuple[Finding, ...] = ()
    posts: tuple[str, ...] = ()
    letter: str = ""
    looked: datetime | None = None

    @property
    def late(self) -> int:
        """How many are past their day."""
        return sum(one.group(self.on) == LATE for one in self.mine)

    @property
    def changed(self) -> int:
        """How many changed since they last looked."""
        return sum(bool(one.changed) for one in self.mine)

    @property
    def some_findings(self) -> tuple[Finding, ...]:
        """The first of the findings; the rest stand on their own page."""
        return self.findings[:MOST_FINDINGS]


class Owner:
    """Whose things they are: someone's post and roles in words, and the workstream they are held to."""

    def __init__(self, user: Any) -> None:
        self.user = user
        posts = [user.post, *(role.words for role in user.roles)]
        self.posts = tuple(post for post in posts if post)
        held = any(role.own_workstream for role in user.roles)
        self.letter = user.workstream if held else ""

    def named(self, column: str) -> Q:
        """Rows whose owner is written as this person's post or role, whatever its capitals."""
        found = Q(pk__in=[])
        for post in self.posts:
            found |= Q(**{f"{column}__iexact": post})
        return found

    def of_workstream(self, path: str = "") -> Q:
        """Rows of their workstream: an action's own, else its weakness's."""
        if not self.letter:
            return Q(pk__in=[])
        own = {f"{path}workstream__letter": self.letter}
        inherited = {f"{path}workstream": None, f"{path}weakness__workstream__letter": self.letter}
        return Q(**own) | Q(**inherited)


def my_actions(user: Any, on: date, *, since: datetime | None = None) -> MyActions:
    """Everything open that is somebody's own as at a day, soonest first; with what changed since a moment."""
    owner = Owner(user)
    found = [*_update(owner, on), *_steps(owner, on), *_asks(owner, on), *_points(owner, on), *_risks(owner, on)]
    if since:
        found = _marked(found, since, str(user))
    found.sort(key=lambda one: (one.due or date.max, natural(one.words)))
    return MyActions(on, tuple(found), tuple(_findings(owner, on)), owner.posts, owner.letter, since)


def grouped(mine: Iterable[Mine], on: date) -> list[tuple[str, list[Mine]]]:
    """Late, due in 28 days, later, without a day: each with what stands in it, in the order given."""
    rows = list(mine)
    groups = [(name, [one for one in rows if one.group(on) == name]) for name in (LATE, NEXT, LATER, UNDATED)]
    return [(name, found) for name, found in groups if found]


def _update(owner: Owner, on: date) -> Iterator[Mine]:
    page = latest_round(on)
    asked = page.of(owner.letter) if page and owner.letter else None
    if page and asked and not page.is_closed and not asked.is_answered:
        href = reverse("programme:update-write", args=[page.round.month, owner.letter])
        yield Mine("update", f"Update for {page.round.month_words}", href, page.round.due_on)


def _steps(owner: Owner, on: date) -> Iterator[Mine]:
    if not owner.user.may("see", "programme"):
        return
    dates = BoardReader(on).dates
    actions = Action.objects.as_at(on).filter(owner.named("lead_role") | owner.of_workstream())
    milestones = Milestone.objects.as_at(on).filter(owner.named("owner_role") | owner.of_workstream("action__"))
    for kind, rows in (("action", actions), ("milestone", milestones)):
        for row in rows:
            known = PlanDates(**dates.get((kind, row.pk), {}))
            if known.done is None:
                yield Mine(kind, str(row), _row(f"{kind}s", row), known.current, known.forecast, row=row)


def _asks(owner: Owner, on: date) -> Iterator[Mine]:
    if owner.user.may("see", "asks"):
        waiting = Ask.objects.as_at(on).filter(owner.named("owner_role")).exclude(answered_on__lte=on)
        yield from (Mine("ask", str(ask), _row("asks", ask), ask.due_on, row=ask) for ask in waiting)


def _points(owner: Owner, on: date) -> Iterator[Mine]:
    if owner.user.may("see", "board"):
        waiting = ActionPoint.objects.as_at(on).filter(owner.named("owner_role"), meeting__held_on__lte=on)
        waiting = waiting.exclude(done_on__lte=on).select_related("meeting__body")
        for point in waiting:
            yield Mine(
                "action point", f"{point.what} ({point.meeting})", _row("action-points", point), point.due_on, row=point
            )


def _risks(owner: Owner, on: date) -> Iterator[Mine]:
    """Open risks and issues that name them: they have no day by which they end."""
    for kind, model in (("risk", Risk), ("issue", Issue)):
        if owner.user.may("see", register_of(f"{kind}s").subject):
            for row in model.objects.as_at(on).filter(owner.named("owner_role")).exclude(closed_on__lte=on):
                yield Mine(kind, str(row), _row(f"{kind}s", row), None, row=row)


def _row(register: str, row: Model) -> str:
    return reverse("registers:row", args=[register, row.pk])


def _findings(owner: Owner, on: date) -> Iterator[Finding]:
    """What does not add up in rows that this person may change: of their workstream, where they are held to one."""
    if owner.user.may("see", "findings"):
        for finding in open_findings(on):
            if _is_mine(owner, finding):
                yield finding


def _is_mine(owner: Owner, finding: Finding) -> bool:
    register = register_of(finding.register)
    if register.about_persons and not owner.user.may("see", "persons"):
        return False
    if not owner.user.may("edit", register.subject):
        return False
    if register.workstream is None:
        return bool(owner.user.may_change(register.subject, ""))
    rows = register.model.objects.filter(pk__in=finding.rows)
    return any(owner.user.may_change(register.subject, register.workstream(row)) for row in rows)


def last_looked(user: Any, today: date) -> datetime | None:
    """When this person last opened the page before today."""
    midnight = timezone.make_aware(datetime.combine(today, time.min))
    seen = Look.objects.filter(who=str(user), what=LOOKED_AT, at__lt=midnight).order_by("-at").first()
    return seen.at if seen else None


def note_look(user: Any) -> None:
    """Keep that this person looked."""
    log_look(str(user), "page", LOOKED_AT)


def _marked(found: list[Mine], since: datetime, me: str) -> list[Mine]:
    """The same, each with what others changed in it since a moment: of the row itself, and of its days."""
    changes: dict[tuple[type[Model], int], str] = {}
    for model in (Action, Milestone, Ask, ActionPoint, Risk, Issue):
        pks = [one.row.pk for one in found if isinstance(one.row, model)]
        for event in _events(model, since, me, Q(pgh_obj_id__in=pks)):
            changes[model, event.pgh_obj_id] = _say(event)
    rows = Q(action__in=_pks(found, Action)) | Q(milestone__in=_pks(found, Milestone))
    for event in _events(PlanDate, since, me, rows):
        key = (Milestone, event.milestone_id) if event.milestone_id else (Action, event.action_id)
        changes.setdefault(key, _say(event, "Its days changed"))
    for event in _events(RiskScore, since, me, Q(risk__in=_pks(found, Risk))):
        changes.setdefault((Risk, event.risk_id), _say(event, "Scored"))
    return [replace(one, changed=changes.get((type(one.row), one.row.pk), "")) if one.row else one for one in found]


def _pks(found: Iterable[Mine], model: type[Model]) -> list[int]:
    return [one.row.pk for one in found if isinstance(one.row, model)]


def _events(model: Any, since: datetime, me: str, rows: Q) -> Iterator[Any]:
    kept = model._meta.get_field("kept").related_model
    events = kept.objects.filter(rows, pgh_created_at__gt=since).exclude(pgh_context__metadata__who=me)
    yield from events.select_related("pgh_context").order_by("pgh_id")


def _say(event: Any, changed: str = "Changed") -> str:
    said = event.pgh_context.metadata
    deed = "New" if event.pgh_label == "insert" and changed == "Changed" else changed
    at = timezone.localtime(event.pgh_created_at)
    return f"{deed} on {at.day} {at:%B} by {said['who']}: {said['why']}"
