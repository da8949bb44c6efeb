"""Speakers: whether a phrase tells a reader who speaks."""

from __future__ import annotations

import re

from briefing.extraction.actors import Actors
from briefing.extraction.lexicon import DOCUMENT_NOUNS, SOMEBODY_NOUNS
from briefing.extraction.members import UNNAMED
from briefing.model.statements import QuotedSpeech

#: “The email”, “The chief executive”: which one, only the source says.
_UNTOLD = re.compile(
    r"(?:The|This|That|These|Those|His|Her|Its|Their)\s|(?:Some|Any|Every)(?:body|one)\b|(?:One|Another|Others?)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\s[A-Z]")


def is_written_on(speech: QuotedSpeech, speaker: str) -> bool:
    """“a badge that reads “…””: words on a thing, whoever put them there; not what a letter says."""
    noun = re.split(r"\s(?:at|from|in|of|on|that|to|with)\b", speaker.lower())[0].split()[-1]
    anybodys = speaker.lower().startswith(("a ", "an ")) and _NAMED.search(speaker) is None
    thing = anybodys and noun not in SOMEBODY_NOUNS | DOCUMENT_NOUNS
    return thing and speech.cue_lemma == "read"


def is_told(speaker: str, actors: Actors) -> bool:
    """Whether who speaks is a party, or somebody who is told by what he is: “a former official”.

    Args:
        speaker: who speaks, as a brief would name him.
        actors: the parties of the dossier.
    """
    if actors.named(speaker) is not None:
        return True
    if UNNAMED.fullmatch(speaker):
        return False  # “The members of Congress”: some of them
    return _UNTOLD.match(speaker) is None or _NAMED.search(speaker) is not None
