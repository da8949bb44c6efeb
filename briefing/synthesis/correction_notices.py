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
from briefing.extraction.statements import Statement
from briefing.model.evidence import Span
from briefing.synthesis.anaphora import without_plural
from briefing.synthesis.correction_patterns import (
    ANOTHERS,
    APOLOGY,
    AS_A_LABEL,
    BESIDE_MONTH,
    BOTH,
    COUNTED,
    DONE,
    EARLIER_FIGURE,
    ERROR,
    FIRST,
    GIVEN_UP,
    HAD_TOLD,
    IT_WAS,
    LABEL,
    MISSTATED,
    NOT,
    NOT_EVERY,
    NOW,
    OF_ANOTHER,
    OF_WHAT,
    OWN_BEFORE,
    OWN_TEXT,
    PAID_EVERY,
    PAID_FOR,
    PAPER_BEFORE,
    PART_OF,
    PREPOSITIONS,
    RIGHT,
    SENTENCE_END,
    SHARE_OF,
    SUBJECT,
    THAT_IS,
    UPDATED,
    VALUED,
    YEAR,
)

#: Within how many sentences after the one that repeats it a number is taken back; how many a labelled
#: notice has.
AHEAD, LABELLED = 3, 4

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
    every: str | None = None
    """Where the sum is right, but not of what it was said to be paid every: “year”."""

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
        bounds += [m.end() for m in SENTENCE_END.finditer(text, statement.span.start, statement.span.end)]
    bounds.append(statement.span.end)
    spans = [Span(a, a + len(text[a:b].rstrip())) for a, b in pairwise(bounds) if text[a:b].strip()]
    return [Sentence(span, statement, " ".join(span.slice(text).split())) for span in spans]


# --- one sentence ---------------------------------------------------------------------------------


def _in_one(paragraph: Sequence[Sentence], index: int) -> Notice | None:
    """“603 pages, not 612 as previously stated”."""
    sentence = paragraph[index]
    for pattern in BOTH:
        if match := pattern.search(sentence.words):
            old, new = (_values(match[name]) for name in ("old", "new"))
            things = _things(sentence.words, match.start("new")) | _things(sentence.words, match.start("old"))
            if old and new and old != new and things:
                return Notice((sentence,), old, new, things)
    if index and (match := EARLIER_FIGURE.search(sentence.words)):
        return _of_an_earlier_figure(paragraph[index - 1], sentence, _values(match["old"]))
    if match := GIVEN_UP.search(sentence.words):
        old = _values(next(filter(None, match.groups())))
        things = _things(sentence.words, 0, {unit for _, unit in old}) | _shared_out(sentence.words)
        return Notice((sentence,), old, frozenset(), things) if old and things else None
    updated = any(UPDATED.match(each.words) or LABEL.match(each.words) for each in paragraph[: index + 1])
    if updated and (match := NOT_EVERY.search(sentence.words)):
        every, old = _period(match["often"]), _values(match["old"])
        return Notice((sentence,), old, frozenset(), frozenset(), every=every, of_own_text=True)
    near = paragraph[max(0, index - 1) : index + 1]
    labelled = any(LABEL.match(each.words) or UPDATED.match(each.words) for each in near)
    if labelled and (match := NOT.search(sentence.words)):
        start = index - 1 if index and not LABEL.match(sentence.words) else index
        words = " ".join(each.words for each in paragraph[start : index + 1])
        things = _things(words, 0) or _bought(words)
        old, new = _values(match["old"]), _values(match["new"])
        if old and new and things:
            return Notice(tuple(paragraph[start : index + 1]), old, new, things, of_own_text=True)
    return None


def _of_an_earlier_figure(before: Sentence, sentence: Sentence, old: frozenset[Value]) -> Notice | None:
    """“44 notices had gone out. The authority had previously given the figure as 31.”"""
    for amount in find_amounts(before.words):
        counted = COUNTED.match(before.words, amount.end) if amount.unit is None else None
        if counted is not None and old and (amount.value, None) not in old:
            things = frozenset({without_plural(counted["what"].split()[-1].lower())})
            return Notice((before, sentence), old, frozenset({(amount.value, None)}), things)
    return None


