"""Numbers as offices write them are read with the words around them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from areasend.kit.sheets.numbers import NotANumber, NumberSaid, read_number


def said(words):
    found = read_number(words)
    assert isinstance(found, NumberSaid), found
    return found


@pytest.mark.parametrize(
    ("words", "value", "note"),
    [
        ("12 + 5 on line", 17, "on line"),
        ("12+9 online", 21, "online"),
        ("19 + 2", 21, ""),
        ("3 + 4 + 5 (two rooms)", 12, "(two rooms)"),
        ("thirty", 30, "thirty"),
        ("Twenty-five", 25, "Twenty-five"),
        ("four", 4, "four"),
    ],
)
def test_sums_and_small_numbers_in_words_are_worked_out(words, value, note):
    assert said(words) == NumberSaid(Decimal(value), words, note=note)


@pytest.mark.parametrize("words", ["25-30", "full!", "thirty or so", "one to one", "3x4", "12 + 2nd"])
def test_a_range_and_prose_are_no_one_number(words):
    assert isinstance(read_number(words), NotANumber)


def test_the_apostrophe_that_keeps_figures_as_text_is_no_part_of_them():
    assert said("'0.6") == NumberSaid(Decimal("0.6"), "0.6")
    assert said("\u201917.5").value == Decimal("17.5")
    assert isinstance(read_number("'a"), NotANumber)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1,286", "1286"),
        (" 19,706 ", "19706"),
        ("1 286", "1286"),
        ("1\u00a0286", "1286"),
        ("1.234.567", "1234567"),
        ("1,286.50", "1286.50"),
        ("-240", "-240"),
        ("\u2212240", "-240"),
        ("(4,250)", "-4250"),
        (".6", "0.6"),
        ("1234567", "1234567"),
        (412, "412"),
        (0.343, "0.343"),
        (Decimal("0.5"), "0.5"),
    ],
)
def test_a_plain_number_is_its_value(words, value):
    assert said(words) == NumberSaid(Decimal(value), str(words).strip())


def test_the_noise_of_a_float_is_not_a_figure():
    assert said(0.34299999999999997).value == Decimal("0.343")


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("£19,484", "19484"),
        ("-£20,000", "-20000"),
        ("£-20,000", "-20000"),
        ("(£3,900)", "-3900"),
        ("£(3,900)", "-3900"),
    ],
)
def test_money_is_in_pounds(words, value):
    assert (said(words).value, said(words).unit) == (Decimal(value), "£")


def test_millions_of_pounds_are_rounded_by_whoever_wrote_them():
    found = said("£2.9m")
    assert (found.value, found.about, found.note) == (Decimal(2_900_000), True, "")


def test_seven_m_alone_is_not_seven_million():
    assert (said("7m").value, said("7m").note) == (Decimal(7), "m")


@pytest.mark.parametrize(("words", "value"), [("29.8%", "29.8"), ("+22.9%", "22.9"), ("-5 %", "-5"), ("95%", "95")])
def test_a_percentage_keeps_its_figure(words, value):
    assert (said(words).value, said(words).unit) == (Decimal(value), "%")


@pytest.mark.parametrize(
    "words", ["~17", "c. 17", "c.17", "circa 17", "approx. 17", "about 17", "over 17", "17+", "17?"]
)
def test_a_number_not_meant_exactly_says_so(words):
    assert (said(words).value, said(words).about) == (Decimal(17), True)


@pytest.mark.parametrize(
    ("words", "value", "note"),
    [
        ("32 (8 dads)", "32", "8 dads"),
        ("0 (45 booked)", "0", "45 booked"),
        (".6 fte", "0.6", "fte"),
        ("£2,544.34 pw", "2544.34", "pw"),
        ("£41,300 (gross)", "41300", "gross"),
        ("248 rows", "248", "rows"),
    ],
)
def test_words_beside_a_number_are_its_note(words, value, note):
    found = said(words)
    assert (found.value, found.note, found.about) == (Decimal(value), note, False)


def test_an_expected_number_is_not_exact_and_says_it_is_expected():
    found = said("exp. 30")
    assert (found.value, found.about, found.note) == (Decimal(30), True, "expected")


def test_three_figures_after_a_point_may_be_thousands():
    assert (said("11.400").value, said("11.400").ambiguous) == (Decimal("11.400"), True)
    assert not said("0.456").ambiguous
    assert not said("11.40").ambiguous
    assert not said(11.4).ambiguous


@pytest.mark.parametrize("words", ["-", "\u2013", "nil", "Nil"])
def test_a_dash_is_nought_and_is_told_from_a_nought(words):
    assert (said(words).value, said(words).dash) == (Decimal(0), True)
    assert not said("0").dash


@pytest.mark.parametrize(
    "words",
    [
        "n/k",
        "tbc",
        "AL",
        "thirds",
        "1/3",
        "3x4",
        "3 x 4",
        "<5",
        "6-8 a year",
        "58 of 70",
        "4th",
        "0:01:35",
        "12/03/20",
        "3 Nov 18",
        "886/9283",
        "5 - Strongly agree",
        "1,28",
        "none yet",
        "E8.1",
        "C6.1",
        "c6.1",
        True,
        date(2020, 3, 12),
        float("nan"),
        float("inf"),
    ],
)
def test_what_is_not_one_number_is_kept_as_said(words):
    found = read_number(words)
    assert isinstance(found, NotANumber)
    assert found.said == str(words)


@pytest.mark.parametrize("blank", [None, "", "   ", "\u00a0"])
def test_a_blank_is_nothing_said(blank):
    assert read_number(blank) is None


@given(st.integers(-(10**12), 10**12), st.sampled_from(["{:,}", "{}", "£{:,}", " {:,} ", "{:,} fte", "c. {:,}"]))
def test_every_whole_number_written_in_each_style_reads_back(number, style):
    assert said(style.format(number)).value == number


@given(st.integers(0, 10**9))
def test_every_number_in_brackets_is_below_nought(number):
    assert said(f"({number:,})").value == -number


@given(st.text(max_size=150))
def test_no_text_makes_it_fail(text):
    read_number(text)
