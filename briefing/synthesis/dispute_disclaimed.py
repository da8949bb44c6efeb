"""Disclaimed accounts: what somebody says there was none of, right behind the account that has it.

“It was made at the harbour's request, Reed said. Bell said she knew of no such request.”, “The firm said
that it had turned the port down. The port said it had no record of that.”, “Counsel saw the draft, he said.
The firm said it has no record of reviewing the draft.” A “no such” points back to what has just been told;
any other “no” must name a thing that the account names and affirms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.model.evidence import Span
from briefing.synthesis.camps import are_opposed
from briefing.synthesis.claim_wording import LONGEST
from briefing.synthesis.claims import Claim, Source, outside_contracts
from briefing.synthesis.dispute_titles import whether_claimed
from briefing.synthesis.points import Point, side
from briefing.synthesis.roots import roots
from briefing.synthesis.sentences import Worded
from briefing.synthesis.stances import EMPTY, claims_nothing

#: How many claims back the account stands.
BACK = 2
#: The same, for an account told as one, of which something else may be told in between.
DESCRIBED_BACK = 3

_SAID = (
    r"\b(?:says?|said|insist(?:s|ed)|maintain(?:s|ed)|repl(?:ies|ied)|answered"
    r"|told [^,;“”]{2,40}?) (?:that )?"
)
_KNEW = (
    r"(?:knew|know|knows|known|heard|(?:was|is|were|are) aware|found|made|given|gave|received|seen|saw|sent"
    r"|issued|signed)"
)
_THERE_WAS = r"there (?:was|is|were|are|had been|has been|have been) "
_WHO = r"(?:it|he|she|they|(?:its|his|her|their|the) (?:[a-z-]+ ){0,2}?[a-z-]+)"
#: The head of what there was none of, behind what describes it, and what is said of it.
_NOUN = (
    r"(?:[a-z-]+ ){0,2}?(?P<noun>[a-z][a-z-]+)"
    r"(?P<tail>(?: (?:in|of|for|from|with|on|to|by|between|at) [^,;.“”]{2,60})?)"
    r"(?=[,;.”]|$| (?:and|but|that)\b)"
)
#: “initially said that there was none”: nobody says so any more.
_ONCE = re.compile(
    r"\b(?:initially|originally|at first|previously|earlier|once|first|used to"
    r"|had (?:\w+ )?(?:said|insisted|maintained))\b"
)
#: “had no record of that”, “has no record of reviewing the draft”.
_NO_RECORD = re.compile(
    rf"{_SAID}{_WHO} (?:has|have|had) no (?:record|trace|recollection|memory|knowledge)s? of (?:any )?"
    r"(?P<what>(?P<that>that|this|it|such an? [a-z]+)(?=[.,;]|$)|[^.;“”]{4,90})"
)
#: “knew of no such request”, “had found no such minimum”, “no such request was made”.
_NO_SUCH = re.compile(
    rf"{_SAID}(?:{_WHO} (?:(?:had|has|have) )?{_KNEW} (?:of )?|{_THERE_WAS})no such {_NOUN}"
)
#: “there had been no agreement”: only where the account speaks of one.
_NONE = re.compile(rf"{_SAID}{_THERE_WAS}(?:never (?:been )?an?|no) (?!such\b){_NOUN}")
#: “did not recognise the description”.
_NOT_RECOGNISED = re.compile(
    rf"{_SAID}{_WHO} (?:do|does|did)(?: not|n['’]t) recogni[sz]e (?:the|this|that|his|her|their|these|those) "
    r"(?:[a-z]+ )?(?:account|description|version|characteri[sz]ation|picture|allegation|claim)s?\b"
)
#: What only may be, or is asked for, is no account of anything.
_NOT_TOLD = re.compile(
    r"\b(?:if|whether|would|could|should|may|might|must|unless|want(?:s|ed)?|call(?:s|ed)? for|demand\w*"
    r"|ask(?:s|ed)? (?:for|that|whether)|seek\w*|sought|hop(?:e|es|ed)|no|not|never|without|deni(?:es|ed))\b"
    r"|n['’]t\b"
)
#: Whoever speaks for a body says what it says; anybody else there may be contradicted by it.
_ITS_VOICE = re.compile(
    r"\b(?:spokes(?:man|woman|person)|chief executive|counsel|C\.?E\.?O)\b", re.IGNORECASE
)
#: Nouns of which “no” says nothing against anybody.
_EMPTY = frozenset(
    """chance choice comment date doubt evidence hurry intention need option plan plans point problem question
    reason room sign time timetable way word wonder""".split()
)
#: A title of so few quoted words asks nothing.
_QUOTED, _SAYS = re.compile(r"the claim “(?P<words>[^”]+)”"), 3
#: Letters that two words of one root share: “agreed”, “agreement”.
_STEM = 5


def disclaimed(sources: Sequence[Source]) -> Iterator[Point]:
    """What is disclaimed, in the order of the texts."""
    for claim in outside_contracts(sources):
        if not claim.holder.stated or claim.statement.first_person:
            continue
        if claim.statement.faults & {"question", "masked"} or _ONCE.search(claim.text):
            continue
        if match := _NO_RECORD.search(claim.text):
            back = 1 if match["that"] else BACK
            words = frozenset() if match["that"] else roots(match["what"]) - EMPTY
            yield from _point(claim, back, words, needed=not match["that"])
        elif match := _NO_SUCH.search(claim.text):
            yield from _point(claim, BACK, frozenset({match["noun"]}), none=match)
        elif (match := _NONE.search(claim.text)) and match["noun"] not in _EMPTY:
            yield from _point(claim, 1, frozenset({match["noun"]}), none=match)
        elif _NOT_RECOGNISED.search(claim.text):
            yield from _point(claim, DESCRIBED_BACK, frozenset(), needed=False)


def _point(
    claim: Claim,
    back: int,
    wanted: frozenset[str],
    *,
    needed: bool = True,
    none: re.Match[str] | None = None,
) -> Iterator[Point]:
    """The account before a disclaimer that has what it disclaims."""
    for earlier in claim.before(back):
        if not earlier.holder.stated or claims_nothing(earlier.text) or not _are_opposed(earlier, claim):
            continue
        if earlier.holder.is_record or earlier.statement.faults & {"question", "masked"}:
            continue
        place = _place(earlier, wanted)
        if needed and place is None:
            continue
        sides = _told(earlier, claim, place)
        if sides is None:
            return
        first, second = sides
        about = _no_such_title(none, earlier) if none is not None else None
        shared = frozenset() if place is None else roots(place.slice(earlier.source.text))
        about = about or whether_claimed(earlier, first.text, shared)
        if (quoted := _QUOTED.match(about)) is not None and len(quoted["words"].split()) < _SAYS:
            return
        yield Point(about, (side(earlier, first), side(claim, second)), weight=0.82, tied=True)
        return


def _are_opposed(earlier: Claim, claim: Claim) -> bool:
    """Whether the two are not one side: a body may disclaim what one of its own people says."""
    if are_opposed(earlier, claim):
        return True
    party = earlier.source.actors.named(earlier.holder.party or "")
    own_word = party is not None and party.kind == "person" and _ITS_VOICE.search(party.role or "") is None
    return own_word and earlier.holder.is_other_than(claim.holder)


def _place(earlier: Claim, wanted: frozenset[str]) -> Span | None:
    """Where an account affirms what is disclaimed: a word of that root, before which nothing says that it
    only may be."""
    text, (start, end) = earlier.source.text, earlier.statement.span
    for match in re.finditer(r"[A-Za-z][\w’'-]+", text[start:end]):
        word = match.group().lower()
        if not any(_is_of_root(word, each) for each in wanted):
            continue
        sentence = re.split(r"[.?!;]\s", text[start : start + match.start()])[-1]
        if _NOT_TOLD.search(sentence) is None:
            return Span(start + match.start(), start + match.end())
    return None


def _is_of_root(word: str, other: str) -> bool:
    if min(len(word), len(other)) >= _STEM:
        return word[:_STEM] == other[:_STEM]
    return word.rstrip("s") == other.rstrip("s")


def _told(earlier: Claim, claim: Claim, place: Span | None) -> tuple[Worded, Worded] | None:
    """Both as the brief words them; what points back to a bare “it was made” with what it says of it."""
    first = (earlier.saying([place]) if place is not None else None) or earlier.beside(claim.text)
    if first is not None and earlier.statement.dangling and (whole := _with_before(earlier)) is not None:
        first = whole
    second = _reported(claim) or claim.beside(earlier.text)
    if first is None or second is None or first.text == second.text:
        return None
    if first.text.strip("”.") in second.text or _is_cut_off(first.text):
        return None
    return first, second


def _is_cut_off(words: str) -> bool:
    """Whether a quotation is open at its end."""
    plain = re.sub(r"(?<=\w)’(?=\w)", "", words)
    return plain.count("“") != plain.count("”") or plain.count("‘") > plain.count("’")


def _with_before(claim: Claim) -> Worded | None:
    """An account behind the sentence that says of what it is, as printed."""
    before = next(iter(claim.before(1)), None)
    if before is None or claim.source.is_parted(before, claim) or before.statement.faults & {"masked"}:
        return None
    if before.statement.dangling:
        return None
    told = claim.source.wording.quoted_together([before.statement, claim.statement])
    return told if told is not None and len(told.text.split()) <= LONGEST else None


def _reported(claim: Claim) -> Worded | None:
    """The disclaimer as its own sentence, not behind the account that the other side already tells."""
    return claim.source.wording.reported(claim.statement)


def _no_such_title(none: re.Match[str], earlier: Claim) -> str | None:
    """“whether there was any verbal request”: the noun as the account has it."""
    noun = none["noun"]
    named = re.search(rf"\b(?:an?|the) (?P<what>(?:[a-z]+ )?{re.escape(noun)})\b", earlier.text)
    what = named["what"] if named is not None else noun
    if named is None and not none["tail"]:
        return None  # “whether there was any agreement”: what the account says of it says more
    verb = "are" if noun.endswith("s") and not noun.endswith("ss") else "is"
    past = re.search(
        r"\b(?:was|were|had been|knew|made|gave|received|saw|sent|issued|signed)\b", none.group()
    )
    verb = {"is": "was", "are": "were"}[verb] if past is not None else verb
    return f"whether there {verb} any {what}{none['tail']}"
