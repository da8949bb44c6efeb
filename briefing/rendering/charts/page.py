"""A drawing as painted on a page, and as an image."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from briefing.rendering.charts.drawing import Box, Disc, Drawing, Line, Shape, Triangle, Words
from briefing.rendering.pdf.pencil import Pencil

if TYPE_CHECKING:
    from PIL.Image import Image


def paint(drawing: Drawing, canvas: Pencil, left: float, top: float) -> None:
    """Paint ``drawing`` with its upper left corner at ``left``, ``top``."""
    for shape in drawing.shapes:
        _paint(shape, canvas, left, top)


def _paint(shape: Shape, canvas: Pencil, left: float, top: float) -> None:
    match shape:
        case Words():
            x, y = left + shape.x, top - shape.down
            canvas.text(x, y, shape.text, shape.face, shape.size, shape.colour)
        case Line():
            ends = (left + shape.x1, top - shape.down1), (left + shape.x2, top - shape.down2)
            canvas.segment(*ends, shape.stroke, shape.thickness)
        case Disc():
            x, y = left + shape.x, top - shape.down
            canvas.disc(x, y, shape.radius, shape.fill, shape.stroke, shape.thickness)
        case Box():
            x, y = left + shape.x, top - shape.down
            area = (x, y - shape.height, x + shape.width, y)
            canvas.box(area, shape.fill, shape.stroke, shape.thickness)
        case Triangle():
            canvas.polygon([(left + x, top - down) for x, down in shape.corners], shape.fill)


def raster(drawing: Drawing, face: str, paper: str, dpi: int) -> Image:
    """``drawing`` as an opaque image on ``paper`` (``#RRGGBB``); ``face`` is one that it uses."""
    from PIL import Image

    from briefing.rendering.charts.pdfium import pixels

    canvas = Pencil((drawing.width, drawing.height), face, pressed=False)
    paint(drawing, canvas, 0, drawing.height)
    size = ceil(drawing.width * dpi / 72), ceil(drawing.height * dpi / 72)
    data, stride = pixels(canvas.getpdfdata(), size, int(paper[1:], 16))
    return Image.frombuffer("RGB", size, data, "raw", "BGR", stride, 1)
