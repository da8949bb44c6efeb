"""Withdrawals: what a party promised or held, and has itself taken back since.

“This notice supersedes our statement of 30 September”, “the council's earlier assurance that they would
stay is withdrawn”, “our May answer was in error”. What was promised or held before is told with the
withdrawal behind it, or not at all. That somebody else calls a statement wrong is a dispute and withdraws
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from briefing.extraction.actors import Actors, Party
from briefing.extraction.dates import is_day
from briefing.extraction.extract import Extracted, Extraction
from briefing.extraction.reporting import SPEECH_VERBS
from briefing.extraction.statements import Statement
from briefing.extraction.written_on import written_on
from briefing.model.evidence import Span
from briefing.synthesis.wording import Worded, Wording

#: The longest withdrawal that is told with what leads up to it. Words.
LONGEST = 60
#: Content words that a statement of the day named shares with a withdrawal of one claim; one of no known day.
SHARED_OF_A_DAY, SHARED = 1, 2
#: How far apart a person and the body that he speaks for are named, in characters; how many statements on
#: either side tell who “the head of the agency” is.
APART, AROUND = 60, 2

_PAPER = (
    r"(?:statements?|letters?|notices?|answers?|repl(?:y|ies)|responses?|assurances?|claims?|denials?|memos?"
    r"|announcements?|promises?|pledges?|assertions?|releases?|guidance|advice|decisions?|positions?|explanations?)"
)
_OWN = r"(?:our|my|its|his|her|their)"
_OWNER = rf"(?P<owner>{_OWN}|[\w.&’'-]+(?:\s[\w.&’'-]+){{0,5}}?[’']s)"
_PAPERS = rf"{_OWNER}\s+(?:own\s+)?(?:[\w-]+\s+){{0,3}}?{_PAPER}\b"
_DAY_BEHIND = r"(?P<rest>[^.;]{0,140})"
_TAKES_BACK = (
    r"\b(?:supersed(?:es?|ed|ing)|replac(?:es?|ed|ing)|withdr(?:aws?|ew|awn|awing)|retract(?:s|ed|ing)?"
    r"|rescind(?:s|ed|ing)?|revok(?:es?|ed|ing)|revers(?:es?|ed|ing)|t(?:akes?|ook|aken|aking)\s+back"
    r"|disavow(?:s|ed)?|walk(?:s|ed)\s+back)"
)
_BEHIND = (
    r"(?P<rest>\b[^.;]{0,140}?)\s(?:is|are|was|were|has\s+been|have\s+been|should\s+be)\s+"
    r"(?:\w+ly\s+|now\s+|hereby\s+)?"
)
_ITSELF = (
    re.compile(rf"{_TAKES_BACK}\s+{_PAPERS}{_DAY_BEHIND}"),
    re.compile(rf"{_TAKES_BACK}\s+(?P<owner>ours)\s+(?:of|dated|from){_DAY_BEHIND}"),
    re.compile(
        rf"\b(?i:{_PAPERS}){_BEHIND}(?:withdrawn|retracted|rescinded|revoked|superseded|disregarded)\b"
    ),
    re.compile(
        rf"\b(?i:{_PAPERS})(?P<rest>\b[^.;]{{0,140}}?)\s+no\s+longer\s+(?:stands?|holds?|applies|apply)\b"
    ),
)
#: Only who made a statement withdraws it by calling it wrong.
_WRONG = re.compile(
    rf"\b(?i:{_PAPERS}){_BEHIND}(?:in\s+error|an\s+error|a\s+mistake|wrong|incorrect|mistaken|untrue|inaccurate)\b"
)
#: Quoted words by which a claim is known again, and how many are enough.
_QUOTED = re.compile(r"(?<!\w)[“\"‘']([^“”\"‘]{10,200}?)[.,]?(?:[”\"’'](?!\w)|$)")
FEW = 4
#: Who says so of what he is told to have said just before takes it back.
_I_WITHDRAW = re.compile(
    r"\bI(?:[’']m| am) (?:retracting|taking back|withdrawing) (?:it|that|this|the)\b"
    r"|\bI (?:hereby )?(?:retract|withdraw) (?:it|that|this|the)\b|\bI take (?:it|that|this) back\b"
    r"|\bI should(?:n[’']t| not) have (?:put|repeated|said|written) (?:it|so|that|this)\b"
)
_MATTER = re.compile(r"\b(?:that|to)\s+(?!be\b)")
#: What is promised, or held to be so.
_STANDS = re.compile(
    r"\b(?:will|would|won[’']t|wouldn[’']t|shall|plans?|intends?|is|are|isn[’']t|aren[’']t|remains?|keeps?|continues?"
    r"|exists?|stays?|do(?:es)?(?:\s+not|n[’']t)|has|have|never)\b"
)
#: “The city will keep the cameras, the head of its agency said.”
_OFFICE = re.compile(r",\s(?P<who>(?:the|its|an?)\s[^,“”\"]{3,80}?)\s(?:said|says|told|announced|promised)\b")
_SAYING = SPEECH_VERBS | {"announce", "promise", "pledge", "assure", "insist"}
#: Words of the withdrawing itself, and of every paper.
_COMMON = frozenset(
    "statement letter notice answer reply response assurance claim denial memo announcement promise early say"
    " release decision position withdraw supersede error wrong replace reverse previous"
    " january february march april may june july august september october november december"
    " monday tuesday wednesday thursday friday".split()
)


@dataclass(frozen=True, eq=False)
class Withdrawal:
    """A party's words that take back what it had said."""

    statement: Statement
    owner: Party
    day: str
    """ISO 8601 day on which it was written."""
    of: str | None
    """ISO 8601 day or month of what it takes back, where it names one."""
    claims: bool
    """Whether it says which claim, and so takes back no other."""
    content: frozenset[str]
    leading: tuple[Statement, ...]
    """It, after those that it leans on."""
    told: Worded | None
    verbatim: frozenset[str] = frozenset()
    """What it quotes of what it takes back, without case and marks."""


