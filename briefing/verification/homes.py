"""Homes: which sentence of the evidence carries a clause of a statement."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.model.evidence import Span
from briefing.verification.backing import Sentence
from briefing.verification.words import Word

#: How much more a quoted word says than another about which sentence carries a clause.
_QUOTED = 6
#: How many of a clause's last words tell where it comes from.
_LAST = 5


def home_of(own: Sequence[Word], support: Sequence[Sentence], quoted: Sequence[Span]) -> Sentence:
    """The sentence whose cited words cover most of the clause; of equals, the one that has most of its names
    and numbers, then of its small words (“It did not say how.”), then the one cited first.

    Quoted words weigh more than the speaker's role. Names say least: they may come from an introduction.
    """
    content = [word for word in own if word.is_content]
    told = [(w.stem, _QUOTED if is_inside(w, quoted) else 1) for w in content if not _is_a_detail(w)]
    details = {word.stem for word in content if _is_a_detail(word)}
    every = {word.stem for word in own}

    def cover(sentence: Sentence) -> tuple[int, int, int]:
        words = sum(weight for stem, weight in told if stem in sentence.cited_stems)
        return words, len(details & sentence.cited_stems), len(every & sentence.cited_stems)

    return max(support, key=cover)


def ends_like(text: str, own: Sequence[Word], support: Sequence[Sentence]) -> Sentence | None:
    """The sentence that has the last words of a plain clause one after another, small ones too: of “The
    report does not say how that was measured” the one with these words, not the one that has the report.

    None of a clause with a comma or brackets, which says more than one thing.
    """
    last = [word.stem for word in own[-_LAST:]]
    if len(own) <= _LAST or re.search(r"[,\[(]\s?\w", text[own[0].start : own[-1].end]):
        return None
    for sentence in support:
        stems = [word.stem for word, cited in zip(sentence.words, sentence.is_cited, strict=True) if cited]
        if any(stems[i : i + _LAST] == last for i in range(len(stems))):
            return sentence
    return None


def _is_a_detail(word: Word) -> bool:
    """A name or a number."""
    return word.capitalised or word.text[0].isdigit()


def is_inside(word: Word, spans: Sequence[Span]) -> bool:
    """Whether the word begins inside one of the spans."""
    return any(span.start <= word.start < span.end for span in spans)
