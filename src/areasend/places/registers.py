"""The registers of places: schools, and what words were settled to mean."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from areasend.kit.registers import Choice, Column, Register
from areasend.kit.registers.catalogue import declare
from areasend.places.kinds import KINDS
from areasend.places.models import School, SchoolAlias
from areasend.places.numbers import dfe_number

PHASES = (
    Choice("nursery", "Nursery", ("nursery school",)),
    Choice("primary", "Primary", ("infant", "junior", "middle deemed primary", "p")),
    Choice("secondary", "Secondary", ("middle deemed secondary", "s", "grammar")),
    Choice("all-through", "All-through", ("all through",)),
    Choice("special", "Special", ("special school",)),
    Choice("pru", "Alternative provision", ("pru", "pupil referral unit", "ap")),
    Choice("post-16", "Post-16", ("16 plus", "fe", "college", "sixth form")),
)


def of_a_school(values: Mapping[str, Any], stated_on: date | None) -> str | None:
    """A spelling that stands for a school names one that is in the register; any other names none."""
    is_school = (values.get("kind") or "school") == "school"
    if is_school and values.get("school") is None:
        return "names no school of the register that it could mean"
    if not is_school and values.get("school") is not None:
        return "names a school, and says that it is none"
    return None


SCHOOLS = Register(
    key="schools",
    model=School,
    one="school",
    many="Schools",
    subject="inclusion",
    title="name",
    about="Every school of the area, once. After a conversion the new number and the former one are the same school.",
    natural_key=("number",),
    merges=True,
    order=("name", "number"),
    columns=(
        Column("number", "DfE number", ("dfe no", "dfe no.", "dfe number", "laestab", "la estab", "estab no",
                                        "dcsf no", "school number"), listed=True, tidy=dfe_number,
               hint="As 886/9101"),
        Column("name", "Name", ("school", "school name", "establishmentname", "establishment name", "setting"),
               listed=True),
        Column("district", "District", ("district", "area", "locality", "districtadministrative (name)"),
               vocabulary=True, listed=True, filtered=True),
        Column("phase", "Phase", ("phase", "phaseofeducation (name)", "phase of education", "type"), PHASES,
               listed=True, filtered=True),
        Column("former_number", "Former DfE number", ("old dfe no", "former dfe number", "previous number",
                                                      "former number"), tidy=dfe_number),
        Column("opened_on", "Opened on", ("open date", "opendate", "opened")),
        Column("closed_on", "Closed on", ("close date", "closedate", "closed")),
    ),
)  # fmt: skip

ALIASES = Register(
    key="school-aliases",
    model=SchoolAlias,
    one="settled spelling",
    many="Settled spellings of schools",
    subject="inclusion",
    title="words",
    about="What people wrote, and which school a person said it means. Settled once, remembered for every file.",
    natural_key=("words", "district"),
    order=("words",),
    refuse=of_a_school,
    columns=(
        Column("words", "Words as written", ("as written", "words", "written as", "spelling"), listed=True),
        Column("district", "District written beside them", ("district",), vocabulary=True, listed=True),
        Column("school", "School meant", ("school", "dfe no", "means", "dfe number"), listed=True),
        Column("kind", "Who it is", ("kind", "who"), KINDS, listed=True, filtered=True),
        Column("settled_on", "Settled on", ("settled on", "date", "on"), happened=True, listed=True),
        Column("settled_by", "Settled by, as a role", ("settled by", "by", "role")),
    ),
)

declare(SCHOOLS, ALIASES)
