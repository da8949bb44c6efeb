"""Which part of a web page is its article."""

from briefing.reading.html import read_html

_PARAGRAPHS = [
    f"The {name} committee met on Thursday and said that the contract with the agency would be put to a vote."
    for name in ("finance", "safety", "housing", "harbour", "schools", "transport")
]


def _text(body: str) -> str:
    page = f"<html><head><title>Committees meet</title></head><body>{body}</body></html>"
    return read_html(page.encode()).text


def _chunk(name: str, paragraphs: list[str]) -> str:
    return (
        f"<div class='frame'><div class='{name}'>"
        + "".join(f"<p>{p}</p>" for p in paragraphs)
        + "</div></div>"
    )


def test_an_article_cut_into_chunks_is_one() -> None:
    chunks = [_chunk("article__body", _PARAGRAPHS[:3]), "<div class='ad'>Advertisement</div>"]
    text = _text("<div>" + "".join([*chunks, _chunk("article__body", _PARAGRAPHS[3:])]) + "</div>")
    places = [text.find(paragraph) for paragraph in _PARAGRAPHS]
    assert -1 not in places and places == sorted(places)
    assert "Advertisement" not in text


def test_comments_are_no_chunks() -> None:
    comments = [
        f"I think that the {n} committee is wrong, and I have told it so time and again." for n in "abcd"
    ]
    article = f"<article>{_chunk('article__body', _PARAGRAPHS)}</article>"
    text = _text(f"<div>{article}{_chunk('comment', comments[:2])}{_chunk('comment', comments[2:])}</div>")
    assert _PARAGRAPHS[-1] in text
    assert "time and again" not in text


def test_links_to_other_articles_are_left_out() -> None:
    prose = "".join(f"<p>{paragraph}</p>" for paragraph in _PARAGRAPHS)
    links = "".join(
        f"<li><a href='/{n}'>Council {n} quarrels about its budget</a> 3 May</li>" for n in range(3)
    )
    more = "<p><a href='/more'>Read more about the harbour and its trams</a></p>"
    inner = (
        "<p><a href='https://acme.example'>The contract</a> was signed by the mayor in the old town hall.</p>"
    )
    listed = (
        "<ul><li>The mayor resigned.</li><li>A <a href='/x'>report</a> on the vote was kept back.</li></ul>"
    )
    text = _text(f"<article>{prose}{more}{inner}{listed}<ul>{links}</ul>{prose}</article>")
    assert "quarrels" not in text and "Read more" not in text
    for kept in ("The contract was signed", "The mayor resigned", "report on the vote"):
        assert kept in text


def test_rows_of_a_table_within_a_list_are_rows() -> None:
    table = (
        "<table><tr><td>Safety</td><td>12 votes</td></tr><tr><td>Housing</td><td>9 votes</td></tr></table>"
    )
    prose = "".join(f"<p>{paragraph}</p>" for paragraph in _PARAGRAPHS)
    text = _text(f"<article>{prose}<ul><li>{table}</li></ul>{table}</article>")
    assert "|" not in text
    assert "Safety; 12 votes" in text
