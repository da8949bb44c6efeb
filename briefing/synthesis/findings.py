"""Findings: clusters of statements become the findings of the sections, best first, none said twice."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.extraction.statements import Statement
from briefing.model.briefing import Finding, Gap, Relation, Strength
from briefing.model.topics import SectionSpec
from briefing.synthesis.candidates import Candidate
from briefing.synthesis.clauses import is_boilerplate, is_clause, is_empty_talk
from briefing.synthesis.corroboration import Cluster, because, cluster, confidence, information
from briefing.synthesis.evidence_book import EvidenceBook, stable_id
from briefing.synthesis.retold import Retold
from briefing.synthesis.sentences import Worded
from briefing.synthesis.witnesses import Witnesses

#: The lowest rank that a finding may have. On five dossiers 1.6 changed nothing; 3.0 lost .01 of the gold
#: facts, and with them 4 of 14 cases of a fact told twice.
FLOOR = 2.2
#: An empty section gets the finding of another one that fits it so nearly as well as its own.
SECOND = 0.5
#: What counts against a clause that is none of the matter, and against words without a name or a number.
BOILERPLATE, EMPTY = 2.0, 0.7


#: How many clauses a section tells.
CLAUSES = 6
#: From so many on, those that every contract has are left out.
FEW_CLAUSES = 2


@dataclass(frozen=True, slots=True)
class Found:
    """A finding and the statements behind it."""

    finding: Finding
    cluster: Cluster
    short: Finding | None = None
    """The finding with its best sentence alone, where it is told with others."""

    @property
    def best(self) -> Candidate:
        """The candidate whose words the finding uses."""
        return self.cluster.best

    def at_a_glance(self) -> Found:
        """The finding as it is read at a glance."""
        return self if self.short is None else replace(self, finding=self.short, short=None)


def find_findings(
    candidates: Sequence[Candidate],
    sections: Sequence[SectionSpec],
    labels: Mapping[str, str],
    book: EvidenceBook,
    contested: Collection[Statement] = (),
    fits: Callable[[Statement], Mapping[str, float]] | None = None,
    witnesses: Witnesses | None = None,
    retold: Retold | None = None,
) -> dict[str, list[Found]]:
    """The findings of each section, in the order that the brief shows them.

    Args:
        candidates: best first.
        sections: the bundle's sections.
        labels: how the brief names each source.
        book: where spans are cited.
        contested: statements that another source contradicts.
        fits: how well a statement fits each section; with it no section stays empty that another can give to.
        witnesses: who else says what is told.
        retold: what another finding tells already; without it each is told.
    """
    clusters = [_witnessed(group, witnesses) if witnesses else group for group in cluster(candidates)]
    shown = _shown(clusters, sections)
    while retold and (changes := retold.without([group for own in shown.values() for group in own])):
        shown = {
            section: [new for group in own if (new := changes.get(id(group), group)) is not None]
            for section, own in shown.items()
        }
    chosen = {
        section: [_found(group, section, labels, book, contested) for group in own]
        for section, own in shown.items()
    }
    for section in sections:
        given = _second_best(section.id, chosen, fits) if fits and not chosen[section.id] else None
        if given is not None:
            chosen[given.best.section].remove(given)
            chosen[section.id].append(_found(given.cluster, section.id, labels, book, contested))
    return _told_once(chosen)


def _shown(clusters: Sequence[Cluster], sections: Sequence[SectionSpec]) -> dict[str, list[Cluster]]:
    """What each section has room for, best first; what leads a report has room before what does not.

    A report's own news is often told in plain words that fit every section somewhat and none well.
    """
    shown: dict[str, list[Cluster]] = {}
    for section in sections:
        own = sorted((group for group in clusters if _home(group) == section.id), key=lambda g: -_rank(g))
        ranked = [group for group in _without_more_clauses(own) if _rank(group) >= FLOOR]
        leads = [group for group in ranked if group.best.is_headed]
        others = [group for group in ranked if not group.best.is_headed]
        room = {id(group) for group in (*leads, *others)[: section.limit]}
        shown[section.id] = [group for group in ranked if id(group) in room]
    return shown


def _without_more_clauses(ranked: Sequence[Cluster]) -> list[Cluster]:
    """Without a contract's clauses beyond the best few, nor what every contract has where others are told:
    who
    wants them all reads the contract."""
    clauses = [group for group in ranked if is_clause(group.best.worded.text)]
    of_matter = [group for group in clauses if not is_boilerplate(group.best.worded.text)]
    if len(of_matter) >= FEW_CLAUSES:
        more = {id(group) for group in clauses if group not in of_matter[:CLAUSES]}
    else:
        more = {id(group) for group in clauses[CLAUSES:]}
    return [group for group in ranked if id(group) not in more]


def _told_once(chosen: Mapping[str, Sequence[Found]]) -> dict[str, list[Found]]:
    """Without what another finding has whole beside its own words, as a correction that it is told with."""
    told = [item.finding.statement for group in chosen.values() for item in group]
    return {
        section: [
            item
            for item in group
            if not any(item.finding.statement in other and item.finding.statement != other for other in told)
        ]
        for section, group in chosen.items()
    }


def _second_best(
    section: str,
    chosen: Mapping[str, Sequence[Found]],
    fits: Callable[[Statement], Mapping[str, float]],
) -> Found | None:
    """What fits an empty section best, of sections that have more than one finding and keep another."""
    near = [
        (fit, item)
        for home, group in chosen.items()
        if len(group) > 1
        for item in group
        if item.best.section == home
        and (fit := fits(item.best.statement).get(section, 0.0)) >= SECOND * item.best.fit
    ]
    return max(near, key=lambda pair: pair[0], default=(0.0, None))[1]


def _witnessed(group: Cluster, witnesses: Witnesses) -> Cluster:
    """With the sentences of other origins that say what its best member tells, or its decisive sentence."""
    best = group.best
    if best.altered:
        return group
    beside = [each for each in best.worded.others if each.source == best.source]
    whole = witnesses.of([best.statement, *beside], group.origins)
    known = {*group.origins, *(each.origin.id for each in whole)}
    partly = witnesses.of([best.statement], known) if beside else ()
    return replace(group, witnesses=tuple(whole), in_part=tuple(partly))


def _home(group: Cluster) -> str:
    return group.best.section


def _rank(group: Cluster) -> float:
    """The best member's rank, a little more for each further independent origin, less if only altered."""
    altered = all(member.altered for member in group.members)
    told = group.best.worded.text
    return (
        group.best.rank
        + 0.5 * (len(group.origins) - 1)
        - (0.7 if altered else 0.0)
        - BOILERPLATE * is_boilerplate(told)
        - EMPTY * (group.best.statement.speech is None and is_empty_talk(told))
    )


