"""Placing: whether a reader wants a statement told, and in which section of the brief he would look for it.

The bundle's acts, cues, vocabulary, parties and headings give clues, and so do the sentences around; what a
clue is worth was fitted on dossiers that a careful reader had read (``evals/placing_fit.py``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from briefing.cleaning.passages import PassageKind
from briefing.extraction.extract import Extracted, Extraction
from briefing.extraction.frames import Frame
from briefing.extraction.statements import Statement
from briefing.model.briefing import FindingKind
from briefing.model.topics import Act, Topics
from briefing.synthesis.clues import SectionClues
from briefing.synthesis.cue_patterns import pattern
from briefing.synthesis.doers import Doers, PartyClues
from briefing.synthesis.focus import Focus
from briefing.synthesis.learned import relearned
from briefing.synthesis.placing_weights import SECTION, SECTION_WITHOUT_EXAMPLES, TELLING
from briefing.synthesis.telling_clues import TellingClues
from briefing.synthesis.weighing import Clues, chance, shares

#: The least fit with which a statement is told: how likely it is wanted at all, times how likely this is its
#: section. Of 757 judged findings, each dossier left out of the fit, .18, .22, .26 and .30 keep 682, 637, 580
#: and 531, of which .78, .81, .83 and .85 stand in the right section (of all: .74), and have a sentence of
#: .93, .89, .85 and .79 of the gold facts. How likely it is wanted, alone, at .35, kept 700, .73 and .89.
PLACED = 0.22
#: A sentence further than so many from any party that several sources name is an aside.
NEAR = 3

#: A section's party is far that is named in none of so many sentences before, nor of so many after.
BACK, AHEAD = 4, 2

#: What speaks for a section that needs its party only together with that party.
_ACTS = ("act", "inner act", "first act", "answers", "cue", "word of the field")
#: What the sentences around say of where one belongs.
_FAR = ("after", "rest of document", "document", "party around", "party near")
_AROUND = ("before", "speech after", *_FAR)
_CLAIMS = frozenset({FindingKind.DEMAND, FindingKind.CRITICISM, FindingKind.DISCLOSURE})


class Placing:
    """The fit of every statement of a dossier to every section that a bundle declares, from 0 to 1."""

    def __init__(self, extraction: Extraction, topics: Topics) -> None:
        self._topics = topics
        self._actors = extraction.actors
        self.focus = Focus(extraction.actors)
        self._clues = SectionClues(topics, extraction.actors)
        likened = any(section.examples for section in topics.sections)
        self._weights = SECTION if likened else SECTION_WITHOUT_EXAMPLES
        self._parties = PartyClues(topics, extraction.actors)
        self._telling = TellingClues(topics, self.focus)
        self._texts = {each.source.source.id: each.source.source.text for each in extraction.sources}
        self._near: set[Statement] = set()
        self._likeness: dict[Statement, float] = {}
        #: What was found of each statement, for whoever fits the weights.
        self.telling_clues: dict[Statement, Clues] = {}
        self.section_clues: dict[Statement, dict[str, Clues]] = {}
        self._fits: dict[Statement, dict[str, float]] = {}
        self._doers = Doers(extraction.actors, self._weights)
        read = [(each, self._by_itself(each)) for each in extraction.sources]
        for extracted, own in read:
            self._doers.note(extracted.statements, own)
        for extracted, own in read:
            self._read(extracted, own)
        self._fit_all()

    def fits(self, statement: Statement) -> dict[str, float]:
        """How likely a reader wants the statement told, and in each section, by its id."""
        return self._fits[statement]

    def is_aside(self, statement: Statement) -> bool:
        """Whether it stands far from every party that several sources name."""
        return statement not in self._near

    def section(self, statement: Statement) -> tuple[str, float]:
        """The section that it fits best, and how well."""
        fits = self._fits[statement]
        best = max(fits, key=lambda key: fits[key])
        return best, fits[best]

    def told(self, statements: Iterable[Statement], told: str) -> tuple[Statement, str, float]:
        """Of the statements that a told text is made of the one that fits a section best; the section where
        the text belongs, and how well it fits there."""
        main = max(statements, key=lambda each: self.section(each)[1])
        learned = self._topics.learned
        fits = self._fits[main]
        if learned is not None:
            fits = relearned(fits, told, learned)
        best = max(fits, key=lambda key: fits[key])
        return main, best, fits[best]

    def _by_itself(self, extracted: Extracted) -> list[dict[str, Clues]]:
        """The clues of each statement of a source, whatever stands around it."""
        text = extracted.source.source.text
        headline = extracted.source.headline.slice(text) if extracted.source.headline else ""
        statements = extracted.statements
        self._near |= self._near_the_matter(statements)
        words = {s: self._clues.words(s, text) for s in statements}
        own = [self._clues.of(s, words[s], self.frames(s)) for s in statements]
        for clues in own:
            for section in self._topics.sections:
                clues[section.id]["document"] = float(self._clues.headings[section.id].occur(headline))
        issued = self._clues.issued(extracted, headline)
        for statement, clues in zip(statements, own, strict=True):
            for key, is_issuer in issued.items():
                clues[key]["issuer"] = float(is_issuer)
            self._parties.add(statement, words[statement], clues, self.focus.named(statement))
            self._likeness[statement] = self._clues.nearest(words[statement])
        return own

    def _read(self, extracted: Extracted, own: list[dict[str, Clues]]) -> None:
        statements = extracted.statements
        for statement, clues in zip(statements, own, strict=True):
            known = self._doers.shares(statement, clues)
            for key, each in clues.items():
                each["who does it"] = known[key]
        in_context = _with_context(own, statements, self._weights)
        for clues in in_context:
            for section in self._topics.sections:
                own_clues = clues[section.id]
                own_clues["party far"] = float(section.needs_party and not own_clues["party around"])
                if own_clues["outsider acts"]:
                    # A senator's question between two of the staff's is still a senator's.
                    clues[section.id] |= dict.fromkeys((*_ACTS, *_AROUND), 0.0)
                elif own_clues["nothing of it"]:
                    # What a product is, told in a report of a protest, is no protest.
                    clues[section.id] |= dict.fromkeys((*_ACTS, *_FAR), 0.0)
                elif section.needs_party and not _is_of_the_party(own_clues):
                    # Others' letters and demands are not those of employees.
                    clues[section.id] |= dict.fromkeys(_ACTS, 0.0)
        for index, (statement, clues) in enumerate(zip(statements, in_context, strict=True)):
            telling = self._telling.of(
                statement,
                self.frames(statement),
                clues,
                aside=self.is_aside(statement),
                answers=in_context[index - 1] if index and statement.speech is not None else None,
                issuer=extracted.publisher,
                sure=max(shares(clues, self._weights).values()),
                like=self._likeness[statement],
            )
            self.section_clues[statement] = clues
            self.telling_clues[statement] = telling

    def _fit_all(self) -> None:
        for statement, sections in self.section_clues.items():
            wanted = chance(self.telling_clues[statement], TELLING)
            own = shares(sections, self._weights)
            self._fits[statement] = {key: wanted * share for key, share in own.items()}

    def _near_the_matter(self, statements: Sequence[Statement]) -> set[Statement]:
        """Statements within ``NEAR`` of one that names a party of several sources, under one heading with it;
        all of a list."""
        alone = len({m.source for p in self._actors.parties for m in p.mentions}) < 2
        naming = [
            alone or statement.passage == PassageKind.LIST_ITEM or bool(self.focus.known_parties(statement))
            for statement in statements
        ]
        return {
            statement
            for index, statement in enumerate(statements)
            if any(
                naming[other] and statements[other].heading == statement.heading
                for other in range(max(0, index - NEAR), min(len(statements), index + NEAR + 1))
            )
        }

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
        return max((cue for cue in spec.cues if pattern(cue).search(words)), key=len, default=None)

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


def _is_of_the_party(clues: Clues) -> bool:
    """Whether a section's own party is spoken of: in the sentence, or beside it where it does not do what the
    section is first of all about. Others' demands are no demands of employees."""
    named = clues["party"] or clues["party acts"] or clues["party acted on"]
    return bool(named or (clues["party near"] and not clues["first act"]))


