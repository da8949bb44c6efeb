"""Telling order: what a bottom line leads with where the matter has ended, and in what order it goes on.

What ended, was withdrawn or was decided last is the news, and not the demand or the state that it overtook.
Behind the news stands what happened first, and a charge before its denial and before the retort to that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from briefing.extraction.dates import date_bounds, is_day
from briefing.extraction.statements import Statement

Told = TypeVar("Told")

_QUOTED = re.compile(r"“[^”]*”?")
#: What somebody makes known or settles for himself.
_RESOLVES = r"(?:agreed|announc\w+|confirm\w+|decided|disclosed|pledged|promised|said|says|vowed)"
_STOPS = r"(?:abandon|cancel|cease|drop|end|halt|pull|quit|scrap|shelve|stop|suspend|terminate|withdraw)"
_HALTED = (
    r"(?:abandoned|cancell?ed|dropped|ended|halted|overturned|paused|rescinded|reversed|revoked"
    r"|scrapped|shelved|struck down|suspended|terminated|withdrew|withdrawn)"
)
#: How a clause opens that is not the sentence's own.
_SUBORDINATE = re.compile(
    r"\b(?:after|although|as|because|before|calling|despite|how|if|once|since|that|unless|until|wh(?:at|en|ether|ere"
    r"|ich|ile|o|ose|y)|without)\b|[—–]"
)
_NOT_ON = r"not (?:be )?(?:go(?:ing)? ahead|mov(?:e|ing) (?:ahead|forward)|proceed(?:ing)?|renew(?:ing)?)"
_ENDS = re.compile(
    rf"\b{_RESOLVES}\b[^;“]{{0,80}}?\b(?:(?:will|would|is|are) (?:no longer|{_NOT_ON})"
    rf"|(?:will|would|to) {_STOPS})\b"
    r"|(?P<own>\b(?:will no longer|no longer (?:has|have|is|are|offers?|sells?|uses?)"
    rf"|(?<!to )(?:has |have |was |were |had )?(?:been )?{_HALTED})\b)"
)
#: What is only asked for, weighed or denied.
_WISHED = re.compile(
    r"\b(?:asked|asks|calls?|called|demand\w*|den(?:y|ies|ied)|might|not|never|petition\w*|refus\w+|reject\w*|should"
    r"|threaten\w*|urg(?:e|es|ed|ing)|want\w*|warn\w*)\b"
)
#: Of a charge and what is said to it, what the words themselves answer: a denial, or an accusation.
_RETORTS = re.compile(r"\b(?:denials?|rebuttals?)\b")
_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied)|disput(?:es|ed)|rebut(?:s|ted)|reject(?:s|ed))\b[^.;]{0,60}"
    r"\b(?:accounts?|accus\w+|allegations?|charges?|claims?|that)\b"
)
_HOURS = (
    r"\b(?:morning|dawn|breakfast)\b",
    r"\b(?:midday|noon|lunchtime|afternoon)\b",
    r"\b(?:evening|night)\b",
)


def tells_an_end(told: str) -> bool:
    """Whether a finding's first sentence tells, in its own clause, that something has ended or will: “the
    agency announced that it will no longer use it”; not that somebody asks for it."""
    plain = _QUOTED.sub("“”", told.partition(". ")[0])
    found = _ENDS.search(plain)
    if found is None or _WISHED.search(plain[: found.start()]):
        return False
    return found["own"] is None or _SUBORDINATE.search(plain[: found.start()]) is None


def when(statement: Statement, written: str) -> str:
    """The day of what a statement tells, or of its writing where it tells none; ISO 8601."""
    if not is_day(written):
        return written
    days = [
        date_bounds(each.date)[1].isoformat()
        for each in statement.event_dates
        if each.date and each.precision in {"day", "week", "month"}
    ]
    return max((day for day in days if day <= written), default=written)


def hour(told: str) -> int:
    """The time of the day that the words give, of those that follow one another; 0 for none."""
    found = [place for place, each in enumerate(_HOURS, 1) if re.search(each, told.partition(". ")[0])]
    return found[0] if len(found) == 1 else 0


def answers(told: str) -> int:
    """0 for a charge, or anything else; 1 for what denies one, 2 for what retorts to a denial."""
    first = _QUOTED.sub("“”", told.partition(". ")[0])
    return 2 if _RETORTS.search(first) else 1 if _DENIES.search(first) else 0


def charges_first(
    order: Sequence[Told], text: Callable[[Told], str], is_of: Callable[[Told, Told], bool]
) -> list[Told]:
    """The order, with a charge before its denial, and both before the retort.

    Args:
        order: what is told, first to last.
        text: the words of each.
        is_of: whether two are about the same.
    """
    told = list(order)
    for each in order:
        level = answers(text(each))
        before = [other for other in told if other is not each and answers(text(other)) < level]
        ahead = [other for other in before if is_of(each, other)]
        last = max(ahead, key=told.index, default=each)
        if level and told.index(last) > told.index(each):
            told.remove(each)
            told.insert(told.index(last) + 1, each)
    return told
