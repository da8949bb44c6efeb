"""Rejections: a charge, and who turns it down in the same breath.

“Ana Bell alleged that the firm had faked audits, allegations that it has denied.”, “In response to the
accusation that it sells fake evidence, the firm countered that these are templates.” Charge and answer are
tied by the sentence itself; where it does not say who made the charge, whoever did so in other words is
looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.model.evidence import Span
from briefing.synthesis.accusers import accuser_of
from briefing.synthesis.camps import THE_COMPANY, are_opposed, camp, same_camp
from briefing.synthesis.claims import Claim, Source, outside_contracts
from briefing.synthesis.clause_questions import whether_it_is
from briefing.synthesis.dispute_titles import LONGEST
from briefing.synthesis.halves import half_sides
from briefing.synthesis.past_forms import was_doing
from briefing.synthesis.phrasing import possessive, small_article
from briefing.synthesis.points import Point, Side, two_sides
from briefing.synthesis.roots import roots
from briefing.synthesis.stances import EMPTY

#: Content words that a charge has in common with the answer that repeats it.
REPEATED = 2
#: How many claims back stands what somebody responds to.
RESPONDED = 6
_UNFIT = frozenset({"question", "imperative", "masked", "fragment"})
_CHARGE = (
    r"(?P<noun>allegations?|accusations?|charges?|claims?|assertions?|characteri[sz]ations?|suggestions?"
    r"|conclusions?|findings?|descriptions?|accounts?|criticisms?)"
)
_TURNS_DOWN = (
    r"(?:(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:e|es|ed)|contest(?:s|ed)?|dismiss(?:es|ed)?"
    r"|refut(?:es|ed)|challenge[sd]?|rebut(?:s|ted)?)|push(?:es|ed)? back (?:on|against)"
    r"|disagree[sd]? with|call(?:s|ed)? (?:false|baseless|untrue|misleading|unfounded))"
)
#: “…, allegations that the firm has denied”, “…, a claim the council rejects, saying that …”.
_REJECTED = re.compile(
    rf"(?:,[”\"]?|\s[—–])\s(?:(?P<article>an?|all|the|both)\s)?(?:[a-z]+\s){{0,2}}?{_CHARGE}\s(?:(?:that|which)\s)?"
    r"(?P<who>(?!(?:that|which)\b)[^,;:“”()]{2,60}?)\s"
    rf"(?P<verb>(?:(?:has|have|had)\s)?(?:[a-z]+ly\s)?{_TURNS_DOWN})(?P<rest>,\s[^;]{{4,160}})?\.$"
)
_MASS = frozenset({"criticism"})
#: “denied the claims that it had misled buyers”, “pushes back against anonymous allegations that …”.
_DENIES_THAT = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|disput(?:es|ed|ing)|dismiss(?:es|ed|ing)|refut(?:es|ed|ing)"
    r"|push(?:es|ed|ing)? back (?:on|against))\s"
    r"(?:(?:the|any|all|all the|such|(?P<whose>[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,3})[’']s?)\s)?"
    rf"(?:(?!that\b)[a-z]+\s){{0,2}}?{_CHARGE}\sthat\s(?P<clause>[^;.]{{8,160}})"
)
#: “said in a statement responding to Bell's post”
_RESPONDS = re.compile(
    r"\b(?:respond(?:ing|ed)|reply(?:ing)?|replied|in (?:response|reply|answer)) to "
    r"(?P<who>[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,3})"
    r"[’']s?\s"
    r"(?:(?:post|thread|letter|claim|remark|comment|criticism|accusation|allegation|charge|statement|tweet"
    r"|report|article|complaint|video)s?)\b"
)
#: Who says what is then turned down.
_SAID = re.compile(
    r"^(?P<who>[^,;:“”()]{2,80}?)(?:,\s[^,;“”]{2,80},)?\s(?:(?:has|have|had|originally|first|also|previously|repeatedly)\s){0,2}"
    r"(?P<verb>alleg(?:es|ed)|said|says|claim(?:s|ed)|argue[sd]?|accus(?:es|ed)|describe[sd]?|call(?:s|ed)"
    r"|contend(?:s|ed)|wrote|insist(?:s|ed)|maintain(?:s|ed)|testified|suggest(?:s|ed))\s"
    r"(?:that\s)?(?P<clause>[^;]{8,})$"
)
_DESCRIBED = re.compile(
    r"\b(?:described|describes)\s(?P<what>(?!it\b|this\b|that\b|them\b)[^,;“”]{4,90}?)\sas\s"
)
_POINTS = re.compile(r"^(?:It|This|That|These|Those|There|What|Such)\b")
#: “In response to the accusation that …, the firm countered that …”.
_ANSWERS = re.compile(
    r"^(?:In (?:response|reply|answer) to|Responding to|Asked about|Answering|Regarding|As for)\s"
    rf"(?P<whose>(?:the|an?|any|[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){{0,3}}[’']s?)\s)(?:[a-z]+\s)?{_CHARGE}\sthat\s(?P<clause>[^;]{{8,160}}?),[”\"]?\s"
    r"(?P<who>[^,;:“”()]{2,60}?)(?:,\s[^,;“”]{2,60},)?\s(?:(?:has|have|had)\s)?"
    r"(?P<verb>counter(?:s|ed)|said|says|replie[sd]|answer(?:s|ed)|respond(?:s|ed)|insist(?:s|ed)"
    r"|maintain(?:s|ed)|argue[sd]?|contend(?:s|ed)|told|wrote|explain(?:s|ed))\b"
)
#: “called Bell's claims “fabricated””
_CALLS = re.compile(
    r"\b(?:describe[sd]?|dismiss(?:es|ed)|call(?:s|ed)|brand(?:s|ed)|characteri[sz]e[sd]|label(?:s|l?ed))\s"
    r"(?P<who>[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,3})[’']s?\s(?P<noun>criticisms?|claims?|allegations?|accusations?"
    r"|charges?|account|version)\s(?:as\s)?[“\"]?[a-z]"
)
#: Whom somebody accuses of what.
_ACCUSING = re.compile(
    r"\baccus(?:e|es|ed|ing)\s(?P<whom>[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,3})\sof\s(?P<doing>[a-z]+ing\b[^.;“”]{2,})"
)
#: Where a clause goes on to something else.
_GOES_ON = re.compile(r",?\s(?:and|while|but|by|after|before|potentially)\s|,\s")
_THE_COMPANY = re.compile(rf"\b{THE_COMPANY}")


def rejected(sources: Sequence[Source]) -> Iterator[Point]:
    """Charges that are turned down where they are told, in the order of the texts."""
    told = list(outside_contracts(sources))
    for claim in told:
        if claim.statement.faults & _UNFIT:
            continue
        yield from _apposed(claim)
        yield from _answered(claim, told)
        yield from _denied(claim, told)
        yield from _responds(claim)
        yield from _described(claim, told)


# --- …, allegations that it has denied ------------------------------------------------------------


def _apposed(claim: Claim) -> Iterator[Point]:
    """The charge before the comma, and who turns it down behind it."""
    text, span = claim.source.text, claim.statement.span
    match = _REJECTED.search(text, *span)
    if match is None or claim.statement.speech is not None:
        return
    charge = Span(span.start, match.start() + ("”" in match.group()[:2]) * 2)
    said = _SAID.match(" ".join(charge.slice(text).split()))
    if said is None or _POINTS.match(said["who"]):
        return
    answer = Span(match.start("who"), match.end("verb"))
    sides = half_sides(claim, (charge, answer), (said["who"], match["who"]))
    if sides is None:
        return
    first, second = sides
    answered = f"{_these_are(match)} {' '.join(text[match.start('noun') : span.end].split())}"
    second = replace(second, text=answered, evidence=((claim.source.id, span),))
    about = _about(first) or _said_of(first, second)
    if about is not None:
        yield Point(about, (first, second), weight=0.9, tied=True, whole=True)


def _these_are(match: re.Match[str]) -> str:
    """“These are”, before “allegations that the firm has denied”; “This is a”."""
    noun: str = match["noun"]
    if noun.endswith("s"):
        return "These are"
    article = "" if noun in _MASS else f" {match['article']}" if match["article"] in {"a", "an"} else " a"
    return f"This is{article}"


def _about(charge: Side) -> str | None:
    """“whether Delve was faking customer data”; of what no clause says, “what A said of it” is no title."""
    said = _SAID.match(charge.text.rstrip("."))
    if said is None or said["verb"].startswith(("accus", "describ", "call")):
        return None
    return whether_it_is(said["clause"], said["who"])


def _said_of(charge: Side, answer: Side) -> str | None:
    """“what Zuckerberg and the state say of research on whether …”, which one “described as” something."""
    match = _DESCRIBED.search(charge.text)
    if match is None or len(match["what"].split()) > LONGEST:
        return None
    return f"what {charge.holder} and {small_article(answer.holder)} say of {match['what']}"


# --- in response to the accusation that … ---------------------------------------------------------


def _answered(claim: Claim, told: Sequence[Claim]) -> Iterator[Point]:
    """The answer, and the charge that it repeats as whoever made it puts it."""
    match = _ANSWERS.match(claim.text)
    if match is None or not claim.holder.stated:
        return
    charge = _charge_of(claim, match["clause"], told)
    accuser = accuser_of(charge) if charge is not None else None
    holders = (accuser.name if accuser is not None else None, None)
    sides = two_sides(charge, claim, holders=holders) if charge is not None else _by_name(claim, match)
    about = whether_it_is(_plain(match["clause"]), camp(claim) or claim.holder.name)
    if sides is not None and about is not None:
        yield Point(about, sides, weight=0.9, tied=True, whole=True)


def _by_name(claim: Claim, match: re.Match[str]) -> tuple[Side, Side] | None:
    """“Regarding Meta's criticism that …, Torrez said”: the charge as the answer itself gives it."""
    name = re.sub(r"[’']s?$", "", match["whose"].strip())
    party = claim.source.actors.named(name)
    told = claim.beside(match["clause"])
    if party is None or told is None or party.name == claim.holder.party or "“" in match["clause"]:
        return None
    verb = "are" if match["noun"].endswith("s") else "is"
    charge = f"{match['whose'].strip()} {match['noun']} {verb} that {match['clause']}."
    published = claim.source.published
    first = Side(charge, party.name, ((claim.source.id, claim.statement.span),), published)
    return first, Side(told.text, claim.holder.name, told.evidence, published)


