"""Extraction of a whole dossier: parse once, then find everything that later rooms ask for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from briefing.cleaning.passages import CleanSource
from briefing.extraction.actors import Actors, merge
from briefing.extraction.figures import find_figures
from briefing.extraction.language import ParsedPassage, parse
from briefing.extraction.leads import with_lead_named
from briefing.extraction.names import find_all_names
from briefing.extraction.quotations import find_quotations
from briefing.extraction.span_index import SpanIndex
from briefing.extraction.statements import Statement, find_statements
from briefing.extraction.things import Thing, find_things
from briefing.extraction.written_on import dates_of
from briefing.model.evidence import Span
from briefing.model.statements import DateMention, FigureMention, QuotedSpeech
from briefing.model.topics import Act


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """What is known of a source from its owner or its own metadata."""

    published: str | None = None
    """ISO 8601, as precise as known."""
    publisher: str | None = None
    author: str | None = None


@dataclass(frozen=True, slots=True)
class Extracted:
    """What one source says, in order of its text."""

    source: CleanSource
    published: str | None
    publisher: str | None
    author: str | None
    statements: tuple[Statement, ...]
    quotations: tuple[QuotedSpeech, ...]
    figures: tuple[FigureMention, ...]
    dates: tuple[DateMention, ...]
    things: tuple[Thing, ...] = ()
    """What it speaks of outside of quotation marks."""
    _by_place: SpanIndex[Statement] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        index = SpanIndex(self.statements, lambda statement: [statement.span])
        object.__setattr__(self, "_by_place", index)

    def statements_at(self, span: Span) -> list[Statement]:
        """The statements that share something with ``span``."""
        return self._by_place.overlapping(span)

    def sentence_of(self, span: Span) -> Span:
        """The sentence around ``span``; ``span`` itself where the sentence touches a mask."""
        for statement in self._by_place.overlapping(span):
            if statement.span.contains(span) and "masked" not in statement.faults:
                return statement.span
        return span


@dataclass(frozen=True, slots=True)
class Extraction:
    """What a dossier says."""

    sources: tuple[Extracted, ...]
    actors: Actors


def extract(
    sources: Sequence[CleanSource],
    facts: Mapping[str, SourceFacts],
    acts: Mapping[str, Act],
    on_source: Callable[[str], None] = lambda file: None,
) -> Extraction:
    """Find statements, quotations, figures, dates and actors in the prose of all sources.

    Args:
        sources: cleaned sources; a duplicate's prose is read too, since what it adds is evidence.
        facts: what is known of each source id from outside its text.
        acts: the bundle's acts, for statement frames.
        on_source: called with each file's name before it is read, for progress.
    """
    parsed: dict[str, list[ParsedPassage]] = {}
    for source in sources:
        on_source(source.source.file)
        parsed[source.source.id] = parse(source)
    texts = {source.source.id: source.source.text for source in sources}
    altered = {source.source.id for source in sources if source.machine_altered}
    actors = merge(find_all_names(parsed, texts), texts, altered)
    return Extraction(
        tuple(
            _extract_one(s, parsed[s.source.id], facts.get(s.source.id, SourceFacts()), actors, acts)
            for s in sources
        ),
        actors,
    )


def _extract_one(
    source: CleanSource,
    parsed: list[ParsedPassage],
    facts: SourceFacts,
    actors: Actors,
    acts: Mapping[str, Act],
) -> Extracted:
    text = source.source.text
    quotations = find_quotations(source, parsed)
    dates = dates_of(source.source, [each.passage.span for each in parsed], facts.published)
    figures = [figure for passage in parsed for figure in find_figures(passage, text)]
    statements = find_statements(source, parsed, actors, acts, quotations, dates, figures, facts.publisher)
    statements = with_lead_named(statements, parsed, text, actors)
    return Extracted(
        source,
        facts.published,
        facts.publisher,
        facts.author,
        tuple(statements),
        tuple(quotations),
        tuple(figures),
        tuple(dates),
        tuple(find_things(parsed, [part for quote in quotations for part in quote.parts])),
    )
