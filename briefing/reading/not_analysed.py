"""Files of the dossier that were not read: listed with their reason, never skipped in silence."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.sources import Condition, ConditionKind, Source


@dataclass(frozen=True, slots=True)
class NotAnalysed:
    """One file of the dossier that nothing is drawn from."""

    id: str
    file: str
    """Path relative to the dossier, with ``/``."""
    sha256: str
    """Empty where the bytes themselves could not be had."""
    reason: str
    """A sentence for the reader."""
    language: str | None = None
    """ISO 639-1, where that is the reason."""

    def source(self) -> Source:
        """The entry that the briefing's list of sources shows."""
        condition = Condition(kind=ConditionKind.NOT_ANALYSED, detail=self.reason, share=1.0, of="the file")
        return Source(
            id=self.id, file=self.file, sha256=self.sha256, language=self.language, conditions=[condition]
        )
