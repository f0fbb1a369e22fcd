"""Each person's home: what is theirs, what is due, what changed; one block a thing they may do something about."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.urls import reverse

from areasend.budget.queries import budget_page
from areasend.budget.words import over_or_under
from areasend.complaints.due import StepLine, due_replies
from areasend.desk.findings import findings_page
from areasend.desk.mine import my_actions
from areasend.inclusion.settling import unsettled
from areasend.kit.importing.models import ImportRun
from areasend.programme.board import read_board
from areasend.programme.models import Ask, Decision
from areasend.programme.round.reading import ANSWERED, NEVER, Asked, latest_round
from areasend.reports.actions.approving import why_not_approve
from areasend.reports.models import Paper

MOST = 8


@dataclass(frozen=True)
class Item:
    """One line of a home: words and where they lead."""

    words: str
    href: str
    late: bool = False


@dataclass(frozen=True)
class Block:
    """One block of a home: a question, its lines, and what to do when there are none."""

    heading: str
    items: tuple[Item, ...]
    nothing: str
    more: Item | None = None


def home_of(user: Any, on: date) -> tuple[Block, ...]:
    """The blocks that a person's roles give, each only where they may open what it leads to."""
    found = [block(user, on) for block in BLOCKS]
    return tuple(block for block in found if block is not None)


def monthly_update(user: Any, on: date) -> Block | None:
    """The update that the office asked for: of a lead's or contributor's own workstream."""
    letter = user.workstream
    if not letter or not any(role.own_workstream and role.may("edit", "programme") for role in user.roles):
        return None
    page = latest_round(on)
    asked = page.of(letter) if page else None
    if page is None or asked is None:
        return Block("The monthly update", (), "Nothing is asked of you. The office asks once a month.")
    href = reverse("programme:update", args=[page.round.month, letter])
    return Block("The monthly update", tuple(_asked(asked, href, on)), "")


def _asked(asked: Asked, href: str, on: date) -> Iterator[Item]:
    of_month = asked.update.round
    if asked.state == ANSWERED and asked.sent:
        yield Item(f"Update for {of_month.month_words} sent on {_day(asked.sent.stated_on)}", href)
        return
    if asked.state == NEVER:
        yield Item(f"{of_month.month_words} was closed without your update", href, True)
        return
    late = f": {asked.days_late} {'day' if asked.days_late == 1 else 'days'} late" if asked.days_late else ""
    yield Item(f"Update for {of_month.month_words} asked by {_day(of_month.due_on)}{late}", f"{href}write", bool(late))
    if asked.returned:
        yield Item(f"Sent back on {_day(asked.returned.stated_on)}: {asked.returned.question}", f"{href}write", True)
    for chased in asked.chases[-1:]:
        words = f": {chased.words}" if chased.words else ""
        yield Item(f"Chased on {_day(chased.stated_on)} by {chased.chased_by}{words}", f"{href}write", True)


def monthly_round(user: Any, on: date) -> Block | None:
    """Where the month's round stands, for whoever runs it."""
    if not user.may("edit", "board"):
        return None
    page, href = latest_round(on), reverse("programme:round")
    if page is None or page.is_closed:
        ask = Item("Ask the leads about a month", reverse("programme:round-open"))
        last = (Item(f"{page.round.month_words} is closed", href),) if page else ()
        return Block("The monthly round", last, "No month has been asked about yet.", ask)
    words = f"{page.round.month_words}: {len(page.answered)} of {len(page.asked)} workstreams have answered"
    items = [Item(f"{words}, due by {_day(page.round.due_on)}", href, page.is_late)]
    for one in page.answered:
        to_read = reverse("programme:update", args=[page.round.month, one.letter])
        items.append(Item(f"Read the update of workstream {one.letter}", to_read))
    return Block("The monthly round", tuple(items), "")


def what_is_mine(user: Any, on: date) -> Block | None:
    """What names this person's post, role or workstream, soonest first."""
    page = my_actions(user, on)
    if not page.mine and not any(role.may("edit", "programme") for role in user.roles):
        return None
    items = tuple(
        Item(f"{one.words}: {_due(one.due, on)}" if one.due else one.words, one.href, bool(one.days_late(on)))
        for one in page.mine[:5]
    )
    words = f"All {len(page.mine)} of your actions" if page.mine else "My actions"
    more = Item(words, reverse("desk:my-actions"))
    return Block("My actions", items, "Nothing open names your post or your workstream.", more)


def due_milestones(user: Any, on: date) -> Block | None:
    """Milestones past due or due within 28 days."""
    if not user.may("see", "programme"):
        return None
    steps = [step for step in read_board(on).milestones if step.dates.done is None]
    mine = [step for step in steps if step.row.ref.startswith(user.workstream)]
    dated = [(step.dates.current, step) for step in mine if step.dates.current]
    soon = sorted((pair for pair in dated if pair[0] <= on + timedelta(days=28)), key=lambda pair: pair[0])
    items = tuple(
        Item(
            f"{step.row.ref} {step.row.title}: {_due(due, on)}",
            reverse("registers:row", args=["milestones", step.row.pk]),
            step.past_due,
        )
        for due, step in soon[:8]
    )
    more = Item(f"All {len(soon)} that are late or due in 28 days", reverse("programme:slipped"))
    return Block("Milestones late, or due in 28 days", items, "Nothing is due in the next 28 days.", more)


def findings_to_settle(user: Any, on: date) -> Block | None:
    """What does not add up in the registers that this person keeps."""
    if not user.may("see", "findings"):
        return None
    page = findings_page(user, on, "")
    items = tuple(
        Item(f"{count} in {words.lower()}", f"{reverse('desk:findings')}?register={key}")
        for key, words, count in page.registers
    )
    return Block("What does not add up", items, "Everything that can be checked adds up.")


