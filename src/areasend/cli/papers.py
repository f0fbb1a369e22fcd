"""The command of papers: a draft as at a day, or a published paper built again."""

import argparse
import json
from pathlib import Path

from areasend.cli.arguments import Commands, answer, command, day, say
from areasend.cli.run import Refusal, whoami
from areasend.kit.looks import log_look
from areasend.reports.composing import Composed, compose
from areasend.reports.files import FORMS, as_html, as_json
from areasend.reports.frozen.rebuilding import Rebuilt, other_parts, rebuild
from areasend.reports.kinds import draft, kind_of
from areasend.reports.models import Publication
from areasend.reports.published import publication_called

SAME, OTHER = "the same as published, byte for byte", "not the same as published"


def add(commands: Commands) -> None:
    """Add this command."""
    made = command(commands, "report", "a paper as at a day, always as a draft; or a published one built again", report)
    made.add_argument("name", nargs="?", help="a kind of paper, such as committee")
    made.add_argument("--as-at", type=day)
    made.add_argument("--from", dest="publication", help="a publication's number, address or lock")
    made.add_argument("--out", type=Path, required=True, help="folder for the files")
    made.add_argument("--json", action="store_true")


def report(chosen: argparse.Namespace) -> int:
    """A draft from the records of a day, or, with --from, a published paper from its frozen data alone."""
    chosen.out.mkdir(parents=True, exist_ok=True)
    if chosen.publication:
        return _built_again(chosen)
    if not (chosen.name and chosen.as_at):
        raise Refusal("Name the paper and its day: areasend report committee --as-at 2020-11-18 --out DIR.")
    return _drafted(chosen)


def _drafted(chosen: argparse.Namespace) -> int:
    try:
        kind = kind_of(chosen.name)
    except KeyError as error:
        raise Refusal(str(error.args[0])) from error
    composed = compose(kind, draft(kind, chosen.as_at))
    log_look(whoami(), "download", f"paper {kind.key}", f"as at {chosen.as_at}")
    files = _write(chosen.out / kind.key, composed, chosen)
    for check in composed.blocks:
        say(f"Blocks publishing: {check.sentence}")
    for check in composed.unsourced:
        say(f"Unsourced: {check.sentence}")
    if chosen.json:
        answer({"files": files, **as_json(composed)})
    else:
        print("\n".join(files))
    return 0


def _write(base: Path, composed: Composed, chosen: argparse.Namespace) -> list[str]:
    """The page, Word, PDF and JSON files, in that order."""
    made = {"html": as_html(composed.document).encode()}
    made |= {form: make(composed.document, on=chosen.as_at) for form, (make, _) in FORMS.items()}
    told = json.dumps(as_json(composed), indent=2, ensure_ascii=False, default=float)
    made["json"] = f"{told}\n".encode()
    return [_file(base, form, made[form]) for form in ("html", "docx", "pdf", "json")]


def _file(base: Path, form: str, content: bytes) -> str:
    path = base.with_name(f"{base.name}.{form}")
    path.write_bytes(content)
    return str(path)


def _built_again(chosen: argparse.Namespace) -> int:
    try:
        publication = publication_called(chosen.publication)
    except Publication.DoesNotExist as error:
        raise Refusal(f"No published paper has the number, address or lock {chosen.publication}.") from error
    log_look(whoami(), "download", f"paper {publication.kind}", f"{publication.slug} built again")
    made = rebuild(publication)
    files = [_file(chosen.out / publication.slug, one.form, one.content) for one in made]
    for part in other_parts(publication.content):
        say(f"Made with other parts than the published paper: {part}.")
    if chosen.json:
        answer({"publication": publication.slug, "lock": publication.lock, "files": [_described(one) for one in made]})
    else:
        for path, one in zip(files, made, strict=True):
            print(f"{path}: {SAME if one.is_same else OTHER} (sha256 {one.sha256})")
    return 0 if all(one.is_same for one in made) else 1


def _described(one: Rebuilt) -> dict[str, object]:
    return {"form": one.form, "sha256": one.sha256, "published_sha256": one.published_sha256, "same": one.is_same}
