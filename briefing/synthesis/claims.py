"""Claims: the statements of the dossier in the order of their texts, each with whoever stands behind it.

What disputes are looked for in. A brief needs sentences that stand alone; a dispute also holds some that
only stand beside what they contradict, so here every statement counts and is worded when it is needed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from briefing.cleaning.vocabulary import content_words
from briefing.extraction.actors import Actors
from briefing.extraction.extract import Extracted, Extraction
from briefing.extraction.statements import Statement
from briefing.model.evidence import Span, hull
from briefing.synthesis.holders import Holder, holder_of, named_holder
from briefing.synthesis.own_words import own_words
from briefing.synthesis.owners import SINGULAR
from briefing.synthesis.phrasing import apply, as_sentence, possessive, single_marks
from briefing.synthesis.sentences import THIRD_PERSON, Sentences, Worded
from briefing.synthesis.speaking_on import goes_on, speaking_on, who_speaks_on
from briefing.synthesis.stances import DENYING, claims_nothing
from briefing.synthesis.told_numbers import Told, told_numbers
from briefing.synthesis.turn_speakers import TurnSpeakers
from briefing.synthesis.wording import Wording

#: Letters of a root: “disclosed”, “disclosure” and “discloses” share six.
_ROOT = 6
#: The longest position that is still read beside another. Words.
LONGEST = 65
#: A party that more claims of a source name, and a larger share of them, ties no two of them.
COMMON, SHARE = 4, 0.08
#: “It also says …”, right behind what somebody said.
_SAYS_ALSO = re.compile(
    r"(?:It|She|He|They)\s+(?:(?:also|then|further|has|had|did|later)\s+)*"
    r"(?:said|says?|added|told|wrote|argued|claimed|maintain\w*|insisted|stated|called)\b"
)
#: “In a statement she said …”, and behind it “The statement said …”.
_IN_STATEMENT = re.compile(r"\bin an? (?:\w+ )?statement\b")
_THE_STATEMENT = re.compile(r"The (?:same )?statement (?:(?:also|further) )?(?:said|says|added|went on)\b")
#: An utterance in more parts than before and behind who says it has a reporter's sentences between them.
PARTS = 2
#: “the message says”, whoever wrote it.
_THE_PAPER = re.compile(r"[Tt]he (?P<what>e-?mail|message|letter|memo(?:randum)?|note|text|post)$")
_WROTE = re.compile(r"\b(?:wrote|e-?mailed|texted|sent)\b")
_TO_YOU = re.compile(r"\byou(?:rs?|rself|rselves|['’][a-z]+)?\b", re.IGNORECASE)
_SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+(?=[A-Z“‘])")
#: How many claims before it the statement is made that “the statement” is.
_STATEMENT_BACK = 3
#: What opens a sentence that stands alone, and says only where it stood.
_LINK = re.compile(r"^(?:But|Yet|Still|However),?\s+(?=\w)")
#: “32.4 Cllr Osei asked …”: the number of a paragraph.
_NUMBERED = re.compile(r"^\d+(?:\.\d+)+\.?\s(?=[A-Z])")
#: “The agency's figure, she said, is 764.”
_SHE_SAID = re.compile(
    r",[”\"]?\s(?P<who>he|she|they)\s(?:said|says|added|argued|wrote|told [^,]{2,30})(?:,|\.?$)"
)
#: “Dunmore asked us and we walked away”, outside quotation marks: the writer's own.
_WE = re.compile(r"\b[Ww]e\b")
_QUOTES = re.compile(r"[“\"][^”\"]*[”\"]")
#: What points back to the whole of a sentence.
_THAT = frozenset({"this", "that", "This", "That"})
#: “No arrest, Bell testified, came of it.”
_NAME_SAID = re.compile(
    r"^(?:(?!and\b|but\b)[\w’'-]+\s){0,9}[\w’'-]+, (?P<who>[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){0,3})\s"
    r"(?:said|says|testified|added|argued|wrote|insisted|maintained|conceded|claimed), (?=[a-z])"
)
#: “There are 3,460 of them.”: whom, only the sentence before says.
_OF_THEM = re.compile(r"^There (?:are|were)\b.*\bof (?:them|these|those)\b")
_PRONOUN = re.compile(r"(?:it|they|he|she|them|him|her|its|their|his)", re.IGNORECASE)
#: “It lists vehicles …”: nobody knows what.
_POINTS = re.compile(r"“(?:It|They|This|That|These|Those|He|She|One|None|Both)\b")
#: Of a longer utterance only what bears on the point is told. Words.
LONG_SPEECH = 30
#: A sentence of so few words that has names for pronouns is told as printed: its own words would be fewer
#: than those of the names.
BARE = 7
#: Where one sentence of an utterance ends and the next begins.
_SENTENCES = re.compile(r"[.?!…][”’'\"]?\s+(?=[A-Z“\"‘'])")
#: A paragraph ends here.
_BREAK = re.compile(r"\n\s*\n")


@dataclass(frozen=True)
class Claim:
    """One statement of one source, as a party of a dispute."""

    statement: Statement
    source: Source
    index: int
    """Its place among the statements of its source."""

    @property
    def text(self) -> str:
        """Its words as the source has them, on one line."""
        return " ".join(self.statement.span.slice(self.source.text).split())

    @cached_property
    def holder(self) -> Holder:
        """Who claims it; “It also says …” is whoever spoke before."""
        if (before := next(iter(self.before(1)), None)) is not None and _SAYS_ALSO.match(self.text):
            between = self.source.text[before.statement.span.end : self.statement.span.start]
            if before.holder.stated and not _BREAK.search(between) and not self.statement.replacements:
                return before.holder
        if _THE_STATEMENT.match(self.text) and (maker := self._maker_of_statement()) is not None:
            return maker
        if _THE_PAPER.match(self.statement.speaker or "") and (writer := self._writer()) is not None:
            return writer
        if (passing := self._in_passing()) is not None:
            return passing
        source = self.source
        if (who := who_speaks_on(self.statement, source.text)) is not None:
            return named_holder(who, source.actors)
        found = holder_of(
            self.statement, source.text, source.actors, source.label, own=source.issuer(self.statement)
        )
        minuted = source.minuted(self.statement) if not found.stated else None
        if minuted is not None:
            return named_holder(minuted, source.actors)
        ours = self.statement.speech is None and _WE.search(_QUOTES.sub("", self.text)) is not None
        if ours and not found.is_record:
            own = source.issuer(self.statement)
            return named_holder(own, source.actors) if own else source.nobody
        return found

    def _in_passing(self) -> Holder | None:
        """Who says it by a “, she said, ” in its middle: whom the pronoun means, or who has just spoken."""
        if self.statement.speaker is not None or self._opens_quoted:
            return None
        if named := _NAME_SAID.match(self.text):
            party = self.source.actors.named(named["who"])
            return named_holder(party.name, self.source.actors) if party is not None else None
        if (match := _SHE_SAID.search(self.text)) is None:
            return None
        start, words = self.statement.span.start, self.statement.span.slice(self.source.text)
        place = _SHE_SAID.search(words)
        replaced = self.statement.replacements if place is not None else ()
        meant = next((r.text for r in replaced if place and r.span.start == start + place.start("who")), None)
        if meant is not None:
            return named_holder(meant[0].upper() + meant[1:], self.source.actors)
        before = next(iter(self.before(1)), None)
        said = before is not None and before.holder.stated and before.holder.party is not None
        return before.holder if before is not None and said and match["who"] != "they" else None

    @property
    def _opens_quoted(self) -> bool:
        return self.text[:1] in {"“", '"', "‘"}

    def _maker_of_statement(self) -> Holder | None:
        """Whose “The statement said” is: whoever last said something in one, not far before it."""
        made = next((c for c in self.before(_STATEMENT_BACK) if _IN_STATEMENT.search(c.text)), None)
        return made.holder if made is not None and made.holder.stated else None

    def _writer(self) -> Holder | None:
        """Who wrote “the message”, if the sentence right before says that somebody wrote one."""
        before = next(iter(self.before(1)), None)
        wrote = before is not None and before.holder.party is not None and _WROTE.search(before.text)
        return before.holder if before is not None and wrote else None

    @cached_property
    def roots(self) -> frozenset[str]:
        """Roots of its content words, without the names of parties."""
        words, start = self.statement.span.slice(self.source.text), self.statement.span.start
        for mention, _ in reversed(self.source.actors.within(self.source.id, self.statement.span)):
            words = words[: mention.span.start - start] + words[mention.span.end - start :]
        return roots(words)

    @property
    def is_asserted(self) -> bool:
        """Whether somebody whom the source names says that it is so: nothing asked, ordered or masked."""
        unfit = self.statement.faults & {"question", "imperative", "masked"}
        return self.holder.stated and not unfit and self.claims_something

    @property
    def claims_something(self) -> bool:
        """Whether it says anything: what is quoted does, be it “I asked twice”."""
        return self.statement.speech is not None or not claims_nothing(self.text)

    @cached_property
    def parties(self) -> frozenset[str]:
        """Names of the parties that it names."""
        pairs = self.source.actors.within(self.source.id, self.statement.span)
        named = {party.name for _, party in pairs}
        for replaced in self.statement.replacements:
            meant = self.source.actors.named(re.sub(r"[’']s?$", "", replaced.text))
            named |= {meant.name} if meant is not None else set()
        return frozenset(named)

    @cached_property
    def numbers(self) -> list[Told]:
        """The numbers that it gives."""
        return told_numbers(self.statement, self.source.text)

    @cached_property
    def worded(self) -> Worded | None:
        """The claim so that it stands alone."""
        return self.source.wording.alone(self._plain)

    @cached_property
    def _plain(self) -> Statement:
        """The statement with names for pronouns, but with “the letter” where a brief says which one."""
        text = self.source.text
        named = tuple(
            r
            for r in self.statement.replacements
            if self.source.is_name(r.text) or _PRONOUN.fullmatch(r.span.slice(text))
        )
        return replace(self.statement, replacements=named)

    def beside(self, other: str) -> Worded | None:
        """The claim so that it stands beside ``other``, which says what it points back to; None if it cannot
        be told."""
        source, statement = self.source, self.statement
        before = next(iter(self.before(1)), None)
        if before is not None and statement.speaker_evidence == (before.statement.span,):
            # “…,” he said: who he is the sentence before says, so they are told together as printed.
            printed = [replace(each, speech=None) for each in (before.statement, statement)]
            if (both := source.quoted_together(printed)) is not None and len(both.text.split()) <= LONGEST:
                return both
        told = self.worded or source.beside(statement, other)
        if statement.replacements and statement.speech is None and len(self.text.split()) <= BARE:
            told = source.quoted_together([statement]) or told
        if told is None and _OF_THEM.search(self.text):
            told = source.in_context(statement)
        told = told or source.quoted(statement)
        if told is not None and _THAT.intersection(statement.dangling) and not DENYING.search(self.text):
            told = source.after_what_it_means(self) or told
        told = told or source.in_context(statement) or source.turn(self) or source.as_printed(statement)
        told = told or source.as_said(self)
        if told is None:
            return None
        words = _NUMBERED.sub("", _LINK.sub("", told.text))
        return replace(told, text=words[0].upper() + words[1:])

    def saying(self, wanted: Sequence[Span]) -> Worded | None:
        """Of a long utterance, the whole sentences from the first to the last that hold ``wanted``."""
        speech = self.statement.speech
        if speech is None or self.statement.speaker is None:
            return None
        if len(self.text.split()) <= LONG_SPEECH and self.worded is not None:
            return None
        for part in speech.parts:
            if wanted and all(part.contains(span) for span in wanted):
                bounds = [
                    part.start,
                    *(m.end() for m in _SENTENCES.finditer(self.source.text, *part)),
                    part.end,
                ]
                start = max(b for b in bounds if b <= min(span.start for span in wanted))
                end = min(b for b in bounds if b >= max(span.end for span in wanted))
                return self.source.excerpt(self, Span(start, end))
        return None

    def before(self, count: int) -> list[Claim]:
        """Up to so many claims before it in its source, the nearest first."""
        return self.source.claims[max(0, self.index - count) : self.index][::-1]

    def after(self, count: int) -> list[Claim]:
        """Up to so many claims after it in its source."""
        return self.source.claims[self.index + 1 : self.index + 1 + count]


class Source:
    """A source with its claims."""

    def __init__(self, extracted: Extracted, actors: Actors, label: str) -> None:
        self.id = extracted.source.source.id
        self.text = extracted.source.source.text
        self.file = extracted.source.source.file
        self.label = label
        self.actors = actors
        self.published = extracted.published
        self.extracted = extracted
        self.turns = TurnSpeakers(self.text, extracted.source.passages, actors)
        self.claims: list[Claim] = []
        for place, each in enumerate(extracted.statements):
            before = self.claims[-1].statement if self.claims else None
            told = speaking_on(self.turns.spoken(each), before, self.text, actors)
            self.claims.append(Claim(self._going_on(told), self, place))

    def _going_on(self, statement: Statement) -> Statement:
        """“…,” he said, as the words of whoever spoke in the sentence right before."""
        last = self.claims[-1] if self.claims else None
        if last is None or last.statement.speech is not None or last.statement.first_person:
            return statement
        speaker = self.actors.named(last.holder.party or "") if last.holder.stated else None
        if speaker is None or speaker.kind != "person" or not goes_on(statement, last.statement, self.text):
            return statement
        return replace(statement, speaker=speaker.name, speaker_evidence=(last.statement.span,))

    @cached_property
    def nobody(self) -> Holder:
        """Whoever wrote it, of whom nobody knows more than what the source is called."""
        party = self.actors.named(self.label)
        name = self.file if self.label.startswith("“") else re.sub(r"^the ", "", self.label)
        return Holder(name, stated=False, party=party.name if party is not None else None)

    @cached_property
    def rare_parties(self) -> frozenset[str]:
        """Parties that few of its claims name, so that two which name one may speak of one thing."""
        bodies = {party.name for party in self.actors.parties if party.kind != "product"}
        counts = Counter(name for claim in self.claims for name in claim.parties & bodies)
        most = max(COMMON, SHARE * len(self.claims))
        return frozenset(name for name, count in counts.items() if count <= most)

    @cached_property
    def wording(self) -> Wording:
        """How its statements are worded."""
        return Wording(self.extracted, self.actors)

    @property
    def _sentences(self) -> Sentences:
        return self.wording.sentences

    def is_name(self, words: str) -> bool:
        """Whether words are the name of a party, or its possessive."""
        name = re.sub(r"[’']s?$", "", words).removeprefix("the ")
        return self.actors.named(name) is not None or not re.search(r"(?<![\w’'-])[a-z]", name)

    def is_issued_by(self, names: Collection[str]) -> bool:
        """Whether one of those parties published it."""
        party = self.actors.named(self.extracted.publisher or "")
        return party is not None and party.name in names

    def issuer(self, statement: Statement) -> str | None:
        """Who stands behind a sentence of a document that a party wrote."""
        return self._sentences.owners.speaks(statement)

    @property
    def is_contract(self) -> bool:
        """Whether it is terms or a contract, which binds and claims nothing."""
        return self._sentences.owners.is_contract

    def minuted(self, statement: Statement) -> str | None:
        """In minutes, who goes on speaking in a sentence that gives itself to nobody."""
        found = self._sentences.owners.minuted(statement)
        return found[1] if found is not None else None

    def in_turns(self, statement: Statement) -> bool:
        """Whether it is part of a transcript."""
        return self._sentences.owners.is_transcript(statement)

    def beside(self, statement: Statement, other: str) -> Worded | None:
        """A sentence whose “the study” is that of ``other``."""
        if statement.speech is not None or not _is_explained(statement, other):
            return None
        faults = statement.faults - {"relative-time", "points-back", "fragment"}
        plain = replace(statement, dangling=(), faults=faults)
        return self._sentences.sentence(plain, longest=LONGEST, shortest=2)

    def in_context(self, statement: Statement) -> Worded | None:
        """A sentence behind the one that it points back to; an utterance that goes on from the one before."""
        if statement.speech is not None:
            faults = statement.faults - {"points-back", "fragment"}
            return self._sentences.utterance(replace(statement, faults=faults))
        told = self.wording.word(statement)
        fits = told is not None and len(told.text.split()) <= LONGEST and "wrote: “" not in told.text
        return told if fits and told is not None and told.evidence[0][1] == statement.span else None

    def quoted(self, statement: Statement) -> Worded | None:
        """A sentence as the words of whoever issued its document."""
        if statement.speech is not None or (statement.quotes and statement.faults & {"masked"}):
            return None
        opening = self.text[statement.span.start : statement.span.end].lstrip('(“"')
        if opening[:1].islower():
            return None
        span = _without_brackets(statement.span, self.text)
        plain = replace(statement, span=span, faults=statement.faults & {"masked", "question", "imperative"})
        lead = self._lead([statement])
        words = own_words([plain], self.text, lead)
        if words is None or not 3 <= len(words.split()) <= LONGEST or _POINTS.search(words):
            return None
        words = re.sub(r"([.!?][’'])”$", r"\1 ”", words)
        spans = [span, *(replaced.antecedent for replaced in statement.replacements)]
        told = as_sentence(words).replace(" ”.", "”").replace(" ”", "”")
        return self._sentences.worded(statement, told, spans)

    def turn(self, claim: Claim) -> Worded | None:
        """What is said in a turn of a transcript, even to “you”: the other side tells of what."""
        speech = claim.statement.speech
        short = speech is not None and speech.kind == "turn" and len(claim.text.split()) <= LONGEST
        return self.excerpt(claim, claim.statement.span) if short else None

    def as_printed(self, statement: Statement) -> Worded | None:
        """A sentence that opens in its source's own words and goes on in a speaker's, as the source has it:
        “Corvane put it at 64, ‘some of whom were having lunch,’ a spokeswoman said.”"""
        words = statement.span.slice(self.text).lstrip("(")
        if statement.speech is None or statement.speech.kind == "turn":
            return None
        if words[:1] in "“‘\"'" or statement.span.slice(self.text).count("\n\n"):
            return None
        return self.quoted(replace(statement, speech=None))

    def as_said(self, claim: Claim) -> Worded | None:
        """What somebody without a name says, or writes to “you”: the sentences that speak to nobody."""
        speech = claim.statement.speech
        unfit = claim.statement.faults & {"masked", "question", "imperative", "fragment"}
        if speech is None or speech.kind == "turn" or unfit or not claim.holder.stated:
            return None
        to_you = "second-person" in claim.statement.faults
        if (claim.holder.party is not None and not to_you) or len(speech.parts) > PARTS:
            return None
        parts = [" ".join(part.slice(self.text).split()).rstrip(",") for part in speech.parts]
        said = [each for part in parts for each in _SENTENCE_ENDS.split(part) if not _TO_YOU.search(each)]
        if not said or not (said[0][0].isupper() or said[0][0].isdigit()):
            return None
        who, spans = claim.holder.name, [claim.statement.span, *claim.statement.speaker_evidence]
        if paper := _THE_PAPER.match(claim.statement.speaker or ""):
            who = f"{possessive(who)} {paper['what']}"
            spans += [each.statement.span for each in claim.before(1)]
        words = as_sentence(f"{who} said: “{single_marks(_run_on(said))}”")
        fits = 3 <= len(words.split()) <= LONGEST
        return self._sentences.worded(claim.statement, words, spans) if fits else None

    def is_parted(self, one: Claim, other: Claim) -> bool:
        """Whether a paragraph ends between two claims of it, the earlier first."""
        return _BREAK.search(self.text, one.statement.span.end, other.statement.span.start) is not None

    def half(self, statement: Statement) -> Worded | None:
        """Half a sentence as one of its own, with names for its pronouns."""
        words = single_marks(
            apply(self.text, statement.span, [(r.span, r.text) for r in statement.replacements])
        )
        words = re.sub(r"'([^']*)'", r"“\1”", words)
        spans = [statement.span, *(replaced.antecedent for replaced in statement.replacements)]
        return self._sentences.worded(statement, as_sentence(words[0].upper() + words[1:]), spans)

    def _lead(self, statements: Sequence[Statement]) -> str:
        """Before quoted sentences, whose they are: who speaks in the first person, else who issued them.

        A report's own sentence is the paper's, not its reporter's.
        """
        said = [person.word for each in statements for person in each.first_person]
        singular = any(word in SINGULAR for word in said)
        owners = self._sentences.owners
        if not said and self.extracted.publisher and not owners.is_own(statements[0]):
            return f"{self.extracted.publisher} wrote"
        issuer = owners.issuer(statements[0], singular=singular) or owners.voice(statements[0])
        label = self.extracted.publisher or self.extracted.author
        return f"{label} wrote" if issuer is None and label else owners.lead(statements[0], singular=singular)

    def after_what_it_means(self, claim: Claim) -> Worded | None:
        """“The contracts would not be renewed. Kuipers said that this had been decided in February.”"""
        before = next(iter(claim.before(1)), None)
        if before is None or before.statement.speech is not None or claim.statement.speech is not None:
            return None
        if _BREAK.search(self.text, before.statement.span.end, claim.statement.span.start):
            return None
        told = self.quoted_together([before.statement, claim.statement])
        return told if told is not None and len(told.text.split()) <= LONGEST else None

    def quoted_together(self, statements: Sequence[Statement], *, named: bool = False) -> Worded | None:
        """Sentences in a row as the words of whoever issued their document.

        Args:
            statements: the sentences.
            named: whether pronouns have the names in brackets for which they stand.
        """
        lead = self._lead(statements)
        plain = [replace(each, faults=frozenset()) for each in statements]
        if not named:
            plain = [replace(each, replacements=()) for each in plain]
        words = own_words(plain, self.text, lead)
        if words is None:
            return None
        spans = [hull(s.span for s in statements)]
        spans += [replaced.antecedent for each in plain for replaced in each.replacements]
        return self._sentences.worded(statements[0], as_sentence(words), spans)

    def excerpt(self, claim: Claim, words: Span) -> Worded | None:
        """Whole sentences of an utterance, with its speaker."""
        statement = claim.statement
        if statement.speech is None or statement.speaker is None:
            return None
        said = single_marks(" ".join(words.slice(self.text).split())).rstrip(",")
        speaker = statement.speaker[0].upper() + statement.speaker[1:]
        return self._sentences.worded(
            statement, as_sentence(f"{speaker} said: “{said}”"), [words, *statement.speaker_evidence]
        )


def read_claims(extraction: Extraction, labels: Mapping[str, str]) -> list[Source]:
    """The sources that say something of their own: no copies, and nothing whose words a machine altered."""
    return [
        Source(each, extraction.actors, labels[each.source.source.id])
        for each in extraction.sources
        if not each.source.machine_altered and each.source.duplicate_of is None
    ]


def all_claims(sources: Sequence[Source]) -> Iterator[Claim]:
    """Every claim, in order."""
    for source in sources:
        yield from source.claims


def _run_on(sentences: Sequence[str]) -> str:
    """Sentences one behind the other, each with its stop."""
    return " ".join(each if each[-1] in ".!?" else f"{each}." for each in sentences)


def roots(text: str) -> frozenset[str]:
    """The content words of a text without their endings, so that “warned” and “warning” are one."""
    return frozenset(word[:_ROOT].rstrip("eyi") for word in content_words(text) if not word[0].isdigit())


def _is_explained(statement: Statement, other: str) -> bool:
    """Whether all that the statement points back to is in the other text; “one” goes with the rest."""
    told = roots(other)
    pointing = [words.lower().split() for words in statement.dangling]
    if any(words[0] in THIRD_PERSON for words in pointing):
        return False
    described = [words for words in pointing if words[-1] not in {"one", "ones", "this", "that"}]
    return bool(described) and all(roots(words[-1]) <= told for words in described)


def _without_brackets(span: Span, text: str) -> Span:
    """“(The report says 61.” without the bracket that closes in another sentence."""
    words = span.slice(text)
    if words.startswith("(") and words.count("(") > words.count(")"):
        return Span(span.start + 1, span.end)
    if words.endswith(")") and words.count(")") > words.count("("):
        return Span(span.start, span.end - 1)
    return span
