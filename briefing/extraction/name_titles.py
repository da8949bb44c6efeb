"""Name titles: where a name begins behind a title or an honorific, and ends before one."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from briefing.extraction.given_names import HER_NAMES, HIS_NAMES
from briefing.extraction.lexicon import (
    AGENCY_WORDS,
    ASSOCIATION_WORDS,
    GENERIC_NAME_WORDS,
    HONORIFICS,
    LEGAL_FORMS,
    OFFICE_NOUNS,
    PEOPLE_NOUNS,
    ROLE_NOUNS,
    TITLES,
)
from briefing.extraction.name_spelling import is_acronym, spelled

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

_ROLES = frozenset(role.strip(".") for role in ROLE_NOUNS) | {"chief"}
#: What has a matter behind “of”: “VP of Engineering”.
_OFFICES = _ROLES | {"vp", "svp", "evp"}
#: Words that only begin or continue a title: “Vice Chair”, “Attorney General”, “General Secretary”.
TITLE_PARTS = frozenset("acting assistant associate deputy executive general managing permanent vice".split())
#: Titles that, unlike “manager” or “member”, stand in no product's or body's name.
PERSONAL = TITLES | frozenset("attorney chairman chairwoman chief commissioner deputy secretary".split())
#: Titles that are things, too: “Chair”.
_CHAIRS = frozenset("chair co-chair".split())
#: Nouns for people that are no title of one.
_COLLECTIVE = frozenset("board leadership management staff workforce".split())
_BODY_WORDS = AGENCY_WORDS | GENERIC_NAME_WORDS
#: Words that belong to the office behind them, and end no name there: “U.S. District Judge Ann Cole”.
_OF_A_COURT = frozenset("appeals circuit district federal high magistrate probate superior supreme".split())
_ON_A_BENCH = frozenset("attorney judge justice".split())
#: Words that name no body where nothing but a title follows: “Police Chief Ann Cole”, “State Auditor”.
_OF_AN_OFFICE = _OF_A_COURT | frozenset("city county fire police state town u.s. us village".split())
#: What an office may be of, and nobody's name.
_MATTERS = frozenset(
    """affairs business communications compliance content data defense design development education
    engineering finance growth health homeland hardware infrastructure innovation legal marketing operations
    partnerships people policy privacy product public relations research safety sales science security
    services software state strategy technology trust works and""".split()
)
#: Who is “secretary of” a matter that names no body by itself.
_OF_A_MATTER = frozenset("minister secretary under-secretary undersecretary".split())
_PARTS = frozenset("branch desk division section unit".split())
#: What stands between somebody's office and the body that it is in.
_IN_A_BODY = frozenset("at for in of with".split())
#: What opens a role and stands before the body's name in it.
_RANKS = frozenset("chief deputy former lead principal senior".split())
_GENERALS = frozenset("adjutant attorney director inspector secretary solicitor surgeon".split())
_DETERMINERS = frozenset({"the", "'s", "’s"})
#: What a letter opens with.
_GREETINGS = frozenset("dear greetings hello hey hi thanks welcome".split())
_TIMES_OF_DAY = frozenset("afternoon day evening morning".split())
#: Words of a matter and the name of who holds the office for it, one more: “Veterans Affairs Ann Cole”.
_LONGEST_HELD = 4
#: Letters behind a person's name.
_POST_NOMINALS = frozenset("cbe esq esq. jp kc mbe md obe phd qc".split())


def honorific_start(doc: Doc, first: int) -> int:
    """Where the honorifics before a name begin; its own first word if there are none."""
    start = first
    while start:
        if doc[start - 1].lower_ in HONORIFICS:
            start -= 1
        elif start > 1 and doc[start - 1].text == "." and f"{doc[start - 2].lower_}." in HONORIFICS:
            start -= 2  # “Lt.” is two tokens
        else:
            break
    return start


def behind_greeting(doc: Doc, begin: int) -> int:
    """Where an office begins behind what a letter opens with: “Good afternoon Trustee Cole”."""
    if doc[begin].lower_ == "good" and doc[begin + 1].lower_ in _TIMES_OF_DAY:
        return begin + 2
    return begin + 1 if doc[begin].lower_ in _GREETINGS else begin


def is_a_neighbour(piece: DocSpan) -> bool:
    """Whether what stands behind a name and a comma is the next name of a list, with its own role: “Ann Cole,
    P. Reyes (Chair)”, “Ann Cole, Chair Paul Reyes”."""
    words = [token for token in piece if not token.is_punct and not token.is_space]
    bracket = next((token.i for token in piece if token.text == "("), None)
    named = [token for token in words if bracket is None or token.i < bracket]
    if len(named) < 2 or not all(token.text[0].isupper() for token in named):
        return False
    of_roles = [is_title_word(token) for token in named]
    if bracket is not None and not any(of_roles):
        return True
    return of_roles[0] and not any(of_roles[1:]) and all(token.ent_type_ == "PERSON" for token in named[1:])


def title_end(doc: Doc, first: int, end: int, known: Collection[str]) -> int:
    """Where the name begins behind a title: “Provost Alan Reyes”, “Chief Deputy Ann Cole”, “Chair Reyes”."""
    if first < end and doc[first].lower_ in _RANKS and end + 1 < len(doc):
        role = doc[end + 1]
        if role.is_lower and role.lower_ in _ROLES and role.pos_ == "NOUN":
            return first + 1  # “Chief Corvane spokesperson”
    begin = first
    while begin < end and is_title_word(doc[begin]):
        begin += 1
    while begin > first:
        if _is_borne(doc, first, begin, end, known):
            return begin
        begin -= 1
    return first


def is_title_word(token: Token) -> bool:
    """Whether the word may stand in a title before a name, in the singular or the plural."""
    word = token.lower_.strip(".")
    plural = word.endswith("s") and word[:-1] in PERSONAL
    return word in _ROLES | (PEOPLE_NOUNS - _COLLECTIVE) | TITLE_PARTS or plural


def office_end(doc: Doc, first: int, last: int) -> int:
    """The last word of a public office that goes by its own name: “the Scottish Information Commissioner”,
    “the Records Commissioner's Office”; ``last`` where none stands, or who holds it is named."""
    if (
        not first
        or last + 1 >= len(doc)
        or doc[first - 1].lower_ not in _DETERMINERS
        or is_title_word(doc[last])
    ):
        return last
    head = doc[last + 1]
    if not head.is_title or head.lower_ not in OFFICE_NOUNS or not doc[last].whitespace_:
        return last
    if doc[last + 2 : last + 4].text in {"'s Office", "’s Office"}:
        return last + 3
    behind = next((token for token in doc[last + 2 : last + 4] if token.text != ","), None)
    return last if behind is not None and (behind.is_title or behind.ent_type_ == "PERSON") else last + 1


