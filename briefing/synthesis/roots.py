"""Roots: what two texts say in words of one stem, whatever their endings."""

from __future__ import annotations

from briefing.cleaning.vocabulary import content_words

#: Letters of a root: “disclosed”, “disclosure” and “discloses” share six.
_ROOT = 6


def roots(text: str) -> frozenset[str]:
    """The content words of a text without their endings, so that “warned” and “warning” are one."""
    return frozenset(word[:_ROOT].rstrip("eyi") for word in content_words(text) if not word[0].isdigit())
