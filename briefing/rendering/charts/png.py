"""A picture in the theme's colours as a PNG: a palette takes a third of the bytes, and of the time."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from briefing.document.theme import Palette

_STEP = 16
"""Between two shades of a channel: Pillow tells shades apart by their upper five bits, and with coarser steps
the edges of small letters were rough to the eye, at 220 dpi."""


def png(image: Image.Image, palette: Palette, dpi: int) -> bytes:
    """``image``, which holds nothing but the pens' colours and what their edges make of them on paper."""
    paper = _channels(palette.paper)
    pens = (palette.ink, palette.muted, palette.accent, palette.rule)
    colours = Image.new("P", (1, 1))
    colours.putpalette([*paper, *(part for pen in pens for part in _shades(_channels(pen), paper))])
    file = io.BytesIO()
    image.quantize(palette=colours, dither=Image.Dither.NONE).save(file, "PNG", dpi=(dpi, dpi))
    return file.getvalue()


def _shades(pen: Sequence[int], paper: Sequence[int]) -> Iterator[int]:
    """The channels of each shade from ``pen`` up to the ``paper``, which is not among them."""
    steps = max(1, max(abs(white - channel) for channel, white in zip(pen, paper, strict=True)) // _STEP)
    for step in range(steps):
        for channel, white in zip(pen, paper, strict=True):
            yield round(channel + (white - channel) * step / steps)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:]))
