"""What was sent to families and what was said with them: letters, handbooks, consultations, who came to groups."""

from datetime import date, datetime
from random import Random

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from areasend.demo.samples.engagement import DISTRICTS, held
from areasend.demo.samples.mess import hand, put, saved, shares
from areasend.demo.samples.sample import Sample

LETTERS, HANDBOOKS, BACK = 14236, 10460, 230
COHORT = "Families of children and young people with SEND: letter on the new leadership"
PROVIDERS = ("Castle Children's Health", "North Wealdmere Community Trust", "Saltings Community Trust")
STATED = "2020-11-13"
GROUP = "Young people's survey group"


def sent_book() -> Workbook:
    """Mail-outs by district with one batch listed twice; handbooks with a return and copies in store."""
    random = Random(14)
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Mail-outs"
    _mailouts(sheet, random)
    _handbooks(book.create_sheet("Handbooks"), random)
    return saved(book, date(2020, 11, 13))


def _mailouts(sheet: Worksheet, random: Random) -> None:
    put(sheet, 1, ["Programme mail-outs"])
    put(sheet, 3, ["Ref", "Sent", "To whom", "District", "No. sent", "Returned", "Cost"])
    batches = []
    for number, sent in enumerate(shares(random, LETTERS, 12, 850, 1600), 1):
        when = ("w/c 15/06/20", "16/06/20", "17/06/20", "18/06/20")[number % 4]
        cost = f"£{sent * 0.61:,.2f}"
        batches.append(
            [f"ML20-{number:02}", when, COHORT, DISTRICTS[number % 6], f"{sent:,}", random.randint(8, 40), cost]
        )
    for row, batch in enumerate(batches, 4):
        put(sheet, row, batch)
    put(sheet, 16, [None, None, None, "Total letters", f"{LETTERS:,}", sum(batch[5] for batch in batches)])
    put(sheet, 17, ["ML20-13", "Sep-20", "Schools: invitations to discuss inclusion (e-mail)", "All", 468, 7, "£0.00"])
    put(
        sheet,
        18,
        ["ML20-14", "24/09/20", "Families with a plan: advice leaflet, reprint", "Saltings", 1130, 20, "£689.30"],
    )
    put(sheet, 19, batches[6])
    put(sheet, 21, ["Source: mail house invoices; returned means gone away"])


def _handbooks(sheet: Worksheet, random: Random) -> None:
    put(sheet, 1, ["Batch", "Provider", "Date delivered", "Delivered to", "Copies", "Status", "Delivery note"])
    days = sorted(date(2020, 4, 8).toordinal() + random.randint(0, 180) for _ in range(26))
    copies = shares(random, HANDBOOKS, 26, 210, 640)
    rows = []
    for number, (day, count) in enumerate(zip(days, copies, strict=True), 1):
        provider = random.choice(PROVIDERS)
        provider = random.choice((provider, provider.upper()))
        whom = random.choice(("waiting list", "Waiting list", "waiting list", "new referrals"))
        rows.append(
            [
                f"HB{number:02}",
                provider,
                hand(random, date.fromordinal(day)),
                whom,
                count,
                "delivered",
                f"DN{4400 + number}",
            ]
        )
    rows.append(["HB11R", "Another Trust", "14/08/2020", "waiting list", -BACK, "returned - wrong edition", "DN4411"])
    rows.append(["HB27", PROVIDERS[1], "tbc", "new referrals", 600, "printed, in store", None])
    rows.append(rows[4])
    for row, values in enumerate(rows, 2):
        put(sheet, row, values)
    put(sheet, len(rows) + 2, [None, None, None, "TOTAL PRINTED", "11.400"])


