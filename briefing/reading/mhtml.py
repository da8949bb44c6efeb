"""Saved web pages in one file (RFC 2557): the page itself; its pictures and frames are left out."""

from __future__ import annotations

import email
import email.policy
from dataclasses import replace
from email.message import EmailMessage

from briefing.reading.declared import facts
from briefing.reading.decoding import NotText
from briefing.reading.html import read_html
from briefing.reading.source_text import ReadText


def read_mhtml(content: bytes) -> ReadText:
    """The article of the first HTML part.

    Raises:
        NotText: there is none, or it is not to be read.
    """
    message = email.message_from_bytes(content, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            page = part.get_payload(decode=True)
            assert isinstance(page, bytes)
            found = read_html(_as_utf8(page, part.get_content_charset()))
            address = message.get("Snapshot-Content-Location") or part.get("Content-Location")
            return replace(found, metadata={**facts(url=str(address or "")), **found.metadata})
    raise NotText("it holds no web page")


def _as_utf8(page: bytes, charset: str | None) -> bytes:
    """The page in UTF-8 with a mark, so that the part's own declaration outranks the page's."""
    try:
        return b"\xef\xbb\xbf" + page.decode(charset).encode("utf-8") if charset else page
    except (LookupError, ValueError):
        return page
