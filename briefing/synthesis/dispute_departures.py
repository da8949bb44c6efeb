"""Departures: why somebody was sent on leave, dismissed or left, as the body tells it and as they do.

“Ana Bell was placed on leave on 3 May. The company said that she had shared a confidential document. Bell
said that it was page 12 of a public release.” Reports put the three right behind each other; whoever
answers does so by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.extraction.actors import Party
from briefing.model.evidence import Span
from briefing.synthesis.camps import camp
from briefing.synthesis.claim_wording import LONGEST
from briefing.synthesis.claims import Claim, Source
from briefing.synthesis.points import Point, Side, joined, side
from briefing.synthesis.sentences import Worded
from briefing.synthesis.stances import claims_nothing

#: How many claims behind a departure its reasons stand, and how near one that does not name who had to go.
AHEAD, RIGHT_BEHIND = 8, 2
#: How many sentences of one answer are told, the second if it says why or the first has so few words.
ANSWERS, SHORT = 2, 9

_LEAVE = r"(?:(?:paid|unpaid|full|administrative|extended|special|indefinite)\s)*(?:leave|suspension)"
#: What happened to somebody, and how a title says so.
_DEPARTED = re.compile(
    r"(?:\b(?P<passive>(?:was|were|been|being|is|are|['’]s)\s(?:\w+ly\s)?(?:"
    rf"(?:placed |put )?on {_LEAVE}|fired|dismissed|sacked|suspended|laid off|let go|demoted|sent home"
    r"|made redundant|stood (?:down|aside)|relieved of (?:his|her|their) (?:duties|post)"
    r"|barred from [\w ]{2,20}"
    r"|locked out|reassigned|transferred|taken off \w+ \w+|escorted (?:out|from)[\w ]*|(?:served"
    r"|given) (?:with )?an? [\w-]+ notice))"
    r"|\b(?P<active>(?:has |have |had )?(?:resigned|quit|left (?=[A-Z]|the (?:company|firm|agency|service))))"
    r"|\b(?:has |have |had )?(?P<acted>dismissed|fired|sacked|suspended|laid off|demoted)"
    r"(?=\s(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?[A-Z][\w’'-]+\s[A-Z])"
    r"|\b(?P<noticed>got an? (?:show-cause|dismissal|warning|termination) notice))"
)
#: What says why, or why not.
_REASON = re.compile(
    r"\b(?:because|owing to|due to|pending|for (?:having |sharing|disclosing|recording|leaking"
    r"|breach\w*|violat\w+"
    r"|copying|misconduct|refusing)|(?:had |have |has )?(?:shared|disclosed|disclosure|recorded|leaked"
    r"|copied|removed|downloaded|circulated|forwarded|posted|published|printed|accessed"
    r"|taken(?! (?:to|into|in)\b)|breached|violated|gave|given|passed)"
    r"|confidential\w*|unrelated|not related|nothing to do with"
    r"|contract\b.{0,30}\b(?:end|expire|close)\w*|personal reasons|mis?conduct|performance"
    r"|(?:broke|broken|breaking) [^,.;]{2,40}?(?:rules?|polic(?:y|ies)|code)|restructur\w+|redundan\w+"
    r"|suspended for|dismissed for|fired for|letter|protest)\b",
    re.IGNORECASE,
)
#: “He filed a charge with the board, saying he was punished for the letter.”
_CHARGED = re.compile(
    r"^(?P<who>He|She|They|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}) (?:has |had )?"
    r"(?:filed|lodged|brought|made)\b[^;“”]{2,90}?\b(?:saying|alleging|claiming|arguing)\b[^;“”]{2,160}?"
    r"\b(?:punish\w*|retaliat\w*|reprisal|victimi[sz]\w*"
    r"|(?:dismissed|fired|sacked|suspended) (?:for|because|over))"
)
#: How many characters of a name and its title are looked at. Characters.
_TITLED = 60
#: “… told a reporter she ‘left for personal reasons’”.
_OWN_REASON = re.compile(r"\b(?:resigned|quit|left)\b[^.;]{0,40}?\b(?:over|in protest|because|rather than)\b")
_DECLINED = re.compile(
    r"\b(?:declined to|would not (?:comment|discuss|say)|could not discuss)\b|\bis (?:not"
    r"|n['’]t) related to\b"
)
#: Who speaks for an employer without its name.
_EMPLOYER = re.compile(
    r"^(?:HR|[Hh]uman [Rr]esources|[Mm]anagement|[Tt]he (?:company|firm|employer|agency))\b"
)
#: What says of whom or of what a reason is given that has no name; “the old clause never bound it, because …”
#: is of something else.
_OF_LEAVING = re.compile(
    r"\b(?:he|she|they|his|her|colleague|employee|leave|dismiss\w+|suspen\w+|fir(?:ed|ing)|departure|resign\w+"
    r"|sack\w+|decision|move)\b",
    re.IGNORECASE,
)
#: What befell them besides is no reason of whoever let them go: “He was arrested at his house.”
_HELD = re.compile(r"\b(?:arrest\w*|detain\w*|in custody|police station|released on bail)\b")
_TITLE = re.compile(r"^(?:Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Dame)\.?\s")


def departures(sources: Sequence[Source]) -> Iterator[Point]:
    """What a body says of why somebody had to go, or went, and what they say of it."""
    for source in sources:
        if source.is_contract:
            continue
        told: set[str] = set()
        for claim in source.claims:
            for match in _DEPARTED.finditer(claim.text):
                person = _who(claim, match)
                if person is None or person.name in told or "question" in claim.statement.faults:
                    continue
                point = _point(claim, person, match)
                if point is not None:
                    told.add(person.name)
                    yield point


def _who(claim: Claim, match: re.Match[str]) -> Party | None:
    """The person named last before what happened, or the one whom the sentence's pronoun means."""
    source, start = claim.source, claim.statement.span.start
    words = claim.statement.span.slice(source.text)
    place = words.find(match.group().split()[0], max(0, match.start() - len("  ")))
    end = start + (place if place >= 0 else match.start())
    if match["acted"]:  # “the company dismissed Ana Bell”: who stands right behind it
        behind = Span(end, min(end + match.end() - match.start() + _TITLED, claim.statement.span.end))
        named = [p for _, p in source.actors.within(source.id, behind) if p.kind == "person"]
        return named[0] if named else None
    found = [
        (mention.span.start, party)
        for mention, party in source.actors.within(source.id, Span(start, max(end, start)))
        if party.kind == "person"
    ]
    for replaced in claim.statement.replacements:
        party = source.actors.named(re.sub(r"[’']s?$", "", replaced.text))
        if party is not None and party.kind == "person" and replaced.span.start <= end:
            found.append((replaced.span.start, party))
    return max(found, key=lambda each: each[0])[1] if found else None


