"""Figure matter: which numbers a reader of such a brief asks for first, and which of several is the last.

What the deal is worth, how many signed or walked out, how many pages came out or were kept back, how often
the thing was wrong: by the words of the label. Who came to a meeting and how far off something lies matter
little. A petition's names grow: the count of the newest source is the one that stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefing.model.briefing import Figure
from briefing.synthesis.dollars import is_sum

#: What a deal is called, by which two sums of the same size are the same sum.
_DEAL = re.compile(
    r"\b(?:agreement|award|bid|contract|deal|licen[cs]e|order|procurement|purchase|renewal)s?\b"
)
_NAMED = re.compile(r"\b(?:names|signatories|signatures)\b")
_SIGNED = re.compile(r"\b(?:signed|signing|sign)\b")
_PAPER = re.compile(r"\b(?:letter|petition|pledge|appeal)\b")
_STAFF_ACT = re.compile(
    r"\b(?:walked (?:out|off)|went on strike|struck|stopped work|resigned|quit|refused|were (?:dismissed"
    r"|fired|suspended|sacked)|have (?:resigned|quit))\b"
)
_RECORDS = re.compile(r"\b(?:pages|documents|records|e-?mails|messages|requests|files|letters)\b")
_OUT = re.compile(
    r"\b(?:released|given|handed|turned over|obtained|located|found|withheld|kept back|redacted|disclosed"
    r"|received|refused|sealed|secret|surrendered|produced|published|sent|wrong)\b"
)
_WRONG = re.compile(
    r"\b(?:error|fals(?:e|ely)|wrong(?:ly)?|mistak\w*|misidentif\w*|mismatch\w*|flag(?:s|ged)?|alerts?|matches"
    r"|matched|hits|complain\w*|arrest\w*|referred|misconduct|stopped|cleared|failed|missed|duplicate"
    r"|inaccurate|lost)\b"
)
#: Who is there to watch, or means to speak; how far and how old.
_IDLE = re.compile(
    r"\b(?:signed up|attended|came|sat|stood|spoke|queued|watched|listened|gathered|were present|turned up"
    r"|packed)\b|^(?:miles|kilomet(?:re|er)s|metres|meters|feet|yards|acres|seats|chairs|copies|words)\b"
)


def matters(what: str, unit: str | None) -> bool:
    """Whether a label tells of the deal's money, of names and walkouts, of pages or of errors."""
    if is_sum(unit):
        return _DEAL.search(what) is not None
    if _IDLE.search(what):
        return False
    of_names = bool(_PAPER.search(what) and (_NAMED.search(what) or _SIGNED.search(what)))
    of_pages = bool(_RECORDS.search(what) and _OUT.search(what))
    return of_names or of_pages or bool(_STAFF_ACT.search(what) or _WRONG.search(what))


def is_idle(what: str) -> bool:
    """Whether a number says how many looked on, or how far something lies."""
    return _IDLE.search(what) is not None


def is_same_sum(one: Figure, other: Figure) -> bool:
    """Whether two sums of the same size are one: what the contract and the agreement are worth."""
    return is_sum(one.unit) and all(_DEAL.search(figure.what) for figure in (one, other))


def outgrown(dated: Iterable[tuple[str | None, Figure]]) -> set[str]:
    """The ids of the counts of names that a newer source has a later, higher count of.

    Args:
        dated: figures, each with the day on which its source was published.
    """
    counts: dict[str, list[tuple[str, Figure]]] = {}
    for day, figure in dated:
        paper = _PAPER.search(figure.what)
        if paper and figure.unit is None and (_NAMED.search(figure.what) or _SIGNED.search(figure.what)):
            counts.setdefault(paper.group(), []).append((day or "", figure))
    return {figure.id for of_one in counts.values() for figure in _but_last(of_one)}


def _but_last(counts: Sequence[tuple[str, Figure]]) -> list[Figure]:
    day, last = max(counts, key=lambda each: (each[0], each[1].value))
    return [
        figure for when, figure in counts if figure is not last and when <= day and figure.value < last.value
    ]
