"""Corrections: which statements of a dossier one of its texts has taken back, and how the brief tells that.

What was taken back is never told as standing. A statement with the old number of the same thing, in whatever
source, is told with the notice behind it or not at all; so is one that puts the new number into the
mouth of the paper that had the old one. The notice itself is told whole, or not at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.extraction.extract import Extracted, Extraction
from briefing.extraction.figures.amounts import find_amounts
from briefing.extraction.reporting import SPEECH_VERBS
from briefing.extraction.statements import Statement
from briefing.extraction.written_on import written_on
from briefing.model.evidence import Span
from briefing.model.statements import FigureMention
from briefing.synthesis.correction_notices import Notice, Value, find_notices, numbers_in, paid_every
from briefing.synthesis.correction_patterns import COLUMN
from briefing.synthesis.withdrawals import Withdrawal, Withdrawals
from briefing.synthesis.wording import Worded, Wording

CORRECTIONS_RULE = (
    "What a source takes back – a correction at its foot, a later release, an official's own word – is told "
    "only with its correction, wherever it stands; who corrects himself disputes nothing. What a party "
    "promised or held and later withdraws is told only with the withdrawal, and never leads. What was still "
    "so when an older source was written has that source's date, unless a later one tells what became of it."
)

#: The longest statement that is told with the notice that corrects it. Words.
LONGEST = 110
#: Numbers below this are shared by chance, and spans of time more so: a statement must share so many words
#: with the notice beside what is counted.
SMALL, SHARED, SHARED_OF_TIME = 100, 1, 2
#: A sum that two things have only if they are one.
LARGE = 10_000
#: Behind a number that the notice at the end of the same finding takes back.
CORRECTED_BELOW = "[corrected below]"
#: Where a reader learns whose word it is.
_ATTRIBUTED = re.compile(r"\baccording to (?:the )?[A-Z]|\bwrote\b")
_QUOTED = re.compile(r"“[^”]*”")
_TIMES = frozenset("second minute hour day week month year".split())


@dataclass(frozen=True)
class Correction:
    """A notice, where it stands, and how the brief words it."""

    notice: Notice
    source: str
    day: str | None
    """ISO 8601, when it was written."""
    told: Worded | None
    """Whole, as the words of whoever wrote or spoke it."""

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Those of which it is made, each once."""
        return tuple(dict.fromkeys(each.statement for each in self.notice.sentences))

    @property
    def decisive(self) -> Statement:
        """The statement that gives the new number, or else the last."""
        new = {value for value, _ in self.notice.new}
        giving = (each for each in self.statements if new & {figure.value for figure in each.figures})
        return next(giving, self.statements[-1])

    @property
    def alone(self) -> Worded | None:
        """The same, where it says what the number counts."""
        if self.told is None or not self.notice.stands_alone:
            return None
        return replace(self.told, others=tuple(each for each in self.statements if each is not self.decisive))

    @property
    def settles(self) -> bool:
        """Whether it leaves no question: it gives another number, or says what is still to be done."""
        return bool(self.notice.new) or self.notice.done is not None

    def holds(self, place: tuple[str, Span]) -> bool:
        """Whether the notice is made of what stands there."""
        return any((each.source, each.span) == place for each in self.statements)

    @property
    def content(self) -> frozenset[str]:
        """The content words of what was said before and of what takes it back."""
        return frozenset(word for each in self.statements for word in each.content if not word[0].isdigit())


