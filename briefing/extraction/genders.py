"""Genders: whether a person can be “she” or “he”.

A title tells, a first name that is one gender's alone, or the pronouns that the dossier has for the person
where they can hardly mean anybody else.

It only ever forbids: a pronoun of the other gender does not mean the person. Of many names nothing is known.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from briefing.extraction.given_names import HER_NAMES, HIS_NAMES
from briefing.extraction.names import NameMention

_HER_TITLE = re.compile(r"\b(?:Mrs|Ms|Miss|Mme|Dame|Lady|Sister|Smt|Frau|Señora)\.?\s+(?:[A-Z][\w’'-]*\s+)?$")
_HIS_TITLE = re.compile(r"\b(?:Mr|Sir|Lord|Brother|Shri|Sri|Herr|Señor|Father)\.?\s+(?:[A-Z][\w’'-]*\s+)?$")
#: What hardly any man's given name ends with: “Edwina”, “Ottoline” is left open.
_HER_ENDING = re.compile(r"[a-z]{2}(?:anna|ella|elle|ena|etta|ette|ina|inda|isa|issa|ita)$")
#: How far before a mention its title may begin. Code points.
_REACH = 30
#: “Cole said that she …”, “Cole, the director, told reporters she …”: who speaks mostly speaks of herself.
_SAID_SO = re.compile(
    r"(?:,[^,.;:“”\"]{1,80},)?\s(?:has\s|had\s|also\s|later\s)?(?:said|says|added|adds|wrote|writes|testified|recalled"
    r"|acknowledged|conceded|insisted|insists|believes|thinks|told\s[\w\s]{2,30}?)(?:\s(?:in|on|at)\s[\w\s.]{2,20}?)?"
    r"(?:\sthat)?\s(?P<pronoun>she|he)\b"
)
#: “Cole excused herself”, “Cole resigned from her post”: with no other name between.
_OF_ITSELF = re.compile(r"[^.;:“”\"A-Z\n]{0,60}\b(?P<pronoun>herself|himself)\b")
_OWNED = re.compile(
    r"(?:,[^.;:“”\"\n]{1,80},)?[^.,;:“”\"A-Z\n]{0,40}\b(?P<pronoun>her|his)\s"
    r"(?!(?:about|after|as|at|before|by|for|from|how|if|in|into|not|of|on|out|that|the|to|what|when|whether|why"
    r"|with|and|or|but)\b)[a-z]"
)
_ROLE = re.compile(r"(?P<hers>woman|lady)\b|man\b")
#: Of the pronouns for one person so many times more must be of the one gender: the others mean somebody else.
_CLEARLY = 3


def is_a_woman(
    name: str, mentions: Sequence[NameMention], texts: Mapping[str, str], altered: Collection[str] = ()
) -> bool | None:
    """True of a person who can only be “she”, False of one who can only be “he”, None where nothing tells.

    Args:
        name: the person's full name.
        mentions: where the dossier names the person.
        texts: the text of each source.
        altered: the sources that are machine-altered copy, whose pronouns do not count.
    """
    before = [texts[m.source][max(0, m.span.start - _REACH) : m.span.start] for m in mentions]
    hers = any(_HER_TITLE.search(words) for words in before)
    his = any(_HIS_TITLE.search(words) for words in before)
    if hers != his:
        return hers
    first = name.split()[0].casefold() if " " in name else ""
    if first in HIS_NAMES:
        return False
    if first in HER_NAMES or _HER_ENDING.search(first):
        return True
    signs = [sign for m in mentions if m.source not in altered for sign in _signs(m, texts[m.source])]
    women, men = sum(signs), len(signs) - sum(signs)
    return None if max(women, men) < _CLEARLY * min(women, men) or women == men else women > men


def _signs(mention: NameMention, text: str) -> Iterator[bool]:
    """What the role and the pronouns behind one mention say: True for a woman's."""
    if role := _ROLE.search(mention.role or ""):
        yield role["hers"] is not None
    for pattern in (_SAID_SO, _OF_ITSELF, _OWNED):
        if found := pattern.match(text, mention.span.end):
            yield found["pronoun"].startswith(("she", "her"))
