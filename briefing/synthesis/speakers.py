"""Speakers: whether a phrase tells a reader who speaks."""

from __future__ import annotations

import re

from briefing.extraction.actors import Actors

#: “The email”, “The chief executive”: which one, only the source says.
_UNTOLD = re.compile(
    r"(?:The|This|That|These|Those|His|Her|Its|Their)\s|(?:Some|Any|Every)(?:body|one)\b|(?:One|Another|Others?)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\s[A-Z]")


def is_told(speaker: str, actors: Actors) -> bool:
    """Whether who speaks is a party, or somebody who is told by what he is: “a former official”.

    Args:
        speaker: who speaks, as a brief would name him.
        actors: the parties of the dossier.
    """
    if actors.named(speaker) is not None:
        return True
    return _UNTOLD.match(speaker) is None or _NAMED.search(speaker) is not None
