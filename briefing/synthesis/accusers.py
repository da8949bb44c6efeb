"""Accusers: who makes a charge, where the sentence does not say so by a verb of saying up front.

“In their post, Ana Bell alleged that …”, “Bell went into detail, accusing the firm of …”: the grammar of the
sentence names whoever accuses, though no plain “Bell said” opens it.
"""

from __future__ import annotations

import re

from briefing.synthesis.claims import Claim
from briefing.synthesis.holders import Holder, named_holder

#: “published a letter accusing the harbour”
_PUBLISHES = re.compile(
    r"\b(?:posted|published|wrote|issued|sent|released|filed|shared)\s(?:an?|the|his|her|its|their)\s[^,;“”]{2,60}?"
    r"\saccusing\b"
)
#: Verbs of charging.
_CHARGES = frozenset({"accuse", "allege", "charge", "claim"})


def accuser_of(claim: Claim) -> Holder | None:
    """The holder, if the text says who claims it; else whoever the grammar says accuses; None if nobody."""
    if claim.holder.stated:
        return claim.holder
    source = claim.source
    for frame in claim.statement.frames:
        if frame.lemma in _CHARGES and frame.actor is not None:
            named = [party for _, party in source.actors.within(source.id, frame.actor)]
            if len(named) == 1:
                return named_holder(named[0].name, source.actors)
    if _PUBLISHES.search(claim.text):
        for mention, party in source.actors.within(source.id, claim.statement.span)[:1]:
            if mention.span.start == claim.statement.span.start:
                return named_holder(party.name, source.actors)
    return None
