"""How an office makes a sheet messy: dates in many hands, words in many spellings, numbers with asides."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from random import Random
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

ORDINALS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
SERIAL_ZERO = date(1899, 12, 30)

HANDS: tuple[Callable[[date], Any], ...] = (
    lambda day: datetime(day.year, day.month, day.day),  # noqa: DTZ001 - a spreadsheet's date has no zone
    lambda day: datetime(day.year, day.month, day.day),  # noqa: DTZ001
    lambda day: f"{day:%d/%m/%y}",
    lambda day: f"{day:%d.%m.%y}",
    lambda day: f"{day.day}{ORDINALS.get(day.day, 'th')} {day:%B %Y}",
    lambda day: f"{day.day} {day:%b %y}",
    lambda day: str((day - SERIAL_ZERO).days),
)


def hand(random: Random, day: date) -> Any:
    """A date as one of the office's people writes it."""
    return random.choice(HANDS)(day)


def spelt(random: Random, *ways: str) -> str:
    """One of the ways a word is written."""
    return random.choice(ways)


def shares(random: Random, total: int, count: int, least: int, most: int) -> list[int]:
    """`count` whole numbers between `least` and `most` that make `total`, in no order."""
    if not least * count <= total <= most * count:
        raise ValueError(f"{count} numbers from {least} to {most} cannot make {total}")
    numbers = [least] * count
    left = total - least * count
    while left:
        place = random.randrange(count)
        more = min(random.randint(1, 4), left, most - numbers[place])
        numbers[place] += more
        left -= more
    random.shuffle(numbers)
    return numbers


def bar(sheet: Worksheet, row: int, text: str, width: int) -> None:
    """A title merged across the sheet."""
    sheet.cell(row, 1, text)
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=width)


def saved(book: Workbook, on: date) -> Workbook:
    """The workbook as last saved on a day."""
    moment = datetime(on.year, on.month, on.day, 16, 40)  # noqa: DTZ001 - as spreadsheets keep it
    book.properties.created = moment
    book.properties.modified = moment
    return book


def put(sheet: Worksheet, row: int, values: Sequence[Any]) -> None:
    """A row of values; nothing stays empty."""
    for column, value in enumerate(values, 1):
        if value is not None:
            sheet.cell(row, column, value)
