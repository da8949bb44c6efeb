"""The text of one source, as every later room sees it."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing.model.sources import Condition


@dataclass(frozen=True, slots=True)
class ReadText:
    """What a format's reader makes of a file's bytes."""

    text: str
    """Newlines are ``\\n``."""
    encoding: str
    conditions: tuple[Condition, ...] = ()
    metadata: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SourceText:
    """Decoded text of one file; every offset in the house is a code-point offset into ``text``."""

    id: str
    """Stable short id made from the file's content and path, e.g. ``s-83b1ff30``."""
    file: str
    """Path relative to the dossier, with ``/``."""
    sha256: str
    text: str
    """Newlines are ``\\n``; nothing else is changed."""
    encoding: str
    conditions: tuple[Condition, ...] = ()
    """What reading itself had to decide (a guessed encoding, replaced bytes)."""
    metadata: dict[str, str] = field(default_factory=dict)
    """What the format itself declares: title, publisher, author, published, url."""
