"""Quotation marks: which stretches of a text stand between them. Characters only, no language model.

Sources mix straight and curly marks, turn them the wrong way, forget to close them, open every
paragraph of a long quotation and close only the last, and use one character for both apostrophe and
closing mark. A mark's own shape is therefore only a hint; what stands on either side of it, and what
is open, decides. One pass with a stack: linear in the text, whatever the nesting.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from briefing.model.evidence import Span

Style = Literal["double", "single", "angle"]

#: Double marks in every shape that closes another; two apostrophes or grave accents are typewriter habits.
#: Of three in a row the outer two are the double mark.
_MARK = re.compile(r"(?<!\S)''(?=')|''(?!')|'(?='')|``|[\"“”„‟＂]|[«»]|[‹›]|['‘’‚‛`]")
_STYLES: dict[str, Style] = {
    **dict.fromkeys(["''", "``", '"', "“", "”", "„", "‟", "＂"], "double"),
    **dict.fromkeys(["«", "»"], "angle"),
    **dict.fromkeys(["‹", "›", "'", "‘", "’", "‚", "‛", "`"], "single"),
}
_OPENS_BY_SHAPE = frozenset("“„‟«‘‚‛`‹") | {"``"}
_CLOSES_BY_SHAPE = frozenset("”»’›")
_BEFORE_OPENING = frozenset("([{/—–-―=>*_|")
_AFTER_CLOSING = frozenset(".,;:!?…)]}—–-―/<*_|")
_SENTENCE_BREAKS = frozenset(".,;:!?…—–")

#: White space that may stand before the mark that opens a paragraph, in code points.
_MARGIN = 40

#: Words whose first letters an apostrophe stands for: ’em, ’90s. Never an opening mark.
_ELISION = re.compile(r"(?:\d\ds?|n|em|til|tis|twas|twill|cause|bout|round|neath|cos|cuz)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MarkedQuotation:
    """Words that stand between quotation marks."""

    parts: tuple[Span, ...]
    """The words without the marks or surrounding white space, one part a paragraph."""
    outer: tuple[Span, ...]
    """The same with their marks."""
    style: Style
    closed: bool
    """False where no closing mark was found: the last part then ends with its paragraph, or where
    a new sentence opens a new quotation."""
    depth: int
    """0 for a quotation that no other one holds."""


@dataclass(slots=True)
class _Opening:
    """A mark that opened, on the stack until it closes."""

    style: Style
    start: int
    inner: int
    possible_close: int | None = None
    """A single mark that may as well be a possessive: ``the dogs' bowls``."""
    restart: int | None = None
    """Where another mark of the same style opened after the end of a sentence."""
    continues: int | None = None
    """Index of the piece in the previous paragraph that it carries on."""


@dataclass(slots=True)
class _Piece:
    """One paragraph's share of a quotation."""

    style: Style
    outer: Span
    inner: Span
    closed: bool
    continues: int | None = None


def quotations_in(text: str, paragraphs: Iterable[Span]) -> list[MarkedQuotation]:
    """Every quotation in the paragraphs, in order of its opening mark, nested ones included.

    Args:
        text: the text that the offsets count in.
        paragraphs: half-open spans, ascending, not overlapping. Only a quotation whose mark is open
            at the end of one paragraph and taken up again at the start of the next runs over both.
    """
    pieces: list[_Piece] = []
    pending: int | None = None
    for paragraph in paragraphs:
        pending = _Scanner(text, paragraph, pieces, pending).scan()
    return _assemble(pieces)


