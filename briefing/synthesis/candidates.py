"""Candidates: the worded statements of a dossier, each with the section where a reader would look for it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from briefing.cleaning.passages import CleanSource
from briefing.extraction.actors import Actors, Party
from briefing.extraction.extract import Extraction
from briefing.extraction.statements import Frame, Statement
from briefing.model.briefing import FindingKind
from briefing.model.evidence import Span
from briefing.model.topics import SectionSpec, Topics
from briefing.synthesis.wording import Worded, Wording

#: What a statement needs to belong to a section. On the seeds and the three invented dossiers, 2.0 placed
#: scene-setting with findings, 3.0 lost a quarter of the gold facts, 2.5 neither.
PLACED = 2.5
#: An act of the main verb, an act deeper in the sentence, a cue, a party as subject, a party elsewhere,
#: standing under a heading of the section; then a main party of the dossier, and one as the act's target.
MAIN_ACT, INNER_ACT, CUE, PARTY_SUBJECT, PARTY, HEADING = 1.5, 0.8, 0.7, 1.6, 0.8, 1.0
FOCUS, FOCUS_TARGET = 0.5, 0.5
#: No more cues than this count: a long sentence is not three times as much to the point.
CUES_COUNTED = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """One worded statement, placed."""

    statement: Statement
    worded: Worded
    section: str
    fit: float
    """How well it fits its section."""
    weight: float
    """How much a decision-maker wants to know of it."""
    kind: FindingKind
    act: str | None
    origin: str
    """What it rests on in the end: a source id, or ``press:`` and the publication that it repeats."""
    origin_name: str
    altered: bool
    content: frozenset[str]
    actor: str | None = None
    target: str | None = None
    singular: bool = False
    """Whether its subject is one of several: “one employee”, “an engineer”."""
    fits: dict[str, float] = field(default_factory=dict)

    @property
    def rank(self) -> float:
        """Fit and weight together; orders candidates for the same place."""
        return self.fit + self.weight

    @property
    def source(self) -> str:
        """Id of the source that says it."""
        return self.statement.source


def find_candidates(extraction: Extraction, topics: Topics) -> list[Candidate]:
    """Every statement that can stand alone and belongs to a section, best first."""
    placing = Placing(topics)
    focus = Focus(extraction.actors)
    found: list[Candidate] = []
    for extracted in extraction.sources:
        wording = Wording(extracted, extraction.actors)
        for statement in extracted.statements:
            fits = placing.fits(
                statement, extracted.source.source.text, focus.touches(statement, extraction.actors)
            )
            section = max(fits, key=lambda key: fits[key])
            if fits[section] < PLACED:
                continue
            worded = wording.word(statement)
            if worded is None:
                continue
            found.append(
                _candidate(
                    statement,
                    worded,
                    section,
                    fits,
                    placing,
                    focus,
                    extraction.actors,
                    extracted.source,
                )
            )
    return sorted(found, key=lambda candidate: (-candidate.rank, candidate.source, candidate.statement.span))


def _candidate(
    statement: Statement,
    worded: Worded,
    section: str,
    fits: dict[str, float],
    placing: Placing,
    focus: Focus,
    actors: Actors,
    source: CleanSource,
) -> Candidate:
    frame = placing.leading_frame(statement, section)
    act = frame.act if frame else None
    origin, origin_name = _origin(statement, actors, source.duplicate_of)
    weight = placing.weight(act) + focus.bonus(statement, actors)
    weight -= 1.0 if statement.hedged else 0.0
    weight += 0.4 if statement.figures else 0.0
    weight -= 1.5 if not any(frame.depth == 0 for frame in statement.frames) and not statement.speech else 0.0
    weight -= 0.02 * max(0, len(worded.text.split()) - 40)
    return Candidate(
        statement=statement,
        worded=worded,
        section=section,
        fit=fits[section],
        weight=weight,
        kind=placing.kind(act, statement),
        act=act,
        origin=origin,
        origin_name=origin_name,
        altered=source.machine_altered,
        content=statement.content,
        actor=_party_name(frame.actor if frame else statement.subject, statement, actors),
        target=_party_name(frame.target if frame else None, statement, actors),
        singular=_is_one_of_several(statement, source.source.text),
        fits=fits,
    )


def _is_one_of_several(statement: Statement, text: str) -> bool:
    subject = statement.subject.slice(text).lower() if statement.subject else ""
    return subject.startswith(("one ", "a ", "an ", "another "))


def _origin(statement: Statement, actors: Actors, duplicate_of: str | None) -> tuple[str, str]:
    """What the statement rests on: another publication where the sentence names it, else its source."""
    if statement.attribution is not None:
        for _, party in actors.within(statement.source, statement.attribution.to):
            return f"press:{party.name.lower()}", party.name
    return duplicate_of or statement.source, ""


def _party_name(span: Span | None, statement: Statement, actors: Actors) -> str | None:
    if span is None:
        return None
    inside = actors.within(statement.source, span)
    return inside[-1][1].name if inside else None


class Focus:
    """The parties that a dossier is about: those that it names most, in most sources."""

    def __init__(self, actors: Actors) -> None:
        spread = Counter(
            {
                party.name: len({m.source for m in party.mentions}) * len(party.mentions) ** 0.5
                for party in actors.parties
                if not party.is_place and not party.is_publication
            }
        )
        self.names = [name for name, _ in spread.most_common(3)]
        most = spread.most_common(1)[0][1] if spread else 1.0
        self._share = {name: value / most for name, value in spread.items()}

    def touches(self, statement: Statement, actors: Actors) -> float:
        """What naming main parties adds to a statement's fit: up to two of them, and one as target."""
        named = {party.name for _, party in actors.within(statement.source, statement.span)} | {
            name for replaced in statement.replacements for name in self.names if name in replaced.text
        }
        score = FOCUS * min(2, len(named & set(self.names)))
        targets = {
            party.name
            for frame in statement.frames
            if frame.target is not None
            for _, party in actors.within(statement.source, frame.target)
        }
        return score + (FOCUS_TARGET if targets & set(self.names) else 0.0)

    def bonus(self, statement: Statement, actors: Actors) -> float:
        """Up to 2 for naming the main parties, so that what happened elsewhere comes last."""
        parties = {party.name for _, party in actors.within(statement.source, statement.span)}
        parties |= {
            name for replaced in statement.replacements for name in self._share if name in replaced.text
        }
        subject: list[Party] = []
        if statement.subject is not None:
            subject = [party for _, party in actors.within(statement.source, statement.subject)]
        bonus = min(2.0, sum(self._share.get(name, 0.0) for name in parties))
        aside = bool(subject) and all(self._share.get(party.name, 0.0) < 0.1 for party in subject)
        return bonus - (0.8 if aside and not parties & set(self.names) else 0.0)


