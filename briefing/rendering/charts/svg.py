"""A drawing as an SVG 1.1 element for a page of HTML: no script, no reference to anything outside it."""

from __future__ import annotations

from html import escape

from briefing.rendering.bidi import has_right_to_left
from briefing.rendering.charts.drawing import Box, Disc, Drawing, Line, Shape, Triangle, Words


def svg(drawing: Drawing, alt: str, family: str) -> str:
    """``drawing`` as an ``svg`` element that is read out as one image with the words ``alt``."""
    shapes = "".join(map(_shape, drawing.shapes))
    size = f"{_n(drawing.width)} {_n(drawing.height)}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{escape(alt)}" viewBox="0 0 {size}" '
        f'width="{_n(drawing.width)}pt" font-family="{escape(family)}, sans-serif">{shapes}</svg>'
    )


def _shape(shape: Shape) -> str:
    match shape:
        case Words():
            return _words(shape)
        case Line(x1, down1, x2, down2):
            return _tag("line", (("x1", x1), ("y1", down1), ("x2", x2), ("y2", down2)), _look("none", shape))
        case Disc(x, down, radius, fill):
            return _tag("circle", (("cx", x), ("cy", down), ("r", radius)), _look(fill, shape))
        case Box(x, down, width, height, fill):
            return _tag(
                "rect", (("x", x), ("y", down), ("width", width), ("height", height)), _look(fill, shape)
            )
        case Triangle(corners, fill):
            listed = " ".join(f"{_n(x)},{_n(down)}" for x, down in corners)
            return f'<polygon points="{listed}" fill="{fill}"/>'


def _words(words: Words) -> str:
    """A line as wide as it was measured; it is in visual order already, so a browser must not turn it."""
    at = f'x="{_n(words.x)}" y="{_n(words.down)}" font-size="{_n(words.size)}"'
    held = f' textLength="{_n(words.width)}" lengthAdjust="spacingAndGlyphs"' if words.text.strip() else ""
    bold = ' font-weight="bold"' if "Bold" in words.face else ""
    turned = ' direction="ltr" unicode-bidi="bidi-override"' if has_right_to_left(words.text) else ""
    return f'<text {at}{held}{bold}{turned} fill="{words.colour}">{escape(words.text, quote=False)}</text>'


def _look(fill: str, shape: Line | Disc | Box) -> str:
    return f' fill="{fill}" stroke="{shape.stroke}" stroke-width="{_n(shape.thickness)}"'


def _tag(name: str, numbers: tuple[tuple[str, float], ...], look: str) -> str:
    given = "".join(f' {key}="{_n(value)}"' for key, value in numbers)
    return f"<{name}{given}{look}/>"


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
