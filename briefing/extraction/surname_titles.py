"""Surname titles: whether “Mr Cole” is Alan Cole or Ann Cole, by what the sources call either."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from briefing.extraction.names import NameMention

_MASCULINE = frozenset("mr sir lord he him his himself".split())
_FEMININE = frozenset("mrs ms miss dame lady madam sister she her hers herself".split())
_TITLE = re.compile(r"\b(?P<title>[A-Z][a-z]+)\.?\s$")
_ROLE = re.compile(r"(?P<woman>woman|lady)\b|(?P<man>man)\b")
#: The first pronoun behind a name, before another name begins. Characters.
_PRONOUN = re.compile(
    r"(?:(?!\s[A-Z][\w’'-]+\s[A-Z])[^\n]){0,120}?\b(?P<pronoun>[Hh]e|[Hh]is|him|himself|[Ss]he|[Hh]er|herself)\b"
)
#: Where another bearer of the surname was named so shortly before, a pronoun may be that one's. Characters.
_NEAR = 300


def title_gender(mention: NameMention, texts: Mapping[str, str]) -> bool | None:
    """Whether the title right before a name is a woman's; None where there is none."""
    found = _TITLE.search(texts[mention.source][: mention.span.start][-12:])
    return _feminine(found["title"]) if found else None


def bearer_gender(
    mentions: Iterable[NameMention], others: Sequence[NameMention], texts: Mapping[str, str]
) -> bool | None:
    """Whether most of the titles, roles and pronouns by a person's full name are a woman's; None where they
    are even, or there are none.

    Args:
        mentions: where the full name stands.
        others: where other bearers of the surname are named.
        texts: the text of each source.
    """
    signs = [sign for mention in mentions for sign in _signs(mention, others, texts) if sign is not None]
    return None if 2 * sum(signs) == len(signs) else 2 * sum(signs) > len(signs)


def _signs(
    mention: NameMention, others: Sequence[NameMention], texts: Mapping[str, str]
) -> Iterable[bool | None]:
    yield title_gender(mention, texts)
    role = _ROLE.search(mention.role or "")
    yield None if role is None else role["woman"] is not None
    if any(o.source == mention.source and 0 < mention.span.start - o.span.start < _NEAR for o in others):
        return
    pronoun = _PRONOUN.match(texts[mention.source], mention.span.end)
    yield _feminine(pronoun["pronoun"]) if pronoun else None


def _feminine(word: str) -> bool | None:
    if word.lower() in _FEMININE:
        return True
    return False if word.lower() in _MASCULINE else None
