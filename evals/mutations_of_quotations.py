"""Mutations of quotations: another speaker, a cut that nothing shows, another word, a writer's prose."""

from __future__ import annotations

import re

from evals.mutants import Chooser, Mutant, Subject, of_finding


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
    return of_finding(subject, "swapped speaker in finding", finding, statement, evidence)


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
