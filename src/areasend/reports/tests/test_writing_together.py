"""Two people write in one paper: what one saved is never lost to the other."""

from collections.abc import Callable

import pytest

from areasend.accounts.models import User
from areasend.kit.history import changes_of
from areasend.reports.actions.refused import Refused
from areasend.reports.actions.writing import ChangedMeanwhile, add_section, change_head, change_section, remove_section
from areasend.reports.models import Paper, PaperSection, Publication

pytestmark = pytest.mark.django_db


def first_of(paper: Paper) -> PaperSection:
    return paper.sections.select_related("paper").get(order=1)


def test_a_paper_starts_as_the_draft_of_its_day(in_hand: Paper) -> None:
    who_waits, following = in_hand.sections.all()
    assert (who_waits.heading, following.heading) == ("Who waits", "Next")
    assert "[list-waiting on 2020-08-31]" in who_waits.text
    assert following.text == "We shall meet families again:\n- in the north\n- at the coast"
    assert (in_hand.committee, in_hand.from_words, in_hand.state) == ("Committee", "Director", "draft")


def test_the_second_to_save_sees_what_the_first_wrote(
    in_hand: Paper, robin: User, person: Callable[[str], User]
) -> None:
    lee = person("workstream-lead")
    opened_by_robin, opened_by_lee = first_of(in_hand), first_of(in_hand)
    change_section(opened_by_lee, heading="Who waits", text="Lee's words.", version=1, by=lee)
    with pytest.raises(ChangedMeanwhile, match="Lee Fairwater saved this section") as met:
        change_section(opened_by_robin, heading="Who waits", text="Robin's words.", version=1, by=robin)
    assert met.value.section.text == "Lee's words."
    change_section(opened_by_robin, heading="Who waits", text="Both words.", version=2, by=robin)
    assert first_of(in_hand).text == "Both words."


def test_every_saving_is_kept_with_who_and_why(in_hand: Paper, robin: User) -> None:
    change_section(first_of(in_hand), heading="Waits", text="Anew.", version=1, by=robin)
    last = changes_of(first_of(in_hand))[0]
    assert (last.who, last.why, last.deed) == ("Robin Ashdown", "writing Waits", "changed")


def test_saving_the_same_words_changes_nothing(in_hand: Paper, robin: User) -> None:
    section = first_of(in_hand)
    change_section(section, heading=section.heading, text=section.text, version=1, by=robin)
    assert first_of(in_hand).version == 1


def test_sections_are_added_between_and_taken_out(in_hand: Paper, robin: User) -> None:
    add_section(in_hand, heading="In between", level=2, after=first_of(in_hand), by=robin)
    assert [section.heading for section in in_hand.sections.all()] == ["Who waits", "In between", "Next"]
    remove_section(first_of(in_hand), by=robin)
    assert [section.heading for section in in_hand.sections.all()] == ["In between", "Next"]


def test_nothing_of_a_published_paper_can_be_written_again(published: Publication, robin: User) -> None:
    paper = Paper.objects.get()
    with pytest.raises(Refused, match="published"):
        change_section(first_of(paper), heading="Who waits", text="Better.", version=1, by=robin)
    with pytest.raises(Refused, match="published"):
        change_head(paper, lines={}, by=robin)
