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


#: So often called a place, and only half as often anything else, a name that does nothing is one, though the
#: firms there make it look like one of them: “Silicon Valley-backed firms”.
_SURE = 4
#: States and provinces as papers shorten them, and none that is a word or a name as well.
_STATES = (
    r"Ala|Alta|Ariz|Calif|Colo|Conn|Fla|Ill|Kan|Ky|Md|Mich|Minn|Mont|Neb|Nev|Okla|Ont|Ore|Que|Sask|Tenn|Vt"
    r"|Wis|Wyo"
)
_NEAR = 40
_IN_A_STATE = re.compile(
    rf",\s(?:(?:{_STATES})\.|[NRSBPW]\.\s?[A-Z](?:[a-z]+)?\.(?:[A-Z]\.)?)(?:,|\s[a-z(—–-]|$)", re.MULTILINE
)
#: “the Dunmere flood”: a place, or what befell it.
_BEFELL = re.compile(
    r"\s(?:(?:air|chemical|nuclear|rail|reactor)\s)?(?:accident|disaster|earthquake|flood|floods|massacre|meltdown"
    r"|shooting|tsunami|wildfires?)\b"
)


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
        if (party.kind == "person" and _is_an_address(party)) or _lies_in_a_state(party, texts):
            party.is_place = True
        labelled = sum("place" in mention.context for mention in party.mentions)
        if party.kind == "organisation" and labelled >= _SURE and labelled * 3 >= len(party.mentions) * 2:
            party.is_place = not any("acts" in mention.context for mention in party.mentions)
        if party.is_place or party.kind == "person" or party.sort is not None or _is_a_product(party):
            continue
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


def _lies_in_a_state(party: Named, texts: Mapping[str, str]) -> bool:
    """Whether it is a state by its short form, or lies in one: “Minn.” and “Tolvik” of “a Tolvik, Minn.,
    firm”; or is known for what befell it. Whoever does or says something is none of these."""
    behind = [texts[each.source][each.span.end : each.span.end + _NEAR] for each in party.mentions]
    stops = all(
        m.text.endswith(".") or b.startswith(".") for m, b in zip(party.mentions, behind, strict=True)
    )
    if stops and re.fullmatch(rf"(?:{_STATES})\.?", party.name):
        return True
    if any({"acts", "firm", "person"} & mention.context or mention.role for mention in party.mentions):
        return False
    befell = party.kind == "organisation" and any(map(_BEFELL.match, behind))
    return party.kind != "agency" and (befell or any(map(_IN_A_STATE.match, behind)))


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
