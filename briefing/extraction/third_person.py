"""Words about somebody, by name and in the third person: they are not that person's own.

“However, there is no evidence that Orr was ever cleared”: of Orr, by whoever wrote it. Nobody speaks of
himself so, but where he says “I” as well (“They told me that Orr was finished”) or quotes others.
"""

from __future__ import annotations

import re

#: Marks of the first person: who says “I” may well tell what others call him.
_I = re.compile(r"\b(?:I|I[’'](?:m|ve|d|ll)|me|my|mine|myself|My)\b")
#: What others say within the words: ‘Orr, you are fired’.
_WITHIN = re.compile(r"‘[^‘’\n]{0,300}’(?!\w)|“[^“”\n]{0,300}”")
#: Before a name: who names himself, calls somebody, or names what bears his name.
_NOT_HIM = re.compile(
    r"(?:\b(?:am|is|are|called|named|call|name|the|an?|this|our|team|thanks?|thank you|hi|dear|hello|morning"
    r"|afternoon),?|[,&])\s*$",
    re.IGNORECASE,
)
#: Behind a name that stands for the person: a verb, a link, or the end.
_HIM = re.compile(
    r"\s(?:was|were|is|has|had|did|does|do|would|will|should|could|can|may|might|must|never|ever|also|then|now|still"
    r"|not|and|or|to|in|on|at|for|by|with|from|of|that|who|whom|as|but|because|when|if|before|after|over|[a-z]+ed)\b"
    r"|\s?[.?!;:]|\s?,?\s?$"
)
#: Words of a name that are too short to tell, or stand in front of it.
_LEAST = 3


def speaks_of(words: str, name: str) -> bool:
    """Whether what is quoted speaks of the person of that full name as of somebody else."""
    own = _WITHIN.sub(" ", words)
    if _I.search(own):
        return False
    surname = name.split()[-1] if name.split() else ""
    if len(surname) < _LEAST or not surname[0].isupper():
        return False
    return any(
        _HIM.match(own, found.end()) and not _NOT_HIM.search(_first(own[: found.start()], name))
        for found in re.finditer(rf"(?<![\w&’'-]){re.escape(surname)}(?![\w’'-])", own)
    )


def _first(before: str, name: str) -> str:
    """What stands before the first name, or before the surname where it is alone."""
    return before.rstrip().removesuffix(name.rpartition(" ")[0]) if " " in name else before
