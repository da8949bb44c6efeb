"""Tampering: what ``check`` catches of a thousand true briefings made false, one small change each.

A mutation changes one finding or quotation so that its evidence no longer carries it: an altered digit,
a negation dropped or put in, a speaker or party exchanged, words cut before what limits them, two
statements stitched, words invented, made up quotations. ``caught`` has to be 1, ``false alarms`` 0.
Mutations start from the handmade briefings, and from built ones where a folder of models is given.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.cleaning.passages import CleanSource
from briefing.model.briefing import Briefing, Finding, Quotation
from briefing.verification.check import check, check_on, lay_ground
from briefing.verification.failures import Failure
from briefing.verification.ground import Ground
from evals import gold, handmade

MUTATIONS = 1_000
SEED = 20180622


@dataclass(frozen=True)
class Subject:
    """An untouched briefing with its sources."""

    slug: str
    briefing: Briefing
    sources: dict[str, CleanSource]
    grounds: dict[str, Ground]

    @classmethod
    def of(cls, slug: str, briefing: Briefing, sources: dict[str, CleanSource]) -> Subject:
        """The briefing on its ground, which all its mutants share."""
        return cls(slug, briefing, sources, lay_ground(briefing, sources))


@dataclass(frozen=True)
class Mutant:
    """A briefing with one thing made false, and what was done."""

    kind: str
    subject: Subject
    finding: Finding | None = None
    quotation: Quotation | None = None

    def alone(self) -> Briefing:
        """The subject with nothing but the changed item, which is all that has to fail."""
        briefing = self.subject.briefing
        sections = [
            briefing.sections[0].model_copy(update={"findings": [self.finding] if self.finding else []})
        ]
        return briefing.model_copy(
            update={
                "bottom_line": [],
                "sections": sections,
                "quotations": [self.quotation] if self.quotation else [],
                "figures": [],
                "timeline": [],
                "disputes": [],
            }
        )

    def __str__(self) -> str:
        said = self.finding.statement if self.finding else ""
        quoted = f"{self.quotation.speaker}: {self.quotation.text}" if self.quotation else ""
        return f"[{self.subject.slug}] {self.kind}: {said}{quoted}"


Chooser = random.Random
Mutator = Callable[[Subject, Chooser], Mutant | None]

# --- findings -----------------------------------------------------------------------------------


def altered_digit(subject: Subject, choose: Chooser) -> Mutant | None:
    """One digit of one number becomes another."""
    finding = choose.choice(subject.briefing.findings())
    digits = [match.start() for match in re.finditer(r"\d", finding.statement)]
    if not digits:
        return None
    at = choose.choice(digits)
    other = choose.choice([d for d in "123456789" if d != finding.statement[at]])
    return _finding(
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
    return _finding(subject, "altered number", finding, _put(finding.statement, match, other))


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
    return _finding(subject, "turned qualifier", finding, finding.statement.replace(form, new, 1).strip())


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
    return _finding(subject, "dropped negation", finding, _put(finding.statement, match, new))


def added_negation(subject: Subject, choose: Chooser) -> Mutant | None:
    """“not” after an auxiliary that has none."""
    finding = choose.choice(subject.briefing.findings())
    auxiliaries = r"\b(?:is|are|was|were|has|have|had|would|will|could)\b(?! (?:not|never|no)\b)(?= \w)"
    found = list(re.finditer(auxiliaries, finding.statement))
    if not found:
        return None
    match = choose.choice(found)
    new = f"{match.group()} {choose.choice(['not', 'never'])}"
    return _finding(subject, "added negation", finding, _put(finding.statement, match, new))


def exchanged_party(subject: Subject, choose: Chooser) -> Mutant | None:
    """One party's name for another's; half of the time with evidence that has the other name."""
    finding = choose.choice(subject.briefing.findings())
    actors = [actor for actor in subject.briefing.actors if actor.kind != "product"]
    named = [a for a in actors if re.search(rf"\b{re.escape(a.name)}\b", finding.statement)]
    if not named:
        return None
    old = choose.choice(named)
    others = [a for a in actors if a.kind == old.kind and not _share_a_word(a.name, finding.statement)]
    if not others:
        return None
    new = choose.choice(others)
    evidence = [*finding.evidence, *new.evidence] if choose.random() < 0.5 else list(finding.evidence)
    kind = "exchanged party, evidence added" if len(evidence) > len(finding.evidence) else "exchanged party"
    return _finding(subject, kind, finding, finding.statement.replace(old.name, new.name), evidence)


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
    return _finding(subject, "turned round", finding, swapped)


def stitched(subject: Subject, choose: Chooser) -> Mutant | None:
    """The subject of one statement with the predicate of another, on the evidence of both."""
    pair = _two(subject, choose)
    if pair is None:
        return None
    one, other = pair
    head, tail = _subject_of(subject, one), _subject_of(subject, other)
    if head is None or tail is None or set(head.split()) & set(other.statement.split()):
        return None
    statement = head + other.statement[len(tail) :]
    return _finding(subject, "stitched", one, statement, [*one.evidence, *other.evidence])


def stitched_tail(subject: Subject, choose: Chooser) -> Mutant | None:
    """The end of one statement on the end of another, on the evidence of both."""
    pair = _two(subject, choose)
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
    return _finding(subject, "stitched tail", one, head + tail, [*one.evidence, *other.evidence])


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
    return _finding(subject, "invented word", finding, statement)


def invented_ending(subject: Subject, choose: Chooser) -> Mutant | None:
    """A clause that no source has."""
    finding = choose.choice(subject.briefing.findings())
    body = finding.statement.rstrip('.”"')
    rest = finding.statement[len(body) :]
    closing = "”" if "”" in rest else ""
    return _finding(subject, "invented ending", finding, f"{body}{closing}{choose.choice(_ENDINGS)}.")


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
    return _finding(subject, "turned word", finding, _put(finding.statement, match, _TURNED[match.group()]))


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
    return _finding(subject, "false marks", finding, statement)


def dropped_marks(subject: Subject, choose: Chooser) -> Mutant | None:
    """A speaker's words in the brief's own voice."""
    finding = choose.choice(subject.briefing.findings())
    match = re.search(r"(?:said|wrote): “([^”]+)”", finding.statement)
    if match is None:
        return None
    return _finding(subject, "dropped marks", finding, match[1].rstrip(".,") + ".")


def other_evidence(subject: Subject, choose: Chooser) -> Mutant | None:
    """A true statement on the evidence of another one."""
    pair = _two(subject, choose)
    if pair is None:
        return None
    one, other = pair
    shared = {subject.briefing.evidence[e].text for e in one.evidence} & {
        subject.briefing.evidence[e].text for e in other.evidence
    }
    if shared:
        return None
    return _finding(subject, "other evidence", one, one.statement, list(other.evidence))


# --- quotations ---------------------------------------------------------------------------------


def swapped_speaker(subject: Subject, choose: Chooser) -> Mutant | None:
    """Another person of the dossier; half of the time with evidence that names that person."""
    quotation = choose.choice(subject.briefing.quotations)
    people = [
        a
        for a in subject.briefing.actors
        if a.kind == "person" and not set(a.name.split()) <= set(quotation.speaker.split())
    ]
    if not people:
        return None
    other = choose.choice(people)
    added = choose.random() < 0.5
    evidence = [*quotation.evidence, *other.evidence] if added else list(quotation.evidence)
    kind = "swapped speaker, evidence added" if added else "swapped speaker"
    changed = quotation.model_copy(update={"speaker": other.name, "evidence": evidence})
    return Mutant(kind, subject, quotation=changed)


def swapped_speaker_in_finding(subject: Subject, choose: Chooser) -> Mutant | None:
    """Somebody else before “said: “…””."""
    finding = choose.choice(subject.briefing.findings())
    match = re.match(r"([^“:]+?) (said|wrote): “", finding.statement)
    people = [a for a in subject.briefing.actors if a.kind == "person"]
    if match is None or not people:
        return None
    other = choose.choice(people)
    if set(other.name.split()) & set(match[1].split()):
        return None
    statement = f"{other.name} {finding.statement[match.start(2) :]}"
    evidence = [*finding.evidence, *other.evidence]
    return _finding(subject, "swapped speaker in finding", finding, statement, evidence)


def cut_short(subject: Subject, choose: Chooser) -> Mutant | None:
    """The quotation ends some words early, inside its sentence, and nothing says so."""
    quotation = choose.choice(subject.briefing.quotations)
    words = quotation.text.split()
    if len(words) < 6:
        return None
    length = choose.randint(3, len(words) - 2)
    kept = " ".join(words[:length])
    if kept.endswith((".", "!", "?", ".’", ".'")) or words[length][0].isupper():
        return None
    if "[…]" in kept[-12:] or ("[…]" not in kept and "[…]" in quotation.text):
        return None
    return Mutant("cut short", subject, quotation=quotation.model_copy(update={"text": kept.rstrip(",.;")}))


def cut_head(subject: Subject, choose: Chooser) -> Mutant | None:
    """The quotation starts some words late, inside its sentence, and nothing says so."""
    quotation = choose.choice(subject.briefing.quotations)
    words = quotation.text.split()
    if len(words) < 6 or "[…]" in quotation.text:
        return None
    kept = " ".join(words[choose.randint(1, len(words) - 3) :])
    return Mutant("cut head", subject, quotation=quotation.model_copy(update={"text": kept}))


def changed_quotation(subject: Subject, choose: Chooser) -> Mutant | None:
    """One word of the quotation becomes another, goes, or comes twice."""
    quotation = choose.choice(subject.briefing.quotations)
    words = quotation.text.split()
    inner = [i for i in range(1, len(words) - 1) if words[i].isalpha() and "[…]" not in words[i - 1 : i + 2]]
    if not inner:
        return None
    at = choose.choice(inner)
    words[at : at + 1] = choose.choice([["surely"], [], [words[at], "hardly"]])
    return Mutant(
        "changed quotation", subject, quotation=quotation.model_copy(update={"text": " ".join(words)})
    )


def quoted_prose(subject: Subject, choose: Chooser) -> Mutant | None:
    """A writer's sentence as somebody's words."""
    finding = choose.choice(subject.briefing.findings())
    quotation = choose.choice(subject.briefing.quotations)
    text = subject.briefing.evidence[finding.evidence[0]].text
    if re.search('[“”"]', text):
        return None
    changed = quotation.model_copy(
        update={"text": text, "evidence": [finding.evidence[0], *quotation.evidence[1:]]}
    )
    return Mutant("quoted prose", subject, quotation=changed)


# --- the run ------------------------------------------------------------------------------------

MUTATORS: tuple[Mutator, ...] = (
    altered_digit,
    altered_number_word,
    turned_qualifier,
    dropped_negation,
    added_negation,
    exchanged_party,
    turned_round,
    stitched,
    stitched_tail,
    invented_word,
    invented_ending,
    turned_word,
    false_marks,
    dropped_marks,
    other_evidence,
    swapped_speaker,
    swapped_speaker_in_finding,
    cut_short,
    cut_head,
    changed_quotation,
    quoted_prose,
)


def _finding(
    subject: Subject, kind: str, finding: Finding, statement: str, evidence: list[str] | None = None
) -> Mutant | None:
    if statement == finding.statement and evidence is None:
        return None
    update = {"statement": statement, "evidence": evidence or list(finding.evidence)}
    return Mutant(kind, subject, finding=finding.model_copy(update=update))


def _two(subject: Subject, choose: Chooser) -> tuple[Finding, Finding] | None:
    findings = subject.briefing.findings()
    if len(findings) < 2:
        return None
    one, other = choose.sample(findings, 2)
    return one, other


def _share_a_word(name: str, text: str) -> bool:
    return bool(set(re.findall(r"\w+", name)) & set(re.findall(r"\w+", text)))


def _put(text: str, match: re.Match[str], new: str) -> str:
    return text[: match.start()] + new + text[match.end() :]


def _subject_of(subject: Subject, finding: Finding) -> str | None:
    """The party's name with which the statement starts, if it starts with one."""
    names = sorted((a.name for a in subject.briefing.actors), key=len, reverse=True)
    plain = finding.statement.removeprefix("The ").removeprefix("Dr ")
    lead = finding.statement[: len(finding.statement) - len(plain)]
    return next((lead + name for name in names if plain.startswith(name)), None)


