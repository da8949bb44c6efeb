"""Where a line may end: at spaces, after a dash or a sign that parts an address, about a Han character."""

from __future__ import annotations

import re
from functools import cache, lru_cache

_HAN = "\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
"""Han characters and syllables of hangul."""
_FIRST_HAN = "\u2e80"
_CLOSING = "、。，．」』）】〉》！？：；"
_ENDS = "–—/?&=_-"
_SPACE = (" ", False)


def parts(text: str) -> list[tuple[str, bool]]:
    """``text`` as spaces, and what stands together between two of them or two other places where a line may
    end; each with whether a line may end behind it without a space (9-11 and 24/7 stay whole)."""
    found: list[tuple[str, bool]] = []
    for word in text.split(" "):
        if word:
            found += _word_parts(word)
        found.append(_SPACE)
    found.pop()
    return found


@lru_cache(maxsize=10_000)
def _word_parts(word: str) -> tuple[tuple[str, bool], ...]:
    # The Han characters are a hundred times as slow to compile, and most text has none.
    unit, start, end = _patterns("" if max(word) < _FIRST_HAN else _HAN)
    units = unit.findall(word)
    return tuple(
        (here, following != "" and bool(end.search(here) or start.match(following)))
        for here, following in zip(units, [*units[1:], ""], strict=True)
    )


@cache
def _patterns(han: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A unit, what the next one begins with where a line may end, and what this one ends with there."""
    alone = rf"|[{han}][{_CLOSING}]*" if han else ""
    unit = rf" {alone}|[^ {han}]*?[{_ENDS}]+(?=[^\s\d{_ENDS}])|[^ {han}]+?(?=[ {han}]|$)"
    return re.compile(unit), re.compile(f"[{han}]" if han else r"\Z."), re.compile(rf"[{han}{_ENDS}]$")
