"""E-mail chains: the older messages that a message quotes, each with who wrote it, to whom and when."""

from __future__ import annotations

import datetime
import email.utils
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from briefing.reading.bundles import find_headings
from briefing.reading.declared import MONTHS
from briefing.reading.source_text import Place

_FIELD = re.compile(
    r"[>* \t]*\*?(From|To|Cc|Bcc|Sent|Date|Subject|Importance|Attachments?|Reply-To)\*?[ \t]*:\*?[ \t]*(.*)",
    re.IGNORECASE,
)
_DASHES = re.compile(
    r"[>* \t]*(?:-{2,}|_{10,})[ \t]*(?:(?:original|forwarded) message(?: follows)?)?[ \t]*(?:-{2,})?[ \t]*"
    r"|[>* \t]*begin forwarded message:?[ \t]*",
    re.IGNORECASE,
)
_WROTE = re.compile(
    r"On\s+(?P<sent>(?=\D{0,30}\d).{4,60}?"
    r"(?:\d{4}|\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[AaPp]\.?[Mm]\b\.?)?(?:\s+(?:[+-]\d{4}|UTC|GMT|[A-Z]{1,2}[SD]T))?))"
    r",?\s+(?P<sender>(?!at\b)[^\d\s,][^,]{1,120}?)\s*(?:<[^<>]{3,120}>\s*)?wrote:"
)
_DAY_FIRST = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?[ .]([A-Za-z]{3})[a-z]*\.?,? (\d{4})\b")
_MONTH_FIRST = re.compile(r"\b([A-Za-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b")
_NUMBERS = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")

_NOTE = re.compile(r"[>\s]*\[[^\[\]]+\]\s*")
#: “Lee-Marsh, Ann B.” in an address book; “Law Department, City of Brackwell” is none.
_INVERTED = re.compile(r"(?P<last>[A-Z][\w'’-]+), (?P<first>[A-Z][\w'’-]+(?: [A-Z]\.?)?)")

