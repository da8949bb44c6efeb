"""Right-to-left text: the order of its pieces on a line, and the joining of Arabic letters.

A subset of Unicode Standard Annex #9 (implicit levels only: no embeddings, overrides or isolates, whose
control characters are dropped before) and of chapter 9.2 of the Unicode Standard (joining by the
presentation forms of the character database; the ligatures of lam and alef, no others).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal

Direction = Literal["L", "R", "E", "N"]
"""Strong left-to-right, strong right-to-left, number, neutral."""

_RIGHT_TO_LEFT_LANGUAGES = frozenset({"ar", "dv", "fa", "he", "ps", "ug", "ur", "yi"})
_PERHAPS_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""The blocks that Unicode keeps for right-to-left scripts (UAX #9, 3.2), and the right-to-left mark."""
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


@lru_cache(maxsize=10_000)
def direction(text: str) -> Direction:
    """The direction of the first strong character of ``text``, or number, or neutral."""
    found: Direction = "N"
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind == "L":
            return "L"
        if kind in ("R", "AL"):
            return "R"
        if kind in ("EN", "AN"):
            found = "E"
    return found


def has_right_to_left(text: str) -> bool:
    """Whether a character of ``text`` is written from right to left."""
    return not text.isascii() and any(
        unicodedata.bidirectional(character) in ("R", "AL")
        for character in _PERHAPS_RIGHT_TO_LEFT.findall(text)
    )


def split_directions(text: str) -> list[str]:
    """``text`` cut wherever its direction changes; marks stay with their letters. Text without
    right-to-left characters stays whole."""
    if not has_right_to_left(text):
        return [text]
    runs: list[str] = []
    current: Direction | None = None
    for character in text:
        here = current if unicodedata.combining(character) else direction(character)
        if here == current and runs:
            runs[-1] += character
        else:
            runs.append(character)
        current = here
    return runs


def base_direction(directions: Sequence[Direction], language: str) -> Literal["L", "R"]:
    """A paragraph's direction: the language's, unless all its strong pieces run the other way."""
    strong = set(directions) & {"L", "R"}
    if len(strong) == 1:
        return "R" if "R" in strong else "L"
    return "R" if language.split("-")[0].lower() in _RIGHT_TO_LEFT_LANGUAGES else "L"


def visual_order(directions: Sequence[Direction], base: Literal["L", "R"]) -> list[tuple[int, bool]]:
    """A line's pieces from left to right: their indices, and whether each runs from right to left
    (UAX #9, N1–N2, I1–I2 and L2)."""
    levels = _levels(directions, base)
    order = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        start = 0
        while start < len(order):
            if levels[order[start]] < level:
                start += 1
                continue
            end = start
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = end
    return [(index, levels[index] % 2 == 1) for index in order]


def _levels(directions: Sequence[Direction], base: Literal["L", "R"]) -> list[int]:
    strong: list[str] = []
    before: str = base
    for kind in directions:
        strong.append("N" if kind == "N" else "R" if kind == "E" and before == "R" else "L")
        if kind == "R":
            strong[-1] = "R"
        if kind in ("L", "R"):
            before = kind
    levels: list[int] = []
    for index, kind in enumerate(directions):
        side = strong[index] if strong[index] != "N" else _between(strong, index, base)
        if base == "L":
            levels.append(0 if side == "L" else 2 if kind == "E" else 1)
        else:
            levels.append(1 if side == "R" and kind != "E" else 2)
    return levels


def _between(strong: Sequence[str], index: int, base: str) -> str:
    left = next((kind for kind in reversed(strong[:index]) if kind != "N"), base)
    right = next((kind for kind in strong[index + 1 :] if kind != "N"), base)
    return left if left == right else base


def mirrored(text: str) -> str:
    """``text`` with the brackets and guillemets that a right-to-left run shows, in unchanged order."""
    return text.translate(_MIRRORED)


def joined(text: str) -> str:
    """``text`` with each Arabic letter in the form that its neighbours ask for."""
    if not has_right_to_left(text):
        return text
    forms, ligatures = _presentation_forms()
    if not any(character in forms for character in text):
        return text
    letters = _ligated(text, forms, ligatures)
    shaped: list[str] = []
    for index, letter in enumerate(letters):
        here = forms.get(letter)
        if here is None:
            shaped.append(letter)
            continue
        before = _neighbour(letters, index, -1)
        after = _neighbour(letters, index, 1)
        from_right = "final" in here and "initial" in forms.get(before, {})
        to_left = "initial" in here and "final" in forms.get(after, {})
        wanted = {(True, True): "medial", (True, False): "final", (False, True): "initial"}.get(
            (from_right, to_left), "isolated"
        )
        shaped.append(here.get(wanted, letter))
    return "".join(shaped)


def _ligated(text: str, forms: dict[str, dict[str, str]], ligatures: dict[str, str]) -> list[str]:
    letters: list[str] = []
    for character in text:
        if letters and letters[-1] + character in ligatures:
            letters[-1] = letters[-1] + character
        else:
            letters.append(character)
    return letters


def _neighbour(letters: Sequence[str], index: int, step: int) -> str:
    """The next letter that is not a mark; marks are transparent to joining."""
    index += step
    while 0 <= index < len(letters) and unicodedata.combining(letters[index][0]):
        index += step
    return letters[index] if 0 <= index < len(letters) else ""


@cache
def _presentation_forms() -> tuple[dict[str, dict[str, str]], dict[str, str]]:
    """Letter (or lam-alef pair) → form → character, and the pairs; from the compatibility mappings."""
    forms: dict[str, dict[str, str]] = {}
    ligatures: dict[str, str] = {}
    for point in (*range(0xFB50, 0xFBC2), *range(0xFBD3, 0xFC00), *range(0xFE80, 0xFEFD)):
        tag, *codes = unicodedata.decomposition(chr(point)).split() or ["", ""]
        letters = "".join(chr(int(code, 16)) for code in codes if code)
        pair = len(letters) == 2 and letters[0] == "\u0644" and letters[1] in "\u0622\u0623\u0625\u0627"
        if len(letters) == 1 or pair:
            forms.setdefault(letters, {})[tag.strip("<>")] = chr(point)
        if pair:
            ligatures[letters] = letters
    return forms, ligatures