@dataclass
class Withdrawals:
    """What the parties of a dossier have taken back."""

    extraction: Extraction
    all: tuple[Withdrawal, ...] = field(init=False)

    def __post_init__(self) -> None:
        self._sources = {each.source.source.id: each for each in self.extraction.sources}
        self.all = tuple(
            found
            for each in self.extraction.sources
            if not each.source.machine_altered and not each.source.duplicate_of
            for found in _withdrawals(each, self.extraction.actors)
        )
        self._spokesmen = _spokesmen(self.extraction) if self.all else {}

    def of(self, statement: Statement) -> Withdrawal | None:
        """The withdrawal that takes back what a statement promises or holds; the one nearest in matter."""
        found = [each for each in self.all if self._takes_back(each, statement)]
        if not found:
            return None
        best = max(found, key=lambda each: len(each.content & statement.content))
        # A notice that takes back a whole paper often says of one claim what is so instead.
        beside = (each for each in self.all if each.statement.source == best.statement.source)
        claim = next((each for each in beside if each.claims and each.of is None), best)
        return best if best.claims else claim

    def _takes_back(self, withdrawal: Withdrawal, statement: Statement) -> bool:
        extracted = self._sources[statement.source]
        if withdrawal.verbatim and statement not in withdrawal.leading:
            plain = _plain(statement.span.slice(extracted.source.source.text))
            if any(each in plain for each in withdrawal.verbatim):
                return self._is_of(withdrawal.owner, statement, near=True)
        if not withdrawal.day:
            return False
        written = written_on(extracted.source.source, statement.span, extracted.published)
        if written is not None and written >= withdrawal.day:
            return False
        words = " ".join(statement.span.slice(extracted.source.source.text).split())
        if not _STANDS.search(words) or not (statement.speech or statement.lemmas & _SAYING):
            return False
        shared = len(withdrawal.content & statement.content)
        if withdrawal.of is None:
            known = written is not None and shared >= SHARED
            return known and self._is_of(withdrawal.owner, statement, near=False)
        of_the_matter = not withdrawal.claims or shared >= SHARED_OF_A_DAY
        if not of_the_matter or not _is_of_day(statement, written, withdrawal.of):
            return False
        return self._is_of(withdrawal.owner, statement, near=True)

    def _is_of(self, owner: Party, statement: Statement, *, near: bool) -> bool:
        """Whether it is the word of ``owner``, or of somebody who speaks for it.

        Where its subject is named by an office alone, those ``near`` it in the text tell whose.
        """
        actors = self.extraction.actors
        voices = {owner.name, *self._spokesmen.get(owner.name, ())}
        if statement.speaker is not None:
            party = actors.named(statement.speaker)
            if party is None:  # “the Halden spokesman”
                return any(body is owner for body in actors.bodies_in(statement.speaker))
            return party.name in voices
        subject = actors.within(statement.source, self._speaking(statement))
        if subject:
            return any(party.name in voices for _, party in subject)
        if any(each.text.removeprefix("the ") in voices for each in statement.replacements):
            return True
        return near and bool(voices & set(self._named_around(statement)))

    def _speaking(self, statement: Statement) -> Span:
        """Its subject, or that of “…, the head of the agency said”, which a parse may miss."""
        text = self._sources[statement.source].source.source.text
        office = _OFFICE.search(text, statement.span.start, statement.span.end)
        return Span(*office.span("who")) if office else statement.subject or Span(0, 0)

    def _named_around(self, statement: Statement) -> Iterator[str]:
        statements = self._sources[statement.source].statements
        place = statements.index(statement)
        for each in statements[max(0, place - AROUND) : place + AROUND + 1]:
            yield from (party.name for _, party in self.extraction.actors.within(each.source, each.span))


