"""Origins: what a statement rests on in the end, which is one thing however many papers have it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel

from briefing.extraction.actors import Actors
from briefing.extraction.body_sorts import sort_by_name
from briefing.extraction.statements import Statement
from briefing.model.sources import ConditionKind, Source

#: Similarity (1 - indel distance, by words) from which two sentences of so many words are one: a word in
#: five differs where one paper edits another's. Two reporters of one meeting differ in more; what is shorter
#: may be written twice.
ONE_SENTENCE, SENTENCE_WORDS = 0.8, 15
_WORD = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*")
_MARKS = str.maketrans("‘’“”", "''\"\"")
_PRESS = "press:"


class Origin(NamedTuple):
    """A source, or a publication that a source repeats."""

    id: str
    """A source id, or ``press:`` and the publication's name."""
    name: str
    """The publication's, where the text names one; else empty."""
    house: str = ""
    """Who publishes it, or the page that retells it, where the dossier has something else of theirs, which is
    no second origin."""


def origin_of(statement: Statement, actors: Actors, duplicate_of: str | None) -> Origin:
    """What the statement rests on: another publication where the sentence names it, or a body that it says
    reports the matter; else its source. A body that reviews or is told something reports nothing."""
    if statement.attribution is not None:
        for _, party in actors.within(statement.source, statement.attribution.to):
            press = party.is_publication or sort_by_name(party.name) == "press"
            if press or statement.attribution.kind == "report":
                return Origin(f"{_PRESS}{_masthead(party.name)}", party.name)
    return Origin(duplicate_of or statement.source, "")


def at_hand(origin: Origin, told_by: str, sources: Sequence[Source]) -> Origin:
    """A publication that the text names as its source is one origin with its own article in the dossier.

    “The Courier has learned”, in the Northgate Courier, names no other source than itself.

    Args:
        origin: what a statement rests on.
        told_by: id of the source that has the statement.
        sources: those of the dossier.
    """
    if not origin.id.startswith(_PRESS):
        return _of_its_house(origin, sources)
    named = origin.id.removeprefix(_PRESS)
    own = [source for source in sources if _is_called(_masthead(source.publisher), named)]
    source = next((each for each in own if each.id == told_by), own[0] if len(own) == 1 else None)
    if source is None:
        return origin._replace(house=_of_its_house(Origin(told_by, ""), sources).house)
    repeated = next((c.other for c in source.conditions if c.kind == ConditionKind.DUPLICATE), None)
    own_name = "" if source.id == told_by else origin.name
    return _of_its_house(Origin(repeated or source.id, own_name), sources)


def _of_its_house(origin: Origin, sources: Sequence[Source]) -> Origin:
    """Two articles of one paper, or a council's minutes and its release, are one origin: the first's."""
    publisher = next((each.publisher for each in sources if each.id == origin.id), None)
    same = [each for each in sources if _masthead(each.publisher) == _masthead(publisher)]
    if publisher is None or len(same) == 1:
        return origin
    return Origin(same[0].id, origin.name, same[0].publisher or "")


def one_spelling(words: str) -> str:
    """Words as any paper prints them: the same marks of quotation and apostrophes, single spaces."""
    return " ".join(words.translate(_MARKS).split())


def is_one_sentence(told: str, other: str) -> bool:
    """Whether two texts have one sentence: an agency's in a paper's own article, a clause that a letter
    quotes."""
    words = [tuple(_WORD.findall(each.lower())) for each in (told, other)]
    if min(map(len, words)) < SENTENCE_WORDS:
        return False
    return float(Indel.normalized_similarity(*words)) >= ONE_SENTENCE


def _is_called(masthead: str, name: str) -> bool:
    """Whether a masthead is a name, or ends in it: “the Courier” is the Northgate Courier."""
    return bool(masthead) and f" {masthead}".endswith(f" {name}")


def _masthead(publisher: str | None) -> str:
    return (publisher or "").lower().removeprefix("the ")
