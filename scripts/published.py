"""Makes the small extracts of published figures that the product ships, from the Department's own files.

Usage: `python scripts/published.py STATISTICS NEIGHBOURS`, where STATISTICS is the folder of the release "Education,
health and care plans" with its files by local authority, and NEIGHBOURS the workbook of statistical neighbours that
comes with the Local Authority Interactive Tool. Both are under the Open Government Licence v3.0.
"""

import csv
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

SOURCE = Path(__file__).resolve().parent.parent / "src" / "areasend"
AUTHORITIES = SOURCE / "kit" / "authorities" / "authorities.csv"
FIGURES = SOURCE / "measures" / "published" / "figures.csv"
LEVELS = {"National": "england", "Regional": "region", "Local authority": "authority"}

# For each series of ours: the file, the column counted and, of a share, the column that it is out of.
SERIES = {
    "ehc-plans-20-weeks": ("timeliness_20_week.csv", "plans_issued_within_20_weeks", "plans_issued_den"),
    "ehc-plans-20-weeks-excluding": ("timeliness_20_week.csv", "plans_issued_20_weeks_ex", "plans_issued_den_ex"),
    "ehc-requests": ("requests.csv", "requests_received_in_year", ""),
}


def main(statistics: Path, neighbours: Path) -> None:
    """Write both extracts."""
    rows = {name: list(totals(statistics / name)) for name, _, _ in SERIES.values()}
    write(FIGURES, ["series", "year", "level", "area", "counted", "out_of"], figures(rows))
    near = dict(neighbours_of(neighbours))
    seen = {row["old_la_code"]: row for found in rows.values() for row in found if row["old_la_code"]}
    write(
        AUTHORITIES,
        ["number", "code", "name", "region", "region_name", "neighbours"],
        (
            [number, row["new_la_code"], row["la_name"], row["region_code"], row["region_name"], near.get(number, "")]
            for number, row in sorted(seen.items())
        ),
    )


def totals(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a file about all children together: the files differ in what they call them."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if row["breakdown_topic"].startswith("All ") and row["breakdown"] == row["breakdown_topic"]:
                yield row


def figures(rows: dict[str, list[dict[str, str]]]) -> Iterator[list[Any]]:
    """One line for each series, year and area whose figure was published ("x" is not available)."""
    for key, (name, counted, out_of) in SERIES.items():
        for row in rows[name]:
            values = [row[column] for column in (counted, out_of) if column]
            if all(value.isdigit() for value in values):
                area = row["old_la_code"] or row["region_code"] or row["country_code"]
                yield [key, row["time_period"], LEVELS[row["geographic_level"]], area, *values, *([""] * (not out_of))]


def neighbours_of(path: Path) -> Iterator[tuple[str, str]]:
    """For each authority its ten statistical neighbours, the nearest first."""
    for row in load_workbook(path, read_only=True).worksheets[0].iter_rows(values_only=True):
        if isinstance(row[0], int) and row[0] > 200:
            yield str(row[0]), " ".join(str(number) for number in row[5:25:2] if number)


def write(path: Path, head: list[str], rows: Any) -> None:
    """A CSV file, the same bytes for the same rows."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(head)
        writer.writerows(rows)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
