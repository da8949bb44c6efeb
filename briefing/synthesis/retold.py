"""Retold: what one finding of a brief tells is not told again by another.

A finding goes where another one of the same brief has all that it says: the same words of weight, numbers,
days, names and quotations, denied or planned alike, on nobody else's word. Its sources are cited for the one
that stays. One with a number that was taken back goes where another tells the right one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.extraction.reporting import SPEECH_VERBS
from briefing.extraction.statements import Statement
from briefing.synthesis.corrections import Correction, Corrections
from briefing.synthesis.corroboration import Cluster
from briefing.synthesis.counts import exact_dates
from briefing.synthesis.origins import one_spelling
from briefing.synthesis.witnesses import CONTENT, TURNING, Said, Witnesses

#: Share of a sentence's content, by rarity, that the other finding must have; less where both have the same
#: number of a thing of which one of them had another that was taken back.
WHOLE, CORRECTED = 0.64, 0.25
#: Share that one sentence of it must have, so that no two of a matter are put together.
MOSTLY = 0.3
#: Where another thing begins that is done, asked or denied.
_PARTS = re.compile(r"[,;:–—]|\b(?:and|but|or)\b")
#: Whoever does so by a letter does it, and does not say something of it.
_ASKING = frozenset("ask call demand request urge".split())
_LONG_WORD = re.compile(r"[a-z]{4}")
_QUOTED = re.compile(r'"([^"]+)"')


@dataclass(frozen=True, slots=True)
class _Told:
    """What a group of candidates tells, in its best words."""

    group: Cluster
    statements: tuple[Statement, ...]
    content: frozenset[str]
    words: str

    @classmethod
    def of(cls, group: Cluster) -> _Told:
        statements = tuple(dict.fromkeys((group.best.statement, *group.best.worded.others)))
        content = frozenset(word for each in statements for word in each.content)
        return cls(group, statements, content, one_spelling(group.best.worded.text).lower())

    @property
    def values(self) -> set[float]:
        """The numbers of its own sentences."""
        return {figure.value for each in self.statements for figure in each.figures}


class Retold:
    """Finds what is told again."""

    def __init__(self, witnesses: Witnesses, corrections: Corrections | None = None) -> None:
        self._witnesses = witnesses
        self._corrections = corrections

    def without(self, groups: Sequence[Cluster]) -> dict[int, Cluster | None]:
        """What becomes of some groups, by their ``id``: none of those that go, another of those that have
        more sources behind them. Nothing of what stays as it is.

        Args:
            groups: what a brief would tell, best first.
        """
        told = [_Told.of(group) for group in groups if not group.best.altered]
        for each in reversed(told):
            other = next((other for other in told if other is not each and self._tells(other, each)), None)
            if other is None:
                continue
            goes, stays = each, other
            if len(other.words) > len(each.words) and self._tells(each, other):
                goes, stays = other, each
            cited = stays.group if self._correction(goes) else _cited_for(stays.group, goes)
            return {id(goes.group): None, id(stays.group): cited}
        return {}

    def _tells(self, other: _Told, told: _Told) -> bool:
        """Whether the other one tells all of it."""
        if self._corrections is not None and self._corrections.decides(told.group.best.statement):
            return False
        if (correction := self._correction(told)) is not None:
            return self._tells_right(other, told, correction)
        if not _has_words(other, told.words):
            return False
        is_word = "according to" in told.words
        return all(self._has(other, statement, is_word=is_word) for statement in told.statements)

    def _correction(self, told: _Told) -> Correction | None:
        """What takes back a number that it tells."""
        if self._corrections is None:
            return None
        taken = filter(None, map(self._corrections.of, told.statements))
        return next((each for each in taken if {value for value, _ in each.notice.old} & told.values), None)

    def _tells_right(self, other: _Told, told: _Told, correction: Correction) -> bool:
        """Whether it tells with the right number what the other has with the one that was taken back."""
        notice = correction.notice
        old, new = ({value for value, _ in each} for each in (notice.old, notice.new))
        if not new & other.values or old & other.values or not notice.things & other.content:
            return False
        words = {word for word in told.group.best.content if not word[0].isdigit()}
        return self._witnesses.share(words, other.content) >= CORRECTED

    def _turns_alike(self, statement: Statement, beside: Statement) -> bool:
        """Whether both deny and plan the same; what the other one denies beside it is none of its matter."""
        further = (beside.lemmas - statement.lemmas) & TURNING
        if statement.lemmas & TURNING - beside.lemmas:
            return False
        for part in _PARTS.split(self._witnesses.text(beside).lower()):
            if not _shares(part, statement):
                further -= {turn for turn in further if re.search(rf"\b{turn}", part)}
                continue
            for turn in sorted(turn for turn in further if re.search(rf"\b{turn}", part)):
                turned = re.split(rf"\b{turn}\w*", part, maxsplit=1)[1]
                if not _LONG_WORD.search(turned) or _shares(turned, statement):
                    return False
                further -= {turn}
        return not further

    def _has(self, other: _Told, statement: Statement, *, is_word: bool = False) -> bool:
        """Whether the other one has all of a sentence."""
        words = self._witnesses.text(statement)
        if not _has_words(other, words, statement):
            return False
        if statement.speech is not None:
            return True
        weight, content = self._witnesses.weight, statement.content
        beside = max(other.statements, key=lambda each: weight(each.content & content))
        if _is_plain(statement) and not (is_word or _is_plain(beside)):
            return False
        if one_spelling(words).lower() in other.words:
            return True
        if not self._turns_alike(statement, beside):
            return False
        left = content - other.content - _same_deeds(statement, beside)
        if self._witnesses.names(left) or any(word[0].isdigit() or _is_name(word, words) for word in left):
            return False
        if any(figure.value not in other.values for figure in statement.figures):
            return False
        known = [date.date for each in other.statements for date in each.dates if date.date]
        if not all(any(each.startswith(day) for each in known) for day in exact_dates(statement)):
            return False
        share = self._witnesses.share
        return (
            len(content) >= CONTENT
            and share(content, content - left) >= WHOLE
            and share(content, beside.content) >= MOSTLY
        )


def _cited_for(group: Cluster, told: _Told) -> Cluster:
    """A group, with the other sources that say what another one told, which goes."""
    known = {group.best.source, *(said.statement.source for said in (*group.witnesses, *group.in_part))}
    known |= {member.source for member in group.members}
    said = [
        *(
            Said(member.statement, member.worded.text, member.origin)
            for member in told.group.members
            if not member.altered
        ),
        *told.group.witnesses,
        *told.group.in_part,
    ]
    further = {each.statement.source: each for each in reversed(said) if each.statement.source not in known}
    again = (*group.retold, *told.group.members, *told.group.retold)
    return replace(group, in_part=(*group.in_part, *further.values()), retold=again)


def _shares(text: str, statement: Statement) -> bool:
    """Whether some words have anything of a sentence's content."""
    return any(re.search(rf"\b{re.escape(word[:6])}", text) for word in statement.content)


def _is_name(word: str, text: str) -> bool:
    """Whether it has a capital within a sentence."""
    return re.search(rf"(?<=[a-z,] ){re.escape(word.capitalize())}", text) is not None


def _is_plain(statement: Statement) -> bool:
    """Whether a source says it in its own voice, and not as somebody's word or with a hedge."""
    says = any(each.depth == 0 and each.lemma in SPEECH_VERBS - _ASKING for each in statement.frames)
    word = statement.speech is not None or says or statement.attribution is not None
    return not (word or statement.hedged)


def _has_words(other: _Told, words: str, statement: Statement | None = None) -> bool:
    """Whether it has what some words quote, and all of an utterance that stands without marks."""
    told = one_spelling(words).lower()
    quoted = _QUOTED.findall(told)
    if statement is not None and statement.speech is not None:
        quoted = quoted or [told]
        if statement.speaker and statement.speaker.lower() not in other.words:
            return False
    return all(each.rstrip(".,") in other.words for each in quoted)


def _same_deeds(statement: Statement, other: Statement) -> set[str]:
    """The verbs of what is the same act in both: who asks, urges and demands."""
    acts = {frame.act for frame in other.frames}
    return {frame.lemma for frame in statement.frames if frame.act in acts}
