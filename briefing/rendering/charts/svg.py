"""A drawing as an SVG 1.1 element for a page of HTML: no script, no reference to anything outside it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from reportlab.graphics.shapes import Circle, Line, Polygon, Rect, String
from reportlab.pdfbase.pdfmetrics import stringWidth

from briefing.rendering.bidi import has_right_to_left

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing


def svg(drawing: Drawing, alt: str, family: str) -> str:
    """``drawing`` as an ``svg`` element that is read out as one image with the words ``alt``."""
    shapes = "".join(_shape(shape, drawing.height) for shape in drawing.contents)
    size = f"{_n(drawing.width)} {_n(drawing.height)}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{escape(alt)}" viewBox="0 0 {size}" '
        f'width="{_n(drawing.width)}pt" font-family="{escape(family)}, sans-serif">{shapes}</svg>'
    )


def _shape(shape: Any, height: float) -> str:
    look = _look(shape)
    match shape:
        case String():
            return _words(shape, height)
        case Line():
            ends = (("x1", shape.x1), ("y1", height - shape.y1), ("x2", shape.x2), ("y2", height - shape.y2))
            return _tag("line", ends, look)
        case Circle():
            return _tag("circle", (("cx", shape.cx), ("cy", height - shape.cy), ("r", shape.r)), look)
        case Rect():
            corner = (("x", shape.x), ("y", height - shape.y - shape.height))
            return _tag("rect", (*corner, ("width", shape.width), ("height", shape.height)), look)
        case Polygon():
            points = zip(shape.points[::2], shape.points[1::2], strict=True)
            listed = " ".join(f"{_n(x)},{_n(height - y)}" for x, y in points)
            return f'<polygon points="{listed}"{look}/>'
        case _:
            raise TypeError(f"no picture is drawn with a {type(shape).__name__}")


def _words(shape: Any, height: float) -> str:
    """A line as wide as it was measured; it is in visual order already, so a browser must not turn it."""
    wide = stringWidth(shape.text, shape.fontName, shape.fontSize)
    at = f'x="{_n(shape.x)}" y="{_n(height - shape.y)}" font-size="{_n(shape.fontSize)}"'
    held = f' textLength="{_n(wide)}" lengthAdjust="spacingAndGlyphs"' if shape.text.strip() else ""
    bold = ' font-weight="bold"' if "Bold" in shape.fontName else ""
    turned = ' direction="ltr" unicode-bidi="bidi-override"' if has_right_to_left(shape.text) else ""
    fill = f' fill="{_colour(shape.fillColor)}"'
    return f"<text {at}{held}{bold}{turned}{fill}>{escape(shape.text, quote=False)}</text>"


def _look(shape: Any) -> str:
    fill = "none" if isinstance(shape, Line) else _colour(shape.fillColor)
    if isinstance(shape, String) or shape.strokeColor is None:
        return f' fill="{fill}"'
    return f' fill="{fill}" stroke="{_colour(shape.strokeColor)}" stroke-width="{_n(shape.strokeWidth)}"'


def _colour(colour: Any) -> str:
    return "none" if colour is None else f"#{colour.hexval()[2:]}"


def _tag(name: str, numbers: tuple[tuple[str, float], ...], look: str) -> str:
    given = "".join(f' {key}="{_n(value)}"' for key, value in numbers)
    return f"<{name}{given}{look}/>"


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
