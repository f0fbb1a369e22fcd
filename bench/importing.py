"""An office's CSV file of activities into their register, against COPY of the same file and one INSERT..SELECT."""

import csv
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from django.db import connection

from areasend.engagement.models import Activity
from areasend.kit.acting import acting
from areasend.kit.importing.actions import Brought, bring_in
from areasend.kit.importing.guess import guess
from areasend.kit.importing.models import ImportRun
from areasend.kit.registers import register_of
from areasend.kit.sheets.reading import open_book
from bench.database import address, fresh
from bench.timing import Line, by_turns

FEW, MANY = 10_000, 100_000
REGISTER = "activities"
DISTRICTS = ("Ashbourne", "Castle", "Ebb", "Fairwater", "Linnet", "Marsh", "North", "Oxley", "Swale", "Weald")
AUDIENCES = {
    "Parents and carers": "parents-carers",
    "Young people": "young-people",
    "Schools": "schools",
    "NHS staff": "health-staff",
}
HOW = {"Teams": "online", "In person": "in-person"}
KINDS = ("Meeting", "Workshop", "Drop-in", "Survey")
LEADS = ("Engagement lead", "Designated clinical officer", "Head of inclusion", "Forum's chair")
HEADS = (
    "No.",
    "Date",
    "Activity / Title",
    "Type",
    "Audience",
    "District",
    "Virtual?",
    "Participants",
    "Lead",
    "Themes",
)
COPIED = (
    "number",
    "held_on",
    "title",
    "kind",
    "audience",
    "district",
    "held_how",
    "attendances",
    "lead_role",
    "themes",
)
FILLED = (*COPIED, "partner", "follow_up")


def run() -> list[Line]:
    """The import and its baseline by turns, and the memory that it needs for a tenth and for all of the rows."""
    with TemporaryDirectory() as folder, fresh("importing"):
        few, many = (written(Path(folder) / f"{rows}.csv", rows) for rows in (FEW, MANY))
        same(few)
        times = by_turns(lambda: imported(many), lambda: copied(many), before=emptied)
        peaks = [peak(path) for path in (few, many)]
    return [
        Line(
            "importing",
            f"{MANY:,} rows of activities, history on",
            times.subject,
            times.baseline,
            "COPY and one INSERT..SELECT, history on",
            target=10,
        ),
        Line(
            "importing",
            f"peak memory of {MANY:,} rows",
            peaks[1],
            peaks[0],
            f"peak memory of {FEW:,} rows",
            target=1.1,
            unit="MB",
        ),
    ]


def written(path: Path, rows: int) -> Path:
    """A file of so many rows as an office keeps it: days as 05/03/2019, words for audiences, numbers in the log."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADS)
        writer.writerows(_rows(rows))
    return path


def _rows(count: int) -> Iterator[tuple[object, ...]]:
    dice = Random(5)
    for number in range(1, count + 1):
        day = date(2015, 1, 1) + timedelta(dice.randrange(3000))
        yield (
            number,
            f"{day:%d/%m/%Y}",
            f"{dice.choice(KINDS)} with families in {dice.choice(DISTRICTS)}, {number}",
            dice.choice(KINDS),
            dice.choice(list(AUDIENCES)),
            dice.choice(DISTRICTS),
            dice.choice(list(HOW)),
            dice.choice(["", dice.randrange(80)]),
            dice.choice(LEADS),
            dice.choice(("Waiting", "Communication", "Transport")),
        )


def imported(path: Path) -> Brought:
    """As the page and the command bring it in: read, guessed, checked, every line kept."""
    register, book = register_of(REGISTER), open_book(path)
    mapping = guess(book, register).mapping
    return bring_in(
        book=book, register=register, mapping=mapping, stated_on=date(2023, 12, 31), who="The bench", why="importing"
    )


def copied(path: Path) -> None:
    """As somebody who knows the file and the table brings it in: COPY into a table of text, then one INSERT..SELECT."""
    with acting("The bench", "copying"), connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMP TABLE staged ({', '.join(f'{name} text' for name in COPIED)}) ON COMMIT DROP")
        with cursor.copy("COPY staged FROM STDIN WITH (FORMAT csv, HEADER)") as copy, path.open("rb") as file:
            while block := file.read(1 << 20):
                copy.write(block)
        cursor.execute(INSERTED)


def _worded(column: str, words: dict[str, str]) -> str:
    cases = " ".join(f"WHEN '{said}' THEN '{key}'" for said, key in words.items())
    return f"CASE {column} {cases} END"


INSERTED = (
    f"INSERT INTO engagement_activity ({', '.join(FILLED)}, as_said, withdrawn_why) "
    "SELECT number::int, to_date(held_on, 'DD/MM/YYYY'), title, kind, "
    f"{_worded('audience', AUDIENCES)}, district, {_worded('held_how', HOW)}, "
    "nullif(attendances, '')::int, lead_role, themes, '', '', '{}', '' FROM staged"
)


def emptied() -> None:
    """The register and everything that an import leaves behind as before."""
    tables = ("engagement_activity", "engagement_activityevent", "pghistory_context", ImportRun._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"TRUNCATE {', '.join(tables)} CASCADE")


def same(path: Path) -> None:
    """Raise where the two do not leave the same rows in the register and in its history."""
    found = []
    for bring in (imported, copied):
        emptied()
        bring(path)
        rows = set(Activity.objects.values_list(*FILLED))
        found.append((rows, Activity.kept.rel.related_model.objects.count()))  # type: ignore[attr-defined]
    emptied()
    if found[0] != found[1] or not found[0][0]:
        apart = sorted(map(str, found[0][0] ^ found[1][0]))
        raise AssertionError(f"The import is not the same by hand: {len(apart)} rows apart, as {apart[:4]}")


def peak(path: Path) -> float:
    """The most memory, in MB, that a process of its own takes to import a file."""
    emptied()
    command = [sys.executable, "-m", "bench.peak", str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=address())
    return float(done.stdout)
