"""Texts as the numbered pieces of words that the encoder reads (WordPiece, uncased)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from briefing.model.evidence import Span

#: The encoder was trained on windows of so many pieces, their first and last mark included.
WINDOW = 128
PADDING, UNKNOWN, FIRST, LAST = "[PAD]", "[UNK]", "[CLS]", "[SEP]"

_TOKEN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ]+|\d+|[^\sA-Za-z\d]")
#: Marks that writers and typesetters vary, as the encoder was trained to see them.
_PLAIN = str.maketrans("‘’“”–—…", "''\"\"--.")
_ENDS = frozenset(".!?”\"'’")
#: A window is cut at the last sentence end in its last part, if there is one.
_EARLIEST_CUT = 0.7


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces that are read together."""

    pieces: tuple[int, ...]
    starts: tuple[tuple[int, int], ...]
    """Of each word or mark: the place of its first piece, and where it starts in the text."""


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    pieces: tuple[int, ...]
    ends_sentence: bool


class WordPieces:
    """Cuts words into the pieces that the vocabulary holds, longest first."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._vocabulary = vocabulary
        self.padding = vocabulary[PADDING]
        """What fills up a window that is read with a longer one."""
        #: A word's pieces, by their numbers.
        self.cut = cache(self._cut)

    def windows(self, text: str, within: Iterable[Span]) -> list[Window]:
        """The spans ``within``, one after the other, as windows of up to ``WINDOW`` pieces."""
        tokens = [
            _Token(match.start(), pieces, match.group() in _ENDS)
            for span in within
            for match in _TOKEN.finditer(text, span.start, span.end)
            if (pieces := self.cut(match.group()))
        ]
        windows = []
        at = 0
        while at < len(tokens):
            stop = _stop(tokens, at)
            windows.append(self._window(tokens[at:stop]))
            at = stop
        return windows

    def _window(self, tokens: Sequence[_Token]) -> Window:
        pieces = [self._vocabulary[FIRST]]
        starts = []
        for token in tokens:
            starts.append((len(pieces), token.start))
            pieces += token.pieces
        # A word of more pieces than a window has is cut short.
        return Window((*pieces[: WINDOW - 1], self._vocabulary[LAST]), tuple(starts))

    def _cut(self, word: str) -> tuple[int, ...]:
        plain = unicodedata.normalize("NFD", word.lower().translate(_PLAIN))
        rest = "".join(letter for letter in plain if unicodedata.category(letter) != "Mn")
        found: list[int] = []
        while rest:
            prefix = "##" if found else ""
            length = next(
                (size for size in range(len(rest), 0, -1) if prefix + rest[:size] in self._vocabulary), 0
            )
            if not length:
                return (self._vocabulary[UNKNOWN],)
            found.append(self._vocabulary[prefix + rest[:length]])
            rest = rest[length:]
        return tuple(found)


def _stop(tokens: Sequence[_Token], at: int) -> int:
    """Where the window that starts at token ``at`` stops: after a sentence if it can."""
    size, stop, after_sentence = 2, at, None
    while stop < len(tokens) and size + len(tokens[stop].pieces) <= WINDOW:
        if stop > at and tokens[stop - 1].ends_sentence and size > WINDOW * _EARLIEST_CUT:
            after_sentence = stop
        size += len(tokens[stop].pieces)
        stop += 1
    if stop == len(tokens) or after_sentence is None:
        return max(stop, at + 1)
    return after_sentence
