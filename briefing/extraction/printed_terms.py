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
    r"|T&Cs|Polic(?:y|ies)|Charter|(?:End[- ][Uu]ser [Ll]|L)icen[cs]e|Code(?: of [A-Z]\w+)?|Addendum"
    r"|Amendment(?: No\.? ?\d+)?"
    r"|Schedule|Annex|Rules|Principles|Order Form|Statement of Work|Memorandum of Understanding)"
)
_WORD = r"(?:[A-Z][\w&’'.-]*|of|and|for|the|on|to|&|plc)"
#: “From the Corvane Cloud Acceptable Use Policy (version of March 15, 2022)”, “Extract from our Terms”.
_NAMED = re.compile(
    rf"(?:(?:Part\s+)?\(?(?:\d+|[A-Z]|[IVX]+)[.):]\s+)?(?:(?:Extracts?|Excerpts?|Extracted|Taken|Quoted)\s+)?(?:[Ff]rom\s+|of\s+)?"
    rf"(?P<article>[Tt]he|[Oo]ur|[Ii]ts)?\s*(?:(?P<owner>(?:{_WORD}\s+){{0,5}}{_WORD})(?:,|\s[-–—])\s+)?"
    rf"(?P<name>(?:{_WORD}\s+){{0,8}}?{_NOUN}(?:\s+{_WORD}){{0,6}})"
    r"(?:,\s+(?P<parties>[A-Z][\w&., ]{2,50}\s[-–—]\s[A-Z][\w&., ]{2,50}?))?"
    r"\s*(?:(?P<which>\([^()]{3,90}\))|(?:,|[-–—])\s+(?P<version>(?i:version|edition|revision|rev\b|issue)[^()]{2,60}))?"
    r"(?:,\s+(?P<when>(?:signed|dated|effective|in force|as (?:of|posted|published|signed|amended))\b"
    r"[^()]{4,40}))?"
    r"\s*:?"
)
#: The line below a name that says which version is printed: “Version 6.0, w.e.f. 1 August 2023 (…)”.
_VERSION = re.compile(
    r"(?P<version>(?:Version|Edition|Revision|Rev\.|Issue|v\.?)\s?\d+(?:\.\d+)*(?!\.?\d)"
    r"(?:,?\s(?:w\.e\.f\.\s)?[\"“]?[^().,·|\"“”]{3,40}(?:,\s\d{4})?[\"”]?)?)(?:\s*[.(·|].*)?"
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
#: “Section 5.5 is deleted in its entirety”, “In Section 5.6, “the name” is replaced by “the category””.
_CHANGED = re.compile(
    r"\b(?:[Ss]ection|[Cc]lause|[Aa]rticle|[Pp]aragraph|§)\s*(?P<number>\d+(?:\.\d+)*)\b(?!\.\d)[^.;]*?"
    r"\b(?:deleted|replaced|substituted|struck|removed|superseded|amended)\b"
)
#: The name of a paper that changes another, as a line of its own; and so many words at most.
_AMENDS, _NAME = re.compile(r"\b(?:Amendment|Addendum|Variation)\b", re.IGNORECASE), 12
#: A heading between clauses: “7. CONFIDENTIALITY OF PRICING”. Words.
_HEADING = 6
#: Blocks that may stand between the name and the first clause: a version line, a preamble.
_BETWEEN = 3
#: Blocks that may stand between two clauses of an extract: dots, definitions; and how long they are. Words.
_GAP, _LEFT_OUT = 5, 60


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
        between: list[str] | None = [_line(block, text) for block in blocks[index + 1 : first]]
        index = first
        while between is not None:
            clauses: list[Passage] = []
            while (following := _next_clause(blocks, index, text, clauses)) is not None:
                clauses.append(blocks[following])
                index = following + 1
            yield Terms(_name(named, between, publisher), tuple(clauses))
            # The same clauses in another version: “Version 4.0, effective 19 November 2024”.
            other = [_line(block, text) for block in blocks[index : index + 2]]
            again = len(other) > 1 and _is_version(other[0]) and _LABEL.match(other[1]) is not None
            between = other[:1] if again else None
            index += int(again)


def amended_clauses(source: CleanSource, publisher: str | None) -> Iterator[Passage]:
    """Clauses that an amendment printed behind them in the same document deletes or words anew."""
    text = source.source.text
    clauses = [clause for terms in find_terms(source, publisher) for clause in terms.clauses]
    amends = False
    for block in source.passages if clauses else ():
        words = block.span.slice(text)
        if len(words.split()) <= _NAME and not words.rstrip('"”').endswith("."):
            amends = _AMENDS.search(words) is not None
        elif amends:
            changed = {match["number"] for match in _CHANGED.finditer(words)}
            before = (each for each in clauses if each.span.end <= block.span.start)
            yield from (each for each in before if _dotted(each, text) in changed)


def _dotted(clause: Passage, text: str) -> str:
    return ".".join(map(str, _number(clause, text) or ()))


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


def _next_clause(blocks: Sequence[Passage], index: int, text: str, clauses: Sequence[Passage]) -> int | None:
    """The place of the next clause: here, or with a later number behind a little that is none."""
    if index < len(blocks) and clauses and _is_version(_line(blocks[index], text)):
        return None
    if index < len(blocks) and _continues(blocks[index : index + 2], text):
        return index
    last = _number(clauses[-1], text) if clauses else None
    for place in range(index, min(index + _GAP, len(blocks)) if last is not None else index):
        number = _number(blocks[place], text)
        if number is not None:
            return place if last is not None and number > last else None
        words = blocks[place].span.slice(text)
        if not words.rstrip('"”*_ ').endswith((".", "…")) or len(words.split()) > _LEFT_OUT:
            return None  # a heading, or other text
    return None


def _number(clause: Passage, text: str) -> tuple[int, ...] | None:
    """A clause's number as numbers: (8, 1); None where it has none."""
    match = _LABEL.match(_line(clause, text))
    number = match and (match["named"] or match["number"] or match["single"])
    return tuple(map(int, number.split("."))) if number and number[0].isdigit() else None


def _is_version(line: str) -> bool:
    return _VERSION.fullmatch(" ".join(line.split())) is not None


def _continues(blocks: Sequence[Passage], text: str) -> bool:
    """Whether the first block is a clause, or a short heading with a clause right below it."""
    numbered = [_LABEL.match(_line(block, text)) is not None for block in blocks]
    heading = len(blocks) > 1 and len(blocks[0].span.slice(text).split()) <= _HEADING and numbered[1]
    return numbered[0] or (heading and _named(blocks[0], text) is None)


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
    inside = _BREAK.sub(", ", named["version"] or "") or named["when"] or (named["which"] or "").strip("()")
    told = re.sub(r"[\"“”]", "", told)
    which = next((words for words in (inside, told) if any(letter.isdigit() for letter in words)), "")
    which = which[:1].lower() + which[1:] if which.startswith(("Version", "Edition", "Revision")) else which
    return which.rstrip(" ,.") if len(which.split()) <= _WHICH else ""