def _described(claim: Claim, told: Sequence[Claim]) -> Iterator[Point]:
    """“described Bell's criticism as ‘a mix of fabricated claims’”, and what Bell accuses them of."""
    match = _CALLS.search(claim.text)
    party = claim.source.actors.named(match["who"]) if match is not None else None
    if match is None or party is None or not claim.holder.stated or party.name == claim.holder.party:
        return
    charges = [
        each
        for each in told
        if not each.statement.faults & _UNFIT
        and re.search(r"\b(?:accus(?:e|es|ed|ing)|alleg(?:es|ed|ing))\b", each.text)
        and (holder := accuser_of(each)) is not None
        and holder.party == party.name
        and {claim.holder.party, camp(claim)} & each.parties
        and not _REJECTED.search(each.text)
    ]
    near = [each for each in charges if each.source is claim.source and each.index < claim.index]
    for charge in (near[-1:] or charges)[:1]:
        sides = two_sides(charge, claim, holders=(party.name, None))
        verb = "are" if match["noun"].endswith("s") else "is"
        about = f"whether {possessive(party.name)} {match['noun']} {verb} right"
        if sides is not None:
            yield Point(about, sides, weight=0.8, tied=True, whole=True)


def _denied(claim: Claim, told: Sequence[Claim]) -> Iterator[Point]:
    """“denied claims that it had misled buyers”, and whoever claims it."""
    match = _DENIES_THAT.search(claim.text)
    if match is None or not claim.holder.stated or claim.statement.speech is not None:
        return
    clause = _GOES_ON.split(match["clause"])[0]
    by_them = told
    if match["whose"] is not None:
        by_them = [each for each in told if _is_by(each, match["whose"])]
    charge = _charge_of(claim, match["clause"], by_them)
    accuser = accuser_of(charge) if charge is not None else None
    holders = (accuser.name if accuser is not None else None, None)
    sides = two_sides(charge, claim, holders=holders) if charge is not None else None
    about = whether_it_is(_plain(clause), camp(claim) or claim.holder.name)
    if sides is not None and about is not None:
        yield Point(about, sides, weight=0.85, tied=True, whole=True)


