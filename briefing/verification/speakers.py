"""Speakers: whom the text gives quoted words to, derived anew, and whether a name means that speaker."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.extraction.joint_speakers import MOST_NAMED, co_speakers, counted_names, first_speaker
from briefing.extraction.lexicon import HONORIFICS, ROLE_NOUNS
from briefing.extraction.members import UNNAMED, meant
from briefing.extraction.third_person import speaks_of
from briefing.model.evidence import Evidence, Span, hull
from briefing.model.statements import QuotedSpeech
from briefing.verification.conveying import goes_on, without_askers
from briefing.verification.ground import Ground
from briefing.verification.normalisation import normalised
from briefing.verification.parties import Parties, Party, occurs
from briefing.verification.words import Word, words

_PERSONAL = frozenset("he she him her".split())
_POSSESSIVE = re.compile(r"\b(?:his|her)(?= )", re.IGNORECASE)
_PRONOUNS = _PERSONAL | frozenset("it they we i you who one".split())


def speech_at(ground: Ground, span: Span) -> QuotedSpeech | None:
    """The quotation of the source that holds the span, with its speaker."""
    for speech in ground.speeches:
        if any(part.start <= span.start and span.end <= part.end + 1 for part in speech.parts):
            return speech
    return None


def names_speaker(
    name: str,
    speech: QuotedSpeech | None,
    cited: Sequence[Evidence],
    ground: Ground,
    parties: Parties,
    *,
    within_statement: bool = False,
) -> bool:
    """Whether ``name`` means the speaker that the text gives the words to.

    A name means the speaker where it has the words by which the text names them, or another name of
    the same party. Where the text has a pronoun, an antecedent has to be cited from before it that
    has the name, with no other person named between the two.

    Args:
        name: the speaker as the model words it, or with ``within_statement`` the sentence around the words.
        speech: what the text has; None, or a speech without speaker, names nobody.
        cited: the evidence of the item.
        ground: the source of the words.
        parties: names that stand for one another.
        within_statement: whether ``name`` is a sentence that may name others too.
    """
    if speech is None or speech.speaker is None:
        return False
    if not within_statement and _is_about(name, speech, ground, parties):
        return False
    given = normalised(speech.speaker.slice(ground.text))
    ours = {word.stem for word in words(name) if word.is_content}
    theirs = {word.stem for word in words(given) if word.is_content}
    if given.casefold() in _PRONOUNS:
        return given.casefold() == name.casefold() or _by_antecedent(
            ours, given, speech.speaker, speech, cited, ground, parties, within_statement
        )
    if UNNAMED.fullmatch(given):
        return _names_members(name, given, speech, ground, parties, within_statement=within_statement)
    if not within_statement and (owner := _owner_of(given, name)):
        return _by_antecedent(owner, "her", speech.speaker, speech, cited, ground, parties, False)
    if not within_statement and given.casefold() == normalised(name).casefold():
        return True
    people = _people_named(given, speech.speaker, ground, parties)
    if beside := _beside(speech, ground, parties):
        first = normalised(first_speaker(ground.text, speech.speaker).slice(ground.text))
        speakers = [first, *(normalised(span.slice(ground.text)) for span in beside)]
        return _names_all(name, speakers, people, parties, within_statement=within_statement)
    if people:
        return any(people_stems & ours for people_stems in people) and (
            within_statement or not _names_another(name, people, parties)
        )
    if within_statement:
        return bool(theirs & ours) or parties.link(_content(given), name)
    return _same_phrase(ours, theirs, name, given, cited, parties)


def _beside(speech: QuotedSpeech, ground: Ground, parties: Parties) -> tuple[Span, ...]:
    """Those who say the words with the speaker; not the rest of one body's name."""
    if speech.speaker is None:
        return ()
    found = co_speakers(ground.text, speech.speaker, speech.cue)
    whole = normalised(hull([speech.speaker, *found]).slice(ground.text))
    return () if any(occurs(whole, form) for party in parties.all() for form in party.forms) else found


