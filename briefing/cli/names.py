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


_OF_NO_MATTER = frozenset(
    "briefing data docs documents dossier download downloads files folder input inbox material materials "
    "misc new pdfs source sources temp test texts tmp txt untitled work".split()
)
"""What folders are called that hold any matter whatever."""


def names_a_matter(folder: Path) -> bool:
    """Whether a folder's name has a word that can stand as a title: ``acme``, not ``b`` or ``new-docs-2``."""
    words = re.split(r"[\W\d_]+", folder.name.lower())
    # Chinese or Korean names may have one character.
    return any((len(word) > 2 or not word.isascii()) and word not in _OF_NO_MATTER for word in words)


def title(folder: Path) -> str:
    """The folder's name in words, for a briefing that was given no title."""
    words = " ".join(re.split(r"[\s_-]+", folder.name)).strip()
    return words[:1].upper() + words[1:] or "Briefing"
