"""Supposed: what a writer only has the reader imagine, or says in jest; it states nothing.

“Imagine the next version. Your fridge reports what you eat. I jest; but …”: the second sentence has the form
of a report, and no word of its own says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.model.evidence import Span

_OPENS = re.compile(
    r"[“\"‘'(]*(?:(?:And|But|Just|Now|Or|So|Then),?\s+)*(?:"
    r"(?:[Ii]magine|[Pp]icture|[Pp]retend|[Ss]uppose)(?=[,:]|\s(?:an?|for|if|instead|it|now|that(?!\W*$)|the|then|there"
    r"|these|this|what|you(?:r|rself)?)\b)"
    r"|[Ll]et(?:[’']s| us| me)\s(?:imagine|pretend|say|suppose)\b|[Ww]hat if\b)"
)
#: Where a paragraph comes back to what is.
_RETURNS = re.compile(
    r"(?:In (?:fact|reality|truth|real life)|Actually|As it is|It (?:has )?happened|No need to"
    r"|(?:That|This) (?:is|was) (?:exactly |just |more or less )?what)\b"
)
#: What takes back the sentences before it.
_IN_JEST = re.compile(
    r"\bI (?:jest|kid)\b|\bI(?:[’']m| am) (?:only |just )?(?:jesting|joking|kidding|teasing)\b"
    r"|\b(?:[Oo]nly|[Jj]ust) (?:joking|kidding)\b"
    r"|\bI(?:[’']ve| have)? (?:just )?made (?:all )?(?:that|this|it|them) up\b"
    r"|\b(?:[Nn]one|[Nn]othing) of (?:that|this|it) (?:has )?(?:happened|is true|was true)\b"
)


def supposed(sentences: Sequence[Span], text: str) -> frozenset[int]:
    """Which sentences, by their places, only suppose something; a paragraph ends what it began.

    Args:
        sentences: their spans in ``text``, in order.
        text: the whole source.
    """
    found: set[int] = set()
    imagining = False
    begins = 0
    for at, span in enumerate(sentences):
        words = span.slice(text).strip()
        if at and "\n\n" in text[sentences[at - 1].end - 2 : span.start + 2]:
            imagining, begins = False, at
        if _IN_JEST.search(words):
            found |= set(range(begins, at + 1))
            imagining = False
        elif _OPENS.match(words):
            imagining = True
        elif _RETURNS.match(words):
            imagining = False
        if imagining:
            found.add(at)
    return frozenset(found)
