"""Introductions: what a statement says beside a name that its bearer is, as a cited sentence has it there.

A piece like “, a spokesman for Norwick Council,” may come from another sentence, and another source, than
the statement it stands in. It is held to more than a statement's own words: the same words in the same order,
right beside the same name. What is left without such pieces is checked as a statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.extraction.lexicon import HONORIFICS, ROLE_NOUNS, SOMEBODY_NOUNS
from briefing.model.evidence import Span
from briefing.verification.backing import Sentence
from briefing.verification.normalisation import normalised
from briefing.verification.parties import Parties

_NAME = re.compile(
    r"[A-Z][\w'’-]+\.?(?:\s(?:(?:van|von|de|del|della|der|den|di|da|la|le|ter|ten|al)\s){0,2}[A-Z][\w'’-]*\.?){1,3}"
)
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]?")
#: Behind a name: from its comma to what closes the apposition.
_APPOSED = re.compile(r", (?=\w)(?P<piece>[^“”\":;]+?)(?P<close>,|(?=[:;])|(?=\.(?:\s|$)))")
#: What may stand between a name and what its bearer is.
_BETWEEN = re.compile(
    r"[\s,(–—-]*(?:\d{1,3},\s)?(?:(?:a|an|the|who|is|was|named|called|mr|ms|mrs|dr)\b[\s,.]*){0,2}",
    re.IGNORECASE,
)
#: It turns round or narrows what stands behind it, and is not to be left out.
_LIMITED = re.compile(
    r"\b(?:former|ex|acting|deputy|vice|assistant|associate|late|interim|not|no|never|then)[ -]$",
    re.IGNORECASE,
)
#: “then the Norwick Council's clerk”; what the evidence has for whose.
_OWNER = re.compile(r"(?P<then>then )?(?:the )?(?P<owner>[A-Z][^,]*?'s?) (?P<rest>.+)")
_ANAPHOR = r"(?:\b(?:its|his|her|their|our)|\bthe\s[a-z]+(?:\s[a-z]+)?'s?)\s$"
_LONGEST = 14
#: Behind a first apposition, to the end of the next.
_NEXT = re.compile(r"[^“”\":;]*?(?:,|(?=[:;]))")


@dataclass(frozen=True, slots=True)
class _Piece:
    span: Span
    """What is left out of the statement with it."""
    words: str
    name: str
    leads: bool


def without_introductions(text: str, support: Sequence[Sentence], parties: Parties) -> str:
    """The statement without what it says beside names that cited sentences say beside the same names.

    Args:
        text: the statement.
        support: the cited sentences.
        parties: the actors of the briefing; only of its persons is anything said so.
    """
    people = {normalised(party.actor.name) for party in parties.people()}
    pieces = [piece for piece in _pieces(text) if normalised(piece.name) in people]
    taken = [piece.span for piece in pieces if any(_has(each, piece, support, parties) for each in support)]
    kept: list[Span] = []
    for span in sorted(taken, key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    for span in reversed(kept):
        text = text[: span.start] + text[span.end :]
    return text


def _pieces(text: str) -> Iterator[_Piece]:
    """What may say who somebody is, behind and before each full name outside quotation marks."""
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    for whole in _NAME.finditer(text):
        if any(start <= whole.start() < end for start, end in quoted):
            continue
        parts = list(re.finditer(r"\S+", whole.group()))
        for first in parts[:-1]:
            start = whole.start() + first.start()
            name = re.sub(r"['’]s?$", "", text[start : whole.end()]).rstrip(".")
            yield from _before(text, start, name)
            yield from _behind(text, start + len(name), name)


def _behind(text: str, end: int, name: str) -> Iterator[_Piece]:
    at = end
    for _ in range(2):
        match = (_APPOSED if at == end else _NEXT).match(text, at)
        if match is None:
            return
        at = match.end()
        words = text[end + 2 : at].rstrip(",")
        if len(words.split()) <= _LONGEST and (_is_somebody(words) or re.match(r"(?:who|of)\s", words)):
            yield _Piece(Span(end, at), _bare(words), name, leads=False)


def _before(text: str, start: int, name: str) -> Iterator[_Piece]:
    words = list(re.finditer(r"\S+", text[:start]))[-6:]
    for first in words:
        piece = text[first.start() : start].strip()
        if _is_somebody(piece) and not re.search(r"[,;:“”\"]|\.\s", piece):
            yield _Piece(Span(first.start(), start), piece, name, leads=True)


def _is_somebody(words: str) -> bool:
    said = {part for word in words.lower().split() for part in (word.strip(",."), word.split("-")[-1])}
    whole = not re.search(r"\d|^(?:to|by|from)\s|\b(?:a|an|the|of|at|for|in|with|to|and)$", words)
    return whole and not SOMEBODY_NOUNS.isdisjoint(said)


def _bare(words: str) -> str:
    return re.sub(r"^(?:an?|the|who)\s", "", words, flags=re.IGNORECASE)


# --- in the evidence ------------------------------------------------------------------------------


def _has(sentence: Sentence, piece: _Piece, support: Sequence[Sentence], parties: Parties) -> bool:
    """Whether the sentence has the piece right beside the name, or with a pronoun for whose it is."""
    words, name = normalised(piece.words), normalised(piece.name)
    if _stands(sentence, words, name, parties):
        return True
    owned = _OWNER.fullmatch(_bare(words))
    if owned is None:
        return False
    owner = re.sub(r"'s?$", "", owned["owner"])
    named = any(
        other.ground is sentence.ground
        and other.span.start <= sentence.span.start
        and re.search(rf"(?<!\w){re.escape(owner)}(?!\w)", normalised(other.cited_text()))
        for other in support
    )
    anaphor = f"{owned['then'] or ''}{_ANAPHOR}"
    return named and _stands(sentence, owned["rest"], name, parties, anaphor)


def _stands(sentence: Sentence, words: str, name: str, parties: Parties, anaphor: str = "") -> bool:
    """Whether the sentence has the words beside the name, behind the anaphor, without what narrows them."""
    text = normalised(sentence.cited_text())
    names = list(_names(sentence, name, text, parties))
    sequences = {_sequence(words), _sequence(re.sub(r" at (?:the )?(?=[A-Z])", " ", words))}
    for found in re.finditer("|".join(sorted(sequences)), text, re.IGNORECASE):
        before = text[: found.start()]
        whose = re.search(anaphor, before, re.IGNORECASE)
        if whose is None or _LIMITED.search(before[: whose.start()] if anaphor else before):
            continue
        start = whose.start() if anaphor else found.start()
        if any(_beside(text, Span(start, found.end()), other) for other in names):
            return True
    return False


def _sequence(words: str) -> str:
    """The words one after another, whatever commas are between."""
    joined = r"[\s,]+".join(re.escape(word.strip(",")) for word in words.split())
    return rf"(?<!\w){joined}(?!\w)"


def _beside(text: str, words: Span, name: re.Match[str]) -> bool:
    if name.end() <= words.start:
        return bool(_BETWEEN.fullmatch(text[name.end() : words.start]))
    return words.end <= name.start() and bool(_BETWEEN.fullmatch(text[words.end : name.start()]))


def _names(sentence: Sentence, name: str, text: str, parties: Parties) -> Iterator[re.Match[str]]:
    """Where the text has the name, or its last word where nobody else is meant by it."""
    yield from re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
    first, *_, last = name.split()
    told = normalised(sentence.before) + " "
    fuller = [
        match[1]
        for match in re.finditer(rf"([A-Z][\w.'’-]*)\s+{re.escape(last)}(?!\w)", told)
        if match[1].lower() not in HONORIFICS | ROLE_NOUNS
    ]
    bearers = {party.actor.name for party in parties.people() if party.actor.name.split()[-1] == last}
    if fuller[-1] == first if fuller else bearers == {name}:
        yield from re.finditer(rf"(?<!\w)(?<![A-Z]\s){re.escape(last)}(?!\w)", text)