@dataclass(slots=True)
class _Scanner:
    """One pass over one paragraph."""

    text: str
    paragraph: Span
    pieces: list[_Piece]
    pending: int | None
    """The piece that the previous paragraph left open at its end."""
    stack: list[_Opening] = field(default_factory=list)
    open_styles: Counter[str] = field(default_factory=Counter)
    opened_at: int = -1
    """End of the last opening mark: a mark right after it stands at a beginning too."""
    seen: bool = False

    def scan(self) -> int | None:
        """Append the paragraph's pieces; return the index of the one left open, if any."""
        for match in _MARK.finditer(self.text, *self.paragraph):
            style = _STYLES[match.group()]
            if style == "single":
                self._single(match)
            else:
                self._paired(match, style)
        return self._finish()

    def _paired(self, match: re.Match[str], style: Style) -> None:
        """A double or angle mark: it opens, closes, or is stray."""
        before, after = self._neighbours(match)
        if match.group() == '"' and _is_inch(self.text, match.start()):
            return
        is_open = self.open_styles[style] > 0
        if self._carries_on(match, style, after):
            self._open(match, style, continues=self.pending)
        elif self._opens(match.group(), before, after, is_open):
            self._open(match, style)
        elif is_open:
            self._close(match, style)
        elif not self.seen and self.pending is not None and self.pieces[self.pending].style == style:
            # Open since the previous paragraph, and not opened again: an accidental paragraph break.
            start = self.paragraph.start
            self.stack.append(_Opening(style, start, start, continues=self.pending))
            self.open_styles[style] += 1
            self._close(match, style)
        self.seen = True

    def _carries_on(self, match: re.Match[str], style: Style, after: str) -> bool:
        """Whether the mark reopens, at the start of its paragraph, what the previous one left open."""
        return (
            self.pending is not None
            and not self.seen
            and self.pieces[self.pending].style == style
            and match.start() - self.paragraph.start <= _MARGIN
            and not self.text[self.paragraph.start : match.start()].strip()
            and after.strip() != ""
        )

    @staticmethod
    def _opens(mark: str, before: str, after: str, is_open: bool) -> bool:
        """Whether a paired mark opens, by its shape, its neighbours, and what is open."""
        begins = before == "" or before.isspace() or before in _BEFORE_OPENING
        ends = after == "" or after.isspace() or after in _AFTER_CLOSING
        if after == "":
            return False
        if mark in _OPENS_BY_SHAPE:
            return not (ends and (is_open or not begins)) or (not is_open and after in ".…")
        if mark in _CLOSES_BY_SHAPE:
            return not is_open and begins and not ends
        if is_open:
            return begins and not after.isspace() and before not in "—–-―"
        return begins or (before in _SENTENCE_BREAKS and not ends)

    def _single(self, match: re.Match[str]) -> None:
        """A single mark: it opens, closes, or is an apostrophe."""
        before, after = self._neighbours(match)
        begins = before == "" or before.isspace() or before in _BEFORE_OPENING
        if after.isalnum() and before.isalnum():
            return
        top = self.stack[-1] if self.stack else None
        if self._opens_single(match, begins, after):
            if top is not None and top.style == "single" and top.possible_close is not None:
                self._close_single(top, top.possible_close)
            continues = self.pending if self._carries_on(match, "single", after) else None
            self._open(match, "single", continues)
            self.seen = True
        elif top is not None and top.style == "single" and not begins and match.end() != self.opened_at:
            if self._may_be_possessive(match, after):
                top.possible_close = top.possible_close or match.start()
            else:
                self._close_single(top, match.start())

    def _opens_single(self, match: re.Match[str], begins: bool, after: str) -> bool:
        if after == "" or after.isspace() or (after in _AFTER_CLOSING and after not in ".…*"):
            return False
        if match.group() == "’" or not begins:
            return False
        return not _ELISION.match(self.text, match.end(), self.paragraph.end)

    def _may_be_possessive(self, match: re.Match[str], after: str) -> bool:
        """``the dogs' bowls``, ``goin' down``: a letter before, then a space and a small letter."""
        ending = self.text[max(self.paragraph.start, match.start() - 2) : match.start()].lower()
        following = self.text[match.end() + 1 : match.end() + 2]
        return after == " " and following.islower() and (ending.endswith(("s", "z", "x")) or ending == "in")

    def _neighbours(self, match: re.Match[str]) -> tuple[str, str]:
        """The characters on either side within the paragraph; nothing counts before a nested opening."""
        start, end = match.span()
        before = self.text[start - 1] if start > self.paragraph.start and start != self.opened_at else ""
        after = self.text[end] if end < self.paragraph.end else ""
        return before, after

    def _open(self, match: re.Match[str], style: Style, continues: int | None = None) -> None:
        start = match.start()
        top = self.stack[-1] if self.stack else None
        if top is not None and top.style == style and top.restart is None:
            before = self.text[max(top.inner, start - 3) : start].rstrip()
            if before and before[-1] in _SENTENCE_BREAKS:
                top.restart = start
        self.stack.append(_Opening(style, start, match.end(), continues=continues))
        self.open_styles[style] += 1
        self.opened_at = match.end()

    def _close(self, match: re.Match[str], style: Style) -> None:
        """Close the innermost mark of the style; what was opened inside it stays unclosed."""
        while True:
            opening = self._pop()
            if opening.style == style:
                self._emit(opening, match.start(), match.end(), closed=True)
                return
            self._abandon(opening, match.start())

    def _close_single(self, opening: _Opening, at: int) -> None:
        self._pop()
        self._emit(opening, at, at + 1, closed=True)

    def _pop(self) -> _Opening:
        opening = self.stack.pop()
        self.open_styles[opening.style] -= 1
        return opening

    def _abandon(self, opening: _Opening, end: int) -> int | None:
        """An opening without its closing mark: a single one was an apostrophe, others run to ``end``."""
        if opening.style == "single":
            if opening.possible_close is not None:
                at = opening.possible_close
                self._emit(opening, at, at + 1, closed=True)
                return None
            if opening.start != self.paragraph.start:
                return None
        if opening.restart is not None:
            self._emit(opening, opening.restart, opening.restart, closed=False)
            return None
        self._emit(opening, end, end, closed=False)
        return len(self.pieces) - 1

    def _finish(self) -> int | None:
        outermost: int | None = None
        while self.stack:
            reaching_end = self._abandon(self._pop(), self.paragraph.end)
            outermost = reaching_end if reaching_end is not None else outermost
        return outermost

    def _emit(self, opening: _Opening, inner_end: int, outer_end: int, closed: bool) -> None:
        inner = _trimmed(self.text, Span(opening.inner, inner_end))
        outer = Span(opening.start, outer_end if closed else inner.end)
        self.pieces.append(_Piece(opening.style, outer, inner, closed, opening.continues))


