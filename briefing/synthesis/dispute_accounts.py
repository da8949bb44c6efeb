"""Disputed accounts: what a written word meant, who came to whom, and what is said not to exist.

“‘Clear the reds,’ Bellamy wrote. Her lawyer said that she had been writing about snowbanks.”; “The agency
asked us for a demonstration”, and the e-mail “Following up, uninvited”; the invoice, and “no such fee
exists”. In each the record stands near what goes against it, and a closed list of words says how the two
differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.model.evidence import Span
from briefing.synthesis.camps import are_opposed, camp
from briefing.synthesis.claim_wording import LONGEST
from briefing.synthesis.claims import Claim, Source, outside_contracts
from briefing.synthesis.points import Point, in_order, side, two_sides
from briefing.synthesis.sentences import Worded
from briefing.synthesis.stances import EMPTY, claims_nothing

#: How many claims apart stand what was written and what it is said to mean; an approach and the account of
#: it;
#: a record and the denial that there is such a thing.
MEANT, APPROACHED, SUCH = 4, 16, 3
#: Of what was written, so many words make a title.
LONGEST_TITLE = 12

#: What somebody is said to have meant.
_MEANT = re.compile(
    r"\b(?:(?:had |has )?meant\b|(?:was|were|had been|is) (?:only |merely |just )?(?:writing|talking"
    r"|referring|speaking)"
    r"\s(?:about|of|to)|(?:was|were|is|as) (?:an? )?(?:joke|joking|jest|figure of speech|light-hearted"
    r"|tongue-in-cheek"
    r"|sarcastic|sarcasm|shorthand|internal descriptor)|taken out of context|an? (?:internal )?descriptor)",
)
_WROTE = re.compile(
    r"\b(?:wrote|writes|e-?mail\w*|message\w*|texted|memo|letter|note|told|tells|replied|answered"
    r"|reads?|says?)\b"
)
#: Who is said to have made the first step, by the one who was pleased to follow.
_ASKED_US = re.compile(
    r"\b(?P<they>(?:[A-Z][\w’'-]+\s(?:of\s|for\s)?){1,5}|[Tt]he\s(?:agency|bureau|department|service"
    r"|authority|council|office|ministry|board|commission|county|district|force|police|hospital|trust|university"
    r"|school|bank|city|company|customer|client)\s)(?:had |has )?(?:first )?(?:asked (?:to see|for|us"
    r"|the company|it)\b"
    r"|approached|invited|requested|contacted|came to|reached out to|sought out)"
    r"|\b(?:was|were) (?:invited|asked|approached) by (?P<by>(?:the\s)?(?:[A-Z][\w’'-]+\s?(?:of\s"
    r"|for\s)?){1,5})"
)
#: How many sentences before what a letter begins with say which letter it is.
INTRODUCED = 2
_IT_BEGINS = re.compile(
    r"[”\"] it (?:begins|began|opens|opened|starts|started|reads|read|says|said|went|goes on)\b"
)
_OFFERING = re.compile(
    r"\b(?:demonstrat\w*|present\w*|pitch\w*|trial|product|problem|meeting|proposal|offer|help|demo)\b"
)
#: Who came unasked.
_UNASKED = re.compile(
    r"\b(?:uninvited|unasked|unsolicited|unprompted|out of the blue|cold[- ](?:call|e-?mail)\w*"
    r"|without (?:being asked|an invitation)|for the first time|wrote first|made the first approach"
    r"|first wrote|(?:did not|didn['’]t|never|had not|hadn['’]t|have not"
    r"|haven['’]t) ask(?:ed)? (?:us |me |them )?for (?:this|it|one|them)"
    r"|nobody asked|no one asked)\b",
    re.IGNORECASE,
)
#: “no such fee exists”, “There is no such list.”
_NO_SUCH = re.compile(
    r"\bno such (?P<what>[a-z]+) (?:exists?|existed|is|was|has|had|were|are)\b|\b[Tt]here (?:is|was"
    r"|are|were) no such (?P<thing>[a-z]+)"
)
_CONCEDED = re.compile(r"\b(?:in error|mistaken|wrong(?:ly)?|incorrect\w*|withdr\w+|correct(?:s|ed))\b")
_WHOM = re.compile(r"\b(?:him|her|them)\b(?! own)")


def contrary_accounts(sources: Sequence[Source]) -> Iterator[Point]:
    """The kinds, in the order of their texts."""
    for claim in outside_contracts(sources):
        yield from _meant(claim)
        yield from _asked_for(claim)
        yield from _no_such(claim)


# --- what was meant -------------------------------------------------------------------------------


def _meant(claim: Claim) -> Iterator[Point]:
    """What was written, in quotation marks, and what its writer's side says that it meant."""
    match = _MEANT.search(claim.text)
    if match is None or not claim.holder.stated or "question" in claim.statement.faults:
        return
    for written in claim.before(MEANT):
        quoted = _quoted(written)
        if not quoted or _WROTE.search(written.text) is None or claims_nothing(written.text):
            continue
        if written.holder.party is None or not _speaks_for(claim, written):
            continue
        sides = two_sides(written, claim)
        if sides is not None:
            yield Point(f"what {written.holder.name} meant by “{quoted}”", sides, weight=0.8, tied=True)
        return