def _names_all(
    name: str,
    speakers: Sequence[str],
    people: Sequence[frozenset[str]],
    parties: Parties,
    *,
    within_statement: bool,
) -> bool:
    """Whether the name has all who say the words together, or the first and how many others, and no other."""
    stems = {word.stem for word in words(name)}
    first, *others = speakers
    if not (any(each & stems for each in people) or _last_stems(first) & stems):
        return False
    counted = counted_names(["First", *others]).removeprefix("First")
    by_number = len(speakers) > MOST_NAMED and re.search(rf"{re.escape(counted)}\b", normalised(name))
    if not by_number and not all(
        _last_stems(each) & stems or parties.link(_content(each), name) for each in others
    ):
        return False
    beside = [
        frozenset(word.stem for word in words(party.actor.name))
        for each in others
        for party in parties.people()
        if any(occurs(form, each) for form in party.forms)
    ]
    return within_statement or not _names_another(name, [*people, *beside], parties)


def _names_members(
    name: str, given: str, speech: QuotedSpeech, ground: Ground, parties: Parties, *, within_statement: bool
) -> bool:
    """Whether the name has all those, and no others, for whom the text has “the members of Congress”."""
    if within_statement and occurs(given.casefold(), normalised(name).casefold()):
        return True
    starts = [part.start for part in speech.parts] + [speech.speaker.start if speech.speaker else 0]
    found = meant(ground.text, given, min(starts) - 1)
    if found is None:
        return False
    said = normalised(found[0])
    if re.search(r"[A-Z]\S* and [A-Z]", said):
        people = re.split(r", | and ", said)
        own = [frozenset(word.stem for word in words(people[0]))]
        return _names_all(name, people, own, parties, within_statement=within_statement)
    told = normalised(name).casefold()
    return occurs(said.casefold(), told) if within_statement else told == said.casefold()


def _last_stems(name: str) -> set[str]:
    """What one of several is called by: “Ash” of “Sen. Lea Ash”, “Union” of “the Union of Ferrymen”."""
    content = _content(re.split(r" (?:of|for) ", name)[0])
    return {content[-1].stem} if content else set()


def _is_about(name: str, speech: QuotedSpeech, ground: Ground, parties: Parties) -> bool:
    """Whether the words speak of the person of that name, by name, as of somebody else."""
    bearers = [party for party in parties.people() if party.actor.name.split()[-1] == name.split()[-1]]
    said = " ".join(part.slice(ground.text) for part in speech.parts)
    return (
        len(bearers) == 1 and normalised(name) in bearers[0].forms and speaks_of(said, bearers[0].actor.name)
    )


def _people_named(given: str, span: Span, ground: Ground, parties: Parties) -> list[frozenset[str]]:
    """Words of the full names of the persons that the phrase names first; a shared surname is settled
    by the title before it, or by the last full name before it in the source."""
    bearers = [
        party
        for party in parties.people()
        if any(occurs(form, given) for form in party.forms) or _surname_in(party.actor.name, given)
    ]
    if len(bearers) > 1:
        exact = [party for party in bearers if occurs(normalised(party.actor.name), given)]
        before = normalised(ground.text[: span.start])
        titled = [party for party in bearers if _has_the_title_of(party, given)]
        if exact or len(titled) == 1:
            bearers = exact or titled
        else:
            surnames = {party.actor.name.split()[-1] for party in bearers}
            meant = parties.bearer(set(map(normalised, surnames)), bearers, before)
            bearers = [meant] if meant is not None else []
    return [frozenset(word.stem for word in words(party.actor.name)) for party in bearers]


def _surname_in(name: str, given: str) -> bool:
    """Whether the phrase has the person's surname, and no other first name before it."""
    *first, surname = normalised(name).split()
    if not first or not occurs(surname, given):
        return False
    before = re.search(rf"([A-Z][\w'.-]*)\s+{re.escape(surname)}\b", given)
    titles = HONORIFICS | ROLE_NOUNS | {f"{role}." for role in ROLE_NOUNS}
    return before is None or before[1] in first or before[1].casefold() in titles


def _has_the_title_of(party: Party, given: str) -> bool:
    """“Sheriff Ibarra” of the one of two who is the sheriff."""
    title = re.match(rf"((?:[A-Z][\w.]*\s)+){re.escape(normalised(party.actor.name).split()[-1])}\b", given)
    return title is not None and {word.stem for word in words(title[1]) if word.is_content} <= party.role


def _names_another(name: str, people: Sequence[frozenset[str]], parties: Parties) -> bool:
    """Whether the name is the full name of some other person."""
    stems = {word.stem for word in words(name)}
    return any(
        own <= stems and own not in people
        for own in (frozenset(w.stem for w in words(p.actor.name)) for p in parties.people())
    )


