"""Clues: what in a statement and around it speaks for telling it, and for a section of the brief.

Each clue is a number that the bundle's words, the parse and the names give. ``placing_weights`` holds what
each is worth, as fitted; nothing here knows a section by name.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.cleaning.passages import PassageKind
from briefing.extraction.actors import Actors
from briefing.extraction.extract import Extracted
from briefing.extraction.frames import Frame
from briefing.extraction.statements import Statement
from briefing.model.evidence import Span
from briefing.model.topics import SectionSpec, Topics
from briefing.synthesis.cue_patterns import Cues
from briefing.synthesis.focus import Focus
from briefing.synthesis.likeness import NOTHING, Likeness
from briefing.synthesis.owners import OWN_WORDS

#: What a clue counts up to: a long sentence is not three times as much to the point.
CUES_COUNTED, WORDS_COUNTED = 2.0, 3.0

#: A document's first sentences, in which it says whose it is.
OPENING = 2
OURS = frozenset({"we", "our", "us"})

Clues = dict[str, float]


def weighed(clues: Clues, weights: Mapping[str, float]) -> float:
    """The sum of the clues by their weights; ``constant`` always counts."""
    return weights.get("constant", 0.0) + sum(weights.get(name, 0.0) * value for name, value in clues.items())


def chance(clues: Clues, weights: Mapping[str, float]) -> float:
    """How likely, from 0 to 1, a logistic model with those weights holds what the clues speak for."""
    return 1.0 / (1.0 + math.exp(-weighed(clues, weights)))


@dataclass(frozen=True, slots=True)
class Words:
    """A statement's words as the clues look at them."""

    all: str
    """With the speaker."""
    common: str
    """Without proper names: the “Union” of a name is no trade union."""
    subject: str
    targets: str
    """What its acts are done to, names left out."""
    heading: str


