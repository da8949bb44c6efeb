"""Edits: what a person changes in a briefing, laid over every build."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefing.cleaning.passages import CleanSource
from briefing.dossier.config import AddEdit, Addition, DropEdit, Edit, PinEdit, RewordEdit
from briefing.model.briefing import Briefing, Finding, Section
from briefing.model.evidence import Evidence, Span
from briefing.synthesis.bottom_line import MOST
from briefing.synthesis.evidence_book import EvidenceBook, stable_id
from briefing.synthesis.withhold import item_ids, withhold

_BY_HAND = "added by the dossier’s owner"
_SHAPES = ("'‘’‛ʼ", '"“”„‟', "–—−‐‑-")
_ALTERED = "from machine-altered copy: these need not be anyone’s own words"


@dataclass(frozen=True, slots=True)
class Unapplied:
    """An edit that was not applied, and why."""

    index: int
    """Its place among the edits, from 0."""
    edit: Edit
    why: str


@dataclass(frozen=True, slots=True)
class Edited:
    """A briefing with a person's edits in it."""

    briefing: Briefing
    unapplied: list[Unapplied] = field(default_factory=list)
    worded: dict[str, int] = field(default_factory=dict)
    """Id of each finding whose words are a person's, and the index of the edit that gave them."""


def apply_edits(
    briefing: Briefing,
    edits: Sequence[Edit],
    sources: Mapping[str, CleanSource],
    without: Mapping[int, str] | None = None,
) -> Edited:
    """Lay ``edits`` over ``briefing``, in their order.

    Args:
        briefing: as the sources give it.
        edits: what ``briefing.yaml`` lists.
        sources: the cleaned sources by id, in which the words of an added finding are looked for.
        without: edits to leave out, by index, with the reason for it; they are listed as unapplied.

    Returns:
        The briefing; the edits whose target, section, source or words are not there; and the findings
        that a person worded, which nobody has checked yet.
    """
    left_out = without or {}
    unapplied, worded = [], {}
    pinned: list[str] = []
    for index, edit in enumerate(edits):
        try:
            if index in left_out:
                raise _CannotApply(left_out[index])
            briefing, finding = _apply(briefing, edit, sources)
        except _CannotApply as reason:
            unapplied.append(Unapplied(index, edit, str(reason)))
            continue
        if isinstance(edit, RewordEdit | AddEdit) and finding is not None:
            worded[finding] = index
        if isinstance(edit, PinEdit):
            pinned.append(edit.pin)
    briefing = _pinned(briefing, [each for each in pinned if each in _finding_ids(briefing)])
    return Edited(_with_method(briefing, edits, unapplied), unapplied, worded)


class _CannotApply(Exception):
    """Why an edit has no effect."""


def _apply(briefing: Briefing, edit: Edit, sources: Mapping[str, CleanSource]) -> tuple[Briefing, str | None]:
    """The briefing with one edit, and the finding that it words; a pin only has its target looked up."""
    match edit:
        case DropEdit(drop=target):
            if target not in item_ids(briefing):
                raise _CannotApply(f"the briefing has no “{target}” any more")
            return _dropped(briefing, target), None
        case RewordEdit(reword=target, statement=statement):
            _require_finding(briefing, target)
            return _reworded(briefing, target, statement), target
        case PinEdit(pin=target):
            _require_finding(briefing, target)
            return briefing, None
        case AddEdit(add=addition):
            finding, evidence = _finding(briefing, addition, sources)
            return _added(briefing, finding, evidence), finding.id


def _finding_ids(briefing: Briefing) -> set[str]:
    return {finding.id for finding in (*briefing.bottom_line, *briefing.findings())}


def _require_finding(briefing: Briefing, target: str) -> None:
    if target in _finding_ids(briefing):
        return
    if target in item_ids(briefing):
        raise _CannotApply(f"“{target}” is no finding: only findings are reworded or pinned")
    raise _CannotApply(f"the briefing has no finding “{target}” any more")


# --- drop, reword, pin ----------------------------------------------------------------------------------


def _dropped(briefing: Briefing, target: str) -> Briefing:
    """Without the item; a section that lost its last finding does not claim evidence any more."""
    left = withhold(briefing, {target})
    emptied = {section.id for section in briefing.sections if section.findings} & {
        section.id for section in left.sections if not section.findings
    }
    change = {"strength": "none", "strength_because": "its findings were left out by the dossier’s owner"}
    sections = [
        section.model_copy(update=change) if section.id in emptied else section for section in left.sections
    ]
    return left.model_copy(update={"sections": sections})


def _reworded(briefing: Briefing, target: str, statement: str) -> Briefing:
    def reword(findings: Sequence[Finding]) -> list[Finding]:
        change = {"statement": statement, "from_edit": True}
        return [each.model_copy(update=change) if each.id == target else each for each in findings]

    return briefing.model_copy(
        update={
            "bottom_line": reword(briefing.bottom_line),
            "sections": [
                section.model_copy(update={"findings": reword(section.findings)})
                for section in briefing.sections
            ],
        }
    )


def _pinned(briefing: Briefing, targets: Sequence[str]) -> Briefing:
    """Pinned findings first, in the order of the pins: in their sections and in the bottom line."""
    if not targets:
        return briefing
    known = {each.id: each for each in (*briefing.bottom_line, *briefing.findings())}

    def first(findings: Sequence[Finding]) -> list[Finding]:
        return sorted(
            findings, key=lambda each: targets.index(each.id) if each.id in targets else len(targets)
        )

    pinned = [known[target] for target in dict.fromkeys(targets)]
    rest = [each for each in briefing.bottom_line if each.id not in targets]
    return briefing.model_copy(
        update={
            "bottom_line": [*pinned, *rest][: max(MOST, len(briefing.bottom_line))],
            "sections": [
                section.model_copy(update={"findings": first(section.findings)})
                for section in briefing.sections
            ],
        }
    )


# --- add ------------------------------------------------------------------------------------------


def _finding(
    briefing: Briefing, addition: Addition, sources: Mapping[str, CleanSource]
) -> tuple[Finding, dict[str, Evidence]]:
    if addition.section not in [section.id for section in briefing.sections]:
        known = ", ".join(section.id for section in briefing.sections)
        raise _CannotApply(f"the template has no section “{addition.section}”; it has {known}")
    source = next((each for each in sources.values() if each.source.file == addition.source), None)
    if source is None:
        raise _CannotApply(f"“{addition.source}” was not read as a source")
    span = _find(addition.quote, source)
    book = EvidenceBook([source])
    cited = book.cite(source.source.id, span)
    label = briefing.source(source.source.id).label
    altered = source.machine_altered
    finding = Finding(
        id=stable_id("f", addition.section, addition.statement, addition.source),
        statement=addition.statement,
        kind=addition.kind,
        section=addition.section,
        evidence=[cited],
        independent_sources=1,
        information=6 if altered else 3,
        confidence="low",
        because=f"{_BY_HAND}; one origin: {label}",
        caution=_ALTERED if altered else None,
        from_edit=True,
    )
    return finding, book.records([cited])


def _find(quote: str, source: CleanSource) -> Span:
    """Where the words stand in what the briefing may draw on; white space and the shape of quotation marks
    and dashes may differ, as YAML folds the one and a word processor changes the others."""
    pattern = re.compile(r"\s+".join(map(_any_shape, quote.split())))
    text = source.source.text
    spans = [Span(*match.span()) for match in pattern.finditer(text)]
    if not spans:
        raise _CannotApply(f"its quote does not stand in {source.source.file}, word for word")
    for passage in source.prose():
        for span in spans:
            if not passage.span.contains(span):
                continue
            if any(mask.overlaps(span) for mask in passage.masks):
                raise _CannotApply(f"its quote holds words that {source.source.file} masks")
            return span
    raise _CannotApply(
        f"its quote stands in {source.source.file} only in what was left out of the article "
        "(briefing sources shows it; “keep” overrules it), or runs over paragraphs"
    )


def _any_shape(word: str) -> str:
    return "".join(
        next((f"[{shapes}]" for shapes in _SHAPES if character in shapes), re.escape(character))
        for character in word
    )


def _added(briefing: Briefing, finding: Finding, evidence: Mapping[str, Evidence]) -> Briefing:
    if finding.id in _finding_ids(briefing):
        raise _CannotApply("the briefing has this finding already")
    return briefing.model_copy(
        update={
            "sections": [
                _with_finding(section, finding) if section.id == finding.section else section
                for section in briefing.sections
            ],
            "evidence": {**briefing.evidence, **evidence},
        }
    )


def _with_finding(section: Section, finding: Finding) -> Section:
    change: dict[str, object] = {"findings": [*section.findings, finding]}
    if section.strength == "none":
        change |= {"strength": "thin", "strength_because": f"one finding, {_BY_HAND}"}
    return section.model_copy(update=change)


# --- what the reader is told ----------------------------------------------------------------------


def _with_method(briefing: Briefing, edits: Sequence[Edit], unapplied: Sequence[Unapplied]) -> Briefing:
    """The method note says that a person had a hand in it; one that hides it would not be believed."""
    skipped = {each.index for each in unapplied}
    applied = [edit for index, edit in enumerate(edits) if index not in skipped]
    verbs = (
        (DropEdit, "left out"),
        (RewordEdit, "reworded"),
        (PinEdit, "put first"),
        (AddEdit, "added"),
    )
    counts = [
        f"{number} {'item' if number == 1 else 'items'} {verb}"
        for kind, verb in verbs
        if (number := sum(isinstance(edit, kind) for edit in applied))
    ]
    if not counts:
        return briefing
    line = f"The dossier’s owner edited the briefing: {', '.join(counts)}."
    return briefing.model_copy(update={"method": [*briefing.method, line]})
