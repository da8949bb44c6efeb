"""Figure labels: what a number counts, in the source's words, so that both are understood by themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.model.evidence import Span
from briefing.model.statements import FigureMention

#: How long a label may be, in words.
LONGEST = 13

#: Where a label ends: punctuation – but not that of a date or a name – or a word that opens another thought.
_END = re.compile(
    r"[;:!?()\[\]“”\"–—]|,(?! \d{4}\b)|\.(?=\s|$)|\s(?:and|but|or|because|after|before|when|while|as|if|so|"
    r"than|according|asking|urging|calling|saying|demanding|where|until|since|although|though|following|"
    r"whose|which)\b"
)
#: “61 of its doctors and nurses”: the second noun that is counted with the first.
_COUPLED = re.compile(r"\s(?:and|or)\s(?!\w+ed\b)[a-z-]+s\b(?!\s+(?:to|the|a|an)\b)")
#: Where a label would end in the middle of a thought; what only holds on the day of the source.
_BROKEN = re.compile(r"[“\"]|\s(?:and|but|or|as|so|than)$")
_NOW = re.compile(r"\b(have|has|had) now\s")
_RELATIVE = re.compile(
    r"\s?\b(?:today|yesterday|tomorrow|tonight|last|this|these|here|now|altogether)\b", re.I
)
_FINITE = (
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|wrote|took|left|sat|met|went|gave|said|says|"
    r"[a-z]{3,}ed)"
)
_VERB = re.compile(rf"\b{_FINITE}\b")
#: A number inside another phrase is not what the verb behind it tells of: “a ballot of 870 members closes”.
_INSIDE = re.compile(
    r"\b(?:of|for|to|with|from|over|in|at|on|about|represents|among)\s+"
    r"(?:(?:the|its|their)\s+)?(?:[\w.’'-]+['’]s?\s+)?$"
)
#: “signed by 112 of its employees”: whoever did it is counted.
_DONE_BY = re.compile(r"\b(?P<done>[a-z]{3,}ed) by\s+$")
_THING = re.compile(
    r"(?P<article>An?|The) (?P<thing>(?:[a-z-]+ ){0,2}?[a-z-]+) (?:that|which|signed|has|was)\b"
)
_NEAREST = re.compile(
    r"\b(?P<article>an?|the) (?P<thing>[a-z-]+)\b(?: to this effect)?,? (?:has been |was )?[a-z]+ed by $"
)
#: “made 1,087 enquiries”: what was done to what is counted. These forms are past and participle in one.
_DONE_TO = re.compile(
    r"\b(?P<done>[a-z]{3,}ed|bought|sold|found|made|paid|held|built|lost|kept|sent|withheld|cut)\s+"
    r"(?:another |a further |some )?$"
)
#: “a five-year contract worth $2.4 million”, “approved by the Norwick Council”.
_PRICED = re.compile(
    r"\b(?:an?|the|its|their|another)\s+(?P<noun>(?:[a-z-]+ ){0,2}[a-z-]{4,}) "
    r"(?:worth|valued at|for|of|of up to)\s+$"
)
_SIGNED = re.compile(r"(?P<who>(?:[A-Z][\w.’'-]+ )+)(?P<verb>[a-z]{3,}ed) $")
_NAMED = re.compile(r"\b(?:of|at|with|about|from|in|to|by|for|against|on) (?:the )?[A-Z]")
_UNSAID = re.compile(
    r"\b(?:own|our|we|us|its|their|his|her|it|them|they|other|such|these|those|headed|known as)\b|^more\b"
)


def label(mention: FigureMention, what: str, sentence: Span, text: str) -> str:
    """What is counted and what was done by it or with it, as far as the source's words go on without a break.

    “engineers at Veridian Systems have signed a letter”, “enquiries made through the portal”.
    """
    where = mention.what_span
    before = text[sentence.start : mention.span.start]
    if where is None or where.start < mention.span.end:
        return what or _priced(before)
    between = " ".join(text[mention.span.end : where.start].split())
    is_share = between.startswith("of") and (mention.unit == "%" or "’s " in what or "'s " in what)
    lead = "of the " if between == "of the" else "of " if is_share else ""
    coupled = _COUPLED.match(text, where.end, sentence.end)
    if coupled:
        what = f"{what}{coupled.group()}"
    if done := _done_by(before, text[sentence.start : sentence.end]):
        return f"{lead}{what} {done}"
    more = _more(text[coupled.end() if coupled else where.end : sentence.end])
    if _INSIDE.search(" ".join(before.split()) + " "):
        more = more if more.startswith(_RELATIVES) else _whose(more)
    done_to = _DONE_TO.search(before)
    if done_to is not None and not lead:
        whose = _whose(more)
        counted = f"{what} {whose}".rstrip()
        return _within(f"{counted} {done_to['done']}", more.removeprefix(whose).strip(), "")
    return _within(what, more, lead)


def reads_alone(words: str, is_money: bool) -> bool:
    """Whether a label says by itself what is counted: with a verb, or with whose it is; a price, of what."""
    if _UNSAID.search(words) or _RELATIVE.search(words):
        return False
    if is_money:
        return len(words.split()) > 1
    return len(words.split()) > 1 and bool(_VERB.search(words) or _NAMED.search(words))


def _within(what: str, more: str, lead: str) -> str:
    """The label with as much of what follows as is not too long."""
    room = LONGEST - len(f"{lead}{what}".split())
    kept = more.split()
    if len(kept) > room:
        kept = _cut(kept[: room + 1])
    return f"{lead}{what} {' '.join(kept)}".strip()


def _cut(words: Sequence[str]) -> list[str]:
    """The words before their last preposition: no phrase is broken off."""
    cuts = [at for at, word in enumerate(words) if at > 1 and word in _PREPOSITIONS]
    return list(words[: cuts[-1]]) if cuts else []


def _whose(more: str) -> str:
    """Of what follows, only whose it is: “at Vandrel”, of “at Vandrel closes on 27 June”."""
    found = _OF_WHOM.match(more)
    return found.group().rstrip() if found else ""


_RELATIVES = ("that ", "who ")
_OF_WHOM = re.compile(r"(?:of|at|with|from|about) (?:the )?(?:[A-Z][\w’'.-]* ?)+")
_PREPOSITIONS = frozenset("over after with in on at for from through during by against between".split())


def _more(behind: str) -> str:
    """What follows the counted noun up to the end of its thought, or to where that would break it off."""
    end = _END.search(behind)
    more = _NOW.sub(r"\1 ", " ".join(behind[: end.start() if end else len(behind)].split()))
    if end and _BROKEN.match(end.group()):
        return " ".join(_cut(more.split()))
    relative = _RELATIVE.search(more)
    return more[: relative.start()].rstrip() if relative else more


def _done_by(before: str, sentence: str) -> str:
    """“signed a petition”, of “A petition … has been signed by 112 employees”."""
    done = _DONE_BY.search(before)
    thing = _NEAREST.search(" ".join(before.split()) + " ") or _THING.match(" ".join(sentence.split()))
    if done is None or thing is None:
        return ""
    return f"{done['done']} {thing['article'].lower()} {thing['thing']}"


def _priced(before: str) -> str:
    """What a sum is the price of: “five-year contract approved by the Norwick Council”; empty if untold."""
    words = " ".join(before.split()) + " "
    priced = _PRICED.search(words)
    if priced is None:
        return ""
    signed = _SIGNED.search(words[: priced.start()])
    who = re.sub(r"^The ", "the ", signed["who"].strip()) if signed else ""
    by = f" {signed['verb']} by {who}" if signed else ""
    return f"{priced['noun']}{by}"
