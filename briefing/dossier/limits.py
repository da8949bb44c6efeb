"""How much of a dossier is read: what is larger, slower or deeper is reported, and the rest is built."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


class Limits(BaseModel):
    """``limits:`` of ``briefing.yaml``; every one may be left out. Sizes in MB are of 1,000,000 bytes."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    file_mb: Annotated[float, Field(gt=0)] = 20
    """A file's size. A 500-page report is about 2 MB as text and 10 MB as PDF; what is much larger is a
    data dump or a scan."""
    unpacked_mb: Annotated[float, Field(gt=0)] = 100
    """What one part of a compressed document (``.docx``, ``.odt``) may unpack to."""
    characters: Annotated[int, Field(gt=0)] = 1_500_000
    """A source's text. 500 pages are about 1.2 million."""
    paragraph_characters: Annotated[int, Field(gt=0)] = 100_000
    """The longest line. Prose has paragraphs of up to about 5,000; machine data has lines without end."""
    sentence_characters: Annotated[int, Field(gt=0)] = 10_000
    """The longest stretch of a line without a full stop, question mark or exclamation mark. The longest
    sentences of statutes have about 3,000."""
    lines: Annotated[int, Field(gt=0)] = 25_000
    """Lines that are not blank."""
    total_characters: Annotated[int, Field(gt=0)] = 3_000_000
    """The texts of a dossier together, the shortest first. Fifty long articles have half a million."""
    sources: Annotated[int, Field(gt=0)] = 500
    """Sources of a dossier, the shortest first: each is compared with each."""
    build_seconds: Annotated[float, Field(gt=0)] = 3_600
    """Time that reading and that making the briefing may each take: a last resort, which nothing within the
    other limits should come to."""
    seconds: Annotated[float, Field(gt=0)] = 60
    """Time that the reader of one file may take."""
    memory_mb: Annotated[float, Field(gt=0)] = 2_000
    """Address space of the process that reads files, where the system can bound it."""
    attachments: Annotated[int, Field(ge=0)] = 100
    """Attachments that are read of one file, at every depth together."""
    attachment_depth: Annotated[int, Field(ge=0)] = 3
    """How deep attachments of attachments are read."""
