"""The day on which a web page was published."""

import pytest
from lxml import html

from briefing.reading.page_date import publication_date

_PUBLISHED = '<meta property="article:published_time" content="{}">'


def _page(head: str = "", body: str = "") -> object:
    text = "<p>The board met in the old customs house and agreed on nothing.</p>" * 3
    return html.document_fromstring(
        f"<html><head>{head}</head><body>{body}<article>{text}</article></body></html>"
    )


@pytest.mark.parametrize(
    "line",
    [
        "<div>Today: 3 March 2026</div>",
        "<p><span>Today is</span> <time datetime='2026-03-03'>Tuesday, 3 March 2026</time></p>",
        "<li>Current date: 2026-03-03</li>",
    ],
)
def test_the_readers_own_day_is_not_the_date(line: str) -> None:
    assert publication_date(_page(body=line)) is None
    assert publication_date(_page(_PUBLISHED.format("2019-05-02T10:00:00Z"), line)) == "2019-05-02"


@pytest.mark.parametrize(
    "local",
    [
        '<time datetime="2019-05-02T22:30:00-05:00">Thursday evening</time>',
        '<script type="application/ld+json">{"datePublished": "2019-05-02T22:30:00-0500"}</script>',
        '<meta itemprop="datePublished" content="2019-05-02T22:30:00.000-05:00">',
    ],
)
def test_a_moment_in_utc_is_told_as_the_publishers_own_day(local: str) -> None:
    assert publication_date(_page(_PUBLISHED.format("2019-05-03T03:30:00+00:00"), local)) == "2019-05-02"


@pytest.mark.parametrize(
    "other",
    [
        '<time datetime="2019-05-02T21:30:00-05:00">another moment</time>',
        '<time datetime="2019-05-02">no moment</time>',
        '<time datetime="2019-02-31T22:30:00-05:00">no day</time>',
        '<time datetime="2019-05-02T22:30:00-05:00"></time><time datetime="2019-05-04T02:30:00+23:00"></time>',
    ],
)
def test_another_moment_tells_nothing_of_it(other: str) -> None:
    assert publication_date(_page(_PUBLISHED.format("2019-05-03T03:30:00Z"), other)) == "2019-05-03"


def test_the_year_of_a_copyright_is_no_day() -> None:
    copyright_line = "<p>Copyright 2022 Norwick News.</p>"
    assert publication_date(_page(body=copyright_line)) is None
    assert publication_date(_page(body=f"<p>January 1, 2022</p>{copyright_line}")) == "2022-01-01"
