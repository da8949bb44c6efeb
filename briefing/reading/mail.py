"""E-mail (RFC 5322, 2045–2047) and mailboxes (RFC 4155): each message with who wrote it, to whom and when."""

from __future__ import annotations

import email
import email.errors
import email.policy
import email.utils
import re
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import PurePosixPath

from briefing.model.sources import Condition, ConditionKind
from briefing.reading.addresses import without_addresses
from briefing.reading.chains import Message, part_chain
from briefing.reading.composing import Composer, legible, one_line
from briefing.reading.declared import facts
from briefing.reading.decoding import NotText, decode
from briefing.reading.source_text import Attachment, ReadText

_SEPARATOR = re.compile(rb"^From [^\n]*\d{4}[^\n]*\r?\n", re.MULTILINE)
_QUOTED_SEPARATOR = re.compile(rb"^>(>*From )", re.MULTILINE)
_HEADER = re.compile(rb"\s*(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+", re.MULTILINE)

#: What the standard library's parser raises on damaged fields.
_DAMAGED = (ValueError, IndexError, AttributeError, LookupError, TypeError, OverflowError)

#: MIME parts of one message that are looked at.
_PARTS = 1_000

#: Messages of a mailbox that are read.
_MESSAGES = 5_000

#: Suffixes of attachments by their media type, where their name has none.
_SUFFIXES = {
    "application/pdf": ".pdf",
    "text/html": ".html",
    "text/plain": ".txt",
    "message/rfc822": ".eml",
    "application/rtf": ".rtf",
    "text/rtf": ".rtf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
}


def read_message(content: bytes) -> ReadText:
    """One message, with the older ones that it forwards or answers, newest first as in the file.

    Raises:
        NotText: no header fields, or neither text nor attachment.
    """
    if _HEADER.match(content.lstrip(b"\xef\xbb\xbf")[:100_000]) is None:
        raise NotText("it has no header fields, as messages have")
    return _compose([content.lstrip(b"\xef\xbb\xbf")])


def read_mailbox(content: bytes) -> ReadText:
    """Every message of an ``mbox`` file, in its order.

    Raises:
        NotText: no message starts with a “From ” line, or none holds anything.
    """
    starts = list(_SEPARATOR.finditer(content))
    if not starts or content[: starts[0].start()].strip():
        raise NotText("it does not start with a “From ” line, as mailboxes do")
    if len(starts) > _MESSAGES:
        raise NotText(f"it holds {len(starts):,} messages; the limit is {_MESSAGES:,}")
    ends = [start.start() for start in starts[1:]] + [len(content)]
    return _compose(
        [
            _QUOTED_SEPARATOR.sub(rb"\1", content[start.end() : end])
            for start, end in zip(starts, ends, strict=True)
        ]
    )


def _compose(contents: list[bytes]) -> ReadText:
    composer = Composer()
    conditions: list[Condition] = []
    attachments: list[Attachment] = []
    messages: list[Message] = []
    for content in contents:
        parsed = email.message_from_bytes(content, policy=email.policy.default)
        assert isinstance(parsed, EmailMessage)
        body, found = _body(parsed, attachments)
        conditions += found
        messages += part_chain(_outer(parsed), body)
    for number, message in enumerate(messages, 1):
        own = (message.label(number), message.date, message.sender_name, message.recipient_name or None)
        if header := message.header():
            composer.block(header, *own)
        composer.block(message.body, *own)
    if not any(message.body.strip() for message in messages) and not attachments:
        raise NotText("it holds no message with text")
    metadata = _metadata(messages, len(contents))
    return composer.finish("utf-8", dict.fromkeys(conditions), metadata, attachments, single=True)


def _metadata(messages: list[Message], sent: int) -> dict[str, str]:
    """A file is signed as a whole only where it is one message: a chain's are its messages' own. It was
    ``sent`` at once, with what it answers below it, or is a mailbox of several days."""
    first = messages[0]
    if sent > 1:
        return facts(title=first.subject)
    if len(messages) > 1:
        return facts(title=first.subject, published=first.date)
    return facts(title=first.subject, author=first.sender_name, published=first.date)


