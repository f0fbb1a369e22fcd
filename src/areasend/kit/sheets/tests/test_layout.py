"""The layout of a table is told from its rows, with what an office writes above, between and below it."""

from dataclasses import replace
from datetime import date

from areasend.kit.sheets.book import MergedRange, Row
from areasend.kit.sheets.layout import guess_layout, table_rows
from areasend.kit.sheets.merged import spread_down
from areasend.kit.sheets.reading import open_book
from areasend.kit.sheets.tests.making import write_text
from areasend.kit.sheets.tests.rows import cell, rows

HEAD = ["Ref", "Action", "Lead", "Start"]
ONE = ["A1", "Relaunch the guide", "Asha", "12/03/20"]
TWO = ["A2", "Train all staff", "Ben", date(2020, 4, 1)]
THREE = ["A3", "Audit of plans", "Asha", "Q3 20/21"]


def kinds(layout):
    return [(one.row, one.kind) for one in layout.left_out]


def test_a_plain_table_begins_with_its_headings():
    layout = guess_layout(rows(HEAD, ONE, TWO, THREE))
    assert (layout.header_rows, layout.first_row, layout.last_row) == ((1,), 2, None)
    assert layout.headings == ("Ref", "Action", "Lead", "Start")
    assert (layout.left_out, layout.certain) == ((), True)
    assert layout.why == "Row 1 has words over 2 columns of numbers, dates or codes."


def test_titles_notes_and_blank_rows_above_are_told():
    layout = guess_layout(rows(["PLAN v14"], ["Leads: council"], [], HEAD, ONE, TWO))
    assert (layout.header_rows, layout.first_row) == ((4,), 5)
    assert kinds(layout) == [(1, "title"), (2, "note"), (3, "blank")]


def test_a_title_with_its_date_beside_it_is_no_heading():
    layout = guess_layout(rows(["Discussion - North", None, date(2020, 9, 29)], HEAD, ONE, TWO))
    assert layout.header_rows == (2,)
    assert layout.left_out[0].text == "Discussion - North 29/09/2020"


def test_a_note_far_to_the_right_is_no_heading():
    layout = guess_layout(rows(["LOG"], [None] * 9 + ["NB not letters"], HEAD, ONE, TWO))
    assert layout.header_rows == (3,)
    assert layout.headings == ("Ref", "Action", "Lead", "Start")


def test_months_in_columns_are_headings():
    layout = guess_layout(
        rows(["Line", "Heading", "Apr-20", date(2020, 5, 1)], ["L1", "Team", 20, 21], ["L2", "EP", 7, 7])
    )
    assert layout.header_rows == (1,)
    assert layout.headings == ("Line", "Heading", "Apr-20", "01/05/2020")
    assert layout.certain


def test_years_in_columns_are_headings():
    layout = guess_layout(rows(["Line", 2020, 2021, "Total"], ["Team", 240, 230, 470], ["Writers", 165, 150, 315]))
    assert (layout.header_rows, layout.certain) == ((1,), True)


def test_bands_over_headings_are_joined_to_them():
    lines = rows(
        ["Smileys"],
        ["Month", "North", None, "South", None],
        [None, "☺", "☹", "☺", "☹"],
        ["Oct-20", 29, 16, 47, 32],
    )
    layout = guess_layout(lines, (MergedRange(2, 2, 1, 2), MergedRange(2, 2, 3, 4)))
    assert layout.header_rows == (2, 3)
    assert layout.headings == ("Month", "North / ☺", "North / ☹", "South / ☺", "South / ☹")
    assert (layout.first_row, layout.certain) == (4, True)


def test_bands_are_known_in_a_text_file_too(tmp_path):
    words = "Month,North,,South,\n,Up,Total,Up,Total\nOct-20,29,57,47,116\nSep-20,41,80,45,92\n"
    sheet = open_book(write_text(tmp_path / "s.csv", words)).sheets[0]
    layout = guess_layout(sheet.rows())
    assert layout.headings == ("Month", "North / Up", "North / Total", "South / Up", "South / Total")


def test_a_title_merged_across_is_no_band():
    layout = guess_layout(rows(["THE WHOLE PLAN"], HEAD, ONE, TWO), (MergedRange(1, 1, 0, 3),))
    assert layout.headings == ("Ref", "Action", "Lead", "Start")
    assert kinds(layout) == [(1, "title")]


def test_bars_between_rows_are_sections_and_a_lone_text_below_is_a_note():
    layout = guess_layout(
        rows(
            HEAD,
            ["MAY 2019"],
            ONE,
            ["JUNE 2019"],
            TWO,
            [None, "Requested, not approved:"],
            THREE,
            [],
            ["Source: PMO"],
        ),
        (MergedRange(2, 2, 0, 3), MergedRange(4, 4, 0, 3)),
    )
    assert kinds(layout) == [(2, "section"), (4, "section"), (6, "section"), (8, "blank"), (9, "note")]
    assert (layout.first_row, layout.last_row) == (3, 7)


def test_a_row_of_which_only_the_number_is_known_is_data():
    layout = guess_layout(rows(HEAD, ONE, TWO, ["A9"], THREE))
    assert layout.left_out == ()


