"""Spelling out: a body that a finding calls by its initials is named in full where it first stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.extraction.actors import Actors, Party
from briefing.extraction.extract import Extracted
from briefing.extraction.name_spelling import is_acronym
from briefing.extraction.names import NameMention
from briefing.synthesis.phrasing import is_quoted, opens_sentence, possessive

if TYPE_CHECKING:
    from briefing.synthesis.sentences import Worded

#: A longer finding keeps the initials. Words.
LONGEST_SPELT = 60
#: Who wrote a document is told as the document has it.
_WRITES = r"(?! (?:wrote|writes|reads)\b)"
#: What follows a name that is no part of “an NPA spokesman”: a mark, a small word, a verb.
_GOES_ON = (
    r"(?=[’'.,;:?!]|$| (?:[a-z]+ed|and|or|nor|but|to|of|for|in|on|at|by|with|from|that|about|over|as|under"
    r"|when|if|within"
    r"|had|has|have|is|was|were|will|would|could|did|does|said|says|told|bought|sold|paid|made|gave|took)\b)"
)


def spelled_out(worded: Worded, sources: Mapping[str, Extracted], actors: Actors) -> Worded:
    """``worded`` with “the Norwick Port Authority (NPA)” for its first “NPA” outside quotation marks.

    The full name is one of a source that says what the initials are: “Norwick Port Authority (NPA)”.
    """
    text, evidence = worded.text, worded.evidence
    for party, initials, where in _introduced(sources, actors):
        told = spelt(text, initials, party.name, article=has_article(party, party.name, sources))
        if told is None or len(told.split()) > LONGEST_SPELT:
            continue
        span = sources[where.source].sentence_of(where.span)
        text, evidence = told, tuple(dict.fromkeys((*evidence, (where.source, span))))
    return worded if text == worded.text else replace(worded, text=text, evidence=evidence)


def spelt(text: str, initials: str, name: str, *, article: bool) -> str | None:
    """``text`` with ``name`` where its initials first stand, and these in brackets behind it.

    None where it has the name, or has the initials nowhere that the name can stand.
    """
    if name in text or (place := _first(text, initials)) is None:
        return None
    the = "the " if article and not text[: place.start()].lower().endswith("the ") else ""
    full = f"{the}{possessive(name) if place['owns'] else f'{name} ({initials})'}"
    full = full if not opens_sentence(text, place.start()) else full[0].upper() + full[1:]
    return f"{text[: place.start()]}{full}{text[place.end() :]}"


def _introduced(sources: Mapping[str, Extracted], actors: Actors) -> Iterator[tuple[Party, str, NameMention]]:
    """The bodies whose initials an unaltered source introduces, and where."""
    for party in actors.parties:
        if party.kind == "person" or " " not in party.name:
            continue
        for initials in filter(is_acronym, party.aliases):
            for mention in party.mentions:
                extracted = sources.get(mention.source)
                if extracted is None or extracted.source.machine_altered or mention.text != party.name:
                    continue
                behind = extracted.source.source.text[mention.span.end : mention.span.end + 40]
                if re.match(rf",?\s(?:\((?:the\s)?|or\s)[“\"]?{re.escape(initials)}\b", behind):
                    yield party, initials, mention
                    break


def _first(text: str, initials: str) -> re.Match[str] | None:
    """Where the initials first stand alone, if that is not inside quotation marks."""
    alone = rf"(?<![\w(&-])(?<!according to ){re.escape(initials)}(?![\w)&-])"
    found = re.search(rf"{alone}(?:(?P<owns>[’']s)(?= )|{_GOES_ON}(?! [A-Z]){_WRITES})", text)
    if found is None or is_quoted(text, found.start()):
        return None
    before = re.search(r"([A-Z][\w’'-]*|\b[Aa]n?) $", text[: found.start()])
    bears = before is not None and (found.start() > len(before[0]) or before[1] in {"A", "An"})
    return None if bears else found


def has_article(party: Party, name: str, sources: Mapping[str, Extracted]) -> bool:
    """Whether the sources write “the” before the full name, and for it, not for “… agency”."""
    alone = []
    for mention in party.mentions:
        if mention.text == name and mention.source in sources:
            behind = sources[mention.source].source.source.text[mention.span.end :][:30]
            if not re.match(r"\s[a-z]+\b", behind) or re.match(
                r"\s(?:and|had|has|is|said|says|was)\b", behind
            ):
                alone.append(mention.article)
    return 2 * sum(alone) >= len(alone) > 0
