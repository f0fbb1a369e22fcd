"""Headings find their fields by the names people use, and say when they are not sure."""

from areasend.kit.sheets.matching import FieldNames, column_said, match_headings

ACTIVITY = (
    FieldNames("held_on", ("Date", "Date of activity")),
    FieldNames("title", ("Activity", "Activity title", "Event")),
    FieldNames("audience", ("Who", "Audience")),
    FieldNames("participants", ("Participants", "How many came", "Numbers")),
    FieldNames("lead_officer", ("Lead", "Lead officer")),
)


def found(headings, fields=ACTIVITY):
    return match_headings(headings, fields)


def pairs(headings, fields=ACTIVITY):
    return {pair.heading: (pair.field, pair.certain) for pair in found(headings, fields).pairs}


def test_usual_names_are_certain_whatever_their_capitals_and_brackets():
    matches = found(["DATE", "Activity / Activity / title", "audience:", "Lead officer (role)"])
    assert [(pair.column, pair.field) for pair in matches.pairs] == [
        (0, "held_on"),
        (1, "title"),
        (2, "audience"),
        (3, "lead_officer"),
    ]
    assert matches.certain
    assert matches.column_of("audience") == 2
    assert matches.column_of("participants") is None


def test_a_field_is_known_by_its_own_name():
    assert pairs(["Held on"]) == {"Held on": ("held_on", True)}


def test_a_heading_is_known_by_what_stands_under_its_band():
    assert pairs(["Numbers / Participants"]) == {"Numbers / Participants": ("participants", True)}


def test_shorthand_is_known():
    fields = (FieldNames("received_on", ("Date received",)), FieldNames("dfe_number", ()))
    assert pairs(["Date rec'd", "DfE no."], fields) == {
        "Date rec'd": ("received_on", True),
        "DfE no.": ("dfe_number", True),
    }


def test_a_close_name_is_offered_but_not_certain():
    matches = found(["Date of the activity held", "Participant numbers"])
    assert {pair.heading: pair.field for pair in matches.pairs} == {
        "Date of the activity held": "held_on",
        "Participant numbers": "participants",
    }
    assert not matches.certain


def test_a_number_in_a_name_is_never_passed_over():
    fields = (FieldNames("baseline_2", ("Baseline 2",)), FieldNames("stage_2_reply", ()))
    assert pairs(["Baseline 1", "Stage 1 reply", "Baseline two"], fields) == {"Baseline two": ("baseline_2", False)}


def test_what_is_no_field_is_left_with_its_column():
    matches = found(["Date", "", "Main themes", "Office note"])
    assert matches.unmatched == ((2, "Main themes"), (3, "Office note"))
    assert matches.certain


def test_two_headings_of_one_name_are_a_doubt_and_neither_is_taken():
    matches = found(["North / Participants", "South / Participants", "Date"])
    assert [pair.field for pair in matches.pairs] == ["held_on"]
    assert [(doubt.headings, doubt.fields) for doubt in matches.doubtful] == [
        (("North / Participants", "South / Participants"), ("participants",))
    ]
    assert not matches.certain


def test_one_heading_for_two_fields_is_a_doubt():
    fields = (FieldNames("raised_on", ("Date",)), FieldNames("closed_on", ("Date",)))
    matches = found(["Date"], fields)
    assert matches.pairs == ()
    assert {doubt.fields for doubt in matches.doubtful} == {("raised_on",), ("closed_on",)}


def test_a_field_takes_one_heading_only():
    matches = found(["Participants", "Participants expected"])
    assert [(pair.heading, pair.field) for pair in matches.pairs] == [("Participants", "participants")]


def test_a_column_is_found_as_a_person_says_it():
    headings = ("Ref", "RAG (end of month) / Mar-20", "North / Total", "South / Total", "Review (3 months)")
    assert column_said(headings, "ref") == 0
    assert column_said(headings, "Mar-20") == 1
    assert column_said(headings, "South / Total") == 3
    assert column_said(headings, "Total") is None
    assert column_said(headings, "Review") == 4
    assert column_said(headings, "Owner") is None
