"""Turn speakers: whoever a transcript names by a label alone: “CHAIR:”, “Senator ABARA:”.

Extraction gives a turn to a person whom the dossier knows by name. In a dispute the label is holder enough:
what the chair reads out is not the word of the parliament that prints it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.cleaning.passages import Passage
from briefing.extraction.actors import Actors
from briefing.extraction.statements import Statement
from briefing.extraction.turns import Turn, find_turns
from briefing.model.evidence import Span
from briefing.model.statements import QuotedSpeech

#: Who is labelled by an office, and takes an article.
_OFFICE = re.compile(
    r"(?:chair(?:man|woman|person)?|convener|clerk|court|judge|president|speaker|moderator|commissioner|witness"
    r"|secretary|mayor|coroner|counsel|prosecutor|interviewer)$",
    re.IGNORECASE,
)
#: “ABARA”, but neither “J.” nor “CEO”.
_CAPITALS = re.compile(r"\b[A-Z][A-Z’'-]{3,}\b")


class TurnSpeakers:
    """Tells who speaks in the turns of one source."""

    def __init__(self, text: str, passages: Sequence[Passage], actors: Actors) -> None:
        self._text = text
        self._actors = actors
        self._turns = find_turns(text, [passage.span for passage in passages])

    def turn_of(self, span: Span) -> Turn | None:
        """The turn in which a stretch of the text ends."""
        return next((t for t in self._turns if t.label.start < span.end <= t.words.end), None)

    def spoken(self, statement: Statement) -> Statement:
        """The statement as the words of whoever the label of its turn names, if nobody else says it."""
        turn = self.turn_of(statement.span) if statement.speaker is None else None
        if turn is None or turn.asks(self._text) or turn.answers(self._text):
            return statement
        start = max(statement.span.start, turn.words.start)
        said = Span(start, statement.span.end)
        if start >= said.end:
            return statement
        speech = QuotedSpeech(parts=(said,), kind="turn", speaker=turn.label, sentence=said)
        return replace(
            statement, span=said, speech=speech, speaker=self._name(turn), speaker_evidence=(turn.label,)
        )

    def _name(self, turn: Turn) -> str:
        label = " ".join(turn.label.slice(self._text).split())
        if _OFFICE.fullmatch(label) and self._actors.named(label) is None:
            return f"The {label.lower()}"
        return _CAPITALS.sub(lambda match: match.group().title(), label)
