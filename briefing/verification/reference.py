"""Reference: names and offices from another cited sentence that may stand beside what the home has."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.extraction.defined_terms import defined_terms
from briefing.extraction.lexicon import AGENCY_NOUNS, COMPANY_NOUNS, PERSON_NOUNS, ROLE_NOUNS, STAFF_NOUNS
from briefing.verification.alignment import Aligned
from briefing.verification.backing import Sentence
from briefing.verification.normalisation import normalised
from briefing.verification.parties import Parties, is_short_for, occurs
from briefing.verification.runs import JOINED, gap, has_in_order, has_sequence, is_a_name_run, is_calendar
from briefing.verification.slots import FIRST_PERSON, WINDOW, slot_of
from briefing.verification.words import CALENDAR, Word, stem, words

_STAFF_STEMS = frozenset(map(stem, STAFF_NOUNS))
_TAKING_UP = frozenset("the this that these those".split())
#: Within how many content words behind a name its office ends.
_ROLE_WORDS = 7


_IN_BRACKETS = re.compile(r" \(([A-Z][\w&.]+)\)")


def names_party_of(aligned: Aligned, run: Sequence[int], parties: Parties) -> bool:
    """Whether the run is another name or the role of a party that the home names.

    The home's name must not stand for another word of the statement already, unless that word is right
    beside the run, as a first name beside its surname.
    """
    own = [aligned.words[i] for i in run]
    beside = {aligned.places[i] for i in (run[0] - 1, run[-1] + 1) if 0 <= i < len(aligned.places)}
    for party in parties.named_in(aligned.home.cited_text(), aligned.home.before):
        if not all(party.has(word) for word in own):
            continue
        if any(not word.capitalised for word in own):
            return True
        places = [i for i, word in enumerate(aligned.home.words) if word.capitalised and party.has(word)]
        if any(place not in aligned.places or place in beside for place in places):
            return True
    return False


def continues(
    aligned: Aligned, before: Sequence[int], run: Sequence[int], others: Sequence[Sentence]
) -> bool:
    """Whether another cited sentence has the run right after one that may stand: a name and its role.

    What is between the two, such as the surname that the home has, must stand there too.
    """
    stems = [word.stem for word in aligned.words[before[0] : run[-1] + 1] if word.is_content]
    return any(has_in_order(sentence, stems) for sentence in others)


def stands_beside(aligned: Aligned, run: Sequence[int], others: Sequence[Sentence], parties: Parties) -> bool:
    """Whether another cited sentence has a name right beside the same neighbour: “Amazon employees”.

    The neighbour is the statement's next or previous content word, which the home sentence has too;
    “emails about X” may be “X emails”.
    """
    if not is_a_name_run(aligned, run):
        return False
    if is_calendar(aligned, run):
        return _tells_which(aligned, run, others)
    own = [i for i, word in enumerate(aligned.words) if word.is_content]
    first, last = own.index(run[0]), own.index(run[-1])
    stems = [aligned.words[i].stem for i in run]
    wanted = []
    if last + 1 < len(own) and aligned.places[own[last + 1]] is not None:
        after = aligned.words[own[last + 1]]
        wanted.append([*stems, after.stem])
        if any(_has_joined(sentence, after, stems) for sentence in others):
            return True
    if first > 0 and aligned.places[own[first - 1]] is not None:
        before = aligned.words[own[first - 1]]
        wanted.append([before.stem, *stems])
        if JOINED.fullmatch(aligned.text[before.end : aligned.words[run[0]].start]):
            wanted.append([*stems, before.stem])
    if any(has_sequence(sentence, sequence) for sentence in others for sequence in wanted):
        return True
    return _owns_staff(aligned, run, parties)


def _tells_which(aligned: Aligned, run: Sequence[int], others: Sequence[Sentence]) -> bool:
    """“the February report” for “the report”, of a source that has no report of another month."""
    if len(run) != 1 or run[0] + 1 >= len(aligned.words):
        return False
    noun = aligned.words[run[0] + 1]
    months, taking_up = ("|".join(sorted(each)) for each in (CALENDAR, _TAKING_UP))
    bare = re.escape(re.sub(r"['’]s?$", "", noun.text))
    taken_up = re.search(rf"\b(?:{taking_up})\s+{bare}\b", aligned.home.cited_text(), re.IGNORECASE)
    if noun.capitalised or taken_up is None:
        return False
    told = re.findall(rf"\b({months})\s+{bare}\b", aligned.home.ground.text, re.IGNORECASE)
    wanted = rf"\b{re.escape(aligned.words[run[0]].text)}\s+{bare}\b"
    near = any(o.ground is aligned.home.ground and re.search(wanted, o.cited_text()) for o in others)
    return near and {each.lower() for each in told} == {aligned.words[run[0]].text.lower()}


def _has_joined(sentence: Sentence, noun: Word, stems: Sequence[str]) -> bool:
    """Whether the sentence has “employees of X” for “X employees”."""
    return any(
        word.stem == noun.stem
        and (joint := JOINED.match(sentence.text, word.end))
        and [w.stem for w in sentence.words if w.start >= joint.end() and w.is_content][: len(stems)]
        == list(stems)
        for word, cited in zip(sentence.words, sentence.is_cited, strict=True)
        if cited
    )


def _owns_staff(aligned: Aligned, run: Sequence[int], parties: Parties) -> bool:
    """“Amazon workers” for bare “workers” where the home names Amazon itself, by whichever name."""
    after = run[-1] + 1
    if after >= len(aligned.words) or aligned.places[after] is None:
        return False
    named = [aligned.words[i] for i in run]
    said = {word.stem for word in named} <= aligned.home.cited_stems
    if not said and not parties.link(named, aligned.home.cited_text(), aligned.home.before):
        return False
    place = aligned.places[after] or 0
    home = aligned.home.text[: aligned.home.words[place].start]
    owner = re.search(r"[A-Z][\w.]*(?:['’]s?)? $", home) is not None
    return aligned.words[after].stem in _STAFF_STEMS and not owner


def bears_office(aligned: Aligned, run: Sequence[int], others: Sequence[Sentence]) -> bool:
    """Whether another cited sentence gives the run the office that the home has: “Ann Cole, the trust's
    director”, for “The director said …”.

    The home has it with “the”, and no name.
    """
    if not is_a_name_run(aligned, run):
        return False
    behind = [i for i in range(run[-1] + 1, len(aligned.words)) if aligned.words[i].is_content][:_ROLE_WORDS]
    office: list[int] = []
    for index in behind:
        place = aligned.places[index]
        if place is not None and (not office or place == (aligned.places[office[-1]] or 0) + 1):
            office.append(index)
    first = aligned.places[office[0]] if office else None
    if not first or aligned.words[office[-1]].text.lower() not in PERSON_NOUNS | ROLE_NOUNS:
        return False
    if aligned.home.words[first - 1].text.lower() != "the":
        return False
    stems = [aligned.words[i].stem for i in (*run, *office)]
    return any(has_in_order(other, stems) for other in others if other.ground is aligned.home.ground)


def bears_title(aligned: Aligned, run: Sequence[int], others: Sequence[Sentence]) -> bool:
    """Whether another cited sentence has the run right before the name that follows it: “Sen. Ann Cole” for
    “Cole”. The name is one of two words or more, of which the home has the last."""
    if not is_a_name_run(aligned, run):
        return False
    name: list[int] = []
    for index in range(run[-1] + 1, len(aligned.words)):
        if not aligned.words[index].capitalised or not re.fullmatch(r"\.?\s", gap(aligned, index - 1, index)):
            break
        name.append(index)
        if aligned.places[index] is not None and len(name) > 1:
            stems = [aligned.words[i].stem for i in (*run, *name)]
            return any(has_sequence(other, stems) for other in others)
    return False


def says_more_of(aligned: Aligned, run: Sequence[int], others: Sequence[Sentence]) -> bool:
    """Whether another cited sentence has the run right behind a noun: “the petition signed by employees”.

    The home has the noun with “the”, which takes it up from there.
    """
    before = run[0] - 1
    noun = aligned.places[before] if before >= 0 else None
    if noun is None or not noun or aligned.words[before].capitalised:
        return False
    if aligned.home.words[noun - 1].text.lower() not in _TAKING_UP:
        return False
    stems = [aligned.words[index].stem for index in (before, *run) if aligned.words[index].is_content]
    orders = [stems]
    if aligned.words[run[0]].text.lower() == "signed" and " by " in gap(aligned, run[0], run[1 % len(run)]):
        orders.append([*stems[2:], stems[1], stems[0]])  # “tech workers have signed an open letter”
    near = [other for other in others if other.ground is aligned.home.ground]
    return any(has_in_order(other, order) for other in near for order in orders)


def names_the_described(aligned: Aligned, run: Sequence[int], others: Sequence[Sentence]) -> bool:
    """Whether the run, in brackets, is the name that a later cited sentence has for what the home only
    describes: “a company [Veridian Systems] whose cameras …”."""
    before = run[0] - 1
    noun = aligned.words[before] if before >= 0 else None
    if noun is None or aligned.places[before] is None or not is_a_name_run(aligned, run):
        return False
    if noun.text.lower() not in COMPANY_NOUNS | AGENCY_NOUNS or noun.capitalised:
        return False
    bracketed = aligned.text[noun.end : aligned.words[run[0]].start] == " ["
    stems = {aligned.words[index].stem for index in run}
    return bracketed and any(
        other.ground is aligned.home.ground
        and 0 < other.span.start - aligned.home.span.start < WINDOW
        and stems <= other.cited_stems
        for other in others
    )


def spells_out(aligned: Aligned, run: Sequence[int], others: Sequence[Sentence]) -> bool:
    """Whether the run stands before its initials in brackets, which the home has: “Office of Works (OOW)”.

    Another cited sentence has to have it in full.
    """
    start, end = aligned.words[run[0]].start, aligned.words[run[-1]].end
    short = _IN_BRACKETS.match(aligned.text, end)
    if short is None or not is_a_name_run(aligned, run):
        return False
    whole = aligned.text[start:end]
    return (
        is_short_for(short[1], whole)
        and occurs(short[1], aligned.home.cited_text())
        and any(occurs(whole, normalised(other.cited_text())) for other in others)
    )


def expands_a_term(aligned: Aligned, run: Sequence[int], others: Sequence[Sentence]) -> bool:
    """Whether the run is what the home's “the Vendor” stands for, as another cited sentence defines it."""
    home = aligned.home
    terms = defined_terms(home.ground.text)
    slot = {re.sub("['’]s$", "", home.words[place].text) for place in slot_of(aligned, run)}
    stems = {aligned.words[i].stem for i in run}
    return any(
        stems <= {word.stem for word in words(name)}
        and any(other.ground is home.ground and other.span.contains(where) for other in others)
        for term, (name, where) in terms.items()
        if term in slot
    )


def speaks_for(aligned: Aligned, run: Sequence[int]) -> bool:
    """Whether the run is the publisher of a document that says “we” there, or the author of one with “I”."""
    declared = aligned.home.ground.declared
    if declared is None:
        return False
    slot = {aligned.home.words[place].text.lower() for place in slot_of(aligned, run)}
    many = bool(slot & {"we", "us", "our", "ours"})
    label = (declared.publisher or declared.author) if many else declared.author
    own = {aligned.words[i].stem for i in run}
    return bool(slot & FIRST_PERSON and label) and own <= {word.stem for word in words(label or "")}
