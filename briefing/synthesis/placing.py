"""Placing: in which section of the brief a reader would look for a statement.

The bundle's acts, cues, parties and headings are scored; none of them is known to the code.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from briefing.cleaning.passages import PassageKind
from briefing.extraction.actors import Actors, Party
from briefing.extraction.extract import Extraction
from briefing.extraction.frames import Frame
from briefing.extraction.statements import Statement
from briefing.model.briefing import FindingKind
from briefing.model.topics import Act, SectionSpec, Topics

#: What a statement needs to belong to a section. On five dossiers .8 found the same gold facts with more
#: findings, 2.0 lost .02 of them and 2.6 .04.
PLACED = 1.4
#: An act of the main verb, an act deeper in the sentence, a cue, a party as subject, a party elsewhere,
#: standing under a heading of the section; then a main party of the dossier, and one as the act's target.
MAIN_ACT, INNER_ACT, CUE, PARTY_SUBJECT, PARTY, HEADING = 1.5, 0.8, 0.7, 1.6, 0.8, 1.0
FOCUS, FOCUS_TARGET = 0.5, 0.5
#: A sentence whose main verb is no act of the bundle tells of one in passing, if at all.
NO_MAIN_ACT = 0.6
#: Somebody says something in which the section's cues stand; a figure beside what belongs to the section.
SAID_OF_THE_MATTER, FIGURE = 1.0, 0.4
#: The whole document is of the section's kind: its headline has the section's words.
DOCUMENT = 1.2
#: A party with less than this share of the main party's mentions is from outside; what it does counts less.
OUTSIDE, ASIDE_SUBJECT = 0.1, 1.2
#: What stands further than so many sentences from any party that several sources name is an aside, or a
#: piece of another article, and counts for this share.
NEAR, ASIDE = 3, 0.3
#: The act that a section declares first is the one that it is about.
LEADING_ACT = 0.6
#: No more cues than this count: a long sentence is not three times as much to the point.
CUES_COUNTED = 3


#: What somebody says is done counts for less than what the text says is done.
SPOKEN = 0.5
#: An utterance also fits where the sentence before it does, by this share of that sentence's fit …
INHERITED = 0.5
#: Reported speech, by a smaller share.
REPORTED = 0.3
#: … and more if its speaker is named with a role or is a main party.
NAMED_SPEAKER = 0.8

_CLAIMS = frozenset({FindingKind.DEMAND, FindingKind.CRITICISM, FindingKind.DISCLOSURE})


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
        kinds = {party.name: party.kind for party in actors.parties}
        ranked = [name for name, _ in spread.most_common()]
        agencies = [name for name in ranked if kinds[name] == "agency"]
        products = [name for name in ranked if kinds[name] == "product"]
        #: The two named most, and the agency and the product named most.
        self.names = list(dict.fromkeys([*ranked[:2], *agencies[:1], *products[:1]]))
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
            subject = [p for _, p in actors.within(statement.source, statement.subject) if not p.is_place]
        bonus = min(2.0, sum(self._share.get(name, 0.0) for name in parties))
        aside = bool(subject) and all(self._share.get(party.name, 0.0) < OUTSIDE for party in subject)
        return bonus - (ASIDE_SUBJECT if aside else 0.0)


class Placing:
    """The fit of every statement of a dossier to every section that a bundle declares."""

    def __init__(self, extraction: Extraction, topics: Topics) -> None:
        self._topics = topics
        self.focus = Focus(extraction.actors)
        self._actors = extraction.actors
        self._cues = {section.id: patterns(section.cues) for section in topics.sections}
        self._parties = {section.id: patterns(section.parties) for section in topics.sections}
        self._headings = {section.id: patterns(section.headings) for section in topics.sections}

        self._fits: dict[Statement, dict[str, float]] = {}
        self._near: set[Statement] = set()
        self._texts = {each.source.source.id: each.source.source.text for each in extraction.sources}
        for extracted in extraction.sources:
            text = extracted.source.source.text
            headline = extracted.source.headline.slice(text) if extracted.source.headline else ""
            self._place_all(extracted.statements, text, self._kind_of_document(headline))

    def fits(self, statement: Statement) -> dict[str, float]:
        """The statement's fit to each section, by section id."""
        return self._fits[statement]

    def is_aside(self, statement: Statement) -> bool:
        """Whether it stands far from every party that several sources name."""
        return statement not in self._near

    def section(self, statement: Statement) -> tuple[str, float]:
        """The section that it fits best, and how well."""
        fits = self._fits[statement]
        best = max(fits, key=lambda key: fits[key])
        return best, fits[best]

    def _kind_of_document(self, headline: str) -> dict[str, float]:
        """For a records reply, a memo on terms …: what its headline adds to the fit of all it says."""
        return {
            section.id: DOCUMENT
            if not section.needs_party and any(p.search(headline) for p in self._headings[section.id])
            else 0.0
            for section in self._topics.sections
        }

    def _place_all(self, statements: Sequence[Statement], text: str, whole: Mapping[str, float]) -> None:
        previous: dict[str, float] = {}
        near = self._near_the_matter(statements)
        self._near |= near
        for statement in statements:
            focus = self.focus.touches(statement, self._actors)
            counted = 2 * FIGURE if statement.figures else 0.0
            own = {
                key: fit + (whole[key] and whole[key] + counted)
                for key, fit in self._own_fits(statement, text, focus).items()
            }
            fits = self._with_context(statement, own, previous)
            self._fits[statement] = (
                fits if statement in near else {key: ASIDE * fit for key, fit in fits.items()}
            )
            if "introduction" not in statement.faults:
                previous = own

    def _near_the_matter(self, statements: Sequence[Statement]) -> set[Statement]:
        """Statements within ``NEAR`` of one that names a party of several sources, under one heading with it;
        all of a list."""
        shared = {
            p.name for p in self._actors.parties if len({m.source for m in p.mentions}) > 1 and not p.is_place
        }
        alone = len({m.source for p in self._actors.parties for m in p.mentions}) < 2
        naming = [
            index
            for index, statement in enumerate(statements)
            if alone
            or statement.passage == PassageKind.LIST_ITEM
            or any(p.name in shared for _, p in self._actors.within(statement.source, statement.span))
        ]
        return {
            statement
            for index, statement in enumerate(statements)
            if any(
                abs(index - other) <= NEAR and statements[other].heading == statement.heading
                for other in naming
            )
        }

    def _with_context(
        self, statement: Statement, own: dict[str, float], previous: dict[str, float]
    ) -> dict[str, float]:
        """What somebody says answers or continues the sentence before it; other sentences stand alone."""
        if statement.speech is None:
            said = any(
                frame.depth == 0 and self._topics.acts[frame.act].needs_matter for frame in statement.frames
            )
            return {k: fit + (REPORTED * previous.get(k, 0.0) if said else 0.0) for k, fit in own.items()}
        party = self._actors.named(statement.speaker or "")
        named = party is not None and (party.role is not None or party.name in self.focus.names)
        extra = NAMED_SPEAKER if named else 0.0
        return {
            key: fit + INHERITED * previous.get(key, 0.0) + (extra if fit or previous.get(key) else 0.0)
            for key, fit in own.items()
        }

    def _own_fits(self, statement: Statement, text: str, focus: float) -> dict[str, float]:
        words = statement.span.slice(text)
        subject = statement.subject.slice(text) if statement.subject else ""
        if statement.speaker:
            subject, words = statement.speaker, f"{words} {statement.speaker}"
        common = self._without_names(statement, text)
        subject = self._common_part(subject)
        heading = statement.heading.slice(text) if statement.heading else ""
        return {
            section.id: self._fit(section, statement, words, common, subject, heading, focus)
            for section in self._topics.sections
        }

    def _fit(
        self,
        section: SectionSpec,
        statement: Statement,
        words: str,
        common: str,
        subject: str,
        heading: str,
        focus: float,
    ) -> float:
        acts = 0.0
        frames = self.frames(statement)
        acting = [f for f in frames if f.act in section.acts and not self._topics.acts[f.act].needs_matter]
        named = common if acting or statement.speech is not None else subject
        if section.needs_party and not any(p.search(named) for p in self._parties[section.id]):
            return 0.0
        own = [frame for frame in frames if frame.act in section.acts]
        firm = [frame for frame in own if not self._topics.acts[frame.act].needs_matter]
        if any(frame.depth == 0 for frame in firm):
            acts += MAIN_ACT
        if any(frame.depth > 0 for frame in firm):
            acts += INNER_ACT
        cues = min(CUES_COUNTED, sum(bool(p.search(words)) for p in self._cues[section.id])) * CUE
        if cues and not acts and any(frame.depth == 0 for frame in own):
            acts += SAID_OF_THE_MATTER
        acts += LEADING_ACT if self._leads(section, frames) else 0.0
        if statement.speech is None and acts and not any(frame.depth == 0 for frame in frames):
            acts -= NO_MAIN_ACT
        acts *= SPOKEN if statement.speech is not None else 1.0
        parties = 0.0
        if any(p.search(subject) for p in self._parties[section.id]):
            parties = PARTY_SUBJECT
        elif any(p.search(common) for p in self._parties[section.id]):
            parties = PARTY
        under = HEADING if any(p.search(heading) for p in self._headings[section.id]) else 0.0
        counted = FIGURE if statement.figures and (cues or parties or acts > 0) else 0.0
        return acts + cues + parties + under + counted + (focus if acts > 0 else 0.5 * focus)

    def _leads(self, section: SectionSpec, frames: list[Frame]) -> bool:
        """Whether the main verb does what the section is first of all about."""
        return any(frame.depth == 0 and frame.act == section.acts[0] for frame in frames if section.acts)

    def _without_names(self, statement: Statement, text: str) -> str:
        """The statement's words without proper names: the “Union” of a name is no trade union."""
        words = statement.span.slice(text)
        for mention, _ in reversed(self._actors.within(statement.source, statement.span)):
            start, end = mention.span.start - statement.span.start, mention.span.end - statement.span.start
            words = words[:start] + " " * (end - start) + words[end:]
        return f"{words} {self._common_part(statement.speaker or '')}"

    def _common_part(self, phrase: str) -> str:
        """A phrase without the names of parties in it."""
        for party in self._actors.parties:
            if " " in party.name and party.name in phrase:
                phrase = phrase.replace(party.name, " ")
        return phrase

    def frames(self, statement: Statement) -> list[Frame]:
        """The statement's acts; a product that is “released” or “revealed” discloses nothing."""
        return [frame for frame in statement.frames if not self._launches_a_product(frame, statement.source)]

    def _launches_a_product(self, frame: Frame, source: str) -> bool:
        if self._topics.acts[frame.act].kind != FindingKind.DISCLOSURE or frame.target is None:
            return False
        named = self._actors.within(source, frame.target)
        return bool(named) and all(party.kind == "product" for _, party in named)

    def leading_frame(self, statement: Statement, section: str) -> Frame | None:
        """The act that the statement is about: the shallowest, then the weightiest of the section's own."""
        own = set(next(spec.acts for spec in self._topics.sections if spec.id == section))
        frames = sorted(
            self.frames(statement),
            key=lambda frame: (
                frame.depth,
                self._topics.acts[frame.act].needs_matter,
                frame.act not in own,
                -self._topics.acts[frame.act].weight,
            ),
        )
        return next(iter(frames), None)

    def act(self, name: str) -> Act:
        """The bundle's act of that name."""
        return self._topics.acts[name]

    def belongs(self, act: str, section: str) -> bool:
        """Whether the section declares the act."""
        return any(spec.id == section and act in spec.acts for spec in self._topics.sections)

    def topic(self, statement: Statement, section: str) -> str | None:
        """The longest of the section's cues that the statement has."""
        spec = next(spec for spec in self._topics.sections if spec.id == section)
        words = self._texts[statement.source][statement.span.start : statement.span.end]
        found = [cue for cue, p in zip(spec.cues, self._cues[section], strict=True) if p.search(words)]
        return max(found, key=len, default=None)

    def weight(self, act: str | None) -> float:
        """How much a decision-maker wants to know of such an act."""
        return self._topics.acts[act].weight if act in self._topics.acts else 1.0

    def kind(self, act: str | None, statement: Statement) -> FindingKind:
        """The kind of a finding with that act; an utterance demands, criticises or takes a position."""
        kind = self._topics.acts[act].kind if act in self._topics.acts else FindingKind.ACTION
        if statement.speech is not None:
            return kind if kind == FindingKind.CRITICISM else FindingKind.POSITION
        if kind not in _CLAIMS and self._is_somebodys_claim(statement):
            return FindingKind.POSITION
        return kind

    def _is_somebodys_claim(self, statement: Statement) -> bool:
        """“The chief executive said that Corvane would suspend …” is a position, not a suspension."""
        says = any(f.depth == 0 and self._topics.acts[f.act].needs_matter for f in statement.frames)
        if not says or statement.subject is None:
            return False
        return any(p.kind == "person" for _, p in self._actors.within(statement.source, statement.subject))


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
