"""Numbers that count nothing: dates, years, paragraph numbers, references, telephone numbers, ranges, ages.

Each pattern is tried at each place in the order given; what it takes is never a summand. A pattern here
errs on the side of taking too much: a sum missed costs less than a false alarm.
"""

from areasend.engines.figures.prose.words import DIGIT, WORDED

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
MONTH = (
    "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?"
    "|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)(?![a-z])"
)
ORDINAL = r"(?:<sup>)?(?:st|nd|rd|th)(?:</sup>)?"
YEAR = r"(?:19|20)\d\d"
_SHORT_YEAR = r"['’]?\d\d(?=\s*(?:[.,;:)\]–-]|$|to\b|and\b|by\b|until\b))"

DAY_MONTH = rf"\b\d{{1,2}}\s?(?:{ORDINAL})?(?:\s+of)?\s+{MONTH}(?:,?\s+{YEAR}\b|\s+{_SHORT_YEAR})?"
MONTH_DAY = rf"\b{MONTH}\s+(?:\d{{1,2}}(?:{ORDINAL})?,?\s+{YEAR}\b|{YEAR}\b|\d{{1,2}}{ORDINAL}|{_SHORT_YEAR})"
NUMERIC_DATE = rf"\b(?:{YEAR}-\d\d-\d\d|\d{{1,2}}/\d{{1,2}}/(?:{YEAR}|\d\d)|\d{{1,2}}\.\d{{1,2}}\.(?:{YEAR}|\d\d))\b"
BARE_YEAR = rf"(?<![£\d,.])\b{YEAR}(?:\s?[-–/]\s?(?:{YEAR}|\d\d))?\b(?![,.]\d|\s?%|\s+per\s?cent)"

ADDRESS = r"\bhttps?://\S+|\bwww\.\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}"
TELEPHONE = r"\+\d{2}[\d \-]{7,14}\d|(?<![£\d.,])\b0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}\b|\b\d{2,3} \d{3} \d{3,4}\b"
CLOCK_TIME = r"\b\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm)\b|\b\d{1,2}:\d\d\b"
REFERENCE = r"\b[A-Za-z]+[-_/]?\d[\w/-]*|\bCovid[\s-]19\b|\b\d{7,}\b|\b\d+(?:\.\d+){2,}"
OTHER_MONEY = r"[$€]\s?\d(?:[\d,.]*\d)?\w*"

_HEADING = r"^[ \t]*[>#*_-]+[ \t]*\**\d{1,3}(?:\.\d{1,3})*[.)]?(?=\s)(?=[^\n]{0,4}[A-Z*\"“‘(])"
_NUMBERED = r"^[ \t]*\(?\d{1,3}(?:(?:\.\d{1,3}){1,3}[.)]?(?=\s+[A-Z*\"“‘(])|[.)](?=\s))"
_SHORT_TITLE = r"^[ \t]*\d{1,2}(?=[ \t]+[A-Z][^\n.]{0,75}$)"
PARAGRAPH = f"{_HEADING}|{_NUMBERED}|{_SHORT_TITLE}"

_MANY_LABELS = (
    "paragraphs|paras|sections|pages|tables|appendices|annexes|stages|phases|tiers|bands|levels|grades"
    "|parts|regulations|articles|clauses|chapters|workstreams|weeks|years"
)
_ONE_LABEL = (
    "paragraph|para|section|page|table|figure|fig|chart|appendix|annex|item|stage|phase|step|tier|band"
    "|level|grade|key stage|month|week|day|term|class|version|part|schedule|regulation|article|clause|chapter"
    "|rule|case|number|no|question|option|objective|priority|outcome|theme|strand|workstream"
    "|recommendation|action|risk|issue|standard|ward|room|score|ranked|rank|rated|position|quarter|type"
    "|category|scenario|line|column|row|note|footnote|module|session|lot|wave|cohort|round|see|box"
)
_SMALL = r"\d{1,2}(?:\.\d{1,2})*[a-z]?(?![\d%]|[.,]\d)"
LABEL = (
    rf"(?i:(?<!\d )(?<!each )(?<!every )(?<!\bper )(?<!last )(?<!this )\b(?:"
    rf"(?:{_MANY_LABELS})\.?\s+{_SMALL}(?:\s?(?:,|and|to|or|&|-|–)\s?{_SMALL})*"
    rf"|(?:{_ONE_LABEL})\.?\s+{_SMALL}(?:\s?[-–]\s?{_SMALL})?"
    rf"|year\s+(?:1[0-4]|\d)(?:\s?[-–]\s?\d+)?)\b(?!\s?%|\s+per\s?cent))"
)
AGE = (
    r"(?i:\b\d+(?:\s?(?:to|and|or|-|–)\s?\d+)?[\s-]years?[\s-]olds?\b"
    r"|\bage[sd]?\s+\d+(?:\s?(?:to|and|or|-|–)\s?\d+)?|\bunder[\s-]\d+s?\b|\b0\s?(?:to|-|–)\s?\d+)"
)
_PLAIN = rf"(?:£?\d[\d,]*(?:\.\d+)?(?:m|k|bn)?%?|{WORDED})"
_DIGITS = r"\d(?:[\d,.]*\d)?"
RANGE = (
    rf"\b{_DIGITS}[-–—]{_DIGITS}%?|£{_DIGITS}[mk]?[-–]£?{_DIGITS}[mk]?"
    rf"|(?i:\bbetween\s+{_PLAIN}\s+and\s+{_PLAIN})"
)
SLASHED = r"\b\d+/\d+\b(?!\s*(?:\(|=|,|is|or)\s*(?:or\s|is\s)?\d[\d.]*\s?%)"
ADJECTIVE = rf"\b(?:\d[\d,.]*|(?i:{WORDED}))-(?!\d|(?i:{DIGIT})\b)[A-Za-z][\w-]*"
IDIOM = (
    r"(?i:\b(?:no|any|every|each|this|that|which|the|at|day|number)\s+one\b|\bone\s+(?:another|day|off|stop|to\s+one)\b"
    r"|\bone\s+of\s+(?:the|our|its|these|those|them|many|several|a)\b(?!\s+\d))"
)

NOT_AMOUNTS = (
    ADDRESS, PARAGRAPH, TELEPHONE, NUMERIC_DATE, DAY_MONTH, MONTH_DAY, AGE, RANGE, BARE_YEAR, CLOCK_TIME,
    LABEL, REFERENCE, OTHER_MONEY, SLASHED, ADJECTIVE, IDIOM,
)  # fmt: skip