def bearer_start(doc: Doc, first: int, last: int) -> int:
    """Where the person's name begins behind an office with “of”: “Tom” of “Director of Works Tom Rees”;
    ``first`` where neither a given name nor what offices are of shows one."""
    if first < 2 or doc[first - 1].lower_ != "of" or last - first < 2:
        return first
    office = doc[first - 2].lower_.strip(".")
    if office not in _OFFICES:
        return first
    given = next((i for i in range(first + 1, last) if doc[i].lower_ in HER_NAMES | HIS_NAMES), None)
    if given is not None and all(token.is_title for token in doc[first : last + 1]):
        return given
    matter = first
    while matter < last and doc[matter].lower_ in _MATTERS:
        matter += 1
    if last - matter == 1:
        return matter
    # “Secretary of Energy Ann Cole”: nobody is secretary of a person.
    whole = all(token.is_title and token.lower_ not in _BODY_WORDS for token in doc[first : last + 1])
    return last - 1 if whole and office in _OF_A_MATTER and last - first < _LONGEST_HELD else first


def bodys_end(doc: Doc, first: int, last: int) -> int | None:
    """The last word of the body whose office-holder is named right behind it: “Division” of “chief of the
    Ports Division Ann Cole”; None where no name stands so."""
    if first < 3 or doc[first - 1].lower_ != "the" or doc[first - 2].lower_ not in _IN_A_BODY:
        return None
    if doc[first - 3].lower_ not in _ROLES or last - first < 2:
        return None
    person = last - 1
    if not (doc[person].is_title and doc[last].is_title and doc[last].lower_ not in _BODY_WORDS):
        return None
    a_body = any(token.lower_ in _BODY_WORDS | _PARTS for token in doc[first:person])
    told = a_body and doc[person].ent_type_ == "PERSON" and doc[person].ent_iob_ == "B"
    given = doc[person].lower_ in HER_NAMES | HIS_NAMES
    return person - 1 if told or given or doc[person - 1].lower_ in _BODY_WORDS | _PARTS else None


