"""Text and addresses from outside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefing.rendering.literal import literal_text, web_address


@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_any_text_can_stand_in_xml(text: str) -> None:
    element = etree.Element("t")
    element.text = literal_text(text)
    assert etree.fromstring(etree.tostring(element, encoding="utf-8")).text == (literal_text(text) or None)


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
        (" http://example.org/a b ", "http://example.org/a%20b"),
        ("https://example.org/%20", "https://example.org/%20"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("https://bücher.example/ü", "https://b%C3%BCcher.example/%C3%BC"),
        ("javascript:alert(1)", None),
        ("JAVASCRIPT:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/hosts", None),
        ("//example.org", None),
        ("example.org", None),
        ("http://[", None),
        ("https:", None),
        ("", None),
    ],
)
def test_only_addresses_that_lead_somewhere_are_kept(target: str, address: str | None) -> None:
    assert web_address(target) == address