class SectionClues:
    """What speaks for each section of a bundle, in a statement by itself."""

    def __init__(self, topics: Topics, actors: Actors) -> None:
        self._topics = topics
        self._actors = actors
        self._cues = {s.id: Cues(s.cues) for s in topics.sections}
        self._vocabulary = {s.id: Cues(s.vocabulary or s.cues) for s in topics.sections}
        self.parties = {s.id: Cues(s.parties) for s in topics.sections}
        self.headings = {s.id: Cues(s.headings) for s in topics.sections}
        self._likeness = Likeness({s.id: s.examples for s in topics.sections})
        self._asks = {s.id: [(set(a.acts), Cues(a.cues)) for a in s.asks] for s in topics.sections}
        #: Act → in how many sections it belongs: what belongs everywhere tells nothing.
        self._spread = {
            act: sum(act in section.acts for section in topics.sections) or 1 for act in topics.acts
        }

    def words(self, statement: Statement, text: str) -> Words:
        """The statement's words by their part in it."""
        own = statement.span.slice(text)
        speaker = statement.speaker or ""
        subject = speaker or (statement.subject.slice(text) if statement.subject else "")
        spans = dict.fromkeys(f.target for f in statement.frames if f.target is not None)
        return Words(
            all=f"{own} {speaker}",
            common=f"{self._without_names(statement.source, statement.span, text)} {self._common(speaker)}",
            subject=self._common(subject),
            targets=" ".join(self._without_names(statement.source, span, text) for span in spans),
            heading=statement.heading.slice(text) if statement.heading else "",
        )

    def of(self, statement: Statement, words: Words, frames: Sequence[Frame]) -> dict[str, Clues]:
        """The clues for each section, by its id."""
        hits = {s.id: _found(self._cues[s.id], words.all) for s in self._topics.sections}
        wider = {s.id: _found(self._vocabulary[s.id], words.common) for s in self._topics.sections}
        likeness = self._likeness.of(words.all)
        return {
            section.id: {
                **self._acts(section, statement, frames),
                "cue": min(CUES_COUNTED, _distinct(hits, section.id)),
                "word of the field": min(WORDS_COUNTED, _distinct(wider, section.id)),
                "party acts": self._party(section, words.subject),
                "party acted on": self._party(section, words.targets),
                "party": self._party(section, words.common),
                "party does its act": self._does(section, frames) * self._party(section, words.subject),
                "heading": float(self.headings[section.id].occur(words.heading)),
                "answers": self._answers(section, statement, words),
                "like its nearest examples": likeness.get(section.id, NOTHING)[0],
                "like its examples": likeness.get(section.id, NOTHING)[1],
            }
            for section in self._topics.sections
        }

    def issued(self, extracted: Extracted, headline: str) -> dict[str, bool]:
        """For each section, by its id, whether its party issued the document: a letter of employees.

        A document that speaks in the first person says in its heading or its first sentences whose it is.
        """
        text, statements = extracted.source.source.text, extracted.statements
        own = [s for s in statements if s.speech is None and OURS & {p.word for p in s.first_person}]
        opening = [s.span.slice(text) for s in statements[:OPENING]]
        names = " ".join([headline, extracted.publisher or "", extracted.author or "", *opening])
        return {
            s.id: len(own) >= OWN_WORDS and self.parties[s.id].occur(names) for s in self._topics.sections
        }

    def _acts(self, section: SectionSpec, statement: Statement, frames: Sequence[Frame]) -> Clues:
        own = [f for f in frames if f.act in section.acts and not self._topics.acts[f.act].needs_matter]
        main = [1.0 / self._spread[f.act] for f in own if f.depth == 0]
        inner = [1.0 / self._spread[f.act] for f in own if f.depth > 0]
        said = 0.5 if statement.speech is not None else 1.0
        return {
            "act": said * max(main, default=0.0),
            "inner act": said * max(inner, default=0.0),
            "first act": float(any(f.act == section.acts[0] for f in own if f.depth == 0)),
        }

    def _does(self, section: SectionSpec, frames: Sequence[Frame]) -> float:
        """Whether the main verb is one of the section's acts, and more than that somebody says something."""
        own = set(section.acts)
        return float(
            any(f.depth == 0 and f.act in own and not self._topics.acts[f.act].needs_matter for f in frames)
        )

    def _answers(self, section: SectionSpec, statement: Statement, words: Words) -> float:
        """Whether it could answer one of the section's own questions."""
        done = {frame.act for frame in statement.frames}
        return float(
            any(
                (not acts or bool(done & acts)) and cues.occur(words.common)
                for acts, cues in self._asks[section.id]
            )
        )

    def _party(self, section: SectionSpec, words: str) -> float:
        return float(self.parties[section.id].occur(words))

    def _without_names(self, source: str, span: Span, text: str) -> str:
        words = span.slice(text)
        for mention, _ in reversed(self._actors.within(source, span)):
            start, end = mention.span.start - span.start, mention.span.end - span.start
            words = words[:start] + " " * (end - start) + words[end:]
        return words

    def _common(self, phrase: str) -> str:
        """A phrase without the names of parties in it."""
        for party in self._actors.parties:
            if " " in party.name and party.name in phrase:
                phrase = phrase.replace(party.name, " ")
        return phrase


def _found(cues: Cues, words: str) -> frozenset[str]:
    """The words that cues match, longest first, none inside another's."""
    spans: list[tuple[int, int]] = []
    for match in sorted(cues.matches(words), key=lambda m: m.start() - m.end()):
        if not any(start < match.end() and match.start() < end for start, end in spans):
            spans.append(match.span())
    return frozenset(words[start:end].lower() for start, end in spans)


def _distinct(found: Mapping[str, frozenset[str]], section: str) -> float:
    """How many words a section has, each shared with the other sections that have it too."""
    return sum(1.0 / sum(word in words for words in found.values()) for word in found[section])


# --- worth telling ----------------------------------------------------------------------------------


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
    ) -> Clues:
        """The clues.

        Args:
            statement: what may be told.
            frames: its acts.
            sections: its clues for each section.
            aside: whether it stands far from every party that several sources name.
            answers: the section clues of the sentence before, if it is an utterance.
            issuer: the publisher of its source.
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
        }
