"""Utterances: who says the words that a text quotes, and what keeps them from standing alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from briefing.extraction.actors import Actors, Party
from briefing.extraction.ellipsis import is_elided, is_untold
from briefing.extraction.hearsay import is_hearsay
from briefing.extraction.lexicon import (
    AGENCY_NOUNS,
    ASSOCIATION_NOUNS,
    COMPANY_NOUNS,
    HONORIFICS,
    PERSON_NOUNS,
    ROLE_NOUNS,
    TITLES,
)
from briefing.extraction.memory import FIRST_PERSON, TIME_NOUNS
from briefing.extraction.names import NameMention
from briefing.extraction.resolution import Replacement
from briefing.extraction.rosters import FORMS, as_written, bearer_of, first_name, holder_of, surname
from briefing.extraction.turns import Turn, find_turns, interviewed
from briefing.model.evidence import Span
from briefing.model.statements import QuotedSpeech

if TYPE_CHECKING:
    from spacy.tokens import Token

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
#: Between somebody who reads out and the words: whose they are, and not the reader's.
_READ_OUT = re.compile(
    r"\s*(?:out|aloud|from)\b.*\b(?:e-?mail|letter|memo|message|note|post|record|statement|text)s?\b"
)
_POINTERS = frozenset("it its they them their he his him she her this that these those".split())
_ADDRESSED = frozenset("you your yours".split())
_TELLING = frozenset("assure give quote read remind show tell".split())
#: By what those who speak in a sitting address each other, beside names.
_BY_OFFICE = frozenset(
    """chair chairman chairwoman councillor commissioner deputy honour honor judge justice lord madam mayor
    minister president senator sir speaker""".split()
)
_CLAUSES = frozenset("acl advcl ccomp csubj relcl xcomp".split())
_ASSENTS = frozenset(
    """absolutely agreed certainly correct exactly indeed ma'am ma’am madam no ok okay right sir sure true
    yes""".split()
)
_TIMES = frozenset("week month year time day".split())
#: Those who speak for a body and never for themselves.
MOUTHPIECES = frozenset("spokesman spokeswoman spokesperson".split())
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

    def _of_whose(self, mention: NameMention, party: Party, speaker: Span) -> Speaker:
        """“Ann Cole’s lawyers” for “Cole’s lawyers”, who are others than she."""
        first = self._introduction(party)
        name = party.name if first else mention.text
        rest = " ".join(self._text[mention.span.end : speaker.end].split())
        return f"{name}{rest}", _unique([speaker, *first])

    def _reads_out(self, speech: QuotedSpeech) -> bool:
        """“Ms Nadaf read out a message of the Health Officer: “Make it 40.””"""
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


def utterance_faults(tokens: Sequence[Token], words: str, *, to_somebody: bool) -> Iterator[str]:
    """Why quoted words could not stand in a brief by themselves.

    Args:
        tokens: the words inside the marks, as parsed.
        words: the same as text.
        to_somebody: whether “you” is another speaker, as in a transcript.
    """
    if to_somebody:
        tokens = [token for token in tokens if not _is_address(token)]
        if _is_elliptical(tokens):
            yield "fragment"
    if any(is_elided(token) and is_untold(token, tokens) for token in tokens):
        yield "points-back"
    yield from _points_back(tokens, in_dialogue=to_somebody)
    if re.search(r"\?[”\"’')]*$", words.rstrip()):
        yield "question"
    addressed = [token for token in tokens if token.lower_ in _ADDRESSED and not _is_told(token)]
    if any(to_somebody or not _means_anybody(token) for token in addressed):
        yield "second-person"


def _points_back(tokens: Sequence[Token], *, in_dialogue: bool) -> Iterator[str]:
    """An utterance whose first noun phrase is “it”, “that …” means nothing to who has not read on."""
    if in_dialogue and _points_at_question(tokens):
        yield "points-back"
        return
    for token in tokens:
        if token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() not in TIME_NOUNS:
            return
        pointing = token.lower_ in _POINTERS and token.tag_ in {"PRP", "PRP$", "DT"}
        if pointing and token.dep_ != "expl" and not _is_understood(token, in_dialogue):
            yield "points-back"
            return


def _points_at_question(tokens: Sequence[Token]) -> bool:
    """“There's a good deal of that about”, “I was no part of those exchanges”: of what was asked."""
    return any(
        token.lower_ in {"that", "this", "these", "those"}
        and token.tag_ == "DT"
        and token.sent == tokens[0].sent
        and not _is_understood(token, True)
        for token in tokens
    )


