"""Departures: who no longer is what an earlier sentence says, and where that is told.

“Brett Cole left Halden on 9 October”, “Cole, who ran sales, has given up that post”, “is no longer vice
chancellor”: from then on the role that a brief gives somebody is a former one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from briefing.extraction.actors import Actors, Party
from briefing.extraction.dates import is_day
from briefing.extraction.extract import Extracted
from briefing.extraction.span_index import SpanIndex
from briefing.extraction.written_on import written_on
from briefing.model.evidence import Span

_POST = (
    r"(?:company|firm|agency|job|post|role|position|organi[sz]ation|department|university|college|council|group|force"
    r"|staff|office)"
)
#: “a retired teacher”: what somebody was, and no news of leaving.
_NOUN = (
    r"(?!(?:after|and|as|at|because|before|but|during|early|earlier|following|from|in|last|later|on|over|or|this"
    r"|just|several|shortly|some|soon|three|today|two|when|while|with|without|yesterday)\b)[a-z]"
)
#: What is said of somebody right behind the name, or behind an aside about him.
_GONE = re.compile(
    r"(?:,\s[^;“”.]{1,110}?)?,?\s+(?:who\s+)?(?:(?:has|had|have)\s+)?(?:(?:since|also|now|then|already)\s+)?"
    rf"(?:(?P<resigned>resigned|quit|stepped\s+(?:down|aside)|(?<!\ba )(?<!\bthe )retired(?!\s+{_NOUN}))"
    r"(?!\s+(?:himself|herself|to)\b)"
    rf"|(?:given|gave)\s+up\s+(?:that|the|his|her)\s+{_POST}"
    rf"|lost\s+(?:his|her|that)\s+{_POST}|(?:is|was)\s+no\s+longer"
    r"|(?:was|were|been)\s+(?:dismissed|fired|sacked|removed|ousted|let\s+go|made\s+redundant)"
    rf"|left\s+(?:(?:the|his|her|that)\s+{_POST}\b(?![’'])|(?P<house>[A-Z][\w’'&.-]+(?:\s[A-Z][\w’'&.-]+)*)"
    r"|(?=(?:on|in)\s[A-Z]|last\s|this\s)))\b"
)
#: “resigned from the parents' committee”: no more than that is given up.
_FROM = re.compile(
    rf"(?:\s+(?:on|in)\s[^,.;]{{3,24}}?)?,?\s+(?:from|as)\s+(?:(?:the|his|her|its)\s+{_POST}\b(?![’'])|(?P<what>[^,.;]+))"
)
#: How far behind its verb a day still says when somebody went.
_NEAR = 24


@dataclass(frozen=True, slots=True)
class Departure:
    """That somebody has left a post."""

    source: str
    sentence: Span
    told: str | None
    """The day on which it was written, ISO 8601."""
    day: str | None
    """The day on which the person went, where the sentence gives it."""
    house: str | None
    """What the sentence says was left, where it names that."""
    is_seat: bool = False
    """Whether that is a seat on something that a person of any office may have."""


class Departures:
    """Who of a dossier has left a post; each person's latest departure."""

    def __init__(self, sources: Mapping[str, Extracted], actors: Actors) -> None:
        self._actors = actors
        self._found: dict[str, Departure] = {}
        for extracted in sources.values():
            if extracted.source.machine_altered:
                continue
            for name, departure in self._departures(extracted):
                known = self._found.get(name)
                self._found[name] = departure if known is None else _latest(departure, known)

    def of(self, party: Party) -> Departure | None:
        """The latest departure of a person that the sources tell."""
        return self._found.get(party.name)

    def _departures(self, extracted: Extracted) -> Iterator[tuple[str, Departure]]:
        text = extracted.source.source.text
        spoken = SpanIndex(extracted.statements, lambda each: each.speech.parts if each.speech else [])
        for named, party in self._people(extracted):
            sentence = extracted.sentence_of(named)
            gone = _GONE.match(text, named.end, sentence.end)
            if gone is None or spoken.overlapping(named) or not self._is_a_post(gone, extracted):
                continue
            told = written_on(extracted.source.source, sentence, extracted.published)
            near = Span(gone.start(), min(gone.end() + _NEAR, sentence.end))
            dates = (each for said in extracted.statements_at(named) for each in said.dates)
            days = {d.date for d in dates if d.precision == "day" and d.date and near.contains(d.span)}
            yield (
                party.name,
                Departure(
                    extracted.source.source.id,
                    sentence,
                    told if is_day(told) else None,
                    days.pop() if len(days) == 1 else None,
                    gone["house"] or _given_up(gone, text),
                    is_seat=gone["house"] is None and _given_up(gone, text) is not None,
                ),
            )

    def _people(self, extracted: Extracted) -> Iterator[tuple[Span, Party]]:
        """Where a source names a person, or has a pronoun for one."""
        source = extracted.source.source.id
        for passage in extracted.source.prose():
            for mention, party in self._actors.within(source, passage.span):
                if party.kind == "person":
                    yield mention.span, party
        for statement in extracted.statements:
            for each in statement.replacements:
                meant = self._actors.named(each.text)
                if meant is not None and meant.kind == "person":
                    yield each.span, meant

    def _is_a_post(self, gone: re.Match[str], extracted: Extracted) -> bool:
        """Whether what was left is somebody's employer, not a town or a meeting."""
        if gone["house"] is None:
            return True
        named = self._actors.within(extracted.source.source.id, Span(*gone.span("house")))
        return any(p.is_body and not p.is_place for _, p in named)


def _given_up(gone: re.Match[str], text: str) -> str | None:
    """“the parents' committee”, of “resigned from the parents' committee”."""
    behind = _FROM.match(text, gone.end()) if gone["resigned"] else None
    return behind["what"] if behind else None


def _latest(departure: Departure, known: Departure) -> Departure:
    """The one of two that is told later; with the day that only the other has, if both may be the same."""
    earlier, later = sorted((departure, known), key=_order)
    same = later.house in {None, earlier.house} and later.day is None
    return replace(earlier, told=later.told) if same and earlier.day is not None else later


def _order(departure: Departure) -> tuple[str, str]:
    return departure.told or "", departure.day or ""