def _is_inch(text: str, at: int) -> bool:
    """``5'10"``: feet and inches."""
    return re.search(r"\d['’]\s?\d{1,2}$", text[max(0, at - 6) : at]) is not None


def _trimmed(text: str, span: Span) -> Span:
    """Without white space at either end; looks at no more than that, for spans may nest deeply."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _assemble(pieces: list[_Piece]) -> list[MarkedQuotation]:
    """Join pieces over paragraphs, drop empty and never-closed single ones, and count the nesting."""
    chains: dict[int, list[_Piece]] = {}
    first_of: dict[int, int] = {}
    for index, piece in enumerate(pieces):
        head = first_of.get(piece.continues, index) if piece.continues is not None else index
        first_of[index] = head
        chains.setdefault(head, []).append(piece)
    kept = [
        chain
        for chain in chains.values()
        if all(piece.inner.end > piece.inner.start for piece in chain)
        and (chain[-1].closed or chain[-1].style != "single")
    ]
    kept.sort(key=lambda chain: (chain[0].outer.start, -chain[-1].outer.end))
    return list(_with_depth(kept))


def _with_depth(chains: list[list[_Piece]]) -> Iterator[MarkedQuotation]:
    ends: list[int] = []
    for chain in chains:
        while ends and ends[-1] <= chain[0].outer.start:
            ends.pop()
        yield MarkedQuotation(
            parts=tuple(piece.inner for piece in chain),
            outer=tuple(piece.outer for piece in chain),
            style=chain[0].style,
            closed=chain[-1].closed,
            depth=len(ends),
        )
        ends.append(chain[-1].outer.end)
