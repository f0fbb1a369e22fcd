"""Words are found to mean a school by number, by exact name, or as a person settled them; never by guess."""

import pytest

from areasend.places.finding_schools import Known, Meaning, SchoolFinder
from areasend.places.numbers import dfe_number
from areasend.places.proposals import bare, proposals

HILDS_ASHDOWN = Known(1, "998/2001", "St Hild's CE Primary School", "Ashdown")
HILDS_SALTINGS = Known(2, "998/2870", "St Hild's CE Primary School", "Saltings")
ROOKFORD = Known(3, "998/4031", "Rookford Academy", "Ashdown", former_number="998/5031")
LINNETWICK = Known(4, "998/2044", "Linnetwick Infant School", "Saltings")
SCHOOLS = (HILDS_ASHDOWN, HILDS_SALTINGS, ROOKFORD, LINNETWICK)


def finder(*settled: tuple[str, str, Meaning]) -> SchoolFinder:
    return SchoolFinder(SCHOOLS, settled, "Fairshire County Council")


@pytest.mark.parametrize("written", ["998/2044", "9982044", "998 2044", "998-2044", " 998 / 2044 ", "9982044.0"])
def test_a_dfe_number_is_the_same_in_any_of_its_ways(written: str) -> None:
    assert dfe_number(written) == "998/2044"


@pytest.mark.parametrize("written", ["2044", "998/20445", "tbc", "99/82044"])
def test_what_is_no_dfe_number_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="not a DfE number"):
        dfe_number(written)


def test_a_number_from_before_the_school_converted_is_the_same_school() -> None:
    found = finder().find("Rookford High", "998/5031")
    assert (found.school, found.how) == (ROOKFORD.pk, "former number")


def test_an_exact_name_is_found_whatever_its_capitals_spaces_and_marks() -> None:
    assert finder().find("LINNETWICK  INFANT SCHOOL ").school == LINNETWICK.pk


def test_two_schools_of_one_name_are_told_apart_by_district() -> None:
    assert finder().find("St. Hild's CE Primary School", district="Saltings").school == HILDS_SALTINGS.pk


def test_two_schools_of_one_name_are_never_guessed_without_a_district() -> None:
    found = finder().find("St Hild's CE Primary School")
    assert (found.school, found.question) == (None, "2 schools are called this")


def test_a_name_that_is_only_close_waits_for_a_person() -> None:
    assert finder().find("Linnetwick Infants").question == "no school is called this"


def test_a_close_name_is_found_once_a_person_has_settled_it() -> None:
    settled = ("Linnetwick Infants", "", Meaning("school", LINNETWICK.pk, "settled"))
    assert finder(settled).find("linnetwick infants", district="Saltings").school == LINNETWICK.pk


def test_words_settled_for_one_district_mean_nothing_in_another() -> None:
    settled = ("St Hild's Primary", "Saltings", Meaning("school", HILDS_SALTINGS.pk, "settled"))
    assert finder(settled).find("St Hild's Primary", district="Ashdown").school is None


def test_a_number_and_a_name_that_contradict_are_asked_about() -> None:
    found = finder().find("Linnetwick Infant School", "998/4031", "Saltings")
    assert found.question == "998/4031 is Rookford Academy, not this name"


def test_a_school_of_the_right_name_in_another_district_is_asked_about() -> None:
    assert finder().find("Rookford Academy", district="Saltings").question == "the school of this name is in Ashdown"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Little Wrens Nursery (PVI)", "nursery"),
        ("Samphire Tots Pre-school", "nursery"),
        ("Early Years Provider Association", "early-years-association"),
        ("Fairshire County Council", "council-officer"),
        ("FCC", "council-officer"),
        ("Inclusion Team", "council-officer"),
        ("Fairwater College (FE)", "other"),
        ("guest", "other"),
    ],
)
def test_nurseries_officers_and_others_are_told_from_schools(words: str, kind: str) -> None:
    assert finder().find(words).kind == kind


def test_a_nursery_school_is_asked_about() -> None:
    assert finder().find("Rookford Nursery School").question


@pytest.mark.parametrize(
    ("hurried", "whole"),
    [
        ("St Hild's C of E Primary", "St Hild's CE Primary School"),
        ("Marlstow C.P.S.", "Marlstow Community Primary School"),
        ("Marlstow GS", "Marlstow Grammar School"),
        ("Marlstow Pri Sch", "Marlstow Primary School"),
        ("The Linnetwick Infants", "Linnetwick Infant School"),
        ("Rookford Academy (Trust)", "Rookford Academy"),
    ],
)
def test_usual_shorthand_is_seen_through_when_proposing(hurried: str, whole: str) -> None:
    assert bare(hurried) == bare(whole)


def test_the_school_in_the_district_written_is_proposed_first() -> None:
    found = proposals("St Hilds C of E Primary", "Saltings", SCHOOLS)
    assert [one.school for one in found] == [HILDS_SALTINGS, HILDS_ASHDOWN]


def test_nothing_is_proposed_for_words_that_are_close_to_no_school() -> None:
    assert proposals("guest", "", SCHOOLS) == []
