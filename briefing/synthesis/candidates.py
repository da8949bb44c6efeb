"""Candidates: the statements of a dossier that can stand alone and belong to a section of the brief."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.cleaning.passages import CleanSource
from briefing.extraction.actors import Actors
from briefing.extraction.extract import Extraction
from briefing.extraction.statements import Statement
from briefing.model.briefing import FindingKind
from briefing.model.evidence import Span
from briefing.synthesis.concessions import Concessions
from briefing.synthesis.corrections import Corrections
from briefing.synthesis.no_news import is_size
from briefing.synthesis.origins import Origin, one_spelling, origin_of
from briefing.synthesis.other_sides import OtherSides
from briefing.synthesis.overtaken import Overtaken
from briefing.synthesis.phrasing import STAMP
from briefing.synthesis.placed import SUMMED_UP, Placed, place_all, short_form
from briefing.synthesis.placing import PLACED, Placing
from briefing.synthesis.prominence import Prominence
from briefing.synthesis.standing import Standing
from briefing.synthesis.telling import CLEAR, Telling, Told
from briefing.synthesis.wording import Worded

#: What a certain fit counts for beside the weight of the act, which is 1 to 3, and being surely understood.
FIT, UNDERSTOOD = 8.0, 2.0
#: What its fit and its standing, both up to 1, have to come to for a statement to be a finding. Of 93 judged
#: findings of two dossiers that nothing was fitted on, their sum told flawless ones from others in .83 of the
#: pairs; the better half by it stood alone in .65 and well placed in .83 of cases, all in .43 and .73. On
#: five of our own .9 left 166 of 188 findings and .58 of the gold facts, 1.0 left 150 and .56, none .63.
SOUND = 0.9
#: What a fit, which is seldom above .6, counts for in that sum.
FITTING = 1.6
#: What hardly anybody understands is left out: of the judged findings a least of .3, .4 and .5 keeps .71, .60
#: and .47, of which .61, .66 and .73 stand alone. A least of .4 lost one gold fact in ten more.
LEAST = 0.3
#: A sentence more that makes so much less clear is left out.
CLOUDED = 0.25
#: Two sources have a shorter sentence by chance. Words.
SHORT = 8
#: The prominence from which a finding is its report's news: of the lead, with the headline's words.
HEADED = 1.5
#: With so little fit a report's own news is told: it says in plain words, which fit every section somewhat
#: and none well, what everything else is about.
NEWS = 0.16
#: A section's best few are told with less: a small dossier has no others.
FEW, FAINT = 4, 0.1


@dataclass(frozen=True, slots=True)
class Candidate:
    """One worded statement, placed."""

    statement: Statement
    worded: Worded
    section: str
    fit: float
    """How well it fits its section."""
    weight: float
    """How much a decision-maker wants to know of it."""
    kind: FindingKind
    act: str | None
    origin: Origin
    altered: bool
    content: frozenset[str]
    verb: str | None = None
    """Lemma of the act's verb or noun."""
    actor: str | None = None
    target: str | None = None
    acts_itself: bool = False
    """Whether ``actor`` does the act itself, and not its employees or its chief executive."""
    subject: str | None = None
    """The party that is the main verb's subject."""
    is_deed: bool = False
    """Whether its act is more than that somebody says something."""
    answers: bool = False
    """Whether its act is itself a position that somebody takes: a defence, a denial."""
    prominence: float = 0.0
    """How near its lead stands to the dossier's headlines and leads, from 0 to 2."""
    nearest: Statement | None = None
    """Its sentence nearest to these, where that is not its best one: what else it tells says more of it."""
    standing: float = SUMMED_UP
    """How likely a reader of nothing else is to understand it."""
    in_document: bool = False
    """Whether a document tells it that is a party's own: a contract, a letter, a release."""
    singular: bool = False
    """Whether its subject is one of several: “one employee”, “an engineer”."""
    short: Worded | None = None
    """Its best sentence alone, where it is told with others that it does not need."""
    instead: tuple[Candidate, ...] = ()
    """How it is told with fewer sentences, the best first, where a better candidate tells some of them."""

    @property
    def rank(self) -> float:
        """Orders candidates for the same place: first what belongs there, then what is wanted most."""
        wanted = FIT * self.fit + 0.5 * self.weight + 0.5 * self.prominence
        return wanted + UNDERSTOOD * (self.standing - SUMMED_UP)

    @property
    def is_headed(self) -> bool:
        """Whether it is its report's news: of the lead, with the headline's words, and nobody's speech."""
        return self.prominence >= HEADED and self.is_plain

    @property
    def lead(self) -> Statement:
        """Its sentence nearest to headlines and leads."""
        return self.nearest or self.statement

    @property
    def is_plain(self) -> bool:
        """Whether its lead is nobody's speech."""
        return self.lead.speech is None

    @property
    def is_placed(self) -> bool:
        """Whether it fits its section well enough to be told there; its report's news needs less."""
        return self.fit >= (NEWS if self.is_headed else PLACED)

    @property
    def source(self) -> str:
        """Id of the source that says it."""
        return self.statement.source


