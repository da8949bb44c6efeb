"""Powers: public bodies that nobody calls “the agency”: legislatures, courts, and governments."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.extraction.body_sorts import heads

#: Heads of names of courts and parliaments, and of parts of these.
_OTHER_POWERS = frozenset("committee congress court legislature parliament senate tribunal".split())
#: What a legislature is called by, alone or with whose it is: “Congress”, “Senate Republicans”.
_LEGISLATURES = re.compile(
    r"(?:the |us |u\.s\. )?(?:[\w’'-]+ )?"
    r"(?:congress|legislature|parliament|senate|house (?:of|democrats|republicans)|members of)\b"
)
#: Ends of names of governments, where a person's name stands before them.
_GOVERNMENTS = frozenset("administration cabinet government".split())


def is_another_power(name: str, people: Iterable[str]) -> bool:
    """Whether a public body is none that is called “the agency”: “the District Court”, “Congress”, “the
    Senate Committee”, and “the Marlow administration”, which is called by who leads it.

    Args:
        name: the body's name.
        people: the names of the persons of the dossier.
    """
    lowered = name.lower()
    if heads(name) & _OTHER_POWERS or _LEGISLATURES.match(lowered):
        return True
    *whose, last = lowered.split()
    return last in _GOVERNMENTS and any(person.lower().split()[-1] in whose for person in people)
