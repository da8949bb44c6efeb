"""What each chart shows, drawn from the summary model, with words for those who cannot see it."""

from __future__ import annotations

from collections.abc import Callable

from briefing.document.blocks import Inlines, Picture
from briefing.model.briefing import Briefing
from briefing.templating.colour import printable
from briefing.templating.dates import day

Rows = tuple[tuple[str, ...], ...]

#: A line between fewer points says less than the table beneath it.
_FEWEST_EVENTS = 3
_LABEL_WORDS = 9


def picture(briefing: Briefing, chart: str, caption: Inlines) -> Picture | None:
    """The chart of that name; None where the briefing has too little to draw.

    Raises:
        KeyError: no such chart.
    """
    rows, alt = CHARTS[chart](briefing)
    return Picture(chart, rows, printable(alt), caption) if rows else None  # type: ignore[arg-type]


def _timeline(briefing: Briefing) -> tuple[Rows, str]:
    """Rows of ISO date and label, one for each dated event."""
    dated = sorted(
        (event.date, event.what)
        for event in briefing.timeline
        if event.date is not None and event.precision in ("day", "month", "year")
    )
    if len({date for date, _ in dated}) < _FEWEST_EVENTS:
        return (), ""
    alt = f"Timeline of {len(dated)} events, {day(dated[0][0])} to {day(dated[-1][0])}; the table lists them."
    return tuple((date, _label(what)) for date, what in dated), alt


def _coverage(briefing: Briefing) -> tuple[Rows, str]:
    """Rows of section title, strength and number of findings."""
    rows = tuple(
        (section.title, section.strength, str(len(section.findings))) for section in briefing.sections
    )
    told = "; ".join(f"{title}: {strength}, findings: {count}" for title, strength, count in rows)
    return tuple(tuple(map(printable, row)) for row in rows), f"Evidence by section. {told}."


def _relations(briefing: Briefing) -> tuple[Rows, str]:
    """Rows of actor, act and target, each once; those of one actor stand together."""
    actors = list(dict.fromkeys(edge.actor for edge in briefing.relations))
    edges = sorted(
        dict.fromkeys((edge.actor, edge.act, edge.target) for edge in briefing.relations),
        key=lambda edge: actors.index(edge[0]),
    )
    told = "; ".join(" ".join(edge) for edge in edges)
    return tuple(tuple(map(printable, edge)) for edge in edges), f"Who addressed whom. {told}."


def _label(what: str) -> str:
    words = printable(what).split()
    return " ".join(words[:_LABEL_WORDS]) + " …" * (len(words) > _LABEL_WORDS)


CHARTS: dict[str, Callable[[Briefing], tuple[Rows, str]]] = {
    "timeline": _timeline,
    "coverage": _coverage,
    "relations": _relations,
}
