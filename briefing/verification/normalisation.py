"""The one declared list of differences that do not count when words are compared with a source.

Compared as equal: curly, straight, low and angle quotation marks and apostrophes of one size (single
with single, double with double; doubled single marks are double); hyphens and dashes of any length;
any run of white space and one space; an ellipsis character and three stops; zero-width and soft
hyphen characters and nothing. Case counts, unless a caller folds it. Nothing else is equal: no
stemming, no synonyms, no clipping.
"""

from __future__ import annotations

import re

_EQUAL = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", None),
    }
)
_WHITE_SPACE = re.compile(r"\s+")


def normalised(text: str) -> str:
    """``text`` in the form in which it is compared; case is kept."""
    return _WHITE_SPACE.sub(" ", text.translate(_EQUAL).replace("''", '"')).strip()


def as_quoted(text: str) -> str:
    """``text`` as words between quotation marks are compared: marks of either size are equal as well.

    A quotation inside a quotation changes its marks with its surroundings; its words do not change.
    """
    return normalised(text).replace('"', "'")
