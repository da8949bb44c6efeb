"""Correction notices: where a text takes back a number that it, or whoever speaks in it, had given before.

Newspapers do it at the foot of a page, agencies and campaigns in a later release, officials in a meeting.
A notice names what was said before as its own (“our release of September 28 said …”, “an earlier version …”,
“FCS had told reporters …”) and takes it back (“the correct number is …”, “that was a transposition”, “now
says …”). One party's number against another's is no correction, but a dispute.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.extraction.extract import Extracted
from briefing.extraction.figures.amounts import find_amounts
from briefing.extraction.numerals import TENS, UNITS
from briefing.extraction.statements import Statement
from briefing.model.evidence import Span

#: Within how many sentences after the one that repeats it a number is taken back; how many a labelled
#: notice has.
AHEAD, LABELLED = 3, 4

_PAPER = (
    r"(?:versions?|editions?|cop(?:y|ies)|reports?|releases?|statements?|articles?|stor(?:y|ies)|posts?"
    r"|letters?|briefings?|bulletins?|announcements?|repl(?:y|ies)|answers?|minutes|headlines?|captions?"
    r"|subheadings?|figures?|estimates?|counts?|tall(?:y|ies)|accounts?|newsletters?|memos?|filings?|notices?)"
)
_WRONGLY = r"(?:wrongly|incorrectly|mistakenly|erroneously|inaccurately)"
_MISSTATED = r"(?:misstated|misreported|overstated|understated|miscounted)"
_GIVING = (
    rf"(?:{_WRONGLY}\s+[a-z]+|{_MISSTATED}|sa(?:id|ys)|stated?|gave|gives|puts?|reported|listed|described|told"
    r"|claimed|quoted|showed|shows|wrote|announced)"
)
_BEFORE = r"(?:earlier|previous|prior|original|initial|first)"
_BEFORE_THIS = r"(?:earlier|previously|originally|initially|first)"
#: What was said before, as the speaker's own: the number stands behind it.
_OWN_BEFORE = re.compile(
    rf"\b{_BEFORE}\s+(?:[\w’'-]+\s+){{0,2}}?{_PAPER}\b[^.;]{{0,60}}?\b{_GIVING}\b"
    rf"|\bour\s+(?:[\w’'-]+\s+){{0,2}}?{_PAPER}\b[^.;]{{0,50}}?\b{_GIVING}\b"
    rf"|\b(?:we|I)\s+(?:had\s+)?(?:[a-z]+ly\s+)?(?:{_MISSTATED}|gave|said|stated|reported|put|wrote|told|printed"
    r"|published|quoted|listed|announced)\b"
    rf"|\b(?:was|were|had\s+been)\s+(?:{_BEFORE_THIS}|{_WRONGLY})\s+(?:given|stated|reported|put|listed|described"
    r"|said|quoted|published|announced)\b",
    re.IGNORECASE,
)
#: A paper that is spoken of below a label, whoever wrote it: a newspaper corrects itself.
_PAPER_BEFORE = re.compile(rf"\b{_PAPER}\b[^.;]{{0,80}}?\b{_GIVING}\b", re.IGNORECASE)
_OWN_TEXT = re.compile(
    r"\b(?:version|edition|draft|copy|headline|subheading|caption|standfirst|article|story)\b", re.IGNORECASE
)
#: What a party had said, if it now says something else.
_HAD_TOLD = re.compile(
    rf"\bhad\s+(?:{_BEFORE_THIS}\s+|always\s+)?"
    r"(?:told\s+[\w’' ]{2,30}?|said|stated|given|put|claimed|reported)\b",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\bnow\s+(?:says?|admits?|accepts?|concedes?|acknowledges?|puts?|gives?|believes?)\b", re.IGNORECASE
)
_LABEL = re.compile(
    r"\W*(?i:corrections?(?:\s+and\s+clarifications?)?|clarifications?|errat(?:um|a)|corrigend(?:um|a))\b[^.:]{0,30}"
    r"(?:[:.—–]|$)|\W*(?i:editor['’]s\s+note|corrected)\s*[:.—–]"
    r"|\W*(?:Due\s+to|Because\s+of|Owing\s+to)\s+an?\s+(?:[a-z]+\s+){0,2}error\b"
    r"|\b[Tt]his\s+(?:article|story|post|page|report|release|statement)\s+(?:was|has\s+been)\s+"
    r"(?:amended|corrected|updated|edited|changed|revised)\b"
)
#: As good as a label.
_AS_A_LABEL = re.compile(
    rf"\b{_BEFORE}\s+(?:[\w’'-]+\s+)?(?:version|edition|copy|draft)\b|\b{_MISSTATED}\b|\b{_WRONGLY}\b",
    re.IGNORECASE,
)
_THE_NUMBER = (
    r"(?:number|figure|total|count|sum|amount|percentage|share|rate|value|tally|estimate|date|one|answer)"
)
_SIGN = r"(?:(?:US|A|C|NZ)?[$£€]\s?)?"
_NUMBER = (
    rf"(?:{_SIGN}\d[\d,]*(?:\.\d+)?(?:\s?(?:million|billion|thousand|bn|m|per\s?cent|%)(?![\w]))?"
    rf"|\b(?:{'|'.join((*TENS, *UNITS))})\b(?:-[a-z]+)?)"
)
#: The number that is right, behind these words.
_RIGHT = re.compile(
    rf"\b(?:correct|right|true|actual|real|proper|corrected|revised|accurate)\s+{_THE_NUMBER}\s+"
    r"(?:is|was|are|were|should\s+be|should\s+have\s+been)\b"
    r"|\bshould\s+(?:have\s+)?(?:been|be|read|said|stated)\b|\b(?:I|we)\s+meant\b",
    re.IGNORECASE,
)
#: The same in the answer to a label, “It was four.”
_IT_WAS = re.compile(
    r"(?:In fact,?\s+)?(?:It|They|There|That|This)\s+(?:is|was|are|were)\s+(?:in\s+fact\s+|actually\s+)?"
)
_ERROR = re.compile(
    r"\b(?:that|this|it|which|(?:the|our)\s+(?:figure|number|count|total|estimate))\s+(?:is|was|were)\s+"
    r"(?:an?\s+|the\s+|in\s+)?(?:[a-z]+\s+)?(?:transposition|typo|typographical\s+error|misprint|slip|mistake|error"
    r"|miscount|wrong|incorrect|inaccurate|mistaken|too\s+(?:high|low)|overstated|understated)\b"
    r"|\bregrets?\s+the\s+(?:error|mistake)\b|\b(?:due\s+to|because\s+of|owing\s+to)\s+an?\s+(?:[a-z]+\s+){0,2}error\b"
    rf"|\b{_THE_NUMBER}\s+(?:has|have|had)\s+(?:since\s+)?been\s+(?:withdrawn|retracted|corrected|revised|deleted)\b"
    rf"|\b(?:we|I)\s+(?:withdraw|retract|take\s+back)\b|\b{_MISSTATED}\b|\b{_WRONGLY}\b"
    r"|\b(?:were|are)\s+duplicates\b|\bcounted\s+twice\b"
    r"|\bwhich\s+(?:did|does)\s+not\s+(?:count|include|cover)\b|\bwhich\s+(?:left\s+out|omitted)\b",
    re.IGNORECASE,
)
#: The number is right, but of something else: “1,840 counts travelers, not devices”.
_OF_ANOTHER = re.compile(
    rf"\b(?:{_NUMBER}|the\s+(?:figure|number))\s+(?:counts?|counted|refers?\s+to|referred\s+to|covers?|is|was)\s+"
    r"(?:the\s+number\s+of\s+)?[a-z][a-z -]{2,40}?,?\s+(?:and\s+)?not\s+"
    r"(?P<wrong>[a-z][a-z -]{2,40}?)\b(?=[,.;]|\s+and\b)",
    re.IGNORECASE,
)
_THAT_IS = re.compile(
    r"(?:That|This|It)\s+(?:is|was)\s+the\s+(?:number|figure|total)\s+(?:of|that|to|for|which)\b"
)
#: One sentence that has both numbers.
_BOTH = (
    re.compile(
        rf"(?P<new>{_NUMBER})[^.;“”]{{0,60}}?,?\s+(?:and\s+not|not|rather\s+than|instead\s+of)\s+(?:the\s+)?"
        rf"(?P<old>{_NUMBER})[^.;“”]{{0,40}}?\b(?:as\s+)?(?:(?:we|it|they|had\s+been|was|were)\s+)?"
        rf"(?:(?:{_BEFORE_THIS}|{_WRONGLY})\s+(?:reported|stated|given|announced|said|published|put|told)"
        r"|(?<=as\swe\s)(?:reported|stated|said))\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?P<new>{_NUMBER})[^.;“”]{{0,60}}?\b(?:up|down)\s+from\s+(?:the\s+)?(?P<old>{_NUMBER})[^.;“”]{{0,30}}?\b"
        rf"(?:(?:it|we|they|had\s+been|was|were)\s+)?{_BEFORE_THIS}\s+(?:reported|stated|given|announced|said|published)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:revis|correct|restat)\w*\b[^.;“”]{0,60}?\b(?:figure|number|total|count|tally|estimate)\b[^.;“”]{0,60}?"
        rf"\bfrom\s+(?:about\s+)?(?P<old>{_NUMBER})[^.;“”]{{0,30}}?\bto\s+(?:about\s+)?(?P<new>{_NUMBER})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:announced|reported|claimed|first|originally)\b[^.;“”]{{0,40}}?(?P<old>{_NUMBER})[^.;“”]{{0,60}}?"
        rf"\bturned\s+out\s+to\s+be\s+(?:only\s+)?(?P<new>{_NUMBER})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\bfor\s+[“\"‘'](?P<old>{_NUMBER})(?:\s[a-z]+)*[”\"’'],?\s+(?:read|substitute)\s+[“\"‘']"
        rf"(?P<new>{_NUMBER})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\A\W*Corrects\b[^.“”]{{0,80}}?\bto\s+(?P<new>{_NUMBER})[^.“”]{{0,30}}?(?:,?\s+not|\s+from)\s+(?P<old>{_NUMBER})",
        re.IGNORECASE,
    ),
)
_NOT = re.compile(rf"(?P<new>{_NUMBER})[^.;“”]{{0,40}}?,?\s+(?:and\s+)?not\s+(?P<old>{_NUMBER})")
#: A number that is given up, and no other given: “has withdrawn the claim that it is 97 percent accurate”.
_GIVEN_UP = re.compile(
    r"\b(?:has|have|had)\s+(?:since\s+|now\s+)?(?:withdrawn|retracted|taken\s+back|dropped)\s+"
    rf"(?:the|its|their|that)\s+(?:claim|figure|number|statement|estimate|assertion)\b[^.;“”]{{0,60}}?"
    rf"(?P<old>{_NUMBER})"
    rf"|\bno\s+longer\s+(?:claims?|says|stands?\s+by)\b[^.;“”]{{0,60}}?(?P<late>{_NUMBER})"
    rf"|\b(?:figure|number|total|count|estimate)\s+of\s+(?P<own>{_NUMBER})\b[^.;“”]{{0,40}}?"
    r"\b(?:we|our|earlier|previously)\b[^.;“”]{0,40}?\b(?:was|is)\s+"
    r"(?:wrong|incorrect|inaccurate|mistaken|too\s+(?:high|low)|an?\s+(?:mistake|error))\b",
    re.IGNORECASE,
)
#: Who says it, where it is not the speaker of what was said before.
_ANOTHERS = re.compile(r"\b(?:(?<!have )said|says|according\s+to|claims?|argues?|insists?|disputes?)\b")
_FIRST = re.compile(r"\b(?:we|I|our|my)\b", re.IGNORECASE)
#: It ends a notice and tells nothing.
_APOLOGY = re.compile(r"\bregrets?\s+(?:the|this|any)\b|\bapologi[sz]e", re.IGNORECASE)
_OF_WHAT = re.compile(
    r"\b(?:number|figure|total|count|percentage|share|amount|value|estimate|tally)\s+(?:of|for)\s+"
    r"(?:(?:the|its|our|their)\s+)?(?P<what>(?:[a-z][a-z-]+\s+){0,2}?[a-z-]{3,}s|[a-z-]+)\b"
)
_SHARE_OF = re.compile(
    r"(?:%|\bper\s?cent)\s+(?:of\s+(?:the\s+|all\s+)?)?(?P<what>[a-z]{4,})\b", re.IGNORECASE
)
_PAID_FOR = re.compile(r"\bfor\s+(?:(?:the|its|their|new)\s+)*(?P<what>[a-z]{4,})\b")
_SUBJECT = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir)\s+(?P<noun>[a-z][a-z-]+)\s+(?:is|was|are|were|costs?|came|comes|will)\b"
)
_COUNTED = re.compile(
    r"\s+(?:of\s+)?(?:(?:the|its|their)\s+)?(?P<what>(?:[A-Za-z][\w’'-]*\s+){0,2}?[a-z][a-z-]+s)\b"
)
_DONE = re.compile(
    r"\b(?:ha[sd]|have|were|was)\s+(?:already\s+)?(?:been\s+)?(?P<form>[a-z]+(?:ed|en|wn|lt|ut|nt|de|ne|ld|id))\b"
)
_YEAR = re.compile(r"(?:19|20)\d\d$")
_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June|July|August"
    r"|September|October|November|December)"
)
_BESIDE_MONTH = re.compile(rf"\b{_MONTH}\.?\s*$"), re.compile(rf"\s*(?:st|nd|rd|th)?\s*{_MONTH}\b")
_SENTENCE_END = re.compile(
    r"(?<![ .(][A-Z])(?<!\bM[rs])(?<!\bMrs)(?<!\bDr)(?<!\bNo)(?<!\bSt)[.?!][”’\"]?\s+(?=[“\"‘]?[A-Z])"
)

Value = tuple[float, str | None]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a statement; a transcript's turn has several."""

    span: Span
    statement: Statement
    words: str
    """On one line."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What a text takes back."""

    sentences: tuple[Sentence, ...]
    """From the one that repeats what was said to the last that takes it back."""
    old: frozenset[Value]
    """The numbers that no longer hold, each with its unit."""
    new: frozenset[Value]
    things: frozenset[str]
    """What they count: nouns in the singular."""
    done: str | None = None
    """Where the number is right, but not of what was said to be done: the participle, “fitted”."""
    stands_alone: bool = True
    """Whether it tells what the number counts."""
    of_own_text: bool = False
    """Whether a paper mends its own article, headline or caption."""

    @property
    def span(self) -> Span:
        """From its first word to its last."""
        return Span(self.sentences[0].span.start, self.sentences[-1].span.end)


