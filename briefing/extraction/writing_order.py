"""Writing order: which source of a dossier was written before which, where nobody gives their days.

Never a date, only an order of two sources with its reason: one tells of a day as to come that the other tells
in the past; one tells of an event of this week that was “back in June” for the other; or more had signed by
the other. What contradicts itself tells nothing, and a count of signers gives way to anything else.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import permutations
from typing import NamedTuple

from briefing.extraction.ages import MANY_DATES, Age, age_behind, age_told, side
from briefing.extraction.dates import is_day
from briefing.extraction.dates.calendar import Direction
from briefing.extraction.extract import Extracted, Extraction
from briefing.extraction.signers import are_of_one_letter, find_signers, signers_of
from briefing.extraction.statements import Statement
from briefing.extraction.writing_bounds import Bounds, Calendar, days_to_come, find_bounds

#: Two sentences that share so many content words, some of them without the sentence before, one of them rare,
#: and that share of the shorter, tell of one event.
SHARED, OWN, SHARE = 4, 3, 0.5
#: A dossier with more tellings of a time than that is not read for its order: they are compared in pairs.
MOST = 600

#: Nor is one of more sources, which are compared in pairs too.
MOST_SOURCES = 200
#: “The meeting” is the one that was named so many sentences before. Sentences.
BEHIND = 3

#: Who does a thing: two sentences that tell of two such groups tell of two events.
_GROUPS = {
    "employee": "staff",
    "worker": "staff",
    "staff": "staff",
    "engineer": "staff",
    "colleague": "staff",
    "shareholder": "investors",
    "investor": "investors",
    "student": "students",
    "pupil": "students",
    "parent": "parents",
    "teacher": "teachers",
    "professor": "teachers",
    "resident": "residents",
    "tenant": "tenants",
    "lawmaker": "lawmakers",
    "senator": "lawmakers",
    "representative": "lawmakers",
}
#: A gathering that is held once: a board's or a council's meeting of Thursday may be of any week.
_OCCASION = re.compile(
    r"\b(?:(?P<staff>all[-\s](?:staff|hands|company|employee)|staff-wide|company-?wide)\s"
    r"(?:meeting|gathering|town hall)"
    r"|(?P<annual>annual|shareholders?[’']?)\s(?:general\s)?meeting|walk-?out|rally)\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


class _Telling(NamedTuple):
    """A sentence that says how long ago its event was."""

    source: str
    age: Age
    own: frozenset[str]
    around: frozenset[str]
    """Its words and those of the sentence before it."""
    words: str


class _Occasion(NamedTuple):
    source: str
    what: str
    weekday: str
    side: Direction


class WritingOrder:
    """The order in which the sources of a dossier were written, as far as their texts tell."""

    def __init__(self, extraction: Extraction) -> None:
        self._bounds: dict[str, Bounds] = {}
        self._told: dict[str, Bounds] = {}
        self._before: dict[tuple[str, str], str] = {}
        self._surely_before: set[tuple[str, str]] = set()
        self._ranks: Counter[str] = Counter()
        self._calendar = Calendar((), ())
        self._texts = {each.source.source.id: each.source.source.text for each in extraction.sources}
        #: ISO 8601 day before which the last source was not written, in a year that a dated source gives.
        self.latest: str | None = None
        open_ = {each.source.source.id for each in extraction.sources if not is_day(each.published)}
        if not open_ or len(extraction.sources) > MOST_SOURCES:
            return
        self._bounds, self._calendar = find_bounds(extraction.sources)
        # The days of machine-altered copy may be altered too: they put it in order, and no more.
        altered = {each.source.source.id for each in extraction.sources if each.source.machine_altered}
        self._told = {source: each for source, each in self._bounds.items() if source not in altered}
        self.latest = _latest(self._told, self._calendar)
        sources = [
            each
            for each in extraction.sources
            if each.source.duplicate_of is None and each.source.source.id in self._bounds
        ]
        strong = [*self._by_bounds(), *_by_ages(sources), *_by_occasions(sources)]
        weak = list(_by_signers(sources, extraction))
        self._before = _agreed(strong, weak, open_)
        self._surely_before = set(_agreed(strong, [], open_))
        self._ranks = Counter(later for _, later in self._before)

    def is_before(self, earlier: str, later: str) -> bool:
        """Whether one source was written before another, both by id, and more than a count of signers tells
        so: a count that overtakes another is no evidence that it does."""
        return (earlier, later) in self._surely_before

    def is_likely_before(self, earlier: str, later: str) -> bool:
        """The same, if only by how many had signed a letter."""
        return (earlier, later) in self._before

    def next_after(self, source: str) -> list[str]:
        """The sources that were surely written after one, without those that follow from others of them."""
        later = [each for before, each in self._surely_before if before == source]
        return sorted(
            each for each in later if not any((other, each) in self._surely_before for other in later)
        )

    def why(self, earlier: str, later: str) -> str | None:
        """What tells that one source was written before another: “it tells of June 30, which …”."""
        return self._before.get((earlier, later))

    def rank(self, source: str) -> int:
        """How many sources are known to have been written before it: no source has a lower rank than
        those."""
        return self._ranks[source]

    def has_come(self, statement: Statement) -> bool:
        """Whether a day without a year that a source without one tells as to come had come when another
        source was written: “the trial runs to June 30”, where another says what was in August."""
        bounds = self._bounds.get(statement.source)
        if bounds is None or bounds.is_known:
            return False
        coming = [
            self._calendar.period(day) for day, _ in days_to_come(statement, self._texts[statement.source])
        ]
        if not any(coming):
            return False
        others = [each.not_before for source, each in self._told.items() if source != statement.source]
        latest = max((day for day in others if day is not None), default=None)
        return latest is not None and any(period is not None and period[1] <= latest for period in coming)

    def _by_bounds(self) -> Iterator[tuple[str, str, str]]:
        for earlier, later in permutations(self._bounds, 2):
            first, second = self._bounds[earlier], self._bounds[later]
            if first.not_after and second.not_before and first.not_after < second.not_before:
                yield earlier, later, f"“{first.ahead}” in one comes before “{second.behind}” in the other"


def _latest(bounds: dict[str, Bounds], calendar: Calendar) -> str | None:
    """The last day on or after which any source was written, in a year that a dated source gives."""
    days = [each.not_before for each in bounds.values() if each.not_before is not None]
    return max(days).isoformat() if days and calendar.is_anchored else None


def _by_ages(sources: Sequence[Extracted]) -> Iterator[tuple[str, str, str]]:
    """What one source tells of this week and another of a month ago."""
    tellings = [telling for each in sources for telling in _tellings(each)]
    if len(tellings) > MOST:
        return
    spread = Counter(
        word for each in sources for word in frozenset().union(*(s.content for s in each.statements))
    )
    rare = {word for word, count in spread.items() if 2 * count <= len(sources) or count == 2}
    for recent, older in permutations(tellings, 2):
        if recent.source == older.source or not older.age.is_over(recent.age):
            continue
        if _is_one_event(recent, older, rare):
            yield recent.source, older.source, f"“{recent.words}” in one is “{older.words}” in the other"


def _tellings(extracted: Extracted) -> Iterator[_Telling]:
    text, published = extracted.source.source.text, extracted.published
    before: frozenset[str] = frozenset()
    for statement in extracted.statements:
        own = statement.content
        around, before = own | before, own
        words = statement.span.slice(text)
        if (age := age_behind(words)) is not None:
            yield _Telling(statement.source, age, own, around, _shortened(words))
            continue
        if len(statement.dates) > MANY_DATES:
            continue
        ages = [(m, age_told(text, statement.span, m, published)) for m in statement.dates]
        known = [(mention, age) for mention, age in ages if age is not None]
        for mention, age in known:
            deed = text[statement.span.start : mention.span.start].split()[-1:]
            if len(statement.dates) > 1 and not _is_told_by(deed, own):
                continue  # of which of its events the day is, the sentence does not say plainly
            yield _Telling(statement.source, age, own, around, _shortened(words))


def _is_told_by(deed: Sequence[str], content: frozenset[str]) -> bool:
    """Whether the word before a date is the sentence's own deed: “published Monday”."""
    return any(word[:5].lower() == known[:5] for word in deed if len(word) > 5 for known in content)