def _is_understood(token: Token, in_dialogue: bool) -> bool:
    """“this week”, “this company” (the speaker's), “it is time that”, “this is the first time that”, “they
    asked me” (those whom the speaker works for)."""
    if token.dep_ == "det":
        noun = token.head.lemma_.lower()
        return noun in _TIMES or (token.lower_ == "this" and noun in _BODIES)
    verb = token.head
    if token.lower_ == "it":
        # “It is in writing” answers somebody; “it is time that …”, “it was Ms Orr who …” do not.
        told = not in_dialogue or any(child.dep_ in _CLAUSES for child in verb.subtree if child != verb)
        return verb.lemma_ in {"be", "seem", "take"} and told and token.dep_ != "dobj"
    if token.lower_ == "this":
        return any(child.dep_ == "attr" and child.lower_ == "time" for child in verb.children)
    if token.lower_ == "they" and token.dep_ == "nsubj":
        return any(
            child.dep_ in {"dobj", "dative", "nsubj"} and child.lower_ in FIRST_PERSON and child.i > token.i
            for child in (*verb.children, *(grand for child in verb.children for grand in child.children))
        )
    return False


def _is_address(token: Token) -> bool:
    """“Chair” in “It was, Chair.”, “Mr Orr” in “Mr Orr, you may go on.”"""
    named = token.lower_ in _BY_OFFICE or token.pos_ == "PROPN"
    before = token.i == token.sent.start or token.nbor(-1).text == "," or token.nbor(-1).lower_ in HONORIFICS
    last = token.i + 1 >= len(token.doc)
    return named and before and (last or token.nbor(1).is_punct)


def _is_elliptical(tokens: Sequence[Token]) -> bool:
    """“In March.”, “We do.”, “So three in four were wrong.”: an answer whose matter is in the question."""
    assents = 0
    while assents < len(tokens) and (tokens[assents].is_punct or tokens[assents].lower_ in _ASSENTS):
        assents += 1
    first = [token for token in tokens[assents:] if token.sent == tokens[assents].sent]
    finite = any(token.tag_ in {"VBD", "VBP", "VBZ", "MD"} for token in first)
    named = any(token.pos_ in {"NOUN", "PROPN"} and token.lower_ not in _ASSENTS for token in first)
    return not (finite and named)


def is_assent(words: str) -> bool:
    """“Yes, ma'am.”: an answer that says only whether it is so."""
    return all(word.lower() in _ASSENTS for word in re.findall(r"[\w’']+", words))


def _is_told(token: Token) -> bool:
    """“I'm going to read you item 4”, “I can tell you that …”: the hearer plays no part in what is said."""
    verb = token.head if token.dep_ in {"dative", "dobj"} else None
    if verb is None or verb.lemma_ not in _TELLING:
        return False
    subjects = (child for each in (verb, *verb.ancestors) for child in each.children if child.dep_ == "nsubj")
    subject = next(subjects, None)
    return subject is not None and subject.lower_ in {"i", "we"}


def _means_anybody(token: Token) -> bool:
    """“You cannot breach a brochure” is said of anybody, and “thank you” of nobody who matters."""
    if token.dep_ == "dobj" and token.head.lower_ == "thank":
        return True
    auxiliaries = {child.lower_ for child in token.head.children if child.dep_ == "aux"}
    return token.dep_ == "nsubj" and bool(auxiliaries & {"can", "ca", "could"})


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
