"""How people are named on either side of a line: a new article introduces them, the same one knows them.

The names of a block come in three sets: ``full``, the surnames that stand behind a first name; ``capitals``,
all capitalised words, which a bare surname is one of; and ``names``, counted, from ``vocabulary``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.cleaning.vocabulary import names

_FULL_NAME = re.compile(
    r"\b[A-Z][\w'’.-]*[a-z.](?: [A-Z]\.)?(?: (?:de|van|von|bin|al|der|la))? ([A-Z][a-z’'][\w'’-]+)"
)
_CAPITAL = re.compile(r"\b[A-Z][a-z][\w-]+")

_THIRD_PERSON = re.compile(r"\b(?:he|she|him|her|his|hers)\b", re.IGNORECASE)
_ARTICLES = frozenset({"a", "an", "the"})
_OWN = re.compile(r"\b(?:I|I['’]\w+|my|me)\b")
#: Who has spoken: “said Cole”, “Cole said”; not “the Courier said”.
_SPEECH = r"(?:said|says|told|added|wrote|asked|replied|recalled|insisted)"
_SPEAKER = re.compile(
    rf"\b{_SPEECH}\s+(?:[A-Z][\w.'’-]+\s+)?(?P<behind>[A-Z][a-z’'][\w’'-]+)"
    rf"|(?<!\bthe )(?<!\bThe )\b(?P<before>[A-Z][a-z’'][\w’'-]+)\s+{_SPEECH}\b"
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]?")

#: Blocks below a line within which the first mention of a name is looked at.
_FIRST = 10

#: People from which on more of them say no more.
_MANY = 3


@dataclass(frozen=True, slots=True)
class Named:
    """Who is named in one block, and how."""

    full: frozenset[str]
    capitals: frozenset[str]
    names: Counter[str]
    unbound: bool
    """It says “he” or “she” before anybody is named."""
    speakers: frozenset[str]
    """Who speaks, by the last word of the name."""
    alone: frozenset[str]
    """Capitalised words that stand behind no other one, nor behind an article."""
    own: bool
    """Its writer speaks of himself or herself."""


def named_in(text: str) -> Named:
    """Who is named in one block."""
    full = frozenset(re.sub(r"['’]s?$", "", surname) for surname in _FULL_NAME.findall(text))
    plain = _QUOTED.sub(" ", text)
    pronoun = _THIRD_PERSON.search(plain)
    # The first word of a sentence has a capital too: a name is any later word that has one.
    named = pronoun is not None and bool(_CAPITAL.search(plain[1 : pronoun.start()]))
    return Named(
        full,
        frozenset(_CAPITAL.findall(text)),
        Counter(names(text)),
        pronoun is not None and not named,
        frozenset(found["behind"] or found["before"] for found in _SPEAKER.finditer(text)),
        _alone(text),
        _OWN.search(plain) is not None,
    )


def _alone(text: str) -> frozenset[str]:
    words = _WORD.findall(text)
    return frozenset(
        re.sub(r"['’]s?$", "", word)
        for before, word in zip(["", *words], words, strict=False)
        if word[0].isupper() and not before[:1].isupper() and before.lower() not in _ARTICLES
    )


def knows_a_speaker(above: Sequence[Named], opening: Sequence[Named]) -> bool:
    """Whether a text goes on to speak, by the bare surname, of somebody whom the one above it introduces by
    the full name and quotes; a new article would introduce them."""
    introduced = frozenset().union(*(each.full for each in opening))
    full = frozenset().union(*(each.full for each in above))
    speakers = frozenset().union(*(each.speakers for each in above))
    return bool(opening) and bool((full & speakers & opening[0].alone) - introduced)


def mention_signs(
    line: Named, above: Sequence[Named], opening: Sequence[Named], below: Sequence[Named]
) -> dict[str, float]:
    """The signs at ``line``, each 0–1.

    ``above`` and ``below`` are the blocks on either side of it; ``opening`` is the first few of ``below``.
    """
    full_above = frozenset().union(*(each.full for each in above))
    seen = frozenset().union(*(each.capitals for each in above))
    full_in_opening = frozenset().union(*(each.full for each in opening))
    in_opening = frozenset().union(*(each.capitals for each in opening))
    introduced = full_in_opening | line.full
    known = _counted(above)
    new_full, new_bare = _first_mentions(frozenset().union(*(each.full for each in below)), below)
    old_full, old_bare = _first_mentions(full_above, below)
    opened = _counted([line, *opening])
    total = sum(opened.values())
    last, next_ = _counted(above[-2:]), _counted(opening[-2:])
    return {
        "unbound": float(bool(opening) and opening[0].unbound and not line.capitals - {"The"}),
        "own_voice": min(_share_of_own(above), _share_of_own(below)),
        "named_next": min(1.0, len(full_in_opening & line.capitals) / 2),
        "still_known": _share((full_above & in_opening) - introduced),
        "introduced_again": _share(introduced & seen),
        "fresh": _share(introduced - seen),
        "first_in_full": new_full / (new_full + new_bare + 1),
        "first_bare": new_bare / (new_full + new_bare + 1),
        "again_in_full": old_full / (old_full + old_bare + 1),
        "again_bare": old_bare / (old_full + old_bare + 1),
        "new_names": sum(count for name, count in opened.items() if name not in known) / total
        if total
        else 0.0,
        "no_names": float(not total),
        "names_go_on": len(last.keys() & next_.keys()) / (1 + min(len(last), len(next_))),
    }


def _counted(blocks: Sequence[Named]) -> Counter[str]:
    total: Counter[str] = Counter()
    for each in blocks:
        total.update(each.names)
    return total


def _share_of_own(blocks: Sequence[Named]) -> float:
    """Share of the blocks in which the writer speaks of himself or herself."""
    return sum(1 for each in blocks if each.own) / len(blocks) if blocks else 0.0


def _share(people: frozenset[str]) -> float:
    return min(_MANY, len(people)) / _MANY


def _first_mentions(people: frozenset[str], blocks: Sequence[Named]) -> tuple[int, int]:
    """Of ``people``, how many are first named in ``blocks`` with a first name, and how many without."""
    full = bare = 0
    for each in blocks[:_FIRST]:
        here = each.capitals & people
        full += len(here & each.full)
        bare += len(here - each.full)
        people -= here
    return full, bare
