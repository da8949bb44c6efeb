"""Sizes, spaces and colours of each kind of text, from the theme. Lengths are points."""

from __future__ import annotations

from typing import Literal, NamedTuple

from briefing.document.theme import Theme
from briefing.rendering.fonts import Role

MM = 72 / 25.4
_PAGES = {"A4": (210 * MM, 297 * MM), "Letter": (612.0, 792.0)}


class TextStyle(NamedTuple):
    """How a paragraph is set."""

    size: float
    leading: float
    colour: str
    role: Role = "body"
    bold: bool = False
    italic: bool = False
    before: float = 0.0
    after: float = 0.0
    align: Literal["start", "end", "centre"] = "start"
    keep_with_next: bool = False
    even: bool = False
    """Whether lines are made as even as they can be."""

    @property
    def drop(self) -> float:
        """From the top of a line to its base line."""
        return self.leading / 2 + 0.35 * self.size


class Typography:
    """The styles of one theme. The scale rests on the body size, so that one number changes all."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        palette, size = theme.palette, theme.fonts.size
        body = TextStyle(size, size * 1.45, palette.ink, after=size * 0.6)
        sans = body._replace(role="heading", size=size * 0.9, leading=size * 1.3, after=size * 0.4)
        self.paragraphs = {
            "body": body,
            "lead": body._replace(size=size * 1.15, leading=size * 1.65),
            "question": body._replace(
                italic=True,
                colour=palette.muted,
                leading=size * 1.4,
                after=size * 0.35,
                keep_with_next=True,
            ),
            "small": sans._replace(size=size * 0.82, leading=size * 1.2, colour=palette.muted),
            "label": sans._replace(
                size=size * 0.88, colour=palette.ink, after=size * 0.7, keep_with_next=True
            ),
        }
        heading = body._replace(
            role="heading", bold=True, colour=palette.accent, keep_with_next=True, even=True
        )
        self.headings = {
            1: heading._replace(size=size * 1.6, leading=size * 2.0, before=size * 2.2, after=size * 0.35),
            2: heading._replace(size=size * 1.2, leading=size * 1.6, before=size * 1.5, after=size * 0.35),
            3: heading._replace(
                size=size,
                leading=size * 1.4,
                before=size * 1.1,
                after=size * 0.25,
                colour=palette.ink,
            ),
            4: heading._replace(
                size=size * 0.9,
                leading=size * 1.3,
                before=size,
                after=size * 0.2,
                colour=palette.muted,
            ),
        }
        self.title = heading._replace(size=size * 2.5, leading=size * 2.95, after=size * 0.5)
        self.subtitle = sans._replace(
            size=size * 1.25, leading=size * 1.75, colour=palette.muted, after=size * 0.9, even=True
        )
        self.handling = sans._replace(bold=True, size=size * 0.75, leading=size, colour=palette.caution)
        self.fact_label = sans._replace(size=size * 0.72, leading=size * 1.05, colour=palette.muted, after=0)
        self.fact = sans._replace(size=size * 0.88, leading=size * 1.25, after=0)
        self.item = body._replace(after=size * 0.3)
        self.callout_title = sans._replace(
            bold=True, size=size * 0.85, leading=size * 1.3, after=size * 0.35, keep_with_next=True
        )
        self.quote = body._replace(
            italic=True, size=size * 1.2, leading=size * 1.7, colour=palette.accent, after=size * 0.2
        )
        self.attribution = sans._replace(size=size * 0.82, leading=size * 1.25, colour=palette.muted)
        self.figure_value = heading._replace(
            size=size * 2.0, leading=size * 2.5, after=0, keep_with_next=False
        )
        self.figure_label = sans._replace(
            size=size * 0.78, leading=size * 1.08, colour=palette.muted, after=0
        )
        self.caption = sans._replace(
            bold=True, size=size * 0.82, leading=size * 1.2, colour=palette.muted, keep_with_next=True
        )
        self.picture_caption = self.caption._replace(keep_with_next=False, after=size * 0.8)
        self.cell = sans._replace(size=size * 0.84, leading=size * 1.2, after=0)
        self.head_cell = self.cell._replace(bold=True, colour=palette.accent)
        self.contents = {
            1: sans._replace(bold=True, size=size * 0.92, leading=size * 1.5, before=size * 0.35, after=0),
            2: sans._replace(leading=size * 1.4, after=0),
        }
        self.note = body._replace(size=size * 0.78, leading=size * 1.06, after=size * 0.2)
        self.furniture = sans._replace(size=size * 0.75, leading=size, colour=palette.muted, after=0)

    @property
    def page(self) -> tuple[float, float]:
        """Width and height of the sheet."""
        return _PAGES[self.theme.page]

    @property
    def width(self) -> float:
        """Width of the text."""
        return self.page[0] - 2 * self.theme.margin_side * MM

    @property
    def height(self) -> float:
        """Height that text and notes share."""
        return self.page[1] - (self.theme.margin_top + self.theme.margin_bottom) * MM

    @property
    def left(self) -> float:
        """Left edge of the text."""
        return self.theme.margin_side * MM

    @property
    def top(self) -> float:
        """Upper edge of the text, from the foot of the sheet."""
        return self.page[1] - self.theme.margin_top * MM
