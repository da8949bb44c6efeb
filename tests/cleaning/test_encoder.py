"""The encoder reads whole sentences: it tells a word that was put for another from one that was meant."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from briefing.cleaning.encoder import encoder
from briefing.cleaning.wordpieces import FIRST, LAST, UNKNOWN, WINDOW, WordPieces
from briefing.model.evidence import Span

PIECES = WordPieces(
    {
        piece: number
        for number, piece in enumerate(["[PAD]", UNKNOWN, FIRST, LAST, "cafe", "un", "##fit", ".", "'"])
    }
)


def odds(text: str) -> dict[str, float]:
    read = encoder().log_odds(text, [Span(0, len(text))])
    return {text[start:].split()[0].strip(".,"): value for start, value in read.items()}


@pytest.mark.parametrize(
    ("meant", "put", "word"),
    [
        (
            "He was shot by a law enforcement officer.",
            "He was shot by a legislation enforcement officer.",
            "legislation",
        ),
        (
            "The mayor told reporters that the city would pay.",
            "The mayor steered reporters that the city would pay.",
            "steered",
        ),
        (
            "She said the council would vote next week.",
            "She said the council would ballot adjacent week.",
            "adjacent",
        ),
    ],
)
def test_a_word_put_for_another_is_likelier_substituted(meant: str, put: str, word: str) -> None:
    was, is_now = odds(meant), odds(put)
    replaced = next(old for old, new in zip(meant.split(), put.split(), strict=True) if new == word)
    assert is_now[word] > was[replaced] + 1


def test_what_is_read_does_not_hang_on_what_is_read_with_it() -> None:
    """Windows of unlike length are padded when they are read together."""
    long = "The council met on Monday to hear what the residents think of it. " * 14
    alone = encoder().log_odds(long + "It ended.", [Span(len(long), len(long) + 9)])
    windows = encoder().log_odds(long, [Span(0, len(long))])
    together = encoder().log_odds(long + "It ended.", [Span(0, len(long))])
    assert windows == pytest.approx(together)
    assert len(alone) == 3


def test_every_word_of_a_long_text_is_read() -> None:
    text = "The council met on Monday to hear what the residents think of it. " * 40
    starts = set(encoder().log_odds(text, [Span(0, len(text))]))
    assert {
        at for at in range(len(text)) if text[at].isalpha() and (at == 0 or text[at - 1] == " ")
    } <= starts


def test_words_are_cut_into_the_longest_pieces_known() -> None:
    (window,) = PIECES.windows("Café ’unfit’ wholly.", [Span(0, 20)])
    assert window.pieces == (2, 4, 8, 5, 6, 8, 1, 7, 3)
    assert window.starts == ((1, 0), (2, 5), (3, 6), (5, 11), (6, 13), (7, 19))


def test_a_window_ends_after_a_sentence() -> None:
    text = "unfit unfit unfit. " * 60
    windows = PIECES.windows(text, [Span(0, len(text))])
    assert all(len(window.pieces) <= WINDOW for window in windows)
    assert all(window.pieces[-2] == 7 for window in windows)
    starts = [start for window in windows for _, start in window.starts]
    assert all(before < after for before, after in pairwise(starts))


@pytest.mark.parametrize("text", ["", "\n\n", "\u0301"])
def test_nothing_to_read(text: str) -> None:
    assert encoder().log_odds(text, [Span(0, len(text))]) == {}


def test_a_word_longer_than_a_window_does_no_harm() -> None:
    text = "x" * 5000 + " is here."
    read = encoder().log_odds(text, [Span(0, len(text))])
    assert np.isfinite(list(read.values())).all()
    assert 5001 in read
