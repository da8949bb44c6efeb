"""Mutations of findings: numbers, negations, parties, words put in or turned, marks, other evidence."""

from __future__ import annotations

import re

from evals.mutants import Chooser, Mutant, Subject, of_finding, put, share_a_word, subject_of, two_of


def altered_digit(subject: Subject, choose: Chooser) -> Mutant | None:
    """One digit of one number becomes another."""
    finding = choose.choice(subject.briefing.findings())
    digits = [match.start() for match in re.finditer(r"\d", finding.statement)]
    if not digits:
        return None
    at = choose.choice(digits)
    other = choose.choice([d for d in "123456789" if d != finding.statement[at]])
    return of_finding(
        subject, "altered digit", finding, finding.statement[:at] + other + finding.statement[at + 1 :]
    )


_NUMBER_WORDS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"]


def altered_number_word(subject: Subject, choose: Chooser) -> Mutant | None:
    """A number in words becomes another."""
    finding = choose.choice(subject.briefing.findings())
    found = list(re.finditer(rf"\b({'|'.join(_NUMBER_WORDS)})\b", finding.statement))
    if not found:
        return None
    match = choose.choice(found)
    other = choose.choice([word for word in _NUMBER_WORDS if word != match[1]])
    return of_finding(subject, "altered number", finding, put(finding.statement, match, other))


_QUALIFIERS = {
    "More than": "Fewer than",
    "more than": "fewer than",
    "At least": "At most",
    "at least": "at most",
    "nearly": "over",
    "Some 40": "Over 40",
}


def turned_qualifier(subject: Subject, choose: Chooser) -> Mutant | None:
    """“more than” becomes “fewer than”, or goes."""
    finding = choose.choice(subject.briefing.findings())
    found = [form for form in _QUALIFIERS if form in finding.statement]
    if not found:
        return None
    form = choose.choice(found)
    new = choose.choice([_QUALIFIERS[form], ""]) if not form[-1].isdigit() else _QUALIFIERS[form]
    return of_finding(subject, "turned qualifier", finding, finding.statement.replace(form, new, 1).strip())


_NEGATIONS = [
    (r"\b(?:not|never) ", ""),
    (r"\bno ", "a "),
    (r"\bNo ", "A "),
    (r"\bwithout a ", "with a "),
    (r"\bdeclined to ", "agreed to "),
    (r"\bdeclined to comment\b", "commented"),
    (r"\bdenied that\b", "said that"),
    (r"\bturned her down\b", "took her up"),
    (r"\brefused\b", "agreed"),
    (r"\bprohibits\b", "permits"),
    (r"\bbars\b", "allows"),
    (r"\bstop (?=sell|suppl)", ""),
    (r"\bunenforceable\b", "enforceable"),
    (r"\bhas yet to\b", "was quick to"),
    (r"\bobjected to\b", "agreed to"),
]


def dropped_negation(subject: Subject, choose: Chooser) -> Mutant | None:
    """A negation goes, or turns into its opposite."""
    finding = choose.choice(subject.briefing.findings())
    found = [(m, new) for pattern, new in _NEGATIONS for m in re.finditer(pattern, finding.statement)]
    if not found:
        return None
    match, new = choose.choice(found)
    return of_finding(subject, "dropped negation", finding, put(finding.statement, match, new))


def added_negation(subject: Subject, choose: Chooser) -> Mutant | None:
    """“not” after an auxiliary that has none."""
    finding = choose.choice(subject.briefing.findings())
    auxiliaries = r"\b(?:is|are|was|were|has|have|had|would|will|could)\b(?! (?:not|never|no)\b)(?= \w)"
    found = list(re.finditer(auxiliaries, finding.statement))
    if not found:
        return None
    match = choose.choice(found)
    new = f"{match.group()} {choose.choice(['not', 'never'])}"
    return of_finding(subject, "added negation", finding, put(finding.statement, match, new))


def exchanged_party(subject: Subject, choose: Chooser) -> Mutant | None:
    """One party's name for another's; half of the time with evidence that has the other name."""
    finding = choose.choice(subject.briefing.findings())
    actors = [actor for actor in subject.briefing.actors if actor.kind != "product"]
    named = [a for a in actors if re.search(rf"\b{re.escape(a.name)}\b", finding.statement)]
    if not named:
        return None
    old = choose.choice(named)
    others = [a for a in actors if a.kind == old.kind and not share_a_word(a.name, finding.statement)]
    if not others:
        return None
    new = choose.choice(others)
    evidence = [*finding.evidence, *new.evidence] if choose.random() < 0.5 else list(finding.evidence)
    kind = "exchanged party, evidence added" if len(evidence) > len(finding.evidence) else "exchanged party"
    return of_finding(subject, kind, finding, finding.statement.replace(old.name, new.name), evidence)


def turned_round(subject: Subject, choose: Chooser) -> Mutant | None:
    """Two parties of one statement change places."""
    finding = choose.choice(subject.briefing.findings())
    named = sorted(
        {a.name for a in subject.briefing.actors if a.name in finding.statement}, key=finding.statement.index
    )
    if len(named) < 2 or any(a in b or b in a for a in named for b in named if a != b):
        return None
    first, second = choose.sample(named, 2)
    swapped = finding.statement.replace(first, "\0").replace(second, first).replace("\0", second)
    return of_finding(subject, "turned round", finding, swapped)


