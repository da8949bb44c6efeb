"""Passing states: what a sentence says of the day on which it was written, and may not be so any more.

“Two agencies still use it” and “has 14 customers” hold on their day; “has banned it for now”, “will ask them
to sign” and “recently” mean nothing without it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from briefing.synthesis.phrasing import STAMP, split_sentences

#: The full stop at the end, and a closing mark behind it.
STOPPED = re.compile(r"\.(”?)$")
_COUNT = (
    r"(?:(?!(?:19|20)\d\d\b)\d[\d,.]*(?: (?:million|billion))?|dozens|hundreds|thousands|two|three|four|five"
    r"|six|seven|eight|nine|ten|eleven|twelve)"
)
_NO_TIME = r" (?!(?:business |calendar |working )?(?:years?|months?|weeks?|days?|hours?|minutes?)\b)"
#: What is so, and may be over: told in the present tense.
_LASTS = re.compile(
    r"\b(?:is|are|has|have)(?:n[’']t)? (?:already|no longer|not yet|now|still|yet to)\b|\bcontinues? to\b"
    r"|\bstill (?!had\b|was\b|were\b|could\b|would\b|did\b)[a-z]+(?<!ed)(?= (?!by\b))"
    r"|\b(?:has|have)(?:n[’']t| not) [a-z]+(?:ed|en|t|aid)\b[^.;]{0,60}\byet\b"
    r"|\b(?:count|cover|employ|have|hold|include|operate|own|run|serve|use|has|counts|covers|employs|holds"
    r"|includes|operates|owns|runs|serves|uses) (?:(?:about|almost|around|as many as|at least|more than"
    rf"|nearly|over|roughly|some|up to) )?{_COUNT}{_NO_TIME}"
    r"|\b(?:is|are) (?:among|one of|the (?:biggest|first|largest|latest|most|only|second|third) (?!to\b)"
    r"|(?:available|behind|closed|facing|open|under|working)\b"
    r"|in (?:court|effect|force|negotiations|place|talks)\b)"
    r"|\b(?:is|are) (?:due|expected|likely|poised|scheduled|set|slated|unlikely) (?:for|to)\b"
    r"|\bboth (?:also )?(?:allow|have|offer|own|require|run|sell|share|store|use)\b"
    r"|(?<=[a-z])(?<!to) (?:faces|hopes|intends|opposes|plans|refuses|seeks|wants) "
)
#: What goes on in the sentence's own clause.
_GOES_ON = re.compile(
    r"\b(?:is|are) (?:(?:[a-z]+ly|also|already|again|now) )?(?:being [a-z]+|(?!according|being|binding|during"
    r"|everything|going|lacking|meaning|missing|nothing|outstanding|something|willing)[a-z]{2,}ing)\b"
)
#: What has come, or is to come: the day of writing says since when, or until when not.
_NEWS = re.compile(
    r"\b(?:has|have) been (?:[a-z]+ly )?[a-z]{2,}ing\b"
    r"|\b(?<!to )(?:has|have) (?:(?:[a-z]+ly|also|just|now|since) ){0,2}(?:been )?(?!had\b|said\b|told\b)"
    r"(?:begun|come|cut|done|gone|got|had|held|hit|left|lost|made|met|paid|put|run|seen|sent|set|shut|sold|sought"
    r"|split|spent|sued|taken|won|[a-z]{2,}(?:ed|en))\b"
    r"|\b(?:has|have)(?:n[’']t| not| never) [a-z]+|\b(?:recently|newly)\b|\b(?:has|have) just\b"
    r"|\b(?:will|won[’']t) (?:(?:[a-z]+ly|also|no longer|not|now|soon) )?[a-z]+\b"
)
#: Where a clause begins that is not the sentence's own.
_SUBORDINATE = re.compile(
    r"\b(?:after|although|as|because|before|how|if|once|since|that|though|until|what|when|where|whether|while"
    r"|which|who|whom|whose|why)\b[^,;]*$"
)
#: “said that it will ask them to sign”: nothing tells when he said so.
_PROMISED = re.compile(r"^[^.;]{3,80}\bsaid (?:that )?(?:he|it|she|they|[A-Z][\w’'-]+) will\b")
_QUOTED = re.compile(r"“[^”]*”?")
#: Whoever says a thing says it of the day on which he speaks.
_SAID = re.compile(r"\b(?:said|told|wrote|insisted|denied|argued|testified|asked|promised|vowed)\b")


def lasts(sentence: str) -> bool:
    """Whether it tells what is so on the day of writing, in its own clause."""
    return _has(sentence, _LASTS) or _has(sentence, _GOES_ON)


def is_news(sentence: str) -> bool:
    """Whether it tells what has come by the day of writing, or is to come."""
    return _has(sentence, _NEWS) or _PROMISED.search(_QUOTED.sub("“”", sentence)) is not None


def _has(sentence: str, pattern: re.Pattern[str]) -> bool:
    plain = _QUOTED.sub("“”", sentence)
    before = (plain[: match.start()] for match in pattern.finditer(plain))
    return any(_SAID.search(lead) is None and _SUBORDINATE.search(lead) is None for lead in before)


def stamped(told: str, stamp: str, is_state: Callable[[str], bool]) -> str:
    """What is told, with a stamp behind every state; of several in a row behind the first."""
    sentences = split_sentences(told)
    states = [is_state(sentence) and STAMP.search(sentence) is None for sentence in sentences]
    marked = (here and not before for before, here in pairwise([False, *states]))
    return " ".join(
        STOPPED.sub(rf"\1 {stamp}.", sentence) if mark else sentence
        for mark, sentence in zip(marked, sentences, strict=True)
    )
