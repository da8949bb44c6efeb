# ruff: noqa: E501 -- tables of forms and patterns
"""Mutations of claims: how sure, how much, when, who to whom, and who says so, each told otherwise.

They are nearer to the truth than the others: most words stay, and what is put in their place stands in the
evidence too where it can. What two of them leave is now and then true (“some” for “all” of a thing that there is
one of); nearly all of it is not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from evals.mutants import Chooser, Mutant, Mutator, Subject, of_finding, put

_MONTHS = """January February March April May June July August September October November December""".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_NAME = r"[A-Z][\w&’'-]*(?:\s(?:of\s)?[A-Z][\w&’'-]*)*"
_QUOTED = re.compile(r"“[^”]*”")


def _outside(text: str, at: int) -> bool:
    return not any(m.start() < at < m.end() for m in _QUOTED.finditer(text))


def _one_of(kind: str, forms: Mapping[str, str]) -> Mutator:
    """One form becomes another, outside quotation marks."""
    pattern = re.compile("|".join(rf"\b{form}\b" for form in forms))
    full = {re.compile(form): new for form, new in forms.items()}

    def mutator(subject: Subject, choose: Chooser) -> Mutant | None:
        finding = choose.choice(subject.briefing.findings())
        text = finding.statement
        found = [m for m in pattern.finditer(text) if _outside(text, m.start())]
        if not found:
            return None
        match = choose.choice(found)
        inner, new = next(
            ((m, new) for form, new in full.items() if (m := form.fullmatch(match.group()))), (None, "")
        )
        if inner is None:
            return None
        changed = re.sub(
            r"\s+([,.])", r"\1", re.sub(r"  +", " ", put(text, match, inner.expand(new)))
        ).strip()
        return of_finding(subject, kind, finding, changed[:1].upper() + changed[1:])

    return mutator


made_sure = _one_of(
    "made sure",
    {"could": "will", "may": "will", "might": "will", "can": "must", "should": "will"},
)
made_whole = _one_of(
    "made whole",
    {
        "some(?! [0-9])": "all", "many": "all", "most": "all", "several": "all", "Some(?! [0-9])": "All",
        "Many": "All", "Most": "All", "Several": "All", "a few": "all", "often": "always", "sometimes": "always",
        "nearly all": "all", "almost all": "all", "half of": "all of", "part of": "all of", "one of": "all of",
    },
)  # fmt: skip
lost_limit = _one_of(
    "lost limit",
    dict.fromkeys(
        """alleged potential possible proposed planned draft suspected attempted former likely possibly
        probably partly temporarily initially only largely mostly apparently seemingly preliminary""".split(),
        "",
    ),
)
lost_doubt = _one_of("lost doubt", dict.fromkeys("allegedly reportedly purportedly supposedly".split(), ""))
bounded_otherwise = _one_of(
    "bounded otherwise",
    {
        "more than": "less than", "over(?= [0-9$])": "under", "up to(?= [0-9$])": "at least", "about(?= [0-9$])": "more than",
        "at least": "at most", "less than": "more than", "fewer than": "more than", "nearly": "more than",
        "roughly": "more than", "approximately": "more than", "almost": "over", "as many as": "at least",
        "under(?= [0-9$])": "over", "around(?= [0-9$])": "over",
    },
)  # fmt: skip
other_unit = _one_of(
    "other unit",
    {
        "million": "billion", "billion": "million", "hours": "days", "days": "weeks", "weeks": "months", "months": "years",
        "years": "months", "minutes": "hours", "thousand": "million", "miles": "feet", "trillion": "billion",
        "thousands": "millions", "hundreds": "thousands", "dozens": "hundreds", "percent": "percentage points",
        "daily": "weekly", "weekly": "monthly", "annual": "monthly", "monthly": "annual",
    },
)  # fmt: skip
other_order = _one_of(
    "other order",
    {"first": "second", "second": "first", "third": "fourth", "last": "next", "next": "last", "earlier": "later",
     "later": "earlier", "before": "after", "after": "before", "since": "until", "until": "since"},
)  # fmt: skip
done_already = _one_of(
    "done already",
    {
        r"(?:plan|plans|planned|want|wants|wanted|hope|hopes|aim|aims|intends|intend|seeks|tried|attempted"
        r"|threatened|offered|agreed|asked|proposed|promised|pledged|vowed) to (\w+)": r"did \1",
        r"(?:is|are|was|were) (?:expected|likely|set|supposed|meant|designed) to (\w+)": r"did \1",
        r"considering (\w+)ing": r"going on \1ing",
    },
)  # fmt: skip


def shifted_month(subject: Subject, choose: Chooser) -> Mutant | None:
    """The month of a date becomes the one before or after."""
    finding = choose.choice(subject.briefing.findings())
    found = list(re.finditer(rf"\b(?:{'|'.join(_MONTHS)})\b(?=,? \d|[,.) ]|$)", finding.statement))
    found = [
        m
        for m in found
        if not (m.group() in {"May", "March"} and not re.match(r" \d", finding.statement[m.end() :]))
    ]
    if not found:
        return None
    match = choose.choice(found)
    new = _MONTHS[(_MONTHS.index(match.group()) + choose.choice([-1, 1])) % 12]
    return of_finding(subject, "shifted month", finding, put(finding.statement, match, new))


def shifted_day(subject: Subject, choose: Chooser) -> Mutant | None:
    """A day is one off, a weekday the next, a week the one before."""
    finding = choose.choice(subject.briefing.findings())
    months = "|".join(_MONTHS)
    before, behind = rf"\b(?P<day>\d{{1,2}})(?= (?:{months})\b)", r"(?<=[a-y] )(?P<d2>\d{1,2})\b"
    pattern = rf"{before}|{behind}|\b(?P<weekday>{'|'.join(_DAYS)})\b"
    found = list(re.finditer(pattern, finding.statement))
    found = [m for m in found if not m["d2"] or re.search(rf"(?:{months}) $", finding.statement[: m.start()])]
    if not found:
        return None
    match = choose.choice(found)
    if match["weekday"]:
        new = _DAYS[(_DAYS.index(match["weekday"]) + 1) % 7]
    else:
        step = (
            choose.choice([-7, 7]) if re.search(r"the week of $", finding.statement[: match.start()]) else 1
        )
        new = str(
            int(match.group()) + step if 1 <= int(match.group()) + step <= 28 else int(match.group()) - 1
        )
    return of_finding(subject, "shifted day", finding, put(finding.statement, match, new))


def shifted_year(subject: Subject, choose: Chooser) -> Mutant | None:
    """A year becomes the one before or after."""
    finding = choose.choice(subject.briefing.findings())
    found = list(re.finditer(r"\b(?:19|20)\d\d\b", finding.statement))
    if not found:
        return None
    match = choose.choice(found)
    new = str(int(match.group()) + choose.choice([-1, 1]))
    return of_finding(subject, "shifted year", finding, put(finding.statement, match, new))


def owner_for_owned(subject: Subject, choose: Chooser) -> Mutant | None:
    """“Maarten's chief executive Marisonde” for “Marisonde's chief executive Maarten”."""
    finding = choose.choice(subject.briefing.findings())
    owned = (
        rf"(?P<a>{_NAME}?)(?P<s>[’']s?) (?P<what>(?:[a-z][\w-]*,? ){{1,6}}(?:[a-z][\w-]* |, )?)(?P<b>{_NAME})"
    )
    match = re.search(owned, finding.statement)
    if match is None or not _outside(finding.statement, match.start()):
        return None
    b = re.sub(r"[’']s?$", "", match["b"])
    tail = match["b"][len(b) :]
    return of_finding(
        subject, "owner for owned", finding,
        put(finding.statement, match, f"{b}’s {match['what']}{match['a']}{tail}"),
    )  # fmt: skip


def changed_about(subject: Subject, choose: Chooser) -> Mutant | None:
    """Two names of one statement, whatever they name, change places over a word that is none of “and”, “or”."""
    finding = choose.choice(subject.briefing.findings())
    names = [m for m in re.finditer(_NAME, finding.statement) if _outside(finding.statement, m.start())]
    names = [
        m
        for m in names
        if len(m.group()) > 2
        and m.group().split()[0]
        not in {
            "The",
            "In",
            "A",
            "An",
            "On",
            "It",
            "He",
            "She",
            "They",
            "But",
            "And",
            "When",
            "For",
            "As",
            "At",
        }
    ]
    names = [m for m in names if not set(m.group().split()) & {*_MONTHS, *_DAYS}]
    pairs = [(a, b) for a, b in pairwise(names)
             if re.search(r"\b[a-z]{3,}ed\b|\b(?:told|sent|gave|sold|bought|with|to|by|against|from|wrote|sues|asks|made)\b", finding.statement[a.end() : b.start()])
             and not re.search(r"\band $|, $", finding.statement[: b.start()]) and a.group() not in b.group() and b.group() not in a.group()]  # fmt: skip
    if not pairs:
        return None
    a, b = choose.choice(pairs)
    one, other = (re.sub(r"[’']s?$", "", m.group()) for m in (a, b))
    text = finding.statement
    middle = text[a.start() + len(one) : b.start()]
    swapped = f"{text[: a.start()]}{other}{middle}{one}{text[b.start() + len(other) :]}"
    return of_finding(subject, "changed about", finding, swapped)


def neighbour_for_party(subject: Subject, choose: Chooser) -> Mutant | None:
    """A name that the same evidence has, for another that it has."""
    finding = choose.choice(subject.briefing.findings())
    evidence = " ".join(subject.briefing.evidence[e].text for e in finding.evidence)
    actors = subject.briefing.actors
    named = [a for a in actors if re.search(rf"\b{re.escape(a.name)}\b", finding.statement)]
    if not named:
        return None
    old = choose.choice(named)
    others = [a for a in actors if a.kind == old.kind and a.name != old.name and not set(a.name.split()) & set(old.name.split())
              and re.search(rf"\b{re.escape(a.name)}\b", evidence)]  # fmt: skip
    if not others:
        return None
    new = choose.choice(others)
    found = list(re.finditer(rf"\b{re.escape(old.name)}\b", finding.statement))
    changed = put(finding.statement, choose.choice(found), new.name)
    return of_finding(subject, "neighbour for party", finding, changed)


def lost_source(subject: Subject, choose: Chooser) -> Mutant | None:
    """“, according to …” or “X said that” goes: a claim becomes a fact."""
    finding = choose.choice(subject.briefing.findings())
    text = finding.statement
    behind = re.search(
        r", (?:according to [^,;.“”()]+|[^,;.“”()]{2,60} (?:said|says|told [A-Z]\w+))(?=[.,]| \()", text
    )
    before = re.match(
        rf"(?:The |An? )?[^.“”;:]{{2,80}}? (?:said|says|alleged|alleges|claimed|claims|argued|argues|warned) (?:that )?(?P<rest>(?:the|a|it|they|there|{_NAME}) [^“”]+)$",
        text,
    )
    choices = [(behind.start(), behind.end(), "")] if behind else []
    if before:
        choices.append((0, len(text), before["rest"][:1].upper() + before["rest"][1:]))
    if not choices:
        return None
    start, end, new = choose.choice(choices)
    return of_finding(subject, "lost source", finding, text[:start] + new + text[end:])


def other_source(subject: Subject, choose: Chooser) -> Mutant | None:
    """“according to X”, where the evidence names Y too, becomes “according to Y”; or another of the dossier."""
    finding = choose.choice(subject.briefing.findings())
    text = finding.statement
    match = re.search(rf"according to (?P<who>(?:the )?{_NAME})", text)
    if match is None:
        return None
    evidence = " ".join(subject.briefing.evidence[e].text for e in finding.evidence)
    near = [a for a in subject.briefing.actors if re.search(rf"\b{re.escape(a.name)}\b", evidence)]
    others = [a.name for a in near if not set(a.name.split()) & set(match["who"].split())]
    if not others:
        return None
    return of_finding(
        subject, "other source", finding,
        text[: match.start("who")] + choose.choice(others) + text[match.end("who") :],
    )  # fmt: skip


def bare_marks(subject: Subject, choose: Chooser) -> Mutant | None:
    """A partial quotation without its marks, and without who said it."""
    finding = choose.choice(subject.briefing.findings())
    text = finding.statement
    said = r"(?:said|says|told [A-Z]\w+|wrote|argued|added)"
    match = re.match(rf"[^“”]{{3,90}}? {said}:? (?:that )?“(?P<words>[^”]{{25,}})”(?P<rest>[^“”]*)$", text)
    if match is None:
        return None
    changed = match["words"][:1].upper() + match["words"][1:] + match["rest"]
    return of_finding(subject, "bare marks", finding, changed)


def marks_off(subject: Subject, choose: Chooser) -> Mutant | None:
    """Quotation marks go and all words stay: a paraphrase of what was said in so many words, or of irony."""
    finding = choose.choice(subject.briefing.findings())
    match = re.search(r"“([^”]+)”", finding.statement)
    if match is None or re.search(
        r"(?:said|says|wrote|reads|states|say)[:,]? $", finding.statement[: match.start()]
    ):
        return None
    return of_finding(subject, "marks off", finding, put(finding.statement, match, match[1]))


def lost_clause(subject: Subject, choose: Chooser) -> Mutant | None:
    """What limits a statement, to the end of its sentence, goes."""
    finding = choose.choice(subject.briefing.findings())
    text = finding.statement
    found = [
        m
        for m in re.finditer(
            r",? (?:if|unless|except|until|only if|as long as|provided|pending|only when|subject to) [^.;“”()]{8,}?(?=\.(?: |$)| \()",
            text,
        )
        if _outside(text, m.start()) and len(text[: m.start()].split()) > 5
    ]
    if not found:
        return None
    return of_finding(subject, "lost clause", finding, put(text, choose.choice(found), ""))


CLAIMS: tuple[Mutator, ...] = (
    made_sure,
    made_whole,
    lost_limit,
    lost_doubt,
    bounded_otherwise,
    other_unit,
    other_order,
    done_already,
    shifted_month,
    shifted_day,
    shifted_year,
    owner_for_owned,
    changed_about,
    neighbour_for_party,
    lost_source,
    other_source,
    bare_marks,
    marks_off,
    lost_clause,
)
