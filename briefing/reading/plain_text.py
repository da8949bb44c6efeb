"""Plain text in whatever encoding it was saved."""

from __future__ import annotations

from briefing.model.sources import Condition, ConditionKind
from briefing.reading.addresses import without_addresses
from briefing.reading.chains import find_messages
from briefing.reading.decoding import decode
from briefing.reading.scraped import without_fields
from briefing.reading.source_text import ReadText


def read_plain_text(content: bytes) -> ReadText:
    """The decoded text and the messages printed in it; a guessed encoding or lost characters are conditions.

    Raises:
        NotText: the bytes are no text.
    """
    decoded = decode(content)
    conditions = (
        (Condition(kind=ConditionKind.ENCODING, detail=decoded.guess),) if decoded.guess is not None else ()
    )
    page = without_fields(decoded.text)
    text = without_addresses(page.text)
    return ReadText(text, decoded.encoding, conditions, page.metadata, find_messages(text))
