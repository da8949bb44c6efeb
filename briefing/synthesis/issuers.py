"""Issuers: who put out a statement that names its publisher only where it begins to speak."""

from __future__ import annotations

import re

from briefing.extraction.actors import Actors
from briefing.extraction.extract import Extracted

#: “Dunmere, 9 October 2024 – ”: a release's dateline; what follows is whose release it is.
_FILED = re.compile(r"[A-Z][\w .,’'-]{2,40}\d{4}\s*[—–-]\s")


def issuer(extracted: Extracted, actors: Actors) -> str | None:
    """The organisation whose name follows the dateline of a document's first sentence, if one does.

    Only where the document speaks in the first person: a report that begins so is a newspaper's.
    """
    first = next((s for s in extracted.statements if s.speech is None), None)
    if first is None or not any(s.first_person for s in extracted.statements if s.speech is None):
        return None
    filed = _FILED.match(extracted.source.source.text, first.span.start, first.span.end)
    named = actors.within(first.source, first.span) if filed else ()
    return next(
        (
            mention.text
            for mention, party in named
            if filed is not None
            and mention.span.start == filed.end()
            and party.kind in {"organisation", "agency"}
            and not party.is_place
        ),
        None,
    )
