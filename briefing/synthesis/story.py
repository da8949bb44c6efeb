"""Story: what part a finding plays in it – what happened, what is demanded, what came out, what is answered.

The bundle says which acts demand, disclose, sell or deny, who the employees are and what the records are
called; the dossier's names say who is meant. No act and no party is known here by name.
"""

from __future__ import annotations

import re
from enum import StrEnum

from briefing.extraction.actors import Actors, Party
from briefing.extraction.extract import Extraction
from briefing.extraction.statements import Statement
from briefing.model.briefing import FindingKind
from briefing.model.topics import Topics
from briefing.synthesis.accused import Accused
from briefing.synthesis.candidates import Candidate
from briefing.synthesis.centrality import Centrality
from briefing.synthesis.cue_patterns import Cues
from briefing.synthesis.dollars import is_sum
from briefing.synthesis.focus import Focus
from briefing.synthesis.matter import Matter

#: From this prominence on – more than a place in a lead or a headline's words alone – it is the main news.
LEADING = 1.0
#: The least prominence, or centrality, of what others than the accused did.
NOTED, SHARED = 0.5, 0.35

#: Asked for words or papers, a party demands nothing that a decision-maker has to answer.
_ENQUIRY = re.compile(
    r"\b(?:ask|request|press|want)(?:s|ed|ing)?\b(?: [\w’'.-]+){0,4}? "
    r"(?:(?:for|to (?:see|know|have)|that)(?: [\w’'.-]+){0,7}? (?:it|reports?|comments?|names?|numbers?|"
    r"lists?|records?|documents?|papers?|paperwork|e-?mails?|copy|copies|information|results?|terms|questions?|interview)\b"
    r"|whether|if|how|what|who|why|when|about)\b",
    re.IGNORECASE,
)
#: A demand that somebody got is none that anybody makes in public.
_RECEIVED = re.compile(
    r"\b(?:sent|sends?|receiv\w+|got|gets?|issu\w+|fac\w+|served)\b[^.]{0,30}\b(?:demand|request|call)s?\b"
)
#: What is turned against a rule or a promise.
_AGAINST = re.compile(
    r"\b(?:although|but|contradict\w*|despite|even though|yet|without|never|secret\w*|in private)\b", re.I
)
#: Papers that tell something, or are told from.
_PAPERS = (
    r"(?:e-?mails?|documents?|papers|logs?|records|pages|messages?|side letter|memos?|memorandum|"
    r"spreadsheets?|minutes|slides?|decks?|manuals?|invoices?|notes?|reports?|files|"
    r"correspondence|transcripts?|addendum|extracts?)"
)
_PAPERS_TELL = re.compile(
    rf"\b{_PAPERS}\b[^.;“”]{{0,200}}\b(?:shows?|showed|shown|lists?|listed|reveals?|revealed|records?|recorded|says?|"
    rf"quotes?|quoted|suggests?|contradicts?|contain(?:s|ed)?)\b"
    rf"|\baccording to (?:an? |the |internal |released ){{0,3}}{_PAPERS}\b"
    rf"|\b[Ii]n an? (?:[\w’'.-]+ ){{0,6}}(?:e-?mail|message|memo|note)\b",
)
#: What an answer does: it denies, refuses, promises or regrets.
_REACTS = re.compile(
    r"\b(?:not|never|no|n[’']t|nobody|will|would|den(?:y|ies|ied)|refus\w+|reject\w*|apolog\w+|regret\w*|sorry|"
    r"mistake|comp(?:ly|lies|lied|liance)|waive\w*|agreed?)\b",
    re.IGNORECASE,
)
_TERMS_SAY = re.compile(
    r"\b(?:terms|polic(?:y|ies)|standards|conditions|schedule|section|clause)\b.{0,80}?\bsays?\b", re.I
)
_ENDS = frozenset({FindingKind.OUTCOME, FindingKind.DEAL, FindingKind.TERMS, FindingKind.DISCLOSURE})


class Part(StrEnum):
    """What a decision-maker must know of a story, in the order of reading."""

    EVENT = "event"
    DEAL = "deal"
    DEMAND = "demand"
    EXPOSURE = "exposure"
    ANSWER = "answer"