class Corrections:
    """The corrections of a dossier, and what each of its statements has to do with them."""

    def __init__(self, extraction: Extraction) -> None:
        self._texts = {each.source.source.id: each.source.source.text for each in extraction.sources}
        self._published = {each.source.source.id: each.published for each in extraction.sources}
        self._withdrawals = Withdrawals(extraction)
        self.all = tuple(each for source in extraction.sources for each in _corrections(source, extraction))
        self._statements = {
            (each.source, each.span): each for source in extraction.sources for each in source.statements
        }
        self._own = {
            (statement.source, statement.span): each for each in self.all for statement in each.statements
        }

    def made_by(self, statement: Statement) -> Correction | None:
        """The correction of whose notice a statement is a part."""
        return self._own.get((statement.source, statement.span))

    def of(self, statement: Statement) -> Correction | None:
        """The correction that takes back what a statement says, or without which it misleads."""
        if not self.all or self.made_by(statement) is not None:
            return None
        words = self._words(statement)
        values = {value for _, value in numbers_in(words)}
        return next(
            (
                each
                for each in self.all
                if _tells_old(each, statement, words, values) or _is_ahead(each, statement, values)
            ),
            None,
        )

    def concern(self, statement: Statement) -> bool:
        """Whether a statement was taken back, or takes something back."""
        if self.is_in_column(statement) or self.withdrawn(statement):
            return True
        return (self.made_by(statement) or self.of(statement)) is not None

    def is_in_column(self, statement: Statement) -> bool:
        """Whether it stands below “Corrections”: what a paper had wrong there is in one sentence, what is
        right in the next, and neither is told alone."""
        heading = statement.heading
        return (
            heading is not None and COLUMN.fullmatch(heading.slice(self._texts[statement.source])) is not None
        )

    def withdrawn(self, statement: Statement) -> bool:
        """Whether whoever promised or held what it says has withdrawn that since."""
        return self._withdrawals.of(statement) is not None

    def decides(self, statement: Statement) -> bool:
        """Whether it says what is so instead of what was withdrawn: it stands with the withdrawal."""
        return any(statement in each.leading for each in self._withdrawals.all)

    def at(self, place: tuple[str, Span]) -> Correction | None:
        """The correction that has to do with the statement that stands there, if one does."""
        statement = self._statements.get(place) if self.all else None
        return None if statement is None else self.made_by(statement) or self.of(statement)

    def figures_told_with(self, statement: Statement) -> Iterator[tuple[Statement, FigureMention]]:
        """The figures of a statement and of the notice that it is told with, without those taken back."""
        correction = self.made_by(statement) or self.of(statement)
        old = correction.notice.old if correction is not None else frozenset()
        told = correction.statements if correction is not None and correction.told is not None else ()
        for each in dict.fromkeys((statement, *told)):
            for figure in each.figures:
                sign = figure.unit if figure.unit and not figure.unit.islower() else None
                if (figure.value, sign) not in old:
                    yield each, figure

    def worded(self, statement: Statement, wording: Wording) -> Worded | None:
        """A statement as the brief words it: what was taken back with its correction, a notice whole.

        None where it does not stand alone, where it is only a part of a notice, and where it is too long with
        its correction.
        """
        made = self.made_by(statement)
        if made is not None:
            return made.alone if statement is made.decisive and not made.notice.of_own_text else None
        if self.is_in_column(statement):
            return None
        told = wording.word(statement)
        if told is None or any(self.made_by(other) for other in told.others):
            return None
        parts = (statement, *told.others)
        taking: Correction | Withdrawal | None = next(filter(None, map(self.of, parts)), None)
        taking = taking or next(filter(None, map(self._withdrawals.of, parts)), None)
        if taking is None:
            return told
        if taking.told is None:
            return None
        own = isinstance(taking, Correction) and taking.notice.of_own_text and statement.speech is None
        if own and _ATTRIBUTED.search(told.text) is None:
            # What a paper had wrong is the word of whoever has it from there, and not the brief's.
            told = wording.as_written([statement], statement.span, self._day(statement)) or told
        marked = _marked(told.text, taking.notice) if isinstance(taking, Correction) else told.text
        both = f"{marked} {taking.told.text}"
        if len(both.split()) > LONGEST:
            return None
        evidence = tuple(dict.fromkeys((*told.evidence, *taking.told.evidence)))
        # Told once: another statement that the same words take back gives way to the better one.
        withdrawing = (taking.statement,) if isinstance(taking, Withdrawal) else ()
        return replace(told, text=both, evidence=evidence, others=(*told.others, *withdrawing))

    def _day(self, statement: Statement) -> str | None:
        return self._published.get(statement.source)

    def _words(self, statement: Statement) -> str:
        return " ".join(statement.span.slice(self._texts[statement.source]).split())


