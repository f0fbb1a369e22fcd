"""A Word file that opens as what it is: headings, numbered text, tables with heads, drawings that speak."""

from dataclasses import replace
from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn

from areasend.kit.documents.parts import Link, Strong
from areasend.kit.documents.tests.sample import (
    APPENDIX,
    DAY,
    DRAFT,
    PUBLISHED,
    SECTIONS,
    WAITING,
    WHO_DECIDES,
)
from areasend.kit.documents.tests.short import paper_saying
from areasend.kit.documents.tests.test_hostile_text import HOSTILE
from areasend.kit.documents.word import as_docx

PACKED = as_docx(DRAFT, on=DAY)
WORD = docx.Document(BytesIO(PACKED))
TEXTS = [paragraph.text for paragraph in WORD.paragraphs]


def style_of(paragraph):
    return paragraph.style


def running_head(word):
    return word.sections[0].header.paragraphs[0].text


def said_in(paper):
    return docx.Document(BytesIO(as_docx(paper, on=DAY))).paragraphs


def test_headings_are_real_headings_in_order():
    found = [(style_of(p).name, p.text) for p in WORD.paragraphs if style_of(p).name.startswith("Heading")]
    asked = [(f"Heading {section.level}", section.full_heading) for section in SECTIONS]
    assert found == [*asked, ("Heading 1", "Appendix: every figure")]


def test_a_numbered_paragraph_begins_with_its_number_and_hangs():
    paragraph = next(p for p in WORD.paragraphs if p.text.startswith("3.1\t"))
    assert paragraph.text.startswith("3.1\tFamilies rang the helpline 1,932\u00a0[1] times.")
    style = style_of(paragraph).paragraph_format
    assert style.first_line_indent == -style.left_indent < 0


def test_a_figure_is_bold_in_the_areas_colour_and_leads_to_its_line():
    paragraph = next(p for p in WORD.paragraphs if p.text.startswith("3.1\t"))
    figure = next(run for run in paragraph.runs if run.text == "1,932")
    assert figure.bold
    assert str(figure.font.color.rgb) == "0B4144"
    places = {mark.get(qn("w:name")) for mark in WORD.element.iter(qn("w:bookmarkStart"))}
    assert {link.fragment for link in paragraph.hyperlinks} == {"line_1", "line_2"} <= places


def test_every_link_inside_leads_to_a_place_that_is_there():
    places = {mark.get(qn("w:name")) for mark in WORD.element.iter(qn("w:bookmarkStart"))}
    marks = [mark.get(qn("w:id")) for mark in WORD.element.iter(qn("w:bookmarkStart"))]
    assert {link.get(qn("w:anchor")) for link in WORD.element.iter(qn("w:hyperlink"))} - {None} <= places
    assert len(marks) == len(set(marks))


def test_tables_repeat_their_head_and_never_tear_a_row():
    assert len(WORD.tables) == 3
    for table in WORD.tables:
        heads = [bool(row._tr.findall(f".//{qn('w:tblHeader')}")) for row in table.rows]
        assert heads == [True] + [False] * (len(table.rows) - 1)
        assert len(list(table._tbl.iter(qn("w:cantSplit")))) == len(table.rows)


def test_the_appendix_tells_every_figure():
    rows = [[cell.text for cell in row.cells] for row in WORD.tables[-1].rows]
    assert rows[1] == [
        "1",
        "1,932",
        "3.1",
        "Calls to the helpline",
        "31 January 2031",
        "1,932",
        "Calls, version 2",
    ]
    assert len(rows) == len(APPENDIX) + 1


def test_every_drawing_says_what_it_shows():
    told = [drawing.get("descr") for drawing in WORD.element.iter(qn("wp:docPr"))]
    assert told == [WHO_DECIDES.alt, WAITING.alt]


def test_the_language_is_british_english_throughout():
    tongues = {given.get(qn("w:val")) for given in WORD.styles.element.iter(qn("w:lang"))}
    assert tongues == {"en-GB"}
    assert WORD.core_properties.language == "en-GB"


def test_what_word_knows_of_the_file_comes_from_the_paper():
    told = WORD.core_properties
    assert (told.title, told.author) == ("Help while waiting: how the year went", "Aldermoor SEND")
    assert told.created.replace(tzinfo=None) == told.modified.replace(tzinfo=None) == datetime(2031, 3, 4)  # noqa: DTZ001


def test_no_part_of_the_file_keeps_the_time_it_was_packed():
    assert {part.date_time for part in ZipFile(BytesIO(PACKED)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_draft_says_so_on_each_page_and_what_blocks_it():
    assert running_head(WORD) == "Aldermoor SEND   DRAFT\tFigures as at 4 March 2031"
    box = next(text for text in TEXTS if text.startswith("This is a draft."))
    assert "The director has not approved section 6." in box


def test_a_published_paper_does_not_say_draft():
    word = docx.Document(BytesIO(as_docx(PUBLISHED, on=DAY)))
    assert running_head(word) == "Aldermoor SEND\tFigures as at 4 March 2031"
    assert not any("draft" in paragraph.text for paragraph in word.paragraphs)


def test_a_total_that_is_wrong_says_so_in_words():
    assert "The log's own total\t1,950\tdoes not add up" in TEXTS


@pytest.mark.parametrize("text", [*HOSTILE, "They said <we> & meant us"])
def test_words_are_kept_as_they_were_typed(text):
    assert said_in(paper_saying(text, Strong(text)))[-2].text == f"1.1\t{text}{text}"


def test_what_xml_cannot_hold_goes_and_the_rest_stays():
    assert said_in(paper_saying("a\x00\x08b\ufffe & <c>"))[-2].text == "1.1\tab & <c>"


def test_only_a_whole_address_is_a_link():
    away, here = said_in(paper_saying(Link("plan", "https://aldermoor.example/plan"), Link("measure", "/m")))[-2:-1] * 2
    assert away.text == here.text == "1.1\tplanmeasure"
    assert [link.address for link in away.hyperlinks] == ["https://aldermoor.example/plan"]


def test_an_area_has_its_own_colour():
    paper = replace(DRAFT, colour="#5a1e4f")
    figures = [run for p in said_in(paper) for run in p.runs if run.text == "1,932"]
    assert str(figures[0].font.color.rgb) == "5A1E4F"
