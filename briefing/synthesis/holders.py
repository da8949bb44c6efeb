"""Holders: whose claim a statement is: the speaker, the body that counts, the record that says so; or its
source."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.extraction.actors import Actors, Party
from briefing.extraction.lexicon import MOUTHPIECES, PERSON_NOUNS
from briefing.extraction.reporting import REPORTING_VERBS
from briefing.extraction.statements import Statement
from briefing.model.evidence import Span
from briefing.synthesis.phrasing import apply

#: Beside words of saying, verbs with which a party, or a record, gives a number or a fact of its own.
_GIVING = frozenset(
    """put give estimate count calculate reckon list show record bill insist contradict forbid prohibit bar
    ban require allow admit name advertise warrant""".split()
)
_PAST = {
    "said": "say", "told": "tell", "wrote": "write", "gave": "give", "found": "find", "forbade": "forbid",
    "felt": "feel", "thought": "think", "read": "read", "swore": "swear", "spoke": "speak",
}  # fmt: skip
#: From a subject to its verb: past an apposition, a relative clause, an adverb.
_VERB = re.compile(
    r"(?:\s(?:by|for|from|with|to|on|of|at)\s[^,;“”()]{1,50}?)?(?:,[^;“”]{1,120}?,|\s\([^)]{1,40}\))?"
    r"\s+(?:(?:[a-z]+ly|also|now|then|did|does|do|has|have|had|itself)\s+)*(?P<verb>[a-z]+)\b"
)
#: “according to logs released to the clinic”, with or without a name.
_ACCORDING = re.compile(
    r"\b[Aa]ccording to (?:the )?(?P<who>[^,.;:“”()]+?)"
    r"(?=\s+(?:that|which|who)\s|\s+(?:on|in) [A-Z]\w+day|[,.;:)“]|$)"
)
#: Somebody who speaks for a body and not for himself.
_MOUTHPIECES = MOUTHPIECES | {"representative", "official", "statement"}
#: “a report by Vandrel”, “a spokesman for the union”: what goes with a description.
_BY = re.compile(r"\s(?:by|from)\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}")
#: Documents that show what was done, as against what anybody says of it.
RECORDS = (
    r"(?:e-?mails?|logs?|records?|spreadsheets?|invoices?|manuals?|files|minutes|slides?|documents"
    r"|memos?|reports?"
    r"|database|screenshots?|transcripts?|audit|receipts?|messages|letters?|tally|tallies|study|data"
    r"|purchase order|registers?|exports?|rosters?)"
)
#: “…, the auditor, Prakash Iyer, told the council.”
_CLOSING = re.compile(
    r",[”\"]?\s(?:the|a|an|its|their)\s[^,;“”]{2,60},\s(?P<who>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,3}),\s"
    r"(?:said|says|told|wrote|argued|added)\b[^,;“”]*$"
)
#: “…, documents released yesterday show.”
_RECORDED = re.compile(
    rf",\s(?P<who>(?:[\w’'-]+\s){{0,4}}?{RECORDS}(?:\s[^,;“”]{{1,40}}?)?)\s(?:show|shows|say|indicate"
    rf"|reveal|suggest)"
    r"\.?$",
    re.IGNORECASE,
)
#: “documents (released yesterday)”: when and how is told elsewhere.
_LATELY = re.compile(
    r"(?:\s(?:released|published|disclosed|obtained|made public|seen))?\s(?:yesterday|today|last \w+|this \w+"
    r"|on [A-Z]\w+day)\b.*$"
)
#: “The company that runs the sensors, Decibel Safety Systems, advertises …”.
_APPOSED_SUBJECT = re.compile(
    r"(?:(?:Asked|Reached|Pressed|Contacted)\s[^,“”;:.]{2,60},\s)?"
    r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir"
    r"|[A-Z][\w’'-]+[’']s)\s[^“”;:.]{2,60}?,\s(?P<who>[A-Z][\w’'-]+(?:\s(?:of\s|for\s"
    r"|and\s)?[A-Z][\w’'-]+){0,5}),"
    r"\s(?:(?:also|then|now|has|had)\s)?(?P<verb>[a-z]+)\b"
)
#: “When researchers at Trent Valley Polytechnic tested it, one match in 14 was wrong.”
_TESTERS = re.compile(
    r"\b(?P<who>(?:researchers|scientists|academics|auditors|inspectors|experts|analysts)"
    r" (?:at|from|of|for|with) (?:the )?"
    r"[A-Z][\w’'-]*(?:\s(?:of\s|for\s)?[A-Z][\w’'-]*){0,5})\s+(?:tested|examined|checked|found"
    r"|reviewed|tried)"
)
#: “The company’s own figure for false positives is 6 percent.”, “by the union's count”.
_OWN_FIGURE = re.compile(
    r"\b(?:(?<=\bby )(?P<by>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}|the\s[a-z]+)[’']s?\s"
    r"(?:account|count|estimate|reckoning|tally|figures)\b"
    r"|(?P<who>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}|[Tt]he\s[a-z]+)[’']s own\s"
    r"(?:figure|count|estimate|number|tally|reckoning|calculation|data|test|account)s?\b)"
)
_OWN = frozenset("our my we i".split())
_UNNAMED = frozenset("it he she they this that which who there i we these those one".split())
_RECORD = re.compile(rf"^(?:[\w’'.-]+\s+){{0,6}}?{RECORDS}\b", re.IGNORECASE)
#: “(a lawyer) with the clinic, (Ana Bell)”: between a description and the name in apposition.
_APPOSED = re.compile(
    r"(?:\s(?:of|at|for|from|with|to)\s[^,;.]{1,60})?,\s+(?:(?:Dr|Mr|Mrs|Ms|Prof)\.?\s|Sir\s|Dame\s)?"
)
#: “A training manual from last June, page 14, tells …”.
_SHOWING = re.compile(
    r"(?:(?:But|Yet|Still|However),?\s+)?(?P<who>(?:(?:The|A|An|Its|Their|the|a|an"
    r"|its)\s)?(?:[\w’'-]+\s){0,3}?"
    rf"{RECORDS}(?:\s[^,;“”]{{1,40}}?)?)(?:,[^;“”]{{1,80}},)?(?<!\bthe)\s+"
    r"(?:(?:lists?|shows?|says?|tells?|records?|describes?|gives?|bills?)\s|(?:has|had|holds?|contains?)\s(?=\d))",
    re.IGNORECASE,
)
_CLAIMING = re.compile(
    r"\s+(?:disputes?d?|denie[sd]|st(?:ands?|ood) by|st(?:icks?|uck) to"
    r"|rejects?|rejected|says?|said|insists?|insisted|claims?|claimed"
    r"|maintain(?:s|ed)(?= that\b)|argue[sd](?= that\b)|state[sd](?= that\b)|added(?= that\b))\b"
)
#: Longer phrases are no names for anybody. Words.
_LONGEST = 8


@dataclass(frozen=True, slots=True)
class Holder:
    """Who claims something."""

    name: str
    stated: bool
    """Whether the text says so; else it is only the source in which it stands."""
    party: str | None = None
    """The party, where it is one."""
    is_record: bool = False
    """Whether it is a document that shows what was done."""

    def is_other_than(self, other: Holder) -> bool:
        """Whether it is somebody else, not the same under another name."""
        one, two = _plain(self.name), _plain(other.name)
        same_party = self.party is not None and self.party == other.party
        within = f" {one} ".find(f" {two} ") >= 0 or f" {two} ".find(f" {one} ") >= 0
        return not (same_party or within)


def holder_of(
    statement: Statement, text: str, actors: Actors, label: str, *, own: str | None = None
) -> Holder:
    """Who claims what a statement says.

    Args:
        statement: a statement of the source.
        text: the source's text.
        actors: the parties of the dossier.
        label: how the brief names the source.
        own: whose word a plain sentence of it is, if a party wrote it.
    """
    words = " ".join(statement.span.slice(text).split())
    if statement.speaker:
        name = statement.speaker[0].upper() + statement.speaker[1:]
        return named_holder(name, actors)
    if match := _CLOSING.search(words):
        return named_holder(match["who"], actors)
    if match := _RECORDED.search(words):
        who = _LATELY.sub("", match["who"].strip())
        return Holder(who[0].upper() + who[1:], stated=True, is_record=True)
    opening = statement.subject.slice(text).split() if statement.subject is not None else []
    if own is not None and opening and opening[0].lower() in _OWN:
        return named_holder(own, actors)
    if statement.subject is not None and (_speaks(statement) or _gives(text, statement.subject.end)):
        found = _subject(statement, statement.subject, text, actors)
        if found is not None:
            return found
    if match := _OWN_FIGURE.search(words):
        who = match["who"] or match["by"]
        replaced = next((r.text for r in statement.replacements if who in r.span.slice(text)), who)
        return named_holder(re.sub(r"[’']s?$", "", replaced[0].upper() + replaced[1:]), actors)
    if match := _ACCORDING.search(words):
        who = match["who"].strip()
        if len(who.split()) <= _LONGEST and who.lower() not in _UNNAMED:
            return named_holder(who[0].upper() + who[1:], actors)
    if found := _opening(words, statement, text, actors):
        return found
    if match := _TESTERS.search(words):
        return named_holder(match["who"][0].upper() + match["who"][1:], actors)
    if own is not None:
        return named_holder(own, actors)
    return Holder(re.sub(r"^the ", "", label), stated=False, party=_party_name(actors.named(label)))


def _opening(words: str, statement: Statement, text: str, actors: Actors) -> Holder | None:
    """“Quillon disputes …”, “An invoice dated 30 April, …, bills for …”, where the parse lost the verb."""
    lead = statement.span.start + len(words) - len(words.lstrip())
    if (record := _SHOWING.match(words)) and "“" not in record["who"]:
        who = record["who"].strip()
        if len(who.split()) <= _LONGEST:
            return Holder(who[0].upper() + who[1:], stated=True, is_record=True)
    if (match := _APPOSED_SUBJECT.match(words)) and _is_saying(match["verb"]):
        return named_holder(match["who"], actors)
    for mention, party in actors.within(statement.source, statement.span)[:1]:
        if mention.span.start == lead and _CLAIMING.match(text, mention.span.end):
            return _of(party)
    for replaced in statement.replacements:  # “She stated that …”
        if replaced.span.start == lead and _CLAIMING.match(text, replaced.span.end):
            return named_holder(replaced.text[0].upper() + replaced.text[1:], actors)
    return None


def _speaks(statement: Statement) -> bool:
    return any(frame.depth == 0 and frame.lemma in REPORTING_VERBS for frame in statement.frames)


def _gives(text: str, end: int) -> bool:
    """Whether a verb of saying or giving follows a subject that ends there."""
    match = _VERB.match(text, end)
    if match is None:
        return False
    return _is_saying(match["verb"])


def _is_saying(verb: str) -> bool:
    """Whether it is a form of a verb of saying or giving."""
    bases = {_PAST.get(verb, verb), verb.removesuffix("s"), verb.removesuffix("d"), verb.removesuffix("ed")}
    bases |= {re.sub(r"i(?:es|ed)$", "y", verb), re.sub(r"(.)\1ed$", r"\1", verb), verb.removesuffix("es")}
    return bool(bases & (REPORTING_VERBS | _GIVING))


def _subject(statement: Statement, span: Span, text: str, actors: Actors) -> Holder | None:
    replaced = [(r.span, r.text) for r in statement.replacements if span.contains(r.span)]
    if text[span.end : span.end + 1] == "-":  # “a vice-president”, which the parser takes apart
        span = Span(span.start, next(iter(re.finditer(r"[\w-]*", text[span.end :]))).end() + span.end)
    if by := _BY.match(text, span.end):
        span = Span(span.start, by.end())
    words = apply(text, span, replaced).rstrip(",")
    if not words or words.lower() in _UNNAMED:
        return None
    inside = actors.within(statement.source, span)
    if re.search(r"\sby\s", words):
        inside = []
    head = re.sub(r"\s(?:of|at|for|from)\s.*", "", words).split()[-1].lower()
    if head in _MOUTHPIECES or head.rstrip("s") in _MOUTHPIECES:
        body = inside or actors.within(statement.source, _of_whom(text, span))
        if body:
            return _of(body[-1][1])
    lead = text[span.start : inside[0][0].span.start] if inside else ""
    is_person = bool(inside) and inside[0][1].kind == "person" and len(lead.split()) <= 1
    if is_person and not re.match(r"[’']", text[inside[0][0].span.end :]):
        return _of(inside[0][1])
    if apposed := _apposed(statement, span, text, actors):
        return _of(apposed)
    if inside and (inside[-1][0].span.end == span.end or head in PERSON_NOUNS):
        whole = inside[-1][0].span == span or inside[-1][1].kind == "person" or head in PERSON_NOUNS
        if whole:
            return _of(inside[-1][1])
    if len(words.split()) > _LONGEST:
        return _of(inside[0][1]) if inside else None
    words = re.sub(r"^(?:The|the|A|a|An|an)\s+(?=[A-Z])", "", words)
    return named_holder(words[0].upper() + words[1:], actors)


def _of_whom(text: str, span: Span) -> Span:
    """“(a spokeswoman) for Tonewell”: the words up to the next comma or verb."""
    match = re.compile(r"\s(?:for|of|at)\s[^,;.]{1,60}?(?=,|\s(?:said|says|told))").match(text, span.end)
    return Span(span.end, match.end() if match else span.end)


def _apposed(statement: Statement, span: Span, text: str, actors: Actors) -> Party | None:
    """“A lawyer at the clinic, Ana Bell, said”, “The union, Seafarers United, said”: who stands behind the
    comma."""
    for mention, party in actors.within(statement.source, Span(span.end, statement.span.end)):
        named = party.kind == "person" or party.sort == "association"
        if named and _APPOSED.fullmatch(text, span.end, mention.span.start):
            return party
    return None


def _of(party: Party) -> Holder:
    return Holder(party.name, stated=True, party=party.name, is_record=False)


def named_holder(name: str, actors: Actors) -> Holder:
    """Whoever bears a name, or goes by a description."""
    name = re.sub(r"^\d+(?:\.\d+)+\.?\s", "", name)
    name = re.sub(r"^[Tt]he\s(?=[A-Z])", "", name)
    name = re.sub(r",\s(?:of|based in)\s[A-Z][\w’' -]*$", "", name)  # “Branfield Ltd, of Dublin”
    party = actors.named(name)
    shown = party.name if party is not None else name
    return Holder(
        shown.title() if shown.isupper() and len(shown) > len("ATTU") + 1 else shown,
        stated=True,
        party=_party_name(party),
        is_record=party is None and _RECORD.match(name) is not None,
    )


def _party_name(party: Party | None) -> str | None:
    return party.name if party is not None else None


def _plain(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.lower().removeprefix("the ")))
