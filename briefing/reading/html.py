"""Web pages: the article of a page, without what surrounds it and what it hides."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

from briefing.model.sources import Condition, ConditionKind
from briefing.reading.composing import Composer, legible, one_line, table_row
from briefing.reading.decoding import NotText, decode
from briefing.reading.hidden_html import remove_hidden
from briefing.reading.html_chunks import join_chunks
from briefing.reading.html_links import remove_links
from briefing.reading.html_metadata import html_metadata
from briefing.reading.shown_html import shown_lines
from briefing.reading.source_text import ReadText

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)

#: References to control characters, which libxml2 lets through and lxml refuses.
_CONTROL = re.compile(
    r"&#(?:x0*(?:[0-8bcef]|1[0-9a-f]|7f)|0*(?:[0-8]|1[124-9]|2\d|3[01]|127))(?![0-9a-f]);?", re.IGNORECASE
)

#: Depth of elements from which on a page is no document. The deepest of 190 real pages has 60.
_DEPTH = 1_000

#: Words of what is hidden that are told.
_TOLD = 12


def read_html(content: bytes) -> ReadText:
    """The page's headline and the text of its article, found by trafilatura.

    Raises:
        NotText: no HTML, nested too deeply, or a page without an article's worth of text.
    """
    from lxml import etree

    markup, encoding, guess = _decoded(content)
    tree = _tree(markup)
    metadata = html_metadata(tree)
    etree.strip_elements(tree, etree.Comment, with_tail=False)  # htmldate reads them, trafilatura should not
    hidden = remove_hidden(tree)
    paragraphs = _article(tree)
    if not paragraphs:
        raise NotText("the page holds no text that could be its article")
    composer = Composer()
    title = metadata.get("title", "")
    if title and one_line(paragraphs[0]).casefold() != title.casefold():
        composer.paragraph(title, "headline")
    for paragraph in paragraphs:
        composer.paragraph(paragraph)
    conditions = [Condition(kind=ConditionKind.ENCODING, detail=guess)] if guess else []
    return composer.finish(encoding, [*conditions, *_hidden_condition(hidden)], metadata, single=True)


def page_facts(content: bytes) -> dict[str, str]:
    """What a page declares of its article: title, publisher, author, published, url.

    Raises:
        NotText: no HTML, or nested too deeply.
    """
    return html_metadata(_tree(_decoded(content)[0]))


def _decoded(content: bytes) -> tuple[str, str, str | None]:
    """The markup by the encoding that it declares (HTML Standard, 13.2.3), or else as any text."""
    declared = _CHARSET.search(content[:4096])
    if declared is not None and content[:3] != b"\xef\xbb\xbf":
        name = declared.group(1).decode("ascii")
        try:
            return content.decode(name), name.lower(), None
        except (LookupError, UnicodeDecodeError, ValueError):
            pass
    decoded = decode(content)
    return decoded.text, decoded.encoding, decoded.guess


def _tree(markup: str) -> Any:
    """Raises:
    NotText: no HTML, or nested too deeply.
    """
    from lxml import etree, html

    if _open_elements(markup) > _DEPTH:
        raise NotText(f"its elements are nested more than {_DEPTH:,} deep")
    parser = html.HTMLParser(no_network=True, remove_pis=True, encoding="utf-8")
    try:
        tree = html.document_fromstring(legible(_CONTROL.sub("", markup)).encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise NotText("it is no HTML") from error
    return tree


def _open_elements(markup: str) -> int:
    """How deep elements that must be closed are nested, at most; others (``p``, ``li``) close themselves."""
    depth = deepest = 0
    for match in re.finditer(
        r"<(/?)(?:div|span|b|i|em|a|font|table|section|ul|ol|blockquote)\b", markup, re.I
    ):
        depth = max(0, depth - 1) if match.group(1) else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _article(tree: Any) -> list[str]:
    """The paragraphs of the page's article, list items with a hyphen before them."""
    remove_links(tree)
    found = _extracted(deepcopy(tree))
    return _extracted(tree) if join_chunks(tree, found) else found


def _extracted(tree: Any) -> list[str]:
    """What trafilatura takes for the article; ``tree`` is of no use afterwards."""
    import trafilatura

    text = trafilatura.extract(
        tree, output_format="txt", include_comments=False, include_tables=True, include_formatting=False
    )
    return [_without_bars(line) for line in (text or "").split("\n") if line.strip(" |-")]


def _without_bars(line: str) -> str:
    """A line, or the cells of a row, which trafilatura puts between bars, in a list behind a hyphen."""
    row = re.fullmatch(r"(?:- )?\|(.*)\|", line.strip())
    return table_row(row.group(1).split("|")) if row else line


def _hidden_condition(hidden: list[str]) -> list[Condition]:
    words = [word for text in hidden for word in text.split()]
    if not words:
        return []
    beginning = " ".join(words[:_TOLD]) + " …" * (len(words) > _TOLD)
    count = f"{len(words)} {'word' if len(words) == 1 else 'words'}"
    detail = f"The page holds {count} that it does not show; they were left out: “{beginning}”."
    return [Condition(kind=ConditionKind.HIDDEN, detail=detail)]


def shown_text(content: bytes) -> str:
    """All that a piece of HTML shows, an e-mail's for one: it has no furniture to be told from an article.

    Raises:
        NotText: no HTML, or nested too deeply.
    """
    tree = _tree(_decoded(content)[0])
    remove_hidden(tree)
    return "\n".join(shown_lines(tree)).strip("\n")