def find_candidates(
    extraction: Extraction,
    placing: Placing,
    least: float = PLACED,
    corrections: Corrections | None = None,
    overtaken: Overtaken | None = None,
    other_sides: OtherSides | None = None,
    concessions: Concessions | None = None,
) -> list[Candidate]:
    """Every statement that can stand alone and fits a section at least so well, best first.

    Args:
        extraction: what the sources say.
        placing: says where a statement belongs.
        least: the least fit.
        corrections: what the sources take back; found anew where it is not given.
        overtaken: what later sources overtake; found anew where it is not given.
        other_sides: what stands against what near by; nothing is told with it where it is not given.
        concessions: what was conceded later of what; nothing is told behind it where it is not given.
    """
    found: list[Candidate] = []
    prominence = Prominence(extraction)
    corrections = corrections or Corrections(extraction)
    overtaken = overtaken or Overtaken(extraction)
    telling = Telling(
        extraction,
        Standing(extraction.actors, placing.focus, prominence),
        corrections,
        overtaken,
        other_sides,
        concessions,
    )
    owners = overtaken.owners
    unaltered = {each.source.source.id for each in extraction.sources if not each.source.machine_altered}
    for extracted in extraction.sources:
        for placed in place_all(extracted, extraction.actors, placing, telling, unaltered):
            made = [
                replace(
                    _candidate(each, placing, extraction.actors, extracted.source),
                    nearest=(nearest := _nearest(each, prominence)),
                    prominence=prominence.of(nearest),
                    in_document=owners[each.statement.source].is_document(each.statement),
                )
                for each in (placed, *placed.instead)
                if each.fit >= least and not is_size(each.told.worded.text)
            ]
            if made:
                found.append(replace(made[0], instead=tuple(made[1:])))
    ranked = sorted(found, key=_order)
    return _told_once(ranked, {each.source.source.id: each.source.source.text for each in extraction.sources})


def _nearest(placed: Placed, prominence: Prominence) -> Statement:
    """Of its sentences from one source the one nearest to headlines and leads, the best one before others."""
    beside = [each for each in placed.told.worded.others if each.source == placed.statement.source]
    return max((placed.statement, *beside), key=prominence.of)


