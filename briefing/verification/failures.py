"""What verification reports: one failure for each thing that does not stand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """Why something does not stand."""

    UNKNOWN_SOURCE = "unknown source"  # the model names a source that is not in the dossier
    CHANGED_SOURCE = "changed source"  # the file's content is not what the model was made from
    MISSING_SPAN = "missing span"  # no such evidence, or its offsets lie outside the text
    ALTERED_TEXT = "altered text"  # the words at the offsets are other words
    MASKED = "masked"  # the span touches masked words, or a statement joins words over a mask
    IRRELEVANT = "irrelevant passage"  # page furniture, an unrelated article, or a headline as a fact
    FABRICATED = "fabricated quotation"  # no source has these words between quotation marks
    MISATTRIBUTED = "misattributed"  # the text gives the words to somebody else
    TRUNCATED = "truncated quotation"  # cut so that the words say more than was said
    MACHINE_ALTERED = "machine-altered quotation"  # a synonymiser's words shown as somebody's own
    UNSUPPORTED_NAME = "unsupported name"
    UNSUPPORTED_NUMBER = "unsupported number"
    UNSUPPORTED_WORDS = "unsupported words"
    NEGATION = "negation"  # “not”, “never”, “declined” … in one of statement and evidence only
    CONDITION = "dropped condition"  # “unless …”, “if …” on which the evidence makes it depend
    CERTAINTY = "made certain"  # “alleged”, “may”, “plans to” … in the evidence only
    UNATTRIBUTED = "unattributed"  # somebody's quoted words in the brief's own voice
    STITCHED = "stitched"  # one relation made of words from several sentences
    REORDERED = "reordered"  # parties have changed places
    OVERCOUNTED = "overcounted"  # more independent sources than origins


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing in a model that its sources do not carry."""

    verdict: Verdict
    where: str
    """JSON path in the model: ``sections[1].findings[0].statement``."""
    item: str
    """Id of the finding, quotation … or evidence."""
    detail: str
    """A sentence for the reader: what was found, and what was looked for."""
    file: str | None = None
    """The source's file, where one is concerned."""

    def __str__(self) -> str:
        place = f" ({self.file})" if self.file else ""
        return f"{self.verdict}: {self.item} at {self.where}{place}: {self.detail}"
