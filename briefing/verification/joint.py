"""Joint: “Ash and three others”, of a list of four whom the evidence names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.extraction.joint_speakers import counted_names, names_behind
from briefing.model.evidence import Span
from briefing.verification.backing import Sentence

_COUNTED = re.compile(r"(?<![\w’'-])(?P<last>[A-Z][\w’'-]*)(?P<others> and [a-z\d]+ others)\b")


def counted_beside(text: str, support: Sequence[Sentence]) -> Iterator[Span]:
    """Where a statement has the first of a list and how many others there are, and it is so many."""
    for match in _COUNTED.finditer(text):
        first = re.compile(rf"(?<![\w’'-]){re.escape(match['last'])}\b")
        for sentence in support:
            lists = (names_behind(sentence.text, place.end()) for place in first.finditer(sentence.text))
            if any(counted_names(["", *map(str, each)]) == match["others"] for each in lists):
                yield Span(*match.span("others"))
                break