def _found(
    group: Cluster,
    section: str,
    labels: Mapping[str, str],
    book: EvidenceBook,
    contested: Collection[Statement],
) -> Found:
    best = group.best
    doubted = any(member.statement in contested for member in group.members)
    grade = information(group, doubted)
    further = [
        *((member.source, member.statement.span) for member in group.members[1:] if not member.altered),
        *((each.statement.source, each.statement.span) for each in (*group.witnesses, *group.in_part)),
    ]

    def told(worded: Worded) -> Finding:
        return Finding(
            id=stable_id("f", section, worded.text),
            statement=worded.text,
            kind=best.kind,
            act=best.act,
            section=section,
            evidence=book.cite_all([*worded.evidence, *further]),
            told_by=_told_by(group),
            independent_sources=len(group.origins),
            information=grade,
            confidence=confidence(grade, len(group.origins)),
            because=because(group, grade, labels) + ("; another source contradicts it" if doubted else ""),
            caution=worded.caution,
        )

    return Found(told(best.worded), group, told(best.short) if best.short is not None else None)


def _told_by(group: Cluster) -> list[str]:
    """The sources that say it, or what is told beside it; copies too, but altered ones only if alone."""
    said = [group.best.source, *(other.source for other in group.best.worded.others)]
    said += [member.source for member in group.members if not member.altered]
    said += [each.statement.source for each in group.witnesses]
    return list(dict.fromkeys(said))


def strength(
    findings: Sequence[Finding], origins: int, gaps: Sequence[Gap] = (), *, is_spoken_of: bool = True
) -> tuple[Strength, str]:
    """How strong a section's evidence is, and why, by ``STRENGTH_RULE``.

    Args:
        findings: those that the section shows.
        origins: independent origins behind them.
        gaps: what the section does not establish.
        is_spoken_of: whether any source has a word of the section's matter, shown or not.
    """
    if not findings:
        told = "no finding could be drawn that stands by itself"
        return "none", told if is_spoken_of else "no source that was read speaks of it"
    clean = [finding for finding in findings if finding.information != 6]
    firm = [finding for finding in clean if finding.confidence != "low"]
    count = f"{len(findings)} {'finding' if len(findings) == 1 else 'findings'}"
    of = f"{origins} independent {'origin' if origins == 1 else 'origins'}"
    if not clean:
        return "thin", f"{count}, all from machine-altered copy"
    if origins >= 3 and len(firm) >= 3 and 2 * len(firm) >= len(findings):
        if any(gap.asked for gap in gaps):
            return "moderate", f"{count} from {of}, but what the section asks is not all established"
        return "strong", f"{count} from {of}, {len(firm)} of them at moderate confidence or better"
    if len(firm) >= 2 or (firm and origins >= 2):
        return "moderate", f"{count} from {of}"
    return "thin", f"{count} from {of}"


STRENGTH_RULE = (
    "A section's evidence is strong with three or more independent origins and at least three findings, half "
    "of all, at moderate confidence or better, unless something that the section asks is not established; "
    "moderate with two such findings, or with one and a second origin; thin with less; none where no finding "
    "could be drawn."
)


#: Verbs of a deal that its buyer does, or that only bring the sides together.
BUYING = frozenset("pay buy purchase acquire procure spend meet use deploy adopt lease rent order".split())


#: Who leaves a body protests against nobody in particular.
LEAVING = frozenset("resign quit leave depart walk step withdraw".split())


def relations(found: Sequence[Found], parties: Collection[str] | None = None) -> list[Relation]:
    """Who did what toward whom, from the frames of the findings.

    Args:
        found: the findings.
        parties: the names of those between whom there can be relations; without it everybody's.
    """
    edges: dict[tuple[str, str, str], Relation] = {}
    for item in found:
        for member in item.cluster.members:
            actor, act, target = member.actor, member.act, member.target
            if member.acts_itself and not member.altered and actor and act and target and actor != target:
                if is_clause(member.worded.text) or (act == "sell" and member.verb in BUYING):
                    continue
                if member.verb in LEAVING or (parties is not None and not {actor, target} <= set(parties)):
                    continue
                relation = Relation(actor=actor, act=act, target=target, finding=item.finding.id)
                edges.setdefault((actor, act, target), relation)
    return list(edges.values())
