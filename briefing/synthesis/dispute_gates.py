"""Gates: what every contested point must be to be printed, whatever rule found it.

A false dispute is worse than a missing one, and a rule that fits ten dossiers may misread the eleventh. So
whoever holds a position must be able to hold one – a person, a body or a paper, no product and no place –,
each position must say by itself what it holds, no two holders may be one, and both must be of one matter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.extraction.actors import Actors, Party
from briefing.extraction.lexicon import (
    AGENCY_NOUNS,
    AGENCY_WORDS,
    ASSOCIATION_NOUNS,
    COMPANY_NOUNS,
    INSTITUTION_WORDS,
    OFFICE_NOUNS,
    PEOPLE_NOUNS,
    STAFF_NOUNS,
)
from briefing.synthesis.holders import RECORDS
from briefing.synthesis.points import Point, Side
from briefing.synthesis.question_titles import asked
from briefing.synthesis.roots import roots
from briefing.synthesis.stances import EMPTY

#: Fewer content words say nothing by themselves: “They tell me they didn't.”; and beside a position that the
#: text itself sets against them.
SAYS, SAYS_BESIDE = 2, 1
#: Common nouns of those who can hold a position.
_HOLDERS = (
    AGENCY_NOUNS
    | AGENCY_WORDS
    | ASSOCIATION_NOUNS
    | COMPANY_NOUNS
    | INSTITUTION_WORDS
    | OFFICE_NOUNS
    | PEOPLE_NOUNS
    | STAFF_NOUNS
    | frozenset(
        """auditor author clerk co-author crew defender distributor court expert judge insider insurer
        juror jury lawmaker neighbor neighbour newspaper opponent paper plaintiff prosecutor publisher
        reviewer source state team tester panel unit user witness worker""".split()
    )
)
_PAPER = re.compile(
    rf"\b(?:{RECORDS}|sensors?|agreements?|addend(?:um|a)|contracts?|clauses?|polic(?:y|ies)|sheets?"
    r"|musters?|mails?|justification|notices?|orders?|pages?|papers?|schedules?|forms?|posts?|statements?|certificates?|guides?"
    r"|handbooks?|brochures?|websites?|ledgers?|accounts?|notes?|findings?|surveys?|tests?|rulings?)\b",
    re.IGNORECASE,
)
#: Who works for a body, behind its name.
_STAFF = frozenset("employees engineers staff staffers union workers workforce".split())
#: A source that nobody is known to have published is called by its file.
_FILE = re.compile(r"\.[a-z]{2,4}$")
#: “The sheriff, according to Amos Wierzbicki”, “Priya Raman, later (3 May 2024)”.
_RELAYED = re.compile(r", (?:according to|later)\b.*$")
#: Whose words a position is, before them.
_LEAD = re.compile(
    r"^[^“”]{2,90}?\s(?:wrote|said|says|reads|added|told [^“”]{2,40}|tells [^“”]{2,40})"
    r"(?: on [^:“”]{4,24})?: (?=“)"
)
#: Words of the holder's own, of which only the source says what they are about.
_QUOTES_HOLDER = re.compile(r"^[^“”]{2,90}?\s(?:said|says|added|told [^“”]{2,40}|tells [^“”]{2,40}): (?=“)")
#: What only says that somebody says, denies or disputes.
_SAYING = frozenset(
    """acknowledge add agree answer argue call claim contest contradict contrary deny disagree disput dispute
    dispute insist maintain otherwise reject repl reply respond say says state statement talk tell think told
    true untrue wrong""".split()
)
#: One word is a matter if few texts have it; a number, wherever it stands.
_NUMBER = re.compile(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|dozen)\b")
#: “denied that it had concealed it”: what, nobody knows.
_OF_IT = re.compile(r"\b(?:den|disput|reject|contest)\w* [^.“”]*\b(?:it|them|this|that)[.”’]*$")
_NOT_SO = re.compile(
    r"n['’]t\b|\b(?:not|no|none|nobody|never|den(?:y|ies|ied)|disput(?:es|ed)|reject(?:s|ed)|disagree[sd]?)\b"
)
#: “warned” and “warning” are of one matter.
_ENDING = re.compile(r"(?:ed|ing?|s)$")
_NAME = re.compile(r"(?<![.?!“:] )(?<!^)\b[A-Z][\w’'-]+")


def fit_to_print(points: Sequence[Point], actors: Actors) -> list[Point]:
    """Of the points those that pass every gate, each with a title that asks a question."""
    passed = []
    for point in points:
        sides = tuple(s for s in point.sides if _can_hold(s, actors) and _says_its_side(s, tied=point.tied))
        if len({_base(side.holder) for side in sides}) < 2 or _are_one(sides, actors):
            continue
        if not (point.numbers or point.tied) and not _of_one_matter(sides):
            continue
        holders = [_base(side.holder) for side in sides]
        about = asked(point.about, [side.text for side in sides], holders, whole=point.whole)
        if about is not None:
            passed.append(replace(point, about=about, sides=sides))
    return passed


def _base(holder: str) -> str:
    return _RELAYED.sub("", holder)


def _party(holder: str, actors: Actors) -> Party | None:
    return actors.named(_base(holder)) or actors.named(re.sub(r"^The ", "", _base(holder)))


def _can_hold(side: Side, actors: Actors) -> bool:
    """Whether the holder is somebody, or a paper that says something."""
    name, party = _base(side.holder), _party(side.holder, actors)
    if party is not None:
        return party.kind != "product" and not party.is_place
    words = {word.lower().rstrip(".,") for word in re.split(r"[\s’'-]+", name)}
    words |= {word.removesuffix("s") for word in words}
    if words & _HOLDERS or _PAPER.search(name) or name.lower().startswith("those who ") or _FILE.search(name):
        return True
    return not name.split()[-1][:1].islower()  # “Clinton’s win” and “the contrast” say nothing


def _are_one(sides: Sequence[Side], actors: Actors) -> bool:
    """Whether all holders are one, under a longer or a shorter name."""
    names = {
        (party.name if (party := _party(side.holder, actors)) is not None else _base(side.holder)).lower()
        for side in sides
    }
    first = min(names, key=len)
    return all(
        re.search(rf"(?:^|\s){re.escape(first)}(?:$|[\s’'])", name) and not _is_staff_of(name, first)
        for name in names
    )


def _is_staff_of(name: str, body: str) -> bool:
    """“Corvane Workers for Quiet”: those who work there are not the body."""
    behind = name.partition(body)[2].split()
    return bool(behind) and behind[0] in _STAFF


def _own_words(side: Side) -> frozenset[str]:
    """Roots of what a position says, without whose it is."""
    said = _LEAD.sub("", side.text)
    return roots(said) - roots(_base(side.holder)) - EMPTY - roots(" ".join(_SAYING))


def _says_its_side(side: Side, *, tied: bool) -> bool:
    """Whether a position says what it holds: a number, a few words of its own, or, beside a position that the
    text itself sets against it, that it is not so."""
    said = _LEAD.sub("", side.text)
    if _OF_IT.search(said):
        return False
    reported = _QUOTES_HOLDER.match(side.text) is None
    if tied and reported and _NOT_SO.search(said):
        return True
    return _NUMBER.search(said) is not None or len(_own_words(side)) >= (
        SAYS_BESIDE if tied or (reported and _NOT_SO.search(said)) else SAYS
    )


def _of_one_matter(sides: Sequence[Side]) -> bool:
    """Whether two positions share a word, or a name, that is nobody's who holds one."""
    told = [
        {_ENDING.sub("", root) for root in _own_words(side)}
        | {name.lower() for name in _NAME.findall(side.text)}
        for side in sides
    ]
    return any(told[0] & other for other in told[1:])
