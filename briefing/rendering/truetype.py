"""A TrueType file (ISO/IEC 14496-22): its measures, which glyph shows a character, and subsets of its glyphs.

Read is what setting and embedding text take, as fast as the arrays of the file allow; hinting, kerning and
outlines of the CFF kind are not.
"""

from __future__ import annotations

import struct
import sys
from array import array
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

_TRUETYPE = (b"\x00\x01\x00\x00", b"true")
_NEEDED = ("head", "hhea", "maxp", "hmtx", "cmap", "loca", "glyf", "post")
_KEPT = ("cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep")
"""What a subset holds, in the order of the directory (ISO 32000-1, 9.9)."""
_CHARACTER_MAPS = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0), (3, 0))
"""Platform and encoding of the character maps that we read, the widest first."""
_RESTRICTED = 0x0002
_NO_SUBSETS_OR_OUTLINES = 0x0300
"""Of ``fsType``: who may not embed, or not in a way that is ours."""
_ARGUMENTS_ARE_WORDS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 0x01, 0x08, 0x20, 0x40, 0x80
"""Flags of a component of a composite glyph."""
_CHECKSUM = 0xB1B0AFBA
_WORD = 0xFFFFFFFF


class FontError(ValueError):
    """A file that is no TrueType face, is damaged, or may not be embedded."""


class Face:
    """One face. Measures are thousandths of the em unless they say units."""

    def __init__(self, path: Path) -> None:
        """Raises ``FontError``, and ``OSError`` where ``path`` cannot be read."""
        self._data = path.read_bytes()
        try:
            self._tables = self._directory()
            self._read_measures()
            self.glyphs = self._character_map()
        except (struct.error, IndexError, ValueError) as error:
            raise FontError(f"{path.name}: {error}") from error
        self.name = "".join(part for part in path.stem if part.isascii() and (part.isalnum() or part == "-"))
        self.widths = _Widths(self)

    def _directory(self) -> dict[str, tuple[int, int]]:
        if self._data[:4] not in _TRUETYPE:
            raise FontError("not a TrueType file")
        (count,) = struct.unpack_from(">H", self._data, 4)
        entries = (struct.unpack_from(">4s4xLL", self._data, 12 + 16 * index) for index in range(count))
        tables = {tag.decode("latin-1"): (start, length) for tag, start, length in entries}
        if lacking := [tag for tag in _NEEDED if tag not in tables]:
            raise FontError(f"without the table {lacking[0]}")
        if any(start + length > len(self._data) for start, length in tables.values()):
            raise FontError("cut off")
        return tables

    def _read_measures(self) -> None:
        self._em: int
        self._em, *box = struct.unpack_from(">18xH16x4h", self._table("head"))
        if not self._em:
            raise FontError("without a size")
        self.box = [self._scaled(edge) for edge in box]
        self.ascent, self.descent = self.box[3], self.box[1]
        self.cap_height = self.ascent
        weight = 400
        if "OS/2" in self._tables:
            table = self._table("OS/2")
            version, weight, licence = struct.unpack_from(">H2xH2xH", table)
            if licence & 0xF == _RESTRICTED or licence & _NO_SUBSETS_OR_OUTLINES:
                raise FontError("its licence does not let it be embedded")
            self.ascent, self.descent = map(self._scaled, struct.unpack_from(">68x2h", table))
            if version > 1:
                self.cap_height = self._scaled(struct.unpack_from(">88xh", table)[0])
        self.bold = weight >= 600
        self.stem = 50 + int((weight / 65) ** 2)
        """Width of upright stems, as PDFlib estimates it from the weight: the file does not say."""
        angle, fixed = struct.unpack_from(">4xl4xL", self._table("post"))
        self.italic_angle = angle / 65536
        self.fixed_pitch = bool(fixed)

    # --- characters and widths ------------------------------------------------------------------

    def width(self, glyph: int) -> int:
        """The advance of a glyph, rounded."""
        return self._scaled(self._metrics[glyph][0])

    @cached_property
    def _metrics(self) -> list[tuple[int, int]]:
        """Advance and left bearing of each glyph, in units; the last glyphs share one advance."""
        (listed,) = struct.unpack_from(">34xH", self._table("hhea"))
        (count,) = struct.unpack_from(">4xH", self._table("maxp"))
        table = self._table("hmtx")
        pairs: list[tuple[int, int]] = list(struct.iter_unpack(">Hh", table[: 4 * listed]))
        bearings = _numbers("h", table[4 * listed : 4 * listed + 2 * (count - listed)])
        return pairs + [(pairs[-1][0], bearing) for bearing in bearings]

    def _scaled(self, units: int) -> int:
        return round(units * 1000 / self._em)

    def _character_map(self) -> dict[str, int]:
        """The glyph of each character that the face has."""
        table = self._table("cmap")
        (count,) = struct.unpack_from(">2xH", table)
        found: dict[tuple[int, int], int] = {
            (platform, encoding): start
            for platform, encoding, start in struct.iter_unpack(">HHL", table[4 : 4 + 8 * count])
        }
        for kind in _CHARACTER_MAPS:
            if kind in found:
                subtable = table[found[kind] :]
                (form,) = struct.unpack_from(">H", subtable)
                if form in (4, 12):
                    pairs = _segments(subtable) if form == 4 else _groups(subtable)
                    return {character: glyph for character, glyph in pairs if glyph < len(self._metrics)}
        raise FontError("without a Unicode character map that is known")

    # --- subsets --------------------------------------------------------------------------------

    def subset(self, glyphs: Sequence[int]) -> bytes:
        """A file in which glyph *i* is ``glyphs[i]``; glyphs that these are composed of come behind."""
        numbers = list(glyphs)
        place = {glyph: index for index, glyph in reversed(list(enumerate(numbers)))}
        outlines, starts = bytearray(), [0]
        for glyph in numbers:  # The list grows while it is walked over.
            outline = bytearray(self._outline(glyph))
            for at in _components(outline):
                (part,) = struct.unpack_from(">H", outline, at)
                if part not in place:
                    place[part] = len(numbers)
                    numbers.append(part)
                struct.pack_into(">H", outline, at, place[part])
            outlines += outline + bytes(-len(outline) % 4)
            starts.append(len(outlines))
        count = len(numbers)
        tables = {tag: self._table(tag) for tag in _KEPT if tag in self._tables}
        tables["glyf"] = bytes(outlines)
        tables["loca"] = struct.pack(f">{count + 1}L", *starts)
        tables["hmtx"] = b"".join(struct.pack(">Hh", *self._metrics[glyph]) for glyph in numbers)
        tables["hhea"] = tables["hhea"][:34] + struct.pack(">H", count)
        tables["maxp"] = tables["maxp"][:4] + struct.pack(">H", count) + tables["maxp"][6:]
        # No check sum yet, and offsets in ``loca`` of four bytes each.
        head = tables["head"]
        tables["head"] = head[:8] + bytes(4) + head[12:50] + b"\x00\x01" + head[52:54]
        return _file(tables)

    def _outline(self, glyph: int) -> bytes:
        start, end = self._outlines[glyph], self._outlines[glyph + 1]
        return self._table("glyf")[start:end]

    @cached_property
    def _outlines(self) -> Sequence[int]:
        """Where each glyph begins in ``glyf``, and where the last one ends."""
        (long,) = struct.unpack_from(">50xh", self._table("head"))
        if long:
            return _numbers("I", self._table("loca"))
        return [2 * half for half in _numbers("H", self._table("loca"))]

    def _table(self, tag: str) -> bytes:
        start, length = self._tables[tag]
        return self._data[start : start + length]


