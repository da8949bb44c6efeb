"""Clauses and empty words: what may be told in its section, but neither first nor as the news."""

from __future__ import annotations

import re

#: What a contract or its terms say, by their own wording.
_CLAUSE = re.compile(
    r"^(?:(?:clause|section|article|§)?\s*\d+(?:\.\d+)+[.)]?\s)|\bterms say: “|^[^“]*\b(?:shall|hereby)\b"
    r"|^(?:\w+ )?(?:Amendment|Addendum|Variation|Agreement)\b[^“]{1,200} to [^“]{1,200} reads: “"
    r"|^(?:Clause|Section|Article|Rule|Principle) [\w.()]+ of [^“]+ reads: “"
    r"|^(?:The |[A-Z][\w.&’' -]+’s? )[^“]*(?:Agreement|Terms|Polic(?:y|ies)|Conditions|Order Form"
    r"|Licen[cs]e|Contract)\b"
    r"[^“]{0,80} reads: “"
)
#: What a clause may forbid, permit or order with the matter itself, not with invoices.
_MATTER = re.compile(
    r"\b(?:shall not use|may not use|not use|prohibit\w*|forbid\w*|identif\w+|track\w*|monitor\w*|retain\w*|"
    r"delet\w+|record\w*|activat\w+|disclos\w+|without notice|surveill\w+|disciplin\w+|suspen\w+|"
    r"audit\w*|consent\w*|notif\w+|warrant\b|law enforcement|sole basis|surviv\w+|review\w*|human|examin\w+"
    r"|appeal\w*|(?:non-)?conver(?:t"
    r"|sion)\w*)\b",
    re.IGNORECASE,
)
#: What every contract has, whatever it is about: definitions of its own terms, titles, references,
#: liability, the law.
_EVERYWHERE = re.compile(
    r"^\W*(?:Affiliates?|Agreement|Content|Confidential Information|Customer(?: Content| Data)?"
    r"|Effective Date"
    r"|Governmental Entity|Orders?|Part(?:y|ies)|Polic(?:y|ies)|Products?|Services?|Software|Terms?"
    r"|Users?|You|We)\W+means\b"
    r"|\bright, title,? and interest\b|\b(?:act|serve) as a reference\b|\bcase stud(?:y|ies)\b|\blogos?\b"
    r"|\baggregate liability\b|\bforms part of\b"
    r"|\bnon-refundable\b"
    r"|\b(?:in violation of|in breach of|compl\w+ with|in accordance with) (?:all |any "
    r"|the )?(?:applicable )?laws?\b"
    r"|\bgoverned by the laws?\b|\bin the event of (?:a|any) conflict\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“([^”]*)”")
#: A number or a name within somebody's words; “I” and the first word of a sentence are none.
_SUBSTANCE = re.compile(r"\d|(?<![.?!:…] )(?<!^)(?<!“)\b(?!I\b)[A-Z][\w’'-]+")
_FIRST_PERSON = re.compile(r"\b(?:I|we|my|our|us|me)\b", re.IGNORECASE)


def is_clause(text: str) -> bool:
    """Whether a worded statement only gives a contract's clause."""
    return bool(_CLAUSE.search(text))


def is_boilerplate(text: str) -> bool:
    """Whether it is a clause that says nothing of what may be done with the matter."""
    if not is_clause(text):
        return False
    said = text.partition(": “")[2] or text
    return not _MATTER.search(said) or _EVERYWHERE.search(said) is not None


def is_empty_talk(text: str) -> bool:
    """Whether it is somebody's own words about himself, with no number and no name in them."""
    quoted = " ".join(_QUOTED.findall(text))
    return bool(quoted and _FIRST_PERSON.search(quoted)) and not _SUBSTANCE.search(quoted)
