"""Sentences: a statement of a source becomes a sentence that stands alone.

The words stay the source's. What changes is only what keeps a sentence from standing alone: pronouns and
phrases like “the company”, words that link it to the sentence before, a loose attribution, a surname
without its first name. A sentence that would need more is left to ``wording``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.cleaning.passages import PassageKind
from briefing.extraction.actors import Actors, Party
from briefing.extraction.dateline import DATELINE
from briefing.extraction.extract import Extracted
from briefing.extraction.reporting import SPEECH_VERBS
from briefing.extraction.statements import Statement
from briefing.model.evidence import Span, hull
from briefing.model.statements import DateMention
from briefing.synthesis.dating import DEICTIC, dated
from briefing.synthesis.phrasing import (
    apply,
    as_sentence,
    joined,
    own_role,
    possessive,
    single_marks,
    without_links,
)
from briefing.synthesis.silence import SILENT

#: Shorter sentences say too little by themselves, longer ones are not read. Words.
SHORTEST, LONGEST = 5, 62
#: From so many sentences in the first person on, a document is a party's own, not a report on the parties.
OWN_WORDS = 3
#: The longest utterance that a finding quotes whole. Words.
LONGEST_SPEECH = 70
#: So many clauses that bind somebody, and so large a part of its sentences, make a document a contract's.
CLAUSES, SHARE_OF_CLAUSES = 4, 0.3
#: A longer name makes an unreadable possessive. Words.
LONGEST_OWNER = 3
ALTERED_CAUTION = (
    "From machine-altered copy: its wording is not the original's. Check the original before repeating it."
)

#: What the last word of a body's name is, where it takes an article.
_BODIES = frozenset(
    """agency alliance association authority board bureau campaign centre center clinic club coalition
    college commission commissioner committee congress council department directorate federation foundation
    fund guild institute league ministry network office panel party police project service society
    tribunal trust union university""".split()
)
_BINDING = re.compile(
    r"\b(?:shall|must not|may not|agrees? (?:to|that|not)|(?:is|are) prohibited|reserves? the right)\b",
    re.IGNORECASE,
)
THIRD_PERSON = frozenset("he she it they him her them his its their".split())
#: What a text says of itself, as a text: an earlier version, a correction.
_OF_ITSELF = re.compile(
    r"\b(?:an earlier version of (?:this|the)|this (?:article|story|post|page|report) (?:was|has been) "
    r"(?:amended|updated|corrected|edited|first published|originally published))\b",
    re.IGNORECASE,
)
#: What leaves out what another sentence has: “it had been wrong to.”
_ELLIPTICAL = re.compile(r"(?<!how)\s(?:to|do so|did so|the same|it too|them too)[.]?$", re.IGNORECASE)
#: What a reader must or may do, and a clause by its number: terms, whoever prints them.
_CLAUSE = re.compile(
    r"^\W*\d+\.\d+\s|^\W*\(?[a-z]\)\s|\b[Yy]ou (?:will|may|must|shall|agree)\b"
    r"|\b[Ww]e may (?:suspend|terminate|amend)\b"
)
_PRESS = re.compile(
    r"\b(?:courier|times|post|herald|tribune|journal|gazette|chronicle|ledger|star|mirror|echo|observer|guardian"
    r"|independent|weekly|daily|news|press|quarterly|monthly|magazine|sentinel|telegraph|argus|examiner|inquirer"
    r"|dispatch|globe|insider|advertiser|advocate|mail|express|record|broadcasting|radio|tv)\b",
    re.IGNORECASE,
)
_LETTER = re.compile(r"\bletter (?:from|to|of)\b|\bopen letter\b", re.IGNORECASE)
_SPEAKER_LABEL = re.compile(r"\s*(?:Q\d*\.?\s*)?(?:[A-Z][\w.’'-]*\s?){1,5}:\s")
SINGULAR = frozenset("i me my".split())


@dataclass(frozen=True, slots=True)
class Worded:
    """What a brief says of a statement, and the spans that carry it, the decisive one first."""

    text: str
    evidence: tuple[tuple[str, Span], ...]
    caution: str | None = None
    others: tuple[Statement, ...] = ()
    """Further statements of the source that the text has: the sentence before, the items of a list."""


#: “a spokeswoman for Tonewell” stands behind the name, wherever the source has it.
_WHOSE = re.compile(r"\s(?:at|for|in|of|with)\s")


class Sentences:
    """Words single statements of one source."""

    def __init__(self, extracted: Extracted, actors: Actors) -> None:
        self._i = extracted.author
        self._publisher = _with_usual_article(extracted.publisher, actors)
        self._we = self._publisher if _speaks_for_itself(extracted, actors) else None
        self._extracted = extracted
        self._source = extracted.source
        self._id = extracted.source.source.id
        self._text = extracted.source.source.text
        self._actors = actors
        own = [s for s in extracted.statements if s.first_person and s.passage != PassageKind.BLOCK_QUOTE]
        self.is_partys_own = len(own) >= OWN_WORDS or self._is_publishers_party()
        whole = [s.span.slice(self._text) for s in extracted.statements if "fragment" not in s.faults]
        binding = [words for words in whole if _BINDING.search(words)]
        enough = len(binding) >= max(CLAUSES, SHARE_OF_CLAUSES * len(whole))
        headline = extracted.source.headline
        self.is_letter = headline is not None and _LETTER.search(headline.slice(self._text)) is not None
        self.is_contract = enough and not extracted.source.machine_altered

    def sender(self, statement: Statement) -> str | None:
        """Who wrote the message in which the statement stands, if it stands in one."""
        return self._source.source.sender_of(statement.span)

    def issuer(self, statement: Statement, *, singular: bool) -> str | None:
        """Who speaks in the first person: a message's sender, a document's author for “I”, its publisher
        for “we”; None where it is not known, as in a letter that is printed or a clause that is quoted."""
        if sender := self.sender(statement):
            return sender
        known = (self._i or self._we) if singular else (self._we or self._i)
        if self.is_letter or known is None or _CLAUSE.search(statement.span.slice(self._text)):
            return None
        return known

    def speaks(self, statement: Statement) -> str | None:
        """Whose word a plain sentence is that gives itself to nobody: a party's, in its own document."""
        if sender := self.sender(statement):
            return sender
        if statement.first_person:
            said = [person.word for person in statement.first_person]
            return self.issuer(statement, singular=all(word in SINGULAR for word in said))
        return self._party_line(statement)

    def _is_publishers_party(self) -> bool:
        """Whether a release speaks of its own publisher by name."""
        party = self._actors.named(self._extracted.publisher or "")
        own = [m for m in party.mentions if m.source == self._id] if party is not None else []
        return self._we is not None and len(own) >= OWN_WORDS

    def contract(self) -> str:
        """What the document is called whose clauses bind: “Binsight Ltd’s terms”."""
        return (
            f"{possessive(self._publisher)} terms"
            if self._publisher
            else f"the terms in {self._source.source.file}"
        )

    # --- sentences ------------------------------------------------------------------------------

    def sentence(
        self,
        statement: Statement,
        joints: Sequence[tuple[Span, str]] = (),
        longest: int = LONGEST,
        shortest: int = SHORTEST,
    ) -> Worded | None:
        """A plain sentence, or None where it does not stand alone.

        Args:
            statement: one sentence, or a list as one.
            joints: edits that join the items of a list.
            longest: how many words are still read.
            shortest: how few words say enough.
        """
        if statement.dangling or statement.faults or SILENT.search(statement.span.slice(self._text)):
            return None
        if _OF_ITSELF.search(statement.span.slice(self._text)):
            return None
        edits = self._replaced(statement)
        edits += joints
        edits += [(dateline, "") for dateline in self._dateline(statement)]
        spans = [statement.span, *(r.antecedent for r in statement.replacements)]
        spans += self.introductions(statement)
        voice = self._set_off_voice(statement, edits)
        if statement.first_person and voice is None and not self._own_voice(statement, edits):
            return None
        if statement.passage == PassageKind.BLOCK_QUOTE and not statement.first_person:
            voice = statement.voice
            if voice is None:
                return None  # somebody's words, and nobody to give them to
        if statement.attribution and statement.attribution.kind == "report":
            edits.append((statement.attribution.span, ""))
        for edit, span in self._full_names(statement, edits):
            edits.append(edit)
            spans.append(span)
        edits += self._dates(statement, edits)
        words = apply(self._text, statement.span, edits)
        words = without_links(words, bool(statement.quotes))
        if not shortest <= len(words.split()) <= longest or _ELLIPTICAL.search(words):
            return None
        if words.endswith("!"):
            return None
        party_line = self._party_line(statement)
        if statement.attribution and statement.attribution.kind == "report":
            words = f"{words.rstrip('.')}, according to {self._with_article(statement.attribution.to)}"
        elif voice is not None:
            whose = "the writer" if statement.first_person else f"the writer of {voice[1]}"
            words = f"{words.rstrip('.')}, according to {whose}"
            spans.append(voice[0])
        elif party_line:
            words = f"{words.rstrip('.')}, according to {party_line}"
        return self.worded(statement, as_sentence(words), spans)

    def _replaced(self, statement: Statement) -> list[tuple[Span, str]]:
        """Names for pronouns and descriptions; a pronoun stays where the sentence has the name by then."""
        edits: list[tuple[Span, str]] = []
        said: str | None = None
        for replaced in sorted(statement.replacements, key=lambda each: each.span):
            name = replaced.text.removesuffix("’s").removesuffix("’")
            if said == name and replaced.span.slice(self._text).lower() in THIRD_PERSON:
                continue
            edits.append((replaced.span, replaced.text))
            said = name
        return edits

    def _dateline(self, statement: Statement) -> list[Span]:
        """“TOLVIK, Thursday (MPA) – ”, whose day is not that of what follows."""
        found = DATELINE.match(statement.span.slice(self._text))
        return [Span(statement.span.start, statement.span.start + found.end())] if found else []

    def _with_article(self, name: Span) -> str:
        """The name with its “the”, where the text gives it one."""
        before = self._text[max(0, name.start - 4) : name.start].lower()
        words = " ".join(name.slice(self._text).split())
        return f"the {words}" if before == "the " else words

    def _set_off_voice(self, statement: Statement, edits: list[tuple[Span, str]]) -> tuple[Span, str] | None:
        """“my co-workers” in words set off without marks are those of the document's author."""
        words = [person.word for person in statement.first_person]
        if not words or statement.voice is None or any(word != "my" for word in words):
            return None
        if any(person.owned is None for person in statement.first_person):
            return None
        where, document = statement.voice
        for person in statement.first_person:
            edits.append((person.span, "the"))
            end = person.owned.end if person.owned else person.span.end
            edits.append((Span(end, end), f" of the writer of {document}"))
        return where, document

    def _own_voice(self, statement: Statement, edits: list[tuple[Span, str]]) -> bool:
        """“We withheld 41 pages” in a body's own letter: “we” is the publisher, “I” the author."""
        if statement.passage == PassageKind.BLOCK_QUOTE or self.is_transcript(statement) or self.is_letter:
            return False  # a letter that is printed is its writers', not its publisher's
        for person in statement.first_person:
            name = self._i if person.word in SINGULAR else self._we
            if name is None or person.word in {"mine", "ours", "myself", "ourselves"}:
                return False
            owns = person.word in {"my", "our"}
            if owns and len(name.removeprefix("the ").split()) > LONGEST_OWNER:
                return False
            edits.append((person.span, possessive(name) if owns else name))
            if person.verb is not None:
                edits.append((person.verb, person.third_person))
        return True

    def _party_line(self, statement: Statement) -> str | None:
        """Whose word a plain sentence is, in a document that a party wrote: a memo, a statement, a blog."""
        if not self.is_partys_own or (statement.frames and self._is_said(statement)):
            return None
        file = self._source.source.file
        label = file if self.is_letter else self._we or self._i or self._publisher
        return None if label is None or label.lower() in self._subject_of(statement).lower() else label

    @staticmethod
    def _is_said(statement: Statement) -> bool:
        """Whether the sentence itself gives what it says to somebody."""
        return any(f.depth == 0 and f.lemma in SPEECH_VERBS and f.actor is not None for f in statement.frames)

    def _subject_of(self, statement: Statement) -> str:
        subject = statement.subject.slice(self._text) if statement.subject else ""
        first = {person.word for person in statement.first_person}
        return f"{subject} {self._we if first & {'we', 'our', 'us'} else ''}"

    def is_transcript(self, statement: Statement) -> bool:
        """“Sir Julian Ockenden: We agreed …”: “we” is the labelled speaker's."""
        line = self._text.rfind("\n", 0, statement.span.start) + 1
        return bool(_SPEAKER_LABEL.match(self._text, line))

    def _full_names(
        self, statement: Statement, edits: list[tuple[Span, str]]
    ) -> Iterable[tuple[tuple[Span, str], Span]]:
        """A surname is completed where the sentence has no fuller name of that person before it."""
        full: set[str] = set()
        taken = [span for span, _ in edits]
        quoted = [part for quote in statement.quotes for part in quote.parts]
        for mention, party in self._actors.within(self._id, statement.span):
            if party.kind != "person" or any(span.overlaps(mention.span) for span in [*taken, *quoted]):
                continue
            if party.name in full or mention.text == party.name:
                full.add(party.name)
                continue
            full.add(party.name)
            introduction = self._introduction(party)
            if introduction is not None:
                yield (_with_honorific(self._text, mention.span), party.name), introduction

    def introductions(self, statement: Statement) -> list[Span]:
        """Where the people are introduced whose full names replace pronouns."""
        found = []
        for replaced in statement.replacements:
            party = self._actors.named(replaced.text.removesuffix("’s").removesuffix("’"))
            if party is not None and party.kind == "person" and (span := self._introduction(party)):
                found.append(span)
        return found

    def _introduction(self, party: Party) -> Span | None:
        own = [m for m in party.mentions if m.source == self._id and m.text == party.name]
        return own[0].span if own else None

    def _dates(self, statement: Statement, edits: list[tuple[Span, str]]) -> list[tuple[Span, str]]:
        """Relative dates get the calendar date that they resolve to; a leading one that does not goes."""
        taken = [span for span, _ in edits]
        found: list[tuple[Span, str]] = []
        for date in statement.dates:
            if any(span.overlaps(date.span) for span in taken) or _in_quotes(statement, date.span):
                continue
            if edit := dated(self._text, date):
                found.append(edit)
            elif date.date is None and (lead := self._leading(statement, date)):
                found.append((lead, ""))
        return found

    def _leading(self, statement: Statement, date: DateMention) -> Span | None:
        """“Earlier this week, ” at the start of a sentence, to its comma."""
        before = self._text[statement.span.start : date.span.start].strip().lower()
        after = self._text[date.span.end : date.span.end + 2]
        if before in {"", "earlier", "late", "just", "on", "only"} and after == ", ":
            return Span(statement.span.start, date.span.end + 2)
        return None

    # --- utterances -----------------------------------------------------------------------------

    def utterance(self, statement: Statement) -> Worded | None:
        """What somebody says, with who says it, or None where that is not known."""
        speech = statement.speech
        if speech is None or statement.speaker is None or "masked" in statement.faults:
            return None
        speaker = self._speaker(statement)
        if statement.faults & {"question", "second-person", "points-back"}:
            return None
        said = joined([part.slice(self._text) for part in speech.parts])
        if not SHORTEST <= len(said.split()) <= LONGEST_SPEECH:
            return None
        quoted = " […] ".join(f"“{single_marks(part)}”" for part in said.split(" […] "))
        hedge = "reportedly " if self._is_reported(statement) else ""
        words = f"{speaker} {hedge}{self._verb(statement)}: {quoted}"
        return self.worded(
            statement,
            as_sentence(words),
            [
                hull([statement.span, *speech.parts]),
                *statement.speaker_evidence,
                *self._role_evidence(statement),
            ],
        )

    def _speaker(self, statement: Statement) -> str:
        speaker = statement.speaker or ""
        party = self._actors.named(speaker)
        if party is not None and party.kind == "person" and party.role_mention is not None:
            before = party.role_mention
            if before.source == self._id and party.role:
                role = own_role(party.role)
                leads = before.role_span is not None and before.role_span.start < before.span.start
                leads = leads and not _WHOSE.search(role)
                return f"{role} {party.name}" if leads else f"{party.name}, {role},"
        return speaker[0].upper() + speaker[1:]

    def _role_evidence(self, statement: Statement) -> list[Span]:
        party = self._actors.named(statement.speaker or "")
        return self.introduced_here(party)[-1:] if party is not None and party.kind == "person" else []

    def introduced_here(self, party: Party) -> list[Span]:
        """Where this source first names the party, and gives its role."""
        own = [m for m in (party.first, party.role_mention) if m is not None and m.source == self._id]
        return [mention.span for mention in own]

    def _is_reported(self, statement: Statement) -> bool:
        """“the letter reportedly states”: the source has not seen it."""
        cue = statement.speech.cue if statement.speech else None
        return cue is not None and "reportedly" in self._text[max(0, cue.start - 14) : cue.end + 12].lower()

    def _verb(self, statement: Statement) -> str:
        speech = statement.speech
        if speech is None or speech.cue is None or speech.cue_lemma is None:
            return "said"
        word = speech.cue.slice(self._text)
        return word if re.fullmatch(r"[a-z]+(?:ed|s|aid|ote|old)", word) and word != "told" else "said"

    # --- shared ---------------------------------------------------------------------------------

    def worded(self, statement: Statement, text: str, spans: list[Span]) -> Worded:
        """The sentence with its evidence: antecedents count with the sentence that they stand in."""
        whole = [spans[0], *(self._extracted.sentence_of(span) for span in spans[1:])]
        kept: list[Span] = []
        for span in whole:
            if not any(other.contains(span) for other in kept):
                kept.append(span)
        return Worded(text, tuple((self._id, span) for span in kept), self._caution(text, statement))

    def _caution(self, text: str, statement: Statement) -> str | None:
        if self._source.machine_altered:
            return ALTERED_CAUTION
        loose = [
            words
            for date in statement.dates
            if date.date is None and (words := date.span.slice(self._text)) in text and DEICTIC.search(words)
        ]
        if loose and statement.speech is None:
            return f"“{loose[0]}” counts from the day of publication, which is not known."
        return None