def find_notices(extracted: Extracted) -> Iterator[Notice]:
    """The corrections of one source, in the order of its text."""
    text = extracted.source.source.text
    for paragraph in _paragraphs(extracted, text):
        taken = -1
        for index, sentence in enumerate(paragraph):
            if index <= taken or sentence.words.endswith("?"):
                continue
            notice = _in_one(paragraph, index) or _in_several(paragraph, index)
            if notice is not None:
                taken = paragraph.index(notice.sentences[-1])
                yield notice


def _paragraphs(extracted: Extracted, text: str) -> Iterator[list[Sentence]]:
    """The sentences of each paragraph, in order."""
    statements = iter(extracted.statements)
    statement = next(statements, None)
    for passage in extracted.source.prose():
        found: list[Sentence] = []
        while statement is not None and statement.span.start < passage.span.end:
            if statement.span.start >= passage.span.start:
                found += _sentences(statement, text)
            statement = next(statements, None)
        yield found


def _sentences(statement: Statement, text: str) -> list[Sentence]:
    bounds = [statement.span.start]
    if statement.speech is not None:
        bounds += [m.end() for m in _SENTENCE_END.finditer(text, statement.span.start, statement.span.end)]
    bounds.append(statement.span.end)
    spans = [Span(a, a + len(text[a:b].rstrip())) for a, b in pairwise(bounds) if text[a:b].strip()]
    return [Sentence(span, statement, " ".join(span.slice(text).split())) for span in spans]


