"""Inlines → pieces: runs of one face, with what they belong to and where they lead."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import shorten
from typing import NamedTuple

from briefing.document.blocks import (
    Emphasis,
    Inline,
    Inlines,
    LineBreak,
    Link,
    NoteRef,
    StrengthMark,
    Strong,
    Text,
)
from briefing.rendering.bidi import Direction, direction, has_right_to_left, joined, split_directions
from briefing.rendering.fonts import Typefaces
from briefing.rendering.literal import web_address
from briefing.rendering.pdf.notes import NoteBook, NoteText
from briefing.rendering.pdf.openings import parts
from briefing.rendering.pdf.structure import Element
from briefing.rendering.pdf.typography import TextStyle
from briefing.rendering.words import plain_text

_MARK_SCALE, _MARK_RISE = 0.66, 0.34
"""Size and height of a note mark, as shares of the size of its text."""
_SPOKEN = 160
"""The most characters of a link's text that its description repeats."""
_STRENGTH_WIDTH = 2.3
"""Width of an evidence-strength mark with the space behind it, as a multiple of the size of its text."""


class Target(NamedTuple):
    """Where a link leads, in words too, and the structure element that its pieces share."""

    address: str
    words: str
    element: Element


class Piece(NamedTuple):
    """A run of text in one face, in reading order."""

    text: str
    face: str
    size: float
    colour: str
    width: float
    element: Element
    direction: Direction = "L"
    rise: float = 0.0
    link: Target | None = None
    note: NoteText | None = None
    """The note whose first mark this is."""
    steps: int | None = None
    """Filled steps of an evidence-strength mark, which is drawn in place of text."""
    may_end: bool = False
    """Whether a line may end after the piece."""
    must_end: bool = False

    @property
    def space(self) -> bool:
        """Whether the piece is a space at which a line may end."""
        return self.text == " "


class Unit(NamedTuple):
    """Pieces that stay on one line, unless they are longer than one."""

    pieces: tuple[Piece, ...]
    width: float
    space: bool
    """Whether the unit is a space between two others."""
    must_end: bool
    """Whether the line ends here."""


class _Manner(NamedTuple):
    """How text is set at one depth of nested inlines."""

    style: TextStyle
    element: Element
    block: Element
    bold: bool = False
    italic: bool = False
    link: Target | None = None


