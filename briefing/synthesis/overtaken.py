"""Overtaken states: what was so when a source was written, and a later source overtakes, or may.

“The agency is still withholding 214 pages” was true on the day it was printed. Where a later source tells
what became of the 214 pages, it is not told; otherwise it is told with its day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from briefing.extraction.dates import date_bounds, find_dates, is_day, say_date
from briefing.extraction.extract import Extracted, Extraction
from briefing.extraction.printed_terms import changed_clauses, find_terms
from briefing.extraction.reporting import SPEECH_VERBS
from briefing.extraction.signers import are_of_one_letter, find_signers, signers_of
from briefing.extraction.statements import Statement
from briefing.extraction.writing_order import WritingOrder
from briefing.extraction.written_on import written_on
from briefing.synthesis.correction_notices import numbers_in
from briefing.synthesis.outgrown import AGENDA, is_decided, is_outnumbered, may_be_outgrown
from briefing.synthesis.owners import Owners, binds
from briefing.synthesis.passing_states import STOPPED, is_news, lasts, stamped

#: A source so many days older than the newest one may be overtaken by it.
DAYS = 3
#: A day so near that of writing says when a thing was told. Days.
NEAR = 31
#: A number of so many is no chance match, and so many words beside it are of the same matter.
MANY, SHARED = 10, 3

#: A state that goes on, or has not come yet.
_STATE = re.compile(
    r"\b(?:is|are)\s+(?:still|outstanding)\b|\bstill\s+(?:has|have|is|are)\b|\b(?:has|have)\s+(?:still\s+|so\s+far\s+)?(?:not\s+yet|yet\s+to)\b"
    r"|\b(?:has|have)\s+(?:still\s+)?not\s+(?:been\s+)?(?:answered|replied|responded|decided|ruled|released|paid|signed)\b"
    r"|\bremains?\s+(?:in|under|on|un\w+|sealed|closed|open|secret|suspended|pending)\b|\bfor\s+now\b"
    r"|\b(?:is|are)\s+(?:now\s+)?(?:pending|under\s+(?:review|investigation)|considering|reviewing|investigating|awaiting)\b"
)
#: What was so up to the day of writing, whoever says it.
_SO_FAR = re.compile(
    r"\b(?:so far(?! as\b)|thus far|to date|to this day|as yet|at present|at the moment|currently)\b"
)
#: What goes on, or has gone on, in the sentence's own clause: “is asking”, “have been getting”.
_GOES_ON = re.compile(
    r"(?:\b(?:is|are)|[’'](?:s|re))\s+(?:(?:also|already|again|now|[a-z]+ly)\s+)?(?:being\s+[a-z]+|(?!according|being"
    r"|binding|during|everything|going|lacking|meaning|missing|nothing|outstanding|something|willing)[a-z]{2,}ing)\b"
    r"|\b(?:has|have)\s+been\s+(?:[a-z]+ly\s+)?[a-z]{2,}ing\b"
)
_SINCE = re.compile(r"\bsince\b", re.IGNORECASE)
_MANY = r"(?!(?:19|20)\d\d\b)\d[\d,.]*(?:\s(?:million|billion))?|dozens|hundreds|thousands"
_FEW = r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_NO_TIME = (
    r"\s(?!(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|years?|months?|weeks?|days?|hours?|minutes?)\b)"
)
#: A number that may have grown by the next day: “400 have signed”, “has notified 400 people”; no day of a
#: month, no year and no length of time.
_COUNTED = re.compile(
    rf"\b(?:{_MANY}|{_FEW}){_NO_TIME}(?:(?!\b(?:which|who|that)\b)[^.,;:]){{0,60}}?"
    r"\bhave\s+(?:(?:also|already|now)\s+)?(?!to\b|about\b|been\s+[a-z]+ing)[a-z]+(?:ed|en|t|one|ome)\b"
    r"|\b(?:has|have)\s+(?:(?:also|already|now)\s+)?(?:been\s+)?(?!been\b)[a-z]+(?:ed|en|ent|ost|old|ought|aid)\s+"
    rf"(?:(?!as|for|in|of|on|since)[a-z]+\s){{0,2}}(?:{_MANY}){_NO_TIME}",
    re.IGNORECASE,
)
#: Where a clause begins that is not the sentence's own.
_SUBORDINATE = re.compile(
    r"\b(?:as|because|how|if|that|what|when|where|whether|while|which|who|whom|whose|why)\b[^,;]*$"
)
#: What had not come, and how many had signed, by the day of writing.
_BY_THEN = re.compile(
    r"\b(?:has|have)\s+(?:never|had\s+no|said\s+nothing|made\s+no)\b|\bnobody\s+has\b"
    r"|\b(?:has|have)\s+not\s+(?:called|written|come|gone|explained|given|told|said|made|been\s+(?:told|given|shown))\b"
    r"|\b(?:has|have)\s+(?:now\s+)?(?:been\s+)?signed\b|\bof\s+us\s+have\b"
)
#: How many names a paper had by then, which others still sign.
_SIGNED = re.compile(
    r"\b(?:attracted|bears|bore|carried|carries|collected|drew|gathered|had|has|under|with)\s(?:[a-z]+\s){0,2}"
    r"[\d,]+\s(?:names|signatures)\b"
    r"|\b(?:count|number|tally)\s(?:[a-z]+\s){0,3}(?:climbed|grew|risen|rose|stood|stands)\s(?:to|at)\s[\d,]+"
)
#: How many there were on a day that only “now” tells: “The letter now has 148.”
_NOW = re.compile(
    r"\b(?:now|already)\s+(?:has|have|stands?|counts?|numbers?|bears?|carries|includes?)\b[^.]{0,30}?\d"
)
#: What somebody's own paper denies: “Nobody has complained, according to Corvane.”
_HELD = re.compile(
    r"^(?:No(?:body|ne| one)?\b|[^,“]*\b(?:has|have|is|are|will|does|do)(?: not\b|n[’']t\b| never\b))"
    r"(?![^.]*\b\d{4}\b)[^“]*, according to [A-Z][^.]*\.?$"
)
#: For the day that no source gives.
UNDATED = "(source undated)"
#: A day near that of writing, which a reader cannot place without that.
_NEAR = re.compile(
    r"\b(?:today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:this|next) \w+)\b", re.I
)
_DAY_TOLD = re.compile(r"\b\d{1,2} [A-Z][a-z]+ \d{4}\b")
#: What somebody means to do.
_MEANT = re.compile(
    r"\b(?:will|would|(?:intend|mean|plan)(?:s|ed)? to|(?:promised|vowed) to)\b|[’'](?:d|ll)\b"
)
#: Whoever says a thing says it of the day on which he speaks.
_SAID = re.compile(r"\b(?:said|told|wrote|insisted|denied|argued)\b")
#: An event that was to come on a day that the sentence gives: “is to meet”, “the board meets on 26 May”.
_TO_COME = re.compile(
    r"\b(?:is|are)\s+(?:to|due\s+to|expected\s+to|scheduled\s+(?:to|for)|set\s+to|about\s+to)\b"
    r"|\b(?:meets?|votes?|sits|convenes|gathers|decides|hears|takes\s+up|goes\s+(?:before|to))\s[^,;.“”]{0,40}"
    r"(?:\bon\s|day\b)"
)
_QUOTED = re.compile(r"“[^”]*”")
#: What terms say, as somebody else tells it in the present tense.
_CITES = re.compile(
    r"\b(?:polic(?:y|ies)|terms|section|clause|article|conditions|charter|(?:new|old)\s+(?:sentence|wording))\b"
    r"(?:[^.“”]|\.(?=\d)){0,90}?(?:(?<!\bto )\b(?:says?|states?|forbids?|reads?|requires?|bars?"
    r"|prohibits?|provides?|allows?|bans?|promises?|prevents?|lets?)\b|\b(?:may|must|shall)\s+not\b)",
    re.IGNORECASE,
)


class Overtaken:
    """When everything in a dossier was written, and what came later."""

    def __init__(self, extraction: Extraction) -> None:
        self._texts = {each.source.source.id: each.source.source.text for each in extraction.sources}
        self._days = {
            (statement.source, statement.span): day
            for each in extraction.sources
            for statement in each.statements
            if (day := written_on(each.source.source, statement.span, each.published)) and is_day(day)
        }
        self._people = {party.name for party in extraction.actors.parties if party.kind == "person"}
        self._undated = {
            s.source for each in extraction.sources for s in each.statements if each.published is None
        }
        self._statements = [
            s for each in extraction.sources if not each.source.machine_altered for s in each.statements
        ]
        self.owners = {each.source.source.id: Owners(each, extraction.actors) for each in extraction.sources}
        #: Which of the sources without a day are known to have been written later than others.
        self.order = WritingOrder(extraction)
        self._actors = extraction.actors
        self._newest = max([*self._days.values(), self.order.latest or ""], default="")
        printed = {each.source.source.id: set(_days_of_terms(each)) for each in extraction.sources}
        self._terms = set().union(*printed.values())
        self._printing = {source for source, days in printed.items() if days}
        self._amended = {
            (each.source.source.id, clause.span, by)
            for each in extraction.sources
            for clause, by in changed_clauses(each.source, each.publisher)
        }

    def newest_sources(self) -> set[str]:
        """The sources than which none is known to be newer, if the dossier tells of any that it is newer."""
        sources = {statement.source for statement in self._statements}
        days = self.written()
        last = max(days.values(), default="")
        newest = {source for source in sources & set(days) if not _apart(days[source], last)}
        newest |= {source for source in sources - set(days) if self.order.rank(source)}
        newest = {
            source
            for source in newest
            if not any(self.order.is_likely_before(source, other) for other in sources)
        }
        return newest if newest != sources else set()

    def written(self) -> dict[str, str]:
        """On what day each source was written, the last one of several; ISO 8601, where it is known."""
        days: dict[str, str] = {}
        for (source, _), day in self._days.items():
            days[source] = max(day, days.get(source, day))
        return days

    def day_of(self, statement: Statement) -> str | None:
        """ISO 8601 day on which a statement was written, where it is known."""
        return self._days.get((statement.source, statement.span))

    def amends(self, statement: Statement, clause: Statement) -> bool:
        """Whether a statement is of the amendment that changes a clause, and so can be told behind it."""
        return any(
            source == statement.source == clause.source
            and span.contains(clause.span)
            and by.contains(statement.span)
            for source, span, by in self._amended
        )

    def is_over(self, statement: Statement) -> bool:
        """Whether a later source tells what became of the state, or was written when its event had come."""
        words = self._words(statement)
        day = self.day_of(statement)
        if any(
            source == statement.source and span.contains(statement.span) for source, span, _ in self._amended
        ):
            return True
        if statement.speech is not None:
            return False
        if day is None:
            cites = self._cites_terms(statement, words) and bool(self._terms)
            if any(self._shown_over(statement, words)):
                return True
            return cites or self._is_outgrown(statement, words) or self._is_behind(statement, words)
        if coming := self._coming(statement, words, day):
            return self._newest >= coming
        if any(self._done_later(statement, words, day)) or any(self._shown_over(statement, words)):
            return True
        return bool(_STATE.search(words)) and any(self._told_later(statement, words))

    def has_come(self, date: str | None, statement: Statement) -> bool:
        """Whether a day or month lay ahead when a statement was written, and had come when the newest was."""
        written = self.day_of(statement)
        if date is None or not is_day(written):
            return False
        return written < date_bounds(date)[0].isoformat() <= self._newest

    def as_of(self, statement: Statement, told: str, *, newest: bool = False) -> str:
        """What an older source says with its day: a state that may be over by now “… (as of 30 September
        2022).”, anything else that tells no day of its own “… (reported 30 September 2022).”; with
        ``newest``, what the newest one says as well."""
        day = self.day_of(statement)
        if day is not None and not (newest or self._is_old(day)):
            return self._of_the_newest(statement, told, day)
        if day is None:
            return self._of_no_day(statement, told) if statement.speech is None else told
        dated = told if statement.speech is not None else self._state_dated(statement, told, day)
        owners = self.owners[statement.source]
        if dated != told or owners.is_clause(statement) or _tells_day_near(told, day):
            return dated
        # Whom a blog quotes wrote or spoke on a day of his own.
        others = statement.speaker in self._people and owners.voice(statement) is None
        verb = "written" if owners.is_own(statement) and not others else "reported"
        return STOPPED.sub(rf"\1 ({verb} {say_date(day, 'day')}).", told)

    def _of_the_newest(self, statement: Statement, told: str, day: str) -> str:
        """What the newest source says, with its day where it may not stay so: who reads the brief reads it
        later."""
        owners = self.owners[statement.source]
        if statement.speech is not None or owners.is_own(statement) or owners.is_clause(statement):
            return told
        said = say_date(day, "day")
        state = stamped(told, f"(as of {said})", lasts)
        if state != told or _tells_day_near(told, day):
            return state
        return stamped(told, f"(reported {said})", is_news)

    def _state_dated(self, statement: Statement, told: str, day: str) -> str:
        changed = any(_apart(day, later) for later in self._terms)

        def is_state(sentence: str) -> bool:
            if changed and self._cites_terms(statement, sentence):
                return True
            plain = _QUOTED.sub("", sentence)
            by_then = _is_open(plain) and _SAID.search(plain) is None
            signed = _SIGNED.search(plain) is not None and _DAY_TOLD.search(plain) is None
            lasting = _STATE.search(plain) or _SO_FAR.search(plain) or _HELD.search(plain)
            open_or_lasting = by_then or lasting or lasts(sentence)
            return bool(open_or_lasting or signed or self._coming(statement, sentence, day))

        return stamped(told, f"(as of {say_date(day, 'day')})", is_state)

    def _of_no_day(self, statement: Statement, told: str) -> str:
        """The same for a source that nobody can date: a reader must not take the state for today's."""
        if statement.source not in self._undated:
            return told  # a message whose own day is not read, among others that have one
        owners = self.owners[statement.source]

        def is_state(sentence: str) -> bool:
            plain = _QUOTED.sub("", sentence)
            coming = _GOES_ON.search(plain) and _NEAR.search(plain)
            state = _STATE.search(plain) or _SO_FAR.search(plain) or _BY_THEN.search(plain)
            if not owners.is_own(statement) and (lasts(sentence) or is_news(sentence)):
                return True
            return bool(_NOW.search(plain)) or (bool(state or coming) and _SAID.search(plain) is None)

        return stamped(told, UNDATED, is_state)

    def _cites_terms(self, statement: Statement, words: str) -> bool:
        """Whether it tells what terms say that another source prints."""
        cited = _CITES.search(words)
        return statement.source not in self._printing and cited is not None and " had " not in cited.group()

    def _is_behind(self, statement: Statement, words: str) -> bool:
        """The same of a source without a day, as far as what others tell puts them in order."""
        if self.order.has_come(statement):
            return True
        return bool(_STATE.search(words)) and any(self._told_later(statement, words))

    def _is_outgrown(self, statement: Statement, words: str) -> bool:
        """Whether more had signed by another source: names on a letter only grow, and of which day these are
        nobody knows. Two letters to one body are one only if the other source was written later."""
        own = find_signers(words)
        if own is None:
            return False
        whose = signers_of(statement, self._texts[statement.source], self._actors)
        for each in self._statements:
            theirs = find_signers(self._words(each)) if each.source != statement.source else None
            if theirs is None or theirs.paper != own.paper or theirs.number <= own.number:
                continue
            if self.order.is_before(each.source, statement.source):
                continue
            other = signers_of(each, self._texts[each.source], self._actors)
            if whose is not None and other is not None:
                if whose is other and self.order.is_before(statement.source, each.source):
                    return True
                if whose is not other:
                    continue
            if are_of_one_letter(statement, each):
                return True
        return False

    def _is_later(self, each: Statement, statement: Statement) -> bool:
        here, there = self.day_of(statement), self.day_of(each)
        if here is not None and there is not None:
            return there > here
        return self.order.is_before(statement.source, each.source)

    def _told_later(self, statement: Statement, words: str) -> Iterator[Statement]:
        """What is said later of the same number of the same things."""
        values = {value for _, value in numbers_in(words) if value[1] is None and value[0] >= MANY}
        if not values:
            return
        content = {word for word in statement.content if not word[0].isdigit()}
        for each in self._statements:
            if not self._is_later(each, statement) or len(content & each.content) < SHARED:
                continue
            if values & {value for _, value in numbers_in(self._words(each))}:
                yield each

    def _shown_over(self, statement: Statement, words: str) -> Iterator[Statement]:
        """What another source, not known to be older, tells of a larger count “now”, or of the vote."""
        for each in self._statements if may_be_outgrown(words) else ():
            if each.source == statement.source or self._is_later(statement, each):
                continue
            theirs = self._words(each)
            if is_outnumbered(words, statement.content, theirs, each.content) or is_decided(
                statement, words, each, theirs
            ):
                yield each

    def _done_later(self, statement: Statement, words: str, day: str) -> Iterator[Statement]:
        """What is told, when its month has come, of what somebody says in it he means to do: “he would bring
        the motion back in May”."""
        if not _MEANT.search(words):
            return
        coming = [
            d.date for d in statement.dates if d.precision in {"day", "month"} and d.date and d.date > day
        ]
        if not coming or self._newest < min(coming):
            return
        content = statement.content - SPEECH_VERBS
        for each in self._statements:
            told = (self.day_of(each) or "") >= min(coming)
            if told and not _MEANT.search(self._words(each)) and len(content & each.content) >= SHARED:
                yield each

    @staticmethod
    def _coming(statement: Statement, words: str, day: str) -> str | None:
        """The day, after that of the statement itself, on which something is to happen."""
        if not (_TO_COME.search(words) or AGENDA.search(words)):
            return None
        days = (d.date for d in statement.dates if d.precision == "day" and d.date and d.date > day)
        return next(days, None)

    def _is_old(self, day: str) -> bool:
        return _apart(day, self._newest)

    def _words(self, statement: Statement) -> str:
        return " ".join(statement.span.slice(self._texts[statement.source]).split())