# --- one sentence ---------------------------------------------------------------------------------


def _in_one(paragraph: Sequence[Sentence], index: int) -> Notice | None:
    """“603 pages, not 612 as previously stated”."""
    sentence = paragraph[index]
    for pattern in _BOTH:
        if match := pattern.search(sentence.words):
            old, new = (_values(match[name]) for name in ("old", "new"))
            things = _things(sentence.words, match.start("new")) | _things(sentence.words, match.start("old"))
            if old and new and old != new and things:
                return Notice((sentence,), old, new, things)
    if match := _GIVEN_UP.search(sentence.words):
        old = _values(next(filter(None, match.groups())))
        things = _things(sentence.words, 0, {unit for _, unit in old}) | _shared_out(sentence.words)
        return Notice((sentence,), old, frozenset(), things) if old and things else None
    labelled = any(_LABEL.match(each.words) for each in paragraph[max(0, index - 1) : index + 1])
    if labelled and (match := _NOT.search(sentence.words)):
        start = index - 1 if index and not _LABEL.match(sentence.words) else index
        words = " ".join(each.words for each in paragraph[start : index + 1])
        things = _things(words, 0) or _bought(words)
        old, new = _values(match["old"]), _values(match["new"])
        if old and new and things:
            return Notice(tuple(paragraph[start : index + 1]), old, new, things, of_own_text=True)
    return None


