"""Addresses that a page saved without its links prints in brackets are no words of it."""

from __future__ import annotations

import pytest

from briefing.reading.addresses import without_addresses
from briefing.reading.mail import read_message
from briefing.reading.plain_text import read_plain_text

ADDRESS = "https://news.example/r/1?m=d9"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (f"Two firms [{ADDRESS}] sued, and Ohio won[{ADDRESS}].", "Two firms sued, and Ohio won."),
        (f"the audit<{ADDRESS}> of May", "the audit of May"),
        (f"She “left.” [{ADDRESS}]", "She “left.”"),
        ("Ask Ann<mailto:ann@norwick.example> why.", "Ask Ann why."),
        (f"URL: <{ADDRESS}>", f"URL: <{ADDRESS}>"),
        (f"Write to [{ADDRESS}] by May.", f"Write to [{ADDRESS}] by May."),
        (f"[{ADDRESS}]", f"[{ADDRESS}]"),
        ("It was [sic] sold.", "It was [sic] sold."),
        (f"The page ({ADDRESS}) is gone.", f"The page ({ADDRESS}) is gone."),
    ],
)
def test_an_address_behind_a_word_goes(text: str, read: str) -> None:
    assert without_addresses(text) == read


def test_of_text_and_of_mail() -> None:
    body = f"Two firms [{ADDRESS}] sued over the cameras."
    assert read_plain_text(body.encode()).text == "Two firms sued over the cameras."
    mail = f"From: Ann Cole <ann@norwick.example>\nSubject: Suit\n\n{body}\n"
    assert "Two firms sued over the cameras." in read_message(mail.encode()).text
