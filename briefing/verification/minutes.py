"""Minutes: whose a sentence of reported speech is that follows one with its speaker in the same paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.extraction.document_kinds import is_minutes
from briefing.model.evidence import Span
from briefing.verification.backing import Sentence
from briefing.verification.ground import sentences
from briefing.verification.normalisation import normalised
from briefing.verification.words import SPEECH_STEMS, stem, words

_WHO = re.compile(r", according to (?P<who>[^.,“”]+(?:\.[^.,“”]+)*)\.$")
_NUMBERED = re.compile(r"\W*(?:\d+(?:\.\d+)*[.)]?\s+)?")
_AUXILIARIES = frozenset("did do does had has have not also then".split())
_SPEAKS = SPEECH_STEMS | frozenset(
    map(
        stem,
        """report observe note explain confirm speak present introduce accept believe doubt regret undertake
        welcome""".split(),
    )
)


def minuted(text: str, home: Sentence, support: Sequence[Sentence]) -> list[Span]:
    """Where a statement gives a sentence of minutes to whoever speaks in its paragraph just before.

    The sentence that names him has to be cited, to begin with his name and a word of saying, and to have no
    other with a word of saying between it and the home.
    """
    match = _WHO.search(text)
    passage = home.ground.passage_at(home.span.start)
    if match is None or passage is None or not is_minutes(home.ground.document):
        return []
    before = [s for s in sentences(home.ground.text, passage.span) if s.end <= home.span.start]
    last = next((s for s in reversed(before) if _says(s.slice(home.ground.text))), None)
    cited = last is not None and any(s.ground is home.ground and s.span.contains(last) for s in support)
    if last is None or not cited:
        return []
    opening = normalised(_NUMBERED.sub("", last.slice(home.ground.text), count=1))
    name = normalised(match["who"])
    spoken = opening.removeprefix(f"{name} ").removeprefix(f"{name[:1].upper()}{name[1:]} ")
    verbs = (word for word in words(spoken) if word.text.lower() not in _AUXILIARIES)
    first = next(verbs, None) if spoken != opening else None
    return [Span(*match.span("who"))] if first is not None and first.stem in _SPEAKS else []


def _says(sentence: str) -> bool:
    return any(word.stem in _SPEAKS for word in words(sentence))