# --- several --------------------------------------------------------------------------------------


def _in_several(paragraph: Sequence[Sentence], index: int) -> Notice | None:
    """“We gave the number of alerts as 4,312. That was a transposition. The right number is 4,132.”"""
    first = paragraph[index]
    labelled = any(_LABEL.match(each.words) for each in paragraph[max(0, index - 1) : index + 1])
    labelled = labelled or _AS_A_LABEL.search(first.words) is not None
    said = _OWN_BEFORE.search(first.words) or (labelled and _PAPER_BEFORE.search(first.words)) or None
    had = None if said else _HAD_TOLD.search(first.words)
    if not (said or had):
        return None
    before = said or had
    assert before is not None
    claim, _, instead = first.words[before.end() :].partition(";")
    behind = paragraph[index + 1 : index + 1 + (LABELLED if labelled else AHEAD)]
    old = _values(claim)
    if not old and re.search(_MISSTATED, first.words):
        old = frozenset(v for each in behind if (m := _NOT.search(each.words)) for v in _values(m["old"]))
    if not old:
        return None
    own = [each for each in (first, *behind) if _is_own(each, first)]
    if had and not any(_NOW.search(each.words) and _is_same_speaker(first, each) for each in own):
        return None
    taking = [each for each in own if _takes_back(each, first, labelled=labelled)]
    if not taking:
        return None
    telling = [each for each in taking if not _APOLOGY.search(each.words)] or [first]
    behind = [each for each in behind if not _APOLOGY.search(each.words)]
    last = behind[-1] if labelled and behind else telling[-1]
    start = index - 1 if index and _is_label(paragraph[index - 1]) else index
    sentences = tuple(paragraph[start : paragraph.index(last) + 1])
    new = frozenset(value for each in taking for value in _right(each, first, labelled=labelled)) - old
    new = new or (_values(instead) - old if labelled else frozenset())
    counted, done = _of_another(taking, claim)
    things = counted or _things(first.words, before.end())
    own_things = bool(_things(first.words, before.end()))
    if not things and start:
        before_it = paragraph[start - 1]
        units = {unit for _, unit in old}
        things = _inner_subjects(before_it.words) or _things(before_it.words, 0, units)
        sentences = (before_it, *sentences)
        new = new or frozenset(value for value in _values(before_it.words) if value[1] in units) - old
        own_things = bool(things) and not before_it.statement.dangling
    of_own_text = _OWN_TEXT.search(first.words) is not None
    return Notice(sentences, old, new, things, done, own_things, of_own_text) if things else None


