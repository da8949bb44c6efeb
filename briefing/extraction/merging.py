"""Merging: for what reasons two names of a dossier name the same party.

Two names become one actor only for a stated reason (same words, initials, surname of the only person who
bears it, a company's short form). A wrong merge puts words into somebody's mouth; a missed one only
lists a party twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from briefing.extraction.defined_terms import meanings
from briefing.extraction.merging_bodies import bodies_called_by_kind, join_bodies, mark_bodies, mark_products
from briefing.extraction.merging_groups import Leaders
from briefing.extraction.merging_people import fold_ranks, join_people, mark_people
from briefing.extraction.name_groups import is_a_name, looks_personal
from briefing.extraction.name_spelling import plain
from briefing.extraction.names import NameMention
from briefing.extraction.shared_surnames import share_surnames


def merged(
    mentions: Iterable[NameMention], texts: Mapping[str, str], altered: Collection[str] = ()
) -> list[list[NameMention]]:
    """The mentions of a whole dossier, those of each party together.

    Args:
        mentions: names found in all sources.
        texts: the text of each source, for explicit introductions: “Full Name (FN)”.
        altered: the sources that are machine-altered copy. What only they call a body (“Unified College
            District”) is no name of one, and must not make a short form ambiguous.
    """
    groups = _groups(mentions, texts)
    for key in [key for key in groups if _is_of_two(key, groups)]:
        del groups[key]
    mark_people(groups)
    aside = [
        key
        for key, found in groups.items()
        if _is_substituted(found, texts, altered) and not all(word in groups for word in key.split())
    ]
    substituted = [groups.pop(key) for key in aside]
    mark_products(groups)
    mark_bodies(groups)
    kinds_of_body = bodies_called_by_kind(groups, texts)
    for key in kinds_of_body.keys() & groups.keys():
        if kinds_of_body[key] is None:
            del groups[key]
    leaders = Leaders(groups)
    for key, whole in kinds_of_body.items():
        if whole is not None:
            leaders.join(key, whole)
    join_bodies(groups, texts, leaders)
    join_people(groups, leaders.join, altered)
    clusters: dict[str, list[NameMention]] = defaultdict(list)
    for key, found in groups.items():
        clusters[leaders.root(key)].extend(found)
    return [*share_surnames(clusters, texts).values(), *substituted]


def _is_of_two(key: str, groups: Collection[str]) -> bool:
    """“Halden and Corvane”, read as one name where each is known by itself."""
    parts = key.split(" and ")
    return any(
        " and ".join(parts[:place]) in groups and " and ".join(parts[place:]) in groups
        for place in range(1, len(parts))
    )


def _is_substituted(found: list[NameMention], texts: Mapping[str, str], altered: Collection[str]) -> bool:
    """Whether only machine-altered copy has the name, of several words, and it is no person's."""
    alone = len(altered) < len(texts) and all(mention.source in altered for mention in found)
    return alone and " " in found[0].text and not looks_personal(found)


def _groups(mentions: Iterable[NameMention], texts: Mapping[str, str]) -> dict[str, list[NameMention]]:
    """The mentions that are spelled alike, by their plain form; without what is no name."""
    groups: dict[str, list[NameMention]] = defaultdict(list)
    for mention in mentions:
        groups[plain(mention.text)].append(mention)
    fold_ranks(groups)
    terms = {plain(term) for text in texts.values() for term in meanings(text)}
    return {key: found for key, found in groups.items() if is_a_name(found, texts, terms)}
