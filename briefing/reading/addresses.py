"""Addresses: where a text saved without its links prints them behind the words that they belonged to.

“abused the system [https://…]”, “the audit<https://…>”: what a newsletter's plain part and a mail program
write. No sentence has them, and a reader of the page never saw them.
"""

from __future__ import annotations

import re

_ADDRESS = r"(?:https?://|mailto:)[^\s\[\]<>]{1,2000}"
_BEHIND = re.compile(rf"(?<=[\w.,;:!?”\"’')])(?: ?\[{_ADDRESS}\]|<{_ADDRESS}>)")
#: What stands before an address that is part of what is said: “write to [https://…]”, “URL: <https://…>”.
_SAYS_WHERE = re.compile(r"(?:\b(?:at|from|is|link|on|see|to|url|via|visit)|[:=])\W*$", re.IGNORECASE)
#: Characters before it in which such a word stands.
_NEAR = 12


def without_addresses(text: str) -> str:
    """The text without the addresses in brackets that stand behind a word."""

    def gone(match: re.Match[str]) -> str:
        before = text[max(0, match.start() - _NEAR) : match.start()]
        return match.group() if _SAYS_WHERE.search(before) else ""

    return _BEHIND.sub(gone, text)
