"""The Local Offer: page views with a month twice and a part month, the directory's size, and smileys by area."""

from datetime import date, datetime
from random import Random
from typing import Any

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from areasend.demo.samples.mess import put, saved
from areasend.demo.samples.sample import Sample

HITS = (15_410, 17_650, 16_980, 19_240, 18_770, 19_330, 18_120, 17_040, 14_650, 20_360, 20_980, 19_640, 18_420, 20_510,
        10_890, 19_870, 15_320, 16_450, 18_760, 19_690, 16_620, 21_940, 22_950)  # fmt: skip
BEGINS = (2018, 12)
TWICE, FIRST_COUNT = 8, 15_280
PART, LIVE = 14, 19
LISTED = {17: 3_590, 18: 3_702, 19: 3_811, 20: 3_908, 21: 4_011, 22: 4_126}
NOTES = {
    PART: "tracking code missing 14-29 Feb after relaunch - NOT comparable",
    LIVE: "“explore your options” live 6 July",
}
AREAS = ("North Wealdmere", "Ashdown and Fairwater", "Castle Marsh", "Saltings and Ebb", "Local Offer web")
FACE_MONTHS = (*(date(2020, month, 1) for month in range(10, 0, -1)), date(2019, 12, 1))
TINY = (date(2020, 5, 1), date(2020, 4, 1))


def web_book(seed: int = 12) -> Workbook:
    """The analytics export as tidied by hand."""
    random = Random(seed)
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Web statistics"
    put(sheet, 1, ["Local Offer - monthly web statistics (analytics export, tidied by hand)"])
    put(sheet, 2, ["Month", "Hits (page views)", "Sessions", "Users", "Services listed in directory", "Comment"])
    for place, hits in enumerate(HITS):
        first = place == TWICE
        put(sheet, 3 + place, _line(random, place, FIRST_COUNT if first else hits, "first count" if first else None))
    again = _line(random, TWICE, HITS[TWICE], "corrected 02/10/19, bots out")
    put(sheet, 3 + len(HITS), again)
    put(sheet, 5 + len(HITS), ["Total 2019", f"{sum(HITS[1:13]):,}"])
    change = 100 * (HITS[-1] - HITS[12]) / HITS[12]
    put(sheet, 6 + len(HITS), ["Change since Dec 19", f"+{change:.1f}%"])
    return saved(book, date(2020, 11, 13))


def _line(random: Random, place: int, hits: int, note: str | None) -> list[Any]:
    months = BEGINS[0] * 12 + BEGINS[1] - 1 + place
    first = date(months // 12, months % 12 + 1, 1)
    sessions = round(hits * 0.41)
    written = random.choice((f"{first:%d/%m/%Y}", f"{first:%B %Y}", f"{first:%b-%y}"))
    listed = LISTED.get(place, "n/k")
    return [written, f"{hits:,}", f"{sessions:,}", round(sessions * 0.8), listed, note or NOTES.get(place)]


def smiley_book(seed: int = 3) -> Workbook:
    """Happy, neutral and sad by area, newest month first, under heads of two rows."""
    random = Random(seed)
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "By month and area"
    put(sheet, 1, ["Smileys - SEND, all channels"])
    _heads(sheet)
    for row, month in enumerate(FACE_MONTHS, 5):
        put(sheet, row, [_written(random, month), *(face for _ in AREAS for face in _faces(random, month))])
    put(sheet, 6 + len(FACE_MONTHS), ["Months run newest first. '-' means nil. Self-selecting sample."])
    return saved(book, date(2020, 11, 13))


def _heads(sheet: Worksheet) -> None:
    put(sheet, 3, ["Month"])
    for place, area in enumerate(AREAS):
        first = 2 + 4 * place
        sheet.cell(3, first, area)
        sheet.merge_cells(f"{get_column_letter(first)}3:{get_column_letter(first + 3)}3")
    put(sheet, 4, [None, *("☺", "😐", "☹", "Total") * len(AREAS)])


def _written(random: Random, month: date) -> Any:
    return random.choice((datetime(month.year, month.month, 1), f"{month:%b-%y}", f"{month:%B %Y}"))  # noqa: DTZ001


def _faces(random: Random, month: date) -> list[Any]:
    """One area's faces: sadder than happy before the summer, happier since."""
    if month in TINY:
        happy, neutral, sad = random.randint(1, 3), random.choice(("-", 1, 2)), random.randint(1, 2)
        return [happy, neutral, sad, happy + sad + (neutral if isinstance(neutral, int) else 0)]
    total = random.randint(46, 118)
    glad = 0.34 if month < date(2020, 3, 1) else 0.4 if month < date(2020, 7, 1) else 0.48
    glad += random.uniform(-0.03, 0.03)
    happy, sad = round(total * glad), round(total * (0.74 - glad))
    return [happy, total - happy - sad, sad, total]


WEB = {
    "header_rows": [2],
    "columns": {"Month": "month_end", "Comment": "note"},
    "constants": {"source": "Local Offer web analytics", "given_by": "Local Offer team"},
    "unpivot": {
        "headings": {
            "Hits (page views)": "local-offer-hits",
            "Sessions": "local-offer-sessions",
            "Users": "local-offer-users",
            "Services listed in directory": "directory-services",
        },
        "into": "series",
        "value": "value",
    },
    "values": {"value": {"n/k": None, "tbc": None}},
    "corrections": [{"says": "corrected 02/10/19, bots out", "stated_on": "2019-10-02"}],
    "stated_on": "Month",
}
SMILEYS = {
    "header_rows": [3, 4],
    "columns": {"1": "month_end"},
    "constants": {"source": "Smileys, all channels", "given_by": "Customer feedback team"},
    "unpivot": {
        "headings": {
            str(2 + 4 * place + face): {"group": area, "series": f"satisfaction-{kind}"}
            for place, area in enumerate(AREAS)
            for face, kind in enumerate(("happy", "neutral", "sad", "all"))
        },
        "into": "series",
        "value": "value",
    },
    "stated_on": "Month",
}

FILES = (
    Sample("local-offer-web.xlsx", "Page views: a month twice, a part month, n/k.", "series", web_book, WEB, 75),
    Sample(
        "smileys.xlsx",
        "Smileys by area: heads of two rows, newest first, nil as a dash, tiny months.",
        "series",
        smiley_book,
        SMILEYS,
        76,
    ),
)
