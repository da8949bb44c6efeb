"""Answering for: whose report says what nobody in it is said to say, where it is more than a bare fact.

“The firm appears to be grasping at straws” is told as fact by a brief that leaves out who wrote it. A
sentence that a reporter's judgement colours, in the whole or in a clause, ends with whose report it is of.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from briefing.model.briefing import Finding
from briefing.synthesis.findings import Found
from briefing.synthesis.judgement import is_coloured, with_verbs
from briefing.synthesis.owners import Owners
from briefing.synthesis.phrasing import STAMP, split_sentences

#: The full stop of a sentence; what ends in a quotation ends with its words.
_STOP = re.compile(r"(?P<day>(?: \((?:as of|reported|source undated)[^()]{0,40}\))?)\.$")
_UNDATED = re.compile(r" \(source undated\)\.$")
#: “a report of 4 May 2024 (b.txt)”
_OF_A_DAY = re.compile(r" of (?P<day>\d{1,2} \w+ \d{4})\b")
_SAYS = (
    r"(?:add(?:s|ed|ing)|alleg(?:es|ed|ing)|argu(?:es|ed|ing)|claim(?:s|ed|ing)|countered|declared"
    r"|insist(?:s|ed|ing)|not(?:es|ed|ing)|said|saying|says|told|vow(?:s|ed)|warn(?:s|ed|ing)|wrote)"
)
#: Words that are given to somebody already, whatever else stands in the sentence.
_GIVEN = re.compile(
    r"\b(?:according to|as (?:noted|put|reported) by)\b"
    rf"|\b{_SAYS}\b[^“.]{{0,60}}“|”,? (?:[\w.’'-]+ ){{0,6}}{_SAYS}\b"
    r"|, (?:the )?[A-Z][^,“”]{2,60} (?:acknowledged|admitted|conceded|confirmed|disclosed)\b"
    # Whoever announced or swore it answers for it.
    r"|^(?:[^“”,]{0,60}, )?[A-Z][^“”]{2,110}?\b(?:alleged|announced|apologi[sz]ed|confirmed|countered|denied"
    r"|pledged|refused|testified|vowed)\b"
    r"|,”? (?:added|argued|explained|said|says|told|warned|wrote) (?:the )?[A-Z]"
    r"|, [A-Z][^,“”]{2,60} told (?:the )?[A-Z][\w.&’' -]{1,40}(?=\.$| \((?:as|re|un))"
    # “…, advocates say.”, “…, Ann Cole, its director, said.”
    r"|, (?:[^,“”]{2,60} )?(?:add|argue|claim|contend|say|warn|said|says)(?=\.$| \((?:as|re|un))"
    r"|, (?:adding|alleging|arguing|claiming|insisting|noting|saying|warning)\b"
)


def answered_for(found: Mapping[str, list[Found]], owners: Mapping[str, Owners]) -> dict[str, list[Found]]:
    """The findings of each section, those that are coloured with whose report they are."""
    return {section: [_answered(item, owners) for item in group] for section, group in found.items()}


def _answered(item: Found, owners: Mapping[str, Owners]) -> Found:
    best = item.best
    of = owners[best.source]
    sources = {best.source, *(each.source for each in best.worded.others)}
    item = _by_name(item, of)
    teller = of.reporter(best.statement)
    if best.altered or teller is None or len(sources) > 1:
        return item
    return _retold(item, lambda told: " ".join(_sentence(each, teller) for each in split_sentences(told)))


def _by_name(item: Found, of: Owners) -> Found:
    """“according to an undated report (b.txt)”, of a column: by the name of the paper, where it is known."""
    if of.publisher is None:
        return item
    whose = f", according to {of.document}"
    day = _OF_A_DAY.search(of.document)
    stamp = f" (reported {day['day']})" if day else ""
    return _retold(item, lambda told: told.replace(whose, f", according to {of.publisher}{stamp}"))


def _retold(item: Found, tell: Callable[[str], str]) -> Found:
    """The item, what it states in full and in short told otherwise."""

    def told(finding: Finding) -> Finding:
        return finding.model_copy(update={"statement": tell(finding.statement)})

    return replace(item, finding=told(item.finding), short=told(item.short) if item.short else None)


def _sentence(sentence: str, teller: str) -> str:
    if _GIVEN.search(with_verbs(sentence)):
        return sentence
    # Of a state that nobody can date a reader wants to know at least whose report it is.
    if not (_UNDATED.search(sentence) or is_coloured(sentence)):
        return sentence
    if "(" in teller and (" of " in teller or "undated" in teller):  # “a report of 4 May 2024 (b.txt)”
        sentence = STAMP.sub("", sentence)
    return _STOP.sub(rf", according to {teller}\g<day>.", sentence)