def mutants(subjects: list[Subject], count: int = MUTATIONS) -> Iterator[Mutant]:
    """``count`` different mutants, all kinds in turn, the same on every run."""
    choose = random.Random(SEED)
    seen: set[str] = set()
    barren = 0
    while len(seen) < count and barren < 200 * len(MUTATORS):
        for mutator in MUTATORS:
            mutant = mutator(choose.choice(subjects), choose)
            barren += 1
            if mutant is None or str(mutant) in seen or len(seen) >= count:
                continue
            barren = 0
            seen.add(str(mutant))
            yield mutant


def subjects_of(models: Path | None) -> list[Subject]:
    """The handmade briefings, and the built ones in ``models``."""
    found = [Subject.of(slug, *handmade.load(slug)) for slug in handmade.slugs()]
    if models is None:
        return found
    for slug in gold.slugs():
        briefing = Briefing.model_validate_json((models / f"{slug}.json").read_bytes())
        sources = handmade.sources_of(gold.REPOSITORY / gold.load(slug).folder)
        found.append(Subject.of(f"built {slug}", briefing, sources))
    return found


def run(path: Path | None = None) -> dict[str, float]:
    """Shares of mutants caught, by kind too, and the number of false alarms on the untouched briefings."""
    subjects = subjects_of(path)
    alarms: list[Failure] = [f for s in subjects for f in check(s.briefing, s.sources)]
    for alarm in alarms:
        print(f"false alarm: {alarm}", file=sys.stderr)
    made: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    for mutant in mutants(subjects):
        made[mutant.kind] += 1
        if check_on(mutant.alone(), mutant.subject.grounds):
            caught[mutant.kind] += 1
        else:
            print(f"not caught: {mutant}", file=sys.stderr)
    return {
        "mutants": float(made.total()),
        "caught": caught.total() / made.total(),
        "false alarms": float(len(alarms)),
        **{f"caught: {kind}": caught[kind] / made[kind] for kind in sorted(made)},
    }
