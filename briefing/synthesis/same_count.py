"""The same count: whether two numbers count one thing, so that they can be set against each other.

By what they count, of which kind; the verb of which it is the subject or object; and the words around it,
fewer for what a dossier counts once, more for what it counts for many reasons.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date

from briefing.extraction.dates import is_day
from briefing.extraction.lexicon import AGENCY_NOUNS, AGENCY_WORDS, ASSOCIATION_NOUNS, COMPANY_NOUNS
from briefing.extraction.reporting import REPORTING_VERBS
from briefing.synthesis.claims import Claim, Source
from briefing.synthesis.counted_claims import Counted, lead
from briefing.synthesis.counts import lie_apart
from briefing.synthesis.holders import RECORDS
from briefing.synthesis.overtaken import DAYS
from briefing.synthesis.told_numbers import APART, Told

#: Content words that two counted sentences must share, beside what they count and the parties.
COMMON_GROUND = 1
#: What a dossier counts for many reasons: two sentences must share more.
GENERIC = frozenset(
    """people person man men woman women boy girl child children employee worker member colleague user case
    time customer other page call name question point vote""".split()
)
GENERIC_GROUND = 3
#: Signatures grow from day to day: two counts of them are no dispute.
SIGNING = frozenset("sign signature signatory petition name".split())
#: What a dossier calls its bodies: that two sentences speak of an office ties nothing.
_BODIES = AGENCY_NOUNS | AGENCY_WORDS | COMPANY_NOUNS | ASSOCIATION_NOUNS
#: “walked out of offices in two states”: where something was, and what is told of is something else.
_WHERE = re.compile(
    r"\b(?:in|across|at|from|over|within|throughout)\s(?:(?:the|some|about|all|just|only)\s)*$"
)
_A_MONTH = re.compile(
    r"\s(?:[a-z-]+\s){1,4}?(?:an?|per|each|every)\s(?:hour|day|night|shift|week|month|quarter|year)\b"
)
#: What is so of those that are counted, right behind the number and their noun: “nine states have”.
_IS_SO = re.compile(r"(?:\s[a-z-]+){1,4}?\s(?:still\s|now\s|currently\s)?(?:have|has|are|is|use|remain)\b")
_NEAR = 60
_LOSING = frozenset("lose gain drop add cancel win".split())
_EMPTY_VERBS = frozenset({"", "be", "have", "do", "get", "say"})
#: What a record does with a number, whatever was done with what it counts.
_LISTING = frozenset("list show record log count note register give report".split())
#: “says that a spreadsheet in the release has 637 farms on it”: whoever says it has it from a record.
_FROM_RECORD = re.compile(
    rf"\b(?:says?|said|told\s[^,;“”]{{1,40}}?|adds?|added)\s(?:that\s)?(?:an?|the|its"
    rf"|their)\s(?:[\w’'-]+\s){{0,3}}?{RECORDS}\b"
    r"[^,;“”]{0,60}?\s(?:has|had|lists?|listed|shows?|showed|gives?|gave|names?|named|records?"
    r"|recorded|contains?"
    r"|contained|holds?|held)\b[^;“”]*$"
)
#: “The number of farms is in dispute.”
_IN_DISPUTE = re.compile(
    r"\b[Tt]he (?:exact |true |actual )?(?:number|count|tally) of (?P<what>[a-z][a-z -]{2,40}?),? "
    r"(?:is|are|was|remains?|remained) (?:still )?(?:in dispute|disputed|contested|a matter of dispute)\b"
)


def count_the_same(one: Counted, other: Counted, names: Collection[str]) -> bool:
    """Whether two numbers are of one thing.

    Args:
        one: a number with its claim.
        other: another one.
        names: lower-case names of parties: that two sentences name the same party connects nothing.
    """
    x, y = one.told, other.told
    if x.head != y.head or _at_other_times(one.claim, other.claim) or _states_of_other_days(one, other):
        return False
    if x.head in SIGNING or ((one.ground | other.ground) & SIGNING and x.head in GENERIC):
        return False
    if _otherwise_described(x, y) or _is_rate(one) != _is_rate(other):
        return False
    if (x.part and not _predicate(one) & other.ground) or (y.part and not _predicate(other) & one.ground):
        return False
    if (x.verb in _LOSING or y.verb in _LOSING) and x.verb != y.verb:
        return False
    own = {word.lower().rstrip("s") for word in (*x.what.split(), *y.what.split())}
    shared = {word for word in one.ground & other.ground if word.rstrip("s") not in own and word not in names}
    shared = {word for word in shared if not word[0].isdigit() and word not in REPORTING_VERBS | _BODIES}
    if x.head in GENERIC or any(_WHERE.search(f"{lead(c.claim, c.told)} ") for c in (one, other)):
        return len(shared) >= GENERIC_GROUND
    if x.verb in _LOSING:
        return True
    acts = {verb for verb in (x.verb, y.verb) if verb not in _EMPTY_VERBS}
    alike = {verb for verb in acts if all(verb in c.claim.statement.lemmas for c in (one, other))}
    if len(acts - _LISTING) > 1 and not alike and len(shared - acts) <= COMMON_GROUND:
        return _side_by_side(one, other)  # “spare 5 million immigrants”, “deport 11 million immigrants”
    return bool(alike) or len(shared) >= COMMON_GROUND or _side_by_side(one, other)


def _is_rate(counted: Counted) -> bool:
    """“182,000 new jobs a month”."""
    return _A_MONTH.match(counted.claim.source.text, counted.told.span.end) is not None


def _otherwise_described(x: Told, y: Told) -> bool:
    """“eleven probation officers”, “forty police officers”: each of a kind of its own."""
    kinds = [set(told.what.lower().split()[:-1]) for told in (x, y)]
    return all(kinds) and not kinds[0] & kinds[1]


def _side_by_side(one: Counted, other: Counted) -> bool:
    """“The council says … 4,180 passengers. An invoice bills for 5,300 passengers.”"""
    a, b = one.claim, other.claim
    low, high = sorted((one.told.value, other.told.value))
    near = a.source is b.source and a.holder.stated and b.holder.stated and high <= APART * low
    if near and one.told.head in _in_dispute(a.source):
        return True
    return near and abs(a.index - b.index) == 1 and (b.holder.is_record or has_record(other))


def has_record(counted: Counted) -> bool:
    """Whether whoever gives a number has it from a record."""
    return _FROM_RECORD.search(lead(counted.claim, counted.told)) is not None


def _in_dispute(source: Source) -> set[str]:
    """The nouns of which a source says that their number is in dispute."""
    found = (match["what"].split()[-1] for match in _IN_DISPUTE.finditer(source.text))
    return {noun.removesuffix("s") for noun in found}


def _predicate(counted: Counted) -> set[str]:
    """What is said right behind a number: “were wrong”."""
    after = counted.claim.source.text[counted.told.span.end :]
    return set(re.findall(r"[a-z]+", after[:30])[:3])


def _states_of_other_days(one: Counted, other: Counted) -> bool:
    """Whether both tell how many there are, on days apart: “nine states have it”, “eight still have it”."""
    days = sorted(c.claim.source.published or "" for c in (one, other))
    if not all(is_day(day) for day in days) or any(c.claim.statement.event_dates for c in (one, other)):
        return False
    apart = (date.fromisoformat(days[1]) - date.fromisoformat(days[0])).days >= DAYS
    return apart and all(
        _IS_SO.match(c.claim.source.text, c.told.span.end, c.told.span.end + _NEAR) for c in (one, other)
    )


def _at_other_times(one: Claim, other: Claim) -> bool:
    """Whether each tells of a time, and none of these can be one of the other's."""
    dates = [[d for d in c.statement.event_dates if d.date] for c in (one, other)]
    if not all(dates) or any(d.until for each in dates for d in each):
        return False
    if len({d.precision for each in dates for d in each}) > 1:
        return False
    return lie_apart(*([d.date or "" for d in each] for each in dates))