def test_a_month_not_filled_in_yet_is_data():
    layout = guess_layout(rows(["Month", "Waiting", "Done"], ["Sep-20", 412, 94], ["Oct-20", 419, 95], ["Nov-20"]))
    assert layout.left_out == ()


def test_totals_are_known_by_their_first_word():
    lines = [
        ["Total", None, 3],
        ["Sub total May to Feb"],
        ["GRAND TOTAL"],
        ["Year 2019"],
        ["Total actions: 19"],
        ["Count: 431"],
    ]
    for line in lines:
        layout = guess_layout(rows(HEAD, ONE, TWO, line))
        assert kinds(layout) == [(4, "total")], line


def test_rows_after_a_total_are_still_data():
    layout = guess_layout(rows(HEAD, ONE, [None, None, "Total letters", "14,236"], TWO))
    assert kinds(layout) == [(3, "total")]
    assert layout.last_row is None


def test_what_only_begins_like_a_total_is_data():
    layout = guess_layout(rows(HEAD, ONE, ["A2", "Total Communication training", "Ben", "1/4/20"], TWO))
    assert layout.left_out == ()


def test_headings_given_again_are_left_out():
    layout = guess_layout(rows(HEAD, ONE, TWO, ["Ref", "ACTION", "Lead ", "Start:"], THREE))
    assert kinds(layout) == [(4, "header again")]


def test_both_heading_rows_given_again_are_left_out():
    lines = rows(
        ["Ref", "What", "Dates", None],
        [None, None, "Start", "End"],
        ["1.1", "Charter", date(2022, 3, 1), date(2022, 6, 1)],
        ["Ref", "What", "Dates", None],
        [None, None, "Start", "End"],
        ["2.1", "Guide", date(2022, 4, 1), date(2022, 7, 1)],
    )
    assert kinds(guess_layout(lines, header_rows=(1, 2))) == [(4, "header again"), (5, "header again")]


def test_half_years_and_months_to_months_are_totals():
    lines = [["Half year", 380], ["Year 22/23", 287], ["Year to date", 1], ["Apr-Sep", 448], ["April to June", 90]]
    body = [["Plan writing", 17], ["Year 10", 4], ["Half day visit", 3], ["Health advice", 19]]
    layout = guess_layout(rows(["Session", "Came"], *body, *lines, ["Annual reviews", 18]), header_rows=(1,))
    assert kinds(layout) == [(row, "total") for row in range(6, 11)]


def test_struck_out_rows_are_left_out():
    struck = Row(number=3, cells=tuple(cell(value, struck=True) for value in TWO))
    layout = guess_layout([*rows(HEAD, ONE), struck, *rows(THREE, first=4)])
    assert kinds(layout) == [(3, "struck out")]


def test_a_row_with_one_word_struck_out_is_data():
    line = rows(HEAD, ONE, TWO)
    line[1] = replace(line[1], cells=(cell("A1", struck=True), *line[1].cells[1:]))
    assert guess_layout(line).left_out == ()


def test_rows_without_headings_have_letters_and_are_not_certain():
    layout = guess_layout(
        rows(["Versions"], ["v14", date(2020, 11, 13), "PMO"], ["v13", "16.10.20", "PMO"], ["KEY: B complete"])
    )
    assert (layout.header_rows, layout.certain) == ((), False)
    assert layout.headings == ("Column A", "Column B", "Column C")
    assert (layout.first_row, layout.last_row) == (2, 3)
    assert kinds(layout) == [(1, "title"), (4, "note")]


def test_words_over_words_are_headings_but_not_certain():
    layout = guess_layout(rows(["Body", "Chair"], ["Board", "Director"], ["Panel", "Head"]))
    assert (layout.header_rows, layout.certain) == ((1,), False)


def test_two_headings_of_one_name_are_not_certain():
    layout = guess_layout(rows(["Ref", "Days", "Days"], ["A1", 3, 4], ["A2", 5, 6]))
    assert (layout.header_rows, layout.certain) == ((1,), False)
    assert "two of them are the same" in layout.why


def test_a_second_table_on_the_sheet_is_told():
    layout = guess_layout(
        rows(
            HEAD,
            ONE,
            TWO,
            [],
            ["No", "Risk", "Owner", "Score"],
            [1, "Late", "Asha", 9],
            [2, "Lost", "Ben", 4],
        )
    )
    assert layout.header_rows == (1,)
    assert layout.why == "Row 5 looks like the headings of a second table: name the rows to read."
    assert not layout.certain


def test_an_empty_sheet_has_no_layout_to_speak_of():
    layout = guess_layout([])
    assert (layout.header_rows, layout.headings, layout.certain) == ((), (), False)


def test_the_data_rows_are_what_is_left():
    lines = rows(["PLAN"], HEAD, ["PHASE 1"], ONE, [], TWO, ["Total", None, 2], ["Source: PMO"])
    assert [row.number for row in table_rows(lines, guess_layout(lines))] == [4, 6]


def test_a_value_merged_down_is_given_to_all_its_rows():
    lines = rows(HEAD, ["A1", "one", "Asha", 1], ["A2", "two"], ["A3", "three", None, 3], ["A4", "four", None, 4])
    spread = list(spread_down(lines, (MergedRange(2, 4, 2, 2), MergedRange(1, 1, 0, 3))))
    assert [row.cell(2).text for row in spread] == ["Lead", "Asha", "Asha", "Asha", ""]