def _point(departure: Claim, person: Party, match: re.Match[str]) -> Point | None:
    following = departure.after(AHEAD)
    body = next((c for c in following if _gives_reason(c, departure, person)), None)
    if body is None:
        return None
    own = [c for c in following if _is_by(c, person) and not _DECLINED.search(c.text)]
    after = [c for c in own if c.index > body.index]
    charged = [c for c in following if c.index < body.index and _charges(c, person)]
    if _OWN_REASON.search(departure.text) and camp(departure) is None:
        theirs = [departure]
    elif after:
        theirs = [*(c for c in own if c.index == departure.index + 1 < body.index), *after]
    elif charged:
        theirs = charged
    else:
        return None
    first = _worded(theirs[0], person, body.text)
    reason = body.beside(theirs[0].text)
    if first is None or reason is None or first.text == reason.text:
        return None
    return Point(
        _about(person, match), (side(body, reason), _answer(theirs, person, first)), weight=0.85, tied=True
    )


def _worded(claim: Claim, person: Party, other: str) -> Worded | None:
    """Their words beside the body's; as printed, where they quote somebody else's."""
    if claim.holder.party != person.name and claim.statement.speech is not None:
        return claim.source.wording.as_printed(claim.statement)
    return claim.beside(other)


def _gives_reason(claim: Claim, departure: Claim, person: Party) -> bool:
    """Whether a body says why they had to go; by name, or right behind what happened."""
    if _is_by(claim, person) or not claim.holder.stated:
        return False
    if camp(claim) is None and not _EMPLOYER.match(claim.holder.name):
        return False
    if _HELD.search(claim.text) or _REASON.search(claim.text) is None or "question" in claim.statement.faults:
        return False
    by_name = person.name in claim.parties
    near = claim.index - departure.index <= RIGHT_BEHIND and _OF_LEAVING.search(claim.text) is not None
    if _DECLINED.search(claim.text) and not re.search(r"\bbut that\b|\bpending\b", claim.text):
        return False
    return (by_name or near) and not claims_nothing(claim.text)


def _is_by(claim: Claim, person: Party) -> bool:
    """Whether they say it: by the holder, or by the name that opens the sentence."""
    if claim.holder.party == person.name:
        return True
    surname = person.name.split()[-1]
    opening = _TITLE.sub("", claim.text)
    says = rf"(?:[A-Z]\w+ )?{re.escape(surname)}(?:, [^,“”]{{2,40}},)? (?:said|says|denie[sd]|told)\b"
    return re.match(says, opening) is not None


def _charges(claim: Claim, person: Party) -> bool:
    """“He filed a charge with the board, saying he was punished for the letter.”, of that person."""
    opening, start = _CHARGED.match(claim.text), claim.statement.span.start
    if opening is None or claim.statement.faults:
        return False
    meant = next((r.text for r in claim.statement.replacements if r.span.start == start), opening["who"])
    party = claim.source.actors.named(meant)
    return party is not None and party.name == person.name


def _answer(theirs: Sequence[Claim], person: Party, first: Worded) -> Side:
    """What they say, in up to two sentences."""
    told = first
    for claim in theirs[1:ANSWERS]:
        worded = _worded(claim, person, first.text)
        if worded is None or first.text in worded.text or worded.text in first.text:
            continue
        if len(theirs[0].text.split()) > SHORT and _REASON.search(claim.text) is None:
            continue
        if len((both := joined(told, worded)).text.split()) <= LONGEST:
            told = both
    return side(theirs[0], told, person.name)


def _about(person: Party, match: re.Match[str]) -> str:
    """“why Ana Bell was placed on leave”."""
    if match["passive"]:
        how = re.sub(r"^(?:is|are|been|being|were|['’]s)\b", "was", " ".join(match["passive"].split()))
    elif match["acted"]:
        how = f"was {match['acted']}"
    elif match["active"]:
        how = re.sub(r"^(?:has|have|had) ", "", match["active"].strip())
    else:
        how = match["noticed"]
    return f"why {person.name} {how}"
