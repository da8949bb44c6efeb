"""Datelines: where, when and by which agency a report was filed, before its first sentence."""

from __future__ import annotations

import re

_DAY = r"(?:\d{1,2}\s)?[A-Z][\w.]+(?:\s\d{1,2})?(?:,?\s\d{4})?"
#: “PORT ELLIS (AP) — ”, “TOLVIK, Thursday (MPA) – ”, “Dunmere, 9 October 2024 – ” before what a source says.
DATELINE = re.compile(
    rf"(?:\([A-Z][^)]{{2,30}}\)|[A-Z][A-Z.,'’ ]+(?:,\s{_DAY})?\s*(?:\([^)]{{2,30}}\)\s*)?"
    r"|[A-Z]\w+(?:\s[A-Z]\w+)?,\s\d{1,2}\s[A-Z]\w+\s\d{4})\s*[—–-]+\s+"
)