def stitched(subject: Subject, choose: Chooser) -> Mutant | None:
    """The subject of one statement with the predicate of another, on the evidence of both."""
    pair = two_of(subject, choose)
    if pair is None:
        return None
    one, other = pair
    head, tail = subject_of(subject, one), subject_of(subject, other)
    if head is None or tail is None or set(head.split()) & set(other.statement.split()):
        return None
    statement = head + other.statement[len(tail) :]
    return of_finding(subject, "stitched", one, statement, [*one.evidence, *other.evidence])


def stitched_tail(subject: Subject, choose: Chooser) -> Mutant | None:
    """The end of one statement on the end of another, on the evidence of both."""
    pair = two_of(subject, choose)
    if pair is None:
        return None
    one, other = pair
    cut = [m.start() for m in re.finditer(r" (?:to|for|after|that|from|by|of) ", one.statement)]
    joint = [m.start() for m in re.finditer(r" (?:to|for|after|that|from|by|of) ", other.statement)]
    if not cut or not joint or re.search('[“”"]', one.statement + other.statement):
        return None
    head, tail = one.statement[: choose.choice(cut)], other.statement[choose.choice(joint) :]
    if min(len(head.split()), len(tail.split())) < 4 or tail.strip(" .") in one.statement:
        return None
    return of_finding(subject, "stitched tail", one, head + tail, [*one.evidence, *other.evidence])


_INVENTED = [
    "secretly",
    "illegally",
    "repeatedly",
    "internal",
    "unlawful",
    "confidential",
    "allegedly",
    "permanently",
    "nationwide",
    "unanimously",
    "reluctantly",
    "angrily",
    "classified",
    "former",
    "senior",
    "fraudulent",
]
_ENDINGS = [
    ", and apologised",
    ", costing the company millions",
    " in exchange for a discount",
    ", prosecutors allege",
    " after losing a lawsuit",
    ", a person familiar with the matter confirmed",
    " before the election",
]


def invented_word(subject: Subject, choose: Chooser) -> Mutant | None:
    """A word that no source has."""
    finding = choose.choice(subject.briefing.findings())
    gaps = [m.start() for m in re.finditer(r" (?=[a-z])", finding.statement)]
    if not gaps:
        return None
    at = choose.choice(gaps)
    statement = f"{finding.statement[:at]} {choose.choice(_INVENTED)}{finding.statement[at:]}"
    return of_finding(subject, "invented word", finding, statement)


def invented_ending(subject: Subject, choose: Chooser) -> Mutant | None:
    """A clause that no source has."""
    finding = choose.choice(subject.briefing.findings())
    body = finding.statement.rstrip('.”"')
    rest = finding.statement[len(body) :]
    closing = "”" if "”" in rest else ""
    return of_finding(subject, "invented ending", finding, f"{body}{closing}{choose.choice(_ENDINGS)}.")


_TURNED = {
    "before": "after",
    "sold": "bought",
    "stop": "keep",
    "publicly": "privately",
    "public": "private",
    "open": "closed",
    "released": "withheld",
    "forbid": "allow",
    "complies": "conflicts",
    "more": "less",
    "free": "costly",
    "demanded": "denied",
    "demand": "deny",
    "asked": "forbade",
    "police": "fire",
    "signed": "rejected",
    "any": "every",
    "last": "next",
    "employees": "customers",
    "engineers": "salespeople",
    "shareholders": "employees",
    "offered": "sold",
    "consulted": "ignored",
    "law": "civil",
    "unless": "because",
    "keep": "stop",
    "purpose": "side-effect",
    "urging": "forbidding",
    "supplying": "suing",
    "against": "for",
    "without": "with",
}


def turned_word(subject: Subject, choose: Chooser) -> Mutant | None:
    """A word becomes its opposite, or another of its kind."""
    finding = choose.choice(subject.briefing.findings())
    found = [m for m in re.finditer(r"\b[a-z]+\b", finding.statement) if m.group() in _TURNED]
    if not found:
        return None
    match = choose.choice(found)
    return of_finding(subject, "turned word", finding, put(finding.statement, match, _TURNED[match.group()]))


def false_marks(subject: Subject, choose: Chooser) -> Mutant | None:
    """Quotation marks around words of the writer's."""
    finding = choose.choice(subject.briefing.findings())
    if re.search('[“”"]', finding.statement):
        return None
    spaces = [m.start() for m in re.finditer(" ", finding.statement)]
    if len(spaces) < 7:
        return None
    start = choose.randrange(len(spaces) - 5)
    a, b = spaces[start] + 1, spaces[start + choose.randint(3, 5)]
    statement = f"{finding.statement[:a]}“{finding.statement[a:b]}”{finding.statement[b:]}"
    return of_finding(subject, "false marks", finding, statement)


def dropped_marks(subject: Subject, choose: Chooser) -> Mutant | None:
    """A speaker's words in the brief's own voice."""
    finding = choose.choice(subject.briefing.findings())
    match = re.search(r"(?:said|wrote): “([^”]+)”", finding.statement)
    if match is None:
        return None
    return of_finding(subject, "dropped marks", finding, match[1].rstrip(".,") + ".")


def other_evidence(subject: Subject, choose: Chooser) -> Mutant | None:
    """A true statement on the evidence of another one."""
    pair = two_of(subject, choose)
    if pair is None:
        return None
    one, other = pair
    shared = {subject.briefing.evidence[e].text for e in one.evidence} & {
        subject.briefing.evidence[e].text for e in other.evidence
    }
    if shared:
        return None
    return of_finding(subject, "other evidence", one, one.statement, list(other.evidence))
