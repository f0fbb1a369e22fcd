"""The same words are known again however they were typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from areasend.kit.sheets.words import plain_words, same_words


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Date rec'd", "DATE REC\u2019D"),
        ("  Lead  officer ", "lead\u00a0officer"),
        ("Partner(s)", "Partner"),
        ("Due (6 weeks)", "Due"),
        ("Cost:", "cost"),
        ("You said\u2026", "You said"),
        ("Follow-up", "follow up"),
        ("Folkestone & Hythe", "Folkestone and Hythe"),
        ("School / organisation", "School/organisation"),
        ("Quorate?", "quorate"),
        ("\ufb01nance", "finance"),
    ],
)
def test_these_say_the_same(first, second):
    assert same_words(first, second)
    assert same_words(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Heron", "Heron (2)"),
        ("Due (6 weeks)", "Due (12 weeks)"),
        ("Within 20", "% within 20"),
        ("Baseline 1", "Baseline 2 (Sept 20)"),
        ("☺", "☹"),
        ("-", "/"),
        ("Stage 1", "Stage 11"),
        ("(a)", "(b)"),
    ],
)
def test_these_do_not(first, second):
    assert not same_words(first, second)
    assert not same_words(second, first)


@given(st.text(max_size=60))
def test_words_made_plain_stay_plain(text):
    assert plain_words(plain_words(text)) == plain_words(text)
    assert same_words(text, text)
