from hypothesis import given
from hypothesis import strategies as st

from areasend.kit.documents.legible import legible
from areasend.kit.documents.wording import can_be_followed


def test_what_a_reader_can_see_stays():
    assert legible('#1 <all> & "we" $5 \\ [x] — “ő”') == '#1 <all> & "we" $5 \\ [x] — “ő”'


def test_what_no_file_can_hold_goes():
    assert legible("a\x00b\x0bc\ud800d\ufeffe\ufffef\ue000g") == "ab cdefg"


def test_breaks_become_spaces_but_a_no_break_space_stays():
    assert legible("one\r\n\ttwo\u2028three\u00a0four") == "one two three\u00a0four"


@given(st.text())
def test_legible_text_is_legible_already(text):
    assert legible(legible(text)) == legible(text)


def test_only_a_whole_address_can_be_followed_from_paper():
    assert can_be_followed("https://aldermoor.example/plan")
    assert can_be_followed("mailto:send@aldermoor.example")
    assert not can_be_followed("/figures/ep-waiting")
    assert not can_be_followed("javascript:alert(1)")
    assert not can_be_followed("https://a.example/ b")
