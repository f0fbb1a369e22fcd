"""England's local authorities as the Department lists them: number, region, statistical neighbours."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent / "authorities.csv"


@dataclass(frozen=True)
class Authority:
    """One local authority with children's services.

    `number` is the Department's, three figures; `code` and `region` are those of the Office for National
    Statistics (E10000016, E12000008). `neighbours` are the numbers of its ten statistical neighbours, the nearest
    first, as the Department's Local Authority Interactive Tool gave them in May 2025.
    """

    number: str
    code: str
    name: str
    region: str
    region_name: str
    neighbours: tuple[str, ...]


@cache
def authorities() -> Mapping[str, Authority]:
    """Every authority by its number."""
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {row["number"]: _authority(row) for row in rows}


def _authority(row: dict[str, str]) -> Authority:
    words = {name: text for name, text in row.items() if name != "neighbours"}
    return Authority(**words, neighbours=tuple(row["neighbours"].split()))
