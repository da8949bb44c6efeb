"""Openings: what a newspaper sets before and into the first words of a report, and a brief has no use for."""

from __future__ import annotations

import re

from briefing.extraction.dateline import after_dateline
from briefing.extraction.lexicon import PEOPLE_NOUNS, ROLE_NOUNS
from briefing.model.evidence import Span

#: “EMPLOYEES of”, “MORE THAN 400”, “THE HOUSEHOLD Benefits Agency”: what the paper sets in capitals.
_CAPITALS = re.compile(r"(?:A |AN )?[A-Z][A-Z’'-]*[A-Z](?: [A-Z’'-]*[A-Z])*(?=,? [\dA-Z]?[a-z\d,])")
#: Short words that are names when they stand alone in capitals.
_NAMES_TOO = frozenset("IT US WHO AI CARE AIDS MAY".split())


def opened(text: str, span: Span) -> list[tuple[Span, str]]:
    """Edits that take the dateline from a sentence, and a report's opening capitals from its first words."""
    start = after_dateline(text, span.start, span.end)
    edits = [(Span(span.start, start), "")] if start > span.start else []
    opens = start > span.start or not text[: span.start].rstrip(' \t“"*').rpartition("\n")[2]
    found = _CAPITALS.match(text, start, span.end) if opens else None
    if found is None:
        return edits
    plain = _in_plain_type(found.group().split(), text, found.end())
    return edits if plain is None else [*edits, (Span(*found.span()), plain)]


def _in_plain_type(run: list[str], text: str, end: int) -> str | None:
    """The words as the text has them elsewhere; None where one of them may be a name or an acronym."""
    if len(run) == 1 and run[0] in _NAMES_TOO:
        return None
    following = re.match(r"\W*(\w+)", text[end:])
    after = [*run[1:], following[1] if following else ""]
    plain: list[str] = []
    for word, behind in zip(run, after, strict=True):
        title = rf"\b{re.escape(word.title())}\s(?i:{re.escape(behind)})\b"
        named = word.lower() != "the" and any(
            not match.group().isupper() for match in re.finditer(title, text)
        )
        common = word.lower().removesuffix("s") in PEOPLE_NOUNS | ROLE_NOUNS or re.search(
            rf"(?<!\w){re.escape(word.lower())}(?!\w)", text
        )
        if not (named or common):
            return None
        plain.append(word.title() if named else word.lower())
    words = " ".join(plain)
    return words[0].upper() + words[1:]