def _is_open(sentence: str) -> bool:
    """Whether its own clause tells what goes on, or what had come by then, and may not stay so."""
    goes_on = (m for m in _GOES_ON.finditer(sentence) if " been " not in m.group() or _SINCE.search(sentence))
    own = [*goes_on, *_COUNTED.finditer(sentence)]
    return _BY_THEN.search(sentence) is not None or any(
        _SUBORDINATE.search(sentence[: match.start()]) is None for match in own
    )


def _days_of_terms(extracted: Extracted) -> Iterator[str]:
    """From when the terms hold that a source prints: their version's day, or else the source's own."""
    if binds(extracted) and is_day(extracted.published):
        yield extracted.published
    for terms in find_terms(extracted.source, extracted.publisher):
        dated = [each.date for each in find_dates(terms.name, None) if is_day(each.date)]
        yield from dated[:1] or ([extracted.published] if is_day(extracted.published) else [])


def _tells_day_near(told: str, day: str) -> bool:
    """Whether a reader learns from the words themselves when about it was."""
    days = (mention.date for mention in find_dates(told, None) if mention.precision == "day" and mention.date)
    return any(abs((date.fromisoformat(day) - date.fromisoformat(each)).days) <= NEAR for each in days)


def _apart(day: str, later: str) -> bool:
    return (date.fromisoformat(later) - date.fromisoformat(day)).days >= DAYS
