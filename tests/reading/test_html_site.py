"""A page's publisher: the site's name behind its headline, if the page goes by it elsewhere."""

from __future__ import annotations

import pytest
from lxml import html

from briefing.reading.html_metadata import html_metadata

PAGE = (
    "<html><head><title>Your questions, answered – {site}</title></head>"
    "<body><h1>Your questions, answered</h1>"
)


@pytest.mark.parametrize(
    ("site", "foot", "publisher"),
    [
        ("Corvane", "© Corvane Systems Inc. 2019–2025", "Corvane"),
        ("Norwick Records Project", "Write to the Norwick Records Project.", "Norwick Records Project"),
        ("Opinion", "Opinion and letters. © Norwick Press 2024", None),
        ("Corvane", "Corvane sells cameras.", None),
    ],
)
def test_the_publisher_is_the_site_that_owns_the_page(site: str, foot: str, publisher: str | None) -> None:
    tree = html.fromstring(PAGE.format(site=site) + f"<p>We sell.</p><footer>{foot}</footer></body></html>")
    assert html_metadata(tree).get("publisher") == publisher
