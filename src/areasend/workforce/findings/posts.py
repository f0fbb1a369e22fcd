"""Findings on posts: appointed counted as in post, and phases of recruiting that are behind."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from areasend.measures.finding import Finding, finder
from areasend.workforce.models import Post, RecruitmentPhase

SAID_TO_BE_FILLED = ("filled", "in post", "appointed", "started")


@finder
def appointed_counted_as_in_post(on: date) -> Iterator[Finding]:
    """Posts that the list calls filled, in which nobody has started by the day."""
    posts = [
        post
        for post in Post.objects.as_at(on).order_by("number")
        if post.status.casefold() in SAID_TO_BE_FILLED and not post.is_filled(on) and not post.has_ended(on)
    ]
    if not posts:
        return
    full = sum((post.fte for post in posts), Decimal(0)).normalize()
    yield Finding(
        kind="appointed-not-in-post",
        register="posts",
        about=("posts", "status"),
        message=f"The list calls {len(posts)} posts filled in which nobody has started yet: {full:f} full-time "
        "equivalents. Appointed is not in post; they are not counted as in post.",
        arithmetic="; ".join(f"{post.number} {post.fte.normalize():f}, {_starts(post)}" for post in posts),
        rows=tuple(post.pk for post in posts),
        mend="Whoever keeps the list of posts",
    )


def _starts(post: Post) -> str:
    return f"starts {post.started_on.day} {post.started_on:%B %Y}" if post.started_on else "no start date"


@finder
def phases_behind(on: date) -> Iterator[Finding]:
    """Phases whose last day has passed with sites that had nobody in post by it."""
    for (phase, due), sites in _phases_due(on).items():
        late = [site for site in sites if not site.is_staffed(due)]
        now = sum(site.is_staffed(on) for site in sites)
        if late:
            yield Finding(
                kind="phase-behind",
                register="recruitment-phases",
                about=("recruitment-phases", "due_on"),
                message=f"Phase {phase} was to be done by {due.day} {due:%B %Y}. By then {len(sites) - len(late)} of "
                f"{len(sites)} had someone in post, now {now}.",
                arithmetic=f"{len(sites)} − {len(late)} is {len(sites) - len(late)}",
                rows=tuple(site.pk for site in late),
                mend="The lead for recruiting",
            )


def _phases_due(on: date) -> dict[tuple[int, date], list[RecruitmentPhase]]:
    found: dict[tuple[int, date], list[RecruitmentPhase]] = defaultdict(list)
    for site in RecruitmentPhase.objects.as_at(on).filter(due_on__lt=on).order_by("phase", "site"):
        found[(site.phase, site.due_on)].append(site)
    return found
