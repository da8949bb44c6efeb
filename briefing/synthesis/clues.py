"""Clues: what in a statement by itself speaks for a section of the brief.

Each clue is a number that the bundle's words, the parse and the names give. ``placing_weights`` holds what
each is worth, as fitted; nothing here knows a section by name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.extraction.actors import Actors
from briefing.extraction.extract import Extracted
from briefing.extraction.frames import Frame
from briefing.extraction.statements import Statement
from briefing.model.evidence import Span
from briefing.model.topics import SectionSpec, Topics
from briefing.synthesis.cue_patterns import Cues
from briefing.synthesis.likeness import NOTHING, Likeness
from briefing.synthesis.owners import OWN_WORDS
from briefing.synthesis.weighing import Clues

#: What a clue counts up to: a long sentence is not three times as much to the point.
CUES_COUNTED, WORDS_COUNTED = 2.0, 3.0

#: A document's first sentences, in which it says whose it is.
OPENING = 2
#: The share of a party's own document that is in the first person.
THROUGHOUT = 0.2
OURS = frozenset({"we", "our", "us"})


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

    def nearest(self, words: Words) -> float:
        """How like a statement is to the example of any section that is nearest to it."""
        return self._likeness.nearest(words.all)

    def issued(self, extracted: Extracted, headline: str) -> dict[str, bool]:
        """For each section, by its id, whether its party issued the document: a letter of employees.

        A document that speaks in the first person says in its heading, or before its second sentence ends,
        whose it is; a report that quotes a letter, or has it below, does not speak so throughout.
        """
        text, statements = extracted.source.source.text, extracted.statements
        own = [s for s in statements if s.speech is None and OURS & {p.word for p in s.first_person}]
        if len(own) < OWN_WORDS:
            return {s.id: False for s in self._topics.sections}
        names = [extracted.publisher or "", extracted.author or ""]
        if len(own) >= THROUGHOUT * len(statements):
            names += [headline, text[: statements[:OPENING][-1].span.end]]
        return {s.id: self.parties[s.id].occur(" ".join(names)) for s in self._topics.sections}

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