def paid_every(words: str, old: frozenset[Value]) -> Iterator[str]:
    """How often ``words`` say that a sum of ``old`` is paid: “year” for “$2.4 million a year”."""
    for amount in find_amounts(words):
        if (amount.value, amount.unit) in old:
            behind, before = PAID_EVERY
            match = behind.match(words, amount.end) or before.search(words[: amount.number].rstrip("$£€"))
            if match:
                yield _period(match["often"])


def _period(often: str) -> str:
    """“year” for “annual”, “a year”, “yearly”."""
    word = often.lower().split()[-1]
    for period in ("month", "week", "quarter"):
        if word.startswith(period):
            return period
    return "day" if word.startswith("da") else "year"


# --- several --------------------------------------------------------------------------------------


def _in_several(paragraph: Sequence[Sentence], index: int) -> Notice | None:
    """“We gave the number of alerts as 4,312. That was a transposition. The right number is 4,132.”"""
    first = paragraph[index]
    labelled = any(LABEL.match(each.words) for each in paragraph[max(0, index - 1) : index + 1])
    labelled = labelled or AS_A_LABEL.search(first.words) is not None
    said = OWN_BEFORE.search(first.words) or (labelled and PAPER_BEFORE.search(first.words)) or None
    had = None if said else HAD_TOLD.search(first.words)
    if not (said or had):
        return None
    before = said or had
    assert before is not None
    claim, _, instead = first.words[before.end() :].partition(";")
    behind = paragraph[index + 1 : index + 1 + (LABELLED if labelled else AHEAD)]
    old = _values(claim)
    misstated = not old and re.search(MISSTATED, first.words) is not None
    answer = next(filter(None, (NOT.search(each.words) for each in behind)), None) if misstated else None
    if answer is not None:
        old = _values(answer["old"])
    if not old:
        return None
    own = [each for each in (first, *behind) if _is_own(each, first)]
    if had and not any(NOW.search(each.words) and _is_same_speaker(first, each) for each in own):
        return None
    taking = [each for each in own if _takes_back(each, first, labelled=labelled)]
    if not taking:
        return None
    telling = [each for each in taking if not APOLOGY.search(each.words)] or [first]
    behind = [each for each in behind if not APOLOGY.search(each.words)]
    last = behind[-1] if labelled and behind else telling[-1]
    start = index - 1 if index and _is_label(paragraph[index - 1]) else index
    sentences = tuple(paragraph[start : paragraph.index(last) + 1])
    new = frozenset(value for each in taking for value in _right(each, first, labelled=labelled)) - old
    new = new or (_values(instead) - old if labelled else frozenset())
    counted, done = _of_another(taking, claim)
    if labelled and not (new or counted or done) and (part := _part_of(behind, old)):
        new, form = part, DONE.search(claim)
        done = form["form"] if form else None
    things = counted or _things(first.words, before.end())
    own_things = bool(_things(first.words, before.end()))
    if not things and answer is not None:  # “misstated how long he was held. It was 11 days, not 17 days.”
        things = _things(answer.string, answer.start())
    if not things and any(unit for _, unit in old):
        things = _valued(claim)
        own_things = bool(things)
    if not things and start:
        before_it = paragraph[start - 1]
        units = {unit for _, unit in old}
        things = _inner_subjects(before_it.words) or _things(before_it.words, 0, units)
        sentences = (before_it, *sentences)
        new = new or frozenset(value for value in _values(before_it.words) if value[1] in units) - old
        own_things = bool(things) and not before_it.statement.dangling
    of_own_text = OWN_TEXT.search(first.words) is not None
    return Notice(sentences, old, new, things, done, own_things, of_own_text) if things else None


def _is_label(sentence: Sentence) -> bool:
    """Whether it is only “CORRECTION:”, which the sentence behind it goes on."""
    return sentence.words.endswith(":") and LABEL.match(sentence.words) is not None


def _is_own(sentence: Sentence, first: Sentence) -> bool:
    """Whether it is said by whoever says the first: somebody else's number makes a dispute."""
    if sentence is first or sentence.statement is first.statement or NOW.search(sentence.words):
        return True
    return not ANOTHERS.search(sentence.words) or bool(FIRST.search(sentence.words))