def said_book() -> Workbook:
    """Consultations as planned, you said / we did, the agreement with the forum, who came to a group."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Consultations"
    closes = datetime(2021, 1, 31)  # noqa: DTZ001 - as spreadsheets keep it
    put(sheet, 1, ["Consultation", "Opens (plan)", "Closes (plan)", "Opened", "Closed", "Comms plan", "Note"])
    put(sheet, 2, ["Draft SEND strategy 2021-24", "30/11/2020", closes, None, None, "Y", "written with the forum"])
    put(sheet, 3, ["Co-production charter", "Jan-21", "tbc", None, None, "n"])
    _you_said(book.create_sheet("You said we did"))
    _agreements(book.create_sheet("Agreements"))
    _who_came(book.create_sheet("Who came"))
    return saved(book, date(2020, 11, 13))


def _you_said(sheet: Worksheet) -> None:
    put(sheet, 1, ["You said", "Who", "When", "We did", "Told people on"])
    told = datetime(2020, 7, 6)  # noqa: DTZ001
    put(sheet, 2, ["The Local Offer has everything except what I look for", "Parents", "Oct-19",
                   "A guided way to options that fit, tested with families", told])  # fmt: skip
    put(sheet, 3, ["Let us write the questions, then we will answer them", "Young people", "20/05/20",
                   "A survey that young people wrote with us", "ongoing"])  # fmt: skip
    put(sheet, 4, ["I leave messages and hear nothing", "Parents", "3rd March 2020", "A call back within two days"])
    put(sheet, 5, ["I tell the same story to everyone I meet", "Parents", datetime(2019, 11, 4),  # noqa: DTZ001
                   "One way of sharing what early years settings and health visitors know", "Mar-20"])  # fmt: skip
    put(sheet, 6, ["Tell us before the strategy is finished", "Parents", "21/10/20"])


def _agreements(sheet: Worksheet) -> None:
    put(sheet, 1, ["Agreement", "Between", "From", "Until", "Signed", "About"])
    put(sheet, 2, ["Partnership working agreement", "the Wealdmere Parent Carer Forum, NHS Wealdmere",
                   "01/10/20", None, None, "How each is heard before the service changes"])  # fmt: skip


def _since() -> list[tuple[int, int]]:
    """Numbers in the log and heads of the last three activities since lockdown."""
    activities = held(Random(2020))
    numbered = [(place + (2 if place > 58 else 1), one.heads) for place, one in enumerate(activities) if one.online]
    return numbered[-3:]


def _who_came(sheet: Worksheet) -> None:
    """By code, one person fewer at the last session than the log counts heads."""
    sessions = _since()
    heads = [count for _, count in sessions[:-1]] + [sessions[-1][1] - 1]
    put(sheet, 1, ["Code", "Group", "S1", "S2", "S3", "Total"])
    for person in range(max(heads)):
        came = ["x" if person < count else None for count in heads]
        put(sheet, person + 2, [f"YP{person + 1:02}", GROUP, *came, sum(mark is not None for mark in came)])


def _sessions() -> dict[str, dict[str, object]]:
    return {f"S{n}": {"session": n, "activity": str(number)} for n, (number, _) in enumerate(_since(), 1)}


SENT = "Letters by district with a batch listed twice; handbooks with a return, copies in store and a doubtful total."
SAID = "Consultations, you said we did, the agreement with the forum, and who came to a group by code."
MAILOUTS = {
    "sheet": "Mail-outs",
    "header_rows": [3],
    "columns": {
        "Ref": "reference",
        "Sent": "sent_on",
        "To whom": "cohort",
        "District": "district",
        "No. sent": "sent",
        "Returned": "returned",
        "Cost": "cost",
    },
}
DELIVERIES = {
    "sheet": "Handbooks",
    "header_rows": [1],
    "columns": {
        "Batch": "batch",
        "Provider": "provider",
        "Date delivered": "delivered_on",
        "Delivered to": "to_whom",
        "Copies": "copies",
        "Status": "status",
        "Delivery note": "delivery_note",
    },
    "constants": {"item": "Neurodevelopmental handbook"},
    "stated_on": STATED,
}
CONSULTATIONS = {
    "sheet": "Consultations",
    "header_rows": [1],
    "columns": {
        "Consultation": "title",
        "Opens (plan)": "opens_planned",
        "Closes (plan)": "closes_planned",
        "Opened": "opened_on",
        "Closed": "closed_on",
        "Comms plan": "comms_plan",
        "Note": "note",
    },
    "stated_on": STATED,
}
YOU_SAID = {
    "sheet": "You said we did",
    "header_rows": [1],
    "columns": {
        "You said": "you_said",
        "Who": "who",
        "When": "said_on",
        "We did": "did",
        "Told people on": "told_on",
    },
}
AGREEMENTS = {
    "sheet": "Agreements",
    "header_rows": [1],
    "columns": {
        "Agreement": "title",
        "Between": "parties",
        "From": "from_on",
        "Until": "to_on",
        "Signed": "signed_on",
        "About": "about",
    },
}
WHO_CAME = {
    "sheet": "Who came",
    "header_rows": [1],
    "columns": {"Code": "code", "Group": "series"},
    "unpivot": {"headings": _sessions(), "into": "session", "value": "came"},
    "lookup": {"activity": "activities.number"},
}

FILES = (
    Sample("mail-outs.xlsx", SENT, "mailouts", sent_book, MAILOUTS, 67),
    Sample("mail-outs.xlsx", SENT, "deliveries", sent_book, DELIVERIES, 68),
    Sample("consultations.xlsx", SAID, "consultations", said_book, CONSULTATIONS, 69),
    Sample("consultations.xlsx", SAID, "you-said", said_book, YOU_SAID, 69),
    Sample("consultations.xlsx", SAID, "agreements", said_book, AGREEMENTS, 69),
    Sample("consultations.xlsx", SAID, "attendees", said_book, WHO_CAME, 69),
)
