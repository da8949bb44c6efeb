"""Places: names that a dossier uses only for where something is, whatever the recogniser calls them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Protocol

from briefing.extraction.body_sorts import Sort
from briefing.extraction.dateline import DATELINE
from briefing.extraction.name_spelling import plain
from briefing.extraction.names import NameMention
from briefing.model.statements import ActorKind

#: So many bodies called after one name, and no less, show that it is their town's.
_NAMESAKES = 2
_STREET = re.compile(
    r"\b(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Square|Rise|Terrace|Quay|Highway|Way|Bridge|Park|Plaza)$"
)
#: Words for streets that are hardly ever a surname.
_QUAY = re.compile(r"\b(?:Street|Avenue|Boulevard|Terrace|Quay|Highway|Plaza)$")
_LIES_IN = re.compile(r",\s[A-Z][\w.]+(?:\s[A-Z][\w.]+)?(?:,|\.|\s[a-z])")


class Named(Protocol):
    """What places need to know of a party."""

    name: str
    kind: ActorKind
    mentions: list[NameMention]
    sort: Sort | None
    is_place: bool


def mark_places(parties: Iterable[Named], texts: Mapping[str, str]) -> None:
    """Set ``is_place`` where a party is one.

    The recogniser's labels decide where most mentions have one. Elsewhere a name is a place's if something is
    “in” it, a report was filed there, or several bodies are called after it, and if it never does anything.
    """
    known = list(parties)
    filed = {place for text in texts.values() for place in _filed_from(text)}
    bodies = [plain(party.name) for party in known if party.kind == "agency" or party.sort == "institution"]
    for party in known:
        if party.kind == "person" and _is_an_address(party):
            party.is_place = True
        if party.kind == "person" or party.sort is not None or _is_a_product(party):
            continue
        labelled = sum("place" in mention.context for mention in party.mentions)
        built = sum(mention.label == "FAC" for mention in party.mentions)
        half = labelled * 2 == len(party.mentions)
        is_street = built * 2 > len(party.mentions) and _STREET.search(party.name) is not None
        if labelled * 2 > len(party.mentions) or is_street or (half and _is_located(party, texts)):
            party.is_place = True
        elif not any("acts" in mention.context for mention in party.mentions):
            within = any("within" in mention.context for mention in party.mentions)
            key = plain(party.name)
            called = sum(body.startswith(f"{key} ") for body in bodies)
            party.is_place = within or key in filed or called >= _NAMESAKES


def _is_a_product(party: Named) -> bool:
    """Whether the texts make it a thing that is sold more than once, whatever the recogniser calls it."""
    return party.kind == "product" and sum("product" in m.context for m in party.mentions) > 1


def _is_an_address(party: Named) -> bool:
    """“Albert Quay”, which nobody is said to be and which does nothing."""
    told = any({"acts", "person"} & mention.context or mention.role for mention in party.mentions)
    return _QUAY.search(party.name) is not None and not told


def _is_located(party: Named, texts: Mapping[str, str]) -> bool:
    """Whether the text says where it lies: “Dunmore, Ohio,”."""
    return any(_LIES_IN.match(texts[m.source], m.span.end) for m in party.mentions if "place" in m.context)


def _filed_from(text: str) -> Iterable[str]:
    """The towns of a source's datelines."""
    for line in text.splitlines():
        if found := DATELINE.match(line):
            town = found.group().split("(")[0].split(",")[0].strip(" —–-")
            if town:
                yield plain(town)
