"""Reference: words from another cited sentence that may stand in a statement for a pronoun or description."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.model.evidence import Span
from briefing.verification.alignment import Aligned
from briefing.verification.backing import Sentence
from briefing.verification.normalisation import normalised
from briefing.verification.parties import Parties, occurs
from briefing.verification.words import REPORTING_STEMS, words

_PERSONAL = frozenset("he she him her his hers".split())
_PRONOUNS = _PERSONAL | frozenset(
    "it its they them their theirs i me my we us our ours you your who this these those itself".split()
)
_DESCRIPTION = re.compile(
    r"\b(?:the|this|that|these|those|its|their|his|her|our|my)\s+(?:[a-z][\w-]*\s+){0,2}?[a-z]"
)
#: How far before the home sentence an antecedent may stand in its source, in code points. A name that
#: introduces somebody may stand anywhere.
_WINDOW = 3_000


def stands_beside(aligned: Aligned, run: Sequence[int], others: Sequence[Sentence]) -> bool:
    """Whether another cited sentence has the run right beside the same neighbour: “Amazon employees”.

    The neighbour is the statement's next or previous content word; “emails about X” may be “X emails”.
    """
    own = [i for i, word in enumerate(aligned.words) if word.is_content]
    first, last = own.index(run[0]), own.index(run[-1])
    stems = [aligned.words[i].stem for i in run]
    wanted = []
    if last + 1 < len(own):
        wanted.append([*stems, aligned.words[own[last + 1]].stem])
    if first > 0:
        before = aligned.words[own[first - 1]].stem
        wanted += [[before, *stems], [*stems, before]]
    return any(_has_sequence(sentence, sequence) for sentence in others for sequence in wanted)


def _has_sequence(sentence: Sentence, stems: Sequence[str]) -> bool:
    theirs = [
        word.stem
        for word, cited in zip(sentence.words, sentence.is_cited, strict=True)
        if cited and word.is_content
    ]
    return any(theirs[i : i + len(stems)] == list(stems) for i in range(len(theirs)))


def fills_a_slot(aligned: Aligned, run: Sequence[int], others: Sequence[Sentence], parties: Parties) -> bool:
    """Whether the home has a pronoun or description where the statement has the run.

    The run has to stand together in one other cited sentence of the same source; and where a person
    replaces *he* or *she*, no other person may be named between the two.
    """
    antecedent = next((s for s in others if _holds(s, aligned, run)), None)
    if antecedent is None or antecedent.ground is not aligned.home.ground:
        return False
    slot = _slot(aligned, run)
    found = _anaphor(aligned, slot)
    if found is None and _is_subject_of_report(aligned, run):
        found = _reported_by_pronoun(aligned)
    if found is None:
        return False
    if found.slice(aligned.home.text).lower() in _PERSONAL:
        return _nearest_person(aligned, run, antecedent, found, parties)
    return antecedent.span.start >= aligned.home.span.start - _WINDOW


def _holds(sentence: Sentence, aligned: Aligned, run: Sequence[int]) -> bool:
    """Whether the sentence's cited words have the run's, with little between them."""
    stems = [aligned.words[i].stem for i in run]
    theirs = [w.stem for w, c in zip(sentence.words, sentence.is_cited, strict=True) if c]
    width = 2 * len(stems) + 4
    return any(set(stems) <= set(theirs[i : i + width]) for i in range(max(1, len(theirs) - len(stems) + 1)))


def _slot(aligned: Aligned, run: Sequence[int]) -> Span:
    """What the home has between the counterparts of the words on either side of the run."""
    home = aligned.home
    before = next((p for p in reversed(aligned.places[: run[0]]) if p is not None), None)
    after = next((p for p in aligned.places[run[-1] + 1 :] if p is not None), None)
    start = home.words[before].end if before is not None else 0
    end = home.words[after].start if after is not None else len(home.text)
    if end < start:
        start = max((m.end() for m in re.finditer(r"[.!?;:]\s|^", home.text[:end])), default=0)
    return Span(start, end)


def _anaphor(aligned: Aligned, slot: Span) -> Span | None:
    """The last pronoun or description in the slot, with no unused name after it."""
    text = aligned.home.text
    used = {place for place in aligned.places if place is not None}
    found: Span | None = None
    for place, word in enumerate(aligned.home.words):
        if not slot.start <= word.start < slot.end:
            continue
        if word.text.lower() in _PRONOUNS or _DESCRIPTION.match(text, word.start):
            found = Span(word.start, word.end)
        elif word.capitalised and place not in used and word.is_content and word.start > 0:
            found = None
    return found


def _is_subject_of_report(aligned: Aligned, run: Sequence[int]) -> bool:
    following = aligned.words[run[-1] + 1 : run[-1] + 4]
    return any(word.stem in REPORTING_STEMS for word in following)


def _reported_by_pronoun(aligned: Aligned) -> Span | None:
    """“…,” she said; it added: the pronoun beside a verb of reporting."""
    own = aligned.home.words
    for place, word in enumerate(own):
        beside = [own[i] for i in (place - 1, place + 1) if 0 <= i < len(own)]
        if word.text.lower() in _PRONOUNS and any(other.stem in REPORTING_STEMS for other in beside):
            return Span(word.start, word.end)
    return None


def _nearest_person(
    aligned: Aligned, run: Sequence[int], antecedent: Sentence, pronoun: Span, parties: Parties
) -> bool:
    """Whether nobody but the person that the run names is named between antecedent and pronoun."""
    ground, base = aligned.home.ground, aligned.home.span.start
    stems = {aligned.words[i].stem for i in run}
    between = normalised(ground.text[antecedent.span.start : base + pronoun.start])
    meant = [p for p in parties.people() if stems & {w.stem for w in words(p.actor.name)}]
    others = [p for p in parties.people() if p not in meant]
    last = max((between.rfind(form) for p in meant for form in p.forms), default=-1)
    rivals = [form for p in others for form in p.forms if occurs(form, between[max(last, 0) :])]
    return last >= 0 and not rivals
