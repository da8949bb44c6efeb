"""Polarity: a statement negates what its evidence negates, keeps its conditions, and nothing else."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.verification.alignment import LONG_REACH, REACH, Aligned
from briefing.verification.ground import sentence_around
from briefing.verification.numbers import find_numbers
from briefing.verification.words import NEGATOR_STEMS, Word, stem

#: A straight mark ends what “no” reaches where it closes; where it opens, “no "debate"”, it does not.
_BREAK = re.compile(
    r"[.;:!?](?=\s|$)|[—–]|(?<=\S)\"|”|,\s+(?:and|which|who|while)\b|\bbut\b|\balthough\b|\bthough\b"
)
_NOT_ONLY = frozenset({"only", "just", "mere", "merely"})
#: Where the next part of a list begins.
_LISTED = re.compile(r";\s+(?:(?:and|or)\s+)?")
#: Words that open a clause on which the rest depends.
_CONDITIONS = frozenset({"unless", "except", "if", "provided", "until", "pending"})
#: Words that turn what is said, though they are no content: one in place of another says the contrary.
_TURNING = frozenset(
    "above after against before below down for from over since to under until up with without".split()
)
_END = "</s>"
#: After these, “if” asks and does not condition.
_ASKING = frozenset(map(stem, "ask know see wonder tell decide question inquire enquire doubt".split()))


def dropped_negations(aligned: Aligned) -> Iterator[str]:
    """What the evidence negates and the statement does not, or less often."""
    home = aligned.home
    theirs = _negators(home.text, home.words)
    ours = _negators(aligned.text, aligned.words)
    for place in theirs:
        for head in _scope(home.text, home.words, place, REACH):
            own = aligned.counterpart(head)
            if own is None or own in aligned.verbatim:
                continue
            wanted = _reaching(home.text, home.words, theirs, head, REACH)
            if _reaching(aligned.text, aligned.words, ours, own, LONG_REACH) < wanted:
                shown = f"{home.words[place].text} … {home.words[head].text}"
                yield f"The source has “{shown}”; the statement drops it."
            break


def added_negations(aligned: Aligned) -> Iterator[str]:
    """What the statement negates and the evidence does not, or less often."""
    home = aligned.home
    theirs = _negators(home.text, home.words)
    ours = _negators(aligned.text, aligned.words)
    for own in (place for place in ours if place not in aligned.verbatim):
        heads = _scope(aligned.text, aligned.words, own, REACH)
        head = next((h for h in heads if aligned.places[h] is not None), None)
        place = aligned.places[own] if head is None else aligned.places[head]
        if head is None and place is not None:
            continue
        made = 1 if head is None else _reaching(aligned.text, aligned.words, ours, head, REACH)
        if place is None or _reaching(home.text, home.words, theirs, place, LONG_REACH) < made:
            yield f"The statement has “{aligned.text[aligned.words[own].start :][:40]}”; the source does not."


def turned(aligned: Aligned) -> Iterator[str]:
    """Between the same two words: a negation or a preposition that is not the evidence's: “did say how” for
    “did not say how”, “with a warrant” for “without a warrant”.

    It sees what ``dropped_negations`` cannot: where the negated words are no content.
    """
    theirs, ours = _tokens(aligned.home.text, aligned.home.words), _tokens(aligned.text, aligned.words)
    beside, beside_ours = set(pairwise(theirs)), set(pairwise(ours))
    between, between_ours = _between(theirs), _between(ours)
    for (before, after), here in between.items():
        instead = between_ours.get((before, after), set()) - here
        for word in here - between_ours.get((before, after), set()):
            if stem(word) in NEGATOR_STEMS and (before, after) not in beside:
                gone = (before, after) in beside_ours
                if gone or any(stem(each) not in NEGATOR_STEMS for each in instead):
                    yield f"The source has “{before} {word} {after}”; the statement drops “{word}”."
            elif word in _TURNING and instead & _TURNING:
                yield f"The source has “{before} {word} {after}”; the statement turns “{word}”."
    for (before, after), here in between_ours.items():
        for word in here - between.get((before, after), set()):
            if stem(word) in NEGATOR_STEMS and (before, after) in beside:
                yield f"The statement has “{before} {word} {after}”; the source has no “{word}” there."


def _tokens(text: str, words: Sequence[Word]) -> list[str]:
    """The words in small letters, and where a sentence or clause ends between them."""
    found: list[str] = []
    for index, word in enumerate(words):
        if index and _BREAK.search(text, words[index - 1].end, word.start + 1):
            found.append(_END)
        found.append(word.text.lower())
    return [*found, _END]


def _between(tokens: Sequence[str]) -> dict[tuple[str, str], set[str]]:
    """The single words that stand between two others; not the “not” that is read out of “don't”."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for before, word, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if not before.endswith(("n't", "n’t")):
            found[before, after].add(word)
    return found


