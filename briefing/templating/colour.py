"""Two colours of text: a template's own markup, and the words that its expressions print.

Jinja gives one string in which both are mixed, and Markdown reads one string as markup throughout.
Escaping what expressions print would have to know every rule of Markdown, and would be undone by each
filter and concatenation. So each character that Markdown could give a meaning carries its colour
instead: while Jinja runs, those of the template stand shifted into the surrogate range, which no text
can contain (Unicode 3.8, D71–D75); before Markdown runs, the colours are swapped, so that the
template's characters are themselves and the printed ones are shifted, and mean nothing to Markdown;
afterwards all are themselves again. Joining, replacing and cutting strings cannot mix the colours.
"""

from __future__ import annotations

import re
from typing import Any

from briefing.model.briefing import Briefing

_SHIFTED = 0xDC00
_SIGNIFICANT = [
    char for char in map(chr, range(0x3001)) if (char.isascii() and not char.isalpha()) or char.isspace()
]
_SWAP = {ord(char): _SHIFTED + place for place, char in enumerate(_SIGNIFICANT)}
_UNSHIFT = {shifted: char for char, shifted in _SWAP.items()}
_SWAP |= _UNSHIFT

_SURROGATE = re.compile("[\ud800-\udfff]")
_SPACE = re.compile("[ \t\n\r\v\f\x1c-\x1f\x85\u2028\u2029]+")
_LINE_END = re.compile("\r\n|[\t\n\r\v\f\x1c-\x1f\x85\u2028\u2029]")
# Directional overrides, embeddings and isolates would reorder the template's words around the text.
_REORDERING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")

WHITESPACE = "".join(char for char in _SIGNIFICANT if char.isspace())


def swap(text: str) -> str:
    """Give every significant character of ``text`` the other colour; its own inverse."""
    return text.translate(_SWAP)


def uncoloured(text: str) -> str:
    """``text`` with every shifted character as itself again, for a page or a message."""
    return text.translate(_UNSHIFT)


def printable(text: str) -> str:
    """``text`` as ``legible`` has it, with one space for any run of spaces and line ends."""
    return legible(_SPACE.sub(" ", text))


def legible(text: str) -> str:
    """``text`` as a page can show it: U+FFFD for what has no glyph and cannot stand in XML 1.0, and no
    character that reorders its neighbours; line ends are spaces."""
    return _UNPRINTABLE.sub("\ufffd", _REORDERING.sub("", _LINE_END.sub(" ", text)))


def colourless(value: Any) -> Any:
    """``value`` with U+FFFD for each surrogate in it, so that no data can pass for markup."""
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {colourless(key): colourless(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(colourless(item) for item in value)
    return value


def colourless_briefing(briefing: Briefing) -> Briefing:
    """The same briefing, free of surrogates; the one given if it has none."""
    try:
        briefing.model_dump_json()
    except ValueError:  # pydantic cannot write a surrogate as JSON
        return Briefing.model_validate(colourless(briefing.model_dump()))
    return briefing
