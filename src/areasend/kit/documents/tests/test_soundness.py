from dataclasses import replace

import pytest

from areasend.kit.documents.parts import Bullets, Diagram, Figure, Note, Paragraph, Section, Table
from areasend.kit.documents.tests.sample import APPENDIX, DRAFT, SVG
from areasend.kit.documents.tests.short import paper_saying, paper_with


def test_a_figure_without_its_line_in_the_appendix_is_refused():
    with pytest.raises(ValueError, match="figure '412' names appendix line 9, and there is none"):
        paper_saying("In August ", Figure("412", 9), " waited.")


@pytest.mark.parametrize(
    "block",
    [Note((Figure("412", 9),)), Bullets((("outer", Bullets(((Figure("412", 9),),))),))],
    ids=["note", "inner list"],
)
def test_a_figure_is_missed_wherever_it_stands(block):
    with pytest.raises(ValueError, match="appendix line 9"):
        paper_with(block)


def test_two_appendix_lines_may_not_have_one_number():
    with pytest.raises(ValueError, match="appendix line 1 stands 2 times"):
        replace(DRAFT, appendix=(*APPENDIX, APPENDIX[0]))


@pytest.mark.parametrize("levels", [(2,), (1, 3), (0,)])
def test_a_skipped_heading_is_refused(levels):
    sections = tuple(Section(str(place), "Heading", level) for place, level in enumerate(levels))
    with pytest.raises(ValueError, match="is of level"):
        replace(DRAFT, sections=sections)


def test_a_row_as_wide_as_its_head_is_asked_for():
    with pytest.raises(ValueError, match="table 'Calls' has rows that are not as wide as its head of 2"):
        paper_with(Table("Calls", ("Month", "Calls"), (("May",),)))


def test_every_fault_is_told_at_once():
    sections = (Section("1", "One", 2, (Paragraph("1.1", (Figure("5", 77),)),)),)
    with pytest.raises(ValueError, match=r"level 2.*appendix line 77"):
        replace(DRAFT, sections=sections)


def test_a_drawing_that_says_nothing_is_refused():
    with pytest.raises(ValueError, match="drawing 'Who' has no words for those who cannot see it"):
        paper_with(Diagram("Who", SVG, " ", Bullets(())))


def test_a_paper_and_its_sections_have_names():
    with pytest.raises(ValueError, match="the paper has no title; section '1' has no heading"):
        paper_with(title=" ", heading="")


def test_a_table_has_a_head():
    with pytest.raises(ValueError, match="table 'Calls' has no head"):
        paper_with(Table("Calls", (), ()))


@pytest.mark.parametrize("colour", ["teal", "#0b414", "#0b4144 x"])
def test_a_colour_is_written_as_a_colour(colour):
    with pytest.raises(ValueError, match=f"colour '{colour}' is not written like #0b4144"):
        replace(DRAFT, colour=colour)