def _is_label(sentence: Sentence) -> bool:
    """Whether it is only “CORRECTION:”, which the sentence behind it goes on."""
    return sentence.words.endswith(":") and _LABEL.match(sentence.words) is not None


def _is_own(sentence: Sentence, first: Sentence) -> bool:
    """Whether it is said by whoever says the first: somebody else's number makes a dispute."""
    if sentence is first or sentence.statement is first.statement or _NOW.search(sentence.words):
        return True
    return not _ANOTHERS.search(sentence.words) or bool(_FIRST.search(sentence.words))


def _is_same_speaker(first: Sentence, later: Sentence) -> bool:
    """Whether whoever “now says” something is who had said the other: by a pronoun, the name or its head."""
    had, now = _HAD_TOLD.search(first.words), _NOW.search(later.words)
    if had is None or now is None:
        return False
    subject = later.words[: now.start()].strip()
    if subject.lower() in {"it", "he", "she", "they"}:
        return True
    named = f"{subject} {' '.join(replaced.text for replaced in later.statement.replacements)}"
    before = f"{first.words[: had.start()]} {' '.join(each.text for each in first.statement.replacements)}"
    return bool((set(named.lower().split()) & set(before.lower().split())) - {"the", "a", "an", "of", "and"})


def _takes_back(sentence: Sentence, first: Sentence, *, labelled: bool) -> bool:
    words = sentence.words
    if _ERROR.search(words) or (
        sentence is not first and (_RIGHT.search(words) or _OF_ANOTHER.search(words))
    ):
        return True
    now = _NOW.search(words)
    if sentence is not first and now and _values(words[now.end() :]):
        return True
    answers = sentence is not first and (_IT_WAS.match(words) or _NOT.search(words) or _THAT_IS.match(words))
    return labelled and bool(answers)


