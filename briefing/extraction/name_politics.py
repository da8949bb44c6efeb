"""Political words beside names: what tells of a politician, and is no name of anybody.

“Democratic Senate candidate Ann Cole” and “the Republican Ann Cole” say of which party somebody is; the party
is not named there, nor is a body called “Democratic Senate”.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extraction.given_names import HER_NAMES, HIS_NAMES

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: Members of a party, one of them and several.
ADHERENTS = frozenset("conservative democrat republican tory".split())
ADHERENTS_ALL = ADHERENTS | frozenset("conservatives democrats republicans tories".split())
_OF_A_PARTY = frozenset("conservative democratic labour labor liberal libertarian republican".split())
#: What somebody stands for or sits in, with a capital before “candidate”.
_CHAMBERS = frozenset(
    "assembly congressional council gubernatorial house mayoral presidential senate senatorial".split()
)
#: What behind such words is a person, or that for which persons stand, and no body.
_WHO = frozenset(
    """aide aides activist activists bid candidate candidates challenger chairman chairwoman colleague
    colleagues congressman congresswoman contender contenders donor donors governor governors hopeful hopefuls
    incumbent incumbents lawmaker lawmakers leader leaders legislator legislators mayor member members nominee
    nominees nomination operative operatives opponent opponents politician politicians primaries primary race
    representative representatives runoff seat seats senator senators staffer staffers strategist strategists
    voter voters""".split()
)


def is_an_adherent(doc: Doc, index: int) -> bool:
    """“Democrat” of “NRC Democrat Ann Cole”: a capital, and a person's name behind it."""
    if index + 2 >= len(doc) or doc[index].lower_ not in ADHERENTS_ALL or not doc[index].is_title:
        return False
    given = doc[index + 1]
    if not (given.is_title and doc[index + 2].text[:1].isupper()):
        return False
    return given.ent_type_ == "PERSON" or given.lower_ in HER_NAMES | HIS_NAMES


def before_politics(doc: Doc, first: int, last: int) -> int:
    """The last word of a name before words that say which politician is meant: “Ohio” of “Ohio Republican
    Senate candidate Ann Cole”; below ``first`` where the run has no others."""
    if last > first and is_an_adherent(doc, last):
        return last - 1
    if last + 1 >= len(doc) or doc[last + 1].lower_ not in _WHO or not doc[last + 1].is_lower:
        return last
    start = last + 1
    while start > first and doc[start - 1].lower_ in _CHAMBERS:
        start -= 1
    if start > first and doc[start - 1].lower_ in _OF_A_PARTY:
        return start - 2
    return last