def _withdrawals(extracted: Extracted, actors: Actors) -> Iterator[Withdrawal]:
    text = extracted.source.source.text
    wording: Wording | None = None
    for statement in extracted.statements:
        words = statement.span.slice(text)
        if statement.speech is not None and statement.speaker is not None and _I_WITHDRAW.search(words):
            wording = wording or Wording(extracted, actors)
            yield from _of_who_speaks(extracted, statement, wording, actors)
        match = next(filter(None, (each.search(words) for each in _ITSELF)), None)
        wrong = None if match else _WRONG.search(words)
        if statement.speech is not None or words.endswith("?") or not (match or wrong):
            continue
        found = match or wrong
        assert found is not None
        day = written_on(extracted.source.source, statement.span, extracted.published)
        if not is_day(day):
            yield from _of_no_day(statement, words, match, actors)
            continue
        wording = wording or Wording(extracted, actors)
        leading = _leading_up(extracted, statement)
        told = wording.as_written(leading, Span(leading[0].span.start, statement.span.end), day)
        writer = _writer(told, actors)
        owner = _owner(found, statement, writer, actors)
        if owner is None or (wrong and owner is not writer):
            continue
        at = statement.span.start
        named = [d for d in statement.dates if at + found.start() <= d.span.start < at + found.end()]
        of = next((d.date for d in named if d.date and d.precision in {"day", "month"}), None)
        claims = _MATTER.search(found["rest"]) is not None
        if of is None and not claims:
            continue
        content = {word for each in leading for word in each.content if not word[0].isdigit()}
        names = {party.name.lower() for party in actors.parties}
        yield Withdrawal(
            statement, owner, day, of, claims, frozenset(content - names - _COMMON), tuple(leading), told
        )


