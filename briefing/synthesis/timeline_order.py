"""Timeline order: in which order rows without a date stand, as far as the sources tell.

A row that names a month stands by that, in the dossier's own months: November before February where it tells
of a winter. Behind those stands what only “last week” or “Monday” dates, the source that was written first
before the others.
"""

from __future__ import annotations

from briefing.extraction.ages import age_told, month_day
from briefing.extraction.dates import date_bounds
from briefing.extraction.extract import Extraction
from briefing.extraction.statements import Statement
from briefing.extraction.writing_bounds import first_month
from briefing.extraction.writing_order import WritingOrder
from briefing.model.statements import DateMention
from briefing.synthesis.focus import Focus

#: Where a row stands: its sort, month and day or source and age, and what decides between equals.
Place = tuple[int, int, int, bool, int, int, int]


class TimelineOrder:
    """Where the rows of a timeline stand that have no date."""

    def __init__(self, extraction: Extraction, order: WritingOrder, focus: Focus) -> None:
        self._texts = {each.source.source.id: each.source.source.text for each in extraction.sources}
        self._number = {source: number for number, source in enumerate(self._texts)}
        self._order = order
        self._focus = focus
        months = [
            told.month
            for each in extraction.sources
            for mention in each.dates
            if (told := month_day(mention.span.slice(each.source.source.text)))
        ]
        months += [
            date_bounds(mention.date)[0].month
            for each in extraction.sources
            for mention in each.dates
            if mention.date and mention.precision in {"day", "month"}
        ]
        self._first = first_month(months, 1) or 1

    def place(self, statement: Statement, mention: DateMention) -> Place:
        """Where a row stands that ``statement`` tells and ``mention`` dates; what is told of others than the
        dossier's own parties stands behind what is, where nothing else decides."""
        text = self._texts[statement.source]
        aside = self._focus.main_parties(statement) == 0
        rank, start = self._order.rank(statement.source), statement.span.start
        number = self._number[statement.source]
        told = month_day(mention.span.slice(text))
        if told is not None:
            return 0, (told.month - self._first) % 12, told.day or 0, aside, rank, number, start
        age = age_told(text, statement.span, mention, None)
        return 1, rank, -age.most if age else 0, aside, rank, number, start
