"""Spelling variants of one word are one word: SWALE, Swale and "Swale " are Swale."""

from collections import Counter

from areasend.kit.importing.values import plain
from areasend.kit.registers import Register


class Vocabulary:
    """The words known for one column; the first good spelling of a word stands for the others."""

    def __init__(self, known: Counter[str]) -> None:
        self._best: dict[str, str] = {}
        self._settled: dict[str, str] = {}
        for word, _ in known.most_common():
            self.settle(word)

    def settle(self, word: str) -> str:
        """The spelling that stands for a word; a spelling not all in capitals is preferred."""
        settled = self._settled.get(word)
        if settled is None:
            tidy = " ".join(word.split())
            settled = self._settled[word] = self._best.setdefault(plain(tidy), _calm(tidy))
        return settled


def _calm(word: str) -> str:
    """A word shouted in capitals is said calmly; short ones are abbreviations and stay."""
    return word.title().replace(" And ", " and ").replace("'S", "'s") if word.isupper() and len(word) > 4 else word


def vocabulary_of(register: Register, column: str) -> Vocabulary:
    """The words already used in a register's column."""
    rows = register.model.objects.standing().exclude(**{column: ""}).values_list(column, flat=True)
    return Vocabulary(Counter(rows.iterator(5000)))