def _is_by(claim: Claim, name: str) -> bool:
    """Whether whoever makes a claim bears the name: “Bell”, of “denied Bell's claim that …”."""
    accuser = accuser_of(claim)
    return accuser is not None and f" {name} " in f" {accuser.name} "


def _responds(claim: Claim) -> Iterator[Point]:
    """“… said in a statement responding to Stone's thread”, and what Stone accused them of in it."""
    match = _RESPONDS.search(claim.text)
    if match is None or not claim.holder.stated:
        return
    for earlier in claim.before(RESPONDED):
        holder = accuser_of(earlier)
        charge = _ACCUSING.search(earlier.text)
        if holder is None or charge is None or earlier.statement.faults & _UNFIT:
            continue
        if len(re.findall(r"\baccus", earlier.text)) > 1:  # “While A accuses B, C accuses D”
            continue
        named = f" {match['who']} " in f" {holder.name} " and are_opposed(earlier, claim)
        if not named:
            continue
        wanted = roots(earlier.text) - EMPTY
        places = _places(claim, wanted)
        sides = two_sides(earlier, claim, what=((), places), holders=(holder.name, None))
        about = f"whether {charge['whom']} {was_doing(_plain(charge['doing']))}"
        about = _GOES_ON.split(about)[0].rstrip(".,")
        if sides is not None and len(about.split()) <= LONGEST + 4:
            yield Point(about, sides, weight=0.85, tied=True, whole=True)
        return


