"""Character and paragraph properties, in styles and in place. Lengths are points."""

from __future__ import annotations

from copy import copy
from functools import lru_cache
from typing import Literal, NamedTuple

from briefing.rendering.docx.oxml.element import Element, toggle, w

_COMPLEX_SCRIPT_FONT = "Arial"
"""For Arabic and Hebrew: our text families lack them, Arial or its metric twin is on every desk."""

TWIPS_PER_POINT = 20
TWIPS_PER_MM = 1440 / 25.4


def colour(value: str) -> str:
    """``#RRGGBB`` as ``ST_HexColor`` writes it."""
    return value.removeprefix("#").upper()


class CharacterFormat(NamedTuple):
    """Run properties; ``None`` leaves a property to the style."""

    style: str | None = None
    font: str | None = None
    bold: bool | None = None
    italic: bool | None = None
    colour: str | None = None
    spacing: float | None = None
    size: float | None = None
    underline: bool | None = None
    superscript: bool | None = None
    right_to_left: bool | None = None
    language: str | None = None

    def element(self) -> Element | None:
        """``w:rPr`` in the order of the schema (17.3.2), or ``None`` where there is nothing to say."""
        return copy(_run_properties(self))

    def make(self) -> Element | None:
        """As :meth:`element`, made anew."""
        properties = w(
            "rPr",
            w("rStyle", val=self.style) if self.style else None,
            self._fonts(),
            toggle("b", self.bold),
            toggle("bCs", self.bold),
            toggle("i", self.italic),
            toggle("iCs", self.italic),
            w("color", val=colour(self.colour)) if self.colour else None,
            w("spacing", val=round(self.spacing * TWIPS_PER_POINT)) if self.spacing is not None else None,
            w("sz", val=round(self.size * 2)) if self.size else None,
            w("szCs", val=round(self.size * 2)) if self.size else None,
            w("u", val="single" if self.underline else "none") if self.underline is not None else None,
            w("vertAlign", val="superscript") if self.superscript else None,
            toggle("rtl", self.right_to_left),
            w("lang", val=self.language, eastAsia=self.language) if self.language else None,
        )
        return properties if len(properties) else None

    def _fonts(self) -> Element | None:
        if not self.font:
            return None
        return w("rFonts", ascii=self.font, hAnsi=self.font, eastAsia=self.font, cs=_COMPLEX_SCRIPT_FONT)


PLAIN = CharacterFormat()
"""Nothing but what the style says."""


class Line(NamedTuple):
    """A border line: its width and its distance from the text."""

    colour: str
    width: float = 0.5
    distance: float = 4

    def element(self, side: str) -> Element:
        """The border of one side; OOXML counts its width in eighths of a point."""
        return w(
            side,
            val="single",
            sz=round(self.width * 8),
            space=round(self.distance),
            color=colour(self.colour),
        )


class Tab(NamedTuple):
    """A tab stop."""

    position: float
    align: Literal["left", "right"] = "left"
    dotted: bool = False

    def element(self) -> Element:
        """``w:tab`` among ``w:tabs``."""
        leader = "dot" if self.dotted else "none"
        return w("tab", val=self.align, leader=leader, pos=round(self.position * TWIPS_PER_POINT))


class ParagraphFormat(NamedTuple):
    """Paragraph properties; ``None`` leaves a property to the style."""

    style: str | None = None
    keep_with_next: bool | None = None
    keep_together: bool | None = None
    page_break_before: bool | None = None
    widow_control: bool | None = None
    numbering: tuple[int, int] | None = None
    """A numbering instance and a level in it."""
    border_left: Line | None = None
    border_bottom: Line | None = None
    tabs: tuple[Tab, ...] = ()
    right_to_left: bool | None = None
    space_before: float | None = None
    space_after: float | None = None
    line_height: float | None = None
    """At least: so that a stand-in font keeps the rhythm, and a taller glyph is not cut."""
    exact_height: float | None = None
    left: float | None = None
    right: float | None = None
    hanging: float | None = None
    outline_level: int | None = None

    def element(self, run: Element | None = None) -> Element | None:
        """``w:pPr`` in the order of the schema (17.3.1), or ``None`` where there is nothing to say."""
        return copy(_paragraph_properties(self)) if run is None else self.make(run)

    def make(self, run: Element | None = None) -> Element | None:
        """As :meth:`element`, made anew."""
        properties = w(
            "pPr",
            w("pStyle", val=self.style) if self.style else None,
            toggle("keepNext", self.keep_with_next),
            toggle("keepLines", self.keep_together),
            toggle("pageBreakBefore", self.page_break_before),
            toggle("widowControl", self.widow_control),
            self._numbering(),
            self._borders(),
            w("tabs", *(tab.element() for tab in self.tabs)) if self.tabs else None,
            toggle("bidi", self.right_to_left),
            self._spacing(),
            self._indents(),
            w("outlineLvl", val=self.outline_level) if self.outline_level is not None else None,
            run,
        )
        return properties if len(properties) else None

    def _numbering(self) -> Element | None:
        if self.numbering is None:
            return None
        instance, level = self.numbering
        return w("numPr", w("ilvl", val=level), w("numId", val=instance))

    def _borders(self) -> Element | None:
        sides = (("left", self.border_left), ("bottom", self.border_bottom))
        lines = [line.element(side) for side, line in sides if line]
        return w("pBdr", *lines) if lines else None

    def _spacing(self) -> Element | None:
        attributes: dict[str, str | int] = {}
        if self.space_before is not None:
            attributes["before"] = round(self.space_before * TWIPS_PER_POINT)
        if self.space_after is not None:
            attributes["after"] = round(self.space_after * TWIPS_PER_POINT)
        if self.line_height is not None:
            attributes |= {"line": round(self.line_height * TWIPS_PER_POINT), "lineRule": "atLeast"}
        elif self.exact_height is not None:
            attributes |= {"line": round(self.exact_height * TWIPS_PER_POINT), "lineRule": "exact"}
        return w("spacing", **attributes) if attributes else None

    def _indents(self) -> Element | None:
        given = {"left": self.left, "right": self.right, "hanging": self.hanging}
        attributes = {
            key: round(value * TWIPS_PER_POINT) for key, value in given.items() if value is not None
        }
        return w("ind", **attributes) if attributes else None


UNFORMATTED = ParagraphFormat()
"""Nothing but what the style says."""

# A document has hundreds of paragraphs and runs, and a dozen formats: a copy, which in lxml is of all within,
# costs a fifth of the making.
_run_properties = lru_cache(maxsize=1000)(CharacterFormat.make)
_paragraph_properties = lru_cache(maxsize=1000)(ParagraphFormat.make)