def _is_same_speaker(first: Sentence, later: Sentence) -> bool:
    """Whether whoever “now says” something is who had said the other: by a pronoun, the name or its head."""
    had, now = HAD_TOLD.search(first.words), NOW.search(later.words)
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
    if ERROR.search(words) or (sentence is not first and (RIGHT.search(words) or OF_ANOTHER.search(words))):
        return True
    now = NOW.search(words)
    if sentence is not first and now and _values(words[now.end() :]):
        return True
    answers = sentence is not first and (IT_WAS.match(words) or NOT.search(words) or THAT_IS.match(words))
    return labelled and bool(answers)


def _right(sentence: Sentence, first: Sentence, *, labelled: bool) -> frozenset[Value]:
    """The numbers that a sentence gives instead."""
    if sentence is first:
        return frozenset()
    if match := NOT.search(sentence.words):
        return _values(match["new"])
    match = RIGHT.search(sentence.words) or NOW.search(sentence.words)
    match = match or (IT_WAS.match(sentence.words) if labelled else None)
    if match is None or OF_ANOTHER.search(sentence.words) or THAT_IS.match(sentence.words):
        return frozenset()
    return _values(sentence.words[match.end() :])


def _of_another(taking: Sequence[Sentence], claim: str) -> tuple[frozenset[str], str | None]:
    """What the number does not count after all, or what had not been done to what it counts."""
    for sentence in taking:
        if match := OF_ANOTHER.search(sentence.words):
            return frozenset({without_plural(match["wrong"].split()[-1])}), None
        if THAT_IS.match(sentence.words) and (done := DONE.search(claim)):
            return frozenset(), done["form"]
    return frozenset(), None


def _part_of(behind: Sequence[Sentence], old: frozenset[Value]) -> frozenset[Value]:
    """How many of those that the old number counts were what was said of all: “14 of them broke”."""
    match = PART_OF.search(" ".join(each.words for each in behind))
    return _values(match["new"]) if match and _values(match["old"]) == old else frozenset()


# --- numbers and what they count ------------------------------------------------------------------


def numbers_in(words: str) -> Iterator[tuple[int, Value]]:
    """The numbers of ``words`` that are no years and no days of a month, with where each begins."""
    for amount in find_amounts(words):
        raw = words[amount.number : amount.end]
        before, after = words[: amount.number], words[amount.end :]
        if amount.unit is None and YEAR.match(raw) and "," not in raw:
            continue
        if amount.unit is None and (BESIDE_MONTH[0].search(before) or BESIDE_MONTH[1].match(after)):
            continue
        yield amount.number, (amount.value, amount.unit)


def _values(words: str) -> frozenset[Value]:
    return frozenset(value for _, value in numbers_in(words))


def _things(words: str, start: int, units: Collection[str | None] = (None,)) -> frozenset[str]:
    """What the numbers of ``words`` from ``start`` on count, and what “the number of …” is of."""
    found = {without_plural(m["what"].split()[-1].lower()) for m in OF_WHAT.finditer(words)}
    for amount in find_amounts(words):
        counted = (
            COUNTED.match(words, amount.end) if amount.number >= start and amount.unit in units else None
        )
        if counted:
            found.add(without_plural(counted["what"].split()[-1].lower()))
    return frozenset(found)


def _shared_out(words: str) -> frozenset[str]:
    """What a share is said of: “97 percent accurate”."""
    return frozenset(match["what"].lower() for match in SHARE_OF.finditer(words))


def _bought(words: str) -> frozenset[str]:
    """What a sum is paid for."""
    return frozenset(without_plural(match["what"].lower()) for match in PAID_FOR.finditer(words))


def _valued(claim: str) -> frozenset[str]:
    """What a sum or share is of, before it: “that the ceiling in the draft order was $14 million”."""
    match = VALUED.match(claim)
    nouns = re.findall(r"\b[a-z]{4,}\b", match["what"]) if match else []
    return frozenset(without_plural(noun) for noun in nouns if noun not in PREPOSITIONS)


def _inner_subjects(words: str) -> frozenset[str]:
    """In “said that the contract is worth $18.2 million”, of what “the figure” is in the next sentence."""
    return frozenset(without_plural(match["noun"].lower()) for match in SUBJECT.finditer(words))
