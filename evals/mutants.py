"""Mutants: a true briefing with one finding or quotation made false, and what all mutations are made of."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from briefing.cleaning.passages import CleanSource
from briefing.model.briefing import Briefing, Finding, Quotation
from briefing.verification.check import lay_ground
from briefing.verification.ground import Ground


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


def of_finding(
    subject: Subject, kind: str, finding: Finding, statement: str, evidence: list[str] | None = None
) -> Mutant | None:
    if statement == finding.statement and evidence is None:
        return None
    update = {"statement": statement, "evidence": evidence or list(finding.evidence)}
    return Mutant(kind, subject, finding=finding.model_copy(update=update))


def two_of(subject: Subject, choose: Chooser) -> tuple[Finding, Finding] | None:
    findings = subject.briefing.findings()
    if len(findings) < 2:
        return None
    one, other = choose.sample(findings, 2)
    return one, other


def share_a_word(name: str, text: str) -> bool:
    return bool(set(re.findall(r"\w+", name)) & set(re.findall(r"\w+", text)))


def put(text: str, match: re.Match[str], new: str) -> str:
    return text[: match.start()] + new + text[match.end() :]


def subject_of(subject: Subject, finding: Finding) -> str | None:
    """The party's name with which the statement starts, if it starts with one."""
    names = sorted((a.name for a in subject.briefing.actors), key=len, reverse=True)
    plain = finding.statement.removeprefix("The ").removeprefix("Dr ")
    lead = finding.statement[: len(finding.statement) - len(plain)]
    return next((lead + name for name in names if plain.startswith(name)), None)
