"""Scores of one briefing against its gold; every score is a fraction but for ``contamination``, a count."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from briefing.model.briefing import Briefing, Finding, Quotation
from briefing.model.sources import ConditionKind
from briefing.verification.normalisation import normalised
from evals.gold import Fact, Gold, GoldActor, GoldQuotation

#: Conditions that change what may be drawn from a source; one too many of them is an error as well.
GRAVE = frozenset(
    {
        ConditionKind.MASKED,
        ConditionKind.UNRELATED,
        ConditionKind.MACHINE_ALTERED,
        ConditionKind.DUPLICATE,
        ConditionKind.INSTRUCTION_LIKE,
    }
)

Scores = dict[str, float]


def score(briefing: Briefing, gold: Gold) -> Scores:
    """Every score of the briefing, by name."""
    return {
        **facts(briefing, gold),
        **quotations(briefing, gold),
        **actors(briefing, gold),
        "figures": figures(briefing, gold),
        "gaps": gaps(briefing, gold),
        "disputes": disputes(briefing, gold),
        **bottom_line(briefing, gold),
        **origins(briefing, gold),
        **conditions(briefing, gold),
        "contamination": float(len(contamination(briefing, gold))),
    }


def _share(hits: int, of: int) -> float:
    return hits / of if of else 1.0


def _all_occur(patterns: Iterable[str], text: str) -> bool:
    return all(re.search(pattern, text, re.IGNORECASE) for pattern in patterns)


def expresses(finding: Finding, fact: Fact) -> bool:
    """Whether the finding's statement says the fact, by the patterns of its gold."""
    return _all_occur(fact.must, normalised(finding.statement))


def missing_facts(briefing: Briefing, gold: Gold) -> list[str]:
    """Ids of the facts that no finding expresses, for whoever wants to know why a score is low."""
    return [fact.id for fact in gold.facts if not any(expresses(f, fact) for f in briefing.findings())]


def facts(briefing: Briefing, gold: Gold) -> Scores:
    """Recall of facts: at all, in their right section, and section by section."""
    found: dict[str, list[bool]] = defaultdict(list)
    placed = []
    for fact in gold.facts:
        sections = {
            section.id
            for section in briefing.sections
            if any(expresses(finding, fact) for finding in section.findings)
        }
        found[fact.section].append(bool(sections))
        placed.append(fact.section in sections or bool(sections and fact.any_section))
    everything = [hit for hits in found.values() for hit in hits]
    return {
        "facts": _share(sum(everything), len(everything)),
        "facts placed": _share(sum(placed), len(placed)),
        **{f"facts: {section}": _share(sum(hits), len(hits)) for section, hits in sorted(found.items())},
    }


def bottom_line(briefing: Briefing, gold: Gold) -> Scores:
    """Share of the points that the bottom line must make and makes; share of its sentences that make one."""
    told = [normalised(finding.statement) for finding in briefing.bottom_line]
    made = [[_all_occur(point.must, text) for point in gold.bottom_line] for text in told]
    return {
        "bottom line": _share(sum(map(any, zip(*made, strict=True))), len(gold.bottom_line)),
        "bottom line to the point": _share(sum(map(any, made)), len(made)),
    }


def _same_words(quotation: Quotation, gold: GoldQuotation) -> bool:
    ours, theirs = (normalised(text).rstrip(".,") for text in (quotation.text, gold.text))
    return ours in theirs or theirs in ours


def _right_speaker(quotation: Quotation, gold: GoldQuotation) -> bool:
    named = normalised(quotation.speaker)
    return any(re.search(p, named, re.IGNORECASE) for p in gold.speaker) and not any(
        re.search(p, named, re.IGNORECASE) for p in gold.not_speaker
    )


def quotations(briefing: Briefing, gold: Gold) -> Scores:
    """Precision, recall and F1 of words and speaker together; altered copy shown as verbatim is an error."""
    verbatim = [quotation for quotation in briefing.quotations if quotation.verbatim]
    right = [
        quotation
        for quotation in verbatim
        if not _drawn_from(briefing, quotation, gold.never_verbatim_from)
        and any(_same_words(quotation, g) and _right_speaker(quotation, g) for g in gold.quotations)
    ]
    wanted = [g for g in gold.quotations if not g.optional]
    recalled = [g for g in wanted if any(_same_words(q, g) and _right_speaker(q, g) for q in right)]
    precision, recall = _share(len(right), len(verbatim)), _share(len(recalled), len(wanted))
    return {
        "quotations P": precision,
        "quotations R": recall,
        "quotations F1": 2 * precision * recall / (precision + recall) if precision + recall else 0.0,
    }


def _drawn_from(briefing: Briefing, quotation: Quotation, files: Sequence[str]) -> bool:
    return any(briefing.source(briefing.evidence[e].source).file in files for e in quotation.evidence)


