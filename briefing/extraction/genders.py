"""Genders: whether a person can be “she” or “he”, by a title or by a first name that is one gender's alone.

It only ever forbids: a pronoun of the other gender does not mean the person. Of most names nothing is known.
"""

from __future__ import annotations

import re

from briefing.extraction.actors import Party
from briefing.extraction.given_names import HER_NAMES, HIS_NAMES

_HER_TITLE = re.compile(r"\b(?:Mrs|Ms|Miss|Mme|Dame|Lady|Sister|Smt|Frau|Señora)\.?\s+(?:[A-Z][\w’'-]*\s+)?$")
_HIS_TITLE = re.compile(r"\b(?:Mr|Sir|Lord|Brother|Shri|Sri|Herr|Señor|Father)\.?\s+(?:[A-Z][\w’'-]*\s+)?$")
#: What hardly any man's given name ends with: “Edwina”, “Ottoline” is left open.
_HER_ENDING = re.compile(r"[a-z]{2}(?:anna|ella|elle|ena|etta|ette|ina|inda|isa|issa|ita)$")
#: How far before a mention its title may begin. Code points.
_REACH = 30


def is_a_woman(party: Party, source: str, text: str) -> bool | None:
    """True of a person who can only be “she”, False of one who can only be “he”, None where nothing tells.

    Args:
        party: the person.
        source: the id of the source whose titles count.
        text: that source's text.
    """
    before = [
        text[max(0, m.span.start - _REACH) : m.span.start] for m in party.mentions if m.source == source
    ]
    hers = any(_HER_TITLE.search(words) for words in before)
    his = any(_HIS_TITLE.search(words) for words in before)
    if hers != his:
        return hers
    first = party.name.split()[0].casefold() if " " in party.name else ""
    if first in HIS_NAMES:
        return False
    return True if first in HER_NAMES or _HER_ENDING.search(first) else None
