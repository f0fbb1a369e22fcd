"""Numbers written as words: nine, twenty-one, a hundred and five, two thousand."""

import re

ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip

DIGIT = "one|two|three|four|five|six|seven|eight|nine"
_UNDER_HUNDRED = rf"(?:(?:{'|'.join(TENS)})(?:[- ](?:{DIGIT}))?|{'|'.join(sorted(ONES, key=len, reverse=True))})"
_UNDER_THOUSAND = rf"(?:(?:{DIGIT}|a)\s+hundred(?:\s+(?:and\s+)?{_UNDER_HUNDRED})?|{_UNDER_HUNDRED})"
WORDED = rf"\b(?:(?:{_UNDER_THOUSAND}|a)\s+thousand(?:,?\s+(?:and\s+)?{_UNDER_THOUSAND})?|{_UNDER_THOUSAND})\b"
"""Pattern of one number in words; to be matched without regard to case."""


def value_of_words(words: str) -> int:
    """The whole number that the words say: "one hundred and five" is 105."""
    total = group = 0
    for word in re.findall(r"[a-z]+", words.lower()):
        if word == "hundred":
            group = max(group, 1) * 100
        elif word == "thousand":
            total, group = total + max(group, 1) * 1000, 0
        else:
            group += ONES.get(word, 0) + TENS.get(word, 0)
    return total + group
