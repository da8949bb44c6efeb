"""Bytes to text: the encodings that clippings come in, and an honest word when one was guessed."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

#: Share of NUL bytes at even or odd places above which BOM-less bytes are taken for UTF-16. ASCII
#: prose in UTF-16 has one NUL every second byte; UTF-8 prose has none at all.
_UTF16_NULS = 0.4

#: Share of control characters above which decoded bytes are not text. Prose has none; a stray form
#: feed or escape sequence in a pasted terminal log stays well below.
_CONTROLS = 0.02


class NotText(ValueError):
    """The bytes are no text; the message says why, for a reader."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, and how it was had."""

    text: str
    """Newlines are ``\\n``; a byte-order mark is not part of the text."""
    encoding: str
    guess: str | None = None
    """A sentence for the reader where the encoding was not certain or characters were lost."""


def decode(content: bytes) -> Decoded:
    """The text in ``content``.

    Tried in order: a byte-order mark, BOM-less UTF-16, UTF-8, UTF-8 with damaged bytes, windows-1252.

    Raises:
        NotText: no encoding makes text of it.
    """
    decoded = _from_mark(content) or _from_nul_pattern(content) or _from_utf8(content)
    decoded = decoded or _from_windows_1252(content)
    _refuse_binary(decoded.text)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(text, decoded.encoding, decoded.guess)


def _from_mark(content: bytes) -> Decoded | None:
    # UTF-32 first: its little-endian mark begins with UTF-16's.
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if content.startswith(mark):
            return _replacing(content[len(mark) :], encoding)
    return None


def _from_nul_pattern(content: bytes) -> Decoded | None:
    places, odd_byte = divmod(len(content), 2)
    if places == 0 or odd_byte:
        return None
    even = content[::2].count(0) / places
    odd = content[1::2].count(0) / places
    for share, other, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if share >= _UTF16_NULS and other < share / 8:
            found = _replacing(content, encoding)
            name = encoding.upper()
            return Decoded(
                found.text,
                encoding,
                found.guess or f"The file does not say its encoding; it was read as {name}.",
            )
    return None


def _from_utf8(content: bytes) -> Decoded | None:
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    damaged = content.decode("utf-8", "replace")
    # Letters of windows-1252 seldom happen to form UTF-8 sequences: where most do, it is damaged UTF-8.
    whole = sum(1 for character in damaged if character > "\x7f" and character != "\ufffd")
    return _replacing(content, "utf-8") if whole > damaged.count("\ufffd") else None


def _from_windows_1252(content: bytes) -> Decoded:
    found = _replacing(content, "cp1252")
    guess = "The file is not UTF-8; it was read as windows-1252, so accents and quotation marks may be wrong."
    return Decoded(found.text, "windows-1252", found.guess or guess)


def _replacing(content: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(content.decode(encoding), encoding)
    except UnicodeDecodeError:
        text = content.decode(encoding, "replace")
    lost = text.count("\ufffd")
    places = "1 place" if lost == 1 else f"{lost} places"
    return Decoded(
        text,
        encoding,
        f"The file was read as {encoding.upper()}, but {places} could not be decoded and hold “\ufffd”.",
    )


def _refuse_binary(text: str) -> None:
    if "\0" in text:
        raise NotText("it holds NUL characters, as binary files do")
    controls = sum(1 for character in text if character < " " and character not in "\t\n\r\f")
    if controls > _CONTROLS * len(text):
        raise NotText("it is mostly control characters, as binary files are")
