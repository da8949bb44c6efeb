"""Turns: the labelled speech of a transcript, “Toby Lascelles: The report had not been finalised.”

In evidence to a committee, a hearing or an interview each paragraph that opens with a speaker's label is
that speaker's, word for word, without quotation marks. A paragraph without a label is nobody's: it may go on,
or be the clerk's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.cleaning.transcripts import label_at, turns_among
from briefing.model.evidence import Span

#: Labels of an interview whose speakers are named above it.
_ASKS, _ANSWERS = frozenset({"q", "question", "interviewer"}), frozenset({"a", "answer"})


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker's paragraph."""

    label: Span
    """The speaker's name or office, as the transcript has it."""
    words: Span
    """What is said, behind the colon."""

    def asks(self, text: str) -> bool:
        """Whether it is an interviewer's question: “Q: …”."""
        return self.label.slice(text).lower() in _ASKS

    def answers(self, text: str) -> bool:
        """Whether it is the interviewed person's answer: “A: …”."""
        return self.label.slice(text).lower() in _ANSWERS


def find_turns(text: str, paragraphs: Iterable[Span]) -> list[Turn]:
    """The labelled paragraphs of a transcript, in order; none where the document is no transcript."""
    found = [(match, end) for start, end in paragraphs if (match := label_at(text, start, end))]
    spoken = turns_among([match for match, _ in found], [text[match.end() : end] for match, end in found])
    return [
        Turn(Span(*match.span("label")), Span(match.end(), end))
        for (match, end), turn in zip(found, spoken, strict=True)
        if turn
    ]


def interviewed(text: str, names: Iterable[str], turns: Iterable[Turn]) -> Span | None:
    """Where the headline or the introduction names the only person who can be answering: “A: …”.

    Args:
        text: the source's text.
        names: full names of the persons of the dossier.
        turns: its labelled paragraphs, in order.
    """
    first = next((turn.label.start for turn in turns if turn.asks(text)), 0)
    found = [
        match
        for name in names
        if " " in name and (match := re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text[:first]))
    ]
    found = [match for match in found if not text[: match.start()].lower().endswith("by ")]
    return Span(*found[0].span()) if len(found) == 1 else None
