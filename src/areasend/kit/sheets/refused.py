"""A file or a sheet that cannot be read, and what to do about it."""


class Refused(Exception):
    """Raised with one plain sentence that says what is wrong with a file and how to mend it."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
