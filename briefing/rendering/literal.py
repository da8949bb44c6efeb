"""Text and addresses from outside, made safe to stand literally in an XML file (DOCX, HTML)."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

_SPACE = re.compile(r"\r\n|[\t\n\r\x85\u2028\u2029]")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_SCHEMES = frozenset({"http", "https", "mailto"})
_KEPT_IN_ADDRESS = "%/:?#[]@!$&'()*+,;=~-._"
"""RFC 3986, section 2: reserved and unreserved characters, and escapes that are there already."""


def literal_text(text: str) -> str:
    """``text`` as an XML 1.0 file can carry it, on one line.

    What XML forbids (control characters, lone surrogates, non-characters) and the invisible C1
    controls become U+FFFD, so that a reader sees that something stood there. Line ends and tabs are
    layout of the source, not of the briefing: they become spaces.
    """
    return _ILLEGAL.sub("\ufffd", _SPACE.sub(" ", text))


def web_address(target: str) -> str | None:
    """``target`` as a URI that a file may link to, or ``None`` where it is none or does more than lead.

    Only ``http``, ``https`` and ``mailto`` lead somewhere without running anything. Characters that RFC
    3986 does not allow are percent-encoded: Word calls a file damaged whose link is not a URI.
    """
    address = target.strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme.lower() not in _SCHEMES or not (parts.netloc or parts.path):
        return None
    return quote(address.encode("utf-8", "replace"), safe=_KEPT_IN_ADDRESS)
