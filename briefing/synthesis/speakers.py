"""Speakers: whether a phrase tells a reader who speaks."""

from __future__ import annotations

import re

from briefing.extraction.actors import Actors
from briefing.extraction.lexicon import DOCUMENT_NOUNS, SOMEBODY_NOUNS
from briefing.extraction.members import UNNAMED
from briefing.extraction.statements import Statement
from briefing.model.evidence import hull
from briefing.model.statements import QuotedSpeech

#: “The email”, “The chief executive”: which one, only the source says.
_UNTOLD = re.compile(
    r"(?:The|This|That|These|Those|His|Her|Its|Their)\s|(?:Some|Any|Every)(?:body|one)\b|(?:One|Another|Others?)\b",
    re.IGNORECASE,
)
#: “(Google translated from Hebrew)”, “per the machine translation”: the words are a program's.
_TRANSLATED = re.compile(
    r"\b(?:machine|Google|DeepL)[ -]translat(?:ed|ion)\b"
    r"|\btranslat(?:ed|ion) (?:from [A-Z][a-z]+ )?(?:by|from|using|via|with) (?:an? AI|DeepL|Google)\b",
    re.IGNORECASE,
)
#: How far behind its sentence that may stand in brackets. Characters.
_ASIDE = re.compile(r"[\s.”\"]{0,4}\([^()\n]{0,80}\)")
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


def is_machine_translated(text: str, statement: Statement) -> bool:
    """Whether a source says, in the sentence of a quotation or in brackets behind it, that its words are a
    program's translation, and so nobody's own."""
    parts = statement.speech.parts if statement.speech is not None else ()
    whole = hull([statement.span, *parts])
    behind = _ASIDE.match(text, whole.end)
    told = text[whole.start : behind.end() if behind else whole.end]
    for part in parts:
        told = told.replace(part.slice(text), "")
    return _TRANSLATED.search(told) is not None
