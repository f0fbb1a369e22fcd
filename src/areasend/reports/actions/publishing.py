"""Publishing a paper: refused while anything blocks it, then frozen for good. And correcting what was published."""

from datetime import date

from django.utils.text import slugify

from areasend.accounts.models import User
from areasend.kit.acting import acting
from areasend.kit.area import area_names
from areasend.reports.actions.refused import Refused
from areasend.reports.composing import Composed
from areasend.reports.frozen.freezing import freeze
from areasend.reports.frozen.lock import canonical, lock_of
from areasend.reports.frozen.rebuilding import document_of, files_of, sha_of
from areasend.reports.models import Approval, Correction, Paper, Publication, PublicationFile
from areasend.reports.writing import composed_of, draft_of, figures_said, kind_of_paper, text_sha


def what_blocks(paper: Paper, composed: Composed) -> list[str]:
    """Everything that must be mended, settled or given before the paper may be published."""
    return [*what_its_text_blocks(composed), *_not_approved(paper, composed)]


def what_its_text_blocks(composed: Composed) -> list[str]:
    """What must be mended in the text itself, or in the records that it quotes."""
    text = [] if composed.document.sections else ["The paper has no text."]
    return [*text, *(check.sentence for check in composed.blocks)]


def _not_approved(paper: Paper, composed: Composed) -> list[str]:
    given = approval_of(paper)
    if paper.state != "approved" or given is None:
        return ["Nobody has approved it yet."]
    if given.text_sha != text_sha(paper):
        return ["Its text is not the one that was approved."]
    now = figures_said(composed)
    return [
        f"{name} was {words} when the paper was approved and is {now.get(name, 'gone')} now: have it approved again."
        for name, words in given.figures.items()
        if now.get(name) != words
    ]


def approval_of(paper: Paper) -> Approval | None:
    """The approval that stands."""
    return paper.approvals.filter(decision="approved").select_related("decided_by").last()


def publish(paper: Paper, *, by: User, on: date) -> Publication:
    """Freeze the paper, make its files from what was frozen alone, and let its readers read it."""
    if paper.is_published:
        raise Refused("This paper is published already.")
    composed = composed_of(paper)
    blocks = what_blocks(paper, composed)
    if blocks:
        raise Refused("This paper cannot be published yet:", *blocks)
    frozen = _frozen(paper, composed, on)
    with acting(str(by), "publishing the paper"):
        publication = _keep(paper, frozen, by=by, on=on)
        paper.state = "published"
        paper.save()
    return publication


def _frozen(paper: Paper, composed: Composed, on: date) -> str:
    given = approval_of(paper)
    assert given is not None and given.decided_by is not None
    approved = {"by": given.decided_by.role_words, "on": str(given.decided_on)}
    return canonical(freeze(composed, draft_of(paper), area_names(), published_on=on, approved=approved))


def _keep(paper: Paper, frozen: str, *, by: User, on: date) -> Publication:
    publication = Publication.objects.create(
        paper=paper,
        slug=_slug(paper),
        kind=paper.kind,
        title=paper.title,
        on=paper.on,
        readers=kind_of_paper(paper).readers,
        published_on=on,
        published_by=by,
        lock=lock_of(frozen),
        frozen=frozen,
    )
    made = files_of(document_of(publication.content, publication.lock), paper.on)
    PublicationFile.objects.bulk_create(
        PublicationFile(publication=publication, form=form, content=content, sha256=sha_of(content))
        for form, content in made.items()
    )
    return publication


def _slug(paper: Paper) -> str:
    """committee-2020-11-18; a second of that kind and day has -2 behind it."""
    first = f"{slugify(paper.kind)}-{paper.on}"
    taken = set(Publication.objects.filter(slug__startswith=first).values_list("slug", flat=True))
    later = (f"{first}-{number}" for number in range(2, len(taken) + 3))
    return next(slug for slug in (first, *later) if slug not in taken)


def correct(publication: Publication, *, text: str, figure: int | None, by: User, on: date) -> Correction:
    """Say what was found wrong in a published paper, dated; the paper stays as it was."""
    numbers = [line["number"] for line in publication.content["figures"]]
    if not text.strip():
        raise Refused("Say what was wrong and what is right.")
    if figure is not None and figure not in numbers:
        raise Refused(f"The paper has no figure {figure}.")
    with acting(str(by), f"a correction of {publication.title}"):
        return Correction.objects.create(
            publication=publication, corrected_on=on, text=text.strip(), figure=figure, made_by=by
        )
