"""What must hold for every sentence, not only for those thought of."""

import time
from datetime import date

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from areasend.engines.figures.prose.words import value_of_words
from areasend.engines.figures.sums import check_sums

COUNTS = st.integers(min_value=2, max_value=1800)
NOUNS = st.sampled_from(["participants", "parents", "plans", "schools", "families", "complaints"])
TWO = st.sampled_from(
    [
        "{a:,} {noun} and {b:,} {noun}, making {c:,}.",
        "We saw {a:,} {noun} in May and a further {b:,} {noun} in June, bringing the total to {c:,}.",
        "{a:,} + {b:,} = {c:,}",
        "There were {a:,} {noun} before lockdown and {b:,} since, {c:,} in all.",
        "Before lockdown {a:,} {noun} came and since then {b:,}, giving a total of {c:,} {noun}.",
        "First came {a:,} {noun}. A further {b:,} {noun} came later, giving a total of {c:,} {noun}.",
        "There were {c:,} {noun} ({a:,} in the north and {b:,} in the south).",
    ]
)


def _is_year_like(*numbers):
    return any(1900 <= number < 2100 for number in numbers)


@given(form=TWO, a=COUNTS, b=COUNTS, noun=NOUNS)
def test_a_right_sum_is_never_flagged(form, a, b, noun):
    assert check_sums(form.format(a=a, b=b, c=a + b, noun=noun)) == []


@given(form=TWO, a=COUNTS, b=COUNTS, noun=NOUNS, slip=st.integers(min_value=1, max_value=9))
def test_a_wrong_sum_is_always_flagged(form, a, b, noun, slip):
    """Out by little, for what is out by much may be another number."""
    text = form.format(a=a, b=b, c=a + b + slip, noun=noun)
    assume(slip * 11 <= a + b)
    [finding] = check_sums(text)
    assert (finding.expected, finding.written) == (a + b, a + b + slip)
    assert finding.arithmetic.endswith(f"is {a + b:,}; you wrote {a + b + slip:,}")
    assert text[finding.start : finding.end] == finding.quoted


@given(parts=st.lists(st.integers(2, 400), min_size=3, max_size=6), out=st.sampled_from([0, 1]))
def test_a_list_is_flagged_exactly_when_its_total_is_wrong(parts, out):
    *first, last = parts
    text = f"We saw {', '.join(map(str, first))} and {last} families, {sum(parts) + out} in all."
    assume(not _is_year_like(sum(parts), sum(parts) + out))
    assert len(check_sums(text)) == out


@given(part=st.integers(0, 900), more=st.integers(1, 900), out=st.sampled_from([0, 3, 40]))
def test_a_percentage_is_flagged_exactly_when_it_is_wrong(part, more, out):
    whole = part + more
    exact = round(part / whole * 100, 1)
    assume(whole > 20)
    text = f"{part} of {whole} schools ({exact + out:.1f}%) took part."
    assert len(check_sums(text)) == bool(out)


@given(first=st.integers(20, 900), last=st.integers(20, 900), out=st.sampled_from([0, 5]))
def test_a_change_is_flagged_exactly_when_it_is_wrong(first, last, out):
    change = round(abs(last - first) / first * 100, 1) + out
    text = f"Complaints went from {first} to {last}, a change of {change}%."
    other_base = round(abs(last - first) / last * 100, 1)
    assume(abs(other_base - change) > 0.2)
    assert len(check_sums(text)) == bool(out)


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2099, 12, 31)), st.integers(0, 6))
def test_a_weekday_is_flagged_exactly_when_it_is_wrong(day, weekday):
    names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    text = f"We met on {names[weekday]} {day.day} {day:%B} {day.year}."
    assert len(check_sums(text)) == (weekday != day.weekday())


WORDS = st.sampled_from(
    [
        "1,209",
        "59",
        "1,286",
        "£2.9m",
        "£612,000",
        "30%",
        "12",
        "nine",
        "one",
        "hundred",
        "%",
        "per",
        "cent",
        "of",
        "from",
        "to",
        "and",
        ",",
        ".",
        "(",
        ")",
        ":",
        ";",
        "–",
        "+",
        "=",
        "a",
        "further",
        "making",
        "total",
        "giving",
        "in",
        "all",
        "between",
        "2020",
        "May",
        "16",
        "October",
        "Thursday",
        "halved",
        "doubled",
        "twice",
        "as",
        "many",
        "times",
        "16/10/2020",
        "3.2",
        "Of",
        "participants",
        "plans",
        "weeks",
        "a",
        "month",
        "March",
        "2021",
        "to",
        "January",
        "2022",
        "£",
        "-",
        "x",
        "0",
        "up",
        "down",
        "fall",
        "\n\n",
        "\n",
        "\x00",
        "¤",
        "\ue000",
        "６",
        "½",
    ]
)


@settings(max_examples=400)
@given(st.lists(WORDS, max_size=40))
def test_no_jumble_of_numbers_and_words_makes_it_raise(words):
    text = " ".join(words)
    for finding in check_sums(text, year_hint=2020):
        assert text[finding.start : finding.end] == finding.quoted


@settings(max_examples=300)
@given(st.text(max_size=300))
def test_no_text_makes_it_raise(text):
    check_sums(text, year_hint=2020)


LONG = {
    "one sentence of numbers": "12 and ",
    "commas": "1,209, ",
    "digits": "1",
    "letters": "a",
    "spaces": " ",
    "noughts": "0 ",
    "totals": "a further 59 participants, giving a total of 1,286, ",
    "brackets": "(12 of 40 ",
    "changes": "from 16 to 8 of ",
    "words": "participants and ",
    "further": "We saw 12 more. ",
    "wholes": "Of 90 actions, 38 are complete, ",
    "stops": ". A ",
    "dates": "Thursday 16 October ",
    "months": "96 from March 2021 to January 2022 ",
    "worded numbers": "one hundred and ",
}


@pytest.mark.parametrize("piece", LONG.values(), ids=LONG.keys())
def test_a_hundred_thousand_characters_take_seconds_not_minutes(piece):
    text = piece * (100_000 // len(piece))
    start = time.process_time()
    check_sums(text, year_hint=2020)
    assert time.process_time() - start < 10


def test_twice_the_text_takes_about_twice_the_time():
    paragraph = "Of 90 actions, 38 are complete. We reached 1,209 participants and a further 59, giving 1,268. "
    assert _seconds(paragraph * 1000) < 5 * max(_seconds(paragraph * 500), 0.02)


def _seconds(text):
    start = time.process_time()
    check_sums(text)
    return time.process_time() - start


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("nine", 9),
        ("twenty-one", 21),
        ("a hundred", 100),
        ("one hundred and five", 105),
        ("two thousand", 2000),
        ("two thousand and twelve", 2012),
        ("twelve hundred", 1200),
        ("three hundred and forty-five thousand, six hundred and seven", 345_607),
    ],
)
def test_numbers_in_words_are_read(words, value):
    assert value_of_words(words) == value
