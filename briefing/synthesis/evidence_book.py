"""The evidence book: every span that the brief cites, once, under an id made from its content."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from briefing.cleaning.passages import CleanSource
from briefing.model.evidence import Evidence, Span


def stable_id(prefix: str, *parts: object) -> str:
    """A short id that depends on the content only, so that it survives a rebuild."""
    digest = hashlib.sha256("\x1f".join(str(part) for part in parts).encode("utf-8", "replace"))
    return f"{prefix}-{digest.hexdigest()[:8]}"


class EvidenceBook:
    """Hands out evidence ids for spans, and keeps what was cited."""

    def __init__(self, sources: Iterable[CleanSource]) -> None:
        self._sources: Mapping[str, CleanSource] = {source.source.id: source for source in sources}
        self._records: dict[str, Evidence] = {}

    def text(self, source: str) -> str:
        """The text of a source, by its id."""
        return self._sources[source].source.text

    def cite(self, source: str, span: Span) -> str:
        """The id of the evidence for ``span`` of ``source``."""
        text = self._sources[source].source.text
        digest = self._sources[source].source.sha256
        identity = stable_id("e", digest, span.start, span.end)
        if identity not in self._records:
            place = self._sources[source].source.place_of(span)
            self._records[identity] = Evidence(
                source=source, start=span.start, end=span.end, text=span.slice(text), place=place
            )
        return identity

    def cite_all(self, spans: Iterable[tuple[str, Span]]) -> list[str]:
        """Ids for several spans, without repetition, in their order."""
        return list(dict.fromkeys(self.cite(source, span) for source, span in spans))

    def records(self, cited: Iterable[str]) -> dict[str, Evidence]:
        """The evidence with those ids, in reading order of sources and spans."""
        wanted = set(cited)
        order = {source: index for index, source in enumerate(self._sources)}
        kept = [(key, record) for key, record in self._records.items() if key in wanted]
        return dict(sorted(kept, key=lambda pair: (order[pair[1].source], pair[1].start, pair[1].end)))
