from areasend.kit.documents.columns import shares
from areasend.kit.documents.parts import Table

SENTENCE = "Children waiting for a first appointment with the therapy service"


def table_of(*cells):
    return Table("", tuple("" for _ in cells), (cells,))


def test_columns_that_fit_are_as_wide_as_their_words():
    assert shares(table_of("North", "1,209")) == (7, 7)


def test_a_date_is_not_broken_for_a_sentence():
    dated, told, defined = shares(table_of("31 December 2030", SENTENCE, SENTENCE * 3))
    assert dated == len("31 December 2030") + 2
    assert told < defined


def test_many_columns_all_give_way():
    assert shares(table_of(SENTENCE, *["31 December"] * 9)) == (20, *[13] * 9)


def test_a_long_heading_may_stand_on_two_lines():
    assert shares(Table("", ("District", "Rung back the same day"), (("North", "731"),))) == (10, 13)


def test_a_table_without_rows_has_even_columns():
    assert shares(Table("", ("District", "Calls"), ())) == (1, 1)