class Placing:
    """Scores statements against the sections that a bundle declares."""

    def __init__(self, topics: Topics) -> None:
        self._topics = topics
        self._cues = {section.id: patterns(section.cues) for section in topics.sections}
        self._parties = {section.id: patterns(section.parties) for section in topics.sections}
        self._headings = {section.id: patterns(section.headings) for section in topics.sections}

    def fits(self, statement: Statement, text: str, focus: float) -> dict[str, float]:
        """Score for every section; ``focus`` is what the main parties in the statement add."""
        words = statement.span.slice(text)
        subject = statement.subject.slice(text) if statement.subject else ""
        heading = statement.heading.slice(text) if statement.heading else ""
        return {
            section.id: self._fit(section, statement, words, subject, heading, focus)
            for section in self._topics.sections
        }

    def _fit(
        self, section: SectionSpec, statement: Statement, words: str, subject: str, heading: str, focus: float
    ) -> float:
        acts = 0.0
        if any(frame.act in section.acts and frame.depth == 0 for frame in statement.frames):
            acts += MAIN_ACT
        if any(frame.act in section.acts and frame.depth > 0 for frame in statement.frames):
            acts += INNER_ACT
        cues = min(CUES_COUNTED, sum(bool(p.search(words)) for p in self._cues[section.id])) * CUE
        parties = 0.0
        if any(p.search(subject) for p in self._parties[section.id]):
            parties = PARTY_SUBJECT
        elif any(p.search(words) for p in self._parties[section.id]):
            parties = PARTY
        under = HEADING if any(p.search(heading) for p in self._headings[section.id]) else 0.0
        if not acts and not parties and not under:
            return cues  # words of the matter, but nobody does anything in it
        return acts + cues + parties + under + (focus if acts else 0.0)

    def leading_frame(self, statement: Statement, section: str) -> Frame | None:
        """The act that the statement is about: the shallowest, then the weightiest of the section's own."""
        own = set(next(spec.acts for spec in self._topics.sections if spec.id == section))
        frames = sorted(
            statement.frames,
            key=lambda frame: (frame.depth, frame.act not in own, -self._topics.acts[frame.act].weight),
        )
        return next(iter(frames), None)

    def weight(self, act: str | None) -> float:
        """How much a decision-maker wants to know of such an act."""
        return self._topics.acts[act].weight if act in self._topics.acts else 1.0

    def kind(self, act: str | None, statement: Statement) -> FindingKind:
        """The kind of a finding with that act."""
        if act in self._topics.acts:
            return self._topics.acts[act].kind
        return FindingKind.POSITION if statement.speech else FindingKind.ACTION


def patterns(words: list[str]) -> list[re.Pattern[str]]:
    """Patterns that match each word or phrase in any inflection, as whole words."""
    return [_pattern(word) for word in words]


def _pattern(word: str) -> re.Pattern[str]:
    body = re.escape(word).replace(r"\ ", r"[\s\-]+")
    if not word[-1].isalpha():
        return re.compile(body, re.IGNORECASE)
    stem = (
        body[:-1] + "(?:y|ies|ied)" if word.endswith("y") and len(word) > 3 else body + "(?:s|es|d|ed|ing)?"
    )
    flags = 0 if word.isupper() else re.IGNORECASE
    return re.compile(rf"(?<!\w){stem}(?!\w)", flags)