def _outer(parsed: EmailMessage) -> Message:
    return Message(
        sender=_field(parsed, "From"),
        recipients=_field(parsed, "To"),
        copies=_field(parsed, "Cc"),
        sent=_field(parsed, "Date"),
        subject=_field(parsed, "Subject"),
        date=_date(_field(parsed, "Date")),
    )


def _field(parsed: EmailMessage, name: str) -> str:
    try:
        return one_line(str(parsed.get(name) or ""))
    except _DAMAGED:
        return ""


def _date(sent: str) -> str | None:
    try:
        return email.utils.parsedate_to_datetime(sent).date().isoformat()
    except (ValueError, IndexError, TypeError, OverflowError):
        return None


def _body(parsed: EmailMessage, attachments: list[Attachment]) -> tuple[str, list[Condition]]:
    """The text of a message; what is attached is added to ``attachments``."""
    texts: list[str] = []
    pages: list[bytes] = []
    conditions: list[Condition] = []
    for part in _leaves(parsed):
        kind = part.get_content_type()
        name = _name(part)
        if kind == "message/rfc822" or name or part.get_content_disposition() == "attachment":
            if attachment := _attachment(part, name, len(attachments) + 1):
                attachments.append(attachment)
        elif kind == "text/plain":
            text, guess = _text(part)
            texts.append(text)
            conditions += [Condition(kind=ConditionKind.ENCODING, detail=guess)] if guess else []
        elif kind == "text/html":
            pages.append(_text(part)[0].encode("utf-8", "replace"))
    if any(text.strip() for text in texts):
        return without_addresses(legible("\n\n".join(texts)).strip("\n")), conditions
    return "\n\n".join(_page_text(page) for page in pages), conditions


def _leaves(parsed: EmailMessage) -> Iterator[EmailMessage]:
    """The parts that hold something, attached messages as one part each."""
    waiting = [parsed]
    for _ in range(_PARTS):
        if not waiting:
            return
        part = waiting.pop(0)
        payload = part.get_payload() if part.is_multipart() else None
        if part.get_content_maintype() == "multipart" and isinstance(payload, list):
            waiting = [each for each in payload if isinstance(each, EmailMessage)] + waiting
        else:
            yield part


def _name(part: EmailMessage) -> str:
    """The attachment's own name, without folders."""
    try:
        name = one_line(part.get_filename() or "")
    except _DAMAGED:
        name = "unnamed"
    last = PurePosixPath(name.replace("\\", "/")).name
    return last if last.strip(". ") else ""


def _attachment(part: EmailMessage, name: str, number: int) -> Attachment | None:
    """A picture is no source, and a message's signature none either."""
    kind = part.get_content_type()
    if part.get_content_maintype() in ("image", "audio", "video") or "signature" in kind:
        return None
    payload = part.get_payload() if part.is_multipart() else None
    if kind == "message/rfc822" and isinstance(payload, list) and isinstance(payload[0], EmailMessage):
        content = _written(payload[0])
    else:
        content = _payload(part)
    stem = name or f"attachment-{number}"
    suffix = "" if PurePosixPath(stem).suffix else _SUFFIXES.get(kind, "")
    return Attachment(stem + suffix, content)


def _written(message: EmailMessage) -> bytes:
    """An attached message as it was written, not mended; without its fields where these cannot be."""
    try:
        return message.as_bytes(policy=email.policy.compat32)
    except (email.errors.MessageError, *_DAMAGED):
        return b"Subject:\n\n" + _payload(message)


def _payload(part: EmailMessage) -> bytes:
    """The decoded content of a part; nothing where its own fields cannot be read."""
    try:
        decoded = part.get_payload(decode=True)
    except _DAMAGED:
        return b""
    return decoded if isinstance(decoded, bytes) else b""


def _text(part: EmailMessage) -> tuple[str, str | None]:
    content = _payload(part)
    charset = part.get_content_charset()
    try:
        if charset and charset not in ("us-ascii", "ascii"):
            return content.decode(charset), None
    except (LookupError, UnicodeError, ValueError):
        pass
    try:
        decoded = decode(content)
    except NotText:
        return "", None
    return decoded.text, decoded.guess


def _page_text(page: bytes) -> str:
    """All that an HTML message shows: it is no web page, and has no furniture to be told apart."""
    from briefing.reading.html import shown_text

    try:
        return shown_text(page)
    except NotText:
        return ""
