"""An invented paper of an invented county, with one of everything a paper can hold."""

from datetime import date

from areasend.kit.documents.charts import Annotation, LineChart, Series, line_chart
from areasend.kit.documents.parts import (
    AppendixLine,
    Block,
    Bullets,
    Diagram,
    Document,
    Figure,
    Head,
    Link,
    Note,
    Paragraph,
    Section,
    Strong,
    SumLine,
    Table,
)

DAY = date(2031, 3, 4)
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 120" width="400" height="120">'
    '<rect width="400" height="120" fill="#f4f8f8"/>'
    '<path d="M10 100L130 60L260 80L390 20" fill="none" stroke="#0f385c" stroke-width="2"/>'
    '<text x="300" y="60" font-size="14" font-family="Arial">Waiting</text></svg>'
)

HEAD = Head(
    committee="Children and Families Scrutiny Committee",
    on=DAY,
    title="Help while waiting: how the year went",
    from_=("Lead member for children", "Director of children's services"),
    to="Children and Families Scrutiny Committee",
    classification="Open to the public",
    past_pathway="Partnership board, 10 February 2031",
    future_pathway="Full council, 20 March 2031",
    electoral_division="All",
    summary="Fewer children wait than a year ago, and those who wait have someone to ring. "
    "Two schools still have no named adviser.",
    recommendation="To note what was done, and to ask for the two advisers to be in place by June.",
)

BY_DISTRICT = Table(
    caption="Where the helpline was rung from",
    head=("District", "Calls", "Rung back the same day", "Families"),
    rows=(("North", "804", "731", "402"), ("Vale", "622", "560", "311"), ("Coast", "506", "449", "260")),
    numeric=frozenset({1, 2, 3}),
)

MONTH_ENDS = tuple(date(2029 + month // 12, month % 12 + 1, 28) for month in range(6, 25))
ON_THE_LIST = (297, 310, 322, 341, 352, 377, 402, 431, 428, 415, 409, 396, 371, 350, 338, 325, 311, 302, 286)
WAITING_OVER_TIME = LineChart(
    title="The list is a third shorter than a year ago",
    subtitle="Children waiting for a first appointment at the end of each month, Aldermoor",
    unit="children",
    series=(
        Series("Waiting", tuple(zip(MONTH_ENDS, ON_THE_LIST, strict=True))),
        Series("Plan", ((MONTH_ENDS[-1], 286), (date(2031, 6, 28), 120)), kind="plan"),
    ),
    annotations=(Annotation(date(2030, 4, 8), "Helpline opened"),),
)
WAITING = line_chart(WAITING_OVER_TIME).as_part(
    WAITING_OVER_TIME,
    source="Source: waiting list of the children's therapy service, as at 31 January 2031.",
)

WHO_DECIDES = Diagram(
    title="Who reports to whom",
    svg=SVG,
    alt="The waiting well group reports to the partnership board.",
    as_list=Bullets((("Partnership board", Bullets((("Waiting well group",), ("Schools forum",)))),)),
)

MISMATCH = Note(
    ("The service's own log gives 1,950 calls. Its months make 1,932, and this paper uses the months.",),
    (
        SumLine("April to September 2030", "844"),
        SumLine("October 2030 to January 2031", "1,088"),
        SumLine("The months together", "1,932", is_total=True),
        SumLine("The log's own total", "1,950", is_wrong=True),
    ),
)

WHAT_WAS_DONE: tuple[Block, ...] = (
    Paragraph(
        "3.1",
        (
            "Families rang the helpline ",
            Figure("1,932", 1),
            " times. ",
            Strong("Nine in ten were rung back the same day"),
            ", and of those who were not, ",
            Figure("112", 2, "31 Dec 2030"),
            " were rung back within the week.",
        ),
    ),
    MISMATCH,
    BY_DISTRICT,
    Paragraph("3.2", ("The helpline now offers:",)),
    Bullets(
        (
            ("a call back at a time the family chooses",),
            ("a letter for school", Bullets((("in plain words",),))),
        )
    ),
)

SECTIONS = (
    Section("1", "Why this matters", 1, (Paragraph("1.1", ("Waiting is harder when nobody rings back.",)),)),
    Section("2", "Who decides", 1, (WHO_DECIDES,)),
    Section("3", "What has been done", 1),
    Section("A", "Someone to ring", 2, WHAT_WAS_DONE),
    Section("B", "A shorter list", 2, (Paragraph("3.3", (Figure("286", 3), " children wait.")), WAITING)),
    Section("4", "What families told us", 1, (Paragraph("4.1", ("They said “we” & meant <all> of us.",)),)),
    Section("5", "What is late", 1, (Paragraph("5.1", ("Two advisers. This is our responsibility.",)),)),
    Section("6", "Money", 1, (Paragraph("6.1", (Figure("£1.4m", 4), " of £1.6m has been spent.")),)),
    Section("7", "What we conclude", 1, (Paragraph("7.1", ("It helps. It is not yet everywhere.",)),)),
    Section("8", "Recommendation", 1, (Paragraph("8.1", ("The committee is asked to note this paper.",)),)),
    Section(
        "9",
        "Background documents",
        1,
        (Paragraph("9.1", (Link("Waiting well, the plan", "https://aldermoor.example/plan"), ", 2030.")),),
    ),
    Section("10", "Contacts", 1, (Paragraph("10.1", ("Programme manager, waiting well.",)),)),
)

APPENDIX = (
    AppendixLine(1, "1,932", "3.1", "Calls to the helpline", "31 January 2031", "1,932", "Calls, version 2"),
    AppendixLine(2, "112", "3.1", "Calls answered within the week", "31 December 2030", "112", "Calls, version 2"),
    AppendixLine(3, "286", "3.3", "Children waiting", "31 January 2031", "286", "Therapy waits, version 1"),
    AppendixLine(4, "£1.4m", "6.1", "Spent of the budget line", "28 February 2031", "61", "Spending, version 1"),
)

PUBLISHED = Document(
    area="Aldermoor SEND",
    head=HEAD,
    sections=SECTIONS,
    appendix=APPENDIX,
    status="published",
    blocks_publishing=(),
    lock="4c1e-77a0",
)
DRAFT = Document(
    area="Aldermoor SEND",
    head=HEAD,
    sections=SECTIONS,
    appendix=APPENDIX,
    status="draft",
    blocks_publishing=("The director has not approved section 6.", "Calls to the helpline do not add up."),
    lock="4c1e-77a0",
)
