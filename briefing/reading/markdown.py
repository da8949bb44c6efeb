"""Markdown (CommonMark 0.31 and tables): the text that a reader of the rendered page sees."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.model.sources import Condition, ConditionKind
from briefing.reading.composing import Composer, is_table_row, table_row
from briefing.reading.declared import facts
from briefing.reading.plain_text import read_plain_text
from briefing.reading.scraped import kind_of_source, unquoted, with_paragraphs
from briefing.reading.source_text import ReadText

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT = re.compile(r"---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_ENTRY = re.compile(
    r"(title|author|date|published|pub_?date|date_?published|publisher|site(?:_?name)?|newsletter_?name"
    r"|url|link|source_?url|source)"
    r"[ \t]*:[ \t]*(\S.*)",
    re.IGNORECASE,
)
#: “title: >-”, with what it says on the lines below, set in.
_FOLDED = re.compile(
    r"^([A-Za-z_]{2,30}[ \t]*:)[ \t]*[>|][-+]?[ \t]*\n((?:[ \t]+\S.*(?:\n|\Z))*)", re.MULTILINE
)
#: “Ana from The Courier”: who sends a newsletter, and whose it is.
_SENDER_FROM = re.compile(r"^[A-Z]\w+(?: [A-Z]\w+)? (?:at|from) (?=\S)")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TAG = re.compile(r"<[^<>]{0,1000}>")


def read_markdown(content: bytes) -> ReadText:
    """Headings, paragraphs, list items and table rows; marks, raw HTML's tags and comments are left out.

    Raises:
        NotText: the bytes are no text.
    """
    from markdown_it import MarkdownIt

    plain = read_plain_text(content)
    front = _FRONT.match(plain.text)
    body = with_paragraphs(plain.text[front.end() :] if front else plain.text)
    tokens = MarkdownIt("commonmark", {"maxNesting": 40}).enable("table").parse(body)
    composer = Composer()
    _compose(tokens, composer)
    comments = [match.group() for token in tokens for match in _COMMENT.finditer(_html(token))]
    conditions = [*plain.conditions, *_hidden(comments)]
    declared = {**plain.metadata, **_front_matter(front.group(1) if front else "")}
    return composer.finish(plain.encoding, conditions, declared)


def _compose(tokens: Sequence[Token], composer: Composer) -> None:
    item = False
    quoted = 0
    cells: list[str] | None = None
    for token in tokens:
        match token.type:
            case "blockquote_open":
                quoted += 1
            case "blockquote_close":
                quoted -= 1
            case "list_item_open":
                item = True
            case "tr_open":
                cells = []
            case "tr_close":
                row = table_row(cells or ())
                composer.paragraph(row, row=is_table_row(row))
                cells = None
            case "inline" if cells is not None:
                cells.append(_inline(token))
            case "inline":
                mark = "> " if quoted else "- " if item else ""
                composer.paragraph(f"{mark}{_inline(token)}")
                item = False
            case "fence" | "code_block":
                for line in token.content.split("\n"):
                    composer.paragraph(line)
            case "html_block":
                composer.paragraph(_TAG.sub(" ", _COMMENT.sub("", token.content)))


def _inline(token: Token) -> str:
    """The words of an inline token; of a picture, what describes it is no text of the document."""
    words = []
    for child in token.children or ():
        if child.type in ("text", "code_inline", "text_special"):
            words.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            words.append(" ")
    return "".join(words)


def _html(token: Token) -> str:
    inline = "".join(child.content for child in token.children or () if child.type == "html_inline")
    return token.content if token.type == "html_block" else inline


def _hidden(comments: Sequence[str]) -> list[Condition]:
    if not comments:
        return []
    count = "1 comment" if len(comments) == 1 else f"{len(comments)} comments"
    detail = f"The document holds {count} that a rendered page does not show; left out."
    return [Condition(kind=ConditionKind.HIDDEN, detail=detail)]


def _front_matter(text: str) -> dict[str, str]:
    """The plain entries of a YAML block above the text; anything else in it is passed over."""
    text = _FOLDED.sub(lambda entry: f"{entry[1]} {' '.join(entry[2].split())}\n", text)
    said = {
        match.group(1).lower().replace("_", ""): unquoted(match.group(2))
        for line in text.split("\n")
        if (match := _ENTRY.match(line))
    }
    url = said.get("url") or said.get("link") or said.get("sourceurl")
    source = said.get("source", "")
    said.setdefault(kind_of_source(source, url), source)
    return facts(
        title=said.get("title"),
        author=said.get("author"),
        publisher=said.get("publisher")
        or said.get("site")
        or said.get("sitename")
        or _SENDER_FROM.sub("", said.get("newslettername", "")),
        published=said.get("date")
        or said.get("published")
        or said.get("pubdate")
        or said.get("datepublished"),
        url=url or said.get("url"),
    )
