"""Past forms: “raising concerns or meddling” as what somebody did, “raised concerns or meddled”.

An accusation and a denial name the deed by its “-ing”; a title asks whether it was done. Regular verbs keep
their spelling but for the ending, so only the irregular ones are listed.
"""

from __future__ import annotations

import re

_IRREGULAR = dict(
    pair.split(":")
    for pair in """
    becoming:became beginning:began being:was betraying:betrayed bidding:bid breaking:broke
    bringing:brought building:built buying:bought carrying:carried choosing:chose coming:came
    conveying:conveyed copying:copied cutting:cut dealing:dealt defying:defied delaying:delayed
    denying:denied destroying:destroyed doing:did drawing:drew driving:drove employing:employed
    enjoying:enjoyed falling:fell falsifying:falsified feeding:fed fighting:fought finding:found
    flying:flew forbidding:forbade forgetting:forgot getting:got giving:gave going:went growing:grew
    having:had hearing:heard hiding:hid hitting:hit holding:held hurting:hurt keeping:kept knowing:knew
    leading:led leaving:left lending:lent letting:let losing:lost lying:lied making:made meaning:meant
    meeting:met misleading:misled overseeing:oversaw paying:paid putting:put reading:read
    relaying:relayed riding:rode rising:rose running:ran saying:said seeing:saw seeking:sought
    selling:sold sending:sent setting:set shaking:shook shooting:shot shutting:shut sitting:sat
    speaking:spoke spending:spent spreading:spread standing:stood staying:stayed stealing:stole
    striking:struck taking:took teaching:taught telling:told thinking:thought throwing:threw
    trying:tried understanding:understood undertaking:undertook winning:won withdrawing:withdrew
    withholding:withheld writing:wrote
    """.split()
)
#: Those that are nothing but a past tense, by which a clause is known.
PAST_TENSES = frozenset(_IRREGULAR.values()) - frozenset(
    "bid cut dealt felt hit hurt left let put read rose saw set shot shut spread thought was".split()
)
#: “copying”, “bullying”: a consonant before the “y”.
_CONSONANT_Y = re.compile(r"(?<![aeiou])y$")
#: Where a further deed is told: “raising concerns or meddling”.
_FURTHER = re.compile(r"\b(?P<and>(?:and|or)\s(?:\w+ly\s)?)(?P<verb>[a-z]+ing)\b")
_FIRST = re.compile(r"^(?P<before>(?:\w+ly\s|(?:having|not)\s)?)(?P<verb>[a-z]+ing)\b")
_HAVING = re.compile(r"^having\s(?=\w+(?:ed|en|n|t|d)\b)")
#: Nouns that only look so.
_NOUNS = frozenset(
    "anything building evening everything king morning nothing something spring string thing".split()
)


def was_doing(doing: str) -> str:
    """A deed told by its “-ing” as what was done."""
    doing = " ".join(doing.split())
    if _HAVING.match(doing):
        return _HAVING.sub("had ", doing)
    told = _FIRST.sub(lambda match: match["before"] + _past(match["verb"]), doing)
    return _FURTHER.sub(lambda match: match["and"] + _past(match["verb"]), told)


def _past(verb: str) -> str:
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb in _NOUNS:
        return verb
    return _CONSONANT_Y.sub("i", verb.removesuffix("ing")) + "ed"
