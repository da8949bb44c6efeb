"""Silence: sentences that only say that somebody who was asked did not answer: gaps, not findings."""

from __future__ import annotations

import re

SILENT = re.compile(
    r"\b(?:declined|refused)\s+to\s+(?:comment|answer|respond|say)\b"
    r"|\b(?:did|does|has|have|had)\s?(?:not|n[’']t)\s+(?:immediately\s+|yet\s+)?(?:respond|repl(?:y|ied)|comment|"
    r"responded|commented|return|returned|answer|answered)\b"
    r"|\bno\s+(?:immediate\s+)?comment\b"
    r"|\bcould\s?(?:not|n[’']t)\s+(?:immediately\s+)?be\s+reached\b"
    r"|\b(?:contacted|asked|approached)\s+[A-Z][\w’'.\- ]{1,40}?\s+for\s+(?:a\s+)?comment\b",
)