def _is_one_event(one: _Telling, other: _Telling, rare: set[str]) -> bool:
    shared = one.own & other.own
    if len(shared) < OWN or not shared & rare:
        return False
    groups = [{_GROUPS[word] for word in each.own if word in _GROUPS} for each in (one, other)]
    if all(groups) and not groups[0] & groups[1]:
        return False
    for here, there in ((one.around, other.own), (one.own, other.around)):
        common = here & there
        if len(common) >= SHARED and len(common) >= SHARE * min(len(one.own), len(other.own)):
            return True
    return False


def _by_occasions(sources: Sequence[Extracted]) -> Iterator[tuple[str, str, str]]:
    """A meeting of all staff on Thursday, to come in one source and past in another."""
    held = defaultdict(list)
    for each in sources:
        for occasion in _occasions(each):
            held[occasion.what, occasion.weekday].append(occasion)
    for (what, weekday), told in held.items():
        sides: dict[str, set[Direction]] = defaultdict(set)
        for occasion in told:
            sides[occasion.source].add(occasion.side)
        for earlier, later in permutations(sides, 2):
            if sides[earlier] == {Direction.FUTURE} and sides[later] == {Direction.PAST}:
                yield earlier, later, f"the {what} of {weekday} is to come in one and past in the other"


def _occasions(extracted: Extracted) -> Iterator[_Occasion]:
    """The meetings of a source on a weekday; “the meeting” behind one is the same."""
    text = extracted.source.source.text
    last, since = "", 0
    for statement in extracted.statements:
        words = statement.span.slice(text)
        found = _OCCASION.search(words)
        last, since = (_called(found), 0) if found else (last, since + 1)
        if not found and (not last or since > BEHIND or f"the {last.split()[-1]}" not in words.lower()):
            continue
        for mention in statement.dates if len(statement.dates) <= MANY_DATES else ():
            day = _WEEKDAY.search(mention.span.slice(text))
            told = side(text, statement.span, mention)
            if day and told is not Direction.OPEN:
                yield _Occasion(statement.source, last, day.group(), told)


