"""What each chart shows, drawn from the summary model, with words for those who cannot see it.

A chart is drawn only where it shows more than the words beside it: ``picture`` gives None for the rest.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date

from briefing.document.blocks import Inlines, Picture
from briefing.extraction.dates import date_bounds
from briefing.model.briefing import Briefing, Finding, Relation, Section
from briefing.model.sources import Condition, ConditionKind, Source
from briefing.templating.colour import printable
from briefing.templating.dates import day
from briefing.templating.vocabulary import without_date

Rows = tuple[tuple[str, ...], ...]

#: A line between fewer points, or fewer arrows, say less than the words beside them.
_FEWEST_EVENTS = _FEWEST_RELATIONS = 3
_FEWEST_SOURCES = 2
_LABEL_WORDS = 24
_TITLE_WORDS = 6
_CONFIDENCES = ("high", "moderate", "low")
#: What may stand between a party's name and its verb; a noun may not: “Acme's nurses asked” is not Acme.
_ACTS_ITSELF = re.compile(
    r",|\s(?:and|or|also|along with|has|have|had|is|are|was|were|will|would|\w+(?:ed|id|old|ote))\b"
)


def picture(briefing: Briefing, chart: str, caption: Inlines) -> Picture | None:
    """The chart of that name; None where the briefing has too little to draw.

    Raises:
        KeyError: no such chart.
    """
    rows, alt = CHARTS[chart](briefing)
    if not rows:
        return None
    shown = tuple(tuple(map(printable, row)) for row in rows)
    return Picture(chart, shown, printable(alt), caption)  # type: ignore[arg-type]


# --- timeline --------------------------------------------------------------------------------


def _timeline(briefing: Briefing) -> tuple[Rows, str]:
    """Rows of date in words, event, and the first and last day that the date covers."""
    dated = sorted(
        (*days, day(event.date), _first_words(without_date(event.what, event.date), _LABEL_WORDS))
        for event in briefing.timeline
        if event.date is not None and (days := _days(event.date)) is not None
    )
    if len({first for first, *_ in dated}) < _FEWEST_EVENTS:
        return (), ""
    told = "; ".join(f"{when}: {what.rstrip('.')}" for _, _, when, what in dated)
    rows = tuple((when, what, first.isoformat(), last.isoformat()) for first, last, when, what in dated)
    return rows, f"Timeline of {len(dated)} events. {told}."


def _days(written: str) -> tuple[date, date] | None:
    """The first and last day of a date; None for what a person put there that is no date."""
    try:
        return date_bounds(written)
    except ValueError:
        return None


# --- coverage --------------------------------------------------------------------------------


def _coverage(briefing: Briefing) -> tuple[Rows, str]:
    """Rows of section, source, state and number of findings, and those that sum up a source or a section."""
    names = _source_names(briefing)
    cells = [
        (section.title, names[source.id], state, number)
        for section in briefing.sections
        for source in briefing.sources
        for state, number in _states(briefing, section, source)
    ]
    if len(briefing.sources) < _FEWEST_SOURCES or not any(number for *_, number in cells):
        return (), ""
    conditions = [("", names[source.id], _condition(source, names)) for source in briefing.sources]
    strengths = [(section.title, "", section.strength, _reason(section)) for section in briefing.sections]
    told = " ".join(_told(section, cells) for section in briefing.sections)
    return (*conditions, *strengths, *cells), f"Evidence by source and section. {told}"


def _states(briefing: Briefing, section: Section, source: Source) -> Iterator[tuple[str, str]]:
    """How ``source`` serves ``section``: by findings, with their number, and by words that are masked."""
    cited = [finding for finding in section.findings if _tells(briefing, finding, source)]
    if cited:
        yield _firmness(cited, source), str(len(cited))
    if any(_names(section, source, condition) for condition in source.conditions):
        yield "masked", ""


def _tells(briefing: Briefing, finding: Finding, source: Source) -> bool:
    """Whether the source says it; one that lends a name or a role to the telling is no witness."""
    said = finding.told_by or [briefing.evidence[identifier].source for identifier in finding.evidence]
    return source.id in said


def _firmness(cited: list[Finding], source: Source) -> str:
    if source.has(ConditionKind.MACHINE_ALTERED):
        return "altered"
    if source.has(ConditionKind.DUPLICATE):
        return "repeated"
    return min((finding.confidence for finding in cited), key=_CONFIDENCES.index)


def _names(section: Section, source: Source, condition: Condition) -> bool:
    """Whether a gap of ``section`` is about the masked passage of ``condition``."""
    if condition.kind != ConditionKind.MASKED or not condition.of:
        return False
    return any(
        condition.of in gap.reason and (source.label in gap.reason or source.file in gap.reason)
        for gap in section.gaps
    )


def _condition(source: Source, names: dict[str, str]) -> str:
    """What is amiss with the whole of ``source``, in a few words."""
    said = []
    for condition in source.conditions:
        match condition.kind:
            case ConditionKind.MASKED if condition.of == "the file":
                said.append(f"{_percent(condition.share)} masked")
            case ConditionKind.MACHINE_ALTERED:
                said.append("machine-altered copy")
            case ConditionKind.DUPLICATE:
                said.append(f"same text as {names.get(condition.other or '', 'another source')}")
            case ConditionKind.NOT_ANALYSED:
                whole = condition.of in (None, "the file") and condition.share == 1.0
                said.append("not analysed" if whole else f"{_percent(condition.share)} not analysed")
    return "; ".join(dict.fromkeys(said))


def _percent(share: float | None) -> str:
    return "partly" if share is None else f"{max(1, round(100 * share))}\u00a0%"


def _reason(section: Section) -> str:
    """The first part of why the evidence is as strong as it is: how many findings, of how many origins."""
    return re.split(r"[,:;]\s", section.strength_because)[0] if section.findings else "no finding"


def _told(section: Section, cells: list[tuple[str, str, str, str]]) -> str:
    found = [
        f"{source} {number} with {state} confidence"
        if state in _CONFIDENCES
        else f"{source} {number} {state}"
        for title, source, state, number in cells
        if title == section.title
    ]
    listed = "; ".join(" ".join(each.split()) for each in found) or "no source"
    return f"{section.title}, {section.strength} ({_reason(section)}): {listed}."


def _source_names(briefing: Briefing) -> dict[str, str]:
    """A short name for each source, of its own: its publisher, its title, or its file. Where two share one,
    the file comes first: a row's label is cut at its end."""
    short = {
        source.id: source.publisher or _first_words(source.title or source.file, _TITLE_WORDS)
        for source in briefing.sources
    }
    counts = Counter(short.values())
    return {
        source.id: short[source.id]
        if counts[short[source.id]] == 1
        else f"{source.file} ({short[source.id]})"
        for source in briefing.sources
    }