# --- the sentences around -------------------------------------------------------------------------


def _with_context(
    own: Sequence[dict[str, Clues]], statements: Sequence[Statement], weights: Mapping[str, float]
) -> list[dict[str, Clues]]:
    """Each statement's clues with what its neighbours and its document are about."""
    speaking = [shares(clues, weights) for clues in own]
    whole = {key: sum(each[key] for each in speaking) for key in (own[0] if own else {})}
    found: list[dict[str, Clues]] = []
    for index, clues in enumerate(own):
        before, after = _neighbours(index, statements)
        around = range(max(0, index - BACK), min(len(own), index + AHEAD + 1))
        own_share = speaking[index]
        found.append(
            {
                key: {
                    **each,
                    "before": speaking[before][key] if before is not None else 0.0,
                    "after": speaking[after][key] if after is not None else 0.0,
                    "speech after": speaking[before][key]
                    if before is not None and statements[index].speech is not None
                    else 0.0,
                    "rest of document": (whole[key] - own_share[key]) / max(1, len(own) - 1),
                    "party around": float(
                        any(own[i][key]["party"] or own[i][key]["party acts"] for i in around)
                    ),
                    "party near": float(
                        any(own[i][key]["party"] for i in (before, index) if i is not None)
                        or bool(each["heading"] or each["document"])
                    ),
                }
                for key, each in clues.items()
            }
        )
    return found


def _neighbours(index: int, statements: Sequence[Statement]) -> tuple[int | None, int | None]:
    """The sentences before and after under the same heading."""
    heading = statements[index].heading
    around = [
        other if 0 <= other < len(statements) and statements[other].heading == heading else None
        for other in (index - 1, index + 1)
    ]
    return around[0], around[1]
