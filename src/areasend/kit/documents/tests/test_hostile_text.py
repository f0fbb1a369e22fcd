"""Nothing a person types can become markup: it comes out as the words they typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from areasend.kit.documents.parts import Bullets, Chart, Diagram, Note, Strong, SumLine, Table
from areasend.kit.documents.pdf import as_pdf
from areasend.kit.documents.tests.reading import squeezed, words
from areasend.kit.documents.tests.sample import DAY, SVG
from areasend.kit.documents.tests.short import paper_saying, paper_with
from areasend.kit.documents.typesetter import printable

HOSTILE = (
    '#panic("x")',
    '#import "secret.typ"',
    "$x^2$ *bold* _slanted_ `code`",
    "@nobody <label> [x] ]) } {",
    "\\ \\n \\u{41} \"quoted\" 'so'",
    "= Heading",
    "- item + item / term: x",
    "// gone? /* gone? */",
    "~ -- --- ... https://aldermoor.example",
    "</w:t> &amp; &lt; <![CDATA[ ]]>",
)
SIGNS = st.sampled_from(list("#$\\*_`@<>[]{}()\"'/=+-~^&|%!?.,:;"))
LETTERS = st.characters(min_codepoint=0x20, max_codepoint=0x17F, exclude_categories=("Cc", "Cf", "Zs"))
TYPED = st.text(SIGNS | LETTERS | st.just(" "), max_size=60)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_only_words_wherever_they_stand(text):
    paper = paper_with(
        Note((text, Strong(text)), (SumLine(text, text, is_wrong=True),)),
        Bullets(((text, Bullets(((text,),))),)),
        Table(text, (text, "Calls"), ((text, text),)),
        Chart(text, text, SVG, text, Table("", ("A",), ((text,),)), text),
        Diagram(text, SVG, text, Bullets(((text,),))),
        heading=text,
        title=text,
    )
    assert words(as_pdf(paper, on=DAY)).count(squeezed(text)) >= 17


@settings(max_examples=60, deadline=None)
@given(TYPED)
def test_what_was_typed_is_what_is_printed(text):
    pdf = as_pdf(paper_saying("BEGINS", text, "ENDS"), on=DAY)
    assert f"BEGINS{squeezed(printable(text))}ENDS" in words(pdf)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40))
def test_no_text_at_all_can_stop_a_paper(text):
    assert as_pdf(paper_saying(text, Strong(text)), on=DAY).startswith(b"%PDF")


def test_a_sign_our_letters_lack_is_shown_as_missing_not_dropped():
    assert printable("Ana 中 Ő") == "Ana \ufffd Ő"