def _quoted(claim: Claim) -> str:
    """What was written, if it is short enough for a title; else its first words."""
    found = re.findall(r"[“\"]([^”\"]{8,})[”\"]", claim.text)
    if not found or claim.statement.speech is None:
        return ""
    words = max(found, key=len).rstrip(".,!?").split()
    return " ".join(words) if len(words) <= LONGEST_TITLE else " ".join(words[:LONGEST_TITLE]) + " …"


def _speaks_for(claim: Claim, written: Claim) -> bool:
    """Whether whoever says what was meant does so for the writer."""
    writer = written.holder.party or ""
    surname = writer.split()[-1] if writer else ""
    named = writer in claim.parties or (surname and re.search(rf"\b{re.escape(surname)}\b", claim.text))
    return bool(named or claim.holder.party == writer or re.search(r"\b[Hh](?:er|is) lawyer\b", claim.text))


# --- who came to whom -----------------------------------------------------------------------------


def _asked_for(claim: Claim) -> Iterator[Point]:
    """“The Bureau asked to see a demonstration”, and the record of the one who came unasked."""
    if not claim.holder.stated or camp(claim) is None or claim.statement.faults & {"question", "imperative"}:
        return
    match = _ASKED_US.search(claim.text)
    if match is None or _OFFERING.search(claim.text) is None:
        return
    near = [*claim.before(APPROACHED), *claim.after(APPROACHED)]
    for record in near:
        found = _UNASKED.search(record.text)
        if found is None or record.statement.faults & {"question", "masked"} or _ASKED_US.search(record.text):
            continue
        own = claim.saying(_asking(claim, match)) or claim.beside(record.text)
        theirs = _as_it_begins(record) or record.beside(claim.text)
        if own is not None and theirs is not None and own.text != theirs.text:
            sides = in_order(side(claim, own), side(record, _with_whom(record, theirs)))
            yield Point("who approached whom", sides, weight=0.8, tied=True)
            return


def _asking(claim: Claim, match: re.Match[str]) -> list[Span]:
    """Where an utterance in several parts says so; one in a single part is told whole."""
    speech = claim.statement.speech
    if speech is None or len(speech.parts) == 1:
        return []
    place = claim.source.text.find(match.group().split()[-1], claim.statement.span.start)
    return [Span(place, place + 1)] if 0 <= place < claim.statement.span.end else []


def _as_it_begins(record: Claim) -> Worded | None:
    """“‘You didn’t ask for this,’ it begins.”, behind the sentences that say what does."""
    if _IT_BEGINS.search(record.text) is None:
        return None
    run = [record]
    for before in record.before(INTRODUCED):
        if record.source.is_parted(before, run[0]):
            break
        run.insert(0, before)
    if len(run) == 1:
        return None
    told = record.source.wording.quoted_together([replace(c.statement, speech=None) for c in run], named=True)
    return told if told is not None and len(told.text.split()) <= LONGEST else None


def _with_whom(claim: Claim, worded: Worded) -> Worded:
    """“Bellamy wrote to him for the first time”, behind the sentence that says to whom."""
    before = next(iter(claim.before(1)), None)
    if before is None or _WHOM.search(worded.text) is None:
        return worded
    told = claim.source.wording.quoted_together([before.statement, claim.statement], named=True)
    return told if told is not None and len(told.text.split()) <= LONGEST else worded


# --- what does not exist --------------------------------------------------------------------------


def _no_such(claim: Claim) -> Iterator[Point]:
    """What a record or a rule just told of, and whoever says that there is no such thing."""
    match = _NO_SUCH.search(claim.text)
    if match is None or not claim.holder.stated or "question" in claim.statement.faults:
        return
    if _CONCEDED.search(claim.text):
        return
    what = match["what"] or match["thing"]
    for earlier in claim.before(SUCH):
        if not are_opposed(earlier, claim):
            continue
        if claims_nothing(earlier.text) or not (earlier.roots - EMPTY):
            continue
        if not re.search(rf"\b{what[:4]}\w*|\d", earlier.text):
            continue
        sides = two_sides(earlier, claim)
        if sides is not None:
            yield Point(f"whether there is any such {what}", sides, weight=0.8, tied=True)
        return