def open_asks(user: Any, on: date) -> Block | None:
    """What the departments asked and nobody has answered."""
    if not user.may("see", "asks"):
        return None
    waiting = Ask.objects.as_at(on).exclude(answered_on__lte=on).order_by("due_on", "ref")
    items = tuple(
        Item(
            f"{ask.ref} {ask.ask}" + (f": due {_day(ask.due_on)}" if ask.due_on else ""),
            reverse("registers:row", args=["asks", ask.pk]),
            bool(ask.due_on and ask.due_on < on),
        )
        for ask in waiting[:8]
    )
    return Block("What the departments asked", items, "Every ask has an answer.")


def papers_waiting(user: Any, on: date) -> Block | None:
    """Papers that wait for this person: to approve someone else's, to publish or mend what one may edit."""
    if not (user.may("approve", "papers") or user.may("edit", "papers")):
        return None
    waiting = Paper.objects.exclude(state="published").order_by("-pk")
    told = ((paper, _waits_for(user, paper)) for paper in waiting)
    items = tuple(
        Item(f"{words}: {paper}, as at {_day(paper.on)}", reverse("reports:paper", args=[paper.pk]))
        for paper, words in told
        if words
    )
    return Block("Papers that wait for you", items[:MOST], "No paper waits for you.")


def _waits_for(user: Any, paper: Paper) -> str:
    """What this person is to do with a paper in hand; nothing where it waits for someone else."""
    if paper.state == "sent":
        return "" if why_not_approve(paper, user) else "Approve"
    if not user.may("edit", "papers"):
        return ""
    return "Publish, it is approved" if paper.state == "approved" else "Go on writing"


def complaints_to_answer(user: Any, on: date) -> Block | None:
    """Complaints that wait for an acknowledgement or a reply, the one due first at the top."""
    if not user.may("edit", "complaints"):
        return None
    waiting = due_replies(on)
    items = tuple(
        Item(
            f"{one.complaint.reference}: {one.line.words.lower()}, {_reply_due(one.line)}",
            reverse("registers:row", args=["complaints", one.complaint.pk]),
            one.line.is_late,
        )
        for one in waiting[:MOST]
    )
    return Block(
        "Complaints due for a reply",
        items,
        "No complaint waits for a reply.",
        Item(
            f"All {len(waiting)} that wait" if len(waiting) > MOST else "How complaints stand",
            reverse("complaints:page"),
        ),
    )


def _reply_due(line: StepLine) -> str:
    return line.days if line.is_late else f"due {_day(line.step.due_on)}"


def variances_to_explain(user: Any, on: date) -> Block | None:
    """Lines of the budget whose variance is significant and not explained."""
    if not user.may("edit", "budget"):
        return None
    page = budget_page(on)
    items = tuple(
        Item(
            f"{line.code} {line.heading}: {over_or_under(line.amounts.variance)} budget, {line.missing}",
            reverse("budget:budget"),
            True,
        )
        for line in page.to_explain
        if line.amounts.variance is not None
    )
    return Block(
        "Variances to explain",
        items,
        "Every significant variance is explained.",
        Item(f"The budget, {page.year}", reverse("budget:budget")),
    )


def waiting_files(user: Any, on: date) -> Block | None:
    """Files that someone began to bring in and left."""
    if not user.may("edit", "imports"):
        return None
    waiting = ImportRun.objects.filter(state="looking", by=str(user)).order_by("-pk")[:5]
    items = tuple(Item(run.file_name, reverse("imports:run", args=[run.pk])) for run in waiting)
    return Block(
        "Files to finish bringing in", items, "None is waiting.", Item("Bring in a spreadsheet", reverse("imports:new"))
    )


def families_heard(user: Any, on: date) -> Block | None:
    """What families said, and who was not heard."""
    if not user.may("see", "engagement"):
        return None
    items = (
        Item("Who was heard, and who was not", reverse("engagement:engagement")),
        Item("You said, we did", reverse("engagement:you-said")),
    )
    return Block("Families and young people", items, "")


def spellings_waiting(user: Any, on: date) -> Block | None:
    """Names of schools that wait to be settled."""
    if not user.may("edit", "inclusion"):
        return None
    waiting = sum(1 for _ in unsettled())
    words = f"{waiting} {'row names' if waiting == 1 else 'rows name'} a school in a way that is not settled"
    items = (Item(words, reverse("inclusion:to-settle")),) if waiting else ()
    return Block("Which school is meant", items, "Every spelling is settled.")


def latest_decisions(user: Any, on: date) -> Block | None:
    """What was decided lately."""
    if not user.may("see", "board"):
        return None
    rows = Decision.objects.as_at(on).order_by("-decided_on")[:5]
    items = tuple(
        Item(f"{_day(row.decided_on)}: {row.decision}", reverse("registers:row", args=["decisions", row.pk]))
        for row in rows
    )
    return Block("Decided lately", items, "No decision is recorded yet.", Item("The board", reverse("programme:board")))


def published_papers(user: Any, on: date) -> Block | None:
    """Published papers, for everyone."""
    return Block("Papers", (Item("Published papers", reverse("reports:public-list")),), "")


def _due(due: date, on: date) -> str:
    return f"{(on - due).days} days late" if due < on else f"due {_day(due)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


BLOCKS: tuple[Callable[[Any, date], Block | None], ...] = (
    monthly_update,
    monthly_round,
    what_is_mine,
    due_milestones,
    findings_to_settle,
    open_asks,
    papers_waiting,
    complaints_to_answer,
    variances_to_explain,
    families_heard,
    spellings_waiting,
    waiting_files,
    latest_decisions,
    published_papers,
)
