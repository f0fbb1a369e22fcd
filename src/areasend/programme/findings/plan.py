"""Findings: references that lead to two actions, to none, or stand on two sheets."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from areasend.kit.importing.models import ImportLine
from areasend.measures.finding import Finding, finder
from areasend.programme.findings.reading import listed
from areasend.programme.models import Action, Milestone

MANAGER = "The programme manager"


def _by_ref(on: date) -> dict[str, list[tuple[int, str]]]:
    found = defaultdict(list)
    for pk, ref, title in Action.objects.as_at(on).order_by("ref", "pk").values_list("pk", "ref", "title"):
        found[ref].append((pk, title))
    return found


@finder
def reference_of_two(on: date) -> Iterator[Finding]:
    """One reference that two actions bear."""
    for ref, actions in _by_ref(on).items():
        if len(actions) > 1:
            yield Finding(
                kind="duplicate",
                register="actions",
                about=("actions", "ref"),
                message=f"{ref} is the reference of {len(actions)} actions: {listed(f'“{t}”' for _, t in actions)}.",
                arithmetic=f"{len(actions)} actions, 1 reference; the plan counts all of them",
                rows=tuple(pk for pk, _ in actions),
                mend=f"{MANAGER}: give each its own reference",
                key=f"reference-of-two-{ref}",
            )


@finder
def milestone_of_no_action(on: date) -> Iterator[Finding]:
    """Milestones whose action is in no row, or could be either of two."""
    lost = defaultdict(list)
    rows = Milestone.objects.as_at(on).filter(action=None, as_said__action__has_key="said").order_by("ref")
    for pk, said in rows.values_list("pk", "as_said__action__said"):
        lost[said].append(pk)
    actions = _by_ref(on) if lost else {}
    for said, milestones in lost.items():
        count = len(actions.get(said, []))
        why = f"could be of any of {count} actions that bear it" if count > 1 else "is of no action in the plan"
        many = len(milestones) > 1
        yield Finding(
            kind="gap",
            register="milestones",
            about=("milestones", "action"),
            message=f"{len(milestones)} milestone{'s name' if many else ' names'} the action “{said}”, which {why}.",
            arithmetic=f"{len(milestones)} milestones; {count} actions called {said}; on no weakness's board",
            rows=tuple(milestones),
            mend=f"{MANAGER}: say which action each belongs to",
            key=f"milestone-of-no-action-{said}"[:80],
        )


@finder
def on_two_sheets(on: date) -> Iterator[Finding]:
    """An action on a second sheet that the import left out because it is counted on the first."""
    actions = _by_ref(on)
    left = ImportLine.objects.filter(run__state="done", run__stated_on__lte=on, register="actions", outcome="left")
    seen = set()
    for line in left.filter(reason__startswith="says “").select_related("run").order_by("-run_id", "line"):
        ref = next((cell.strip() for cell in line.cells if cell.strip()), "")
        if ref in actions and ref not in seen:
            seen.add(ref)
            yield Finding(
                kind="duplicate",
                register="actions",
                about=("actions", "ref"),
                message=f"{ref} stands on two sheets. It is counted once, where it stands first.",
                arithmetic=f"left out: row {line.line} of {line.run.sheet}, which {line.reason}",
                rows=tuple(pk for pk, _ in actions[ref]),
                mend=f"{MANAGER}: agree who leads it, and keep it on one sheet",
                key=f"on-two-sheets-{ref}",
            )
