"""Bottom line: the two to four findings that a decision-maker needs first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.model.briefing import Finding, FindingKind
from briefing.synthesis.findings import Found

FEWEST, MOST = 2, 4
#: What was answered: by who defends or denies, not whatever somebody says.
_ANSWER = frozenset({FindingKind.POSITION})
#: The questions of a bottom line, in order, by the kinds of finding that answer them: what is demanded or
#: done, what was answered, what became public, what was sold or decided.
QUESTIONS: tuple[frozenset[FindingKind], ...] = (
    frozenset({FindingKind.DEMAND, FindingKind.ACTION}),
    _ANSWER,
    frozenset({FindingKind.DISCLOSURE}),
    frozenset({FindingKind.DEAL, FindingKind.OUTCOME}),
)
#: A bottom line is read at a glance: longer findings give way to shorter ones of their kind. Words.
LONGEST = 45


def bottom_line(found: Mapping[str, Sequence[Found]]) -> list[Finding]:
    """One finding a question, best first within each; filled up from the best of the rest."""
    ranked = sorted(
        (item for group in found.values() for item in group if item.finding.information != 6),
        key=lambda item: (-_rank(item), item.finding.id),
    )
    chosen: list[Found] = []
    for kinds in QUESTIONS:
        fitting = (i for i in ranked if i.finding.kind in kinds and _adds(i, chosen))
        if kinds == _ANSWER:
            fitting = (i for i in fitting if i.best.is_deed and i.best.statement.speech is None)
        item = next(fitting, None)
        if item is not None:
            chosen.append(item)
    for item in ranked:
        if len(chosen) >= FEWEST:
            break
        if _adds(item, chosen):
            chosen.append(item)
    return [item.finding for item in chosen[:MOST]]


def _rank(item: Found) -> float:
    firmness = {"high": 1.0, "moderate": 0.5, "low": 0.0}[item.finding.confidence]
    spoken = 0.8 if item.best.statement.speech is not None else 0.0
    unsure = 1.0 if item.finding.caution else 0.0
    return item.best.weight + item.best.fit * 0.5 + firmness - unsure - spoken


def _adds(item: Found, chosen: Sequence[Found]) -> bool:
    """Whether it is short enough and says something that the chosen ones do not."""
    if item in chosen or len(item.finding.statement.split()) > LONGEST:
        return False
    own = item.best.content
    return all(
        len(own & other.best.content) < 0.6 * min(len(own), len(other.best.content)) for other in chosen
    )