def _right(sentence: Sentence, first: Sentence, *, labelled: bool) -> frozenset[Value]:
    """The numbers that a sentence gives instead."""
    if sentence is first:
        return frozenset()
    if match := _NOT.search(sentence.words):
        return _values(match["new"])
    match = _RIGHT.search(sentence.words) or _NOW.search(sentence.words)
    match = match or (_IT_WAS.match(sentence.words) if labelled else None)
    if match is None or _OF_ANOTHER.search(sentence.words) or _THAT_IS.match(sentence.words):
        return frozenset()
    return _values(sentence.words[match.end() :])


def _of_another(taking: Sequence[Sentence], claim: str) -> tuple[frozenset[str], str | None]:
    """What the number does not count after all, or what had not been done to what it counts."""
    for sentence in taking:
        if match := _OF_ANOTHER.search(sentence.words):
            return frozenset({_singular(match["wrong"].split()[-1])}), None
        if _THAT_IS.match(sentence.words) and (done := _DONE.search(claim)):
            return frozenset(), done["form"]
    return frozenset(), None


# --- numbers and what they count ------------------------------------------------------------------


def numbers_in(words: str) -> Iterator[tuple[int, Value]]:
    """The numbers of ``words`` that are no years and no days of a month, with where each begins."""
    for amount in find_amounts(words):
        raw = words[amount.number : amount.end]
        before, after = words[: amount.number], words[amount.end :]
        if amount.unit is None and _YEAR.match(raw) and "," not in raw:
            continue
        if amount.unit is None and (_BESIDE_MONTH[0].search(before) or _BESIDE_MONTH[1].match(after)):
            continue
        yield amount.number, (amount.value, amount.unit)


def _values(words: str) -> frozenset[Value]:
    return frozenset(value for _, value in numbers_in(words))


def _things(words: str, start: int, units: Collection[str | None] = (None,)) -> frozenset[str]:
    """What the numbers of ``words`` from ``start`` on count, and what “the number of …” is of."""
    found = {_singular(m["what"].split()[-1]) for m in _OF_WHAT.finditer(words)}
    for amount in find_amounts(words):
        counted = (
            _COUNTED.match(words, amount.end) if amount.number >= start and amount.unit in units else None
        )
        if counted:
            found.add(_singular(counted["what"].split()[-1]))
    return frozenset(found)


def _shared_out(words: str) -> frozenset[str]:
    """What a share is said of: “97 percent accurate”."""
    return frozenset(match["what"].lower() for match in _SHARE_OF.finditer(words))


def _bought(words: str) -> frozenset[str]:
    """What a sum is paid for."""
    return frozenset(_singular(match["what"]) for match in _PAID_FOR.finditer(words))


def _inner_subjects(words: str) -> frozenset[str]:
    """In “said that the contract is worth $18.2 million”, of what “the figure” is in the next sentence."""
    return frozenset(_singular(match["noun"]) for match in _SUBJECT.finditer(words))


def _singular(noun: str) -> str:
    noun = noun.lower()
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
