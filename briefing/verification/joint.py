"""Joint: “Ash and three others” of a list of four, and the names of those called “the senators”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.extraction.joint_speakers import counted_names, names_behind
from briefing.extraction.members import UNNAMED, meant
from briefing.model.evidence import Span
from briefing.verification.backing import Sentence
from briefing.verification.normalisation import normalised

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


def named_members(text: str, support: Sequence[Sentence]) -> Iterator[Span]:
    """Where a statement has whom “the senators” of a cited sentence stand for, and that is cited."""
    for sentence in support:
        for phrase in UNNAMED.finditer(sentence.text):
            found = meant(sentence.ground.text, phrase.group(), sentence.span.start)
            if found is None:
                continue
            told, where = normalised(found[0]), found[1]
            if any(each.ground is sentence.ground and each.span.contains(where) for each in support):
                told = told if told[:2] != "A " else f"a{told[1:]}"
                yield from (Span(*match.span()) for match in re.finditer(re.escape(told), text))
