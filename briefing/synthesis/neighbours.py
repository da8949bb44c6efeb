"""Neighbours: which sentence beside a statement a reader must have with it.

The one before, where it introduces what the statement only points at: “the dinner”, “the same night”. The one
after, where it takes half of the matter back: a denial, an exception, an answer.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import Literal

from briefing.extraction.actors import Actors
from briefing.extraction.clause_forms import clause_heads
from briefing.extraction.extract import Extracted
from briefing.extraction.leaning import Leaning
from briefing.extraction.lexicon import PRODUCT_NOUNS
from briefing.extraction.reporting import SPEECH_VERBS
from briefing.extraction.statements import Statement
from briefing.model.evidence import Span, hull

#: What may stand between two sentences of one paragraph, and between two paragraphs in a row.
_BETWEEN = re.compile(r"[^\S\n]*\n?[^\S\n]*")
_ACROSS = re.compile(r"\s*[-–—*•]?\s*")
#: Nouns of one event, paper or sum, which “the” takes up from where it was told.
_PARTICULAR = frozenset(
    """account amount appeal call case complaint decision dinner email e-mail event exchange figure flight
    hearing incident information inspection interview invoice letter list log lunch mailbox meeting memo money
    message motion move note notice number objection offer order payment phrase plea presentation proposal
    purchase question refund reply report request response result resolution ruling sheet slide statement
    study sum talk test transcript transfer trial trip video visit vote workshop""".split()
)
#: They name a release of records as a whole, which a sentence about it introduces by itself.
_RECORDS = frozenset("document email e-mail file page paper record".split())
_SUMS = frozenset("amount figure money number sum".split())
#: So many words before it mostly say which is meant: “gave it three months of free access, then turned the
#: trial into a contract”.
_ENOUGH = 12
#: Openings that only go on: “The same night …”, “Another 88 pages …”, “Both were …”.
_THAT_TIME = re.compile(
    r"(?:(?:On|At|In|By|During) )?(?:that|the same) (?:day|night|evening|morning|week|month|year|time)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    rf"{_THAT_TIME.pattern}|(?:Another|A further|Both|Two of|Most of|Some of|None of|Neither|Others?|"
    r"The rest|The others?)\b|(?:The|An?) [\w-]+(?: [\w-]+){0,2} followed\b",
    re.IGNORECASE,
)
#: What takes back what was just said, in a few words.
_CONTRADICTION = re.compile(
    r"(?:But )?(?:they|it|he|she|that|this)\s+(?:(?:is|was)\s+(?:false|untrue|wrong)"
    r"|(?:do|does|did|is|are|was|were|ha[sd]|have|will|would|can|could)(?:\s+not|n['’]t))\b[^.]{0,20}\.",
    re.IGNORECASE,
)
#: “It isn't a false entry. Nor is it true.”
_NOR = re.compile(r"Nor (?:is|was|are|were|do|does|did|has|have|had|can|will)\b")
#: “They weren't sending the callers to somebody kind. They were calling them first.”
_NOT_SO = re.compile(r"(?P<who>They|It|He|She|We|This|That) (?:is|are|was|were)(?: not\b|n['’]t\b)")
_BUT_SO = re.compile(r"(?P<who>They|It|He|She|We|This|That) (?:is|are|was|were)\b(?! not\b|n['’]t\b)")
#: “Its head said that was not right.”: what is so instead, the next sentence tells.
_WAS_NOT_SO = re.compile(
    r"\b(?:said|says|acknowledged|admitted|conceded|(?:told|tells)\s[^,.;“”]{2,40})\s(?:that\s)?(?:that|this|it)\s"
    r"(?:(?:was|is|had been)(?:\snot|n[’']t)\s(?:right|so|correct|accurate|quite right|entirely right)"
    r"|(?:was|is|had been)\s(?:wrong|incorrect|mistaken|inaccurate|a mistake|an error))\.$"
)
#: “Its head”, “In an interview its head”: of whom the sentence before is about.
_ITS = re.compile(r"(?:[^.,;“”]{2,60},?\s)?[Ii]ts\s[a-z]")
#: “She has since repaid the sum.”
_SINCE = re.compile(
    r"\b(?:has|have) since (?:been )?(?:repaid|returned|refunded|withdrawn|retracted|apologi[sz]ed|corrected"
    r"|deleted|reversed|paid)\b"
)
#: “HR says that this has nothing to do with the letter.”
_DISOWNING = re.compile(
    r"\b(?:this|that|it|they|which|these|those)\b[^.]{0,24}\b(?:nothing to do with|not (?:true|so|the case)"
    r"|untrue|false|unrelated|mistaken)\b",
    re.IGNORECASE,
)
#: “That was cancelled before delivery.”
_UNDOING = re.compile(
    r"(?:That|This|It|The \w+|They|Those|These)(?: \w+){0,2} (?:was|were|has been|have been) (?:later )?"
    r"(?:cancelled|canceled|withdrawn|reversed|overturned|dropped|corrected|rescinded|suspended|lifted|deleted|"
    r"abandoned|refunded)\b"
)
_DENYING = re.compile(
    r"\b(?:contradict(?:s|ed)|contest(?:s|ed)|den(?:ies|ied)|dispute[sd]|refute[sd]|reject(?:s|ed)|rebuts?)\b"
)
#: Not “However, it has been picked up by the Times”: “it” may be the affair that the source spoke of before.
_CONTRAST = re.compile(
    r"(?:But|However|Yet|Still|Even so|Nevertheless|Nonetheless|Except|Unless|Instead|In (?:fact|reality))\b"
    r"(?!,? (?:it|this|that)\b)"
    r"|(?!(?:It|This|That)\b)[^.,]{1,40}, (?:however|though)\b"
)
#: “A test by Dr Hall gave it 60 pictures. It counted too many people in 22.”
_TESTED = re.compile(r"\b(?:audit|experiment|study|survey|test|trial)\b", re.IGNORECASE)
_RESULT = re.compile(r"It (?:counted|failed|flagged|found|got|identified|missed|passed|put|scored|showed)\b")
#: A short sentence that says what is not so: “He has made no finding.”
_SHORT = 14
_NOT = re.compile(r"\b(?:no|not|never|none|nothing|nobody)\b|n[’']t\b", re.IGNORECASE)
_REQUESTS = re.compile(r"\b(?:asked|requested|applied|demanded|called on|wrote to)\b")
_ANSWERED = re.compile(
    r"\b(?:refused|declined|agreed|replied|answered|responded|granted|said|told|did not)\b"
)
_ANSWER = re.compile(
    r"(?:No|Yes|The answer|Nobody|It (?:said|refused|declined|agreed)|There was no answer)\b"
)

#: What a source speaks of in so many sentences is its matter: “the trial” of a report on a trial.
MATTER = 5

#: Whether a sentence may be told with the one before it, or must be.
Bond = Literal["may", "must"]


class Neighbours:
    """The sentences of one source, as they stand beside each other."""

    def __init__(self, extracted: Extracted, actors: Actors) -> None:
        self._text = extracted.source.source.text
        self._id = extracted.source.source.id
        self._actors = actors
        self._place = {statement: index for index, statement in enumerate(extracted.statements)}
        self._all = extracted.statements
        told = Counter(lemma for each in extracted.statements for lemma in each.lemmas & _PARTICULAR)
        self._matters = {lemma for lemma, times in told.items() if times >= MATTER and lemma not in _RECORDS}
        self.before = {
            after: before
            for before, after in pairwise(extracted.statements)
            if _BETWEEN.fullmatch(self._text, before.span.end, after.span.start)
        }
        """The sentence right before one, in the same paragraph."""
        self.after = {before: after for after, before in self.before.items()}
        """The sentence right behind one, in the same paragraph."""

    def paragraph(self, statement: Statement) -> list[Statement]:
        """The sentences of a statement's paragraph, in order."""
        whole = [statement]
        while (before := self.before.get(whole[0])) is not None:
            whole.insert(0, before)
        while (after := self.after.get(whole[-1])) is not None:
            whole.append(after)
        return whole

    def within_one_number(self, statement: Statement, paragraph: list[Statement]) -> list[Statement]:
        """Those of a paragraph's sentences that stand under one number: each line may be a clause."""
        heads = clause_heads(self._text, hull(each.span for each in paragraph))
        start = max((head for head in heads if head <= statement.span.start), default=0)
        end = min((head for head in heads if head > statement.span.start), default=len(self._text))
        return [each for each in paragraph if start <= each.span.start < end]

    def lead(self, statement: Statement) -> Statement | None:
        """The sentence right before it, in its paragraph or at the end of the one above."""
        at = self._place.get(statement, 0)
        before = self._all[at - 1] if at else None
        return before if before is not None and self._is_next(before, statement) else None

    def leads_up(self, before: Statement, statement: Statement) -> bool:
        """Whether the sentence before is of the same matter: a new paragraph may turn to another."""
        if self.before.get(statement) == before or (before.content & statement.content) - SPEECH_VERBS:
            return True
        if any(before.span.contains(each.antecedent) for each in statement.replacements):
            return True
        spoken_of = self._named(statement.span) | self._meant(statement) | {statement.speaker or ""}
        if spoken_of & (self._named(before.span) | self._meant(before) | {before.speaker}):
            return True
        # “The head of the agency told lawmakers …”, and then “…,” said Ann Cole, the head of the agency.
        unnamed = before.subject is not None and not self._named(before.subject)
        return statement.speech is not None and unnamed and before.reports

    def follower(self, statement: Statement) -> Statement | None:
        """The sentence right behind it, in its paragraph or at the start of the one below."""
        at = self._place.get(statement)
        after = self._all[at + 1] if at is not None and at + 1 < len(self._all) else None
        return after if after is not None and self._is_next(statement, after) else None

    def _is_next(self, before: Statement, after: Statement) -> bool:
        same = before.passage == after.passage and before.heading == after.heading
        return same and _ACROSS.fullmatch(self._text, before.span.end, after.span.start) is not None

    # --- what the one before explains -----------------------------------------------------------

    def goes_on(self, statement: Statement) -> bool:
        """Whether its opening only goes on from the sentence before."""
        cut = any(r.span.start == statement.span.start and not r.text for r in statement.replacements)
        return statement.speech is None and not cut and _GOES_ON.match(self._words(statement)) is not None

    def dates(self, before: Statement, statement: Statement) -> bool:
        """Whether the sentence before says when “that night” was, if the statement speaks of it."""
        when = _THAT_TIME.match(self._words(statement))
        return when is None or (bool(before.dates) and before.speech is None)

    def leans(self, statement: Statement) -> bool:
        """Whether it points at one event or paper, told before, that it does not describe."""
        return bool(self.pointed_at(statement))

    def explains(self, before: Statement, statement: Statement) -> bool:
        """Whether the sentence before speaks of what the statement only points at."""
        return all(lemma in before.lemmas for lemma in self.pointed_at(statement))

    def pointed_at(self, statement: Statement) -> list[str]:
        """The nouns of events and papers that it points at and does not describe."""
        return [
            each.lemma
            for each in statement.leaning
            if each.lemma in _PARTICULAR - self._matters
            and not (each.is_subject and each.lemma in _RECORDS)
            and not self._is_led_up_to(statement, each)
        ]

    def _is_led_up_to(self, statement: Statement, each: Leaning) -> bool:
        """Whether what stands before it mostly says which is meant: “65 people came; X put the number …”."""
        before = self._text[statement.span.start : each.span.start]
        counted = each.lemma in _SUMS and re.search(r"\d", before) is not None
        return counted or len(before.split()) >= _ENOUGH

    def tells_of_a_product(self, before: Statement) -> bool:
        """Whether it names a product, or says “the software”: what “X sells it” is said of."""
        named = self._actors.within(self._id, before.span)
        return bool(before.lemmas & PRODUCT_NOUNS) or any(p.kind == "product" for _, p in named)

    # --- what the one after takes back ----------------------------------------------------------

    def bond(self, claim: Statement, after: Statement) -> Bond | None:
        """How closely the sentence behind a claim belongs to it: what denies or answers it must be told."""
        words = self._words(after)
        if after.speech is not None:
            return None
        if _CONTRADICTION.match(words) or _DISOWNING.search(words) or _UNDOING.match(words):
            return "must"
        if _NOR.match(words) or _is_antithesis(self._words(claim), words):
            return "must"
        if _SINCE.search(words) and self._is_about(claim, after):
            return "must"
        if _DENYING.search(words) and self._is_about(claim, after):
            return "must"
        beside = self.after.get(claim) == after
        if self._speaks_back(claim, after) and beside:
            return "may"
        if _REQUESTS.search(self._words(claim)) and self._is_answer(claim, after):
            return "may"
        if _CONTRAST.match(words) and beside:
            return "may"
        if beside and _RESULT.match(words) and _TESTED.search(self._words(claim)):
            return "may"
        short = len(words.split()) <= _SHORT and _NOT.search(words) is not None
        return "may" if short and beside and self._is_about(claim, after) else None

    def is_not_so(self, statement: Statement) -> bool:
        """Whether it ends in that something was not right, and leaves what was so to the next sentence."""
        return statement.speech is None and _WAS_NOT_SO.search(self._words(statement)) is not None

    def takes_back(self, statement: Statement) -> bool:
        """Whether it says so of what its own side has said, in the sentence before."""
        before = self.lead(statement)
        if before is None or before.subject is None or not before.reports:
            return False
        own = self._named(before.subject)
        named = self._named(statement.span) | self._meant(statement)
        return bool(own & named or (own and _ITS.match(self._words(statement))))

    def what_is_so(self, statement: Statement) -> Statement | None:
        """The sentence behind one that says that something was not right, if nobody else speaks in it."""
        after = self.follower(statement)
        if after is None or after.speech is None:
            return after
        named = self._named(statement.span) | self._meant(statement)
        return after if after.speaker in named else None

    def _speaks_back(self, claim: Statement, after: Statement) -> bool:
        """Whether somebody of whom the claim speaks says something right after it."""
        if claim.subject is None or after.subject is None:
            return False
        spoken_of = self._named(claim.span) - self._named(claim.subject)
        said = claim.reports and after.reports
        return said and bool(spoken_of & self._named(after.subject))

    def _is_answer(self, claim: Statement, after: Statement) -> bool:
        if _ANSWER.match(self._words(after)):
            return True
        if after.subject is None or not _ANSWERED.search(self._words(after)):
            return False
        asked = self._named(claim.span) - (self._named(claim.subject) if claim.subject else set())
        return bool(asked & self._named(after.subject))

    def _is_about(self, claim: Statement, after: Statement) -> bool:
        """Whether the sentence behind speaks of somebody of the claim's, by name or by a pronoun."""
        pointing = bool(after.dangling) or bool(
            self._meant(after) & (self._named(claim.span) | self._meant(claim))
        )
        return pointing or bool(self._named(after.span) & self._named(claim.span))

    def _meant(self, statement: Statement) -> set[str]:
        return {each.text.removesuffix("’s").removesuffix("’") for each in statement.replacements}

    def _named(self, span: Span) -> set[str]:
        return {p.name for _, p in self._actors.within(self._id, span) if not p.is_publication}

    def _words(self, statement: Statement) -> str:
        return statement.span.slice(self._text)


def _is_antithesis(claim: str, after: str) -> bool:
    """Whether a sentence says what is so instead of what the one before says is not so."""
    not_so, but_so = _NOT_SO.match(claim), _BUT_SO.match(after)
    return not_so is not None and but_so is not None and not_so["who"] == but_so["who"]


def as_if_explained(statement: Statement) -> Statement:
    """The statement as it reads after the sentence that it points back to."""
    faults = statement.faults - {"relative-time", "points-back"}
    return replace(statement, dangling=(), faults=faults)


def beside(statement: Statement, told: str) -> Statement:
    """The statement as it reads after a sentence that names whom its “he” or “the board” stands for."""
    kept = tuple(r for r in statement.replacements if not r.text or r.text not in told)
    return replace(statement, replacements=kept)
