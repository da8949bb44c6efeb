"""Price labels: what a sum of money is for, in the source's words."""

from __future__ import annotations

import re

#: How long a label may be, in words.
LONGEST = 13

_OF_WHOM = (
    r"(?:(?:from|by|with|to|at|for|between) (?:the )?(?:[A-Z][\w.’'-]*(?: (?:of |and )?(?=[A-Z]))?)+ ?)"
)
#: “a five-year contract worth”, “an invoice from Company M of 9 November 2020 for”, “(value up to”.
_PRICED = re.compile(
    r"(?:\b(?i:an?|the|its|their|another|this|one)\s+|^(?![Tt]he |An? )|[,;:“(]\s*"
    r"|\b(?=(?:two|three|four|five|six) ))"
    r"(?P<noun>(?:[A-Za-z-]+ ){0,2}[a-z-]{3,})(?: |(?=,))"
    rf"(?P<whose>{_OF_WHOM}?)"
    r"(?:(?:of|on|dated) (?:\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+\.? \d{1,2},?)(?: \d{4},?)? )?"
    r"(?:,? ?(?:worth|valued at|at a cost of|for|of|of up to|totall?ing)"
    r"|\(?(?:value|worth|cost|price)(?: of)?) ?$"
)
_SIGNED = re.compile(
    r"(?P<who>(?:[A-Z][\w.’'-]+ (?:(?:of|for|and) (?:the )?(?=[A-Z]))?)+)(?P<verb>[a-z]{3,}ed)"
    r"(?: (?:an?|the|its|another))? $"
)
#: “set a ceiling of”: the noun begins behind its article.
_ARTICLED = re.compile(r"^.*\b(?:an?|the|had|has|have|posted|reported|recorded)\s")
#: “Compensation of £61,400”: the noun may open the sentence.
_NOUN_OF = re.compile(r"(?:^|\s)(?P<noun>[A-Za-z][a-z-]{3,}) of $")
#: “paid $1,046 for the chief’s hotel”.
_PAID = re.compile(
    r"\b(?P<done>paid|pay|spent|spend|raised|received|charged|charges?|costs?|owed|owes|saved|lost|earned"
    r"|refund(?:ed)?)(?: \w+ly)? $"
)
#: Where a sum's own thought ends.
_END = re.compile(
    r"[;:!?()\[\]“”\"–—]|,(?! \d{4}\b)|\.(?=\s|$)|\s(?:and|but|or|because|after|before|when|while|as|so|than"
    r"|that|which|who|according|until|since|although|though|following|where)\b"
)
_RELATIVE = re.compile(
    r"\s?\b(?:to date|today|yesterday|tomorrow|tonight|altogether|(?:last|this|next) \w+|now|so far)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"^(?:had|has|have|was|were|is|are|will be|would be) (?:been |being )?(?=[a-z]+(?:ed|aid|ent|ost)\b)"
)
#: How long, how often, on what condition: what belongs to a price.
_TERM = re.compile(r"(?:over|for|a|an|per|each|every|in) ")
#: “per referral | ends effective today”: what becomes of the price.
_BECOMES = re.compile(
    r"\s(?:ends?|ended|begins?|began|starts?|started|appl(?:ies|ied)|takes? effect|took effect|falls?|fell"
    r"|rises?|rose|expires?d?)\b.*$"
)
_EACH = re.compile(r"(?:an?|per|each|every) [a-z]+")
#: “the $61,404 invoiced through July 31”: what was done with a sum, and more of it.
_SPENT = re.compile(
    r"(?:invoiced|billed|charged|spent|awarded|owed|refunded|donated)"
    r" (?:by|to|for|through|in|on|between|from|under) \w"
)
_NO_PRICE = frozenset("total sum amount figure rate average maximum minimum more less profit loss".split())


def price_label(what: str, before: str, behind: str) -> str:
    """What a sum is for: “contract over five years if all options are used”, “paid for the chief’s hotel”.

    Args:
        what: the noun phrase that extraction found it to be the price of, or an empty string.
        before: the sentence up to the sum.
        behind: the sentence from the sum on.

    Returns:
        The label, or an empty string where the sentence does not say what the sum is for.
    """
    ahead = " ".join(before.split()) + " "
    more = _more(behind)
    if what:
        each = _EACH.match(more)
        return f"{each.group()} for the {what}" if each else _joined(what, _term(more))
    if priced := _PRICED.search(ahead):
        noun = _ARTICLED.sub("", priced["noun"])
        if noun.split()[-1].lower() not in _NO_PRICE:
            return _joined(
                f"{_lower(noun)} {priced['whose'].strip()}".strip(),
                _signed(ahead, priced.start()) or _term(more),
            )
    if (noun_of := _NOUN_OF.search(ahead)) and noun_of["noun"].lower() not in _NO_PRICE:
        return _joined(_lower(noun_of["noun"]), _DONE.sub("", more) if _DONE.match(more) else _term(more))
    if _SPENT.match(more):
        return _joined("", more)
    paid = _PAID.search(ahead)
    if paid is not None and re.match(r"(?:for|to|on|from|in) ", more):
        return _joined(paid["done"], more)
    return ""


def _signed(ahead: str, end: int) -> str:
    """“approved by the Norwick Council”, of “The Norwick Council approved a …”."""
    signed = _SIGNED.search(ahead[:end].rstrip() + " ")
    if signed is None:
        return ""
    who = re.sub(r"^The ", "the ", signed["who"].strip())
    return f"{signed['verb']} by {who}"


def _term(more: str) -> str:
    return _BECOMES.sub("", more) if _TERM.match(more) else ""


def _more(behind: str) -> str:
    """What follows the sum, to the end of its thought, without words that only hold on the day."""
    end = _END.search(behind)
    said = " ".join(behind[: end.start() if end else len(behind)].split())
    return " ".join(_RELATIVE.sub(" ", said).split())


def _joined(words: str, more: str) -> str:
    """Both, if that is not too long."""
    told = f"{words} {more}".strip()
    return told if len(told.split()) <= LONGEST else words


def _lower(noun: str) -> str:
    """A common noun from the head of a sentence in small letters."""
    first, _, rest = noun.partition(" ")
    return f"{first.lower() if not first.isupper() else first} {rest}".strip()
