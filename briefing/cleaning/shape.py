"""The shape of a block of text: a title, a sentence or more, or a fragment."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:[.'’&/-][^\W_]+)*")
#: Stops that end no sentence: “state Rep. Ann Cole”, “a U.S. Senate rally”, “Sept. 9”.
_ABBREVIATED = re.compile(
    r"\b((?:[A-Z]\.)+[A-Z]|Rep|Sen|Gov|Gen|Dr|Mr|Mrs|Ms|St|Co|Inc|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.(?=\s)"
)
_SENTENCE_BREAK = re.compile(r"[.!?][\"'”’)\]]*\s+[\"'“‘(\[]*[A-Z0-9]")
_TERMINAL = re.compile(r"[.!?…:;,][\"'”’)\]»]*$")
_FULL_STOP = re.compile(r"[.!?][\"'”’)\]]*$")
_ELLIPSIS = re.compile(r"(?:…|\.\.\.|\[…\]|»|›|→)$")

#: Longest headline of the 840 of PolNeAR's train split is 27 words; 95 % have 15 or fewer.
_LONGEST_TITLE = 30

#: Words that a headline in title case leaves small.
_SMALL = frozenset(
    "a an and as at but by for from if in into is it nor of off on or out over per so than that the to up "
    "via vs with".split()
)


@dataclass(frozen=True, slots=True)
class Shape:
    """What can be said of a block from its letters alone."""

    words: int
    title: bool
    """It could be a headline, a heading or a link: short, and no sentence by its punctuation."""
    title_case: bool
    """Most of its words start with a capital."""
    prose: bool
    """It is a sentence or more."""
    truncated: bool
    """It ends in an ellipsis or an arrow, as a teaser does."""


def shape_of(text: str) -> Shape:
    """The shape of one block."""
    words = _WORD.findall(text)
    count = len(words)
    truncated = _ELLIPSIS.search(text) is not None
    terminal = _TERMINAL.search(text) is not None
    breaks = len(_SENTENCE_BREAK.findall(text))
    cased = _is_title_case(words)
    open_ended = not terminal or (text[-1] in "?!" and count <= 14)
    title = (
        0 < count <= _LONGEST_TITLE
        and not text[0].islower()
        and (open_ended or (cased and count >= 3 and not text.endswith((",", ";", ":"))))
        and breaks <= (1 if cased or count <= 12 else 0)
        and not _is_utterance(text)
    )
    prose = not truncated and not title and count >= 4 and (terminal or count > _LONGEST_TITLE)
    return Shape(count, title, cased, prose, truncated)


def sentences_in(text: str) -> int:
    """How many sentences a block has, by its punctuation."""
    return len(_SENTENCE_BREAK.findall(_ABBREVIATED.sub(r"\1", text))) + 1


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does, closing marks aside."""
    return _FULL_STOP.search(text) is not None


def _is_title_case(words: list[str]) -> bool:
    long = [word for word in words if word.lower() not in _SMALL]
    return len(long) >= 2 and sum(1 for word in long if not word[0].islower()) >= 0.75 * len(long)


def _is_utterance(text: str) -> bool:
    """A quotation that stands alone is what somebody said, whatever its length."""
    return text[0] in '"“' and text[-1] in '"”' and text[-2:-1] in ".,!?"
