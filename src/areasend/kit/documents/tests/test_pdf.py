"""A PDF that members can be read aloud from, and that says it is a draft while it is one."""

from dataclasses import replace
from itertools import pairwise

from areasend.kit.documents.parts import Link
from areasend.kit.documents.pdf import as_pdf
from areasend.kit.documents.tests.reading import catalogue, metadata, squeezed, tag_names, tags, words
from areasend.kit.documents.tests.sample import DAY, DRAFT, PUBLISHED, SECTIONS, WAITING, WHO_DECIDES
from areasend.kit.documents.tests.short import paper_saying

DRAFT_PDF = as_pdf(DRAFT, on=DAY)
PUBLISHED_PDF = as_pdf(PUBLISHED, on=DAY)


def test_it_claims_pdf_ua_and_is_tagged_in_british_english():
    root = catalogue(PUBLISHED_PDF)
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata(PUBLISHED_PDF)


def test_its_title_author_and_dates_come_from_the_paper():
    told = metadata(PUBLISHED_PDF)
    assert "Help while waiting: how the year went" in told
    assert "Aldermoor SEND" in told
    assert "<xmp:CreateDate>2031-03-04" in told
    assert "<xmp:ModifyDate>2031-03-04" in told


def test_headings_stand_in_order_and_none_is_skipped():
    headings = [tag for tag in tags(PUBLISHED_PDF) if tag["/S"] in ("/H1", "/H2", "/H3")]
    titles = [tag["/T"] for tag in headings]
    levels = [int(tag["/S"][2:]) for tag in headings]
    assert titles == ["Contents", *(section.full_heading for section in SECTIONS), "Appendix: every figure"]
    assert levels[0] == 1
    assert all(deeper <= above + 1 for above, deeper in pairwise(levels))


def test_every_table_has_real_headings_and_only_in_its_head():
    names = tag_names(PUBLISHED_PDF)
    assert names.count("/Table") == names.count("/THead") == 3
    assert names.count("/TH") == 4 + 3 + 7
    assert all(tag["/A"][0]["/Scope"] == "/Column" for tag in tags(PUBLISHED_PDF) if tag["/S"] == "/TH")


def test_every_drawing_says_what_it_shows():
    told = [tag["/Alt"] for tag in tags(PUBLISHED_PDF) if tag["/S"] == "/Figure"]
    assert told == [WHO_DECIDES.alt, WAITING.alt]


def test_it_has_contents_that_lead_to_the_sections():
    names = tag_names(PUBLISHED_PDF)
    top = [section for section in SECTIONS if section.level == 1]
    assert names.count("/TOCI") == len(top) + 1


def test_a_figure_is_followed_by_its_line_in_the_appendix():
    assert squeezed("Families rang the helpline 1,932 [1] times.") in words(PUBLISHED_PDF)
    assert squeezed("112 [2] at 31 Dec 2030 were rung back") in words(PUBLISHED_PDF)


def test_each_page_says_whose_it_is_its_day_and_its_number():
    for told in ("Aldermoor SEND", "Figures as at 4 March 2031", "Page 1 of 4", "Page 4 of 4"):
        assert squeezed(told) in words(PUBLISHED_PDF)


def test_a_draft_says_so_on_each_page_and_what_blocks_it():
    told = words(DRAFT_PDF)
    assert told.count("DRAFT") == 4
    assert squeezed("Before it can be published:") in told
    assert squeezed("The director has not approved section 6.") in told


def test_a_draft_that_nothing_blocks_says_that():
    assert squeezed("Nothing blocks its publishing.") in words(as_pdf(replace(DRAFT, blocks_publishing=()), on=DAY))


def test_a_published_paper_does_not_say_draft():
    assert "DRAFT" not in words(PUBLISHED_PDF)


def test_a_total_that_is_wrong_says_so_in_words():
    assert squeezed("The log's own total 1,950 does not add up") in words(PUBLISHED_PDF)


def test_the_words_of_a_chart_are_real_words():
    assert squeezed("February 431") in words(PUBLISHED_PDF)


def test_a_link_that_leads_nowhere_from_paper_is_plain_words():
    pdf = as_pdf(paper_saying(Link("the measure", "/measures/ep-waiting")), on=DAY)
    assert squeezed("the measure") in words(pdf)
    assert b"ep-waiting" not in pdf
