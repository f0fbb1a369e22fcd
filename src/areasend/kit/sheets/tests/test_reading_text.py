"""Text files are read in any alphabet, with any separator, and their lines keep their true numbers."""

import pytest

from areasend.kit.sheets.reading import Refused, open_book
from areasend.kit.sheets.tests.making import texts, write_text

LETTERS = "Ref,To whom,Cost\nML1,“new leadership” letter – parents’ forum,£781.41\nML2,café,\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"]
)
def test_quotes_dashes_and_pounds_survive_every_alphabet(tmp_path, encoding):
    book = open_book(write_text(tmp_path / "letters.csv", LETTERS, encoding))
    assert texts(book.sheets[0]) == [
        ("Ref", "To whom", "Cost"),
        ("ML1", "“new leadership” letter – parents’ forum", "£781.41"),
        ("ML2", "café"),
    ]


def test_a_file_in_another_alphabet_says_so(tmp_path):
    book = open_book(write_text(tmp_path / "letters.csv", LETTERS, "cp1252"))
    assert book.notes == ("It is read as text in the Windows (cp1252) alphabet.",)


def test_a_file_in_russian_is_read_in_its_own_alphabet(tmp_path):
    words = "Имя,Город\n" + "Анна Петрова,Москва и область\nПётр Иванов,Новгород Великий\n" * 20
    book = open_book(write_text(tmp_path / "names.csv", words, "cp1251"))
    assert texts(book.sheets[0])[1] == ("Анна Петрова", "Москва и область")


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_every_separator_is_found(tmp_path, sign):
    lines = [["Batch", "Provider", "Copies"], ["HB01", "West", "416"], ["HB02", "East", "589"]]
    book = open_book(write_text(tmp_path / "batches.csv", "\r\n".join(sign.join(line) for line in lines)))
    assert texts(book.sheets[0]) == [tuple(line) for line in lines]


def test_commas_in_prose_do_not_outvote_the_separator(tmp_path):
    words = "Batch;Status\nHB01;printed, in store\nHB02;returned, late, wet\nHB03;sent\n"
    assert texts(open_book(write_text(tmp_path / "b.csv", words)).sheets[0])[1] == (
        "HB01",
        "printed, in store",
    )


def test_a_title_line_without_separators_does_not_hide_the_table(tmp_path):
    words = '"Local Offer; monthly web statistics"\nMonth,Hits\nJan,"1,286"\n'
    assert texts(open_book(write_text(tmp_path / "w.csv", words)).sheets[0])[2] == ("Jan", "1,286")


def test_a_line_that_names_the_separator_is_obeyed_and_not_a_row(tmp_path):
    book = open_book(write_text(tmp_path / "b.csv", "sep=;\nA;B,C\n1;2,3\n"))
    assert [(row.number, row.texts) for row in book.sheets[0].rows()] == [
        (2, ("A", "B,C")),
        (3, ("1", "2,3")),
    ]


def test_one_column_of_words_is_one_column(tmp_path):
    assert texts(open_book(write_text(tmp_path / "b.csv", "School\nLarkhurst\nElmsgate\n")).sheets[0]) == [
        ("School",),
        ("Larkhurst",),
        ("Elmsgate",),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_breaks_inside_quotation_marks_count_as_lines(tmp_path, end):
    words = end.join(["Ref,Says", 'R1,"late,', 'after the visit"', "", 'R2,"he said ""no"""', ""])
    rows = list(open_book(write_text(tmp_path / "survey.csv", words)).sheets[0].rows())
    assert [row.number for row in rows] == [1, 2, 4, 5]
    assert rows[1].cells[1].text == f"late,{end}after the visit"
    assert rows[2].is_blank
    assert rows[3].cells[1].text == 'he said "no"'


def test_empty_rows_and_columns_at_the_end_are_not_there(tmp_path):
    book = open_book(write_text(tmp_path / "b.csv", "A,B,,,\n1,2,,,\n,,,,\n\n,,,,\n"))
    assert texts(book.sheets[0]) == [("A", "B"), ("1", "2")]


def test_what_looks_like_a_command_is_just_text(tmp_path):
    book = open_book(write_text(tmp_path / "b.csv", "A,B\n=cmd|' /C calc'!A0,@SUM(1+1)\n"))
    assert texts(book.sheets[0])[1] == ("=cmd|' /C calc'!A0", "@SUM(1+1)")


@pytest.mark.parametrize("content", [b"A,B\n1,\x00\n", b"A,B\n1,2\x01\x02\n", b"\xff\xfeA\x00,\x00\x00\xd8\n\x00"])
def test_what_is_no_text_is_refused(tmp_path, content):
    path = tmp_path / "b.csv"
    path.write_bytes(content)
    with pytest.raises(Refused, match=r"b\.csv is not a spreadsheet or a text file, or it is damaged"):
        texts(open_book(path).sheets[0])


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_one_line_in_another_alphabet_is_refused_by_its_number(tmp_path, mark):
    path = tmp_path / "b.csv"
    path.write_bytes(mark + b"A,B\n" + "café,–\n".encode() * 20 + b"caf\xe9,1\n" + b"x,y\n" * 5_000)
    with pytest.raises(Refused, match="has a letter on line 22 that is in another alphabet than the rest"):
        open_book(path)


def test_a_quotation_mark_that_is_never_closed_is_refused_with_its_line(tmp_path):
    words = 'A,B\n1,2\n3,"4\n' + "5,6\n" * 50_000
    with pytest.raises(Refused, match="the row on line 3 does not end"):
        open_book(write_text(tmp_path / "b.csv", words))


def test_a_cell_of_forty_thousand_characters_is_refused_with_its_row(tmp_path):
    with pytest.raises(Refused, match="a cell in row 2 of sheet 'b' holds more than 32,767 characters"):
        open_book(write_text(tmp_path / "b.csv", f"A,B\n1,{'x' * 40_000}\n"))


def test_four_hundred_and_one_columns_are_refused(tmp_path):
    assert open_book(write_text(tmp_path / "b.csv", "1," * 399 + "1\n"))
    with pytest.raises(Refused, match="something in column OK of row 1, and only 400 columns are read"):
        open_book(write_text(tmp_path / "b.csv", "1," * 400 + "1\n"))