def of_a_body(doc: Doc, begin: int) -> bool:
    """“Tram Drivers President”, behind “Association of”: the words before the office are the body's."""
    return begin > 1 and doc[begin - 1].lower_ == "of" and doc[begin - 2].lower_ in ASSOCIATION_WORDS


def is_an_offices_matter(doc: Doc, first: int, last: int) -> bool:
    """“Ports” of “the Secretary of Ports, Ann Cole”: what the office is for, and no body."""
    if first < 2 or first != last or doc[first - 1].lower_ != "of" or is_acronym(doc[first].text):
        return False
    return doc[first - 2].is_title and doc[first - 2].lower_ in _OF_A_MATTER


def letters_end(doc: Doc, last: int) -> int:
    """The last of the letters behind a person's name: “KC” of “Ann Cole KC”; ``last`` where none stand."""
    return last + 1 if last + 1 < len(doc) and doc[last + 1].lower_ in _POST_NOMINALS else last


def _is_borne(doc: Doc, first: int, begin: int, end: int, known: Collection[str]) -> bool:
    """Whether the words from ``begin`` are a person who bears the title before them."""
    rest = doc[begin : end + 1]
    if len(rest) > 3 or any(token.lower_ in _BODY_WORDS for token in rest):
        return False
    title = doc[begin - 1].lower_
    personal = title in PERSONAL or title.rstrip("s") in PERSONAL
    if title == "general" and begin > 1 and doc[begin - 2].lower_ in _GENERALS:
        personal = True
        if len(rest) == 1 and rest[0].ent_type_ == "PERSON":
            return True
    if personal and rest[0].lower_ == "general":
        return False  # “Attorney General Cole”
    if spelled(rest[-1].text) in known and (personal or len(rest) > 1):
        return True
    if len(rest) == 1:
        return False
    if (personal or title in _CHAIRS) and _speaks(doc, end):
        return True  # “Board Chair Ann Cole said”, whatever the recogniser takes it for
    if personal and not (first and doc[first - 1].lower_ == "the"):
        return all(token.ent_type_ in {"PERSON", ""} for token in rest)
    return all(token.ent_type_ == "PERSON" for token in rest)


def _speaks(doc: Doc, end: int) -> bool:
    return bool(doc[end].dep_ == "nsubj" and doc[end].head.lemma_ in {"add", "ask", "say", "tell", "write"})


def before_a_title(doc: Doc, first: int, end: int) -> int:
    """The last word of the name if a title follows it: “ATTU” of “ATTU General Secretary Ann Cole”; or what
    stands behind a name: “Ann Cole KC”."""
    last = end
    if last > first and doc[last].lower_ in _POST_NOMINALS:
        return last - 1
    if end + 1 < len(doc) and doc[end + 1].text[:1].isupper():
        while last >= first and is_title_word(doc[last]):
            last -= 1
        if doc[end + 1].lower_ in _ON_A_BENCH:
            while last > first and doc[last].lower_ in _OF_A_COURT:
                last -= 1
    return last if last >= first else end


def is_only_a_title(doc: Doc, first: int, last: int) -> bool:
    """“Chief Financial” of “Chief Financial Officer Omar Haddad”, “Chairman”, “Lt”, “Police” of “Police Chief
    Ann Cole”."""
    tokens = doc[first : last + 1]
    if all(token.lower_ in _OF_AN_OFFICE for token in tokens) and _precedes_a_title(doc, last):
        return True
    if all(is_title_word(token) or token.lower_ in HONORIFICS for token in tokens):
        return True
    if all(token.lower_.rstrip(".") in LEGAL_FORMS for token in tokens):
        return True
    if len(tokens) == 1 and f"{tokens[0].lower_}." in HONORIFICS:
        return True
    if doc[first].lower_ not in _ROLES or last + 1 >= len(doc):
        return False
    return doc[last + 1].is_title and doc[last + 1].lower_ in _ROLES


def _precedes_a_title(doc: Doc, last: int) -> bool:
    """“Police” of “Police Chief Ann Cole”, “U.S.” of “U.S. District Judge Ann Cole”."""
    index = last + 1
    while index < len(doc) and doc[index].lower_ in _OF_A_COURT:
        index += 1
    return index < len(doc) and bool(doc[index].is_title) and is_title_word(doc[index])
