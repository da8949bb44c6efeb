"""The message that the tests send, and the server that they send it to."""

from __future__ import annotations

from email.headerregistry import Address

import pytest

from briefing.delivery.message import Attachment, Mail
from delivery import server

authority, start = server.authority, server.start


@pytest.fixture
def mail() -> Mail:
    return Mail(
        subject="[Internal] Überblick",
        text="Grüße\n.one dot\n..\n",
        html="<p>Grüße</p>\n",
        to=(Address("Ana Díaz", "ana", "example.org"), Address("", "bo", "example.org")),
        cc=(Address("", "cy", "example.org"),),
        sender=Address("Desk", "desk", "example.org"),
        attachments=(Attachment("Überblick – Müller.pdf", b"%PDF-" + bytes(range(256)) * 40),),
    )