def _of_who_speaks(
    extracted: Extracted, statement: Statement, wording: Wording, actors: Actors
) -> Iterator[Withdrawal]:
    """“In a letter Roth wrote that assaults were down by half. “I'm withdrawing that,” she said.”: what the
    speaker is told to have said right before."""
    owner = actors.named(statement.speaker or "")
    place = list(extracted.statements).index(statement)
    text = extracted.source.source.text
    for before in reversed(extracted.statements[max(0, place - AROUND) : place]):
        if owner is None or before.speech is not None or not before.lemmas & _SAYING:
            continue
        saying = actors.within(before.source, before.subject or Span(0, 0))
        meant = {party.name for _, party in saying} | {each.text for each in before.replacements}
        if owner.name in meant:
            taken = frozenset({_plain(before.span.slice(text))})
            told = wording.word(statement)
            yield Withdrawal(statement, owner, "", None, True, frozenset(), (statement,), told, taken)
            return


def _of_no_day(
    statement: Statement, words: str, match: re.Match[str] | None, actors: Actors
) -> Iterator[Withdrawal]:
    """“The firm has withdrawn its claim that scores ‘do not leave the hospital’”: no order is needed to know
    what is taken back, if it is quoted."""
    quoted = frozenset(each for each in map(_plain, _QUOTED.findall(words)) if len(each.split()) >= FEW)
    owner = _owner(match, statement, None, actors) if match else None
    if owner is not None and quoted:
        yield Withdrawal(statement, owner, "", None, True, frozenset(), (statement,), None, quoted)


def _plain(words: str) -> str:
    return " ".join(re.findall(r"[\w’'-]+", words.lower().replace("’", "'")))


def _leading_up(extracted: Extracted, statement: Statement) -> Sequence[Statement]:
    """The statement after those before it in its paragraph or item, where it points back at them."""
    if not statement.dangling or set(map(str.lower, statement.dangling)) <= {"this notice", "this letter"}:
        return [statement]
    passage = next((p for p in extracted.source.prose() if p.span.contains(statement.span)), None)
    if passage is None:
        return [statement]
    before = [s for s in extracted.statements if passage.span.start <= s.span.start <= statement.span.start]
    words = sum(len(each.span.slice(extracted.source.source.text).split()) for each in before)
    return before if words <= LONGEST and all(each.speech is None for each in before) else [statement]


def _writer(told: Worded | None, actors: Actors) -> Party | None:
    """Who writes it, by the brief's lead: “The Port Board wrote on 6 May: …”, “PB Press Office wrote …”."""
    if told is None:
        return None
    lead = told.text.split(" wrote", 1)[0].removeprefix("The ")
    short = lead.split()[0]
    by_initials = (party for party in actors.parties if short.isupper() and _initials(party.name) == short)
    return actors.named(lead) or actors.named(short) or next(by_initials, None)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _owner(match: re.Match[str], statement: Statement, writer: Party | None, actors: Actors) -> Party | None:
    """Whose paper is withdrawn: the party named, or who “our” and “its” mean."""
    owner = match["owner"]
    if owner in {"our", "my", "ours", "Our", "My"}:
        return writer
    start, end = statement.span.start, statement.span.start + match.end("owner")
    named = [party for _, party in actors.within(statement.source, Span(start, end)) if not party.is_place]
    return named[-1] if named else None


def _is_of_day(statement: Statement, written: str | None, day: str) -> bool:
    """Whether it is dated to the day, or to a day of the month; or, of no day, was written on it."""
    dates = [d.date for d in statement.dates if d.date and d.precision in {"day", "month"}]
    if any(each.startswith(day) for each in dates):
        return True
    return written is not None and written.startswith(day)


def _spokesmen(extraction: Extraction) -> dict[str, set[str]]:
    """By the name of each body, the people named right beside it: “Ann Lee, director of the Port Board”."""
    found: dict[str, set[str]] = {}
    for extracted in extraction.sources:
        for statement in extracted.statements:
            named = extraction.actors.within(statement.source, statement.span)
            for (first, one), (second, other) in pairwise(named):
                is_far = second.span.start - first.span.end > APART
                if is_far or (one.kind == "person") == (other.kind == "person"):
                    continue
                person, body = (one, other) if one.kind == "person" else (other, one)
                found.setdefault(body.name, set()).add(person.name)
    return found
