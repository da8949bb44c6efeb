"""Found parties: those that a source has named, with where, and which of them it is most about."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.extraction.actors import Party
from briefing.model.evidence import Span

Found = tuple[Span, Party]


def unique_parties(pairs: Iterable[Found]) -> list[Found]:
    """Each party once, at its last place in ``pairs``."""
    return list({party.name: (span, party) for span, party in pairs}.values())


def by_weight(pairs: Iterable[Found]) -> list[Found]:
    """Each party once, at its first place in ``pairs``, the one that the dossier names most first."""
    first: dict[str, Found] = {}
    for span, party in pairs:
        first.setdefault(party.name, (span, party))
    return sorted(first.values(), key=lambda pair: -len(pair[1].mentions))


def outweighs(one: Found, other: Found, times: int = 2) -> bool:
    """Whether the dossier names one so many times as often as the other."""
    return len(one[1].mentions) >= times * len(other[1].mentions)
