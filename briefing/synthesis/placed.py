"""Placed: what of a source can be told, and to which section of the brief it belongs.

A stretch of sentences belongs where its best sentence does, and is that one's telling, if what stands behind
it adds anything.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from briefing.extraction.actors import Actors
from briefing.extraction.extract import Extracted
from briefing.extraction.statements import Statement
from briefing.synthesis.phrasing import STAMP
from briefing.synthesis.placing import Placing
from briefing.synthesis.sentences import Worded
from briefing.synthesis.standing import SHORT
from briefing.synthesis.summing_up import SummingUp
from briefing.synthesis.telling import CLEAR, OPENS, Telling, Told

#: A summary names who did what, and no more.
SUMMED_UP = 0.5
#: What fits no section so well is no news behind another sentence, unless it has a number, a day or an
#: outcome.
ADDS = 0.2
#: “It was not read.”, “None bid.”: in a few words, what came of it.
_OUTCOME = re.compile(r"(?:It|They|He|She|None|Nobody|No one|Neither|Both)\b")
_FEW_WORDS = 8
_DIGIT = re.compile(r"\d")
#: “They found 37 …”, “Fourteen of those were …”: how many, of what was told before.
_A_NUMBER = re.compile(
    r"(?:(?:In|Of|About|Only) )?(?:[A-Za-z]{3,8}(?:teen|ty)(?:-[a-z]+)?|(?i:two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve|none)) (?:of (?:them|those|these|the)|was|were|had|have)\b"
)
#: “Neither responded”, “Both have left”: of two that the sentences before name.
_PAIR = re.compile(r"\b(?:two|both|either|pair)\b", re.IGNORECASE)
_TWO = 2
_OF_TWO = re.compile(
    r"(?:Neither|Both|The two)(?: of them)? "
    r"(?:[a-z]+ed|are|did|do|does|gave|ha[ds]|have|is|met|said|was|were|would)\b"
)
#: No bottom line has a longer finding. Words.
GLANCE = 70


@dataclass(frozen=True, slots=True)
class Placed:
    """A told statement with its section, and how well it fits it."""

    statement: Statement
    told: Told
    section: str
    fit: float
    act: str | None = None
    """By which act it is summed up, if it is."""
    short: Worded | None = None
    """The statement as it is told alone, where it is told with others and does not need them."""
    instead: tuple[Placed, ...] = ()
    """How it is told with fewer sentences before it, the best first, where those are told elsewhere."""


def place_all(
    extracted: Extracted, actors: Actors, placing: Placing, telling: Telling, unaltered: Collection[str]
) -> Iterator[Placed]:
    """The statements of a source that can be told.

    Args:
        extracted: what the source says.
        actors: the parties of the dossier.
        placing: says where a statement belongs.
        telling: says how it is told.
        unaltered: the ids of the sources that no machine altered.
    """
    if extracted.source.machine_altered:
        yield from _summed_up(SummingUp(extracted, actors, unaltered), extracted, placing)
        return
    tellings = telling.of(extracted)
    text = extracted.source.source.text
    alone = {each.statement: each.alone for each in tellings if each.alone is not None}
    for each in tellings:
        told: Told | None = each.best
        lone = each.row and _speaks_of_two(each.statement, each.row, extracted, actors)
        if each.row and (lone or not _adds(each.statement, text, placing)):
            told = each.alone
        if told is None:
            continue
        sentences = (each.statement, *told.worded.others)
        if told is each.alone:
            _, section, fit = placing.told(sentences, told.worded.text)
            yield Placed(each.statement, told, section, fit)
            continue
        whole = _in_a_row(each.row, told, sentences, alone, placing)
        fewer = [
            _in_a_row(row, led, row, alone, placing)
            for row, led in each.shorter
            if not _speaks_of_two(each.statement, row, extracted, actors)
        ]
        if each.alone is not None and each.row:
            _, section, fit = placing.told([each.statement], each.alone.worded.text)
            fewer.insert(0, Placed(each.statement, each.alone, section, fit))
        yield replace(whole, instead=tuple(reversed(fewer)))


def _in_a_row(
    row: Collection[Statement],
    told: Told,
    sentences: Collection[Statement],
    alone: Mapping[Statement, Told],
    placing: Placing,
) -> Placed:
    """A stretch, placed where its best sentence belongs."""
    main, section, fit = placing.told(sentences, told.worded.text)
    others = tuple(sentence for sentence in row if sentence != main)
    short = short_form(alone.get(main), told.worded)
    whole = Told(replace(told.worded, others=others), told.standing)
    if short is None and row:
        # The sentence that it opens with is clear by itself, and often its report's lead.
        short = short_form(alone.get(next(iter(row))), told.worded)
    return Placed(main, whole, section, fit, short=short)


def short_form(alone: Told | None, whole: Worded) -> Worded | None:
    """How a statement is told at a glance for a stretch: where it is clear, or the stretch too long.

    Not where it takes up what the stretch tells of, or says next to nothing.
    """
    if alone is None or alone.is_open or len(STAMP.sub("", alone.worded.text).split()) < SHORT:
        return None
    long = len(whole.text.split()) > GLANCE
    return alone.worded if alone.standing >= (OPENS if long else CLEAR) else None


def _speaks_of_two(
    statement: Statement, row: Collection[Statement], extracted: Extracted, actors: Actors
) -> bool:
    """“Neither responded” behind sentences that name one alone: the other stood further up."""
    source = extracted.source.source
    if not _OF_TWO.match(source.text, statement.span.start):
        return False
    before = [each for each in row if each.span.end <= statement.span.start][-_TWO:]
    if any(_PAIR.search(each.span.slice(source.text)) for each in before):
        return False  # “two orders, both of 17 August. Neither was made out to Corvane.”
    named = {
        party.name
        for each in before
        for _, party in actors.within(source.id, each.span)
        if party.kind != "product" and not party.is_place
    }
    named |= {
        told.text.removesuffix("’s").removeprefix("the ") for each in before for told in each.replacements
    }
    return len(named) < _TWO


def _adds(statement: Statement, text: str, placing: Placing) -> bool:
    """Whether a sentence is worth telling behind another."""
    if statement.figures or statement.dates or placing.section(statement)[1] >= ADDS:
        return True
    words = statement.span.slice(text)
    if _A_NUMBER.match(words) or _DIGIT.search(words):
        return True
    return len(words.split()) <= _FEW_WORDS and _OUTCOME.match(words) is not None


def _summed_up(summing_up: SummingUp, extracted: Extracted, placing: Placing) -> Iterator[Placed]:
    """What machine-altered copy says, without its words."""
    for statement in extracted.statements:
        frames = sorted(placing.frames(statement), key=lambda frame: frame.depth)
        acts = {frame.act: placing.act(frame.act) for frame in frames}
        for section, name in _topics(statement, acts, placing):
            topic = placing.topic(statement, section)
            told = summing_up.reported(statement, acts[name], topic) if topic is not None else None
            if told is not None:
                fit = placing.fits(statement).get(section, 0.0)
                yield Placed(statement, Told(told, SUMMED_UP), section, fit, act=name)
                break


def _topics(statement: Statement, acts: Collection[str], placing: Placing) -> Iterator[tuple[str, str]]:
    """Sections and acts by which a statement may be summed up, the best first."""
    for section, fit in sorted(placing.fits(statement).items(), key=lambda pair: -pair[1]):
        if fit > 0:
            yield from ((section, name) for name in acts if placing.belongs(name, section))
