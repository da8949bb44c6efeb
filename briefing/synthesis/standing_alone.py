"""Standing alone: what in a told sentence a reader of nothing else would not understand, or not need."""

from __future__ import annotations

import re

from briefing.extraction.actors import Actors
from briefing.extraction.lexicon import PERSON_NOUNS
from briefing.synthesis.clauses import is_clause, is_empty_talk

#: An opening that leans on something told before: “Following mediation, …”, “Asked about it, …”.
_TIED = re.compile(
    r"(?:after|although|amid|another|asked|at that|before|but|despite|during|following|for|further|in that|"
    r"instead|meanwhile|most of|other|others|since|so|some|such|that|the (?:latter|former|following|same)|"
    r"then|these|this|those|under|unless|until|what|when|where|while|yet)\b",
    re.IGNORECASE,
)
#: A subject that only the sentences before explain: “The code was changed”, “A spokesman said”.
_UNEXPLAINED = re.compile(
    r"(?:(?:On|In|At|By) [^,]{1,40}, )?"
    r"(?:The|Its|His|Her|Their|One of the|Both|Two of|It|They|He|She|Members?|A spokes\w+)\b"
    r"(?: (?!of\b|for\b|that\b|which\b|who\b)[a-z’'-]+){0,4}? "
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|says?|said|shows?|showed|reads?|"
    r"[a-z]{3,}(?:ed|s))\b(?! by )"
)
#: Words further on that point at something told before.
_POINTS_BACK = re.compile(
    r"\b(?:one of them|for it|of it|to it|about it|forwarded his|the same|the figure|that number|"
    r"the (?:request|motion|affair|story|matter|trial|software|papers))\b"
)
#: Words of nobody known by name.
_UNNAMED = re.compile(
    r"^The (?:file|author|letter)\b[^“]{1,60}\b(?:reads|wrote|says): “|\baccording to \S+\.\w{3,4}\b"
)
#: What a writer tells of himself: “The editor wrote: “I got it …””, or asks of the reader.
_OWN_WORDS = re.compile(r"\b(?:wrote|reads): “(?:[^”]*\b(?:I|me|my|your?)\b|(?:We|And we|Our)\b)")
_OUR_WORDS = re.compile(r"\bwrote: “[^”]*\b(?:we|us)\b", re.IGNORECASE)
#: What somebody or something is, not what happened.
_BACKGROUND = re.compile(
    r"[^,“]{1,40}?\b(?:is|are)\s+(?:made|based|owned|run|headquartered|an?\s+[a-z-]+\s+(?:company|firm))\b",
    re.IGNORECASE,
)
#: A notice that something was noticed, or is brought to notice.
_NOTICE = re.compile(
    r"\b(?:notes? (?:recent|press)|aware of (?:recent|reports)|refer to the|for information)\b", re.IGNORECASE
)
#: A step on the way: a meeting, a request for a report.
_STEP = re.compile(
    r"\b(?:(?:asked|called) for (?:a|the) (?:report|review of)|meets? (?:again|on)|received a request|"
    r"hearing is set|presided|watched the|was advised|members are reminded|having been notified)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-Z][\w’'-]+")
_PERSONAL = re.compile(r"\b(?:he|she|him|his|her)\b", re.IGNORECASE)


def is_no_news(told: str, is_speech: bool) -> bool:
    """Whether it is a clause, empty words, what something is, or a mere step of procedure."""
    said = is_speech or ": “" in told
    unfit = is_clause(told) or (said and is_empty_talk(told)) or is_notice(told)
    return unfit or bool(_BACKGROUND.match(told) or _STEP.search(told))


def is_tied(told: str) -> bool:
    """Whether its opening leans on what came before it."""
    return _TIED.match(told) is not None


def is_unexplained(told: str, actors: Actors) -> bool:
    """Whether its subject, or a “he” or “her” in it, is somebody or something that it does not name."""
    return _UNEXPLAINED.match(told) is not None or _is_of_nobody(told, actors)


def points_back(told: str) -> bool:
    """Whether words further on point at something that it does not tell."""
    return _POINTS_BACK.search(told) is not None


def is_unnamed(told: str) -> bool:
    """Whether nobody known by name says it."""
    return _UNNAMED.search(told) is not None


def is_of_the_writer(told: str) -> bool:
    """Whether a writer tells in the first person what he did, or addresses somebody."""
    return _OWN_WORDS.search(told) is not None


def is_shared_by_the_writer(told: str) -> bool:
    """Whether a writer's “we” or “us” stands in what he tells."""
    return _OUR_WORDS.search(told) is not None


def is_notice(told: str) -> bool:
    """Whether it only says that something was noticed, or is brought to notice."""
    return _NOTICE.search(told) is not None


def calls_by_surname(told: str, actors: Actors) -> bool:
    """Whether it begins with the surname of a person whose full name it does not give."""
    first = _NAME.match(told)
    if first is None:
        return False
    bearers = [p.name for p in actors.parties if p.kind == "person" and p.name.endswith(f" {first.group()}")]
    return bool(bearers) and not any(name in told for name in bearers)


def _is_of_nobody(told: str, actors: Actors) -> bool:
    """Whether a personal pronoun comes before any person, by name or by what he is."""
    pronoun = _PERSONAL.search(told)
    if pronoun is None:
        return False
    before = told[: pronoun.start()]
    if any(word.lower().rstrip("s") in PERSON_NOUNS for word in re.findall(r"\w+", before)):
        return False
    people = (party for party in actors.parties if party.kind == "person")
    return not any(name in before for party in people for name in (party.name, *party.aliases))
