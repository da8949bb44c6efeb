"""Utterances: who says the words that a text quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from briefing.extraction.actors import Actors, Party
from briefing.extraction.hearsay import is_hearsay
from briefing.extraction.joint_speakers import co_speakers, counted_names, first_speaker
from briefing.extraction.lexicon import (
    AGENCY_NOUNS,
    ASSOCIATION_NOUNS,
    COMPANY_NOUNS,
    HONORIFICS,
    MOUTHPIECES,
    PERSON_NOUNS,
    ROLE_NOUNS,
    TITLES,
)
from briefing.extraction.names import NameMention
from briefing.extraction.resolution import Replacement
from briefing.extraction.rosters import FORMS, as_written, bearer_of, first_name, holder_of, surname
from briefing.extraction.third_person import speaks_of
from briefing.extraction.turns import Turn, find_turns, interviewed
from briefing.model.evidence import Span, hull
from briefing.model.statements import QuotedSpeech

if TYPE_CHECKING:
    pass

#: A speaker by the fullest name that the text gives, and the spans that say so.
Speaker = tuple[str, tuple[Span, ...]]

#: How far behind a speaker's office the name that stands beside it may end. Code points.
_BESIDE = 60
_OWNERS = frozenset("his her its our my their your this that these those".split())
#: What has words and no mouth: “the one to read”, “a question”, “page 4”, the “An e” of an e-mail, “the work
#: of an executive”.
_NOBODY = re.compile(
    r"(?:[Tt]he\s+ones?|(?:[Tt]he\s+|[Aa]\s+)?(?:works?|handiwork|invention|idea|coinage|brainchild|doing)(?=\sof\s)|(?:.*\s)?(?:questions?|answers?|pages?|passages?|paragraphs?|lines?|slides?|sentences?"
    r"|captions?|headlines?|headings?|excerpts?|extracts?|entry|entries|footnotes?|e))"
    r"(?:\s+(?:to|of|in|on|from|at|for|about)\b.*|\s+\d+)?"
    r"|(?:[Pp]{1,2}\.?\s?)?\d[\d–-]*"  # “p. 12”
)
#: Those who stand for a name, ask for one, or say that there is none.
_PRONOUNS = frozenset(
    """he she they it one we i you who whom whoever what which nobody anybody anyone everybody everyone
    somebody someone none others""".split()
)
_NO_ONE = re.compile(r"(?:no[- ]one|nobody|none|not (?:one|a (?:single )?(?:soul|person)))\b", re.IGNORECASE)
#: “One of them”: somebody, and nobody says who.
_OF_MANY = re.compile(
    r"(?:one|two|three|some|many|most|another|several|all|both|each|none) of (?:them|us|you|those|these)",
    re.IGNORECASE,
)
#: “Vikram's reply on Slack”: the words are Vikram's.
_OWN_PAPER = re.compile(
    r"(?P<who>[A-Z][\w.’'-]*?(?:\s[A-Z][\w.’'-]*?)*)[’']s?\s(?:[\w-]+\s){0,2}?"
    r"(?:answer|comment|e-?mail|letter|memo|message|note|post|reply|response|statement|text|tweet)\b.*"
)
#: “Her email to Davies”, “a letter to Cole”: Davies and Cole got the words.
_ADDRESSED = re.compile(
    r"(?P<paper>(?:[\w’'-]+\s){0,4}?(?:answer|e-?mail|letter|memo|message|note|post|reply|response|text|tweet)s?)"
    r"\s(?:[a-z]+\s){0,3}?(?:for|to)\s.*",
    re.DOTALL,
)
#: “She quoted one officer as having told her: ”: the words are the officer's.
_QUOTES_ANOTHER = re.compile(
    r"\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)) (?!from\b)[^“”.;]{2,80}"
    r" as (?:having|saying|telling|asking|writing)\b"
)
#: Between somebody who reads out and the words: whose they are, and not the reader's.
_READ_OUT = re.compile(
    r"\s*(?:out|aloud|from)\b.*\b(?:e-?mail|letter|memo|message|note|post|record|statement|text)s?\b"
)
#: “a supervisor”, “the spokeswoman”: an office and not whose; “a former inspector” is nobody's.
_OFFICE = re.compile(
    r"(?:(?i:an?|one|another)\s(?:(?!former\b)[a-z-]+\s){0,2}?|[Tt]he\s(?=spokes))(?P<noun>[a-z-]+)"
)
_OPENS = re.compile(r"(?:^|[.!?][”\"’']?\s)(?:[Tt]he\s)?$")
_SAYS = re.compile(
    r"(?:\s(?:also|later|has|had))?\s(?:said|says|told|confirmed|denied|denies|declined|acknowledged|insisted|"
    r"maintained|apologi[sz]ed|replied|answered|added|disputed|rejected|argued|stated|responded|wrote)\b"
)
_FORCE_WORDS = frozenset("police constabulary patrol sheriff troopers".split())
#: What a clerk calls whom he does not know.
_NO_NAMES = frozenset(
    """audience committee clerk counsel court crowd floor gallery interjector juror jury male female member
    members panel public question answer speaker speakers translator voice voices witness""".split()
)
_BODIES = COMPANY_NOUNS | AGENCY_NOUNS | ASSOCIATION_NOUNS


class Speakers:
    """Whom one source gives its words to."""

    def __init__(self, source: str, text: str, actors: Actors) -> None:
        self._id = source
        self._text = text
        self._actors = actors

    def of(
        self, speech: QuotedSpeech, replacements: Iterable[Replacement]
    ) -> tuple[str | None, tuple[Span, ...]]:
        """Who speaks, and the spans that say so; ``replacements`` are those of the source so far."""
        name, spans = self._of(speech, replacements)
        if name is None or speech.speaker is None or self._is_about(speech, name):
            return None, ()
        beside = self._beside(speech)
        if not beside:
            return name, spans
        told = [self._name(each) for each in beside]
        first = beside[0].start < speech.speaker.start
        names = [*(each for each, _ in told), name] if first else [name, *(each for each, _ in told)]
        return counted_names(names), _unique([*spans, *(span for _, found in told for span in found)])

    def _beside(self, speech: QuotedSpeech) -> tuple[Span, ...]:
        """Those who say the words with the speaker; not the rest of a body's one name."""
        if speech.speaker is None:
            return ()
        found = co_speakers(self._text, speech.speaker, speech.cue)
        first = first_speaker(self._text, speech.speaker)
        whole = self._actors.within(self._id, hull([first, *found]))
        one = any(m.span.overlaps(first) and m.span.overlaps(s) for m, _ in whole for s in found)
        return () if one else found

    def _name(self, who: Span) -> Speaker:
        """One of several who speak, by the fullest name that the source gives."""
        named = [pair for pair in self._actors.within(self._id, who) if pair[1].kind == "person"]
        words = " ".join(who.slice(self._text).split())
        if len(named) != 1 or words.endswith(("’s", "'s")):
            return words, (who,)
        party = named[0][1]
        first = self._introduction(party)
        return (party.name if first else words), _unique([who, *first])

    def _is_about(self, speech: QuotedSpeech, name: str) -> bool:
        """Whether the words speak of whom the text seems to give them to: they are another's."""
        party = self._actors.named(name)
        if party is None or party.kind != "person":
            return False
        last = party.name.split()[-1]
        alone = sum(p.kind == "person" and p.name.split()[-1] == last for p in self._actors.parties) == 1
        return alone and speaks_of(" ".join(part.slice(self._text) for part in speech.parts), party.name)

    def _of(
        self, speech: QuotedSpeech, replacements: Iterable[Replacement]
    ) -> tuple[str | None, tuple[Span, ...]]:
        if speech.speaker is None or is_hearsay(self._text, speech.speaker, speech.parts[-1].end):
            return None, ()
        if self._reads_out(speech) or self._text.startswith(" having ", speech.speaker.end):
            return None, ()
        named = self._actors.within(self._id, speech.speaker)
        # “Neil Orr’s lawyer, Ana Bell”: the speaker is who stands in apposition.
        named = [pair for pair in named if self._is_apposed(pair[0])] or named
        words = speech.speaker.slice(self._text)
        if paper := _OWN_PAPER.fullmatch(words):
            return self._writer(paper["who"], speech.speaker)
        if paper := _ADDRESSED.fullmatch(words):
            end = speech.speaker.start + paper.end("paper")
            named = [pair for pair in named if pair[0].span.end <= end]
        if named and named[0][1].kind == "person":
            mention, party = named[0]
            owns = self._text.startswith(("’s ", "'s "), mention.span.end)
            if owns and mention.span.end + len("’s ") < speech.speaker.end:
                last = named[-1]
                if last[0].span.end != speech.speaker.end or last[1].kind != "person":
                    return self._of_whose(mention, party, speech.speaker)
                mention, party = last  # “Cole’s lawyer Ana Bell”
            first = self._introduction(party)
            if self._lacks_first_name(mention, party, words):
                return words, (speech.speaker,)
            return (party.name if first else mention.text), _unique([speech.speaker, *first])
        if beside := self._named_beside(speech.speaker):
            return beside
        for replaced in replacements:
            if replaced.span.overlaps(speech.speaker):
                words = re.sub(r"['’]s?$", "", words)
                name = words.replace(replaced.span.slice(self._text), replaced.text, 1)
                name = re.sub(r"['’]s?$", "", name)
                meant = self._actors.named(name)
                first = self._introduction(meant) if meant else []
                return name, _unique([speech.speaker, replaced.antecedent, *first])
        if whole := self._whole_name(speech.speaker):
            return whole
        owner = words.split()[0].lower()
        if (
            _NOBODY.fullmatch(words)
            or _OF_MANY.fullmatch(words)
            or words.lower() in _PRONOUNS
            or _NO_ONE.match(words)
            or owner in _OWNERS
            or words.endswith(("’s", "'s", " that", " which", " who"))
        ):
            return None, ()
        return self._of_a_body(speech.speaker)

    def _whole_name(self, speaker: Span) -> Speaker | None:
        """“Cole & Roth” of “Cole & Roth wrote”, of which the parse gives the verb to the first word alone."""
        near = Span(max(0, speaker.start - _BESIDE), speaker.end + _BESIDE)
        for mention, party in self._actors.within(self._id, near):
            if party.is_body and mention.span.contains(speaker) and mention.span != speaker:
                return mention.text, (mention.span,)
        return None

    def _of_whose(self, mention: NameMention, party: Party, speaker: Span) -> Speaker:
        """“Ann Cole’s lawyers” for “Cole’s lawyers”, who are others than she."""
        first = self._introduction(party)
        name = party.name if first else mention.text
        rest = " ".join(self._text[mention.span.end : speaker.end].split())
        return f"{name}{rest}", _unique([speaker, *first])

    def _reads_out(self, speech: QuotedSpeech) -> bool:
        """“Ms Nadaf read out a message of the Health Officer: “Make it 40.””"""
        start = speech.parts[0].start if speech.sentence is None else speech.sentence.start
        if _QUOTES_ANOTHER.search(self._text[start : speech.parts[0].start]):
            return True
        if speech.cue is None or speech.cue_lemma != "read":
            return False
        return _READ_OUT.match(self._text[speech.cue.end : speech.parts[0].start]) is not None

    def _writer(self, name: str, where: Span) -> Speaker | tuple[None, tuple[()]]:
        """The one person whose words a paper is, by the fullest name that the source gives."""
        party = self._actors.named(name)
        if party is None or party.kind != "person":
            return None, ()
        first = self._introduction(party)
        return (party.name if first else name), _unique([where, *first])

    def of_turns(self, paragraphs: Sequence[Span]) -> dict[Span, tuple[Turn, Speaker]]:
        """The turns of a transcript whose speaker is known, by paragraph."""
        found: dict[Span, tuple[Turn, Speaker]] = {}
        turns = find_turns(self._text, paragraphs)
        people = [party.name for party in self._actors.parties if party.kind == "person"]
        answering = interviewed(self._text, people, turns)
        for turn in turns:
            if turn.answers(self._text):
                speaker = self._answering(turn.label, answering)
            else:
                speaker = self._labelled(turn.label)
            if speaker is not None:
                found[next(span for span in paragraphs if span.contains(turn.words))] = turn, speaker
        return found

    def unspoken(
        self, paragraphs: Sequence[Span], known: Mapping[Span, tuple[Turn, Speaker]]
    ) -> frozenset[Span]:
        """What is said by nobody who is named: an interviewer's questions, the turns of a transcript whose
        label tells too little, and what stands between turns without a label of its own.

        Args:
            paragraphs: the spans of the text's prose, in order.
            known: its turns whose speaker is known (:meth:`of_turns`).
        """
        turns = find_turns(self._text, paragraphs)
        spoken = [span for span in paragraphs if any(span.contains(turn.words) for turn in turns)]
        between = [span for span in paragraphs if spoken and spoken[0] < span < spoken[-1]]
        mostly = len(spoken) * 2 > len(between)
        unlabelled = [
            span for span in between if mostly and not self._text.startswith(("(", "["), span.start)
        ]
        return frozenset(span for span in {*spoken, *unlabelled} if span not in known)

    def _answering(self, label: Span, where: Span | None) -> Speaker | None:
        if where is None:
            return None
        return where.slice(self._text), (label, where)

    def _labelled(self, label: Span) -> Speaker | None:
        """Whom a label names: a person by the fullest name that the source gives, or who holds the office by
        the list of those present."""
        said = " ".join(label.slice(self._text).split())
        present = holder_of(said, self._text) or bearer_of(said, self._text)
        where = present.where if present is not None else label
        name = present.name if present is not None else as_written(said)
        named = {
            party.name: first
            for party in self._actors.parties
            if party.kind == "person" and " " in party.name and _may_be(party.name, name)
            if (first := self._introduction(party)) or (first_name(name) and first_name(party.name))
        }
        if len(named) == 1:
            ((full, first),) = named.items()
            return full, _unique([label, where, *first])
        return (name, _unique([label, where])) if _is_personal(name) else None

    def _of_a_body(self, speaker: Span) -> tuple[str | None, tuple[Span, ...]]:
        """“a spokeswoman” with the body that has just spoken; nobody where an office says not whose it is."""
        words = " ".join(speaker.slice(self._text).split())
        office = _OFFICE.fullmatch(words)
        if words.endswith(" the force") and (force := self._only_force(speaker)):
            return f"{words.removesuffix('the force')}{force.slice(self._text)}", (speaker, force)
        if office is None or office["noun"] not in PERSON_NOUNS | ROLE_NOUNS:
            return words, (speaker,)
        if office["noun"] not in MOUTHPIECES:
            return None, ()
        body = self._spoken_before(speaker)
        return (f"{words} for {body.slice(self._text)}", (speaker, body)) if body is not None else (None, ())

    def _only_force(self, speaker: Span) -> Span | None:
        """The one police force that the source has named by then."""
        named = {
            party.name: mention.span
            for mention, party in self._actors.within(self._id, Span(0, speaker.start))
            if party.kind == "agency" and _FORCE_WORDS & set(party.name.lower().split())
        }
        return next(iter(named.values())) if len(named) == 1 else None

    def _spoken_before(self, speaker: Span) -> Span | None:
        """The body that says something as the last subject before, in the speaker's paragraph."""
        start = self._text.rfind("\n\n", 0, speaker.start) + 1
        for mention, party in reversed(self._actors.within(self._id, Span(start, speaker.start))):
            opens = _OPENS.search(self._text[start : mention.span.start].lstrip())
            says = _SAYS.match(self._text, mention.span.end)
            speaks = party.is_body and not party.is_publication
            return mention.span if opens and says and speaks else None
        return None

    def _named_beside(self, speaker: Span) -> Speaker | None:
        """“said its general secretary, Maeve Corrigan”: the name stands in apposition to the speaker."""
        if self._text[speaker.end : speaker.end + 2] != ", ":
            return None
        for mention, party in self._actors.within(self._id, Span(speaker.end, speaker.end + _BESIDE)):
            if party.kind == "person" and mention.span.start == speaker.end + 2:
                first = self._introduction(party)
                return (party.name if first else mention.text), _unique([speaker, mention.span, *first])
        return None

    @staticmethod
    def _lacks_first_name(mention: NameMention, party: Party, words: str) -> bool:
        """Whether the speaker is the party's fullest name with one more capitalised word before it: a first
        name that was not known for one."""
        first, _, rest = words.partition(" ")
        office = (
            first.lower().rstrip(".") in PERSON_NOUNS | ROLE_NOUNS | TITLES or first.lower() in HONORIFICS
        )
        return rest == mention.text == party.name and first[:1].isupper() and not office

    def _is_apposed(self, mention: NameMention) -> bool:
        return self._text.startswith(", ", mention.span.start - 2)

    def _introduction(self, party: Party) -> list[Span]:
        """Where the source first gives the whole name."""
        own = [m for m in party.mentions if m.source == self._id and m.text.lower() == party.name.lower()]
        return [own[0].span] if own else []


def _may_be(full: str, name: str) -> bool:
    """Whether somebody of that full name may go by a name, with no other first name than his own."""
    first = first_name(name)
    return surname(full) == surname(name) and first in {None, first_name(full)}


def _is_personal(name: str) -> bool:
    """Whether a label names somebody: “Senator Hale”, “Ana Roth”, “Chief Orr”; not “Defense Counsel”."""
    *before, last = (word.lower().rstrip(".") for word in name.split())
    forms = {word.rstrip(".") for word in FORMS}
    return bool(before) and last not in PERSON_NOUNS | ROLE_NOUNS | _BODIES | _NO_NAMES | forms


def _unique(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(spans))
