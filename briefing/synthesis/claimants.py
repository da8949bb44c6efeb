"""Claimants: on whose word a statement stands: whoever says it, not the paper that repeats it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefing.extraction.actors import Actors
from briefing.extraction.reporting import SPEECH_VERBS
from briefing.synthesis.candidates import Candidate

#: Verbs with which a party sets a number of its own.
_COUNTS = re.compile(r"[^.;“”]{0,120}?\b(?:puts?|gives?|gave|estimates?d?|counts?|counted)\s")
_ACCORDING = re.compile(r"\baccording to (?:the )?(?P<who>[A-Z][^,.;“”]+)")
_UNNAMED = frozenset("it he she they this that which who there".split())


def claimant(candidate: Candidate, actors: Actors, labels: Mapping[str, str], text: str) -> str:
    """Who says it: the speaker, the subject of a word of saying, an authority that it names; else its source.

    Args:
        candidate: the statement.
        actors: the parties of the dossier.
        labels: how the brief names each source.
        text: the text of its source.
    """
    return stated_claimant(candidate, actors, text) or candidate.origin_name or labels[candidate.source]


def stated_claimant(candidate: Candidate, actors: Actors, text: str) -> str | None:
    """Who says it, where the statement itself tells."""
    statement = candidate.statement
    if statement.speaker:
        return statement.speaker[0].upper() + statement.speaker[1:]
    says = candidate.answers or any(
        frame.depth == 0 and frame.lemma in SPEECH_VERBS for frame in statement.frames
    )
    counts = statement.subject is not None and _COUNTS.match(text, statement.subject.end)
    if (says or counts) and statement.subject is not None:
        inside = actors.within(statement.source, statement.subject)
        words = " ".join(statement.subject.slice(text).split())
        if inside:
            return inside[0][1].name
        if words and words.lower() not in _UNNAMED and len(words.split()) <= 6:
            return words[0].upper() + words[1:]
        return candidate.subject
    match = _ACCORDING.search(candidate.worded.text)
    return match["who"].strip() if match else None
