"""Charts say one thing, on their marks, in words and in a table."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from lxml import etree

from areasend.kit.documents.charts import (
    Annotation,
    Bar,
    BarChart,
    LineChart,
    Series,
    bars,
    line_chart,
    sparkline,
)
from areasend.kit.documents.tests.sample import WAITING_OVER_TIME

DRAWN = line_chart(WAITING_OVER_TIME)
NEED = BarChart(
    title="Most who wait, wait for speech and language",
    subtitle="Children waiting by need, Aldermoor, 31 January 2031",
    unit="children",
    bars=(
        Bar("Hearing", None, "[c]"),
        Bar("Movement", 62),
        Bar("Speech", 180, stands_out=True),
        Bar("Sleep", 0),
    ),
)


def marks(svg, tag):
    return list(etree.fromstring(svg).iter(f"{{http://www.w3.org/2000/svg}}{tag}"))


def texts(svg):
    return ["".join(text.itertext()) for text in marks(svg, "text")]


def line_of(*values, name="Waiting", **more):
    points = tuple((date(2030, month, 28), value) for month, value in enumerate(values, start=1))
    return Series(name, points, **more)


def chart_of(*series):
    return LineChart("The message", "What, where, when", "children", series)


def test_the_lines_carry_their_own_names_first_highest_and_last_value():
    assert {"297", "February 431", "Waiting 286", "Plan 120", "Helpline opened"} <= set(texts(DRAWN.svg))


def test_a_plan_is_drawn_in_dashes_and_what_happened_is_not():
    lines = [line for line in marks(DRAWN.svg, "path") if line.get("stroke-width") == "2.5"]
    dashes = {line.get("stroke"): line.get("stroke-dasharray") for line in lines}
    assert dashes["#b7592a"] == "6,4"
    assert not dashes["#0f385c"]


def test_a_phone_has_a_drawing_of_its_own():
    assert etree.fromstring(DRAWN.svg).get("width") == "640"
    assert etree.fromstring(DRAWN.svg_phone).get("width") == "290"
    assert "Feb 431" in texts(DRAWN.svg_phone)


@pytest.mark.parametrize("svg", [DRAWN.svg, DRAWN.svg_phone, bars(NEED).svg, bars(NEED).svg_phone])
def test_text_is_never_smaller_than_14_pixels(svg):
    assert min(float(text.get("font-size").removesuffix("px")) for text in marks(svg, "text")) >= 14


@pytest.mark.parametrize("svg", [DRAWN.svg, bars(NEED).svg, sparkline([1, 2])])
def test_a_strict_page_may_hold_it(svg):
    for word in ("style=", "<style", "<script", "class=", "onclick", "href"):
        assert word not in svg


def test_ids_of_several_drawings_on_one_page_cannot_meet():
    other = line_chart(replace(WAITING_OVER_TIME, title="Another message"))
    ids = [part.get("id") for svg in (DRAWN.svg, other.svg) for part in etree.fromstring(svg).iter() if part.get("id")]
    assert len(ids) == len(set(ids))


def test_the_message_is_told_in_words():
    assert DRAWN.alt == (
        "Line chart: The list is a third shorter than a year ago. "
        "Waiting: 297 in July 2029, highest 431 in February 2030, 286 in January 2031. "
        "Plan: 286 in January 2031, 120 in June 2031. 8 April 2030: Helpline opened."
    )
    assert etree.fromstring(DRAWN.svg).get("aria-label") == DRAWN.alt


def test_the_table_has_the_same_numbers_newest_first():
    assert DRAWN.table.head == ("Month", "Waiting", "Plan")
    assert DRAWN.table.rows[:3] == (
        ("June 2031", "", "120"),
        ("January 2031", "286", "286"),
        ("December 2030", "302", ""),
    )


def test_a_value_that_is_not_known_breaks_the_line_and_is_said():
    drawn = line_chart(chart_of(line_of(5, 6, None, 8, 9)))
    strokes = [line for line in marks(drawn.svg, "path") if line.get("stroke-width") == "2.5"]
    assert len(strokes) == 2
    assert ("March 2030", "not known") in drawn.table.rows


def test_more_than_four_lines_cannot_be_read_and_are_refused():
    with pytest.raises(ValueError, match="has 5 lines"):
        chart_of(*(line_of(1, 2, name=f"Line {number}") for number in range(5)))


def test_a_chart_of_nothing_is_refused():
    with pytest.raises(ValueError, match="no known value"):
        chart_of(line_of(None, None))


def test_names_of_lines_that_end_together_do_not_lie_on_each_other():
    drawn = line_chart(chart_of(*(line_of(1, 50 + number, name=f"Line {number}") for number in range(4))))
    names = [text for text in marks(drawn.svg, "text") if "".join(text.itertext()).startswith("Line")]
    heights = sorted(float(name.get("transform").split(",")[1].rstrip(")")) for name in names)
    assert all(lower - upper >= 18 for upper, lower in pairwise(heights))


def test_the_axis_begins_at_nought():
    assert "0" in texts(line_chart(chart_of(line_of(900, 950, 940))).svg)


def test_bars_are_sorted_largest_first_and_unknown_last():
    drawn = bars(NEED)
    assert drawn.table.rows == (("Speech", "180"), ("Movement", "62"), ("Sleep", "0"), ("Hearing", "[c]"))
    assert drawn.alt.endswith("From most to least: Speech 180, Movement 62, Sleep 0, Hearing [c].")


def test_bars_start_at_nought_and_are_as_long_as_their_values():
    blocks = [block.get("d") for block in marks(bars(NEED).svg, "path") if block.get("fill")]
    lengths = [float(block.split("h")[1].split("v")[0]) for block in blocks]
    assert lengths[1] / lengths[0] == pytest.approx(62 / 180, abs=0.001)
    assert len({block.split(",")[0] for block in blocks}) == 1


def test_where_one_bar_stands_out_the_others_step_back():
    colours = [block.get("fill") for block in marks(bars(NEED).svg, "path") if block.get("fill")]
    assert colours == ["#0f385c", "#858686", "#858686", "#858686"]


def test_a_share_keeps_its_of():
    drawn = bars(replace(NEED, unit="%", bars=(Bar("Speech", 41, "41% (58 of 142)"),)))
    assert "41% (58 of 142)" in texts(drawn.svg)


def test_a_caller_can_remember_drawings_by_their_data():
    kept = {}

    def remembered(key, make):
        return kept.setdefault(key, None) or kept.update({key: make()}) or kept[key]

    first = line_chart(WAITING_OVER_TIME, cached=remembered)
    again = line_chart(replace(WAITING_OVER_TIME), cached=remembered)
    line_chart(replace(WAITING_OVER_TIME, annotations=(Annotation(date(2030, 5, 1), "New"),)), cached=remembered)
    assert again is first
    assert len(kept) == 2


def test_hostile_names_are_only_names():
    drawn = line_chart(chart_of(line_of(1, 2, name="<b>&\"'"), line_of(2, 3, name="Other")))
    assert "<b>&\"' 2" in texts(drawn.svg)


def test_a_line_that_is_alone_has_its_value_and_not_the_name_that_stands_above_it():
    long = "Plans issued within 20 weeks, without exceptions, as supplied"
    drawn = line_chart(chart_of(line_of(1, 2, name=long)))
    assert texts(drawn.svg)[-1] == "2"
    assert long in drawn.table.head


def test_a_sparkline_ends_in_a_dot_and_is_not_read_out():
    svg = sparkline([4, None, 6, 5], scale=(0, 10))
    assert 'aria-hidden="true"' in svg
    assert 'cx="92.0" cy="12.0"' in svg


def test_a_sparkline_of_nothing_is_empty():
    assert "path" not in sparkline([None, None])


def test_months_in_which_nothing_happened_are_drawn_on_the_floor() -> None:
    points = tuple((date(2020, month, 1), 0.0) for month in (1, 2, 3))
    drawing = line_chart(LineChart("Nothing happened", "By month", "activities", (Series("Held", points),)))
    assert drawing.svg.startswith("<svg")
