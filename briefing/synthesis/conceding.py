"""Conceding: the language in which somebody assures or denies something, and later takes it back.

Closed lists of general English, by form alone; whether two statements are of one matter is for others.
"""

from __future__ import annotations

import re

from briefing.synthesis.holders import RECORDS
from briefing.synthesis.roots import roots

#: What is said not to be, or to have been.
_DENIED = re.compile(
    r"\b(?:never|no|nobody|none|not|nor|neither|cannot|without|nothing|den(?:y|ies|ied)|reject(?:s|ed))\b|n['’]t\b",
    re.IGNORECASE,
)
#: What looks like a denial and is none.
_NO_DENIAL = re.compile(r"\b(?:no longer|not only|no\.\s?\d|no doubt)\b", re.IGNORECASE)
_WHOLLY = re.compile(
    r"\b(?:every|everyone|everybody|everything|all|always|each|entirely|solely|fully)\b", re.IGNORECASE
)
#: “Not all of them”, “nearly every one”: nobody is held to more than that.
_HARDLY = re.compile(
    r"\b(?:not|almost|nearly|virtually|n['’]t)\s+(?:all|every|each|always|entirely|solely|fully|any)\b"
    r"|\bafter all\b|\bat all\b|\ball-\w",
    re.IGNORECASE,
)
#: How far what is denied goes behind the word that denies it. Characters.
_SCOPE = 60

#: Somebody says of his own what he would rather not: “concedes that”, “acknowledged having”.
CONCEDES = re.compile(
    r"\b(?:admit(?:s|ted)?|conced(?:e|es|ed)|acknowledg(?:e|es|ed)|confess(?:es|ed)?)\b"
    r"(?=\s(?:that|having|to\s[a-z]+ing|(?:on|in|to|under|at|for)\s[^“”;.]{3,70}?\sthat)\b|[^.;“”]{0,60},?\s“"
    r"|\s(?:the|it|its|his|her|their|some|a|an|in|[A-Z])[^.;]{0,60}\b(?:had|was|were|did|have|has|is|are)\b|,)"
)
#: The same in what is said: that something said before was wrong, or that it should have been said.
WAS_WRONG = re.compile(
    r"\b(?:(?:it|that|this|I|we|(?:our|my|its|that)\s(?:[a-z]+\s)?(?:statement|answer|claim|figure|number|account|denial)s?"
    r"(?:\s(?:of|in|on|that)\s[^;“”]{2,50})?)\s(?:was|were)\s(?:simply\s|just\s"
    r"|plainly\s)?(?:wrong|mistaken|untrue|incorrect|inaccurate|incomplete|misleading|in error)\b"
    r"|should(?:\snot|n['’]t)\shave\s(?:been\s(?:used|said|told|given|made|claimed)|said|told|used|given|claimed)"
    r"|should(?:\shave|['’]ve)\s(?:been\s(?:clearer|more\s(?:open|careful|precise|candid|specific)"
    r"|announced|disclosed|published)|said so|told)"
    r"|(?:I|we|he|she|they)\smis(?:spoke|stated|led)|(?:I|we)\s(?:have\s|['’]ve\s)?withdr(?:aw|awn|ew)\s(?:it|that|them)\b)",
    re.IGNORECASE,
)
#: A document that shows what was so.
SHOWN_BY_RECORDS = re.compile(
    rf"\b{RECORDS}\b[^.;“”]{{0,80}}?\b(?:shows?|showed|suggests?|reveals?|revealed|lists?|listed|records?|recorded)\b"
    r"|\bhad in fact\b|\bin fact,?\s(?:had|was|were|did)\b",
    re.IGNORECASE,
)
#: “Nor were all of them read by a doctor, as the trust has said.”
AS_SAID = re.compile(
    r"\b(?:as|contrary to what|despite what)\s(?:the\s)?(?P<who>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}|[a-z]+)"
    r"\s(?:has|have|had)\s(?:said|claimed|maintained|insisted|told|stated|promised|assured)\b"
)
#: “Records show that he was there, though he said in April that nobody had shown it to him.”
THOUGH_SAID = re.compile(
    r",?\s(?:though|although)\s(?P<who>he|she|it|they|the\s[a-z]+|[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3})\s(?:had\s)?"
    r"(?:said|told\s[^,.;“”]{2,40}|claimed|insisted|maintained|denied)\b(?P<again>.*)"
)
UNTIL = re.compile(r"\b(?:until|till)\s(?:[A-Z]|last\b|this\b|then\b|recently\b)")


#: What a party had said before, told behind what it is set against: “Wren had said last month that …”.
HAD_SAID = re.compile(
    r"\bhad\s(?:previously\s|earlier\s|repeatedly\s|always\s|also\s)?(?:said|claimed|maintained|insisted|told|stated|promised"
    r"|assured|denied)\b"
)
#: The same, wherever it stands.
SAID_BEFORE = re.compile(
    r"\b(?:had|has)\s(?:previously\s|earlier\s|repeatedly\s|always\s|also\s)?(?:said|claimed|maintained|insisted|told|stated|promised"
    r"|assured|denied)\b|\bfirst\ssaid\b|\b(?:said|told\s[^,.;“”]{2,40}?)\s(?:last\s(?:week|month|year)|in\s(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December))\b"
)
#: “were drawn up by the vendor”.
_BY = re.compile(r"\b[a-z]+(?:ed|en|wn|ne|de|lt)\s(?:up\s|out\s)?by\s(?P<who>(?:[\w’'-]+\s?){1,5})")
#: What somebody does not let stand, told before his own words.
REJECTS = re.compile(
    r"\b(?:reject(?:s|ed)|den(?:y|ies|ied)|dismiss(?:es|ed)|disput(?:es|ed))\s(?:the|that|any|having|it)\b"
)
#: Somebody else's view of what should have been said.
OTHERS = re.compile(r"\b(?:critics|opponents|if (?:it|they|he|she|you|we))\b", re.IGNORECASE)


def denies(words: str) -> bool:
    """Whether words say that something is not so."""
    return _DENIED.search(_NO_DENIAL.sub("", words)) is not None


def assures(words: str) -> bool:
    """Whether words say something of all there is, without an exception."""
    return _WHOLLY.search(_HARDLY.sub("", words)) is not None


def denied_in(words: str) -> frozenset[str]:
    """The roots of what words say is not so: of some words behind each that denies."""
    plain = _NO_DENIAL.sub("", words)
    scopes = (
        re.split(r"[,.;“”]|\b(?:and|but)\b", plain[m.end() : m.end() + _SCOPE])[0]
        for m in _DENIED.finditer(plain)
    )
    return frozenset().union(*map(roots, scopes))


def turns(earlier: str, later: str) -> bool:
    """Whether of an assurance or a denial the later words say the opposite, both being of one matter."""
    if denies(earlier):
        return not denies(later) and not assures(earlier)
    return assures(earlier) and bool(UNTIL.search(later) or denied_in(later) & roots(earlier))


def names_another(earlier: str, later: str) -> bool:
    """Whether both say by whom a thing was done, and not by the same: “drafted by our officers”."""
    one, two = (_BY.search(words) for words in (earlier, later))
    return one is not None and two is not None and not roots(one["who"]) & roots(two["who"])
