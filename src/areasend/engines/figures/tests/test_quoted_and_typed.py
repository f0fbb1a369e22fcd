"""Figures quoted twice, and numbers typed by hand."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from areasend.engines.figures.quoted import QuotedFigure, quoted_twice
from areasend.engines.figures.unsourced import Span, numbers_typed_by_hand


def _quoted(value, where, key="ep-waiting", period="at 31 August 2020"):
    return QuotedFigure(key, period, Decimal(value), where)


def test_one_figure_with_two_values_is_found():
    [twice] = quoted_twice([_quoted("412", "paragraph 3.14"), _quoted("415", "Appendix A")])
    assert twice.message == "ep-waiting at 31 August 2020 is 412 in paragraph 3.14 and 415 in Appendix A"


def test_the_same_value_twice_is_well():
    assert quoted_twice([_quoted("412", "3.14"), _quoted("412", "4.1"), _quoted("412.0", "5.1")]) == []


def test_another_day_is_another_figure():
    assert quoted_twice([_quoted("412", "3.14"), _quoted("324", "4.1", period="at 31 October 2020")]) == []


def test_a_rounded_value_agrees_with_the_precise_one():
    assert quoted_twice([_quoted("41", "3.14"), _quoted("41.2", "4.1")]) == []
    assert len(quoted_twice([_quoted("41", "3.14"), _quoted("41.6", "4.1")])) == 1
    assert quoted_twice([_quoted("2.9E+6", "6"), _quoted("2913400", "Appendix B")]) == []


def test_each_value_is_told_once_with_the_place_it_is_first_given():
    [twice] = quoted_twice([_quoted("412", "3.14"), _quoted("415", "4.1"), _quoted("412", "5.1")])
    assert twice.message.endswith("is 412 in 3.14 and 415 in 4.1")
    assert len(twice.quotations) == 3


def _typed(text, spans=(), ordinary=()):
    return [text[span.start : span.end] for span in numbers_typed_by_hand(text, spans, ordinary)]


def test_a_number_from_a_record_is_sourced_and_one_typed_is_not():
    text = "We reached 1,209 people and a further 59."
    assert _typed(text, [Span(11, 16)]) == ["59"]
    assert _typed(text) == ["1,209", "59"]


@pytest.mark.parametrize(
    "text",
    [
        "We met on Friday 16 October 2020 and 16th October.",
        "The 2020-23 plan and the 2019/20 one.",
        "See paragraph 3.2, sections 9 and 19, and Appendix 4.",
        "Workstreams A, B and C; Stage 1; Q1; COVID-19.",
        "Telephone 03000 418230, reference EHC-31274-T, www.kent.gov.uk/page2.",
        "3.14 Significant progress has been made.",
        "One of the key areas, and one more.",
        "Young people aged 16 to 25; 12 year olds.",
        "The meeting starts at 10.30am.",
    ],
)
def test_dates_and_references_are_no_figures(text):
    assert _typed(text) == []


def test_what_is_typed_as_a_range_a_share_or_a_word_is_typed_too():
    text = "Between 40 and 90 came, 12/40 of them new, to four events; £2.9m and 30 per cent."
    assert _typed(text) == ["Between 40 and 90", "12/40", "four", "£2.9m", "30 per cent"]


def test_the_terms_of_the_law_may_be_listed_as_ordinary():
    text = "Plans are due in 20 weeks, decisions by week 6 (six  weeks). We made 20 plans."
    assert _typed(text, ordinary=("20 weeks", "six weeks")) == ["20"]


def test_a_number_half_in_a_span_is_not_sourced():
    assert _typed("We reached 1,209 people.", [Span(11, 13)]) == ["1,209"]


def test_spans_may_come_in_any_order_and_touch():
    assert _typed("12 and 9", [Span(3, 8), Span(0, 3)]) == []


@given(st.text(max_size=200), st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200)), max_size=5))
def test_every_span_given_back_lies_in_the_text_and_in_no_allowed_one(text, pairs):
    allowed = [Span(min(pair), max(pair)) for pair in pairs]
    for span in numbers_typed_by_hand(text, allowed):
        assert 0 <= span.start < span.end <= len(text)
        assert not any(one.holds(span.start, span.end) for one in allowed)
