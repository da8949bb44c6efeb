"""Figure worth: which numbers count something that a reader can use, and which only look like it.

The number of a clause counts nothing, a number that its own sentence denies is nobody's count, “hundreds”
gives none, and “two days” or “five sites” tells nothing by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.extraction.statements import Statement
from briefing.model.statements import FigureMention
from briefing.synthesis.figure_labels import is_deed, is_understood, is_unfinished
from briefing.synthesis.told_numbers import TIMES

#: A clause's number at the head of its sentence: “11.4 Customer shall …”.
_CLAUSE_NUMBER = re.compile(r"\d{1,2}\.\d{1,2}\b(?!\s?%)")
#: Said not to be so many, right before the number: “not 11 minutes after”; “not more than 11” is a bound.
_NOT_SO_MANY = re.compile(
    r"\b(?:not|never|n[’']t|nor|rather than|instead of)\s+(?:the |just |only |simply )?$", re.I
)
#: “denied that it had sold 40”, “disputed the figure of 900”.
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|disput(?:e[sd]?|ing)|refut(?:e[sd]?|ing)|reject(?:s|ed|ing)?|debunk\w*"
    r"|retract\w*|withdr[ae]w\w*)\b[^.;:“”]{0,90}$",
    re.IGNORECASE,
)
#: “900 is wrong”, “the figure of 900 was a mistake”.
_WRONG = re.compile(
    r"[^.;:“”]{0,50}\b(?:is|are|was|were)\s+(?:simply |plainly |just )?(?:wrong|false|untrue|incorrect"
    r"|inaccurate|invented|not (?:true|right|correct)|an? (?:mistake|error|transposition|exaggeration))\b",
    re.IGNORECASE,
)
#: “said in April that 31 were detained; it now says nine”: whoever said so says otherwise since.
_NOW_OTHERWISE = re.compile(r"[^.“”]{0,160}\bnow (?:says?|puts? it|gives?|counts?)\b")
#: What is paid every year, and what is paid once for several.
_YEARLY = re.compile(r"\s(?:an?|per|each|every)[ -]year\b|\s(?:yearly|annually)\b")
_SEVERAL = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_FOR_YEARS = (
    r"(?!\s(?:an?|per|each|every)[ -]year)[^.;]{0,30}?"
    rf"\b(?:{_SEVERAL}[ -]year\b|(?:over|for|across) {_SEVERAL} years\b)"
)
_SWAPPED = re.compile(r"\s+\w+\s+(?:instead of|rather than)\s", re.IGNORECASE)
#: Who tells it is not what it tells: “according to three people who were there”.
_AUTHORITY = re.compile(r"\b(?:according to|citing|quoting)\s+(?:the )?$", re.IGNORECASE)
#: “60 of the top 100 arenas”: how long a list is; “his supposed 40 million donation”: perhaps none at all.
_NO_NUMBER_OF = re.compile(
    r"\b(?:top|mistaken about .{0,40}|supposed|so-called|purported|imaginary|hypothetical)\s$", re.I
)
#: “Purchases of more than $250,000 have to be advertised”: where a rule begins.
_THRESHOLD = re.compile(
    r"(?:\sor (?:more|less))?\s(?:(?:have|has|need)s? to|must|shall|requires?|goes? to)\b"
)
#: “The union, which represents 230 of the 640 who work there”: the label would not say by whom.
_SPOKEN_FOR = re.compile(r"\brepresent(?:s|ed|ing)?\s$")
#: “On a turnout of 61 per cent, 82 per cent of members voted for it”: 82 of those who voted, not of all.
_TURNOUT = re.compile(r"\bturn-?out\b", re.IGNORECASE)
#: What is measured for each of something: “90 seconds a household”, “15 minutes per case”.
_RATE = re.compile(
    r"^(?:\w+\s)?(?!(?:at|by|for|from|in|of|on|to|with)\b)[a-z]+\s(?:an?|per|each|every)\s[a-z]"
)
#: Fewer are worth a row only with what they did or what was done with them, and two are not.
FEW = 12
_UNITS_OF_TIME = re.compile(rf"(?:{'|'.join(sorted(TIMES))})s?", re.IGNORECASE)
#: What a sum is the price of, where one word tells it.
_PRICED = re.compile(
    r"contract|deal|fine|penalty|settlement|grant|award|budget|invoice|purchase|licen[cs]e|order|compensation"
    r"|subscription|damages|fee|bribe|donation|loan|lawsuit|surplus|deficit|loss",
    re.IGNORECASE,
)
#: “The 54 percent figure”, “94 percent of the time”: of what, it does not say.
_NO_SHARE = re.compile(r"(?:figure|number|mark|threshold|rate)\b|of (?:the )?(?:time|cases|occasions)$")


def is_no_count(mention: FigureMention, statement: Statement, text: str) -> bool:
    """Whether the number is a clause's, is denied where it stands, or gives only an order of size."""
    number = mention.span.slice(text)
    before = " ".join(text[statement.span.start : mention.span.start].split())
    before = f"{before} " if before else ""
    behind = text[mention.span.end : statement.span.end]
    if mention.unit is None and not before.strip("“\"‘'( ") and _CLAUSE_NUMBER.fullmatch(number):
        return True
    if mention.unit == "%" and (_TURNOUT.search(before) or _TURNOUT.search(behind)):
        return True
    if mention.qualifier == "order of" and number.lower().split()[0].endswith("s"):
        return True
    if _NOW_OTHERWISE.match(behind):
        return True
    if mention.qualifier != "at most" and _NOT_SO_MANY.search(before):
        return True
    if mention.qualifier != "exact" and _THRESHOLD.match(behind):
        return True
    if (
        _NO_NUMBER_OF.search(before)
        or _SWAPPED.match(behind)
        or _AUTHORITY.search(before)
        or _SPOKEN_FOR.search(before)
    ):
        return True
    return bool(_DENIED.search(before) or _WRONG.match(behind))


def has_other_term(mention: FigureMention, text: str, others: Iterable[str]) -> bool:
    """Whether a sum is every year's here and that of several years elsewhere: one of the two is wrong."""
    if _YEARLY.match(text, mention.span.end) is None:
        return False
    several = re.compile(rf"(?<![\w.]){re.escape(mention.span.slice(text).split()[-1])}(?![\w]){_FOR_YEARS}")
    return any(several.search(other) for other in others)


def tells(mention: FigureMention, what: str, *, is_money: bool) -> bool:
    """Whether a label says enough for a row of its own: what money is for, what a share is of, who or what
    is counted and by what deed; of time only what each of something takes."""
    words = what.split()
    if not words or is_unfinished(what):
        return False
    if is_money:
        return len(words) > 1 or _PRICED.fullmatch(what) is not None
    if any(_UNITS_OF_TIME.fullmatch(word) for word in words[:2]):
        return bool(_RATE.search(what))
    if mention.unit == "%" and (_NO_SHARE.match(what) or not is_deed(what)):
        return False
    if re.match(r"of the (?!\d)", what) and not is_deed(what):
        return False
    if mention.unit != "%" and mention.value < FEW:
        return mention.value > 2 and is_deed(what)
    return is_understood(what)
