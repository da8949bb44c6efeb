"""What a dossier's outputs are called, from the name of its folder."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from pathlib import Path

_LONGEST = 80
"""Characters of a slug: with a suffix it stays far below the 255 bytes of common file systems."""
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
)
"""Names that Windows keeps for devices, with any suffix."""


def slug(folder: Path) -> str:
    """The stem of every output: ASCII letters, digits and hyphens; never empty, safe on any file system.

    A name without one Latin letter or digit gets a stem made from its digest, so that two such
    dossiers do not overwrite each other.
    """
    plain = unicodedata.normalize("NFKD", folder.name).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST].rstrip("-")
    if not stem:
        return f"briefing-{hashlib.sha256(folder.name.encode('utf-8', 'surrogateescape')).hexdigest()[:8]}"
    return f"briefing-{stem}" if stem in _RESERVED else stem


def title(folder: Path) -> str:
    """The folder's name in words, for a briefing that was given no title."""
    words = " ".join(re.split(r"[\s_-]+", folder.name)).strip()
    return words[:1].upper() + words[1:] or "Briefing"
