"""Sentences: a statement of a source becomes a sentence that stands alone.

The words stay the source's. What changes is only what keeps a sentence from standing alone: pronouns and
phrases like “the company”, words that link it to the sentence before, a loose attribution, a surname
without its first name. A sentence that would need more is left to ``wording``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.cleaning.passages import PassageKind
from briefing.extraction.actors import Actors, Party
from briefing.extraction.authorities import Attribution
from briefing.extraction.extract import Extracted
from briefing.extraction.statements import Statement
from briefing.extraction.yearless import counts_from
from briefing.model.evidence import Span, hull
from briefing.synthesis.addressing import spoken_to, written_in
from briefing.synthesis.dating import DEICTIC
from briefing.synthesis.full_names import FullNames
from briefing.synthesis.openings import opened
from briefing.synthesis.owners import Owners
from briefing.synthesis.phrasing import (
    ONLY_NOT,
    apply,
    as_sentence,
    begun_later,
    joined,
    possessive,
    single_marks,
    without_links,
)
from briefing.synthesis.sentence_dates import dated_edits
from briefing.synthesis.silence import SILENT
from briefing.synthesis.speakers import is_machine_translated, is_told

#: Shorter sentences say too little by themselves, longer ones are not read. Words.
SHORTEST, LONGEST = 5, 62
#: The longest utterance that a finding quotes whole. Words.
LONGEST_SPEECH = 70
#: Content words of a sentence that is told as its writer's: of fewer the owner would be the longer part.
LEAST_OWNED = 4
#: A longer name makes an unreadable possessive. Words.
LONGEST_OWNER = 3
ALTERED_CAUTION = (
    "From machine-altered copy: its wording is not the original's. Check the original before repeating it."
)

THIRD_PERSON = frozenset("he she it they him her them his its their".split())
#: The label of what a page denies.
_DENIES = re.compile(r"\W*(?:fiction|myth|rumou?r|false claim|misconception)\b[^:\n]{0,20}:", re.IGNORECASE)
#: A heading over what somebody asks for.
_WISHES = re.compile(
    r"\b(?:we|they|staff|workers|employees|members|signatories)\b.{0,24}?"
    r"\b(?:want|ask|demand|call for|seek|propose)"
    r"|\b(?:demands?|requests|asks)\b",
    re.IGNORECASE,
)
#: What only an advertisement says.
_PROMOTES = re.compile(
    r"\b(?:best-loved|most trusted|(?:world|industry|market)[- ]leading|award-winning|world-class"
    r"|cutting-edge|state-of-the-art|(?:immensely|incredibly|so|very) proud)\b",
    re.IGNORECASE,
)
#: What a text says of itself, as a text: an earlier version, a correction.
_OF_ITSELF = re.compile(
    r"\b(?:an? (?:earlier|previous|prior|original) version of (?:this|the)"
    r"|an? (?:earlier|previous|prior) version (?:(?:incorrectly|mistakenly|wrongly) )?"
    r"(?:said|stated|reported|gave)"
    r"|this (?:article|story|post|page|report) (?:was|has been) "
    r"(?:amended|updated|corrected|edited|first published|originally published)"
    r"|the (?:article|story|text|post) (?:above|below) (?:is|appears) as (?:first|originally) published)\b",
    re.IGNORECASE,
)
#: What a reporter asks, and no answer to it.
ASKS = re.compile(
    r"(?:(?:And|But|Later|So|Then|When),? )?(?:I|[Ww]e) (?:also |then )?"
    r"(?:asked\b(?! for\b| (?:(?!about\b)[\w’'-]+ ){0,4}(?:that|to)\b)"
    r"|called|phoned|rang|wanted to know|wondered)\b"
    r"(?!.*\b(?:answered|declined|did not|didn['’]t|refused|replied|said|told|would not|wouldn['’]t)\b)",
    re.DOTALL,
)
#: “, the Courier reported that”
_REPORTS_THAT = re.compile(r"[^.“”]{0,60}?\breport(?:s|ed) that\b")
#: What leaves out what another sentence has: “it had been wrong to.”
_ELLIPTICAL = re.compile(
    r"(?<!how)\s(?:to|do so|did so|the same|it too|them too)[.]?$"
    rf"|{ONLY_NOT}[.]?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Worded:
    """What a brief says of a statement, and the spans that carry it, the decisive one first."""

    text: str
    evidence: tuple[tuple[str, Span], ...]
    caution: str | None = None
    others: tuple[Statement, ...] = ()
    """Further statements of the source that the text has: the sentence before, the items of a list."""


#: “It reads in part: “…””: what is quoted is an excerpt, and must be called one.
_EXCERPT = re.compile(r",?\s(?:in\spart|partly)\b")
#: “… wrote on June 13 to Lorna Beck”.
_TO = re.compile(r"(?:,? (?:on|in|that|last|the) [\w. ]{2,24}?,?)? to (?:Mr|Ms|Mrs|Dr)?\.? ?(?=[A-Z])")

#: What the one who reports goes on to do, in the same sentence.
_GOES_ON = re.compile(
    r"[^.;:“”\"]{0,25}?\b(?:adding|arguing|calling|citing|claiming|explaining|noting|quoting|referring|saying"
    r"|suggesting|warning)\b"
)


class Sentences:
    """Words single statements of one source."""

    def __init__(self, extracted: Extracted, actors: Actors) -> None:
        self.owners = Owners(extracted, actors)
        self._extracted = extracted
        self._source = extracted.source
        self._id = extracted.source.source.id
        self._text = extracted.source.source.text
        self._actors = actors
        self.names = FullNames(self._id, self._text, actors)

    # --- sentences ------------------------------------------------------------------------------

    def sentence(
        self,
        statement: Statement,
        joints: Sequence[tuple[Span, str]] = (),
        longest: int = LONGEST,
        shortest: int = SHORTEST,
        *,
        linked: bool = False,
    ) -> Worded | None:
        """A plain sentence, or None where it does not stand alone.

        Args:
            statement: one sentence, or a list as one.
            joints: edits that join the items of a list.
            longest: how many words are still read.
            shortest: how few words say enough.
            linked: whether it is told right behind the sentence that it goes on from, as “However, …”.
        """
        if statement.dangling or statement.faults or SILENT.search(statement.span.slice(self._text)):
            return None
        if _OF_ITSELF.search(statement.span.slice(self._text)) or self._is_denied(statement):
            return None
        if self._is_wished(statement) or ASKS.match(statement.span.slice(self._text)):
            return None
        edits = self._replaced(statement)
        edits += joints
        edits += opened(self._text, statement.span)
        spans = [statement.span, *(r.antecedent for r in statement.replacements)]
        spans += self.names.introductions(statement)
        voice = self._set_off_voice(statement, edits)
        if statement.first_person and voice is None and not self._own_voice(statement, edits):
            return None
        if statement.passage == PassageKind.BLOCK_QUOTE and not statement.first_person:
            voice = statement.voice
            if voice is None:
                return None  # somebody's words, and nobody to give them to
        if voice is not None and len(statement.content) < LEAST_OWNED:
            return None
        told_by = self._report(statement)
        if told_by is not None:
            edits.append((told_by.span, ""))
        for edit, span in self.names.completed(statement, edits):
            edits.append(edit)
            spans.append(span)
        taken = [span for span, _ in edits]
        edits += dated_edits(statement, self._text, taken, is_dated=self._extracted.published is not None)
        words = apply(self._text, statement.span, edits)
        words = without_links(words, bool(statement.quotes), keep=linked)
        if not shortest <= len(words.split()) <= longest or _ELLIPTICAL.search(words):
            return None
        if words.endswith("!"):
            return None
        party_line = self.owners.party_line(statement)
        if party_line and _PROMOTES.search(words):
            return None
        if told_by is not None:
            words = f"{_unstopped(words)}, according to {self._with_article(told_by.to)}"
        elif voice is not None:
            whose = "the writer" if statement.first_person else f"the writer of {voice[1]}"
            words = f"{_unstopped(words)}, according to {whose}"
            spans.append(voice[0])
        elif minuted := self.owners.minuted(statement):
            if self._has_personal_subject(statement):
                return None  # “He had now seen it” is the speaker's doing, whoever was named before him
            words = f"{_unstopped(words)}, according to {minuted[1]}"
            spans.append(minuted[0])
        elif party_line:
            words = f"{_unstopped(words)}, according to {party_line}"
        return self.worded(statement, as_sentence(words), spans)

    def _report(self, statement: Statement) -> Attribution | None:
        """Which report it is of, where that may be told behind it: “…, X reported, noting that …” goes on."""
        told_by = statement.attribution
        if told_by is None or told_by.kind != "report" or _GOES_ON.match(self._text, told_by.span.end):
            return None
        # “Last week, the Courier reported that …”: the week is that of the report.
        lead = self._text[statement.span.start : told_by.span.start]
        return None if lead and _REPORTS_THAT.match(self._text, told_by.span.start) else told_by

    @staticmethod
    def _has_personal_subject(statement: Statement) -> bool:
        """Whether a name stands for the “he” or “she” that the sentence is about."""
        return any(
            statement.subject is not None and each.span == statement.subject
            for each in statement.replacements
        )

    def _is_wished(self, statement: Statement) -> bool:
        """“An ethics review with two of the staff.”, below “What we want”: it is asked for, not so."""
        if statement.passage != PassageKind.LIST_ITEM or statement.heading is None:
            return False
        line = self._text.rfind("\n", 0, statement.span.start) + 1
        first = not any(letter.isalpha() for letter in self._text[line : statement.span.start])
        return first and _WISHES.search(statement.heading.slice(self._text)) is not None

    def _is_denied(self, statement: Statement) -> bool:
        """“MYTH: Orrery's cameras record children.”, which the page says in order to deny it."""
        line = self._text.rfind("\n", 0, statement.span.start) + 1
        return _DENIES.match(self._text, line) is not None

    def _replaced(self, statement: Statement) -> list[tuple[Span, str]]:
        """Names for pronouns and descriptions; a pronoun stays where the sentence has the name by then."""
        edits: list[tuple[Span, str]] = []
        said: str | None = None
        for replaced in sorted(statement.replacements, key=lambda each: each.span):
            name = replaced.text.removesuffix("’s").removesuffix("’")
            within = replaced.antecedent < replaced.span and statement.span.contains(replaced.antecedent)
            if (said == name or within) and replaced.span.slice(self._text).lower() in THIRD_PERSON:
                continue
            if self._is_named_behind(statement, replaced.span, name):
                continue
            edits.append((replaced.span, replaced.text))
            said = name
        return edits

    def _is_named_behind(self, statement: Statement, pronoun: Span, name: str) -> bool:
        """“Asked about his own staff, Hugo Lanyon said …”: the subject behind the pronoun says who it is."""
        subject = statement.subject
        if subject is None or pronoun.end > subject.start:
            return False
        personal = pronoun.slice(self._text).lower() in THIRD_PERSON
        return personal and any(party.name == name for _, party in self._actors.within(self._id, subject))

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
        for person in statement.first_person:
            name = self.owners.own_name(statement, person.word)
            if name is None or person.word in {"mine", "ours", "myself", "ourselves"}:
                return False
            if self._text.startswith(("'", "’"), person.span.end):
                return False  # “we'll sell” is quoted
            if person.word == "us" and self._text[: person.span.start].endswith("of "):
                return False  # “plenty of us” are people, whoever publishes
            owns = person.word in {"my", "our"}
            if owns and len(name.removeprefix("the ").split()) > LONGEST_OWNER:
                return False
            edits.append((person.span, possessive(name) if owns else name))
            if person.verb is not None:
                if person.verb.slice(self._text)[0] in "'’":
                    return False  # “we're pausing” is quoted
                edits.append((person.verb, person.third_person))
        return True

    # --- utterances -----------------------------------------------------------------------------

    def utterance(self, statement: Statement) -> Worded | None:
        """What somebody says, with who says it, or None where that is not known."""
        speech = statement.speech
        if speech is None or statement.speaker is None or "masked" in statement.faults:
            return None
        if not is_told(statement.speaker, self._actors) or is_machine_translated(self._text, statement):
            return None
        speaker = self._speaker(statement)
        addressed, introduced = self._addressed(statement)
        unfit = {"question", "points-back", "fragment"} | (set() if addressed else {"second-person"})
        if statement.faults & unfit:
            return None
        said = begun_later(joined(self._text, speech.parts), statement.speaker)
        if not SHORTEST <= len(said.split()) <= LONGEST_SPEECH or said[0].islower():
            return None  # “including drivers and journalists” goes on from words that are not quoted
        quoted = " […] ".join(f"“{single_marks(part)}”" for part in said.split(" […] "))
        hedge = "reportedly " if self._is_reported(statement) else ""
        told = spoken_to(self._text, statement)
        verb = f"told {told}" if told else f"{self._verb(statement)}{addressed}"
        words = f"{written_in(self._text, statement)}{speaker} {hedge}{verb}: {quoted}"
        return self.worded(
            statement,
            as_sentence(words),
            [
                hull([statement.span, *speech.parts]),
                *statement.speaker_evidence,
                *introduced,
            ],
        )

    def _speaker(self, statement: Statement) -> str:
        speaker = statement.speaker or ""
        return speaker[0].upper() + speaker[1:]

    def introduced_here(self, party: Party) -> list[Span]:
        """Where this source first names the party, and gives its role."""
        own = [m for m in (party.first, party.role_mention) if m is not None and m.source == self._id]
        return [mention.span for mention in own]

    def _is_reported(self, statement: Statement) -> bool:
        """“the letter reportedly states”: the source has not seen it."""
        cue = statement.speech.cue if statement.speech else None
        return cue is not None and "reportedly" in self._text[max(0, cue.start - 14) : cue.end + 12].lower()

    def _addressed(self, statement: Statement) -> tuple[str, list[Span]]:
        """“ to Lorna Beck”, whom the text names as the one written to, and where it says who that is."""
        speech = statement.speech
        if speech is None or speech.cue is None or speech.cue_lemma not in {"write", "text"}:
            return "", []
        to = _TO.match(self._text, speech.cue.end, statement.span.end)
        if to is None:
            return "", []
        begins = self._actors.within(self._id, Span(to.end(), statement.span.end))
        named = next(((m, p) for m, p in begins if m.span.start == to.end() and p.kind == "person"), None)
        if named is None or named[1].name == statement.speaker:
            return "", []
        mention, person = named
        introduction = self.names.introduction(person)
        if mention.text != person.name and introduction is None:
            return "", []
        return f" to {person.name}", [introduction] if introduction is not None else []

    def _verb(self, statement: Statement) -> str:
        speech = statement.speech
        if speech is None or speech.cue is None or speech.cue_lemma is None:
            return "said"
        word = speech.cue.slice(self._text)
        if word == "reads" and _EXCERPT.match(self._text, speech.cue.end):
            return "reads in part"
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
            return f"“{loose[0]}” counts from {counts_from(self._source, statement.span.start)}."
        return None


def _unstopped(words: str) -> str:
    """Without the stop at its end, or inside the mark at its end; a list may break off at a semicolon."""
    return re.sub(r"[.;:,]+([”’\"']*)$", r"\1", words.rstrip())
