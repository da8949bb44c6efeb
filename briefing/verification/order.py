"""Order: the parties of a statement stand on the same sides of its predicate as in the evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.verification.alignment import Aligned
from briefing.verification.words import CALENDAR, REPORTING_STEMS, Word, stem

_SAY = stem("say")
#: Prepositions that give a party its part in what happens.
_DIRECTION = frozenset(
    {"to", "from", "by", "against", "off", "for", "with", "into", "over", "under", "about"}
)


def exchanged_parties(aligned: Aligned) -> Iterator[str]:
    """Parties that the evidence has on the other side of the same verb, or with an opposite preposition."""
    yield from _exchanged_sides(aligned)
    yield from _turned_prepositions(aligned)


def _exchanged_sides(aligned: Aligned) -> Iterator[str]:
    placed = [i for i, w in enumerate(aligned.words) if w.is_content and aligned.places[i] is not None]
    for first in placed:
        for second in placed:
            between = range(first + 1, second)
            pair = (aligned.words[first], aligned.words[second])
            if not between or pair[0].stem == pair[1].stem or not any(map(_is_party, pair)):
                continue
            if _is_quoted(aligned, first) != _is_quoted(aligned, second):
                continue  # a speaker may stand before or after what is said
            if _always_after(aligned, first, second) and any(
                _stands_between(aligned, second, verb, first) for verb in between
            ):
                own = aligned.words
                yield f"In the evidence “{own[second].text}” comes before “{own[first].text}”, not after."
                return


def _is_quoted(aligned: Aligned, index: int) -> bool:
    home, place = aligned.home, aligned.places[index]
    return place is not None and home.ground.is_quoted(home.span.start + home.words[place].start)


def _is_party(word: Word) -> bool:
    return word.capitalised and word.text.casefold() not in CALENDAR


def _occurrences(aligned: Aligned, index: int) -> list[int]:
    wanted = aligned.words[index].stem
    return [place for place, word in enumerate(aligned.home.words) if word.stem == wanted]


def _always_after(aligned: Aligned, first: int, second: int) -> bool:
    """Whether the evidence has no ``first`` before a ``second``."""
    return min(_occurrences(aligned, first)) > max(_occurrences(aligned, second))


def _stands_between(aligned: Aligned, second: int, verb: int, first: int) -> bool:
    """Whether the evidence has the same lower-case word between the two parties, and it is no “…, said X”."""
    word = aligned.words[verb]
    if word.capitalised or not (word.is_content or word.stem in REPORTING_STEMS):
        return False
    low, high = min(_occurrences(aligned, second)), max(_occurrences(aligned, first))
    return any(
        low < place < high and not (word.stem in REPORTING_STEMS and _is_inverted(aligned, place))
        for place in _occurrences(aligned, verb)
    )


def _is_inverted(aligned: Aligned, place: int) -> bool:
    """“…,” said Marsh; …, said Marsh: the verb before its subject."""
    verb = aligned.home.words[place]
    before = aligned.home.text[: verb.start]
    marks = r"[,\"”’'?!]" if verb.stem == _SAY else r"[\"”’']"
    return re.search(rf"{marks}\s*$", before) is not None


def _turned_prepositions(aligned: Aligned) -> Iterator[str]:
    for index, word in enumerate(aligned.words):
        ours = _preposition(aligned.text, word.start)
        if aligned.places[index] is None or not word.capitalised or ours is None:
            continue
        theirs = [
            _preposition(aligned.home.text, aligned.home.words[place].start)
            for place in _occurrences(aligned, index)
        ]
        if all(other is not None and other != ours for other in theirs):
            yield f"The statement has “{ours} {word.text}”, the evidence “{theirs[0]} {word.text}”."


def _preposition(text: str, offset: int) -> str | None:
    """The directional preposition right before a name, its article passed over."""
    match = re.search(r"\b(\w+)\s+(\w+)\s+(?:the\s+|an?\s+)?$", text[:offset])
    word = match[2].lower() if match and match[1].lower() != "according" else ""
    return word if word in _DIRECTION else None
