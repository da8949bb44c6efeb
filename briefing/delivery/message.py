"""The message: headers, both bodies and the documents (RFC 5322, 2045, 2231)."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass, field
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, localtime

#: Bytes of a message, as sent, above which common servers may refuse it (limits of 20 to 25 MB).
LARGE = 20 * 1024 * 1024

_TYPES = {
    "docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "pdf": ("application", "pdf"),
    "html": ("text", "html"),
}
_LONGEST_NAME = 80
"""Characters of an attachment's name: some mail readers cut or drop longer ones."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """One document."""

    name: str
    """File name with its suffix."""
    content: bytes


@dataclass(frozen=True, slots=True)
class Mail:
    """A message before it is one: what it says, and to whom."""

    subject: str
    text: str
    html: str
    to: tuple[Address, ...]
    cc: tuple[Address, ...] = ()
    sender: Address | None = None
    attachments: tuple[Attachment, ...] = field(default=())

    @property
    def recipients(self) -> tuple[Address, ...]:
        """Everybody whom it goes to, each once."""
        found: dict[str, Address] = {}
        for address in (*self.to, *self.cc):
            found.setdefault(address.addr_spec.casefold(), address)
        return tuple(found.values())

    @property
    def message_id(self) -> str:
        """The same for the same message, whoever receives it: a retry can be told from a new one."""
        digest = hashlib.sha256()
        for part in (self.subject, self.text, self.html, str(self.sender or "")):
            digest.update(part.encode() + b"\0")
        for attachment in self.attachments:
            digest.update(attachment.name.encode() + b"\0" + attachment.content + b"\0")
        domain = self.sender.domain if self.sender else "briefing.invalid"
        return f"<{digest.hexdigest()[:40]}@{domain}>"


def subject_line(title: str, handling: str | None) -> str:
    """``title`` on one line, behind the handling label unless it carries it already."""
    words = _one_line(title)
    label = _one_line(handling or "")
    return words if not label or label.casefold() in words.casefold() else f"[{label}] {words}"


def attachment_name(title: str, suffix: str) -> str:
    """``title`` as a file's name that any system takes, with ``suffix``; letters of any script stay."""
    kept = "".join(" " if character in '\\/:*?"<>|' else character for character in _one_line(title))
    stem = " ".join(kept.split())[:_LONGEST_NAME].strip(" .") or "briefing"
    return f"{stem}.{suffix}"


def draft(mail: Mail) -> bytes:
    """``mail`` as an ``.eml`` file that a mail program opens as a message not sent yet.

    ``X-Unsent: 1`` is what Outlook and its like go by. Who sends it, when, and the Message-ID are
    theirs to fill in.
    """
    message = _message(mail)
    message["X-Unsent"] = "1"
    return message.as_bytes()


def outgoing(mail: Mail) -> bytes:
    """``mail`` as it goes to a server, with its date and Message-ID; lines end in CRLF."""
    message = _message(mail)
    message["Date"] = format_datetime(localtime())
    message["Message-ID"] = mail.message_id
    return message.as_bytes()


def _message(mail: Mail) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["Subject"] = mail.subject
    if mail.sender:
        message["From"] = mail.sender
    message["To"] = mail.to
    if mail.cc:
        message["Cc"] = mail.cc
    message.set_content(mail.text, cte="quoted-printable")
    message.add_alternative(mail.html, subtype="html", cte="quoted-printable")
    for attachment in mail.attachments:
        kind, subtype = _TYPES[attachment.name.rpartition(".")[2]]
        message.add_attachment(attachment.content, maintype=kind, subtype=subtype, filename=attachment.name)
    return message


def _one_line(text: str) -> str:
    """``text`` without line ends or other characters that a header cannot hold or that hide what it says."""
    hidden = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
    return " ".join("".join(" " if unicodedata.category(each) in hidden else each for each in text).split())