class Inliner:
    """Sets inlines into units; numbers the notes as it meets their marks."""

    def __init__(self, faces: Typefaces, notes: NoteBook, anchors: frozenset[str], accent: str) -> None:
        self._faces, self._notes, self._anchors, self._accent = faces, notes, anchors, accent

    def units(self, inlines: Inlines, style: TextStyle, element: Element) -> list[Unit]:
        """Units and the spaces between them. ``element`` is the block that the text belongs to."""
        return _grouped(self._pieces(inlines, _Manner(style, element, element)))

    def plain(self, text: str, style: TextStyle, element: Element) -> list[Piece]:
        """Pieces of one run that no line breaker sees."""
        return self._text(text, _Manner(style, element, element))

    def leading(self, address: str, words: str, text: str, style: TextStyle, element: Element) -> list[Piece]:
        """Pieces of a link that stands for itself, as the label of a note does."""
        target = Target(address, words, element.later("Link"))
        return self._text(text, _Manner(style, target.element, element, link=target))

    def _pieces(self, inlines: Inlines, manner: _Manner) -> list[Piece]:
        pieces: list[Piece] = []
        before: Inline | None = None
        for inline in inlines:
            if isinstance(inline, NoteRef) and isinstance(before, NoteRef):
                pieces.append(self._raised("\u00a0", manner))
            pieces += self._inline(inline, manner)
            before = inline
        return pieces

    def _inline(self, inline: Inline, manner: _Manner) -> list[Piece]:
        match inline:
            case Text(text):
                return self._text(text, manner)
            case Strong(children):
                return self._pieces(children, manner._replace(bold=True))
            case Emphasis(children):
                return self._pieces(children, manner._replace(italic=not manner.italic))
            case Link(target, children):
                return self._pieces(children, self._to(target, children, manner))
            case NoteRef(note):
                return [self._mark(note, manner)]
            case StrengthMark():
                words = self._text(inline.words, manner._replace(bold=True))
                return [self._strength(inline.steps, manner), *words]
            case LineBreak():
                empty = self._piece("", self._face(manner), manner)
                return [empty._replace(may_end=True, must_end=True)]

    def _text(self, text: str, manner: _Manner) -> list[Piece]:
        face = self._face(manner)
        literal = self._faces.literal(text)
        words = parts(literal)
        if self._faces.has_all(face, literal) and not has_right_to_left(literal):
            return self._plain_words(words, face, manner)
        pieces: list[Piece] = []
        for word, may_end in words:
            pieces += self._word(word, face, manner) if word != " " else [self._piece(word, face, manner)]
            pieces[-1] = pieces[-1]._replace(may_end=may_end)
        return pieces

    def _plain_words(self, words: Iterable[tuple[str, bool]], face: str, manner: _Manner) -> list[Piece]:
        """Words that ``face`` has whole and that run from left to right: nearly all there are."""
        size, link, element = manner.style.size, manner.link, manner.element
        colour = manner.style.colour if link is None else self._accent
        widths = self._faces.widths(face)
        return [
            Piece(
                word,
                face,
                size,
                colour,
                widths[word] * size,
                element,
                direction(word),
                0.0,
                link,
                None,
                None,
                may_end,
            )
            for word, may_end in words
        ]

    def _word(self, word: str, face: str, manner: _Manner) -> list[Piece]:
        return [
            self._piece(shown, name, manner)
            for run in split_directions(word)
            for name, shown in self._faces.runs(joined(run), face)
        ] or [self._piece("", face, manner)]

    def _piece(self, text: str, face: str, manner: _Manner) -> Piece:
        size, link = manner.style.size, manner.link
        return Piece(
            text,
            face,
            size,
            manner.style.colour if link is None else self._accent,
            self._faces.width(text, face, size),
            manner.element,
            direction(text),
            link=link,
        )

    def _raised(self, text: str, manner: _Manner) -> Piece:
        style = manner.style._replace(size=manner.style.size * _MARK_SCALE)
        piece = self._piece(text, self._face(manner), manner._replace(style=style))
        return piece._replace(rise=manner.style.size * _MARK_RISE, direction="L")

    def _mark(self, key: str, manner: _Manner) -> Piece:
        note, first = self._notes.cite(key, manner.block)
        link = manner.element.later("Reference").later("Link")
        target = Target(f"#{note.place}", f"Note {note.number}", link)
        piece = self._raised(str(note.number), manner._replace(element=link, link=target))
        return piece._replace(note=note) if first else piece

    def _strength(self, steps: int, manner: _Manner) -> Piece:
        size = manner.style.size
        return Piece(
            "", self._face(manner), size, self._accent, size * _STRENGTH_WIDTH, manner.element, steps=steps
        )

    def _to(self, target: str, children: Inlines, manner: _Manner) -> _Manner:
        """The manner of a link's text; a target that leads nowhere leaves the text as it is."""
        address = (
            f"#{target[1:]}" if target[:1] == "#" and target[1:] in self._anchors else web_address(target)
        )
        if address is None or manner.link is not None:
            return manner
        element = manner.element.later("Link")
        words = shorten(plain_text(children), _SPOKEN, placeholder=" …") or address
        said = words if address.startswith("#") else f"{words}: {address}"
        return manner._replace(element=element, link=Target(address, said, element))

    def _face(self, manner: _Manner) -> str:
        style = manner.style
        return self._faces.face(
            style.role, bold=style.bold or manner.bold, italic=style.italic != manner.italic
        )


def _grouped(pieces: Iterable[Piece]) -> list[Unit]:
    units: list[Unit] = []
    held: list[Piece] = []
    for piece in pieces:
        if piece.text == " ":
            if held:
                units.append(_unit(held))
                held = []
            units.append(Unit((piece,), piece.width, True, piece.must_end))
            continue
        held.append(piece)
        if piece.may_end:
            units.append(_unit(held))
            held = []
    if held:
        units.append(_unit(held))
    return units


def _unit(pieces: list[Piece]) -> Unit:
    width = pieces[0].width if len(pieces) == 1 else sum([piece.width for piece in pieces])
    return Unit(tuple(pieces), width, False, pieces[-1].must_end)
