"""Locating: where the cited words of a source have those of a quotation."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefing.extraction.quotation_marks import MarkedQuotation
from briefing.model.evidence import Evidence, Span
from briefing.verification.ground import Ground
from briefing.verification.normalisation import as_quoted, normalised
from briefing.verification.words import words

#: What shows that words were left out.
ELLIPSIS = re.compile(r"\s*(?:\[\s*(?:…|\.\.\.)\s*\]|…|\.\.\.)\s*")
_BRACKETS = re.compile(r"\[([^\]…]+)\]")
_EDGES = " .,;:!?-'"


def locate(
    text: str, cited: Sequence[Evidence], grounds: Mapping[str, Ground]
) -> tuple[Ground, list[Span]] | None:
    """Where the cited words have the quotation's pieces, in order, in one source; None if nowhere.

    Pieces are what ellipses, brackets and the joints of a split quotation leave. Words in brackets have
    to stand in other cited words.
    """
    sources = dict.fromkeys(piece.source for piece in cited if piece.source in grounds)
    for source in sources:
        own = sorted(piece.span for piece in cited if piece.source == source)
        spans = _in_order(text, own, grounds[source])
        if spans and _brackets_are_cited(text, spans, cited, grounds[source]):
            return grounds[source], spans
    return None


def _in_order(text: str, cited: Sequence[Span], ground: Ground) -> list[Span]:
    """The pieces of ``text`` in the cited spans; brackets that the source itself has count as words."""
    for pieces in (_pieces(text, keep_brackets=True), _pieces(text, keep_brackets=False)):
        spans: list[Span] = []
        for piece in pieces:
            found = _find_over_joints(piece, cited, ground, spans[-1].end if spans else 0)
            if not found:
                break
            spans += found
        else:
            return spans
    return []


def _pieces(text: str, *, keep_brackets: bool) -> list[str]:
    rough = ELLIPSIS.split(text)
    if not keep_brackets:
        rough = [piece for part in rough for piece in _BRACKETS.sub("\0", part).split("\0")]
    return [piece.strip() for piece in rough if piece.strip(_EDGES)]


def _find_over_joints(piece: str, cited: Sequence[Span], ground: Ground, start: int) -> list[Span]:
    """The piece in one cited span, or over the joint of a split quotation: marks and attribution between."""
    for span in cited:
        found = _find(piece, ground, Span(max(span.start, start), span.end))
        if found is not None:
            return [found]
    joints = [match.start() for match in re.finditer(r"\s+", piece)]
    for joint in reversed(joints):
        head, tail = piece[:joint].rstrip(_EDGES), piece[joint:].strip()
        if not head or not tail:
            continue
        for span in cited:
            first = _find(head, ground, Span(max(span.start, start), span.end))
            if first is None or not _closes_at(ground, first.end):
                continue
            rest = _find_over_joints(tail, cited, ground, first.end)
            if rest and _opens_at(ground, rest[0].start):
                return [first, *rest]
    return []


def _closes_at(ground: Ground, offset: int) -> bool:
    """Whether a quotation's words end here, but for punctuation."""
    return any(
        part.end - 2 <= offset <= part.end for quotation in ground.quotations for part in quotation.parts
    )


def _opens_at(ground: Ground, offset: int) -> bool:
    """Whether a quotation's words start here."""
    return any(part.start == offset for quotation in ground.quotations for part in quotation.parts)


def _find(piece: str, ground: Ground, within: Span) -> Span | None:
    """Where the source has the piece as whole words; between quotation marks, if it is there too."""
    found = _occurrences(piece, ground.text, within)
    quoted = (span for span in found if enclosing(ground, span) is not None)
    return next(quoted, found[0] if found else None)


def _occurrences(piece: str, text: str, within: Span) -> list[Span]:
    """Where ``text`` has the piece as whole words, under the declared normalisation."""
    wanted = as_quoted(piece).strip(_EDGES)
    if not wanted:
        return []
    pattern = _SPACE.join(
        "".join(_ANY.get(character, re.escape(character)) for character in word) for word in wanted.split()
    )
    return [
        Span(*match.span())
        for match in re.compile(rf"(?<!\w){pattern}(?!\w)").finditer(text, within.start, within.end)
    ]


#: Between two words; a bullet or number at the start of a line is no word.
_SPACE = r"\s+(?:(?<=\n)(?:[-–•*·▪]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+)?"
#: What stands for a normalised character in a text that is not normalised; see ``normalisation``.
_ANY = {
    "'": "(?:['‘’‚‛′ʼ`´\"“”„‟″«»]|'')",
    "-": "[-‐‑‒–—―−]",
    ".": r"(?:\.|…)",
}


def _brackets_are_cited(text: str, spans: Sequence[Span], cited: Sequence[Evidence], ground: Ground) -> bool:
    here = normalised(" ".join(span.slice(ground.text) for span in spans)).casefold()
    cited_words = {word.stem for piece in cited for word in words(piece.text)}
    return all(
        f"[{normalised(inner).casefold()}]" in here
        or all(word.stem in cited_words for word in words(inner) if word.is_content)
        for inner in _BRACKETS.findall(text)
    )


def enclosing(ground: Ground, span: Span) -> MarkedQuotation | None:
    """The innermost quotation of the source that holds the span."""
    holding = [
        quotation
        for quotation in ground.quotations
        if any(part.start <= span.start and span.end <= part.end + 1 for part in quotation.parts)
    ]
    return max(holding, key=lambda quotation: quotation.depth, default=None)