# --- relations -------------------------------------------------------------------------------


def _relations(briefing: Briefing) -> tuple[Rows, str]:
    """Rows of actor, act and target, each once; those of one actor stand together."""
    findings = {finding.id: finding for finding in (*briefing.bottom_line, *briefing.findings())}
    told = [edge for edge in briefing.relations if _is_told(edge, briefing, findings.get(edge.finding))]
    actors = list(dict.fromkeys(edge.actor for edge in told))
    edges = sorted(
        dict.fromkeys((edge.actor, edge.act, edge.target) for edge in told),
        key=lambda edge: actors.index(edge[0]),
    )
    if len(edges) < _FEWEST_RELATIONS:
        return (), ""
    return tuple(edges), f"Who addressed whom. {'; '.join(' – '.join(edge) for edge in edges)}."


def _is_told(edge: Relation, briefing: Briefing, finding: Finding | None) -> bool:
    """Whether the finding's own words have the actor act, toward a party that is no product.

    The frames behind the edges name the party that a group belongs to (“Acme's nurses asked”); an arrow from
    Acme would then say what no source says.
    """
    products = {actor.name for actor in briefing.actors if actor.kind == "product"}
    if finding is None or {edge.actor, edge.target} & products:
        return False
    aliases = {actor.name: actor.aliases for actor in briefing.actors}
    found = re.search(_any_of(edge.actor, aliases), finding.statement)
    if found is None or not _ACTS_ITSELF.match(finding.statement, found.end()):
        return False
    return re.search(_any_of(edge.target, aliases), finding.statement[found.end() :]) is not None


def _any_of(name: str, aliases: dict[str, list[str]]) -> str:
    names = sorted((name, *aliases.get(name, ())), key=len, reverse=True)
    return rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)"


def _first_words(text: str, most: int) -> str:
    words = text.split()
    return " ".join(words[:most]) + " …" * (len(words) > most)


CHARTS: dict[str, Callable[[Briefing], tuple[Rows, str]]] = {
    "timeline": _timeline,
    "coverage": _coverage,
    "relations": _relations,
}
