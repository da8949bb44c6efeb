"""Printed terms: clauses of an agreement or a policy that stand under its name in some other document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.cleaning.passages import CleanSource, Passage, PassageKind
from briefing.model.evidence import Span
from briefing.reading.bundles import title_of

_NOUN = (
    r"(?:Agreement|Contract|Terms(?: (?:of (?:Service|Use|Business|Sale|Supply)|and Conditions))?"
    r"|(?:Terms & |General )?Conditions(?: of (?:Use|Business|Sale|Supply|Service))?"
    r"|T&Cs|Polic(?:y|ies)|Charter|Licen[cs]e|Code(?: of [A-Z]\w+)?|Addendum"
    r"|Schedule|Annex|Rules|Principles|Order Form|Statement of Work|Memorandum of Understanding)"
)
_WORD = r"(?:[A-Z][\w&’'.-]*|of|and|for|the|on|to|&|plc)"
#: “From the Corvane Cloud Acceptable Use Policy (version of March 15, 2022)”, “Extract from our Terms”.
_NAMED = re.compile(
    rf"(?:\(?(?:\d+|[A-Z])[.)]\s+)?(?:(?:Extracts?|Excerpts?|Extracted|Taken|Quoted)\s+)?(?:[Ff]rom\s+|of\s+)?"
    rf"(?P<article>[Tt]he|[Oo]ur|[Ii]ts)?\s*(?:(?P<owner>(?:{_WORD}\s+){{0,5}}{_WORD})(?:,|\s[-–—])\s+)?"
    rf"(?P<name>(?:{_WORD}\s+){{0,8}}?{_NOUN}(?:\s+{_WORD}){{0,6}})"
    r"\s*(?:(?P<which>\([^()]{3,90}\))|(?:,|[-–—])\s+(?P<version>(?i:version|edition|revision|rev\b|issue)[^()]{2,60}))?"
    r"\s*:?"
)
#: The line below a name that says which version is printed: “Version 6.0, w.e.f. 1 August 2023 (…)”.
_VERSION = re.compile(
    r"(?P<version>(?:Version|Edition|Revision|Rev\.|Issue|v\.?)\s?\d+(?:\.\d+)*"
    r"(?:,?\s(?:w\.e\.f\.\s)?[^().,·|]{3,40}(?:,\s\d{4})?)?)(?:\s*[.(·|].*)?"
)
#: Between the parts of a name in a heading: “CUSTOMER TERMS - VERSION 5 - MARCH 2022”.
_BREAK = re.compile(r"\s+[-–—]\s+")
#: How many words in brackets behind a name still tell which version it is.
_WHICH = 6
_LABEL = re.compile(
    r"[\"“'‘\s]*(?:(?P<kind>Clause|Article|Section|Sec\.|Art\.|Rule|Principle|§)\s*(?P<named>\d+(?:\.\d+)*|[IVX]+)"
    r"[.):]?|(?P<number>\d+(?:\.\d+)+)[.)]?|(?P<single>\d{1,2})[.)]|(?P<letter>\([a-z]{1,3}\)))\s+(?=\S)"
)
#: The rubric of a clause: “4.4 Permitted use. An Alert is …”.
_RUBRIC = re.compile(r"[A-Z][a-z-]+(?: (?:[a-z-]+|[A-Z][a-z-]+)){0,4}\.\s+(?=[A-Z\d“\"])")
_SMALL = re.compile(r"(?<=\s)(?:Of|And|For|The|On|To)\b")
#: A heading between clauses: “7. CONFIDENTIALITY OF PRICING”. Words.
_HEADING = 6
#: Blocks that may stand between the name and the first clause: a version line, a preamble.
_BETWEEN = 3


@dataclass(frozen=True, slots=True)
class Terms:
    """An agreement's or policy's clauses as one document prints them."""

    name: str
    """With its article: “the Decibel Master Services Agreement (rev. 2023-01)”."""
    clauses: tuple[Passage, ...]


def find_terms(source: CleanSource, publisher: str | None) -> Iterator[Terms]:
    """The clauses under each name of an agreement or policy, in order."""
    text, blocks = source.source.text, source.passages
    index = 0
    while index < len(blocks):
        named = _named(blocks[index], text)
        first = next(
            (
                place
                for place in range(index + 1, min(index + 2 + _BETWEEN, len(blocks)))
                if _LABEL.match(_line(blocks[place], text))
            ),
            None,
        )
        if named is None or first is None:
            index += 1
            continue
        between = [_line(block, text) for block in blocks[index + 1 : first]]
        index = first
        clauses: list[Passage] = []
        while index < len(blocks) and _continues(blocks[index : index + 2], text):
            clauses.append(blocks[index])
            index += 1
        yield Terms(_name(named, between, publisher), tuple(clauses))


def clause_label(source: CleanSource, clause: Passage, under: str = "") -> str | None:
    """“clause 8.3”, “article 3”, “clause 6(b)” as a clause is headed; None where it has no number.

    Args:
        source: its document.
        clause: the clause.
        under: the label of the numbered clause above it, to which a letter belongs.
    """
    match = _LABEL.match(_line(clause, source.source.text))
    if match is None:
        return None
    if match["letter"]:
        return f"{under}{match['letter']}" if under else None
    kind = (match["kind"] or "clause").lower().removesuffix(".")
    kind = {"sec": "section", "art": "article", "§": "section"}.get(kind, kind)
    return f"{kind} {match['named'] or match['number'] or match['single']}"


def clause_heads(text: str, within: Span) -> list[int]:
    """Where lines begin that a clause's number opens."""
    starts = [within.start, *(match.end() for match in re.finditer(r"\n[ \t]*", text[: within.end]))]
    return [at for at in starts if within.start <= at < within.end and _LABEL.match(text, at, within.end)]


