"""What turned out to be one thing: a body whose name was typed cut short, and a school entered under a wrong number."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from areasend.demo.people import NAMES
from areasend.demo.years.deed import Deed, Rows
from areasend.kit.registers import register_of
from areasend.kit.registers.one_thing.deeds import merge_rows
from areasend.places.models import School
from areasend.programme.models import Body

BODY_MERGED, SCHOOL_TYPED, SCHOOL_MERGED = date(2021, 1, 14), date(2021, 3, 3), date(2021, 3, 10)
TYPED, RIGHT = "998/9021", "998/7003"
MINUTES = "One set of minutes and one chair: the short name is how the clerk typed it"
ONE_HEAD = "One site and one head: the number was typed from a letter of another authority"


def deeds(until: date) -> Iterator[Deed]:
    """The programme manager merges the steering group's two rows, then a school's."""
    yield Deed(BODY_MERGED, "programme-manager", MINUTES, _body)
    yield Deed(SCHOOL_TYPED, "programme-manager", "typed from a sign-in sheet", _school_again)
    yield Deed(SCHOOL_MERGED, "programme-manager", ONE_HEAD, _school)


def _body() -> None:
    group, short = (Body.objects.standing().get(name=f"SEND Steering {word}") for word in ("Group", "Grp"))
    _merge("bodies", short, group, BODY_MERGED, MINUTES)


def _school_again() -> Rows:
    school = School.objects.standing().get(number=RIGHT)
    yield School(number=TYPED, name=school.name, district=school.district, phase=school.phase)


def _school() -> None:
    typed, right = (School.objects.standing().get(number=number) for number in (TYPED, RIGHT))
    _merge("schools", typed, right, SCHOOL_MERGED, ONE_HEAD)


def _merge(register: str, merged: Any, survivor: Any, on: date, why: str) -> None:
    merge_rows(register_of(register), merged, survivor, on=on, who=NAMES["programme-manager"], why=why)
