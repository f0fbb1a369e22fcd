"""The same few wrong sums in many wordings: each is found."""

import pytest

from areasend.engines.figures.sums import check_sums

WORDED = [
    (
        "From May 2019 to the end of February 2020 people came to our sessions 1,209 times. Since lockdown they have come 59 times more, mostly on line. That is 1,286 attendances at 91 activities.",
        "total",
        "1,209 + 59 is 1,268; you wrote 1,286",
    ),
    (
        "Between May 2019 and February 2020 we reached 1,209 participants. Since lockdown we have reached a further 59, making 1,286 in total.",
        "total",
        "1,209 + 59 is 1,268; you wrote 1,286",
    ),
    (
        "Between May 2019 and February 2020 we reached 1209 participants. Since lockdown we reached another 59 participants, so that we have now reached 1286 participants in total.",
        "total",
        "1209 + 59 is 1,268; you wrote 1286",
    ),
    (
        "We have reached 1,209 participants and another 59 since lockdown (1,286 in total).",
        "total",
        "1,209 + 59 is 1,268; you wrote 1,286",
    ),
    (
        "Participants: 1,209 before lockdown, a further 59 since; total 1,286.",
        "total",
        "1,209 + 59 is 1,268; you wrote 1,286",
    ),
    (
        "1,209 participants before lockdown. A further 59 since. 1,286 in all.",
        "total",
        "1,209 + 59 is 1,268; you wrote 1,286",
    ),
    (
        "Since lockdown an additional 59 participants have been reached, which takes the total number of participants from 1,209 to 1,286.",
        "change",
        "from 1,209 to 1,286 is 77 apart; you wrote 59",
    ),
    (
        "The number of participants rose by 59 from 1,209 to 1,286.",
        "change",
        "from 1,209 to 1,286 is 77 apart; you wrote 59",
    ),
    (
        "We ran 40 activities online and 51 face to face, so 92 activities in total.",
        "total",
        "40 + 51 is 91; you wrote 92",
    ),
    (
        "The board met 4 times, the steering group 9 times and the parents' panel 3 times: 17 meetings in all.",
        "total",
        "4 + 9 + 3 is 16; you wrote 17",
    ),
    ("The £2.9m is split £0.9m, £1.1m and £1.0m.", "parts", "£0.9m + £1.1m + £1.0m is £3m; you wrote £2.9m"),
    (
        "The budget for 2020-23 is £2.9m: £0.9m in 2020-21, £1.1m in 2021-22 and £1.0m in 2022-23.",
        "parts",
        "£0.9m + £1.1m + £1.0m is £3m; you wrote £2.9m",
    ),
    (
        "Stage 2 complaints have halved, from 16 in the first quarter of 2019 to 11 in the third quarter of 2020.",
        "times",
        "11 is 0.7 times 16; you wrote halved",
    ),
    (
        "Stage 2 complaints have halved since the first quarter of 2019 (16 to 11).",
        "times",
        "11 is 0.7 times 16; you wrote halved",
    ),
    ("20 per cent of the 60 replies, that is 15, were from fathers.", "share", "15 of 60 is 25%; you wrote 20%"),
    (
        "The waiting list went down from 412 to 324, by 98 children.",
        "change",
        "from 412 to 324 is 88 apart; you wrote 98",
    ),
    (
        "Of the 412 children waiting, 324 were seen and the other 98 are still waiting.",
        "parts",
        "324 + 98 is 422; you wrote 412",
    ),
    ("96 replies in eleven months is 9.6 a month.", "months", "96 in 11 months is 8.7 a month; you wrote 9.6"),
    ("The total of 1,209 and 59 is 1,286.", "total", "1,209 + 59 is 1,268; you wrote 1,286"),
    ("Together the 1,209 and the 59 come to 1,286.", "total", "1,209 + 59 is 1,268; you wrote 1,286"),
    ("1,286 participants (1,209 + 59).", "parts", "1,209 + 59 is 1,268; you wrote 1,286"),
    ("nine plus three makes eleven", "total", "9 + 3 is 12; you wrote 11"),
    ("Nine and twelve make twenty-two.", "total", "9 + 12 is 21; you wrote 22"),
    ("a hundred and twenty and eighty make two hundred and ten", "total", "120 + 80 is 200; you wrote 210"),
    (
        "Complaints rose by 12% (87) compared to 2019-20 (80).",
        "change",
        "from 80 to 87 is a rise of 9%; you wrote 12%",
    ),
    (
        "The overspend is £5.3 millions, which is £1.2 millions more than the £4.3 millions foreseen.",
        "change",
        "from £4.3 millions to £5.3 millions is £1m apart; you wrote £1.2 millions",
    ),
    (
        "The forecast is £1.3 millions, a £2.5 millions reduction from the £3.4 millions in December.",
        "change",
        "from £3.4 millions to £1.3 millions is £2.1m apart; you wrote £2.5 millions",
    ),
    (
        "A total of 90 complaints came in, with 55 being about delay and 45 being about contents.",
        "parts",
        "55 + 45 is 100; you wrote 90",
    ),
    ("12 of the 40 schools replied; the other 30 did not.", "parts", "12 + 30 is 42; you wrote 40"),
    (
        "By then £7.1 million of the £10 million was found, with plans for the remaining £3.9 million.",
        "parts",
        "£7.1 million + £3.9 million is £11m; you wrote £10 million",
    ),
    (
        "We reached 1,209 participants before lockdown and 59 after, so that the total now stands at 1,286.",
        "total",
        "1,209 + 59 is 1,268; you wrote 1,286",
    ),
    (
        "Before lockdown we reached 1,209 participants and since then another 59, which makes 1,286 in all.",
        "total",
        "1,209 + 59 is 1,268; you wrote 1,286",
    ),
    (
        "1,209 participants took part before lockdown; 59 more have taken part since, a total of 1,286.",
        "total",
        "1,209 + 59 is 1,268; you wrote 1,286",
    ),
    (
        "We heard from 1,209 people and then from 59 more: 1,286 altogether.",
        "total",
        "1,209 + 59 is 1,268; you wrote 1,286",
    ),
    (
        "The 1,209 participants before lockdown plus the 59 since make 1,286.",
        "total",
        "1,209 + 59 is 1,268; you wrote 1,286",
    ),
    ("Adding 59 to the 1,209 before gives 1,286.", "total", "1,209 + 59 is 1,268; you wrote 1,286"),
    (
        "The total number of participants is 1,286 (1,209 before lockdown and 59 since).",
        "parts",
        "1,209 + 59 is 1,268; you wrote 1,286",
    ),
    (
        "A total of 1,286 participants took part: 1,209 before lockdown and 59 since.",
        "parts",
        "1,209 + 59 is 1,268; you wrote 1,286",
    ),
    (
        "In all, 1,286 people took part: 1,209 before lockdown and 59 since.",
        "parts",
        "1,209 + 59 is 1,268; you wrote 1,286",
    ),
    (
        "Nine actions are green, four amber and two red, sixteen in total.",
        "total",
        "9 + 4 + 2 is 15; you wrote 16",
    ),
    (
        "There are nine green actions, four amber and two red, making sixteen.",
        "total",
        "9 + 4 + 2 is 15; you wrote 16",
    ),
    (
        "38 actions are complete, 35 are green, 15 are amber and 2 are red, giving 91 altogether.",
        "total",
        "38 + 35 + 15 + 2 is 90; you wrote 91",
    ),
    (
        "The budget of £2.9m is made up of £1.15m for staff, £0.95m for places and £0.9m for training.",
        "parts",
        "£1.15m + £0.95m + £0.9m is £3m; you wrote £2.9m",
    ),
    (
        "Staff £1.15m, places £0.95m and training £0.9m; in total £2.9m.",
        "total",
        "£1.15m + £0.95m + £0.9m is £3m; you wrote £2.9m",
    ),
    (
        "The budget of £2.9m (£1.15m, £0.95m and £0.9m).",
        "parts",
        "£1.15m + £0.95m + £0.9m is £3m; you wrote £2.9m",
    ),
    (
        "Of the 47 replies 31 were from mainstream schools, 12 from special schools and 5 from colleges.",
        "parts",
        "31 + 12 + 5 is 48; you wrote 47",
    ),
    (
        "Of 47 replies, 31 came from mainstream, 12 from special schools and the other 5 from colleges.",
        "parts",
        "31 + 12 + 5 is 48; you wrote 47",
    ),
    (
        "In April, 40 parents came. In May another 30 parents came. Altogether 80 parents came.",
        "total",
        "40 + 30 is 70; you wrote 80",
    ),
    (
        "40 parents came in April and 30 in May. A further 20 came in June, bringing the total to 80.",
        "total",
        "40 + 30 + 20 is 90; you wrote 80",
    ),
    (
        "Of 90 actions, 38 (42%) are complete and 35 (29%) are green.",
        "share",
        "35 of 90 is 39%; you wrote 29%",
    ),
    ("38 of 90 actions (45%) are complete.", "share", "38 of 90 is 42%; you wrote 45%"),
    (
        "Stage 2 complaints went down by 40% from 16 to 8.",
        "change",
        "from 16 to 8 is a fall of 50%; you wrote 40%",
    ),
    (
        "Stage 2 complaints went from 16 in the first quarter to 8 in the third, a drop of 40%.",
        "change",
        "from 16 to 8 is a fall of 50%; you wrote 40%",
    ),
    (
        "Stage 2 complaints dropped by 60%, from 16 to 8.",
        "change",
        "from 16 to 8 is a fall of 50%; you wrote 60%",
    ),
    ("The number dropped 60% from 16 to 8.", "change", "from 16 to 8 is a fall of 50%; you wrote 60%"),
    (
        "The number rose from 100 to 122, an increase of 25 per cent.",
        "change",
        "from 100 to 122 is a rise of 22%; you wrote 25%",
    ),
    ("The number rose from 100 to 122 (25%).", "change", "from 100 to 122 is a rise of 22%; you wrote 25%"),
    ("The number rose from 100 to 122 (+25%).", "change", "from 100 to 122 is a rise of 22%; you wrote 25%"),
    (
        "The number rose by 25% (from 100 to 122).",
        "change",
        "from 100 to 122 is a rise of 22%; you wrote 25%",
    ),
    ("It increased by 23, from 100 to 122.", "change", "from 100 to 122 is 22 apart; you wrote 23"),
    (
        "It was 16 in 2019 and 8 in 2020, a fall of 40%.",
        "change",
        "from 16 to 8 is a fall of 50%; you wrote 40%",
    ),
    (
        "Complaints have doubled: 11 last year and 19 this year.",
        "times",
        "19 is 1.7 times 11; you wrote doubled",
    ),
    ("Complaints doubled (11 to 19).", "times", "19 is 1.7 times 11; you wrote doubled"),
    ("The number has trebled, from 4 to 10.", "times", "10 is 2.5 times 4; you wrote trebled"),
    ("This is three times as many as last year (4 and 10).", "times", "10 is 2.5 times 4; you wrote 3 times"),
    ("20% of 60 is 15.", "share", "15 of 60 is 25%; you wrote 20%"),
    ("20 per cent of the 60 families (15) wrote.", "share", "15 of 60 is 25%; you wrote 20%"),
    (
        "In 2020 we issued 412 plans: 200 within 20 weeks and 221 later.",
        "parts",
        "200 + 221 is 421; you wrote 412",
    ),
    (
        "412 plans were issued, of which 200 were within 20 weeks and the other 221 later.",
        "parts",
        "200 + 221 is 421; you wrote 412",
    ),
    (
        "96 replies over the eleven months from March 2021 to January 2022, 9.6 a month",
        "months",
        "March 2021 to January 2022 is 11 months, and 96 in 11 is 8.7 a month; you wrote 9.6",
    ),
    (
        "From March 2021 to January 2022 we had 96 replies, 9.6 a month.",
        "months",
        "March 2021 to January 2022 is 11 months, and 96 in 11 is 8.7 a month; you wrote 9.6",
    ),
    (
        "An average of 9.6 a month (96 replies from March 2021 to January 2022).",
        "months",
        "March 2021 to January 2022 is 11 months, and 96 in 11 is 8.7 a month; you wrote 9.6",
    ),
    (
        "96 replies were received from March 2021 to January 2022 (9.6 per month)",
        "months",
        "March 2021 to January 2022 is 11 months, and 96 in 11 is 8.7 a month; you wrote 9.6",
    ),
    ("The first 1,209, a further 59, total 1,286.", "total", "1,209 + 59 is 1,268; you wrote 1,286"),
    ("Total: 1,209 + 59 = 1,286.", "total", "1,209 + 59 is 1,268; you wrote 1,286"),
    ("1,209 and 59 is 1,286.", "total", "1,209 + 59 is 1,268; you wrote 1,286"),
    ("1,209 and 59 are 1,286.", "total", "1,209 + 59 is 1,268; you wrote 1,286"),
    ("The sum of 1,209 and 59 is 1,286.", "total", "1,209 + 59 is 1,268; you wrote 1,286"),
    ("1,286 (1,209 + 59)", "parts", "1,209 + 59 is 1,268; you wrote 1,286"),
    ("1,286 = 1,209 + 59", "total", "1,209 + 59 is 1,268; you wrote 1,286"),
    (
        "We have 12 caseworkers, 4 leads and 2 apprentices: 19 posts altogether.",
        "total",
        "12 + 4 + 2 is 18; you wrote 19",
    ),
    ("5 + 3 + 1 makes ten.", "total", "5 + 3 + 1 is 9; you wrote 10"),
    ("Five and three and one make ten.", "total", "5 + 3 + 1 is 9; you wrote 10"),
    ("412 less 17 is 359.", "total", "412 - 17 is 395; you wrote 359"),
    ("412 - 17 = 359", "total", "412 - 17 is 395; you wrote 359"),
    ("Twelve of the forty schools (33 per cent) came.", "share", "12 of 40 is 30%; you wrote 33%"),
    ("Nine out of eleven, 91 per cent.", "share", "9 of 11 is 82%; you wrote 91%"),
    ("10 in 40 (30%)", "share", "10 of 40 is 25%; you wrote 30%"),
    (
        "The meeting of Thursday, 16 October 2020",
        "weekday",
        "16 October 2020 is a Friday; you wrote Thursday",
    ),
    (
        "The meeting on Thursday the 16th of October 2020",
        "weekday",
        "16 October 2020 is a Friday; you wrote Thursday",
    ),
]


@pytest.mark.parametrize(("text", "kind", "arithmetic"), WORDED)
def test_a_wrong_sum_is_found_however_it_is_worded(text, kind, arithmetic):
    [finding] = check_sums(text, year_hint=2020)
    assert (finding.kind, finding.arithmetic) == (kind, arithmetic)
    assert finding.quoted == text[finding.start : finding.end]
    assert finding.hint
