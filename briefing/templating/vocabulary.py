"""The functions and filters that templates have beyond Jinja's own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from briefing.model.briefing import Briefing, DisputePosition, Finding, Quotation
from briefing.model.evidence import Evidence
from briefing.model.sources import Source
from briefing.templating.bearing import borne, shared
from briefing.templating.colour import swap, uncoloured
from briefing.templating.dates import day
from briefing.templating.inlines import STRENGTHS
from briefing.templating.undated import undated, yearless

_PLAIN_WORD = re.compile(r"[a-z][a-z’'-]*[,;:]?")
_STOPS = tuple(".!?…")
_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
#: A second source's note shows that a finding is confirmed; the rest are named where its grading is told.
_MARKED_SOURCES = 2
_UP_TO_TEN = "no one two three four five six seven eight nine ten".split()


class Vocabulary:
    """Functions about one briefing, and filters."""

    def __init__(self, briefing: Briefing) -> None:
        self._briefing = briefing

    def functions(self) -> dict[str, Callable[..., Any]]:
        """By the names that templates call them."""
        return {
            "cite": self.cite,
            "with_notes": self.with_notes,
            "held": self.held,
            "strength": strength,
            "undated": self.undated,
            "yearless": self.yearless,
            "saying": saying,
            "evidence": self.evidence,
            "source_of": self.source_of,
        }

    def filters(self) -> dict[str, Callable[..., Any]]:
        """By the names that templates pipe into."""
        return {
            "day": day,
            "percent": percent,
            "and_list": and_list,
            "initial": initial,
            "full_stop": full_stop,
            "sentence": sentence,
            "count_of": count_of,
            "lowered": lowered,
            "without_date": without_date,
            "opening": opening,
        }

    def cite(self, evidence: Sequence[str] | str, most: int | None = None) -> str:
        """A note mark for each evidence id, ``most`` of them at the most: one of each source first.

        Evidence that lies within other evidence of the same statement gets no mark of its own: its
        words are in the other's note.
        """
        shown = self._outermost([evidence] if isinstance(evidence, str) else evidence)
        chosen = set(self._widely(shown)[:most])
        return "".join(_mark(identifier) for identifier in shown if identifier in chosen)

    def with_notes(self, finding: Finding) -> str:
        """The finding's statement as a sentence, with a note mark behind each sentence of it for what has its
        words, and behind the last one for another source that tells the same.

        Evidence that only lends a name or a role gets no mark.
        """
        return self._noted(sentence(finding.statement), finding.evidence, finding.independent_sources)

    def held(self, position: DisputePosition) -> str:
        """One side of a dispute: whose it is, unless its statement opens with that, and what they hold, with
        notes as ``with_notes`` sets them.
        """
        opens_with_holder = position.statement.startswith(position.holder)
        return ("" if opens_with_holder else f"{position.holder}: ") + self._noted(
            full_stop(position.statement), position.evidence, 1
        )

    def _noted(self, statement: str, evidence: Sequence[str], origins_told: int) -> str:
        spans = {each: self.evidence(each) for each in self._outermost(evidence)}
        pieces = borne(statement, {each: span.text for each, span in spans.items()})
        marked = [each for piece in pieces for each in piece.evidence]
        origins = list(dict.fromkeys(spans[each].source for each in marked))
        others = [each for each in spans if spans[each].source not in origins]
        told = "".join(piece.text + "".join(map(_mark, piece.evidence)) for piece in pieces)
        if not others or len(origins) >= min(origins_told, _MARKED_SOURCES):
            return told
        return told + _mark(max(others, key=lambda each: shared(statement, spans[each].text)))

    def undated(self, findings: Iterable[Finding]) -> list[str]:
        """Words of findings that date something by a day or year which their sources do not give."""
        return undated(self._briefing, findings)

    def yearless(self, findings: Iterable[Finding]) -> dict[str, list[str]]:
        """Such words where the source gives its day and no year, by that day."""
        return yearless(self._briefing, findings)

    def _outermost(self, evidence: Sequence[str]) -> list[str]:
        """Each id once, without those of evidence that lies within other evidence here."""
        wanted = list(dict.fromkeys(evidence))
        spans = {identifier: self.evidence(identifier) for identifier in wanted}
        return [
            identifier
            for place, identifier in enumerate(wanted)
            if not any(
                _covers(spans[other], spans[identifier], other_place < place)
                for other_place, other in enumerate(wanted)
                if other != identifier
            )
        ]

    def _widely(self, identifiers: Sequence[str]) -> list[str]:
        """The first evidence of each source, then the second of each, and so on."""
        turns: Counter[str] = Counter()
        order = []
        for place, identifier in enumerate(identifiers):
            source = self.evidence(identifier).source
            order.append((turns[source], place, identifier))
            turns[source] += 1
        return [identifier for _, _, identifier in sorted(order)]

    def evidence(self, identifier: str) -> Evidence:
        """The evidence with that id."""
        if identifier not in self._briefing.evidence:
            raise ValueError(f"the briefing has no evidence “{identifier}”")
        return self._briefing.evidence[identifier]

    def source_of(self, evidence: str | Evidence) -> Source:
        """The source of a piece of evidence, or of the evidence with that id."""
        found = self.evidence(evidence) if isinstance(evidence, str) else evidence
        return self._briefing.source(found.source)


def _mark(identifier: str) -> str:
    return f"{swap('[^')}{identifier}{swap(']')}"


def _covers(outer: Evidence, inner: Evidence, first: bool) -> bool:
    """Whether ``outer`` holds the words of ``inner``; of two equal spans, the first covers the second."""
    if outer.source != inner.source or not outer.span.contains(inner.span):
        return False
    return outer.span != inner.span or first


def saying(quotation: Quotation, findings: Iterable[Finding]) -> list[Finding]:
    """Those of ``findings`` that repeat the words of ``quotation``, the first of them where it has gaps."""
    words = quotation.text.split(" […] ")[0].rstrip(".,;")
    return [finding for finding in findings if words in finding.statement]


def strength(name: str) -> str:
    """An evidence-strength mark: none, thin, moderate or strong."""
    if name not in STRENGTHS:
        raise ValueError(f"“{name}” is no strength; there are {', '.join(STRENGTHS)}")
    return swap("[!") + name + swap("]")


def percent(share: float | None) -> str:
    """A fraction as ``68 %``; ``less than 1 %`` for a share that would round to none; empty for None."""
    if share is None:
        return ""
    return "less than 1 %" if 0 < share < 0.005 else f"{share:.0%}".replace("%", "\u00a0%")


def and_list(items: Iterable[Any]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    *before, last = [str(item) for item in items] or [""]
    return f"{', '.join(before)} and {last}" if before else last


def initial(text: str) -> str:
    """``text`` with a capital, unless its first word is a name such as ``b.txt`` or ``iPhone``."""
    words = uncoloured(text).split(maxsplit=1)
    first = words[0] if words else ""
    return text[:1].upper() + text[1:] if _PLAIN_WORD.fullmatch(first) else text


def lowered(text: str) -> str:
    """``text`` without the capital of an article that opens it: ``A clerk`` is ``a clerk`` in a sentence."""
    return text[:1].lower() + text[1:] if re.match(r"(?:An?|The)\s", uncoloured(text)) else text


def opening(text: str, most: int) -> str:
    """The first ``most`` words of ``text``, with a sign that there are more; a cut quotation is closed."""
    words = text.split()
    if len(words) <= most:
        return text.rstrip(".")
    cut = " ".join(words[:most]).rstrip(",;:")
    return f"{cut} …{'”' * max(0, cut.count('“') - cut.count('”'))}"


def without_date(text: str, date: str | None) -> str:
    """``text`` without “on Monday 11 March 2024”, where a table or a label gives that day already.

    Only a whole day that stands after “on” is left out, and no part of a series; a comma that set it off goes
    with it.
    """
    if date is None or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", date):
        return text
    told = rf"(?:{_WEEKDAY},?\s)?\(?{re.escape(day(date))}\)?"
    text, opened = re.subn(rf"^On\s{told},?\s", "", text, count=1)
    return (
        initial(text)
        if opened
        else re.sub(rf",?\son\s{told}(?=[\s.,;]|$)(?!\s(?:and|or)\s)", "", text, count=1)
    )


def full_stop(text: str) -> str:
    """``text`` with a full stop, in place of a comma or colon, unless it ends in a mark of its own."""
    words = uncoloured(text).rstrip().rstrip(",;:")
    text = text[: len(words)]
    return text if not words or words.rstrip("”’\"')")[-1:] in _STOPS else f"{text}."


def sentence(text: str) -> str:
    """``text`` with a capital and a full stop, as ``initial`` and ``full_stop`` give them."""
    return full_stop(initial(text))


def count_of(number: int, singular: str, plural: str | None = None) -> str:
    """``one file``, ``three files``, ``12 files``."""
    word = _UP_TO_TEN[number] if 0 <= number <= 10 else f"{number:,}"
    return f"{word} {singular if number == 1 else plural or singular + 's'}"