class Story:
    """The parties, acts and words by which the parts of a dossier's story are told from one another."""

    def __init__(self, extraction: Extraction, topics: Topics, focus: Focus) -> None:
        self._kinds = {name: act.kind for name, act in topics.acts.items()}
        self._verbs = {name: frozenset(act.verbs) for name, act in topics.acts.items()}
        self._says = {name for name, act in topics.acts.items() if act.needs_matter}
        self._texts = {each.source.source.id: each.source.source.text for each in extraction.sources}
        self._publishers = {
            each.source.source.id: party.name
            for each in extraction.sources
            if each.publisher and (party := _party(each.publisher, extraction.actors)) is not None
        }
        self._papers_names = {
            each.source.source.id: each.publisher
            for each in extraction.sources
            if each.publisher
            and ((party := _party(each.publisher, extraction.actors)) is None or party.is_publication)
        }
        self._crowd = Cues(
            [word for s in topics.sections if self._is_of(s.acts, FindingKind.DEMAND) for word in s.parties]
        )
        self._papers = Cues(
            [word for s in topics.sections if self._is_of(s.acts, FindingKind.DISCLOSURE) for word in s.cues]
        )
        self._campaign = Cues(
            [
                noun
                for act in topics.acts.values()
                if act.kind in {FindingKind.DEMAND, FindingKind.ACTION}
                for noun in act.nouns
            ]
        )
        self._accused = Accused(extraction, focus)
        self.actors = extraction.actors
        self.focus = focus
        self.centrality = Centrality(extraction)
        self.matter = Matter(extraction)

    def _is_of(self, acts: list[str], kind: FindingKind) -> bool:
        return bool(acts) and self._kinds.get(acts[0]) == kind

    def parts(self, candidate: Candidate) -> dict[Part, float]:
        """How far the candidate plays each part; a part that it does not play is left out.

        What leads a story and plays no other is what happened.
        """
        played = {
            Part.EVENT: self._event(candidate),
            Part.DEAL: self._deal(candidate),
            Part.DEMAND: self._demand(candidate),
            Part.EXPOSURE: self._exposure(candidate),
            Part.ANSWER: self._answer(candidate),
        }
        told = {part: score for part, score in played.items() if score > 0}
        if not told and candidate.prominence >= LEADING and candidate.statement.speech is None:
            return {Part.DEMAND if self._crowd_is_subject(candidate.statement) else Part.EVENT: 1.5}
        return told

    def is_own_claim(self, candidate: Candidate) -> bool:
        """Whether only the accused say it: in their own document, or as their word in another's."""
        if self._publishers.get(candidate.source) in self._accused.names:
            return True
        says = any(frame.depth == 0 and frame.act in self._says for frame in candidate.statement.frames)
        own_words = candidate.statement.speech is not None or candidate.statement.voice is not None
        return (says or own_words) and self._accused.speaks(candidate) > 0

    def is_papers_own(self, candidate: Candidate) -> bool:
        """Whether a newspaper or a blog, no party of the matter, speaks of itself: “We think of it as …”."""
        name = self._papers_names.get(candidate.source)
        return name is not None and candidate.worded.text.startswith(f"{name} wrote: “")

    # --- the parts ------------------------------------------------------------------------------

    def _event(self, candidate: Candidate) -> float:
        """Something decided, ended, refused or approved."""
        return self._deed(candidate, FindingKind.OUTCOME)

    def _deal(self, candidate: Candidate) -> float:
        """What was sold, offered or bought, the more so for a sum of money."""
        sums = any(is_sum(figure.unit) for figure in candidate.statement.figures)
        deed = self._deed(candidate, FindingKind.DEAL)
        if not deed or _TERMS_SAY.search(candidate.worded.text):
            return 0.0
        return deed + 0.8 * sums if deed > 1 or sums else 0.0

    def _deed(self, candidate: Candidate, kind: FindingKind) -> float:
        statement = candidate.statement
        depth = self._depth(candidate, kind)
        if statement.speech is not None or depth is None or depth > 1:
            return 0.0
        if not self._accused.speaks(candidate) and not self._is_told_widely(candidate):
            return 0.0
        return (1.5 if depth == 0 else 0.7) + 0.4 * bool(statement.event_dates)

    def _is_told_widely(self, candidate: Candidate) -> bool:
        """What a party from outside did matters where headlines or several sources tell it."""
        return candidate.prominence >= NOTED or self.centrality.of(candidate.statement) >= SHARED

    def _demand(self, candidate: Candidate) -> float:
        """A demand or a protest, the more so if employees make it, if it is counted and wants an end."""
        statement = candidate.statement
        text = candidate.worded.text
        crowd = self._crowd_acts(candidate)
        if self._accused.speaks(candidate) > 0 and not (crowd and self._crowd_is_subject(statement)):
            return 0.0
        counted = bool(statement.figures)
        campaign = self._campaign.occur(text)
        demands = [
            frame
            for frame in statement.frames
            if self._kinds.get(frame.act) == FindingKind.DEMAND
            and (crowd or (frame.lemma in self._verbs[frame.act] and not _RECEIVED.search(text)))
        ]
        score = 0.0
        if demands:
            first = min(f.depth for f in demands)
            ends = any(f.depth > first and self._kinds.get(f.act) in _ENDS for f in statement.frames)
            score = 1.2 + 0.8 * crowd + 0.5 * ends + 0.3 * campaign
            score -= 1.5 * bool(_ENQUIRY.search(text))
        elif crowd and self._depth(candidate, FindingKind.ACTION) == 0:
            score = 1.6
        elif counted and campaign and self._crowd.occur(text):
            score = 1.4
        elif counted and self._crowd_is_subject(statement):
            score = 1.2
        if score <= 0:
            return 0.0
        said = statement.speech is not None and not counted
        return score + 0.7 * (counted and (crowd or campaign)) - said

    def _exposure(self, candidate: Candidate) -> float:
        """What became public and what it shows, rather than that pages changed hands."""
        statement = candidate.statement
        text = candidate.worded.text
        depth = self._depth(candidate, FindingKind.DISCLOSURE)
        shows = bool(_PAPERS_TELL.search(text))
        papers = self._papers.occur(text)
        if self._crowd_is_subject(statement) or not (shows or depth == 0 or (depth is not None and papers)):
            return 0.0
        tells = any(
            f.depth > (depth or 0) and self._kinds.get(f.act) != FindingKind.DISCLOSURE
            for f in statement.frames
        )
        return (
            1.2 * shows
            + (0.0 if depth is None else 1.2 if depth == 0 else 0.2)
            + 0.5 * tells
            + 0.4 * ("“" in text)
            + 0.4 * bool(_AGAINST.search(text))
            + 0.3 * papers
            - 0.5 * (statement.speech is not None)
        )

    def _answer(self, candidate: Candidate) -> float:
        """What the accused, or who leads or speaks for them, say to it or do about it."""
        speaker = self._accused.speaks(candidate)
        depth = self._depth(candidate, FindingKind.POSITION)
        statement = candidate.statement
        if self._crowd_is_subject(statement):
            return 0.0
        if depth == 0:
            score = 2.4
        elif not speaker:
            return 0.0
        elif depth == 1:
            score = 1.2
        elif self._depth(candidate, FindingKind.OUTCOME, FindingKind.TERMS, FindingKind.DEMAND) is not None:
            score = 0.9
        elif candidate.kind == FindingKind.POSITION:
            score = 0.6
        else:
            return 0.0
        reacts = bool(_REACTS.search(candidate.worded.text))
        return score + 0.8 * speaker + 0.4 * reacts + 0.2 * ("“" in candidate.worded.text)

    # --- who and what ---------------------------------------------------------------------------

    def _depth(self, candidate: Candidate, *kinds: FindingKind) -> int | None:
        """How deep in the sentence its first act of these kinds stands; acts of mere saying do not count."""
        found = [
            frame.depth
            for frame in candidate.statement.frames
            if self._kinds.get(frame.act) in kinds and frame.act not in self._says
        ]
        return min(found, default=None)

    def _crowd_is_subject(self, statement: Statement) -> bool:
        subject = statement.subject
        return subject is not None and self._crowd.occur(subject.slice(self._texts[statement.source]))

    def _crowd_acts(self, candidate: Candidate) -> bool:
        """Whether employees, or a paper that they signed, are its subject or make the demand in it."""
        statement = candidate.statement
        text = self._texts[statement.source]
        spans = [statement.subject] if statement.subject is not None else []
        spans += [
            frame.actor
            for frame in statement.frames
            if frame.actor is not None
            and self._kinds.get(frame.act) in {FindingKind.DEMAND, FindingKind.ACTION}
        ]
        told = [span.slice(text) for span in spans]
        if statement.speech is not None:
            told.append(statement.span.slice(text))
        signed = self._campaign.occur(" ".join(told)) and self._crowd.occur(candidate.worded.text)
        return signed or any(self._crowd.occur(words) for words in told)


def _party(publisher: str, actors: Actors) -> Party | None:
    """The party that publishes: by its name, or by one that it begins with: “Meridian Paysystems plc”."""
    named = actors.named(publisher)
    if named is not None:
        return named
    return next((party for party in actors.parties if publisher.startswith(f"{party.name} ")), None)