def _places(claim: Claim, wanted: frozenset[str]) -> list[Span]:
    """Where a claim has the first of some words, so that a long utterance can be told from there."""
    text, speech = claim.source.text, claim.statement.speech
    for part in speech.parts if speech is not None else ():
        for word in re.compile(r"[A-Za-z’'-]{4,}").finditer(text, *part):
            if roots(word.group()) & wanted:
                return [Span(word.start(), word.end())]
    return []


def _plain(clause: str) -> str:
    return re.sub(r"[“”\"]", "", clause).replace("it’s ", "it is ").replace("it's ", "it is ")


def _charge_of(claim: Claim, clause: str, told: Sequence[Claim]) -> Claim | None:
    """The claim of somebody else that has most of a charge's words: of the same source, if any has enough."""
    wanted = roots(clause) - EMPTY
    found = [
        (
            each.worded is not None and len(wanted & each.roots) > REPEATED,
            each.source is claim.source,
            len(wanted & each.roots),
            -place,
            each,
        )
        for place, each in enumerate(told)
        if each is not claim
        and len(wanted & each.roots) >= REPEATED
        and not each.statement.faults & _UNFIT
        and (accuser := accuser_of(each)) is not None
        and accuser.is_other_than(claim.holder)
        and not same_camp(each, claim)
        and _is_of(each, claim)
        and not _ANSWERS.match(each.text)
        and not _REJECTED.search(each.text)
    ]
    best = max(found, key=lambda each: each[:4], default=None)
    return best[4] if best is not None else None


def _is_of(charge: Claim, answer: Claim) -> bool:
    """Whether a claim names whoever answers it, or speaks of “the company”."""
    named = {answer.holder.party, camp(answer)} & charge.parties
    return bool(named) or _THE_COMPANY.search(charge.text) is not None
