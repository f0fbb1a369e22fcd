"""Starting a paper from a draft of the records, and writing in it."""

from datetime import date

from django.db.models import F

from areasend.accounts.models import User
from areasend.kit.acting import acting
from areasend.reports.actions.refused import Refused
from areasend.reports.kinds import PaperKind, draft
from areasend.reports.models import Paper, PaperSection

PUBLISHED = "This paper is published, so its text stays as it is. What is wrong in it can be said in a correction."
HEAD = ("title", "committee", "from_words", "classification", "past_pathway", "future_pathway", "electoral_division")
HEAD_TEXTS = ("summary", "recommendation")


class ChangedMeanwhile(Exception):
    """Someone else saved the section since it was opened; `section` is as they left it."""

    def __init__(self, section: PaperSection) -> None:
        super().__init__(f"{section.changed_by} saved this section since you opened it.")
        self.section = section


def start_paper(kind: PaperKind, *, on: date, title: str, by: User) -> Paper:
    """A paper in hand whose sections are the draft that the records of a day give."""
    drafted = draft(kind, on)
    frame = drafted.frame
    with acting(str(by), f"starting the paper {title}"):
        paper = Paper.objects.create(
            kind=kind.key,
            title=title,
            on=on,
            committee=frame.committee,
            from_words="\n".join(frame.from_),
            summary=frame.summary,
            recommendation=frame.recommendation,
            made_by=by,
        )
        PaperSection.objects.bulk_create(
            PaperSection(
                paper=paper,
                order=place,
                level=section.level,
                heading=section.heading,
                text="\n\n".join(section.paragraphs),
                changed_by=by,
            )
            for place, section in enumerate(drafted.sections, 1)
        )
    return paper


def change_section(section: PaperSection, *, heading: str, text: str, version: int, by: User) -> None:
    """Write a section anew, if nobody else has since `version`. A paper sent or approved is a draft again."""
    _refuse_published(section.paper)
    with acting(str(by), f"writing {heading}"):
        saved = PaperSection.objects.select_for_update(of=("self",)).select_related("changed_by").get(pk=section.pk)
        if saved.version != version:
            raise ChangedMeanwhile(saved)
        if (saved.heading, saved.text) == (heading, text):
            return
        saved.heading, saved.text, saved.changed_by = heading, text, by
        saved.version += 1
        saved.save()
        _write_again(section.paper)


def change_head(paper: Paper, *, lines: dict[str, str], by: User) -> None:
    """Write the head anew."""
    _refuse_published(paper)
    with acting(str(by), "writing the head of the paper"):
        for name in (*HEAD, *HEAD_TEXTS):
            setattr(paper, name, lines[name])
        paper.save()
        _write_again(paper)


def add_section(paper: Paper, *, heading: str, level: int, after: PaperSection | None, by: User) -> PaperSection:
    """A new section, after another or at the end."""
    _refuse_published(paper)
    last = paper.sections.last()
    place = (after or last).order + 1 if (after or last) else 1  # type: ignore[union-attr]
    with acting(str(by), f"adding the section {heading}"):
        paper.sections.filter(order__gte=place).update(order=F("order") + 1)
        made = PaperSection.objects.create(paper=paper, order=place, level=level, heading=heading, changed_by=by)
        _write_again(paper)
    return made


def remove_section(section: PaperSection, *, by: User) -> None:
    """A section taken out; its text stays in the history."""
    _refuse_published(section.paper)
    with acting(str(by), f"taking out the section {section.heading}"):
        section.delete()
        _write_again(section.paper)


def _refuse_published(paper: Paper) -> None:
    if paper.is_published:
        raise Refused(PUBLISHED)


def _write_again(paper: Paper) -> None:
    """Whoever was asked, or has approved, did so for another text."""
    if paper.state in ("sent", "approved"):
        paper.approvals.filter(decision__in=["", "approved"]).update(decision="lapsed")
        paper.state = "draft"
        paper.save()
