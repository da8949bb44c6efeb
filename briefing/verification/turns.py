"""Turns: the labelled speech of a transcript needs no marks in the source, and is its label's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.extraction.lexicon import HONORIFICS, ROLE_NOUNS
from briefing.extraction.quotation_marks import MarkedQuotation
from briefing.extraction.rosters import bearer_of, holder_of
from briefing.extraction.turns import Turn, interviewed
from briefing.model.evidence import Span
from briefing.verification.ground import Ground, is_whole, sentences
from briefing.verification.normalisation import normalised
from briefing.verification.own_words import lead_of
from briefing.verification.parties import Parties
from briefing.verification.words import words

_LEAD = re.compile(r"^(?P<who>.+?)\s+said:\s*[“\"]?$", re.DOTALL)


def is_turn(
    text: str, quote: MarkedQuotation, ground: Ground, spans: Sequence[Span], parties: Parties
) -> bool:
    """Whether a statement gives whole sentences of one turn to its speaker, and says no more of the speaker
    than the label and the actor's own evidence do.

    Args:
        text: the statement.
        quote: the quotation in it.
        ground: the source in which its words were found.
        spans: where, in order.
        parties: names and roles that stand for one another.
    """
    lead = _LEAD.match(lead_of(text, quote).slice(text).strip())
    turn = next((t for t in ground.turns if all(t.words.contains(span) for span in spans)), None)
    if lead is None or turn is None or ground.clean.machine_altered or len(spans) != 1:
        return False
    whole = sentences(ground.text, turn.words)
    return is_whole(ground.text, whole, spans[0]) and _names(lead["who"], turn, ground, parties)


def _names(who: str, turn: Turn, ground: Ground, parties: Parties) -> bool:
    label = turn.label.slice(ground.text)
    people = {who, *(party.actor.name for party in parties.people())}
    if turn.answers(ground.text):
        holder = interviewed(ground.text, people, ground.turns)
        given = holder.slice(ground.text) if holder else label
    else:
        present = holder_of(label, ground.text) or bearer_of(label, ground.text)
        given = present.name if present else label
    given = normalised(given)
    named = [w for w in words(given) if w.is_content and w.text.lower() not in HONORIFICS]
    # “COMMISSIONER GREER” is Tamsin Greer's label: the office is no part of the name.
    theirs = [w.stem for w in named if w.text.lower() not in ROLE_NOUNS] or [w.stem for w in named]
    ours = [word for word in words(normalised(who)) if word.is_content]
    if not theirs or theirs[-1] not in {word.stem for word in ours}:
        return False
    bearers = [party for party in parties.people() if set(theirs) <= party.stems]
    known = {word.stem for word in (*words(given), *words(label))}
    return all(word.stem in known or any(party.has(word) for party in bearers) for word in ours)
