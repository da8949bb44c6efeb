"""Reference: words from another cited sentence that may stand in a statement for a pronoun or description."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.extraction.defined_terms import defined_terms
from briefing.extraction.lexicon import AGENCY_NOUNS, COMPANY_NOUNS, PERSON_NOUNS, ROLE_NOUNS, STAFF_NOUNS
from briefing.model.evidence import Span
from briefing.verification.alignment import Aligned
from briefing.verification.backing import Sentence
from briefing.verification.normalisation import normalised
from briefing.verification.offices import holds_office, reporting_offices
from briefing.verification.parties import Parties, Party, occurs
from briefing.verification.words import CALENDAR, REPORTING_STEMS, Word, stem, words

_STAFF_STEMS = frozenset(map(stem, STAFF_NOUNS))
_PERSONAL = frozenset("he she him her his hers".split())
_ANYBODY = frozenset("i me my we us our ours you your they them their theirs".split())
_FIRST_PERSON = frozenset("i me my we us our ours".split())
_THINGS = frozenset("it its itself this these those they them their theirs we us our ours".split())
_DESCRIPTION = re.compile(
    r"\b(?i:the|this|that|these|those|its|their|his|her|our|my)\s+((?:[a-z][\w-]*\s+){0,2}?[a-z][\w-]*)"
)
_SLOT_END = re.compile(r"[.!?;](?=\s)")
_TAKING_UP = frozenset("the this that these those".split())
#: “emails about X” for “X emails”.
_JOINED = re.compile(r"\s+(?:of|about|from|at|by|on)\s+(?:the\s+)?")
#: How far before the home sentence an antecedent may stand in its source, in code points.
_WINDOW = 6_000
#: How many words may say whose a role is, between a name and the role.
_OWNER = 4
#: Within how many content words behind a name its office ends.
_ROLE_WORDS = 7
#: How far from the word that it stands beside a pronoun may be, in words.
_SLOT = 8


@dataclass(frozen=True, slots=True)
class _Anaphor:
    """A pronoun or a description of the home sentence."""

    span: Span
    """Offsets into the home sentence's text."""
    text: str


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
    return any(_has_in_order(sentence, stems) for sentence in others)


def _has_in_order(sentence: Sentence, stems: Sequence[str]) -> bool:
    """Whether the sentence has the words in order, with a few others between: a role with whose it is."""
    theirs = [
        word.stem
        for word, cited in zip(sentence.words, sentence.is_cited, strict=True)
        if cited and word.is_content
    ]
    for start in (i for i, own in enumerate(theirs) if own == stems[0]):
        window = iter(theirs[start : start + len(stems) + _OWNER])
        if all(any(own == wanted for own in window) for wanted in stems):
            return True
    return False


def stands_beside(aligned: Aligned, run: Sequence[int], others: Sequence[Sentence], parties: Parties) -> bool:
    """Whether another cited sentence has a name right beside the same neighbour: “Amazon employees”.

    The neighbour is the statement's next or previous content word, which the home sentence has too;
    “emails about X” may be “X emails”.
    """
    if not _is_a_name_run(aligned, run) or _is_calendar(aligned, run):
        return False
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
        if _JOINED.fullmatch(aligned.text[before.end : aligned.words[run[0]].start]):
            wanted.append([*stems, before.stem])
    if any(_has_sequence(sentence, sequence) for sentence in others for sequence in wanted):
        return True
    return _owns_staff(aligned, run, parties)


