"""Disputed studies: what a test found, what whoever is tested says of the test, and what its author
answers.

“A test by Tolland University found 22 of 60 counts wrong. Sollway said the test was flawed. ‘We took it out
of the box,’ said its author.” The three stand behind each other; an author may also answer elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.synthesis.camps import are_opposed, camp, same_camp
from briefing.synthesis.claim_wording import LONGEST
from briefing.synthesis.claims import Claim, Source, all_claims
from briefing.synthesis.points import Point, Side, joined, side
from briefing.synthesis.sentences import Worded
from briefing.synthesis.stances import claims_nothing

#: How many claims back the finding stands, how many before that the study is named, how many ahead the author
#: answers.
BACK, NAMED, AHEAD = 6, 5, 3
#: An objection of so few words is told with what its holder says next.
SHORT = 9

#: What counts something without being a study: only whoever objects to “the memo” itself objects to it.
_PAPER = r"(?:memo(?:randum)?|review|audit|report|validation|check|survey)"
_STUDY = (
    r"(?:stud(?:y|ies)|tests?|papers?|trials?|experiments?|surveys?|analys[ie]s|evaluation"
    rf"|working paper|research|{_PAPER})"
)
_NAMES_STUDY = re.compile(
    rf"\b(?:an?|the|its|their|our|this|that|second|internal|own|new)\s(?:(?!road|driving|drug|eye"
    rf"|blood)[\w’'-]+\s){{0,3}}?"
    rf"(?P<noun>{_STUDY})\b"
    r"|\b(?P<who>researchers?|scientists?|lab|laborator(?:y|ies)|lecturer|professor|geographer"
    r"|statistician|academics?"
    r"|universit(?:y|ies))\b",
    re.IGNORECASE,
)
#: What whoever is tested says of a test: of its version, its setting, its sample, its worth.
_BELITTLES = re.compile(
    r"\b(?:flawed|meaningless|worthless|unreliable|of (?:limited|little|no) (?:value|use|relevance)"
    r"|unscientific"
    # What is told of as “a preliminary review” is not belittled by that.
    r"|(?:is|are|was|were|only|merely|still|too|very) (?:an? )?(?:preliminary|incomplete)"
    r"|not (?:representative|peer[- ]reviewed|comparable|been (?:peer|applied|updated))"
    r"|unrepresentative|outdated|out of date|obsolete|retired|(?:early|earlier|older?|superseded"
    r"|teaching|trial|test)"
    r"\s(?:\w+\s)?(?:version|edition|draft|paper|copy|release|model)|version of the [\w-]+ that no"
    r"|had (?:not yet|never) been (?:applied|updated|released|used)"
    r"|(?:used|looked at|tested|tried|examined|(?:run|ran|relied|drew|drawn) on) (?:\w+ ){0,3}?"
    r"(?:version|recordings?|images?|photographs|settings?)|lower grade"
    r"|wrong (?:settings?|threshold"
    r"|version)|counts? [\w -]{3,30},? (?:and )?not [\w -]{3,30}|conflates?|lumps? together|double[- ]counts?"
    r"|not an? (?:fair|full|true|accurate|reliable) (?:picture|sample|test|comparison|reflection"
    r"|account)|no good|(?:is|was) not (?:a (?:proper|real) )?(?:evaluation|study|test)|selective\w*"
    r"|out of context"
    r"|too small|cherry-?pick\w*|outlier|misread|misunderst\w+|methodolog\w+)\b",
    re.IGNORECASE,
)
#: “… was not about an old version, as Wrenfield has said.”
_NOT_AS_SAID = re.compile(
    r"\bnot\b[^.;]{3,120}, as (?P<who>[A-Z][\w’'-]+|the \w+|it|they|he|she)\s(?:has |have |had )?"
    r"(?:said|says|claims|claimed|maintains|insists|told)\b"
)
_AUTHOR = re.compile(
    r"\b(?:led|leads|runs?|ran|wrote|author(?:ed|s)?|co-author\w*|conducted|designed|headed"
    r"|carried out|published)\b"
    r"[^,.;“”]{0,30}\b(?:it|them|lab|laboratory|stud(?:y|ies)|test|paper|research|survey|team|work)\b"
    r"|\bProf(?:essor)?\b"
    r"|\bresearchers?\b|\bauthors?\b",
    re.IGNORECASE,
)
_NUMERAL = re.compile(r"\d|\bper ?cent\b|\b[a-z]+(?:-[a-z]+)? (?:of|out of|in) (?:the )?(?:\d+|[a-z]+)\b")
#: A share of what was tried: the finding itself, and not how it was come by.
_SHARE = re.compile(
    r"\b(?:\d+|[a-z]+(?:-[a-z]+)?) (?:of|out of|in) (?:the |every )?(?:\d+|them|those|other)\b"
    r"|\bper ?cent\b|%"
    r"|\btimes (?:the rate|as (?:often|likely))|\bpoints (?:lower|higher)"
)
#: What an objection calls the study, where it does not name its author.
_SPEAKS_OF_IT = re.compile(
    rf"\b(?:{_STUDY}|researchers?|authors?|students|summary|findings?|results?)\b", re.IGNORECASE
)
_WHO_FOUND = re.compile(r",\swho\s(?:found|counted|concluded|calculated|reported)\b")
#: Whoever is no name: “the authors”.
_NAMELESS = re.compile(r"^(?:The|Its|Their|An?)\s[a-z ]+$")


def disputed_studies(sources: Sequence[Source]) -> Iterator[Point]:
    """Findings of a study with what is said against it and what its author answers."""
    for source in sources:
        if source.is_contract:
            continue
        told: set[int] = set()
        for claim in source.claims:
            if not _belittles(claim):
                continue
            findings = [c for c in claim.before(BACK) if _is_finding(c, claim)]
            findings.sort(key=lambda c: _SHARE.search(c.text) is None)
            points = ((c, _point(c, claim, sources)) for c in findings if c.index not in told)
            finding, point = next(((c, p) for c, p in points if p is not None), (None, None))
            if finding is not None and point is not None:
                told.add(finding.index)
                yield point


def _belittles(claim: Claim) -> bool:
    """Whether a body, or whoever speaks for it, finds fault with a study."""
    if not claim.holder.stated or camp(claim) is None or claim.holder.is_record:
        return False
    if _BELITTLES.search(claim.text) is None or claim.statement.faults & {"question", "imperative"}:
        return False
    return not claims_nothing(claim.text)


def _is_finding(claim: Claim, objection: Claim) -> bool:
    """Whether a study found it, by the sentence itself or by the ones that lead up to it."""
    if not are_opposed(claim, objection):
        return False
    if camp(claim) is not None and claim.holder.stated and _study_in(claim) is None:
        return False
    if claim.statement.faults & {"question", "imperative"}:
        return False
    if _NUMERAL.search(claim.text) is None:
        return False
    named = claim if _study_in(claim) is not None else _introduction(claim)
    if named is None or not _is_objected_to(_study_in(named) or "", objection):
        return False
    return _author(claim, named, objection) is not None or _SPEAKS_OF_IT.search(objection.text) is not None


def _author(finding: Claim, named: Claim, objection: Claim) -> str | None:
    """Whoever the finding and the objection both name, in full or by surname."""
    people = [
        p.name
        for p in finding.source.actors.parties
        if p.kind == "person" or (p.kind != "product" and _is_introduced(p.name, named))
    ]
    surnames = {name.split()[-1] for name in objection.parties if len(name.split()) == 1}
    return next(
        (
            name
            for name in people
            if name in finding.parties | named.parties
            and (name in objection.parties or name.split()[-1] in surnames)
        ),
        None,
    )


def _is_objected_to(noun: str, objection: Claim) -> bool:
    """Whether an objection may be to a paper of that name."""
    return (
        not re.fullmatch(_PAPER, noun)
        or re.search(rf"\b(?:[Tt]he|[Tt]his|[Tt]hat) (?:[\w’'-]+ )?{noun}\b", objection.text) is not None
    )


def _is_introduced(name: str, claim: Claim) -> bool:
    """“Joon-ho Pak, a geographer”: whether somebody of that surname is, whatever the name is taken for."""
    return re.search(rf"{re.escape(name)},\san?\s[a-z]", claim.text) is not None


def _study_in(claim: Claim) -> str | None:
    match = _NAMES_STUDY.search(claim.text)
    return (match["noun"] or match["who"]).lower() if match else None


def _introduction(claim: Claim) -> Claim | None:
    """The sentence before that names the study."""
    return next((c for c in claim.before(NAMED) if _study_in(c) is not None), None)


def _point(finding: Claim, objection: Claim, sources: Sequence[Source]) -> Point | None:
    named = finding if _study_in(finding) else _introduction(finding)
    if named is None:
        return None
    found = _found(finding, named)
    against = _objection(objection, finding)
    if found is None or against is None or found.text == against.text:
        return None
    holder = _holder(finding, named, objection)
    sides = [side(finding, found, holder), side(objection, against)]
    answer = _answer(finding, objection, sources)
    if answer is not None and answer.evidence[0] not in {each.evidence[0] for each in sides}:
        sides.append(answer)
    return Point(f"what the {_noun(finding, objection)} shows", tuple(sides), weight=0.84, tied=True)


def _holder(finding: Claim, named: Claim, objection: Claim) -> str:
    """Whose finding it is: whoever is said to have found it, else the body or person whose study is named."""
    if (author := _author(finding, named, objection)) is not None:
        return author
    for mention, party in named.source.actors.within(named.source.id, named.statement.span):
        if party.kind == "person" and _WHO_FOUND.match(named.source.text, mention.span.end):
            return party.name
    for claim in (named, finding):
        if claim.holder.stated and not (_NAMELESS.match(claim.holder.name) or _is_product(claim)):
            return claim.holder.name
    source = named.source
    for _, party in source.actors.within(source.id, named.statement.span):
        if party.kind != "product" and party.name != camp(objection):
            return party.name
    return finding.holder.name


def _is_product(claim: Claim) -> bool:
    """“ClearCall put the wrong name to 17 of them”: what is tested finds nothing about itself."""
    party = claim.source.actors.named(claim.holder.party or "")
    return party is not None and party.kind == "product"


def _noun(finding: Claim, objection: Claim) -> str:
    """“study”, “test”: what the study is called, by whoever objects or where it is told."""
    for claim in (objection, finding, *finding.before(NAMED)):
        match = _NAMES_STUDY.search(claim.text)
        if match and match["noun"] and not match["noun"].lower().endswith(("ies", "es", "research")):
            return match["noun"].lower().removesuffix("s") if match["noun"] != "analysis" else "analysis"
    return "study"


def _found(finding: Claim, named: Claim) -> Worded | None:
    """The finding behind the sentence that says which study it is."""
    source = finding.source
    own = finding.beside(named.text)
    if named is finding:
        return own
    lead = named.beside(finding.text)
    if lead is not None and own is not None and lead.text in own.text:
        return own
    run = source.claims[named.index : finding.index + 1]
    few = sum(len(c.statement.replacements) for c in run) <= 1  # more names in brackets hide what was said
    together = (
        source.wording.quoted_together([c.statement for c in run], named=few)
        if len(run) <= NAMED and not source.is_parted(named, finding)
        else None
    )
    if together is not None and len(together.text.split()) <= LONGEST:
        return together
    if lead is None or own is None:
        return None
    both = joined(lead, own)
    if len(both.text.split()) > LONGEST:
        return finding.worded if _SHARE.search(finding.text) else None
    return both


def _objection(claim: Claim, finding: Claim) -> Worded | None:
    """What is said against it; of few words, with what its side says next."""
    told = claim.beside(finding.text)
    after = next(iter(claim.after(1)), None)
    if told is None or after is None or len(claim.text.split()) > SHORT or not same_camp(claim, after):
        return told
    more = after.beside(finding.text)
    both = joined(told, more) if more is not None else told
    return both if len(both.text.split()) <= LONGEST else told


def _answer(finding: Claim, objection: Claim, sources: Sequence[Source]) -> Side | None:
    """What the author says to that: right behind it, or wherever somebody says that it is not so."""
    for claim in objection.after(AHEAD):
        if same_camp(claim, objection) or not claim.holder.stated or claims_nothing(claim.text):
            continue
        theirs = claim.holder.party is not None and (
            claim.holder.party in finding.parties
            or claim.holder.party == finding.holder.party
            or any(claim.holder.party in c.parties for c in finding.before(NAMED))
        )
        if theirs or _AUTHOR.search(claim.text):
            worded = claim.beside(objection.text)
            if claim.statement.speech is None and claim.statement.replacements:
                worded = claim.source.wording.quoted_together([claim.statement]) or worded
            return side(claim, worded) if worded is not None else None
        break
    for claim in all_claims(sources):
        match = _NOT_AS_SAID.search(claim.text)
        if match is None or not claim.holder.stated or _study_in(claim) is None:
            continue
        body = claim.source.actors.named(match["who"])
        if body is not None and body.name == camp(objection):
            worded = claim.beside(objection.text)
            return side(claim, worded) if worded is not None else None
    return None