def _same_phrase(
    ours: set[str], theirs: set[str], name: str, given: str, cited: Sequence[Evidence], parties: Parties
) -> bool:
    """For speakers that are no persons with a name: “the letter”, “an Amazon employee”, “the company”."""
    linked = parties.link(_content(name), given) or parties.link(_content(given), name)
    if any(word.capitalised and word.is_content for word in words(given)) and not linked:
        return (
            _is_full_name_of(name, given, cited)
            or {word.stem for word in words(name) if word.capitalised and word.is_content} <= theirs
        )
    known = {word.stem for piece in cited for word in words(piece.text)}
    return linked or (bool(ours & theirs) and ours <= known | theirs)


def _is_full_name_of(name: str, given: str, cited: Sequence[Evidence]) -> bool:
    """Whether the text's name ends the model's, which the cited words have as a whole."""
    whole = normalised(name)
    return whole.endswith(f" {given}") and any(occurs(whole, normalised(piece.text)) for piece in cited)


def _content(text: str) -> list[Word]:
    return [word for word in words(text) if word.is_content]


def _by_antecedent(
    ours: set[str],
    pronoun: str,
    at: Span,
    speech: QuotedSpeech,
    cited: Sequence[Evidence],
    ground: Ground,
    parties: Parties,
    within_statement: bool,
) -> bool:
    if pronoun.casefold() == "it" and not within_statement and parties.meant_by(ours):
        return False
    for piece in cited:
        if piece.source != ground.clean.source.id or piece.start >= at.start:
            continue
        has = {word.stem for word in words(piece.text[: at.start - piece.start]) if word.is_content}
        known = has | _stems_of_people_in(piece.text, parties, ground.before(piece.start))
        if not (ours & has if within_statement else ours & has and ours <= known):
            continue
        if pronoun.casefold() not in _PERSONAL or _nobody_between(ours, piece, at, speech, ground, parties):
            return True
    return False


def _stems_of_people_in(text: str, parties: Parties, before: str) -> set[str]:
    """Words of every form and role of the persons that the text names."""
    return {
        stem
        for party in parties.named_in(text, before)
        if party.actor.kind == "person"
        for stem in party.stems | party.role
    }


def _nobody_between(
    ours: set[str], piece: Evidence, at: Span, speech: QuotedSpeech, ground: Ground, parties: Parties
) -> bool:
    """Whether the text names nobody else from the antecedent on, but within the quoted words."""
    between = without_askers(normalised(_without(speech.parts, piece.start, at.start, ground.text)))
    meant = parties.meant_by(ours)
    if goes_on((form for party in meant for form in party.forms), between):
        return True
    if meant and parties.is_last_named(meant, between, ground.before(piece.start)):
        last = max((between.rfind(form) for party in meant for form in party.forms), default=0)
        return not _titles_another(between[max(last, 0) :], ours)
    last = max((between.rfind(form) for party in meant for form in party.forms), default=0)
    between = between[max(last, 0) :]
    if _titles_another(between, ours):
        return False
    return not any(
        occurs(form, between) for party in parties.people() if party not in meant for form in party.forms
    )


def _without(parts: Sequence[Span], start: int, end: int, text: str) -> str:
    """``text[start:end]`` without the quoted parts."""
    kept, at = [], start
    for part in sorted(parts):
        if start <= part.start < end:
            kept.append(text[at : part.start])
            at = max(at, min(part.end, end))
    return "".join([*kept, text[at:end]])


def _titles_another(between: str, ours: set[str]) -> bool:
    """“Sen. Price”, who is not meant."""
    titled = re.search(r"\b(?:Dr|Mr|Mrs|Ms|Miss|Prof|Sir|Dame|Rev|Sen|Rep|Gov)\.? [A-Z]", between)
    return titled is not None and not any(word.stem in ours for word in words(between[titled.start() :])[:4])


def _owner_of(given: str, name: str) -> set[str]:
    """Words of “Ines Torres” where the text has “her last slide” and the model “Ines Torres’ last slide”."""
    mine = _POSSESSIVE.search(given)
    if mine is None:
        return set()
    lead, rest = (re.escape(part) for part in (given[: mine.start()], given[mine.end() :]))
    whose = re.fullmatch(rf"{lead}(?P<owner>.+?)'s?{rest}", normalised(name), re.IGNORECASE)
    return {word.stem for word in words(whose["owner"]) if word.is_content} if whose else set()