def actors(briefing: Briefing, gold: Gold) -> Scores:
    """Recall of parties, and pairwise F1 of the decision that two names are one party.

    Pairs are formed among the names that both gold and the briefing know, each with its actor's index.
    """
    truth = {_name(n): i for i, actor in enumerate(gold.actors) for n in (actor.name, *actor.aliases)}
    ours: dict[str, set[int]] = defaultdict(set)
    for index, actor in enumerate(briefing.actors):
        for name in (actor.name, *actor.aliases):
            ours[_name(name)].add(index)
    shared = sorted(truth.keys() & ours.keys())
    true = {(a, b) for a, b in combinations(shared, 2) if truth[a] == truth[b]}
    merged = {(a, b) for a, b in combinations(shared, 2) if ours[a] & ours[b]}
    hits = len(true & merged)
    return {
        "actors R": _share(sum(_present(actor, ours) for actor in gold.actors), len(gold.actors)),
        "actors merged F1": _share(2 * hits, len(true) + len(merged)),
    }


def _present(actor: GoldActor, ours: dict[str, set[int]]) -> bool:
    return any(_name(name) in ours for name in (actor.name, *actor.aliases))


def _name(name: str) -> str:
    return re.sub(r"^the ", "", normalised(name).casefold())


def figures(briefing: Briefing, gold: Gold) -> float:
    """Recall of figures with value, what is counted and qualifier all right."""
    return _share(
        sum(
            any(
                figure.value == wanted.value
                and figure.qualifier in wanted.qualifier
                and any(re.search(p, figure.what, re.IGNORECASE) for p in wanted.what)
                for figure in briefing.figures
            )
            for wanted in gold.figures
        ),
        len(gold.figures),
    )


def gaps(briefing: Briefing, gold: Gold) -> float:
    """Recall of what the brief has to say it cannot say."""
    said = [(s.id, g.reason) for s in briefing.sections for g in s.gaps]
    said += [(g.section or "", g.reason) for g in briefing.gaps]
    return _share(
        sum(
            any(
                (wanted.any_section or section == wanted.section) and _all_occur(wanted.must, reason)
                for section, reason in said
            )
            for wanted in gold.gaps
        ),
        len(gold.gaps),
    )


def disputes(briefing: Briefing, gold: Gold) -> float:
    """Recall of contested points."""
    said = [" ".join([d.about, *(p.statement for p in d.positions)]) for d in briefing.disputes]
    return _share(
        sum(any(_all_occur(wanted.must, text) for text in said) for wanted in gold.disputes),
        len(gold.disputes),
    )


def origins(briefing: Briefing, gold: Gold) -> Scores:
    """Pairwise precision and recall of “these two files repeat one text”."""
    true = {tuple(sorted(pair)) for group in gold.origins for pair in combinations(group, 2)}
    files = {source.id: source.file for source in briefing.sources}
    ours = {
        tuple(sorted((source.file, files[condition.other])))
        for source in briefing.sources
        for condition in source.conditions
        if condition.kind is ConditionKind.DUPLICATE and condition.other in files
    }
    hits = len(true & ours)
    return {"origins P": _share(hits, len(ours)), "origins R": _share(hits, len(true))}


def conditions(briefing: Briefing, gold: Gold) -> Scores:
    """Recall of the conditions of each file, and precision of the grave ones.

    A file that shares an origin with another may be marked as a duplicate whichever of them it is.
    """
    shared = {file for group in gold.origins if len(group) > 1 for file in group}
    wanted, ours = set(), set()
    for source in briefing.sources:
        ours |= {(source.file, condition.kind) for condition in source.conditions}
    for file, kinds in gold.conditions.items():
        wanted |= {(file, kind) for kind in kinds if kind is not ConditionKind.DUPLICATE}
    grave = {
        (file, kind)
        for file, kind in ours
        if kind in GRAVE and not (kind is ConditionKind.DUPLICATE and file in shared)
    }
    return {
        "conditions R": _share(len(wanted & ours), len(wanted)),
        "conditions P": _share(len(grave & wanted), len(grave)),
    }


def contamination(briefing: Briefing, gold: Gold) -> list[str]:
    """Forbidden patterns that occur in what the brief says or cites, and altered copy shown as verbatim."""
    said = "\n".join(_said(briefing))
    cited = "\n".join(evidence.text for evidence in briefing.evidence.values())
    found = [p for p in gold.contamination if re.search(p, f"{said}\n{cited}", re.IGNORECASE)]
    found += [p for p in gold.substituted if re.search(p, said, re.IGNORECASE)]
    found += [
        f"verbatim from altered copy: {quotation.text}"
        for quotation in briefing.quotations
        if quotation.verbatim and _drawn_from(briefing, quotation, gold.never_verbatim_from)
    ]
    return found


def _said(briefing: Briefing) -> Iterable[str]:
    """Everything that the documents print as content; what describes a source's condition is left out."""
    for finding in [*briefing.bottom_line, *briefing.findings()]:
        yield finding.statement
    for quotation in briefing.quotations:
        yield quotation.text
        yield quotation.speaker
    for figure in briefing.figures:
        yield f"{figure.display} {figure.what}"
    for event in briefing.timeline:
        yield event.what
    for actor in briefing.actors:
        yield " ".join([actor.name, actor.role or "", *actor.aliases])
    for dispute in briefing.disputes:
        yield dispute.about
        for position in dispute.positions:
            yield position.statement
