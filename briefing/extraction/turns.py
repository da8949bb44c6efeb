"""Turns: the labelled speech of a transcript, “Toby Lascelles: The report had not been finalised.”

In evidence to a committee, a hearing or an interview each paragraph that opens with a speaker's label is
that speaker's, word for word, without quotation marks. A paragraph without a label is nobody's: it may go on,
or be the clerk's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.model.evidence import Span

_LABEL = re.compile(
    r"\s*(?:[QA]?\d+\.?\s+)?(?P<label>(?:[A-Z][\w’'-]*\.?)(?:\s(?:(?:of|the|de|van)\s)?[A-Z][\w’'-]*\.?){0,5})"
    r"(?:\s\([^()\n]{1,40}\))?:\s+(?=[\w“\"‘(])"
)
#: “Q. Did you know?” has a full stop where a name has a colon.
_ASKED = re.compile(r"\s*(?P<label>[QA])\.\s+(?=[A-Z“\"‘(])")
#: Fewer labelled paragraphs, or fewer speakers, are no transcript: a letter's “Note: …” is none.
_FEWEST_TURNS, _FEWEST_SPEAKERS = 4, 2


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker's paragraph."""

    label: Span
    """The speaker's name or office, as the transcript has it."""
    words: Span
    """What is said, behind the colon."""

    def asks(self, text: str) -> bool:
        """Whether it is an interviewer's question: “Q: …”."""
        return self.label.slice(text) == "Q"

    def answers(self, text: str) -> bool:
        """Whether it is the interviewed person's answer: “A: …”."""
        return self.label.slice(text) == "A"


def find_turns(text: str, paragraphs: Iterable[Span]) -> list[Turn]:
    """The labelled paragraphs of a transcript, in order; none where the document is no transcript."""
    turns = [
        Turn(Span(*match.span("label")), Span(match.end(), paragraph.end))
        for paragraph in paragraphs
        if (match := _LABEL.match(text, *paragraph) or _ASKED.match(text, *paragraph))
    ]
    labels = [turn.label.slice(text) for turn in turns]
    again = {label for label in labels if labels.count(label) > 1}
    return turns if len(turns) >= _FEWEST_TURNS and len(again) >= _FEWEST_SPEAKERS else []


def holder_of(office: str, text: str) -> Span | None:
    """Where a list of those present gives an office to a name: “Harcourt Nwosu (Chair)”."""
    found = list(
        re.finditer(
            rf"(?P<name>[A-Z][\w’'-]*\.?(?:\s[A-Z][\w’'-]*\.?){{1,3}})\s*\((?:the\s)?{re.escape(office)}\)",
            text,
            re.IGNORECASE,
        )
    )
    return Span(*found[0].span("name")) if len(found) == 1 else None


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
