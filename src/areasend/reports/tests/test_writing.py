"""What a paper's text may hold: figures, lists, tables, strong words, links; and what is said of the rest."""

from datetime import date

import pytest

from areasend.kit.documents.parts import Bullets, Figure, Link, Paragraph, Strong, Table, Unsourced
from areasend.kit.documents.pdf import as_pdf
from areasend.kit.documents.word import as_docx
from areasend.reports.files import as_html
from areasend.reports.lines import paragraphs_of
from areasend.reports.tests.office import MEETING, blocks, saying, text, told

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("the_list")]


def test_paragraphs_number_themselves_and_lists_do_not() -> None:
    composed = saying("First.", "Second:\n- one thing\n- another", "Third.")
    assert text(composed) == ["1.1 First.", "1.2 Second:", "1.3 Third."]
    assert blocks(composed)[2] == Bullets((("one thing",), ("another",)))


def test_a_figure_in_a_list_has_its_line_in_the_appendix() -> None:
    composed = saying("Waiting:", "- [list-waiting on 2020-08-31] in August")
    (item,) = blocks(composed)[1].items  # type: ignore[union-attr]
    assert item[0] == Figure("412", 1, "31 Aug 2020")
    assert [(line.value, line.paragraph) for line in composed.document.appendix] == [("412", "1.1")]


def test_lines_between_bars_are_a_table() -> None:
    composed = saying("| End of | Waiting |\n|---|---:|\n| August | [list-waiting on 2020-08-31] |\n| May |")
    table = blocks(composed)[0]
    assert table == Table("", ("End of", "Waiting"), (("August", "412"), ("May", "")), frozenset({1}))
    assert len(composed.document.appendix) == 1


def test_strong_words_and_links_are_read_and_a_script_is_not() -> None:
    composed = saying("**Late.** See [the plan](https://wealdmere.example/plan) or [this](javascript:alert).")
    (paragraph,) = blocks(composed)
    assert isinstance(paragraph, Paragraph)
    assert paragraph.runs == (
        Strong("Late."),
        " See ",
        Link("the plan", "https://wealdmere.example/plan"),
        " or ",
        "this",
        ".",
    )


def test_a_number_typed_by_hand_is_marked_unsourced_wherever_the_paper_goes() -> None:
    composed = saying("By August [list-waiting on 2020-08-31] waited, and 4,000 services were listed.")
    paragraph = blocks(composed)[0]
    assert isinstance(paragraph, Paragraph)
    assert Unsourced("4,000") in paragraph.runs
    assert told(composed, "unsourced") == ["Paragraph 1.1: “4,000” typed by hand; no record shows where it comes from."]
    assert not composed.blocks
    assert '4,000</span><span class="unsourced__mark"> (unsourced)' in as_html(composed.document)
    assert as_pdf(composed.document, on=MEETING) and as_docx(composed.document, on=MEETING)


@pytest.mark.parametrize(
    "calm",
    [
        "On Friday 16 October 2020 we met.",
        "Plans are due within 20 weeks.",
        "Paragraph 3.2 and section 19 say so; young people aged 16 to 25 came in 2019/20.",
        "Two bodies meet twice a month.",
        "Covid-19 stopped it.",
    ],
)
def test_days_years_references_and_limits_of_time_are_not_numbers_to_source(calm: str) -> None:
    assert told(saying(calm), "unsourced") == []


def test_a_wrong_sum_is_told_with_its_arithmetic() -> None:
    composed = saying("1,209 people came and a further 59 since, which makes 1,286 in all.")
    assert told(composed, "sum")[0].startswith("Paragraph 1.1: 1,209 + 59 is 1,268; you wrote 1,286")
    assert composed.document.blocks_publishing


def test_a_meeting_said_to_be_on_the_wrong_weekday_is_told_whichever_year_is_meant() -> None:
    # 16 October was a Friday in 2020 and a Saturday in 2021
    assert told(saying("We met on Thursday 16 October."), "sum") != []
    assert told(saying("We met on Friday 16 October."), "sum") == []
    # 15 January is a Friday in 2021: a paper of November may look ahead
    assert told(saying("We shall meet on Friday 15 January."), "sum") == []


@pytest.mark.parametrize(
    ("token", "why"),
    [
        ("[no-such on 2020-08-31]", "no measure is called 'no-such'"),
        ("[list-waiting by need asd on 2020-08-31]", "cannot be shown by 'need'"),
        ("[engagement-attendances from 2020-08-31 to 2020-08-01]", "cannot end (2020-08-01)"),
        ("[list-waiting on 2020-13-01]", "month must be in 1..12"),
    ],
)
def test_a_figure_that_cannot_be_counted_is_told_in_a_sentence(token: str, why: str) -> None:
    composed = saying(f"There were {token} of them.")
    (sentence,) = told(composed, "unknown")
    assert sentence.startswith(f"Paragraph 1.1 names the figure {token}, but ") and why in sentence
    assert composed.blocks


def test_what_only_looks_like_a_figures_name_is_told_and_an_aside_in_brackets_is_not() -> None:
    assert told(saying("There were [list-waiting at 2020-08-31]."), "unknown") == [
        "Paragraph 1.1 has [list-waiting at 2020-08-31], which reads like a figure's name but is none."
    ]
    assert told(saying("They “was [sic] there”, under five [c]."), "unknown") == []


def test_one_figure_said_with_two_values_cannot_be_published() -> None:
    composed = saying(
        "At the end of August there were 412 children waiting.",
        "The 415 children waiting at the end of August were rung.",
    )
    assert told(composed, "two values") == [
        "Paragraph 1.2 says 415 children waiting and paragraph 1.1 says 412: one figure with two values."
    ]
    assert composed.blocks


def test_a_typed_number_that_differs_from_the_named_figure_cannot_be_published() -> None:
    composed = saying(
        "In August [list-waiting on 2020-08-31] children were waiting.",
        "The 415 children of August 2020 were rung.",
    )
    assert len(told(composed, "two values")) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("In August 412 children waiting were rung.", "In October 324 children waiting were rung."),
        ("We have over 400 children waiting.", "There are 412 children waiting."),
        ("In May 2019 there were 3,100 visits to pages.", "In May 2020 there were 4,200 visits to pages."),
        ("We saw [list-waiting on 2020-08-31] children.", "We saw [list-waiting on 2020-10-31] children."),
        ("There were 40 schools in the north.", "There were 60 schools in the south."),
    ],
)
def test_different_things_or_days_do_not_contradict(first: str, second: str) -> None:
    assert told(saying(first, second), "two values") == []


def test_a_section_is_cut_at_its_blank_lines() -> None:
    assert paragraphs_of("One.\r\n\r\nTwo:\n- a\n- b\n \n\nThree.\n") == ("One.", "Two:\n- a\n- b", "Three.")


def test_before_anything_was_said_a_stock_is_nought_or_unknown_but_never_todays() -> None:
    assert text(saying("[list-waiting] wait.", on=date(2020, 1, 1)))[0] != "1.1 324 wait."
