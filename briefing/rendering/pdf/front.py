"""The title block: handling, title, subtitle and facts at the head of the first page."""

from __future__ import annotations

import io
from pathlib import Path

from briefing.document.blocks import Document, Text
from briefing.rendering.logo import read_logo
from briefing.rendering.pdf.canvas import TaggedCanvas
from briefing.rendering.pdf.flow import Flow, Place
from briefing.rendering.pdf.strips import Break, Strip
from briefing.rendering.printed_date import printed_date

_FACTS_ACROSS = 4
_LOGO_HEIGHT = 34.0
"""Points; a wider logo is scaled down to a third of the width of the text."""


def title_block(flow: Flow, document: Document, place: Place, base: Path | None) -> None:
    """Append the title block."""
    typography, palette = flow.typography, flow.typography.theme.palette
    _logo(flow, place, base)
    if document.handling:
        flow.paragraph((Text(document.handling),), typography.handling, place)
    flow.paragraph((Text(document.title),), typography.title, place, tag="Title")
    if document.subtitle:
        flow.paragraph((Text(document.subtitle),), typography.subtitle, place, tag="Subtitle")

    def bar(canvas: TaggedCanvas, top: float) -> None:
        with canvas.artifact():
            canvas.box((place.left, top - 3, place.left + 54, top), fill=palette.accent)

    flow.strip(3, bar, place, Break.NEVER)
    flow.space(typography.theme.fonts.size)
    _facts(flow, document, place)
    flow.space(typography.theme.fonts.size * 1.6)


def _facts(flow: Flow, document: Document, place: Place) -> None:
    """Label above value, side by side, at most four in a row."""
    facts = list(document.facts)
    if document.date:
        facts.append(("Date", printed_date(document.date)))
    across = min(max(len(facts), 3), _FACTS_ACROSS)
    for start in range(0, len(facts), across):
        _fact_row(flow, facts[start : start + across], across, place)


def _fact_row(flow: Flow, facts: list[tuple[str, str]], across: int, place: Place) -> None:
    typography = flow.typography
    gutter = typography.theme.fonts.size * 1.6
    width = (place.width - gutter * (across - 1)) / across
    strip = Strip(0.0, frames=place.frames)
    for index, (label, value) in enumerate(facts):
        column = place._replace(left=place.left + index * (width + gutter), width=width)
        order, down = flow.order(), 0.0
        element = place.parent.add("P")
        for words, style in ((f"{label}: ", typography.fact_label), (value, typography.fact)):
            for line in flow.set((Text(words),), style, width, element):
                strip.paints.append(((order, 0), flow.line_paint(line, style, column, down)))
                down += style.leading
        strip.height = max(strip.height, down)
    flow.put(strip)
    flow.space(typography.theme.fonts.size * 0.8)


def _logo(flow: Flow, place: Place, base: Path | None) -> None:
    """The theme's logo, as an ornament: who speaks is said in words."""
    png = read_logo(flow.typography.theme, base)
    if png is None:
        return
    from PIL import Image

    logo = Image.open(io.BytesIO(png)).convert("RGBA")
    sheet = Image.new("RGBA", logo.size, flow.typography.theme.palette.paper)
    image = Image.alpha_composite(sheet, logo).convert("RGB")
    height = min(_LOGO_HEIGHT, place.width / 3 * image.height / image.width)
    right = place.left + height * image.width / image.height

    def draw(canvas: TaggedCanvas, top: float) -> None:
        with canvas.artifact():
            canvas.picture((place.left, top - height, right, top), image.tobytes(), image.size)

    flow.strip(height, draw, place, Break.NEVER)
    flow.space(flow.typography.theme.fonts.size * 1.5)