def _marked(told: str, notice: Notice) -> str:
    """What has an old number, which nobody shall read as standing, with a mark behind that; outside of
    quotation marks."""
    if notice.done is not None and not notice.new:
        return told
    ends = (amount.end for amount in find_amounts(told) if (amount.value, amount.unit) in notice.old)
    end = next(ends, None)
    if end is None:
        return told
    quoted = next((m.end() for m in _QUOTED.finditer(told) if m.start() < end < m.end()), end)
    return f"{told[:quoted]} {CORRECTED_BELOW}{told[quoted:]}"


def _corrections(extracted: Extracted, extraction: Extraction) -> Iterator[Correction]:
    if extracted.source.machine_altered or extracted.source.duplicate_of:
        return
    wording: Wording | None = None
    for notice in find_notices(extracted):
        wording = wording or Wording(extracted, extraction.actors)
        # A label, “CORRECTION:”, may stand before its first word.
        spans = (each.span for each in extracted.source.prose() if each.span.contains(notice.span))
        day = written_on(extracted.source.source, next(spans, notice.span), extracted.published)
        statements = list(dict.fromkeys(each.statement for each in notice.sentences))
        # How often a sum is not paid says nothing of what it is: what had it so is not told.
        told = None if notice.every else wording.as_written(statements, notice.span, day)
        yield Correction(notice, extracted.source.source.id, day, told)


def _tells_old(correction: Correction, statement: Statement, words: str, values: set[Value]) -> bool:
    """Whether it has the number that was taken back, of the same thing."""
    notice = correction.notice
    if notice.every is not None:
        # Whoever else has a sum so large, so often, has it of the same thing.
        same = statement.source == correction.source or all(value >= LARGE for value, _ in notice.old)
        return same and notice.every in paid_every(words, notice.old)
    if not notice.old <= values or (notice.new and notice.new <= values):
        return False
    if notice.done is not None and not _says_done(words, notice.done):
        return False
    shared = (statement.content | _meant(statement)) & correction.content
    if not (notice.things & statement.content):
        return False
    if notice.things <= _TIMES:  # somebody's full name is as good as two words
        return sum(1 + (" " in word) for word in shared - notice.things) >= SHARED_OF_TIME
    is_small = all(value < SMALL and unit is None for value, unit in notice.old)
    return not is_small or len(shared - notice.things) >= SHARED


def _meant(statement: Statement) -> set[str]:
    """The names that its pronouns stand for, and what its names call their bearers: “County Jail”."""
    names = {each.text.lower().removesuffix("’s") for each in statement.replacements}
    return names | {name.split()[-1] for name in statement.content if " " in name}


def _says_done(words: str, participle: str) -> bool:
    """Whether it says that something was done, not that it is to be: “have been fitted”, “fitted 410,000”."""
    found = words.find(f" {participle}")
    return found >= 0 and not words[:found].endswith((" be", " being"))


def _is_ahead(correction: Correction, statement: Statement, values: set[Value]) -> bool:
    """Whether it has the right number in a paper of the day on which that still had the wrong one."""
    notice = correction.notice
    if statement.speech is not None or not notice.new or not notice.new <= values:
        return False
    if not notice.things & statement.content:
        return False
    if not statement.lemmas & (SPEECH_VERBS | {"report"}):
        return False
    first = {
        date.date
        for each in correction.statements
        for date in each.dates
        if date.date and date.precision == "day"
    }
    earlier = [day for day in first if correction.day and day < correction.day]
    return any(
        date.date is not None and date.precision in {"day", "month"} and day.startswith(date.date)
        for date in statement.dates
        for day in earlier
    )