class _Widths(dict[str, int]):
    """Advances by character, taken from the face as they are asked for; 0 for one that it lacks."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, character: str) -> int:
        glyph = self._face.glyphs.get(character)
        width = self[character] = 0 if glyph is None else self._face.width(glyph)
        return width


def _segments(table: bytes) -> Iterator[tuple[str, int]]:
    """The pairs of a character map of format 4: segments of the Basic Multilingual Plane."""
    (double,) = struct.unpack_from(">6xH", table)
    ends, starts, deltas, offsets = (
        _numbers("H", table[start : start + double])
        for start in (14, 16 + double, 16 + 2 * double, 16 + 3 * double)
    )
    listed = _numbers("H", table[16 + 3 * double :])
    for index, (first, last, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        points = range(first, min(last, 0xFFFE) + 1)
        glyphs: Sequence[int] = points
        if offset:
            start = index + offset // 2
            glyphs = listed[start : start + len(points)]
        for point, glyph in zip(points, glyphs, strict=False):
            if offset and not glyph:
                continue
            if shifted := (glyph + delta) & 0xFFFF:
                yield chr(point), shifted


def _groups(table: bytes) -> Iterator[tuple[str, int]]:
    """The pairs of a character map of format 12: groups of all of Unicode."""
    (count,) = struct.unpack_from(">12xL", table)
    for first, last, glyph in struct.iter_unpack(">LLL", table[16 : 16 + 12 * count]):
        yield from zip(map(chr, range(first, last + 1)), range(glyph, glyph + last - first + 1), strict=True)


def _components(outline: bytearray) -> Iterator[int]:
    """Where a composite glyph names those that it is composed of."""
    if not outline or outline[0] < 0x80:
        return
    at, flags = 10, _MORE
    while flags & _MORE:
        (flags,) = struct.unpack_from(">H", outline, at)
        yield at + 2
        at += 8 if flags & _ARGUMENTS_ARE_WORDS else 6
        at += 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _MATRIX else 0


def _file(tables: dict[str, bytes]) -> bytes:
    """A TrueType file of ``tables``, which are in the order of their tags."""
    power = len(tables).bit_length() - 1
    header = struct.pack(
        ">4s4H", _TRUETYPE[0], len(tables), 16 << power, power, 16 * (len(tables) - (1 << power))
    )
    start = len(header) + 16 * len(tables)
    directory, body = b"", b""
    for tag, table in tables.items():
        directory += struct.pack(
            ">4s3L", tag.encode("latin-1"), _checksum(table), start + len(body), len(table)
        )
        body += table + bytes(-len(table) % 4)
    file = bytearray(header + directory + body)
    head = start + sum(len(table) + -len(table) % 4 for tag, table in tables.items() if tag < "head")
    struct.pack_into(">L", file, head + 8, (_CHECKSUM - _checksum(file)) & _WORD)
    return bytes(file)


def _checksum(data: bytes | bytearray) -> int:
    return sum(_numbers("I", bytes(data) + bytes(-len(data) % 4))) & _WORD


def _numbers(kind: str, data: bytes) -> array[int]:
    """Big-endian numbers: ``H`` and ``h`` of two bytes, ``I`` of four."""
    numbers = array(kind)
    numbers.frombytes(data[: len(data) // numbers.itemsize * numbers.itemsize])
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers
