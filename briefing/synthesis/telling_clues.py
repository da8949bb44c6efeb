"""Telling clues: what in a statement speaks for telling it at all, wherever it belongs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.cleaning.passages import PassageKind
from briefing.extraction.frames import Frame
from briefing.extraction.statements import Statement
from briefing.model.topics import Topics
from briefing.synthesis.focus import Focus
from briefing.synthesis.weighing import Clues


class TellingClues:
    """What speaks for telling a statement at all, wherever it belongs."""

    def __init__(self, topics: Topics, focus: Focus) -> None:
        self._topics = topics
        self._focus = focus

    def of(
        self,
        statement: Statement,
        frames: Sequence[Frame],
        sections: Mapping[str, Clues],
        *,
        aside: bool,
        answers: Mapping[str, Clues] | None,
        issuer: str | None,
        sure: float,
        like: float,
    ) -> Clues:
        """The clues.

        Args:
            statement: what may be told.
            frames: its acts.
            sections: its clues for each section.
            aside: whether it stands far from every party that several sources name.
            answers: the section clues of the sentence before, if it is an utterance.
            issuer: the publisher of its source.
            sure: how likely the section that it fits best is its section.
            like: how like it is to the example of any section that is nearest to it.
        """
        acts = [(frame.depth, self._topics.acts[frame.act]) for frame in frames]
        main = [act.weight for depth, act in acts if depth == 0 and not act.needs_matter]
        return {
            "main parties": min(2.0, self._focus.main_parties(statement)),
            "known parties": min(3.0, self._focus.known_parties(statement, issuer)),
            "weight of act": max(main, default=0.0),
            "inner acts": min(2.0, sum(depth > 0 and not act.needs_matter for depth, act in acts)),
            "says": float(any(depth == 0 and act.needs_matter for depth, act in acts)),
            "figure": float(bool(statement.figures)),
            "second figure": float(len(statement.figures) > 1),
            "date": float(bool(statement.event_dates)),
            "phrase quoted": float(bool(statement.quotes)),
            "cue before": max((c["cue"] for c in (answers or {}).values()), default=0.0),
            "speech": float(statement.speech is not None),
            "speaker": float(statement.speech is not None and statement.speaker is not None),
            "cue": max((c["cue"] for c in sections.values()), default=0.0),
            "words of the field": min(4.0, sum(c["word of the field"] for c in sections.values())),
            "answers": max((c["answers"] for c in sections.values()), default=0.0),
            "heading": max((c["heading"] for c in sections.values()), default=0.0),
            "act of a section": max((c["act"] for c in sections.values()), default=0.0),
            "party of a section": max((c["party acts"] for c in sections.values()), default=0.0),
            "hedged": float(statement.hedged),
            "aside": float(aside),
            "short": float(len(statement.content) < 6),
            "long": float(len(statement.content) > 22),
            "list item": float(statement.passage == PassageKind.LIST_ITEM),
            "question": float("question" in statement.faults),
            "no subject": float(statement.subject is None and statement.speech is None),
            "first person": float(bool(statement.first_person)),
            # What nobody does anything in – a company's age, an agency's size – is the filler of a report.
            "no act": float(not frames),
            "like an example": like,
            "sure of its section": sure,
            "around of it": max((max(c["before"], c["after"]) for c in sections.values()), default=0.0),
        }
