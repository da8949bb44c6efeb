"""Introductions: a person who opens a finding is told with what the source says he is."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.extraction.actors import Actors, Party
from briefing.extraction.extract import Extracted
from briefing.synthesis.phrasing import own_role

if TYPE_CHECKING:
    from briefing.synthesis.sentences import Worded

#: A finding that would be longer goes without. Words.
LONGEST_INTRODUCED = 75
#: What may stand before the name: “On Monday 4 November 2019 ”.
_LEAD = r"(?:(?:On|In) (?:\w+ ){0,4}\d{4},? )?"
#: “a spokeswoman for Tonewell” stands behind the name, wherever the source has it.
_WHOSE = re.compile(r"\s(?:at|for|in|of|with)\s")


def titled(party: Party | None, source: str) -> str | None:
    """The person's full name with the role that this source gives, and a comma where that follows."""
    if party is None or party.kind != "person" or party.role_mention is None or not party.role:
        return None
    mention = party.role_mention
    if mention.source != source:
        return None
    role = own_role(party.role)
    leads = mention.role_span is not None and mention.role_span.start < mention.span.start
    return f"{role} {party.name}" if leads and not _WHOSE.search(role) else f"{party.name}, {role},"


def introduced(worded: Worded, extracted: Extracted, actors: Actors) -> Worded:
    """``worded`` with the role of the person whom it begins with, if it does not tell it; else as it is."""
    source = extracted.source.source.id
    for party in actors.parties:
        if party.kind != "person" or not party.role or party.role_mention is None:
            continue
        opening = re.match(rf"({_LEAD}){re.escape(party.name)}(?= (?!and\b|or\b)[a-z])", worded.text)
        phrase = titled(party, source) if opening else None
        if opening is None or phrase is None or own_role(party.role).lower() in worded.text.lower():
            continue
        phrase = phrase if opening[1] else phrase[0].upper() + phrase[1:]
        text = f"{opening[1]}{phrase}{worded.text[opening.end() :]}"
        if len(text.split()) > LONGEST_INTRODUCED:
            continue
        where = (source, extracted.sentence_of(party.role_mention.span))
        known = any(cited[0] == source and cited[1].contains(where[1]) for cited in worded.evidence)
        return replace(worded, text=text, evidence=worded.evidence if known else (*worded.evidence, where))
    return worded
