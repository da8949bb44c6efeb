"""Each sentence of a source is told once: in the row that is understood best, and nothing is lost by it."""

from __future__ import annotations

from dataclasses import replace

from briefing.extraction.extract import extract
from briefing.extraction.statements import Statement
from briefing.model.briefing import FindingKind
from briefing.synthesis.candidates import Candidate, _told_once
from briefing.synthesis.origins import origin_of
from briefing.synthesis.sentences import Worded
from tests.extraction.texts import ACTS, clean_source

FIRST = "Norwick bought 40 cameras from Corvane Systems for its harbour in March."
SECOND = "Corvane Systems put up a table of the errors beside each camera in the harbour."
THIRD = "The table counted 14 ships that the cameras of Corvane Systems had missed."
FOURTH = "Norwick asked Corvane Systems to count all of the ships once more in April."

_EXTRACTION = extract([clean_source(f"{FIRST} {SECOND} {THIRD} {FOURTH}")], {}, ACTS)
_SOURCE = _EXTRACTION.sources[0]
_TEXTS = {_SOURCE.source.source.id: _SOURCE.source.source.text}


def row(
    *places: int, fit: float = 0.5, standing: float = 0.7, day: str = "", section: str = "sales"
) -> Candidate:
    """The sentences in a row, the first as the main one."""
    told: list[Statement] = [_SOURCE.statements[place] for place in places]
    words = " ".join(each.span.slice(_SOURCE.source.source.text) for each in told)
    return Candidate(
        statement=told[0],
        worded=Worded(
            f"{words.rstrip('.')}{day}.",
            tuple((each.source, each.span) for each in told),
            others=tuple(told[1:]),
        ),
        section=section,
        fit=fit,
        weight=0.0,
        kind=FindingKind.ACTION,
        act=None,
        origin=origin_of(told[0], _EXTRACTION.actors, None),
        altered=False,
        content=told[0].content,
        standing=standing,
    )


def told(*ranked: Candidate) -> list[list[int]]:
    """The places of the sentences that each kept candidate tells."""
    place = {each: index for index, each in enumerate(_SOURCE.statements)}
    return [
        sorted(place[each] for each in (kept.statement, *kept.worded.others))
        for kept in _told_once(ranked, _TEXTS)
    ]


def test_a_longer_row_takes_the_place_of_a_shorter_one_whatever_day_stands_behind() -> None:
    day = " (reported 4 May 2024)"
    assert told(row(0, day=day), row(0, 1, fit=0.4, day=day)) == [[0, 1]]


def test_a_row_that_belongs_elsewhere_does_not() -> None:
    assert told(row(0), row(0, 1, fit=0.4, section="terms")) == [[0]]


def test_a_row_whose_opening_is_told_elsewhere_is_told_without_it() -> None:
    long = replace(row(1, 2, 3, fit=0.4), instead=(row(2, 3, fit=0.3), row(3, fit=0.2)))
    assert told(row(0, 1), long) == [[0, 1], [2, 3]]


def test_a_sentence_that_makes_the_row_much_less_clear_is_left_out() -> None:
    assert told(row(0, standing=0.8), row(0, 1, fit=0.4, standing=0.5)) == [[0]]
    assert told(row(0, standing=0.8), row(0, 1, fit=0.4, standing=0.6)) == [[0, 1]]


def test_a_row_is_as_clear_as_its_opening() -> None:
    (kept,) = _told_once([row(0, standing=0.8), row(0, 1, fit=0.4, standing=0.6)], _TEXTS)
    assert kept.standing == 0.8


def test_of_what_is_hardly_understood_nothing_is_told_instead() -> None:
    long = replace(row(1, 2, fit=0.4), instead=(row(2, fit=0.3, standing=0.2),))
    assert told(row(0, 1), long) == [[0, 1]]


def test_a_row_gives_back_the_sentence_that_opens_a_longer_one() -> None:
    assert told(row(0), row(0, 1, fit=0.45), row(1, 2, 3, fit=0.4)) == [[0], [1, 2, 3]]


def test_but_not_to_one_that_is_less_clear() -> None:
    assert told(row(0), row(0, 1, fit=0.45), row(1, 2, 3, fit=0.4, standing=0.5)) == [[0, 1]]
