"""Agendas: what the minutes of a meeting have besides the dossier's matter.

A board that votes on the matter also lets a roof, hears of enrolment and approves its last minutes. An item
is of the matter if it names whom or what other sources name, besides the members who speak on everything, or
an item that does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from briefing.extraction.actors import Actors, Party
from briefing.extraction.document_kinds import document_name, is_minutes
from briefing.extraction.extract import Extracted
from briefing.extraction.statements import Statement
from briefing.model.evidence import Span

#: “8.2 Classroom cameras”, “4. MINUTES”: the line with which an item begins.
_LABEL = re.compile(
    r"^[ \t#*_]*(?:(?:item|agenda item)\s)?(?P<item>\d{1,2})(?:\.(?P<part>\d{1,2}))?[.):]?[ \t]+\S",
    re.IGNORECASE | re.MULTILINE,
)
#: “Roof, market hall. Moved by …”: what a part of an item is called, and no sentence.
_TITLE = re.compile(
    r"(?!(?:The|He|She|They|It|This|There|A|An|In|On|At|Councillor|Trustee|Members?|Mr|Ms|Mrs|Dr)\b)"
    r"(?:(?!\b(?:said|was|were|had|is|are|asked|noted|did|has|have|that|agreed|resolved|reported|confirmed|will"
    r"|would|told|heard|moved|explained)\b)[^\s.]+(?:[ \t]|(?=[.\n]|\Z))){1,9}(?:[.\n]|\Z)"
)
_CITED = re.compile(r"\b[Ii]tem (?P<label>\d{1,2}(?:\.\d{1,2})?)\b")
#: So many items make an agenda; an item's number is by so many at most above the one before.
_ITEMS, _STEP = 4, 3
#: Who is named in so many items speaks on everything.
_EVERYWHERE = 3
#: How every meeting goes, whatever it is about.
_PROCEDURE = re.compile(
    r"\b(?:recorded|roll[- ]call) vote was (?:requested|called|taken)\b"
    r"|^\W*(?:the )?minutes (?:were |was )?(?:approved|adopted|confirmed|accepted)\b"
    r"|\b(?:minutes|agenda)\b(?: of [^.;]{1,80})? (?:be|were|was) "
    r"(?:approved|adopted|confirmed|accepted|received)\b"
    r"|\b(?:called|brought) the meeting to order\b|\bmeeting (?:be |was |stood |is )?adjourn"
    r"|\bdeclared the meeting (?:open|closed)\b|\bapologies (?:for absence )?were (?:received|noted)\b"
    r"|\b(?:returned|rejoined|left)(?: the (?:meeting|room|chamber|boardroom))? at \d{1,2}[:.]\d\d"
    r"|\b(?:refrain from applause|quorum was (?:present|confirmed|established))\b",
    re.IGNORECASE,
)


class Agenda:
    """The items of a meeting's minutes; of any other document it says nothing."""

    def __init__(self, extracted: Extracted, actors: Actors) -> None:
        self._text = extracted.source.source.text
        self._id = extracted.source.source.id
        self._is_minutes = is_minutes(document_name(extracted.source, extracted.published))
        items = list(_items(self._text)) if self._is_minutes else []
        self._others = list(self._apart(items, actors, extracted.publisher)) if len(items) >= _ITEMS else []

    def is_besides(self, statement: Statement) -> bool:
        """Whether a statement is of how the meeting went, or of an item that is none of the matter."""
        if not self._is_minutes:
            return False
        procedure = _PROCEDURE.search(statement.span.slice(self._text)) is not None
        return procedure or any(item.contains(statement.span) for item in self._others)

    def _apart(self, items: list[Span], actors: Actors, publisher: str | None) -> Iterator[Span]:
        """The items that name nobody and nothing of whom other sources speak, if others do."""
        named = [[party for _, party in actors.within(self._id, item)] for item in items]
        often = Counter(party.name for each in named for party in {p.name: p for p in each}.values())
        known = [any(self._is_of_matter(p, often, publisher) for p in each) for each in named]
        labels = {
            _label(item.slice(self._text)) for item, is_known in zip(items, known, strict=True) if is_known
        }
        for item, is_known in zip(items, known, strict=True):
            cited = {match["label"] for match in _CITED.finditer(self._text, *item)}
            if labels and not is_known and not labels & cited:
                yield item

    def _is_of_matter(self, party: Party, often: Counter[str], publisher: str | None) -> bool:
        elsewhere = any(mention.source != self._id for mention in party.mentions)
        members = party.kind == "person" and often[party.name] >= _EVERYWHERE
        return elsewhere and not members and not party.is_place and party.name != publisher


def _label(item: str) -> str:
    """“8.2”, as other items call it."""
    match = _LABEL.match(item)
    return ".".join(filter(None, (match["item"], match["part"]))) if match else ""


def _items(text: str) -> Iterator[Span]:
    """The items of an agenda, each to the next one; numbers that go back are those of a list within one, and
    “4.6 The officer said …” is a paragraph of item 4."""
    last = (0, 0)
    starts: list[int] = []
    for match in _LABEL.finditer(text):
        number = int(match["item"]), int(match["part"] or 0)
        is_item = not number[1] or _TITLE.match(text, match.end() - 1) is not None
        if is_item and last < number and number[0] <= last[0] + _STEP:
            starts.append(match.start())
            last = number
    ends = [*starts[1:], len(text)] if starts else []
    for start, end in zip(starts, ends, strict=True):
        yield Span(start, end)