def _has_joined(sentence: Sentence, noun: Word, stems: Sequence[str]) -> bool:
    """Whether the sentence has “employees of X” for “X employees”."""
    return any(
        word.stem == noun.stem
        and (joint := _JOINED.match(sentence.text, word.end))
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
    if not _is_a_name_run(aligned, run):
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
    return any(_has_in_order(other, stems) for other in others if other.ground is aligned.home.ground)


def bears_title(aligned: Aligned, run: Sequence[int], others: Sequence[Sentence]) -> bool:
    """Whether another cited sentence has the run right before the name that follows it: “Sen. Ann Cole” for
    “Cole”. The name is one of two words or more, of which the home has the last."""
    if not _is_a_name_run(aligned, run):
        return False
    name: list[int] = []
    for index in range(run[-1] + 1, len(aligned.words)):
        if not aligned.words[index].capitalised or not re.fullmatch(
            r"\.?\s", _gap(aligned, index - 1, index)
        ):
            break
        name.append(index)
        if aligned.places[index] is not None and len(name) > 1:
            stems = [aligned.words[i].stem for i in (*run, *name)]
            return any(_has_sequence(other, stems) for other in others)
    return False


def _is_calendar(aligned: Aligned, run: Sequence[int]) -> bool:
    """Whether a month or a weekday is among the words: one sentence's date says nothing of another."""
    return any(aligned.words[i].text.casefold() in CALENDAR for i in run)


def _has_sequence(sentence: Sentence, stems: Sequence[str]) -> bool:
    theirs = [
        word.stem
        for word, cited in zip(sentence.words, sentence.is_cited, strict=True)
        if cited and word.is_content
    ]
    return any(theirs[i : i + len(stems)] == list(stems) for i in range(len(theirs)))


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
    if antecedent.span.start < aligned.home.span.start - _WINDOW:
        return False
    if _is_calendar(aligned, run):
        return False
    person = _names_a_person(aligned, run, parties)
    slots = [_slot(aligned, run), _possessive_slot(aligned, run)]
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
    if aligned.words[run[0]].text.lower() == "signed" and " by " in _gap(aligned, run[0], run[1 % len(run)]):
        orders.append([*stems[2:], stems[1], stems[0]])  # “tech workers have signed an open letter”
    near = [other for other in others if other.ground is aligned.home.ground]
    return any(_has_in_order(other, order) for other in near for order in orders)


def names_the_described(aligned: Aligned, run: Sequence[int], others: Sequence[Sentence]) -> bool:
    """Whether the run, in brackets, is the name that a later cited sentence has for what the home only
    describes: “a company [Veridian Systems] whose cameras …”."""
    before = run[0] - 1
    noun = aligned.words[before] if before >= 0 else None
    if noun is None or aligned.places[before] is None or not _is_a_name_run(aligned, run):
        return False
    if noun.text.lower() not in COMPANY_NOUNS | AGENCY_NOUNS or noun.capitalised:
        return False
    bracketed = aligned.text[noun.end : aligned.words[run[0]].start] == " ["
    stems = {aligned.words[index].stem for index in run}
    return bracketed and any(
        other.ground is aligned.home.ground
        and 0 < other.span.start - aligned.home.span.start < _WINDOW
        and stems <= other.cited_stems
        for other in others
    )


def expands_a_term(aligned: Aligned, run: Sequence[int], others: Sequence[Sentence]) -> bool:
    """Whether the run is what the home's “the Vendor” stands for, as another cited sentence defines it."""
    home = aligned.home
    terms = defined_terms(home.ground.text)
    slot = {re.sub("['’]s$", "", home.words[place].text) for place in _slot(aligned, run)}
    stems = {aligned.words[i].stem for i in run}
    return any(
        stems <= {word.stem for word in words(name)}
        and any(other.ground is home.ground and other.span.contains(where) for other in others)
        for term, (name, where) in terms.items()
        if term in slot
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
    unknown = not known and _is_a_name_run(aligned, run)
    described = aligned.words[run[-1]].text.lower() in PERSON_NOUNS
    return None if unknown or described else False


def _is_a_name_run(aligned: Aligned, run: Sequence[int]) -> bool:
    """Whether every word has a capital, or is the second half of a hyphenated one: “Joon-ho”."""
    return (
        all(aligned.words[i].capitalised or aligned.text[: aligned.words[i].start].endswith("-") for i in run)
        and aligned.words[run[0]].capitalised
    )


def _slot(aligned: Aligned, run: Sequence[int]) -> range:
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
    of_things = _THINGS | _FIRST_PERSON
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
    joined = [i for i in before if _JOINED.fullmatch(_gap(aligned, i, run[0]))]
    beside = {run[-1] + 1, run[0] - 1, *joined}
    return (named and all(index is None for index in own)) or bool(beside & set(own))


def _gap(aligned: Aligned, first: int, second: int) -> str:
    return aligned.text[aligned.words[first].end : aligned.words[second].start]


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


def speaks_for(aligned: Aligned, run: Sequence[int]) -> bool:
    """Whether the run is the publisher of a document that says “we” there, or the author of one with “I”."""
    declared = aligned.home.ground.declared
    if declared is None:
        return False
    slot = {aligned.home.words[place].text.lower() for place in _slot(aligned, run)}
    many = bool(slot & {"we", "us", "our", "ours"})
    label = (declared.publisher or declared.author) if many else declared.author
    own = {aligned.words[i].stem for i in run}
    return bool(slot & _FIRST_PERSON and label) and own <= {word.stem for word in words(label or "")}


def _is_voice_of_document(aligned: Aligned, run: Sequence[int]) -> bool:
    """“according to the author of X” for a document that speaks in the first person."""
    lead = aligned.text[: aligned.words[run[0]].start]
    return re.search(r"\baccording to [^,;.]*$", lead) is not None and any(
        word.text.lower() in _FIRST_PERSON for word in aligned.home.words
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
        return parties.is_last_named(meant, between, antecedent.before)
    name = re.sub(r"['’]s?$", "", aligned.text[aligned.words[run[0]].start : aligned.words[run[-1]].end])
    last = max(between.rfind(name), between.rfind(name.split()[-1]))
    return last >= 0 and not any(occurs(form, between[last:]) for p in parties.people() for form in p.forms)


def _tells_the_role(anaphor: _Anaphor, meant: Sequence[Party], parties: Parties) -> bool:
    """“the executive director”, where one person alone is that by the evidence."""
    described = {word.stem for word in words(anaphor.text) if word.is_content}
    so = [party for party in parties.people() if described and described <= party.role]
    return len(so) == 1 and so == list(meant)