def sound(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Those, best first, that fit and are understood well enough; of each section the first few."""
    kept: list[Candidate] = []
    told: Counter[str] = Counter()
    for candidate in candidates:
        good = candidate.standing >= LEAST and FITTING * candidate.fit + candidate.standing >= SOUND
        if good or (told[candidate.section] < FEW and candidate.standing >= FAINT):
            kept.append(candidate)
            told[candidate.section] += 1
    return kept


def _told_once(ranked: Sequence[Candidate], texts: Mapping[str, str]) -> list[Candidate]:
    """Without sentences that a better candidate has beside its own, and those that repeat one so.

    A paper's copy of a wire report has the same sentences; what tells just the same is left to be merged.
    """
    kept: list[_Kept] = []
    crowded = []
    for candidate in ranked:
        if not _is_taken(candidate, kept, texts):
            crowded.append(candidate)
    for candidate in crowded:
        for fewer in candidate.instead:
            if fewer.standing >= CLEAR and _is_taken(fewer, kept, texts):
                break
    return sorted((each.candidate for each in kept), key=_order)


@dataclass(slots=True)
class _Kept:
    """A candidate that is told, and its sentences."""

    candidate: Candidate
    own: set[str]
    without: _Kept | None = None
    """As it was before a longer row took its place."""


def _is_taken(candidate: Candidate, kept: list[_Kept], texts: Mapping[str, str]) -> bool:
    """Whether it is told, added to ``kept`` or put in the place of one that tells less; or told already."""
    own = {_sentence(each, texts) for each in (candidate.statement, *candidate.worded.others)}
    if any(own == other.own and candidate.source == other.candidate.source for other in kept):
        return True  # a row, and its first with what answers it; two positions, each with the other
    shared = [index for index, other in enumerate(kept) if own & other.own and own != other.own]
    if not shared:
        kept.append(_Kept(candidate, own))
        return True
    same = [index for index in shared if kept[index].candidate.source == candidate.source]
    place = same[0] if same else shared[0]
    better = kept[place]
    if any(kept[index].own != better.own for index in shared):
        return False
    if better.own < own and _tells_more(candidate, better.candidate):
        told = _with_more(better.candidate, candidate) if same else candidate
        kept[place] = _Kept(told, own, better)
        for index in sorted(set(shared) - {place}, reverse=True):
            del kept[index]  # a copy of its opening in another paper
        return True
    if len(shared) > 1:
        return False
    # What a row took on as well opens one that goes on, and is told there.
    before = better.without
    goes_on = before is not None and not own & before.own and len(own - better.own) > 1
    if before is not None and goes_on and candidate.standing >= CLEAR:
        kept[place] = before
        kept.append(_Kept(candidate, own))
        return True
    return False


def _order(candidate: Candidate) -> tuple[float, str, Span]:
    return -candidate.rank, candidate.source, candidate.statement.span


def _sentence(statement: Statement, texts: Mapping[str, str]) -> str:
    """A sentence, or, of so few words as are written twice by chance, where it stands."""
    words = statement.span.slice(texts[statement.source])
    short = len(words.split()) < SHORT
    return f"{statement.source}:{statement.span.start}" if short else one_spelling(words)


def _tells_more(candidate: Candidate, better: Candidate) -> bool:
    """Whether it has all that the better one tells and a sentence more, for the same section."""
    whole = _undated(better.worded.text) in _undated(candidate.worded.text)
    clear = candidate.standing >= max(LEAST, better.standing - CLOUDED)
    return whole and candidate.section == better.section and clear


def _undated(told: str) -> str:
    """What is told without the day of its source, which stands behind the last sentence that needs it."""
    return STAMP.sub("", told).rstrip(".")


def _with_more(better: Candidate, candidate: Candidate) -> Candidate:
    """The better one, with what the other tells beside it."""
    others = (*candidate.worded.others, candidate.statement)
    told = replace(candidate.worded, others=tuple(each for each in others if each != better.statement))
    short = better.short or short_form(Told(better.worded, better.standing), told)
    standing = max(better.standing, candidate.standing)  # what is clear alone is so with more behind it
    return replace(better, worded=told, standing=standing, short=short)


def _candidate(placed: Placed, placing: Placing, actors: Actors, source: CleanSource) -> Candidate:
    statement, worded, section, act = placed.statement, placed.told.worded, placed.section, placed.act
    frame = placing.leading_frame(statement, section)
    summed_up = act is not None
    if act is None and frame is not None:
        act = frame.act
    origin = origin_of(statement, actors, source.duplicate_of)
    weight = placing.weight(act) + placing.focus.bonus(statement)
    weight -= 1.0 if statement.hedged else 0.0
    weight += 0.4 if statement.figures else 0.0
    weight -= 0.02 * max(0, len(worded.text.split()) - 40)
    return Candidate(
        statement=statement,
        worded=worded,
        section=section,
        fit=placed.fit,
        weight=weight,
        kind=placing.act(act).kind if summed_up and act else placing.kind(act, statement),
        act=act,
        origin=origin,
        altered=source.machine_altered,
        short=placed.short,
        standing=placed.told.standing,
        content=statement.content,
        verb=frame.lemma if frame else None,
        actor=_party_name(frame.actor if frame else statement.subject, statement, actors),
        target=_party_name(frame.target if frame else None, statement, actors),
        acts_itself=_is_whole(frame.actor if frame else None, statement, actors),
        subject=_party_name(statement.subject, statement, actors),
        is_deed=act is not None and not placing.act(act).needs_matter,
        answers=act is not None
        and placing.act(act).kind == FindingKind.POSITION
        and not placing.act(act).needs_matter,
        singular=_is_one_of_several(statement, source.source.text),
    )


def _is_whole(span: Span | None, statement: Statement, actors: Actors) -> bool:
    """Whether a noun phrase ends with the name in it: “CEO Jeff Bezos”, not “Amazon employees”."""
    if span is None:
        return False
    inside = actors.within(statement.source, span)
    return bool(inside) and inside[-1][0].span.end == span.end


def _is_one_of_several(statement: Statement, text: str) -> bool:
    subject = statement.subject.slice(text).lower() if statement.subject else ""
    return subject.startswith(("one ", "a ", "an ", "another "))


def _party_name(span: Span | None, statement: Statement, actors: Actors) -> str | None:
    if span is None:
        return None
    inside = actors.within(statement.source, span)
    return inside[-1][1].name if inside else None