#: A line that says what a document with “To” and “From” lines is, where it is no message; and how many
#: lines above them it may stand.
_MEMO = re.compile(r"\W*(?:[\w-]+ )?(?:memo(?:randum)?|report|briefing(?: note)?)\W*", re.IGNORECASE)
_ABOVE = 4
#: Header lines from which on a block of them starts a message; one alone may be somebody's sentence.
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a chain; what it does not say is empty."""

    sender: str = ""
    recipients: str = ""
    copies: str = ""
    sent: str = ""
    """As written."""
    subject: str = ""
    date: str | None = None
    """ISO 8601, where ``sent`` tells it."""
    body: str = ""

    @property
    def sender_name(self) -> str:
        """The sender without address; empty where it is blacked out."""
        return _name_in(self.sender) or email.utils.parseaddr(self.sender)[1]

    @property
    def recipient_name(self) -> str:
        """The only recipient without address; empty where there are several, or only an address."""
        several = ";" in self.recipients or self.recipients.count("@") > 1
        return "" if several else _name_in(self.recipients)

    def label(self, number: int) -> str:
        """How a note names the message, as the ``number``-th of its file."""
        parts = [f"message {number}"]
        if self.sender_name:
            parts.append(f"from {self.sender_name}")
        if self.date or self.sent:
            parts.append(self.date or self.sent)
        return ", ".join(parts)

    def header(self) -> str:
        """The lines above its text, as a reader of mail sees them."""
        fields = (
            ("From", self.sender),
            ("To", self.recipients),
            ("Cc", self.copies),
            ("Date", self.sent),
            ("Subject", self.subject),
        )
        return "\n".join(f"{name}: {value}" for name, value in fields if value)


def find_messages(text: str) -> tuple[Place, ...]:
    """The messages of a text that was saved or printed with their header lines, each to the next one.

    What stands between brackets as a paragraph of its own is a note of whoever released them; the heading of
    another document ends a message.
    """
    lines = text.split("\n")
    offsets = [0, *accumulate(len(line) + 1 for line in lines)]
    starts = [start for start in _starts(lines) if not _is_memo(lines, start[0])]
    places: list[Place] = []
    ends = [*(start for start, _, _ in starts), len(lines)][1:]
    heads = [heading.line for heading in find_headings(lines)]
    ends = [
        next((head for head in heads if body <= head < end), end)
        for (_, body, _), end in zip(starts, ends, strict=True)
    ]
    for number, ((_, body, message), end) in enumerate(zip(starts, ends, strict=True), 1):
        sender, recipient = message.sender_name, message.recipient_name or None
        for first, last in _without_notes(lines, body, end):
            places.append(
                Place(
                    offsets[first],
                    offsets[last] - 1,
                    message.label(number),
                    message.date,
                    sender,
                    recipient=recipient,
                )
            )
    return tuple(places)


def find_memorandum(text: str) -> tuple[Message, int] | None:
    """The memorandum or report that a text is, and the code point where its header lines end."""
    lines = text.split("\n")
    offsets = [0, *accumulate(len(line) + 1 for line in lines)]
    found = ((offsets[body], message) for first, body, message in _starts(lines) if _is_memo(lines, first))
    return next(((message, end) for end, message in found), None)


def _is_memo(lines: list[str], first: int) -> bool:
    """Whether header lines are a memorandum's or a report's, whose kind stands right above them."""
    return any(_MEMO.fullmatch(line) for line in lines[max(0, first - _ABOVE) : first])


def _without_notes(lines: list[str], first: int, end: int) -> Iterator[tuple[int, int]]:
    """Stretches of the lines that are no note in brackets, with at least one line that is filled."""
    start = first
    for index in range(first, end + 1):
        if index < end and not _NOTE.fullmatch(lines[index]):
            continue
        if any(line.strip() for line in lines[start:index]):
            yield start, index
        start = index + 1


def _name_in(field: str) -> str:
    """Whom a header line names: “Lee, Ann (Legal) <a@x.org>” is “Ann Lee”."""
    name = re.sub(r"<[^<>]*>?|\[[^\[\]]*\]?|\([^()]*\)?", " ", field)
    name = " ".join(name.replace('"', " ").split()).strip(" ,;'")
    if inverted := _INVERTED.fullmatch(name):
        return f"{inverted['first']} {inverted['last']}"
    return "" if "@" in name else name


def part_chain(outer: Message, text: str) -> list[Message]:
    """The message ``outer`` with its own text, then each that ``text`` quotes or forwards, in its order."""
    lines = text.split("\n")
    starts = list(_starts(lines))
    edges = [*(start for start, _, _ in starts), len(lines)]
    messages = [_with_body(outer, lines[: edges[0]])]
    for (_, body, message), end in zip(starts, edges[1:], strict=True):
        messages.append(_with_body(message, lines[body:end]))
    if len(messages) > 1 and not messages[0].body:
        # Forwarded without a word: the outer message is still who sent it on.
        return messages
    return messages


def _starts(lines: list[str]) -> Iterator[tuple[int, int, Message]]:
    """Where older messages start: ``(first line, first line of the text, message without text)``."""
    index = 0
    while index < len(lines):
        first = index
        if _DASHES.fullmatch(lines[index]) and lines[index].strip(" >*\t"):
            index = _next_filled(lines, index + 1)
        found = _header_block(lines, index) or _attribution(lines, index)
        if found is None:
            index = first + 1
            continue
        body, message = found
        yield first, body, message
        index = max(body, first + 1)


def _next_filled(lines: list[str], index: int) -> int:
    while index < len(lines) and not lines[index].strip(" >\t"):
        index += 1
    return index


def _header_block(lines: list[str], index: int) -> tuple[int, Message] | None:
    fields: dict[str, str] = {}
    last = ""
    while index < len(lines):
        match = _FIELD.match(lines[index])
        if match is not None:
            last = match.group(1).lower()
            if last in fields and last != "to":
                break
            fields[last] = match.group(2).strip().rstrip("*").strip()
        elif (
            fields
            and last in ("to", "cc", "attachments")
            and re.match(r"[> ]*\s+\S+.*[;>]\s*$", lines[index])
        ):
            fields[last] += " " + lines[index].strip("> \t")
        else:
            break
        index += 1
    if "from" not in fields or len(fields) < _ENOUGH:
        return None
    sent = fields.get("sent") or fields.get("date", "")
    return index, Message(
        fields["from"],
        fields.get("to", ""),
        fields.get("cc", ""),
        sent,
        fields.get("subject", ""),
        written_date(sent),
    )


def _attribution(lines: list[str], index: int) -> tuple[int, Message] | None:
    """“On Tue, 5 Jun 2018 at 09:12, Ann Lee <a@x.org> wrote:”, which programs break over lines."""
    if index >= len(lines) or not re.match(r"[> \t]*On\s", lines[index]):
        return None
    for count in (1, 2, 3):
        joined = " ".join(line.lstrip("> \t").rstrip() for line in lines[index : index + count])
        if len(joined) > 400:
            return None
        if match := _WROTE.fullmatch(joined):
            sent = match.group("sent")
            address = re.search(r"<[^<>\n]{3,120}>", joined)
            sender = match.group("sender").strip() + (f" {address.group()}" if address else "")
            return index + count, Message(sender=sender, sent=sent, date=written_date(sent))
    return None


def written_date(text: str) -> str | None:
    """The calendar date in a sender's line; figures alone are not read, since 5/6 may be May or June."""
    if match := _NUMBERS.search(text):
        parts = (match.group(1), match.group(2), match.group(3))
        return _iso(int(parts[0]), int(parts[1]), int(parts[2]))
    if (match := _DAY_FIRST.search(text)) and match.group(2).lower() in MONTHS:
        return _iso(int(match.group(3)), MONTHS.index(match.group(2).lower()) + 1, int(match.group(1)))
    if (match := _MONTH_FIRST.search(text)) and match.group(1).lower() in MONTHS:
        return _iso(int(match.group(3)), MONTHS.index(match.group(1).lower()) + 1, int(match.group(2)))
    return None


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def _with_body(message: Message, lines: list[str]) -> Message:
    """``message`` with its text, without the marks that programs put before quoted lines."""
    from dataclasses import replace

    filled = [line for line in lines if line.strip()]
    if filled and sum(line.lstrip().startswith(">") for line in filled) * 2 > len(filled):
        lines = [re.sub(r"^[ \t]*>[> ]*", "", line) for line in lines]
    while lines and (not lines[-1].strip() or _DASHES.fullmatch(lines[-1])):
        lines = lines[:-1]
    while lines and not lines[0].strip():
        lines = lines[1:]
    return replace(message, body="\n".join(line.rstrip() for line in lines))
