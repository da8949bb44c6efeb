"""The objects of a PDF (ISO 32000-1, 7.3) and the file that holds them (7.5).

An object is what Python has for it: numbers, ``bool``, ``dict`` with its keys as :class:`Name` would have
them, ``list`` and ``tuple``; a ``str`` is a text string, ``bytes`` are a byte string.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from briefing.rendering.literal import literal_text

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
"""With a comment that shows programs that the file is binary (ISO 19005-2, 6.1.2)."""
_IRREGULAR = re.compile(r"[^!-~]|[#%()<>\[\]{}/]")


class Name(str):
    """A name object, without its slash."""

    __slots__ = ()


class Reference(NamedTuple):
    """An indirect reference to an object of the file."""

    number: int


class Stream:
    """A stream object, deflated unless ``plain``: metadata must stay so, that a program which knows no PDF
    finds it (ISO 19005-2, 6.6.2.1)."""

    __slots__ = ("_content", "_entries", "_plain")

    def __init__(
        self, content: bytes, entries: Mapping[str, Any] | None = None, *, plain: bool = False
    ) -> None:
        self._content, self._entries, self._plain = content, dict(entries or {}), plain

    def written(self) -> bytes:
        """The object as it stands in the file."""
        content = self._content if self._plain else zlib.compress(self._content)
        filters = {} if self._plain else {"Filter": Name("FlateDecode")}
        entries = written({**self._entries, **filters, "Length": len(content)}).encode("latin-1")
        # An end of line must stand before ``endstream`` (ISO 19005-2, 6.1.7.1). It is CR LF: a lone LF behind
        # data that end in CR would be read as one end of line with it.
        return entries + b"\nstream\n" + content + b"\r\nendstream"


class PdfFile:
    """A file in the making: objects get their numbers when they are added, their content by the end."""

    def __init__(self) -> None:
        self._objects: list[Any] = []

    def add(self, content: Any = None) -> Reference:
        """A new object; content may follow later (:meth:`__setitem__`) or change, where it can be changed."""
        self._objects.append(content)
        return Reference(len(self._objects))

    def __setitem__(self, reference: Reference, content: Any) -> None:
        self._objects[reference.number - 1] = content

    def __getitem__(self, reference: Reference) -> Any:
        return self._objects[reference.number - 1]

    def to_bytes(self, root: Reference, info: Reference) -> bytes:
        """The whole file: objects, cross-reference table and trailer; its identifier is a hash of it."""
        file = bytearray(_HEADER)
        starts = []
        for number, content in enumerate(self._objects, start=1):
            starts.append(len(file))
            body = content.written() if isinstance(content, Stream) else written(content).encode("latin-1")
            file += b"%d 0 obj\n%b\nendobj\n" % (number, body)
        start = len(file)
        file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(starts) + 1)
        file += b"".join(b"%010d 00000 n \n" % place for place in starts)
        identifier = hashlib.sha256(file).digest()[:16]
        trailer = {"Size": len(starts) + 1, "Root": root, "Info": info, "ID": [identifier, identifier]}
        file += f"trailer\n{written(trailer)}\nstartxref\n{start}\n%%EOF\n".encode("latin-1")
        return bytes(file)


def written(content: Any) -> str:
    """An object as it stands in a file, a character a byte."""
    return _WRITERS[type(content)](content)


def number(value: float) -> str:
    """A number to three decimals, which is more than any printer shows."""
    if value == int(value):
        return str(int(value))
    return f"{value:.3f}".rstrip("0").rstrip(".")


def date(moment: datetime) -> bytes:
    """A date (7.9.4) of a moment in UTC."""
    return moment.strftime("D:%Y%m%d%H%M%SZ").encode("ascii")


def _text_string(text: str) -> str:
    """7.9.2.2; what Unicode cannot encode becomes U+FFFD."""
    literal = literal_text(text)
    if literal.isascii():
        return f"({_escaped(literal)})"
    return f"<FEFF{literal.encode('utf-16-be').hex().upper()}>"


def _byte_string(content: bytes) -> str:
    return f"({_escaped(content.decode('ascii'))})" if content.isascii() else f"<{content.hex().upper()}>"


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").replace("\r", r"\r")


def _name(name: str) -> str:
    return "/" + _IRREGULAR.sub(lambda sign: "".join(f"#{byte:02X}" for byte in sign[0].encode()), name)


def _dictionary(content: dict[str, Any]) -> str:
    entries = [f"/{key} {_WRITERS[type(value)](value)}" for key, value in content.items()]
    return f"<<{' '.join(entries)}>>"


def _array(content: list[Any] | tuple[Any, ...]) -> str:
    return f"[{' '.join([_WRITERS[type(member)](member) for member in content])}]"


_WRITERS: dict[type, Callable[[Any], str]] = {
    Reference: lambda reference: f"{reference[0]} 0 R",
    Name: _name,
    str: _text_string,
    bytes: _byte_string,
    dict: _dictionary,
    list: _array,
    tuple: _array,
    int: str,
    float: number,
    bool: lambda value: "true" if value else "false",
    type(None): lambda _: "null",
}
