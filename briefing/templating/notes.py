"""Notes: for each piece of evidence cited, its source, its position and its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from briefing.document.blocks import Inlines, Link, Note, Text
from briefing.model.briefing import Briefing
from briefing.model.sources import ConditionKind
from briefing.templating.colour import printable
from briefing.templating.excerpts import excerpt
from briefing.templating.inlines import safe_target

_TITLE_WORDS = 5


def notes_for(briefing: Briefing, cited: Sequence[str], words: int | None) -> dict[str, Note]:
    """A note for each evidence id of ``cited``, in that order, quoting about ``words`` words of each
    passage, or all of it if None.

    Raises:
        KeyError: an id that the briefing has no evidence for.
    """
    statements = _statements_by_evidence(briefing)
    return {
        identifier: Note(_note(briefing, identifier, statements[identifier], words), identifier)
        for identifier in dict.fromkeys(cited)
    }


def _note(briefing: Briefing, identifier: str, statements: Sequence[str], words: int | None) -> Inlines:
    evidence = briefing.evidence[identifier]
    source = briefing.source(evidence.source)
    quoted = excerpt(evidence.text, statements, words or len(evidence.text))
    position = f"characters {evidence.start}–{evidence.end}"
    if evidence.place is not None:
        position = f"{evidence.place}, {position}"
    label = source.publisher or _shortened(source.title or "")
    place = f" ({source.file}, {position})" if label else f", {position}"
    words_there = f"“{quoted}”"
    if source.has(ConditionKind.MACHINE_ALTERED):
        words_there = "machine-altered copy; its words need not be anyone’s own, and are not repeated here."
    name = Text(printable(label or source.file))
    target = safe_target(source.url or "")
    return (
        Link(target, (name,)) if target else name,
        Text(printable(f"{place}: {words_there}")),
    )


def _shortened(title: str) -> str:
    """The first words of a title: a note names its source, and the list of sources gives the whole."""
    words = title.split()
    return " ".join(words[:_TITLE_WORDS]) + " …" * (len(words) > _TITLE_WORDS)


def _statements_by_evidence(briefing: Briefing) -> defaultdict[str, list[str]]:
    """What the briefing says on the strength of each piece of evidence."""
    said: defaultdict[str, list[str]] = defaultdict(list)
    cited: list[tuple[str, list[str]]] = [
        *((finding.statement, finding.evidence) for finding in briefing.bottom_line),
        *((finding.statement, finding.evidence) for finding in briefing.findings()),
        *((quotation.text, quotation.evidence) for quotation in briefing.quotations),
        *((f"{figure.display} {figure.what}", figure.evidence) for figure in briefing.figures),
        *((event.what, event.evidence) for event in briefing.timeline),
        *((f"{actor.name} {actor.role or ''}", actor.evidence) for actor in briefing.actors),
        *((p.statement, p.evidence) for dispute in briefing.disputes for p in dispute.positions),
    ]
    for statement, evidence in cited:
        for identifier in evidence:
            said[identifier].append(statement)
    return said
