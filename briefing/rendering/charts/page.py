"""A drawing as painted on a page, and as a PNG."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rendering.charts.drawing import Box, Disc, Drawing, Line, Shape, Triangle, Words
from briefing.rendering.pdf.content import Content
from briefing.rendering.pdf.embedding import FontSet
from briefing.rendering.pdf.objects import Name, PdfFile, Stream

if TYPE_CHECKING:
    from PIL.Image import Image


def paint(drawing: Drawing, content: Content, left: float, top: float) -> None:
    """Paint ``drawing`` with its upper left corner at ``left``, ``top``."""
    for shape in drawing.shapes:
        _paint(shape, content, left, top)


def _paint(shape: Shape, content: Content, left: float, top: float) -> None:
    match shape:
        case Words():
            x, y = left + shape.x, top - shape.down
            content.text(x, y, shape.text, shape.face, shape.size, shape.colour)
        case Line():
            ends = (left + shape.x1, top - shape.down1), (left + shape.x2, top - shape.down2)
            content.line(*ends, shape.stroke, shape.thickness)
        case Disc():
            x, y = left + shape.x, top - shape.down
            content.disc(x, y, shape.radius, shape.fill, shape.stroke, shape.thickness)
        case Box():
            x, y = left + shape.x, top - shape.down
            area = (x, y - shape.height, x + shape.width, y)
            content.box(area, shape.fill, shape.stroke, shape.thickness)
        case Triangle():
            content.polygon([(left + x, top - down) for x, down in shape.corners], shape.fill)


def raster(drawing: Drawing, dpi: int) -> Image:
    """``drawing`` as an opaque image."""
    import pypdfium2

    with pypdfium2.PdfDocument(_one_page(drawing)) as document:
        image: Image = document[0].render(scale=dpi / 72).to_pil()
    return image


def _one_page(drawing: Drawing) -> bytes:
    """A bare PDF of ``drawing``, for a rasteriser's eyes only."""
    file, fonts = PdfFile(), FontSet()
    content = Content(fonts)
    paint(drawing, content, 0, drawing.height)
    pages = file.add()
    page = {
        "Type": Name("Page"),
        "Parent": pages,
        "MediaBox": (0, 0, drawing.width, drawing.height),
        "Resources": {"Font": fonts.write(file)},
        "Contents": file.add(Stream(content.stream())),
    }
    file[pages] = {"Type": Name("Pages"), "Kids": [file.add(page)], "Count": 1}
    return file.to_bytes(file.add({"Type": Name("Catalog"), "Pages": pages}), file.add({}))
