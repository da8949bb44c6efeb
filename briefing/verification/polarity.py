"""Polarity: a statement negates what its evidence negates, keeps its conditions, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.verification.alignment import LONG_REACH, REACH, Aligned
from briefing.verification.words import NEGATOR_STEMS, Word, stem

_BREAK = re.compile(r"[.;:!?](?=\s|$)|[—–]|[\"”]|\bbut\b|\balthough\b|\bthough\b")
_NOT_ONLY = frozenset({"only", "just", "mere", "merely"})
#: Words that open a clause on which the rest depends.
_CONDITIONS = frozenset({"unless", "except", "if", "provided"})
#: After these, “if” asks and does not condition.
_ASKING = frozenset(map(stem, "ask know see wonder tell decide question inquire enquire doubt".split()))


def dropped_negations(aligned: Aligned) -> Iterator[str]:
    """What the evidence negates and the statement does not."""
    home = aligned.home
    for place, word in enumerate(home.words):
        if word.stem not in NEGATOR_STEMS or _is_not_only(home.words, place):
            continue
        for head in _scope(home.text, home.words, place, REACH):
            own = aligned.counterpart(head)
            if own is None:
                continue
            if not any(own in _scope(aligned.text, aligned.words, n, LONG_REACH) for n in _negators(aligned)):
                yield f"The source has “{word.text} … {home.words[head].text}”; the statement drops it."
            break


def added_negations(aligned: Aligned) -> Iterator[str]:
    """What the statement negates and the evidence does not."""
    home = aligned.home
    negators = [
        place
        for place, word in enumerate(home.words)
        if word.stem in NEGATOR_STEMS and not _is_not_only(home.words, place)
    ]
    for own in _negators(aligned):
        for head in _scope(aligned.text, aligned.words, own, REACH):
            place = aligned.places[head]
            if place is None:
                continue
            if not any(place in _scope(home.text, home.words, n, LONG_REACH) for n in negators):
                shown = f"{aligned.words[own].text} … {aligned.words[head].text}"
                yield f"The statement has “{shown}”; the source does not."
            break
        else:
            if aligned.places[own] is None:
                yield f"The statement has “{aligned.words[own].text}”; the source does not."


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
        start, end = _sentence_around(home.text, word.start)
        inside = [i for i, other in enumerate(home.words) if start <= other.start < end]
        clause = [i for i in inside if i in _scope(home.text, home.words, place, 4)]
        main = [i for i in inside if i in used and home.words[i].is_content]
        if clause and len(main) >= 3 and not used.intersection(clause):
            yield f"The source makes it depend: “{home.text[word.start : word.start + 60]}”."


def _negators(aligned: Aligned) -> list[int]:
    return [
        index
        for index, word in enumerate(aligned.words)
        if word.stem in NEGATOR_STEMS and not _is_not_only(aligned.words, index)
    ]


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


def _sentence_around(text: str, offset: int) -> tuple[int, int]:
    """Where the grammatical sentence around ``offset`` starts and ends."""
    before = [match.end() for match in re.finditer(r"[.!?][\"”’']?\s", text[:offset])]
    after = re.search(r"[.!?][\"”’']?(?:\s|$)", text[offset:])
    return (before[-1] if before else 0), (offset + after.end() if after else len(text))
