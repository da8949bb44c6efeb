"""Cue patterns: a bundle's words and phrases, matched whole and in any inflection."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache


class Cues:
    """Words and phrases of a section, looked for in a text at once."""

    def __init__(self, words: Sequence[str]) -> None:
        #: The unchanging beginning of each word spares most texts the pattern.
        self._patterns = [(_stem(word), pattern(word)) for word in words]

    def matches(self, text: str) -> Iterator[re.Match[str]]:
        """The first match of each word that the text has."""
        lowered = text.lower()
        for stem, found in self._patterns:
            if stem in lowered and (match := found.search(text)):
                yield match

    def occur(self, text: str) -> bool:
        """Whether the text has any of the words."""
        return any(True for _ in self.matches(text))


def _stem(word: str) -> str:
    first = word.lower().split()[0]
    return first[:-1] if first.endswith("y") else first.split("-")[0]


def patterns(words: Sequence[str]) -> list[re.Pattern[str]]:
    """Patterns that match each word or phrase in any inflection, as whole words."""
    return [pattern(word) for word in words]


@cache
def pattern(word: str) -> re.Pattern[str]:
    """A pattern that matches the word or phrase in any inflection, as a whole word."""
    body = re.escape(word).replace(r"\ ", r"[\s\-]+")
    if not word[-1].isalpha():
        return re.compile(body, re.IGNORECASE)
    stem = (
        body[:-1] + "(?:y|ies|ied)" if word.endswith("y") and len(word) > 3 else body + "(?:s|es|d|ed|ing)?"
    )
    flags = 0 if word.isupper() else re.IGNORECASE
    return re.compile(rf"(?<!\w){stem}(?!\w)", flags)
