"""Document → HTML: one file with its styles and pictures in it, without a script."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

from briefing.document.blocks import Document, Picture
from briefing.document.theme import Theme
from briefing.rendering.bidi import base_direction
from briefing.rendering.html.anchors import Anchors
from briefing.rendering.html.blocks import BlockWriter
from briefing.rendering.html.inlines import InlineWriter
from briefing.rendering.html.markup import Html, joined, tag
from briefing.rendering.html.outline import Outline
from briefing.rendering.html.stylesheet import stylesheet
from briefing.rendering.printed_date import printed_date

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""Content Security Policy: the file runs nothing and fetches nothing, whatever a source slipped into it."""


def write_html(document: Document, theme: Theme, *, base: Path | None = None) -> bytes:
    """``document`` as an HTML file (UTF-8) in the look of ``theme``.

    ``base`` is the folder that the theme's logo is relative to. Raises ``InputError`` where the logo
    cannot be read, and ``KeyError`` where a mark names a note that the document lacks.
    """
    anchors = Anchors(document)
    inlines = InlineWriter(document.notes, anchors)
    outline = Outline(document, anchors)
    blocks = BlockWriter(inlines, outline, lambda picture: _draw(picture, theme))
    content = blocks.write(document.blocks)
    body = (
        tag("a", {"class": "skip", "href": "#content"}, "Skip to the briefing"),
        _title_block(document, theme, base),
        tag("main", {"id": "content", "tabindex": "-1"}, Html("\n"), content, *_notes(inlines)),
        *_footer(document),
    )
    language = document.language
    direction = "rtl" if base_direction((), language) == "R" else None
    page = tag(
        "html",
        {"lang": language, "dir": direction},
        _head(document, theme),
        tag("body", {}, joined(body, "\n")),
    )
    return f"<!DOCTYPE html>\n{page}\n".encode()


def _head(document: Document, theme: Theme) -> Html:
    described = {
        "author": document.author,
        "description": document.subtitle,
        "keywords": ", ".join(document.keywords),
        "dcterms.date": document.date,
    }
    return tag(
        "head",
        {},
        tag("meta", {"charset": "utf-8"}),
        tag("meta", {"http-equiv": "Content-Security-Policy", "content": _POLICY}),
        tag("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        tag("title", {}, document.title),
        *(tag("meta", {"name": name, "content": value}) for name, value in described.items() if value),
        tag("style", {}, Html(stylesheet(theme))),
    )


def _title_block(document: Document, theme: Theme, base: Path | None) -> Html:
    facts = [*document.facts, *((("Date", printed_date(document.date)),) if document.date else ())]
    pairs = [cell for name, value in facts for cell in (tag("dt", {}, name), tag("dd", {}, value))]
    parts = (
        _logo(theme, base),
        tag("p", {"class": "handling"}, document.handling) if document.handling else None,
        tag("h1", {}, document.title),
        tag("p", {"class": "subtitle", "role": "doc-subtitle"}, document.subtitle)
        if document.subtitle
        else None,
        tag("dl", {"class": "facts"}, *pairs) if pairs else None,
    )
    return tag("header", {}, joined(part for part in parts if part))


def _notes(inlines: InlineWriter) -> Iterator[Html]:
    items = inlines.notes()
    if items:
        heading = tag("h2", {"id": "notes"}, "Notes")
        notes = tag("ol", {}, joined(items, "\n"))
        yield tag("section", {"role": "doc-endnotes", "aria-labelledby": "notes"}, heading, notes)


def _footer(document: Document) -> Iterator[Html]:
    parts = [part for part in (document.author, document.handling) if part]
    if parts:
        yield tag("footer", {}, tag("p", {}, " · ".join(parts)))


def _draw(picture: Picture, theme: Theme) -> Html:
    from briefing.rendering.charts import to_svg

    return Html(to_svg(picture, theme))


def _logo(theme: Theme, base: Path | None) -> Html | None:
    from briefing.rendering.logo import read_logo

    logo = read_logo(theme, base)
    return _image(logo, "Logo", "logo") if logo else None


def _image(png: bytes, alt: str, kind: str | None = None) -> Html:
    address = f"data:image/png;base64,{b64encode(png).decode('ascii')}"
    return tag("img", {"src": address, "alt": alt, "class": kind})