def _called(found: re.Match[str]) -> str:
    """One name for a gathering, whatever a paper calls it."""
    if found["staff"]:
        return "all-staff meeting"
    return "annual meeting" if found["annual"] else found.group().lower().replace("-", "")


def _by_signers(sources: Sequence[Extracted], extraction: Extraction) -> Iterator[tuple[str, str, str]]:
    """By how many a letter was signed: names are added, not struck off."""
    counted: list[tuple[Statement, str, int, str | None]] = []
    for each in sources:
        text = each.source.source.text
        for statement in each.statements:
            found = find_signers(" ".join(statement.span.slice(text).split()))
            if found is not None:
                owner = signers_of(statement, text, extraction.actors)
                counted.append((statement, found.paper, found.number, owner.name if owner else None))
    if len(counted) > MOST:
        return
    for (one, paper, few, whose), (other, also, many, theirs) in permutations(counted, 2):
        if one.source == other.source or paper != also or few >= many or whose != theirs:
            continue
        if whose is not None or are_of_one_letter(one, other):
            yield one.source, other.source, f"{few} had signed in one, {many} in the other"


def _agreed(
    strong: Sequence[tuple[str, str, str]], weak: Sequence[tuple[str, str, str]], open_: set[str]
) -> dict[tuple[str, str], str]:
    """The pairs for which all evidence of the stronger sort agrees, and what follows from them."""
    order: dict[tuple[str, str], str] = {}
    for evidence in (strong, weak):
        found: dict[tuple[str, str], str] = {}
        for earlier, later, why in evidence:
            found.setdefault((earlier, later), why)
        settled = set(order) | {(later, earlier) for earlier, later in order}
        order.update(
            {pair: why for pair, why in found.items() if pair[::-1] not in found and pair not in settled}
        )
    return _closed(order, open_)


def _closed(order: dict[tuple[str, str], str], open_: set[str]) -> dict[tuple[str, str], str]:
    """What follows from the pairs too; no pair of a circle, and none of two sources that have their days."""
    after: dict[str, set[str]] = defaultdict(set)
    for earlier, later in order:
        after[earlier].add(later)
    reached = {source: _reached(source, after) for source in after}
    return {
        (earlier, later): order.get((earlier, later), "it follows from what others tell")
        for earlier, all_ in reached.items()
        for later in all_
        if earlier not in reached.get(later, set()) and open_ & {earlier, later}
    }


def _reached(source: str, after: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    waiting = [source]
    while waiting:
        for each in after.get(waiting.pop(), set()) - seen:
            seen.add(each)
            waiting.append(each)
    return seen


def _shortened(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= 80 else f"{plain[:79].rsplit(' ', 1)[0]} …"
