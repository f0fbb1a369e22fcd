"""Which school some words mean: by number, then by exact name, then as a person settled it. Never by guess."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from areasend.kit.registers.one_thing.links import survivors_of
from areasend.kit.registers.one_thing.partition import LATEST
from areasend.kit.sheets.words import plain_words
from areasend.places.kinds import OTHER, SCHOOL, surely
from areasend.places.models import School, SchoolAlias


@dataclass(frozen=True)
class Known:
    """A school as far as finding it goes."""

    pk: int
    number: str
    name: str
    district: str
    former_number: str = ""
    same_as: int | None = None

    @property
    def thing(self) -> int:
        """The row that counts for the school: its own, or the one it was said to be the same as."""
        return self.same_as or self.pk


@dataclass(frozen=True)
class Meaning:
    """What some words mean: a school, another kind of attender, or a question for a person."""

    kind: str = ""
    school: int | None = None
    how: str = ""
    question: str = ""


class SchoolFinder:
    """Knows every school, its former number, and what was settled; asks the database nothing once made."""

    def __init__(self, schools: Iterable[Known], settled: Iterable[tuple[str, str, Meaning]], council: str) -> None:
        self.by_number: dict[str, Known] = {}
        self.by_name: dict[str, list[Known]] = defaultdict(list)
        self.settled = {(plain_words(words), plain_words(district)): meaning for words, district, meaning in settled}
        self.council = council
        self.districts: set[str] = set()
        for school in schools:
            self._name(school)
            self.by_number[school.number] = school
            self.districts.add(plain_words(school.district))
            if school.former_number:
                self.by_number.setdefault(school.former_number, school)

    def _name(self, school: Known) -> None:
        """Two rows for one school are one school, under either of its names: the survivor, if it bears the name."""
        named = self.by_name[plain_words(school.name)]
        same = [other for other in named if other.thing == school.thing]
        if not same:
            named.append(school)
        elif school.same_as is None:
            named[named.index(same[0])] = school

    def find(self, words: str, number: str = "", district: str = "") -> Meaning:
        """The meaning of words as signed in, with the number and district written beside them."""
        if number:
            return self._numbered(words, number, district)
        named = self._named(words, district)
        if len(named) == 1 and not self._elsewhere(named[0], district):
            return Meaning(SCHOOL, named[0].pk, "name")
        settled = self._settled(words, district)
        if settled:
            return settled
        if named:
            several = f"{len(named)} schools are called this"
            return Meaning(question=several if len(named) > 1 else f"the school of this name is in {named[0].district}")
        kind = surely(words, self.council)
        return Meaning(kind, how="words") if kind else Meaning(question="no school is called this")

    def _numbered(self, words: str, number: str, district: str) -> Meaning:
        found = self.by_number.get(number)
        if found is None:
            return Meaning(question=f"no school has the number {number}")
        named = self._named(words, district)
        if len(named) == 1 and named[0].thing != found.thing:
            return self._settled(words, district) or Meaning(question=f"{number} is {found.name}, not this name")
        return Meaning(SCHOOL, found.pk, "number" if found.number == number else "former number")

    def _named(self, words: str, district: str) -> list[Known]:
        """Schools of exactly this name: of several, the one in the district; in no other case is one chosen."""
        named = self.by_name.get(plain_words(words), [])
        there = [school for school in named if plain_words(school.district) == plain_words(district)]
        return there if len(named) > 1 and district and there else named

    def _elsewhere(self, school: Known, district: str) -> bool:
        """Whether another of our districts is written than the school's own."""
        near = plain_words(district)
        return near in self.districts - {""} and near != plain_words(school.district)

    def _settled(self, words: str, district: str) -> Meaning | None:
        plain = plain_words(words)
        return self.settled.get((plain, plain_words(district))) or self.settled.get((plain, ""))


def school_finder(council: str = "") -> SchoolFinder:
    """The finder as the registers stand: three queries. A school that counts as another is found as that one."""
    leads = survivors_of(School, LATEST)
    schools = (
        Known(row.pk, row.number, row.name, row.district, row.former_number, leads.get(row.pk))
        for row in School.objects.standing().reading(LATEST)
    )
    aliases = SchoolAlias.objects.standing().values_list("words", "district", "kind", "school")
    settled = [(words, near, Meaning(kind or OTHER, school, "settled")) for words, near, kind, school in aliases]
    return SchoolFinder(list(schools), settled, council)