def dropped_conditions(aligned: Aligned) -> Iterator[str]:
    """“unless …”, “if …” in the sentence that carries the statement, and no trace of it there."""
    home = aligned.home
    used = {place for place in aligned.places if place is not None}
    kept = {word.stem for word in aligned.words}
    for place, word in enumerate(home.words):
        if word.text.lower() not in _CONDITIONS or word.stem in kept:
            continue
        if place and home.words[place - 1].stem in _ASKING:
            continue
        start, end = _governed(home.text, word.start)
        inside = [i for i, other in enumerate(home.words) if start <= other.start < end]
        clause = [i for i in inside if i in _scope(home.text, home.words, place, 4)]
        main = [i for i in inside if i in used and home.words[i].is_content]
        if clause and len(main) >= 3 and not used.intersection(clause):
            yield f"The source makes it depend: “{home.text[word.start : word.start + 60]}”."


def _governed(text: str, at: int) -> tuple[int, int]:
    """What a condition governs: its own part of a list that semicolons part, as “that it end the work unless
    the board agrees”; the whole sentence where it opens its part, as “; unless the board agrees”."""
    start, end = sentence_around(text, at)
    cuts = [match.end() for match in _LISTED.finditer(text, start, end)]
    if at in cuts:
        return start, end
    return max([start, *(cut for cut in cuts if cut < at)]), min([end, *(cut for cut in cuts if cut > at)])


def _negators(text: str, words: Sequence[Word]) -> list[int]:
    """Indices of the words that negate; one inside a name (“Patients Not Suspects”) does not.

    Nor does one that bounds a number, as “not less than fifteen”: the number has it.
    """
    bounds = [number.span for number in find_numbers(text) if number.qualifier is not None]
    return [
        index
        for index, word in enumerate(words)
        if word.stem in NEGATOR_STEMS
        and not _is_not_only(words, index)
        and not _is_in_name(text, word)
        and not any(bound.start <= word.start < bound.end for bound in bounds)
    ]


def _is_in_name(text: str, word: Word) -> bool:
    return word.capitalised and re.search(r"[A-Z]\w*[\s-]$", text[: word.start]) is not None


def _reaching(text: str, words: Sequence[Word], negators: Sequence[int], index: int, reach: int) -> int:
    """How many of the negators reach the word."""
    return sum(index in _scope(text, words, negator, reach) for negator in negators)


def _is_not_only(words: Sequence[Word], index: int) -> bool:
    """“not only … but”: no negation."""
    return index + 1 < len(words) and words[index + 1].stem in _NOT_ONLY


def _scope(text: str, words: Sequence[Word], negator: int, reach: int) -> list[int]:
    """Indices of the content words that the negator reaches within its clause."""
    found: list[int] = []
    for index in range(negator + 1, len(words)):
        if _BREAK.search(text, words[negator].end, words[index].start):
            break
        if words[index].is_content:
            found.append(index)
            if len(found) == reach:
                break
    return found
