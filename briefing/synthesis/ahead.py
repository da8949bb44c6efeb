"""Ahead: what a sentence expects, plans or waits for, which later reports tell to have come or not.

“May be approved as soon as next month”, “plans to call nine witnesses”, “has not ruled yet” were news on the
day of writing. Once a later source is at hand they are no longer where things stand.
"""

from __future__ import annotations

import re

#: No sentence is longer. Characters.
_LONGEST = 800
_QUOTED = re.compile(r"“[^”]*”|\([^()]*\)")
_SOON = (
    r"(?:(?:as )?soon|tomorrow|later this|in the coming"
    r"|next (?:week|month|year|spring|summer|autumn|fall|winter))\b"
)
_NAMED_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_AHEAD = re.compile(
    # “is set to vote”, “are still expected to”.
    r"\b(?:is|are) (?:now |also |still )?(?:about|due|expected|going|likely|planning|poised|preparing"
    r"|scheduled|set|slated) to\b"
    # “plans to call”; no “plans to” that somebody has, nor what nobody plans any more.
    r"|(?<!no longer )(?<!the )(?<!its )(?<!their )(?<!announced )\bplans to\b"
    rf"|\b(?:may|might|could|will|would)\b[^.;]{{0,60}}?\b{_SOON}"
    # “has scheduled a meeting for Tuesday to decide”.
    r"|\b(?:has|have) (?:scheduled|set|called) [^.;]{0,60}?\b"
    rf"(?:to (?:consider|decide|debate|hear|vote)|for {_NAMED_DAY})\b"
    # “has not ruled yet”, “hasn’t ruled on the motion”, “has yet to decide”.
    r"|\b(?:has|have)(?:n[’']t| not) (?:yet )?"
    r"(?:acted|answered|approved|decided|replied|responded|ruled|voted)\b"
    r"|\b(?:has|have) (?:yet to|not yet)\b",
    re.IGNORECASE,
)
#: “If the label were made official, it would end the contract.”
_IF = re.compile(r"(?:But |And )?(?:If|Should|Unless|Were)\b[^.]{0,200}?\b(?:will|would|could|may|might)\b")
#: Where a clause begins that is not the sentence's own: “accused of lying about how it plans to …”.
_WITHIN = re.compile(r"\b(?:how|what|when|where|whether|which|who|whom|whose|why)\b[^,;.]*$")


def lies_ahead(told: str) -> bool:
    """Whether the first sentence of what is told is, in its own words, of what had not come by then."""
    first = _QUOTED.sub("", told[:_LONGEST]).split(". ")[0]
    if _IF.match(first):
        return True
    return any(_WITHIN.search(first[: match.start()]) is None for match in _AHEAD.finditer(first))
