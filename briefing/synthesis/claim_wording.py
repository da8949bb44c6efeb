"""Claim wording: how a claim is told where another stands beside it.

A finding stands alone; a position of a dispute may lean on the one that it contradicts. So what a brief
would leave out as pointing back is told here as printed, behind what it points to, or in the words of whoever
issued the paper.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.extraction.actors import Actors
from briefing.extraction.extract import Extracted
from briefing.extraction.statements import Statement
from briefing.model.evidence import Span, hull
from briefing.synthesis.own_words import own_words
from briefing.synthesis.owners import SINGULAR, Owners
from briefing.synthesis.phrasing import apply, as_sentence, possessive, single_marks
from briefing.synthesis.roots import roots
from briefing.synthesis.sentences import THIRD_PERSON, Worded
from briefing.synthesis.stances import DENYING
from briefing.synthesis.wording import Wording

if TYPE_CHECKING:
    from briefing.synthesis.claims import Claim

#: The longest position that is still read beside another. Words.
LONGEST = 65
#: An utterance in more parts than before and behind who says it has a reporter's sentences between them.
PARTS = 2
#: “the message says”, whoever wrote it.
THE_PAPER = re.compile(r"[Tt]he (?P<what>e-?mail|message|letter|memo(?:randum)?|note|text|post)$")
_TO_YOU = re.compile(r"\byou(?:rs?|rself|rselves|['’][a-z]+)?\b", re.IGNORECASE)
_SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+(?=[A-Z“‘])")
#: What opens a sentence that stands alone, and says only where it stood.
_LINK = re.compile(r"^(?:But|Yet|Still|However),?\s+(?=\w)")
#: Words in single marks, with apostrophes of their own.
_SINGLE = re.compile(r"(?<!\w)'((?:[^']|(?<=\w)'(?=\w))*)'(?!\w)")
#: The same, curly.
_CURLY = re.compile(r"(?<!\w)‘((?:[^‘’]|(?<=\w)’(?=\w))*)’(?!\w)")
#: What points back to the account that stands beside it.
_POINTERS = frozenset({"this", "that", "it", "such"})
#: “32.4 Cllr Osei asked …”: the number of a paragraph.
_NUMBERED = re.compile(r"^\d+(?:\.\d+)+\.?\s(?=[A-Z])")
#: What points back to the whole of a sentence.
_THAT = frozenset({"this", "that", "This", "That"})
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
BREAK = re.compile(r"\n\s*\n")


class ClaimWording:
    """How the claims of one source are told."""

    def __init__(self, extracted: Extracted, actors: Actors) -> None:
        self.extracted = extracted
        self.text = extracted.source.source.text
        self.actors = actors
        self._brief = Wording(extracted, actors)
        self._sentences = self._brief.sentences

    @property
    def owners(self) -> Owners:
        """Who stands behind the sentences of the source."""
        return self._sentences.owners

    def alone(self, statement: Statement) -> Worded | None:
        """The sentence so that it stands alone."""
        return self._brief.alone(self._plain(statement))

    def _plain(self, statement: Statement) -> Statement:
        """The statement with names for pronouns, but with “the letter” where a brief says which one."""
        named = tuple(
            r
            for r in statement.replacements
            if self.is_name(r.text) or _PRONOUN.fullmatch(r.span.slice(self.text))
        )
        return replace(statement, replacements=named)

    def is_name(self, words: str) -> bool:
        """Whether words are the name of a party, or its possessive."""
        name = re.sub(r"[’']s?$", "", words).removeprefix("the ")
        return self.actors.named(name) is not None or not re.search(r"(?<![\w’'-])[a-z]", name)

    def beside(self, claim: Claim, other: str) -> Worded | None:
        """A claim so that it stands beside ``other``, which says what it points back to; None if it cannot
        be told."""
        statement = claim.statement
        before = next(iter(claim.before(1)), None)
        if before is not None and statement.speaker_evidence == (before.statement.span,):
            # “…,” he said: who he is the sentence before says, so they are told together as printed.
            printed = [replace(each, speech=None) for each in (before.statement, statement)]
            if (both := self.quoted_together(printed)) is not None and len(both.text.split()) <= LONGEST:
                return both
        told = claim.worded or self._explained(statement, other)
        if statement.replacements and statement.speech is None and len(claim.text.split()) <= BARE:
            told = self.quoted_together([statement]) or told
        if told is None and _OF_THEM.search(claim.text):
            told = self._in_context(statement)
        told = told or self._short(statement) or self._quoted(statement)
        if told is not None and _THAT.intersection(statement.dangling) and not DENYING.search(claim.text):
            told = self._after_what_it_means(claim) or told
        told = told or self._in_context(statement) or self._turn(claim) or self.as_printed(statement)
        told = told or self._as_said(claim)
        if told is None:
            return None
        words = _NUMBERED.sub("", _LINK.sub("", told.text))
        return replace(told, text=words[0].upper() + words[1:])

    def saying(self, claim: Claim, wanted: Sequence[Span]) -> Worded | None:
        """Of a long utterance, the whole sentences from the first to the last that hold ``wanted``."""
        speech = claim.statement.speech
        if speech is None or claim.statement.speaker is None:
            return None
        if len(claim.text.split()) <= LONG_SPEECH and claim.worded is not None:
            return None
        for part in speech.parts:
            if wanted and all(part.contains(span) for span in wanted):
                bounds = [
                    part.start,
                    *(m.end() for m in _SENTENCES.finditer(self.text, *part)),
                    part.end,
                ]
                start = max(b for b in bounds if b <= min(span.start for span in wanted))
                end = min(b for b in bounds if b >= max(span.end for span in wanted))
                return self.excerpt(claim, Span(start, end))
        return None

    def _explained(self, statement: Statement, other: str) -> Worded | None:
        """A sentence whose “the study” is that of ``other``."""
        if statement.speech is not None or not _is_explained(statement, other):
            return None
        faults = statement.faults - {"relative-time", "points-back", "fragment"}
        plain = replace(statement, dangling=(), faults=faults)
        return self._sentences.sentence(plain, longest=LONGEST, shortest=2)

    def _short(self, statement: Statement) -> Worded | None:
        """“Corvane counts 1,904.”: a report's sentence on a party, too short to stand by itself."""
        named = statement.subject and self.actors.within(self.extracted.source.source.id, statement.subject)
        leans = statement.dangling or statement.first_person or statement.faults - {"fragment"}
        if not named or leans or statement.speech is not None or self.owners.is_own(statement):
            return None
        return self._sentences.sentence(replace(statement, faults=frozenset()), longest=LONGEST, shortest=2)

    def reported(self, statement: Statement) -> Worded | None:
        """“The port said it had no record of that.”: a report as it is, beside what its “that” points to."""
        opening = self.text[statement.span.start : statement.span.end].lstrip()[:1]
        if opening in set("“‘\"'(") or set(statement.dangling) - _POINTERS or self.owners.is_own(statement):
            return None
        faults = statement.faults - {"points-back", "fragment"}
        plain = replace(statement, speech=None, dangling=(), faults=faults)
        return self._sentences.sentence(plain, longest=LONGEST, shortest=2)

    def _in_context(self, statement: Statement) -> Worded | None:
        """A sentence behind the one that it points back to; an utterance that goes on from the one before."""
        if statement.speech is not None:
            faults = statement.faults - {"points-back", "fragment"}
            return self._sentences.utterance(replace(statement, faults=faults))
        told = self._brief.word(statement)
        fits = told is not None and len(told.text.split()) <= LONGEST and "wrote: “" not in told.text
        return told if fits and told is not None and told.evidence[0][1] == statement.span else None

    def _quoted(self, statement: Statement) -> Worded | None:
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

    def _turn(self, claim: Claim) -> Worded | None:
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
        return self._quoted(replace(statement, speech=None))

    def _as_said(self, claim: Claim) -> Worded | None:
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
        if paper := THE_PAPER.match(claim.statement.speaker or ""):
            who = f"{possessive(who)} {paper['what']}"
            spans += [each.statement.span for each in claim.before(1)]
        words = as_sentence(f"{who} said: “{single_marks(_run_on(said))}”")
        fits = 3 <= len(words.split()) <= LONGEST
        return self._sentences.worded(claim.statement, words, spans) if fits else None

    def half(self, statement: Statement) -> Worded | None:
        """Half a sentence as one of its own, with names for its pronouns."""
        words = single_marks(
            apply(self.text, statement.span, [(r.span, r.text) for r in statement.replacements])
        )
        words = _SINGLE.sub(r"“\1”", words)
        words = re.sub(r",([”’])(?=\.?$)", r"\1", _CURLY.sub(r"“\1”", words))
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
        if not said and not owners.is_own(statements[0]) and owners.voice(statements[0]) is None:
            return f"{owners.document} reads"  # a paper's report is not its reporter's own word
        label = self.extracted.publisher or self.extracted.author
        return f"{label} wrote" if issuer is None and label else owners.lead(statements[0], singular=singular)

    def _after_what_it_means(self, claim: Claim) -> Worded | None:
        """“The contracts would not be renewed. Kuipers said that this had been decided in February.”"""
        before = next(iter(claim.before(1)), None)
        if before is None or before.statement.speech is not None or claim.statement.speech is not None:
            return None
        if BREAK.search(self.text, before.statement.span.end, claim.statement.span.start):
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


def _run_on(sentences: Sequence[str]) -> str:
    """Sentences one behind the other, each with its stop."""
    return " ".join(each if each[-1] in ".!?" else f"{each}." for each in sentences)


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
