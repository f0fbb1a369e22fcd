"""The documents are true: promises name tests that exist and run, and the map is fresh."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROW = re.compile(r"^\|(?P<promise>[^|]+)\|(?P<where>[^|]+)\|(?P<test>[^|]+)\|$")


def rows() -> list[tuple[str, str]]:
    found = [ROW.match(line) for line in (ROOT / "docs" / "promises.md").read_text().splitlines()]
    pairs = [(row["promise"].strip(), row["test"].strip()) for row in found if row]
    return [(promise, test) for promise, test in pairs if promise not in ("promise", "---")]


def written_tests() -> dict[str, str]:
    """Every test function and test file by name, with the text that stands around it."""
    found: dict[str, str] = {}
    for path in [*ROOT.glob("src/**/test_*.py"), *ROOT.glob("tests/**/test_*.py")]:
        text = path.read_text(encoding="utf-8")
        found[path.stem] = text
        for match in re.finditer(r"^(?:@.*\n)*(?:    )?(?:async )?def (test_\w+)", text, re.MULTILINE):
            found[match[1]] = match[0]
    return found


def test_every_promise_names_a_test_that_exists_and_is_not_skipped() -> None:
    written = written_tests()
    wrong = []
    for promise, named in rows():
        for test in [] if named == "not yet" else [name.strip() for name in named.split(",")]:
            if test not in written:
                wrong.append(f"{promise}: there is no {test}")
            elif re.search(r"pytest\.(mark\.)?(skip|xfail)\b", written[test]):
                wrong.append(f"{promise}: {test} is skipped")
    assert wrong == []


def test_there_are_promises() -> None:
    assert len(rows()) > 50


def test_the_map_is_fresh() -> None:
    status = subprocess.run([sys.executable, str(ROOT / "scripts" / "map.py"), "--check"], check=False).returncode
    assert status == 0, "docs/map.md is stale: run scripts/map.py"


def test_every_picture_of_the_readme_is_made_by_the_command() -> None:
    shown = set(re.findall(r"docs/pictures/(\w+)\.png", (ROOT / "README.md").read_text()))
    made = set(re.findall(r'Picture\("(\w+)"', (ROOT / "scripts" / "pictures.py").read_text()))
    kept = {path.stem for path in (ROOT / "docs" / "pictures").glob("*.png")}
    assert shown == made == kept
    assert "scripts/pictures.py" in (ROOT / "Makefile").read_text()