def clause_words(text: str, clause: Span) -> Span:
    """A clause without its number, its rubric and a mark that closes the whole extract."""
    start, end = clause
    for pattern in (_LABEL, _RUBRIC):
        if match := pattern.match(text, start, end):
            start = match.end()
    last = text[end - 1 : end]
    closes = last == "”" and "“" not in text[start:end]
    closes = closes or (last == '"' and text.count('"', start, end) % 2 == 1)
    return Span(start, end - 1 if closes else end)


def _continues(blocks: Sequence[Passage], text: str) -> bool:
    """Whether the first block is a clause, or a short heading with a clause right below it."""
    numbered = [_LABEL.match(_line(block, text)) is not None for block in blocks]
    heading = len(blocks) > 1 and len(blocks[0].span.slice(text).split()) <= _HEADING and numbered[1]
    return numbered[0] or heading


def _named(block: Passage, text: str) -> re.Match[str] | None:
    words = title_of(" ".join(block.span.slice(text).split()))
    name = words.partition("(")[0]
    words = _SMALL.sub(lambda m: m[0].lower(), name.title()) + words[len(name) :] if name.isupper() else words
    return _NAMED.fullmatch(words) if block.kind is not PassageKind.UNRELATED else None


def _line(block: Passage, text: str) -> str:
    """A block from the start of its line on, where the number of a list's item stands."""
    start = text.rfind("\n", 0, block.span.start) + 1
    return text[start : block.span.end] if len(text[start : block.span.start]) < 8 else block.span.slice(text)


def _name(named: re.Match[str], below: Sequence[str], publisher: str | None) -> str:
    own = (named["article"] or "").lower() == "our"
    owner = f"{publisher}’{'' if publisher.endswith('s') else 's'}" if own and publisher else "the"
    owner = f"{owner} {named['owner']}" if named["owner"] else owner
    which = _which(named, below)
    return f"{owner} {named['name']}{f' ({which})' if which else ''}"


def _which(named: re.Match[str], below: Sequence[str]) -> str:
    """Which version of the terms is printed, as their name or a line below it tells: “rev. 2023-01”."""
    lines = (_VERSION.fullmatch(" ".join(line.split())) for line in below)
    told = next((match["version"] for match in lines if match), "")
    inside = _BREAK.sub(", ", named["version"] or "") or (named["which"] or "").strip("()")
    which = next((words for words in (inside, told) if any(letter.isdigit() for letter in words)), "")
    which = which[:1].lower() + which[1:] if which.startswith(("Version", "Edition", "Revision")) else which
    return which.rstrip(" ,.") if len(which.split()) <= _WHICH else ""
