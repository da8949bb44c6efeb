"""Standing: how likely a reader of nothing else is to understand a told statement.

Its words give clues: whom it names and what he is, what it leaves open, where in its source it stands; and
the encoder reads them whole. What each is worth was fitted on told sentences that readers had labelled
(``evals/standing_fit.py``).
"""

from __future__ import annotations

import re

from briefing.extraction.actors import Actors
from briefing.extraction.extract import Extracted
from briefing.extraction.statements import Statement
from briefing.synthesis.focus import Focus
from briefing.synthesis.introductions import unintroduced
from briefing.synthesis.phrasing import STAMP
from briefing.synthesis.prominence import Prominence
from briefing.synthesis.sense import sense
from briefing.synthesis.standing_weights import STANDING
from briefing.synthesis.weighing import Clues, chance

#: Fewer words seldom say who, what and which.
SHORT = 12
_QUOTED = re.compile(r"“[^”]*”")
_PRONOUN = re.compile(r"\b(?:it|its|they|them|their|he|she|him|his|her)\b", re.IGNORECASE)
#: Where a finding's subject mostly stands. Characters.
_OPENING = 40
_OPENS_POINTING = re.compile(r"“(?:It|They|He|She|This|That|These|Those|And|But|So|No|Yes|Not)\b")
_POINTING = re.compile(r"\b(?:this|these|those|such|that) [a-z]+", re.IGNORECASE)
_GOING_ON = re.compile(
    r"\b(?:also|still|another|others?|again|too|then|later|earlier|same|both|instead|already|further|more|even"
    r"|once|second|third|next|since|either|neither|rest)\b",
    re.IGNORECASE,
)
#: “the invoice”, with nothing behind it that says which.
_BARE = re.compile(
    r"\b[Tt]he (?:[a-z-]+ )?[a-z-]+\b"
    r"(?! (?:of|that|which|who|whose|for|in|at|from|between|by|to|with|on|[A-Z“\d(])\b)"
)
_PASSIVE = re.compile(
    r"\b(?:was|were|been|be|is|are) (?:\w+ly )?\w+(?:ed|en|wn|pt|ld|de|nt)\b(?![^.]*\bby\b)",
)
_SENTENCE_END = re.compile(r"[.!?]”? (?=[A-Z“])")
_NUMBER = re.compile(r"\b\d[\d,.]*\b")


class Standing:
    """Judges how told statements of a dossier stand alone."""

    def __init__(self, actors: Actors, focus: Focus, prominence: Prominence) -> None:
        self._actors = actors
        self._prominence = prominence
        self._main = [
            {party.name, *party.aliases} for party in actors.parties if party.name in set(focus.names)
        ]

    def of(self, told: str, statement: Statement, extracted: Extracted) -> float:
        """The chance, from 0 to 1, that what is told of a statement is understood by itself."""
        read = sense(STAMP.sub("", told), "standing")
        return chance({**self.clues(told, statement, extracted), "sense": read}, STANDING)

    def clues(self, told: str, statement: Statement, extracted: Extracted) -> Clues:
        """What in the words, and around the statement that opens them, speaks for and against it.

        Args:
            told: the words of the finding.
            statement: the one that it begins with.
            extracted: its source.
        """
        plain = _QUOTED.sub("“”", told)
        said = " ".join(_QUOTED.findall(told))
        words = len(told.split())
        before = extracted.source.source.text[max(0, statement.span.start - 2) : statement.span.start]
        people = [p for p in self._actors.parties if p.kind == "person" and p.name in plain]
        bodies = [p for p in self._actors.parties if p.kind != "person" and p.name in told]
        return {
            "main parties": min(2.0, sum(any(name in told for name in names) for names in self._main)),
            "people": min(3.0, len(people)),
            "people without a role": min(2.0, sum(1 for _ in unintroduced(told, self._actors))),
            "bodies": min(3.0, len(bodies)),
            "words": min(70, words) / 20,
            "short": float(words < SHORT),
            "sentences": min(2.0, len(_SENTENCE_END.findall(plain))),
            "speech": float(statement.speech is not None),
            "phrase quoted": float(statement.speech is None and bool(said)),
            "quotation points": float(_OPENS_POINTING.search(told) is not None),
            "pronoun opens": float(_PRONOUN.search(plain[:_OPENING]) is not None),
            "points": min(2.0, len(_POINTING.findall(said))),
            "goes on": min(3.0, len(_GOING_ON.findall(plain))),
            "opens with the": float(re.match(r"The [a-z]", told) is not None),
            "bare things": min(4.0, len(_BARE.findall(plain))),
            "leans": min(2.0, len(statement.leaning)),
            "passive": float(_PASSIVE.search(plain) is not None),
            "numbers": float(len(_NUMBER.findall(plain)) > 2),
            "names put in": min(3.0, sum(bool(each.text) for each in statement.replacements)),
            "first person": float(bool(statement.first_person)),
            "according": float(", according to " in plain),
            "opens a paragraph": float("\n" in before),
            "prominence": self._prominence.of(statement),
        }