def _speaks_for_itself(extracted: Extracted, actors: Actors) -> bool:
    """Whether “we” in a document is its publisher; in a newspaper it is whoever wrote the piece."""
    if extracted.publisher is None:
        return False
    party = actors.named(extracted.publisher)
    if (party is not None and party.is_publication) or _PRESS.search(extracted.publisher):
        return False
    is_party = party is not None and party.kind in {"organisation", "agency"}
    is_body = is_party or extracted.publisher.split()[-1].lower() in _BODIES
    return is_body or extracted.author is None


def _with_usual_article(name: str | None, actors: Actors) -> str | None:
    """“the Frontier and Customs Directorate”, where the dossier's texts put an article before the name; as
    the texts write it, where a letterhead has it in capitals."""
    if name and name.isupper():
        name = next((p.name for p in actors.parties if p.name.upper() == name), name)
    party = actors.named(name) if name else None
    if name is None or name.lower().startswith("the "):
        return name
    articles = [mention.article for mention in party.mentions] if party else []
    is_body = len(name.split()) > 1 and name.split()[-1].lower() in _BODIES
    return f"the {name}" if any(articles) or is_body else name


def _in_quotes(statement: Statement, span: Span) -> bool:
    return any(part.overlaps(span) for quote in statement.quotes for part in quote.parts)


def _with_honorific(text: str, span: Span) -> Span:
    lead = re.search(r"(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Miss)\.?\s+$", text[max(0, span.start - 8) : span.start])
    return Span(span.start - len(lead.group()), span.end) if lead else span
