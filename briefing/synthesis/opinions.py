"""Opinions: a piece in which its author advises or judges, and that says so or speaks as “I” throughout.

What stands in a column, a blog or a newsletter without an owner is its author's word: “Every buyer has a bid
line” is a maxim, and no fact of the matter.
"""

from __future__ import annotations

import re

from briefing.cleaning.passages import PROSE, PassageKind
from briefing.extraction.extract import Extracted
from briefing.extraction.statements import Statement
from briefing.synthesis.reportage import is_reportage

#: A line above the text that says so: “OPINION”, “ANALYSIS — members only”.
_LABEL = re.compile(
    r"(?:an? )?(?:opinion|analysis|comment|commentary|column|columnist|op-?ed|editorial|viewpoint|perspective"
    r"|blog|guest (?:post|essay|column)|letters? to the editor|the last word|our view)\b\W*"
    r"(?:[—–|:-]\s*(?:(?:for )?(?:members|subscribers)(?: only)?|premium)\W*)?",
    re.IGNORECASE,
)
_I = frozenset("i me my mine myself".split())
#: As one talks: “you’ll”, “you’ve”.
_YOU = re.compile(r"\b[Yy]ou(?:['’](?:ll|ve|re|d)\b|\s+(?:don|won|can|didn|wouldn)['’]t\b)|\bif you\b")
#: So many sentences as “I” are no accident; nor are so many that tell the reader what to do.
SENTENCES, ADVISING = 2, 3


def is_opinion(extracted: Extracted) -> bool:
    """Whether a document's plain sentences are its author's judgement or advice."""
    text = extracted.source.source.text
    for passage in extracted.source.passages:
        if passage.kind in PROSE:
            break
        line = " ".join(passage.span.slice(text).split())
        if _LABEL.fullmatch(line):
            return True
    if is_reportage(extracted):
        return False
    if sum(_addresses_its_reader(each, text) for each in extracted.statements) >= ADVISING:
        return True
    own = [
        each
        for each in extracted.statements
        if each.passage != PassageKind.BLOCK_QUOTE
        and each.speech is None
        and any(person.word.lower() in _I for person in each.first_person)
    ]
    # Who quotes others more often than he speaks himself reports.
    others = [each for each in extracted.statements if each.speech is not None]
    return len(own) >= SENTENCES and len(own) > len(others)


def _addresses_its_reader(statement: Statement, text: str) -> bool:
    """“You'll pay for it”, “Ask around”: advice. A contract says “you” too, of a party."""
    if statement.speech is not None or statement.passage == PassageKind.BLOCK_QUOTE:
        return False
    addressed = "second-person" in statement.faults and "imperative" not in statement.faults
    return addressed and _YOU.search(statement.span.slice(text)) is not None
