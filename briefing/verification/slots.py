"""Slots: where the home has a pronoun or description, for which a statement has words of another sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.extraction.lexicon import PERSON_NOUNS, ROLE_NOUNS
from briefing.model.evidence import Span
from briefing.verification.alignment import Aligned
from briefing.verification.backing import Sentence
from briefing.verification.conveying import goes_on
from briefing.verification.normalisation import normalised
from briefing.verification.offices import holds_office, reporting_offices
from briefing.verification.parties import Parties, Party, occurs
from briefing.verification.runs import JOINED, gap, is_a_name_run, is_calendar
from briefing.verification.words import REPORTING_STEMS, words

_PERSONAL = frozenset("he she him her his hers".split())
_SPEAKERS = frozenset({"he", "she"})
_ANYBODY = frozenset("i me my we us our ours you your they them their theirs".split())
FIRST_PERSON = frozenset("i me my we us our ours".split())
_THINGS = frozenset("it its itself this these those they them their theirs we us our ours".split())
_DESCRIPTION = re.compile(
    r"\b(?i:the|this|that|these|those|its|their|his|her|our|my)\s+((?:[a-z][\w-]*\s+){0,2}?[a-z][\w-]*)"
)
_SLOT_END = re.compile(r"[.!?;](?=\s)")
#: How far before the home sentence an antecedent may stand in its source, in code points.
WINDOW = 6_000
#: How far from the word that it stands beside a pronoun may be, in words.
_SLOT = 8


@dataclass(frozen=True, slots=True)
class _Anaphor:
    """A pronoun or a description of the home sentence."""

    span: Span
    """Offsets into the home sentence's text."""
    text: str


def fills_a_slot(aligned: Aligned, run: Sequence[int], others: Sequence[Sentence], parties: Parties) -> bool:
    """Whether the home has a pronoun or description where the statement has the run.

    The run has to stand together in one other cited sentence of the same source. No name may stand where
    it is put. A person replaces *he*, *she* or a description of a person, and nobody else may be named
    between the two.
    """
    if aligned.words[run[0]].text.lower() == "signed":
        return False  # who signed it ``says_more_of`` tells from whom it was sent to
    antecedent = next((s for s in others if _holds(s, aligned, run, parties)), None)
    if antecedent is None or antecedent.ground is not aligned.home.ground:
        return False
    if antecedent.span.start < aligned.home.span.start - WINDOW:
        return False
    if is_calendar(aligned, run):
        return False
    person = _names_a_person(aligned, run, parties)
    slots = [slot_of(aligned, run), _possessive_slot(aligned, run)]
    found = [anaphor for slot in slots for anaphor in _anaphors(aligned, run, slot, parties, person=person)]
    found += _reporting_pronouns(aligned, run, person=person)
    found += [_Anaphor(at, at.slice(aligned.home.text).lower()) for at in reporting_offices(aligned, run)]
    if not person and _is_voice_of_document(aligned, run):
        return True
    return any(
        (not person and anaphor.text not in _PERSONAL)
        or _is_nearest_person(aligned, run, antecedent, anaphor, parties)
        for anaphor in found
    )


def _holds(sentence: Sentence, aligned: Aligned, run: Sequence[int], parties: Parties) -> bool:
    """Whether the sentence's cited words have the run's, with little between them, or name its party."""
    stems = [aligned.words[i].stem for i in run]
    if parties.link([aligned.words[i] for i in run], sentence.cited_text(), sentence.before):
        return True
    theirs = [w.stem for w, c in zip(sentence.words, sentence.is_cited, strict=True) if c]
    width = 2 * len(stems) + 4
    return any(set(stems) <= set(theirs[i : i + width]) for i in range(max(1, len(theirs) - len(stems) + 1)))


def _names_a_person(aligned: Aligned, run: Sequence[int], parties: Parties) -> bool | None:
    """Whether the run names a person; None for a name that no actor bears, and for “the director”."""
    stems = {aligned.words[i].stem for i in run}
    if parties.meant_by(stems):
        return True
    known = any(stems <= party.stems | party.role for party in parties.all())
    unknown = not known and is_a_name_run(aligned, run)
    described = aligned.words[run[-1]].text.lower() in PERSON_NOUNS
    return None if unknown or described else False


def slot_of(aligned: Aligned, run: Sequence[int]) -> range:
    """The home's words between the counterparts of the words on either side of the run."""
    before = next((p for p in reversed(aligned.places[: run[0]]) if p is not None), None)
    after = next((p for p in aligned.places[run[-1] + 1 :] if p is not None), None)
    if before is not None and after is not None and before < after:
        return range(before + 1, after)
    if after is not None:
        text = aligned.home.text
        start = max(
            (m.end() for m in re.finditer(r"[.!?;:]\s|^", text[: aligned.home.words[after].start])), default=0
        )
        opening = next(i for i, word in enumerate(aligned.home.words) if word.start >= start)
        return range(max(opening, after - _SLOT), after)
    first = 0 if before is None else before + 1
    home = aligned.home
    stop = _SLOT_END.search(home.text, home.words[before].end if before is not None else 0)
    within = [i for i, word in enumerate(home.words) if stop is None or word.start < stop.start()]
    return range(first, min(first + _SLOT, len(within)))


def _possessive_slot(aligned: Aligned, run: Sequence[int]) -> range:
    """“president of X” for “its president”, “letter from X” for “the letter”: what stands before the noun."""
    noun = next((p for p in reversed(aligned.places[: run[0]]) if p is not None), 0)
    joined = re.search(r"\b(?:of|from|by)\s+(?:the\s+|an?\s+)?$", aligned.text[: aligned.words[run[0]].start])
    if not joined or not noun:
        return range(0)
    own = aligned.home.words
    compound = noun > 1 and aligned.home.text[own[noun - 2].end : own[noun].start].strip(" -").isalpha()
    return range(noun - 2 if compound else noun - 1, noun)


