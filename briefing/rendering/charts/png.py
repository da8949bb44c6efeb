"""A picture in the theme's colours as a PNG: a palette takes a third of the bytes, and of the time.

Why not Pillow's own writer: to write its first file it imports five formats, and it looks for the best filter
of rows that need none. The picture took 23 ms of a short brief's 400.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from briefing.document.theme import Palette

_STEP = 16
"""Between two shades of a channel: Pillow tells shades apart by their upper five bits, and with coarser steps
the edges of small letters were rough to the eye, at 220 dpi."""
_LEVEL = 4
"""Of deflation: for a page's chart 3.5 ms and 31.5 kB; level 6 took 4.8 for 30.9, 1 took 2.3 for 38.6."""
_EIGHT_BITS, _INDEXED = 8, 3
_METRE = 39.3701
"""Inches."""


def png(image: Image.Image, palette: Palette, dpi: int) -> bytes:
    """``image``, which holds nothing but the pens' colours and what their edges make of them on paper
    (PNG, ISO/IEC 15948: indexed colours)."""
    paper = _channels(palette.paper)
    pens = (palette.ink, palette.muted, palette.accent, palette.rule)
    colours = bytes([*paper, *(part for pen in pens for part in _shades(_channels(pen), paper))])
    sheet = Image.new("P", (1, 1))
    sheet.putpalette(colours)
    width, height = image.size
    dense = round(dpi * _METRE)
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", struct.pack(">LLBBBBB", width, height, _EIGHT_BITS, _INDEXED, 0, 0, 0)),
            _chunk(b"PLTE", colours),
            _chunk(b"pHYs", struct.pack(">LLB", dense, dense, 1)),
            _chunk(
                b"IDAT", zlib.compress(_rows(image.quantize(palette=sheet, dither=Image.Dither.NONE)), _LEVEL)
            ),
            _chunk(b"IEND", b""),
        )
    )


def _rows(indexed: Image.Image) -> bytes:
    """The indices, each row behind the number of its filter: none."""
    width, height = indexed.size
    data = indexed.tobytes()
    return b"".join([b"\0" + data[start : start + width] for start in range(0, width * height, width)])


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))


def _shades(pen: Sequence[int], paper: Sequence[int]) -> Iterator[int]:
    """The channels of each shade from ``pen`` up to the ``paper``, which is not among them."""
    steps = max(1, max(abs(white - channel) for channel, white in zip(pen, paper, strict=True)) // _STEP)
    for step in range(steps):
        for channel, white in zip(pen, paper, strict=True):
            yield round(channel + (white - channel) * step / steps)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:]))
