"""The message on the wire, and that nothing in a title, a name or an address can add to its headers."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.delivery.addresses import parse_addresses
from briefing.delivery.message import Attachment, Mail, attachment_name, draft, outgoing, subject_line
from briefing.errors import InputError

HOSTILE = "Audit\r\nBcc: thief@example.org\r\n\r\nBody"


def parsed(content: bytes) -> EmailMessage:
    message = message_from_bytes(content, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def test_a_draft_opens_unsent_with_everything_in_it(mail: Mail) -> None:
    content = draft(mail)
    message = parsed(content)
    assert message["X-Unsent"] == "1"
    assert "Message-ID" not in message and "Date" not in message
    assert message["Subject"] == "[Internal] Überblick"
    assert [each.addr_spec for each in message["To"].addresses] == ["ana@example.org", "bo@example.org"]
    assert message["To"].addresses[0].display_name == "Ana Díaz"
    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/html",
        "application/pdf",
    ]
    (attachment,) = message.iter_attachments()
    assert attachment.get_filename() == "Überblick – Müller.pdf"
    assert attachment.get_content() == mail.attachments[0].content


def test_the_wire_is_ascii_in_short_lines(mail: Mail) -> None:
    long = replace(mail, subject="Über " * 60, text="x" * 5000, html="<p>" + "ü" * 5000)
    for content in (draft(long), outgoing(long)):
        assert content.isascii()
        assert all(len(line) <= 998 for line in content.split(b"\r\n"))  # RFC 5322, 2.1.1
        assert b"\n" not in content.replace(b"\r\n", b"")
        assert parsed(content)["Subject"] == " ".join(["Über"] * 60) + " "


def test_a_name_beyond_ascii_is_written_as_rfc_2231_has_it(mail: Mail) -> None:
    assert b"filename*=utf-8''%C3%9Cberblick%20%E2%80%93%20M%C3%BCller.pdf" in draft(mail).replace(
        b"\r\n ", b""
    )


def test_the_message_id_goes_by_what_is_said_not_by_whom_it_reaches(mail: Mail) -> None:
    assert mail.message_id == replace(mail, cc=()).message_id
    for changed in (
        replace(mail, subject="x"),
        replace(mail, text="x"),
        replace(mail, attachments=(Attachment("x.pdf", b"x"),)),
    ):
        assert changed.message_id != mail.message_id
    assert mail.message_id.endswith("@example.org>")


def test_who_is_named_twice_gets_it_once(mail: Mail) -> None:
    twice = replace(mail, cc=(*mail.to, *parse_addresses(["BO@example.org"], "--cc")))
    assert [each.addr_spec for each in twice.recipients] == ["ana@example.org", "bo@example.org"]


@pytest.mark.parametrize(
    ("title", "handling", "subject"),
    [
        ("Cameras", None, "Cameras"),
        ("Cameras", "Internal – do not forward", "[Internal – do not forward] Cameras"),
        ("INTERNAL: cameras", "Internal", "INTERNAL: cameras"),
        (HOSTILE, "In\nternal", "[In ternal] Audit Bcc: thief@example.org Body"),
        ("a\u202eb\u2028c\x00d", None, "a b c d"),
    ],
)
def test_a_subject_is_one_line_with_the_handling_label(
    title: str, handling: str | None, subject: str
) -> None:
    assert subject_line(title, handling) == subject


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Überwachung: “Kameras”", "Überwachung “Kameras”.pdf"),
        ("../../etc/passwd", "etc passwd.pdf"),
        (HOSTILE, "Audit Bcc thief@example.org Body.pdf"),
        ("...", "briefing.pdf"),
        ("x" * 200, "x" * 80 + ".pdf"),
    ],
)
def test_an_attachment_has_a_name_that_any_system_takes(title: str, name: str) -> None:
    assert attachment_name(title, "pdf") == name


@given(title=st.text(), handling=st.text(), words=st.text())
def test_no_text_adds_a_header(title: str, handling: str, words: str) -> None:
    mail = Mail(
        subject=subject_line(title, handling),
        text=words.encode("utf-8", "replace").decode(),
        html="<p>",
        to=parse_addresses(["a@example.org"], "--to"),
        attachments=(Attachment(attachment_name(title, "docx"), b"x"),),
    )
    message = parsed(draft(mail))
    assert set(message.keys()) == {"Subject", "To", "MIME-Version", "Content-Type", "X-Unsent"}
    assert message.defects == []


@pytest.mark.parametrize(
    "entry",
    [
        "",
        "nobody",
        "a@b",
        "@example.org",
        "a@example.org\nBcc: b@example.org",
        "A\r\nBcc: <b@example.org> <a@example.org>",
        "a@example.org\x00",
        "a b@example.org",
        "<a@example.org",
        "jösé@example.org",
        "a@exa mple.org",
        "a@example..org",
        "a@-",
    ],
)
def test_what_is_no_address_is_refused(entry: str) -> None:
    with pytest.raises(InputError, match="--to"):
        parse_addresses([entry], "--to")


def test_addresses_in_every_usual_form() -> None:
    given = ["a@example.org, Bo <b@example.org>", '"Díaz, Ana" <ana@münchen.example>', "A@example.org"]
    found = parse_addresses(given, "--to")
    assert [each.addr_spec for each in found] == [
        "a@example.org",
        "b@example.org",
        "ana@xn--mnchen-3ya.example",
    ]
    assert found[2].display_name == "Díaz, Ana"