def _pronouns_for(person: bool | None) -> frozenset[str]:
    of_things = _THINGS | FIRST_PERSON
    return {True: _PERSONAL | _ANYBODY, False: of_things, None: _PERSONAL | of_things}[person]


def _anaphors(
    aligned: Aligned, run: Sequence[int], slot: range, parties: Parties, *, person: bool | None
) -> Iterator[_Anaphor]:
    """Pronouns and descriptions in the slot that the run may stand for; none if a name stands there."""
    home = aligned.home
    if any(_is_name(home, place, parties) for place in slot):
        return
    pronouns = _pronouns_for(person)
    for place in slot:
        word = home.words[place]
        if word.text.lower() in pronouns:
            yield _Anaphor(Span(word.start, word.end), word.text.lower())
        elif (match := _DESCRIPTION.match(home.text, word.start)) and _is_replaced(aligned, run, match):
            noun = match[1].split()[-1].lower()
            if not person or noun in PERSON_NOUNS or holds_office(aligned, run, noun):
                yield _Anaphor(Span(*match.span()), match.group().lower())


def _is_name(home: Sentence, place: int, parties: Parties) -> bool:
    """Whether a word of the slot is part of a name: capitalised, no date, and not only as an opening."""
    word = home.words[place]
    at = home.span.start + word.start
    in_date = any(mention.span.start <= at < mention.span.end for mention in home.ground.dates)
    if not word.capitalised or not word.is_content or in_date:
        return False
    return word.start > 1 or any(occurs(word.text, form) for party in parties.all() for form in party.forms)


def _is_replaced(aligned: Aligned, run: Sequence[int], description: re.Match[str]) -> bool:
    """Whether the run stands for the description, or says more of its noun.

    A name may stand for it where the statement lacks its noun; any words may stand right before or after
    its noun: “X's letter”, “the letter signed by …”.
    """
    start = description.start(1)
    nouns = [
        place
        for place, word in enumerate(aligned.home.words)
        if start <= word.start < description.end(1) and word.is_content
    ]
    own = [aligned.counterpart(place) for place in nouns]
    named = any(aligned.words[i].capitalised for i in run)
    before = [i for i in range(run[0]) if aligned.words[i].is_content][-1:]
    joined = [i for i in before if JOINED.fullmatch(gap(aligned, i, run[0]))]
    beside = {run[-1] + 1, run[0] - 1, *joined}
    return (named and all(index is None for index in own)) or bool(beside & set(own))


def _reporting_pronouns(aligned: Aligned, run: Sequence[int], *, person: bool | None) -> Iterator[_Anaphor]:
    """“…,” she said; “…,” the judge wrote: who stands beside a verb of reporting, if the run does too."""
    stop = next((i for i in range(run[-1] + 1, len(aligned.words)) if aligned.places[i] is not None), None)
    if not any(word.stem in REPORTING_STEMS for word in aligned.words[run[-1] + 1 : stop]):
        return
    own = aligned.home.words
    for place, word in enumerate(own):
        beside = [own[i] for i in (place - 1, place + 1) if 0 <= i < len(own)]
        pronoun = word.text.lower()
        if pronoun in _pronouns_for(person) and any(other.stem in REPORTING_STEMS for other in beside):
            yield _Anaphor(Span(word.start, word.end), pronoun)
        elif person and pronoun in ROLE_NOUNS and place and place + 1 < len(own):
            described = own[place - 1].text.lower() == "the" and own[place + 1].stem in REPORTING_STEMS
            if described and aligned.counterpart(place) is None:
                yield _Anaphor(Span(own[place - 1].start, word.end), f"the {pronoun}")


def _is_voice_of_document(aligned: Aligned, run: Sequence[int]) -> bool:
    """“according to the author of X” for a document that speaks in the first person."""
    lead = aligned.text[: aligned.words[run[0]].start]
    return re.search(r"\baccording to [^,;.]*$", lead) is not None and any(
        word.text.lower() in FIRST_PERSON for word in aligned.home.words
    )


def _is_nearest_person(
    aligned: Aligned, run: Sequence[int], antecedent: Sentence, anaphor: _Anaphor, parties: Parties
) -> bool:
    """Whether nobody but the person that the run names is named between antecedent and anaphor."""
    ground, base = aligned.home.ground, aligned.home.span.start
    stems = {aligned.words[i].stem for i in run}
    between = normalised(ground.text[antecedent.span.start : base + anaphor.span.start])
    meant = parties.meant_by(stems)
    if _tells_the_role(anaphor, meant, parties):
        return True
    if meant:
        goes = anaphor.text in _SPEAKERS and goes_on((form for p in meant for form in p.forms), between)
        return goes or parties.is_last_named(meant, between, antecedent.before)
    name = re.sub(r"['’]s?$", "", aligned.text[aligned.words[run[0]].start : aligned.words[run[-1]].end])
    last = max(between.rfind(name), between.rfind(name.split()[-1]))
    return last >= 0 and not any(occurs(form, between[last:]) for p in parties.people() for form in p.forms)


def _tells_the_role(anaphor: _Anaphor, meant: Sequence[Party], parties: Parties) -> bool:
    """“the executive director”, where one person alone is that by the evidence."""
    described = {word.stem for word in words(anaphor.text) if word.is_content}
    so = [party for party in parties.people() if described and described <= party.role]
    return len(so) == 1 and so == list(meant)
