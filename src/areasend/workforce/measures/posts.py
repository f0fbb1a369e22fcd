"""Who is in post: full-time equivalents of those established, and sites whose nurse has started."""

from datetime import date
from typing import Any

from django.db.models import BooleanField, Case, F, Q, Value, When

from areasend.measures.catalogue import declare
from areasend.measures.measure import Definition, Measure
from areasend.workforce.models import Post, RecruitmentPhase

SOURCE = "Register of posts"
NOT_IN_POST = "People appointed who have not started. Posts that have ended."


def established(on: date) -> Any:
    """Posts that have not ended by a day, each with the full-time equivalents in post."""
    in_post = Q(started_on__lte=on)
    posts = Post.objects.filter(Q(ended_on=None) | Q(ended_on__gte=on))
    return posts.annotate(fte_in_post=Case(When(in_post, then=F("fte")), default=0 * F("fte")))


def plan_writers(on: date) -> Any:
    """The posts among them that write plans."""
    return established(on).filter(title__icontains="plan writer")


def sites(on: date) -> Any:
    """Sites of the phases, each with whether its nurse has started by a day."""
    started = When(started_on__lte=on, then=Value(True))
    return RecruitmentPhase.objects.annotate(staffed=Case(started, default=Value(False), output_field=BooleanField()))


declare(
    Measure(
        key="posts-filled",
        title="Posts filled",
        kind="stock",
        unit="full-time equivalents",
        subject="workforce",
        register="posts",
        rows=established,
        above_amount="fte_in_post",
        below_amount="fte",
        dimensions={"workstream": "workstream", "body": "body"},
        better="higher",
        definition=Definition(
            counts="Full-time equivalents in post on the day: someone has started and the post has not ended.",
            out_of="Full-time equivalents established: every post known by the day that has not ended.",
            leaves_out=NOT_IN_POST,
            source=SOURCE,
        ),
    ),
    Measure(
        key="plan-writer-posts-filled",
        title="Plan writers' posts filled",
        kind="stock",
        unit="full-time equivalents",
        subject="workforce",
        register="posts",
        rows=plan_writers,
        above_amount="fte_in_post",
        below_amount="fte",
        better="higher",
        definition=Definition(
            counts="Full-time equivalents in post on the day, of posts that write education, health and care plans.",
            out_of="Full-time equivalents of those posts.",
            leaves_out=NOT_IN_POST,
            source=SOURCE,
        ),
    ),
    Measure(
        key="special-schools-staffed",
        title="Special schools with their nurse in post",
        kind="stock",
        unit="schools",
        subject="workforce",
        register="recruitment-phases",
        rows=sites,
        above=Q(staffed=True),
        dimensions={"phase": "phase", "district": "district"},
        better="higher",
        definition=Definition(
            counts="Schools whose nurse has started by the day.",
            out_of="All schools of the three phases.",
            leaves_out="Nurses appointed who have not started.",
            source="Register of recruitment in phases",
        ),
    ),
)
